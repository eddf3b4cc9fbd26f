//! People and money that go from place to place, as far as figures tell.

use crate::dossier::day::Day;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::{Fact, Figure, FlowStatus};
use crate::dossier::place::PlaceId;

/// How a number stands to what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It is the number.
    Exact,
    /// There may be more.
    AtLeast,
    /// There may be fewer.
    AtMost,
    /// There may be more or fewer.
    About,
}

impl Bound {
    /// What a source's hedge says. A word that is not known makes a number no more than roughly
    /// right.
    pub fn of(qualifier: &str) -> Bound {
        match qualifier {
            "" | "exactly" => Bound::Exact,
            "at least" | "more than" | "over" => Bound::AtLeast,
            "up to" | "at most" | "fewer than" | "less than" | "under" => Bound::AtMost,
            _ => Bound::About,
        }
    }

    /// What can be said of the sum of two numbers.
    fn and(self, other: Bound) -> Bound {
        match (self, other) {
            (Bound::Exact, bound) | (bound, Bound::Exact) => bound,
            (one, other) if one == other => one,
            _ => Bound::About,
        }
    }
}

/// How much of one measure a place has received, or is to receive, from a day on.
///
/// It stands on the figures of a single fact. Two facts may tell of the same people or the same
/// money, so numbers of different facts are never added up: the largest counts, of as many the
/// latest. In one fact, figures add up where they must be of different people: where each names
/// nationalities or a sender, and no two share one. A figure that is a part of another one of the
/// fact (of some nationalities where that is of all, or from one sender where that is from any) is
/// not added to it. Of two that are neither apart nor part of each other, the larger counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity<'a> {
    /// Who receives it.
    pub to: PlaceId,
    /// Whether it has arrived.
    pub status: FlowStatus,
    /// How much it is: more than nothing.
    pub value: f64,
    /// How sure that is: by the hedges of its parts. Of what has arrived there is at least so much
    /// where some figure could not be added.
    pub bound: Bound,
    /// The fact that it stands on.
    pub fact: &'a Fact,
    /// The figures of that fact that were added up, the largest first.
    pub parts: Vec<&'a Figure>,
    /// Facts with a figure that was not added because it may count the same: this one, too, where
    /// it has such a figure.
    pub others: Vec<&'a Fact>,
    /// The day from which it is known: see [`Dossier::counts_from`].
    pub since: Day,
    /// The day from which another fact says more; `None` where none does.
    pub until: Option<Day>,
}

impl<'a> Quantity<'a> {
    /// The source's own hedge, where the number is the source's own.
    pub fn qualifier(&self) -> Option<&'a str> {
        let [only] = *self.parts else { return None };
        let own = &*only.qualifier;
        (Bound::of(own) == self.bound).then_some(own)
    }

    /// Its senders as far as they are named, in order, each with how much it sends.
    pub fn senders(&self) -> Vec<(PlaceId, f64)> {
        let mut senders: Vec<(PlaceId, f64)> = Vec::new();
        for part in &self.parts {
            let Some(from) = part.from else { continue };
            match senders.iter_mut().find(|(sender, _)| *sender == from) {
                Some((_, sum)) => *sum += part.value,
                None => senders.push((from, part.value)),
            }
        }
        senders
    }

    /// How many of its people are the receiver's own nationals, as far as that is told.
    fn own_nationals(&self) -> f64 {
        let parts = self.parts.iter().filter(|part| part.of == [self.to]);
        parts.map(|part| part.value).sum()
    }
}

/// Quantities of one measure and one status added up over all receivers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowSum {
    /// How much they are.
    pub value: f64,
    /// How sure that is.
    pub bound: Bound,
    /// How many receivers there are.
    pub receivers: usize,
    /// How many of the people are their receiver's own nationals, as far as that is told.
    pub own_nationals: f64,
}

impl FlowSum {
    /// The sum of what counts when all facts are known; `None` where there is nothing of that
    /// status.
    pub fn of(quantities: &[Quantity], status: FlowStatus) -> Option<FlowSum> {
        let counted = quantities
            .iter()
            .filter(|one| one.status == status && one.until.is_none());
        let sums = counted.map(|one| FlowSum {
            value: one.value,
            bound: one.bound,
            receivers: 1,
            own_nationals: one.own_nationals(),
        });
        sums.reduce(|a, b| FlowSum {
            value: a.value + b.value,
            bound: a.bound.and(b.bound),
            receivers: a.receivers + b.receivers,
            own_nationals: a.own_nationals + b.own_nationals,
        })
    }
}

impl Dossier {
    /// What goes to each place of one measure: what has arrived first, and of each status the
    /// largest. See [`Quantity`].
    ///
    /// Figures that do not say where they go, or whether they have arrived, are in none of them,
    /// nor are those of nothing or less.
    pub fn quantities(&self, measure: &str) -> Vec<Quantity<'_>> {
        let mut receivers: Vec<(PlaceId, FlowStatus)> = Vec::new();
        for figure in self.moving(measure) {
            let receiver = figure.to.zip(figure.known_status());
            receivers.extend(receiver.filter(|one| !receivers.contains(one)));
        }
        let mut quantities: Vec<Quantity> = Vec::new();
        for (to, status) in receivers {
            for one in self.steps(measure, to, status) {
                let is_before =
                    |other: &Quantity| (other.status, -other.value) <= (one.status, -one.value);
                quantities.insert(quantities.partition_point(is_before), one);
            }
        }
        quantities
    }

    /// How many figures of a measure say where they go, but not whether they have arrived.
    pub fn without_status(&self, measure: &str) -> usize {
        let moving = self.moving(measure);
        moving.filter(|one| one.known_status().is_none()).count()
    }

    /// The figures of a measure that say where they go.
    fn moving(&self, measure: &str) -> impl Iterator<Item = &Figure> {
        let figures = self.facts.iter().flat_map(|fact| &fact.figures);
        figures.filter(move |figure| is_moving(figure, measure))
    }

    /// The quantity of one receiver and status on each of the days on which a fact says more of it.
    fn steps(&self, measure: &str, to: PlaceId, status: FlowStatus) -> Vec<Quantity<'_>> {
        let is_its = |figure: &&Figure| {
            is_moving(figure, measure)
                && figure.to == Some(to)
                && figure.known_status() == Some(status)
        };
        let told = self.facts_of(to).into_iter().filter_map(|fact| {
            let figures = fact.figures.iter().filter(is_its);
            Some((self.counts_from(fact).0, fact, added(figures)?))
        });
        let told: Vec<(Day, &Fact, Added)> = told.collect();
        let mut days: Vec<Day> = told.iter().map(|(day, ..)| *day).collect();
        days.dedup();
        let on = |(i, &since): (usize, &Day)| {
            let known = told.iter().filter(|(day, ..)| *day <= since);
            let known: Vec<(&Fact, &Added)> = known.map(|(_, fact, sum)| (*fact, sum)).collect();
            let (fact, sum) = *known
                .iter()
                .max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
            let others = known
                .iter()
                .filter(|(one, sum)| one.id != fact.id || sum.more);
            let others: Vec<&Fact> = others.map(|(fact, _)| *fact).collect();
            let is_floor = status == FlowStatus::Transferred && !others.is_empty();
            let floor = if is_floor {
                Bound::AtLeast
            } else {
                Bound::Exact
            };
            Some(Quantity {
                to,
                status,
                value: sum.value,
                bound: sum.bound.and(floor),
                fact,
                parts: sum.parts.clone(),
                others,
                since,
                until: days.get(i + 1).copied(),
            })
        };
        days.iter().enumerate().filter_map(on).collect()
    }
}

fn is_moving(figure: &Figure, measure: &str) -> bool {
    figure.measure == measure && figure.to.is_some() && figure.value > 0.0
}

/// The figures of one fact for one receiver, as far as they add up.
struct Added<'a> {
    parts: Vec<&'a Figure>,
    value: f64,
    bound: Bound,
    /// Whether there is one that may count some of the same, and others.
    more: bool,
}

/// `None` where there are none.
fn added<'a>(all: impl Iterator<Item = &'a Figure>) -> Option<Added<'a>> {
    let mut figures: Vec<&Figure> = Vec::new();
    for figure in all {
        let at = figures.partition_point(|other| other.value >= figure.value);
        figures.insert(at, figure);
    }
    let mut parts: Vec<&Figure> = Vec::new();
    let mut more = false;
    for figure in figures {
        if parts.iter().all(|part| are_apart(part, figure)) {
            parts.push(figure);
        } else if !parts.iter().any(|part| is_part(figure, part)) {
            more = true;
        }
    }
    let bounds = parts.iter().map(|part| Bound::of(&part.qualifier));
    Some(Added {
        value: parts.iter().map(|part| part.value).sum(),
        bound: bounds.reduce(Bound::and)?,
        parts,
        more,
    })
}

/// Whether two figures cannot count the same.
fn are_apart(a: &Figure, b: &Figure) -> bool {
    let senders_differ = a.from.is_some() && b.from.is_some() && a.from != b.from;
    let both_say = !a.of.is_empty() && !b.of.is_empty();
    senders_differ || (both_say && !a.of.iter().any(|nation| b.of.contains(nation)))
}

/// Whether one figure counts some of what another counts.
fn is_part(part: &Figure, whole: &Figure) -> bool {
    let senders = whole.from.is_none() || whole.from == part.from;
    let within = |nation| whole.of.contains(nation);
    let nations = whole.of.is_empty() || (!part.of.is_empty() && part.of.iter().all(within));
    let differs = (&part.of, part.from) != (&whole.of, whole.from);
    senders && nations && differs
}
