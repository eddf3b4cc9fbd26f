//! Puts the kit of a site (`scripts/kit.mjs`) into the native tool, so that it writes sites wherever it runs.
//!
//! A program for development reads the kit when it runs. So does whatever Cargo tests.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The files and folders that the kit is made of.
const SOURCES: [&str; 19] = [
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "public/basemaps",
    "public/dossier.schema.json",
    "public/styles",
    "public/words",
    "scripts/composer.mjs",
    "scripts/kit.mjs",
    "scripts/programs.mjs",
    "src/base",
    "src/dossier",
    "src/embed",
    "src/figure",
    "src/language",
    "src/lib.rs",
    "src/web",
    "src/world",
    "vendor",
];

/// The kit, as the build of the site leaves it.
const KIT: &str = "target/kit/stancemap.kit";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    let put = PathBuf::from(env::var("OUT_DIR")?).join("stancemap.kit");
    let is_tool = env::var_os("CARGO_FEATURE_CLI").is_some();
    if !is_tool || env::var("PROFILE")? != "release" {
        // A program for development reads it when it runs; no release names a folder of the machine that made it.
        let root = env::var("CARGO_MANIFEST_DIR")?;
        println!("cargo:rustc-env=STANCEMAP_KIT_AT={root}/{KIT}");
        return Ok(fs::write(put, [])?);
    }
    for path in SOURCES.into_iter().chain([KIT]) {
        println!("cargo:rerun-if-changed={path}");
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    if !is_fresh(&root) && !make(&root) {
        let why = "the viewer's files, which the program holds, are missing or older than their sources, and scripts/kit did not make them";
        return Err(format!("{why}. Type: make build").into());
    }
    fs::copy(root.join(KIT), put)?;
    Ok(())
}

/// Whether the kit is there and no source is newer.
fn is_fresh(root: &Path) -> bool {
    let kit = fs::metadata(root.join(KIT)).and_then(|kit| kit.modified());
    let sources = SOURCES.map(|path| latest(&root.join(path)));
    kit.is_ok_and(|kit| sources.into_iter().flatten().all(|source| source <= kit))
}

/// The time of the last change of a file, or of a folder's files.
fn latest(path: &Path) -> Option<SystemTime> {
    let Ok(entries) = fs::read_dir(path) else {
        return fs::metadata(path).and_then(|file| file.modified()).ok();
    };
    entries
        .flatten()
        .filter_map(|entry| latest(&entry.path()))
        .max()
}

/// Has the kit made. Cargo's lock is on the folder of this build, so the programs are compiled in another.
fn make(root: &Path) -> bool {
    println!("cargo:warning=Making the viewer's files first (some minutes)");
    let mut script = Command::new(root.join("scripts/kit"));
    // The settings of this build are not for the programs of the page.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let is_ours = text.starts_with("CARGO_") && text != "CARGO_HOME";
        if is_ours || ["OPT_LEVEL", "PROFILE", "RUSTC", "RUSTFLAGS", "TARGET"].contains(&&*text) {
            script.env_remove(&name);
        }
    }
    script.env("CARGO_TARGET_DIR", root.join("target/kit-build"));
    script.status().is_ok_and(|status| status.success())
}
