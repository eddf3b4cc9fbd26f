//! What is to be embedded, as the page and its address say it.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Element, Location, UrlSearchParams};

use crate::browser::page::document;
use crate::browser::url::{decode, in_full};
use crate::browser::{page, root};
use crate::figure::embed_code::{Subject, kept_parts};
use crate::language::i18n::fill;

/// The themes that a figure can be asked for, of which a page that says nothing has the first.
const THEMES: [&str; 3] = ["light", "dark", "auto"];

/// What is read off the page.
pub(super) struct Embedded {
    /// What is to be embedded.
    pub(super) subject: Subject,
    /// Where there may be a picture of it, which is not certain.
    pub(super) picture: Option<String>,
    /// The theme that the reader has.
    pub(super) theme: String,
}

/// Where the figure's address is: in the page's own, or in the attributes of the element that it stands in.
enum Address {
    Page(Location, UrlSearchParams),
    Element(Element),
}

impl Address {
    fn now() -> Option<Address> {
        if let Some(host) = root::host() {
            return Some(Address::Element(host));
        }
        let location = web_sys::window()?.location();
        let query = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
        Some(Address::Page(location, query))
    }

    /// A part of it; nothing where it is empty.
    fn get(&self, name: &str) -> Option<String> {
        let value = match self {
            Address::Page(_, query) => query.get(name),
            Address::Element(host) => host.get_attribute(name),
        };
        value.filter(|value| !value.is_empty())
    }

    /// The card that it opens, or a fact in it.
    fn place(&self) -> Option<String> {
        let place = match self {
            Address::Page(location, _) => {
                let hash = location.hash().ok()?;
                decode(hash.strip_prefix('#')?)
            }
            Address::Element(host) => host.get_attribute("place")?,
        };
        let card = root::by_id(place.split('/').next()?)?;
        (card.class_name() == "card").then_some(place)
    }

    /// The file that it names so, as a full address: pages name them as seen from our folder, elements as seen from the page
    /// around.
    fn file(&self, name: &str, folder: &str) -> Option<String> {
        let file = self.get(name)?;
        match self {
            Address::Page(..) => in_full(&file, folder),
            Address::Element(_) => in_full(&file, &document()?.base_uri().ok()??),
        }
    }
}

/// Reads it off the page. `base` is an address in our folder, `said` has the interface's sentences.
pub(super) fn read(base: &str, said: &dyn Fn(&str) -> String) -> Option<Embedded> {
    let folder = in_full(".", base)?;
    let address = Address::now()?;
    let figure = root::query(".stancemap")?;
    let id = figure.get_attribute("data-dossier")?;
    let built = [&*folder, "dossiers/", &id, ".json"].concat();
    let (dossier, is_main) = match &address {
        Address::Page(..) => match address.file("dossier", &folder) {
            Some(dossier) => (dossier, false),
            None => (built.clone(), true),
        },
        Address::Element(host) => {
            let dossier = address.file("src", &folder)?;
            let is_main = main_of(host).as_ref() == Some(&dossier);
            (dossier, is_main)
        }
    };
    // Pictures are drawn with a site; a file that was put beside one later has none.
    let picture = [&*folder, "pictures/", &id, ".png"].concat();
    let picture = (dossier == built).then_some(picture);
    let theme = address.get("theme");
    let theme = theme.filter(|theme| THEMES.contains(&&**theme));
    let view = kept_parts();
    let view = view.filter_map(|name| Some((name, address.get(name)?)));
    let subject = Subject {
        title: fill(&said("map"), "title", &page::text(&figure, ".heading h1")),
        more: said("show_all"),
        basemap: address.file("basemap", &folder),
        picture: picture.clone().filter(|_| is_main),
        view: view.collect(),
        place: address.place(),
        folder,
        dossier,
        is_main,
    };
    Some(Embedded {
        subject,
        picture: picture.filter(|_| !is_main),
        theme: theme.unwrap_or_else(|| THEMES[0].to_owned()),
    })
}

/// The dossier that our frames show where none is named, as elements know it.
fn main_of(host: &Element) -> Option<String> {
    let of = |value: &JsValue, name: &str| Reflect::get(value, &name.into()).ok();
    of(&of(host, "constructor")?, "main")?.as_string()
}
