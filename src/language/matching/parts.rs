//! The meaning of a name: as a whole, without what is around it, or by its parts.

use crate::language::gazetteer::{Gazetteer, clean};
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
    of_name(index, &text, &name)
        .or_else(marked)
        .or_else(|| by_halves(gazetteer, index, &text))
        .or_else(|| without_form().filter(|_| gazetteer.is_world()))
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

/// The meaning of two texts, one of which stands in parentheses or behind a slash or comma: the place
/// that both mean, the territory of the two, or else both. None if only one of the texts means any,
/// unless the other is a mere remark.
fn by_halves(gazetteer: &Gazetteer, index: &Index, text: &str) -> Option<Found> {
    let (before, within, is_list) = halves(text)?;
    let is_remark = |word: &String| {
        REMARKS.contains(&&**word) || FORMS_OF_STATE.contains(&&**word) || is_short_number(word)
    };
    let name = |text: &str| {
        let marked = || whole(index, &without_marks(text)?);
        whole(index, text).or_else(marked)
    };
    let first = name(&before)?;
    let remark = Folded::new(&within);
    if !is_list && remark.words().iter().all(is_remark) {
        return Some(first);
    }
    let second = name(&within)?;
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

/// The text before parentheses, a slash or a comma, with what follows them, the text in or after them,
/// and whether they are no parentheses.
fn halves(text: &str) -> Option<(String, String, bool)> {
    let parentheses = |open: char, close: char| {
        let (before, rest) = text.split_once(open)?;
        let (within, after) = rest.split_once(close).unwrap_or((rest, ""));
        Some(([before, " ", after].concat(), within.to_owned(), false))
    };
    let found = [('(', ')'), ('[', ']'), ('（', '）')];
    let found = found
        .into_iter()
        .find_map(|(open, close)| parentheses(open, close));
    found.or_else(|| {
        let (before, after) = text.split_once(['/', ',', ';', '،', '，', '、'])?;
        Some((before.to_owned(), after.to_owned(), true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_halves() {
        let whole = |text| {
            let (before, within, is_list) = halves(text)?;
            Some(format!("{}|{}|{is_list}", clean(&before), clean(&within)))
        };
        assert_eq!(whole("Congo (DRC)").as_deref(), Some("Congo|DRC|false"));
        assert_eq!(
            whole("Guadeloupe, France").as_deref(),
            Some("Guadeloupe|France|true")
        );
        assert_eq!(whole("刚果（金）").as_deref(), Some("刚果|金|false"));
        assert_eq!(whole("Rwanda"), None);
    }
}
