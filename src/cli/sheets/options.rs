use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value};

use crate::cli::report::Format;
use crate::sheets::{Decisions, expected_meaning};

/// Arguments of `import`: the sheet, the files to write, and decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct ImportOptions {
    /// Sheet (CSV, TSV, XLSX, XLS, ODS), folder of sheets, or `-` for standard input.
    #[arg(value_name = "SHEET|FOLDER|-")]
    pub sheet: PathBuf,
    /// File of the dossier to write.
    #[arg(long, value_name = "DOSSIER")]
    pub out: Option<PathBuf>,
    /// Form of the report.
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        ignore_case = true,
        default_value_t
    )]
    pub format: Format,
    /// Decisions.
    #[command(flatten)]
    pub decisions: DecisionOptions,
}

/// Decisions about sheets on the command line. They come before those of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct DecisionOptions {
    /// File with decisions, instead of `decisions.json` in the folder or `NAME.decisions.json` beside the sheet.
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    /// Meaning of a column: `place=Land`; in another sheet than the facts, `sources.title=Titel`.
    #[arg(long, value_name = "MEANING=HEADER")]
    pub column: Vec<String>,
    /// Kind of the codes of places, such as alpha-3, us-postal or numeric.
    #[arg(long, value_name = "KIND")]
    pub codes: Option<String>,
    /// Encoding of the text, such as windows-1252.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Character between cells, or `tab`.
    #[arg(long, value_name = "CHARACTER")]
    pub delimiter: Option<String>,
    /// Character around cells that contain delimiters.
    #[arg(long, value_name = "CHARACTER")]
    pub quote: Option<String>,
    /// Number of the row with the names of the columns; 0 for none.
    #[arg(long, value_name = "ROW")]
    pub header_row: Option<String>,
    /// Order of day and month in dates such as 03/04/2026: day-first or month-first.
    #[arg(long, value_name = "ORDER")]
    pub date_order: Option<String>,
    /// Century of years with two digits, such as 2000.
    #[arg(long, value_name = "YEAR")]
    pub century: Option<String>,
    /// Whether the first of a month stands for the day or for the month: day or month.
    #[arg(long, value_name = "MEANING")]
    pub first_of_month: Option<String>,
    /// Year from which a spreadsheet counts its days: 1900 or 1904.
    #[arg(long, value_name = "YEAR")]
    pub epoch: Option<String>,
    /// Sign before decimals: `.` or `,`.
    #[arg(long, value_name = "SIGN")]
    pub decimal: Option<String>,
}

impl DecisionOptions {
    /// The decisions of the options.
    ///
    /// # Errors
    /// The first option with a value that it cannot have, and what it can have.
    pub(super) fn decided(&self) -> Result<Decisions, String> {
        let words = [
            ("codes", &self.codes),
            ("encoding", &self.encoding),
            ("delimiter", &self.delimiter),
            ("quote", &self.quote),
            ("headerRow", &self.header_row),
            ("dateOrder", &self.date_order),
            ("century", &self.century),
            ("firstOfMonth", &self.first_of_month),
            ("epoch", &self.epoch),
            ("decimal", &self.decimal),
        ];
        let mut fields = Map::new();
        for (key, word) in words {
            if let Some(word) = word {
                fields.insert(key.to_owned(), Value::from(&**word));
            }
        }
        // The options have the values of the file, so they are read in the same way.
        let text = Value::Object(fields).to_string();
        let (mut decisions, faults) = Decisions::parse("options", &text);
        if let Some(fault) = faults.first() {
            return Err(format!(
                "found {}, expected {}",
                fault.found, fault.expected
            ));
        }
        for column in &self.column {
            let Some((name, header)) = column.split_once('=') else {
                let expected = "--column with a meaning and a header, such as place=Land";
                return Err(format!("found --column {column}, expected {expected}"));
            };
            let (name, header) = (name.trim(), header.trim_matches('"'));
            if let Some(expected) = expected_meaning(name) {
                return Err(format!("found --column {column}, expected {expected}"));
            }
            let pair = (name.to_owned(), header.to_owned());
            decisions.columns.push(pair);
        }
        Ok(decisions)
    }
}
