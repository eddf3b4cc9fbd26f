//! The tables of names and codes beside the gazetteer's own: see the first lines of each file.

use std::collections::BTreeMap;

use crate::language::i18n::same_language;
use crate::language::matching::kind::Kind;

/// A name that is known to be no single place.
pub(crate) struct KnownName {
    /// The reason why; `None` for a name of several places.
    pub kind: Option<Kind>,
    /// The ids of the places that are concerned, separated by spaces.
    pub places: &'static str,
    pub name: &'static str,
}

/// A state or territory of the USA.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct State {
    pub postal: &'static str,
    pub fips: &'static str,
    pub name: &'static str,
    /// The id of the country that it is a part of.
    pub country: &'static str,
    /// The id of the place of the world that it is; empty for a text that is no place.
    pub place: &'static str,
    /// Other names and traditional abbreviations, separated by `|`.
    more: &'static str,
}

impl State {
    /// Other names and traditional abbreviations: `Calif.`.
    pub(crate) fn more_names(self) -> impl Iterator<Item = &'static str> {
        self.more.split('|').filter(|name| !name.is_empty())
    }
}

/// Names in no language in particular, with the id of the place.
pub(crate) fn more_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = lines(include_str!("more-names.tsv")).filter_map(|line| line.split_once('\t'));
    lines.flat_map(|(id, names)| names.split('|').map(move |name| (id, name)))
}

/// Names in a language: id, tag, name.
pub(crate) fn world_names() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = lines(include_str!("world-names.tsv")).filter_map(|line| line.split_once('\t'));
    let columns = lines.flat_map(|(id, rest)| rest.split('\t').map(move |column| (id, column)));
    let named = columns.filter_map(|(id, column)| Some((id, column.split_once('=')?)));
    named.flat_map(|(id, (tag, names))| {
        let names = names.split('|');
        names.map(move |name| (id, spoken(id, tag, name), name))
    })
}

/// The tag of the language of a name. Japan calls itself as Chinese does.
fn spoken(id: &str, tag: &'static str, name: &str) -> &'static str {
    match (id, name) {
        ("JPN", "日本" | "日本国") => "ja",
        _ => tag,
    }
}

/// The names that are no single place.
pub(crate) fn known_names() -> impl Iterator<Item = KnownName> {
    let tables = [include_str!("not-places.tsv"), include_str!("areas.tsv")];
    let lines = tables.into_iter().flat_map(lines);
    let columns = lines.filter_map(|line| {
        let (kind, rest) = line.split_once('\t')?;
        let (places, names) = rest.split_once('\t')?;
        Some((Kind::of_word(kind), places, names))
    });
    columns.flat_map(|(kind, places, names)| {
        let names = names.split('|');
        names.map(move |name| KnownName { kind, places, name })
    })
}

/// The codes in other vocabularies than ISO's, by the id: FIFA, Olympic Committee, FIPS 10-4.
pub(crate) fn other_codes() -> impl Iterator<Item = (&'static str, [&'static str; 3])> {
    lines(include_str!("other-codes.tsv")).map(|line| {
        let [id, fifa, olympic, fips] = columns(line);
        (id, [fifa, olympic, fips])
    })
}

/// The states and territories of the USA.
pub(crate) fn us_states() -> impl Iterator<Item = State> {
    lines(include_str!("us-states.tsv")).map(|line| {
        let [postal, fips, name, country, place, more] = columns(line);
        State {
            postal,
            fips,
            name,
            country,
            place,
            more,
        }
    })
}

/// The name of the state or territory of the USA that has a postal abbreviation or another one: `CA`, `Calif.`.
///
/// ```
/// use stancemap::language::matching::us_state;
///
/// assert_eq!(["ca", "Calif.", "XX"].map(us_state), [Some("California"), Some("California"), None]);
/// ```
pub fn us_state(text: &str) -> Option<&'static str> {
    let text = text.trim().to_lowercase();
    let is_it = |state: &State| {
        let postal = [state.postal].into_iter();
        postal
            .chain(state.more_names())
            .any(|name| name.to_lowercase() == text)
    };
    us_states().find(is_it).map(|state| state.name)
}

/// The names of the world's places in a language that the interface may lack, by their ids; none in a language that the
/// table lacks. Traditional Chinese is told by its script, or by a region that writes it.
///
/// ```
/// use stancemap::language::matching::shown_names;
///
/// assert_eq!(shown_names("de-AT")["DEU"], "Deutschland");
/// assert_eq!(shown_names("zh")["DEU"], "德国");
/// assert_eq!(shown_names("zh-TW")["DEU"], "德國");
/// assert!(shown_names("en").is_empty());
/// ```
pub fn shown_names(language: &str) -> BTreeMap<&'static str, &'static str> {
    let mut rows = lines(include_str!("shown-names.tsv")).map(|line| line.split('\t'));
    let tags = rows.next().into_iter().flatten();
    let is_traditional = |tag: &str| {
        let mut parts = language.split('-').skip(1);
        let marks = ["Hant", "TW", "HK", "MO"];
        tag != "zh-Hant"
            || parts.any(|part| marks.iter().any(|mark| part.eq_ignore_ascii_case(mark)))
    };
    let of = |(_, tag): &(usize, &str)| same_language(tag, language) && is_traditional(tag);
    let Some((column, _)) = tags.enumerate().skip(1).filter(of).last() else {
        return BTreeMap::new();
    };
    let named = |mut row: std::str::Split<'static, char>| {
        let id = row.next()?;
        Some((id, row.nth(column - 1)?))
    };
    rows.filter_map(named).collect()
}

/// Whether a place of the world belongs to another one.
pub(crate) fn belongs_to(territory: &str, state: &str) -> bool {
    let mut rows = lines(include_str!("territories.tsv")).filter_map(|line| line.split_once('\t'));
    rows.any(|(owner, own)| owner == state && own.split(' ').any(|one| one == territory))
}

/// The lines of a table without its comments.
fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

/// The first columns of a line; empty ones where it has fewer.
fn columns<const N: usize>(line: &'static str) -> [&'static str; N] {
    let mut columns = line.split('\t');
    [(); N].map(|()| columns.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::gazetteer::Gazetteer;

    #[test]
    fn every_id_is_a_place_of_the_world() {
        let world = Gazetteer::world();
        let is_place = |id: &str| world.place(id).is_some();
        let more = more_names().map(|(id, _)| id);
        let named = world_names().map(|(id, _, _)| id);
        let coded = other_codes().map(|(id, _)| id);
        for id in more.chain(named).chain(coded) {
            assert!(is_place(id), "{id}");
        }
        for known in known_names() {
            let mut ids = known.places.split(' ').filter(|id| !id.is_empty());
            assert!(ids.all(is_place), "{}: {}", known.name, known.places);
            assert!(!known.name.is_empty(), "{}", known.places);
        }
        for state in us_states() {
            assert_eq!([state.postal.len(), state.fips.len()], [2, 2], "{state:?}");
            assert!(state.place.is_empty() || is_place(state.place), "{state:?}");
            assert!(
                state.more_names().all(|name| name != state.name),
                "{state:?}"
            );
        }
    }

    #[test]
    fn every_place_has_a_name_in_each_language_that_is_shown() {
        let world = Gazetteer::world();
        for language in ["de", "it", "nl", "ru", "zh", "zh-Hant-HK"] {
            let names = shown_names(language);
            for place in world.places() {
                let name = names.get(&*place.id);
                assert!(
                    name.is_some_and(|name| !name.is_empty()),
                    "{language} {}",
                    place.id
                );
            }
        }
        assert_eq!(shown_names("zh-CN")["USA"], "美国");
        for lacking in ["fr", "den", "qaa", ""] {
            assert!(shown_names(lacking).is_empty(), "{lacking}");
        }
    }

    #[test]
    fn the_tables_are_read_whole() {
        assert_eq!(us_states().count(), 56);
        assert!(world_names().count() > 2500);
        assert!(world_names().any(|name| name == ("DEU", "fr", "Allemagne")));
        assert!(world_names().any(|name| name == ("JPN", "ja", "日本")));
        assert!(
            known_names().any(|known| known.name == "USSR" && known.kind == Some(Kind::Former))
        );
        assert!(other_codes().any(|codes| codes == ("CHE", ["SUI", "SUI", "SZ"])));
        assert!(belongs_to("GLP", "FRA") && !belongs_to("FRA", "GLP") && !belongs_to("GEO", "USA"));
    }
}
