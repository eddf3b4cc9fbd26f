use flate2::Crc;
use sha2::{Digest, Sha256};

/// The name under which the program marks its pages and pictures.
pub const GENERATOR: &str = "stancemap";

/// The first bytes of each PNG.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The keyword of the text in a PNG that holds the checksum of the rest.
const CHECKSUM: &[u8] = b"Checksum\0";

/// The comment with the checksum of the rest of a page.
const SEAL: [&str; 2] = ["<!--sha256 ", "-->"];

/// The writer of a file, as its mark tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// The program, and nobody has changed the file since.
    Program,
    /// The program, but the file was changed since, or an earlier version left no checksum in it.
    Changed,
    /// Others.
    Others,
}

/// The writer of a page, which it says in its first elements.
pub fn writer_of_page(content: &[u8]) -> Writer {
    let text = std::str::from_utf8(content).ok();
    let Some((before, after)) = text.and_then(at_mark) else {
        return Writer::Others;
    };
    let sealed = after
        .strip_prefix(SEAL[0])
        .and_then(|rest| rest.split_once(SEAL[1]));
    match sealed {
        Some((sum, rest)) if sum == checksum(&[before.as_bytes(), rest.as_bytes()]) => {
            Writer::Program
        }
        _ => Writer::Changed,
    }
}

/// A page up to its mark, and the rest; `None` if the mark does not begin its head.
fn at_mark(page: &str) -> Option<(&str, &str)> {
    let tag = page.strip_prefix("<!DOCTYPE html><html ")?;
    let (_, head) = tag.split_once('>')?;
    let begin = format!("<head><meta charset=\"utf-8\">{}", page_mark());
    let rest = head.strip_prefix(&begin)?;
    page.split_at_checked(page.len() - rest.len())
}

/// The element by which the program marks a page in a single file, at the beginning of its head.
pub fn page_mark() -> String {
    format!("<meta name=\"generator\" content=\"{GENERATOR}\">")
}

/// A marked page with a checksum after its mark, by which changes of others are known later.
pub fn sealed_page(page: &str) -> String {
    let Some((before, after)) = at_mark(page) else {
        return page.to_owned();
    };
    let sum = checksum(&[before.as_bytes(), after.as_bytes()]);
    let [open, close] = SEAL;
    [before, open, &sum, close, after].concat()
}

/// The checksum of a file that is given in parts, in hexadecimal digits.
fn checksum(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    let digest = hash.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The writer of a PNG, which it says before its pixels.
pub fn writer_of_picture(content: &[u8]) -> Writer {
    let Some((before, after)) = after_mark(content) else {
        return Writer::Others;
    };
    let Some((b"tEXt", data, rest)) = chunk(after) else {
        return Writer::Changed;
    };
    let is_whole = data
        .strip_prefix(CHECKSUM)
        .is_some_and(|sum| sum == checksum(&[before, rest]).as_bytes());
    match is_whole {
        true => Writer::Program,
        false => Writer::Changed,
    }
}

/// A PNG up to the end of its mark, and the rest; `None` if it has no mark before its pixels.
fn after_mark(content: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut rest = content.strip_prefix(PNG)?;
    let mark = [b"Software\0", GENERATOR.as_bytes()].concat();
    while let Some((kind, data, after)) = chunk(rest) {
        match kind {
            b"tEXt" if data == mark => {
                return content.split_at_checked(content.len() - after.len());
            }
            b"IDAT" => return None,
            _ => rest = after,
        }
    }
    None
}

/// The kind and the data of the first chunk of a PNG, and what follows it. A chunk has the length of its data, its kind,
/// the data, and a checksum of four bytes.
fn chunk(rest: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_first_chunk::<4>()?;
    let (data, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let (_, rest) = rest.split_first_chunk::<4>()?;
    Some((kind, data, rest))
}

/// A marked PNG with a checksum after its mark, by which changes of others are known later.
pub fn sealed_picture(picture: Vec<u8>) -> Vec<u8> {
    let Some((before, after)) = after_mark(&picture) else {
        return picture;
    };
    let data = [CHECKSUM, checksum(&[before, after]).as_bytes()].concat();
    let mut crc = Crc::new();
    crc.update(b"tEXt");
    crc.update(&data);
    // The data have the length of the keyword and the digits.
    let length = (data.len() as u32).to_be_bytes();
    let sum = crc.sum().to_be_bytes();
    [before, &length, b"tEXt", &data, &sum, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk_of(kind: &str, data: &str) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length, kind.as_bytes(), data.as_bytes(), b"sum!"].concat()
    }

    fn png(chunks: &[(&str, &str)]) -> Vec<u8> {
        let chunks = chunks.iter().map(|(kind, data)| chunk_of(kind, data));
        [PNG.to_vec(), chunks.collect::<Vec<_>>().concat()].concat()
    }

    #[test]
    fn a_checksum_tells_whether_a_file_was_changed() {
        let begin = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">";
        let page = format!("{begin}{}<title>A</title><p>B -->", page_mark());
        let writer = |page: &str| writer_of_page(page.as_bytes());
        assert_eq!(writer(&page), Writer::Changed, "it has no checksum");
        let sealed = sealed_page(&page);
        assert_eq!(writer(&sealed), Writer::Program);
        for (from, to) in [
            ("B", "C"),
            ("lang=\"en\"", "lang=\"es\""),
            ("sha256 ", "sha256 0"),
            ("<title>", "\n<title>"),
        ] {
            let changed = sealed.replacen(from, to, 1);
            assert_eq!(writer(&changed), Writer::Changed, "{from}");
        }
        let mark = "Software\0stancemap";
        let picture = png(&[("IHDR", "x"), ("tEXt", mark), ("IDAT", "y"), ("IEND", "")]);
        let writer = |picture: &[u8]| writer_of_picture(picture);
        assert_eq!(writer(&picture), Writer::Changed, "it has no checksum");
        let mut sealed = sealed_picture(picture);
        assert_eq!(writer(&sealed), Writer::Program);
        let pixel = sealed.iter().rposition(|byte| *byte == b'y');
        sealed[pixel.expect("a pixel")] = b'z';
        assert_eq!(writer(&sealed), Writer::Changed);
    }
}
