//! Records of an XLS workbook (MS-XLS), and the texts in them.

/// One record with those that continue it.
#[derive(Clone, Debug)]
pub(crate) struct Record<'a> {
    /// Its kind.
    pub(crate) id: u16,
    /// Its content, and the content of each record that continues it.
    pub(crate) parts: Vec<&'a [u8]>,
}

/// The kind of a record that continues the one before.
const CONTINUE: u16 = 0x3c;

impl<'a> Record<'a> {
    /// The content without what continues it.
    pub(crate) fn data(&self) -> &'a [u8] {
        self.parts.first().copied().unwrap_or_default()
    }

    /// A number of two bytes.
    pub(crate) fn u16(&self, at: usize) -> Option<u16> {
        let part = self.data().get(at..at + 2)?;
        Some(u16::from_le_bytes(part.try_into().ok()?))
    }

    /// A number of four bytes.
    pub(crate) fn u32(&self, at: usize) -> Option<u32> {
        let part = self.data().get(at..at + 4)?;
        Some(u32::from_le_bytes(part.try_into().ok()?))
    }

    /// A number with decimals.
    pub(crate) fn f64(&self, at: usize) -> Option<f64> {
        let part = self.data().get(at..at + 8)?;
        Some(f64::from_le_bytes(part.try_into().ok()?))
    }

    /// The content from a byte on, to read texts from.
    pub(crate) fn texts(&self, at: usize) -> Texts<'a> {
        let mut parts = self.parts.clone();
        if let Some(first) = parts.first_mut() {
            *first = first.get(at..).unwrap_or_default();
        }
        Texts {
            parts,
            part: 0,
            at: 0,
        }
    }
}

/// The records from a byte of a stream on. It ends at the first one that is cut off.
pub(crate) fn records(stream: &[u8], start: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (id, data, after) = next(rest)?;
        rest = after;
        let mut parts = vec![data];
        while let Some((CONTINUE, data, after)) = next(rest) {
            parts.push(data);
            rest = after;
        }
        Some(Record { id, parts })
    })
}

fn next(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (head, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let (data, rest) = rest.split_at_checked(length)?;
    Some((u16::from_le_bytes([head[0], head[1]]), data, rest))
}

/// Reads texts one after the other. A text may go on in the next part.
pub(crate) struct Texts<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl Texts<'_> {
    /// The next byte, which may be the first of the next part.
    fn byte(&mut self) -> Option<u8> {
        loop {
            let part = self.parts.get(self.part)?;
            if let Some(byte) = part.get(self.at) {
                self.at += 1;
                return Some(*byte);
            }
            (self.part, self.at) = (self.part + 1, 0);
        }
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// Skips bytes, as far as there are any.
    fn skip(&mut self, mut count: usize) {
        while let Some(part) = self.parts.get(self.part) {
            let left = part.len() - self.at;
            if count <= left {
                self.at += count;
                return;
            }
            count -= left;
            (self.part, self.at) = (self.part + 1, 0);
        }
    }

    /// A text whose length is one byte, as in names of sheets.
    pub(crate) fn short(&mut self) -> Option<String> {
        let length = usize::from(self.byte()?);
        let flags = self.byte()?;
        self.letters(length, flags)
    }

    /// A text with its formatting, which is skipped.
    pub(crate) fn long(&mut self) -> Option<String> {
        let length = usize::from(self.u16()?);
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 {
            usize::from(self.u16()?)
        } else {
            0
        };
        let more = if flags & 4 != 0 {
            self.u32()? as usize
        } else {
            0
        };
        let text = self.letters(length, flags)?;
        self.skip(runs * 4);
        self.skip(more);
        Some(text)
    }

    /// Letters of one byte each or of two. Each part after the first says anew of how many.
    fn letters(&mut self, length: usize, flags: u8) -> Option<String> {
        let mut is_wide = flags & 1 != 0;
        let mut units = Vec::new();
        while units.len() < length {
            if self
                .parts
                .get(self.part)
                .is_some_and(|part| self.at >= part.len())
            {
                (self.part, self.at) = (self.part + 1, 0);
                is_wide = self.byte()? & 1 != 0;
            }
            units.push(if is_wide {
                self.u16()?
            } else {
                u16::from(self.byte()?)
            });
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_the_next_part() {
        // Five letters: three of one byte, and two of two bytes after the flag of the next part.
        let first: &[u8] = &[5, 0, 0, b'a', b'b', b'c'];
        let second: &[u8] = &[1, 0x42, 0x04, b'e', 0, 1, 0, 0, b'x'];
        let record = Record {
            id: 0xfc,
            parts: vec![first, second],
        };
        let mut texts = record.texts(0);
        assert_eq!(texts.long().as_deref(), Some("abcтe"));
        assert_eq!(texts.long().as_deref(), Some("x"));
        assert_eq!(texts.long(), None);
    }

    #[test]
    fn records_end_where_they_are_cut_off() {
        let stream = [1, 0, 1, 0, 7, 0x3c, 0, 1, 0, 8, 2, 0, 9, 0, 1];
        let found: Vec<Record<'_>> = records(&stream, 0).collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].parts, [[7], [8]]);
    }
}
