use serde::Deserialize;

/// A part of the worker's work, as it tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Progress {
    /// `opening` files, `reading` sheets, `understanding` their rows, `listing` what is to be done, or `drawing` the map; empty if
    /// it does none of these.
    pub(crate) part: String,
    /// The number of rows.
    pub(crate) rows: usize,
}

/// The parts of the work from a file to its view, in their order.
const PARTS: [&str; 4] = ["opening", "reading", "understanding", "listing"];

impl Progress {
    /// Whether the map is drawn.
    pub(crate) fn is_drawing(&self) -> bool {
        self.part == "drawing"
    }

    /// How many parts are done, and how many there are.
    pub(crate) fn done(&self) -> (usize, usize) {
        let at = PARTS.iter().position(|part| *part == self.part);
        (at.unwrap_or(0), PARTS.len())
    }
}
