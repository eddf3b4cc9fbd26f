//! Chooses the reading of a column, or the readings among which the column does not decide.

use crate::language::gazetteer::Vocabulary;
use crate::language::matching::column::Reading;
use crate::language::matching::judge::header::Header;
use crate::language::matching::judge::sense::{Judged, Sense};

/// The part of the texts that a reading has to explain to be taken, in percent.
pub(super) const HALF: usize = 50;
/// The part of the texts that is nearly all, in percent.
pub(super) const NEARLY_ALL: usize = 75;
/// This many names that no place has make states of the others.
const FEWEST_STATES: usize = 2;
const FIPS: Reading = Reading::Codes(Vocabulary::Fips);

/// The reading of a column and the evidence for it. If the column does not decide, there is no reading, and the rest are
/// the candidates. A rare vocabulary is taken only where ISO's explain little, or where they
/// agree about each code.
pub(super) fn choose(judged: Vec<Judged>, header: &Header) -> (Option<Reading>, Vec<Judged>) {
    let texts = judged.first().map_or(0, |one| one.senses.len());
    if let Some(found) = by_header(&judged, header) {
        return found;
    }
    if are_states(&judged, FEWEST_STATES) {
        return (Some(Reading::UsStates), judged);
    }
    let most = most(&judged, |_| true);
    if most == 0 || most * 100 < texts * HALF {
        return (Some(Reading::Names), judged);
    }
    let mut pool = pool(&judged, most, header);
    pool.extend(rivals(&judged, &pool, header));
    // `Georgia` alone is a country: a column of states has others.
    let is_of_states = |one: &Judged| one.senses.contains(&Sense::None) && texts > 1;
    pool.retain(|one| one.reading() != Reading::UsStates || is_of_states(one));
    // A reading that means the same as a commoner one is no other candidate.
    let mut distinct: Vec<Judged> = Vec::new();
    for one in pool {
        if distinct.iter().all(|other| other.senses != one.senses) {
            distinct.push(one);
        }
    }
    let differ = distinct.iter().any(|one| one.differs(&distinct[0]));
    let first = distinct.first().map(Judged::reading);
    let first = first.filter(|reading| *reading != FIPS || texts > 1);
    // A rare vocabulary is doubtful under a header that names another one, and where ISO has withdrawn a code.
    let is_withdrawn = judged
        .iter()
        .any(|one| one.senses.contains(&Sense::Withdrawn));
    let is_doubtful = is_withdrawn || !header.named.is_empty();
    let first = first.filter(|reading| !reading.is_rare() || !is_doubtful);
    (first.filter(|_| !differ), distinct)
}

/// The reading that the header names, if it explains half of the texts; states, if it explains more than that, because
/// `State` is a word for countries, too.
fn by_header(judged: &[Judged], header: &Header) -> Option<(Option<Reading>, Vec<Judged>)> {
    let is_enough = |one: &&Judged| match one.reading().is_of_states() {
        true if one.reading() == Reading::UsStates => one.explains(HALF) && are_states(judged, 1),
        true => one.evidence.explained * 2 > one.senses.len(),
        false => one.evidence.explained > 0 && one.explains(HALF),
    };
    let named = judged
        .iter()
        .filter(|one| header.named.contains(&one.reading()));
    let named: Vec<Judged> = named.filter(is_enough).cloned().collect();
    let most = most(&named, |_| true);
    let best: Vec<Judged> = with(&named, most, |_| true);
    let first = best.first()?;
    let is_clear = best.iter().all(|one| !one.differs(first));
    Some((is_clear.then_some(first.reading()), best))
}

/// The likeliest readings: those that explain most texts, but for the rare ones where they are in doubt.
fn pool(judged: &[Judged], most_of_all: usize, header: &Header) -> Vec<Judged> {
    let is_plain = |reading: Reading| !reading.is_rare();
    let common = most(judged, is_plain);
    let plain = with(judged, common, is_plain);
    let mut pool = if most_of_all > common {
        let rare = with(judged, most_of_all, Reading::is_rare);
        let percent = |percent| plain.first().is_some_and(|one| one.explains(percent));
        let is_doubted =
            |one: &Judged| one.reading() == FIPS || judged.iter().any(|other| one.differs(other));
        if percent(NEARLY_ALL) {
            plain
        } else if !percent(HALF) || !rare.iter().any(is_doubted) {
            rare
        } else {
            plain.into_iter().chain(rare).collect()
        }
    } else {
        let mut pool = with(judged, most_of_all, |_| true);
        pool.retain(|one| one.reading() != FIPS);
        pool
    };
    if header.is_of_countries && pool.iter().any(|one| !one.reading().is_of_states()) {
        pool.retain(|one| !one.reading().is_of_states());
    }
    pool
}

/// Other readings that explain nearly all of the texts and differ from the likeliest one. FIPS 10-4 is left out: it has
/// a place for most codes of two letters.
fn rivals(judged: &[Judged], pool: &[Judged], header: &Header) -> Vec<Judged> {
    let Some(first) = pool.first() else {
        return Vec::new();
    };
    let is_rival = |one: &&Judged| {
        let reading = one.reading();
        let is_code = matches!(reading, Reading::Codes(_)) && reading != FIPS;
        let is_new = pool.iter().all(|other| other.reading() != reading);
        is_code
            && is_new
            && !first.reading().is_of_states()
            && !(header.is_of_countries && reading.is_of_states())
            && one.explains(NEARLY_ALL)
            && one.differs(first)
    };
    judged.iter().filter(is_rival).cloned().collect()
}

/// Whether most of the names are states of the USA. `Georgia` and the territories, which are places as well, are
/// states among others.
fn are_states(judged: &[Judged], fewest: usize) -> bool {
    let of = |reading: Reading| judged.iter().find(|one| one.reading() == reading);
    let (Some(states), Some(names)) = (of(Reading::UsStates), of(Reading::Names)) else {
        return false;
    };
    let sure = sure_states(judged);
    let count = names.senses.len();
    let many = states.evidence.explained;
    sure > 0 && (sure * 2 >= count || (many * 2 > count && sure * 2 >= many && sure >= fewest))
}

/// How many names are those of states, and of no place.
pub(super) fn sure_states(judged: &[Judged]) -> usize {
    let of = |reading: Reading| judged.iter().find(|one| one.reading() == reading);
    let (Some(states), Some(names)) = (of(Reading::UsStates), of(Reading::Names)) else {
        return 0;
    };
    let pairs = states.senses.iter().zip(&names.senses);
    pairs
        .filter(|(state, name)| **state == Sense::None && **name == Sense::None)
        .count()
}

/// The most texts that a reading explains.
fn most(judged: &[Judged], is_it: impl Fn(Reading) -> bool) -> usize {
    let own = judged.iter().filter(|one| is_it(one.reading()));
    own.map(|one| one.evidence.explained)
        .max()
        .unwrap_or_default()
}

/// The readings that explain so many texts.
fn with(judged: &[Judged], explained: usize, is_it: impl Fn(Reading) -> bool) -> Vec<Judged> {
    let own = judged.iter().filter(|one| is_it(one.reading()));
    own.filter(|one| one.evidence.explained == explained && explained > 0)
        .cloned()
        .collect()
}
