//! The native tool: checks dossiers, and writes the figure into pages.
//!
//! ```text
//! press check DOSSIER…
//! press page --html PAGE --dossier DOSSIER --basemap BASEMAP
//!     [--fine ADDRESS] [--dossier-at ADDRESS] [--table-at ADDRESS] [--basemap-at ADDRESS]
//!     [--site URL] [--picture ADDRESS --size 1200x630]
//!     [--projection PROJECTION] [--words FOLDER] [--lang LANGUAGE] [--names FILE]
//! press picture --dossier DOSSIER --basemap BASEMAP --out FILE --size 1200x630 --fonts FOLDER
//!     [--fill color|pattern] [--projection PROJECTION] [--words FOLDER] [--lang LANGUAGE]
//!     [--names FILE]
//! press oembed --dossier DOSSIER --site URL --out FILE [--picture ADDRESS --size 1200x630]
//!     [--words FOLDER] [--lang LANGUAGE] [--names FILE]
//! press table --dossier DOSSIER --out FILE
//! press level --basemap BASEMAP --out FILE [--projection PROJECTION]
//! ```

use std::process::ExitCode;

use stancemap::cli::metadata::write_oembed;
use stancemap::cli::picture::write_picture;
use stancemap::cli::{Order, check, draw_level, write_page, write_table};

fn main() -> ExitCode {
    let done = match Order::of_arguments(std::env::args().skip(1)) {
        Ok(Order::Check { dossiers }) => check(&dossiers),
        Ok(Order::Page(page)) => write_page(&page),
        Ok(Order::Oembed(embed)) => write_oembed(&embed),
        Ok(Order::Table { dossier, out }) => write_table(&dossier, &out),
        Ok(Order::Picture(picture)) => write_picture(&picture),
        Ok(Order::Level {
            basemap,
            out,
            projection,
        }) => draw_level(&basemap, &out, projection),
        Err(usage) => Err(usage),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("press: {message}");
            ExitCode::FAILURE
        }
    }
}
