//! The model of a basemap, in the terms of RFC 7946.

/// `[longitude, latitude]` in degrees; `[x, y]` in scene units after projection.
pub type Position = [f64; 2];

/// A closed line, by its corners. Other than in GeoJSON, the first is **not** repeated at the end.
///
/// It has at least three positions, and no two equal ones in succession. Its area may be zero.
pub type Ring = Vec<Position>;

/// An area: an exterior without its holes.
///
/// From [`read`](crate::world::basemap::read::read), rings have either winding, and longitudes are
/// those of the document: pieces cut at ±180°, jumps from 179 to −179, or values beyond ±180.
/// From [`cut`](crate::world::basemap::seam::cut), exteriors are counterclockwise, holes clockwise,
/// and longitudes relative to the central meridian, within ±180.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon {
    /// The outer edge.
    pub exterior: Ring,
    /// The areas that are cut out.
    pub holes: Vec<Ring>,
}

/// A country or area of a basemap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// The id of the place that it shows or is a part of, as in the gazetteer; `None` for other areas,
    /// and where the document does not speak for its codes and names.
    pub place: Option<String>,
    /// The code in the document: `RWA`, `RW`, `646`.
    pub code: Option<String>,
    /// The name in the document.
    pub name: Option<String>,
    /// The areas; none if the geometry was null or could not be read.
    pub polygons: Vec<Polygon>,
}

/// The features of a document, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basemap {
    /// Countries and other areas.
    pub features: Vec<Feature>,
    /// Whether the positions are those of a plane, moved and scaled so that plate carrée draws them as
    /// they were. They mean no place on the globe.
    pub is_plane: bool,
}
