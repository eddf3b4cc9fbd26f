//! Internationalisation: the interface's [`Messages`], plural rules, templates, language tags.

mod message_list;
mod messages;
mod plural;
mod tag;
mod template;

pub use message_list::{Messages, Plural};
pub use plural::{join_forms, pick_form, plural_categories, plural_index};
pub use tag::{primary_subtag, same_language};
pub use template::{format, template_parts};
