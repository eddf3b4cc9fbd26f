//! The folder of a site: which of its files this program has written, and who writes it now.

mod lock;
mod there;
mod written;

pub(crate) use lock::{LOCK, Lock};
pub(crate) use there::{There, is_inside};
pub(crate) use written::Written;
