//! The story that a figure tells, as typed values: read from the markup once, when the viewer takes
//! the figure over. Whatever depends on the day or the filter is derived from it.

use crate::figure::protocol::{PlaceSign, Record, has_come};
use crate::web::state::filter::{Facets, LegendItem};
use crate::web::state::position::{Id, Position};
use crate::web::state::standing::Standing;
use crate::web::state::timeline::Timeline;

/// All that the viewer knows of a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// The language of the figure, as a tag.
    pub lang: String,
    /// The places that have a card, in the order of their names.
    pub places: Vec<Place>,
    /// The other shapes of the map: they have no card, and their standing is `absent`.
    pub areas: Vec<Area>,
    /// The legend, in its order.
    pub legend: Vec<LegendEntry>,
    /// The kinds of evidence that the filter offers.
    pub evidence: Vec<Id>,
    /// People and money that can be drawn on the map.
    pub quantities: Vec<Quantity>,
    /// The timeline; `None` if nothing changes on two days or more.
    pub timeline: Option<Timeline>,
}

/// A place of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Where it is in the scene; `None` if the map has no shape for it.
    pub position: Option<Position>,
    /// Where it stands on the latest day.
    pub latest: Standing,
    /// Where it stood over time; `None` if it never held a stance.
    pub record: Option<Record>,
    /// The facts of its card, in their order.
    pub facts: Vec<Fact>,
    /// Its signs, as an actor and by its marks.
    pub signs: Vec<PlaceSign>,
    /// The dossier's words beside its name on the map; may be empty.
    pub note: String,
}

/// A shape of the map that is not in the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The code that the basemap gives it.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Where it is in the scene.
    pub position: Position,
}

/// A fact in the card of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The first day on which it may have happened; `None` if it is shown on every day.
    pub day: Option<i32>,
    /// The kind of evidence that it rests on.
    pub evidence: Id,
}

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// The kind of places that it counts.
    pub item: LegendItem,
    /// Its label.
    pub label: String,
    /// Its definition; empty for the mark of contested places.
    pub definition: String,
    /// Label and definition on days before the latest, if they are others then.
    pub earlier: Option<(String, String)>,
}

impl LegendEntry {
    /// The label and the definition on a day, `None` being the latest.
    pub fn words(&self, day: Option<i32>) -> (&str, &str) {
        match &self.earlier {
            Some((label, definition)) if day.is_some() => (label, definition),
            _ => (&self.label, &self.definition),
        }
    }
}

/// People or money of a place, as one circle on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The place.
    pub place: Id,
    /// The measure, which is the layer that the circle belongs to.
    pub measure: Id,
    /// The days on which it counts.
    pub days: Days,
    /// The number in words, with its hedge.
    pub label: String,
    /// The number as a share of the largest of its measure, from 0 to 1.
    pub share: f64,
}

/// A range of days. Either end may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: Option<i32>,
    /// The day after the last.
    pub until: Option<i32>,
}

impl Place {
    /// Where the place stands on a day, `None` being the latest.
    pub fn standing(&self, day: Option<i32>) -> Standing {
        let (Some(record), Some(day)) = (&self.record, day) else {
            return self.latest.clone();
        };
        record
            .on(day)
            .map_or_else(Standing::mentioned, |change| Standing {
                stance: change.stance.clone(),
                contested: change.contested,
                certain_from: change.certain_from,
            })
    }

    /// The properties of the place that filters test, on a day; `None` is the latest.
    pub fn facets(&self, standing: &Standing, day: Option<i32>) -> Facets {
        let known = self.facts.iter().filter(|fact| fact.is_known(day));
        let marks = |possible: bool| -> Vec<Id> {
            let signs = self.signs.iter().filter(|sign| sign.is_known(day));
            let wanted = signs.filter(|sign| sign.is_possible(day) == possible);
            wanted.map(|sign| (&*sign.mark).into()).collect()
        };
        Facets {
            place: self.id.clone(),
            stance: standing.stance.clone(),
            possible: standing.certain_from.is_some(),
            contested: standing.contested,
            evidence: known.map(|fact| fact.evidence.clone()).collect(),
            marks: marks(false),
            possible_marks: marks(true),
        }
    }
}

impl Fact {
    /// Whether the fact counts on a day, `None` being the latest.
    pub fn is_known(&self, day: Option<i32>) -> bool {
        has_come(self.day, day)
    }
}

impl Days {
    /// Whether a day is in the range, `None` being the latest.
    ///
    /// ```
    /// use stancemap::web::state::Days;
    ///
    /// let days = Days { from: Some(10), until: Some(20) };
    /// assert!(days.hold(Some(10)) && days.hold(Some(19)));
    /// assert!(!days.hold(Some(9)) && !days.hold(Some(20)) && !days.hold(None));
    /// assert!(Days { until: None, ..days }.hold(None));
    /// ```
    pub fn hold(self, day: Option<i32>) -> bool {
        let has_begun = has_come(self.from, day);
        let has_ended = self
            .until
            .is_some_and(|until| day.is_none_or(|day| until <= day));
        has_begun && !has_ended
    }
}

impl Story {
    /// The place with an id.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| *place.id == *id)
    }

    /// The index of a place in [`Story::places`].
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.places.iter().position(|place| *place.id == *id)
    }

    /// The name of a place or another area of the map.
    pub fn name(&self, id: &str) -> Option<&str> {
        let area = || self.areas.iter().find(|area| *area.id == *id);
        let place = self.place(id).map(|place| &*place.name);
        place.or_else(|| area().map(|area| &*area.name))
    }

    /// The position of a place or another area of the map; `None` if it has no shape.
    pub fn position(&self, id: &str) -> Option<Position> {
        let area = || self.areas.iter().find(|area| *area.id == *id);
        match self.place(id) {
            Some(place) => place.position,
            None => area().map(|area| area.position),
        }
    }

    /// The entry of the legend for a standing.
    pub fn legend_entry(&self, stance: &str) -> Option<&LegendEntry> {
        let is_it = |entry: &&LegendEntry| entry.item.is_stance(stance);
        self.legend.iter().find(is_it)
    }

    /// The label of a standing on a day, `None` being the latest.
    pub fn label(&self, stance: &str, day: Option<i32>) -> &str {
        self.legend_entry(stance)
            .map_or("", |entry| entry.words(day).0)
    }

    /// The label of a mark; empty for the sign of actors.
    pub fn mark_label(&self, id: &str) -> &str {
        let is_it = |item: &LegendItem| matches!(item, LegendItem::Mark(own) if **own == *id);
        let mut legend = self.legend.iter();
        let entry = legend.find(|entry| is_it(&entry.item));
        entry.map_or("", |entry| &entry.label)
    }

    /// Where each of [`Story::places`] stands on a day, `None` being the latest.
    pub fn standings(&self, day: Option<i32>) -> Vec<Standing> {
        let standings = self.places.iter().map(|place| place.standing(day));
        standings.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(record: &str, facts: &[(Option<i32>, &str)]) -> Place {
        let fact = |&(day, evidence): &(Option<i32>, &str)| Fact {
            day,
            evidence: evidence.into(),
        };
        Place {
            id: "XAA".into(),
            name: "Aland".to_owned(),
            position: None,
            latest: Standing {
                stance: "yes".to_owned(),
                contested: true,
                certain_from: None,
            },
            record: (!record.is_empty()).then(|| Record::parse(record)),
            facts: facts.iter().map(fact).collect(),
            signs: Vec::new(),
            note: String::new(),
        }
    }

    #[test]
    fn a_place_stands_where_its_record_says_and_is_mentioned_before() {
        let place = place("10 maybe;20 yes!", &[]);
        assert_eq!(place.standing(Some(9)), Standing::mentioned());
        assert_eq!(place.standing(Some(10)).stance, "maybe");
        assert!(place.standing(Some(25)).contested);
        assert_eq!(place.standing(None), place.latest);
    }

    #[test]
    fn a_place_without_a_record_stands_where_it_stands_on_every_day() {
        let place = place("", &[]);
        assert_eq!(place.standing(Some(-9999)), place.latest);
    }

    #[test]
    fn evidence_counts_from_the_day_of_its_fact() {
        let place = place(
            "",
            &[(Some(10), "cable"), (None, "memo"), (Some(20), "post")],
        );
        let kinds = |day| {
            let facets = place.facets(&place.latest, day);
            facets
                .evidence
                .iter()
                .map(|kind| kind.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(kinds(Some(9)), ["memo"]);
        assert_eq!(kinds(Some(10)), ["cable", "memo"]);
        assert_eq!(kinds(None), ["cable", "memo", "post"]);
    }
}
