//! The view of a project.

use std::collections::BTreeMap;

use crate::dossier::Day;
use crate::project::history::History;
use crate::project::project::Basemap;
use crate::project::publish::{answered_by, checks, earlier, palette};
use crate::project::show::controls::{decided, sentences};
use crate::project::show::found::{missing, problems, questions};
use crate::project::show::lists::{lists, stances};
use crate::project::show::places::places;
use crate::project::show::sheets::sheets;
use crate::project::show::spots::Spots;
use crate::project::view::{BasemapView, Check, Counts, SheetView, View};
use crate::sheets::{Import, kinds_of, story_cells};

/// All that a page shows of a project, whose import this is.
///
/// ```
/// use stancemap::project::{Edit, History, Known, OpenedFile, show};
/// use stancemap::sheets::{Import, Native};
///
/// let none = Import::default();
/// let mut places = |_: &_, _: Option<&_>| unreachable!("the world is built in");
/// let mut history = History::default();
/// let text = "country;stance\nPeru;Yes\nCongo;No\n".to_owned();
/// let files = vec![OpenedFile::Text { name: "tea.csv".to_owned(), text }];
/// let mut known = Known { bytes: &[], import: &none, places: &mut places, decoder: &Native };
/// history.apply(&Edit::Open { files, keeps: false, language: String::new() }, &mut known).unwrap();
/// let import = history.project().import(&mut |_, _| unreachable!("the world is built in"));
/// let view = show(&history, &import);
/// assert_eq!(view.sheets[0].columns[0].meaning, "place");
/// assert_eq!(view.questions[0].key, "Congo");
/// assert_eq!(view.questions[0].options[0].value, "COD");
/// assert_eq!(view.understood[0].control.as_ref().unwrap().current, ";");
/// assert_eq!((view.places.exact, view.places.to_decide), (1, 1));
/// ```
pub fn show(history: &History, import: &Import) -> View {
    show_on(history, import, None)
}

/// As [`show`], on a day: only with it, a map that is complete up to a day to come is asked about.
pub fn show_on(history: &History, import: &Import, today: Option<Day>) -> View {
    let project = history.project();
    let kinds = kinds_of(&project.tables);
    let spots = Spots::of(project);
    let mut understood = sentences(project, import, &spots);
    understood.extend(decided(project, import));
    let own = import.document["lang"].as_str().unwrap_or("en");
    let title = &import.document["title"];
    let title = title.as_str().or_else(|| title[own].as_str());
    let stances = stances(import, &kinds);
    let sheets = sheets(project, import, &kinds);
    View {
        name: project.name.clone(),
        title: title.unwrap_or_default().to_owned(),
        has_map: import.dossier.is_some(),
        counts: counts(history, import, &sheets),
        undo: history.can_undo().cloned(),
        redo: history.can_redo().cloned(),
        sheets,
        understood,
        questions: questions(project, import, &spots),
        problems: problems(project, import, &spots),
        lacks: missing(import, &spots),
        places: places(import, &spots),
        story: story(history, &kinds),
        palette: palette(&stances),
        stances,
        lists: lists(project, &kinds),
        checks: found(import, today, &spots),
        earlier: earlier(project, import, today),
        basemap: project.basemap.as_ref().map(basemap),
    }
}

/// The questions of a standards editor.
fn found(import: &Import, today: Option<Day>, spots: &Spots<'_>) -> Vec<Check> {
    let asked = checks(import, today).into_iter();
    asked
        .map(|one| Check {
            kind: one.kind.to_owned(),
            field: answered_by(one.kind).to_owned(),
            count: one.count,
            about: one.about,
            spots: one.spots.iter().map(|spot| spots.view(spot)).collect(),
        })
        .collect()
}

fn basemap(own: &Basemap) -> BasemapView {
    let (properties, features) = &own.properties;
    BasemapView {
        name: own.name.clone(),
        features: *features,
        properties: properties.clone(),
    }
}

fn counts(history: &History, import: &Import, sheets: &[SheetView]) -> Counts {
    let tables = history.project().tables.iter().zip(sheets);
    let facts = tables.filter(|(_, sheet)| sheet.kind == "facts");
    let rows = facts.map(|(table, sheet)| table.rows.len().saturating_sub(sheet.header.len()));
    let rows = rows.sum();
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
    use crate::project::view::{Mend, PlaceState, Question};

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
        assert!(
            view.names[1].why.to_string().contains("World"),
            "{}",
            view.names[1].why
        );
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

    /// The edit of a mend, as a page sends it back.
    fn edit_of(mend: &Mend) -> Edit {
        serde_json::from_str(&mend.edit).expect("an edit in JSON")
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
        assert!(first.problems.iter().any(|one| one.field == "asOf"));
        let mut presses = 0;
        loop {
            let view = view_of(&history);
            let Some(problem) = view.problems.first() else {
                break;
            };
            let mend = problem.mends.first();
            let mend = mend.unwrap_or_else(|| panic!("no mend of {problem:?}"));
            let rows = history.project().tables.clone();
            apply_to(&mut history, &edit_of(mend)).expect("a mend");
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
        apply_to(&mut history, &edit_of(&problem.mends[0])).expect("a mend");
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

    #[test]
    fn an_empty_cell_is_filled() {
        let sheet = "country,stance,value,measure\nPeru,Yes,3,people\nMali,No,4,\nChad,No,5,\n";
        let history = opened(&[("tea.csv", sheet)]);
        let problems = view_of(&history).problems;
        let mends = problems.iter().flat_map(|problem| &problem.mends);
        let fill = mends.filter(|mend| mend.kind == "mend-fill");
        let told: Vec<_> = fill.map(|mend| (&*mend.to, &mend.rows[..])).collect();
        assert_eq!(told, [("people", &[3, 4][..])]);
    }

    #[test]
    fn a_map_without_an_alternative_text_is_asked_for_one() {
        let sheet = ("facts.csv", "country,stance\nPeru,Yes\n");
        let alt = |story: &str| {
            let history = opened(&[sheet, ("story.csv", story)]);
            let checks = view_of(&history).checks.into_iter();
            let mut own = checks.filter(|one| one.kind == "check-no-alt");
            own.next().map(|one| one.field)
        };
        assert_eq!(alt("key,value\ntitle,Tea\n"), Some("alt".to_owned()));
        assert_eq!(alt("key,value\nAlt text,Peru said yes.\n"), None);
    }

    #[test]
    fn a_standards_editor_asks_about_rows() {
        let facts = "fact_id,country,stance,date,text,source_id\n\
                     a,Peru,Yes,2025-02,The Ministry of Health told John Smith of it.,s\n\
                     b,Peru,No,2025-02,President Jane Doe said no.,\n\
                     c,Mali,No,2026-01-05,Burkina Faso and Sierra Leone said so.,s\n\
                     d,Mali,No,,Anna de la Cruz-Lopez’s case goes on.,s\n";
        let history = opened(&[
            ("facts.csv", facts),
            ("story.csv", "key,value\nlang,en\nasOf,2025-12-31\n"),
            (
                "sources.csv",
                "id,title,publisher,published,kind\ns,A law,Gazette,2025,law\n",
            ),
        ]);
        let import = import(history.project());
        let view = show_on(&history, &import, Day::new(2025, 6, 30));
        let told: Vec<(&str, usize, String, Vec<usize>)> = view
            .checks
            .iter()
            .map(|one| {
                let rows = one.spots.iter().flat_map(|spot| spot.rows.clone());
                (&*one.kind, one.count, one.about.join("; "), rows.collect())
            })
            .collect();
        let of = |kind: &str| {
            told.iter()
                .find(|(own, ..)| *own == kind)
                .map(|(_, count, about, rows)| (*count, &**about, &rows[..]))
        };
        assert_eq!(of("check-no-source"), Some((1, "", &[3][..])));
        assert_eq!(of("check-no-definition").map(|one| one.0), Some(2));
        assert_eq!(of("check-no-date"), Some((1, "", &[5][..])));
        assert_eq!(of("check-late"), Some((1, "2026-01-05", &[4][..])));
        assert_eq!(of("check-future"), Some((1, "2025-12-31", &[][..])));
        assert_eq!(of("check-contradictions"), Some((1, "Peru", &[2, 3][..])));
        assert_eq!(
            of("check-names"),
            Some((2, "Anna de la Cruz-Lopez; John Smith", &[2, 5][..]))
        );
        assert_eq!(of("check-questions"), None);
        assert!(
            show(&history, &import)
                .checks
                .iter()
                .all(|one| one.kind != "check-future")
        );
    }

    #[test]
    fn names_are_not_looked_for_where_nothing_tells_them() {
        let history = opened(&[
            (
                "facts.csv",
                "country,stance,text\nPeru,Yes,Das Gericht in Lima sagte Ja.\n",
            ),
            ("story.csv", "key,value\nlang,de\n"),
        ]);
        let kinds = view_of(&history).checks.into_iter().map(|one| one.kind);
        let of_names: Vec<String> = kinds
            .filter(|kind| kind.starts_with("check-names"))
            .collect();
        assert_eq!(of_names, ["check-names-by-hand"]);
    }

    #[test]
    fn changes_since_the_published_version_are_told_and_drafted_once() {
        let sheet =
            |stance: &str| format!("fact_id,country,stance,date\na,Peru,{stance},2025-02\n");
        let mut history = opened(&[("tea.csv", &sheet("Yes"))]);
        let text = sheet("No");
        let file = crate::project::edit::OpenedFile::Text {
            name: "tea.csv".to_owned(),
            text,
        };
        let next = Edit::Open {
            files: vec![file],
            keeps: true,
            language: String::new(),
        };
        apply_to(&mut history, &next).expect("sheets");
        let day = Day::new(2025, 6, 30);
        let view = show_on(&history, &import(history.project()), day);
        let earlier = view.earlier.expect("a version before");
        assert!(
            earlier.changes[0]
                .to_string()
                .starts_with("Peru: the stance is now “No”"),
            "{:?}",
            earlier.changes
        );
        let draft = &earlier.drafts[0];
        assert_eq!(
            (&*draft.date, &draft.facts[..]),
            ("2025-06-30", &["a".to_owned()][..])
        );
        let fields = [
            ("date", &*draft.date),
            ("text", &*draft.text),
            ("facts", "a"),
        ];
        let fields = fields
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .to_vec();
        let add = Edit::Item {
            list: "corrections".to_owned(),
            change: crate::project::edit::ItemEdit::Add { fields },
            continues: false,
        };
        apply_to(&mut history, &add).expect("a draft");
        let view = show_on(&history, &import(history.project()), day);
        let earlier = view.earlier.expect("a version before");
        assert!(
            earlier.drafts.len() < view.lists["corrections"].len() + 1
                && !earlier.drafts.iter().any(|one| one == draft)
        );
    }
}
