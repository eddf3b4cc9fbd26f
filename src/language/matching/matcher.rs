//! The matcher: texts in, answers out.

use std::sync::{Arc, OnceLock};

use crate::language::gazetteer::{Gazetteer, Place, Vocabulary, clean};
use crate::language::matching::answer::{Match, Spelled, Why};
use crate::language::matching::column::{Column, Reading};
use crate::language::matching::fold::Folded;
use crate::language::matching::former::Former;
use crate::language::matching::index::{Found, Index};
use crate::language::matching::kind::Kind;
use crate::language::matching::near::{CANDIDATES, near};
use crate::language::matching::parts::meaning;
use crate::language::matching::vocabularies::{Coded, Codes, is_code_like, may_be_code};

/// Names of at most so many letters need their accents: without them, `Irã` is one letter from two
/// countries.
const SHORT: usize = 3;

/// Matches texts with the places of a gazetteer. Making one takes some milliseconds: keep it.
pub struct Matcher {
    gazetteer: Gazetteer,
    pub(crate) names: Index,
    pub(crate) codes: Codes,
}

impl Matcher {
    /// A matcher for the countries of the world, with all names and codes of the tables.
    ///
    /// ```
    /// use stancemap::language::matching::{Kind, Match, Matcher};
    ///
    /// let matcher = Matcher::world();
    /// let id = |text| matcher.find(text).place().map(|place| &*place.id);
    /// assert_eq!(id("Korea, Rep."), Some("KOR"));
    /// assert_eq!(id("Elfenbeinküste"), Some("CIV"));
    /// assert!(matches!(matcher.find("Rwanda"), Match::Exact(_)));
    /// assert!(matches!(matcher.find("Congo"), Match::ToDecide(..)));
    /// // A typing error is offered, but not taken.
    /// assert!(matches!(matcher.find("Rwnada"), Match::ToDecide(..)));
    /// let Match::Unknown { kind, .. } = matcher.find("USSR") else { panic!() };
    /// assert_eq!(kind, Some(Kind::Former));
    /// ```
    ///
    /// There is one of them in a program, made when it is first needed.
    pub fn world() -> Arc<Matcher> {
        static WORLD: OnceLock<Arc<Matcher>> = OnceLock::new();
        let world = WORLD.get_or_init(|| Arc::new(Matcher::new(Gazetteer::world())));
        Arc::clone(world)
    }

    /// A matcher for the places of a gazetteer. The world's gets the names of the tables as well.
    pub fn new(gazetteer: Gazetteer) -> Matcher {
        let names = Index::new(&gazetteer);
        let codes = Codes::new(&gazetteer, &names);
        Matcher {
            gazetteer,
            names,
            codes,
        }
    }

    /// The gazetteer.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// Which place a text means that has no column.
    pub fn find(&self, text: &str) -> Match<'_> {
        let is_name = self.gazetteer.is_world() && !may_be_code(&clean(text));
        let column = match is_name {
            true => Column::of(Reading::Names),
            false => self.column([text]),
        };
        self.find_in(&column, text)
    }

    /// Which place a text of a column means: a code of the column's vocabulary, or a name. A code of
    /// another vocabulary is never taken.
    ///
    /// ```
    /// use stancemap::language::matching::{Match, Matcher};
    ///
    /// let matcher = Matcher::world();
    /// let states = matcher.column(["GA", "TX", "CA"]);
    /// assert!(matches!(matcher.find_in(&states, "GA"), Match::Unknown { .. }));
    /// let nations = matcher.column(["GA", "FR", "CA"]);
    /// assert_eq!(matcher.find_in(&nations, "GA").place().map(|place| &*place.id), Some("GAB"));
    /// // Gabon or the state of Georgia: the column does not decide it.
    /// let short = matcher.column(["GA", "CA"]);
    /// assert!(matches!(matcher.find_in(&short, "GA"), Match::ToDecide(..)));
    /// ```
    pub fn find_in(&self, column: &Column, text: &str) -> Match<'_> {
        let text = &*clean(text);
        match column.reading {
            Some(Reading::Names) if column.has_states => self.name_beside_states(text),
            Some(Reading::Names) => self.name(text),
            Some(Reading::UsStates) => match self.codes.state_named(&Folded::new(text)) {
                Some(coded) => self.coded(coded, Vocabulary::UsPostal),
                None => self.name(text),
            },
            Some(Reading::Codes(vocabulary)) => match self.codes.find(vocabulary, text) {
                Some(coded) => self.coded(coded, vocabulary),
                // `US` among states is their total rather than a place beside them.
                None if column.is_of_states() && is_code_like(text) => self.not_found(text),
                None => self.name(text),
            },
            None => self.undecided(column, text),
        }
    }

    /// The answer for a name of a column that has states of the USA, which share one with a country.
    fn name_beside_states(&self, text: &str) -> Match<'_> {
        let found = self.name(text);
        let state = self.codes.state_named(&Folded::new(text));
        match (found.place(), state) {
            (Some(place), Some(Coded::State(_))) => Match::ToDecide(vec![place], Why::Ambiguous),
            _ => found,
        }
    }

    /// The answer for a code.
    fn coded(&self, coded: Coded, vocabulary: Vocabulary) -> Match<'_> {
        match coded {
            Coded::Place {
                place,
                is_written: true,
            } => Match::Exact(self.place(place)),
            Coded::Place { place, .. } => {
                Match::OtherSpelling(self.place(place), Spelled::Code(vocabulary))
            }
            Coded::Alias(place) => {
                Match::OtherSpelling(self.place(place), Spelled::Code(Vocabulary::Eurostat))
            }
            Coded::Former(former) => {
                Match::ToDecide(self.successors(&former), Why::FormerCode(former.name))
            }
            Coded::State(state) => {
                let country = self.gazetteer.place(state.country);
                let country = country.filter(|_| self.gazetteer.is_world());
                Match::Unknown {
                    kind: Some(Kind::Part),
                    places: country.into_iter().collect(),
                }
            }
        }
    }

    /// The answer for a text of a column that does not decide its reading: a place only if all candidates
    /// mean it.
    fn undecided(&self, column: &Column, text: &str) -> Match<'_> {
        let mut readings: Vec<Reading> = Vec::new();
        let mut answers: Vec<Match> = Vec::new();
        for reading in column.candidates() {
            let answer = match reading {
                Reading::Codes(vocabulary) => match self.codes.find(vocabulary, text) {
                    Some(coded) => self.coded(coded, vocabulary),
                    None => continue,
                },
                _ => self.find_in(&Column::of(reading), text),
            };
            readings.push(reading);
            if !answers.contains(&answer) {
                answers.push(answer);
            }
        }
        let is_sure = readings.len() == column.candidates().count()
            && !readings.iter().all(|one| one.is_rare());
        match &answers[..] {
            [] => self.name(text),
            [only] if is_sure => only.clone(),
            _ => {
                let (mut places, why) = match self.codes.former(text) {
                    Some(former) => (self.successors(&former), Why::FormerCode(former.name)),
                    None => (Vec::new(), Why::Code(readings)),
                };
                for place in answers.iter().filter_map(Match::place) {
                    if !places.contains(&place) {
                        places.push(place);
                    }
                }
                Match::ToDecide(places, why)
            }
        }
    }

    /// The answer for a name.
    fn name(&self, text: &str) -> Match<'_> {
        match meaning(&self.gazetteer, &self.names, text) {
            Some(Found::Place { place, name }) => match self.with_code(text) {
                // `RU` is the Reino Unido, and the code of Russia.
                Some(other) if other != place => {
                    Match::ToDecide(self.places(&[other, place]), Why::Ambiguous)
                }
                _ => self.spelled(text, place, name),
            },
            Some(Found::Several(places)) => self.named_so(text, &places),
            Some(Found::List(places)) => Match::ToDecide(self.places(&places), Why::Several),
            Some(Found::Known(kind, places)) => Match::Unknown {
                kind: Some(kind),
                places: self.places(&places),
            },
            None => self.not_found(text),
        }
    }

    /// The place of the world that a text means as one of ISO's codes.
    fn with_code(&self, text: &str) -> Option<usize> {
        let vocabularies = [Vocabulary::Alpha3, Vocabulary::Alpha2];
        let mut codes = vocabularies
            .into_iter()
            .filter(|_| self.gazetteer.is_world() && is_code_like(text))
            .filter_map(|vocabulary| self.codes.find(vocabulary, text));
        codes.find_map(|coded| match coded {
            Coded::Place { place, .. } => Some(place),
            _ => None,
        })
    }

    fn spelled(&self, text: &str, place: usize, name: usize) -> Match<'_> {
        let lower = text.to_lowercase();
        let mut own = self.place(place).names();
        if own.any(|own| own.to_lowercase() == lower) {
            return Match::Exact(self.place(place));
        }
        let name = &self.names.names[name];
        let is_short = Folded::new(text).letters() <= SHORT;
        if is_short && text.is_ascii() && !name.text.is_ascii() {
            return Match::ToDecide(vec![self.place(place)], Why::Near);
        }
        let spelled = match name.text.to_lowercase() == lower {
            true => Spelled::OtherName(name.language),
            false => Spelled::Like(name.text.clone()),
        };
        Match::OtherSpelling(self.place(place), spelled)
    }

    /// The answer for a name of several places. Areas of a basemap may have names that differ in a
    /// sign alone: the one that is written so is meant.
    fn named_so(&self, text: &str, places: &[usize]) -> Match<'_> {
        let lower = text.to_lowercase();
        let is_written = |place: &&Place| place.names().any(|name| name.to_lowercase() == lower);
        let all = self.places(places);
        let written: Vec<&Place> = all.iter().copied().filter(is_written).collect();
        match written[..] {
            [only] if !self.gazetteer.is_world() => Match::Exact(only),
            _ => Match::ToDecide(all, Why::Ambiguous),
        }
    }

    /// The answer for a text that is no name: codes of other vocabularies, names that are near.
    fn not_found(&self, text: &str) -> Match<'_> {
        let unknown = Match::Unknown {
            kind: None,
            places: Vec::new(),
        };
        let is_code = is_code_like(text);
        let found = match is_code {
            true => self.of_codes(text),
            false => near(&self.names, &Folded::new(text)),
        };
        let found = self.places(&found);
        match self.codes.former(text) {
            Some(former) => {
                let mut places = self.successors(&former);
                let others = found.into_iter().filter(|place| !places.contains(place));
                let others: Vec<&Place> = others.collect();
                places.extend(others);
                Match::ToDecide(places, Why::FormerCode(former.name))
            }
            None if found.is_empty() => unknown,
            None if is_code => Match::ToDecide(found, Why::OtherCode),
            None => Match::ToDecide(found, Why::Near),
        }
    }

    /// The places of today where the one with a withdrawn code was.
    fn successors(&self, former: &Former) -> Vec<&Place> {
        let ids = former.places.split(' ');
        ids.filter_map(|id| self.gazetteer.place(id)).collect()
    }

    /// The places that a code means in any vocabulary, the commoner ones first.
    fn of_codes(&self, text: &str) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for vocabulary in Vocabulary::ALL {
            let coded = self.codes.find(vocabulary, text);
            if let Some(Coded::Place { place, .. } | Coded::Alias(place)) = coded
                && !found.contains(&place)
            {
                found.push(place);
            }
        }
        found.truncate(CANDIDATES);
        found
    }

    fn place(&self, position: usize) -> &Place {
        &self.gazetteer.places()[position]
    }

    fn places(&self, positions: &[usize]) -> Vec<&Place> {
        positions.iter().map(|i| self.place(*i)).collect()
    }
}
