//! The state of the page: the view of the project, what the editor looks at, and the words of the interface.

mod bridge;
mod later;
mod pointed;
mod progress;
mod said;
mod screen;
mod studio;
mod words;

pub(crate) use bridge::Bridge;
pub(crate) use later::{focus_later, next_frame, once};
pub(crate) use pointed::Pointed;
pub(crate) use progress::Progress;
pub(crate) use said::{say, say_text};
pub(crate) use screen::Screen;
pub(crate) use studio::{Studio, studio, t};
pub(crate) use words::Words;
