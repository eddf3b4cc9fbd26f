//! The files by which other pages show the map.

use crate::site::pages::text::replace_once;

/// The page for frames: the site's own page with another script and a few attributes.
///
/// # Errors
/// If the page is not as expected.
pub fn frame_page(page: &str, script: &str) -> Result<String, String> {
    let end = "</main>";
    let scripts = page.find(end).zip(page.rfind("</body>"));
    let scripts = scripts.and_then(|(main, body)| page.get(main + end.len()..body));
    let scripts = scripts.ok_or("the page has no scripts below the figure")?;
    // If the address of the site is known, the page has its canonical address already.
    let canonical = match tag(page, "link", "rel=\"canonical\"") {
        Some(_) => "",
        None => "<link rel=\"canonical\" href=\"./\">",
    };
    let head = format!(
        "<meta name=\"responsive-embedded-sizing\"><meta name=\"robots\" content=\"noindex\">{canonical}</head>"
    );
    let color_scheme = tag(page, "meta", "color-scheme").ok_or("the page has no color scheme")?;
    let language = tag(page, "html", "lang=").ok_or("the page has no language")?;
    let framed = format!("{} data-framed>", language.trim_end_matches('>'));
    let light = "<meta name=\"color-scheme\" content=\"light\">";
    let figure = "<figure class=\"stancemap";
    let guest = "<figure data-guest class=\"stancemap";
    let script = format!("<script>{script}</script>");
    let frame = replace_once(page, scripts, &script, "scripts below the figure")?;
    let frame = replace_once(&frame, language, &framed, "<html lang>")?;
    let frame = replace_once(&frame, color_scheme, light, "a color scheme")?;
    let frame = replace_once(&frame, figure, guest, "a figure")?;
    replace_once(&frame, "</head>", &head, "</head>")
}

/// The first tag of a name that has a text in it.
fn tag<'page>(page: &'page str, name: &str, text: &str) -> Option<&'page str> {
    let open = format!("<{name} ");
    let starts = page.match_indices(&open).map(|(start, _)| start);
    let mut tags = starts.filter_map(|start| {
        page[start..]
            .find('>')
            .map(|end| &page[start..=start + end])
    });
    tags.find(|tag| tag.contains(text))
}

/// The page that the figure of an element is written into.
pub const ELEMENT_PAGE: &str = "<!DOCTYPE html><html lang=\"<?stancemap language?>\">\
    <meta charset=\"utf-8\"><?stancemap title?><?stancemap description?>\
    <meta name=\"robots\" content=\"noindex\"><?stancemap figure?></html>";

/// The figure of an element: its styles are in a template, which content security policies do not
/// check. The element makes a style sheet of it.
///
/// # Errors
/// If the page has not one style sheet.
pub fn element_figure(page: &str) -> Result<String, String> {
    let page = replace_once(page, "<style>", "<template>", "styles")?;
    replace_once(&page, "</style>", "</template>", "styles")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_for_frames_has_one_canonical_address() {
        let page = |canonical: &str| {
            format!(
                "<!DOCTYPE html><html lang=\"en\"><head><meta name=color-scheme content=\"light dark\">{canonical}</head>\
                 <body><main><figure class=\"stancemap\"></figure></main><script>1</script></body></html>"
            )
        };
        let own = "<link rel=\"canonical\" href=\"https://example.org/\">";
        let folder = "<link rel=\"canonical\" href=\"./\">";
        for (given, expected) in [(own, own), ("", folder)] {
            let frame = frame_page(&page(given), "2").unwrap();
            assert_eq!(frame.matches("rel=\"canonical\"").count(), 1);
            assert!(frame.contains(expected));
            assert!(frame.contains("<html lang=\"en\" data-framed>"), "{frame}");
            assert!(
                frame.contains("</main><script>2</script></body>"),
                "{frame}"
            );
            assert!(frame.contains("<figure data-guest class=\"stancemap\">"));
            assert!(frame.contains("content=\"light\"") && !frame.contains("light dark"));
        }
        assert!(frame_page("<html lang=\"en\">", "").is_err());
    }

    #[test]
    fn the_styles_of_an_element_are_in_a_template() {
        let figure = element_figure("<style>a{}</style>").unwrap();
        assert_eq!(figure, "<template>a{}</template>");
        assert!(element_figure("<p>").is_err());
    }
}
