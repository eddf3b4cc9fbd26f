use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser, ValueParserFactory};

use crate::cli::report::Format;
use crate::language::matching::Reading;

/// Texts of which the places are asked.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Names or codes of places.
    #[arg(required_unless_present = "column", value_name = "TEXT")]
    pub texts: Vec<String>,
    /// Text file with a column, a line each, or a sheet; - is standard input, and text. Its codes are judged together,
    /// and each TEXT as one of them. Without TEXT, all lines are matched.
    #[arg(long = "in", id = "column", value_name = "FILE")]
    pub column: Option<PathBuf>,
    /// Column of a sheet with several columns, by its header or its letters.
    #[arg(
        long = "column",
        id = "header",
        value_name = "HEADER",
        requires = "column"
    )]
    pub header: Option<String>,
    /// Reading of the texts, instead of the one that the column shows.
    #[arg(long = "as", id = "reading", value_name = "READING")]
    pub reading: Option<ColumnReading>,
    /// Basemap, GeoJSON, whose features are the places, instead of the world.
    #[arg(long, value_name = "FILE")]
    pub basemap: Option<PathBuf>,
    /// Property of the basemap's features that has their ids.
    #[arg(long, value_name = "PROPERTY", requires = "basemap")]
    pub id: Option<String>,
    /// Property that has their names.
    #[arg(long, value_name = "PROPERTY", requires = "basemap")]
    pub name: Option<String>,
    /// Property that names the larger area of each.
    #[arg(long, value_name = "PROPERTY", requires = "basemap")]
    pub part_of: Option<String>,
    /// File of decisions, as sheets have beside them: its "names" are used.
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    /// Form of the report.
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    pub format: Format,
}

/// A reading that the command line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnReading(pub Reading);

/// The word of a reading is one of the list.
impl ValueParserFactory for ColumnReading {
    type Parser = ValueParser;

    fn value_parser() -> ValueParser {
        let words = PossibleValuesParser::new(Reading::all().map(Reading::as_str));
        // `words` refuses unknown words, so there is always a reading.
        words
            .map(|word| ColumnReading(Reading::of_word(&word).unwrap_or(Reading::Names)))
            .into()
    }
}
