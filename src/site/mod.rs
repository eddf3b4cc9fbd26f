//! Whole sites and pages in a single file, made of dossiers and the kit.
//!
//! Everything here works on bytes and values. It knows neither files nor threads nor terminals, so the native tool and a
//! page in the browser write the same files. [`make()`] does all in one call; [`Site`] has its parts, for programs that
//! work on several cores or keep what has not changed. [`compose`] sets a picture; `raster` draws it.

mod archive;
mod files;
mod kit;
mod list;
mod make;
mod mark;
mod metadata;
mod options;
mod pages;
mod pictures;
mod poster;
mod refusal;
mod remarks;
mod site;
mod size;
mod story;
mod world;

pub use archive::archive;
pub use files::Files;
pub use kit::Kit;
pub use list::{LIST, LIST_HEAD, list_line, list_of, short_checksum};
pub use make::{Input, Made, Wanted, make};
pub use mark::{
    GENERATOR, PNG, Writer, page_mark, sealed_picture, writer_of_page, writer_of_picture,
};
pub use metadata::{Image, SiteAddress, oembed};
pub use options::Options;
pub use pages::{dossier_in, filled, story_in};
pub use pictures::{CARD, card_of, pictures_of};
pub use poster::{Fill, SANS, SERIF, compose, families};
pub use refusal::Refusal;
pub use remarks::{FileProblem, Remarks};
pub use site::{Site, Task};
pub use size::Size;
pub use story::{
    BasemapFile, BasemapOf, Beside, Document, Opened, OwnMap, ReadDossier, Words, languages,
    main_of, name_places, position, without_words,
};
pub use world::{Maps, World, finer, read_basemap};
