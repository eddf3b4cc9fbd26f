use std::fs;
use std::ops::Range;
use std::path::Path;

use super::Speech;
use super::check::{open, open_basemap, open_dossier};
use crate::language::is_same;
use crate::markup::{Files, Model, element, figure, html};
use crate::projection::Projection;
use crate::scene::{WIDTH, outlines};

/// Writes the figure of a dossier on a basemap into a page, with all that the browser needs to
/// take it over. Faults of the inputs go to standard error; the rest is written. `fine` is where
/// the page finds a finer drawing of the same world, if there is one; `files`, where it finds
/// its data; `speech`, which languages it speaks.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_page(
    html: &Path,
    dossier: &Path,
    basemap: &Path,
    fine: Option<String>,
    files: Files,
    speech: &Speech,
) -> Result<(), String> {
    let page = open(html)?;
    let model = model(dossier, basemap, speech)?
        .with_fine(fine)
        .with_files(files);
    let filled = fill(&page, &model).map_err(|fault| format!("{}: {fault}", html.display()))?;
    fs::write(html, filled)
        .map_err(|error| format!("{} cannot be written: {error}", html.display()))
}

/// The figure of a dossier on a basemap, in the language that is asked for. Faults of both go to
/// standard error.
///
/// # Errors
/// Why nothing can be shown, with the file's name.
pub(super) fn model(
    dossier_file: &Path,
    basemap_file: &Path,
    speech: &Speech,
) -> Result<Model, String> {
    let mut reading = open_dossier(dossier_file, None)?;
    let (words, languages) = speech.words(&reading.dossier.lang)?;
    if !is_same(&reading.dossier.lang, &words.language) {
        reading = open_dossier(dossier_file, Some(&words.language))?;
    }
    speech.name_places(&mut reading.dossier)?;
    let basemap = open_basemap(basemap_file)?;
    for problem in &reading.problems {
        eprintln!("{}: {problem}", dossier_file.display());
    }
    let projection = Projection::world(WIDTH);
    let outlines = outlines(&basemap, &projection);
    let model = Model::new(reading.dossier, outlines, &projection);
    Ok(model.with_words(words).with_languages(languages))
}

/// Puts title, description and figure into the page's own places for them.
fn fill(page: &str, model: &Model) -> Result<String, String> {
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
    let page = replaced(&page, description_in(&page)?, &html(&description.into()));
    let (before, after) = root(&page)?;
    let main = element("main").attr("id", "stancemap").child(figure(model));
    Ok(format!("{before}{}{after}", html(&main.into())))
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
    use crate::dossier::Dossier;

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
        let model = Model::new(dossier, Vec::new(), &Projection::world(WIDTH));
        let main = "<main id=stancemap></main>";
        for description in [
            "<meta name=\"description\" content=\"x\">",
            "<meta content=\"x\" name=description>",
        ] {
            let page =
                format!("<html lang=en><meta charset=utf-8>{description}<title>x</title>{main}");
            let filled = fill(&page, &model).expect("a page");
            assert!(filled.contains("<title>&lt;b&gt; &amp; &quot;c&quot;</title>"));
            assert!(filled.contains("content=\"&quot;&gt;&lt;script&gt;\"/>"));
            assert!(!filled.contains("content=\"x\""), "{description}");
            assert!(filled.starts_with("<html lang=\"en\"><meta charset=utf-8>"));
        }
    }

    #[test]
    fn a_page_without_a_description_is_refused() {
        assert!(description_in("<meta charset=utf-8>").is_err());
    }
}
