//! The program's commands, as an author types them: what is told, with which exit code, and what is written.

use std::fs;

use super::folder::Folder;

/// Sheets with a question of each kind: which column, which order of day and month, which place.
const OPEN: &str =
    "country,stance,art,typ,date\nCongo,yes,a,b,03/04/2026\nPeru,no,a,b,05/06/2026\n";

/// A dossier with one source, and facts of which the ids are given.
fn dossier(url: &str, facts: &str) -> String {
    format!(
        r##"{{"format": "stancemap/1", "id": "tea", "lang": "en", "title": "Tea", "question": "Tea?",
  "deck": "Who drinks tea.", "asOf": "2025-06-25",
  "stances": [{{"id": "yes", "label": "Yes", "definition": "Yes.", "color": "#0b5f62", "pattern": "solid"}}],
  "sources": [{{"id": "s", "title": "S", "publisher": "P", "published": "2025", "kind": "law", "url": "{url}"}}],
  "facts": [{facts}]}}"##
    )
}

/// A fact of a dossier, in lines of their own.
fn fact(id: &str, place: &str, date: &str) -> String {
    format!(
        r#"
    {{"id": "{id}", "places": ["{place}"], "date": "{date}", "kind": "vote", "text": "Yes.",
     "stance": {{"id": "yes", "of": ["{place}"]}}, "attribution": {{"kind": "record", "by": "P"}},
     "source": "s", "pages": [1]}}"#
    )
}

#[test]
fn each_command_that_can_report_in_json_prints_one_document_whatever_happens() {
    let folder = Folder::new("program/json");
    folder.write("open.csv", OPEN);
    folder.write("none.csv", "");
    folder.write("broken.json", "{");
    let table = [
        ("import open.csv", 1),
        ("import nothing.csv", 2),
        ("import none.csv", 2),
        ("import open.csv --date-order never", 2),
        ("import open.csv --out open.csv", 2),
        ("check open.csv", 1),
        ("check nothing.csv", 2),
        ("check nothing.json", 2),
        ("check broken.json --basemap nothing.geojson", 2),
        ("check", 2),
        ("build nothing.csv --kit kit", 2),
        ("build open.csv --kit nothing", 2),
        ("build open.csv --lang xx --kit kit", 2),
        ("match Rwanda", 0),
        ("match Congo", 1),
        ("match --in nothing.txt", 2),
        ("match Congo --decisions nothing.json", 2),
        ("match a --basemap nothing.geojson", 2),
        ("match", 2),
        ("chek open.csv", 2),
    ];
    for (line, code) in table {
        let ended = folder.run(&format!("{line} --format json"));
        assert_eq!(ended.code, Some(code), "{line}: {}", ended.told);
        let document = ended.json();
        let status = ["clean", "problems", "unreadable"][usize::try_from(code).expect("a code")];
        assert_eq!(document["status"], status, "{line}: {}", ended.told);
        let unreadable = document["unreadable"].as_array().map(Vec::len);
        let is_import_of_nothing = line == "import none.csv";
        let expected = usize::from(code == 2 && !is_import_of_nothing);
        assert!(unreadable >= Some(expected), "{line}: {}", ended.told);
    }
}

#[test]
fn each_question_is_written_once_with_its_answers_and_asked_until_it_is_answered() {
    for command in [
        "check mine",
        "import mine",
        "build mine --single-file map.html --kit kit",
    ] {
        let folder = Folder::new("program/questions");
        folder.write("mine/facts.csv", OPEN);
        let first = folder.run(command);
        assert_eq!(first.code, Some(1), "{command}: {}", first.told);
        let told = "mine/decisions.json: 3 questions were added; write the answers in their places";
        assert!(first.told.contains(told), "{command}: {}", first.told);
        let written = folder.text("mine/decisions.json");
        let expected = "{\n  \"columns\": {\n    \"kind\": \"? art or typ\"\n  },\n  \
             \"dateOrder\": \"? day-first or month-first\",\n  \"names\": {\n    \"Congo\": \
             \"? COD (Democratic Republic of the Congo) or COG (Republic of the Congo)\"\n  }\n}\n";
        assert_eq!(written, expected, "{command}");
        let again = folder.run(command);
        assert!(!again.told.contains("added"), "{command}: {}", again.told);
        assert_eq!(folder.text("mine/decisions.json"), expected);
        let answered = expected
            .replace("? art or typ", "typ")
            .replace("? day-first or month-first", "day-first")
            .replace("? COD (Democratic Republic of the Congo) or ", "");
        folder.write("mine/decisions.json", &answered);
        let last = folder.run(command);
        assert_eq!(last.code, Some(0), "{command}: {}", last.told);
    }
}

#[test]
fn a_folder_that_new_has_made_is_clean_whatever_its_name() {
    let folder = Folder::new("program/new");
    for name in [
        "mine",
        "My \"map\"",
        "it's mine",
        "-dash",
        "карта",
        "a & <b>",
    ] {
        for more in [&[][..], &["--csv"]] {
            let name = format!("{name}{}", more.len());
            let made = folder.run_with(&[&["new"], more, &["--", &name]].concat());
            assert_eq!(made.code, Some(0), "{name}: {}", made.told);
            let checked = folder.run_with(&["check", "--", &name]);
            assert_eq!(checked.code, Some(0), "{name}: {}", checked.told);
            let imported = folder.run_with(&["import", "--", &name]);
            assert_eq!(imported.code, Some(0), "{name}: {}", imported.told);
            // The program's own page is not told; another's is.
            assert!(!imported.told.contains("instructions"), "{}", imported.told);
            folder.write(&format!("{name}/instructions.html"), "<p>Mine.");
            let imported = folder.run_with(&["import", "--", &name]);
            let told = "instructions.html: not read, because it is no sheet";
            assert!(imported.told.contains(told), "{}", imported.told);
        }
    }
}

#[test]
fn faults_of_a_dossier_are_told_by_kind() {
    let folder = Folder::new("program/kinds");
    let facts = [
        fact("a", "RWA", "soon"),
        fact("b", "PER", "2025-03"),
        fact("c", "KEN", "later"),
        fact("d", "CHL", "soon"),
    ];
    folder.write(
        "tea.json",
        &dossier("https://example.org/", &facts.join(",")),
    );
    let checked = folder.run("check tea.json");
    let of_dates: Vec<&str> = checked
        .told
        .lines()
        .filter(|line| line.contains("date"))
        .collect();
    let [only] = of_dates[..] else {
        panic!("{}", checked.told)
    };
    let begin = "tea.json: facts \"a\", \"c\" and \"d\", date (lines 6, 12, 15): found \"soon\" and another value, expected ";
    assert!(only.starts_with(begin), "{only}");
    assert!(checked.told.ends_with("\n1 to mend\n"), "{}", checked.told);
    // Programs get each with its path.
    let problems = folder.run("check tea.json --format json").json();
    let paths = problems["problems"].as_array().expect("a list");
    let paths: Vec<&str> = paths
        .iter()
        .filter_map(|one| one["path"].as_str())
        .collect();
    assert_eq!(paths, ["facts[0].date", "facts[2].date", "facts[3].date"]);
}

#[test]
fn an_address_that_a_browser_would_run_is_told_and_is_nowhere_in_the_page() {
    for url in [
        "javascript:alert(1)",
        "data:text/html,alert(1)",
        " JavaScript:alert(1)",
    ] {
        let folder = Folder::new("program/links");
        folder.write("tea.json", &dossier(url, &fact("a", "RWA", "2025-03")));
        let checked = folder.run("check tea.json");
        assert_eq!(checked.code, Some(1), "{url}: {}", checked.told);
        let told = format!(
            "source \"s\", url (line 4): found \"{url}\", expected an address that begins with https:// or http://; left the link out"
        );
        assert!(checked.told.contains(&told), "{url}: {}", checked.told);
        let built = folder.build("tea.json --out site");
        assert_eq!(built.code, Some(1), "{}", built.told);
        for page in ["index.html", "embed.html", "dossiers/tea.html"] {
            let page = folder.text(&format!("site/{page}")).to_lowercase();
            assert!(!page.contains("alert(1)"), "{url}");
        }
        let sheet = format!("country,stance,source_title,source_url\nRwanda,yes,S,\"{url}\"\n");
        folder.write("tea.csv", &sheet);
        let checked = folder.run("check tea.csv");
        assert!(
            checked.told.contains("left the link out"),
            "{}",
            checked.told
        );
    }
}

#[test]
fn a_page_without_a_title_is_called_after_its_question() {
    let folder = Folder::new("program/title");
    let text = dossier("https://example.org/", &fact("a", "RWA", "2025-03"));
    folder.write("tea.json", &text.replace("\"title\": \"Tea\", ", ""));
    let built = folder.build("tea.json --out site");
    let told = "tea.json: there is no title; the page is called “Tea?”, after its question";
    assert!(
        built.told.lines().any(|line| line == told),
        "{}",
        built.told
    );
    assert!(
        folder
            .text("site/index.html")
            .contains("<title>Tea?</title>")
    );
    folder.write("tea.csv", "country,stance\nRwanda,yes\n");
    let built = folder.build("tea.csv --out site");
    let told = "tea.csv: there is no title; the page is called “tea”, after its id";
    assert!(
        built.told.lines().any(|line| line == told),
        "{}",
        built.told
    );
    assert!(
        folder
            .text("site/index.html")
            .contains("<title>tea</title>")
    );
}

#[test]
fn a_basemap_goes_where_the_dossier_goes() {
    let folder = Folder::new("program/carry");
    let towns = fs::read_to_string("tests/fixtures/names/towns.geojson").expect("a file");
    folder.write("mine/maps/towns.geojson", &towns);
    folder.write(
        "mine/facts.csv",
        "place,stance\nSpringfield,yes\nShelbyville,no\n",
    );
    let story = "key,value\nbasemap.file,maps/towns.geojson\nbasemap.id,code\nbasemap.name,town\n";
    folder.write("mine/story.csv", story);
    folder.write("out/readme.txt", "");
    folder.write("sheets/readme.txt", "");
    let told = "out/maps/towns.geojson: the basemap, copied from mine/maps/towns.geojson";
    let imported = folder.run("import mine --out out/tea.json");
    assert!(
        imported.told.lines().any(|line| line == told),
        "{}",
        imported.told
    );
    let summary = "out/tea.json: 2 facts about 2 places";
    let checked = folder.run("check out/tea.json");
    assert!(checked.told.contains(summary), "{}", checked.told);
    assert!(
        !folder
            .run("import mine --out out/tea.json")
            .told
            .contains("copied")
    );
    let tabled = folder.run("table out/tea.json --out sheets/tea.xlsx");
    assert!(
        tabled
            .told
            .contains("sheets/maps/towns.geojson: the basemap, copied"),
        "{}",
        tabled.told
    );
    let checked = folder.run("check sheets/tea.xlsx");
    assert!(
        checked.told.contains("2 facts about 2 places"),
        "{}",
        checked.told
    );
}

#[test]
fn a_place_that_the_map_cannot_draw_is_told() {
    let folder = Folder::new("program/shapeless");
    folder.write("tea.csv", "country,stance\nPeru,Yes\nGibraltar,No\n");
    let ended = folder.build("tea.csv --out site");
    let line = "tea: the map has no shape for Gibraltar (GIB); the lists and cards have it";
    assert!(ended.told.contains(line), "{}", ended.told);
    for line in ["check -", "import -", "build - --kit kit --out site"] {
        let ended = folder.run_on(line, "country,stance\nNowhere,yes\n");
        let is_named = |line: &str| !line.starts_with([':', '-']);
        assert!(ended.told.lines().all(is_named), "{line}: {}", ended.told);
    }
}

#[test]
fn a_table_may_be_made_of_sheets_and_is_reported_as_a_build_is() {
    let folder = Folder::new("program/table-of-sheets");
    folder.write(
        "tea.csv",
        "Land;Haltung;Datum\nPeru;Ja;03/04/2026\nChile;Nein;04/05/2026\n",
    );
    let open = folder.run("table tea.csv --out tea.xlsx");
    assert_eq!(open.code, Some(1), "{}", open.told);
    for part in [
        "to decide: tea.csv, column C",
        "tea.decisions.json: 1 question was added",
    ] {
        assert!(open.told.contains(part), "{}", open.told);
    }
    let clean = folder.run("table tea.csv --out sheets --date-order day-first");
    assert_eq!(clean.code, Some(0), "{}", clean.told);
    let facts = folder.text("sheets/facts.csv");
    assert!(
        facts.contains("2026-04-03") && facts.contains("PER"),
        "{facts}"
    );
    assert_eq!(folder.run("check sheets").code, Some(0));
    let again = folder.run("table sheets --out facts.csv");
    assert_eq!(again.code, Some(0), "{}", again.told);
    assert!(folder.text("facts.csv").contains("2026-05-04"));
    folder.write("none.csv", "Land;Haltung\nAtlantis;Ja\n");
    let nothing = folder.run("table none.csv --out none.xlsx");
    assert_eq!(nothing.code, Some(2), "{}", nothing.told);
    assert!(
        nothing.told.contains("none.csv: nothing can be shown yet"),
        "{}",
        nothing.told
    );
}

#[test]
fn the_options_that_a_check_advises_are_its_own() {
    let folder = Folder::new("program/check-options");
    folder.write(
        "tea.csv",
        "country,stance,art,typ,date\nPeru,yes,a,b,03/04/2026\n",
    );
    let asked = folder.run("check tea.csv");
    assert_eq!(asked.code, Some(1), "{}", asked.told);
    let line = "check tea.csv --date-order day-first --column kind=art --column text=-";
    let answered = folder.run(line);
    assert_eq!(answered.code, Some(0), "{}", answered.told);
}

#[test]
fn a_picture_ends_as_a_build_does() {
    let folder = Folder::new("program/picture");
    folder.write("clean.csv", "country,stance\nPeru,yes\nChile,no\n");
    folder.write("open.csv", "country,stance\nCongo,yes\nChile,no\n");
    folder.write(
        "faulty.csv",
        "country,stance,date\nPeru,yes,soon\nChile,no,2025\n",
    );
    for (file, code) in [("clean", 0), ("open", 1), ("faulty", 1)] {
        let ended = folder.run(&format!("picture {file}.csv --out {file}.png --kit kit"));
        assert_eq!(ended.code, Some(code), "{file}: {}", ended.told);
        assert!(folder.0.join(format!("{file}.png")).is_file());
    }
}

#[test]
fn the_header_of_a_column_decides_its_codes() {
    let folder = Folder::new("program/header");
    folder.write("open.csv", "iso3,code\nBRN,BRN\nGER,GER\n");
    let told = |line: &str| folder.run(line).told;
    let by_header = told("match --in open.csv --column iso3");
    assert!(
        by_header.contains("BRN  exact           BRN Brunei"),
        "{by_header}"
    );
    // The code of Bahrain in the Olympic Games.
    let open = told("match --in open.csv --column code");
    assert!(open.contains("BRN  to decide"), "{open}");
}

#[test]
fn a_table_never_replaces_the_sheets_that_it_is_made_of() {
    let folder = Folder::new("program/own-source");
    let facts = "country,stance,remark\nPeru,yes,mine\n";
    folder.write("tea.csv", facts);
    folder.write("mine/facts.csv", facts);
    for line in [
        "table tea.csv --out tea.csv --force",
        "table mine --out mine --force",
        "table mine --out mine/facts.csv --force",
    ] {
        let ended = folder.run(line);
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        assert!(
            ended.told.contains("give --out another name"),
            "{}",
            ended.told
        );
    }
    assert_eq!(folder.text("tea.csv"), facts);
    assert_eq!(folder.text("mine/facts.csv"), facts);
}

#[test]
fn a_preview_of_a_mistyped_name_ends_at_once() {
    let folder = Folder::new("program/preview");
    folder.write("a.csv", OPEN);
    for (line, told) in [
        (
            "preview nofolder",
            "nofolder cannot be read: there is no such file or folder",
        ),
        (
            "preview a.csv --basemap none.geojson",
            "none.geojson cannot be read: there is no such file or folder",
        ),
        (
            "preview -",
            "standard input cannot be watched: name a file or a folder",
        ),
    ] {
        let ended = folder.run(&format!("{line} --kit kit"));
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        assert_eq!(ended.told, format!("stancemap: {told}\n"), "{line}");
    }
}

#[test]
fn a_match_names_the_sheets_of_columns_and_has_its_own_report_when_the_line_is_wrong() {
    let folder = Folder::new("program/match");
    let made = folder.run("new mine");
    assert_eq!(made.code, Some(0), "{}", made.told);
    let ended = folder.run("match --in mine/story.xlsx");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    for part in [
        " columns, in the sheet facts A (",
        "; in the sheet stances A (",
    ] {
        assert!(ended.told.contains(part), "{part}: {}", ended.told);
    }
    let keys = |line: &str| {
        let report = folder.run(line).json();
        let keys = report.as_object().expect("an object").keys();
        keys.cloned().collect::<Vec<_>>()
    };
    let with_text = keys("match Peru --format json");
    assert_eq!(keys("match --format json"), with_text);
    assert_eq!(keys("match --basemap none --format json"), with_text);
}

#[test]
fn answers_count_however_the_only_sheet_of_a_folder_is_named() {
    let folder = Folder::new("program/answers");
    let answer = "{\"names\": {\"Congo\": \"COD\"}}";
    let sheet = "country,stance\nCongo,yes\nPeru,no\n";
    for (decisions, others) in [
        ("facts.decisions.json", "decisions.json"),
        ("decisions.json", "facts.decisions.json"),
    ] {
        let at = decisions.replace(".json", "");
        folder.write(&format!("{at}/facts.csv"), sheet);
        folder.write(&format!("{at}/facts.corrections.csv"), "date,text\n");
        folder.write(&format!("{at}/{decisions}"), answer);
        for named in [at.clone(), format!("{at}/facts.csv")] {
            let ended = folder.run(&format!("check {named}"));
            assert!(!ended.told.contains("to decide"), "{}", ended.told);
            assert!(!ended.told.contains("not read"), "{}", ended.told);
            assert!(!folder.0.join(&at).join(others).exists(), "{named}");
        }
    }
    // Of two files, the sheet's own counts, and the other is named.
    folder.write("decisions/facts.decisions.json", "{}");
    let ended = folder.run("check decisions");
    let told = "decisions.json: not read, because the answers are in facts.decisions.json: move yours there, or name \
                this file with --decisions";
    assert!(ended.told.contains(told), "{}", ended.told);
    // A folder of several sheets has its own file.
    folder.write("facts.decisions/more.csv", sheet);
    let ended = folder.run("check facts.decisions");
    let told = "facts.decisions.json: not read, because the answers are in decisions.json: move yours there";
    assert!(ended.told.contains(told), "{}", ended.told);
}

#[test]
fn a_slip_in_a_decisions_file_is_told_before_the_questions_and_the_file_stays() {
    let folder = Folder::new("program/slip");
    folder.write("a.csv", OPEN);
    let slip = "{\"names\": {\n  \"Congo\": \"COD\"\n  \"Peru\": \"PER\"\n}}\n";
    folder.write("a.decisions.json", slip);
    let told = "a.decisions.json: found no comma after the answer before, in line 3 (\"Peru\": \"PER\"), expected ";
    for command in [
        "check a.csv",
        "import a.csv",
        "build a.csv --kit kit --out site",
    ] {
        let ended = folder.run(command);
        assert_eq!(ended.code, Some(1), "{command}: {}", ended.told);
        let at = |part: &str| ended.told.find(part);
        let order = [at(told), at("\"Congo\" may be")];
        assert!(order.iter().all(Option::is_some), "{}", ended.told);
        assert!(order.is_sorted(), "{command}: {}", ended.told);
        assert_eq!(folder.text("a.decisions.json"), slip, "{command}");
    }
}

#[test]
fn without_its_basemap_nothing_is_asked_and_idle_questions_are_removed_later() {
    let folder = Folder::new("program/basemap");
    folder.write(
        "mine/facts.csv",
        "place,stance\nSpringfield,yes\nShelbyville,no\nCongo,no\n",
    );
    let story = |rows: &str| folder.write("mine/story.csv", &format!("key,value\n{rows}"));
    let questions =
        "{\n  \"names\": {\n    \"Springfield\": \"? the id\",\n    \"Utopia\": \"-\"\n  }\n}\n";
    folder.write("mine/decisions.json", questions);
    let first = |told: &str| told.lines().nth(1).unwrap_or_default().to_owned();
    story("basemap.file,towns.geojson\nbasemap.id,code\n");
    let ended = folder.run("check mine");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    let missing = "story.csv, B2: found \"towns.geojson\", expected a GeoJSON file that can be read: \
                   mine/towns.geojson cannot be read: there is no such file or folder; read no place, and made no map";
    assert_eq!(first(&ended.told), missing);
    folder.write(
        "mine/towns.geojson",
        &super::support::text("tests/fixtures/names/towns.geojson"),
    );
    story("basemap.file,towns.geojson\nbasemap.name,town\n");
    let ended = folder.run("check mine");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    let unnamed = "story.csv: found no basemap.id, expected the key basemap.id in the sheet story, with one of the \
                   properties of its features: code (tells 2 of 2 apart), town (tells 2 of 2 apart); read no place, \
                   and made no map";
    assert_eq!(first(&ended.told), unnamed);
    assert_eq!(folder.text("mine/decisions.json"), questions);
    story("basemap.file,towns.geojson\nbasemap.id,code\nbasemap.name,town\n");
    let ended = folder.run("check mine");
    assert_eq!(ended.code, Some(1), "{}", ended.told);
    let added = "mine/decisions.json: 1 question was added; write the answer in its place; removed a question that \
                 nothing asks any more";
    assert!(ended.told.contains(added), "{}", ended.told);
    let unit = "story.csv: found no unit.one, expected the key unit.one in the sheet story, with the word for a place \
                of the map, such as state; and in unit.other the word for several, such as states; called its places \
                countries";
    assert!(ended.told.contains(unit), "{}", ended.told);
    let written = folder.text("mine/decisions.json");
    assert!(!written.contains("Springfield"), "{written}");
    assert!(written.contains("\"Congo\": \"? "), "{written}");
    assert!(written.contains("\"Utopia\": \"-\""), "{written}");
}

#[test]
fn columns_without_names_are_known_by_their_first_cells_and_a_dash_leaves_out() {
    let folder = Folder::new("program/nameless");
    folder.write(
        "a.csv",
        "country,,\nPeru,yes,low\nRwanda,no,high\nChile,yes,low\nKenya,no,high\nW\u{119}gierka,yes,low\n",
    );
    let ended = folder.run("check a.csv");
    let asked =
        "columns B (such as \"yes\") and C (such as \"low\") may each be the stance: which is it?";
    assert!(ended.told.contains(asked), "{}", ended.told);
    let advice = "Write \"W\u{119}gierka\": \"its id or name\" into \"names\" of the decisions file, or \
                  \"W\u{119}gierka\": \"-\" to leave it out";
    assert!(ended.told.contains(advice), "{}", ended.told);
    let answers =
        "{\"columns\": {\"stance\": \"B\"}, \"names\": {\"W\u{119}gierka\": \"\u{2013}\"}}";
    folder.write("a.decisions.json", answers);
    let ended = folder.run("check a.csv");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    assert!(
        ended
            .told
            .contains("left out on purpose: \"W\u{119}gierka\""),
        "{}",
        ended.told
    );
}

#[test]
fn questions_of_standard_input_name_the_option_for_answers() {
    let folder = Folder::new("program/standard-input");
    let ended = folder.run_on("import -", OPEN);
    assert_eq!(ended.code, Some(1), "{}", ended.told);
    let line = "standard input has no decisions file beside it: write the answers into a file of your own, and name it \
         with --decisions FILE";
    assert!(ended.told.contains(line), "{}", ended.told);
}

#[test]
fn a_fault_of_a_folder_of_sheets_names_the_folder() {
    let folder = Folder::new("program/folder-name");
    folder.write("mine/facts.csv", "country,stance\nPeru,yes\nChile,no\n");
    folder.write("mine/story.csv", "key,value\nlang,xx\n");
    let ended = folder.build("mine --out site");
    assert!(!ended.told.contains("dossier.json"), "{}", ended.told);
    assert!(ended.told.contains("mine: "), "{}", ended.told);
}

#[test]
fn meanings_that_no_field_has_are_told_with_the_nearest() {
    let folder = Folder::new("program/meanings");
    folder.write("tea.csv", "country,stance\nPeru,yes\nChile,no\n");
    for (option, told) in [
        (
            "plase=country",
            "found --column plase=country, expected the field \"place\"",
        ),
        (
            "sources.titel=country",
            "found --column sources.titel=country, expected the field \"sources.title\"",
        ),
        (
            "foo=country",
            "found --column foo=country, expected one of the fields ",
        ),
    ] {
        let ended = folder.run(&format!("check tea.csv --column {option}"));
        assert_eq!(ended.code, Some(2), "{option}: {}", ended.told);
        assert!(ended.told.contains(told), "{option}: {}", ended.told);
    }
    let ended = folder.run("check tea.csv --column place=country");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
}

#[test]
fn a_decisions_file_that_cannot_be_read_stops_nothing_and_is_told() {
    let folder = Folder::new("program/decisions");
    folder.write("tea.csv", "country,stance\nPeru,yes\nChile,no\n");
    let latin1 = b"{\"names\": {\"C\xf4te d'Ivoire\": \"CIV\"}}";
    fs::write(folder.0.join("tea.decisions.json"), latin1).expect("a file");
    let told = "tea.decisions.json: found a byte 0xF4 in line 1, expected UTF-8: save the file in this encoding; used no \
         decision, and left the file as it is";
    let built = folder.build("tea.csv --single-file map.html");
    assert_eq!(built.code, Some(1), "{}", built.told);
    assert!(built.told.contains(told), "{}", built.told);
    assert!(folder.text("map.html").contains("Peru"));
    let matched = folder.run("match Peru --decisions tea.decisions.json");
    assert_eq!(matched.code, Some(1), "{}", matched.told);
    assert!(matched.told.contains(told), "{}", matched.told);
    let written = fs::read(folder.0.join("tea.decisions.json")).expect("a file");
    assert_eq!(written, latin1);
}

#[cfg(unix)]
#[test]
fn a_decisions_file_that_is_a_pipe_is_refused() {
    let folder = Folder::new("program/pipe");
    folder.write("tea.csv", "country,stance\nCongo,yes\nChile,no\n");
    let pipe = folder.0.join("tea.decisions.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    for line in ["check tea.csv", "match Peru --decisions tea.decisions.json"] {
        let ended = folder.run(line);
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        let told = "tea.decisions.json cannot be read: found no regular file";
        assert!(ended.told.contains(told), "{line}: {}", ended.told);
    }
    let matched = folder.run_on(
        "match Congo --decisions -",
        "{\"names\": {\"Congo\": \"COD\"}}",
    );
    assert_eq!(matched.code, Some(0), "{}", matched.told);
}

#[test]
fn a_hyphen_is_no_file_to_write() {
    let folder = Folder::new("program/hyphen");
    folder.write("tea.csv", "country,stance\nPeru,yes\nChile,no\n");
    for line in [
        "build tea.csv --single-file - --kit kit",
        "import tea.csv --out -",
    ] {
        let ended = folder.run(line);
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        let told = "- is no name of a file: name one, or /dev/stdout for standard output";
        assert!(ended.told.contains(told), "{line}: {}", ended.told);
        assert!(!folder.0.join("-").exists(), "{line}");
    }
}

#[test]
fn whatever_is_about_no_sheet_names_the_file_or_the_folder() {
    let folder = Folder::new("program/nameless");
    folder.write("mine/facts.csv", "");
    folder.write("tea.csv", "\n\n");
    for path in ["mine", "tea.csv"] {
        let ended = folder.run(&format!("check {path}"));
        let nameless = ended.told.lines().find(|line| line.starts_with(':'));
        assert_eq!(nameless, None, "{}", ended.told);
    }
}
