//! Codes of places, each looked up in one vocabulary.

use std::collections::HashMap;

use crate::language::gazetteer::{Gazetteer, Vocabulary};
use crate::language::matching::fold::Folded;
use crate::language::matching::former::{Former, former_codes};
use crate::language::matching::index::{Found, Index};
use crate::language::matching::tables::{State, other_codes, us_states};

/// The meaning of a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Coded {
    /// A place, as a position in the gazetteer. `is_written` tells whether the code is written as the
    /// vocabulary writes it, but for case.
    Place { place: usize, is_written: bool },
    /// A place by a code that Eurostat has in place of ISO's.
    Alias(usize),
    /// A state of the USA that the gazetteer does not have.
    State(State),
    /// A code that ISO has withdrawn.
    Former(Former),
}

/// The codes of a gazetteer in all vocabularies.
#[derive(Clone, Default)]
pub(crate) struct Codes {
    places: HashMap<(Vocabulary, String), usize>,
    states: Vec<ListedState>,
    /// `UK` and `EL`, which stand beside ISO's alpha-2 codes in many lists.
    aliases: HashMap<String, usize>,
    /// Whether the codes are those of the world.
    is_world: bool,
}

/// A state of the USA.
#[derive(Clone)]
struct ListedState {
    state: State,
    /// The key of its name: see [`Folded::strict`].
    key: String,
    /// The place that it is, if the gazetteer has it.
    place: Option<usize>,
}

impl Codes {
    pub(crate) fn new(gazetteer: &Gazetteer, names: &Index) -> Codes {
        let mut codes = Codes::default();
        let places = gazetteer.places();
        for (i, place) in places.iter().enumerate() {
            for (vocabulary, code) in &place.codes {
                codes.add(*vocabulary, code, i);
            }
        }
        if gazetteer.is_world() {
            codes.is_world = true;
            codes.add_world(gazetteer);
        }
        let states = us_states().map(|state| ListedState {
            state,
            key: Folded::new(state.name).strict(),
            place: place_of(gazetteer, names, &state),
        });
        codes.states = states.collect();
        codes
    }

    fn add_world(&mut self, gazetteer: &Gazetteer) {
        let places = gazetteer.places();
        for (id, [fifa, olympic, fips]) in other_codes() {
            let Some(i) = places.iter().position(|place| place.id == id) else {
                continue;
            };
            let listed = [
                (Vocabulary::Fifa, fifa),
                (Vocabulary::Olympic, olympic),
                (Vocabulary::Fips, fips),
            ];
            for (vocabulary, code) in listed {
                self.add(vocabulary, code, i);
            }
        }
        for (i, place) in places.iter().enumerate() {
            let two = |code: &&str| code.len() == 2;
            let other = place.codes_in(Vocabulary::Other).find(two);
            if let Some(code) = other {
                self.aliases.insert(written(code), i);
            }
            let own = other.or_else(|| place.codes_in(Vocabulary::Alpha2).next());
            if let Some(code) = own {
                self.add(Vocabulary::Eurostat, code, i);
            }
        }
    }

    fn add(&mut self, vocabulary: Vocabulary, code: &str, place: usize) {
        let keys = [Some(written(code)), without_zeros(vocabulary, code)];
        for (i, key) in keys.into_iter().enumerate() {
            let Some(key) = key.filter(|key| !key.is_empty()) else {
                continue;
            };
            let known = self.places.entry((vocabulary, key)).or_insert(place);
            // Ids that differ in their zeros alone are found only as they are written.
            if i == 1 && *known != place {
                *known = usize::MAX;
            }
        }
    }

    /// The meaning of a code in a vocabulary. Of the world's codes, those are found whose letters have
    /// one case: `Nga` is a name in Vietnamese.
    pub(crate) fn find(&self, vocabulary: Vocabulary, text: &str) -> Option<Coded> {
        match vocabulary {
            Vocabulary::UsPostal => self.state(|one| one.state.postal.eq_ignore_ascii_case(text)),
            Vocabulary::UsFips => self.state(|one| {
                let fips = one.state.fips;
                fips == text || (text.len() == 1 && fips.trim_start_matches('0') == text)
            }),
            _ => {
                let place = |key| self.places.get(&(vocabulary, key)).copied();
                let whole = place(written(text)).filter(|i| *i != usize::MAX);
                let lost = || place(without_zeros(vocabulary, text)?).filter(|i| *i != usize::MAX);
                let (place, is_written) = match whole.or_else(lost) {
                    Some(place) => (place, whole.is_some()),
                    None => return self.not_of_iso(vocabulary, &written(text)),
                };
                Some(Coded::Place { place, is_written })
            }
        }
    }

    /// The code that ISO has withdrawn, alpha-2 or alpha-3, if letters of one case are one.
    pub(crate) fn former(&self, text: &str) -> Option<Former> {
        let vocabularies = [Vocabulary::Alpha2, Vocabulary::Alpha3];
        let vocabularies = vocabularies.into_iter().filter(|_| is_code_like(text));
        let mut found = vocabularies.filter_map(|vocabulary| self.find(vocabulary, text));
        found.find_map(|coded| match coded {
            Coded::Former(former) => Some(former),
            _ => None,
        })
    }

    /// A code of another list, or a withdrawn one, that stands in columns of ISO's codes.
    fn not_of_iso(&self, vocabulary: Vocabulary, text: &str) -> Option<Coded> {
        let alias = self.aliases.get(text).copied();
        let is_former = |one: &Former| match vocabulary {
            Vocabulary::Alpha2 => one.alpha2 == text,
            Vocabulary::Alpha3 => one.alpha3 == text,
            _ => false,
        };
        match alias.filter(|_| vocabulary == Vocabulary::Alpha2) {
            Some(place) => Some(Coded::Alias(place)),
            None if text.is_empty() || !self.is_world => None,
            None => former_codes().find(is_former).map(Coded::Former),
        }
    }

    fn state(&self, is_it: impl Fn(&ListedState) -> bool) -> Option<Coded> {
        let found = self.states.iter().find(|one| is_it(one))?;
        Some(match found.place {
            Some(place) => Coded::Place {
                place,
                is_written: true,
            },
            None => Coded::State(found.state),
        })
    }

    /// The state of the USA with a name.
    pub(crate) fn state_named(&self, name: &Folded) -> Option<Coded> {
        let key = name.strict();
        self.state(|one| one.key == key)
    }
}

/// The place that a state is: in the world's gazetteer a territory, in one of states the one with its
/// name.
fn place_of(gazetteer: &Gazetteer, names: &Index, state: &State) -> Option<usize> {
    if gazetteer.is_world() {
        let places = gazetteer.places();
        return places.iter().position(|place| place.id == state.place);
    }
    match names.strict(&Folded::new(state.name)) {
        Some(Found::Place { place, .. }) => Some(place),
        _ => None,
    }
}

/// A code as it is compared.
fn written(code: &str) -> String {
    code.to_ascii_uppercase()
}

/// A number without the zeros that spreadsheets drop, and without the decimals that they add. `None`
/// for other codes, and for two digits with a zero, which are no code of three.
fn without_zeros(vocabulary: Vocabulary, code: &str) -> Option<String> {
    let can_lose = matches!(
        vocabulary,
        Vocabulary::Numeric | Vocabulary::Own | Vocabulary::OwnOther
    );
    let digits = code.strip_suffix(".0").unwrap_or(code);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let rest = digits.trim_start_matches('0');
    let is_state = vocabulary == Vocabulary::Numeric && digits.len() == 2 && rest.len() < 2;
    (can_lose && is_number && !is_state).then(|| format!("number {rest}"))
}

/// Whether a text may be a code of the world's vocabularies, with the decimals that spreadsheets add.
pub(crate) fn may_be_code(text: &str) -> bool {
    is_code_like(text.strip_suffix(".0").unwrap_or(text))
}

/// Whether a text may be a code: a few letters of one case, or digits.
pub(crate) fn is_code_like(text: &str) -> bool {
    let is_upper = text.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_lower = text.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    ((1..=3).contains(&text.len()) && (is_upper || is_lower)) || (is_number && !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> (Gazetteer, Codes) {
        let world = Gazetteer::world();
        let codes = Codes::new(&world, &Index::new(&world));
        (world, codes)
    }

    #[test]
    fn a_code_means_what_its_vocabulary_says() {
        let (world, codes) = codes();
        let told = |vocabulary, text| match codes.find(vocabulary, text) {
            Some(Coded::Place { place, is_written }) => {
                let sign = if is_written { "=" } else { "~" };
                format!("{sign}{}", world.places()[place].id)
            }
            Some(Coded::Alias(place)) => format!("~{}", world.places()[place].id),
            Some(Coded::State(state)) => state.name.to_owned(),
            Some(Coded::Former(former)) => former.name.to_owned(),
            None => "-".to_owned(),
        };
        let table = [
            (Vocabulary::Alpha2, "GA", "=GAB"),
            (Vocabulary::UsPostal, "GA", "Georgia"),
            (Vocabulary::Fips, "GA", "=GMB"),
            (Vocabulary::Numeric, "036", "=AUS"),
            (Vocabulary::Numeric, "36", "~AUS"),
            (Vocabulary::Numeric, "36.0", "~AUS"),
            (Vocabulary::Numeric, "04", "-"),
            (Vocabulary::Numeric, "4", "~AFG"),
            (Vocabulary::UsFips, "36", "New York"),
            (Vocabulary::UsFips, "04", "Arizona"),
            (Vocabulary::UsFips, "4", "Arizona"),
            (Vocabulary::UsFips, "036", "-"),
            (Vocabulary::UsFips, "72", "=PRI"),
            (Vocabulary::Alpha3, "BRN", "=BRN"),
            (Vocabulary::Olympic, "BRN", "=BHR"),
            (Vocabulary::Fifa, "BHR", "=BHR"),
            (Vocabulary::Eurostat, "EL", "=GRC"),
            (Vocabulary::Eurostat, "UK", "=GBR"),
            (Vocabulary::Eurostat, "GB", "-"),
            (Vocabulary::Alpha2, "UK", "~GBR"),
            (Vocabulary::Alpha2, "EL", "~GRC"),
            (Vocabulary::Alpha2, "TP", "East Timor"),
            (Vocabulary::Alpha3, "BUR", "Burma"),
            (Vocabulary::Fips, "SZ", "=CHE"),
            (Vocabulary::Alpha2, "rw", "=RWA"),
        ];
        for (vocabulary, text, expected) in table {
            assert_eq!(told(vocabulary, text), expected, "{vocabulary:?} {text}");
        }
    }

    #[test]
    fn codes_have_one_case() {
        assert!(is_code_like("NGA") && is_code_like("nga") && is_code_like("036"));
        assert!(!is_code_like("Nga") && !is_code_like("") && !is_code_like("Iran"));
    }
}
