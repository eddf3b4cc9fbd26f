//! `stancemap build --since`: what changed is told, and drafts of corrections come into the author's files.

use std::fs;

use serde_json::Value;

use super::folder::Folder;

/// A dossier by hand: the numbers and the layout of its text are its author's.
const DOSSIER: &str = r##"{
  "format": "stancemap/1", "id": "tea", "lang": "en",
  "title": "Tea", "question": "Tea?", "deck": "Who drinks tea.", "asOf": "2025-06-25",
  "stances": [
    {"id": "yes", "label": "Said yes", "definition": "Yes.", "color": "#0b5f62", "pattern": "solid"},
    {"id": "no", "label": "Said no", "definition": "No.", "color": "#bf4228", "pattern": "dots"}
  ],
  "sources": [{"id": "s", "title": "S", "publisher": "P", "published": "2025", "kind": "law"}],
  "facts": [
    {"id": "rwa", "places": ["RWA"], "date": "2025-03", "kind": "vote", "text": "Rwanda said no.",
     "stance": {"id": "no", "of": ["RWA"]}, "attribution": {"kind": "record", "by": "Ministry"}, "source": "s",
     "pages": [1], "figures": [{"measure": "cups", "value": 3.50}]},
    {"id": "per", "places": ["PER"], "date": "2025-04", "kind": "vote", "text": "Peru said yes.",
     "stance": {"id": "yes", "of": ["PER"]}, "attribution": {"kind": "record", "by": "Ministry"}, "source": "s",
     "pages": [2]}
  ]
}
"##;

fn has(told: &str, line: &str) {
    assert!(
        told.lines().any(|one| one == line),
        "no {line:?} in:\n{told}"
    );
}

#[test]
fn a_dossier_gets_drafts_and_keeps_its_text() {
    let folder = Folder::new("since/json");
    folder.write("old/tea.json", DOSSIER);
    let new = DOSSIER
        .replace("Rwanda said no.", "Rwanda said yes.")
        .replace("\"id\": \"no\", \"of\"", "\"id\": \"yes\", \"of\"");
    folder.write("tea.json", &new);
    let line = "tea.json --since old/tea.json --single-file map.html";
    let first = folder.build(line);
    assert_eq!(first.code, Some(0), "{}", first.told);
    for line in [
        "changed in tea: Rwanda: the stance is now “Said yes”; it was “Said no”",
        "changed in tea: fact \"rwa\": the text is now “Rwanda said yes.”; it was “Rwanda said no.”",
        "tea.json: 2 drafts of corrections written; put each into your own words, without \"DRAFT:\"",
    ] {
        has(&first.told, line);
    }
    let begin = new.trim_end().trim_end_matches('}').trim_end();
    let added = r#",
  "corrections": [
    {
      "date": "2025-06-25",
      "text": "DRAFT: Rwanda: the stance is now “Said yes”; it was “Said no”.",
      "facts": ["rwa"]
    },
    {
      "date": "2025-06-25",
      "text": "DRAFT: In the fact “Rwanda said no.” (Rwanda, 2025-03), the text is now “Rwanda said yes.”; the stance is now “Said yes”; it was “Said no”.",
      "facts": ["rwa"]
    }
  ]
}
"#;
    let drafted = format!("{begin}{added}");
    assert_eq!(folder.text("tea.json"), drafted);

    // A second run adds nothing, tells the drafts and shows none.
    let second = folder.build(line);
    assert_eq!(second.code, Some(1), "{}", second.told);
    let told = "tea.json: corrections 1 and 2 (lines 18, 23): found a draft, expected it in the editor's own words; left it out";
    has(&second.told, told);
    has(
        &second.told,
        "tea.json: 2 drafts waited for your own words already",
    );
    assert_eq!(folder.text("tea.json"), drafted);
    assert!(!folder.text("map.html").contains("DRAFT"));

    // One correction in the editor's words may say what two drafts said.
    let worded = drafted.replacen(
        "DRAFT: Rwanda: the stance is now “Said yes”; it was “Said no”.",
        "We had Rwanda wrong.",
        1,
    );
    let end = worded.find(",\n    {\n      \"date\": \"2025-06-25\",\n      \"text\": \"DRAFT");
    let worded = format!("{}\n  ]\n}}\n", &worded[..end.expect("a second draft")]);
    folder.write("tea.json", &worded);
    let third = folder.build(line);
    assert_eq!(third.code, Some(0), "{}", third.told);
    let told =
        "tea.json: 2 drafts not written, because corrections of that day name the same facts";
    has(&third.told, told);
    assert_eq!(folder.text("tea.json"), worded);
    assert!(folder.text("map.html").contains("We had Rwanda wrong."));
}

#[test]
fn a_site_is_a_version_before_and_no_site_has_drafts() {
    let folder = Folder::new("since/site");
    folder.write("tea.json", DOSSIER);
    assert_eq!(folder.build("tea.json --out site").code, Some(0));
    let same = folder.build("tea.json --since site --out site");
    assert_eq!(same.code, Some(0), "{}", same.told);
    has(
        &same.told,
        "tea.json: nothing has changed since the version before",
    );
    assert_eq!(folder.text("tea.json"), DOSSIER);

    folder.write(
        "tea.json",
        &DOSSIER.replace("Peru said yes.", "Peru said so."),
    );
    let json = folder.build("tea.json --since site --out site --format json");
    let report: Value = serde_json::from_str(&json.told).expect("JSON");
    let change = &report["changes"][0];
    let found =
        ["about", "id", "field", "was", "is"].map(|key| change[key].as_str().unwrap_or_default());
    assert_eq!(
        found,
        ["fact", "per", "text", "Peru said yes.", "Peru said so."]
    );
    assert!(folder.text("tea.json").contains("DRAFT:"));
    folder.build("tea.json --out site");
    let shown = folder.text("site/dossiers/tea.json");
    assert!(
        shown.contains("Peru said so.") && !shown.contains("DRAFT"),
        "{shown}"
    );
}

const OLD: &str = "country,stance,date,text\nRwanda,Yes,2025-03,Rwanda said yes.\nPeru,No,2025-04,Peru said no.\n";
const NEW: &str = "country,stance,date,text\nRwanda,Yes,2025-03,Rwanda said yes.\nPeru,No,2025-04,Peru said no.\n\
                   Peru,Yes,2025-05,Peru said yes.\n";
const STORY: &str = "key,value\nid,tea\nasOf,2025-06\n";

#[test]
fn sheets_in_a_folder_get_a_sheet_of_corrections() {
    let folder = Folder::new("since/folder");
    for (name, facts) in [("old", OLD), ("mine", NEW)] {
        folder.write(&format!("{name}/facts.csv"), facts);
        folder.write(&format!("{name}/story.csv"), STORY);
    }
    folder.write("mine/Korrekturen.csv", "Text;Datum\nEin Fehler.;2025-05\n");
    let built = folder.build("mine --since old --single-file map.html");
    assert_eq!(built.code, Some(0), "{}", built.told);
    let told = "mine/Korrekturen.csv: 2 drafts of corrections written; put each into your own words, without \"DRAFT:\"";
    has(&built.told, told);
    let expected = "Text;Datum\nEin Fehler.;2025-05\n\
        \"DRAFT: Peru: the stance is now “Yes”; it was “No”.\";2025-06\n\
        DRAFT: Peru: new fact: “Peru said yes.” (2025-05).;2025-06\n";
    assert_eq!(folder.text("mine/Korrekturen.csv"), expected);

    // Without a sheet of corrections, one is made.
    fs::remove_file(folder.0.join("mine/Korrekturen.csv")).expect("a file");
    folder.build("mine --since old --single-file map.html");
    let made = folder.text("mine/corrections.csv");
    assert!(
        made.starts_with("\u{feff}date,text,facts\r\n2025-06,\"DRAFT: Peru"),
        "{made}"
    );
    let again = folder.build("mine --since old --single-file map.html");
    has(
        &again.told,
        "mine: 2 drafts waited for your own words already",
    );
    let told = "corrections.csv, rows 2–3: found a draft, expected it in the editor's own words; left it out";
    has(&again.told, told);
    assert_eq!(folder.text("mine/corrections.csv"), made);
}

#[test]
fn a_single_sheet_gets_a_file_beside_it() {
    let folder = Folder::new("since/single");
    folder.write("old/tea.csv", OLD);
    folder.write("tea.csv", NEW);
    let line = "tea.csv --since old/tea.csv --single-file map.html";
    let built = folder.build(line);
    assert_eq!(built.code, Some(0), "{}", built.told);
    assert_eq!(folder.text("tea.csv"), NEW);
    let drafts = folder.text("tea.corrections.csv");
    assert_eq!(drafts.matches("DRAFT:").count(), 2, "{drafts}");
    // Each day that is not in the sheets is the day of the build.
    let worded = drafts.replace("DRAFT: Peru", "We note that Peru");
    folder.write("tea.corrections.csv", &worded);
    let built = folder.build("tea.csv --single-file map.html");
    assert_eq!(built.code, Some(0), "{}", built.told);
    assert!(
        folder
            .text("map.html")
            .contains("We note that Peru: the stance is now ")
    );
}

#[test]
fn a_workbook_is_never_written_and_both_lists_of_corrections_count() {
    let folder = Folder::new("since/workbook");
    folder.write("old.json", DOSSIER);
    let worded = r#""corrections": [{"date": "2025-05", "text": "Three, not two."}], "facts""#;
    folder.write("tea.json", &DOSSIER.replacen("\"facts\"", worded, 1));
    assert_eq!(
        folder.run("table --dossier tea.json --out tea.xlsx").code,
        Some(0)
    );
    let book = fs::read(folder.0.join("tea.xlsx")).expect("a workbook");
    // A workbook of a dossier has no changes.
    let same = folder.build("tea.xlsx --since old.json --single-file map.html");
    has(
        &same.told,
        "tea.xlsx: nothing has changed since the version before",
    );
    folder.write(
        "old.json",
        &DOSSIER.replace("\"pages\": [2]", "\"pages\": [7]"),
    );
    let line = "tea.xlsx --since old.json --single-file map.html";
    let built = folder.build(line);
    assert_eq!(built.code, Some(0), "{}", built.told);
    has(
        &built.told,
        "changed in tea: fact \"per\": the passage is now “page 2”; it was “page 7”",
    );
    assert_eq!(
        fs::read(folder.0.join("tea.xlsx")).expect("a workbook"),
        book
    );
    let drafts = folder.text("tea.corrections.csv");
    assert!(drafts.ends_with(",per\r\n"), "{drafts}");
    folder.write(
        "tea.corrections.csv",
        &drafts.replace("DRAFT: In the fact", "Peru:"),
    );
    let again = folder.build(line);
    assert_eq!(again.code, Some(0), "{}", again.told);
    has(
        &again.told,
        "tea.xlsx: 1 draft not written, because corrections of that day name the same facts",
    );
    let page = folder.text("map.html");
    assert!(
        page.contains("Three, not two.") && page.contains("Peru: "),
        "{}",
        again.told
    );
}

#[test]
fn what_cannot_be_compared_or_written_is_told() {
    let folder = Folder::new("since/refused");
    folder.write("old/tea.json", DOSSIER);
    let new = DOSSIER.replace("Peru said yes.", "Peru said so.");
    let with_text = |text: &str| {
        new.replacen(
            "\"facts\"",
            &format!("\"corrections\": {text}, \"facts\""),
            1,
        )
    };
    folder.write("tea.json", &with_text("\"none\""));
    let built = folder.build("tea.json --since old/tea.json --single-file map.html");
    assert_eq!(built.code, Some(1), "{}", built.told);
    let told = "tea.json: corrections: found a value of \"corrections\" that is no list, expected corrections to which \
                drafts can be added; left the file as it is, without 1 draft of corrections";
    has(&built.told, told);
    assert_eq!(folder.text("tea.json"), with_text("\"none\""));

    let missing = folder.build("tea.json --since none.json --single-file map.html");
    assert_eq!(missing.code, Some(2));
    assert!(
        missing.told.contains("none.json cannot be read"),
        "{}",
        missing.told
    );
    folder.write("other/tea.json", DOSSIER);
    folder.write("other/milk.json", &DOSSIER.replace("\"tea\"", "\"milk\""));
    let both = "tea.json other/milk.json --main tea --since old/tea.json --out site";
    has(
        &folder.build(both).told,
        "other/milk.json: there is no dossier \"milk\" in old/tea.json; nothing was compared",
    );
    folder.write("coffee.json", &DOSSIER.replace("\"tea\"", "\"coffee\""));
    let none = folder.build("coffee.json --since other --single-file map.html");
    assert_eq!(none.code, Some(2));
    let told = "--since other: found the dossiers milk, tea, expected an earlier version of one that is built";
    assert!(none.told.contains(told), "{}", none.told);
}

#[cfg(unix)]
#[test]
fn drafts_go_to_the_dossier_that_a_link_leads_to() {
    let folder = Folder::new("since/link");
    folder.write("old.json", DOSSIER);
    folder.write(
        "kept/tea.json",
        &DOSSIER.replace("Rwanda said no.", "Rwanda said yes."),
    );
    std::os::unix::fs::symlink("kept/tea.json", folder.0.join("tea.json")).expect("a link");
    let ended = folder.build("tea.json --since old.json --single-file map.html");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    assert!(folder.0.join("tea.json").is_symlink());
    assert!(folder.text("kept/tea.json").contains("DRAFT: "));
}

#[test]
fn a_change_of_stance_alone_has_one_draft() {
    let folder = Folder::new("since/stance");
    folder.write("old/tea.json", DOSSIER);
    let new = DOSSIER.replace("\"id\": \"no\", \"of\"", "\"id\": \"yes\", \"of\"");
    folder.write("tea.json", &new);
    let ended = folder.build("tea.json --since old/tea.json --single-file map.html");
    has(
        &ended.told,
        "tea.json: 1 draft of corrections written; put each into your own words, without \"DRAFT:\"",
    );
    let drafted = folder.text("tea.json");
    assert!(
        drafted.contains("DRAFT: Rwanda: the stance is now"),
        "{drafted}"
    );
    assert!(!drafted.contains("DRAFT: In the fact"), "{drafted}");
}

#[test]
fn a_page_in_a_single_file_is_a_version_before() {
    let folder = Folder::new("since/page");
    folder.write("tea.json", DOSSIER);
    let first = folder.build("tea.json --single-file old.html");
    assert_eq!(first.code, Some(0), "{}", first.told);
    folder.write(
        "tea.json",
        &DOSSIER.replace("Rwanda said no.", "Rwanda said yes."),
    );
    let line = "tea.json --single-file new.html --since";
    let second = folder.build(&format!("{line} old.html"));
    has(
        &second.told,
        "changed in tea: fact \"rwa\": the text is now “Rwanda said yes.”; it was “Rwanda said no.”",
    );
    folder.write("index.html", "<!DOCTYPE html><script>1</script>");
    let refused = folder.build(&format!("{line} index.html"));
    assert_eq!(refused.code, Some(2), "{}", refused.told);
    has(
        &refused.told,
        "stancemap: --since index.html: found a page without a dossier, expected the folder of a site, a page in a single file, a dossier in JSON, or sheets",
    );
}

#[test]
fn open_questions_draft_nothing_and_drafts_that_no_change_leads_to_are_named() {
    let folder = Folder::new("since/open");
    folder.write("old/tea.csv", "country,stance\nChad,Yes\nPeru,No\n");
    folder.write("tea.csv", "country,stance\nTchat,Yes\nPeru,No\n");
    folder.write("tea.decisions.json", "{\"names\": {\"Tchat\": \"\"}}");
    let line = "tea.csv --since old/tea.csv --single-file map.html";
    let open = folder.build(line);
    assert_eq!(open.code, Some(1), "{}", open.told);
    has(
        &open.told,
        "changed in tea: Chad: there is no stance any more; it was “Yes”",
    );
    has(
        &open.told,
        "tea.csv: no drafts of corrections were written, because 1 question is open, for which facts may be missing: \
         answer them, and build again",
    );
    assert!(!folder.0.join("tea.corrections.csv").exists());

    // A draft of an earlier program, or of changes that were undone.
    folder.write(
        "tea.corrections.csv",
        "date,text,facts\n2025-06,DRAFT: Chad: there is no stance any more; it was “Yes”.,\n",
    );
    folder.write("tea.decisions.json", "{\"names\": {\"Tchat\": \"TCD\"}}");
    let answered = folder.build(line);
    has(
        &answered.told,
        "tea.csv: a draft of a correction that no change since the version before leads to: “DRAFT: Chad: there is no \
         stance any more; it was “Yes”.”; remove it if it is out of date",
    );
    assert!(folder.text("tea.corrections.csv").contains("DRAFT: Chad"));
}

#[test]
fn a_site_of_sheets_that_lack_texts_is_compared_without_a_note_of_faults() {
    let folder = Folder::new("since/lacks");
    folder.write("tea.csv", OLD);
    assert_eq!(folder.build("tea.csv --out site").code, Some(0));
    let same = folder.build("tea.csv --since site --single-file map.html");
    assert_eq!(same.code, Some(0), "{}", same.told);
    assert!(!same.told.contains("version before has"), "{}", same.told);
}

#[test]
fn the_stance_of_a_fact_that_moved_is_not_told_as_changed() {
    let folder = Folder::new("since/moved");
    folder.write("old/tea.json", DOSSIER);
    folder.write("tea.json", &DOSSIER.replace("\"PER\"", "\"CHL\""));
    let ended = folder.build("tea.json --since old/tea.json --single-file map.html");
    let of_fact: Vec<&str> = ended
        .told
        .lines()
        .filter(|line| line.starts_with("changed in tea: fact"))
        .collect();
    let told = "changed in tea: fact \"per\": the places are now “Chile”; they were “Peru”";
    assert_eq!(of_fact, [told]);
}
