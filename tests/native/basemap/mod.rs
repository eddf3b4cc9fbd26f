//! The shipped basemaps, and GeoJSON odd and broken.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::sync::LazyLock;

use stancemap::base::geom::Point;
use stancemap::world::basemap;
use stancemap::world::basemap::{Basemap, Feature, Polygon, Position, Ring};
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Outline, outlines};

use crate::support::{FAIR, dossier, root, text};

mod drawing;
mod finer;
mod levels;
mod lines;
mod odd;
mod places;
mod projections;

static FINE: LazyLock<Basemap> = LazyLock::new(|| shipped("world"));
static OVERVIEW: LazyLock<Basemap> = LazyLock::new(|| shipped("world-overview"));
static OUTLINES: LazyLock<BTreeMap<String, Outline>> = LazyLock::new(|| {
    let drawn = outlines(&OVERVIEW, &Projection::world(4000.0)).into_iter();
    drawn
        .map(|outline| (outline.code.clone(), outline))
        .collect()
});

/// The largest error of the overview, in pixels of a map 1,000 px wide.
const QUARTER: f64 = 0.25;

fn shipped(name: &str) -> Basemap {
    let text = text(&format!("public/basemaps/{name}.geojson"));
    let (basemap, problems) = basemap::read(&text).unwrap();
    assert_eq!(problems, [], "{name}");
    basemap
}

fn levels() -> [(&'static str, &'static Basemap); 2] {
    [("world", &FINE), ("world-overview", &OVERVIEW)]
}

fn code(feature: &Feature) -> &str {
    feature.code.as_deref().unwrap()
}

fn feature<'a>(basemap: &'a Basemap, wanted: &str) -> &'a Feature {
    let mut features = basemap.features.iter();
    let found = features.find(|feature| code(feature) == wanted);
    found.unwrap_or_else(|| panic!("no {wanted}"))
}

fn rings(feature: &Feature) -> impl Iterator<Item = &Ring> {
    let polygons = feature.polygons.iter();
    polygons.flat_map(|polygon| std::iter::once(&polygon.exterior).chain(&polygon.holes))
}
