//! What a reader takes away: a picture, a link, a citation, what to paste into a page. (The data are plain links.)

use js_sys::Array;
use leptos::prelude::{GetUntracked, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlTextAreaElement};

use crate::browser::mark::{fill, flag};
use crate::browser::module::{call, promised};
use crate::browser::{address, calendar, dates, dom, filter, focus, later, load, page, root};
use crate::language::i18n;
use crate::view::State;

/// The module that draws pictures and has the dialog for embedding.
const MODULE: &str = "plate.js";

/// A click in the list of what can be taken away. Whether it was on something that we see to.
pub(super) fn on_click(event: &Event, state: State) -> bool {
    let Some(menu) = dom::closest(event, ".share") else {
        return false;
    };
    let Some(item) = dom::closest(event, "[data-take]") else {
        // What was said of the last thing says nothing of the next.
        say(&menu, "");
        return false;
    };
    later::spawn(async move {
        take(state, &menu, &item).await;
    });
    true
}

/// Takes what an item of the list says, and says what came of it.
async fn take(state: State, menu: &Element, item: &Element) {
    let words = |element: &Element, name: &str| element.get_attribute(name).unwrap_or_default();
    let done = words(item, "data-done");
    let text = match &*words(item, "data-take") {
        "link" => address::link(),
        "citation" => {
            let today = dates::in_words(&calendar::iso(calendar::today()));
            let text = i18n::fill(&words(item, "data-text"), "today", &today);
            i18n::fill(&text, "address", &address::link())
        }
        "embed" => return say(menu, &embed().await.err().unwrap_or_default()),
        kind => {
            say(menu, &words(menu, "data-wait"));
            let said = match call(MODULE, "save", &order(state, kind)).await {
                Ok(name) => i18n::fill(&done, "name", &name.as_string().unwrap_or_default()),
                Err(_) => words(menu, "data-undrawn"),
            };
            return say(menu, &said);
        }
    };
    say(menu, "");
    if copy(&text).await {
        say(menu, &done);
    } else {
        say(menu, &words(menu, "data-uncopied"));
        offer(menu, &text);
    }
}

/// Says something below the list; the text to copy by hand goes.
fn say(menu: &Element, what: &str) {
    fill(menu, "[role=status]", what);
    flag(page::part(menu, "textarea").as_ref(), "hidden", true);
}

/// Puts a text on the clipboard; whether the browser let us.
async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // There is none in a page that came over an insecure line.
    !clipboard.is_undefined() && promised(clipboard.write_text(text).into()).await.is_ok()
}

/// Shows a text, selected, for the reader to copy.
fn offer(menu: &Element, text: &str) {
    let Some(field) = page::part(menu, "textarea") else {
        return;
    };
    flag(Some(&field), "hidden", false);
    focus::take(&field);
    let field: HtmlTextAreaElement = field.unchecked_into();
    field.set_value(text);
    field.select();
}

/// Opens the dialog for those who want the figure in a page of theirs.
///
/// # Errors
/// Why it cannot be had, in words.
async fn embed() -> Result<(), String> {
    let words = load::text(&["words/", &dom::language(), ".json"].concat()).await?;
    let given = Array::of3(&root::shadow().into(), &load::base().into(), &words.into());
    let opened = call(MODULE, "embed", &given).await;
    opened.map_err(|_| i18n::fill(&load::sentence("data-unreachable"), "file", MODULE))?;
    Ok(())
}

/// What the picture is drawn by: what kind it is, and what it shows of the whole.
fn order(state: State, kind: &str) -> Array {
    let day = state.day.get_untracked().map(calendar::iso);
    Array::of5(
        &root::shadow().into(),
        &kind.into(),
        &day.into(),
        &filter::told(state).into(),
        &address::link().into(),
    )
}
