use std::path::Path;

use crate::cli::build::arguments::{Build, Part};
use crate::cli::build::tasks::{Task, at_once};
use crate::cli::open::{name_of, open_bytes};
use crate::raster::Faces;
use crate::site::{Files, Kit, Maps, World, finer};
use crate::world::projection::ProjectionId;

/// The parts of a site that need no dossier.
pub(crate) struct Ground {
    /// The map, and its finer drawing, if that is wanted and there is one.
    pub(crate) maps: Maps,
    /// The fonts of pictures, if these are wanted.
    pub(crate) faces: Option<Faces>,
}

/// One of them.
enum Piece {
    World(Box<World>),
    Finer(Files),
    Faces(Box<Faces>),
}

impl Ground {
    /// Reads and draws all of them at once, the map in a projection.
    ///
    /// # Errors
    /// Why one cannot be had.
    pub(crate) fn of(kit: &Kit, build: &Build, projection: ProjectionId) -> Result<Ground, String> {
        let basemap = build.basemap.as_deref();
        let mut tasks: Vec<Task<'_, Piece>> = Vec::new();
        // It takes longest, so it comes first.
        if build.has(Part::World) && basemap.is_none() {
            tasks.push(Box::new(move || {
                Ok(Piece::Finer(vec![finer(kit, projection)?]))
            }));
        }
        tasks.push(Box::new(move || {
            let world = match basemap {
                Some(file) => world_of(file, projection)?,
                None => World::of(kit, projection)?,
            };
            Ok(Piece::World(Box::new(world)))
        }));
        if build.has(Part::Pictures) && build.wants_site() && !build.without_pictures {
            tasks.push(Box::new(move || {
                let fonts = kit.names("fonts/").map(|name| kit.bytes(name));
                let fonts = fonts.collect::<Result<Vec<_>, _>>()?;
                let faces = Faces::of(fonts, "the program's kit")?;
                Ok(Piece::Faces(Box::new(faces)))
            }));
        }
        let (mut world, mut finer, mut faces) = (None, Vec::new(), None);
        for piece in at_once(tasks)? {
            match piece {
                Piece::World(it) => world = Some(*it),
                Piece::Finer(it) => finer = it,
                Piece::Faces(it) => faces = Some(*it),
            }
        }
        let world = world.ok_or("there is no map")?;
        let maps = Maps { world, finer };
        Ok(Ground { maps, faces })
    }
}

/// The map in a file of the author's.
fn world_of(file: &Path, projection: ProjectionId) -> Result<World, String> {
    let called = file.display().to_string();
    World::of_file(&called, &name_of(file), open_bytes(file)?, projection)
}
