//! The dialog for embed codes: what is chosen in it becomes a text to paste, and a preview.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{JSON, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlDialogElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, RequestInit, Response,
};

use crate::figure::embed_code::{
    Choices, DEFAULT_HEIGHT, EmbedKind, Subject, dialog, frame_url, snippet,
};
use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::{COMPACT, THEME, VIEW};
use crate::web::dom::attributes::{set_attr, set_text};
use crate::web::dom::build::build;
use crate::web::dom::clipboard::copy;
use crate::web::dom::element::{find, rect};
use crate::web::dom::listener::Listener;
use crate::web::dom::root::Root;
use crate::web::dom::schedule::{after, when_settled};
use crate::web::dom::sheet;
use crate::web::dom::window::{is_framed, window, window_height};
use crate::web::exporter::{embed_preview, embed_subject};

/// The styles of the dialog. They are part of this module: few readers open it.
const STYLES: &str = include_str!("../../../public/styles/embedding.css");
/// How far the dialog keeps from the edges of a frame, in CSS pixels.
const EDGE: f64 = 12.0;
/// The events of the dialog. Its keys and clicks stay in it: the page below must not answer them.
const EVENTS: [&str; 4] = ["input", "click", "keydown", "close"];

/// Opens the dialog for the figure in a tree: a shadow root, or the document if none is given.
/// `base` is an address in the folder of this site's files; `messages` is the interface's file of
/// the figure's language.
///
/// # Errors
/// If the browser cannot show it, or the figure is not as expected.
#[wasm_bindgen]
pub fn embed(root: Option<Root>, base: &str, messages: &str) -> Result<(), JsValue> {
    let root = root.unwrap_or_else(Root::of_document);
    if root.query("dialog.embedding").is_some() {
        return Ok(());
    }
    let messages = JSON::parse(messages)?;
    let message = |name: &str| {
        let text = Reflect::get(&messages, &name.into()).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    };
    let read = embed_subject::read(&root, base, &message).ok_or(JsValue::NULL)?;
    let kinds = if read.subject.can_be_framed() {
        &EmbedKind::ALL[..]
    } else {
        &[EmbedKind::Element]
    };
    let element = build(&dialog(&message, kinds, &read.theme), false)?;
    root.append(&element)?;
    let open = Rc::new(OpenDialog {
        dialog: element.unchecked_into(),
        sheet: sheet::add(&root, STYLES),
        root,
        subject: RefCell::new(read.subject),
        copied: message("embed_copied"),
        not_copied: message("not_copied"),
        previewed: Cell::default(),
        listeners: Cell::default(),
    });
    open.listen();
    open.dialog.show_modal()?;
    open.place();
    open.update();
    if let Some(picture) = read.picture {
        open.add_picture_if_there(picture);
    }
    Ok(())
}

/// The dialog while it is open.
struct OpenDialog {
    dialog: HtmlDialogElement,
    root: Root,
    sheet: Option<JsValue>,
    subject: RefCell<Subject>,
    /// The message that the text was copied.
    copied: String,
    /// The message that the browser did not copy it.
    not_copied: String,
    /// The address of the preview.
    previewed: Cell<String>,
    listeners: Cell<Vec<Listener>>,
}

impl OpenDialog {
    fn listen(self: &Rc<Self>) {
        let dialog: &EventTarget = &self.dialog;
        let mut listeners: Vec<Listener> = EVENTS
            .map(|kind| self.listener(dialog, kind))
            .into_iter()
            .collect();
        listeners.push(self.listener(&window(), "resize"));
        self.listeners.set(listeners);
    }

    fn listener(self: &Rc<Self>, target: &EventTarget, kind: &'static str) -> Listener {
        let open = self.clone();
        Listener::new(target, kind, Box::new(move |event| open.answer(&event)))
    }

    fn answer(self: &Rc<Self>, event: &Event) {
        // The figure has left the page, and the dialog with it.
        if !self.dialog.is_connected() {
            return self.end();
        }
        match &*event.type_() {
            "input" => {
                self.say("");
                self.update();
            }
            "close" => self.end(),
            "resize" => embed_preview::fit(&self.dialog, &self.choices()),
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
            let target = target.as_ref().ok();
            target.is_some_and(|target| target.closest(selector).is_ok_and(|on| on.is_some()))
        };
        if is_on("[data-close]") {
            self.dialog.close();
        } else if is_on("[data-copy]") {
            self.copy();
        }
    }

    /// Removes the dialog. The browser has given the focus back.
    fn end(self: &Rc<Self>) {
        self.dialog.remove();
        sheet::remove(&self.root, self.sheet.as_ref());
        // One of the listeners is running: they are dropped once it has returned.
        let open = self.clone();
        after(0, Box::new(move || drop(open.listeners.take())));
    }

    /// Places the dialog in a frame. A frame may be as high as its page, and its reader sees a part of
    /// it: the part around the menu.
    fn place(&self) {
        let Some(menu) = self.root.query(".stancemap .share").filter(|_| is_framed()) else {
            return;
        };
        let room = window_height().unwrap_or_default() - rect(&self.dialog).height();
        let top = rect(&menu).top();
        let top = top.min(room - EDGE).max(EDGE.min(room / 2.0));
        embed_preview::set_length(&self.dialog, "margin-top", top);
    }

    fn choices(&self) -> Choices {
        let field = |name: &str| find(&self.dialog, &["[name=", name, "]"].concat());
        let length = |name: &str| {
            let input: HtmlInputElement = field(name)?.unchecked_into();
            Choices::parse_length(&input.value())
        };
        let is_ticked = |name: &str| {
            let input = field(name).map(JsCast::unchecked_into::<HtmlInputElement>);
            input.is_some_and(|input| input.checked())
        };
        let kind = find(&self.dialog, "[name=kind]:checked");
        let kind = kind.and_then(|kind| kind.get_attribute("value"));
        let theme = field(THEME).map(JsCast::unchecked_into::<HtmlSelectElement>);
        Choices {
            kind: EmbedKind::from_name(&kind.unwrap_or_default()),
            width: length("width"),
            height: length("height").unwrap_or(DEFAULT_HEIGHT),
            with_view: is_ticked(VIEW),
            theme: theme.map_or_else(String::new, |theme| theme.value()),
            compact: is_ticked(COMPACT),
            fits: is_ticked("fits"),
        }
    }

    /// Writes the text and the preview for what is chosen.
    fn update(&self) {
        let (subject, choices) = (&*self.subject.borrow(), &self.choices());
        set_attr(Some(&self.dialog), names::KIND, Some(choices.kind.name()));
        if let Some(text) = self.text() {
            text.set_value(&snippet(subject, choices));
        }
        let previewed = match choices.kind {
            EmbedKind::Picture => subject.picture.clone(),
            _ => subject.can_be_framed().then(|| frame_url(subject, choices)),
        };
        let previewed = previewed.unwrap_or_default();
        if self.previewed.replace(previewed.clone()) != previewed {
            let put = embed_preview::put(&self.dialog, &previewed, choices);
            debug_assert!(put.is_some());
        }
        embed_preview::fit(&self.dialog, choices);
    }

    fn text(&self) -> Option<HtmlTextAreaElement> {
        Some(find(&self.dialog, "textarea")?.unchecked_into())
    }

    fn say(&self, message: &str) {
        set_text(&self.dialog, "[role=status]", message);
    }

    /// Copies the text. If the browser does not allow it, the text is selected for the reader.
    fn copy(self: &Rc<Self>) {
        let Some(text) = self.text() else { return };
        let open = self.clone();
        copy(&text.value(), move |is_copied| {
            if is_copied {
                return open.say(&open.copied);
            }
            open.say(&open.not_copied);
            let focused = text.focus();
            debug_assert!(focused.is_ok());
            text.select();
        });
    }

    /// Adds a picture to the subject if the site has it.
    fn add_picture_if_there(self: &Rc<Self>, picture: String) {
        let request = RequestInit::new();
        request.set_method("HEAD");
        let response = window().fetch_with_str_and_init(&picture, &request);
        let open = self.clone();
        when_settled(response.into(), move |response| {
            // The error of a request that failed is no response.
            let is_there = response
                .dyn_into()
                .is_ok_and(|response: Response| response.ok());
            if is_there {
                open.subject.borrow_mut().picture = Some(picture);
                open.update();
            }
        });
    }
}
