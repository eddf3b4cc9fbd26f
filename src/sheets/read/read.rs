//! The sheets of a file, whatever its kind.

use crate::base::message::message;
use crate::sheets::choices::Choices;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::decoder::{Decoder, Native};
use crate::sheets::read::encoding::decode;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::text::read_text;
use crate::sheets::read::workbook::{Kind, kind, read_workbook};
use crate::sheets::table::SheetName;
use crate::sheets::understood::Understood;

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

/// As [`read_with`], of delimited text. A program that only uses this has no reader of workbooks in it, and no encodings
/// but those of its decoder.
///
/// # Errors
///
/// As [`read`].
pub fn read_delimited(
    name: &str,
    bytes: &[u8],
    choices: &Choices,
    decoder: &dyn Decoder,
) -> Result<Sheets, Fault> {
    let mut sheets = of_text(name, bytes, choices, decoder)?;
    sheets.understood.splice(0..0, other_kind(name, Kind::Text));
    tell_empty(name, &mut sheets);
    Ok(sheets)
}

/// As [`read`], of a workbook. A program that only uses this has no reader of delimited text in it.
///
/// # Errors
///
/// As [`read`]; also if the file is text.
pub fn read_book(name: &str, bytes: &[u8], choices: &Choices) -> Result<Sheets, Fault> {
    let kind = kind(bytes);
    let mut sheets = read_workbook(name, bytes, kind, choices)?;
    sheets.understood.splice(0..0, other_kind(name, kind));
    tell_empty(name, &mut sheets);
    Ok(sheets)
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
    let kind = kind(bytes);
    let mut sheets = match kind {
        Kind::Text => of_text(name, bytes, choices, decoder)?,
        _ => read_workbook(name, bytes, kind, choices)?,
    };
    sheets.understood.splice(0..0, other_kind(name, kind));
    tell_empty(name, &mut sheets);
    Ok(sheets)
}

/// Tells that a file has no cells, unless the reason is told.
fn tell_empty(name: &str, sheets: &mut Sheets) {
    if sheets.tables.is_empty() && sheets.faults.is_empty() {
        sheets.faults.push(Fault {
            spot: spot(name),
            found: message!("no cells"),
            expected: message!("a sheet with rows of cells"),
            done: message!("read no table"),
        });
    }
}

fn spot(file: &str) -> Spot {
    Spot {
        sheet: SheetName::new(file, ""),
        ..Spot::default()
    }
}

/// The sentence about a file whose name promises another kind.
fn other_kind(name: &str, kind: Kind) -> Option<Understood> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    let is_text = ["csv", "tsv", "tab", "txt"].contains(&&*ending);
    let is_book = ["xlsx", "xlsm", "xls", "ods"].contains(&&*ending);
    let sentence = match kind {
        Kind::Text if is_book => {
            message!("is delimited text, whatever its name says, and was read as that")
        }
        Kind::Archive | Kind::Compound if is_text => {
            message!("is a workbook, whatever its name says, and was read as that")
        }
        _ => return None,
    };
    Some(Understood {
        spot: spot(name),
        sentence,
        choice: "",
        value: String::new(),
    })
}

fn of_text(
    name: &str,
    bytes: &[u8],
    choices: &Choices,
    decoder: &dyn Decoder,
) -> Result<Sheets, Fault> {
    let name = spot(name).sheet;
    let decoded = decode(&name, bytes, choices, decoder)?;
    let mut sheets = read_text(&name, &decoded.text, choices)?;
    sheets.understood.splice(0..0, decoded.understood);
    sheets.faults.splice(0..0, decoded.faults);
    Ok(sheets)
}
