use crate::base::decode::decode;
use crate::base::geom::WORLD_WIDTH;
use crate::base::problem::Problem;
use crate::figure::markup::Files as Addresses;
use crate::site::files::Files;
use crate::site::kit::Kit;
use crate::site::remarks::Remarks;
use crate::site::story::OwnMap;
use crate::world::basemap;
use crate::world::basemap::{Basemap, misplaced};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::{DETAIL_SCALE, Outline, outlines, write_detail};

/// The address of the world's basemap in a site.
const OVERVIEW: &str = "basemaps/world-overview.geojson";
/// The address of its finer drawing. Hosts compress .txt files. Many leave unknown types uncompressed.
const FINE: &str = "basemaps/world-paths.txt";

/// The map below dossiers.
pub struct World {
    /// The outlines of its places.
    pub outlines: Vec<Outline>,
    /// The projection that they are drawn in.
    pub projection: Projection,
    /// The address of the basemap in the site.
    pub at: String,
    /// The basemap's content, if it is not the world's.
    pub own: Option<Vec<u8>>,
    /// The address of a finer drawing; `None` on another map than the world's.
    pub fine: Option<String>,
    /// Remarks on the basemap.
    pub remarks: Remarks,
}

impl World {
    /// The world of the kit.
    ///
    /// # Errors
    /// If the kit has no sound basemap.
    pub fn of(kit: &Kit, projection: ProjectionId) -> Result<World, String> {
        let text = kit.text(&format!("site/{OVERVIEW}"))?;
        let read = basemap::read(&text);
        let (world, problems) = read.map_err(|problem| format!("{OVERVIEW}: {problem}"))?;
        let at = OVERVIEW.to_owned();
        let projection = Projection::new(projection, WORLD_WIDTH);
        let world = World::drawn(&world, projection, at, None, problems, OVERVIEW);
        let fine = Some(FINE.to_owned());
        Ok(World { fine, ..world })
    }

    /// The world of the kit in another projection than the site's, with a finer drawing of its own.
    ///
    /// # Errors
    /// As [`World::of`].
    pub(crate) fn beside(kit: &Kit, projection: ProjectionId) -> Result<World, String> {
        let fine = Some(fine_in(projection));
        let world = World::of(kit, projection)?;
        Ok(World { fine, ..world })
    }

    /// A map of the author's instead of the world. `name` is the file's name in the site, and messages call it `called`.
    ///
    /// # Errors
    /// Why nothing can be drawn, with the file's name.
    pub fn of_file(
        called: &str,
        name: &str,
        content: Vec<u8>,
        projection: ProjectionId,
    ) -> Result<World, String> {
        let read = read_basemap(content.clone());
        let (world, problems) = read.map_err(|problem| format!("{called}: {problem}"))?;
        let at = format!("basemaps/{name}");
        let projection = Projection::new(projection, WORLD_WIDTH);
        Ok(World::drawn(
            &world,
            projection,
            at,
            Some(content),
            problems,
            called,
        ))
    }

    /// The map of a dossier that names a basemap. Remarks on the file come with the dossier.
    pub fn of_own(own: &OwnMap, projection: ProjectionId) -> World {
        let OwnMap { file, at } = own;
        let projection = file.world.projection(projection);
        let content = Some(file.bytes.to_vec());
        World::drawn(
            &file.world.basemap,
            projection,
            at.clone(),
            content,
            Vec::new(),
            "",
        )
    }

    fn drawn(
        world: &Basemap,
        projection: Projection,
        at: String,
        own: Option<Vec<u8>>,
        problems: Vec<Problem>,
        called: &str,
    ) -> World {
        let mut remarks = Remarks::default();
        remarks.add(called, problems);
        World {
            outlines: outlines(world, &projection),
            projection,
            at,
            own,
            fine: None,
            remarks,
        }
    }

    /// The addresses of the data of a dossier on this map.
    pub fn files_of(&self, id: &str) -> Addresses {
        Addresses {
            dossier: Some(format!("dossiers/{id}.json")),
            table: Some(format!("dossiers/{id}.csv")),
            basemap: Some(self.at.clone()),
            is_other_world: self.own.is_some(),
        }
    }
}

/// The maps of a site. They need no dossier, so they can be kept while dossiers change.
pub struct Maps {
    /// The map below the dossiers that name none.
    pub world: World,
    /// Its finer drawing, which only the kit's world has.
    pub finer: Files,
}

impl Maps {
    /// The world of the kit.
    ///
    /// # Errors
    /// If the kit has no sound basemap.
    pub fn of(kit: &Kit, projection: ProjectionId) -> Result<Maps, String> {
        Ok(Maps {
            world: World::of(kit, projection)?,
            finer: vec![finer(kit, projection)?],
        })
    }

    /// The world of the kit without its finer drawing, for figures alone.
    ///
    /// # Errors
    /// If the kit has no sound basemap.
    pub fn without_finer(kit: &Kit, projection: ProjectionId) -> Result<Maps, String> {
        Ok(Maps {
            world: World::of(kit, projection)?,
            finer: Vec::new(),
        })
    }
}

/// The address of the finer drawing in another projection than the site's.
fn fine_in(projection: ProjectionId) -> String {
    FINE.replace(".txt", &format!("-{projection}.txt"))
}

/// The finer drawing in another projection than the site's, with its address in the site.
///
/// # Errors
/// As [`finer`].
pub(crate) fn finer_beside(
    kit: &Kit,
    projection: ProjectionId,
) -> Result<(String, Vec<u8>), String> {
    let (_, drawn) = finer(kit, projection)?;
    Ok((fine_in(projection), drawn))
}

/// The finer drawing of the world, with its address in the site.
///
/// # Errors
/// If the kit has no sound basemap.
pub fn finer(kit: &Kit, projection: ProjectionId) -> Result<(String, Vec<u8>), String> {
    let text = kit.text("site/basemaps/world.geojson")?;
    let (world, _) = basemap::read(&text).map_err(|problem| problem.to_string())?;
    let projection = Projection::new(projection, DETAIL_SCALE * WORLD_WIDTH);
    let drawn = write_detail(&outlines(&world, &projection));
    Ok((FINE.to_owned(), drawn.into_bytes()))
}

/// Reads a basemap of the author's, with all its problems.
///
/// # Errors
/// Why nothing of it can be drawn.
pub fn read_basemap(content: Vec<u8>) -> Result<(Basemap, Vec<Problem>), Problem> {
    let (text, problem) = decode(content);
    let (basemap, mut problems) = basemap::read(&text)?;
    problems.splice(0..0, problem);
    problems.extend(misplaced(&basemap));
    Ok((basemap, problems))
}
