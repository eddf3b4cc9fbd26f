//! Puts another figure in the place of the one in the page.

use leptos::prelude::Set;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDetailsElement};

use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::attributes::set_attr;
use crate::web::dom::element::{attr, find, find_all, focus};
use crate::web::dom::sheet;
use crate::web::dom::window::document;
use crate::web::page::composition::Composition;
use crate::web::state::Wanted;
use crate::web::viewer::address::history::is_returning;
use crate::web::viewer::app::attach::{connect, prepare};
use crate::web::viewer::app::tidy::tidy_address;
use crate::web::viewer::card::selection;
use crate::web::viewer::controls::display;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::composer::TableFile;
use crate::web::viewer::load::fetch::notice;
use crate::web::viewer::load::wanted;
use crate::web::viewer::map::pointed;

/// The figures that were loaded.
#[derive(Default)]
struct Loads {
    /// How often. Only the latest load is shown.
    count: u32,
    /// The dossier of the figure that is shown, if the address has asked for it.
    shown: Option<String>,
}

/// The style sheet with the colours of the figure that is shown.
#[derive(Default)]
struct OwnSheet(Option<JsValue>);

/// Remembers the style sheet of a hosted figure that the page came with: the second of its root. The
/// first serves all figures.
pub(crate) fn remember_sheet(figure: &Figure) {
    let sheet = figure.host.as_ref().and(sheet::nth(&figure.root, 1));
    figure.with(|OwnSheet(own): &mut OwnSheet| *own = sheet);
}

/// Moves the `<style>` of a figure that is not in the page yet into the style sheets of the root, in
/// the place of the last figure's. If the browser cannot do that, the element stays where it is.
fn adopt_style(figure: &Figure, composed: &Element) -> Option<()> {
    let style = find(composed, "style")?;
    let new = sheet::add(&figure.root, &style.text_content()?)?;
    style.remove();
    let old = figure.with(|OwnSheet(own): &mut OwnSheet| own.replace(new));
    sheet::remove(&figure.root, old.as_ref());
    Some(())
}

/// Loads and shows what is wanted. If it cannot be loaded, the page says why, and the map that is there
/// stays; but not in the place of another dossier.
pub(crate) fn load(figure: &Figure, wanted: Wanted) {
    let own = figure.clone();
    let turn = figure.with(|loads: &mut Loads| {
        loads.count += 1;
        loads.count
    });
    let dossier = wanted.dossier.clone().filter(|file| !file.is_empty());
    let is_shown = figure.with(|loads: &mut Loads| loads.shown == dossier);
    figure.spawn(async move {
        let loaded = wanted::load(&own, wanted, turn, is_shown).await;
        if own.with(|loads: &mut Loads| loads.count != turn) {
            return;
        }
        let text = match loaded {
            Ok((composed, table)) => {
                mark_request(&own, None);
                own.with(|loads: &mut Loads| loads.shown = dossier);
                show(&own, &composed);
                own.with(|shown: &mut TableFile| *shown = table);
                composed.notice
            }
            Err(why) => {
                display::show_language(&own);
                tidy_address(&own);
                // The composer adds the fault itself, for the page around.
                let (why, fault) = why.split_once('\n').unwrap_or((&why, &why));
                set_attr(own.element().as_ref(), names::FAULT, Some(fault));
                if own.with(|loads: &mut Loads| loads.shown == dossier) {
                    format(&notice(&own, names::KEPT), "why", why)
                } else {
                    mark_request(&own, Some("refused"));
                    [why, "."].concat()
                }
            }
        };
        let notice = Some(text).filter(|text| !text.is_empty());
        own.state.notice.set(notice.map(Into::into));
    });
}

/// Says on the page's root that the address asks for a dossier that cannot be shown: styles hide the
/// figure. An element does so by itself.
fn mark_request(figure: &Figure, why: Option<&str>) {
    if figure.host.is_none() {
        set_attr(
            document().document_element().as_ref(),
            names::REQUESTED,
            why,
        );
    }
}

fn show(figure: &Figure, composed: &Composition) {
    let Some(old) = figure.element() else { return };
    let chooser = figure.query(":is(.display :focus, .own-language:focus)");
    let was_choosing = chooser.is_some();
    let language = figure.lang();
    selection::select(figure, None);
    pointed::leave_all(figure);
    leave_radio_groups(&old);
    adopt_style(figure, &composed.element);
    if old.replace_with_with_node_1(&composed.element).is_err() {
        return;
    }
    prepare(figure);
    connect(figure);
    tidy_address(figure);
    if figure.host.is_none() {
        document().set_title(&composed.title);
        let root = document().document_element();
        set_attr(root.as_ref(), "lang", Some(&figure.lang()));
    }
    let is_another_language = language != figure.lang();
    figure.before_paint(move |figure| {
        // A step back that closes a card ends by itself.
        if !is_returning(figure) {
            let by_reader = !figure.is_guest() && !was_choosing;
            selection::follow_address(figure, by_reader);
        }
        // After what the new figure announces about its day.
        if is_another_language {
            announce_language(figure, was_choosing);
        }
    });
}

/// Takes the radio buttons of a figure out of their groups. Chromium's groups would keep the figure in
/// memory for as long as its root exists.
fn leave_radio_groups(figure: &Element) {
    for radio in find_all(figure, "[type=radio]") {
        set_attr(Some(&radio), "name", None);
    }
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
