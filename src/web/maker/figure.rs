//! The figure of the project, for the frame of the preview.

use js_sys::Array;

use crate::figure::markup::{Files, Model, figure};
use crate::project::Project;
use crate::sheets::Import;
use crate::site::{Document, Kit, Options, ReadDossier, Refusal, Remarks, Words, World};
use crate::web::maker::basemaps::Basemaps;
use crate::web::page::records::records;
use crate::world::projection::ProjectionId;

/// The address of the table of facts in the markup. The frame makes a file of the table.
const TABLE: &str = "blob:table";

/// The figure, as the frame takes it.
pub(super) struct Shown {
    /// The records of its markup.
    pub(super) records: Array,
    /// The title.
    pub(super) title: String,
    /// The facts as CSV.
    pub(super) table: String,
}

/// The parts of figures that follow from the kit alone, as they were made last: most figures need the same.
#[derive(Default)]
pub(super) struct Drawn {
    world: Option<(ProjectionId, World)>,
    words: Option<(Option<String>, Words)>,
}

/// The part that was made for a key, unless it was made for another one: then it is made anew.
fn kept<K: PartialEq, T>(
    last: &mut Option<(K, T)>,
    key: K,
    make: impl FnOnce() -> Result<T, Refusal>,
) -> Result<&T, Refusal> {
    let part = match last.take().filter(|(own, _)| *own == key) {
        Some((_, part)) => part,
        None => make()?,
    };
    Ok(&last.insert((key, part)).1)
}

/// The document of the project as a dossier of a site.
pub(super) fn document(project: &Project, import: &Import) -> Document {
    Document::of_sheets(&project.name, &project.name, import.text())
}

/// Makes the figure of a project in a language and a projection.
///
/// # Errors
/// Why nothing can be shown.
pub(super) fn shown(
    kit: &Kit,
    drawn: &mut Drawn,
    basemaps: &mut Basemaps,
    (project, import): (&Project, &Import),
    options: &Options,
) -> Result<Shown, Refusal> {
    let mut remarks = Remarks::default();
    let Drawn { world, words } = drawn;
    let language = options.language.as_deref();
    let words = kept(words, language.map(str::to_owned), || {
        Words::of(kit, language, &mut Remarks::default())
    })?;
    let mut basemap_of = |named: &_| basemaps.file(named, project.basemap.as_ref());
    let read = words.read(document(project, import), &mut basemap_of, &mut remarks)?;
    let own = read.own.as_ref();
    let id = options.projection_of(&read.dossier);
    let own = own.map(|own| World::of_own(own, id));
    let world = match &own {
        Some(own) => own,
        None => kept(world, id, || Ok(World::of(kit, id)?))?,
    };
    Ok(of(read, world))
}

fn of(read: ReadDossier, world: &World) -> Shown {
    let files = Files {
        table: Some(TABLE.to_owned()),
        ..Files::default()
    };
    let outlines = world.outlines.clone();
    let model = Model::new(read.dossier, outlines, &world.projection)
        .with_words(read.words)
        .with_languages(read.languages)
        .with_files(files);
    Shown {
        records: records(&figure(&model)),
        title: model.dossier.headline().to_string(),
        table: read.table,
    }
}
