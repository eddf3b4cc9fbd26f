//! The rules of the house: what `src` must keep to. Each failure names the file, the line and the
//! remedy.
//!
//! The tables that change with the folders are here. A *ceiling* is the number of faults that
//! there still are. It may only go down: a ceiling above their number fails, too.

mod colors;
mod english;
mod fault;
mod features;
mod forms;
mod imports;
mod names;
mod order;
mod shared;
mod size;
mod source;
mod state;
mod story;
mod web;

use std::sync::LazyLock;

use source::{Source, sources};

/// The folders of `src` from bottom to top. A file imports from its own folder and from lower
/// ones, and not from another folder of the same row. A folder stands for those below it that have
/// no entry of their own.
const ORDER: &[&[&str]] = &[
    &["base"],
    &["language"],
    &["dossier"],
    // Sheets of editors: they know no geometry.
    &["sheets"],
    // An editor's sheets and decisions, and the edits of them.
    &["project"],
    &["world"],
    &["figure"],
    // Whole sites, from bytes and values.
    &["site"],
    // Pictures in pixels.
    &["raster"],
    &["web/dom"],
    &["web/page"],
    // The composer and the exporter use the two above and nothing else of the web.
    &["web/state", "web/composer", "web/exporter"],
    // The studio's worker, and its page.
    &["web/maker", "web/workbooks", "web/publisher", "web/painter"],
    &["web/studio/state"],
    &[
        "web/studio/begin",
        "web/studio/data",
        "web/studio/places",
        "web/studio/look",
        "web/studio/publish",
    ],
    &["web/studio/shell"],
    &["web/viewer/figure"],
    &["web/viewer/address"],
    &["web/viewer/load"],
    &["web/viewer/map"],
    &["web/viewer/story"],
    &["web/viewer/card"],
    &["web/viewer/controls"],
    &["web/viewer/components"],
    &["web/viewer/app"],
    &["cli"],
];

/// Lower folders that a folder must not import all the same.
const APART: &[(&str, &[&str])] = &[
    // From coordinates to shapes: no story.
    (
        "world/basemap",
        &["dossier", "world/projection", "world/scene", "world/layout"],
    ),
    (
        "world/projection",
        &["dossier", "world/basemap", "world/scene", "world/layout"],
    ),
    // The one place where basemap and dossier meet is the scene.
    ("figure/markup", &["world/basemap"]),
    // Pictures and embed codes are made of texts and boxes that they are given.
    ("figure/picture", &["dossier", "world"]),
    ("figure/embed_code", &["dossier", "world", "language"]),
    (
        "web/state",
        &["world/basemap", "figure/markup", "web/dom", "web/page"],
    ),
    // A site is made of documents, wherever these come from.
    ("site", &["sheets"]),
    ("cli", &["web"]),
];

/// Folders that programs for the browser share with the native tool.
const SHARED: &[&str] = &["sheets", "site", "raster"];
/// Modules of the standard library that are not named there: a page has no files, threads or clock.
const NATIVE_MODULES: &[&str] = &["env", "fs", "net", "path", "process", "thread", "time"];
/// Crates that only the native tool has.
const NATIVE_CRATES: &[&str] = &["clap", "clap_complete", "tiny_http"];

/// The crates that only the page's behaviour names.
const WEB_CRATES: &[&str] = &[
    "js_sys",
    "leptos",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];
/// Where they may be named.
const WEB: &[&str] = &["web", "bin"];

/// The calls that start something which must be stopped again, or that run later.
const SCHEDULING: &[&str] = &[
    "add_event_listener",
    "queue_microtask",
    "request_animation_frame",
    "request_idle_callback",
    "set_interval",
    "set_timeout",
    "spawn_local",
];
/// Where they may be called.
const SCHEDULERS: &[&str] = &[
    "src/web/dom/schedule.rs",
    "src/web/dom/listener.rs",
    "src/web/dom/media.rs",
    // Futures and effects of a figure: they end with it.
    "src/web/viewer/figure/schedule.rs",
    // The studio's page lives as long as its tab.
    "src/web/studio/state/later.rs",
];

/// The folder of components, whose effects end with them.
const COMPONENTS: &str = "web/studio";

/// Statics whose value changes: the file, and the name.
const STATICS: &[(&str, &str)] = &[
    // A media query belongs to the window, and each question makes the browser resolve styles.
    ("src/web/dom/media.rs", "REDUCED_MOTION"),
    // The tables of names are constant, and take a while to index.
    ("src/language/matching/matcher.rs", "WORLD"),
    // So are the words of headers.
    ("src/sheets/columns/header.rs", "MEANINGS"),
    // The page around knows its figures by numbers.
    ("src/web/viewer/app/registry.rs", "FIGURES"),
    // One figure warms up for all figures of a page.
    ("src/web/viewer/app/warm_up.rs", "DONE"),
];

/// Folders in which every attribute name is a constant of `figure/protocol/names.rs`.
const NAMED_BY_CONSTANTS: &[&str] = &["figure", "web"];
/// Names of which the other half is not found, each with its reason.
const ONE_SIDED: &[(&str, &str)] = &[
    (
        "data-date",
        "for scripts of the host: CHANGELOG.md promises it",
    ),
    ("data-from", "for scripts of the host: who sends"),
    (
        "data-look",
        "one file writes the attribute and the rule that reads it",
    ),
    (
        "data-value",
        "for scripts of the host: CHANGELOG.md promises it",
    ),
];

/// How many conditions on a feature there are outside `lib.rs` and `web/mod.rs`: those of what
/// reads GeoJSON, which the viewer and the exporter do without.
const FEATURE_CONDITIONS: usize = 3;

/// How many files a folder has at most, its `mod.rs` left out.
const FILES: usize = 14;
/// How many lines a file has at most, its tests left out.
const LINES: usize = 350;

/// Colours that are no colour of the theme, each with its reason.
const OTHER_COLORS: &[(&str, &str)] = &[
    ("#0b5f62", "an example in a message to authors"),
    (
        "#000",
        "a pattern's strokes on a light colour of the dossier",
    ),
];

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| sources("src"));
