//! Messages, and the values in them.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use crate::base::message::joint::Joint;
use crate::base::message::parts::{Part, parts};

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
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Made", into = "Made")]
pub struct Message(Inner);

/// The content of a message. Most have no values, and are as small as their text.
#[derive(Clone, Debug)]
enum Inner {
    Fixed(&'static str),
    Made(Box<Made>),
}

/// A message as it is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Made {
    #[serde(rename = "t")]
    template: Cow<'static, str>,
    /// The text for a count of one; empty if it is no other.
    #[serde(rename = "o", default, skip_serializing_if = "str::is_empty")]
    one: Cow<'static, str>,
    #[serde(rename = "v", default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<(Cow<'static, str>, Value)>,
}

impl From<Made> for Message {
    fn from(made: Made) -> Message {
        Message(Inner::Made(Box::new(made)))
    }
}

impl From<Message> for Made {
    fn from(message: Message) -> Made {
        match message.0 {
            Inner::Fixed(text) => Made {
                template: Cow::Borrowed(text),
                one: Cow::Borrowed(""),
                values: Vec::new(),
            },
            Inner::Made(made) => *made,
        }
    }
}

impl Default for Message {
    fn default() -> Message {
        Message::fixed("")
    }
}

impl PartialEq for Message {
    fn eq(&self, other: &Message) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Message {}

impl PartialOrd for Message {
    fn partial_cmp(&self, other: &Message) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Message {
    fn cmp(&self, other: &Message) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl Hash for Message {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
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

/// The name of a value that only the command line says, such as an option.
pub const TOOL: &str = "tool";

/// The name of the number by which a message has its form.
pub const COUNT: &str = "count";

impl Message {
    /// A text without values.
    pub const fn fixed(text: &'static str) -> Message {
        Message(Inner::Fixed(text))
    }

    /// A text with values. [`message!`] writes it shorter.
    pub fn new(
        template: &'static str,
        one: &'static str,
        values: Vec<(&'static str, Value)>,
    ) -> Message {
        let values = values.into_iter();
        let made = Made {
            template: Cow::Borrowed(template),
            one: Cow::Borrowed(one),
            values: values
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .collect(),
        };
        made.into()
    }

    /// The text, the one for a count of one, and the values.
    fn parts(&self) -> (&str, &str, &[(Cow<'static, str>, Value)]) {
        match &self.0 {
            Inner::Fixed(text) => (text, "", &[]),
            Inner::Made(made) => (&made.template, &made.one, &made.values),
        }
    }

    /// A value alone.
    pub fn of(value: impl Into<Value>) -> Message {
        Message::new("{value}", "", vec![("value", value.into())])
    }

    /// A text in English that was not made as a message. It has a translation if it is the text of one without values.
    pub fn english(text: impl Into<String>) -> Message {
        let made = Made {
            template: Cow::Owned(text.into()),
            one: Cow::Borrowed(""),
            values: Vec::new(),
        };
        made.into()
    }

    /// The message as it is sent to a page.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The English text, which names the message in all languages.
    pub fn template(&self) -> &str {
        self.parts().0
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.template().is_empty()
    }

    /// A value by its name.
    pub fn value(&self, name: &str) -> Option<&Value> {
        let found = self.parts().2.iter().find(|(own, _)| own == name);
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
        match (self.count(), self.parts()) {
            (Some(1), (_, one, _)) if !one.is_empty() => one,
            (_, (template, ..)) => template,
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

impl PartialEq<&str> for Message {
    /// Whether it is this text in English.
    fn eq(&self, text: &&str) -> bool {
        let own = self.to_string();
        own == **text
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::message;

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
