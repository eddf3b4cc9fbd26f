//! The native tests: one program, so that the library is linked once. Each subject is a module.

// A test that panics has failed, and its helpers are no tests to clippy.
#![allow(clippy::unwrap_used)]

mod agreement;
mod basemap;
mod build;
mod columns;
mod crowd;
mod documents;
mod dossiers;
mod flows;
mod folder;
mod gazetteer;
mod house;
mod languages;
mod markup;
mod matching;
mod mistakes;
mod names;
mod neutral;
mod outline;
mod overwriting;
mod own_places;
mod palette;
mod partial_basemap;
mod picture;
mod program;
mod project;
mod reading;
mod scene;
mod sheets;
mod since;
mod site;
mod standing;
mod story;
mod studio_messages;
mod studio_words;
mod support;
mod theme;
mod timeline;
mod transcript;
mod types;
mod view;
mod wording;
