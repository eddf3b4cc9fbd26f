use std::path::PathBuf;

use clap::Args;

use crate::cli::build::Build;
use crate::cli::sheets::DecisionOptions;
use crate::world::projection::ProjectionId;

/// A site to be shown on this machine.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Sheets (CSV, TSV, XLSX, XLS, ODS), folders of sheets, dossiers in JSON, or folders of dossiers.
    #[arg(required = true, value_name = "SHEET|FOLDER|DOSSIER")]
    pub inputs: Vec<PathBuf>,
    /// The dossier that the page shows, if there are several, by id.
    #[arg(long, value_name = "ID")]
    pub main: Option<String>,
    /// Basemap, GeoJSON, instead of the world.
    #[arg(long, value_name = "FILE")]
    pub basemap: Option<PathBuf>,
    /// Language of the interface, such as es; the one that the dossier asks for without it, or else its own.
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// Projection of the map; the one that the dossier asks for without it, or else equal-earth.
    #[arg(long)]
    pub projection: Option<ProjectionId>,
    /// Port of the address [default: 8765, or any free one].
    #[arg(long, value_name = "NUMBER")]
    pub port: Option<u16>,
    /// Open the address in a browser.
    #[arg(long)]
    pub open: bool,
    /// Decisions about sheets.
    #[command(flatten, next_help_heading = "Sheets")]
    pub decisions: DecisionOptions,
    /// Kit to use instead of the program's own.
    #[arg(long, value_name = "FILE", hide = true)]
    pub kit: Option<PathBuf>,
}

impl Preview {
    /// The site that is shown. It has no pictures, which nobody sees in it.
    pub(crate) fn build(&self) -> Build {
        Build {
            inputs: self.inputs.clone(),
            main: self.main.clone(),
            basemap: self.basemap.clone(),
            lang: self.lang.clone(),
            projection: self.projection,
            decisions: self.decisions.clone(),
            kit: self.kit.clone(),
            without_pictures: true,
            ..Build::default()
        }
    }
}
