//! Indices of places by their codes and names.

use std::collections::HashMap;

use crate::language::gazetteer::hints::ambiguous;
use crate::language::gazetteer::key::key;
use crate::language::gazetteer::place::Place;

/// Places by a code or by the key of a name: one, or all that may be meant.
pub(super) type Index = HashMap<String, Vec<usize>>;

/// Places by their codes and ids in lower case.
pub(super) fn by_code(places: &[Place]) -> Index {
    let mut index = Index::new();
    for (i, place) in places.iter().enumerate() {
        let own = place.codes.iter().map(|(_, code)| &**code);
        for code in own.chain([&*place.id]) {
            add(&mut index, lower(code), i);
        }
    }
    index
}

/// Places by the keys of their names; those of a basemap also by a name with the larger area.
pub(super) fn by_name(places: &[Place], is_world: bool) -> Index {
    let mut index = Index::new();
    for (i, place) in places.iter().enumerate() {
        for name in place.names() {
            add(&mut index, key(name), i);
            if let Some(whole) = place.part_of.as_deref().filter(|_| !is_world) {
                add(&mut index, key(&format!("{name}, {whole}")), i);
            }
        }
    }
    if is_world {
        add_ambiguous(&mut index, places);
    }
    index
}

/// A code as the index has it.
pub(super) fn lower(code: &str) -> String {
    code.to_ascii_lowercase()
}

fn add_ambiguous(index: &mut Index, places: &[Place]) {
    for (name, ids) in ambiguous() {
        let is_listed = |place: &Place| ids.split(' ').any(|id| id == place.id);
        let listed = places.iter().enumerate();
        let listed = listed.filter(|(_, place)| is_listed(place));
        // A name of a part of one place is not resolved either: two entries are no answer.
        let mut places: Vec<usize> = listed.map(|(i, _)| i).collect();
        if let [only] = places[..] {
            places.push(only);
        }
        index.insert(key(name), places);
    }
}

fn add(index: &mut Index, key: String, place: usize) {
    let places = index.entry(key).or_default();
    if !places.contains(&place) {
        places.push(place);
    }
}
