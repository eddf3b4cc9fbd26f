//! Drafts of corrections in a file of delimited text.

use crate::dossier::changes::Draft;
use crate::dossier::csv::{join, write_row_by};
use crate::sheets::choices::Choices;
use crate::sheets::columns::{CORRECTIONS, meaning_of};
use crate::sheets::read::{delimiter_of, read};
use crate::sheets::table::{Row, Table};

/// How far down the names of the columns are looked for.
const TOP: usize = 10;

/// The columns of a sheet of corrections.
struct Columns {
    date: usize,
    text: usize,
    facts: Option<usize>,
    /// The number of columns.
    width: usize,
}

/// The sheet of corrections with drafts at its end, in the columns, with the delimiter and the ends of lines that it
/// has. If `bytes` are empty or blank, it is a new sheet: CSV in UTF-8 with a byte order mark. Facts are left out if the
/// sheet has no column for them.
///
/// ```
/// use stancemap::dossier::changes::Draft;
/// use stancemap::sheets::{Choices, with_drafts};
///
/// let sheet = "Datum;Text;Notiz\n2025-06;Drei, nicht zwei.;x\n";
/// let draft = Draft { date: "2025-07".into(), text: "DRAFT: Vier.".into(), facts: vec![] };
/// let added = with_drafts("corrections.csv", sheet.as_bytes(), &[draft], &Choices::default()).unwrap();
/// assert_eq!(added, format!("{sheet}2025-07;DRAFT: Vier.;\n"));
/// ```
///
/// # Errors
/// Why nothing can be added: the bytes are not UTF-8, the columns of date and text are not found, or the rows would be
/// read as something else. The file is to be left as it is then.
pub fn with_drafts(
    name: &str,
    bytes: &[u8],
    drafts: &[Draft],
    choices: &Choices,
) -> Result<String, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "a file that is not in UTF-8")?;
    let is_new = text.trim_matches(['\u{feff}', ' ', '\r', '\n']).is_empty();
    let head = CORRECTIONS.fields.iter().map(|field| field.name);
    let (mut out, columns, delimiter, end) = if is_new {
        let delimiter = choices.delimiter.unwrap_or(',');
        let mut out = String::from('\u{feff}');
        write_row_by(delimiter, "\r\n", head, &mut out);
        let table = table_of(name, out.as_bytes(), choices)?;
        (out, columns_of(&table)?, delimiter, "\r\n")
    } else {
        let table = table_of(name, bytes, choices)?;
        let delimiter = delimiter_of(text.trim_start_matches('\u{feff}'), choices);
        let delimiter = delimiter.ok_or("cells that nothing known separates")?;
        let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut out = text.to_owned();
        if !out.ends_with(['\n', '\r']) {
            out.push_str(end);
        }
        (out, columns_of(&table)?, delimiter, end)
    };
    for draft in drafts {
        let facts = join(&draft.facts);
        let cells = (0..columns.width).map(|index| match index {
            index if index == columns.date => &*draft.date,
            index if index == columns.text => &draft.text,
            index if Some(index) == columns.facts => &facts,
            _ => "",
        });
        write_row_by(delimiter, end, cells, &mut out);
    }
    let table = table_of(name, out.as_bytes(), choices)?;
    let rows = &table.rows[table.rows.len().saturating_sub(drafts.len())..];
    let is_there = |(row, draft): (&Row, &Draft)| {
        let cell = |index: usize| row.cell(index).to_string();
        cell(columns.date) == draft.date && cell(columns.text) == draft.text
    };
    match rows.len() == drafts.len() && rows.iter().zip(drafts).all(is_there) {
        true => Ok(out),
        false => Err("signs by which added rows would be read as something else".to_owned()),
    }
}

fn table_of(name: &str, bytes: &[u8], choices: &Choices) -> Result<Table, String> {
    let sheets = read(name, bytes, choices).map_err(|fault| fault.to_string())?;
    let table = sheets.tables.into_iter().next();
    table.ok_or_else(|| "no rows".to_owned())
}

/// The columns of a table, by the first row that names a date and a text.
fn columns_of(table: &Table) -> Result<Columns, String> {
    let columns = table.rows.iter().take(TOP).find_map(|row| {
        let of = |name: &str| {
            let mut cells = row.cells.iter();
            cells.position(|cell| {
                let meaning = meaning_of(&CORRECTIONS, &cell.to_string());
                meaning.is_some_and(|(field, language)| field.name == name && language.is_none())
            })
        };
        Some(Columns {
            date: of("date")?,
            text: of("text")?,
            facts: of("facts"),
            width: row.cells.len(),
        })
    });
    columns.ok_or_else(|| "no row that names the columns date and text".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drafts() -> Vec<Draft> {
        let draft = |text: &str, facts: &[&str]| Draft {
            date: "2025-07".to_owned(),
            text: text.to_owned(),
            facts: facts.iter().map(|id| (*id).to_owned()).collect(),
        };
        vec![
            draft("DRAFT: “A”; it was \"B\", once.", &["f", "g"]),
            draft("DRAFT: C.", &[]),
        ]
    }

    fn added(sheet: &[u8]) -> Result<String, String> {
        with_drafts("corrections.csv", sheet, &drafts(), &Choices::default())
    }

    #[test]
    fn a_new_sheet_has_all_columns() {
        let new = "\u{feff}date,text,facts\r\n2025-07,\"DRAFT: “A”; it was \"\"B\"\", once.\",\"f; g\"\r\n\
                   2025-07,DRAFT: C.,\r\n";
        assert_eq!(added(b"").as_deref(), Ok(new));
        assert_eq!(added("\u{feff}\r\n".as_bytes()).as_deref(), Ok(new));
    }

    #[test]
    fn the_rows_of_a_sheet_stay_as_they_are() {
        for (sheet, rows) in [
            (
                "Facts\tText\tDate",
                "\nf; g\t\"DRAFT: “A”; it was \"\"B\"\", once.\"\t2025-07\n\tDRAFT: C.\t2025-07\n",
            ),
            (
                "date,text\r\n2025-06,\"x\r\ny\"\r\n",
                "2025-07,\"DRAFT: “A”; it was \"\"B\"\", once.\"\r\n2025-07,DRAFT: C.\r\n",
            ),
        ] {
            let rows = rows.replace("f; g\t", "\"f; g\"\t");
            assert_eq!(added(sheet.as_bytes()), Ok(format!("{sheet}{rows}")));
        }
    }

    #[test]
    fn a_sheet_that_cannot_be_understood_is_refused() {
        for (sheet, why) in [
            (&b"Datum,Text\n2025,Caf\xe9\n"[..], "not in UTF-8"),
            (b"a,b\n1,2\n", "no row that names"),
        ] {
            let refused = added(sheet).unwrap_err();
            assert!(refused.contains(why), "{refused}");
        }
        let choices = Choices {
            quote: Some('\''),
            ..Choices::default()
        };
        let refused = with_drafts(
            "corrections.csv",
            b"date,text\n2025,'a, b'\n",
            &drafts(),
            &choices,
        );
        assert!(refused.unwrap_err().contains("something else"));
    }
}
