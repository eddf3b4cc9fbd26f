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
    /// Whether the entry counts a place.
    pub fn counts(&self, facets: &Facets) -> bool {
        match self {
            LegendItem::Stance(stance) => **stance == *facets.stance,
            LegendItem::Contested => facets.contested,
            LegendItem::Mark(mark) => facets.marks.contains(mark),
        }
    }

    /// Whether it is the entry of a standing.
    pub fn is_stance(&self, id: &str) -> bool {
        matches!(self, LegendItem::Stance(stance) if **stance == *id)
    }
}
