//! Stances whose names are changed, with the facts that name them.

use serde_json::Value;

use crate::project::edit::edit::CellText;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::sheets::{Import, SheetShape, Table, folded};

/// A stance that gets another label or another id.
pub(super) struct Restanced {
    /// The names by which cells mean it until now.
    old: Vec<String>,
    /// Whether they are compared as labels, whatever their case.
    is_label: bool,
    /// The id that it has afterwards.
    id: String,
}

impl Restanced {
    /// The stance of a row in which a field gets another text; `None` if no cell of a fact is concerned.
    pub(super) fn of(
        table: &Table,
        shape: &SheetShape,
        row: usize,
        field: &str,
        text: &str,
    ) -> Option<Restanced> {
        let at = table
            .rows
            .binary_search_by_key(&row, |row| row.number)
            .ok()?;
        let cell = |name: &str| {
            let column = shape.column(name)?;
            let text = table.rows[at].cell(column).to_string().trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let id = cell("id")?;
        match field {
            "label" => Some(Restanced {
                old: vec![cell("label")?],
                is_label: true,
                id,
            }),
            "id" if !text.trim().is_empty() => Some(Restanced {
                old: vec![id],
                is_label: false,
                id: text.trim().to_owned(),
            }),
            _ => None,
        }
    }

    fn means(&self, text: &str) -> bool {
        match self.is_label {
            true => text != self.id && self.old.iter().any(|old| folded(old) == folded(text)),
            false => self.old.iter().any(|old| old == text),
        }
    }
}

impl Step<'_> {
    /// Writes the id of a stance into the cells of facts that would not mean it any more.
    ///
    /// # Errors
    /// If a cell cannot be there.
    pub(super) fn restance(&mut self, stance: &Restanced, import: &Import) -> Result<(), Refusal> {
        for shape in import.shapes.iter().filter(|shape| shape.kind == "facts") {
            let mut tables = self.project.tables.iter();
            let Some(sheet) = tables.position(|table| table.name == shape.name) else {
                continue;
            };
            let table = &self.project.tables[sheet];
            let columns = shape.columns.iter().enumerate();
            let columns = columns.filter(|(_, one)| one.meaning == "stance");
            let columns: Vec<usize> = columns.map(|(column, _)| column).collect();
            let mut cells = Vec::new();
            for row in table.rows.iter().skip(shape.first) {
                let own = columns.iter().filter(|column| {
                    let text = row.cell(**column).to_string();
                    stance.means(text.trim())
                });
                cells.extend(own.map(|column| CellText {
                    row: row.number,
                    column: *column,
                    text: stance.id.clone(),
                }));
            }
            if !cells.is_empty() {
                self.write(sheet, &cells)?;
            }
        }
        Ok(())
    }
}

/// The stances of a document as rows with these fields.
pub(super) fn stance_rows(import: &Import, fields: &[String]) -> Vec<Vec<String>> {
    let own = import.document["lang"].as_str().unwrap_or("en");
    let stances = import.document["stances"].as_array();
    let stances = stances.map_or(&[][..], Vec::as_slice).iter();
    let text = |stance: &Value, field: &String| {
        let value = &stance[field.as_str()];
        let text = value.as_str().or_else(|| value[own].as_str());
        text.unwrap_or_default().to_owned()
    };
    stances
        .map(|stance| fields.iter().map(|field| text(stance, field)).collect())
        .collect()
}
