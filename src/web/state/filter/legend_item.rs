use crate::web::state::filter::facets::Facets;
use crate::web::state::position::Id;

/// The kind of places that an entry of the legend counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegendItem {
    /// Places with a standing: a stance by id, or `mentioned`.
    Stance(Id),
    /// Contested places.
    Contested,
    /// Places with a mark, by id.
    Mark(Id),
}

impl LegendItem {
    /// Whether the entry counts a place. Entries of stances count places that certainly hold them.
    pub fn counts(&self, facets: &Facets) -> bool {
        match self {
            LegendItem::Stance(stance) => **stance == *facets.stance && !facets.possible,
            LegendItem::Contested => facets.contested,
            LegendItem::Mark(mark) => facets.marks.contains(mark),
        }
    }

    /// Whether it is the entry of a standing.
    pub fn is_stance(&self, id: &str) -> bool {
        matches!(self, LegendItem::Stance(stance) if **stance == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_possible_stance_is_not_counted_with_the_certain_ones_and_a_mark_is() {
        let facets = |possible| Facets {
            stance: "yes".to_owned(),
            possible,
            marks: vec!["port".into()],
            ..Facets::default()
        };
        let counts =
            |item: LegendItem| [false, true].map(|possible| item.counts(&facets(possible)));
        assert_eq!(counts(LegendItem::Stance("yes".into())), [true, false]);
        assert_eq!(counts(LegendItem::Stance("no".into())), [false, false]);
        assert_eq!(counts(LegendItem::Mark("port".into())), [true, true]);
    }
}
