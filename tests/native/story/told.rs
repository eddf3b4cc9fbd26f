//! Broken and odd sheets are told in words that lead to the cell.

use std::fmt::Display;

use serde_json::json;
use stancemap::sheets::{Decisions, Finding, Import, Source, import};

use super::cases::{CASES, Case};
use super::meanings::MEANINGS;

/// Sentences about every file, which tests of the reader of files hold.
const OF_FILES: [&str; 4] = [
    "separated by",
    "is the header",
    "the map's id is",
    "one column, because",
];

/// All cases.
fn all() -> impl Iterator<Item = &'static Case> {
    CASES.iter().chain(MEANINGS)
}

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    let source = |(name, text): &(&str, &str)| Source {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    files.iter().map(source).collect()
}

fn marked(mark: char, lines: &[impl Display]) -> Vec<String> {
    lines.iter().map(|line| format!("{mark} {line}")).collect()
}

/// The import of sheets with decisions, and all sentences about them.
fn imported(files: &[(&str, &str)], decisions: &str) -> (Import, Vec<String>) {
    let (decisions, faults) = match decisions {
        "" => Default::default(),
        text => Decisions::parse("decisions.json", text),
    };
    let mut import = import(&sources(files), &decisions, "x").unwrap_or_else(|findings| Import {
        findings,
        ..Import::default()
    });
    import
        .findings
        .splice(0..0, faults.into_iter().map(Finding::from));
    let mut told = marked('=', &import.understood);
    told.retain(|line| !OF_FILES.iter().any(|words| line.contains(words)));
    told.extend(marked('?', &import.questions));
    told.extend(marked('!', &import.findings));
    (import, told)
}

#[test]
fn each_sheet_is_told_as_it_is() {
    assert!(CASES.len() >= 60, "{}", CASES.len());
    let mut wrong = String::new();
    for case in all() {
        let Case {
            name,
            files,
            decisions,
            told,
        } = case;
        let found = imported(files, decisions).1;
        if found != *told {
            wrong += &format!("{name}: {found:#?}, and not {told:#?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

const TWO_COLUMNS: &str = "country,stance\nRwanda,Yes\nPeru,No\nChile,\n";

#[test]
fn two_columns_are_a_map_that_is_told_what_it_lacks() {
    let (import, _) = imported(&[("tea.csv", TWO_COLUMNS)], "");
    let facts = json!([
        {"id": "rwa", "places": ["RWA"], "text": "Yes", "stance": {"id": "yes", "of": ["RWA"]}},
        {"id": "per", "places": ["PER"], "text": "No", "stance": {"id": "no", "of": ["PER"]}},
    ]);
    assert_eq!(import.document["facts"], facts);
    let stances = json!([
        {"id": "yes", "label": "Yes", "color": "#0b5f62", "pattern": "solid"},
        {"id": "no", "label": "No", "color": "#b8412a", "pattern": "diagonal"},
    ]);
    assert_eq!(import.document["stances"], stances);
    assert!(import.dossier.is_some() && import.is_clean());
    let lacks: Vec<String> = import.lacks.iter().map(ToString::to_string).collect();
    let expected = [
        "the language of its texts: write `lang`, such as en, into the sheet story",
        "a headline: write `title` into the sheet story",
        "the question that the stances answer: write `question` into the sheet story",
        "a sentence or two below the headline: write `deck` into the sheet story",
        "the day up to which it is complete: write `asOf` into the sheet story",
        "a definition, for 2 stances: write into the column definition of a sheet stances what it takes to be counted \
         (tea.csv, rows 2–3)",
        "sources: add the columns source_title, source_publisher, source_published and source_url to the facts, or a \
         sheet sources",
        "a kind, such as vote or statement, for 2 facts: fill in the column kind (tea.csv, rows 2–3)",
        "someone who says so, for 2 facts: fill in the columns attributed_to and attribution_kind (tea.csv, rows 2–3)",
        "a source, for 2 facts: fill in the column source_id (tea.csv, rows 2–3)",
        "a passage in the source, for 2 facts: fill in the column pages, paragraphs or locator (tea.csv, rows 2–3)",
        "a text of its own, for 2 facts: the label of the stance stands in its place; write a sentence into the column \
         text (tea.csv, rows 2–3)",
        "a date, for 2 facts: fill in the column date; a fact without one may have happened on any day \
         (tea.csv, rows 2–3)",
        "a stance or a text, for 1 row: such rows are not on the map; fill in the column stance or text \
         (tea.csv, row 4)",
    ];
    assert_eq!(lacks, expected);
}

#[test]
fn a_cell_that_looks_like_a_formula_or_a_script_is_a_text() {
    let sheet = "country,stance,text\nRwanda,yes,\"=HYPERLINK(\"\"x\"\")\"\nPeru,no,<script>alert(1)</script>\n";
    let (import, _) = imported(&[("tea.csv", sheet)], "");
    let texts: Vec<&str> = (0..2)
        .filter_map(|i| import.document["facts"][i]["text"].as_str())
        .collect();
    assert_eq!(texts, ["=HYPERLINK(\"x\")", "<script>alert(1)</script>"]);
}

#[test]
fn a_second_import_asks_nothing_twice() {
    let sheet = "country,stance,date\nCongo,yes,03/04/2026\nWorld,no,05/06/2026\n";
    let (first, _) = imported(&[("tea.csv", sheet)], "");
    let (file, count) = Decisions::default()
        .with_questions(&first.questions)
        .expect("a file");
    let congo = "? COD (Democratic Republic of the Congo) or COG (Republic of the Congo)";
    let world = "? the id or the name of a place, or - to leave it out";
    assert_eq!(
        file,
        format!(
            "{{\n  \"dateOrder\": \"? day-first or month-first\",\n  \"names\": {{\n    \
             \"Congo\": \"{congo}\",\n    \"World\": \"{world}\"\n  }}\n}}\n"
        )
    );
    assert_eq!(count, 3);
    // Until they are answered, they are asked again, and are not written again.
    let (unanswered, _) = imported(&[("tea.csv", sheet)], &file);
    assert_eq!(unanswered.questions, first.questions);
    assert!(unanswered.findings.is_empty(), "{:?}", unanswered.findings);
    let (decisions, _) = Decisions::parse("decisions.json", &file);
    assert_eq!(decisions.with_questions(&first.questions), None);
    let answered = file
        .replace(congo, "COG (Republic of the Congo)")
        .replace(world, "-")
        .replace("? day-first or month-first", "day-first");
    let (second, _) = imported(&[("tea.csv", sheet)], &answered);
    assert!(
        second.is_clean(),
        "{:?} {:?}",
        second.questions,
        second.findings
    );
    assert_eq!(second.document["facts"][0]["places"], json!(["COG"]));
    assert_eq!(second.document["facts"][0]["date"], "2026-04-03");
    let (decisions, _) = Decisions::parse("decisions.json", &answered);
    assert_eq!(decisions.with_questions(&second.questions), None);
}

#[test]
fn every_line_that_a_question_names_answers_it() {
    let has_question = |case: &&Case| case.told.iter().any(|line| line.starts_with('?'));
    for case in all().filter(has_question) {
        let (import, _) = imported(case.files, case.decisions);
        for question in &import.questions {
            assert!(!question.answers.is_empty(), "{question}");
            let line = match question.section {
                "" => format!("{{{}}}", question.line),
                section => format!("{{\"{section}\": {{{}}}}}", question.line),
            };
            let (again, _) = imported(case.files, &line);
            let mut asked = again.questions.iter();
            let is_asked = asked.any(|other| other.name == question.name);
            assert!(
                !is_asked,
                "{}: {line} does not answer {question}",
                case.name
            );
        }
    }
}

#[test]
fn stances_come_in_the_order_of_a_scale() {
    let sheet = "country,stance\nRwanda,No\nPeru,Abstained\nChile,Yes\n";
    let (import, _) = imported(&[("tea.csv", sheet)], "");
    let labels: Vec<&str> = (0..3)
        .filter_map(|i| import.document["stances"][i]["label"].as_str())
        .collect();
    assert_eq!(labels, ["Yes", "Abstained", "No"]);
    let sheet = "country,stance\nRwanda,Rail\nPeru,Road\n";
    let (import, _) = imported(&[("tea.csv", sheet)], "");
    assert_eq!(import.document["stances"][0]["label"], "Rail");
}

#[test]
fn an_id_of_a_source_beside_its_title_is_no_title() {
    let sheet = "country,stance,source_id,source_title\nRwanda,yes,a,C\nPeru,no,c,Report\n";
    let (import, _) = imported(&[("tea.csv", sheet)], "");
    assert_eq!(import.document["facts"][1]["source"], "c");
    assert_eq!(import.document["sources"][1]["title"], "Report");
}
