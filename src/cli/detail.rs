use std::path::Path;

use crate::base::geom::WORLD_WIDTH;
use crate::cli::open::{open_basemap, save};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::{DETAIL_SCALE, outlines, write_detail};

/// Writes a finer drawing of a basemap, which the viewer fetches when a reader zooms in: see
/// [`write_detail`]. Problems of the basemap go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn draw_level(basemap: &Path, out: &Path, projection: ProjectionId) -> Result<(), String> {
    let (basemap, _) = open_basemap(basemap)?;
    let drawn = outlines(
        &basemap,
        &Projection::new(projection, DETAIL_SCALE * WORLD_WIDTH),
    );
    save(out, write_detail(&drawn))
}
