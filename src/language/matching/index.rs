//! The names of places and of what is known to be none, by their keys.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::language::gazetteer::Gazetteer;
use crate::language::matching::fold::Folded;
use crate::language::matching::keys::Keys;
use crate::language::matching::kind::Kind;
use crate::language::matching::tables::{known_names, more_names, us_states, world_names};

/// A basemap with fewer states of the USA, or with more other places, is no map of these.
const FEWEST_STATES: usize = 5;

/// A name of a place.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub text: String,
    /// The tag of its language, if it is known.
    pub language: Option<&'static str>,
    /// The place, as a position in the gazetteer.
    pub place: usize,
}

/// A name that is no single place.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The reason why; `None` for a name of several places.
    pub kind: Option<Kind>,
    /// The places that are concerned.
    pub places: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Meaning {
    Name(usize),
    Known(usize),
}

/// The meaning of a key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    /// A name of one place: the positions of place and name.
    Place { place: usize, name: usize },
    /// A name of several places, or of a place and of something else.
    Several(Vec<usize>),
    /// Names of different places beside one another.
    List(Vec<usize>),
    /// No place.
    Known(Kind, Vec<usize>),
}

/// All names, by their [keys](Folded).
#[derive(Clone, Default)]
pub(crate) struct Index {
    pub names: Vec<Name>,
    known: Vec<Known>,
    strict: HashMap<String, Vec<Meaning>>,
    loose: HashMap<String, Vec<Meaning>>,
    /// The strict keys, made when a text is unknown.
    keys: OnceLock<Keys>,
}

impl Index {
    /// The names of a gazetteer; for the world's, with those of the tables.
    pub(crate) fn new(gazetteer: &Gazetteer) -> Index {
        let mut index = Index::default();
        for (place, one) in gazetteer.places().iter().enumerate() {
            for name in one.names() {
                index.add_name(name, None, place);
                let whole = one.part_of.as_deref().filter(|_| !gazetteer.is_world());
                if let Some(whole) = whole {
                    index.add_name(&format!("{name}, {whole}"), None, place);
                }
            }
        }
        match gazetteer.is_world() {
            true => index.add_world(gazetteer),
            false => index.add_states(gazetteer),
        }
        index
    }

    fn add_world(&mut self, gazetteer: &Gazetteer) {
        let places = gazetteer.places().iter().enumerate();
        let positions: HashMap<&str, usize> = places.map(|(i, place)| (&*place.id, i)).collect();
        let languages = world_names().map(|(id, tag, name)| (id, Some(tag), name));
        let more = more_names().map(|(id, name)| (id, None, name));
        for (id, language, name) in more.chain(languages) {
            if let Some(place) = positions.get(id) {
                self.add_name(name, language, *place);
            }
        }
        for known in known_names() {
            let ids = known.places.split(' ');
            let places = ids.filter_map(|id| positions.get(id).copied()).collect();
            self.add_known(known.name, known.kind, places);
        }
        for state in us_states() {
            // Georgia and the territories are places; a column of states tells otherwise.
            if !self.strict.contains_key(&Folded::new(state.name).strict()) {
                let country = positions.get(state.country).copied();
                self.add_known(state.name, Some(Kind::Part), country.into_iter().collect());
            }
            // An abbreviation of one word may be another name in the world.
            for name in state.more_names().filter(|name| name.contains(' ')) {
                if !self.strict.contains_key(&Folded::new(name).strict()) {
                    let country = positions.get(state.country).copied();
                    self.add_known(name, Some(Kind::Part), country.into_iter().collect());
                }
            }
        }
    }

    /// Other names of the states of the USA, if the places of a basemap are these. Those of a state that it lacks are
    /// known to be no place, so that nothing near them is offered.
    fn add_states(&mut self, gazetteer: &Gazetteer) {
        let place_of = |index: &Index, name: &str| match index.strict(&Folded::new(name)) {
            Some(Found::Place { place, .. }) => Some(place),
            _ => None,
        };
        let states: Vec<_> = us_states()
            .map(|state| (state, place_of(self, state.name)))
            .collect();
        let count = states.iter().filter(|(_, place)| place.is_some()).count();
        if count < FEWEST_STATES || count * 2 < gazetteer.places().len() {
            return;
        }
        for (state, place) in states {
            for name in state.more_names() {
                if self.strict.contains_key(&Folded::new(name).strict()) {
                    continue;
                }
                match place {
                    Some(place) => self.add_name(name, None, place),
                    None => self.add_known(name, Some(Kind::Part), Vec::new()),
                }
            }
        }
    }

    fn add_name(&mut self, text: &str, language: Option<&'static str>, place: usize) {
        let name = Name {
            text: text.to_owned(),
            language,
            place,
        };
        self.names.push(name);
        self.add(text, Meaning::Name(self.names.len() - 1));
    }

    fn add_known(&mut self, text: &str, kind: Option<Kind>, places: Vec<usize>) {
        self.known.push(Known { kind, places });
        self.add(text, Meaning::Known(self.known.len() - 1));
    }

    fn add(&mut self, text: &str, meaning: Meaning) {
        let folded = Folded::new(text);
        for (map, key) in [
            (&mut self.strict, folded.strict()),
            (&mut self.loose, folded.loose()),
        ] {
            if !key.is_empty() {
                map.entry(key).or_default().push(meaning);
            }
        }
    }

    /// The meaning of a name by its strict key.
    pub(crate) fn strict(&self, name: &Folded) -> Option<Found> {
        self.strict.get(&name.strict()).map(|all| self.meaning(all))
    }

    /// The meaning of a name by its loose key.
    pub(crate) fn loose(&self, name: &Folded) -> Option<Found> {
        self.loose.get(&name.loose()).map(|all| self.meaning(all))
    }

    /// The strict keys of names of places.
    pub(crate) fn keys(&self) -> &Keys {
        self.keys.get_or_init(|| {
            let keys = self.strict.iter().map(|(text, meanings)| {
                let places = meanings.iter().filter_map(|meaning| match meaning {
                    Meaning::Name(i) => Some(self.names[*i].place),
                    Meaning::Known(_) => None,
                });
                let mut places: Vec<usize> = places.collect();
                places.dedup();
                (text.clone(), places)
            });
            Keys::new(keys.filter(|(_, places)| !places.is_empty()))
        })
    }

    fn meaning(&self, meanings: &[Meaning]) -> Found {
        let names = meanings.iter().filter_map(|meaning| match meaning {
            Meaning::Name(i) => Some(*i),
            Meaning::Known(_) => None,
        });
        let known = meanings.iter().filter_map(|meaning| match meaning {
            Meaning::Known(i) => Some(&self.known[*i]),
            Meaning::Name(_) => None,
        });
        let names: Vec<usize> = names.collect();
        let known: Vec<&Known> = known.collect();
        if let Some(ambiguous) = known.iter().find(|known| known.kind.is_none()) {
            return Found::Several(ambiguous.places.clone());
        }
        let mut places: Vec<usize> = Vec::new();
        for name in &names {
            let place = self.names[*name].place;
            if !places.contains(&place) {
                places.push(place);
            }
        }
        match (&places[..], known.first()) {
            ([], Some(first)) => {
                let kind = first.kind.unwrap_or(Kind::Remark);
                Found::Known(kind, first.places.clone())
            }
            ([place], None) => Found::Place {
                place: *place,
                name: names[0],
            },
            _ => Found::Several(places),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names that are those of a place and of something else, or of two places, and so are to be decided.
    const SHARED: &[&str] = &["Южная Африка"];

    #[test]
    fn no_two_places_share_a_key() {
        let world = Gazetteer::world();
        let index = Index::new(&world);
        let id = |place: &usize| &*world.places()[*place].id;
        let mut shared: Vec<String> = Vec::new();
        for meanings in index.strict.values() {
            let known = meanings.iter().filter_map(|one| match one {
                Meaning::Known(i) => Some(index.known[*i].kind),
                Meaning::Name(_) => None,
            });
            let known: Vec<Option<Kind>> = known.collect();
            let name = meanings.iter().find_map(|one| match one {
                Meaning::Name(i) => Some(&*index.names[*i].text),
                Meaning::Known(_) => None,
            });
            let (Found::Several(places), Some(name)) = (index.meaning(meanings), name) else {
                continue;
            };
            if !known.contains(&None) && !SHARED.contains(&name) {
                let ids: Vec<&str> = places.iter().map(id).collect();
                shared.push(format!("{name} {ids:?} {known:?}"));
            }
        }
        assert!(shared.is_empty(), "{shared:#?}");
    }
}
