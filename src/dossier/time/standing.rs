//! Where a place stands on a day: the rule by which stances follow from facts.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::{ABSENT, ACTOR, MENTIONED, Stance};
use crate::dossier::time::day::Day;
use crate::dossier::time::window::Window;

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
    /// any, the place is *contested*.
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
    /// and those with the same window by their order in the file. If the latest fact is in dispute
    /// with one that claims another stance, the place keeps the latest stance and is contested.
    pub fn standing(&self, place: PlaceId, day: Day) -> Standing<'_> {
        match self.held_on(&self.claims(place), day) {
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
        let certain = by(|window| window.last);
        if let Some(latest) = certain.last() {
            return Some(self.held(latest, &certain, None));
        }
        let possible = by(|window| window.first);
        let latest = possible.last()?;
        Some(self.held(latest, &possible, Some(latest.window.last)))
    }

    /// Where a place stands on [`Dossier::as_of_day`], when all facts are certain.
    pub fn standing_now(&self, place: PlaceId) -> Standing<'_> {
        self.standing(place, self.as_of_day())
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

    /// The stance of the latest of some claims.
    fn held<'a>(
        &'a self,
        latest: &Claim<'a>,
        claims: &[&Claim<'a>],
        certain_from: Option<Day>,
    ) -> HeldStance<'a> {
        // Of the claims that are certain from one day, only the last ever held at the end of a day.
        let held = (0..claims.len()).rev().filter(|i| {
            let next = claims.get(i + 1);
            next.is_none_or(|next| next.window.last != claims[*i].window.last)
        });
        let is_same = |claim: &&&Claim| claim.stance == latest.stance && certain_from.is_none();
        let row = held.map(|i| &claims[i]).take_while(is_same);
        let is_other = |fact: &&Fact| {
            let mut claims = claims.iter();
            claims.any(|claim| claim.fact.id == fact.id && claim.stance != latest.stance)
        };
        HeldStance {
            stance: latest.stance,
            evidence: latest.fact,
            since: row.last().map_or(latest.fact, |claim| claim.fact),
            contested_by: self.disputed_by(latest.fact).filter(is_other).collect(),
            certain_from,
        }
    }

    /// The facts that claim a stance of the scale for a place, the earliest first.
    pub(crate) fn claims(&self, place: PlaceId) -> Vec<Claim<'_>> {
        let claim = |fact| {
            Some(Claim {
                fact,
                stance: self.stance(Fact::stance_of(fact, place)?)?,
                window: self.window(fact),
            })
        };
        self.facts_of(place).into_iter().filter_map(claim).collect()
    }

    fn names(&self, place: PlaceId) -> bool {
        let in_facts = self.facts.iter().any(|fact| fact.places.contains(&place));
        in_facts || self.places.contains_key(&place)
    }
}
