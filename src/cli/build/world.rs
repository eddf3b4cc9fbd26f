use std::path::Path;

use crate::base::geom::WORLD_WIDTH;
use crate::cli::build::dossiers::OwnMap;
use crate::cli::kit::Kit;
use crate::cli::open::{name_of, open_bytes, read_basemap};
use crate::cli::report::Told;
use crate::figure::markup::Files;
use crate::world::basemap;
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::{DETAIL_SCALE, Outline, outlines, write_detail};

/// The address of the world's basemap in a site.
const OVERVIEW: &str = "basemaps/world-overview.geojson";
/// The address of its finer drawing. Hosts compress .txt files. Many leave unknown types uncompressed.
const FINE: &str = "basemaps/world-paths.txt";

/// The map below a dossier.
pub(crate) struct World {
    /// The outlines of its places.
    pub(crate) outlines: Vec<Outline>,
    /// The projection that they are drawn in.
    pub(crate) projection: Projection,
    /// The address of the basemap in the site.
    pub(crate) at: String,
    /// The basemap's content, if it is not the world's.
    pub(crate) own: Option<Vec<u8>>,
    /// Its problems.
    pub(crate) problems: Vec<Told>,
}

impl World {
    /// The world of the kit, or the one in a file.
    ///
    /// # Errors
    /// Why nothing can be drawn, with the file's name.
    pub(crate) fn of(
        kit: &Kit,
        file: Option<&Path>,
        projection: ProjectionId,
    ) -> Result<World, String> {
        let projection = Projection::new(projection, WORLD_WIDTH);
        let Some(file) = file else {
            let text = kit.text(&format!("site/{OVERVIEW}"))?;
            let read = basemap::read(&text);
            let (world, problems) = read.map_err(|problem| format!("{OVERVIEW}: {problem}"))?;
            return Ok(World {
                outlines: outlines(&world, &projection),
                projection,
                at: OVERVIEW.to_owned(),
                own: None,
                problems: Told::of(OVERVIEW.as_ref(), problems),
            });
        };
        let (world, problems) = read_basemap(file)?;
        let content = open_bytes(file)?;
        let name = name_of(file);
        Ok(World {
            outlines: outlines(&world, &projection),
            projection,
            at: format!("basemaps/{name}"),
            own: Some(content),
            problems: Told::of(file, problems),
        })
    }

    /// The map of a dossier that names a basemap.
    pub(crate) fn of_own(own: &OwnMap, projection: ProjectionId) -> World {
        let projection = own.world.projection(projection);
        World {
            outlines: outlines(&own.world.basemap, &projection),
            projection,
            at: own.at.clone(),
            own: Some(own.bytes.to_vec()),
            problems: Vec::new(),
        }
    }

    /// The address of the finer drawing; `None` on another map than the world's.
    pub(crate) fn fine(&self) -> Option<String> {
        self.own.is_none().then(|| FINE.to_owned())
    }

    /// The addresses of the data of a dossier on this map.
    pub(crate) fn files_of(&self, id: &str) -> Files {
        Files {
            dossier: Some(format!("dossiers/{id}.json")),
            table: Some(format!("dossiers/{id}.csv")),
            basemap: Some(self.at.clone()),
            is_other_world: self.own.is_some(),
        }
    }
}

/// The finer drawing of the world, with its address in the site.
///
/// # Errors
/// If the kit has no sound basemap.
pub(crate) fn finer(kit: &Kit, projection: ProjectionId) -> Result<(String, Vec<u8>), String> {
    let text = kit.text("site/basemaps/world.geojson")?;
    let (world, _) = basemap::read(&text).map_err(|problem| problem.to_string())?;
    let projection = Projection::new(projection, DETAIL_SCALE * WORLD_WIDTH);
    let drawn = write_detail(&outlines(&world, &projection));
    Ok((FINE.to_owned(), drawn.into_bytes()))
}
