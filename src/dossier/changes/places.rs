//! The stances of places.

use std::collections::BTreeMap;

use crate::dossier::changes::change::{Change, Subject};
use crate::dossier::dossier::{Dossier, sort_key};
use crate::dossier::place::PlaceId;
use crate::dossier::time::standing::{HeldStance, Standing};

/// The places whose stance, or whether sources agree about it, differs, in the order of their names. `stances` has the
/// new ids of stances by their old ones.
pub(super) fn of_places(
    old: &Dossier,
    new: &Dossier,
    stances: &BTreeMap<String, String>,
) -> Vec<Change> {
    let mut places = new.named_places();
    let gone = old.named_places().into_iter();
    let gone: Vec<PlaceId> = gone.filter(|place| !places.contains(place)).collect();
    places.extend(gone);
    let name_of = |place: PlaceId| match new.name_of(place) {
        "" => old.name_of(place),
        name => name,
    };
    places.sort_by_cached_key(|place| sort_key(name_of(*place)));
    let mut all = Vec::new();
    for place in places {
        let name = name_of(place);
        let (before, now) = (held(old, place), held(new, place));
        let label =
            |held: &Option<HeldStance<'_>>| held.as_ref().map(|held| held.stance.label.to_string());
        let id = |held: &Option<HeldStance<'_>>| {
            held.as_ref().map(|held| held.stance.id.as_str().to_owned())
        };
        let id_before = id(&before).map(|id| stances.get(&id).cloned().unwrap_or(id));
        let mut add = |field, was, is| {
            all.push(Change {
                subject: Subject::Place {
                    id: place,
                    name: name.to_owned(),
                },
                field,
                was,
                is,
            });
        };
        if id_before != id(&now) {
            add("stance", label(&before), label(&now));
        }
        let contested = |held: &Option<HeldStance<'_>>| {
            let is_contested = held
                .as_ref()
                .is_some_and(|held| !held.contested_by.is_empty());
            is_contested.then(|| "yes".to_owned())
        };
        let (was, is) = (contested(&before), contested(&now));
        // A place that has no stance any more is not one about which sources agree.
        if was != is && now.is_some() {
            add("contested", was, is);
        }
    }
    all
}

/// The stance that a place holds on the latest day; `None` without one.
pub(super) fn held(dossier: &Dossier, place: PlaceId) -> Option<HeldStance<'_>> {
    match dossier.standing_now(place) {
        Standing::Holds(held) => Some(held),
        _ => None,
    }
}
