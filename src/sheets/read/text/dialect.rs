//! How the cells of delimited text are told apart.

use crate::base::message::{Message, message};

/// The signs of a file of delimited text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    /// The character between two cells; `None` if each row is one cell.
    pub(crate) delimiter: Option<char>,
    /// The character around cells that contain delimiters.
    pub(crate) quote: char,
    /// Whether a backslash, and not another quotation mark, stands before a quotation mark within
    /// quotes.
    pub(crate) is_escaped: bool,
}

impl Dialect {
    /// The dialect of RFC 4180 with another delimiter.
    pub(crate) fn of(delimiter: Option<char>) -> Self {
        Dialect {
            delimiter,
            quote: '"',
            is_escaped: false,
        }
    }

    /// The delimiter in words: `separated by semicolons`.
    pub(crate) fn in_words(self) -> Message {
        match self.delimiter {
            None => message!("one column, because nothing separates cells"),
            Some(delimiter) => message!("separated by {delimiter}", delimiter = plural(delimiter)),
        }
    }
}

/// The name of a delimiter in the plural.
pub(crate) fn plural(delimiter: char) -> Message {
    match delimiter {
        ',' => message!("commas"),
        ';' => message!("semicolons"),
        '\t' => message!("tabs"),
        '|' => message!("vertical bars"),
        ':' => message!("colons"),
        ' ' => message!("spaces"),
        other if other.is_control() => message!(
            "the control character U+{code}",
            code = format!("{:04X}", u32::from(other))
        ),
        other => message!("the character {sign}", sign = other.to_string()),
    }
}
