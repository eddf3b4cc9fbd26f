//! Takeaways: sentences above the map whose words lead to a view of it.

mod link;
mod takeaway;
mod target;

pub use takeaway::{Phrase, Takeaway};
pub use target::Target;
