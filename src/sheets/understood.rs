//! Decisions about a sheet that its data allow, each in one sentence.

use std::fmt;

use crate::sheets::fault::Spot;

/// One decision that the program took, for the editor to confirm or to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The sheet or the column that it concerns.
    pub spot: Spot,
    /// The decision, without its place: `separated by semicolons`.
    pub sentence: String,
    /// The option that changes it, such as `--delimiter`; empty if no option does.
    pub choice: &'static str,
}

impl fmt::Display for Understood {
    /// `facts.csv: separated by semicolons (--delimiter)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Understood {
            spot,
            sentence,
            choice,
        } = self;
        write!(f, "{spot}: {sentence}")?;
        if choice.is_empty() {
            return Ok(());
        }
        write!(f, " ({choice})")
    }
}
