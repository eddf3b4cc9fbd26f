//! The edits that were made, and that can be taken back.

use crate::project::change::Change;
use crate::project::edit::{Edit, Known, Label, Refusal, apply};
use crate::project::project::Project;

/// A project with the edits that were made of it.
///
/// ```
/// use stancemap::project::{CellText, Edit, History, Known, OpenedFile};
/// use stancemap::sheets::{Import, Native};
///
/// let mut history = History::default();
/// let none = Import::default();
/// let mut known = Known { bytes: &[], import: &none, places: &mut |_, _| unreachable!("the world is built in"), decoder: &Native };
/// let (name, text) = ("tea.csv".to_owned(), "country,stance\nPeru,Yes\n".to_owned());
/// let files = vec![OpenedFile::Text { name, text }];
/// history.apply(&Edit::Open { files, keeps: false, language: String::new() }, &mut known).unwrap();
/// let cell = CellText { row: 2, column: 1, text: "No".to_owned() };
/// history.apply(&Edit::Cells { sheet: 0, cells: vec![cell], continues: false }, &mut known).unwrap();
/// assert_eq!(history.project().tables[0].rows[1].cells[1].to_string(), "No");
/// assert_eq!(history.can_undo().unwrap().key, "edit-cell");
/// history.undo();
/// assert_eq!(history.project().tables[0].rows[1].cells[1].to_string(), "Yes");
/// ```
#[derive(Clone, Debug, Default)]
pub struct History {
    project: Project,
    past: Vec<Past>,
    future: Vec<Past>,
    /// Whether the last edit may be gone on with.
    is_open: bool,
}

/// A step that can be taken back, or made again.
#[derive(Clone, Debug)]
struct Past {
    label: Label,
    /// The thing that it changes; `None` for one that nothing goes on with.
    target: Option<String>,
    /// The changes that take it back, the last one first to be made.
    changes: Vec<Change>,
}

impl History {
    /// The project as it is.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Makes an edit. What was undone before cannot be made again afterwards.
    ///
    /// # Errors
    /// Why it cannot be made. Nothing has changed then.
    pub fn apply(&mut self, edit: &Edit, known: &mut Known<'_>) -> Result<(), Refusal> {
        let label = edit.label(&self.project);
        let changes = apply(edit, &mut self.project, known)?;
        if changes.is_empty() {
            return Ok(());
        }
        self.future.clear();
        let target = edit.target();
        let is_continued = edit.continues() && self.is_open && target.is_some();
        match self.past.last_mut() {
            Some(last) if is_continued && last.target == target => last.changes.extend(changes),
            _ => self.past.push(Past {
                label,
                target,
                changes,
            }),
        }
        self.is_open = true;
        Ok(())
    }

    /// The name of the edit that [`History::undo`] takes back.
    pub fn can_undo(&self) -> Option<&Label> {
        self.past.last().map(|past| &past.label)
    }

    /// The name of the edit that [`History::redo`] makes again.
    pub fn can_redo(&self) -> Option<&Label> {
        self.future.last().map(|future| &future.label)
    }

    /// Takes the last edit back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(past) = self.past.pop() else {
            return false;
        };
        let future = self.turn(past);
        self.future.push(future);
        true
    }

    /// Makes the edit again that was taken back last. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(future) = self.future.pop() else {
            return false;
        };
        let past = self.turn(future);
        self.past.push(past);
        true
    }

    /// Makes the changes of a step, and returns the step that takes them back.
    fn turn(&mut self, step: Past) -> Past {
        self.is_open = false;
        let changes = step.changes.into_iter().rev();
        let back = changes.map(|change| change.make(&mut self.project));
        Past {
            changes: back.collect(),
            ..step
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::project::edit::{CellText, ItemEdit, OpenedFile};
    use crate::project::support::{apply_to, import, open, opened, shown};

    /// Everything of a project that an edit can change.
    fn state(project: &Project) -> String {
        let Project {
            name,
            tables,
            decisions,
            told,
            basemap,
            earlier,
        } = project;
        let decisions = decisions.text();
        format!("{name:?} {tables:?} {decisions} {told:?} {basemap:?} {earlier:?}")
    }

    fn cell(row: usize, column: usize, text: &str) -> CellText {
        CellText {
            row,
            column,
            text: text.to_owned(),
        }
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            Just(String::new()),
            Just("Peru".to_owned()),
            Just("Yes, \"so\"\n;".to_owned()),
            Just("#N/A".to_owned()),
            "[a-z ]{0,4}"
        ]
    }

    fn cells() -> impl Strategy<Value = Vec<CellText>> {
        let one = (1..9_usize, 0..5_usize, text());
        prop::collection::vec(
            one.prop_map(|(row, column, text)| CellText { row, column, text }),
            0..4,
        )
    }

    fn item() -> impl Strategy<Value = ItemEdit> {
        let field = prop_oneof![
            Just("label"),
            Just("id"),
            Just("label_es"),
            Just("definition"),
            Just("nothing")
        ];
        prop_oneof![
            (0..4_usize, field, text()).prop_map(|(index, field, text)| ItemEdit::Set {
                index,
                field: field.to_owned(),
                text
            }),
            text().prop_map(|text| ItemEdit::Add {
                fields: vec![("label".to_owned(), text)]
            }),
            (0..4_usize).prop_map(|index| ItemEdit::Remove { index }),
            (0..4_usize, 0..4_usize).prop_map(|(from, to)| ItemEdit::Move { from, to }),
        ]
    }

    fn edit() -> impl Strategy<Value = Edit> {
        let sheet = || 0..4_usize;
        let list = prop_oneof![
            Just("stances"),
            Just("sources"),
            Just("events"),
            Just("marks"),
            Just("facts")
        ];
        let key = prop_oneof![
            Just("title"),
            Just("deck_es"),
            Just("asOf"),
            Just("basemap.file"),
            Just("foo")
        ];
        let answer = prop_oneof![
            Just(("", "delimiter", ";")),
            Just(("", "delimiter", ",")),
            Just(("", "headerRow", "2")),
            Just(("names", "Congo", "COD")),
            Just(("columns", "stance", "B"))
        ];
        let leaf = prop_oneof![
            4 => (sheet(), cells(), any::<bool>())
                .prop_map(|(sheet, cells, continues)| Edit::Cells { sheet, cells, continues }),
            2 => (sheet(), 0..9_usize, 0..3_usize)
                .prop_map(|(sheet, row, count)| Edit::InsertRows { sheet, row, count }),
            2 => (sheet(), prop::collection::vec(1..9_usize, 0..4))
                .prop_map(|(sheet, rows)| Edit::RemoveRows { sheet, rows }),
            1 => (sheet(), 0..4_usize, text(), text()).prop_map(|(sheet, column, from, to)| Edit::Replace {
                sheet, column, below: 1, texts: vec![(from, to)]
            }),
            1 => (sheet(), 0..4_usize, prop_oneof![Just(""), Just("place"), Just("text"), Just("foo")])
                .prop_map(|(sheet, column, meaning)| Edit::Meaning { sheet, column, meaning: meaning.to_owned() }),
            1 => (sheet(), 0..5_usize).prop_map(|(sheet, column)| Edit::InsertColumn { sheet, column }),
            2 => (sheet(), 0..5_usize).prop_map(|(sheet, column)| Edit::RemoveColumn { sheet, column }),
            1 => "[a-c]".prop_map(|name| Edit::AddSheet { name, header: vec!["id".to_owned()] }),
            1 => sheet().prop_map(|sheet| Edit::RemoveSheet { sheet }),
            1 => (sheet(), "[a-c]").prop_map(|(sheet, name)| Edit::RenameSheet { sheet, name }),
            2 => (answer, any::<bool>()).prop_map(|((section, key, answer), is_given)| Edit::Decide {
                section: section.to_owned(),
                key: key.to_owned(),
                answer: is_given.then(|| answer.to_owned())
            }),
            2 => (key, text(), any::<bool>())
                .prop_map(|(key, text, continues)| Edit::Field { key: key.to_owned(), text, continues }),
            3 => (list, item(), any::<bool>())
                .prop_map(|(list, change, continues)| Edit::Item { list: list.to_owned(), change, continues }),
            1 => Just(open(&[("b.csv", "country,stance\nPeru,No\n\"Chad,No\n")])),
            1 => Just(Edit::Add {
                file: OpenedFile::Text { name: "stances.csv".to_owned(), text: "id,label\nyes,Yes\n".to_owned() }
            }),
        ];
        prop_oneof![
            5 => leaf.clone(),
            1 => prop::collection::vec(leaf, 0..4).prop_map(|edits| Edit::Together { edits, label: None }),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn undo_of_all_gives_the_first_project_and_redo_the_last(edits in prop::collection::vec(edit(), 1..14)) {
            let sheet = "country;stance;date\nPeru;Yes;2025\n;;\nCongo;\"No;x\nChad;#N/A;2025;more\n";
            let mut history = opened(&[("tea.csv", sheet)]);
            let mut states = vec![state(history.project())];
            for edit in &edits {
                let before = state(history.project());
                if apply_to(&mut history, edit).is_err() {
                    prop_assert_eq!(&before, &state(history.project()));
                }
                for table in &history.project().tables {
                    let numbers: Vec<usize> = table.rows.iter().map(|row| row.number).collect();
                    prop_assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
                    let is_filled = |row: &crate::sheets::Row| {
                        row.cells.last().is_some_and(|cell| *cell != crate::sheets::Cell::Empty)
                    };
                    prop_assert!(table.rows.iter().all(is_filled));
                }
                let json = serde_json::to_string(edit).expect("JSON");
                prop_assert_eq!(&serde_json::from_str::<Edit>(&json).expect("an edit"), edit);
            }
            let last = state(history.project());
            states.push(last.clone());
            while history.undo() {}
            let none = state(&Project::default());
            prop_assert_eq!(state(history.project()), none);
            prop_assert!(history.redo());
            prop_assert_eq!(&state(history.project()), &states[0]);
            while history.redo() {}
            prop_assert_eq!(state(history.project()), last);
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of cases")]
    fn rows_and_columns_move_as_in_a_spreadsheet() {
        let mut history = opened(&[("tea.csv", "country,stance\nPeru,Yes\n\nChad,No\n")]);
        for (edit, expected) in [
            (
                Edit::InsertRows {
                    sheet: 0,
                    row: 2,
                    count: 2,
                },
                vec!["1: country|stance", "4: Peru|Yes", "6: Chad|No"],
            ),
            (
                Edit::Cells {
                    sheet: 0,
                    cells: vec![cell(3, 1, "x"), cell(4, 0, ""), cell(4, 1, " ")],
                    continues: false,
                },
                vec!["1: country|stance", "3: |x", "6: Chad|No"],
            ),
            (
                Edit::RemoveRows {
                    sheet: 0,
                    rows: vec![5, 2, 2],
                },
                vec!["1: country|stance", "2: |x", "4: Chad|No"],
            ),
            (
                Edit::RemoveColumn {
                    sheet: 0,
                    column: 1,
                },
                vec!["1: country", "4: Chad"],
            ),
            (
                Edit::InsertColumn {
                    sheet: 0,
                    column: 0,
                },
                vec!["1: |country", "4: |Chad"],
            ),
        ] {
            apply_to(&mut history, &edit).expect("an edit");
            assert_eq!(shown(&history, 0), expected, "{edit:?}");
        }
        for (edit, refusal) in [
            (
                Edit::RemoveColumn {
                    sheet: 1,
                    column: 0,
                },
                Refusal::NoSheet { sheet: 1 },
            ),
            (
                Edit::InsertRows {
                    sheet: 0,
                    row: 0,
                    count: 1,
                },
                Refusal::NoCell { row: 0, column: 0 },
            ),
            (
                Edit::AddSheet {
                    name: "Tea".to_owned(),
                    header: Vec::new(),
                },
                Refusal::NameTaken {
                    name: "Tea".to_owned(),
                },
            ),
        ] {
            assert_eq!(apply_to(&mut history, &edit), Err(refusal));
        }
    }

    #[test]
    fn answers_that_name_columns_by_letters_follow_them() {
        let mut history = opened(&[("tea.csv", "country,x,x\nPeru,Yes,No\n")]);
        let decide = Edit::Decide {
            section: "columns".to_owned(),
            key: "stance".to_owned(),
            answer: Some("C".to_owned()),
        };
        apply_to(&mut history, &decide).expect("an answer");
        let answer = |history: &History| history.project().decisions.answer("columns", "stance");
        for (edit, expected) in [
            (
                Edit::InsertColumn {
                    sheet: 0,
                    column: 3,
                },
                Some("C"),
            ),
            (
                Edit::InsertColumn {
                    sheet: 0,
                    column: 1,
                },
                Some("D"),
            ),
            (
                Edit::RemoveColumn {
                    sheet: 0,
                    column: 1,
                },
                Some("C"),
            ),
            (
                Edit::RemoveColumn {
                    sheet: 0,
                    column: 2,
                },
                None,
            ),
        ] {
            apply_to(&mut history, &edit).expect("an edit");
            assert_eq!(answer(&history).as_deref(), expected, "{edit:?}");
        }
        assert!(history.undo());
        assert_eq!(answer(&history).as_deref(), Some("C"));
    }

    #[test]
    fn keys_that_are_pressed_one_after_the_other_are_one_step() {
        let mut history = opened(&[("tea.csv", "country,stance\nPeru,Yes\n")]);
        let field = |text: &str, continues| Edit::Field {
            key: "title".to_owned(),
            text: text.to_owned(),
            continues,
        };
        for (text, continues) in [("T", false), ("Te", true), ("Tea", true)] {
            apply_to(&mut history, &field(text, continues)).expect("an edit");
        }
        assert_eq!(history.project().tables[1].name.file, "story.csv");
        assert_eq!(shown(&history, 1), ["1: key|value", "2: title|Tea"]);
        apply_to(&mut history, &field("", false)).expect("an edit");
        assert_eq!(shown(&history, 1), ["1: key|value"]);
        assert!(history.undo() && history.undo());
        assert_eq!(history.project().tables.len(), 1);
        assert_eq!(
            history.can_redo().map(|label| &*label.key),
            Some("edit-field")
        );
    }

    #[test]
    fn the_only_sheet_stays_the_facts_when_another_comes() {
        let mut history = opened(&[("countries.csv", "country,stance\nPeru,Yes\n")]);
        assert_eq!(import(history.project()).shapes[0].kind, "facts");
        let field = Edit::Field {
            key: "title".to_owned(),
            text: "Tea".to_owned(),
            continues: false,
        };
        apply_to(&mut history, &field).expect("an edit");
        let files: Vec<&str> = history
            .project()
            .tables
            .iter()
            .map(|table| &*table.name.file)
            .collect();
        assert_eq!(files, ["facts.csv", "story.csv"]);
        assert_eq!(
            import(history.project())
                .dossier
                .expect("a map")
                .facts
                .len(),
            1
        );
    }

    #[test]
    fn stances_of_facts_are_written_when_the_first_is_edited_and_facts_follow_their_names() {
        let mut history = opened(&[(
            "tea.csv",
            "country,stance\nPeru,No way\nChad,Yes\nMali,no way\n",
        )]);
        let before = import(history.project()).document["stances"].clone();
        let set = |index, field: &str, text: &str| Edit::Item {
            list: "stances".to_owned(),
            change: ItemEdit::Set {
                index,
                field: field.to_owned(),
                text: text.to_owned(),
            },
            continues: false,
        };
        let label = |index: usize| before[index]["label"].as_str().unwrap_or_default();
        let no = usize::from(label(0) != "No way");
        apply_to(&mut history, &set(no, "label", "Refused")).expect("an edit");
        let after = import(history.project());
        assert!(
            after.questions.is_empty() && after.findings.is_empty(),
            "{:?}",
            after.findings
        );
        let mut expected = before.clone();
        expected[no]["label"] = "Refused".into();
        assert_eq!(after.document["stances"], expected);
        let facts = &after.document["facts"];
        assert_eq!(facts[0]["stance"]["id"], facts[2]["stance"]["id"]);
        assert_eq!(facts[0]["stance"]["id"], expected[no]["id"]);
        apply_to(&mut history, &set(no, "id", "refused")).expect("an edit");
        assert_eq!(
            import(history.project()).document["facts"][2]["stance"]["id"],
            "refused"
        );
        let moved = Edit::Item {
            list: "stances".to_owned(),
            change: ItemEdit::Move { from: 0, to: 1 },
            continues: false,
        };
        apply_to(&mut history, &moved).expect("an edit");
        assert_eq!(
            import(history.project()).document["stances"][1]["id"],
            if no == 0 {
                "refused".into()
            } else {
                before[0]["id"].clone()
            }
        );
        while history.undo() {}
        assert_eq!(history.project().tables.len(), 0);
    }

    #[test]
    fn a_fault_of_a_cell_goes_with_its_text() {
        let mut history = opened(&[("tea.csv", "country,stance\nPeru,#N/A\nChad,Yes\n")]);
        assert_eq!(import(history.project()).findings.len(), 1);
        let edit = Edit::InsertRows {
            sheet: 0,
            row: 1,
            count: 1,
        };
        apply_to(&mut history, &edit).expect("an edit");
        assert_eq!(import(history.project()).findings[0].fault.spot.rows, [3]);
        let edit = Edit::Cells {
            sheet: 0,
            cells: vec![cell(3, 1, "No")],
            continues: false,
        };
        apply_to(&mut history, &edit).expect("an edit");
        assert!(import(history.project()).findings.is_empty());
        history.undo();
        assert_eq!(import(history.project()).findings.len(), 1);
        // A cell that is typed is told of as one of a file.
        let edit = Edit::Cells {
            sheet: 0,
            cells: vec![cell(4, 1, "#REF!")],
            continues: false,
        };
        apply_to(&mut history, &edit).expect("an edit");
        assert_eq!(
            import(history.project()).findings[0].fault.spot.rows,
            [3, 4]
        );
    }

    #[test]
    fn a_file_is_read_again_with_another_delimiter() {
        let mut history = opened(&[("tea.csv", "country|stance\nPeru|Yes\n")]);
        let decide = |answer: Option<&str>| Edit::Decide {
            section: String::new(),
            key: "delimiter".to_owned(),
            answer: answer.map(str::to_owned),
        };
        apply_to(&mut history, &decide(Some(","))).expect("an edit");
        assert_eq!(shown(&history, 0), ["1: country|stance", "2: Peru|Yes"]);
        assert_eq!(history.project().tables[0].rows[0].cells.len(), 1);
        apply_to(&mut history, &decide(None)).expect("an edit");
        assert_eq!(history.project().tables[0].rows[0].cells.len(), 2);
    }
}
