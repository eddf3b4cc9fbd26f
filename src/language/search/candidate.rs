/// What a place is found by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// Its names and codes; the first is the name that it goes by.
    pub spellings: Vec<Spelling>,
}

/// A name or a code of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// As it is shown.
    pub shown: String,
    /// As it is compared: see [`fold`](crate::language::search::fold::fold).
    pub folded: String,
    /// Whether it must be typed whole.
    pub is_code: bool,
}

impl Candidate {
    /// One more name or code, unless the place has it already or nothing is left of it.
    pub fn add(&mut self, shown: &str, folded: String, is_code: bool) {
        let known = |own: &Spelling| own.folded == folded && (is_code || !own.is_code);
        if folded.is_empty() || self.spellings.iter().any(known) {
            return;
        }
        self.spellings.push(Spelling {
            shown: shown.to_owned(),
            folded,
            is_code,
        });
    }

    /// The name that the place goes by, as it is compared; empty where it has none.
    pub(crate) fn name(&self) -> &str {
        self.spellings.first().map_or("", |first| &first.folded)
    }
}
