//! The parts of a workbook that is a ZIP archive, unpacked within limits.

use std::io::{BufRead, BufReader, Cursor, Read, Write};

use zip::ZipArchive;

use crate::sheets::read::limits::{PARTS, UNPACKED, UNPACKED_LISTS, UNPACKED_TEXTS};

/// The reason why an archive cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ArchiveSlip {
    /// It is cut off or damaged.
    Broken,
    /// It would become too large.
    TooLarge {
        /// The part that does.
        part: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// It has more parts than any workbook.
    TooMany,
}

/// An archive of which no part is larger than its limit.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

/// Counts bytes, and forgets them.
struct Counter(u64);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether a part is read at all. Pictures are not.
fn is_read(name: &str) -> bool {
    [".xml", ".rels"].iter().any(|end| name.ends_with(end))
}

/// The limit of a part.
fn limit(name: &str) -> u64 {
    let is_sheet = name.contains("worksheets/") || name == "content.xml";
    match name {
        _ if is_sheet && !name.ends_with(".rels") => UNPACKED,
        _ if name.ends_with("sharedStrings.xml") => UNPACKED_TEXTS,
        _ => UNPACKED_LISTS,
    }
}

impl<'a> Archive<'a> {
    /// Opens an archive, and unpacks each part once to learn its true size: the size that an archive
    /// declares may be wrong.
    ///
    /// # Errors
    ///
    /// The reason why it is not safe, or not possible, to read it.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ArchiveSlip> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveSlip::Broken)?;
        if zip.len() > PARTS {
            return Err(ArchiveSlip::TooMany);
        }
        let mut names = Vec::new();
        let mut all = 0;
        for index in 0..zip.len() {
            let part = zip.by_index(index).map_err(|_| ArchiveSlip::Broken)?;
            let name = part.name().map_err(|_| ArchiveSlip::Broken)?.into_owned();
            if is_read(&name) {
                let limit = limit(&name).min(UNPACKED - all);
                let mut counter = Counter(0);
                std::io::copy(&mut part.take(limit + 1), &mut counter)
                    .map_err(|_| ArchiveSlip::Broken)?;
                if counter.0 > limit {
                    return Err(ArchiveSlip::TooLarge { part: name, limit });
                }
                all += counter.0;
            }
            names.push(name);
        }
        Ok(Archive { zip, names })
    }

    /// Whether there is a part of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|one| one == name)
    }

    /// Reads a part while it is unpacked; `None` if the archive lacks it.
    pub(crate) fn stream(&mut self, name: &str) -> Option<impl BufRead> {
        self.zip.by_name(name).ok().map(BufReader::new)
    }

    /// Reads a part; `None` if the archive lacks it.
    pub(crate) fn part(&mut self, name: &str) -> Option<Vec<u8>> {
        let mut part = self.zip.by_name(name).ok()?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }
}
