//! `stancemap build`: a site, a part of it, and a page in a single file, from a small kit.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use stancemap::cli::build::{Build, Made, Part, make};
use stancemap::cli::report::Outcome;
use stancemap::site::Kit;

use super::support::{FAIR, OVERVIEW, root, text};

/// A page as Trunk assembles it.
const PAGE: &str = "<!DOCTYPE html><html lang=\"<?stancemap language?>\"><head><?stancemap title?>\
    <?stancemap description?><meta content=\"<?stancemap scheme?>\" name=color-scheme></head><body><?stancemap map?>\
    <script>1</script><?stancemap rest?><?stancemap data?><script>load(\"viewer-0a.js\")</script></body></html>";

/// A kit whose programs are a few letters. The rest is as shipped.
fn kit() -> Kit {
    Kit::of(kit_file().into()).expect("a kit")
}

/// The file of that kit.
pub fn kit_file() -> Vec<u8> {
    let fonts = "node_modules/@expo-google-fonts";
    let font = |family: &str, face: &str, name: &str| {
        let path = root(fonts).join(family).join(face).join(name);
        fs::read(path).expect("run scripts/setup npm first")
    };
    let public = |name: &str| fs::read(root(name)).expect(name);
    let shipped = |name: &str| public(&format!("src/embed/single/{name}"));
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("site/viewer-0a.js", "viewer".into()),
        ("site/viewer-0a_bg.wasm", "\0asm".into()),
        ("site/words/en.json", public("public/words/en.json")),
        ("site/words/es.json", public("public/words/es.json")),
        ("site/basemaps/world-overview.geojson", public(OVERVIEW)),
        (
            "site/basemaps/world.geojson",
            public("tests/fixtures/basemaps/gbr-units.geojson"),
        ),
        ("page.html", PAGE.into()),
        ("frame.js", "frame()".into()),
        ("embed.js", "show(\"<?stancemap figure?>\")".into()),
        ("single/page.html", shipped("single.html")),
        ("single/page.css", ".stancemap{color:red}".into()),
        ("single/begin.js", "begin()".into()),
        ("single/page.js", "page()".into()),
        (
            "fonts/a.ttf",
            font("source-serif-4", "700Bold", "SourceSerif4_700Bold.ttf"),
        ),
        (
            "fonts/b.ttf",
            font("source-sans-3", "400Regular", "SourceSans3_400Regular.ttf"),
        ),
    ];
    let mut list = Vec::new();
    let mut content = Vec::new();
    for (name, bytes) in files {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&bytes).expect("memory");
        let gzip = gzip.finish().expect("memory");
        let size = bytes.len();
        list.push(serde_json::json!({ "name": name, "size": size, "packed": gzip.len() }));
        content.extend(gzip);
    }
    let list = serde_json::to_vec(&list).expect("JSON");
    let length = u32::try_from(list.len())
        .expect("a short list")
        .to_le_bytes();
    [&length[..], &list, &content].concat()
}

/// A site that is to be built of dossiers.
fn site(dossiers: &[&str]) -> Build {
    Build {
        inputs: dossiers.iter().map(|path| root(path)).collect(),
        out: Some("unwritten".into()),
        ..Build::default()
    }
}

fn file<'made>(made: &'made Made, name: &str) -> &'made str {
    let content = made.site.get(name).unwrap_or_else(|| panic!("no {name}"));
    std::str::from_utf8(content).expect("UTF-8")
}

#[test]
fn a_site_has_pages_data_and_pictures_and_is_the_same_each_time() {
    let (kit, build) = (kit(), site(&[FAIR]));
    let made = make(&kit, &build).expect("a site");
    assert_eq!(
        made.report.outcome(),
        Outcome::Clean,
        "{}",
        made.report.text()
    );
    assert_eq!(made.title, "Who will host the tea fair?");
    let page = file(&made, "index.html");
    assert!(page.contains("<title>Who will host the tea fair?</title>"));
    assert!(page.contains("data-dossier=\"tea-fair\""));
    assert!(page.contains("pictures/tea-fair.png"));
    let frame = file(&made, "embed.html");
    assert!(frame.contains("<script>frame()</script></body>") && frame.contains(" data-framed>"));
    assert_eq!(file(&made, "embed.js"), "show(\"dossiers/tea-fair.html\")");
    assert!(file(&made, "dossiers/tea-fair.html").contains("<template>"));
    assert_eq!(file(&made, "dossiers/tea-fair.json"), text(FAIR));
    assert!(file(&made, "dossiers/tea-fair.csv").contains("nation_id"));
    assert!(
        file(&made, "csp.txt")
            .starts_with("index.html\nContent-Security-Policy: default-src 'none'")
    );
    assert!(file(&made, "basemaps/world-paths.txt").starts_with("GBR "));
    for name in ["pictures/tea-fair.png", "pictures/tea-fair-tall.png"] {
        assert!(
            made.site
                .get(name)
                .is_some_and(|png| png.starts_with(b"\x89PNG")),
            "{name}"
        );
    }
    assert!(made.site.get("oembed.json").is_none() && made.single.is_none());
    let again = Build {
        without_pictures: true,
        ..build
    };
    let again = make(&kit, &again).expect("a site");
    for name in [
        "index.html",
        "embed.html",
        "csp.txt",
        "dossiers/tea-fair.html",
    ] {
        assert_eq!(file(&again, name), file(&made, name), "{name} differs");
    }
}

#[test]
fn language_projection_address_and_basemap_are_those_that_are_asked_for() {
    let own = root(OVERVIEW);
    let build = Build {
        lang: Some("es".to_owned()),
        site: "https://example.org/map".parse().ok(),
        basemap: Some(own),
        without_pictures: true,
        ..site(&[FAIR])
    };
    let made = make(&kit(), &build).expect("a site");
    let page = file(&made, "index.html");
    assert!(page.contains("<html lang=\"es\">"));
    assert!(page.contains("rel=\"canonical\" href=\"https://example.org/map/\""));
    assert!(file(&made, "oembed.json").contains("https://example.org/map/embed.html"));
    // Another world than the kit's has no finer drawing.
    assert!(!page.contains("data-fine") && made.site.get("basemaps/world-paths.txt").is_none());
    let unknown = Build {
        lang: Some("xx".to_owned()),
        ..site(&[FAIR])
    };
    let refused = make(&kit(), &unknown).err();
    assert_eq!(
        refused.as_deref(),
        Some("--lang xx: the interface is in en, es")
    );
}

#[test]
fn a_page_in_a_single_file_has_all_and_names_no_other_file() {
    let build = Build {
        single_file: Some("unwritten.html".into()),
        out: None,
        ..site(&[FAIR])
    };
    let made = make(&kit(), &build).expect("a page");
    assert_eq!(made.site.count(), 0);
    let page = made.single.expect("a page");
    for name in [
        "viewer_bg.wasm",
        "words/en.json",
        "words/es.json",
        "basemaps/world-overview.geojson",
        "basemaps/world-paths.txt",
        "dossiers/tea-fair.json",
        "dossiers/tea-fair.csv",
    ] {
        assert!(page.contains(&format!("id=\"file:{name}\"")), "{name}");
    }
    let policy = page
        .split_once("Content-Security-Policy\" content=\"")
        .expect("a policy")
        .1;
    let policy = policy.split_once('"').expect("an end").0;
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("'self'"),
        "{policy}"
    );
    assert_eq!(
        policy.matches("sha256-").count(),
        2 + page.matches("<style>").count(),
        "{policy}"
    );
    assert!(
        !page.contains("<?stancemap")
            && !page.contains("<script src")
            && !page.contains("contentUrl")
    );
}

#[test]
fn a_part_of_a_site_is_written_alone() {
    let build = Build {
        part: Some(Part::Text),
        main: Some("tea-fair".to_owned()),
        ..site(&[FAIR])
    };
    let made = make(&kit(), &build).expect("a part");
    assert!(made.site.get("index.html").is_some());
    assert!(
        made.site.get("viewer-0a.js").is_none() && made.site.get("pictures/tea-fair.png").is_none()
    );
    // The page of the site shows another dossier, which has not changed.
    let other = Build {
        main: Some("other".to_owned()),
        ..build
    };
    let made = make(&kit(), &other).expect("a part");
    assert!(made.site.get("index.html").is_none());
    assert!(made.site.get("dossiers/tea-fair.html").is_some());
}

#[test]
fn problems_are_told_and_the_rest_is_shown() {
    let folder = root("target/tmp/build");
    fs::create_dir_all(&folder).expect("a folder");
    let faulty = folder.join("tea-fair.json");
    let dossier = text(FAIR).replacen("\"date\": \"2024-", "\"date\": \"20/03/2024-", 1);
    fs::write(&faulty, dossier).expect("a file");
    let of = |path: &Path| Build {
        inputs: vec![path.to_owned()],
        without_pictures: true,
        ..site(&[])
    };
    let made = make(&kit(), &of(&faulty)).expect("a site");
    assert_eq!(made.report.outcome(), Outcome::Problems);
    assert!(
        made.report.text().contains("20/03/2024"),
        "{}",
        made.report.text()
    );
    assert!(made.site.get("index.html").is_some());
    let missing = make(&kit(), &of(&folder.join("none.json"))).err();
    assert!(missing.is_some_and(|why| why.contains("none.json cannot be read")));
    let empty = folder.join("empty");
    fs::create_dir_all(&empty).expect("a folder");
    let none = make(&kit(), &of(&empty)).err();
    assert!(none.is_some_and(|why| why.contains("has no sheets")));
}
