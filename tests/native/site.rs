//! Sites that are made in memory are those that the program writes.

use std::collections::BTreeMap;
use std::fs;

use stancemap::cli::build::{self, Build};
use stancemap::dossier::OwnBasemap;
use stancemap::project::{FileKind, History, NamedFile, Unpacked, file_kind, unpacked};
use stancemap::raster::{Faces, draw};
use stancemap::sheets::{Choices, Decisions, Source, import_on};
use stancemap::site::{
    Beside, Document, Fill, Input, Kit, Made, Maps, Options, PNG, Refusal, Wanted, archive, make,
    pictures_of, story_in,
};

use stancemap::world::projection::ProjectionId;

use super::build::kit_file;
use super::project::{files, import, opened};
use super::support::{FAIR, root};

/// Sheets that name a basemap beside them.
const STATES: &str = "public/examples/medicaid";

fn kit() -> Kit {
    Kit::of(kit_file().into()).expect("a kit")
}

/// The names and contents of a folder's files.
fn folder(path: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(root(path)).expect(path);
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        (name, fs::read(entry.path()).expect("a file"))
    };
    entries.map(file).collect()
}

/// A dossier, and the files beside it.
fn in_memory(path: &str) -> (Document, Beside) {
    let name = root(path).display().to_string();
    if path.ends_with(".json") {
        let bytes = fs::read(root(path)).expect(path);
        let (document, problem) = Document::of_json(&name, "tea-fair", bytes);
        assert_eq!(problem, None);
        return (document, Beside::default());
    }
    let files = folder(path);
    let is_sheet = |name: &str| name.ends_with(".csv");
    let sheets = files.iter().filter(|(name, _)| is_sheet(name));
    let sheets = sheets.map(|(name, bytes)| Source {
        name: name.clone(),
        bytes: bytes.clone(),
    });
    let sheets: Vec<Source> = sheets.collect();
    let mut beside = Beside::of(files.into_iter().filter(|(name, _)| !is_sheet(name)));
    let stem = path.rsplit('/').next().expect("a name");
    let mut places = |named: &OwnBasemap| Ok(beside.basemap(named)?.world.places());
    let import = import_on(&sheets, &Decisions::default(), stem, &mut places);
    let text = import.expect("sheets").text();
    (Document::of_sheets(&name, stem, text), beside)
}

/// Makes a dossier in memory.
fn made(path: &str, options: &Options, wanted: Wanted) -> Made {
    let kit = kit();
    let maps = Maps::of(&kit, options.projection.unwrap_or_default()).expect("maps");
    let (document, mut beside) = in_memory(path);
    let beside = &mut beside;
    let inputs = vec![Input { document, beside }];
    make(&kit, &maps, inputs, options, wanted).expect("a site")
}

/// The same as the program is asked for it.
fn build_of(path: &str, options: &Options) -> Build {
    Build {
        inputs: vec![root(path)],
        out: Some("unwritten".into()),
        site: options.address.clone(),
        lang: options.language.clone(),
        projection: options.projection,
        without_pictures: true,
        ..Build::default()
    }
}

fn cases() -> [(&'static str, Options); 4] {
    let plain = Options {
        has_pictures: true,
        ..Options::default()
    };
    let spanish = Options {
        address: "https://example.org/map".parse().ok(),
        language: Some("es".to_owned()),
        ..plain.clone()
    };
    let robinson = Options {
        projection: ProjectionId::find("robinson"),
        ..plain.clone()
    };
    [
        (STATES, plain.clone()),
        (FAIR, plain),
        (FAIR, spanish),
        (FAIR, robinson),
    ]
}

/// A dossier with a look of its own, by an id of its own.
fn looking(id: &str, display: serde_json::Value) -> Document {
    let mut dossier: serde_json::Value =
        serde_json::from_slice(&fs::read(root(FAIR)).expect("a file")).expect("JSON");
    dossier["id"] = id.into();
    dossier["display"] = display;
    let (document, _) = Document::of_json(id, id, dossier.to_string().into_bytes());
    document
}

/// The files of a site of dossiers, the first of which is the page's.
fn files_of(documents: Vec<Document>, options: &Options) -> BTreeMap<String, String> {
    let kit = kit();
    let options = Options {
        main: Some(documents[0].stem.clone()),
        ..options.clone()
    };
    let maps = Maps::of(&kit, options.projection.unwrap_or_default()).expect("maps");
    let mut beside: Vec<Beside> = documents.iter().map(|_| Beside::default()).collect();
    let inputs = documents.into_iter().zip(&mut beside);
    let inputs = inputs.map(|(document, beside)| Input { document, beside });
    let made = make(&kit, &maps, inputs.collect(), &options, Wanted::Site).expect("a site");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let files = made.files.into_iter();
    files.map(|(name, bytes)| (name, text(bytes))).collect()
}

#[test]
fn a_dossier_is_shown_as_it_says_unless_the_command_line_asks_for_something_else() {
    let own = serde_json::json!({"projection": "robinson", "theme": "dark", "lang": "es"});
    let finer = "basemaps/world-paths-robinson.txt";
    let robinson = "data-projection=\"robinson\"";
    let documents = || {
        vec![
            looking("plain", serde_json::json!({})),
            looking("looking", own.clone()),
        ]
    };
    let files = files_of(documents(), &Options::default());
    let figure = &files["dossiers/looking.html"];
    assert!(figure.contains(robinson) && figure.contains(finer));
    assert!(figure.contains("<html lang=\"es\""), "{}", &figure[..200]);
    assert!(files.contains_key(finer) && files[finer] != files["basemaps/world-paths.txt"]);
    assert!(!files["index.html"].contains(robinson));
    assert!(files["index.html"].contains("content=\"light dark\""));

    let alone = || vec![looking("looking", own.clone())];
    let files = files_of(alone(), &Options::default());
    let page = &files["index.html"];
    assert!(page.contains(robinson) && page.contains("content=\"dark\""));
    assert!(page.contains("<html lang=\"es\""));
    let checked = "value=\"dark\" checked";
    assert!(page.contains(checked), "the menu has the theme");
    assert!(
        !files["embed.html"].contains("content=\"dark\""),
        "a frame has the theme of its host"
    );

    let asked = Options {
        language: Some("en".to_owned()),
        projection: ProjectionId::find("equal-earth"),
        ..Options::default()
    };
    let files = files_of(alone(), &asked);
    let page = &files["index.html"];
    assert!(!page.contains(robinson) && page.contains("<html lang=\"en\""));
    assert!(!files.contains_key(finer));
}

#[test]
fn a_site_has_the_files_that_the_program_writes() {
    for (path, options) in cases() {
        let made = made(path, &options, Wanted::Site);
        let program = build::make(&kit(), &build_of(path, &options)).expect("a site");
        for (name, content) in &made.files {
            let same = program.site.get(name) == Some(content);
            assert!(same, "{path}: {name} differs");
        }
        assert_eq!(program.site.count(), made.files.len(), "{path}");
        assert_eq!((made.title, made.single), (program.title, String::new()));
        let problems = made.remarks.problems.iter();
        let problems = problems.map(|one| (&one.file, &one.problem));
        let told = program.report.problems.iter();
        assert!(
            problems.eq(told.map(|one| (&one.file, &one.problem))),
            "{path}"
        );
        // The notes on sheets come before, and are the program's own.
        assert!(
            program.report.notes.ends_with(&made.remarks.notes),
            "{path}"
        );
    }
}

#[test]
fn the_program_adds_the_pictures_that_pages_name() {
    let (path, options) = &cases()[1];
    let made = made(path, options, Wanted::Site);
    let build = Build {
        without_pictures: false,
        ..build_of(path, options)
    };
    let program = build::make(&kit(), &build).expect("a site");
    let models = made.models.iter();
    let pictures: Vec<String> = models
        .flat_map(|model| pictures_of(&model.dossier))
        .map(|picture| picture.at)
        .collect();
    assert_eq!(pictures.len(), 2);
    for name in &pictures {
        assert!(!made.files.contains_key(name), "{name}");
        let picture = program.site.get(name);
        assert!(picture.is_some_and(|file| file.starts_with(PNG)), "{name}");
    }
    assert_eq!(program.site.count(), made.files.len() + pictures.len());

    // They can be drawn of the figures alone.
    let figures = self::made(path, options, Wanted::Figures);
    assert!(figures.files.is_empty() && figures.single.is_empty());
    let kit = kit();
    let fonts = kit.names("fonts/").map(|name| kit.bytes(name));
    let fonts = fonts.collect::<Result<Vec<_>, _>>().expect("fonts");
    let faces = Faces::of(fonts, "the kit").expect("both families");
    for model in &figures.models {
        for picture in pictures_of(&model.dossier) {
            let (file, _) = draw(model, &faces, picture.size, Fill::default()).expect("a picture");
            assert_eq!(
                program.site.get(&picture.at),
                Some(&*file),
                "{}",
                picture.at
            );
        }
    }
}

#[test]
fn a_single_file_is_the_one_that_the_program_writes() {
    for (path, options) in cases() {
        let made = made(path, &options, Wanted::SingleFile);
        let build = Build {
            out: None,
            single_file: Some("unwritten.html".into()),
            ..build_of(path, &options)
        };
        let program = build::make(&kit(), &build).expect("a page");
        assert!(made.files.is_empty(), "{path}");
        assert!(
            program.single == Some(made.single),
            "{path}: the page differs"
        );
    }
}

#[test]
fn pages_name_no_pictures_if_there_are_none() {
    let (_, options) = &cases()[2];
    let with = made(FAIR, options, Wanted::Site);
    let without = Options {
        has_pictures: false,
        ..options.clone()
    };
    let without = made(FAIR, &without, Wanted::Site);
    for name in ["index.html", "embed.html", "oembed.json"] {
        let names = |made: &Made| {
            let text = String::from_utf8(made.files[name].clone()).expect("UTF-8");
            text.contains("pictures/tea-fair.png")
        };
        assert!(names(&with) && !names(&without), "{name}");
    }
    assert!(with.files.keys().eq(without.files.keys()));
}

/// A project as a site, or as a page in a single file.
fn made_of(history: &History, options: &Options, wanted: Wanted) -> Made {
    let kit = kit();
    let maps = Maps::of(&kit, options.projection.unwrap_or_default()).expect("maps");
    let (project, import) = (history.project(), import(history));
    let basemap = project.basemap.iter();
    let basemap = basemap.map(|file| (file.name.clone(), file.bytes.to_vec()));
    let document = Document::of_sheets(&project.name, &project.name, import.text());
    let beside = &mut Beside::of(basemap);
    let inputs = vec![Input { document, beside }];
    make(&kit, &maps, inputs, options, wanted).expect("a site")
}

#[test]
fn the_examples_of_the_studio_are_those_that_the_program_builds_and_can_be_opened_again() {
    for example in ["un-votes", "medicaid", "mariage-pour-tous"] {
        let path = format!("public/examples/{example}");
        let options = Options {
            has_pictures: true,
            ..Options::default()
        };
        let history = opened(&files(&path));
        let facts = import(&history).document["facts"].clone();
        let own = made_of(&history, &options, Wanted::Site).files;
        let site = build::make(&kit(), &build_of(&path, &options)).expect("a site");
        for (name, content) in &own {
            let same = site.site.get(name) == Some(content);
            assert!(same, "{example}: {name} differs");
        }
        assert_eq!(site.site.count(), own.len(), "{example}");
        let page = Build {
            out: None,
            single_file: Some("unwritten.html".into()),
            ..build_of(&path, &options)
        };
        let single = made_of(&history, &options, Wanted::SingleFile).single;
        let page = build::make(&kit(), &page).expect("a page");
        assert!(
            page.single == Some(single.clone()),
            "{example}: the page differs"
        );
        let packed = archive(&own.into_iter().collect::<Vec<_>>()).expect("an archive");
        assert_eq!(file_kind(&packed), FileKind::Site);
        let taken = unpacked("site.zip", &packed, &Choices::default()).expect("a site");
        let taken = taken.into_iter().map(|file| match file {
            Unpacked::File(file) => file,
            Unpacked::Workbook(name, _) => panic!("{name} is no workbook"),
        });
        let taken: Vec<NamedFile> = taken.collect();
        assert_eq!(story_in(&single).expect("a page"), taken, "{example}");
        assert_eq!(
            import(&opened(&taken)).document["facts"],
            facts,
            "{example}"
        );
    }
}

#[test]
fn a_refusal_says_what_there_is() {
    let kit = kit();
    let maps = Maps::of(&kit, Default::default()).expect("maps");
    let refused = |options: &Options| {
        let mut both = [in_memory(FAIR), in_memory(STATES)];
        let inputs = both.iter_mut().map(|(document, beside)| Input {
            document: document.clone(),
            beside,
        });
        make(&kit, &maps, inputs.collect(), options, Wanted::Site).err()
    };
    let mut options = Options::default();
    let there = vec!["tea-fair".to_owned(), "medicaid-expansion".to_owned()];
    let asked = None;
    assert_eq!(refused(&options), Some(Refusal::NoMain { asked, there }));
    options.main = Some("medicaid-expansion".to_owned());
    assert_eq!(refused(&options), None);
    options.language = Some("xx".to_owned());
    let there = vec!["en".to_owned(), "es".to_owned()];
    let asked = "xx".to_owned();
    assert_eq!(refused(&options), Some(Refusal::NoWords { asked, there }));
    let (document, _) = in_memory(STATES);
    let mut beside = Beside::default();
    let inputs = vec![Input {
        document,
        beside: &mut beside,
    }];
    let without = make(&kit, &maps, inputs, &Options::default(), Wanted::Site);
    let why = without.expect_err("no basemap").to_string();
    assert!(why.contains("us-states.geojson is not there"), "{why}");
}
