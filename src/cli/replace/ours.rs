use flate2::Crc;
use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};

/// The name under which the program marks its pages and pictures.
pub(crate) const GENERATOR: &str = "stancemap";

/// The first bytes of each PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The keyword of the text in a PNG that holds the checksum of the rest.
const CHECKSUM: &[u8] = b"Checksum\0";

/// The comment with the checksum of the rest of a page.
const SEAL: [&str; 2] = ["<!--sha256 ", "-->"];

/// The writer of a file, as its mark tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writer {
    /// The program, and nobody has changed the file since.
    Program,
    /// The program, but the file was changed since, or an earlier version left no checksum in it.
    Changed,
    /// Others.
    Others,
}

/// A kind of file that the program writes, and how one is known.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ours {
    /// A dossier in JSON.
    Dossier,
    /// A page in a single file.
    Page,
    /// The facts of a dossier as CSV.
    Facts,
    /// A picture.
    Picture,
}

impl Ours {
    /// Whether the program wrote a file: it has its mark at the place where the program writes it. Files of others may
    /// have that text elsewhere.
    pub(super) fn is(self, content: &[u8]) -> bool {
        self.writer(content) != Writer::Others
    }

    /// The writer of a file. Pages and pictures have a checksum that tells of changes; dossiers and tables have none.
    pub(super) fn writer(self, content: &[u8]) -> Writer {
        let is_ours = match self {
            Ours::Dossier => is_dossier(content),
            Ours::Facts => content.starts_with("\u{feff}nation_id,".as_bytes()),
            Ours::Page => return writer_of_page(content),
            Ours::Picture => return writer_of_picture(content),
        };
        match is_ours {
            true => Writer::Program,
            false => Writer::Others,
        }
    }

    /// Whether a file has the format of the kind, whoever wrote it. Of dossiers and tables, only the program's own are
    /// known.
    pub(super) fn has_format(self, content: &[u8]) -> bool {
        match self {
            Ours::Page => {
                let text = content
                    .strip_prefix("\u{feff}".as_bytes())
                    .unwrap_or(content);
                text.trim_ascii_start().starts_with(b"<")
            }
            Ours::Picture => content.starts_with(PNG),
            Ours::Dossier | Ours::Facts => self.is(content),
        }
    }

    /// Its name in a sentence.
    pub(super) fn name(self) -> &'static str {
        match self {
            Ours::Dossier => "dossier",
            Ours::Page => "page of this program",
            Ours::Facts => "table of this program",
            Ours::Picture => "picture of this program",
        }
    }
}

/// Whether it is an object in JSON whose first field is the format of dossiers.
fn is_dossier(content: &[u8]) -> bool {
    let mut rest = Some(content);
    for part in ["{", "\"format\"", ":", "\"stancemap/"] {
        rest = rest.and_then(|rest| rest.trim_ascii_start().strip_prefix(part.as_bytes()));
    }
    rest.is_some() && serde_json::from_slice::<IgnoredAny>(content).is_ok()
}

/// The writer of a page, which it says in its first elements.
fn writer_of_page(content: &[u8]) -> Writer {
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
pub(crate) fn page_mark() -> String {
    format!("<meta name=\"generator\" content=\"{GENERATOR}\">")
}

/// A marked page with a checksum after its mark, by which changes of others are known later.
pub(crate) fn sealed_page(page: &str) -> String {
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
fn writer_of_picture(content: &[u8]) -> Writer {
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
pub(crate) fn sealed_picture(picture: Vec<u8>) -> Vec<u8> {
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
    fn files_of_the_program_are_known_by_their_beginnings() {
        for text in [
            "{\"format\": \"stancemap/1\"}",
            "{\n  \"format\": \"stancemap/1\",\n  \"id\": \"a\"\n}\n",
        ] {
            assert!(Ours::Dossier.is(text.as_bytes()), "{text}");
        }
        let page = format!(
            "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\">{}<title>",
            page_mark()
        );
        assert!(Ours::Page.is(page.as_bytes()));
        assert!(Ours::Facts.is("\u{feff}nation_id,nation".as_bytes()));
        let mark = "Software\0stancemap";
        assert!(Ours::Picture.is(&png(&[("IHDR", "x"), ("tEXt", mark), ("IDAT", "y")])));
    }

    #[test]
    fn a_checksum_tells_whether_a_file_was_changed() {
        let begin = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">";
        let page = format!("{begin}{}<title>A</title><p>B -->", page_mark());
        let writer = |page: &str| Ours::Page.writer(page.as_bytes());
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
        let writer = |picture: &[u8]| Ours::Picture.writer(picture);
        assert_eq!(writer(&picture), Writer::Changed, "it has no checksum");
        let mut sealed = sealed_picture(picture);
        assert_eq!(writer(&sealed), Writer::Program);
        let pixel = sealed.iter().rposition(|byte| *byte == b'y');
        sealed[pixel.expect("a pixel")] = b'z';
        assert_eq!(writer(&sealed), Writer::Changed);
    }

    #[test]
    fn files_of_others_that_speak_of_it_are_theirs() {
        let mark = "Software\0stancemap";
        let with_figure = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A</title></head><body>{}<figure class=\"stancemap\">",
            page_mark()
        );
        let pictures = [
            png(&[("IHDR", "x"), ("IDAT", mark), ("tEXt", mark)]),
            png(&[("IHDR", "x"), ("tEXt", "Comment\0stancemap")]),
            png(&[("tEXt", "Software\0stancemap or another")]),
            [PNG, b"\xff\xff\xff\xfftEXt", mark.as_bytes()].concat(),
            PNG.to_vec(),
            chunk_of("tEXt", mark),
        ];
        let texts: Vec<Vec<u8>> = [
            "country,stance\nRwanda,yes\n",
            "PK\u{3}\u{4}",
            "{\"name\": \"my-site\", \"main\": \"stancemap/dist\"}",
            "{\"name\": \"x\", \"format\": \"stancemap/1\"}",
            "{\"format\": \"stancemap/1\"",
            "{\"format\": \"other\", \"about\": \"stancemap/1\"}",
            "[\"format\", \"stancemap/1\"]",
            "\"format\": \"stancemap/1\"",
            "notes\n{\"format\": \"stancemap/1\"}",
            &with_figure,
            "",
        ]
        .into_iter()
        .map(|text| text.as_bytes().to_vec())
        .collect();
        for ours in [Ours::Dossier, Ours::Page, Ours::Facts, Ours::Picture] {
            for content in texts.iter().chain(&pictures) {
                assert!(
                    !ours.is(content),
                    "{ours:?}: {}",
                    String::from_utf8_lossy(content)
                );
            }
        }
    }

    #[test]
    fn a_format_is_known_whoever_wrote_it() {
        assert!(Ours::Page.has_format(b"\n<html>"));
        assert!(Ours::Picture.has_format(&png(&[])));
        for other in ["country,stance\n", "{}", "PK\u{3}\u{4}"] {
            assert!(!Ours::Page.has_format(other.as_bytes()), "{other}");
            assert!(!Ours::Picture.has_format(other.as_bytes()), "{other}");
        }
    }
}
