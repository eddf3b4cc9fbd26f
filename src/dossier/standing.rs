use crate::dossier::day::Day;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::{ABSENT, MENTIONED, Stance};

/// Where a place stands on a day.
///
/// The three cases are different things and look different on the map. "No answer is known" is
/// none of them: it is a stance like any other, and needs a fact that says that there was a
/// question.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing<'a> {
    /// A fact bears a stance for it.
    Holds(HeldStance<'a>),
    /// It is in the story, and no fact bears a stance for it.
    Mentioned,
    /// It is not in the story.
    Absent,
}

/// The stance that a place holds, and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldStance<'a> {
    /// The step of the scale.
    pub stance: &'a Stance,
    /// The latest fact that bears it.
    pub evidence: &'a Fact,
    /// The first fact since which every stance-bearing one has borne the same stance.
    pub since: &'a Fact,
    /// The facts that dispute the evidence and bear another stance for the place. Where there
    /// are any, the place is *contested*.
    pub contested_by: Vec<&'a Fact>,
}

impl Standing<'_> {
    /// The name of the standing in markup: the stance's id, [`MENTIONED`] or [`ABSENT`].
    pub fn key(&self) -> &str {
        match self {
            Standing::Holds(held) => held.stance.id.as_str(),
            Standing::Mentioned => MENTIONED,
            Standing::Absent => ABSENT,
        }
    }

    /// Whether sources disagree about it.
    pub fn is_contested(&self) -> bool {
        matches!(self, Standing::Holds(held) if !held.contested_by.is_empty())
    }
}

impl Dossier {
    /// Where a place stood at the end of a day.
    ///
    /// Its stance is that of its latest stance-bearing fact up to that day. Facts are ordered by
    /// [`Dossier::counts_from`]: of two that count from the same day, the one with the later
    /// first day is the later; failing that, the one later in the file. When the latest fact is
    /// in a dispute with one that bears another stance, the place keeps the latest stance and is
    /// contested.
    pub fn standing(&self, place: PlaceId, day: Day) -> Standing<'_> {
        let bearing: Vec<&Fact> = self
            .facts_of(place)
            .into_iter()
            .filter(|fact| self.counts_from(fact).0 <= day && self.borne(fact, place).is_some())
            .collect();
        match bearing.last() {
            Some(evidence) => self.held(place, evidence, &bearing),
            None if self.names(place) => Standing::Mentioned,
            None => Standing::Absent,
        }
    }

    /// Where a place stands when all facts count.
    pub fn standing_now(&self, place: PlaceId) -> Standing<'_> {
        self.standing(place, self.final_day())
    }

    fn held<'a>(
        &'a self,
        place: PlaceId,
        evidence: &'a Fact,
        bearing: &[&'a Fact],
    ) -> Standing<'a> {
        let borne = |fact: &Fact| self.borne(fact, place);
        let Some(stance) = borne(evidence) else {
            return Standing::Mentioned;
        };
        let same = bearing
            .iter()
            .rev()
            .take_while(|fact| borne(fact) == Some(stance));
        let disputing = self.disputed_by(evidence);
        Standing::Holds(HeldStance {
            stance,
            evidence,
            since: same.last().copied().unwrap_or(evidence),
            contested_by: disputing
                .filter(|fact| bearing.iter().any(|one| one.id == fact.id))
                .filter(|fact| borne(fact) != Some(stance))
                .collect(),
        })
    }

    /// The step of the scale that a fact bears for a place.
    fn borne(&self, fact: &Fact, place: PlaceId) -> Option<&Stance> {
        self.stance(fact.stance_of(place)?)
    }

    fn names(&self, place: PlaceId) -> bool {
        let in_facts = self.facts.iter().any(|fact| fact.places.contains(&place));
        in_facts || self.places.contains_key(&place)
    }
}
