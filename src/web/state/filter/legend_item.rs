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
    /// Whether the entry counts a place. It counts what is certain: places that hold the stance or have
    /// the mark, not those that possibly do.
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
    fn what_is_possible_is_not_counted_with_what_is_certain() {
        let port = |is_there: bool| {
            if is_there {
                vec!["port".into()]
            } else {
                vec![]
            }
        };
        let facets = |possible: bool| Facets {
            stance: "yes".to_owned(),
            possible,
            marks: port(!possible),
            possible_marks: port(possible),
            ..Facets::default()
        };
        let counts =
            |item: LegendItem| [false, true].map(|possible| item.counts(&facets(possible)));
        assert_eq!(counts(LegendItem::Stance("yes".into())), [true, false]);
        assert_eq!(counts(LegendItem::Stance("no".into())), [false, false]);
        assert_eq!(counts(LegendItem::Mark("port".into())), [true, false]);
        assert!(
            [false, true]
                .map(facets)
                .iter()
                .all(|place| place.has_mark(&"port".into()))
        );
    }
}
