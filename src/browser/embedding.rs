//! The dialog for those who want the figure in a page of theirs: what is chosen in it becomes a text to paste, and a frame
//! that shows what will be seen.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{JSON, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlDialogElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, RequestInit, Response, Window,
};

use crate::browser::build::build;
use crate::browser::mark::{fill, mark};
use crate::browser::page::{document, part};
use crate::browser::root::Root;
use crate::browser::{embedded, page, preview, root, sheet};
use crate::figure::embed_code::{Choices, HEIGHT, Kind, Subject, dialog, frame, snippet};

/// The dialog's styles. They come with this module: few readers open it.
const STYLES: &str = include_str!("../../public/styles/embedding.css");
/// How far the dialog is from the edges of a frame, likewise.
const EDGE: f64 = 12.0;
/// What is listened to in the dialog. What it does with keys and clicks is nothing for the page below it.
const HEARD: [&str; 4] = ["input", "click", "keydown", "close"];

#[wasm_bindgen]
extern "C" {
    /// What will be known later.
    type Coming;
    #[wasm_bindgen(method)]
    fn then(this: &Coming, done: &JsValue, failed: &JsValue) -> JsValue;
}

/// Opens the dialog about the figure, in the words of its language: a file of `words/` as text. `base` is an address in the
/// folder of our files; `root`, the shadow root that the figure is in, where it is in one.
///
/// # Errors
/// Where the browser cannot show it, or the figure is not as expected.
pub fn embed(root: Option<Root>, base: &str, words: &str) -> Result<(), JsValue> {
    root::within(root, || open(base, words))
}

fn open(base: &str, words: &str) -> Result<(), JsValue> {
    if root::query("dialog.embedding").is_some() {
        return Ok(());
    }
    let words = JSON::parse(words)?;
    let said = |name: &str| {
        let text = Reflect::get(&words, &name.into()).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    };
    let read = embedded::read(base, &said).ok_or(JsValue::NULL)?;
    let kinds = match read.subject.can_be_framed() {
        true => &Kind::ALL[..],
        false => &[Kind::Element],
    };
    let document = document().ok_or(JsValue::NULL)?;
    let made = build(&document, &dialog(&said, kinds, &read.theme), false)?;
    root::append(&made)?;
    let open = Rc::new(Open {
        dialog: made.unchecked_into(),
        window: web_sys::window().ok_or(JsValue::NULL)?,
        root: root::shadow(),
        sheet: sheet::add(STYLES),
        subject: Cell::new(read.subject),
        said: ["embed_copied", "not_copied"].map(said),
        shown: Cell::default(),
        heard: Cell::default(),
    });
    open.listen();
    open.dialog.show_modal()?;
    open.place();
    open.refresh();
    if let Some(picture) = read.picture {
        open.seek(picture);
    }
    Ok(())
}

/// The dialog while it is open.
struct Open {
    dialog: HtmlDialogElement,
    window: Window,
    root: Option<Root>,
    sheet: Option<JsValue>,
    subject: Cell<Subject>,
    /// What is said of a text that was copied, and of one that the browser did not copy.
    said: [String; 2],
    /// The address of what is shown.
    shown: Cell<String>,
    /// What listens.
    heard: Cell<JsValue>,
}

impl Open {
    fn listen(self: &Rc<Self>) {
        let open = self.clone();
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| open.hear(&event));
        let heard = heard.into_js_value();
        let dialog: &EventTarget = &self.dialog;
        let targets = HEARD.into_iter().map(|kind| (dialog, kind));
        let window: &EventTarget = &self.window;
        for (target, kind) in targets.chain([(window, "resize")]) {
            let added = target.add_event_listener_with_callback(kind, heard.unchecked_ref());
            debug_assert!(added.is_ok());
        }
        self.heard.set(heard);
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        match &*event.type_() {
            "input" => {
                self.say("");
                self.refresh();
            }
            "close" => self.end(),
            "resize" => preview::fit(&self.dialog, &self.choices()),
            kind => {
                event.stop_propagation();
                if kind == "click" {
                    self.click(event);
                }
            }
        }
    }

    fn click(self: &Rc<Self>, event: &Event) {
        let target = event.composed_path().get(0).dyn_into::<Element>();
        let is_on = |selector| {
            let found = target.as_ref().ok()?.closest(selector).ok()?;
            found.map(|_| ())
        };
        if is_on("[data-close]").is_some() {
            self.dialog.close();
        } else if is_on("[data-copy]").is_some() {
            self.copy();
        }
    }

    /// Takes away what was there for the dialog. The browser has given the focus back.
    fn end(&self) {
        self.dialog.remove();
        let heard = self.heard.take();
        let window: &EventTarget = &self.window;
        let removed = window.remove_event_listener_with_callback("resize", heard.unchecked_ref());
        debug_assert!(removed.is_ok());
        root::within(self.root.clone(), || sheet::take_away(self.sheet.as_ref()));
    }

    /// A frame may be as high as its page, of which its reader sees a part: there, where the list is.
    fn place(&self) {
        if !page::is_framed() {
            return;
        }
        let Some(list) = root::query(".stancemap .share") else {
            return;
        };
        let room = page::window_height().unwrap_or_default()
            - self.dialog.get_bounding_client_rect().height();
        let top = list.get_bounding_client_rect().top();
        let top = top.min(room - EDGE).max(EDGE.min(room / 2.0));
        preview::style(&self.dialog, "margin-top", top);
    }

    fn choices(&self) -> Choices {
        let field = |name: &str| part(&self.dialog, &["[name=", name, "]"].concat());
        let typed = |name: &str| {
            let input: HtmlInputElement = field(name)?.unchecked_into();
            Choices::side(&input.value())
        };
        let is_ticked = |name: &str| {
            let input = field(name).map(JsCast::unchecked_into::<HtmlInputElement>);
            input.is_some_and(|input| input.checked())
        };
        let kind = part(&self.dialog, "[name=kind]:checked");
        let kind = kind.and_then(|kind| kind.get_attribute("value"));
        let theme = field("theme").map(JsCast::unchecked_into::<HtmlSelectElement>);
        Choices {
            kind: Kind::named(&kind.unwrap_or_default()),
            width: typed("width"),
            height: typed("height").unwrap_or(HEIGHT),
            with_view: is_ticked("view"),
            theme: theme.map_or_else(String::new, |theme| theme.value()),
            compact: is_ticked("compact"),
            fits: is_ticked("fits"),
        }
    }

    /// Makes text and frame agree with what is chosen.
    fn refresh(&self) {
        let subject = self.subject.take();
        self.show(&subject, &self.choices());
        self.subject.set(subject);
    }

    fn show(&self, subject: &Subject, choices: &Choices) {
        mark(Some(&self.dialog), "data-kind", Some(choices.kind.name()));
        if let Some(text) = self.text() {
            text.set_value(&snippet(subject, choices));
        }
        let shown = match choices.kind {
            Kind::Picture => subject.picture.clone(),
            _ => subject.can_be_framed().then(|| frame(subject, choices)),
        };
        let shown = shown.unwrap_or_default();
        if self.shown.replace(shown.clone()) != shown {
            let put = preview::put(&self.dialog, &shown, choices);
            debug_assert!(put.is_some());
        }
        preview::fit(&self.dialog, choices);
    }

    fn text(&self) -> Option<HtmlTextAreaElement> {
        Some(part(&self.dialog, "textarea")?.unchecked_into())
    }

    fn say(&self, what: &str) {
        fill(&self.dialog, "[role=status]", what);
    }

    /// Puts the text on the clipboard, or has the reader do it.
    fn copy(self: &Rc<Self>) {
        let Some(text) = self.text() else { return };
        let clipboard = self.window.navigator().clipboard();
        // There is none in a page that came over an insecure line.
        if clipboard.is_undefined() {
            return self.offer();
        }
        let open = self.clone();
        let told = move |why_not: JsValue| match why_not.is_undefined() {
            true => open.say(&open.said[0]),
            false => open.offer(),
        };
        let told = Closure::once_into_js(told);
        let coming: Coming = clipboard.write_text(&text.value()).unchecked_into();
        coming.then(&told, &told);
    }

    /// Selects the text for the reader to copy.
    fn offer(&self) {
        self.say(&self.said[1]);
        if let Some(text) = self.text() {
            let focused = text.focus();
            debug_assert!(focused.is_ok());
            text.select();
        }
    }

    /// Has a picture be part of it, once the site is known to have it.
    fn seek(self: &Rc<Self>, picture: String) {
        let request = RequestInit::new();
        request.set_method("HEAD");
        let asked = self.window.fetch_with_str_and_init(&picture, &request);
        let coming: Coming = asked.unchecked_into();
        let open = self.clone();
        let answered = Closure::once_into_js(move |answer: Response| {
            // What says why there is no answer is not `ok`, either.
            if answer.ok() {
                let subject = open.subject.take();
                open.subject.set(Subject {
                    picture: Some(picture),
                    ..subject
                });
                open.refresh();
            }
        });
        coming.then(&answered, &answered);
    }
}
