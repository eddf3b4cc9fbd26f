//! The native tool: checks dossiers, and makes sites, pages and pictures of them. `stancemap --help`
//! lists its commands.

use std::ffi::OsString;
use std::process::ExitCode;

use stancemap::cli::build::build;
use stancemap::cli::matching::{Answers, match_texts};
use stancemap::cli::new::begin;
use stancemap::cli::picture::write_picture;
use stancemap::cli::preview::preview;
use stancemap::cli::report::{Format, Outcome, Report};
use stancemap::cli::{
    Command, NoCommand, SCHEMA, check, completions, draw_level, import_sheets, print_out,
    write_oembed, write_page, write_table,
};

/// The exit code if something is to be mended.
const PROBLEMS: u8 = 1;
/// The exit code if nothing can be shown, and, as shells have it, for a wrong command line.
const MISUSE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let command = match Command::of_arguments(&arguments) {
        Ok(command) => command,
        Err(NoCommand::Help(text)) => {
            print_out(text);
            return ExitCode::SUCCESS;
        }
        // The rest of the line is wrong, but programs are to understand that, too.
        Err(NoCommand::Mistake(message)) if Format::is_json_asked(&arguments) => {
            let message = message.trim_end().to_owned();
            // Each command has its own report.
            match arguments.first().is_some_and(|first| first == "match") {
                true => print_out(Answers::unreadable(message).json()),
                false => Report::of_failure(message).print(Format::Json),
            }
            return ExitCode::from(MISUSE);
        }
        Err(NoCommand::Mistake(message)) => {
            eprint!("stancemap: {message}");
            return ExitCode::from(MISUSE);
        }
    };
    match run(&command) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(PROBLEMS),
        Ok(Outcome::Unreadable) => ExitCode::from(MISUSE),
        Err(message) => {
            eprintln!("stancemap: {message}");
            ExitCode::from(MISUSE)
        }
    }
}

fn run(command: &Command) -> Result<Outcome, String> {
    let clean = |()| Outcome::Clean;
    match command {
        Command::New(new) => begin(new).map(clean),
        Command::Build(site) => build(site),
        Command::Preview(site) => preview(site).map(clean),
        Command::Check(options) => Ok(check(options)),
        Command::Match(texts) => match_texts(texts),
        Command::Completions { shell } => {
            print_out(completions(*shell));
            Ok(Outcome::Clean)
        }
        Command::Schema => {
            print_out(SCHEMA);
            Ok(Outcome::Clean)
        }
        Command::Page(page) => write_page(page).map(clean),
        Command::Oembed(embed) => write_oembed(embed).map(clean),
        Command::Import(options) => import_sheets(options),
        Command::Table(table) => write_table(table),
        Command::Picture(picture) => write_picture(picture),
        Command::Level {
            basemap,
            out,
            projection,
        } => draw_level(basemap, out, *projection).map(clean),
    }
}
