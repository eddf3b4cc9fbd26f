//! The cost of the stages between two files and a page. Each is a multiple of a floor that is
//! measured in the same run: the time in which a plain parser reads the same file.

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::str::FromStr;

use criterion::Criterion;
use geojson::GeoJson;
use serde_json::Value;
use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier;
use stancemap::figure::markup::{Model, figure, html};
use stancemap::world::basemap;
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Scene, outlines};

const DOSSIER: &str = "public/dossiers/third-country-deportations.json";
const BASEMAP: &str = "public/basemaps/world-overview.geojson";

/// Each stage, and the floor that it is a multiple of.
const STAGES: [(&str, &str); 5] = [
    ("dossier: read and check", "dossier: serde_json parses"),
    ("basemap: read and check", "basemap: geojson parses"),
    (
        "basemap: cut, project, write paths",
        "basemap: geojson parses",
    ),
    ("scene: lay out", "dossier: serde_json parses"),
    ("figure: compose and write", "dossier: serde_json parses"),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    run(&mut criterion);
    criterion.final_summary();
    print_ratios();
}

fn run(criterion: &mut Criterion) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let open = |file: &str| fs::read_to_string(project.join(file)).expect("a file of this project");
    let (dossier_text, basemap_text) = (open(DOSSIER), open(BASEMAP));
    let read = dossier::read(&dossier_text).expect("a dossier").dossier;
    let (basemap, _) = basemap::read(&basemap_text).expect("a basemap");
    let projection = Projection::world(WORLD_WIDTH);
    let outlines_of_it = outlines(&basemap, &projection);
    let model = Model::new(read.clone(), outlines_of_it.clone(), &projection);

    criterion.bench_function("dossier: serde_json parses", |bencher| {
        bencher.iter(|| Value::from_str(black_box(&dossier_text)));
    });
    criterion.bench_function("dossier: read and check", |bencher| {
        bencher.iter(|| dossier::read(black_box(&dossier_text)));
    });
    criterion.bench_function("basemap: geojson parses", |bencher| {
        bencher.iter(|| GeoJson::from_str(black_box(&basemap_text)));
    });
    criterion.bench_function("basemap: read and check", |bencher| {
        bencher.iter(|| basemap::read(black_box(&basemap_text)));
    });
    criterion.bench_function("basemap: cut, project, write paths", |bencher| {
        bencher.iter(|| outlines(black_box(&basemap), &projection));
    });
    criterion.bench_function("scene: lay out", |bencher| {
        let day = read.as_of_day();
        let lay_out = |outlines| Scene::new(outlines, &projection, black_box(&read), day);
        let copy = || outlines_of_it.clone();
        bencher.iter_batched(copy, lay_out, criterion::BatchSize::LargeInput);
    });
    criterion.bench_function("figure: compose and write", |bencher| {
        bencher.iter(|| html(&figure(black_box(&model)).into()));
    });
}

/// Reads the results of the run, and prints each stage against its floor.
fn print_ratios() {
    let medians = medians(&Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("criterion"));
    println!("| stage | ms | floor | times the floor |\n| --- | ---: | --- | ---: |");
    for (stage, floor) in STAGES {
        if let (Some(time), Some(least)) = (medians.get(stage), medians.get(floor)) {
            let ratio = time / least;
            println!("| {stage} | {:.2} | {floor} | {ratio:.1} |", time / 1e6);
        }
    }
}

/// The median of every benchmark of the latest run, in nanoseconds. A folder that is not
/// criterion's is passed over: benchmarks may have been filtered by name.
fn medians(folder: &Path) -> BTreeMap<String, f64> {
    let runs = fs::read_dir(folder).into_iter().flatten().flatten();
    let median = |run: fs::DirEntry| {
        let json = |file: &str| -> Option<Value> {
            let text = fs::read_to_string(run.path().join("new").join(file)).ok()?;
            serde_json::from_str(&text).ok()
        };
        let name = json("benchmark.json")?["full_id"].as_str()?.to_owned();
        Some((
            name,
            json("estimates.json")?["median"]["point_estimate"].as_f64()?,
        ))
    };
    runs.filter_map(median).collect()
}
