//! Reads the subject of an embed code off the page and its address.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Element, Location, UrlSearchParams};

use crate::figure::embed_code::{Subject, kept_parts};
use crate::figure::protocol::view_parts::{BASEMAP, DOSSIER, PLACE, THEME};
use crate::figure::protocol::{names, place_of};
use crate::web::dom::element::{attr, text_of};
use crate::web::dom::root::Root;
use crate::web::dom::url::{decode, resolve};
use crate::web::dom::window::{document, window};
use crate::web::page::source::card;

/// The themes of a figure. The first, the reader's own, is the theme of a page that names none.
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The subject of the dialog, and the state that it begins with.
pub(crate) struct Embedded {
    /// The map that the embed code shows.
    pub(crate) subject: Subject,
    /// Where there may be a picture of it. That is not certain.
    pub(crate) picture: Option<String>,
    /// The reader's theme.
    pub(crate) theme: String,
}

/// The figure's address.
enum Address {
    /// The page's own.
    Page(Location, UrlSearchParams),
    /// The attributes of the element that holds the figure.
    Element(Element),
}

impl Address {
    fn of(root: &Root) -> Option<Address> {
        if let Some(host) = root.shadow_host() {
            return Some(Address::Element(host));
        }
        let location = window().location();
        let query = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
        Some(Address::Page(location, query))
    }

    /// A part of it; `None` if it is missing or empty.
    fn get(&self, name: &str) -> Option<String> {
        let value = match self {
            Address::Page(_, query) => query.get(name),
            Address::Element(host) => host.get_attribute(name),
        };
        value.filter(|value| !value.is_empty())
    }

    /// The target that it opens, if there is a card for it.
    fn place(&self, root: &Root) -> Option<String> {
        let target = match self {
            Address::Page(location, _) => {
                let fragment = location.hash().ok()?;
                decode(fragment.strip_prefix('#')?)
            }
            Address::Element(host) => host.get_attribute(PLACE)?,
        };
        card(root, place_of(&target)).map(|_| target)
    }

    /// A file that it names, as an absolute address. A page's are relative to this site's folder, an
    /// element's to the page around.
    fn file(&self, name: &str, folder: &str) -> Option<String> {
        let file = self.get(name)?;
        match self {
            Address::Page(..) => resolve(&file, folder),
            Address::Element(_) => resolve(&file, &document().base_uri().ok()??),
        }
    }
}

/// Reads it off the page. `base` is an address in this site's folder; `message` gives the
/// interface's messages.
pub(crate) fn read(root: &Root, base: &str, message: &dyn Fn(&str) -> String) -> Option<Embedded> {
    let folder = resolve(".", base)?;
    let address = Address::of(root)?;
    let figure = root.query(".stancemap")?;
    let id = figure.get_attribute(names::DOSSIER)?;
    let built_in = [&*folder, "dossiers/", &id, ".json"].concat();
    let (dossier, is_main) = dossier(&address, &folder, &built_in)?;
    // Pictures are drawn when the site is built. A dossier that was added later has none.
    let picture = [&*folder, "pictures/", &id, ".png"].concat();
    let picture = (dossier == built_in).then_some(picture);
    let theme = address.get(THEME);
    let theme = theme.filter(|theme| THEMES.contains(&&**theme));
    let view = kept_parts();
    let view = view.filter_map(|name| Some((name, address.get(name)?)));
    let subject = Subject {
        title: attr(&root.query(".map")?, "aria-label"),
        alt: text_of(&figure, "#map-alt"),
        more: message("embed_more"),
        basemap: address.file(BASEMAP, &folder),
        picture: picture.clone().filter(|_| is_main),
        view: view.collect(),
        place: address.place(root),
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

/// The dossier that is shown, and whether it is the one that this site's frames show by default.
fn dossier(address: &Address, folder: &str, built_in: &str) -> Option<(String, bool)> {
    match address {
        Address::Page(..) => Some(match address.file(DOSSIER, folder) {
            Some(dossier) => (dossier, false),
            None => (built_in.to_owned(), true),
        }),
        Address::Element(host) => {
            let dossier = address.file("src", folder)?;
            let is_main = main_dossier(host).as_ref() == Some(&dossier);
            Some((dossier, is_main))
        }
    }
}

/// The default dossier of this site's frames: the element's class knows it.
fn main_dossier(host: &Element) -> Option<String> {
    let of = |value: &JsValue, name: &str| Reflect::get(value, &name.into()).ok();
    of(&of(host, "constructor")?, "main")?.as_string()
}
