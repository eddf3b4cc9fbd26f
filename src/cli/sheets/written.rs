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

/// Questions that were added to a decisions file, or removed from it.
pub(crate) struct Asked {
    /// The file; `None` for sheets that have none.
    pub(super) file: Option<String>,
    pub(super) count: usize,
    /// The number of open questions that were removed, because nothing asks them any more.
    pub(super) removed: usize,
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
        let removed = match self.removed {
            0 => String::new(),
            1 => "removed a question that nothing asks any more".to_owned(),
            many => format!("removed {many} questions that nothing asks any more"),
        };
        match &self.file {
            Some(file) if self.count == 0 => write!(f, "{file}: {removed}"),
            Some(file) => {
                write!(f, "{file}: {count}{questions}; write {answers}")?;
                match &*removed {
                    "" => Ok(()),
                    removed => write!(f, "; {removed}"),
                }
            }
            None => f.write_str(
                "standard input has no decisions file beside it: write the answers into a file of your own, and \
                 name it with --decisions FILE",
            ),
        }
    }
}
