//! The places that sheets name, and a search of places.

use crate::base::message::Message;
use crate::language::gazetteer::Gazetteer;
use crate::language::matching::{Match, Matcher};
use crate::language::search::fold;
use crate::project::show::controls::choices;
use crate::project::show::spots::Spots;
use crate::project::view::{Choice, PlaceName, PlaceState, PlacesView};
use crate::sheets::{Import, Spelling, SpellingState};

/// The spellings of places.
pub(super) fn places(import: &Import, spots: &Spots<'_>) -> PlacesView {
    let mut view = PlacesView::default();
    for one in &import.spellings {
        let Spelling {
            text,
            state,
            place,
            why,
            candidates,
            cells,
            spot,
        } = one;
        let (state, count) = match state {
            SpellingState::Exact => (PlaceState::Exact, &mut view.exact),
            SpellingState::Other => (PlaceState::OtherSpelling, &mut view.other_spelling),
            SpellingState::Decided => (PlaceState::Decided, &mut view.decided),
            SpellingState::LeftOut => (PlaceState::LeftOut, &mut view.left_out),
            SpellingState::Open => (PlaceState::ToDecide, &mut view.to_decide),
        };
        *count += 1;
        let (id, name) = place.clone().unwrap_or_default();
        view.names.push(PlaceName {
            text: text.clone(),
            state,
            id,
            name,
            why: why.clone(),
            candidates: choices(candidates),
            rows: *cells,
            spot: spots.view(spot),
        });
    }
    view.names.sort_by_key(|one| one.state);
    view
}

/// How many places a search finds.
const MOST: usize = 12;

/// The places that an editor may mean by what she types: those that the matcher finds, then those with a word that begins
/// so, then those whose name has it.
///
/// ```
/// use stancemap::language::gazetteer::Gazetteer;
/// use stancemap::project::search_places;
///
/// let found = search_places(&Gazetteer::world(), "congo");
/// let ids: Vec<&str> = found.iter().map(|one| &*one.value).collect();
/// assert_eq!(ids, ["COD", "COG"]);
/// assert_eq!(search_places(&Gazetteer::world(), "ivory")[0].value, "CIV");
/// ```
pub fn search_places(gazetteer: &Gazetteer, text: &str) -> Vec<Choice> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let own;
    let world;
    let matcher: &Matcher = match gazetteer.is_world() {
        true => {
            world = Matcher::world();
            &world
        }
        false => {
            own = Matcher::new(gazetteer.clone());
            &own
        }
    };
    let choice = |id: &str, name: &str| Choice {
        value: id.to_owned(),
        label: Message::of(name),
    };
    let mut found: Vec<Choice> = match matcher.find(text) {
        Match::Exact(place) | Match::OtherSpelling(place, _) => {
            vec![choice(&place.id, &place.name)]
        }
        Match::ToDecide(places, _) | Match::Unknown { places, .. } => {
            let places = places.iter();
            places.map(|place| choice(&place.id, &place.name)).collect()
        }
    };
    let words = fold(&text.to_lowercase());
    let mut others: Vec<(bool, &str, &str)> = Vec::new();
    for place in gazetteer.places() {
        let name = fold(&place.name.to_lowercase());
        let begins = name.starts_with(&words) || name.contains(&format!(" {words}"));
        if begins || name.contains(&words) {
            others.push((!begins, &place.name, &place.id));
        }
    }
    others.sort_unstable();
    for (_, name, id) in others {
        if !found.iter().any(|one| one.value == id) {
            found.push(choice(id, name));
        }
    }
    found.truncate(MOST);
    found
}
