//! The sheets of a file, whatever its kind.

use crate::sheets::choices::Choices;
use crate::sheets::fault::Fault;
use crate::sheets::read::decoder::{Decoder, Native};
use crate::sheets::read::encoding::decode;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::text::read_text;
use crate::sheets::table::SheetName;

/// Reads the sheets of a file: delimited text or a workbook, by its content and not by its name.
///
/// ```
/// use stancemap::sheets::{Cell, Choices, read};
///
/// let sheets = read("facts.csv", b"place;stance\nFrance;yes\n", &Choices::default()).unwrap();
/// assert_eq!(sheets.tables[0].rows[1].cells[0], Cell::Text("France".to_owned()));
/// assert_eq!(
///     sheets.understood[0].to_string(),
///     "facts.csv: separated by semicolons (--delimiter)"
/// );
/// ```
///
/// # Errors
///
/// A fault if nothing of the file can be read, or if it can be read in two ways.
pub fn read(name: &str, bytes: &[u8], choices: &Choices) -> Result<Sheets, Fault> {
    read_with(name, bytes, choices, &Native)
}

/// [`read`] with another decoder.
///
/// # Errors
///
/// The same.
pub fn read_with(
    name: &str,
    bytes: &[u8],
    choices: &Choices,
    decoder: &dyn Decoder,
) -> Result<Sheets, Fault> {
    let name = SheetName {
        file: name.to_owned(),
        sheet: String::new(),
    };
    let decoded = decode(&name, bytes, choices, decoder)?;
    let mut sheets = read_text(&name, &decoded.text, choices)?;
    sheets.understood.splice(0..0, decoded.understood);
    sheets.faults.splice(0..0, decoded.faults);
    Ok(sheets)
}
