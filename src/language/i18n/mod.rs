//! Internationalisation: the interface's [`Messages`], plural rules, templates, language tags.

mod day;
mod message_list;
mod messages;
mod noun;
mod phrases;
mod plural;
mod tag;
mod template;

pub use day::day_in_words;
pub use message_list::{Messages, Plural};
pub use noun::Noun;
pub use phrases::Phrases;
pub use plural::{
    SEPARATOR, join_forms, pick_form, plural_categories, plural_index, plural_index_of,
};
pub use tag::{primary_subtag, same_language};
pub use template::{format, template_parts};
