//! The meaning of a name: as a whole, without what is around it, or by its parts.

use crate::language::gazetteer::{Gazetteer, behind_joining, clean, joined};
use crate::language::matching::fold::Folded;
use crate::language::matching::index::{Found, Index};
use crate::language::matching::tables::belongs_to;
use crate::language::matching::tidy::without_marks;

/// Forms of states in several languages, which the name of a country may have or lack. `State` and
/// `democratic republic` are not among them: they make another place of one.
const FORMS_OF_STATE: [&str; 32] = [
    "commonwealth",
    "emiraat",
    "emirate",
    "furstentum",
    "groothertogdom",
    "kingdom",
    "konigreich",
    "koninkrijk",
    "principado",
    "principality",
    "principato",
    "principaute",
    "regno",
    "reino",
    "rep",
    "repubblica",
    "republic",
    "republica",
    "republiek",
    "republik",
    "republique",
    "royaume",
    "sultanaat",
    "sultanat",
    "sultanate",
    "sultanato",
    "vorstendom",
    "княжество",
    "королевство",
    "республика",
    "جمهوريه",
    "مملكه",
];
/// Kinds of areas, which the names of a basemap's places may have or lack.
const KINDS_OF_AREA: [&str; 17] = [
    "borough",
    "canton",
    "comarca",
    "county",
    "departamento",
    "departement",
    "department",
    "district",
    "kanton",
    "kreis",
    "landkreis",
    "municipality",
    "municipio",
    "parish",
    "prefecture",
    "province",
    "provincia",
];
/// Words in parentheses that say nothing about which place is meant.
const REMARKS: [&str; 8] = [
    "country",
    "disputed",
    "land",
    "metropolitan",
    "nation",
    "pais",
    "pays",
    "sovereign",
];

/// The meaning of a name, if it has one.
pub(crate) fn meaning(gazetteer: &Gazetteer, index: &Index, text: &str) -> Option<Found> {
    let text = clean(text);
    let name = Folded::new(&text);
    let marked = || whole(index, &without_marks(&text)?);
    let without_form = || index.strict(&name.without(&FORMS_OF_STATE)?);
    let without_kind = || index.strict(&name.without(&KINDS_OF_AREA)?);
    of_name(index, &text, &name)
        .or_else(marked)
        .filter(|found| !is_of_two(index, &text, found))
        .or_else(|| by_halves(gazetteer, index, &text))
        .or_else(|| without_form().filter(|_| gazetteer.is_world()))
        .or_else(|| without_kind().filter(|_| !gazetteer.is_world()))
}

/// Whether a text joins the name of the place that was found, or its own, with the one of another place: `Denmark and
/// Greenland` has the words of `Greenland (Denmark)`.
fn is_of_two(index: &Index, text: &str, found: &Found) -> bool {
    let Found::Place { place, name } = found else {
        return false;
    };
    let halves = joined(text);
    let is_other = |half: &str| {
        let meaning = whole(index, half);
        matches!(meaning, Some(Found::Place { place: other, .. }) if other != *place)
    };
    let is_more = joined(&index.names[*name].text).len() < halves.len();
    is_more
        && halves
            .iter()
            .any(|(before, after)| is_other(before) || is_other(after))
}

/// The meaning of a text as it is, or without its article.
fn whole(index: &Index, text: &str) -> Option<Found> {
    of_name(index, text, &Folded::new(text))
}

/// As [`whole`], for a text that is folded already.
fn of_name(index: &Index, text: &str, name: &Folded) -> Option<Found> {
    let has_tail = text.contains(['(', ',', '（']);
    let rest = name.without_article(has_tail);
    let strict = index.strict(name);
    let strict = strict.or_else(|| index.strict(rest.as_ref()?));
    let loose = strict.or_else(|| index.loose(name));
    loose.or_else(|| index.loose(rest.as_ref()?))
}

/// The meaning of two texts, one of which stands in parentheses or behind a comma, a slash or a word such as `and`: the
/// place that both mean, the territory of the two in parentheses or behind a comma, or else both. None if only one of
/// the texts means any, unless the other is a mere remark or the first is the name of several places.
fn by_halves(gazetteer: &Gazetteer, index: &Index, text: &str) -> Option<Found> {
    let all = halves(text);
    let mut all = all.into_iter();
    all.find_map(|halves| of_halves(gazetteer, index, halves))
}

/// The meaning of the two halves of a text.
fn of_halves(
    gazetteer: &Gazetteer,
    index: &Index,
    (before, within, between): Halves,
) -> Option<Found> {
    let is_remark = |word: &String| {
        REMARKS.contains(&&**word) || FORMS_OF_STATE.contains(&&**word) || is_short_number(word)
    };
    let name = |text: &str| {
        let marked = || whole(index, &without_marks(text)?);
        whole(index, text).or_else(marked)
    };
    let first = name(&before)?;
    let remark = Folded::new(&within);
    if between == Between::Brackets && remark.words().iter().all(is_remark) {
        return Some(first);
    }
    let Some(second) = name(&within) else {
        return Some(first).filter(|first| matches!(first, Found::Several(_)));
    };
    let (one, other) = (places(&first), places(&second));
    if let Some(place) = one.iter().find(|place| other.contains(place)) {
        let is_only = one.iter().filter(|place| other.contains(place)).count() == 1;
        // A remark of the first may say which of several is meant.
        return Some(match (is_only, &first, &second) {
            (true, Found::Place { .. }, _) => first,
            (true, _, Found::Place { .. }) => second,
            _ => Found::Several(vec![*place]),
        });
    }
    let id = |place: &usize| &*gazetteer.places()[*place].id;
    let pair = (&one[..], &other[..]);
    if let ([one], [other]) = pair
        && between != Between::Joining
        && gazetteer.is_world()
    {
        if belongs_to(id(one), id(other)) {
            return Some(first);
        }
        if belongs_to(id(other), id(one)) {
            return Some(second);
        }
    }
    match (&first, &second) {
        (Found::Known(..), Found::Known(..)) => Some(first),
        _ => Some(Found::List([one, other].concat())),
    }
}

/// The places that a name may mean.
fn places(found: &Found) -> Vec<usize> {
    match found {
        Found::Place { place, .. } => vec![*place],
        Found::Several(places) | Found::List(places) => places.clone(),
        Found::Known(..) => Vec::new(),
    }
}

/// A number of a footnote. One of more digits may be a year, with other borders.
fn is_short_number(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The signs or words between two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    Brackets,
    Comma,
    Joining,
}

/// Two texts, and what is between them.
type Halves = (String, String, Between);

/// The text before parentheses, a comma or a word such as `and`, with what follows parentheses, and the text in or after
/// them: for each place where the text may be parted.
fn halves(text: &str) -> Vec<Halves> {
    let parentheses = |open: char, close: char| {
        let (before, rest) = text.split_once(open)?;
        let (within, after) = rest.split_once(close).unwrap_or((rest, ""));
        let before = [before, " ", after].concat();
        Some(match behind_joining(within) {
            // As in `France (excluding Réunion)`.
            Some(rest) => (before, rest.to_owned(), Between::Joining),
            None => (before, within.to_owned(), Between::Brackets),
        })
    };
    let found = [('(', ')'), ('[', ']'), ('（', '）')];
    let found = found
        .into_iter()
        .find_map(|(open, close)| parentheses(open, close));
    if let Some(found) = found {
        return vec![found];
    }
    let by_comma = text.split_once([',', '،', '，', '、']);
    let by_comma = by_comma.map(|(before, after)| (before, after, Between::Comma));
    let joined = joined(text).into_iter();
    let joined = joined.map(|(before, after)| (before, after, Between::Joining));
    let mut all: Vec<(&str, &str, Between)> = by_comma.into_iter().chain(joined).collect();
    all.sort_by_key(|(before, ..)| before.len());
    let owned = |(before, after, between): (&str, &str, Between)| {
        (before.to_owned(), after.to_owned(), between)
    };
    all.into_iter().map(owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_halves() {
        let whole = |text| {
            let (before, within, between) = halves(text).into_iter().next()?;
            Some(format!("{}|{}|{between:?}", clean(&before), clean(&within)))
        };
        assert_eq!(whole("Congo (DRC)").as_deref(), Some("Congo|DRC|Brackets"));
        assert_eq!(
            whole("Guadeloupe, France").as_deref(),
            Some("Guadeloupe|France|Comma")
        );
        assert_eq!(whole("刚果（金）").as_deref(), Some("刚果|金|Brackets"));
        assert_eq!(
            whole("USA (excl. Guam)").as_deref(),
            Some("USA|Guam|Joining")
        );
        assert_eq!(whole("US & Guam").as_deref(), Some("US|Guam|Joining"));
        assert_eq!(whole("Rwanda"), None);
    }
}
