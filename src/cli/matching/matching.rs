use std::fs;
use std::io::{self, Read};
use std::path::Path;

use serde_json::Value;

use crate::base::decode::decode;
use crate::cli::matching::answers::Answers;
use crate::cli::matching::arguments::Texts;
use crate::cli::print::print_out;
use crate::cli::report::{Format, Outcome};
use crate::language::matching::{Column, Decisions, Matcher};

/// The name of standard input.
const STANDARD_INPUT: &str = "-";

/// Prints which places texts mean, to standard output.
///
/// # Errors
/// Why the column or the decisions cannot be read, with the file's name.
pub fn match_texts(texts: &Texts) -> Result<Outcome, String> {
    let answers = matched(texts)?;
    match texts.format {
        Format::Text => print_out(answers.text()),
        Format::Json => print_out(answers.json()),
    }
    Ok(answers.outcome())
}

fn matched(texts: &Texts) -> Result<Answers, String> {
    let matcher = Matcher::world();
    let lines = texts.column.as_deref().map(lines).transpose()?;
    let decisions = texts.decisions.as_deref().map(decisions).transpose()?;
    let (decisions, name) = decisions.unwrap_or_default();
    let column = match (texts.reading, &lines) {
        (Some(reading), _) => Some(Column::of(reading.0)),
        (None, Some(lines)) => Some(matcher.column(lines.iter().map(String::as_str))),
        (None, None) => None,
    };
    let asked = match (&texts.texts[..], &lines) {
        ([], Some(lines)) => lines,
        _ => &texts.texts,
    };
    let mut answers = Answers::of(column.clone());
    for problem in decisions.problems(&name, matcher.gazetteer()) {
        answers.problems.push(problem);
    }
    for text in asked {
        // A text without a column is a column of its own.
        let own = column.clone().unwrap_or_else(|| matcher.column([&**text]));
        answers.add(text, &matcher.resolve(&own, text, &decisions));
    }
    Ok(answers)
}

/// The lines of a column that are not empty.
fn lines(path: &Path) -> Result<Vec<String>, String> {
    let text = contents(path)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(str::to_owned).collect())
}

/// The decisions of a file, with the name of where they stand in it.
fn decisions(path: &Path) -> Result<(Decisions, String), String> {
    let text = contents(path)?;
    let name = path.display().to_string();
    let unreadable =
        |error: serde_json::Error| format!("{name}: no JSON object of decisions: {error}");
    let whole: Value = serde_json::from_str(&text).map_err(unreadable)?;
    if whole.get("names").is_some_and(Value::is_object) {
        let named: Named = serde_json::from_str(&text).map_err(unreadable)?;
        return Ok((named.names, format!("{name}, names")));
    }
    let all = serde_json::from_str(&text).map_err(unreadable)?;
    Ok((all, name))
}

/// A file of decisions of several kinds.
#[derive(serde::Deserialize)]
struct Named {
    names: Decisions,
}

fn contents(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = match path.to_str() {
        Some(STANDARD_INPUT) => io::stdin().read_to_end(&mut bytes).map(|_| bytes),
        _ => fs::read(path),
    };
    let bytes = read.map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    Ok(decode(bytes).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command::Command;

    /// The output of the command.
    fn told(line: &str) -> Result<String, String> {
        match Command::of_arguments(line.split_whitespace()) {
            Ok(Command::Match(texts)) => matched(&texts).map(|answers| answers.text()),
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_text_is_judged_as_one_of_its_column() {
        let whole = told("match --in tests/fixtures/names/column.txt").expect("a column");
        assert_eq!(
            whole,
            "column: each text is read as: US postal abbreviation, which explains all 5 different texts\n\
             GA  unknown         a part of a country: USA United States\n\
             CA  unknown         a part of a country: USA United States\n\
             DE  unknown         a part of a country: USA United States\n\
             TX  unknown         a part of a country: USA United States\n\
             PR  exact           PRI Puerto Rico\n"
        );
        let one = told("match DE --in tests/fixtures/names/column.txt").expect("a column");
        assert!(
            one.ends_with("DE  unknown         a part of a country: USA United States\n"),
            "{one}"
        );
        let chosen = told("match DE --as alpha-2").expect("an answer");
        assert!(
            chosen.ends_with("DE  exact           DEU Germany\n"),
            "{chosen}"
        );
    }

    #[test]
    fn decisions_are_used_and_their_faults_told() {
        let line = "match Congo World Korea Utopia --decisions tests/fixtures/names/decisions.json";
        let told = told(line).expect("decisions");
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(
            lines,
            [
                "tests/fixtures/names/decisions.json, names[\"Korea\"]: found \"Seoul\", expected the id of a place, \"-\" to leave the text out, or \"\" if it is open; used no decision",
                "Congo   other spelling  COD Democratic Republic of the Congo  (as decided)",
                "World   unknown         left out on purpose",
                "Korea   to decide       KOR South Korea, PRK North Korea?  (the name is ambiguous)",
                "Utopia  unknown",
            ]
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        for (line, expected) in [
            ("match --in nowhere.txt", "nowhere.txt cannot be read: "),
            (
                "match a --decisions tests/fixtures/names/column.txt",
                "tests/fixtures/names/column.txt: no JSON object of decisions: ",
            ),
        ] {
            let message = told(line).expect_err("a fault");
            assert!(message.starts_with(expected), "{message}");
        }
    }
}
