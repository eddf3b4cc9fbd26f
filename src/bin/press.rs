//! The native tool: checks dossiers, and writes the figure into pages.
//!
//! ```text
//! press check DOSSIER…
//! press page --html PAGE --dossier DOSSIER --basemap BASEMAP
//!     [--fine ADDRESS] [--dossier-at ADDRESS] [--table-at ADDRESS] [--basemap-at ADDRESS]
//!     [--words FOLDER] [--lang LANGUAGE] [--names FILE]
//! press table --dossier DOSSIER --out FILE
//! press level --basemap BASEMAP --out FILE
//! ```

use std::process::ExitCode;

use stancemap::markup::Files;
use stancemap::press::{Order, check, draw_level, write_page, write_picture, write_table};

fn main() -> ExitCode {
    let done = match Order::of_arguments(std::env::args().skip(1)) {
        Ok(Order::Check { dossiers }) => check(&dossiers),
        Ok(Order::Page {
            html,
            dossier,
            basemap,
            fine,
            dossier_at,
            table_at,
            basemap_at,
            speech,
        }) => {
            let files = Files {
                dossier: dossier_at,
                table: table_at,
                basemap: basemap_at,
                is_other_world: false,
            };
            write_page(&html, &dossier, &basemap, fine, files, &speech)
        }
        Ok(Order::Table { dossier, out }) => write_table(&dossier, &out),
        Ok(Order::Picture(picture)) => write_picture(&picture),
        Ok(Order::Level { basemap, out }) => draw_level(&basemap, &out),
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
