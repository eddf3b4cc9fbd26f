//! How the cells of delimited text are told apart.

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
    pub(crate) fn in_words(self) -> String {
        match self.delimiter {
            None => "one column, because nothing separates cells".to_owned(),
            Some(delimiter) => format!("separated by {}", plural(delimiter)),
        }
    }
}

/// The name of a delimiter in the plural.
pub(crate) fn plural(delimiter: char) -> String {
    match delimiter {
        ',' => "commas".to_owned(),
        ';' => "semicolons".to_owned(),
        '\t' => "tabs".to_owned(),
        '|' => "vertical bars".to_owned(),
        ':' => "colons".to_owned(),
        ' ' => "spaces".to_owned(),
        other if other.is_control() => format!("the control character U+{:04X}", u32::from(other)),
        other => format!("the character {other}"),
    }
}
