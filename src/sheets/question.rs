//! Questions to the editor, each with the line that answers it.

use std::fmt;

use crate::base::message::Message;
use crate::sheets::fault::Spot;

/// Something that the data do not decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The subject, which is the key of the answer in its section: the name of a column's meaning, a name of a
    /// place, an option.
    pub name: String,
    /// Where it arises.
    pub spot: Spot,
    /// The question in words.
    pub asks: Message,
    /// The option that answers it, as it is typed; empty if only the decisions file can.
    pub option: String,
    /// The section of the decisions file that the answer belongs to; empty for its top level.
    pub section: &'static str,
    /// The line that answers it in that section, with an example: `"Congo": "COD"`.
    pub line: String,
    /// The answers that are possible: `COD (Democratic Republic of the Congo) or COG (Republic of the Congo)`.
    pub answers: String,
    /// The answers that are likely, each as the decisions file has it and in words. Others may be possible.
    pub options: Vec<(String, Message)>,
}

impl fmt::Display for Question {
    /// `facts.csv, A3: "Congo" is …? Write "Congo": "COD" into "names" of the decisions file`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Question {
            spot,
            asks,
            option,
            section,
            line,
            ..
        } = self;
        write!(f, "{spot}: {asks} ")?;
        // An answer without a likely place would read as advice to leave the place out.
        if let Some(name) = line.strip_suffix("\"-\"").filter(|_| *section == "names") {
            return write!(
                f,
                "Write {name}\"its id or name\" into \"names\" of the decisions file, or {line} to leave it out"
            );
        }
        match &**section {
            "" => write!(f, "Write {line} into the decisions file")?,
            section => write!(f, "Write {line} into \"{section}\" of the decisions file")?,
        }
        match &**option {
            "" => Ok(()),
            option => write!(f, ", or add {option}"),
        }
    }
}
