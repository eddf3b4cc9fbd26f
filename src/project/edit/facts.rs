//! Facts that are written in a form: rows at the end of the sheet of facts.

use crate::project::change::last_row;
use crate::project::edit::edit::CellText;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::sheets::{FACTS, Import, SheetShape, kinds_of};

impl Step<'_> {
    /// Adds a fact. Its fields have the names of columns. A column that the sheet lacks is added, and so is the sheet.
    ///
    /// # Errors
    /// If there is no such field, or the sheet has no row with the names of its columns in which a new one could be named.
    pub(super) fn add_fact(
        &mut self,
        fields: &[(String, String)],
        import: &Import,
    ) -> Result<(), Refusal> {
        let fields: Vec<&(String, String)> = fields
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .collect();
        for (field, _) in &fields {
            if !FACTS.fields.iter().any(|own| own.name == field) {
                let field = field.clone();
                return Err(Refusal::NoField { field });
            }
        }
        let kinds = kinds_of(&self.project.tables);
        let Some(sheet) = kinds.iter().position(|kind| *kind == FACTS.name) else {
            let header: Vec<String> = fields.iter().map(|(field, _)| field.clone()).collect();
            let sheet = self.add_sheet(FACTS.name, &header)?;
            let columns = fields.iter().enumerate();
            let texts = columns.map(|(column, (_, text))| (column, text.clone()));
            return self.write_row(sheet, texts.collect());
        };
        let name = &self.project.tables[sheet].name;
        let shape = import.shapes.iter().find(|shape| shape.name == *name);
        let mut texts = Vec::new();
        for (field, text) in fields {
            let column = self.fact_column(sheet, shape, field)?;
            texts.push((column, text.clone()));
        }
        self.write_row(sheet, texts)
    }

    /// The column of a field of facts, which is added if it is missing.
    fn fact_column(
        &mut self,
        sheet: usize,
        shape: Option<&SheetShape>,
        field: &str,
    ) -> Result<usize, Refusal> {
        if let Some(column) = shape.and_then(|shape| shape.column(field)) {
            return Ok(column);
        }
        let header = shape.and_then(|shape| shape.header.last().copied());
        let row = header.ok_or_else(|| Refusal::NoField {
            field: field.to_owned(),
        })?;
        let rows = self.table(sheet)?.rows.iter();
        let column = rows.map(|row| row.cells.len()).max().unwrap_or(0);
        let text = field.to_owned();
        self.write(sheet, &[CellText { row, column, text }])?;
        Ok(column)
    }

    /// Writes texts into columns of a new row at the end.
    fn write_row(&mut self, sheet: usize, texts: Vec<(usize, String)>) -> Result<(), Refusal> {
        let row = last_row(self.table(sheet)?) + 1;
        let cells = texts.into_iter();
        let cells: Vec<CellText> = cells
            .map(|(column, text)| CellText { row, column, text })
            .collect();
        self.write(sheet, &cells)
    }
}

#[cfg(test)]
mod tests {
    use crate::project::edit::{Edit, Refusal};
    use crate::project::support::{apply_to, import, opened, shown};

    fn fact(fields: &[(&str, &str)]) -> Edit {
        let owned = |(field, text): &(&str, &str)| (String::from(*field), String::from(*text));
        Edit::Fact {
            fields: fields.iter().map(owned).collect(),
        }
    }

    #[test]
    fn a_fact_is_a_row_and_its_columns_are_found_or_added() {
        let mut history = opened(&[("tea.csv", "Land;Stimme\nPeru;Ja\n")]);
        let edit = fact(&[
            ("place", "Chad"),
            ("stance", "Nein"),
            ("date", "2025-03"),
            ("text", ""),
        ]);
        apply_to(&mut history, &edit).expect("a fact");
        let rows = ["1: Land|Stimme|date", "2: Peru|Ja", "3: Chad|Nein|2025-03"];
        assert_eq!(shown(&history, 0), rows);
        let told = import(history.project()).dossier.expect("a map");
        assert_eq!(told.facts.len(), 2);
        history.undo();
        assert_eq!(shown(&history, 0), ["1: Land|Stimme", "2: Peru|Ja"]);
    }

    #[test]
    fn the_first_fact_makes_the_sheet_and_an_unknown_field_changes_nothing() {
        let mut history = opened(&[]);
        let edit = fact(&[("place", "Chad"), ("stance", "No")]);
        apply_to(&mut history, &edit).expect("a fact");
        assert_eq!(shown(&history, 0), ["1: place|stance", "2: Chad|No"]);
        let refused = apply_to(&mut history, &fact(&[("place", "Peru"), ("colour", "red")]));
        let field = "colour".to_owned();
        assert_eq!(refused, Err(Refusal::NoField { field }));
        assert_eq!(shown(&history, 0).len(), 2);
    }
}
