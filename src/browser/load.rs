//! Other dossiers and basemaps than those in the page, where the address asks for them.

use js_sys::JsString;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url, UrlSearchParams};

use super::composer::{Composed, File, compose};
use super::start::attach;
use super::{dom, selection};
use crate::view::State;

/// Loads the dossier and the basemap that the address names, `?dossier=…&basemap=…`, and shows
/// them. Where one cannot be had, the page says so and the map that it came with stays.
pub(super) fn what_the_address_asks_for(state: State) {
    let query = window().location().search().unwrap_or_default();
    let Ok(query) = UrlSearchParams::new_with_str(&query) else {
        return;
    };
    let (dossier, basemap) = (query.get("dossier"), query.get("basemap"));
    if dossier.is_none() && basemap.is_none() {
        return;
    }
    spawn_local(async move {
        let notice = match load(dossier, basemap).await {
            Ok(composed) => {
                show(state, &composed);
                composed.notice
            }
            Err(why) => format!("{why}. The map below is the one that came with this page."),
        };
        state.notice.set((!notice.is_empty()).then_some(notice));
    });
}

async fn load(dossier: Option<String>, basemap: Option<String>) -> Result<Composed, String> {
    let basemap = match basemap {
        Some(url) => Some(file(&url).await?),
        None => None,
    };
    compose(file(&dossier.unwrap_or_else(own_dossier)).await?, basemap).await
}

/// Where the dossier that is in the page can be had as data.
fn own_dossier() -> String {
    let id = dom::figure().and_then(|figure| figure.get_attribute("data-dossier"));
    format!("dossiers/{}.json", id.unwrap_or_default())
}

/// Puts another figure in the place of the one in the page.
fn show(state: State, composed: &Composed) {
    let Some(old) = dom::figure() else { return };
    selection::select(state, None);
    state.hovered.set(None);
    if old.replace_with_with_node_1(&composed.figure).is_ok() {
        document().set_title(&composed.title);
        attach(state);
        request_animation_frame(move || selection::follow_address(state));
    }
}

/// A file of this site, with its address: see [`text`].
///
/// # Errors
/// Why it cannot be had, in words.
pub(super) async fn file(url: &str) -> Result<File, String> {
    let text = text(url).await?.into();
    let at = url.to_owned();
    Ok(File { at, text })
}

/// The text of a file of this site, as the browser has it. Other sites' are refused: anyone could show their own words
/// under this publisher's name.
///
/// # Errors
/// Why it cannot be had, in words.
pub(super) async fn text(url: &str) -> Result<JsString, String> {
    let here = window().location().href().unwrap_or_default();
    let full =
        Url::new_with_base(url, &here).map_err(|_| format!("{url} is no address of a file"))?;
    if full.origin()
        != Url::new(&here)
            .map(|here| here.origin())
            .unwrap_or_default()
    {
        return Err(format!(
            "{url} is on another site, and only files of this one are shown"
        ));
    }
    let unreachable =
        |_| format!("{url} could not be loaded: check the address and the connection");
    let response = JsFuture::from(window().fetch_with_str(&full.href()))
        .await
        .map_err(unreachable)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(format!(
            "{url} could not be loaded: the server answered {}",
            response.status()
        ));
    }
    let body = response.text().map_err(unreachable)?;
    let body = JsFuture::from(body).await.map_err(unreachable)?;
    Ok(body.unchecked_into())
}
