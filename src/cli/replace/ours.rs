use serde::de::IgnoredAny;

use crate::site::{PNG, Writer, writer_of_page, writer_of_picture};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page_mark;

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
