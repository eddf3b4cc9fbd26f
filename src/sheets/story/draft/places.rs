//! The places that cells name, and the editor's decisions about them.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::base::message::{Joint, Message, Value, message};
use crate::language::gazetteer::Vocabulary;
use crate::language::matching::{Column, Decision, Match, Matcher, NameDecisions, Reading, Why};
use crate::sheets::column::quoted;
use crate::sheets::fault::Spot;
use crate::sheets::report::Report;
use crate::sheets::story::draft::areas::Areas;
use crate::sheets::story::draft::asked::{
    Asked, Found, Open, add_row, codes_question, elsewhere, question, states_of_the_usa,
    wrong_answer,
};
use crate::sheets::story::draft::decided::Decided;
use crate::sheets::story::draft::spelling::{Spelling, SpellingState, Spellings};
use crate::sheets::understood::Understood;

/// The longest text that is compared with the names of places, in bytes.
const LONGEST: usize = 200;
/// The reason why the code of a column that is not decided is open.
const CODES: Message = message!("its column may have several kinds of codes");
/// The shortest text that is a name of a place wherever it stands, in letters. Shorter ones may be codes.
const SHORTEST: usize = 4;

/// Resolves names and codes of places, and remembers what is to be told about them.
pub(crate) struct Places<'a> {
    matcher: Arc<Matcher>,
    areas: Areas,
    decided: Decided<'a>,
    /// The reading of codes that the editor has chosen.
    codes: Option<Reading>,
    columns: Vec<Column>,
    spellings: Vec<(String, Message)>,
    open: Vec<Open>,
    /// The texts to decide, by their positions in `open`.
    asked: HashMap<String, usize>,
    left_out: BTreeSet<String>,
    known: HashMap<(usize, String), Found>,
    /// All texts with their states.
    spelled: Spellings,
    /// The places that names mean without any doubt.
    sure: HashMap<String, Option<String>>,
}

/// A column of which the texts are judged together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Judged(usize);

impl<'a> Places<'a> {
    /// Resolves by the names of a matcher and the editor's decisions.
    pub(crate) fn new(
        matcher: Arc<Matcher>,
        names: &'a NameDecisions,
        codes: Option<Reading>,
    ) -> Self {
        Places {
            areas: Areas::of(matcher.gazetteer()),
            matcher,
            decided: Decided::of(names),
            codes,
            columns: Vec::new(),
            spellings: Vec::new(),
            open: Vec::new(),
            asked: HashMap::new(),
            left_out: BTreeSet::new(),
            known: HashMap::new(),
            spelled: Spellings::default(),
            sure: HashMap::new(),
        }
    }

    /// Judges the texts of a column by its header, each with the id of the place that a name beside it means. A
    /// column that is not decided is a question.
    pub(crate) fn judge(
        &mut self,
        header: &str,
        rows: &[(String, Option<String>)],
        spot: &Spot,
        report: &mut Report,
    ) -> Judged {
        let rows = rows.iter().map(|(text, id)| (&**text, id.as_deref()));
        let mut column = self.matcher.column_beside(header, rows);
        if let Some(codes) = self
            .codes
            .filter(|_| column.reading != Some(Reading::Names))
        {
            column = Column::of(codes);
        }
        let is_plain = [
            Reading::Names,
            Reading::Codes(Vocabulary::Own),
            Reading::Codes(Vocabulary::Alpha3),
        ];
        match column.reading {
            Some(reading) if is_plain.contains(&reading) || column.texts == 0 => {}
            Some(reading) => report.understood.push(Understood {
                spot: spot.clone(),
                sentence: column.message(),
                choice: "--codes",
                value: reading.as_str().to_owned(),
            }),
            None => {
                report.questions.push(codes_question(&column, spot));
            }
        }
        if column.is_of_states() && self.matcher.gazetteer().is_world() {
            report.faults.push(states_of_the_usa(spot));
        }
        self.columns.push(column);
        Judged(self.columns.len() - 1)
    }

    /// Whether a text is a place or may be one, without remembering it.
    pub(crate) fn is_place(&self, text: &str) -> bool {
        let text = text.trim();
        let is_known = |found| !matches!(found, Match::Unknown { kind: None, .. });
        text.len() <= LONGEST
            && (is_known(self.matcher.find(text)) || self.decided.get(text).is_some())
    }

    /// Whether a text as a whole is one place.
    pub(crate) fn is_whole(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.matcher.find(text).place().is_some()
    }

    /// Whether a text is the name of a place, and no code that may be a word.
    pub(crate) fn is_name(&self, text: &str) -> bool {
        let text = text.trim();
        let is_long = text.chars().count() >= SHORTEST && text.len() <= LONGEST;
        is_long && self.matcher.find(text).place().is_some()
    }

    /// The id of the place that a name means without any doubt.
    pub(crate) fn sure(&mut self, text: &str) -> Option<String> {
        let text = text.trim();
        if let Some(known) = self.sure.get(text) {
            return known.clone();
        }
        let names = Column::of(Reading::Names);
        let place = self.matcher.find_in(&names, text).place();
        let id = place.map(|place| place.id.clone());
        self.sure.insert(text.to_owned(), id.clone());
        id
    }

    /// Whether the places of the map are parts of larger areas.
    pub(crate) fn have_areas(&self) -> bool {
        !self.areas.is_empty()
    }

    /// Whether a text is a larger area that places of the map are parts of.
    pub(crate) fn is_area(&self, text: &str) -> bool {
        self.areas.has(text)
    }

    /// The place that a text in a cell of a column means; beside it may be the larger area that it is a part of.
    pub(crate) fn find(
        &mut self,
        column: Judged,
        text: &str,
        area: Option<&str>,
        spot: &Spot,
    ) -> Found {
        let name = text.trim();
        let text = &*match area {
            Some(area) => format!("{name}, {area}"),
            None => name.to_owned(),
        };
        let key = (column.0, text.to_owned());
        let found = match self.known.get(&key) {
            Some(found) => found.clone(),
            None => {
                let found = self.decide(column, text, (name, area), spot);
                self.known.insert(key, found.clone());
                found
            }
        };
        self.spelled.count(text);
        if found == Found::Open
            && let Some(at) = self.asked.get(text)
        {
            add_row(&mut self.open[*at].spot, spot);
        }
        self.decided.add_row(text, spot);
        found
    }

    /// Whether a text of a column is no place that is known, and the editor has not said which it is.
    pub(crate) fn is_unknown(&self, column: Judged, text: &str) -> bool {
        let is_open = matches!(self.decided.get(text), Some(Decision::Open) | None);
        let found = self.matcher.find_in(&self.columns[column.0], text);
        is_open && matches!(found, Match::Unknown { .. })
    }

    /// The place that the editor's decision gives a text. An error is an answer that names no place, or no answer at all.
    fn answered(
        &mut self,
        column: Judged,
        text: &str,
        (name, area): (&str, Option<&str>),
        spot: &Spot,
    ) -> Result<Found, Option<&'a str>> {
        match self.decided.get(text) {
            Some(Decision::LeftOut) => {
                self.left_out.insert(text.to_owned());
                self.spelled.note(text, spot, SpellingState::LeftOut, None);
                Ok(Found::LeftOut)
            }
            Some(Decision::Place(answer)) => {
                let place = self.matcher.answered(answer).ok_or(Some(&**answer))?;
                let (id, state) = (place.id.clone(), SpellingState::Decided);
                self.spelled.note(text, spot, state, Some(place));
                if area.is_none() {
                    let found = self.matcher.find_in(&self.columns[column.0], name);
                    self.decided.note(text, &found, place);
                }
                Ok(Found::Place(id))
            }
            Some(Decision::Open) | None => Err(None),
        }
    }

    /// The place of a name in an area. The text is both together: the editor decides about them by it.
    fn decide(
        &mut self,
        column: Judged,
        text: &str,
        (name, area): (&str, Option<&str>),
        spot: &Spot,
    ) -> Found {
        let decided = match self.answered(column, text, (name, area), spot) {
            Ok(found) => return found,
            Err(answer) => answer,
        };
        let column = &self.columns[column.0];
        let found = self.matcher.find_in(column, name);
        let found = match area {
            Some(area) => self.areas.within(&self.matcher, found, name, area),
            None => Ok(found),
        };
        let mut asked = match found {
            Err(places) => elsewhere(text, &places),
            Ok(found) => match found {
                Match::Exact(place) if decided.is_none() => {
                    let state = SpellingState::Exact;
                    self.spelled.note(text, spot, state, Some(place));
                    return Found::Place(place.id.clone());
                }
                Match::OtherSpelling(place, spelled) if decided.is_none() => {
                    let told = message!(
                        "{place} ({id}; {spelled})",
                        place = &place.name,
                        id = &place.id,
                        spelled = spelled.message()
                    );
                    let own = Spelling::new(text, spot, SpellingState::Other).of(place);
                    self.spelled.add(own.because(spelled.message()));
                    let has_codes = column.reading.is_some_and(|one| one != Reading::Names);
                    let is_code = has_codes && text.len() < SHORTEST;
                    if !is_code && !self.spellings.iter().any(|(own, _)| own == text) {
                        self.spellings.push((text.to_owned(), told));
                    }
                    return Found::Place(place.id.clone());
                }
                // The sentence about the column answers it.
                Match::ToDecide(_, Why::Code(_)) => {
                    let own = Spelling::new(text, spot, SpellingState::Open);
                    self.spelled.add(own.among(&found).because(CODES));
                    return Found::Open;
                }
                Match::Unknown { kind: Some(_), .. } if column.is_of_states() => {
                    self.spelled.note(text, spot, SpellingState::LeftOut, None);
                    return Found::Open;
                }
                found => question(text, &found),
            },
        };
        if let Some(conflict) = self.decided.conflict(text) {
            asked.asks = message!("{conflict}; {asks}", conflict, asks = asked.asks);
        }
        if let Some(answer) = decided {
            let hint = self.matcher.hint(answer);
            asked.asks = wrong_answer(text, answer, hint, asked.asks);
        }
        self.ask(text, asked, spot);
        Found::Open
    }

    /// Asks about a text, once.
    fn ask(&mut self, text: &str, asked: Asked, spot: &Spot) {
        if self.asked.contains_key(text) {
            return;
        }
        let own = Spelling::new(text, spot, SpellingState::Open).because(asked.asks.clone());
        self.spelled.add(Spelling {
            candidates: asked.places.clone(),
            ..own
        });
        self.asked.insert(text.to_owned(), self.open.len());
        self.open.push(Open {
            text: text.to_owned(),
            asked,
            spot: Spot {
                rows: Vec::new(),
                ..spot.clone()
            },
        });
    }

    /// The spellings in all columns so far.
    pub(crate) fn take_spellings(&mut self) -> Vec<Spelling> {
        std::mem::take(&mut self.spelled).into_all()
    }

    /// Tells what was found: spellings and places left out in a sentence each, open names as questions.
    pub(crate) fn tell(self, sheet: &Spot, report: &mut Report) {
        let mut tell = |sentence: Message| {
            report.understood.push(Understood {
                spot: sheet.clone(),
                sentence,
                choice: "names",
                value: String::new(),
            });
        };
        if !self.spellings.is_empty() {
            let pairs = self.spellings.iter();
            let pairs = pairs
                .map(|(text, place)| message!("{text} is {place}", text = quoted(text), place));
            let names = Value::list(pairs, Joint::Comma);
            tell(message!("other names of places: {names}", names));
        }
        if !self.left_out.is_empty() {
            let texts = self.left_out.iter().map(|text| quoted(text));
            let names = Value::list(texts, Joint::Comma);
            tell(message!("left out on purpose: {names}", names));
        }
        // Of sheets without places, the decisions are not judged.
        let is_judged = !self.columns.is_empty();
        let sentences = self.decided.sentences();
        sentences.into_iter().filter(|_| is_judged).for_each(tell);
        report.faults.extend(self.decided.into_faults());
        let open = self.open.into_iter();
        report.questions.extend(open.map(Open::into_question));
    }
}
