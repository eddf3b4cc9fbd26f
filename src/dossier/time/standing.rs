//! Where a place stands on a day: the rule by which stances follow from facts.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::{ABSENT, ACTOR, MENTIONED, Stance};
use crate::dossier::time::day::Day;
use crate::dossier::time::window::{Period, Window};

/// Where a place stands on a day.
///
/// The four cases look different on the map. "No answer is known" is not one of them: it is a
/// stance like any other, and needs a fact that reports the question.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing<'a> {
    /// A fact claims a stance for the place.
    Holds(HeldStance<'a>),
    /// The place is one of the dossier's [`Actors`](crate::dossier::dossier::Actors): it asks the
    /// others and has no stance of its own.
    Acts,
    /// The place is in the story, but no fact claims a stance for it.
    Mentioned,
    /// The place is not in the story.
    Absent,
}

/// The stance that a place holds, and the facts behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldStance<'a> {
    /// The stance.
    pub stance: &'a Stance,
    /// The latest fact that claims it.
    pub evidence: &'a Fact,
    /// The first of the unbroken series of facts that claim it; the evidence itself if the stance is
    /// only possible.
    pub since: &'a Fact,
    /// The facts in dispute with the evidence that claim another stance for the place. If there are
    /// any, the place is *contested*. The earliest comes first.
    pub contested_by: Vec<&'a Fact>,
    /// If the stance is only *possible*, the day from which it is certain: the evidence may have
    /// happened by then. `None` if it is certain.
    pub certain_from: Option<Day>,
}

impl Standing<'_> {
    /// The key in markup: the stance's id, [`ACTOR`], [`MENTIONED`] or [`ABSENT`].
    pub fn key(&self) -> &str {
        match self {
            Standing::Holds(held) => held.stance.id.as_str(),
            Standing::Acts => ACTOR,
            Standing::Mentioned => MENTIONED,
            Standing::Absent => ABSENT,
        }
    }

    /// Whether sources disagree about the stance.
    pub fn is_contested(&self) -> bool {
        matches!(self, Standing::Holds(held) if !held.contested_by.is_empty())
    }

    /// Whether the stance is only possible.
    pub fn is_possible(&self) -> bool {
        matches!(self, Standing::Holds(held) if held.certain_from.is_some())
    }
}

/// A fact that claims a stance for a place, and when it may have happened.
pub(crate) struct Claim<'a> {
    fact: &'a Fact,
    stance: &'a Stance,
    pub(crate) window: Window,
}

impl Dossier {
    /// Where a place stood at the end of a day.
    ///
    /// The stance is the claim of the latest fact that has one for the place and is certain by that
    /// day: its [`Window`] has ended. If no claim is certain yet, it is the claim of the latest fact
    /// whose window has begun, and the stance is only *possible*. Facts are ordered by their windows,
    /// and those with the same window by their order in the file.
    ///
    /// If that fact is in dispute with one that claims another stance for the place, and both are certain
    /// by that day, the place keeps its stance and is contested. A stance that is only possible is not.
    pub fn standing(&self, place: PlaceId, day: Day) -> Standing<'_> {
        self.standing_within(place, day, self.period())
    }

    /// The same, with [`Dossier::period`] from whoever has it already.
    pub(crate) fn standing_within(&self, place: PlaceId, day: Day, period: Period) -> Standing<'_> {
        match self.held_on(&self.claims(place, period), day) {
            Some(held) => Standing::Holds(held),
            None => self.without_stance(place),
        }
    }

    /// The stance that a place with these claims holds at the end of a day: see [`Dossier::standing`].
    pub(crate) fn held_on<'a>(&'a self, claims: &[Claim<'a>], day: Day) -> Option<HeldStance<'a>> {
        let by = |end: fn(&Window) -> Day| -> Vec<&Claim<'a>> {
            let begun = claims.iter().filter(|claim| end(&claim.window) <= day);
            begun.collect()
        };
        let (certain, begun) = (by(|window| window.last), by(|window| window.first));
        let latest = certain.last().or(begun.last())?;
        let others = certain.iter().filter(|claim| {
            claim.stance != latest.stance && claim.fact.is_in_dispute_with(latest.fact)
        });
        Some(HeldStance {
            stance: latest.stance,
            evidence: latest.fact,
            since: since(&certain).unwrap_or(latest.fact),
            contested_by: others.map(|claim| claim.fact).collect(),
            certain_from: certain.is_empty().then_some(latest.window.last),
        })
    }

    /// Where a place stands on [`Dossier::as_of_day`], when all facts are certain.
    pub fn standing_now(&self, place: PlaceId) -> Standing<'_> {
        let period = self.period();
        self.standing_within(place, period.last, period)
    }

    /// The standing of a place for which no fact claims a stance.
    fn without_stance(&self, place: PlaceId) -> Standing<'_> {
        if self.is_actor(place) {
            Standing::Acts
        } else if self.names(place) {
            Standing::Mentioned
        } else {
            Standing::Absent
        }
    }

    /// The facts that claim a stance of the scale for a place, the earliest first.
    pub(crate) fn claims(&self, place: PlaceId, period: Period) -> Vec<Claim<'_>> {
        let facts = self.facts_within(place, || period);
        let claim = |fact| {
            Some(Claim {
                fact,
                stance: self.stance(Fact::stance_of(fact, place)?)?,
                window: period.window(fact),
            })
        };
        facts.into_iter().filter_map(claim).collect()
    }

    fn names(&self, place: PlaceId) -> bool {
        let in_facts = self.facts.iter().any(|fact| fact.places.contains(&place));
        in_facts || self.places.contains_key(&place)
    }
}

/// The first of the unbroken series of claims of one stance that ends with the last of these claims,
/// which are in order of their windows. `None` without any.
fn since<'a>(claims: &[&Claim<'a>]) -> Option<&'a Fact> {
    let latest = claims.last()?;
    // Of the claims that are certain from one day, only the last ever held at the end of a day.
    let held = (0..claims.len()).rev().filter(|i| {
        let next = claims.get(i + 1);
        next.is_none_or(|next| next.window.last != claims[*i].window.last)
    });
    let series = held.map(|i| claims[i]);
    let series = series.take_while(|claim| claim.stance == latest.stance);
    series.last().map(|claim| claim.fact)
}
