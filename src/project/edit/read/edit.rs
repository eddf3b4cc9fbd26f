//! Edits from values in JSON. What Serde would derive for enums with their names in a field reads each of them from a copy
//! of the value in a form of its own: in Wasm, that is 70 kilobytes.

use serde_json::Value;

use crate::project::edit::edit::{CellText, Edit, ItemEdit, OpenedFile};
use crate::project::edit::label::Label;
use crate::project::edit::read::fields::Fields;

impl TryFrom<Value> for Edit {
    type Error = String;

    fn try_from(value: Value) -> Result<Edit, String> {
        let mut fields = Fields::of(value)?;
        let name = fields.text("edit")?;
        if let Some(edit) = cells(&name, &mut fields)? {
            return Ok(edit);
        }
        Ok(match &*name {
            "open" => Edit::Open {
                files: fields.each("files", OpenedFile::try_from)?,
                keeps: fields.flag("keeps")?,
                language: fields.text_or_none("language")?,
            },
            "add" => Edit::Add {
                file: fields.take("file").try_into()?,
            },
            "decide" => Edit::Decide {
                section: fields.text("section")?,
                key: fields.text("key")?,
                answer: match fields.take("answer") {
                    Value::Null => None,
                    Value::String(answer) => Some(answer),
                    found => return Err(format!("answer is {found} instead of a text")),
                },
            },
            "earlier" => Edit::Earlier {
                file: fields.take("file").try_into()?,
            },
            "meaning" => Edit::Meaning {
                sheet: fields.number("sheet")?,
                column: fields.number("column")?,
                meaning: fields.text("meaning")?,
            },
            "removeBasemap" => Edit::RemoveBasemap,
            "field" => Edit::Field {
                key: fields.text("key")?,
                text: fields.text("text")?,
                continues: fields.flag("continues")?,
            },
            "item" => Edit::Item {
                list: fields.text("list")?,
                change: fields.take("change").try_into()?,
                continues: fields.flag("continues")?,
            },
            "together" => Edit::Together {
                edits: fields.each("edits", Edit::try_from)?,
                label: match fields.take("label") {
                    Value::Null => None,
                    label => Some(label_of(label)?),
                },
            },
            "fact" => Edit::Fact {
                fields: fields.pairs("fields")?,
            },
            _ => return Err(format!("there is no edit {name}")),
        })
    }
}

/// An edit of cells, rows, columns or whole sheets; `None` for other names.
fn cells(name: &str, fields: &mut Fields) -> Result<Option<Edit>, String> {
    Ok(Some(match name {
        "cells" => Edit::Cells {
            sheet: fields.number("sheet")?,
            cells: fields.each("cells", cell)?,
            continues: fields.flag("continues")?,
        },
        "replace" => Edit::Replace {
            sheet: fields.number("sheet")?,
            column: fields.number("column")?,
            below: fields.number("below")?,
            texts: fields.pairs("texts")?,
        },
        "insertRows" => Edit::InsertRows {
            sheet: fields.number("sheet")?,
            row: fields.number("row")?,
            count: fields.number("count")?,
        },
        "removeRows" => Edit::RemoveRows {
            sheet: fields.number("sheet")?,
            rows: fields.numbers("rows")?,
        },
        "insertColumn" => Edit::InsertColumn {
            sheet: fields.number("sheet")?,
            column: fields.number("column")?,
        },
        "removeColumn" => Edit::RemoveColumn {
            sheet: fields.number("sheet")?,
            column: fields.number("column")?,
        },
        "addSheet" => Edit::AddSheet {
            name: fields.text("name")?,
            header: fields.texts("header")?,
        },
        "removeSheet" => Edit::RemoveSheet {
            sheet: fields.number("sheet")?,
        },
        "renameSheet" => Edit::RenameSheet {
            sheet: fields.number("sheet")?,
            name: fields.text("name")?,
        },
        _ => return Ok(None),
    }))
}

impl TryFrom<Value> for ItemEdit {
    type Error = String;

    fn try_from(value: Value) -> Result<ItemEdit, String> {
        let mut fields = Fields::of(value)?;
        let name = fields.text("change")?;
        Ok(match &*name {
            "set" => ItemEdit::Set {
                index: fields.number("index")?,
                field: fields.text("field")?,
                text: fields.text("text")?,
            },
            "add" => ItemEdit::Add {
                fields: fields.pairs("fields")?,
            },
            "remove" => ItemEdit::Remove {
                index: fields.number("index")?,
            },
            "move" => ItemEdit::Move {
                from: fields.number("from")?,
                to: fields.number("to")?,
            },
            _ => return Err(format!("there is no change {name}")),
        })
    }
}

impl TryFrom<Value> for OpenedFile {
    type Error = String;

    fn try_from(value: Value) -> Result<OpenedFile, String> {
        let mut fields = Fields::of(value)?;
        let kind = fields.text("kind")?;
        let name = fields.text("name")?;
        Ok(match &*kind {
            "bytes" => OpenedFile::Bytes {
                name,
                bytes: fields.number("bytes")?,
            },
            "text" => OpenedFile::Text {
                name,
                text: fields.text("text")?,
            },
            "workbook" => OpenedFile::Workbook {
                name,
                bytes: fields.number("bytes")?,
            },
            _ => return Err(format!("there is no file of the kind {kind}")),
        })
    }
}

fn cell(value: Value) -> Result<CellText, String> {
    let mut fields = Fields::of(value)?;
    Ok(CellText {
        row: fields.number("row")?,
        column: fields.number("column")?,
        text: fields.text("text")?,
    })
}

fn label_of(value: Value) -> Result<Label, String> {
    let mut fields = Fields::of(value)?;
    Ok(Label {
        key: fields.text("key")?,
        params: fields.pairs("params")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each edit, in JSON: the names of the fields are those that Serde writes.
    const ALL: &str = include_str!("all.json");

    #[test]
    fn each_edit_is_read_as_it_is_written() {
        let all: Vec<Value> = serde_json::from_str(ALL).expect("JSON");
        let mut names = std::collections::BTreeSet::new();
        for value in all {
            let edit: Edit = serde_json::from_value(value.clone()).expect("an edit");
            assert_eq!(serde_json::to_value(&edit).expect("JSON"), value);
            names.insert(value["edit"].to_string());
        }
        // An edit that is missing here is an error: add it to all.json as well.
        let is_listed = |edit: &Edit| match edit {
            Edit::Open { .. } | Edit::Add { .. } | Edit::Earlier { .. } | Edit::Cells { .. } => (),
            Edit::InsertRows { .. } | Edit::RemoveRows { .. } | Edit::InsertColumn { .. } => (),
            Edit::RemoveColumn { .. } | Edit::AddSheet { .. } | Edit::RemoveSheet { .. } => (),
            Edit::RenameSheet { .. } | Edit::Decide { .. } | Edit::Meaning { .. } => (),
            Edit::RemoveBasemap | Edit::Field { .. } | Edit::Item { .. } | Edit::Fact { .. } => (),
            Edit::Replace { .. } | Edit::Together { .. } => (),
        };
        is_listed(&Edit::RemoveBasemap);
        assert_eq!(names.len(), 19);
    }

    #[test]
    fn a_field_that_is_missing_or_of_another_type_is_named() {
        let cases = [
            (r#"[]"#, "[] is no object"),
            (r#"{"edit": "fly"}"#, "there is no edit fly"),
            (
                r#"{"edit": "removeSheet"}"#,
                "sheet is null instead of a whole number",
            ),
            (
                r#"{"edit": "removeSheet", "sheet": -1}"#,
                "sheet is -1 instead of a whole number",
            ),
            (
                r#"{"edit": "removeRows", "sheet": 0, "rows": ["1"]}"#,
                "rows is \"1\" instead of whole numbers",
            ),
            (
                r#"{"edit": "open", "files": 1}"#,
                "files is 1 instead of a list",
            ),
            (
                r#"{"edit": "open", "files": [], "keeps": 1}"#,
                "keeps is 1 instead of true or false",
            ),
            (
                r#"{"edit": "replace", "sheet": 0, "column": 0, "below": 0, "texts": [["a"]]}"#,
                "texts is [\"a\"] instead of pairs of texts",
            ),
        ];
        for (json, expected) in cases {
            let told = serde_json::from_str::<Edit>(json)
                .expect_err(json)
                .to_string();
            assert_eq!(told, expected, "{json}");
        }
    }

    #[test]
    fn flags_labels_and_answers_may_be_missing() {
        let read = |json: &str| serde_json::from_str::<Edit>(json).expect(json);
        let keeps = read(r#"{"edit": "open", "files": []}"#);
        assert_eq!(
            keeps,
            Edit::Open {
                files: Vec::new(),
                keeps: false,
                language: String::new()
            }
        );
        let label = read(r#"{"edit": "together", "edits": []}"#);
        assert_eq!(
            label,
            Edit::Together {
                edits: Vec::new(),
                label: None
            }
        );
        let answer = read(r#"{"edit": "decide", "section": "", "key": "delimiter"}"#);
        assert!(matches!(answer, Edit::Decide { answer: None, .. }));
    }
}
