//! The basemap that a dossier names, read as the dossier says.

use std::sync::Arc;

use crate::base::geom::{Rect, WORLD_WIDTH};
use crate::base::problem::Problem;
use crate::dossier::{OwnBasemap, Places};
use crate::language::gazetteer::Gazetteer;
use crate::world::basemap::{Basemap, Columns, Feature, Polygon, area, read_own};
use crate::world::projection::{Projection, ProjectionId};

/// Land that is wider than this share of the world is shown on a map of the whole.
const LARGEST_PART: f64 = 0.5;
/// How near places are to one another that are on one side of the globe: the length of the mean of their
/// directions.
const GATHERED: f64 = 0.5;

/// The basemap of a dossier whose places are the features of a file.
#[derive(Clone, Debug)]
pub struct OwnWorld {
    /// The features.
    pub basemap: Arc<Basemap>,
    /// The places that they are.
    pub gazetteer: Arc<Gazetteer>,
    /// The faults of the file.
    pub problems: Vec<Problem>,
    misnamed: Vec<Problem>,
}

impl OwnWorld {
    /// Reads the text of the file.
    ///
    /// # Errors
    /// If nothing can be drawn, or no feature has the property of the ids. The path leads to the dossier's
    /// field.
    pub fn read(text: &str, named: &OwnBasemap) -> Result<OwnWorld, Problem> {
        let columns = Columns {
            id: &named.id,
            name: &named.name,
            part_of: &named.part_of,
        };
        let own =
            read_own(text, columns, named.projected).map_err(|problem| match &*problem.path {
                "id" => in_dossier(problem),
                _ => of_file(named, &problem),
            })?;
        Ok(OwnWorld {
            basemap: Arc::new(own.basemap),
            gazetteer: Arc::new(own.gazetteer),
            problems: own.problems,
            misnamed: own.misnamed.into_iter().map(in_dossier).collect(),
        })
    }

    /// The places for the reader of the dossier, with the faults of the dossier's field.
    pub fn places(&self) -> Places {
        (Arc::clone(&self.gazetteer), self.misnamed.clone())
    }

    /// The map that shows the basemap at its best: about its middle, and enlarged if it is a part of the
    /// world, so that small areas keep their outlines.
    pub fn projection(&self, id: ProjectionId) -> Projection {
        let id = self.drawn_in(id);
        let world = Projection::new(id, WORLD_WIDTH);
        let Some(meridian) = self.meridian() else {
            return world;
        };
        let turned = Projection::about(meridian, id, WORLD_WIDTH);
        let places = self
            .basemap
            .features
            .iter()
            .filter(|one| one.place.is_some());
        let boxes = places.filter_map(|feature| main_box(feature, &turned));
        match boxes.reduce(Rect::union) {
            Some(land) if land.width() < LARGEST_PART * WORLD_WIDTH => turned.showing(land),
            _ => world,
        }
    }

    /// The projection that is wanted, or plate carrée for a plane basemap.
    fn drawn_in(&self, wanted: ProjectionId) -> ProjectionId {
        let plane = ProjectionId::find("equirectangular");
        plane.filter(|_| self.basemap.is_plane).unwrap_or(wanted)
    }

    /// The meridian in the middle of the places, in whole degrees; `None` if they are all around the
    /// globe.
    fn meridian(&self) -> Option<f64> {
        let places = self.gazetteer.places().iter();
        let anchors: Vec<f64> = places
            .filter_map(|place| Some(place.anchor?[0].to_radians()))
            .collect();
        let [x, y] = [f64::cos, f64::sin].map(|of| anchors.iter().map(|lon| of(*lon)).sum::<f64>());
        let is_one_side = x.hypot(y) > GATHERED * anchors.len() as f64;
        is_one_side.then(|| y.atan2(x).to_degrees().round())
    }

    /// The problem of a file that cannot be had; `why` says why.
    pub fn unreadable(named: &OwnBasemap, why: &str) -> Problem {
        let found = match &*named.file {
            "" => "nothing".to_owned(),
            file => format!("\"{file}\""),
        };
        let expected = match why {
            "" => "the address of a GeoJSON file, relative to the dossier".to_owned(),
            why => format!("a GeoJSON file that can be read: {why}"),
        };
        Problem::new("basemap.file", found, expected, "showed nothing")
    }
}

/// The box of a feature's largest polygon on a map.
fn main_box(feature: &Feature, projection: &Projection) -> Option<Rect> {
    let size = |polygon: &&Polygon| area(polygon);
    let polygons = feature.polygons.iter();
    let largest = polygons.max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let points = largest.exterior.iter().map(|at| projection.project(*at));
    Rect::bounding(points)
}

/// A fault in the names of properties, under the path of the dossier's field.
fn in_dossier(problem: Problem) -> Problem {
    Problem {
        path: format!("basemap.{}", problem.path),
        ..problem
    }
}

/// A fault because of which nothing of the file can be drawn.
fn of_file(named: &OwnBasemap, problem: &Problem) -> Problem {
    let mut told = OwnWorld::unreadable(named, "");
    told.found = format!(
        "\"{}\" with {}: {}",
        named.file, problem.path, problem.found
    );
    told.expected.clone_from(&problem.expected);
    told
}
