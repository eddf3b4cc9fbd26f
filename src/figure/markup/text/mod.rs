//! Sentences, dates, numbers, attributions, citations.

mod attribution;
mod citation;
mod dates;
mod numbers;
mod sentence;

pub(crate) use attribution::{entry_id, joined, only_source, origin, reference};
pub(crate) use citation::{citation, licence, sources};
pub(crate) use dates::{date, date_of, date_within, day, day_words};
pub(crate) use numbers::{amount, amount_in_column, hedged, is_money, number, particulars, value};
pub(crate) use sentence::{sentence, sentence_text};
