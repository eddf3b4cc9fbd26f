//! The world of a composed figure: its projection and its outlines.

use wasm_bindgen::JsValue;

use crate::base::decode::decode;
use crate::base::geom::WORLD_WIDTH;
use crate::base::problem::Problem;
use crate::dossier::{Dossier, OwnBasemap, Places};
use crate::language::i18n::Messages;
use crate::web::composer::faults::Faults;
use crate::web::composer::origin::Origin;
use crate::world::basemap;
use crate::world::basemap::{Basemap, misplaced};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::{Coverage, Outline, OwnWorld, outlines};

/// A world as it is drawn.
pub(crate) struct World {
    pub(crate) projection: Projection,
    pub(crate) outlines: Vec<Outline>,
    /// The address of a finer drawing of the same world.
    pub(crate) fine: Option<String>,
}

/// The dossier that is drawn, and the words for its readers.
pub(crate) struct Drawing<'a> {
    pub(crate) dossier: &'a Dossier,
    pub(crate) words: &'a Messages,
}

/// The basemap of a request.
pub(crate) struct BasemapFile<'a> {
    /// Its bytes; `None` if the outlines of the page's own figure serve.
    pub(crate) bytes: Option<Vec<u8>>,
    /// The basemap that the dossier names, once it has been read.
    pub(crate) own: Option<OwnWorld>,
    /// Whether it takes the place of the one that the dossier names.
    pub(crate) overrides: bool,
    /// Its name in descriptions of its faults.
    pub(crate) name: &'a str,
    /// Whether it is another world than the page's own.
    pub(crate) is_other_world: bool,
}

impl BasemapFile<'_> {
    /// Reads the basemap that a dossier names, and returns its places.
    ///
    /// # Errors
    /// Why it cannot be read, as a fault of the dossier.
    pub(crate) fn places(&mut self, named: &OwnBasemap) -> Result<Places, Problem> {
        let bytes = self.bytes.take();
        let bytes = bytes.ok_or_else(|| OwnWorld::unreadable(named, ""))?;
        let (text, problem) = decode(bytes);
        let mut own = OwnWorld::read(&text, named)?;
        own.problems.splice(0..0, problem);
        Ok(self.own.insert(own).places())
    }

    /// Whether it was read in the place of the one that the dossier names. Then a dossier without any of
    /// its places is no fault of the dossier.
    pub(crate) fn stands_in(&self) -> bool {
        self.overrides && self.bytes.is_none()
    }
}

/// Draws the world in the projection with an id, or in the page's own. In that projection the page's
/// own world is there already, and may be drawn finer.
///
/// # Errors
/// Why the basemap cannot be read, for the reader.
pub(crate) fn draw(
    origin: &Origin,
    id: Option<String>,
    basemap: BasemapFile<'_>,
    drawing: &Drawing<'_>,
    faults: &mut Faults,
) -> Result<World, JsValue> {
    let own = origin.projection();
    let has_file = basemap.bytes.is_some() || basemap.own.is_some();
    let (chosen, fault) = choose_projection(own, id, has_file);
    faults.add_for_authors("projection", &fault);
    let projection = Projection::new(chosen, WORLD_WIDTH);
    if let Some(own) = basemap.own {
        faults.add(basemap.name, &own.problems);
        add_undrawn(faults, basemap.name, &own.basemap, drawing.dossier);
        let projection = own.projection(chosen);
        return Ok(World {
            outlines: outlines(&own.basemap, &projection),
            projection,
            fine: None,
        });
    }
    let is_new = basemap.is_other_world || chosen != own;
    let Some(bytes) = basemap.bytes.filter(|_| is_new) else {
        let outlines = origin.outlines(&drawing.dossier.gazetteer);
        // The page may show the basemap of another dossier.
        if outlines.iter().all(|outline| outline.place.is_none()) {
            let all = drawing.dossier.named_places().len();
            let expected = "places of the dossier: name a basemap that has them";
            let problem = Problem::new("", "none on this page", expected, "");
            faults.add_undrawn("basemap", &problem, all, all);
        }
        return Ok(World {
            projection,
            outlines,
            fine: origin.fine(),
        });
    };
    let (text, problem) = decode(bytes);
    faults.add(basemap.name, &problem);
    let read = basemap::read(&text);
    let (read, problems) =
        read.map_err(|problem| faults.fatal(basemap.name, &problem, drawing.words))?;
    // A large file must not be kept while its outlines are made.
    drop(text);
    faults.add(basemap.name, &problems);
    faults.add_misplaced(basemap.name, &misplaced(&read));
    if basemap.is_other_world {
        add_undrawn(faults, basemap.name, &read, drawing.dossier);
    }
    Ok(World {
        outlines: outlines(&read, &projection),
        projection,
        fine: None,
    })
}

/// Adds that a basemap lacks places of the dossier, if it does.
fn add_undrawn(faults: &mut Faults, file: &str, basemap: &Basemap, dossier: &Dossier) {
    let coverage = Coverage::of(basemap, dossier);
    if let Some(problem) = coverage.problem() {
        let all = dossier.named_places().len();
        faults.add_undrawn(file, &problem, coverage.lacking.len(), all);
    }
}

/// The projection with an id, or the page's own and the reason why it is not the one with the id.
/// Another than its own needs the basemap's file.
fn choose_projection(
    own: ProjectionId,
    id: Option<String>,
    has_basemap: bool,
) -> (ProjectionId, Option<Problem>) {
    let Some(id) = id else { return (own, None) };
    let fault = |expected| (own, Some(Problem::new("", &id, expected, "")));
    match ProjectionId::find(&id) {
        None => fault(ProjectionId::ids()),
        Some(found) if found != own && !has_basemap => {
            fault([own.as_str(), " where the page names no basemap"].concat())
        }
        Some(found) => (found, None),
    }
}
