use std::sync::Arc;

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::base::message::message;
use crate::language::gazetteer::Gazetteer;
use crate::project::{Edit, History, Known, MOST_DRAWN, View, rows, search_places, show_on};
use crate::sheets::Import;
use crate::site::{Kit, Options};
use crate::web::maker::basemaps::Basemaps;
use crate::web::maker::decoder::Browser;
use crate::web::maker::figure::{Drawn, Shown, shown};
use crate::web::maker::files::{Content, File, basemap, file};
use crate::web::maker::opened::{in_page, named_files, reader};
use crate::web::maker::steps::{Step, files, steps};
use crate::web::maker::today::today;
use crate::web::page::composition::object;
use crate::world::projection::ProjectionId;

/// A project, and all that is made of it.
///
/// Errors are messages in JSON, or English texts.
#[wasm_bindgen]
pub struct Maker {
    kit: Kit,
    decoder: Browser,
    history: History,
    import: Import,
    view: View,
    basemaps: Basemaps,
    drawn: Drawn,
    told: Function,
}

#[wasm_bindgen]
impl Maker {
    /// A maker with nothing open yet. The kit has the files of a page in a single file. `guess` gives the name of the most likely
    /// encoding of some bytes. `told` is called whenever a part of long work begins, with its name and the number of rows:
    /// `reading`, `understanding` or `listing`.
    ///
    /// # Errors
    /// If the bytes are no kit.
    #[wasm_bindgen(constructor)]
    pub fn new(kit: Vec<u8>, guess: Function, told: Function) -> Result<Maker, JsValue> {
        Ok(Maker {
            kit: Kit::of(kit.into())?,
            decoder: Browser(guess),
            history: History::default(),
            import: Import::default(),
            view: View::default(),
            basemaps: Basemaps::default(),
            drawn: Drawn::default(),
            told,
        })
    }

    /// Makes an edit, given in JSON with the bytes of its files. Returns the view in JSON.
    ///
    /// # Errors
    /// Why it cannot be made. Nothing has changed then.
    pub fn apply(&mut self, edit: &str, bytes: &JsValue) -> Result<String, JsValue> {
        self.make(edit, &files(bytes))?;
        Ok(self.renew())
    }

    /// Takes the last edit back. Returns the view in JSON.
    pub fn undo(&mut self) -> String {
        self.history.undo();
        self.renew()
    }

    /// Makes the edit again that was taken back last. Returns the view in JSON.
    pub fn redo(&mut self) -> String {
        self.history.redo();
        self.renew()
    }

    /// Does all steps of a project that the page has kept. Returns the view in JSON. A step that cannot be done any more
    /// is left out.
    pub fn replay(&mut self, kept: &JsValue) -> String {
        for step in steps(kept) {
            match &*step.name {
                "undo" => self.history.undo(),
                "redo" => self.history.redo(),
                _ => self.make_again(&step),
            };
        }
        self.renew()
    }

    /// The view of the project in JSON.
    pub fn view(&self) -> String {
        serde_json::to_string(&self.view).unwrap_or_default()
    }

    /// Some rows of a sheet, in JSON.
    pub fn rows(&self, sheet: usize, first: usize, count: usize) -> String {
        let rows = rows(self.history.project(), &self.view, sheet, first, count);
        serde_json::to_string(&rows).unwrap_or_default()
    }

    /// The places that a text may mean, in JSON.
    pub fn places(&self, text: &str) -> String {
        let dossier = self.import.dossier.as_ref();
        let own = dossier.map(|dossier| Gazetteer::clone(&dossier.gazetteer));
        let places = search_places(&own.unwrap_or_default(), text);
        serde_json::to_string(&places).unwrap_or_default()
    }

    /// Whether there is something to show.
    pub fn has_map(&self) -> bool {
        self.import.dossier.is_some()
    }

    /// Whether there are so many facts that the map is drawn only when the editor asks for it.
    pub fn is_large(&self) -> bool {
        self.view.counts.facts > MOST_DRAWN
    }

    /// The figure as an object: `records` of its markup, `title`, the `table` of facts, and `notice`.
    ///
    /// # Errors
    /// Why nothing can be shown.
    pub fn figure(
        &mut self,
        language: Option<String>,
        projection: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let projection = projection.and_then(|id| ProjectionId::find(&id));
        let options = Options {
            language,
            projection,
            ..Options::default()
        };
        let story = (self.history.project(), &self.import);
        let shown = shown(
            &self.kit,
            &mut self.drawn,
            &mut self.basemaps,
            story,
            &options,
        );
        let Shown {
            records,
            title,
            table,
        } = shown.map_err(|refusal| refusal.to_string())?;
        Ok(object([
            ("records", records.into()),
            ("title", title.into()),
            ("notice", "".into()),
            ("table", table.into()),
        ]))
    }

    /// A file that the viewer asks for, by its name in a page in a single file.
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        let viewer = |one: &&str| one.starts_with("site/viewer-") && one.ends_with(".wasm");
        match name {
            "viewer_bg.wasm" => self.kit.bytes(self.kit.names("site/").find(viewer)?).ok(),
            name => self.kit.bytes(&format!("site/{name}")).ok(),
        }
    }

    /// The reader that a file needs before it can be opened: `workbooks`, `guess`, `page`; `decisions` for the editor's
    /// answers, and nothing for any other file.
    pub fn reader(&self, bytes: &[u8]) -> String {
        reader(bytes).to_owned()
    }

    /// The files in a page in a single file, as objects with `name` and `bytes`.
    ///
    /// # Errors
    /// If they cannot be unpacked.
    pub fn in_page(&self, page: &[u8]) -> Result<Array, JsValue> {
        Ok(in_page(page)?)
    }

    /// The decisions of the project in JSON.
    pub fn decisions(&self) -> String {
        self.history.project().decisions.text()
    }

    /// The story as it is now, for the program that publishes it, as an object: `name` of the project, `id` of the map, its
    /// `document`, the `projection`, and of the basemap that it names `basemap` with its name, and its `bytes`.
    ///
    /// # Errors
    /// If there is no map yet.
    pub fn story(&self) -> Result<JsValue, JsValue> {
        let project = self.history.project();
        let dossier = self.import.dossier.as_ref();
        let lacks = || message!("there is no map yet").to_json();
        let dossier = dossier.ok_or_else(lacks)?;
        let projection = Options::default().projection_of(dossier);
        let document = Uint8Array::from(self.import.text().as_bytes());
        let (basemap, bytes) = basemap(project, &self.import).unwrap_or_default();
        Ok(object([
            ("name", (&*project.name).into()),
            ("id", (&*dossier.id).into()),
            ("document", document.into()),
            ("projection", projection.as_str().into()),
            ("basemap", basemap.into()),
            ("bytes", Uint8Array::from(&*bytes).into()),
        ]))
    }

    /// Makes a file of the project to take away, as an object: `name`, `type`, and its `bytes`; or for other programs the
    /// `files` of an archive, or the `tables` of a workbook in JSON.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn make_file(&self, kind: &str) -> Result<JsValue, JsValue> {
        let story = (self.history.project(), &self.import);
        let File {
            name,
            kind,
            content,
        } = file(story, kind).map_err(|why| why.to_json())?;
        let content = match content {
            Content::Bytes(bytes) => ("bytes", Uint8Array::from(&*bytes).into()),
            Content::Archive(files) => ("files", named_files(files).into()),
            Content::Workbook(tables) => ("tables", Uint8Array::from(&*tables).into()),
        };
        Ok(object([
            ("name", name.into()),
            ("type", kind.into()),
            content,
        ]))
    }
}

impl Maker {
    fn make(&mut self, edit: &str, bytes: &[Arc<[u8]>]) -> Result<(), String> {
        let edit: Edit = serde_json::from_str(edit).map_err(|error| error.to_string())?;
        self.tell("reading");
        let basemaps = &mut self.basemaps;
        let mut known = Known {
            bytes,
            import: &self.import,
            places: &mut |named, opened| basemaps.places(named, opened),
            decoder: &self.decoder,
        };
        let made = self.history.apply(&edit, &mut known);
        made.map_err(|refusal| refusal.message().to_json())
    }

    /// Makes an edit of the page's memory. The sheets are only read where the edit follows from what they mean.
    fn make_again(&mut self, step: &Step) -> bool {
        let edit = serde_json::from_str(&step.edit);
        if edit.is_ok_and(|edit: Edit| edit.needs_import()) {
            self.read();
        }
        self.make(&step.edit, &step.files).is_ok()
    }

    /// Reads the sheets anew.
    fn read(&mut self) {
        let basemaps = &mut self.basemaps;
        let project = self.history.project();
        self.import = project.import(&mut |named, opened| basemaps.places(named, opened));
    }

    /// Tells that a part of the work begins.
    fn tell(&self, part: &str) {
        let tables = self.history.project().tables.iter();
        let rows: usize = tables.map(|table| table.rows.len()).sum();
        // A listener that fails changes nothing here.
        let _ = self
            .told
            .call2(&JsValue::NULL, &part.into(), &(rows as u32).into());
    }

    fn renew(&mut self) -> String {
        self.tell("understanding");
        self.read();
        self.tell("listing");
        self.view = show_on(&self.history, &self.import, today());
        self.view()
    }
}
