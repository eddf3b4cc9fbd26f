//! Archives: workbooks, packed sites and packed folders of sheets.

use std::io::{Cursor, Read};

use serde_json::Value;
use zip::ZipArchive;

use crate::base::message::{Message, message};
use crate::project::files::kind::{FileKind, file_kind};
use crate::sheets::{Choices, Sheets, read_book};

/// A file in memory: its name, and its content.
pub type NamedFile = (String, Vec<u8>);

/// A file that was in another one.
#[derive(Clone, Debug, PartialEq)]
pub enum Unpacked {
    /// The sheets of a workbook.
    Workbook(String, Sheets),
    /// Any other file.
    File(NamedFile),
}

/// The most files of an archive.
const FILES: usize = 10_000;
/// The most bytes of all files that are taken out of an archive.
const BYTES: u64 = 256 << 20;
/// The end of the names of files that a project can be made of.
const ENDINGS: [&str; 11] = [
    ".csv",
    ".tsv",
    ".tab",
    ".txt",
    ".xlsx",
    ".xlsm",
    ".xls",
    ".ods",
    ".json",
    ".geojson",
    ".topojson",
];
/// The parts by which an archive is known to be a workbook.
const PARTS: [&str; 3] = ["[Content_Types].xml", "content.xml", "xl/workbook.xml"];

/// The files in a workbook or an archive: the sheets of a workbook, the dossier of a packed site with its basemap, and
/// everything in a packed folder that a project can be made of.
///
/// # Errors
/// Why nothing can be taken out of it.
pub fn unpacked(name: &str, bytes: &[u8], choices: &Choices) -> Result<Vec<Unpacked>, Message> {
    let book = || {
        let sheets = read_book(name, bytes, choices).map_err(|fault| fault.message())?;
        Ok(vec![Unpacked::Workbook(name.to_owned(), sheets)])
    };
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return book();
    };
    let names = archive.file_names().flatten();
    let names: Vec<String> = names.map(|name| name.into_owned()).collect();
    if names.iter().any(|name| PARTS.contains(&&**name)) {
        return book();
    }
    let told = |why: Message| message!("{name} cannot be opened: {why}", name, why);
    if names.len() > FILES {
        return Err(told(message!(
            "found an archive of {found} files, expected {most} at most",
            found = names.len(),
            most = FILES
        )));
    }
    let mut room = BYTES;
    let mut read = |path: &str| read_file(&mut archive, path, &mut room);
    let files = match site_files(&names, &mut read).map_err(told)? {
        Some(files) => files,
        None => folder_files(&names, &mut read).map_err(told)?,
    };
    if files.is_empty() {
        return Err(told(message!(
            "found an archive without sheets, expected a workbook, a site or a folder of sheets"
        )));
    }
    files
        .into_iter()
        .map(|file| opened(file, choices))
        .collect()
}

/// A file of a packed folder. It may be a workbook.
///
/// # Errors
/// Why that cannot be read.
fn opened((name, bytes): NamedFile, choices: &Choices) -> Result<Unpacked, Message> {
    if file_kind(&bytes) != FileKind::Workbook {
        return Ok(Unpacked::File((name, bytes)));
    }
    let sheets = read_book(&name, &bytes, choices).map_err(|fault| fault.message())?;
    Ok(Unpacked::Workbook(name, sheets))
}

/// Reads a file of an archive, as long as there is room.
///
/// # Errors
/// Why it cannot be read.
fn read_file(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    path: &str,
    room: &mut u64,
) -> Result<Vec<u8>, Message> {
    let part = archive.by_name(path);
    let part =
        part.map_err(|error| message!("{path}: {error}", path, error = error.to_string()))?;
    let mut content = Vec::new();
    let read = part.take(*room + 1).read_to_end(&mut content);
    read.map_err(|error| message!("{path}: {error}", path, error = error.to_string()))?;
    let length = content.len() as u64;
    if length > *room {
        let most = (BYTES >> 20).to_string();
        return Err(message!(
            "found more than {most} MB in the archive, expected that at most",
            most
        ));
    }
    *room -= length;
    Ok(content)
}

/// The last part of a path.
fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Reads a file of an archive by its path.
type ReadFile<'a> = dyn FnMut(&str) -> Result<Vec<u8>, Message> + 'a;

/// The dossier that the page of a site shows, and its basemap if it has one of its own; `None` if the files are no site.
///
/// # Errors
/// If there are several dossiers and it is not known which one is meant, or a file cannot be read.
fn site_files(
    names: &[String],
    read: &mut ReadFile<'_>,
) -> Result<Option<Vec<NamedFile>>, Message> {
    let pages = names.iter().filter(|name| base_name(name) == "index.html");
    let Some(page) = pages.min_by_key(|name| name.len()) else {
        return Ok(None);
    };
    let folder = page.strip_suffix("index.html").unwrap_or_default();
    let start = format!("{folder}dossiers/");
    let is_dossier = |name: &&String| name.starts_with(&start) && name.ends_with(".json");
    let dossiers: Vec<&String> = names.iter().filter(is_dossier).collect();
    let shown = match dossiers[..] {
        [] => return Ok(None),
        [only] => only,
        _ => {
            let html = String::from_utf8_lossy(&read(page)?).into_owned();
            let id = shown_dossier(&html).unwrap_or_default();
            let path = format!("{start}{id}.json");
            let shown = dossiers.iter().find(|name| ***name == path);
            shown.ok_or(message!(
                "found several dossiers, and no page that shows one of them"
            ))?
        }
    };
    let dossier = read(shown)?;
    let basemap = basemap_of(&dossier);
    let basemap = basemap.map(|file| base_name(&file).to_owned());
    let is_it = |name: &&String| Some(base_name(name)) == basemap.as_deref();
    let basemap = names.iter().find(is_it);
    let mut files = vec![(base_name(shown).to_owned(), dossier)];
    if let Some(path) = basemap {
        files.push((base_name(path).to_owned(), read(path)?));
    }
    Ok(Some(files))
}

/// The id of the dossier that a page shows.
fn shown_dossier(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(" data-dossier=")?;
    let rest = rest.trim_start_matches('"');
    rest.split(['"', ' ', '>']).next()
}

/// The file of the basemap that a dossier names.
fn basemap_of(dossier: &[u8]) -> Option<String> {
    let document: Value = serde_json::from_slice(dossier).ok()?;
    document["basemap"]["file"].as_str().map(str::to_owned)
}

/// All files of a packed folder that a project can be made of.
///
/// # Errors
/// If one cannot be read.
fn folder_files(names: &[String], read: &mut ReadFile<'_>) -> Result<Vec<NamedFile>, Message> {
    let mut files = Vec::new();
    for path in names.iter().filter(|path| is_of_project(path)) {
        files.push((base_name(path).to_owned(), read(path)?));
    }
    Ok(files)
}

/// Whether a project can be made of a file in a folder, by its path: it ends as sheets, decisions or basemaps do, and is
/// not hidden.
pub fn is_of_project(path: &str) -> bool {
    let mut parts = path.split('/');
    let is_hidden = parts.any(|part| part.starts_with(['.', '~']) || part == "__MACOSX");
    let lower = path.to_lowercase();
    !is_hidden && ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::archive;

    fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let files = files.iter();
        let files = files.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        archive(&files.collect::<Vec<_>>()).expect("an archive")
    }

    /// The names and texts of what is taken out.
    fn taken(files: &[(&str, &str)]) -> Result<Vec<(String, String)>, Message> {
        let files = unpacked("a.zip", &packed(files), &Choices::default())?.into_iter();
        let files = files.map(|file| match file {
            Unpacked::File((name, bytes)) => (name, String::from_utf8(bytes).expect("UTF-8")),
            Unpacked::Workbook(name, sheets) => (name, format!("{} sheets", sheets.tables.len())),
        });
        Ok(files.collect())
    }

    fn pairs(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let files = files.iter();
        files
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    const SHOWS_B: &str = "<!DOCTYPE html><div class=stancemap data-dossier=\"b\" lang=en>";

    #[test]
    fn a_site_gives_the_dossier_that_its_page_shows_and_its_basemap() {
        let own = r#"{"id": "b", "facts": [], "basemap": {"file": "../maps/isle.geojson"}}"#;
        for folder in ["", "map/"] {
            let name = |name: &str| format!("{folder}{name}");
            let names = [
                "index.html",
                "dossiers/a.json",
                "dossiers/b.json",
                "maps/isle.geojson",
            ];
            let names = names.map(name);
            let texts = [SHOWS_B, "{}", own, "isle"];
            let files: Vec<(&str, &str)> = names.iter().map(|name| &**name).zip(texts).collect();
            let expected = pairs(&[("b.json", own), ("isle.geojson", "isle")]);
            assert_eq!(taken(&files), Ok(expected));
        }
        let only = [
            ("index.html", "<p>"),
            ("dossiers/a.json", "{}"),
            ("words/en.json", "{}"),
        ];
        assert_eq!(taken(&only), Ok(pairs(&[("a.json", "{}")])));
        let unclear = [
            ("index.html", "<p>"),
            ("dossiers/a.json", "1"),
            ("dossiers/b.json", "2"),
        ];
        let why = taken(&unclear).expect_err("several dossiers");
        assert!(
            why.to_string()
                .starts_with("a.zip cannot be opened: found several dossiers"),
            "{why}"
        );
    }

    #[test]
    fn a_folder_gives_what_a_project_can_be_made_of() {
        let files = [
            ("tea/facts.csv", "place\n"),
            ("tea/decisions.json", "{}"),
            ("tea/.facts.csv", "hidden"),
            ("__MACOSX/tea/facts.csv", "hidden"),
            ("tea/READ ME.md", "about"),
            ("tea/Isle.GeoJSON", "isle"),
        ];
        let expected = [
            ("facts.csv", "place\n"),
            ("decisions.json", "{}"),
            ("Isle.GeoJSON", "isle"),
        ];
        assert_eq!(taken(&files), Ok(pairs(&expected)));
        let why = taken(&[("a.png", "x")]).expect_err("no sheets");
        assert!(
            why.to_string().contains("found an archive without sheets"),
            "{why}"
        );
    }

    #[test]
    fn workbooks_are_read_also_in_a_packed_folder() {
        let book = std::fs::read("public/examples/mariage-pour-tous/mariage.xlsx").expect("a file");
        let choices = Choices::default();
        let alone = unpacked("m.xlsx", &book, &choices).expect("a workbook");
        let [Unpacked::Workbook(name, sheets)] = &alone[..] else {
            panic!("found {} files", alone.len());
        };
        assert_eq!(name, "m.xlsx");
        assert!(!sheets.tables.is_empty());
        let folder = archive(&[("x/m.xlsx".to_owned(), book)]).expect("an archive");
        assert_eq!(unpacked("a.zip", &folder, &choices), Ok(alone));
    }

    #[test]
    fn whatever_is_no_archive_is_refused_with_its_name() {
        for bytes in [&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0", b"PK\x05\x06"] {
            let why = unpacked("m.xlsx", bytes, &Choices::default()).expect_err("damaged");
            assert!(
                why.to_string().starts_with("m.xlsx: found a damaged"),
                "{why}"
            );
        }
    }
}
