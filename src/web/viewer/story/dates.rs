//! Days in words.

use crate::figure::protocol::names;
use crate::language::i18n::day_in_words;
use crate::web::dom::days;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::message;

/// A day in the words of the figure.
pub(crate) fn in_words(figure: &Figure, day: i32) -> String {
    let words = message(figure, ".stancemap", names::DAY_WORDS);
    day_in_words(&words, &days::iso(day))
}
