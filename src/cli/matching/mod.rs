//! The command `match`: which places texts mean, and why.

mod answers;
mod arguments;
mod cells;
mod matching;

pub use answers::Answers;
pub use arguments::{ColumnReading, Texts};
pub use matching::match_texts;
