use crate::figure::markup::Model;
use crate::site::files::Files;
use crate::site::kit::Kit;
use crate::site::metadata::page_title;
use crate::site::options::Options;
use crate::site::pages::{data, pages, single_page};
use crate::site::refusal::Refusal;
use crate::site::story::{ReadDossier, main_of};
use crate::site::world::{Maps, World, finer_beside};
use crate::world::projection::ProjectionId;

/// A piece of work that makes files of a site, and can be done beside others.
pub type Task<'site> = Box<dyn FnOnce() -> Result<Files, String> + Send + 'site>;

/// A site whose dossiers have been read, and whose files can be made.
pub struct Site<'made> {
    kit: &'made Kit,
    maps: &'made Maps,
    options: &'made Options,
    figures: Vec<Figure<'made>>,
    /// The place of the page's own dossier.
    main: Option<usize>,
}

/// A dossier with its map and its figure.
struct Figure<'made> {
    read: ReadDossier,
    /// The map of the site.
    shared: &'made World,
    /// The map that the dossier names, or the site's in a projection of the dossier's own.
    own: Option<World>,
    model: Model,
}

impl<'made> Site<'made> {
    /// The site of dossiers on maps.
    ///
    /// # Errors
    /// If it is not known which dossier the page is to show, or two would have the same files.
    pub fn of(
        kit: &'made Kit,
        maps: &'made Maps,
        reads: Vec<ReadDossier>,
        options: &'made Options,
    ) -> Result<Site<'made>, Refusal> {
        let ids: Vec<&str> = reads.iter().map(|read| &*read.id).collect();
        let main = main_of(&ids, options.main.as_deref())?;
        let mut site = Site::without_page(kit, maps, reads, options)?;
        site.main = Some(main);
        Ok(site)
    }

    /// A part of a site that is there already. If its page shows another dossier than these, that page is not made.
    ///
    /// # Errors
    /// If the kit has no sound basemap.
    pub fn part_of(
        kit: &'made Kit,
        maps: &'made Maps,
        reads: Vec<ReadDossier>,
        options: &'made Options,
    ) -> Result<Site<'made>, String> {
        let ids: Vec<&str> = reads.iter().map(|read| &*read.id).collect();
        let main = main_of(&ids, options.main.as_deref()).ok();
        let mut site = Site::without_page(kit, maps, reads, options)?;
        site.main = main;
        Ok(site)
    }

    fn without_page(
        kit: &'made Kit,
        maps: &'made Maps,
        reads: Vec<ReadDossier>,
        options: &'made Options,
    ) -> Result<Site<'made>, String> {
        let figures = reads
            .into_iter()
            .map(|read| Figure::of(kit, read, &maps.world, options));
        Ok(Site {
            kit,
            maps,
            options,
            figures: figures.collect::<Result<_, _>>()?,
            main: None,
        })
    }

    /// The figures, of which pictures can be drawn: see [`pictures_of`](crate::site::pictures_of).
    pub fn models(&self) -> impl Iterator<Item = &Model> {
        self.figures.iter().map(|figure| &figure.model)
    }

    /// Whether it has a page: a part of a site may have none.
    pub fn has_page(&self) -> bool {
        self.main.is_some()
    }

    /// The title of the page; empty without a page.
    pub fn title(&self) -> &str {
        let shown = self.shown();
        shown.map_or("", |figure| page_title(&figure.model.dossier))
    }

    /// Sentences for the author: which places have no shape on their map.
    pub fn notes(&self) -> impl Iterator<Item = String> {
        self.figures.iter().filter_map(Figure::undrawn)
    }

    /// All files of the site but pictures, made one after the other.
    ///
    /// # Errors
    /// If the kit is not as expected.
    pub fn files(&self) -> Result<Files, String> {
        let mut files = self.fixed()?;
        for task in self.tasks() {
            files.extend(task()?);
        }
        files.extend(self.maps.finer.iter().cloned());
        Ok(files)
    }

    /// The files that no dossier changes: programs, styles, words, basemaps.
    ///
    /// # Errors
    /// If the kit is damaged.
    pub fn fixed(&self) -> Result<Files, String> {
        let file = |(name, file): (&str, &str)| Ok((name.to_owned(), self.kit.bytes(file)?));
        self.kit.site().map(file).collect()
    }

    /// The work that makes the files of the dossiers, and the pages. The files of later tasks come after those of earlier
    /// ones, whichever is done first.
    pub fn tasks(&self) -> Vec<Task<'_>> {
        let Site { kit, options, .. } = *self;
        let mut tasks: Vec<Task<'_>> = Vec::new();
        for (place, Figure { read, model, .. }) in self.figures.iter().enumerate() {
            tasks.push(Box::new(move || data(read, model)));
            if self.main == Some(place) {
                tasks.push(Box::new(move || pages(kit, options, model)));
            }
        }
        for projection in self.projections_beside() {
            tasks.push(Box::new(move || Ok(vec![finer_beside(kit, projection)?])));
        }
        tasks.push(Box::new(|| {
            let maps = self.figures.iter().map(Figure::world);
            let files = maps.filter_map(|map| Some((map.at.clone(), map.own.clone()?)));
            Ok(files.collect())
        }));
        tasks
    }

    /// The page in a single file.
    ///
    /// # Errors
    /// If the kit is not as expected, or the dossier of the page is not among these.
    pub fn single_page(&self) -> Result<String, String> {
        let figure = self.shown().ok_or("there is no dossier for the page")?;
        let own = figure.files(self.kit, &self.maps.finer)?;
        single_page(self.kit, &figure.model, self.options.address.as_ref(), &own)
    }

    /// The figures, once nothing else of the site is needed.
    pub fn into_models(self) -> Vec<Model> {
        let figures = self.figures.into_iter();
        figures.map(|figure| figure.model).collect()
    }

    /// The projections of the world in which dossiers are drawn beside the site's own, each once.
    fn projections_beside(&self) -> Vec<ProjectionId> {
        let worlds = self.figures.iter().filter_map(|figure| figure.own.as_ref());
        let worlds = worlds.filter(|world| world.own.is_none());
        let mut all: Vec<ProjectionId> = worlds.map(|world| world.projection.id()).collect();
        all.sort_by_key(|projection| projection.as_str());
        all.dedup();
        all
    }

    fn shown(&self) -> Option<&Figure<'made>> {
        self.main.and_then(|main| self.figures.get(main))
    }
}

impl<'made> Figure<'made> {
    fn of(
        kit: &Kit,
        read: ReadDossier,
        shared: &'made World,
        options: &Options,
    ) -> Result<Figure<'made>, String> {
        let projection = options.projection_of(&read.dossier);
        let own = match &read.own {
            Some(own) => Some(World::of_own(own, projection)),
            // A map that was given in place of the world is drawn in one projection for all dossiers.
            None if shared.own.is_some() || shared.projection.id() == projection => None,
            None => Some(World::beside(kit, projection)?),
        };
        let world = own.as_ref().unwrap_or(shared);
        let outlines = world.outlines.clone();
        let model = Model::new(read.dossier.clone(), outlines, &world.projection)
            .with_words(read.words.clone())
            .with_languages(read.languages.clone())
            .with_fine(world.fine.clone())
            .with_files(world.files_of(&read.id));
        Ok(Figure {
            read,
            shared,
            own,
            model,
        })
    }

    fn world(&self) -> &World {
        self.own.as_ref().unwrap_or(self.shared)
    }

    /// Tells which places the map has no shapes for.
    fn undrawn(&self) -> Option<String> {
        let dossier = &self.model.dossier;
        let shapeless = self.model.scene.shapeless.iter();
        let names = shapeless.map(|place| format!("{} ({place})", dossier.name_of(*place)));
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| {
            format!(
                "{}: the map has no shape for {}; the lists and cards have it",
                self.read.id,
                names.join(", ")
            )
        })
    }

    /// The files of a page in a single file that are not the same in all.
    fn files(&self, kit: &Kit, finer: &Files) -> Result<Files, String> {
        let (read, world) = (&self.read, self.world());
        let basemap = match &world.own {
            Some(own) => own.clone(),
            None => kit.bytes(&format!("site/{}", world.at))?,
        };
        let is_fine = world.own.is_none();
        let mut files: Files = match &self.own {
            Some(world) if is_fine => vec![finer_beside(kit, world.projection.id())?],
            _ => finer.iter().filter(|_| is_fine).cloned().collect(),
        };
        files.push((world.at.clone(), basemap));
        let name = |ending: &str| format!("dossiers/{}.{ending}", read.id);
        files.push((name("json"), read.bytes.clone()));
        files.push((name("csv"), read.table.clone().into_bytes()));
        Ok(files)
    }
}
