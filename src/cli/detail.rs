use std::fs;
use std::path::Path;

use crate::base::geom::WORLD_WIDTH;
use crate::cli::open::open_basemap;
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::{DETAIL_SCALE, outlines, write_detail};

/// Draws a basemap finer than a page does, into a file that the page's viewer can ask for: see
/// [`write_detail`]. Faults of the basemap go to standard error; the rest is written.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn draw_level(basemap: &Path, out: &Path, projection: ProjectionId) -> Result<(), String> {
    let basemap = open_basemap(basemap)?;
    let drawn = outlines(
        &basemap,
        &Projection::new(projection, DETAIL_SCALE * WORLD_WIDTH),
    );
    fs::write(out, write_detail(&drawn))
        .map_err(|error| format!("{} cannot be written: {error}", out.display()))
}
