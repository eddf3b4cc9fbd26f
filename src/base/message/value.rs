//! Values in messages, and lists of them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::message::text::Message;
use crate::base::variants::all_variants;

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// A text that is the same in all languages, such as a cell.
    #[serde(rename = "s")]
    Text(String),
    /// A number.
    #[serde(rename = "n")]
    Number(usize),
    /// A part of the message that has a text of its own.
    #[serde(rename = "m")]
    Message(Message),
    /// Several values.
    #[serde(rename = "l")]
    List(Vec<Value>, Joint),
}

/// The words between the values of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Joint {
    /// `a, b, c`
    Comma,
    /// `a; b; c`
    Semicolon,
    /// `a, b and c`
    And,
    /// `a, b or c`
    Or,
    /// `a and b and c`
    EachAnd,
    /// `a or b or c`
    EachOr,
    /// `a, or b, or c`
    CommaOr,
}

impl Joint {
    all_variants!(
        /// All of them.
        pub const ALL: Joint = Comma, Semicolon, And, Or, EachAnd, EachOr, CommaOr
    );

    /// The words between two values, and before the last one.
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Joint::Comma => [", ", ", "],
            Joint::Semicolon => ["; ", "; "],
            Joint::And => [", ", " and "],
            Joint::Or => [", ", " or "],
            Joint::EachAnd => [" and ", " and "],
            Joint::EachOr => [" or ", " or "],
            Joint::CommaOr => [", or ", ", or "],
        }
    }
}

impl Value {
    /// Several values with words between them.
    pub fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>, joint: Joint) -> Value {
        Value::List(items.into_iter().map(Into::into).collect(), joint)
    }

    pub(super) fn write(&self, out: &mut impl fmt::Write, has_options: bool) -> fmt::Result {
        match self {
            Value::Text(text) => out.write_str(text),
            Value::Number(number) => write!(out, "{number}"),
            Value::Message(message) => message.write(out, has_options),
            Value::List(items, joint) => {
                let [between, last] = joint.words();
                for (at, item) in items.iter().enumerate() {
                    match at {
                        0 => {}
                        at if at + 1 == items.len() => out.write_str(last)?,
                        _ => out.write_str(between)?,
                    }
                    item.write(out, has_options)?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, true)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<&&str> for Value {
    fn from(text: &&str) -> Value {
        Value::Text((*text).to_owned())
    }
}

impl From<&usize> for Value {
    fn from(number: &usize) -> Value {
        Value::Number(*number)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Value {
        Value::Message(message)
    }
}

impl From<&Message> for Value {
    fn from(message: &Message) -> Value {
        Value::Message(message.clone())
    }
}
