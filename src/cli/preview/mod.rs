//! Shows a site on this machine while its dossier is written.

mod answer;
mod arguments;
mod preview;
mod server;
mod shown;
mod watch;

pub use arguments::Preview;
pub use preview::preview;
