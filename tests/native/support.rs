//! Files of the project, and what several subjects read from them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::base::problem::Problem;
use stancemap::dossier::{Dossier, Reading, read};
use stancemap::figure::markup::Model;
use stancemap::world::basemap;
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Outline, outlines};

/// An invented story about countries that the shipped dossiers say nothing of: every kind of date,
/// three contested places, people and money that move. Its facts are fixed, so tests may name them.
pub const FAIR: &str = "tests/fixtures/dossiers/tea-fair.json";
/// A vote of nearly two hundred countries on one day.
pub const VOTE: &str = "tests/fixtures/dossiers/un-vote-es-11-1.json";
/// The basemap that the page is written with.
pub const OVERVIEW: &str = "public/basemaps/world-overview.geojson";

/// A path of the project.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the project.
pub fn text(path: &str) -> String {
    fs::read_to_string(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files of a folder of the project that end in `.json`, sorted by name.
pub fn json_files(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let names = names.filter_map(|name| name.into_string().ok());
    let mut files: Vec<String> = names
        .filter(|name| name.ends_with(".json"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    files
}

/// The dossiers that the site ships.
pub fn shipped_dossiers() -> Vec<String> {
    let files = json_files("public/dossiers");
    assert!(!files.is_empty(), "public/dossiers is empty");
    files
}

/// The dossiers that the site ships, and those of the tests.
pub fn all_dossiers() -> Vec<String> {
    let fixtures = json_files("tests/fixtures/dossiers");
    shipped_dossiers().into_iter().chain(fixtures).collect()
}

/// The problems of a dossier that a test keeps short: fields that it leaves out, and stances that look
/// alike, do not matter there.
pub fn problems_beside_gaps(reading: &Reading) -> Vec<&Problem> {
    let is_gap = |problem: &Problem| {
        ["nothing", "\"\""].contains(&&*problem.found) || problem.path.starts_with("stances[id=")
    };
    let problems = reading.problems.iter();
    problems.filter(|problem| !is_gap(problem)).collect()
}

/// Reads a dossier in which the reader finds no fault.
pub fn dossier(path: &str) -> Dossier {
    let reading = read(&text(path)).unwrap_or_else(|problem| panic!("{path}: {problem}"));
    assert_eq!(reading.problems, [], "{path}");
    reading.dossier
}

/// The world as the page draws it.
pub fn world() -> Vec<Outline> {
    static WORLD: LazyLock<Vec<Outline>> = LazyLock::new(|| {
        let (basemap, problems) = basemap::read(&text(OVERVIEW)).expect("a basemap");
        assert_eq!(problems, []);
        outlines(&basemap, &Projection::world(WORLD_WIDTH))
    });
    WORLD.clone()
}

/// A dossier on the world as the page draws it.
pub fn model(dossier: Dossier) -> Model {
    Model::new(dossier, world(), &Projection::world(WORLD_WIDTH))
}
