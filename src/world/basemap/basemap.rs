//! The types of a basemap, in the words of RFC 7946.

/// `[longitude, latitude]` in degrees, or `[x, y]` once projected.
pub type Position = [f64; 2];

/// A closed line, by its corners: the last is joined to the first, which is **not** repeated.
///
/// At least three positions, no two alike in a row. It may have no area.
pub type Ring = Vec<Position>;

/// An area: an exterior less its holes.
///
/// As [`read`](crate::world::basemap::read::read) gives it, rings are wound either way and longitudes stand as in the
/// document: pieces cut at ±180°, jumps from 179 to −179, or beyond ±180. As
/// [`cut`](crate::world::basemap::seam::cut) gives it, exteriors are counterclockwise, holes clockwise, and longitudes
/// within ±180 of the central meridian.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon {
    /// Its outer edge.
    pub exterior: Ring,
    /// What is cut out of it.
    pub holes: Vec<Ring>,
}

/// One nation or area of a basemap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Its code as the document has it, not yet resolved to a place: `RWA`, `RW`, `646`.
    pub code: Option<String>,
    /// Its name as the document has it.
    pub name: Option<String>,
    /// Its areas; none where the geometry was null or could not be read.
    pub polygons: Vec<Polygon>,
}

/// The world as a document has it, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basemap {
    /// Its nations and areas.
    pub features: Vec<Feature>,
}
