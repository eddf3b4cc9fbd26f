//! Names of sheets and cells, as a spreadsheet shows them.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::message::{Message, message};

/// The file of a sheet, and its own name. Copies share them: each value that comes from a cell knows its sheet.
///
/// ```
/// use stancemap::sheets::SheetName;
///
/// let mut name = SheetName::new("facts.xlsx", "Facts");
/// assert_eq!(name.to_string(), "facts.xlsx, sheet Facts");
/// let copy = name.clone();
/// name.sheet.clear();
/// assert_eq!((&*copy.sheet, &*name.sheet), ("Facts", ""));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Named", into = "Named")]
pub struct SheetName(Arc<Named>);

/// The names of a file and of a sheet in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Named {
    /// The file's name without its folders; `standard input` if there is no file.
    pub file: String,
    /// The sheet's name; empty for a file that has no sheets, such as CSV.
    pub sheet: String,
}

impl SheetName {
    /// The name of a sheet of a file.
    pub fn new(file: impl Into<String>, sheet: impl Into<String>) -> SheetName {
        SheetName::from(Named {
            file: file.into(),
            sheet: sheet.into(),
        })
    }
}

impl From<Named> for SheetName {
    fn from(named: Named) -> SheetName {
        SheetName(Arc::new(named))
    }
}

impl From<SheetName> for Named {
    fn from(name: SheetName) -> Named {
        Arc::unwrap_or_clone(name.0)
    }
}

impl Deref for SheetName {
    type Target = Named;

    fn deref(&self) -> &Named {
        &self.0
    }
}

impl DerefMut for SheetName {
    fn deref_mut(&mut self) -> &mut Named {
        Arc::make_mut(&mut self.0)
    }
}

impl SheetName {
    /// `facts.xlsx, sheet Facts`, or `facts.csv`.
    pub(crate) fn message(&self) -> Message {
        match self.sheet.is_empty() {
            true => Message::of(&self.file),
            false => message!(
                "{file}, sheet {sheet}",
                file = &self.file,
                sheet = &self.sheet
            ),
        }
    }
}

impl fmt::Display for SheetName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
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
