//! The view of a project.

use std::collections::BTreeMap;

use crate::project::history::History;
use crate::project::show::controls::{decided, sentences};
use crate::project::show::found::{missing, problems, questions};
use crate::project::show::lists::{lists, stances};
use crate::project::show::places::places;
use crate::project::show::sheets::sheets;
use crate::project::show::spots::Spots;
use crate::project::view::{Counts, View};
use crate::sheets::{Import, kinds_of, story_cells};

/// All that a page shows of a project, whose import this is.
///
/// ```
/// use stancemap::project::{Edit, History, Known, OpenedFile, show};
/// use stancemap::sheets::Import;
///
/// let none = Import::default();
/// let mut places = |_: &_, _: Option<&_>| unreachable!("the world is built in");
/// let mut history = History::default();
/// let text = "country;stance\nPeru;Yes\nCongo;No\n".to_owned();
/// let files = vec![OpenedFile::Text { name: "tea.csv".to_owned(), text }];
/// let mut known = Known { bytes: &[], import: &none, places: &mut places };
/// history.apply(&Edit::Open { files, keeps: false }, &mut known).unwrap();
/// let import = history.project().import(&mut |_, _| unreachable!("the world is built in"));
/// let view = show(&history, &import);
/// assert_eq!(view.sheets[0].columns[0].meaning, "place");
/// assert_eq!(view.questions[0].key, "Congo");
/// assert_eq!(view.questions[0].options[0].value, "COD");
/// assert_eq!(view.understood[0].control.as_ref().unwrap().current, ";");
/// assert_eq!((view.places.exact, view.places.to_decide), (1, 1));
/// ```
pub fn show(history: &History, import: &Import) -> View {
    let project = history.project();
    let kinds = kinds_of(&project.tables);
    let spots = Spots::of(project);
    let mut understood = sentences(project, import, &spots);
    understood.extend(decided(project, import));
    let own = import.document["lang"].as_str().unwrap_or("en");
    let title = &import.document["title"];
    let title = title.as_str().or_else(|| title[own].as_str());
    View {
        name: project.name.clone(),
        title: title.unwrap_or_default().to_owned(),
        has_map: import.dossier.is_some(),
        counts: counts(history, import),
        undo: history.can_undo().cloned(),
        redo: history.can_redo().cloned(),
        sheets: sheets(project, import, &kinds),
        understood,
        questions: questions(project, import, &spots),
        problems: problems(project, import, &spots),
        lacks: missing(import, &spots),
        places: places(import, &spots),
        story: story(history, &kinds),
        stances: stances(import, &kinds),
        lists: lists(project, &kinds),
        checks: Vec::new(),
        earlier: None,
        basemap: project.basemap.as_ref().map(|own| own.name.clone()),
    }
}

fn counts(history: &History, import: &Import) -> Counts {
    let tables = history.project().tables.iter();
    let rows = tables.map(|table| table.rows.len()).sum();
    let Some(dossier) = &import.dossier else {
        return Counts {
            rows,
            ..Counts::default()
        };
    };
    let mut places: Vec<_> = dossier.facts.iter().flat_map(|fact| &fact.places).collect();
    places.sort_unstable();
    places.dedup();
    Counts {
        facts: dossier.facts.len(),
        places: places.len(),
        sources: dossier.sources.len(),
        rows,
    }
}

/// The fields of the sheets of keys and values that have a text. Of a field that stands twice, the first counts.
fn story(history: &History, kinds: &[&'static str]) -> BTreeMap<String, String> {
    let tables = history.project().tables.iter().zip(kinds);
    let own = tables.filter(|(_, kind)| **kind == "story");
    let mut fields = BTreeMap::new();
    for cell in own.flat_map(|(table, _)| story_cells(table)) {
        if !cell.text.is_empty() {
            fields.entry(cell.key).or_insert(cell.text);
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::edit::Edit;
    use crate::project::support::{apply_to, import, opened};
    use crate::project::view::{PlaceState, Question};

    fn view_of(history: &History) -> View {
        show(history, &import(history.project()))
    }

    fn decide(history: &mut History, section: &str, key: &str, answer: &str) {
        let edit = Edit::Decide {
            section: section.to_owned(),
            key: key.to_owned(),
            answer: Some(answer.to_owned()),
        };
        apply_to(history, &edit).expect("an answer");
    }

    #[test]
    fn each_question_is_answered_by_one_of_its_options() {
        let sheet = "country,stance,date,Kommentar\nCongo,Yes,03/04/2026,a\nPeru,No,05/06/2026,b\nWorld,No,07/08/2026,c\n";
        let mut history = opened(&[("tea.csv", sheet)]);
        let view = view_of(&history);
        let keys = |questions: &[Question]| -> Vec<String> {
            questions.iter().map(|one| one.key.clone()).collect()
        };
        assert_eq!(
            keys(&view.questions),
            ["text", "dateOrder", "Congo", "World"]
        );
        for question in &view.questions {
            let option = question.options.first().expect("an option");
            decide(
                &mut history,
                &question.section,
                &question.key,
                &option.value,
            );
        }
        let view = view_of(&history);
        assert_eq!(keys(&view.questions), [""; 0]);
        assert_eq!((view.counts.facts, view.counts.places), (2, 2));
        let order = view
            .understood
            .iter()
            .filter_map(|one| one.control.as_ref());
        let order = order
            .clone()
            .find(|one| one.key == "dateOrder")
            .expect("a control");
        assert_eq!((&*order.current, order.is_decided), ("day-first", true));
        assert_eq!(view.sheets[0].columns[3].meaning, "text");
        assert!(view.sheets[0].columns[3].is_decided);
        let view: View =
            serde_json::from_str(&serde_json::to_string(&view).expect("JSON")).expect("a view");
        assert_eq!(view, view_of(&history));
    }

    #[test]
    fn spellings_of_places_have_their_state_and_their_reason() {
        let sheet =
            "country,stance\nPeru,Yes\nCote d'Ivoir,Yes\nPeru,No\nCongo,No\nWorld,No\nUtopia,No\n";
        let mut history = opened(&[("tea.csv", sheet)]);
        decide(&mut history, "names", "Utopia", "-");
        decide(&mut history, "names", "Congo", "COG");
        let view = view_of(&history).places;
        let told: Vec<(&str, PlaceState, &str, usize)> = view
            .names
            .iter()
            .map(|one| (&*one.text, one.state, &*one.id, one.rows))
            .collect();
        assert_eq!(
            told,
            [
                ("Cote d'Ivoir", PlaceState::ToDecide, "", 1),
                ("World", PlaceState::ToDecide, "", 1),
                ("Congo", PlaceState::Decided, "COG", 1),
                ("Utopia", PlaceState::LeftOut, "", 1),
                ("Peru", PlaceState::Exact, "PER", 2),
            ]
        );
        assert_eq!(view.names[0].candidates[0].value, "CIV");
        assert_eq!(view.names[0].spot.text, "tea.csv, A3");
        assert!(view.names[1].why.contains("World"), "{}", view.names[1].why);
    }

    #[test]
    fn a_column_gets_another_meaning_and_keeps_none() {
        let mut history = opened(&[(
            "tea.csv",
            "country,answer,Land\nPeru,Yes,Chad\nMali,No,Chad\n",
        )]);
        let mean = |history: &mut History, column, meaning: &str| {
            let meaning = meaning.to_owned();
            let edit = Edit::Meaning {
                sheet: 0,
                column,
                meaning,
            };
            apply_to(history, &edit).expect("a meaning");
            let view = view_of(history);
            let columns = view.sheets[0].columns.iter();
            columns.map(|one| one.meaning.clone()).collect::<Vec<_>>()
        };
        assert_eq!(mean(&mut history, 0, "place"), ["place", "stance", ""]);
        assert_eq!(mean(&mut history, 2, "place"), ["", "stance", "place"]);
        assert_eq!(mean(&mut history, 1, "text"), ["", "text", "place"]);
        assert_eq!(mean(&mut history, 1, ""), ["", "", "place"]);
        assert_eq!(mean(&mut history, 1, "stance"), ["", "stance", "place"]);
    }

    #[test]
    fn stances_have_their_numbers_and_lists_their_rows() {
        let history = opened(&[
            (
                "facts.csv",
                "country,stance,date\nPeru,Yes,2024\nPeru,No,2025\nMali,Yes,2025\n",
            ),
            ("sources.csv", "id,title\ns,A law\n\nt,\n"),
            ("story.csv", "key,value,value_es\ntitle,Tea,Té\nlang,en\n"),
        ]);
        let view = view_of(&history);
        let told: Vec<_> = view
            .stances
            .iter()
            .map(|one| (&*one.label, one.facts, one.places))
            .collect();
        assert_eq!(told, [("Yes", 2, 1), ("No", 1, 1)]);
        assert!(!view.stances[0].is_written);
        let sources: Vec<_> = view.lists["sources"]
            .iter()
            .map(|one| (one.row, one.fields.len()))
            .collect();
        assert_eq!(sources, [(2, 2), (4, 1)]);
        assert_eq!(view.story["title_es"], "Té");
        assert_eq!(view.title, "Tea");
    }

    /// A project with a fault of almost every kind.
    fn faulty() -> History {
        let facts = "fact_id,place,stance,date,kind,text,attribution_kind,attributed_to,source_id,disputes,value,measure\n\
                     a,Peru,Yes,31.04.2026,vote,Said yes,record,Parliament,s1,,5,people\n\
                     b,Chad,Yse,2026-05-01,Vote!,Said so,record,Parliament,s2x,zz,about,people\n\
                     c,Mali,Nope,2026-13-05,vot,Text,recrd,Gov,s1,a,3,\n\
                     d,Kenya,No,2026-06-01,vote,Text,record,Gov,s1,d; c,#N/A,people\n\
                     d,Ghana,No,soon,vote,Other text,record,Gov,s1,c,1.5,people\n";
        let stances = "id,label,definition,color,pattern\n\
                       yes,Yes,Said yes,red,solid\n\
                       no,No,Said no,#b8412a,dottes\n\
                       not yet,Not yet,Later,#1b7837,dots\n";
        let sources = "id,title,publisher,published,kind,url\n\
                       s1,A law,Gov,2026-02-30,law,example.org/x\n\
                       s1,Another,Gov,2025,law,htp://example.org\n\
                       s2,Third,Gov,2025,law,https://example.org\n";
        let story = "key,value\ntitel,Tea\nasOf,2026-06-31\nlang,en\nqeustion,Tea?\n";
        opened(&[
            ("facts.csv", facts),
            ("stances.csv", stances),
            ("sources.csv", sources),
            ("story.csv", story),
        ])
    }

    #[test]
    fn the_first_mends_of_all_problems_leave_none_and_are_undone() {
        let mut history = faulty();
        let first = view_of(&history);
        assert!(first.problems.len() >= 18, "{}", first.problems.len());
        let mut presses = 0;
        loop {
            let view = view_of(&history);
            let Some(problem) = view.problems.first() else {
                break;
            };
            let mend = problem.mends.first();
            let mend = mend.unwrap_or_else(|| panic!("no mend of {problem:?}"));
            let rows = history.project().tables.clone();
            apply_to(&mut history, &mend.edit).expect("a mend");
            assert_ne!(rows, history.project().tables, "{problem:?}");
            presses += 1;
            assert!(presses < 40, "{problem:?}");
        }
        for _ in 0..presses {
            assert!(history.undo());
        }
        assert_eq!(view_of(&history).problems, first.problems);
    }

    #[test]
    fn cells_with_one_fault_are_mended_together_and_apart() {
        let mut history = opened(&[
            (
                "facts.csv",
                "country,stance\nPeru,Yse\nMali,Nno\nChad,Yse\nKenya,Yes\n",
            ),
            ("stances.csv", "label\nYes\nNo\n"),
        ]);
        let view = view_of(&history);
        let problem = &view.problems[0];
        let told: Vec<_> = problem
            .mends
            .iter()
            .map(|mend| (&*mend.kind, &*mend.from, &*mend.to, &mend.rows[..]))
            .collect();
        assert_eq!(
            told,
            [
                ("mend-all", "", "", &[2, 3, 4][..]),
                ("mend-replace", "Yse", "Yes", &[2, 4]),
                ("mend-replace", "Nno", "No", &[3]),
                ("mend-empty", "", "", &[2, 3, 4]),
                ("mend-remove-rows", "", "", &[2, 3, 4]),
            ]
        );
        apply_to(&mut history, &problem.mends[0].edit).expect("a mend");
        assert_eq!(
            history.can_undo().map(|label| &*label.key),
            Some("mend-all")
        );
        let view = view_of(&history);
        assert!(view.problems.is_empty(), "{:?}", view.problems);
        let window = crate::project::show::rows(history.project(), &view, 0, 2, 3);
        let stances: Vec<&str> = window.rows.iter().map(|row| &*row.cells[1]).collect();
        assert_eq!(stances, ["Yes", "No", "Yes"]);
    }
}
