use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread::{sleep, spawn};
use std::time::Instant;

use crate::cli::build::{Build, Ground, kit, make_on};
use crate::cli::open::{is_standard_input, unreadable};
use crate::cli::preview::arguments::Preview;
use crate::cli::preview::server::{listen, serve};
use crate::cli::preview::shown::Shown;
use crate::cli::preview::watch::{Look, PAUSE};
use crate::site::Kit;

/// Shows a site on this machine, and makes it again whenever one of its files is saved. It ends with the program.
///
/// # Errors
/// Why nothing can be served: also if a file or a folder that is named is not there.
pub fn preview(preview: &Preview) -> Result<(), String> {
    let named = preview.inputs.iter().chain(&preview.basemap);
    named.map(PathBuf::as_path).try_for_each(is_there)?;
    let build = preview.build();
    let kit = kit(&build)?;
    let (server, port) = listen(preview.port)?;
    let shown = Arc::new(Shown::default());
    let served = Arc::clone(&shown);
    spawn(move || serve(&server, port, &served));
    let address = format!("http://127.0.0.1:{port}/");
    println!("The map is at {address}\nCtrl-C ends this.");
    if preview.open {
        open(&address);
    }
    let look = |files: &[PathBuf]| Look::at(files.iter().map(PathBuf::as_path));
    let basemap: Vec<PathBuf> = preview.basemap.iter().cloned().collect();
    let mut ground = None;
    let mut seen = None;
    loop {
        let now = (look(&preview.inputs), look(&basemap));
        if seen.as_ref() == Some(&now) {
            sleep(PAUSE);
            continue;
        }
        // Editors and spreadsheets write in several steps.
        if seen.is_some() {
            sleep(PAUSE);
            if (look(&preview.inputs), look(&basemap)) != now {
                continue;
            }
        }
        let is_same_world = seen.is_some_and(|(_, before)| before == now.1);
        if !is_same_world {
            ground = None;
        }
        seen = Some(now);
        update(&shown, &kit, &build, &mut ground);
    }
}

/// Whether there is a file or a folder that can be watched.
///
/// # Errors
/// The name of what is missing.
fn is_there(path: &Path) -> Result<(), String> {
    if is_standard_input(path) {
        return Err("standard input cannot be watched: name a file or a folder".to_owned());
    }
    match path.exists() {
        true => Ok(()),
        false => Err(unreadable(path, &ErrorKind::NotFound.into())),
    }
}

/// Makes the site anew, on the ground that may be there, and shows it.
fn update(shown: &Shown, kit: &Kit, build: &Build, ground: &mut Option<Ground>) {
    let begin = Instant::now();
    let made = make_on(ground, kit, build);
    match &made {
        Ok(made) => {
            let seconds = begin.elapsed().as_secs_f64();
            println!(
                "{}The page is there after {seconds:.1} s.",
                made.report.text()
            );
        }
        Err(message) => println!("{message}\nThe page stays as it is."),
    }
    shown.set(made);
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
