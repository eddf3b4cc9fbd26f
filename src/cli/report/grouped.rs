use crate::cli::report::told::Told;
use crate::sheets::ranges;

/// The most items that a message names.
const NAMED: usize = 5;

/// A place in words, in its parts: `fact "a", date (line 412)`.
struct Place<'a> {
    /// The noun of the item in a list: `fact`.
    noun: &'a str,
    /// The id of the item, or its number.
    name: &'a str,
    /// The rest of the words: `date`.
    rest: &'a str,
    line: Option<usize>,
}

impl<'a> Place<'a> {
    /// The parts of a place in words; `None` if it begins with no item of a list.
    fn of(place: &'a str) -> Option<Place<'a>> {
        let (words, line) = match place.rsplit_once(" (line ") {
            Some((words, rest)) => (words, rest.strip_suffix(')')?.parse().ok()),
            None => (place, None),
        };
        // An id may have any letters in it.
        let (noun, name) = match words.split_once('"') {
            Some((before, within)) if !before.contains(',') => {
                let start = before.len();
                (before, &words[start..start + within.find('"')? + 2])
            }
            _ => {
                let item = words.split(',').next()?;
                let (noun, number) = item.rsplit_once(' ')?;
                let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
                is_number.then_some((noun, number))?
            }
        };
        let (noun, end) = (noun.trim_end(), noun.trim_end().len() + 1 + name.len());
        let rest = words[end..].trim_start_matches(", ");
        Some(Place {
            noun,
            name,
            rest,
            line,
        })
    }
}

/// Problems of one kind once, with all the items that have it: those of one file that expect the same of the same
/// field. Problems of sheets are told by their rows already.
pub(crate) fn grouped(told: &[Told]) -> Vec<Told> {
    let mut groups: Vec<Vec<&Told>> = Vec::new();
    let mut kinds = std::collections::HashMap::new();
    for one in told {
        let problem = &one.problem;
        let field = without_items(&problem.path);
        let is_item = one.spot.is_empty() && field != problem.path;
        let next = groups.len();
        let at = match is_item {
            true => *kinds
                .entry((&one.file, field, &problem.expected, &problem.done))
                .or_insert(next),
            false => next,
        };
        match groups.get_mut(at) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.iter().flat_map(|group| joined(group)).collect()
}

/// Problems of one kind as one; as they are, if their places are not in words.
fn joined(group: &[&Told]) -> Vec<Told> {
    let separate = || group.iter().map(|one| (*one).clone()).collect();
    let [first, _, ..] = group else {
        return separate();
    };
    let places: Option<Vec<Place<'_>>> = group
        .iter()
        .map(|one| Place::of(&one.problem.place))
        .collect();
    let Some(places) = places else {
        return separate();
    };
    let noun = places[0].noun;
    let mut names: Vec<&str> = places.iter().map(|place| place.name).collect();
    names.dedup();
    if names.len() < 2 {
        return separate();
    }
    let mut lines: Vec<usize> = places.iter().filter_map(|place| place.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut place = format!("{noun}s {}", listed(&names));
    if !places[0].rest.is_empty() {
        place.push_str(", ");
        place.push_str(places[0].rest);
    }
    if !lines.is_empty() {
        place.push_str(&format!(" (lines {})", ranges(&lines)));
    }
    let mut found: Vec<&str> = group.iter().map(|one| &*one.problem.found).collect();
    found.sort_unstable();
    found.dedup();
    let own = &first.problem.found;
    let mut one = (*first).clone();
    one.problem.place = place;
    one.problem.found = match found.len() {
        1 => own.clone(),
        more => format!("{own} and {} other values", more - 1)
            .replace(" 1 other values", " another value"),
    };
    vec![one]
}

/// Names in a list, of which the first are written out: `"a", "b" and 3 more`.
fn listed(names: &[&str]) -> String {
    match names {
        [rest @ .., last] if names.len() <= NAMED => format!("{} and {last}", rest.join(", ")),
        _ => format!(
            "{} and {} more",
            names[..NAMED].join(", "),
            names.len() - NAMED
        ),
    }
}

/// A path without the indices of items: `facts[].date`.
fn without_items(path: &str) -> String {
    let mut field = String::new();
    let mut rest = path;
    while let Some((before, within)) = rest.split_once('[') {
        field.push_str(before);
        field.push_str("[]");
        rest = within.split_once(']').map_or("", |(_, after)| after);
    }
    field + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::problem::Problem;

    fn told(path: &str, place: &str, found: &str) -> Told {
        let problem = Problem {
            place: place.to_owned(),
            ..Problem::new(path, found, "a date", "used no date")
        };
        Told::of("a.json".as_ref(), [problem]).remove(0)
    }

    fn texts(all: &[Told]) -> Vec<String> {
        grouped(all).iter().map(Told::to_string).collect()
    }

    #[test]
    fn problems_of_one_kind_are_told_once_with_their_items() {
        let all = [
            told("facts[0].date", "fact \"a\", date (line 9)", "\"soon\""),
            told("asOf", "asOf (line 2)", "\"soon\""),
            told(
                "facts[1].date",
                "fact \"b, or c\", date (line 3)",
                "\"late\"",
            ),
            told("facts[4].date", "fact 5, date (line 4)", "\"soon\""),
            told("facts[4].text", "fact 5, text (line 4)", "\"soon\""),
        ];
        assert_eq!(
            texts(&all),
            [
                "a.json: facts \"a\", \"b, or c\" and 5, date (lines 3–4, 9): found \"soon\" and another value, expected a date; used no date",
                "a.json: asOf (line 2): found \"soon\", expected a date; used no date",
                "a.json: fact 5, text (line 4): found \"soon\", expected a date; used no date",
            ]
        );
    }

    #[test]
    fn of_many_items_the_first_are_named() {
        let one = |i: usize| {
            told(
                &format!("facts[{i}].date"),
                &format!("fact \"f{i}\", date"),
                "1",
            )
        };
        let all: Vec<Told> = (0..9).map(one).collect();
        assert_eq!(
            texts(&all),
            [
                "a.json: facts \"f0\", \"f1\", \"f2\", \"f3\", \"f4\" and 4 more, date: found 1, expected a date; used no date"
            ]
        );
        assert_eq!(
            texts(&all[..1]),
            ["a.json: fact \"f0\", date: found 1, expected a date; used no date"]
        );
    }
}
