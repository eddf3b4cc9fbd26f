//! The places that texts may mean, and which one a text means.

use std::fmt;
use std::sync::OnceLock;

use crate::language::gazetteer::answer::Answer;
use crate::language::gazetteer::clean::clean;
use crate::language::gazetteer::hints::of_other_code;
use crate::language::gazetteer::index::{Index, by_code, by_name, lower};
use crate::language::gazetteer::joined::joined;
use crate::language::gazetteer::key::{in_order, key, words};
use crate::language::gazetteer::nearest::nearest;
use crate::language::gazetteer::place::Place;
use crate::language::places::{TABLE, rows};

/// Forms of states, which the name of a country may have or lack. Other than `state` or `democratic
/// republic`, they never make another place of one.
const FORMS_OF_STATE: [&str; 6] = [
    "commonwealth",
    "emirate",
    "kingdom",
    "principality",
    "republic",
    "sultanate",
];
/// Words in parentheses that say nothing about which place is meant.
const REMARKS: [&str; 4] = ["country", "mainland", "metropolitan", "nation"];

/// The places of the world or of a basemap. Each index is made when it is first needed: a text that is
/// a code does not need the one of names.
#[derive(Clone, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    is_world: bool,
    /// By codes in lower case.
    codes: OnceLock<Index>,
    /// By the keys of names.
    names: OnceLock<Index>,
}

impl Gazetteer {
    /// The countries and areas of the built-in table: see [`places`](crate::language::places).
    pub fn world() -> Gazetteer {
        Gazetteer {
            is_world: true,
            ..Gazetteer::new(rows(TABLE).map(|row| Place::of_row(&row)).collect())
        }
    }

    /// Places of another kind. Of two with one id, the second is never found.
    pub fn new(places: Vec<Place>) -> Gazetteer {
        Gazetteer {
            places,
            ..Gazetteer::default()
        }
    }

    /// Whether the places are those of the built-in table.
    pub fn is_world(&self) -> bool {
        self.is_world
    }

    /// All places, in their order.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The place with an id, in its case.
    pub fn place(&self, id: &str) -> Option<&Place> {
        let found = self.codes().get(&lower(id))?;
        let mut places = found.iter().map(|i| &self.places[*i]);
        places.find(|place| place.id == id)
    }

    /// The place with a code. Codes of the wrong case are found if no other place has them; those of
    /// more than one place are not.
    pub fn with_code(&self, code: &str) -> Option<&Place> {
        match self.of_code(code)[..] {
            [only] => Some(&self.places[only]),
            _ => None,
        }
    }

    /// Which place a text means: by a code, by a name in any spelling with the same
    /// [key](crate::language::gazetteer::key()), by a name with the larger area that it is a part of, or by two names
    /// of one place, as in `Myanmar (Burma)`. The name of a country may lack the form of its state.
    ///
    /// ```
    /// use stancemap::language::gazetteer::{Answer, Gazetteer};
    ///
    /// let gazetteer = Gazetteer::world();
    /// let id = |text| gazetteer.find(text).place().map(|place| &*place.id);
    /// assert_eq!(id("Korea, Rep."), Some("KOR"));
    /// assert_eq!(id("Georgia (US)"), None);
    /// assert!(matches!(gazetteer.find("Rwanda"), Answer::Exact(_)));
    /// assert!(matches!(gazetteer.find("The Philippines"), Answer::OtherSpelling(_)));
    /// let Answer::Ambiguous(places) = gazetteer.find("Congo") else { panic!() };
    /// assert_eq!(places.len(), 2);
    /// ```
    pub fn find(&self, text: &str) -> Answer<'_> {
        let text = clean(text);
        let places = match halves(&text) {
            Some((before, within)) if self.whole(&text).is_empty() => self.both(&before, &within),
            _ => self.whole(&text),
        };
        let places = match places[..] {
            [only] => self.all_joined(&text, only).unwrap_or(places),
            _ => places,
        };
        match places[..] {
            [] => Answer::Unknown,
            [only] if self.is_exact(&text, only) => Answer::Exact(&self.places[only]),
            [only] => Answer::OtherSpelling(&self.places[only]),
            [..] => Answer::Ambiguous(self.distinct(&places)),
        }
    }

    /// Up to `count` places that may be meant by a text that is unknown, the likeliest first. Empty if
    /// nothing is near.
    pub fn nearest(&self, text: &str, count: usize) -> Vec<&Place> {
        let text = clean(text);
        let other_code = of_other_code(&text).filter(|_| self.is_world);
        match other_code.and_then(|id| self.place(id)) {
            Some(place) => vec![place],
            None => nearest(&self.places, &text, count),
        }
    }

    fn codes(&self) -> &Index {
        self.codes.get_or_init(|| by_code(&self.places))
    }

    fn names(&self) -> &Index {
        let make = || by_name(&self.places, self.is_world);
        self.names.get_or_init(make)
    }

    fn distinct(&self, places: &[usize]) -> Vec<&Place> {
        let mut places = places.to_vec();
        places.dedup();
        places.into_iter().map(|i| &self.places[i]).collect()
    }

    fn is_exact(&self, text: &str, place: usize) -> bool {
        self.of_code(text) == [place] || self.has_name(text, place)
    }

    fn has_name(&self, text: &str, place: usize) -> bool {
        let text = text.to_lowercase();
        let mut names = self.places[place].names();
        names.any(|name| name.to_lowercase() == text)
    }

    /// The places with a code: that with the id, or else those with the code, or else those with the
    /// code in another case.
    fn of_code(&self, code: &str) -> Vec<usize> {
        let Some(found) = self.codes().get(&lower(code)) else {
            return Vec::new();
        };
        let is_id = |i: &&usize| self.places[**i].id == code;
        if let Some(id) = found.iter().find(is_id) {
            return vec![*id];
        }
        let has_it = |i: &usize| {
            let mut codes = self.places[*i].codes.iter();
            codes.any(|(_, own)| own == code)
        };
        let same: Vec<usize> = found.iter().copied().filter(has_it).collect();
        if same.is_empty() { found.clone() } else { same }
    }

    /// The places that a text means as a whole: two or more if it is ambiguous.
    fn whole(&self, text: &str) -> Vec<usize> {
        let of_code = self.of_code(text);
        if !of_code.is_empty() {
            return of_code;
        }
        let words = words(text);
        let mut words = in_order(&words);
        let found = self.names().get(&words.join(" "));
        if self.is_world {
            let found = found.or_else(|| {
                words.retain(|word| !FORMS_OF_STATE.contains(word));
                self.names().get(&words.join(" "))
            });
            return found.cloned().unwrap_or_default();
        }
        let found = found.cloned().unwrap_or_default();
        // Areas of a country may have names that differ in an `s` alone.
        let named = found.iter().copied().filter(|i| self.has_name(text, *i));
        match named.collect::<Vec<_>>()[..] {
            [only] => vec![only],
            _ => found,
        }
    }

    /// The places of a text that joins two names, although its key is also the one of a territory with its state:
    /// `Denmark and Greenland` is not `Greenland (Denmark)`. `None` if the place that was found has a name with such a
    /// word in it, or if the parts are not two places.
    fn all_joined(&self, text: &str, place: usize) -> Option<Vec<usize>> {
        let halves = joined(text);
        let two = |(before, after): &(&str, &str)| {
            let [first, second] = [*before, *after].map(|half| self.whole(half));
            match (&first[..], &second[..]) {
                ([first], [second]) if first != second => Some(vec![*first, *second]),
                _ => None,
            }
        };
        let found = halves.iter().find_map(two)?;
        let mut names = self.places[place].names();
        let is_name =
            names.any(|name| joined(name).len() >= halves.len() && key(name) == key(text));
        (!is_name).then_some(found)
    }

    /// The places that two texts mean together: the one that both mean, or else all. None if only one
    /// of the texts means any, unless the second is a mere remark.
    fn both(&self, before: &str, within: &str) -> Vec<usize> {
        let [first, second] = [before, within].map(|text| self.whole(text));
        let is_remark = |word: &String| {
            let word = &**word;
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            is_number || REMARKS.contains(&word) || FORMS_OF_STATE.contains(&word)
        };
        if words(within).iter().all(is_remark) {
            return first;
        }
        if first.is_empty() || second.is_empty() {
            // As in `Orange County (California)`.
            return self.whole(&format!("{before}, {within}"));
        }
        let mut common: Vec<usize> = first.clone();
        common.retain(|place| second.contains(place));
        common.dedup();
        match common[..] {
            [only] => vec![only],
            _ => [first, second].concat(),
        }
    }
}

impl PartialEq for Gazetteer {
    fn eq(&self, other: &Gazetteer) -> bool {
        self.is_world == other.is_world && self.places == other.places
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gazetteer of {} places", self.places.len())
    }
}

/// The text before parentheses or a slash, with what follows, and the text in or after them.
fn halves(text: &str) -> Option<(String, String)> {
    let (before, rest) = text.split_once(['(', '[', '/', '（'])?;
    let (within, after) = rest.split_once([')', ']', '）']).unwrap_or((rest, ""));
    Some(([before, " ", after].concat(), within.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::gazetteer::place::Vocabulary;

    fn area(id: &str, names: &[&str], codes: &[&str], part_of: &str) -> Place {
        let own = |code: &&str| (Vocabulary::OwnOther, (*code).to_owned());
        Place {
            id: id.to_owned(),
            name: names[0].to_owned(),
            other_names: names[1..].iter().map(|name| (*name).to_owned()).collect(),
            codes: codes.iter().map(own).collect(),
            anchor: None,
            part_of: Some(part_of.to_owned()).filter(|area| !area.is_empty()),
        }
    }

    fn areas() -> Gazetteer {
        Gazetteer::new(vec![
            area("06059", &["Orange", "Orange County"], &["OR"], "California"),
            area("12095", &["Orange", "Orange County"], &[], "Florida"),
            area("24033", &["Prince George's"], &[], "Maryland"),
            area("51149", &["Prince George"], &[], "Virginia"),
            area("a", &["Small"], &["GA"], ""),
            area("A", &["Large"], &["ga"], ""),
            area("RWA", &["Western"], &["x"], ""),
            area("ost", &["Eastern"], &["X"], ""),
        ])
    }

    /// The answer in short: the ids, with a sign for its kind.
    fn told(gazetteer: &Gazetteer, text: &str) -> String {
        match gazetteer.find(text) {
            Answer::Exact(place) => format!("={}", place.id),
            Answer::OtherSpelling(place) => format!("~{}", place.id),
            Answer::Ambiguous(places) => {
                let ids: Vec<&str> = places.iter().map(|place| &*place.id).collect();
                format!("?{}", ids.join(" "))
            }
            Answer::Unknown => "-".to_owned(),
        }
    }

    #[test]
    fn places_of_a_basemap_are_told_apart_by_ids_codes_and_larger_areas() {
        let table = [
            ("06059", "=06059"),
            ("Orange", "?06059 12095"),
            ("orange county", "?06059 12095"),
            ("Orange County, California", "~06059"),
            ("Orange (Florida)", "~12095"),
            ("Orange, Texas", "-"),
            // Names that differ in an `s` alone.
            ("Prince George’s", "?24033 51149"),
            ("Prince George's", "=24033"),
            ("prince george", "=51149"),
            // Ids and codes that differ in case alone.
            ("a", "=a"),
            ("A", "=A"),
            ("ga", "=A"),
            ("Ga", "?a A"),
            ("X", "=ost"),
            // No place of the world, whose code one has by chance.
            ("RWA", "=RWA"),
            ("Rwanda", "-"),
            ("Congo", "-"),
            ("6059", "-"),
        ];
        let gazetteer = areas();
        for (text, expected) in table {
            assert_eq!(told(&gazetteer, text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_without_its_zeros_is_near() {
        let gazetteer = areas();
        let near = |text| {
            let found = gazetteer.nearest(text, 3).into_iter();
            found.map(|place| &*place.id).collect::<Vec<_>>()
        };
        assert_eq!(near("6059"), ["06059"]);
        assert_eq!(near("ger"), [""; 0]);
        assert_eq!(near("Orangee"), ["06059", "12095"]);
    }

    #[test]
    fn places_are_found_by_their_ids_alone() {
        let gazetteer = areas();
        let name = |id| gazetteer.place(id).map(|place| &*place.name);
        assert_eq!(
            [name("a"), name("A"), name("ga"), name("ost")],
            [Some("Small"), Some("Large"), None, Some("Eastern")]
        );
        let world = Gazetteer::world();
        assert_eq!(world.places().len(), 252);
        assert_eq!(world.with_code("rw").map(|place| &*place.id), Some("RWA"));
        assert_eq!(world.place("rwa"), None);
    }
}
