//! Flows of people and money between places, derived from the figures of facts.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::{Fact, Figure, FlowStatus};
use crate::dossier::place::PlaceId;
use crate::dossier::time::day::Day;

/// How a stated number relates to the true one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It is exact.
    Exact,
    /// It is a lower bound.
    AtLeast,
    /// It is an upper bound.
    AtMost,
    /// It is approximate.
    About,
}

impl Bound {
    /// The bound that a source's hedge means. An unknown word makes the number approximate.
    pub fn of(qualifier: &str) -> Bound {
        match qualifier {
            "" | "exactly" => Bound::Exact,
            "at least" | "more than" | "over" => Bound::AtLeast,
            "up to" | "at most" | "fewer than" | "less than" | "under" => Bound::AtMost,
            _ => Bound::About,
        }
    }

    /// The bound of the sum of two numbers.
    fn and(self, other: Bound) -> Bound {
        match (self, other) {
            (Bound::Exact, bound) | (bound, Bound::Exact) => bound,
            (one, other) if one == other => one,
            _ => Bound::About,
        }
    }
}

/// How much of one measure a place has received, or has been promised, from a day on.
///
/// A quantity rests on the figures of a single fact. Two facts may report the same people or the
/// same money, so numbers of different facts are never summed: the largest counts, among equal ones
/// the latest. Figures of one fact are summed if they must count different people: each names
/// nationalities or a sender, and no two share any. A figure that counts a part of another (some
/// nationalities of all, or one sender of several) is not added to it. Of two figures that are
/// neither disjoint nor part of each other, the larger counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity<'a> {
    /// The receiver.
    pub to: PlaceId,
    /// Whether it has arrived or is promised.
    pub status: FlowStatus,
    /// The amount, greater than 0.
    pub value: f64,
    /// The bound that follows from the hedges of the parts. What has arrived is a lower bound if some
    /// figure could not be added.
    pub bound: Bound,
    /// The fact on which it rests.
    pub fact: &'a Fact,
    /// The figures of that fact that were summed, the largest first.
    pub parts: Vec<&'a Figure>,
    /// The facts with a figure that was not added because it may count the same people or money.
    /// This may include `fact` itself.
    pub others: Vec<&'a Fact>,
    /// The day from which it is certain: the last day of its fact's [`Window`](crate::dossier::time::window::Window).
    pub since: Day,
    /// The day from which another fact reports more; `None` if no fact does.
    pub until: Option<Day>,
}

impl<'a> Quantity<'a> {
    /// The source's hedge, if the number is a single figure of the source.
    pub fn qualifier(&self) -> Option<&'a str> {
        let [only] = *self.parts else { return None };
        let own = &*only.qualifier;
        (Bound::of(own) == self.bound).then_some(own)
    }

    /// The senders that are named, in the order of the parts, each with its amount.
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

    /// The precision of the roughest part: see [`precision`].
    fn precision(&self) -> f64 {
        let parts = self.parts.iter().map(|part| precision(part));
        parts.fold(0.0, f64::max)
    }

    /// The number of people who are known to be the receiver's own nationals.
    fn own_nationals(&self) -> f64 {
        let parts = self.parts.iter().filter(|part| part.of == [self.to]);
        parts.map(|part| part.value).sum()
    }
}

/// The sum of quantities of one measure and one status over all receivers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowSum {
    /// The sum. An approximate one is not more exact than its roughest part: with “about 300” in it, 740
    /// is “about 700”.
    pub value: f64,
    /// The bound of the sum.
    pub bound: Bound,
    /// The number of receivers.
    pub receivers: usize,
    /// The number of people who are known to be their receiver's own nationals.
    pub own_nationals: f64,
}

impl FlowSum {
    /// The sum of the final quantities, when all facts are known; `None` if there are none of this
    /// status.
    pub fn of(quantities: &[Quantity], status: FlowStatus) -> Option<FlowSum> {
        let counted = quantities
            .iter()
            .filter(|one| one.status == status && one.until.is_none());
        let sums = counted.clone().map(|one| FlowSum {
            value: one.value,
            bound: one.bound,
            receivers: 1,
            own_nationals: one.own_nationals(),
        });
        let sum = sums.reduce(|a, b| FlowSum {
            value: a.value + b.value,
            bound: a.bound.and(b.bound),
            receivers: a.receivers + b.receivers,
            own_nationals: a.own_nationals + b.own_nationals,
        })?;
        let precision = counted.map(Quantity::precision).fold(0.0, f64::max);
        Some(FlowSum {
            value: rounded(sum.value, sum.bound, precision),
            ..sum
        })
    }
}

impl Dossier {
    /// The quantities of one measure for all receivers and days: what has arrived before what is
    /// promised, and the largest first. See [`Quantity`].
    ///
    /// Figures without a receiver or a status, and those that are not positive, are ignored.
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

    /// The number of figures of a measure with a receiver but without a status.
    pub fn without_status(&self, measure: &str) -> usize {
        let moving = self.moving(measure);
        moving.filter(|one| one.known_status().is_none()).count()
    }

    /// The figures of a measure that have a receiver.
    fn moving(&self, measure: &str) -> impl Iterator<Item = &Figure> {
        let figures = self.facts.iter().flat_map(|fact| &fact.figures);
        figures.filter(move |figure| is_moving(figure, measure))
    }

    /// The quantities of one receiver and status, one for each day on which a fact adds to what is
    /// known.
    fn steps(&self, measure: &str, to: PlaceId, status: FlowStatus) -> Vec<Quantity<'_>> {
        let is_its = |figure: &&Figure| {
            is_moving(figure, measure)
                && figure.to == Some(to)
                && figure.known_status() == Some(status)
        };
        let period = self.period();
        let reports = self.facts_of(to).into_iter().filter_map(|fact| {
            let figures = fact.figures.iter().filter(is_its);
            Some((period.window(fact).last, fact, added(figures)?))
        });
        let reports: Vec<(Day, &Fact, Added)> = reports.collect();
        let mut days: Vec<Day> = reports.iter().map(|(day, ..)| *day).collect();
        days.dedup();
        let on = |(i, &since): (usize, &Day)| {
            let known = reports.iter().filter(|(day, ..)| *day <= since);
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

/// The value of the last digit of a hedged figure that is not zero: 100 for “about 300”. 0 for a figure
/// without a hedge, and for one that is not a whole number.
fn precision(figure: &Figure) -> f64 {
    let is_rough = Bound::of(&figure.qualifier) != Bound::Exact;
    if !is_rough || figure.value.fract() != 0.0 || figure.value == 0.0 {
        return 0.0;
    }
    let powers = (0..).map(|power| 10_f64.powi(power));
    let whole = powers.take_while(|power| figure.value % power == 0.0);
    whole.fold(1.0, f64::max)
}

/// An approximate sum to the precision of its roughest part. Other sums stay: the sum of exact bounds is
/// an exact bound.
fn rounded(sum: f64, bound: Bound, precision: f64) -> f64 {
    if bound != Bound::About || precision == 0.0 {
        return sum;
    }
    (sum / precision).round() * precision
}

fn is_moving(figure: &Figure, measure: &str) -> bool {
    figure.measure == measure && figure.to.is_some() && figure.value > 0.0
}

/// The sum of one fact's figures for one receiver.
struct Added<'a> {
    parts: Vec<&'a Figure>,
    value: f64,
    bound: Bound,
    /// Whether a figure was left out that partly counts the same.
    more: bool,
}

/// Sums the figures that count different people; `None` for no figures.
fn added<'a>(all: impl Iterator<Item = &'a Figure>) -> Option<Added<'a>> {
    let mut figures: Vec<&Figure> = Vec::new();
    for figure in all {
        let at = figures.partition_point(|other| other.value >= figure.value);
        figures.insert(at, figure);
    }
    let mut parts: Vec<&Figure> = Vec::new();
    let mut more = false;
    for figure in figures {
        if parts.iter().all(|part| are_disjoint(part, figure)) {
            parts.push(figure);
        } else if !parts.iter().any(|part| is_part(figure, part)) {
            more = true;
        }
    }
    let bounds = parts.iter().map(|part| Bound::of(&part.qualifier));
    let bound = bounds.reduce(Bound::and)?;
    let precision = parts.iter().map(|part| precision(part)).fold(0.0, f64::max);
    Some(Added {
        value: rounded(parts.iter().map(|part| part.value).sum(), bound, precision),
        bound,
        parts,
        more,
    })
}

/// Whether two figures cannot count the same people or money.
fn are_disjoint(a: &Figure, b: &Figure) -> bool {
    let senders_differ = a.from.is_some() && b.from.is_some() && a.from != b.from;
    let both_say = !a.of.is_empty() && !b.of.is_empty();
    senders_differ || (both_say && !a.of.iter().any(|country| b.of.contains(country)))
}

/// Whether one figure counts a part of what another counts.
fn is_part(part: &Figure, whole: &Figure) -> bool {
    let senders = whole.from.is_none() || whole.from == part.from;
    let within = |country| whole.of.contains(country);
    let countries = whole.of.is_empty() || (!part.of.is_empty() && part.of.iter().all(within));
    let differs = (&part.of, part.from) != (&whole.of, whole.from);
    senders && countries && differs
}
