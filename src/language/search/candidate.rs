//! The names and codes that the search compares a query with.

/// A place that can be found, by its names and codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// Names and codes; the first is the name that is shown.
    pub spellings: Vec<Spelling>,
}

/// A name or a code of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// As it is shown.
    pub shown: String,
    /// As it is compared: see [`fold`](crate::language::search::fold::fold).
    pub folded: String,
    /// Whether only the whole spelling matches, and no part of it.
    pub is_code: bool,
}

impl Candidate {
    /// Adds a name or code, unless it is a duplicate or empty after folding.
    ///
    /// A code is a duplicate of any equal spelling, a name only of an equal name: a code that is
    /// also a name must match in part, too.
    pub fn add(&mut self, shown: &str, folded: String, is_code: bool) {
        let is_same = |own: &Spelling| own.folded == folded && (is_code || !own.is_code);
        if folded.is_empty() || self.spellings.iter().any(is_same) {
            return;
        }
        self.spellings.push(Spelling {
            shown: shown.to_owned(),
            folded,
            is_code,
        });
    }

    /// The folded name that is shown; empty where there are no spellings.
    pub(crate) fn name(&self) -> &str {
        self.spellings.first().map_or("", |first| &first.folded)
    }
}
