use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::{
    GetUntracked, LocalStorage, RwSignal, Set, StoredValue, Update, With, WithValue,
    provide_context, use_context, window,
};
use wasm_bindgen::JsValue;

use crate::base::message::Message;
use crate::project::{Edit, View};
use crate::web::studio::state::bridge::Bridge;
use crate::web::studio::state::later::once;
use crate::web::studio::state::progress::Progress;
use crate::web::studio::state::screen::Screen;
use crate::web::studio::state::words::Words;

/// A message to the editor that is no part of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// The message.
    pub(crate) text: String,
    /// The language that it is in, if that is not the one of the interface.
    pub(crate) language: Option<&'static str>,
    /// Whether it tells of a change that undo takes back.
    pub(crate) can_undo: bool,
}

/// The page's handle: its signals, and its way to the worker.
#[derive(Clone, Copy)]
pub(crate) struct Studio {
    /// The project as it is now.
    pub(crate) view: RwSignal<View>,
    /// Counts the views: cells may differ although the view is the same.
    pub(crate) version: RwSignal<u32>,
    /// The place of the page that is shown.
    pub(crate) screen: RwSignal<Screen>,
    /// The words of the interface.
    pub(crate) words: RwSignal<Arc<Words>>,
    /// The message that is shown.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// Whether the project is kept in this browser.
    pub(crate) is_kept: RwSignal<bool>,
    /// The address at which the map will be published, as the editor has typed it.
    pub(crate) site: RwSignal<String>,
    /// How many changes and files have no answer yet.
    pub(crate) pending: RwSignal<u32>,
    /// The part of its work that the worker does now.
    pub(crate) progress: RwSignal<Progress>,
    bridge: StoredValue<Bridge, LocalStorage>,
}

impl Studio {
    /// The state of a page that shows a project.
    pub(crate) fn new(bridge: Bridge, view: View) -> Studio {
        Studio {
            view: RwSignal::new(view),
            version: RwSignal::new(0),
            screen: RwSignal::new(Screen::default()),
            words: RwSignal::new(Arc::new(Words::english())),
            notice: RwSignal::new(None),
            is_kept: RwSignal::new(bridge.is_keeping()),
            site: RwSignal::new(String::new()),
            pending: RwSignal::new(0),
            progress: RwSignal::new(Progress::default()),
            bridge: StoredValue::new_local(bridge),
        }
    }

    /// Gives the handle to all components of the page.
    pub(crate) fn provide(self) {
        provide_context(self);
    }

    /// Calls the page's script.
    pub(crate) fn call<T>(self, call: impl FnOnce(&Bridge) -> T) -> T {
        self.bridge.with_value(call)
    }

    /// Makes a change of the project.
    pub(crate) fn edit(self, edit: &Edit) {
        let Ok(text) = serde_json::to_string(edit) else {
            return;
        };
        self.follow(self.call(|bridge| bridge.change("apply", &text)));
    }

    /// As [`Studio::edit`], and goes on with `then` once the change is shown.
    pub(crate) fn edit_then(self, edit: &Edit, then: impl FnOnce(Studio) + 'static) {
        let Ok(text) = serde_json::to_string(edit) else {
            return;
        };
        self.follow_then(self.call(|bridge| bridge.change("apply", &text)), then);
    }

    /// Makes a change that the worker has offered, and says so with a way back.
    pub(crate) fn mend(self, edit: &str, said: String) {
        self.follow(self.call(|bridge| bridge.change("apply", edit)));
        self.say(said, true);
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        self.notice.set(None);
        self.follow(self.call(|bridge| bridge.change("undo", "")));
    }

    /// Makes the change again that was taken back last.
    pub(crate) fn redo(self) {
        self.notice.set(None);
        self.follow(self.call(|bridge| bridge.change("redo", "")));
    }

    /// Shows the view that a promise of the script gives, once it does. Its failure is told.
    pub(crate) fn follow(self, promise: Promise) {
        self.follow_then(promise, |_| {});
    }

    /// As [`Studio::follow`], and goes on with `then` if a view was given.
    pub(crate) fn follow_then(self, promise: Promise, then: impl FnOnce(Studio) + 'static) {
        self.pending.update(|count| *count += 1);
        once(promise, move |answer| {
            self.pending.update(|count| *count -= 1);
            match answer.map(|view| self.show(&view)) {
                Ok(()) => then(self),
                Err(error) => self.fail(&error),
            }
        });
    }

    /// Shows a view in JSON.
    pub(crate) fn show(self, view: &JsValue) {
        let view = view.as_string();
        let Some(view) = view.and_then(|text| serde_json::from_str::<View>(&text).ok()) else {
            return;
        };
        let name = view.name.clone();
        self.call(|bridge| bridge.rename(&name));
        self.view.set(view);
        self.version.update(|version| *version += 1);
    }

    /// Tells why something could not be done.
    pub(crate) fn fail(self, error: &JsValue) {
        // The script's own texts are keys, and those of the core messages.
        let text = error.as_string().filter(|text| !text.is_empty());
        let text = text.unwrap_or_else(|| "failed".to_owned());
        let words = self.words.get_untracked();
        if words.has(&text) {
            return self.say(words.text(&text), false);
        }
        let message = serde_json::from_str(&text);
        let message = message.unwrap_or_else(|_| Message::english(text));
        self.notice.set(Some(Notice {
            text: words.say(&message),
            language: words.other_language(&message),
            can_undo: false,
        }));
    }

    /// Shows a message.
    pub(crate) fn say(self, text: String, can_undo: bool) {
        self.notice.set(Some(Notice {
            text,
            language: None,
            can_undo,
        }));
    }

    /// A text of the interface, as it is now.
    pub(crate) fn word(self, key: &str) -> String {
        self.words.get_untracked().text(key)
    }

    /// A text of the interface for a number; follows the language.
    pub(crate) fn count(self, key: &str, number: usize) -> String {
        self.words.with(|words| words.count(key, number, &[]))
    }

    /// A text of the interface with values; follows the language.
    pub(crate) fn with(self, key: &str, params: &[(&str, &str)]) -> String {
        self.words.with(|words| words.with(key, params))
    }

    /// Goes to another place of the page.
    pub(crate) fn go(self, screen: Screen) {
        self.screen.set(screen);
        // The address says so as well, for the way back and for a page that is loaded again.
        let _ = window().location().set_hash(screen.name());
    }
}

/// The page's handle, in a component.
pub(crate) fn studio() -> Studio {
    let studio = use_context();
    studio.expect("the page gives its handle to all components")
}

/// A text of the interface that follows the language.
pub(crate) fn t(key: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let studio = studio();
    move || studio.words.with(|words| words.text(key))
}
