//! Columns with the larger areas that places are parts of.

use crate::sheets::columns::chosen::Candidate;
use crate::sheets::columns::field::{SheetKind, words};
use crate::sheets::columns::header::{Rank, folded};

/// Headers that are places by themselves, and larger areas beside a column with other places, folded.
const LARGER: &str =
    "state|states|state name|bundesland|land|lander|laender|etat|etats|estado|estados";

/// Headers that are places on a map whose places are parts of areas, folded. Elsewhere they say where something
/// happened, and are not read.
const SMALLER: &str = "district|districts|municipality|municipalities|commune|communes|arrondissement\
     |arrondissements|constituency|constituencies|circonscription|circonscriptions|landkreis|landkreise|kreis|kreise\
     |gemeinde|gemeinden|wahlkreis|wahlkreise|municipio|municipios|distrito|distritos|concelho|concelhos|comarca\
     |comarcas|comune|comuni";

/// Sets columns with larger areas apart from the column with places: of `county` and `state`, the state tells
/// counties of one name apart. They mean nothing if the places of the map are no parts of areas, or if there is
/// no column with places.
pub(super) fn with_larger_areas(
    kind: &'static SheetKind,
    headers: &[String],
    has_areas: bool,
    candidates: &mut Vec<Candidate>,
) {
    let Some(area) = kind.field("part_of") else {
        return;
    };
    let is_larger = |one: &Candidate| {
        let own = folded(&headers[one.index]);
        one.field.name == "place" && words(LARGER).any(|word| word == own)
    };
    let is_place = |one: &Candidate| one.field.name == "place" && !is_larger(one);
    if let Some(place) = kind.field("place")
        && has_areas
        && !candidates.iter().any(is_place)
    {
        let is_smaller = |header: &str| words(SMALLER).any(|word| word == folded(header));
        let own = headers.iter().enumerate();
        let taken: Vec<usize> = candidates.iter().map(|one| one.index).collect();
        let own = own.filter(|(index, header)| is_smaller(header) && !taken.contains(index));
        candidates.extend(own.map(|(index, _)| Candidate {
            index,
            field: place,
            language: None,
            rank: Rank::Word,
        }));
    }
    if has_areas && candidates.iter().any(is_place) {
        let open = candidates.iter_mut().filter(|one| is_larger(one));
        for one in open.filter(|one| one.rank != Rank::Decided) {
            (one.field, one.rank) = (area, Rank::Word);
        }
    }
    let has_place = candidates
        .iter()
        .any(|one| ["place", "place_code"].contains(&one.field.name));
    candidates.retain(|one| {
        one.field.name != area.name || one.rank == Rank::Decided || has_areas && has_place
    });
}
