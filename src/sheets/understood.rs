//! Decisions about a sheet that its data allow, each in one sentence.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::base::message::Message;
use crate::sheets::choices::OPTIONS;
use crate::sheets::fault::Spot;

/// The name of an option. Under a name of its own, serde does not take it for a text that is borrowed.
pub type OptionName = &'static str;

/// One decision that the program took, for the editor to confirm or to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Understood {
    /// The sheet or the column that it concerns.
    pub spot: Spot,
    /// The decision, without its place: `separated by semicolons`.
    pub sentence: Message,
    /// The option that changes it, such as `--delimiter`; empty if no option does.
    #[serde(deserialize_with = "option")]
    pub choice: OptionName,
    /// The value that holds now, as the option takes it; empty if no option changes it.
    #[serde(default)]
    pub value: String,
}

impl fmt::Display for Understood {
    /// `facts.csv: separated by semicolons (--delimiter)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Understood {
            spot,
            sentence,
            choice,
            ..
        } = self;
        write!(f, "{spot}: {sentence}")?;
        if choice.is_empty() {
            return Ok(());
        }
        write!(f, " ({choice})")
    }
}

/// An option of a file that was read by another program; empty for any other text.
fn option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
    let text = String::deserialize(deserializer)?;
    let known = OPTIONS.into_iter().find(|option| *option == text);
    Ok(known.unwrap_or_default())
}
