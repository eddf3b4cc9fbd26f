//! The page in a single file.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::figure::markup::{Files, Model, element, html};
use crate::site::files::Files as NamedFiles;
use crate::site::kit::Kit;
use crate::site::mark::{page_mark, sealed_page};
use crate::site::metadata::SiteAddress;
use crate::site::pages::filled::{figure_parts, metadata};
use crate::site::pages::policy::{base64, policy_of_single, unbase64};
use crate::site::pages::template::{Placeholder, fill};
use crate::site::pages::text::{replace_once, text_elements};

/// Stands for the policy until the rest of the page is known.
const POLICY: &str = "<?stancemap policy?>";

/// A page that holds everything: figure, programs, and the files that these ask for. `own` are the files
/// of the dossier and its map, with the names by which the figure links to them.
///
/// # Errors
/// If the kit is not as expected.
pub fn single_page(
    kit: &Kit,
    model: &Model,
    site: Option<&SiteAddress>,
    own: &[(String, Vec<u8>)],
) -> Result<String, String> {
    let template = kit.text("single/page.html")?;
    // Search engines are told of no files beside the page: there are none.
    let alone = model.clone().with_files(Files::default());
    let mut placeholders = metadata(&alone, site, None);
    placeholders.extend(figure_parts(&template, model));
    placeholders.extend([
        Placeholder::required("policy", POLICY.to_owned()),
        Placeholder::required("begin", script(&kit.text("single/begin.js")?)?),
        Placeholder::required("styles", style(&kit.text("single/page.css")?)?),
        Placeholder::required("files", blocks(kit, own)?),
        Placeholder::required("script", script(&kit.text("single/page.js")?)?),
    ]);
    let page = fill(&template, &placeholders)?;
    let policy = element("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", policy_of_single(&page));
    let page = replace_once(
        &page,
        POLICY,
        &format!("{}{}", page_mark(), html(&policy.into())),
        "a place for its policy",
    )?;
    Ok(sealed_page(&page))
}

/// A script as an element.
fn script(code: &str) -> Result<String, String> {
    let lower = code.to_ascii_lowercase();
    if ["</script", "<script", "<!--"]
        .iter()
        .any(|end| lower.contains(end))
    {
        return Err("a script of the kit would end its element".to_owned());
    }
    Ok(format!("<script>{code}</script>"))
}

/// Styles as an element.
fn style(code: &str) -> Result<String, String> {
    if code.to_ascii_lowercase().contains("</style") {
        return Err("a style sheet of the kit would end its element".to_owned());
    }
    Ok(format!("<style>{code}</style>"))
}

/// The files in blocks of their own, which the page's script finds by their names.
fn blocks(kit: &Kit, own: &[(String, Vec<u8>)]) -> Result<String, String> {
    let mut blocks = String::new();
    let mut add = |name: &str, packed: &[u8]| {
        let block = element("script")
            .attr("type", "application/gzip")
            .attr("id", format!("file:{name}"))
            .text(base64(packed));
        blocks.push_str(&html(&block.into()));
    };
    for (name, file) in kit.site() {
        let Some(called) = called(name) else { continue };
        match kit.packed(file) {
            Some(packed) => add(&called, packed),
            None => add(&called, &gzip(&kit.bytes(file)?)?),
        }
    }
    for (name, content) in own {
        add(name, &gzip(content)?);
    }
    Ok(blocks)
}

/// The name of a file of the site in the page; `None` if the page does without it. The viewer's has no
/// checksum there.
fn called(name: &str) -> Option<String> {
    let is_viewer = name.starts_with("viewer-") && name.ends_with("_bg.wasm");
    if is_viewer {
        return Some("viewer_bg.wasm".to_owned());
    }
    let is_wasm = name.ends_with(".wasm");
    let is_words = name.starts_with("words/") && name.ends_with(".json");
    (is_wasm || is_words || name == "places.tsv").then(|| name.to_owned())
}

fn gzip(content: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(content).and_then(|()| encoder.finish());
    written.map_err(|error| error.to_string())
}

/// The dossier in a page in a single file; `None` in any other page.
///
/// # Errors
/// If it cannot be unpacked.
pub fn dossier_in(page: &str) -> Result<Option<Vec<u8>>, String> {
    Ok(named_dossier(page)?.map(|(_, content)| content))
}

/// The dossier in a page in a single file and the basemap that it names, if that is there; nothing in any other page.
///
/// # Errors
/// If they cannot be unpacked.
pub fn story_in(page: &str) -> Result<NamedFiles, String> {
    let Some((name, dossier)) = named_dossier(page)? else {
        return Ok(Vec::new());
    };
    let document: Value = serde_json::from_slice(&dossier).unwrap_or_default();
    let basemap = document["basemap"]["file"].as_str().unwrap_or_default();
    let basemap = last_part(basemap);
    let is_it = |other: &str| other != name && last_part(other) == basemap;
    let basemap = last_block(page, is_it)?;
    let files = [Some((name.clone(), dossier)), basemap];
    let files = files.into_iter().flatten();
    let named = files.map(|(name, content)| (last_part(&name).to_owned(), content));
    Ok(named.collect())
}

/// The last part of a path.
fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn named_dossier(page: &str) -> Result<Option<(String, Vec<u8>)>, String> {
    // A basemap beside the dossier may have such a name, and comes before it.
    last_block(page, |name| {
        name.starts_with("dossiers/") && name.ends_with(".json")
    })
}

/// The last of the files in a page whose names pass a test.
fn last_block(
    page: &str,
    is_it: impl Fn(&str) -> bool,
) -> Result<Option<(String, Vec<u8>)>, String> {
    let blocks = text_elements(page, "script").filter_map(|(tag, packed)| {
        let (_, name) = tag.split_once("id=\"file:")?;
        let (name, _) = name.split_once('"')?;
        is_it(name).then_some((name, packed))
    });
    let Some((name, packed)) = blocks.last() else {
        return Ok(None);
    };
    let packed = unbase64(packed.trim())?;
    let mut content = Vec::new();
    let read = GzDecoder::new(&*packed).read_to_end(&mut content);
    read.map_err(|error| error.to_string())?;
    Ok(Some((name.to_owned(), content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gives_its_dossier_back() {
        let block = |name: &str, text: &str| {
            let packed = base64(&gzip(text.as_bytes()).unwrap());
            format!("<script type=\"application/gzip\" id=\"file:{name}\">{packed}</script>")
        };
        let blocks = [
            ("words/en.json", "{}"),
            ("dossiers/states.json", "map"),
            ("dossiers/a.json", "dossier"),
            ("dossiers/a.csv", "table"),
        ];
        let blocks = blocks.map(|(name, text)| block(name, text)).concat();
        let page = format!("<script>1</script>{blocks}<script>2</script>");
        assert_eq!(dossier_in(&page), Ok(Some(b"dossier".to_vec())));
        assert_eq!(dossier_in("<script>1</script>"), Ok(None));
        let broken = "<script id=\"file:dossiers/a.json\">AAAA</script>";
        assert!(dossier_in(broken).is_err());
    }

    #[test]
    fn a_page_gives_the_basemap_that_its_dossier_names() {
        let page = |named: &str| {
            let dossier = format!("{{\"basemap\": {{\"file\": \"{named}\"}}}}");
            let files = [
                ("dossiers/isle.json", "map"),
                ("dossiers/a.json", &*dossier),
            ];
            let block = |(name, text): (&str, &str)| {
                let packed = base64(&gzip(text.as_bytes()).unwrap());
                format!("<script id=\"file:{name}\">{packed}</script>")
            };
            let names = |files: NamedFiles| files.into_iter().map(|file| file.0);
            let files = story_in(&files.map(block).concat()).unwrap();
            names(files).collect::<Vec<_>>()
        };
        assert_eq!(page("isle.json"), ["a.json", "isle.json"]);
        assert_eq!(page("other.json"), ["a.json"]);
        assert_eq!(story_in("<script>1</script>"), Ok(Vec::new()));
    }

    #[test]
    fn nothing_of_the_kit_can_end_its_element() {
        assert!(script("a < b").is_ok());
        for code in ["'</Script>'", "\"<!--\"", "'<script>'"] {
            assert!(script(code).is_err(), "{code}");
        }
        assert!(style("a{content:'</style'}").is_err());
    }

    #[test]
    fn the_page_has_programs_words_and_places() {
        assert_eq!(
            called("viewer-0a1b_bg.wasm").as_deref(),
            Some("viewer_bg.wasm")
        );
        assert_eq!(called("words/fr.json").as_deref(), Some("words/fr.json"));
        for name in [
            "viewer-0a1b.js",
            "words/README.md",
            "basemaps/world.geojson",
            "embed.css",
        ] {
            assert_eq!(called(name), None, "{name}");
        }
    }
}
