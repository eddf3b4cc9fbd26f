//! The figure of the project, for the frame of the preview.

use js_sys::Array;

use crate::dossier::Reading;
use crate::figure::markup::{Files, Model, figure};
use crate::project::Project;
use crate::sheets::Import;
use crate::site::{
    BasemapOf, Document, Kit, Opened, Options, ReadDossier, Refusal, Remarks, Words, World,
};
use crate::web::maker::basemaps::Basemaps;
use crate::web::page::records::records;
use crate::world::layout::LabelLayer;
use crate::world::projection::ProjectionId;
use crate::world::scene::{NameInput, Scene};

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
    names: Names,
}

/// The names on the map as they were laid out last, each layer with its input.
#[derive(Default)]
struct Names(Vec<(NameInput, LabelLayer)>);

impl Names {
    /// The names on a map. Layers with the same input as the last time are not laid out again: that takes longer than all else
    /// of a figure, and most edits do not change it.
    fn of(&mut self, scene: &Scene) -> Vec<LabelLayer> {
        let last = std::mem::take(&mut self.0);
        let named = scene.name_inputs().map(|input| {
            let same = last.iter().find(|(own, _)| *own == input);
            let layer = same.map_or_else(|| input.layer(), |(_, layer)| layer.clone());
            (input, layer)
        });
        self.0 = named.collect();
        self.0.iter().map(|(_, layer)| layer.clone()).collect()
    }
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
    let Drawn {
        world,
        words,
        names,
    } = drawn;
    let language = options.language.as_deref();
    let words = kept(words, language.map(str::to_owned), || {
        Words::of(kit, language, &mut Remarks::default())
    })?;
    let mut basemap_of = |named: &_| basemaps.file(named, project.basemap.as_ref());
    let document = Document {
        name: project.name.clone(),
        stem: project.name.clone(),
        // A preview offers no file to its readers.
        bytes: Vec::new(),
        text: import.text(),
        is_of_sheets: true,
    };
    let read = match opened(import, &mut basemap_of) {
        Some(opened) => words.take(document, opened, &mut basemap_of, &mut remarks)?,
        None => words.read(document, &mut basemap_of, &mut remarks)?,
    };
    let own = read.own.as_ref();
    let id = options.projection_of(&read.dossier);
    let own = own.map(|own| World::of_own(own, id));
    let world = match &own {
        Some(own) => own,
        None => kept(world, id, || Ok(World::of(kit, id)?))?,
    };
    Ok(of(read, world, names))
}

/// The dossier as the sheets were read, with its basemap; `None` if one of them cannot be shown.
fn opened(import: &Import, basemap_of: &mut BasemapOf) -> Option<Opened> {
    let dossier = import.dossier.clone()?;
    let own = match &dossier.basemap {
        Some(named) => Some(basemap_of(named).ok()?),
        None => None,
    };
    let problems = Vec::new();
    Some(Opened {
        reading: Reading { dossier, problems },
        own,
    })
}

fn of(read: ReadDossier, world: &World, names: &mut Names) -> Shown {
    let files = Files {
        table: Some(TABLE.to_owned()),
        ..Files::default()
    };
    let outlines = world.outlines.clone();
    let model = Model::new(read.dossier, outlines, &world.projection)
        .with_words(read.words)
        .with_languages(read.languages)
        .with_files(files);
    let names = names.of(&model.scene);
    let model = model.with_names(names);
    Shown {
        records: records(&figure(&model)),
        title: model.dossier.headline().to_string(),
        table: read.table,
    }
}
