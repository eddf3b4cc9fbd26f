//! Other dossiers, basemaps, projections and languages than the page's own, if the address asks for
//! them.

use leptos::prelude::GetUntracked;

use crate::figure::protocol::view_parts::{BASEMAP, DOSSIER, LANG, PROJECTION};
use crate::language::i18n::same_language;
use crate::web::dom::element::attr;
use crate::web::dom::url::resolve;
use crate::web::dom::window::document;
use crate::web::page::composition::{Composition, CompositionRequest};
use crate::web::page::source::{basemap_file, languages};
use crate::web::state::Wanted;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::{Figure, events};
use crate::web::viewer::load::composer::{TableFile, compose};
use crate::web::viewer::load::fetch::base;
use crate::web::viewer::load::origin::Origin;

/// The language whose messages the composer contains.
pub(crate) const BUILT_IN: &str = "en";

/// Sets what is wanted to what the address asks for. Whether it asks for something else than before.
pub(crate) fn follow_address(figure: &Figure) -> bool {
    query::follow(figure.state.wanted, of_address(figure))
}

/// Chooses another language. The address need not name the one that the figure would have without.
pub(crate) fn choose_language(figure: &Figure, tag: String) {
    let usual = match page_language(figure) {
        None if of_address(figure).dossier.is_none() => Some(Origin::of(figure).language),
        language => language,
    };
    let is_own = usual.as_ref() == Some(&tag);
    let is_shown = figure.lang() == tag;
    query::set(figure, LANG, (!is_own).then_some(tag), HistoryStep::Push);
    let mut wanted = of_address(figure);
    // The last attempt may have failed.
    if !is_shown && figure.state.wanted.get_untracked() == wanted {
        wanted.attempt += 1;
    }
    query::follow(figure.state.wanted, wanted);
}

fn of_address(figure: &Figure) -> Wanted {
    let origin = Origin::of(figure);
    let basemap = query::get_or_empty(figure, BASEMAP);
    let (dossier, basemap) = match figure.host.as_ref().filter(|host| !host.finished) {
        // The addresses in a host's attributes are relative to its page.
        Some(host) => (
            Some(host.dossier.clone()),
            basemap.and_then(|url| resolve(&url, &document().base_uri().ok()??)),
        ),
        None => (query::get_or_empty(figure, DOSSIER), basemap),
    };
    Wanted {
        basemap,
        projection: query::get(figure, PROJECTION).filter(|id| origin.projection != *id),
        language: query::get(figure, LANG)
            .and_then(|tag| offered(figure, &tag))
            .or_else(|| page_language(figure))
            .filter(|tag| dossier.is_some() || origin.language != *tag),
        dossier,
        attempt: figure.state.wanted.get_untracked().attempt,
    }
}

/// The language of the page around a hosted figure, if the interface has it.
fn page_language(figure: &Figure) -> Option<String> {
    let around = figure.host.as_ref()?.element.parent_element()?;
    let around = events::around(&around, "[lang]")?;
    offered(figure, &attr(&around, LANG))
}

/// The language of the figure that has a tag, or else one in another variety: `pt-BR` for `pt`.
pub(crate) fn offered(figure: &Figure, tag: &str) -> Option<String> {
    let offered = figure.element().as_ref().map(languages)?;
    let exact = offered.iter().find(|one| one.tag == tag);
    let similar = || offered.iter().find(|one| same_language(&one.tag, tag));
    Some(exact.or_else(similar)?.tag.clone())
}

/// The address of the file of messages in a language, relative to the page.
pub(crate) fn messages_file(tag: &str) -> String {
    ["words/", tag, ".json"].concat()
}

/// Loads what is wanted and composes a figure from it. `turn` counts the loads of a figure. If its
/// basemap cannot be had, the dossier is shown on the page's own, unless it `is_shown` already.
///
/// # Errors
/// Why it cannot be loaded, in words.
pub(crate) async fn load(
    figure: &Figure,
    wanted: Wanted,
    turn: u32,
    is_shown: bool,
) -> Result<(Composition, TableFile), String> {
    let own = Origin::of(figure);
    let origin = own.figure.ok_or_else(String::new)?;
    // The page has finished outlines. In another projection, the basemap's file is needed.
    let own_basemap = || basemap_file(&origin).filter(|_| wanted.projection.is_some());
    let request = CompositionRequest {
        turn,
        falls_back: wanted.basemap.is_some() && !is_shown,
        figure: figure.element(),
        base: base(figure),
        is_hosted: figure.host.is_some(),
        follows_dossier: wanted.language.is_none() && wanted.dossier.is_some(),
        language: wanted.language.unwrap_or(own.language),
        dossier_at: wanted.dossier.unwrap_or(own.dossier),
        basemap_file: wanted.basemap.clone().or_else(own_basemap),
        basemap_at: wanted.basemap,
        projection: wanted.projection,
        origin,
    };
    compose(figure, request).await
}
