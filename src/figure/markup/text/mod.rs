//! Texts of the figure as nodes: formatted messages, dates, numbers, attributions, citations.

mod attribution;
mod citation;
mod dates;
mod figures;
mod format;
mod locator;
mod numbers;
mod terms;

pub(crate) use attribution::{attribution, entry_id, external_link, fact_link, single_source};
pub(crate) use citation::{citation, licence, sources};
pub(crate) use dates::{as_of, date, day, day_text, fact_date, fact_date_inline, since};
pub(crate) use figures::figure_line;
pub(crate) use format::{format_nodes, format_text, join_nodes};
pub(crate) use numbers::{amount, amount_in_column, hedged, number, value};
pub(crate) use terms::{own_words, term};
