//! Sheets become dossiers, and dossiers sheets.

mod areas;
mod cases;
mod documents;
mod meanings;
mod round_trip;
mod told;
