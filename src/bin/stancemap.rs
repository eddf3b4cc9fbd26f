//! The native tool: checks dossiers, and writes figures into pages and pictures. `stancemap --help`
//! lists its commands.

use std::process::ExitCode;

use stancemap::cli::metadata::write_oembed;
use stancemap::cli::picture::write_picture;
use stancemap::cli::{
    Command, NoCommand, check, draw_level, import_sheets, write_page, write_table,
};

/// The exit code for a wrong command line, as shells have it.
const MISUSE: u8 = 2;

fn main() -> ExitCode {
    let command = match Command::of_arguments(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(NoCommand::Help(text)) => {
            print!("{text}");
            return ExitCode::SUCCESS;
        }
        Err(NoCommand::Mistake(message)) => {
            eprint!("stancemap: {message}");
            return ExitCode::from(MISUSE);
        }
    };
    if let Command::Import(options) = &command {
        return ExitCode::from(import_sheets(options).code());
    }
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("stancemap: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<(), String> {
    match command {
        Command::Check { dossiers, basemap } => check(dossiers, basemap.as_deref()),
        Command::Page(page) => write_page(page),
        Command::Oembed(embed) => write_oembed(embed),
        // `main` runs it, because it has exit codes of its own.
        Command::Import(_) => Ok(()),
        Command::Table { dossier, out } => write_table(dossier, out),
        Command::Picture(picture) => write_picture(picture),
        Command::Level {
            basemap,
            out,
            projection,
        } => draw_level(basemap, out, *projection),
    }
}
