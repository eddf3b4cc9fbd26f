//! Targets: a fragment of the address opens a card, or a fact in it. A target is also the id of an
//! element.

/// Writes the target of a fact in the card of a place. No other id of the page has a slash.
///
/// ```
/// use stancemap::figure::protocol::{fact_target, place_of};
///
/// assert_eq!(fact_target("RWA", "rwa-payment"), "RWA/rwa-payment");
/// assert_eq!(place_of("RWA/rwa-payment"), "RWA");
/// assert_eq!(place_of("RWA"), "RWA");
/// ```
pub fn fact_target(place: &str, fact: &str) -> String {
    format!("{place}/{fact}")
}

/// The id of the list of places.
pub const LIST: &str = "list";

/// The id of the group of that list with a standing. No place's id begins so: see
/// [`fit_id`](crate::language::gazetteer::fit_id).
///
/// ```
/// use stancemap::figure::protocol::list_target;
///
/// assert_eq!(list_target("agreed"), "list-agreed");
/// ```
pub fn list_target(standing: &str) -> String {
    format!("{LIST}-{standing}")
}

/// The place whose card a target opens. The target of a place is its id.
pub fn place_of(target: &str) -> &str {
    target.split('/').next().unwrap_or(target)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_place_survives(place in "[^/]{1,12}", fact in ".{0,20}") {
            let target = fact_target(&place, &fact);
            prop_assert_eq!(place_of(&target), &place);
            prop_assert_eq!(place_of(&place), &place);
        }
    }
}
