use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread::{sleep, spawn};
use std::time::Instant;

use crate::cli::build::{kit, make};
use crate::cli::preview::arguments::Preview;
use crate::cli::preview::server::{listen, serve};
use crate::cli::preview::shown::Shown;
use crate::cli::preview::watch::{Look, PAUSE};

/// Shows a site on this machine, and makes it again whenever one of its files is saved. It ends with the program.
///
/// # Errors
/// Why nothing can be served.
pub fn preview(preview: &Preview) -> Result<(), String> {
    let build = preview.build();
    let kit = kit(&build)?;
    let (server, port) = listen(preview.port)?;
    let paths = || {
        let inputs = preview.inputs.iter().chain(&preview.basemap);
        Look::at(inputs.map(|path| path.as_path() as &Path))
    };
    let shown = Arc::new(Shown::default());
    let update = || {
        let begin = Instant::now();
        let made = make(&kit, &build);
        let told = match &made {
            Ok(made) => format!(
                "{}The page is there after {:.1} s",
                made.report.text(),
                begin.elapsed().as_secs_f64()
            ),
            Err(message) => format!("{message}\nThe page stays as it is."),
        };
        println!("{told}");
        shown.set(made);
    };
    let mut seen = paths();
    update();
    let address = format!("http://127.0.0.1:{port}/");
    println!("The map is at {address}; Ctrl-C ends this.");
    let served = Arc::clone(&shown);
    spawn(move || serve(&server, port, &served));
    if preview.open {
        open(&address);
    }
    loop {
        sleep(PAUSE);
        let now = paths();
        if now == seen {
            continue;
        }
        // Editors and spreadsheets write in several steps.
        sleep(PAUSE);
        seen = paths();
        if seen == now {
            update();
        }
    }
}

/// Opens an address in the browser of whoever works here.
fn open(address: &str) {
    let (command, words): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(command);
    let quiet = command
        .args(words)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Err(error) = quiet.spawn() {
        eprintln!("No browser could be opened ({error}); open {address} yourself.");
    }
}
