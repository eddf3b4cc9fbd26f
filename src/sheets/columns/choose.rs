//! Decides what each column of a sheet means.

use std::collections::BTreeMap;

use crate::base::message::{Joint, Value, message};
use crate::language::matching::is_left_out;
use crate::sheets::column::quoted;
use crate::sheets::columns::areas::with_larger_areas;
use crate::sheets::columns::chosen::{Candidate, Chosen, Columns};
use crate::sheets::columns::content::Hints;
use crate::sheets::columns::facts::FIGURE_FIELDS;
use crate::sheets::columns::field::{Form, SheetKind};
use crate::sheets::columns::header::{Rank, language_of, meaning};
use crate::sheets::columns::told::{columns_called, letters, question, tell};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::table::SheetName;

/// Decides what the columns of a sheet mean: by the editor's decisions (pairs of a field's name and a header),
/// by the headers' words, and by the cells of columns whose header says nothing.
///
/// `headers` has a text for each column from 0 on, which is empty for a column without a header. A field of another
/// sheet is decided as `sources.title`; the header `-` says that no column has the field. Where several columns fit
/// alike, none of them gets the meaning, and a question asks for it. A decision that names no column, or several, is a
/// fault.
pub fn choose(
    kind: &'static SheetKind,
    sheet: &SheetName,
    headers: &[String],
    decided: &[(String, String)],
    hints: &Hints,
) -> Columns {
    let mut columns = Columns::default();
    let mut candidates = decisions(kind, sheet, headers, decided, &mut columns);
    let taken: Vec<usize> = candidates.iter().map(|one| one.index).collect();
    let mut decided_fields: Vec<&str> = candidates.iter().map(|one| one.field.name).collect();
    decided_fields.extend(declined(kind, decided));
    let by_words = headers.iter().enumerate();
    let by_words = by_words.filter(|(index, _)| !taken.contains(index));
    let by_words = by_words.filter_map(|(index, header)| {
        let (field, language, rank) = meaning(kind, header)?;
        Some(Candidate {
            index,
            field,
            language,
            rank,
        })
    });
    candidates.extend(by_words.filter(|one| !decided_fields.contains(&one.field.name)));
    without_lone_parts_of_figures(kind, &mut candidates);
    with_larger_areas(kind, headers, hints.has_areas, &mut candidates);
    let cells = &hints.cells;
    let candidates = one_each(sheet, headers, cells, candidates, &mut columns);
    let asked = columns.questions.iter().map(|one| one.name.clone());
    let asked: Vec<String> = asked.collect();
    let mut all = candidates;
    for content in hints.content.iter().filter(|_| kind.name == "facts") {
        let is_known = all.iter().any(|one| one.field.name == content.field)
            || decided_fields.contains(&content.field);
        let is_free = |index: &usize| {
            !hints.apart.contains(index) && !all.iter().any(|one| one.index == *index)
        };
        let free: Vec<usize> = content.columns.iter().copied().filter(is_free).collect();
        if is_known || free.is_empty() || asked.iter().any(|name| name == content.field) {
            continue;
        }
        if content.is_asked {
            let question = question(sheet, headers, cells, content.field, &free);
            columns.questions.push(question);
            continue;
        }
        let Some(field) = kind.field(content.field) else {
            continue;
        };
        let found = free.into_iter().map(|index| Candidate {
            index,
            field,
            language: None,
            rank: Rank::Content,
        });
        let found = one_each(sheet, headers, cells, found.collect(), &mut columns);
        all.extend(found);
    }
    all.sort_by_key(|one| one.index);
    tell(sheet, headers, &all, hints, &mut columns);
    let chosen = all.into_iter().map(|one| Chosen {
        index: one.index,
        field: one.field,
        language: one.language,
    });
    columns.chosen = chosen.collect();
    columns
}

/// The columns that the editor has named.
fn decisions(
    kind: &'static SheetKind,
    sheet: &SheetName,
    headers: &[String],
    decided: &[(String, String)],
    columns: &mut Columns,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (name, header) in decided {
        let own = name.strip_prefix(&format!("{}.", kind.name));
        let own = own.unwrap_or(name);
        let (own, language) = match kind.field(own) {
            Some(_) => (own, None),
            None => match language_of(own) {
                Some((base, tag)) => (base, Some(tag)),
                None => (own, None),
            },
        };
        // Another sheet may have the field of this name.
        let Some(field) = kind.field(own) else {
            continue;
        };
        if is_left_out(header) {
            continue;
        }
        match &columns_called(headers, header)[..] {
            [index] => candidates.push(Candidate {
                index: *index,
                field,
                language,
                rank: Rank::Decided,
            }),
            // A letter tells them apart.
            [_, _, ..] if meaning(kind, header).is_some() => {}
            several @ [_, _, ..] => {
                columns
                    .faults
                    .push(several_called(sheet, name, header, several));
            }
            [] if kind.name == "facts" || name.contains('.') => {
                columns
                    .faults
                    .push(none_called(sheet, name, header, headers));
            }
            [] => {}
        }
    }
    candidates
}

/// The fault of a decision for a header that several columns have.
fn several_called(sheet: &SheetName, name: &str, header: &str, several: &[usize]) -> Fault {
    Fault {
        spot: Spot {
            sheet: sheet.clone(),
            ..Spot::default()
        },
        found: message!(
            "{count} column {header} for {name}" | "{count} columns {header} for {name}",
            count = several.len(),
            header = quoted(header),
            name
        ),
        expected: message!(
            "the letter of one of them: {letters}",
            letters = letters(several)
        ),
        done: message!("looked for another column"),
    }
}

/// The fault of a decision for a header that no column has.
fn none_called(sheet: &SheetName, name: &str, header: &str, headers: &[String]) -> Fault {
    let names = headers.iter().filter(|name| !name.trim().is_empty());
    let names = names.map(|name| quoted(name));
    Fault {
        spot: Spot {
            sheet: sheet.clone(),
            ..Spot::default()
        },
        found: message!(
            "no column {header} for {name}",
            header = quoted(header),
            name
        ),
        expected: message!(
            "one of {headers}",
            headers = Value::list(names, Joint::Comma)
        ),
        done: message!("looked for another column"),
    }
}

/// The fields that no column has, by the editor's decision.
fn declined<'a>(
    kind: &'static SheetKind,
    decided: &'a [(String, String)],
) -> impl Iterator<Item = &'a str> {
    let none = decided.iter().filter(|(_, header)| is_left_out(header));
    none.filter_map(|(name, _)| match name.split_once('.') {
        Some((sheet, name)) => (sheet == kind.name).then_some(name),
        None => (kind.name == "facts").then_some(&**name),
    })
}

/// `of`, `to` and `status` are parts of a number. Without a column for numbers they mean nothing, but a
/// column called "status" may be the stance.
fn without_lone_parts_of_figures(kind: &'static SheetKind, candidates: &mut Vec<Candidate>) {
    let has = |name: &str| candidates.iter().any(|one| one.field.name == name);
    if kind.name != "facts" || has("value") {
        return;
    }
    let is_lone =
        |one: &Candidate| FIGURE_FIELDS.contains(&one.field.name) && one.rank != Rank::Decided;
    let has_stance = has("stance");
    for one in candidates.iter_mut() {
        if let Some(stance) = kind.field("stance").filter(|_| !has_stance)
            && is_lone(one)
            && one.field.name == "status"
        {
            (one.field, one.rank) = (stance, Rank::Word);
        }
    }
    candidates.retain(|one| !is_lone(one));
}

/// One column for each meaning. Of several, the one with the best rank; of several with the same rank,
/// none, and a question.
fn one_each(
    sheet: &SheetName,
    headers: &[String],
    cells: &[String],
    candidates: Vec<Candidate>,
    columns: &mut Columns,
) -> Vec<Candidate> {
    let mut groups: BTreeMap<(&str, Option<String>), Vec<Candidate>> = BTreeMap::new();
    let mut single = Vec::new();
    for one in candidates {
        if one.field.form == Form::Derived {
            single.push(one);
        } else {
            let key = (one.field.name, one.language.clone());
            groups.entry(key).or_default().push(one);
        }
    }
    for ((name, _), group) in groups {
        let best = group.iter().map(|one| one.rank).min();
        let mut best: Vec<Candidate> = group
            .into_iter()
            .filter(|one| Some(one.rank) == best)
            .collect();
        if best.len() == 1 {
            single.append(&mut best);
            continue;
        }
        let indices: Vec<usize> = best.iter().map(|one| one.index).collect();
        columns
            .questions
            .push(question(sheet, headers, cells, name, &indices));
    }
    single
}
