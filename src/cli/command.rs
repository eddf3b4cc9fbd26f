use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser, ValueParserFactory};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::{Shell, generate};

use crate::cli::build::Build;
use crate::cli::check::Check;
use crate::cli::matching::Texts;
use crate::cli::new::New;
use crate::cli::oembed::Embed;
use crate::cli::page::Page;
use crate::cli::picture::Picture;
use crate::cli::preview::Preview;
use crate::cli::sheets::{ImportOptions, SheetTable};
use crate::world::projection::ProjectionId;

/// The end of the help: how it is used, and how it ends.
const EXAMPLES: &str = "\
Examples:
  stancemap preview facts.xlsx                       show the map, and again after each save
  stancemap check facts.xlsx                         say what is to be mended, and where
  stancemap build facts.xlsx --out site              make a site for any static host
  stancemap build facts.xlsx --single-file map.html  make one file for mail or a USB stick
  stancemap completions bash                         write completions of the command line

Exit codes: 0 nothing is to be mended; 1 there are problems, and whatever could be shown was
written; 2 nothing can be shown, or the command line is wrong. No command uses the network.";

/// The end of the help of `build`.
const BUILD_EXAMPLES: &str = "\
Examples:
  stancemap build facts.xlsx --out site
  stancemap build mine/ --single-file map.html
  stancemap build dossiers/ --main mine --site https://example.org/map/ --out site
  stancemap build mine.json --basemap regions.geojson --lang es
  stancemap build facts.xlsx --since last-month/facts.xlsx --out site

The folder must be empty or have a site that this command wrote: it replaces its own files, removes
those that are no longer needed, and touches no others. If a file of yours is in the way, or one of
its own that you have changed, nothing is written before you move it away or add --force.";

/// Makes maps of sheets and dossiers: sites, pages in a single file, pictures and tables.
#[derive(Parser)]
#[command(name = "stancemap", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Tool {
    #[command(subcommand)]
    command: Command,
}

/// A command of the native tool, with its arguments. The comments on it and on its fields are the
/// tool's help.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Make a folder to begin in: sheets with an example, and instructions.
    New(New),
    /// Make a site of sheets or dossiers, or a page in a single file.
    ///
    /// The site has the page, the page for frames, the element, pictures, tables, metadata and security
    /// policies, and works from any folder of any static host.
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Box<Build>),
    /// Show a site on this machine, and again after each save.
    ///
    /// Open pages load again by themselves, with the problems of the files beside the map. If nothing of a
    /// save can be shown, the map before it stays. Only this machine can open the address.
    Preview(Box<Preview>),
    /// Print the faults of sheets and dossiers.
    Check(Box<Check>),
    /// Tell which places names and codes mean, and why. The exit code is 1 if one is to be decided or
    /// unknown.
    Match(Texts),
    /// Print the JSON Schema of dossiers, for editors that complete and check while you type.
    Schema,
    /// Write the figure into a page, in the dossier's language or in another one.
    #[command(hide = true)]
    Page(Page),
    /// Draw the figure as a PNG.
    Picture(Picture),
    /// Write the oEmbed by which other sites show the figure.
    #[command(hide = true)]
    Oembed(Embed),
    /// Make a dossier from sheets, and say what was understood, what is to be decided and what is wrong.
    Import(ImportOptions),
    /// Write a dossier, or sheets, as sheets: the facts as CSV, or all of it as a workbook or a folder.
    Table(Box<SheetTable>),
    /// Draw a basemap in finer detail, for `page --fine`.
    #[command(hide = true)]
    Level {
        /// File of the basemap, GeoJSON.
        #[arg(long)]
        basemap: PathBuf,
        /// File to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Projection; `page` and `level` must agree on it.
        #[arg(long, default_value_t)]
        projection: ProjectionId,
    },
    /// Write completions of this command line for a shell, to standard output.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// The id of a projection is one of those in the table of projections.
impl ValueParserFactory for ProjectionId {
    type Parser = ValueParser;

    fn value_parser() -> ValueParser {
        let ids = PossibleValuesParser::new(ProjectionId::all().map(ProjectionId::as_str));
        // `ids` refuses unknown ids, so there is always a projection.
        ids.map(|id| ProjectionId::find(&id).unwrap_or_default())
            .into()
    }
}

/// Why there is no command to run.
#[derive(Debug, PartialEq, Eq)]
pub enum NoCommand {
    /// Help or the version was asked for: the text.
    Help(String),
    /// An argument is missing, unknown or wrong: which one, and what is expected.
    Mistake(String),
}

impl Command {
    /// Parses the arguments of the command line, without the program's name.
    ///
    /// ```
    /// use stancemap::cli::{Command, NoCommand};
    ///
    /// assert!(Command::of_arguments(["check", "tea.json"]).is_ok());
    /// assert!(matches!(Command::of_arguments(["chek"]), Err(NoCommand::Mistake(_))));
    /// ```
    ///
    /// # Errors
    /// The help that was asked for, or the mistake.
    pub fn of_arguments<T>(arguments: impl IntoIterator<Item = T>) -> Result<Command, NoCommand>
    where
        T: Into<OsString>,
    {
        let name = OsString::from("stancemap");
        let words = [name]
            .into_iter()
            .chain(arguments.into_iter().map(Into::into));
        let words: Vec<OsString> = words.collect();
        let is_empty = words.len() == 1;
        let tool = Tool::try_parse_from(words).map_err(|error| {
            let text = error.render().to_string();
            match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => NoCommand::Help(text),
                ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if is_empty => {
                    NoCommand::Mistake(format!("no command was given\n\n{text}"))
                }
                _ => NoCommand::Mistake(text.trim_start_matches("error: ").to_owned()),
            }
        })?;
        Ok(tool.command)
    }
}

/// The completions of the command line for a shell.
pub fn completions(shell: Shell) -> String {
    let mut text = Vec::new();
    generate(shell, &mut Tool::command(), "stancemap", &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

#[cfg(test)]
mod tests;
