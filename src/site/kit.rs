use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;

use flate2::read::GzDecoder;
use serde::Deserialize;

/// The folder in the kit with the files that every site has as they are.
const SITE: &str = "site/";

/// Everything of a site that no dossier changes: programs, page templates, styles, words, basemaps,
/// fonts. `scripts/kit.mjs` writes it.
///
/// The file begins with the length of a JSON list, in four bytes with the lowest first. Then come the
/// list of names and sizes, and the files in its order, each compressed with gzip.
///
/// A kit may come in several files: a page loads what it needs first, and the rest later. [`Kit::join`] makes one of them.
#[derive(Default)]
pub struct Kit {
    parts: Vec<Part>,
    /// The files of all parts by their names, each with the place of its part.
    files: BTreeMap<String, (usize, Packed)>,
    /// Files that replace those of the kit.
    replaced: BTreeMap<String, Vec<u8>>,
}

/// The bytes of one file of a kit.
type Part = Cow<'static, [u8]>;

/// A file of the kit.
struct Packed {
    /// The length of its content, in bytes.
    size: usize,
    /// Its compressed bytes, in the part of the kit.
    at: Range<usize>,
}

/// A file in the kit's list.
#[derive(Deserialize)]
struct Listed {
    name: String,
    size: usize,
    packed: usize,
}

impl Kit {
    /// A kit of the bytes of its file.
    ///
    /// # Errors
    /// If they are none.
    pub fn of(bytes: Cow<'static, [u8]>) -> Result<Kit, String> {
        let broken = || "this is no kit of a site".to_owned();
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or_else(broken)?;
        let length = u32::from_le_bytes(*length) as usize;
        let list = rest.get(..length).ok_or_else(broken)?;
        let list: Vec<Listed> = serde_json::from_slice(list).map_err(|_| broken())?;
        let mut start = 4 + length;
        let mut files = BTreeMap::new();
        for Listed { name, size, packed } in list {
            let at = start..start + packed;
            start = at.end;
            files.insert(name, (0, Packed { size, at }));
        }
        if start != bytes.len() {
            return Err(broken());
        }
        Ok(Kit {
            parts: vec![bytes],
            files,
            replaced: BTreeMap::new(),
        })
    }

    /// The kit of several parts. Files that were replaced in a part stay replaced.
    ///
    /// # Errors
    /// If two parts have a file of one name.
    pub fn join(kits: impl IntoIterator<Item = Kit>) -> Result<Kit, String> {
        let mut joined = Kit::default();
        for kit in kits {
            let before = joined.parts.len();
            for (name, (part, packed)) in kit.files {
                if joined.files.contains_key(&name) {
                    return Err(format!("two parts of the kit have a file {name}"));
                }
                joined.files.insert(name, (before + part, packed));
            }
            joined.parts.extend(kit.parts);
            joined.replaced.extend(kit.replaced);
        }
        Ok(joined)
    }

    /// Replaces a file of every site, or adds one: `words/en.json`.
    pub fn replace(&mut self, name: &str, content: Vec<u8>) {
        self.replaced.insert(format!("{SITE}{name}"), content);
    }

    /// The content of a file.
    ///
    /// # Errors
    /// If there is no file of that name, or it is damaged.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        if let Some(content) = self.replaced.get(name) {
            return Ok(content.clone());
        }
        let damaged = || format!("the program's kit has no sound {name}");
        let (part, file) = self.files.get(name).ok_or_else(damaged)?;
        let packed = self.packed_in(*part, file).ok_or_else(damaged)?;
        let mut content = Vec::with_capacity(file.size);
        let unpacked = GzDecoder::new(packed).read_to_end(&mut content);
        let is_whole = unpacked.is_ok_and(|length| length == file.size);
        if is_whole {
            Ok(content)
        } else {
            Err(damaged())
        }
    }

    /// The content of a file of text.
    ///
    /// # Errors
    /// As for [`Kit::bytes`], or if it is no UTF-8.
    pub fn text(&self, name: &str) -> Result<String, String> {
        let text = String::from_utf8(self.bytes(name)?);
        text.map_err(|_| format!("{name} is no text in UTF-8"))
    }

    /// A file as it is compressed with gzip; `None` if the kit has none of that name, or if it was
    /// replaced.
    pub fn packed(&self, name: &str) -> Option<&[u8]> {
        let (part, file) = self.files.get(name)?;
        let is_kept = !self.replaced.contains_key(name);
        is_kept.then(|| self.packed_in(*part, file))?
    }

    fn packed_in(&self, part: usize, file: &Packed) -> Option<&[u8]> {
        self.parts.get(part)?.get(file.at.clone())
    }

    /// The names of the files that begin with `folder`, in order.
    pub fn names<'kit>(&'kit self, folder: &'kit str) -> impl Iterator<Item = &'kit str> {
        let own = self.files.keys();
        let more = self.replaced.keys();
        let more = more.filter(|name| !self.files.contains_key(*name));
        let names = own.chain(more).map(String::as_str);
        names.filter(move |name| name.starts_with(folder))
    }

    /// The names that the files of every site have in it, each with its name in the kit.
    pub fn site(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = self.names(SITE);
        names.filter_map(|name| Some((name.strip_prefix(SITE)?, name)))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    /// A kit as `scripts/kit.mjs` writes it.
    fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let mut list = Vec::new();
        let mut content = Vec::new();
        for (name, text) in files {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
            gzip.write_all(text.as_bytes()).unwrap();
            let gzip = gzip.finish().unwrap();
            list.push(
                serde_json::json!({ "name": name, "size": text.len(), "packed": gzip.len() }),
            );
            content.extend(gzip);
        }
        let list = serde_json::to_vec(&list).unwrap();
        let length = u32::try_from(list.len()).unwrap().to_le_bytes();
        [&length[..], &list, &content].concat()
    }

    #[test]
    fn files_are_read_and_replaced() {
        let bytes = packed(&[("site/words/en.json", "{}"), ("page.html", "é")]);
        let mut kit = Kit::of(bytes.into()).unwrap();
        assert_eq!(kit.text("page.html").unwrap(), "é");
        assert!(kit.packed("page.html").unwrap().starts_with(&[0x1f, 0x8b]));
        assert!(kit.bytes("page").is_err());
        kit.replace("words/en.json", b"[]".to_vec());
        kit.replace("words/xx.json", b"1".to_vec());
        assert_eq!(kit.text("site/words/en.json").unwrap(), "[]");
        assert_eq!(kit.packed("site/words/en.json"), None);
        let names: Vec<&str> = kit.site().map(|(name, _)| name).collect();
        assert_eq!(names, ["words/en.json", "words/xx.json"]);
    }

    #[test]
    fn a_kit_in_parts_is_like_one_in_a_single_file() {
        let of = |files: &[(&str, &str)]| Kit::of(packed(files).into()).unwrap();
        let words = || of(&[("site/words/en.json", "{}"), ("site/words/es.json", "[]")]);
        let mut programs = of(&[("page.html", "a"), ("site/a.js", "b")]);
        programs.replace("words/fr.json", b"1".to_vec());
        let kit = Kit::join([programs, words()]).unwrap();
        assert_eq!(kit.text("page.html").unwrap(), "a");
        assert_eq!(kit.text("site/words/es.json").unwrap(), "[]");
        assert_eq!(kit.text("site/words/fr.json").unwrap(), "1");
        assert_eq!(
            kit.packed("site/words/en.json"),
            words().packed("site/words/en.json")
        );
        assert_eq!(kit.names("site/").count(), 4);
        let twice = Kit::join([words(), words()]).err();
        assert_eq!(
            twice.as_deref(),
            Some("two parts of the kit have a file site/words/en.json")
        );
        assert_eq!(Kit::join([]).unwrap().names("").count(), 0);
    }

    #[test]
    fn whatever_is_cut_off_or_changed_is_no_kit() {
        let bytes = packed(&[("a", "a text that is long enough"), ("b", "")]);
        for length in 0..bytes.len() {
            assert!(
                Kit::of(bytes[..length].to_vec().into()).is_err(),
                "{length}"
            );
        }
        assert!(Kit::of([&bytes[..], b"x"].concat().into()).is_err());
        let mut damaged = bytes.clone();
        let middle = bytes.len() - 30;
        damaged[middle] ^= 255;
        let kit = Kit::of(damaged.into()).unwrap();
        assert!(kit.bytes("a").is_err() || kit.bytes("b").is_err());
    }
}
