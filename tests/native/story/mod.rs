//! Sheets become dossiers, and dossiers sheets.

mod documents;
mod round_trip;
