use std::fs;
use std::path::Path;

use super::check::{open, open_dossier};
use crate::geometry;
use crate::markup::{Model, element, figure, html};
use crate::projection::Projection;
use crate::scene::{Scene, WIDTH, outlines};

/// Writes the figure of a dossier on a basemap into a page, with all that the browser needs to
/// take it over. Faults of the inputs go to standard error; the rest is written.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_page(html: &Path, dossier: &Path, basemap: &Path) -> Result<(), String> {
    let page = open(html)?;
    let model = model(dossier, basemap)?;
    let filled = fill(&page, &model).map_err(|fault| format!("{}: {fault}", html.display()))?;
    fs::write(html, filled)
        .map_err(|error| format!("{} cannot be written: {error}", html.display()))
}

fn model(dossier_file: &Path, basemap_file: &Path) -> Result<Model, String> {
    let reading = open_dossier(dossier_file)?;
    let named = |problem| format!("{}: {problem}", basemap_file.display());
    let (basemap, problems) = geometry::read(&open(basemap_file)?).map_err(named)?;
    for problem in &reading.problems {
        eprintln!("{}: {problem}", dossier_file.display());
    }
    for problem in problems {
        eprintln!("{}: {problem}", basemap_file.display());
    }
    let projection = Projection::world(WIDTH);
    let dossier = reading.dossier;
    let day = dossier.final_day();
    let scene = Scene::new(outlines(&basemap, &projection), &projection, &dossier, day);
    Ok(Model::new(dossier, scene))
}

/// Puts title, description, language, figure and data into the page's own places for them.
fn fill(page: &str, model: &Model) -> Result<String, String> {
    let dossier = &model.dossier;
    let title = format!("<title>{}</title>", escaped(&dossier.title));
    let page = replace_between(page, "<title>", "</title>", &title)?;
    let description = format!(
        "<meta name=\"description\" content=\"{}\">",
        escaped(&dossier.deck)
    );
    let start = page
        .find("<meta name=\"description\"")
        .or_else(|| page.find("<meta name=description"));
    let page = match start {
        Some(start) => {
            let end = page[start..]
                .find('>')
                .ok_or("a <meta> that does not end")?;
            format!(
                "{}{description}{}",
                &page[..start],
                &page[start + end + 1..]
            )
        }
        None => page,
    };
    let (before, after) = root(&page)?;
    let main = element("main").attr("id", "stancemap").child(figure(model));
    Ok(format!("{before}{}{after}", html(&main.into())))
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

fn replace_between(page: &str, from: &str, to: &str, new: &str) -> Result<String, String> {
    let missing = || format!("no {from}…{to}");
    let start = page.find(from).ok_or_else(missing)?;
    let end = start + page[start..].find(to).ok_or_else(missing)? + to.len();
    Ok(format!("{}{new}{}", &page[..start], &page[end..]))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_room_for_the_figure_is_refused() {
        assert!(root("<body></body>").unwrap_err().contains("stancemap"));
        assert_eq!(root("a<main id=stancemap></main>b"), Ok(("a", "b")));
    }

    #[test]
    fn a_title_is_text() {
        assert_eq!(escaped("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
    }
}
