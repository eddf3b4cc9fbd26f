use std::collections::BTreeSet;
use std::mem::take;

use crate::cli::build::arguments::{Build, Part};
use crate::cli::build::dossiers::{Read, Words};
use crate::cli::build::output::Output;
use crate::cli::build::single::single_page;
use crate::cli::build::site::{Files, data, pages, picture};
use crate::cli::build::source::{files, main_of, source_of};
use crate::cli::build::tasks::{Task, at_once};
use crate::cli::build::world::{World, finer};
use crate::cli::kit::Kit;
use crate::cli::picture::Faces;
use crate::cli::report::Report;
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

/// A part of the work that needs no dossier.
enum Ground {
    World(Box<World>),
    Finer(Files),
    Faces(Box<Faces>),
}

/// Makes a site, or a part of it, and a page in a single file if that is asked for.
///
/// # Errors
/// Why nothing can be shown.
pub fn make(kit: &Kit, build: &Build) -> Result<Made, String> {
    let mut report = Report::default();
    let reads = read(kit, build, &mut report)?;
    let ids: Vec<&str> = reads.iter().map(|read| &*read.id).collect();
    // Of a part of the site, the page's own dossier may be none.
    let main = match (main_of(&ids, build.main.as_deref()), build.part) {
        (Ok(main), _) => Some(main),
        (Err(_), Some(_)) => None,
        (Err(message), None) => return Err(message),
    };
    let (mut world, finer, faces) = ground(kit, build)?;
    report.problems.extend(take(&mut world.problems));
    let own = |read: &Read| {
        let own = read.own.as_ref();
        own.map(|own| World::of_own(own, build.projection))
    };
    let own: Vec<Option<World>> = reads.iter().map(own).collect();
    let worlds: Vec<&World> = own
        .iter()
        .map(|own| own.as_ref().unwrap_or(&world))
        .collect();
    let pairs = worlds.iter().zip(&reads);
    let models: Vec<Model> = pairs.map(|(world, read)| model(world, read)).collect();

    let mut site = Output::default();
    let is_whole = build.part.is_none() && build.wants_site();
    if is_whole {
        for (name, file) in kit.site() {
            site.add(name.to_owned(), kit.bytes(file)?);
        }
    }
    if build.wants_site() {
        let (files, lacking) = drawn(kit, build, &reads, &models, faces.as_ref(), main)?;
        let note = |letter| format!("no font has the letter {letter}; it is left out of a picture");
        report.notes.extend(lacking.into_iter().map(note));
        site.extend(files);
    }
    for world in worlds
        .iter()
        .filter(|_| build.has(Part::Text) && build.wants_site())
    {
        if let Some(own) = &world.own {
            site.add(world.at.clone(), own.clone());
        }
    }
    let shown = main.and_then(|main| reads.get(main).zip(models.get(main)));
    let map = main.and_then(|main| worlds.get(main));
    let mut single = None;
    if let Some(((read, model), map)) = shown.zip(map).filter(|_| build.single_file.is_some()) {
        let own = own_files(kit, map, read, &finer)?;
        single = Some(single_page(kit, model, build.site.as_ref(), &own)?);
    }
    if build.wants_site() {
        site.extend(finer);
    }
    let title = shown.map(|(_, model)| model.dossier.title.to_string());
    Ok(Made {
        site,
        single,
        title: title.unwrap_or_default(),
        report,
    })
}

/// The files that follow from dossiers, drawn at once, and letters that no font has. `main` is the place of
/// the page's own dossier.
fn drawn(
    kit: &Kit,
    build: &Build,
    reads: &[Read],
    models: &[Model],
    faces: Option<&Faces>,
    main: Option<usize>,
) -> Result<(Files, BTreeSet<char>), String> {
    let mut tasks: Vec<Task<'_, (Files, Option<char>)>> = Vec::new();
    for (place, (read, model)) in reads.iter().zip(models).enumerate() {
        // Pictures take longest, so they come first.
        for is_tall in [true, false] {
            let Some(faces) = faces else { break };
            tasks.push(Box::new(move || picture(model, faces, is_tall)));
        }
        if build.has(Part::Text) {
            tasks.push(Box::new(move || Ok((data(read, model)?, None))));
        }
        if build.has(Part::Text) && main == Some(place) {
            tasks.push(Box::new(move || Ok((pages(kit, build, model)?, None))));
        }
    }
    let (files, lacking): (Vec<Files>, Vec<Option<char>>) = at_once(tasks)?.into_iter().unzip();
    let files = files.into_iter().flatten().collect();
    Ok((files, lacking.into_iter().flatten().collect()))
}

fn read(kit: &Kit, build: &Build, report: &mut Report) -> Result<Vec<Read>, String> {
    let words = Words::of(kit, build.lang.as_deref(), report)?;
    let mut reads = Vec::new();
    for path in files(&build.inputs)? {
        let basemap = build.basemap.as_deref();
        reads.push(words.read(source_of(&path)?, basemap, report)?);
    }
    Ok(reads)
}

/// The parts of the work that need no dossier, at once: the map, its finer drawing, and the fonts.
fn ground(kit: &Kit, build: &Build) -> Result<(World, Files, Option<Faces>), String> {
    let mut tasks: Vec<Task<'_, Ground>> = Vec::new();
    let basemap = build.basemap.as_deref();
    tasks.push(Box::new(move || {
        let world = World::of(kit, basemap, build.projection)?;
        Ok(Ground::World(Box::new(world)))
    }));
    if build.has(Part::World) && basemap.is_none() {
        tasks.push(Box::new(move || {
            Ok(Ground::Finer(vec![finer(kit, build.projection)?]))
        }));
    }
    if build.has(Part::Pictures) && build.wants_site() && !build.without_pictures {
        tasks.push(Box::new(move || {
            let fonts = kit.names("fonts/").map(|name| kit.bytes(name));
            let fonts = fonts.collect::<Result<Vec<_>, _>>()?;
            let faces = Faces::of_fonts(fonts, "the program's kit")?;
            Ok(Ground::Faces(Box::new(faces)))
        }));
    }
    let (mut world, mut finer, mut faces) = (None, Vec::new(), None);
    for ground in at_once(tasks)? {
        match ground {
            Ground::World(it) => world = Some(*it),
            Ground::Finer(it) => finer = it,
            Ground::Faces(it) => faces = Some(*it),
        }
    }
    let world = world.ok_or("there is no map")?;
    Ok((world, finer, faces))
}

fn model(world: &World, read: &Read) -> Model {
    let outlines = world.outlines.clone();
    Model::new(read.dossier.clone(), outlines, &world.projection)
        .with_words(read.words.clone())
        .with_languages(read.languages.clone())
        .with_fine(world.fine())
        .with_files(world.files_of(&read.id))
}

/// The files of a page in a single file that are not the same in all.
fn own_files(kit: &Kit, world: &World, read: &Read, finer: &Files) -> Result<Files, String> {
    let basemap = match &world.own {
        Some(own) => own.clone(),
        None => kit.bytes(&format!("site/{}", world.at))?,
    };
    let mut files = finer.clone();
    files.push((world.at.clone(), basemap));
    let name = |ending: &str| format!("dossiers/{}.{ending}", read.id);
    files.push((name("json"), read.bytes.clone()));
    files.push((name("csv"), read.table.clone().into_bytes()));
    Ok(files)
}
