//! Puts another figure in the place of the one in the page.

use leptos::prelude::Set;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::attributes::set_attr;
use crate::web::dom::element::attr;
use crate::web::dom::element::focus;
use crate::web::dom::sheet;
use crate::web::dom::window::document;
use crate::web::page::composition::Composition;
use crate::web::state::Wanted;
use crate::web::viewer::app::attach::{connect, prepare};
use crate::web::viewer::card::selection;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::composer::TableFile;
use crate::web::viewer::load::fetch::notice;
use crate::web::viewer::load::wanted;

/// Loads and shows what is wanted. If it cannot be had, the map that is there stays, and the page
/// says why.
pub(crate) fn load(figure: &Figure, wanted: Wanted) {
    let own = figure.clone();
    figure.spawn(async move {
        let loaded = wanted::load(&own, wanted.clone()).await;
        // Something else may have been asked for meanwhile.
        if !wanted::is_wanted(&own, &wanted) {
            return;
        }
        let text = match loaded {
            Ok((composed, table)) => {
                show(&own, &composed);
                own.with(|shown: &mut TableFile| *shown = table);
                composed.notice
            }
            Err(why) => {
                // For the page around.
                set_attr(own.element().as_ref(), names::FAULT, Some(&why));
                format(&notice(&own, names::KEPT), "why", &why)
            }
        };
        let notice = Some(text).filter(|text| !text.is_empty());
        own.state.notice.set(notice.map(Into::into));
    });
}

fn show(figure: &Figure, composed: &Composition) {
    let Some(old) = figure.element() else { return };
    let was_choosing = figure.query(".display :focus").is_some();
    let language = figure.lang();
    selection::select(figure, None);
    figure.state.hovered.set(None);
    sheet::adopt(&figure.root, &composed.element);
    if old.replace_with_with_node_1(&composed.element).is_err() {
        return;
    }
    prepare(figure);
    connect(figure);
    if figure.host.is_none() {
        document().set_title(&composed.title);
        let root = document().document_element();
        set_attr(root.as_ref(), "lang", Some(&figure.lang()));
    }
    let is_another_language = language != figure.lang();
    figure.before_paint(move |figure| {
        selection::follow_address(figure, !figure.is_guest());
        // After what the new figure announces about its day.
        if is_another_language {
            announce_language(figure, was_choosing);
        }
    });
}

/// Announces the language, and brings a reader who has chosen it back to the list.
fn announce_language(figure: &Figure, was_choosing: bool) {
    let Some(select) = figure.query(".display [name=lang]") else {
        return;
    };
    figure.state.announce(attr(&select, names::SAID));
    if let (true, Ok(Some(list))) = (was_choosing, select.closest("details")) {
        list.unchecked_into::<HtmlDetailsElement>().set_open(true);
        focus(&select);
    }
}
