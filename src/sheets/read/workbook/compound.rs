//! Streams of a compound file (MS-CFB), in which XLS workbooks are kept.

/// The sector number that ends a chain, and all above it.
const END: u32 = 0xffff_fffa;
/// The size of a sector of the small stream.
const SMALL: usize = 64;

/// A compound file.
pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    /// The size of a sector.
    size: usize,
    /// The sector after each sector.
    next: Vec<u32>,
    entries: Vec<Entry>,
    /// Streams below this size are in the small stream.
    cutoff: usize,
    first_small: u32,
}

/// An entry of the directory.
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let part = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(part.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(part.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let (fours, _) = bytes.as_chunks::<4>();
    fours.iter().map(|four| u32::from_le_bytes(*four))
}

impl<'a> Compound<'a> {
    /// Reads the tables of a file; `None` if it is damaged.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        let shift = u16_at(bytes, 30)?;
        if !matches!(shift, 9 | 12) {
            return None;
        }
        let mut file = Compound {
            bytes,
            size: 1 << shift,
            next: Vec::new(),
            entries: Vec::new(),
            cutoff: u32_at(bytes, 56)? as usize,
            first_small: u32_at(bytes, 60)?,
        };
        let most = file.count();
        let mut tables: Vec<u32> = numbers(bytes.get(76..512)?).collect();
        let mut more = u32_at(bytes, 68)?;
        while more < END && tables.len() <= most {
            let list: Vec<u32> = numbers(file.sector(more)?).collect();
            let (last, ids) = list.split_last()?;
            tables.extend(ids);
            more = *last;
        }
        for id in tables.into_iter().filter(|id| *id < END).take(most) {
            let ids: Vec<u32> = numbers(file.sector(id)?).collect();
            file.next.extend(ids);
        }
        let directory = file.chain(u32_at(bytes, 48)?)?;
        let (entries, _) = directory.as_chunks::<128>();
        file.entries = entries.iter().map(Entry::read).collect();
        Some(file)
    }

    /// The number of sectors.
    fn count(&self) -> usize {
        self.bytes.len() / self.size + 1
    }

    /// A sector; the last one of a file may be short.
    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize).checked_add(1)?.checked_mul(self.size)?;
        let rest = self.bytes.get(start..)?;
        Some(&rest[..rest.len().min(self.size)])
    }

    /// The bytes of a chain of sectors; `None` if it leads out of the file or in a circle.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let (mut id, mut bytes, mut steps) = (start, Vec::new(), 0);
        while id < END {
            steps += 1;
            if steps > self.count() {
                return None;
            }
            bytes.extend_from_slice(self.sector(id)?);
            id = *self.next.get(id as usize)?;
        }
        Some(bytes)
    }

    /// The content of a stream; `None` if the file lacks it, or if it is damaged.
    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.is(name))?;
        if entry.size >= self.cutoff {
            let mut bytes = self.chain(entry.start)?;
            bytes.truncate(entry.size);
            return Some(bytes);
        }
        let small = self.chain(self.entries.first()?.start)?;
        let next: Vec<u32> = numbers(&self.chain(self.first_small)?).collect();
        let (mut id, mut bytes) = (entry.start, Vec::new());
        while id < END && bytes.len() < entry.size {
            let start = (id as usize).checked_mul(SMALL)?;
            bytes.extend_from_slice(small.get(start..start.checked_add(SMALL)?)?);
            id = *next.get(id as usize)?;
        }
        bytes.truncate(entry.size);
        Some(bytes)
    }

    /// Whether there is a stream of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.is(name))
    }
}

impl Entry {
    /// Whether it has this name. Some programs write names in capital letters.
    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    fn read(bytes: &[u8; 128]) -> Self {
        let (units, _) = bytes[..64].as_chunks::<2>();
        let units = units.iter().map(|unit| u16::from_le_bytes(*unit));
        let units: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
        Entry {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116).unwrap_or(END),
            size: u32_at(bytes, 120).unwrap_or(0) as usize,
        }
    }
}
