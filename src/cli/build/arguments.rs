use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::report::Format;
use crate::cli::sheets::DecisionOptions;
use crate::site::{Options, SiteAddress};
use crate::world::projection::ProjectionId;

/// A site, or a page in a single file, to be made of dossiers.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Build {
    /// Sheets (CSV, TSV, XLSX, XLS, ODS), folders of sheets, dossiers in JSON, or folders of dossiers.
    #[arg(required = true, value_name = "SHEET|FOLDER|DOSSIER")]
    pub inputs: Vec<PathBuf>,
    /// Folder of the site [default: site, unless there is --single-file].
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Page to write that holds everything in one file, and works without a server or a network.
    #[arg(long, value_name = "FILE.html")]
    pub single_file: Option<PathBuf>,
    /// Replace files in the way that others wrote or changed, such as a page that was edited by hand.
    #[arg(long)]
    pub force: bool,
    /// The dossier that the page shows, if there are several, by id.
    #[arg(long, value_name = "ID")]
    pub main: Option<String>,
    /// Version before: its sheets, its dossier, or the site or single file that was made of it. What changed is told, and drafts of
    /// corrections are added to the files for you to word. They are not shown before that.
    #[arg(long, value_name = "OLD", conflicts_with = "part")]
    pub since: Option<PathBuf>,
    /// Basemap, GeoJSON, instead of the world.
    #[arg(long, value_name = "FILE")]
    pub basemap: Option<PathBuf>,
    /// Address where the site will be published, such as https://example.org/map/.
    #[arg(long, value_name = "URL")]
    pub site: Option<SiteAddress>,
    /// Language of the interface, such as es; the one that the dossier asks for without it, or else its own.
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Projection of the map; the one that the dossier asks for without it, or else equal-earth.
    #[arg(long)]
    pub projection: Option<ProjectionId>,
    /// Form of the report on standard output.
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    pub format: Format,
    /// Decisions about sheets.
    #[command(flatten, next_help_heading = "Sheets")]
    pub decisions: DecisionOptions,
    /// Kit to use instead of the program's own.
    #[arg(long, value_name = "FILE", hide = true)]
    pub kit: Option<PathBuf>,
    /// Folder of words and basemaps that replace those of the kit.
    #[arg(long, value_name = "FOLDER", hide = true)]
    pub data: Option<PathBuf>,
    /// Part of a site that is there, to be written anew.
    #[arg(long, value_enum, hide = true, requires = "out")]
    pub part: Option<Part>,
    /// Leaves the pictures out, which take longest.
    #[arg(skip)]
    pub without_pictures: bool,
}

/// A part of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Pages, tables, and the files for embedding.
    Text,
    /// Pictures of the dossiers.
    Pictures,
    /// The finer map.
    World,
}

impl Build {
    /// The options of the site. Its page names pictures even if these are left out: a preview shows the same page.
    pub(crate) fn options(&self) -> Options {
        Options {
            address: self.site.clone(),
            language: self.lang.clone(),
            projection: self.projection,
            main: self.main.clone(),
            has_pictures: true,
        }
    }

    /// Whether a site is to be written, and not only a page in a single file.
    pub(crate) fn wants_site(&self) -> bool {
        self.out.is_some() || self.single_file.is_none()
    }

    /// Whether a part of the site is to be written.
    pub(crate) fn has(&self, part: Part) -> bool {
        self.part.is_none_or(|only| only == part)
    }
}
