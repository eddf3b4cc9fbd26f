use std::fmt;

use crate::base::message::{Joint, Message, Value, message};

/// Why a site cannot be made.
///
/// ```
/// use stancemap::site::Refusal;
///
/// let there = vec!["tea".to_owned(), "coffee".to_owned()];
/// let refusal = Refusal::NoMain { asked: None, there };
/// assert_eq!(refusal.to_string(), "there are several dossiers, and none is named as the page's own: tea, coffee");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The interface has no words in the language that is asked for.
    NoWords {
        /// The tag of that language.
        asked: String,
        /// The tags of the languages that there are.
        there: Vec<String>,
    },
    /// It is not known which dossier the page is to show.
    NoMain {
        /// The id that was asked for, which no dossier has; `None` if there are several dossiers and no id was given.
        asked: Option<String>,
        /// The ids that there are.
        there: Vec<String>,
    },
    /// Any other reason, in a sentence that names the file.
    Other(Message),
}

impl Refusal {
    /// In words for an editor.
    pub fn message(&self) -> Message {
        match self {
            Refusal::NoWords { asked, there } => {
                let there = Value::list(there, Joint::Comma);
                message!(
                    "the language {asked}: the interface is in {there}",
                    asked,
                    there
                )
            }
            Refusal::NoMain { asked, there } => {
                let there = Value::list(there, Joint::Comma);
                match asked {
                    Some(id) => {
                        message!("there is no dossier {id}; there are: {there}", id, there)
                    }
                    None => message!(
                        "there are several dossiers, and none is named as the page's own: {there}",
                        there
                    ),
                }
            }
            Refusal::Other(why) => why.clone(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl From<String> for Refusal {
    fn from(why: String) -> Refusal {
        Refusal::Other(Message::english(why))
    }
}

impl From<Message> for Refusal {
    fn from(why: Message) -> Refusal {
        Refusal::Other(why)
    }
}
