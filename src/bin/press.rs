//! The native tool: checks dossiers, and writes the figure into pages.
//!
//! ```text
//! press check DOSSIER…
//! press page --html PAGE --dossier DOSSIER --basemap BASEMAP
//! ```

use std::process::ExitCode;

use stancemap::press::{Order, check, write_page};

fn main() -> ExitCode {
    let done = match Order::of_arguments(std::env::args().skip(1)) {
        Ok(Order::Check { dossiers }) => check(&dossiers),
        Ok(Order::Page {
            html,
            dossier,
            basemap,
        }) => write_page(&html, &dossier, &basemap),
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
