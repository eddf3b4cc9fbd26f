use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::cli::languages::Speech;
use crate::cli::metadata::{Embed, Image, Site};
use crate::cli::page::Page;
use crate::cli::picture::Picture;
use crate::cli::size::Size;
use crate::figure::markup::Files;
use crate::world::projection::ProjectionId;

/// A command of the native tool, with its arguments.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Read dossiers and print their faults.
    Check {
        /// The files.
        dossiers: Vec<PathBuf>,
    },
    /// Write a figure into a page.
    Page(Page),
    /// Write a dossier's facts as a table, for spreadsheets.
    Table {
        /// The dossier's file.
        dossier: PathBuf,
        /// The file that is written.
        out: PathBuf,
    },
    /// Write the oEmbed of a page.
    Oembed(Embed),
    /// Draw a figure as a picture.
    Picture(Picture),
    /// Draw a basemap in finer detail, for readers who zoom in.
    Level {
        /// The basemap's file.
        basemap: PathBuf,
        /// The file that is written.
        out: PathBuf,
        /// The projection, which must be the page's.
        projection: ProjectionId,
    },
}

/// Why there is no command to run.
#[derive(Debug, PartialEq, Eq)]
pub enum NoCommand {
    /// Help was asked for: its text.
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
        let tool = Tool::try_parse_from(words).map_err(|error| {
            let text = error.render().to_string();
            match error.kind() {
                ErrorKind::DisplayHelp => NoCommand::Help(text),
                _ => NoCommand::Mistake(text.trim_start_matches("error: ").to_owned()),
            }
        })?;
        Ok(tool.command.into())
    }
}

/// Checks dossiers, and writes figures into pages and pictures.
#[derive(Parser)]
#[command(name = "stancemap", arg_required_else_help = false)]
struct Tool {
    #[command(subcommand)]
    command: Arguments,
}

#[derive(Subcommand)]
enum Arguments {
    /// Print the faults of dossiers
    Check {
        /// Files of dossiers
        #[arg(required = true, value_name = "DOSSIER")]
        dossiers: Vec<PathBuf>,
    },
    /// Write the figure into a page, in the dossier's language or in another one
    Page(PageArguments),
    /// Draw the figure as a PNG
    Picture(PictureArguments),
    /// Write the oEmbed by which other sites show the figure
    Oembed(OembedArguments),
    /// Write a dossier's facts as CSV
    Table {
        /// File of the dossier
        #[arg(long)]
        dossier: PathBuf,
        /// File to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Draw a basemap in finer detail, for `page --fine`
    Level {
        /// File of the basemap, GeoJSON
        #[arg(long)]
        basemap: PathBuf,
        /// File to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        drawn: Drawn,
    },
}

#[derive(Args)]
struct PageArguments {
    /// Page to write into; it has an empty <main id="stancemap">
    #[arg(long, value_name = "PAGE")]
    html: PathBuf,
    /// File of the dossier
    #[arg(long)]
    dossier: PathBuf,
    /// File of the basemap, GeoJSON
    #[arg(long)]
    basemap: PathBuf,
    /// Address of the finer drawing, relative to the page: see `level`
    #[arg(long, value_name = "ADDRESS")]
    fine: Option<String>,
    /// Address of the dossier
    #[arg(long, value_name = "ADDRESS")]
    dossier_at: Option<String>,
    /// Address of the table of facts
    #[arg(long, value_name = "ADDRESS")]
    table_at: Option<String>,
    /// Address of the basemap
    #[arg(long, value_name = "ADDRESS")]
    basemap_at: Option<String>,
    /// Address of the folder where the page will stand, such as https://example.org/map/
    #[arg(long, value_name = "URL")]
    site: Option<Site>,
    #[command(flatten)]
    card: Card,
    #[command(flatten)]
    drawn: Drawn,
    #[command(flatten)]
    language: LanguageArguments,
}

#[derive(Args)]
struct PictureArguments {
    /// File of the dossier
    #[arg(long)]
    dossier: PathBuf,
    /// File of the basemap, GeoJSON
    #[arg(long)]
    basemap: PathBuf,
    /// File to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Width and height in pixels, such as 1200x630
    #[arg(long)]
    size: Size,
    /// Folder of the fonts
    #[arg(long, value_name = "FOLDER")]
    fonts: PathBuf,
    /// Fill of the stances' places
    #[arg(long, value_enum, default_value_t = Fill::Color)]
    fill: Fill,
    #[command(flatten)]
    drawn: Drawn,
    #[command(flatten)]
    language: LanguageArguments,
}

#[derive(Args)]
struct OembedArguments {
    /// File of the dossier
    #[arg(long)]
    dossier: PathBuf,
    /// Address of the folder where the page stands, such as https://example.org/map/
    #[arg(long, value_name = "URL")]
    site: Site,
    /// File to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    card: Card,
    #[command(flatten)]
    language: LanguageArguments,
}

/// The picture of a page, for cards of other sites.
#[derive(Args)]
struct Card {
    /// Address of a picture of the figure, relative to the page
    #[arg(long, value_name = "ADDRESS", requires = "size")]
    picture: Option<String>,
    /// Width and height of that picture in pixels, such as 1200x630
    #[arg(long, requires = "picture")]
    size: Option<Size>,
}

/// How the world is drawn.
#[derive(Args)]
struct Drawn {
    /// Projection; `page` and `level` must agree on it
    #[arg(long, value_parser = projections(), default_value = ProjectionId::default().as_str())]
    projection: String,
}

#[derive(Args)]
struct LanguageArguments {
    /// Folder of the interface's messages, one file per language; English alone without it
    #[arg(long, value_name = "FOLDER")]
    words: Option<PathBuf>,
    /// Language, one of that folder; the dossier's own without it
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// File of place names: an alpha-2 code, a tab and a name on each line
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Fill {
    /// The stance's colour
    Color,
    /// The stance's colour with its pattern
    Pattern,
}

fn projections() -> PossibleValuesParser {
    PossibleValuesParser::new(ProjectionId::all().map(ProjectionId::as_str))
}

impl From<Arguments> for Command {
    fn from(arguments: Arguments) -> Command {
        match arguments {
            Arguments::Check { dossiers } => Command::Check { dossiers },
            Arguments::Page(page) => Command::Page(page.into()),
            Arguments::Picture(picture) => Command::Picture(picture.into()),
            Arguments::Oembed(oembed) => Command::Oembed(oembed.into()),
            Arguments::Table { dossier, out } => Command::Table { dossier, out },
            Arguments::Level {
                basemap,
                out,
                drawn,
            } => Command::Level {
                basemap,
                out,
                projection: drawn.into(),
            },
        }
    }
}

impl From<PageArguments> for Page {
    fn from(page: PageArguments) -> Page {
        Page {
            html: page.html,
            dossier: page.dossier,
            basemap: page.basemap,
            fine: page.fine,
            files: Files {
                dossier: page.dossier_at,
                table: page.table_at,
                basemap: page.basemap_at,
                is_other_world: false,
            },
            projection: page.drawn.into(),
            speech: page.language.into(),
            site: page.site,
            image: page.card.into(),
        }
    }
}

impl From<PictureArguments> for Picture {
    fn from(picture: PictureArguments) -> Picture {
        Picture {
            dossier: picture.dossier,
            basemap: picture.basemap,
            out: picture.out,
            size: picture.size,
            fonts: picture.fonts,
            patterned: picture.fill == Fill::Pattern,
            projection: picture.drawn.into(),
            speech: picture.language.into(),
        }
    }
}

impl From<OembedArguments> for Embed {
    fn from(oembed: OembedArguments) -> Embed {
        Embed {
            dossier: oembed.dossier,
            site: oembed.site,
            image: oembed.card.into(),
            out: oembed.out,
            speech: oembed.language.into(),
        }
    }
}

impl From<Card> for Option<Image> {
    fn from(card: Card) -> Option<Image> {
        let (at, size) = (card.picture?, card.size?);
        Some(Image { at, size })
    }
}

impl From<Drawn> for ProjectionId {
    fn from(drawn: Drawn) -> ProjectionId {
        // The parser lets no other id through.
        ProjectionId::find(&drawn.projection).unwrap_or_default()
    }
}

impl From<LanguageArguments> for Speech {
    fn from(language: LanguageArguments) -> Speech {
        Speech {
            words: language.words,
            language: language.lang,
            names: language.names,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(line: &str) -> Result<Command, NoCommand> {
        Command::of_arguments(line.split_whitespace())
    }

    /// The message for a command line that is wrong.
    fn mistake(line: &str) -> String {
        match command(line) {
            Err(NoCommand::Mistake(message)) => message,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn the_files_may_come_in_any_command() {
        let page = command("page --basemap b --html h --dossier d");
        let expected = Command::Page(Page {
            html: "h".into(),
            dossier: "d".into(),
            basemap: "b".into(),
            fine: None,
            files: Files::default(),
            projection: ProjectionId::default(),
            speech: Speech::default(),
            site: None,
            image: None,
        });
        assert_eq!(page, Ok(expected));
    }

    #[test]
    fn a_page_may_name_a_finer_drawing() {
        let page = command("page --fine f --basemap b --html h --dossier d");
        assert!(matches!(page, Ok(Command::Page(Page { fine: Some(f), .. })) if f == "f"));
    }

    #[test]
    fn a_page_may_say_where_its_data_is() {
        let page = command(
            "page --dossier-at x --basemap b --basemap-at y --table-at z --html h --dossier d",
        )
        .unwrap();
        let Command::Page(Page { files, .. }) = page else {
            panic!("{page:?}")
        };
        let expected = Files {
            dossier: Some("x".to_owned()),
            table: Some("z".to_owned()),
            basemap: Some("y".to_owned()),
            is_other_world: false,
        };
        assert_eq!(files, expected);
    }

    #[test]
    fn a_page_may_say_where_it_stands_and_what_it_looks_like() {
        let line = "page --site https://example.org/map --picture p.png --size 1200x630 \
            --html h --dossier d --basemap b";
        let Ok(Command::Page(page)) = command(line) else {
            panic!("{line}")
        };
        assert_eq!(page.site, "https://example.org/map/".parse().ok());
        assert_eq!(page.image.map(|image| image.at).as_deref(), Some("p.png"));
        let line = "oembed --site https://example.org --out o --dossier d";
        assert!(matches!(command(line), Ok(Command::Oembed(_))));
    }

    #[test]
    fn a_table_has_a_dossier_and_a_file() {
        let expected = Command::Table {
            dossier: "d".into(),
            out: "o".into(),
        };
        assert_eq!(command("table --out o --dossier d"), Ok(expected));
    }

    #[test]
    fn a_level_has_a_world_and_a_file() {
        let expected = Command::Level {
            basemap: "b".into(),
            out: "o".into(),
            projection: ProjectionId::default(),
        };
        assert_eq!(command("level --out o --basemap b"), Ok(expected));
    }

    #[test]
    fn a_projection_is_named_by_its_id() {
        let line = "page --html h --dossier d --basemap b --projection natural-earth";
        let page = command(line);
        assert!(
            matches!(page, Ok(Command::Page(page)) if page.projection == ProjectionId::find("natural-earth").unwrap())
        );
        let line = "level --out o --basemap b --projection equirectangular";
        let kind = ProjectionId::find("equirectangular").unwrap();
        assert!(
            matches!(command(line), Ok(Command::Level { projection, .. }) if projection == kind)
        );
        let line = "picture --dossier d --basemap b --out o --size 1200x630 --fonts f \
            --projection natural-earth";
        assert!(
            matches!(command(line), Ok(Command::Picture(one)) if one.projection == ProjectionId::find("natural-earth").unwrap())
        );
    }

    #[test]
    fn a_mistake_names_the_argument_what_was_found_and_what_is_expected() {
        let table: [(&str, &[&str]); 11] = [
            (
                "chek tea.json",
                &["'chek'", "a similar subcommand exists: 'check'"],
            ),
            (
                "check",
                &["required arguments were not provided", "<DOSSIER>..."],
            ),
            ("page --html h --dossier d", &["--basemap <BASEMAP>"]),
            (
                "table --dossier d --outt o",
                &["'--outt'", "a similar argument exists: '--out'"],
            ),
            (
                "page --html h --html h --dossier d --basemap b",
                &["'--html <PAGE>'", "cannot be used multiple times"],
            ),
            (
                "level --basemap b --out",
                &["a value is required for '--out <FILE>'"],
            ),
            (
                "level --out o --basemap b --projection natural",
                &["'natural'", "--projection", "'natural-earth'"],
            ),
            (
                "picture --dossier d --basemap b --out o --fonts f --size 1200",
                &["'1200'", "--size <SIZE>", "a size such as 1200x630"],
            ),
            (
                "picture --dossier d --basemap b --out o --fonts f --size 300x300 --fill stripes",
                &["'stripes'", "--fill", "color, pattern"],
            ),
            (
                "oembed --out o --dossier d --site example.org",
                &["'example.org'", "--site <URL>", "https://example.org/map/"],
            ),
            (
                "page --picture p --html h --dossier d --basemap b",
                &["--size <SIZE>"],
            ),
        ];
        for (line, parts) in table {
            let message = mistake(line);
            for part in parts {
                assert!(message.contains(part), "{line}: no {part} in:\n{message}");
            }
            assert!(message.lines().count() < 12, "{line}: {message}");
        }
    }

    #[test]
    fn every_projection_is_in_a_message_about_an_unknown_one_and_in_the_help() {
        let message = mistake("level --out o --basemap b --projection mercator");
        let Err(NoCommand::Help(help)) = command("level --help") else {
            panic!("no help")
        };
        for kind in ProjectionId::all() {
            assert!(message.contains(kind.as_str()), "{message}");
            assert!(help.contains(kind.as_str()), "{help}");
        }
    }

    #[test]
    fn the_help_lists_every_command() {
        let Err(NoCommand::Help(help)) = command("--help") else {
            panic!("no help")
        };
        for name in ["check", "page", "picture", "oembed", "table", "level"] {
            assert!(help.contains(name), "{help}");
        }
    }

    #[test]
    fn the_arguments_are_consistent() {
        <Tool as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn anything_else_is_a_mistake() {
        for line in [
            "",
            "page",
            "page a b c d e f",
            "page --html h --dossier d --basemap b --other o",
            "page --size 1200x630 --html h --dossier d --basemap b",
            "level --basemap b",
            "table --dossier d",
            "oembed --out o --dossier d",
        ] {
            mistake(line);
        }
    }
}
