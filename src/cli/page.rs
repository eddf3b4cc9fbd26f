use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::base::geom::WORLD_WIDTH;
use crate::cli::languages::Speech;
use crate::cli::metadata::{Image, Site, head, json_ld};
use crate::cli::open::{open, open_basemap, open_dossier};
use crate::dossier::Dossier;
use crate::figure::markup::{Files, Language, Model, element, figure, html};
use crate::language::i18n::{Messages, same_language};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::outlines;

/// A page that a figure is written into, and what the page is to have of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The page; it is written back.
    pub html: PathBuf,
    /// What is told.
    pub dossier: PathBuf,
    /// The world it is told on.
    pub basemap: PathBuf,
    /// Where the page finds a finer drawing of that world, by an address relative to its own.
    pub fine: Option<String>,
    /// Where it finds its data, likewise.
    pub files: Files,
    /// How the world is drawn; the finer drawing must be drawn likewise.
    pub projection: ProjectionId,
    /// The language that it is in, and the languages that it can be had in.
    pub speech: Speech,
    /// Where the site stands, where that is known.
    pub site: Option<Site>,
    /// A picture of the figure, for cards that lead to the page.
    pub image: Option<Image>,
}

/// Writes the figure of a dossier on a basemap into a page, with all that the browser needs to
/// take it over, and what others need to tell of the page. Faults of the inputs go to standard
/// error; the rest is written.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_page(page: &Page) -> Result<(), String> {
    let html = page.html.display();
    let text = open(&page.html)?;
    let model = model(&page.dossier, &page.basemap, page.projection, &page.speech)?
        .with_fine(page.fine.clone())
        .with_files(page.files.clone());
    if page.site.is_none() {
        eprintln!(
            "STANCEMAP_SITE=https://… gives social networks the page's address and its picture's"
        );
    }
    let filled = fill(&text, &model, page).map_err(|fault| format!("{html}: {fault}"))?;
    fs::write(&page.html, filled).map_err(|error| format!("{html} cannot be written: {error}"))
}

/// The figure of a dossier on a basemap, in the projection and the language that are asked for. Faults of both go to
/// standard error.
///
/// # Errors
/// Why nothing can be shown, with the file's name.
pub(crate) fn model(
    dossier: &Path,
    basemap: &Path,
    projection: ProjectionId,
    speech: &Speech,
) -> Result<Model, String> {
    let (dossier, words, languages) = dossier_in(dossier, speech)?;
    let basemap = open_basemap(basemap)?;
    let projection = Projection::new(projection, WORLD_WIDTH);
    let outlines = outlines(&basemap, &projection);
    let model = Model::new(dossier, outlines, &projection);
    Ok(model.with_words(words).with_languages(languages))
}

/// A dossier in the language that is asked for, the words of that language, and all languages that
/// there are words in. Its faults go to standard error.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn dossier_in(
    file: &Path,
    speech: &Speech,
) -> Result<(Dossier, Messages, Vec<Language>), String> {
    let mut reading = open_dossier(file, None)?;
    let (words, languages) = speech.words(&reading.dossier.lang)?;
    if !same_language(&reading.dossier.lang, &words.language) {
        reading = open_dossier(file, Some(&words.language))?;
    }
    speech.name_places(&mut reading.dossier)?;
    for problem in &reading.problems {
        eprintln!("{}: {problem}", file.display());
    }
    Ok((reading.dossier, words, languages))
}

/// Puts title, description and figure into the page's own places for them; beside the description
/// what others tell of the page, and below the figure, which a reader waits for, what machines read.
fn fill(page: &str, model: &Model, of: &Page) -> Result<String, String> {
    let dossier = &model.dossier;
    let title = html(&element("title").text(&*dossier.title).into());
    let description = element("meta")
        .attr("name", "description")
        .attr("content", &*dossier.deck);
    // The element goes on: only its beginning is written anew.
    let html_tag = html(&element("html").attr("lang", &*model.words.language).into());
    let html_tag = html_tag.trim_end_matches("</html>");
    let page = replaced(page, find(page, "<html", ">")?, html_tag);
    let page = replaced(&page, find(&page, "<title>", "</title>")?, &title);
    let (site, image) = (of.site.as_ref(), of.image.as_ref());
    let about = [description].into_iter().chain(head(model, site, image));
    let about: String = about.map(|one| html(&one.into())).collect();
    let page = replaced(&page, description_in(&page)?, &about);
    let (before, after) = root(&page)?;
    let main = element("main").attr("id", "stancemap").child(figure(model));
    let main = html(&main.into());
    let machines = json_ld(model, site, image);
    Ok(format!("{before}{main}{machines}{after}"))
}

/// Where the page has its description, whichever way a minifier has put its attributes.
fn description_in(page: &str) -> Result<Range<usize>, String> {
    let starts = page.match_indices("<meta").map(|(start, _)| start);
    let mut tags = starts.filter_map(|start| Some(start..start + page[start..].find('>')? + 1));
    let is_description = |tag: &Range<usize>| {
        let tag = &page[tag.clone()];
        tag.contains("name=\"description\"") || tag.contains("name=description")
    };
    tags.find(is_description)
        .ok_or_else(|| "no <meta name=\"description\">".to_owned())
}

/// What stands before and after the element that the figure goes into.
fn root(page: &str) -> Result<(&str, &str), String> {
    let expected = "no empty <main id=\"stancemap\"></main> to write the figure into";
    for empty in [
        "<main id=\"stancemap\"></main>",
        "<main id=stancemap></main>",
    ] {
        if let Some(found) = page.split_once(empty) {
            return Ok(found);
        }
    }
    Err(expected.to_owned())
}

fn find(page: &str, from: &str, to: &str) -> Result<Range<usize>, String> {
    let missing = || format!("no {from}…{to}");
    let start = page.find(from).ok_or_else(missing)?;
    let end = start + page[start..].find(to).ok_or_else(missing)? + to.len();
    Ok(start..end)
}

fn replaced(page: &str, at: Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &page[..at.start], &page[at.end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of no files: what is written into it is told by the rest.
    fn plain() -> Page {
        Page {
            html: PathBuf::new(),
            dossier: PathBuf::new(),
            basemap: PathBuf::new(),
            fine: None,
            files: Files::default(),
            projection: ProjectionId::default(),
            speech: Speech::default(),
            site: None,
            image: None,
        }
    }

    #[test]
    fn a_page_without_room_for_the_figure_is_refused() {
        assert!(root("<body></body>").unwrap_err().contains("stancemap"));
        assert_eq!(root("a<main id=stancemap></main>b"), Ok(("a", "b")));
    }

    #[test]
    fn title_and_description_are_text() {
        let dossier = Dossier {
            title: "<b> & \"c\"".into(),
            deck: "\"><script>".into(),
            ..Dossier::default()
        };
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let main = "<main id=stancemap></main>";
        for description in [
            "<meta name=\"description\" content=\"x\">",
            "<meta content=\"x\" name=description>",
        ] {
            let page =
                format!("<html lang=en><meta charset=utf-8>{description}<title>x</title>{main}");
            let filled = fill(&page, &model, &plain()).expect("a page");
            assert!(filled.contains("<title>&lt;b&gt; &amp; &quot;c&quot;</title>"));
            assert!(filled.contains("content=\"&quot;&gt;&lt;script&gt;\"/>"));
            assert!(!filled.contains("content=\"x\""), "{description}");
            assert!(filled.starts_with("<html lang=\"en\"><meta charset=utf-8>"));
            // What machines read comes after what readers wait for, and ends where it should.
            let (_, after) = filled.split_once("</main>").expect("a figure");
            assert!(after.starts_with("<script type=\"application/ld+json\">{"));
            assert_eq!(after.matches('<').count(), 2, "{after}");
        }
    }

    #[test]
    fn a_page_without_a_description_is_refused() {
        assert!(description_in("<meta charset=utf-8>").is_err());
    }
}
