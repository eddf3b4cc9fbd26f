//! Values derived from the story and the choices of a reader.

use crate::web::state::filter::{Criterion, Facets, Filter, Highlight};
use crate::web::state::position::Id;
use crate::web::state::standing::Standing;
use crate::web::state::story::{Quantity, Story};

/// The choices of a reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The day, in days after 1 January 1970; `None` for the latest.
    pub day: Option<i32>,
    /// The filter.
    pub filter: Filter,
    /// The places that stand out while a reader points at something.
    pub highlight: Option<Highlight>,
    /// The measure that is drawn on the map.
    pub layer: Option<Id>,
}

/// The state that map, legend and table show. The lists have one entry for each place of
/// [`Story::places`], in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Derived {
    /// Where each place stands.
    pub standings: Vec<Standing>,
    /// The properties of each place that filters test.
    pub facets: Vec<Facets>,
    /// Whether each place passes the filter.
    pub shown: Vec<bool>,
    /// Whether each place stands out on the map: it is highlighted, or it passes the filter while
    /// nothing is.
    pub prominent: Vec<bool>,
    /// The quantities whose circles are seen, by their index in [`Story::quantities`].
    pub drawn: Vec<usize>,
}

/// The number that the map shows for a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The numbers in words, with their hedges.
    pub words: String,
    /// The larger number as a share of the largest of all, from 0 to 1.
    pub share: f64,
}

impl Derived {
    /// Derives everything again.
    pub fn of(story: &Story, choices: &Choices) -> Derived {
        let Choices {
            day,
            filter,
            highlight,
            layer,
        } = choices;
        let standings = story.standings(*day);
        let places = || story.places.iter().zip(&standings);
        let facets: Vec<Facets> = places()
            .map(|(place, standing)| place.facets(standing, *day))
            .collect();
        let shown: Vec<bool> = facets.iter().map(|facets| filter.passes(facets)).collect();
        let prominent = match highlight {
            None => shown.clone(),
            Some(highlight) => story
                .places
                .iter()
                .zip(&facets)
                .map(|(place, facets)| {
                    highlight.holds(facets, place.position)
                        && filter.passes_others(Criterion::Legend, facets)
                })
                .collect(),
        };
        let drawn = drawn(story, layer.as_ref(), *day, &prominent);
        Derived {
            standings,
            facets,
            shown,
            prominent,
            drawn,
        }
    }

    /// Where a place or another area of the map stands.
    pub fn standing(&self, story: &Story, id: &str) -> Standing {
        let at = story.index_of(id);
        at.map_or_else(Standing::absent, |at| self.standings[at].clone())
    }

    /// How many places pass the filter.
    pub fn count_shown(&self) -> usize {
        self.shown.iter().filter(|shown| **shown).count()
    }

    /// How many of them have a stance that is only possible.
    pub fn count_possible(&self) -> usize {
        let all = self.facets.iter().zip(&self.shown);
        all.filter(|(facets, shown)| facets.possible && **shown)
            .count()
    }

    /// The number that the map shows for a place; `None` if it shows none.
    pub fn amount(&self, story: &Story, place: &str) -> Option<Amount> {
        let all = self.drawn.iter().map(|&at| &story.quantities[at]);
        let own: Vec<&Quantity> = all.filter(|quantity| *quantity.place == *place).collect();
        let words: Vec<&str> = own.iter().map(|quantity| &*quantity.label).collect();
        Some(Amount {
            share: own.iter().map(|quantity| quantity.share).reduce(f64::max)?,
            words: words.join(", "),
        })
    }
}

fn drawn(story: &Story, layer: Option<&Id>, day: Option<i32>, prominent: &[bool]) -> Vec<usize> {
    let is_out = |place: &str| story.index_of(place).is_some_and(|at| !prominent[at]);
    let is_drawn = |quantity: &Quantity| {
        Some(&quantity.measure) == layer && quantity.days.hold(day) && !is_out(&quantity.place)
    };
    let all = story.quantities.iter().enumerate();
    all.filter(|(_, quantity)| is_drawn(quantity))
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::protocol::Record;
    use crate::web::state::filter::LegendItem;
    use crate::web::state::story::{Days, Fact, Place};

    fn place(id: &str, record: &str, evidence: &str) -> Place {
        let standing = Standing {
            stance: "yes".to_owned(),
            contested: false,
            certain_from: None,
        };
        Place {
            id: id.into(),
            name: id.to_owned(),
            position: None,
            latest: standing,
            record: Some(Record::parse(record)),
            facts: vec![Fact {
                day: None,
                evidence: evidence.into(),
            }],
            signs: Vec::new(),
            note: String::new(),
        }
    }

    fn quantity(place: &str, measure: &str, from: i32, share: f64) -> Quantity {
        Quantity {
            place: place.into(),
            measure: measure.into(),
            days: Days {
                from: Some(from),
                until: None,
            },
            label: format!("{measure} {share}"),
            share,
        }
    }

    fn story() -> Story {
        Story {
            places: vec![
                place("A", "10 no;20 yes", "cable"),
                place("B", "15 yes", "memo"),
            ],
            quantities: vec![
                quantity("A", "people", 12, 0.5),
                quantity("A", "people", 18, 1.0),
                quantity("B", "money", 0, 0.2),
            ],
            ..Story::default()
        }
    }

    fn stance(id: &str) -> LegendItem {
        LegendItem::Stance(id.into())
    }

    #[test]
    fn a_filter_goes_by_the_standings_of_the_day() {
        let mut choices = Choices::default();
        choices.filter.toggle(&stance("yes"));
        for (day, shown) in [
            (None, [true, true]),
            (Some(19), [false, true]),
            (Some(9), [false; 2]),
        ] {
            choices.day = day;
            assert_eq!(Derived::of(&story(), &choices).shown, shown, "{day:?}");
        }
    }

    #[test]
    fn a_highlight_leaves_the_filter_by_legend_aside_and_keeps_the_one_by_evidence() {
        let mut choices = Choices {
            day: Some(12),
            highlight: Some(Highlight::Filter(Filter::of(&stance("no")))),
            ..Choices::default()
        };
        choices.filter.toggle(&stance("yes"));
        let derived = Derived::of(&story(), &choices);
        assert_eq!(derived.shown, [false, false]);
        assert_eq!(derived.prominent, [true, false]);
        choices.filter.toggle_evidence(&"memo".into());
        assert_eq!(Derived::of(&story(), &choices).prominent, [false, false]);
    }

    #[test]
    fn an_amount_has_all_circles_of_the_layer_that_count_on_the_day() {
        let mut choices = Choices {
            layer: Some("people".into()),
            ..Choices::default()
        };
        let amount =
            |choices: &Choices, place| Derived::of(&story(), choices).amount(&story(), place);
        let both = amount(&choices, "A").unwrap();
        assert_eq!((&*both.words, both.share), ("people 0.5, people 1", 1.0));
        assert_eq!(amount(&choices, "B"), None);
        choices.day = Some(12);
        assert_eq!(amount(&choices, "A").unwrap().words, "people 0.5");
        choices.filter.toggle_evidence(&"memo".into());
        assert_eq!(amount(&choices, "A"), None);
    }
}
