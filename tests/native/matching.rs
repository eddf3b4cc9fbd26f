//! Matching: never a wrong place, over lists of names with their true places.

use std::collections::BTreeMap;

use stancemap::language::matching::{Column, Match, Matcher, Reading};

use crate::support::text;

/// A name with the place that it means in a list.
struct Listed {
    list: String,
    id: String,
    name: String,
}

/// The lists of a file of `tests/fixtures/names`.
fn listed(file: &str) -> Vec<Listed> {
    let text = text(&format!("tests/fixtures/names/{file}.tsv"));
    let mut all = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let list = columns.next().expect("the name of a list");
        for (id, names) in columns.filter_map(|column| column.split_once('=')) {
            all.extend(names.split('|').map(|name| Listed {
                list: format!("{file}, {list}"),
                id: id.to_owned(),
                name: name.to_owned(),
            }));
        }
    }
    all
}

/// Names of which a list says another place than every other list, each with the list's place.
const MISLISTED: &[(&str, &str)] = &[];

/// How many names of each list are resolved, of how many; and the names that are taken for another
/// place.
#[derive(Default)]
struct Tally {
    lists: BTreeMap<String, (usize, usize)>,
    open: Vec<String>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, one: &Listed, text: &str, answer: &Match) {
        let (resolved, all) = self.lists.entry(one.list.clone()).or_default();
        *all += 1;
        match answer.place() {
            Some(place) if place.id == one.id => *resolved += 1,
            Some(_) if MISLISTED.contains(&(text, &one.id)) => *resolved += 1,
            Some(place) => {
                let fault = format!("{}: {text:?} is {}, not {}", one.list, one.id, place.id);
                self.wrong.push(fault);
            }
            None => self.open.push(format!("{}: {} {text:?}", one.list, one.id)),
        }
    }

    fn figures(&self) -> String {
        let line = |(list, (resolved, all)): (&String, &(usize, usize))| {
            format!("{list}: {resolved} of {all}")
        };
        self.lists.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

fn tally(names: &[Listed]) -> Tally {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    let mut tally = Tally::default();
    for one in names {
        tally.add(one, &one.name, &matcher.find_in(&column, &one.name));
    }
    tally
}

#[test]
fn official_names_are_resolved_and_none_is_taken_for_another_place() {
    let files = ["cldr", "publishers", "i18n-iso-countries"];
    let names: Vec<Listed> = files.into_iter().flat_map(listed).collect();
    assert!(names.len() > 4000, "{} names", names.len());
    let tally = tally(&names);
    assert!(tally.wrong.is_empty(), "{:#?}", tally.wrong);
    for (list, (resolved, all)) in &tally.lists {
        // A list of names that the tables were not made from, with some that are ambiguous.
        let least = if list.starts_with("i18n") { 90 } else { 98 };
        assert!(
            resolved * 100 >= all * least,
            "{list}\n{}\n{:#?}",
            tally.figures(),
            tally.open
        );
    }
}

#[test]
fn no_name_of_other_languages_is_taken_for_another_place() {
    let names = listed("cldr-other-languages");
    let tally = tally(&names);
    assert!(
        tally.lists.len() >= 15 && names.len() > 4000,
        "{}",
        names.len()
    );
    assert!(
        tally.wrong.is_empty(),
        "{}\n{:#?}",
        tally.figures(),
        tally.wrong
    );
}
