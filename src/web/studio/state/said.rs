//! Messages of the core in the language of the interface.

use leptos::prelude::*;

use crate::base::message::{Message, Part, TOOL, Value, parts};
use crate::web::studio::state::studio::studio;
use crate::web::studio::state::words::Words;

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// Words in the language of the interface, and signs.
    Words(String),
    /// A text that is the same in all languages: cells and names, in whichever language they are.
    Value(String),
    /// English, for which there is no translation.
    English(String),
}

/// The signs around a text that may have another direction than those around it.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

impl Words {
    /// A message as a text, for places where no element can stand. In scripts from right to left, its values are isolated.
    pub(crate) fn say(&self, message: &Message) -> String {
        let mut text = String::new();
        let is_isolated = self.direction == "rtl";
        for piece in self.pieces(message) {
            match piece {
                Piece::Words(words) => text += &words,
                Piece::Value(own) | Piece::English(own) if is_isolated => {
                    text.push(ISOLATE[0]);
                    text += &own;
                    text.push(ISOLATE[1]);
                }
                Piece::Value(own) | Piece::English(own) => text += &own,
            }
        }
        text
    }

    /// The language of a message that is said in another language than the interface.
    pub(crate) fn other_language(&self, message: &Message) -> Option<&'static str> {
        let pieces = self.pieces(message);
        let is_english = pieces.iter().any(|one| matches!(one, Piece::English(_)));
        is_english.then_some("en")
    }

    fn pieces(&self, message: &Message) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.add(message, &mut pieces);
        pieces
    }

    fn add(&self, message: &Message, pieces: &mut Vec<Piece>) {
        let Some(text) = self.translation(message) else {
            pieces.push(Piece::English(message.without_options()));
            return;
        };
        for part in parts(text) {
            match part {
                Part::Words(words) => pieces.push(Piece::Words(words.to_owned())),
                Part::Value(TOOL) => {}
                Part::Value(name) => {
                    if let Some(value) = message.value(name) {
                        self.add_value(value, pieces);
                    }
                }
            }
        }
    }

    fn add_value(&self, value: &Value, pieces: &mut Vec<Piece>) {
        match value {
            Value::Text(text) => pieces.push(Piece::Value(text.clone())),
            Value::Number(number) => pieces.push(Piece::Words(number.to_string())),
            Value::Message(message) => self.add(message, pieces),
            Value::List(items, joint) => {
                let joints = joint.words().map(|words| self.joint(words));
                for (at, item) in items.iter().enumerate() {
                    match at {
                        0 => {}
                        at if at + 1 == items.len() => {
                            pieces.push(Piece::Words(joints[1].to_owned()));
                        }
                        _ => pieces.push(Piece::Words(joints[0].to_owned())),
                    }
                    self.add_value(item, pieces);
                }
            }
        }
    }
}

/// A message that follows the language of the interface. Values stand apart from the direction of the words around them, and
/// English says that it is.
pub(crate) fn say(message: Message) -> impl Fn() -> Vec<AnyView> + Clone + Send + Sync + 'static {
    let studio = studio();
    move || {
        let pieces = studio.words.with(|words| words.pieces(&message));
        let pieces = pieces.into_iter().map(|piece| match piece {
            Piece::Words(words) => words.into_any(),
            Piece::Value(text) => view! { <bdi>{text}</bdi> }.into_any(),
            Piece::English(text) => view! { <span lang="en" dir="ltr">{text}</span> }.into_any(),
        });
        pieces.collect()
    }
}

/// A message as a text that follows the language of the interface.
pub(crate) fn say_text(message: Message) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let studio = studio();
    move || studio.words.with(|words| words.say(&message))
}
