//! Matching: never a wrong place, over lists of names with their true places.

use std::collections::{BTreeMap, BTreeSet};

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

/// Ways in which sheets write a name, none of which makes another name of it.
fn variations(name: &str) -> Vec<String> {
    let mut all = vec![
        name.to_uppercase(),
        name.to_lowercase(),
        decomposed(name),
        decomposed(name)
            .chars()
            .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
            .collect(),
        name.replace(' ', "\u{a0}"),
        name.replace(' ', "  "),
        format!(" {name}\u{200b}"),
        name.replace('\'', "’"),
        name.replace('’', "'"),
        name.replace(" and ", " & "),
        name.replace("Saint ", "St. "),
        name.replace("St. ", "Saint "),
        format!("{name}*"),
        format!("{name} [1]"),
        format!("{name}¹"),
        format!("{name} (a)"),
        format!("\"{name}\""),
        format!("The {name}"),
        format!("{name}, The"),
    ];
    if let Some((before, after)) = name.split_once(", ") {
        all.push(format!("{after} {before}"));
    }
    for joint in [" of the ", " of ", " de ", " du ", " del "] {
        if let Some((before, after)) = name.split_once(joint) {
            all.push(format!("{after}, {before}"));
            all.push(format!("{after} ({before})"));
        }
    }
    all
}

/// A text with the accents of Latin and Cyrillic letters as characters of their own.
fn decomposed(text: &str) -> String {
    const LETTERS: [(&str, char); 9] = [
        ("AÀEÈIÌOÒUÙaàeèiìoòuù", '\u{300}'),
        ("AÁEÉIÍOÓUÚYÝaáeéiíoóuúyý", '\u{301}'),
        ("AÂEÊIÎOÔUÛaâeêiîoôuû", '\u{302}'),
        ("AÃOÕNÑaãoõnñ", '\u{303}'),
        ("AÄEËIÏOÖUÜaäeëiïoöuüЕЁеёІЇії", '\u{308}'),
        ("AÅaå", '\u{30a}'),
        ("CÇcç", '\u{327}'),
        ("SŠZŽCČsšzžcč", '\u{30c}'),
        ("ИЙий", '\u{306}'),
    ];
    let mut whole = String::new();
    for letter in text.chars() {
        let found = LETTERS.iter().find_map(|(pairs, mark)| {
            let pairs: Vec<char> = pairs.chars().collect();
            let pair = pairs.chunks(2).find(|pair| pair[1] == letter)?;
            Some([pair[0], *mark])
        });
        match found {
            Some(letters) => whole.extend(letters),
            None => whole.push(letter),
        }
    }
    whole
}

#[test]
fn no_variation_of_a_name_is_taken_for_another_place() {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    let files = ["cldr", "publishers", "i18n-iso-countries"];
    let (mut all, mut resolved) = (0, 0);
    let (mut wrong, mut lost) = (Vec::new(), Vec::new());
    for (i, one) in files.into_iter().flat_map(listed).enumerate() {
        let whole = matcher.find_in(&column, &one.name);
        // Each name is written in a quarter of the ways, the next name in the next quarter.
        for text in variations(&one.name).into_iter().skip(i % 4).step_by(4) {
            let answer = matcher.find_in(&column, &text);
            all += 1;
            match (whole.place(), answer.place()) {
                (_, Some(place)) if place.id == one.id => resolved += 1,
                (_, Some(place)) => {
                    wrong.push(format!("{text:?} is {}, not {}", one.id, place.id));
                }
                (Some(_), None) => lost.push(text),
                (None, None) => all -= 1,
            }
        }
    }
    assert!(all > 20_000, "{all}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(resolved * 100 >= all * 98, "{resolved} of {all}: {lost:#?}");
}

#[test]
fn no_name_of_any_language_is_taken_for_another_place_or_a_code() {
    let matcher = Matcher::world();
    let files = [
        "cldr",
        "publishers",
        "i18n-iso-countries",
        "cldr-other-languages",
    ];
    let mut wrong = Vec::new();
    let mut lists = BTreeSet::new();
    for one in files.into_iter().flat_map(listed) {
        // `AS` are the United States in Indonesian, and American Samoa in ISO.
        let is_code = one.name.len() == 2;
        let found = matcher.find(&one.name).place();
        if let Some(place) = found.filter(|place| place.id != one.id && !is_code) {
            wrong.push(format!("{:?} is {}, not {}", one.name, one.id, place.id));
        }
        lists.insert(one.list);
    }
    assert!(lists.len() > 60, "{lists:?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
