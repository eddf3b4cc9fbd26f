use std::collections::BTreeSet;

use crate::cli::build::arguments::{Build, Part};
use crate::cli::build::ground::Ground;
use crate::cli::build::output::Output;
use crate::cli::build::refused::refused;
use crate::cli::build::source::{files, read, source_of, words_of};
use crate::cli::build::tasks::{Task, at_once};
use crate::cli::open::Basemaps;
use crate::cli::report::Report;
use crate::figure::markup::Model;
use crate::raster::{Faces, draw};
use crate::site::{Files, Fill, Kit, Options, ReadDossier, Site, Size, pictures_of};

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
    make_on(&mut None, kit, build)
}

/// Makes the same on a ground that may be there. Another is made if the site's map has another projection.
///
/// # Errors
/// Why nothing can be shown.
pub(crate) fn make_on(
    ground: &mut Option<Ground>,
    kit: &Kit,
    build: &Build,
) -> Result<Made, String> {
    let mut report = Report::default();
    let options = build.options();
    let reads = read_all(kit, build, &mut report)?;
    let projection = options.projection_among(&reads);
    let kept = ground
        .take()
        .filter(|own| own.maps.world.projection.id() == projection);
    let ground = match kept {
        Some(own) => ground.insert(own),
        None => ground.insert(Ground::of(kit, build, projection)?),
    };
    let Ground { maps, faces } = &*ground;
    let made = site_of(kit, ground, build, &options, reads)?;
    report.add(maps.world.remarks.clone());
    report.notes.extend(made.notes());
    let mut site = Output::default();
    if build.wants_site() {
        if build.part.is_none() {
            site.extend(made.fixed()?);
        }
        let (files, lacking) = drawn(&made, build, faces.as_ref())?;
        let note = |letter| format!("no font has the letter {letter}; it is left out of a picture");
        report.notes.extend(lacking.into_iter().map(note));
        site.extend(files);
        site.extend(maps.finer.iter().cloned());
    }
    // A part of a site may have no page.
    let has_page = build.single_file.is_some() && made.has_page();
    let single = has_page.then(|| made.single_page()).transpose()?;
    Ok(Made {
        site,
        single,
        title: made.title().to_owned(),
        report,
    })
}

fn site_of<'made>(
    kit: &'made Kit,
    ground: &'made Ground,
    build: &Build,
    options: &'made Options,
    reads: Vec<ReadDossier>,
) -> Result<Site<'made>, String> {
    match build.part {
        None => Site::of(kit, &ground.maps, reads, options).map_err(refused),
        Some(_) => Site::part_of(kit, &ground.maps, reads, options),
    }
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
    let reads = read_all(kit, build, &mut report)?;
    let pictures = Build {
        part: Some(Part::Pictures),
        ..build.clone()
    };
    let options = build.options();
    let ground = Ground::of(kit, &pictures, options.projection_among(&reads))?;
    let site = site_of(kit, &ground, &pictures, &options, reads)?;
    let models: Vec<&Model> = site.models().collect();
    let [model] = models[..] else {
        return Err("a picture is of one dossier".to_owned());
    };
    let faces = ground.faces.as_ref().ok_or("there are no fonts")?;
    report.add(ground.maps.world.remarks.clone());
    let (file, lacking) = draw(model, faces, size, fill)?;
    Ok((file, lacking, report))
}

/// The files that follow from dossiers, made at once, and letters that no font has.
fn drawn(
    site: &Site<'_>,
    build: &Build,
    faces: Option<&Faces>,
) -> Result<(Files, BTreeSet<char>), String> {
    let mut tasks: Vec<Task<'_, (Files, Option<char>)>> = Vec::new();
    // Pictures take longest, so they come first.
    for (model, faces) in site.models().zip(faces.into_iter().cycle()) {
        for picture in pictures_of(&model.dossier) {
            tasks.push(Box::new(move || {
                let (file, lacking) = draw(model, faces, picture.size, Fill::default())?;
                Ok((vec![(picture.at, file)], lacking))
            }));
        }
    }
    if build.has(Part::Text) {
        for task in site.tasks() {
            tasks.push(Box::new(move || Ok((task()?, None))));
        }
    }
    let (files, lacking): (Vec<Files>, Vec<Option<char>>) = at_once(tasks)?.into_iter().unzip();
    let lacking = lacking.into_iter().flatten().collect();
    Ok((files.into_iter().flatten().collect(), lacking))
}

fn read_all(kit: &Kit, build: &Build, report: &mut Report) -> Result<Vec<ReadDossier>, String> {
    let words = words_of(kit, build.lang.as_deref(), report)?;
    let mut reads = Vec::new();
    let mut basemaps = Basemaps::default();
    for path in files(&build.inputs)? {
        let basemap = build.basemap.as_deref();
        let source = source_of(&path, &build.decisions, &mut basemaps, report)?;
        reads.push(read(&words, source, basemap, &mut basemaps, report)?);
    }
    Ok(reads)
}
