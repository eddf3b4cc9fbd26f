use std::collections::BTreeMap;

use crate::figure::markup::Model;
use crate::site::kit::Kit;
use crate::site::options::Options;
use crate::site::refusal::Refusal;
use crate::site::remarks::Remarks;
use crate::site::site::Site;
use crate::site::story::{Beside, Document, ReadDossier, Words};
use crate::site::world::Maps;

/// A dossier in memory, with the files that it names.
pub struct Input<'files> {
    /// The dossier.
    pub document: Document,
    /// The files beside it, such as its basemap. Whoever keeps them has them read only once.
    pub beside: &'files mut Beside,
}

/// The result that is wanted of dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The files of a site.
    Site,
    /// A page that holds everything in one file.
    SingleFile,
    /// The figures alone, of which pictures can be drawn.
    Figures,
}

/// A site that has been made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The files of the site by their names, without pictures; none if something else was wanted.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The page in a single file; empty if something else was wanted.
    pub single: String,
    /// The title of the page.
    pub title: String,
    /// The figures of the dossiers, of which pictures can be drawn: see [`pictures_of`](crate::site::pictures_of).
    pub models: Vec<Model>,
    /// All that is to be told to the author.
    pub remarks: Remarks,
}

/// Makes a site, or a page in a single file, of dossiers in memory. The files are those that `stancemap build` writes.
///
/// # Errors
/// Why nothing can be shown.
pub fn make(
    kit: &Kit,
    maps: &Maps,
    inputs: Vec<Input<'_>>,
    options: &Options,
    wanted: Wanted,
) -> Result<Made, Refusal> {
    let mut remarks = Remarks::default();
    let reads = read(kit, inputs, options, &mut remarks)?;
    remarks.extend(maps.world.remarks.clone());
    let site = Site::of(kit, maps, reads, options)?;
    remarks.notes.extend(site.notes());
    let (files, single) = match wanted {
        Wanted::Site => (site.files()?, String::new()),
        Wanted::SingleFile => (Vec::new(), site.single_page()?),
        Wanted::Figures => (Vec::new(), String::new()),
    };
    Ok(Made {
        files: files.into_iter().collect(),
        single,
        title: site.title().to_owned(),
        models: site.into_models(),
        remarks,
    })
}

fn read(
    kit: &Kit,
    inputs: Vec<Input<'_>>,
    options: &Options,
    remarks: &mut Remarks,
) -> Result<Vec<ReadDossier>, Refusal> {
    let words = Words::of(kit, options.language.as_deref(), remarks)?;
    let mut reads = Vec::new();
    for Input { document, beside } in inputs {
        let mut basemap_of = |named: &_| beside.basemap(named);
        reads.push(words.read(document, &mut basemap_of, remarks)?);
    }
    Ok(reads)
}
