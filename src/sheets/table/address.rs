//! Names of sheets and cells, as a spreadsheet shows them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The file of a sheet, and its own name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SheetName {
    /// The file's name without its folders; `standard input` if there is no file.
    pub file: String,
    /// The sheet's name; empty for a file that has no sheets, such as CSV.
    pub sheet: String,
}

impl fmt::Display for SheetName {
    /// `facts.xlsx, sheet Facts`, or `facts.csv`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.sheet.is_empty() {
            return Ok(());
        }
        write!(f, ", sheet {}", self.sheet)
    }
}

/// The letters of a column, counted from 0.
///
/// ```
/// use stancemap::sheets::column_letters;
///
/// assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
/// ```
pub fn column_letters(column: usize) -> String {
    let (mut rest, mut letters) = (column, Vec::new());
    loop {
        // The remainder of a division by 26 is less than 26.
        letters.insert(0, b'A' + (rest % 26) as u8);
        match rest / 26 {
            0 => break,
            more => rest = more - 1,
        }
    }
    String::from_utf8(letters).unwrap_or_default()
}
