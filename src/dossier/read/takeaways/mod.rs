//! Reads takeaways: the sentences, the links in them, and the views that the links lead to.

mod link;
mod takeaways;
mod target;

pub(crate) use takeaways::takeaways;
