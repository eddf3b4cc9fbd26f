//! Sheets as a workbook.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use crate::sheets::table::{Cell, Table};

/// The widest column, in letters.
const WIDEST: usize = 60;
/// The narrowest column, in letters.
const NARROWEST: usize = 8;

/// Sheets as an XLSX workbook: headers in bold that stay in view, columns as wide as their texts, long texts in
/// several lines. Dates are texts, so that each keeps its precision.
///
/// # Errors
/// If a text is longer than a cell of a workbook can be, a sheet has more rows or columns than a workbook allows, or its
/// name cannot be used: which sheet.
pub fn workbook(tables: &[Table]) -> Result<Vec<u8>, String> {
    let mut book = Workbook::new();
    for table in tables {
        let name = &table.name.sheet;
        add(&mut book, table)
            .map_err(|error| format!("sheet {name} cannot be written: {error}"))?;
    }
    book.save_to_buffer()
        .map_err(|error| format!("the workbook cannot be written: {error}"))
}

fn add(book: &mut Workbook, table: &Table) -> Result<(), XlsxError> {
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    let bold = Format::new().set_bold().set_num_format("@");
    let sheet = book.add_worksheet();
    sheet.set_name(&table.name.sheet)?;
    sheet.set_freeze_panes(1, 0)?;
    let width = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    for column in 0..width {
        let texts = table.rows.iter().map(|row| row.cell(column).to_string());
        let lines = texts.map(|text| {
            text.lines()
                .map(|line| line.chars().count())
                .max()
                .unwrap_or(0)
        });
        let letters = lines.max().unwrap_or(0).clamp(NARROWEST, WIDEST);
        let index = u16::try_from(column).unwrap_or(u16::MAX);
        sheet.set_column_width(index, letters as f64 + 2.0)?;
        sheet.set_column_format(index, &text)?;
    }
    for (index, row) in (0..).zip(&table.rows) {
        let format = if index == 0 { &bold } else { &text };
        for (column, cell) in (0..).zip(&row.cells) {
            match cell {
                Cell::Empty => {}
                Cell::Number(value) => {
                    sheet.write_number_with_format(index, column, *value, &number)?;
                }
                cell => {
                    sheet.write_string_with_format(index, column, cell.to_string(), format)?;
                }
            }
        }
    }
    Ok(())
}
