//! Where a place stands on a day: the rule by which stances follow from facts.

use crate::dossier::day::Day;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::{ABSENT, MENTIONED, Stance};

/// Where a place stands on a day.
///
/// The three cases look different on the map. "No answer is known" is not one of them: it is a
/// stance like any other, and needs a fact that reports the question.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing<'a> {
    /// A fact claims a stance for the place.
    Holds(HeldStance<'a>),
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
    /// The first of the unbroken series of facts that claim it.
    pub since: &'a Fact,
    /// The facts in dispute with the evidence that claim another stance for the place. If there are
    /// any, the place is *contested*.
    pub contested_by: Vec<&'a Fact>,
}

impl Standing<'_> {
    /// The key in markup: the stance's id, [`MENTIONED`] or [`ABSENT`].
    pub fn key(&self) -> &str {
        match self {
            Standing::Holds(held) => held.stance.id.as_str(),
            Standing::Mentioned => MENTIONED,
            Standing::Absent => ABSENT,
        }
    }

    /// Whether sources disagree about the stance.
    pub fn is_contested(&self) -> bool {
        matches!(self, Standing::Holds(held) if !held.contested_by.is_empty())
    }
}

impl Dossier {
    /// Where a place stood at the end of a day.
    ///
    /// The stance is the claim of the latest fact up to that day that has one for the place. Facts are
    /// ordered by [`Dossier::counts_from`]: of two that count from the same day, the one with the later
    /// first day is later, or else the one later in the file. If the latest fact is in dispute with
    /// one that claims another stance, the place keeps the latest stance and is contested.
    pub fn standing(&self, place: PlaceId, day: Day) -> Standing<'_> {
        let claims: Vec<&Fact> = self
            .facts_of(place)
            .into_iter()
            .filter(|fact| self.counts_from(fact).0 <= day && self.claimed(fact, place).is_some())
            .collect();
        match claims.last() {
            Some(evidence) => self.held(place, evidence, &claims),
            None if self.names(place) => Standing::Mentioned,
            None => Standing::Absent,
        }
    }

    /// Where a place stands on [`Dossier::final_day`], when all facts count.
    pub fn standing_now(&self, place: PlaceId) -> Standing<'_> {
        self.standing(place, self.final_day())
    }

    fn held<'a>(&'a self, place: PlaceId, evidence: &'a Fact, claims: &[&'a Fact]) -> Standing<'a> {
        let claimed = |fact: &Fact| self.claimed(fact, place);
        let Some(stance) = claimed(evidence) else {
            return Standing::Mentioned;
        };
        let same = claims
            .iter()
            .rev()
            .take_while(|fact| claimed(fact) == Some(stance));
        let disputing = self.disputed_by(evidence);
        Standing::Holds(HeldStance {
            stance,
            evidence,
            since: same.last().copied().unwrap_or(evidence),
            contested_by: disputing
                .filter(|fact| claims.iter().any(|one| one.id == fact.id))
                .filter(|fact| claimed(fact) != Some(stance))
                .collect(),
        })
    }

    /// The stance that a fact claims for a place, if the scale has it.
    fn claimed(&self, fact: &Fact, place: PlaceId) -> Option<&Stance> {
        self.stance(fact.stance_of(place)?)
    }

    fn names(&self, place: PlaceId) -> bool {
        let in_facts = self.facts.iter().any(|fact| fact.places.contains(&place));
        in_facts || self.places.contains_key(&place)
    }
}
