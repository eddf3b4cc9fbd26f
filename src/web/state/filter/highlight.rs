use crate::base::geom::Rect;
use crate::web::state::filter::facets::Facets;
use crate::web::state::filter::filter::Filter;
use crate::web::state::position::Position;

/// Places that stand out while a reader points at what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Highlight {
    /// Those that pass a filter: an entry of the legend, or a link.
    Filter(Filter),
    /// Those in a region, by its bounding box in scene units.
    Region(Rect),
}

impl Highlight {
    /// Whether a place stands out.
    pub fn holds(&self, facets: &Facets, position: Option<Position>) -> bool {
        match self {
            Highlight::Filter(filter) => filter.passes(facets),
            Highlight::Region(region) => position.is_some_and(|at| region.contains(at.anchor)),
        }
    }
}
