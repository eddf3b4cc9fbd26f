//! The larger areas that places are parts of, which tell places of one name apart.

use std::collections::HashSet;

use crate::language::gazetteer::{Gazetteer, Place};
use crate::language::matching::{Column, Match, Matcher, Reading, Why, us_state};
use crate::sheets::columns::folded;

/// The areas of a map by their names, folded; none for the countries of the world.
#[derive(Clone, Debug, Default)]
pub(super) struct Areas(HashSet<String>);

impl Areas {
    /// The areas that the places of a gazetteer are parts of.
    pub(super) fn of(gazetteer: &Gazetteer) -> Self {
        let own = gazetteer.places().iter().filter(|_| !gazetteer.is_world());
        let names = own.filter_map(|place| place.part_of.as_deref());
        Areas(names.map(folded).collect())
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text is the name of one.
    pub(super) fn has(&self, text: &str) -> bool {
        self.0.contains(&folded(self.named(text)))
    }

    /// The name of an area: the text, or the name of the state of the USA that it abbreviates.
    fn named<'t>(&self, text: &'t str) -> &'t str {
        let is_there = |name: &&str| self.0.contains(&folded(name));
        match is_there(&text) {
            true => text,
            false => us_state(text).filter(is_there).unwrap_or(text),
        }
    }

    /// The answer for a name beside an area, given the one for the name alone.
    ///
    /// # Errors
    /// The places of this name, if all are in other areas: none of them is meant.
    pub(super) fn within<'m>(
        &self,
        matcher: &'m Matcher,
        found: Match<'m>,
        name: &str,
        area: &str,
    ) -> Result<Match<'m>, Vec<&'m Place>> {
        let area = self.named(area);
        match found {
            Match::ToDecide(places, why @ (Why::Ambiguous | Why::Near)) => {
                let all = places.iter().copied();
                let own: Vec<&Place> = all.filter(|one| is_in(one, area)).collect();
                match (&own[..], &why) {
                    ([only], Why::Ambiguous) => Ok(Match::Exact(only)),
                    ([], _) if !self.has(area) => Ok(Match::ToDecide(places, why)),
                    ([], Why::Ambiguous) => Err(places),
                    // A name that is near in another area is not near.
                    ([], _) => Ok(Match::Unknown {
                        kind: None,
                        places: Vec::new(),
                    }),
                    _ => Ok(Match::ToDecide(own, why)),
                }
            }
            Match::Exact(place) | Match::OtherSpelling(place, _)
                if !is_in(place, area) && self.has(area) =>
            {
                let names = Column::of(Reading::Names);
                let whole = matcher.find_in(&names, &format!("{name}, {area}"));
                match whole.place().filter(|other| is_in(other, area)) {
                    Some(other) => Ok(Match::Exact(other)),
                    None => Err(vec![place]),
                }
            }
            found => Ok(found),
        }
    }
}

/// Whether a place is a part of an area with this name.
fn is_in(place: &Place, area: &str) -> bool {
    let whole = place.part_of.as_deref();
    whole.is_some_and(|whole| folded(whole) == folded(area))
}
