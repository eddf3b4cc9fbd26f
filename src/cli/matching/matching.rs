use std::path::Path;
use std::sync::Arc;

use crate::base::decode::decode;
use crate::base::problem::Problem;
use crate::cli::matching::answers::Answers;
use crate::cli::matching::arguments::Texts;
use crate::cli::matching::cells::{Cells, cells, is_table};
use crate::cli::open::{is_standard_input, open_file, open_input};
use crate::cli::print::print_out;
use crate::cli::report::{Format, Outcome};
use crate::dossier::OwnBasemap;
use crate::language::gazetteer::Gazetteer;
use crate::language::matching::{Column, Matcher, NameDecisions, Reading};
use crate::sheets::Decisions;
use crate::world::scene::OwnWorld;

/// Prints which places texts mean, to standard output.
///
/// # Errors
/// Why the column, the basemap or the decisions cannot be read, with the file's name.
pub fn match_texts(texts: &Texts) -> Result<Outcome, String> {
    let answers = match (matched(texts), texts.format) {
        (Err(message), Format::Json) => Answers::unreadable(message),
        (matched, _) => matched?,
    };
    match texts.format {
        Format::Text => print_out(answers.text()),
        Format::Json => print_out(answers.json()),
    }
    Ok(answers.outcome())
}

fn matched(texts: &Texts) -> Result<Answers, String> {
    let matcher = matcher(texts)?;
    let file = texts.column.as_deref();
    let cells = file.map(|path| match is_table(path, texts.header.as_deref()) {
        true => cells(path, texts.header.as_deref(), &matcher),
        false => lines(path),
    });
    let cells = cells.transpose()?;
    let column = match (texts.reading, &cells) {
        (Some(reading), _) => Some(Column::of(reading.0)),
        (None, Some(Cells { header, texts })) => {
            let rows = texts.iter().map(|text| (&**text, None));
            Some(matcher.column_beside(header, rows))
        }
        (None, None) => None,
    };
    let asked = match (&texts.texts[..], &cells) {
        ([], Some(cells)) => &cells.texts,
        _ => &texts.texts,
    };
    let mut answers = Answers::of(column.clone());
    let mut names = NameDecisions::default();
    if let Some(path) = &texts.decisions {
        let name = path.display().to_string();
        let bytes = match is_standard_input(path) {
            true => open_input(path)?,
            false => open_file(path)?,
        };
        let (decisions, faults) = Decisions::read(&name, &bytes);
        let faults = faults.iter().map(ToString::to_string);
        answers.problems.extend(faults);
        names.clone_from(decisions.names());
        let problems = names.problems(&format!("{name}, names"), &matcher);
        let problems = problems.iter().map(Problem::to_string);
        answers.problems.extend(problems);
    }
    // `Georgia` beside `Texas` may be no country.
    let named = Column {
        has_states: matcher.column(asked.iter().map(String::as_str)).has_states,
        ..Column::of(Reading::Names)
    };
    for text in asked {
        // A text without a column is a column of its own.
        let alone = || match matcher.column([&**text]) {
            alone if alone.reading == named.reading => named.clone(),
            alone => alone,
        };
        let own = column.clone().unwrap_or_else(alone);
        answers.add(text, &matcher.resolve(&own, text, &names));
    }
    Ok(answers)
}

/// The matcher for the places of the basemap that is named, or of the world.
///
/// # Errors
/// Why the basemap has no places, with the file's name.
fn matcher(texts: &Texts) -> Result<Arc<Matcher>, String> {
    let Some(path) = &texts.basemap else {
        return Ok(Matcher::world());
    };
    let property = |one: &Option<String>| one.clone().unwrap_or_default();
    let named = OwnBasemap {
        file: path.display().to_string(),
        id: property(&texts.id),
        name: property(&texts.name),
        part_of: property(&texts.part_of),
        projected: false,
    };
    let world = OwnWorld::read(&contents(path)?, &named).map_err(|problem| {
        let option = problem
            .path
            .replace("basemap.", "--")
            .replace("--file", "--basemap");
        let problem = Problem {
            path: option,
            ..problem
        };
        format!("{}: {problem}", path.display())
    })?;
    Ok(Arc::new(Matcher::new(Gazetteer::clone(&world.gazetteer))))
}

/// The lines of a column that are not empty.
fn lines(path: &Path) -> Result<Cells, String> {
    let text = contents(path)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Cells {
        header: String::new(),
        texts: lines.map(str::to_owned).collect(),
    })
}

fn contents(path: &Path) -> Result<String, String> {
    Ok(decode(open_input(path)?).0)
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
    fn the_column_of_a_sheet_is_named() {
        let file = "tests/fixtures/names/sheet.csv";
        let refused = told(&format!("match --in {file}")).expect_err("columns");
        let expected = format!(
            "{file} has 3 columns, A (\"Country\"), B (\"Code\") and C (\"Stance\"): name the one with the places, \
             such as --column \"Country\""
        );
        assert_eq!(refused, expected);
        for column in ["country", "A"] {
            assert_eq!(
                told(&format!("match --in {file} --column {column}")).expect("a column"),
                "column: each text is read as: name, which explains all 2 different texts\n\
                 Peru              exact           PER Peru\n\
                 Congo, Dem. Rep.  other spelling  COD Democratic Republic of the Congo  (spelling of \"Dem. Rep. Congo\")\n"
            );
        }
        let other = told(&format!("match --in {file} --column Land")).expect_err("no column");
        assert!(
            other.starts_with("--column Land: found no such column"),
            "{other}"
        );
    }

    #[test]
    fn georgia_beside_states_is_asked_about() {
        let told = told("match Alaska Georgia Texas Armenia").expect("answers");
        assert_eq!(
            told,
            "Alaska   unknown         a part of a country: USA United States\n\
             Georgia  to decide       GEO Georgia?  (the name is ambiguous)\n\
             Texas    unknown         a part of a country: USA United States\n\
             Armenia  exact           ARM Armenia\n"
        );
    }

    #[test]
    fn decisions_are_those_of_sheets_and_their_faults_are_told() {
        let line = "match Congo World Korea Utopia Burgundy --decisions tests/fixtures/names/decisions.json";
        let told = told(line).expect("decisions");
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(
            lines,
            [
                "tests/fixtures/names/decisions.json, names[\"Korea\"]: found \"Seoul\", expected the id or the name of one place, \"-\" to leave the text out, or \"\" if it is open; used no decision",
                "Congo     other spelling  COD Democratic Republic of the Congo  (as decided)",
                "World     unknown         left out on purpose",
                "Korea     to decide       KOR South Korea, PRK North Korea?  (the name is ambiguous)",
                "Utopia    unknown",
                "Burgundy  to decide       BDI Burundi?  (no such name, but one that is near)",
            ]
        );
    }

    #[test]
    fn places_may_be_those_of_a_basemap() {
        let line = "match Springfield Shelbyville XX-2 --basemap tests/fixtures/names/towns.geojson --id code --name town";
        assert_eq!(
            told(line).expect("a basemap"),
            "Springfield  exact           XX-1 Springfield\n\
             Shelbyville  exact           XX-2 Shelbyville\n\
             XX-2         exact           XX-2 Shelbyville\n"
        );
        let wrong = told("match a --basemap tests/fixtures/names/towns.geojson --id cod")
            .expect_err("a fault");
        let expected = "tests/fixtures/names/towns.geojson: --id: found \"cod\"";
        assert!(wrong.starts_with(expected), "{wrong}");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        for line in [
            "match --in nowhere.txt",
            "match a --decisions nowhere.txt",
            "match a --basemap nowhere.txt",
        ] {
            let message = told(line).expect_err("a fault");
            assert!(
                message.starts_with("nowhere.txt cannot be read: "),
                "{message}"
            );
        }
        let told = told("match a --decisions tests/fixtures/names/column.txt").expect("answers");
        let expected = "tests/fixtures/names/column.txt: found an answer without straight quotation marks, in line 1 (GA), expected decisions in JSON";
        assert!(told.starts_with(expected), "{told}");
    }
}
