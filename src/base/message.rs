//! Messages that can be said in several languages: a text that is a constant, and the values that stand in it.
//!
//! The text is English, and `Display` writes it as the native tool prints it. Whoever has a table of translations finds its
//! own text by the English one ([`Message::template`]), and puts the same values into it.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::base::variants::all_variants;

/// A text with values in the place of `{name}`.
///
/// The value `count` chooses between two forms in English, and among as many as it has in any other language. The value
/// [`TOOL`] is for the command line alone: no page shows it.
///
/// ```
/// use stancemap::base::message::message;
///
/// let many = |count: usize| message!("{count} row" | "{count} rows", count).to_string();
/// assert_eq!((many(1), many(2)), ("1 row".to_owned(), "2 rows".to_owned()));
/// let cell = "\"soon\"";
/// let told = message!("{cell} in {rows}", cell, rows = message!("{count} row" | "{count} rows", count = 2));
/// assert_eq!(told.to_string(), "\"soon\" in 2 rows");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Message {
    #[serde(rename = "t")]
    template: Cow<'static, str>,
    /// The text for a count of one; empty if it is no other.
    #[serde(rename = "o", default, skip_serializing_if = "str::is_empty")]
    one: Cow<'static, str>,
    #[serde(rename = "v", default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<(Cow<'static, str>, Value)>,
}

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

/// The name of a value that only the command line says, such as an option.
pub const TOOL: &str = "tool";

/// The name of the number by which a message has its form.
pub const COUNT: &str = "count";

/// A part of the text of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// The value of this name.
    Value(&'a str),
}

/// The parts of a text with `{name}`. Braces around anything but small letters are words.
///
/// ```
/// use stancemap::base::message::{Part, parts};
///
/// let parts: Vec<Part> = parts("{cell}: {\"one\": 1}").collect();
/// assert_eq!(parts, [Part::Value("cell"), Part::Words(": {\"one\": 1}")]);
/// ```
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let name = |text: &'_ str| -> Option<usize> {
            let end = text
                .strip_prefix('{')?
                .find(|c: char| !c.is_ascii_lowercase())?
                + 1;
            (end > 1 && text[end..].starts_with('}')).then_some(end)
        };
        if let Some(end) = name(rest) {
            let found = &rest[1..end];
            rest = &rest[end + 1..];
            return Some(Part::Value(found));
        }
        let mut next = rest.match_indices('{').map(|(at, _)| at);
        let end = next.find(|at| name(&rest[*at..]).is_some());
        let (words, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(Part::Words(words))
    })
}

/// A message: its English text, or the one for a count of one and the one for other counts, and its values, by their names
/// or as variables of these names.
#[macro_export]
macro_rules! stancemap_message {
    ($template:literal $(,)?) => { $crate::base::message::Message::fixed($template) };
    ($template:literal $(, $name:ident $(= $value:expr)?)+ $(,)?) => {
        $crate::base::message::Message::new($template, "", vec![
            $((stringify!($name), $crate::base::message::message!(@ $name $($value)?))),+
        ])
    };
    ($one:literal | $template:literal $(, $name:ident $(= $value:expr)?)+ $(,)?) => {
        $crate::base::message::Message::new($template, $one, vec![
            $((stringify!($name), $crate::base::message::message!(@ $name $($value)?))),+
        ])
    };
    (@ $name:ident) => { $crate::base::message::Value::from($name) };
    (@ $name:ident $value:expr) => { $crate::base::message::Value::from($value) };
}

pub use stancemap_message as message;

impl Message {
    /// A text without values.
    pub const fn fixed(text: &'static str) -> Message {
        Message {
            template: Cow::Borrowed(text),
            one: Cow::Borrowed(""),
            values: Vec::new(),
        }
    }

    /// A text with values. [`message!`] writes it shorter.
    pub fn new(
        template: &'static str,
        one: &'static str,
        values: Vec<(&'static str, Value)>,
    ) -> Message {
        let values = values.into_iter();
        Message {
            template: Cow::Borrowed(template),
            one: Cow::Borrowed(one),
            values: values
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .collect(),
        }
    }

    /// A value alone.
    pub fn of(value: impl Into<Value>) -> Message {
        Message::new("{value}", "", vec![("value", value.into())])
    }

    /// A text in English that was not made as a message. It has a translation if it is the text of one without values.
    pub fn english(text: impl Into<String>) -> Message {
        Message {
            template: Cow::Owned(text.into()),
            ..Message::default()
        }
    }

    /// The message as it is sent to a page.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The English text, which names the message in all languages.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.template.is_empty()
    }

    /// A value by its name.
    pub fn value(&self, name: &str) -> Option<&Value> {
        let found = self.values.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value)
    }

    /// The number by which the message has its form.
    pub fn count(&self) -> Option<usize> {
        match self.value(COUNT) {
            Some(Value::Number(count)) => Some(*count),
            _ => None,
        }
    }

    /// The English text for its count.
    pub fn form(&self) -> &str {
        match self.count() {
            Some(1) if !self.one.is_empty() => &self.one,
            _ => &self.template,
        }
    }

    /// The message in English without whatever is for the command line alone.
    pub fn without_options(&self) -> String {
        let mut out = String::new();
        // A text takes all that is written to it.
        let _ = self.write(&mut out, false);
        out
    }

    fn write(&self, out: &mut impl fmt::Write, has_options: bool) -> fmt::Result {
        for part in parts(self.form()) {
            match part {
                Part::Words(words) => out.write_str(words)?,
                Part::Value(TOOL) if !has_options => {}
                Part::Value(name) => match self.value(name) {
                    Some(value) => value.write(out, has_options)?,
                    None => write!(out, "{{{name}}}")?,
                },
            }
        }
        Ok(())
    }
}

impl Value {
    /// Several values with words between them.
    pub fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>, joint: Joint) -> Value {
        Value::List(items.into_iter().map(Into::into).collect(), joint)
    }

    fn write(&self, out: &mut impl fmt::Write, has_options: bool) -> fmt::Result {
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

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, true)
    }
}

impl From<Value> for Message {
    fn from(value: Value) -> Message {
        match value {
            Value::Message(message) => message,
            value => Message::of(value),
        }
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

impl PartialEq<&str> for Message {
    /// Whether it is this text in English.
    fn eq(&self, text: &&str) -> bool {
        self.to_string() == *text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_words_between_their_values() {
        let list = |joint| Message::of(Value::list(["a", "b", "c"], joint)).to_string();
        assert_eq!(
            Joint::ALL.map(list),
            [
                "a, b, c",
                "a; b; c",
                "a, b and c",
                "a, b or c",
                "a and b and c",
                "a or b or c",
                "a, or b, or c"
            ]
        );
        assert_eq!(Message::of(Value::list(["a"], Joint::Or)).to_string(), "a");
    }

    #[test]
    fn a_message_is_the_same_after_it_was_sent() {
        let name = message!("{count} name" | "{count} names", count = 1);
        let names = Value::list([Value::from(name), Value::from("b")], Joint::And);
        let sent = message!("{names} in {row}", names, row = 3);
        let text = serde_json::to_string(&sent).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Message>(&text).expect("a message"),
            sent
        );
        assert_eq!(sent.to_string(), "1 name and b in 3");
    }

    #[test]
    fn a_page_shows_no_options() {
        let asked = message!("which date{tool}?", tool = ": --date-order");
        let told = message!("{asked}", asked);
        assert_eq!(told.to_string(), "which date: --date-order?");
        assert_eq!(told.without_options(), "which date?");
    }
}
