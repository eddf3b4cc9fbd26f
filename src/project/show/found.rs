//! Questions, problems, and what is missing.

use crate::base::message::Message;
use crate::project::mends::{Words, mends};
use crate::project::project::Project;
use crate::project::show::controls::choices;
use crate::project::show::spots::Spots;
use crate::project::view::{Choice, Missing, Problem, Question};
use crate::sheets::{Finding, Import, Spot, story_cells};

/// The decisions that the editor has to take.
pub(super) fn questions(project: &Project, import: &Import, spots: &Spots<'_>) -> Vec<Question> {
    let all = import.questions.iter();
    all.map(|one| {
        let mut options = choices(&one.options);
        if one.section == "names" {
            options.push(Choice {
                value: "-".to_owned(),
                label: Message::default(),
            });
        }
        let answer = project.decisions.answer(one.section, &one.name);
        let is_answer = |text: &String| !text.trim_start().starts_with('?');
        Question {
            spot: spots.view(&one.spot),
            sentence: one.asks.clone(),
            section: one.section.to_owned(),
            key: one.name.clone(),
            options,
            current: answer.filter(is_answer).unwrap_or_default(),
        }
    })
    .collect()
}

/// The faults.
pub(super) fn problems(project: &Project, import: &Import, spots: &Spots<'_>) -> Vec<Problem> {
    let words = Words::of(import);
    let all = import.findings.iter();
    all.map(|one| {
        let fault = &one.fault;
        let spot = spots.view(&fault.spot);
        let mut shapes = import.shapes.iter();
        let shape = shapes.find(|shape| shape.name == fault.spot.sheet);
        Problem {
            field: field_of(project, import, one),
            found: fault.found.clone(),
            expected: fault.expected.clone(),
            done: fault.done.clone(),
            cells: fault.spot.rows.len().max(1),
            mends: spot
                .sheet
                .map_or_else(Vec::new, |sheet| mends(project, sheet, shape, one, &words)),
            spot,
        }
    })
    .collect()
}

/// The meaning of the column of a fault, or the key of its row in the story.
fn field_of(project: &Project, import: &Import, finding: &Finding) -> String {
    let Spot {
        sheet,
        rows,
        column: Some(column),
    } = &finding.fault.spot
    else {
        return finding.field.clone();
    };
    // The story alone has no shape of columns.
    let is_story = import.shapes.iter().all(|shape| shape.name != *sheet);
    let mut tables = project.tables.iter();
    let table = tables.find(|table| is_story && table.name == *sheet);
    let (Some(table), [row]) = (table, &rows[..]) else {
        return finding.field.clone();
    };
    let cell = story_cells(table).into_iter();
    let mut cell = cell.filter(|cell| (cell.row, cell.column) == (*row, *column));
    cell.next().map_or_else(String::new, |cell| cell.key)
}

/// The things that the map lacks.
pub(super) fn missing(import: &Import, spots: &Spots<'_>) -> Vec<Missing> {
    let all = import.lacks.iter();
    all.map(|one| Missing {
        lacks: one.lacks.clone(),
        advice: one.advice.clone(),
        field: one.field.to_owned(),
        spots: one.spots.iter().map(|spot| spots.view(spot)).collect(),
    })
    .collect()
}
