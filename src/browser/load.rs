//! Other dossiers, basemaps, projections and languages than those in the page, where the address asks for them.

use js_sys::JsString;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDetailsElement, Response, Url};

use crate::browser::composer::{Composed, Parts, compose};
use crate::browser::mark::mark;
use crate::browser::mount;
use crate::browser::mount::Host;
use crate::browser::own::Own;
use crate::browser::start::attach;
use crate::browser::url::in_full;
use crate::browser::{dom, focus, later, page, query, selection, sheet};
use crate::language::i18n::fill;
use crate::view::State;
use crate::world::projection::Kind;

/// What the address calls the language.
const LANGUAGE: &str = "lang";

/// What was last asked for.
static ASKED: Own<Wanted> = Own::new();
/// What the page came with.
static ORIGIN: Own<Origin> = Own::new();

/// What the address asks for in the place of what the page came with.
#[derive(Clone, Default, PartialEq)]
struct Wanted {
    dossier: Option<String>,
    basemap: Option<String>,
    projection: Option<String>,
    language: Option<String>,
}

/// What the page came with: the figure, which has its world, and that figure's dossier's file, language and projection.
#[derive(Clone, Default)]
struct Origin {
    figure: Option<Element>,
    dossier: String,
    language: String,
    projection: String,
}

impl Wanted {
    fn of_address() -> Wanted {
        let is_offered = |tag: &String| {
            let own = ORIGIN.with_borrow(|own| own.language == *tag);
            !own && languages().any(|option| option.get_attribute("value").as_ref() == Some(tag))
        };
        let basemap = query::named("basemap");
        let is_another = |id: &String| ORIGIN.with_borrow(|own| own.projection != *id);
        let unfinished = |host: &Host| (!host.finished).then(|| host.dossier.clone());
        let (dossier, basemap) = match mount::of_host(unfinished) {
            // Where that stands, addresses are relative to its page, not to ours.
            Some(dossier) => (
                dossier,
                basemap.and_then(|url| in_full(&url, &document().base_uri().ok()??)),
            ),
            None => (query::named("dossier"), basemap),
        };
        Wanted {
            dossier,
            basemap,
            projection: query::get("projection").filter(is_another),
            language: query::get(LANGUAGE).filter(is_offered),
        }
    }
}

fn languages() -> impl Iterator<Item = Element> {
    page::all(".display [name=lang] option").into_iter()
}

/// Loads what the address names, `?dossier=…&basemap=…&projection=…&lang=…`, when the page has come.
pub(super) fn what_the_address_asks_for(state: State) {
    let figure = dom::figure();
    let of_figure = |name: &str| figure.as_ref()?.get_attribute(name);
    let id = of_figure("data-dossier");
    let dossier = mount::of_host(|host| host.dossier.clone());
    let dossier = dossier.unwrap_or_else(|| format!("dossiers/{}.json", id.unwrap_or_default()));
    let named = dom::map().and_then(|map| map.get_attribute("data-projection"));
    ORIGIN.set(Origin {
        dossier,
        language: dom::language(),
        projection: named.unwrap_or_else(|| Kind::default().id().to_owned()),
        figure,
    });
    follow_address(state);
}

/// Another language is chosen.
pub(super) fn choose_language(state: State, language: String) {
    let is_own = ORIGIN.with_borrow(|own| own.language == language);
    query::set(LANGUAGE, (!is_own).then_some(language), query::Entry::Step);
    follow_address(state);
}

/// Loads what the address names, if that is not what was last asked for, and shows it. Where it
/// cannot be had, the page says so and the map that is there stays.
pub(super) fn follow_address(state: State) {
    let wanted = Wanted::of_address();
    let before = ASKED.replace(wanted.clone());
    if before == wanted {
        return;
    }
    later::spawn(async move {
        let loaded = load(wanted.clone()).await;
        // Something else may have been asked for in the meantime.
        if ASKED.with_borrow(|asked| *asked != wanted) {
            return;
        }
        let notice = match loaded {
            Ok(composed) => {
                show(state, &composed);
                composed.notice
            }
            Err(why) => {
                // For the page around.
                mark(dom::figure().as_ref(), "data-fault", Some(&why));
                fill(&sentence("data-kept"), "why", &why)
            }
        };
        state.notice.set((!notice.is_empty()).then_some(notice));
    });
}

async fn load(wanted: Wanted) -> Result<Composed, String> {
    let own = ORIGIN.with_borrow(Clone::clone);
    let origin = own.figure.ok_or_else(String::new)?;
    let language = wanted.language.unwrap_or(own.language);
    let words = match &*language {
        // The composer has it with it.
        "en" => None,
        language => Some(text(&format!("words/{language}.json")).await?),
    };
    // What the page has is drawn already: in another projection, its file is needed.
    let own_basemap = || page::basemap_file(&origin).filter(|_| wanted.projection.is_some());
    let basemap = match wanted.basemap.clone().or_else(own_basemap) {
        Some(url) => Some(text(&url).await?),
        None => None,
    };
    let dossier_at = wanted.dossier.unwrap_or(own.dossier);
    compose(Parts {
        dossier: text(&dossier_at).await?,
        dossier_at,
        basemap,
        basemap_at: wanted.basemap,
        words,
        projection: wanted.projection,
        origin,
    })
    .await
}

/// A sentence that the figure keeps for what cannot be loaded.
pub(super) fn sentence(name: &str) -> String {
    let kept = dom::query(".stancemap .notice").and_then(|line| line.get_attribute(name));
    kept.unwrap_or_default()
}

/// Puts another figure in the place of the one in the page.
fn show(state: State, composed: &Composed) {
    let Some(old) = dom::figure() else { return };
    let was_choosing = dom::query(".display :focus").is_some();
    let language = dom::language();
    selection::select(state, None);
    state.hovered.set(None);
    sheet::adopt(&composed.figure);
    if old.replace_with_with_node_1(&composed.figure).is_ok() {
        if !mount::is_hosted() {
            document().set_title(&composed.title);
            let root = document().document_element();
            mark(root.as_ref(), "lang", Some(&dom::language()));
        }
        attach(state);
        let is_another = language != dom::language();
        later::in_a_frame(move || {
            selection::follow_address(state, !dom::is_guest());
            // Later than what the new figure's day has to say.
            if is_another {
                say_language(state, was_choosing);
            }
        });
    }
}

/// Says which language it is now, and leaves a reader who has chosen it where they were.
fn say_language(state: State, was_choosing: bool) {
    let Some(select) = dom::query(".display [name=lang]") else {
        return;
    };
    state.say(select.get_attribute("data-said").unwrap_or_default());
    if let (true, Ok(Some(list))) = (was_choosing, select.closest("details")) {
        list.unchecked_into::<HtmlDetailsElement>().set_open(true);
        focus::take(&select);
    }
}

/// The text of a file of this site, as the browser has it. Other sites' are refused: anyone could show their own words
/// under this publisher's name.
///
/// # Errors
/// Why it cannot be had, in words.
pub(super) async fn text(url: &str) -> Result<JsString, String> {
    text_of(&answer(url).await?, url).await
}

/// The text of an answer of this site to a request for a file, once all of it is here.
///
/// # Errors
/// Why it cannot be had, in words.
pub(super) async fn text_of(answer: &Response, url: &str) -> Result<JsString, String> {
    let unreachable = |_| fill(&sentence("data-unreachable"), "file", url);
    let body = answer.text().map_err(unreachable)?;
    let body = JsFuture::from(body).await.map_err(unreachable)?;
    Ok(body.unchecked_into())
}

/// Where our files are.
pub(super) fn base() -> String {
    let base = mount::of_host(|host| host.base.clone());
    base.unwrap_or_else(|| window().location().href().unwrap_or_default())
}

/// Whether an address is one of this site.
fn is_own(url: &str) -> bool {
    let origin = |url: &str| Url::new(url).map(|url| url.origin()).ok();
    origin(url) == origin(&base())
}

/// The answer of this site to a request for a file, of which nothing was read yet.
///
/// # Errors
/// As [`text`].
pub(super) async fn answer(url: &str) -> Result<Response, String> {
    let say = |name: &str| fill(&sentence(name), "file", url);
    let full = in_full(url, &base()).ok_or_else(|| say("data-no-address"))?;
    // An element's attributes are its own page's words, an address may be anybody's.
    if !mount::is_hosted() && !is_own(&full) {
        return Err(say("data-other-site"));
    }
    let unreachable = |_| say("data-unreachable");
    let response = JsFuture::from(window().fetch_with_str(&full))
        .await
        .map_err(unreachable)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        let status = response.status().to_string();
        return Err(fill(&say("data-refused"), "status", &status));
    }
    Ok(response)
}
