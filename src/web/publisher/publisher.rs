use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::base::message::{Message, message};
use crate::figure::markup::Model;
use crate::site::{
    Fill, Kit, LIST, Made, Maps, Options, Refusal, SiteAddress, Size, Wanted, archive, list_of,
    make, pictures_of,
};
use crate::web::page::composition::object;
use crate::web::publisher::embed::embed;
use crate::web::publisher::painter::Painter;
use crate::web::publisher::picture::{Picture, png, svg};
use crate::web::publisher::story::Story;
use crate::world::projection::ProjectionId;

/// Makes the files of one map.
///
/// Errors are messages in JSON, or English texts.
#[wasm_bindgen]
pub struct Publisher {
    kit: Kit,
    /// The maps of sites in a projection, once they are needed.
    maps: Option<(ProjectionId, Maps)>,
    story: Story,
    /// The figure of the story, once it is needed.
    model: Option<Model>,
}

#[wasm_bindgen]
impl Publisher {
    /// A publisher with the part of the kit that the studio begins with. For whole sites it needs the rest.
    ///
    /// # Errors
    /// If the bytes are no kit.
    #[wasm_bindgen(constructor)]
    pub fn new(kit: Vec<u8>) -> Result<Publisher, JsValue> {
        Ok(Publisher {
            kit: Kit::of(kit.into())?,
            maps: None,
            story: Story::default(),
            model: None,
        })
    }

    /// Adds the rest of the kit.
    ///
    /// # Errors
    /// If the bytes are no kit, or have a file that is there already.
    pub fn add_kit(&mut self, kit: Vec<u8>) -> Result<(), JsValue> {
        let more = Kit::of(kit.into())?;
        let own = std::mem::take(&mut self.kit);
        self.kit = Kit::join([own, more])?;
        Ok(())
    }

    /// Takes the map that is to be published: see `Maker::story`.
    pub fn take(&mut self, story: &JsValue) {
        self.story = Story::of_object(story);
        self.model = None;
    }

    /// The page in a single file. `site` is the address at which it will be published; empty if that is not known.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn single_file(&mut self, site: &str) -> Result<Vec<u8>, JsValue> {
        let options = options(site).map_err(|why| why.to_json())?;
        let made = self.make(&options, Wanted::SingleFile)?;
        Ok(made.single.into_bytes())
    }

    /// The site as a zip archive, as an object: its `bytes`, and the letters `lacking` in the fonts of its pictures.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn site(&mut self, site: &str, painter: &Painter) -> Result<JsValue, JsValue> {
        let options = options(site).map_err(|why| why.to_json())?;
        let Made {
            mut files, models, ..
        } = self.make(&options, Wanted::Site)?;
        let mut letters = String::new();
        for model in &models {
            for picture in pictures_of(&model.dossier) {
                let Picture { bytes, lacking } =
                    png(model, picture.size, Fill::default(), painter)?;
                files.insert(picture.at, bytes);
                if !letters.contains(&lacking) {
                    letters.push_str(&lacking);
                }
            }
        }
        let list = list_of(&files).into_bytes();
        files.insert(LIST.to_owned(), list);
        let files: Vec<_> = files.into_iter().collect();
        let bytes = archive(&files).map_err(|why| why.to_json())?;
        Ok(with_letters(bytes, letters))
    }

    /// A picture of the map as a PNG, or as an SVG, as an object: its `bytes`, and the letters `lacking` in its fonts.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn picture(
        &mut self,
        size: &str,
        has_patterns: bool,
        is_svg: bool,
        painter: &Painter,
    ) -> Result<JsValue, JsValue> {
        let size: Size = size.parse()?;
        let fill = match has_patterns {
            true => Fill::Pattern,
            false => Fill::Color,
        };
        let model = self.model()?;
        let Picture { bytes, lacking } = match is_svg {
            true => svg(model, size, fill, painter),
            false => png(model, size, fill, painter)?,
        };
        Ok(with_letters(bytes, lacking))
    }

    /// The embed codes for a site at an address, by their kinds in JSON.
    ///
    /// # Errors
    /// If that is no address, or no map can be made.
    pub fn embed(&mut self, site: &str) -> Result<String, JsValue> {
        let address = SiteAddress::of(site.trim()).map_err(|why| why.to_json())?;
        let codes = serde_json::to_string(&embed(self.model()?, &address));
        Ok(codes.map_err(|error| error.to_string())?)
    }
}

impl Publisher {
    fn make(&mut self, options: &Options, wanted: Wanted) -> Result<Made, String> {
        let projection = self.story.projection;
        let maps = match self.maps.take().filter(|(own, _)| *own == projection) {
            Some((_, maps)) => maps,
            None => Maps::of(&self.kit, projection)?,
        };
        let (_, maps) = self.maps.insert((projection, maps));
        let made = make(&self.kit, maps, vec![self.story.input()], options, wanted);
        made.map_err(|refusal| refusal.message().to_json())
    }

    /// The figure of the story.
    fn model(&mut self) -> Result<&Model, String> {
        let model = match self.model.take() {
            Some(model) => model,
            None => figure(&self.kit, &mut self.story).map_err(|why| why.message().to_json())?,
        };
        Ok(self.model.insert(model))
    }
}

/// The figure of a story. It needs no finer map.
fn figure(kit: &Kit, story: &mut Story) -> Result<Model, Refusal> {
    let options = options("")?;
    let maps = Maps::without_finer(kit, story.projection)?;
    let made = make(kit, &maps, vec![story.input()], &options, Wanted::Figures)?;
    let model = made.models.into_iter().next();
    model.ok_or_else(|| Refusal::Other(message!("there is no map yet")))
}

/// The choices for a site at an address.
///
/// # Errors
/// If it is no address.
fn options(site: &str) -> Result<Options, Message> {
    let address: Option<SiteAddress> = match site.trim() {
        "" => None,
        site => Some(SiteAddress::of(site)?),
    };
    Ok(Options {
        address,
        has_pictures: true,
        ..Options::default()
    })
}

fn with_letters(bytes: Vec<u8>, lacking: String) -> JsValue {
    let bytes = Uint8Array::from(&*bytes);
    object([("bytes", bytes.into()), ("lacking", lacking.into())])
}
