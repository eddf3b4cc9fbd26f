//! The share menu: a picture, a link, a citation, an embed code. (The data are plain links.)

use js_sys::Array;
use leptos::prelude::GetUntracked;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlTextAreaElement, Response};

use crate::figure::protocol::names;
use crate::language::i18n;
use crate::web::dom::attributes::{set_text, toggle_attr};
use crate::web::dom::clipboard::copy;
use crate::web::dom::days;
use crate::web::dom::element::focus;
use crate::web::dom::element::{attr, find};
use crate::web::viewer::address::history::link;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::load::fetch;
use crate::web::viewer::load::wanted::messages_file;
use crate::web::viewer::load::wasm_module::call;
use crate::web::viewer::story::{dates, filter};

/// The module that draws pictures and has the dialog for embed codes.
const EXPORTER: &str = "exporter.js";

/// Answers a click in the menu. Returns whether it was on an item that the viewer answers.
pub(crate) fn on_click(figure: &Figure, event: &Event) -> bool {
    let Some(menu) = closest(figure, event, ".share") else {
        return false;
    };
    let Some(item) = closest(figure, event, "[data-take]") else {
        // The message about the last item does not belong to the next.
        say(&menu, "");
        return false;
    };
    let own = figure.clone();
    figure.spawn(async move {
        take(&own, &menu, &item).await;
    });
    true
}

/// Does what an item says, and says how it went.
async fn take(figure: &Figure, menu: &Element, item: &Element) {
    let done = attr(item, names::DONE);
    let text = match &*attr(item, names::TAKE) {
        "link" => link(),
        "citation" => citation(figure, item),
        "embed" => {
            let opened = open_embed_dialog(figure, menu).await;
            return say(menu, &opened.err().unwrap_or_default());
        }
        kind => {
            say(menu, &attr(menu, names::WAIT));
            let said = match call(figure, EXPORTER, "save", &picture_of(figure, kind)).await {
                Ok(name) => i18n::format(&done, "name", &name.as_string().unwrap_or_default()),
                Err(_) => attr(menu, names::UNDRAWN),
            };
            return say(menu, &said);
        }
    };
    say(menu, "");
    let (menu, by_hand) = (menu.clone(), text.clone());
    let uncopied = attr(&menu, names::UNCOPIED);
    copy(&text, move |is_copied| {
        if is_copied {
            say(&menu, &done);
        } else {
            say(&menu, &uncopied);
            offer(&menu, &by_hand);
        }
    });
}

fn citation(figure: &Figure, item: &Element) -> String {
    let today = dates::in_words(figure, days::today());
    let text = i18n::format(&attr(item, names::CITATION), "today", &today);
    i18n::format(&text, "address", &link())
}

/// Shows a message below the menu, and hides the text to copy by hand.
fn say(menu: &Element, text: &str) {
    set_text(menu, "[role=status]", text);
    toggle_attr(find(menu, "textarea").as_ref(), "hidden", true);
}

/// Shows a text, selected, for the reader to copy.
fn offer(menu: &Element, text: &str) {
    let Some(field) = find(menu, "textarea") else {
        return;
    };
    toggle_attr(Some(&field), "hidden", false);
    focus(&field);
    let field: HtmlTextAreaElement = field.unchecked_into();
    field.set_value(text);
    field.select();
}

/// Opens the dialog for embed codes.
///
/// # Errors
/// Why it could not be opened, in words.
async fn open_embed_dialog(figure: &Figure, menu: &Element) -> Result<(), String> {
    let messages = fetch::file(figure, &messages_file(&figure.lang()), Response::text).await?;
    let arguments = Array::of3(&shadow_root(figure), &fetch::base(figure).into(), &messages);
    let opened = call(figure, EXPORTER, "embed", &arguments).await;
    opened.map(drop).map_err(|_| attr(menu, names::UNOPENED))
}

/// The arguments that a picture is drawn by: its kind, and what part of the whole it shows.
fn picture_of(figure: &Figure, kind: &str) -> Array {
    let day = figure.state.day.get_untracked().map(days::iso);
    Array::of5(
        &shadow_root(figure),
        &kind.into(),
        &day.into(),
        &filter::shown_in_words(figure).into(),
        &link().into(),
    )
}

/// The shadow root of a hosted figure; nothing for the page's own.
fn shadow_root(figure: &Figure) -> JsValue {
    let root = figure.host.as_ref().map(|_| figure.root.clone());
    root.into()
}
