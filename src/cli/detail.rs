use std::path::Path;

use crate::base::geom::WIDTH;
use crate::cli::open::{open_basemap, save};
use crate::world::projection::{Kind, Projection};
use crate::world::scene::{FINENESS, outlines, write_level};

/// Writes a finer drawing of a basemap, which the viewer fetches when a reader zooms in: see
/// [`write_level`]. Problems of the basemap go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn draw_level(basemap: &Path, out: &Path, projection: Kind) -> Result<(), String> {
    let basemap = open_basemap(basemap)?;
    let drawn = outlines(&basemap, &Projection::of(projection, FINENESS * WIDTH));
    save(out, write_level(&drawn))
}
