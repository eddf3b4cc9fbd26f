//! Projects of whole files: what is opened, edited and taken away.

use std::fs;
use std::sync::Arc;

use stancemap::base::decode::decode;
use stancemap::base::problem::Problem;
use stancemap::dossier::{OwnBasemap, Places};
use stancemap::project::{
    Basemap, Edit, FileKind, History, Known, OpenedFile, Refusal, file_kind, filled_tables,
    sheet_files, show,
};
use stancemap::sheets::{Choices, Decisions, Import, Native, Source, import_on, read, workbook};
use stancemap::world::scene::OwnWorld;

use super::support::root;

/// The places of a basemap that was opened.
fn places(own: &OwnBasemap, file: Option<&Basemap>) -> Result<Places, Problem> {
    let Some(file) = file.filter(|file| file.name == own.file) else {
        return Err(OwnWorld::unreadable(own, ""));
    };
    let (text, _) = decode(file.bytes.to_vec());
    Ok(OwnWorld::read(&text, own)?.places())
}

pub fn import(history: &History) -> Import {
    history.project().import(&mut places)
}

/// Makes an edit with the bytes of files.
fn apply(history: &mut History, edit: &Edit, bytes: &[Arc<[u8]>]) -> Result<(), Refusal> {
    let import = import(history);
    let mut known = Known {
        bytes,
        import: &import,
        places: &mut places,
        decoder: &Native,
    };
    history.apply(edit, &mut known)
}

/// A project of files with their names.
pub fn opened(files: &[(String, Vec<u8>)]) -> History {
    let mut history = History::default();
    let (mut all, mut bytes) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let name = name.clone();
        let index = bytes.len();
        let (file, own) = match file_kind(content) {
            FileKind::Workbook => {
                let sheets = read(&name, content, &Choices::default()).expect("a workbook");
                let sheets = serde_json::to_vec(&sheets).expect("JSON");
                (OpenedFile::Workbook { name, bytes: index }, sheets)
            }
            _ => (OpenedFile::Bytes { name, bytes: index }, content.clone()),
        };
        all.push(file);
        bytes.push(own.into());
    }
    let edit = Edit::Open {
        files: all,
        keeps: false,
        language: String::new(),
    };
    apply(&mut history, &edit, &bytes).expect("files that can be opened");
    history
}

/// The files of a folder, in order.
pub fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(root(folder)).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    let named = paths.into_iter().map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy();
        (name.into_owned(), fs::read(&path).expect("a file"))
    });
    named.collect()
}

/// The dossier that the tool makes of files.
fn made(name: &str, files: &[(String, Vec<u8>)]) -> Import {
    let basemap = files.iter().find(|(name, _)| name.ends_with(".geojson"));
    let basemap = basemap.map(|(name, bytes)| Basemap::of(name, bytes.clone().into()));
    let is_sheet = |name: &str| name.ends_with(".csv") || name.ends_with(".xlsx");
    let sources = files.iter().filter(|(name, _)| is_sheet(name));
    let sources: Vec<Source> = sources
        .map(|(name, bytes)| Source {
            name: name.clone(),
            bytes: bytes.clone(),
        })
        .collect();
    let decisions = files.iter().find(|(name, _)| name == "decisions.json");
    let decisions = decisions.map_or_else(Decisions::default, |(name, bytes)| {
        Decisions::read(name, bytes).0
    });
    let places = &mut |own: &OwnBasemap| places(own, basemap.as_ref());
    import_on(&sources, &decisions, name, places).expect("sheets")
}

#[test]
fn the_examples_are_made_as_by_the_tool_and_stay_what_they_are_when_taken_away() {
    for example in ["un-votes", "medicaid", "mariage-pour-tous"] {
        let files = files(&format!("public/examples/{example}"));
        let mut history = opened(&files);
        let own = import(&history);
        let by_tool = made(example, &files);
        assert_eq!(own.text(), by_tool.text(), "{example}");
        let view = show(&history, &own);
        assert!(view.has_map, "{example}");
        assert_eq!(view.questions.len(), by_tool.questions.len());
        assert_eq!(view.problems.len(), by_tool.findings.len());
        let edit = Edit::Field {
            key: "deck".to_owned(),
            text: "=1+1, \"and\"\nmore".to_owned(),
            continues: false,
        };
        apply(&mut history, &edit, &[]).expect("an edit");
        let text = import(&history).text();
        let basemap = files.iter().filter(|(name, _)| name.ends_with(".geojson"));
        let taken = sheet_files(history.project()).into_iter();
        let taken = taken.map(|file| (file.name, file.text.into_bytes()));
        let taken: Vec<_> = taken.chain(basemap.clone().cloned()).collect();
        assert_eq!(made(example, &taken).text(), text, "{example}");
        let book = workbook(&filled_tables(history.project())).expect("a workbook");
        let decisions = taken.iter().filter(|(name, _)| name == "decisions.json");
        let book = [(format!("{example}.xlsx"), book)].into_iter();
        let book: Vec<_> = book
            .chain(basemap.cloned())
            .chain(decisions.cloned())
            .collect();
        assert_eq!(import(&opened(&book)).text(), text, "{example}");
    }
}

#[test]
fn a_dossier_is_opened_as_sheets_and_makes_the_same_map() {
    let path = "tests/fixtures/dossiers/tea-fair.json";
    let bytes = fs::read(root(path)).expect("a dossier");
    let text = String::from_utf8(bytes.clone()).expect("text");
    let history = opened(&[("tea-fair.json".to_owned(), bytes)]);
    let own = import(&history);
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(own.document["facts"], document["facts"]);
    assert_eq!(history.project().name, "tea-fair");
    assert_eq!(history.project().tables[0].name.sheet, "story");
    // Values without a column are told.
    let view = show(&history, &own);
    let is_lost = |sentence: &str| sentence.ends_with("left it out");
    let lost = view
        .understood
        .iter()
        .filter(|one| is_lost(&one.sentence.to_string()));
    let (_, expected) = stancemap::sheets::tables_of(
        &document,
        &stancemap::language::gazetteer::Gazetteer::world(),
    );
    assert_eq!(lost.count(), expected.len());
}

#[test]
fn a_new_version_of_the_sheets_keeps_the_decisions_and_the_basemap() {
    let files = files("public/examples/medicaid");
    let mut history = opened(&files);
    let sheet = |text: &str| OpenedFile::Text {
        name: "facts.csv".to_owned(),
        text: text.to_owned(),
    };
    let decide = Edit::Decide {
        section: "names".to_owned(),
        key: "Elsewhere".to_owned(),
        answer: Some("-".to_owned()),
    };
    apply(&mut history, &decide, &[]).expect("an answer");
    let before = import(&history).text();
    let next = Edit::Open {
        files: vec![sheet("state,stance\nElsewhere,Yes\n")],
        keeps: true,
        language: String::new(),
    };
    apply(&mut history, &next, &[]).expect("sheets");
    let project = history.project();
    assert_eq!(
        project.decisions.answer("names", "Elsewhere").as_deref(),
        Some("-")
    );
    assert_eq!(
        project.earlier.as_ref().map(|one| &*one.text),
        Some(&*before)
    );
    assert!(project.basemap.is_some());
    assert!(import(&history).questions.is_empty());
    assert!(history.undo());
    assert_eq!(import(&history).text(), before);
}

#[test]
fn files_that_cannot_be_opened_are_refused_with_their_reason() {
    let mut history = History::default();
    for (bytes, why) in [
        (
            &b"%PDF-1.7"[..],
            "found a PDF, expected a sheet (CSV, TSV, XLSX, ODS)",
        ),
        (b"<!DOCTYPE html><p>Hello", "found a web page without a map"),
        (b"{\"name\": \"x\"}", "found another object in JSON"),
        (b"PK\x03\x04", "the program for workbooks has to read it"),
        (b"{\"facts\": [}", "it is no JSON"),
    ] {
        let edit = Edit::Open {
            files: vec![OpenedFile::Bytes {
                name: "a".to_owned(),
                bytes: 0,
            }],
            keeps: false,
            language: String::new(),
        };
        let refused = apply(&mut history, &edit, &[bytes.into()]).expect_err("a refusal");
        let told = refused.to_string();
        assert!(
            told.starts_with(&format!("a cannot be opened: {why}")),
            "{told}"
        );
    }
    assert!(history.can_undo().is_none());
}

#[test]
fn sheets_without_a_story_are_in_the_language_in_which_they_are_opened() {
    let text = |name: &str, text: &str| OpenedFile::Text {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let facts = || text("thé.csv", "pays,position\nPérou,Oui\n");
    let story = || text("story.csv", "key,value\ntitle,Thé\n");
    for (files, language, expected) in [
        (vec![facts()], "fr", Some("fr")),
        (vec![facts()], "en", None),
        (vec![facts()], "", None),
        (vec![facts(), story()], "fr", None),
    ] {
        let mut history = History::default();
        let edit = Edit::Open {
            files,
            keeps: false,
            language: language.to_owned(),
        };
        apply(&mut history, &edit, &[]).expect("sheets");
        let view = show(&history, &import(&history));
        let own = view.story.get("lang").map(String::as_str);
        assert_eq!(own, expected, "{language}");
        assert_eq!((view.counts.rows, view.counts.facts), (1, 1));
        assert!(history.undo());
        assert!(history.project().tables.is_empty());
    }
}
