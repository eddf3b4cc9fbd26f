//! The screen in the page's address, so that the browser's way back leads to the last one.

use leptos::prelude::{Set, window, window_event_listener_untyped};

use crate::web::studio::state::{Screen, Studio};

/// Shows the screen that the address names, now and whenever it changes.
pub(crate) fn follow(studio: Studio) {
    let show = move || {
        let fragment = window().location().hash().unwrap_or_default();
        if let Some(screen) = Screen::of_fragment(&fragment) {
            studio.screen.set(screen);
        }
    };
    show();
    // It lives as long as the page.
    let _listener = window_event_listener_untyped("hashchange", move |_| show());
}
