//! Dependencies point one way: what a module may not know, it does not name.

use std::fs;
use std::path::{Path, PathBuf};

/// What only the page's behaviour may name.
const WEB: &[&str] = &["leptos", "web_sys", "wasm_bindgen"];
/// The modules in which the world and what is told on it are laid out.
const WORLD: &[&str] = &["crate::geometry", "crate::projection", "crate::scene"];
/// The shells and what is drawn for them.
const SHELLS: &[&str] = &["crate::view", "crate::browser"];

/// A module, and what its files must not name.
const RULES: [(&str, &[&[&str]]); 13] = [
    (
        "words",
        &[
            WEB,
            WORLD,
            SHELLS,
            &["crate::dossier", "crate::markup", "crate::press"],
        ],
    ),
    (
        "dossier",
        &[WEB, WORLD, SHELLS, &["crate::markup", "crate::press"]],
    ),
    (
        "geometry",
        &[
            WEB,
            SHELLS,
            &[
                "crate::markup",
                "crate::press",
                "crate::dossier",
                "crate::projection",
                "crate::scene",
            ],
        ],
    ),
    (
        "projection",
        &[
            WEB,
            SHELLS,
            &[
                "crate::markup",
                "crate::press",
                "geojson",
                "crate::dossier",
                "crate::geometry",
                "crate::scene",
            ],
        ],
    ),
    ("scene", &[WEB, SHELLS, &["crate::markup", "crate::press"]]),
    (
        "view",
        &[&[
            "web_sys",
            "wasm_bindgen",
            "crate::dossier",
            "crate::geometry",
            "crate::markup",
            "crate::browser",
            "crate::press",
        ]],
    ),
    (
        "markup",
        &[WEB, SHELLS, &["crate::geometry", "crate::press"]],
    ),
    ("press", &[WEB, SHELLS]),
    (
        "search",
        &[
            WEB,
            WORLD,
            SHELLS,
            &["js_sys", "crate::dossier", "crate::markup", "crate::press"],
        ],
    ),
    (
        "csv",
        &[WEB, WORLD, SHELLS, &["crate::markup", "crate::press"]],
    ),
    (
        "plate",
        &[WEB, WORLD, SHELLS, &["crate::dossier", "crate::press"]],
    ),
    (
        "snippet",
        &[
            WEB,
            WORLD,
            SHELLS,
            &["js_sys", "crate::dossier", "crate::press", "crate::words"],
        ],
    ),
    ("browser", &[&["crate::press"]]),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// Whether a file is code, of Rust or for pages.
fn is_code(file: &Path) -> bool {
    let ends = ["rs", "js", "css"];
    file.extension()
        .is_some_and(|end| ends.iter().any(|one| end == *one))
}

/// The lines of code: comments may speak of anything.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a text");
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_module_names_what_it_must_not_know() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (module, forbidden) in RULES {
        let files = files(&src.join(module));
        assert!(!files.is_empty(), "{module} has no files");
        for file in files
            .iter()
            .filter(|file| file.extension().is_some_and(|end| end == "rs"))
        {
            let code = code(file);
            for name in forbidden.iter().copied().flatten() {
                assert!(!code.contains(name), "{} names {name}", file.display());
            }
        }
    }
}

#[test]
fn only_the_browser_module_touches_web_sys() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&src) {
        let allowed = file.starts_with(src.join("browser"));
        assert!(
            allowed || !code(&file).contains("web_sys"),
            "{}",
            file.display()
        );
    }
}

#[test]
fn nothing_in_the_code_knows_a_dossier() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dossier = fs::read_to_string(root.join("public/dossiers/third-country-deportations.json"));
    let dossier: serde_json::Value = serde_json::from_str(&dossier.expect("a file")).expect("JSON");
    let stances = dossier["stances"].as_array().expect("stances");
    let ids = stances
        .iter()
        .map(|stance| stance["id"].as_str().expect("an id"));
    let words: Vec<String> = ids
        .map(|id| format!("\"{id}\""))
        .chain(["deport".into()])
        .collect();
    for file in files(&root.join("src")).iter().filter(|f| is_code(f)) {
        let code = code(file);
        let own = code.split("#[cfg(test)]").next().expect("a first part");
        for word in &words {
            assert!(
                !own.contains(word.as_str()),
                "{} names {word}",
                file.display()
            );
        }
    }
}

/// What a page of somebody else's loads first asks for Wasm only when it is wanted.
#[test]
fn what_others_embed_is_written_for_them_alone() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&src.join("embed")) {
        let code = code(&file);
        for name in [
            "innerHTML",
            "insertAdjacentHTML",
            "localStorage",
            "document.cookie",
            "eval(",
        ] {
            assert!(!code.contains(name), "{} names {name}", file.display());
        }
    }
}

#[test]
fn files_stay_small() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&src).iter().filter(|f| is_code(f)) {
        let lines = fs::read_to_string(file).expect("a text").lines().count();
        assert!(lines <= 350, "{} has {lines} lines", file.display());
    }
}
