use std::fmt::{self, Display, Formatter};

/// The files that an import has written.
#[derive(Default)]
pub(super) struct Written {
    /// The dossier.
    pub(super) dossier: Option<String>,
    /// A sentence about the basemap that was copied to it.
    pub(super) basemap: Option<String>,
    /// Questions in the decisions file.
    pub(super) asked: Option<Asked>,
}

/// Questions that were added to a decisions file.
pub(crate) struct Asked {
    /// The file.
    pub(super) file: String,
    pub(super) count: usize,
}

impl Display for Asked {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (questions, answers) = match self.count {
            1 => ("1 question was added", "the answer in its place"),
            _ => ("questions were added", "the answers in their places"),
        };
        let count = match self.count {
            1 => String::new(),
            count => format!("{count} "),
        };
        write!(f, "{}: {count}{questions}; write {answers}", self.file)
    }
}
