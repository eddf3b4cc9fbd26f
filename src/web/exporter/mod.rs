//! The picture to save, and the dialog for embed codes.

mod download;
mod embed_dialog;
mod embed_preview;
mod embed_subject;
mod inline_styles;
mod paint_servers;
mod picture;

pub use embed_dialog::embed;
pub use picture::save;
