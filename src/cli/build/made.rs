use std::collections::BTreeSet;

use crate::cli::build::arguments::{Build, Part};
use crate::cli::build::dossiers::{Read, Words};
use crate::cli::build::ground::Ground;
use crate::cli::build::output::Output;
use crate::cli::build::pages::{Files, data, pages, picture, single_page};
use crate::cli::build::source::{files, main_of, source_of};
use crate::cli::build::tasks::{Task, at_once};
use crate::cli::build::world::World;
use crate::cli::kit::Kit;
use crate::cli::metadata::page_title;
use crate::cli::open::Basemaps;
use crate::cli::picture::{Faces, Fill, draw};
use crate::cli::report::Report;
use crate::cli::size::Size;
use crate::figure::markup::Model;

/// A site that has been made, and is not written yet.
pub struct Made {
    /// The files of the site.
    pub site: Output,
    /// The page in a single file, if it was asked for.
    pub single: Option<String>,
    /// The title of the page's dossier.
    pub title: String,
    /// The problems of dossiers and basemap.
    pub report: Report,
}

/// Makes a site, or a part of it, and a page in a single file if that is asked for.
///
/// # Errors
/// Why nothing can be shown.
pub fn make(kit: &Kit, build: &Build) -> Result<Made, String> {
    make_on(&Ground::of(kit, build)?, kit, build)
}

/// Makes the same on a ground that is there.
///
/// # Errors
/// Why nothing can be shown.
pub(crate) fn make_on(ground: &Ground, kit: &Kit, build: &Build) -> Result<Made, String> {
    let mut report = Report::default();
    let Ground {
        world,
        finer,
        faces,
    } = ground;
    let reads = read(kit, build, &mut report)?;
    let ids: Vec<&str> = reads.iter().map(|read| &*read.id).collect();
    // Of a part of the site, the page's own dossier may be none.
    let main = match (main_of(&ids, build.main.as_deref()), build.part) {
        (Ok(main), _) => Some(main),
        (Err(_), Some(_)) => None,
        (Err(message), None) => return Err(message),
    };
    report.problems.extend(world.problems.iter().cloned());
    let own: Vec<Option<World>> = reads.iter().map(|read| own_world(build, read)).collect();
    let worlds = own.iter().map(|own| own.as_ref().unwrap_or(world));
    let figures = worlds.zip(&reads).map(|(world, read)| Figure {
        model: model(world, read),
        world,
        read,
    });
    let figures: Vec<Figure<'_>> = figures.collect();
    report
        .notes
        .extend(figures.iter().filter_map(Figure::undrawn));

    let mut site = Output::default();
    let is_whole = build.part.is_none() && build.wants_site();
    if is_whole {
        for (name, file) in kit.site() {
            site.add(name.to_owned(), kit.bytes(file)?);
        }
    }
    if build.wants_site() {
        let (files, lacking) = drawn(kit, build, &figures, faces.as_ref(), main)?;
        let note = |letter| format!("no font has the letter {letter}; it is left out of a picture");
        report.notes.extend(lacking.into_iter().map(note));
        site.extend(files);
    }
    let shown = main.and_then(|main| figures.get(main));
    let mut single = None;
    if let Some(figure) = shown.filter(|_| build.single_file.is_some()) {
        let own = figure.files(kit, finer)?;
        single = Some(single_page(kit, &figure.model, build.site.as_ref(), &own)?);
    }
    if build.wants_site() {
        site.extend(finer.iter().cloned());
    }
    let title = shown.map(|figure| page_title(&figure.model.dossier).to_owned());
    Ok(Made {
        site,
        single,
        title: title.unwrap_or_default(),
        report,
    })
}

/// Draws a picture of one dossier as a PNG. With it come the first letter that no font has, and the problems.
///
/// # Errors
/// Why nothing can be drawn.
pub(crate) fn picture_of(
    kit: &Kit,
    build: &Build,
    size: Size,
    fill: Fill,
) -> Result<(Vec<u8>, Option<char>, Report), String> {
    let mut report = Report::default();
    let reads = read(kit, build, &mut report)?;
    let [read] = &reads[..] else {
        return Err("a picture is of one dossier".to_owned());
    };
    let pictures = Build {
        part: Some(Part::Pictures),
        ..build.clone()
    };
    let Ground { world, faces, .. } = Ground::of(kit, &pictures)?;
    let faces = faces.ok_or("there are no fonts")?;
    report.problems.extend(world.problems.iter().cloned());
    let own = own_world(build, read);
    let model = model(own.as_ref().unwrap_or(&world), read);
    let (file, lacking) = draw(&model, &faces, size, fill)?;
    Ok((file, lacking, report))
}

/// The files that follow from dossiers, drawn at once, and letters that no font has. `main` is the place of
/// the page's own dossier.
fn drawn(
    kit: &Kit,
    build: &Build,
    figures: &[Figure<'_>],
    faces: Option<&Faces>,
    main: Option<usize>,
) -> Result<(Files, BTreeSet<char>), String> {
    let mut tasks: Vec<Task<'_, (Files, Option<char>)>> = Vec::new();
    let mut basemaps = Files::new();
    for (place, Figure { read, model, world }) in figures.iter().enumerate() {
        // Pictures take longest, so they come first.
        for is_tall in [true, false] {
            let Some(faces) = faces else { break };
            tasks.push(Box::new(move || picture(model, faces, is_tall)));
        }
        if !build.has(Part::Text) {
            continue;
        }
        tasks.push(Box::new(move || Ok((data(read, model)?, None))));
        if main == Some(place) {
            tasks.push(Box::new(move || Ok((pages(kit, build, model)?, None))));
        }
        let own = world.own.iter().map(|own| (world.at.clone(), own.clone()));
        basemaps.extend(own);
    }
    let (files, lacking): (Vec<Files>, Vec<Option<char>>) = at_once(tasks)?.into_iter().unzip();
    let files = files.into_iter().flatten().chain(basemaps).collect();
    Ok((files, lacking.into_iter().flatten().collect()))
}

fn read(kit: &Kit, build: &Build, report: &mut Report) -> Result<Vec<Read>, String> {
    let words = Words::of(kit, build.lang.as_deref(), report)?;
    let mut reads = Vec::new();
    let mut basemaps = Basemaps::default();
    for path in files(&build.inputs)? {
        let basemap = build.basemap.as_deref();
        let source = source_of(&path, &build.decisions, &mut basemaps, report)?;
        reads.push(words.read(source, basemap, &mut basemaps, report)?);
    }
    Ok(reads)
}

fn model(world: &World, read: &Read) -> Model {
    let outlines = world.outlines.clone();
    Model::new(read.dossier.clone(), outlines, &world.projection)
        .with_words(read.words.clone())
        .with_languages(read.languages.clone())
        .with_fine(world.fine())
        .with_files(world.files_of(&read.id))
}

/// The map of a dossier that names a basemap.
fn own_world(build: &Build, read: &Read) -> Option<World> {
    let own = read.own.as_ref()?;
    Some(World::of_own(own, build.projection))
}

/// A dossier with its map and its figure.
struct Figure<'made> {
    read: &'made Read,
    world: &'made World,
    model: Model,
}

impl Figure<'_> {
    /// Tells which places the map has no shapes for.
    fn undrawn(&self) -> Option<String> {
        let dossier = &self.model.dossier;
        let shapeless = self.model.scene.shapeless.iter();
        let names = shapeless.map(|place| format!("{} ({place})", dossier.name_of(*place)));
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| {
            format!(
                "{}: the map has no shape for {}; the lists and cards have it",
                self.read.id,
                names.join(", ")
            )
        })
    }

    /// The files of a page in a single file that are not the same in all.
    fn files(&self, kit: &Kit, finer: &[(String, Vec<u8>)]) -> Result<Files, String> {
        let Figure { read, world, .. } = self;
        let basemap = match &world.own {
            Some(own) => own.clone(),
            None => kit.bytes(&format!("site/{}", world.at))?,
        };
        let is_fine = world.own.is_none();
        let mut files: Files = finer.iter().filter(|_| is_fine).cloned().collect();
        files.push((world.at.clone(), basemap));
        let name = |ending: &str| format!("dossiers/{}.{ending}", read.id);
        files.push((name("json"), read.bytes.clone()));
        files.push((name("csv"), read.table.clone().into_bytes()));
        Ok(files)
    }
}
