use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent,
    WheelEvent,
};

use crate::browser::listener::Listener;
use crate::browser::own::Own;
use crate::browser::{
    address, dates, display, dom, drag, filter, fine, flows, hover, keyboard, later, load, menu,
    pinch, placing, pointer, regions, rehearsal, rest, search, selection, share, table, time,
    travel, wheel, zoom,
};
use crate::browser::{follow, mount};
use crate::view::{Halos, Notice, State, Tooltip};

/// What listens and what is mounted, for as long as the figure stays in the page.
static ALIVE: Own<Vec<Box<dyn Any>>> = Own::new();
/// The visit, from the moment the figure was taken over.
static VISIT: Own<Option<Visit>> = Own::new();

/// Takes over the page that `press` has written, without redrawing it.
///
/// Where the page is not as expected, or anything fails on the way, the page stays as it is: its
/// links open its cards without us.
pub fn start() {
    std::panic::set_hook(Box::new(|_| withdraw()));
    if dom::query("main > .stancemap").is_some() {
        take_over();
    }
}

/// What is kept of a figure's visit for as long as it lasts.
struct Visit {
    owner: Owner,
    state: State,
}

/// The state of the visit, where the figure was taken over.
pub(super) fn state() -> Option<State> {
    VISIT.with_borrow(|visit| visit.as_ref().map(|visit| visit.state))
}

/// Lets go of all that listens and is shown.
pub(super) fn end() {
    ALIVE.take();
    if let Some(visit) = VISIT.take() {
        visit.owner.cleanup();
    }
}

/// Takes over the figure that is spoken of.
pub(super) fn take_over() {
    if dom::map().is_none() {
        return;
    }
    // As the page before us shows it.
    let open = address::target();
    let card = open.as_deref().map(address::place_of).and_then(dom::card);
    let before = card.as_ref().map(|card| dom::rect(card));
    let owner = Owner::new();
    let state = owner.with(State::new);
    attach(state);
    // After the first component is mounted: it starts what runs effects.
    owner.with(|| {
        follow::follow(state);
        fine::follow(state);
    });
    VISIT.set(Some(Visit { owner, state }));
    selection::select(state, open.clone());
    if let (Some(target), Some(card), Some(before)) = (open, card, before) {
        later::in_a_frame(move || {
            placing::place_again(address::place_of(&target));
            // Another's page stays where it is.
            if !dom::is_guest() {
                placing::bring_into_view(&target);
            }
            placing::move_from(&card, &before);
        });
    }
    rehearsal::rehearse(state);
    load::what_the_address_asks_for(state);
}

/// Leaves the figures to their links: the styles go by the address again.
fn withdraw() {
    for mount in mount::all() {
        let figure = mount.enter(dom::figure).flatten();
        if let Some(figure) = figure {
            let _ = figure.remove_attribute("data-ready");
        }
    }
}

/// Mounts the components into the figure that is in the page, listens to it, and says that it is
/// ready. What was attached to another figure before is let go.
pub(super) fn attach(state: State) {
    state.cursor.set(keyboard::on_map().into_iter().next());
    filter::take_over(state);
    time::take_over(state);
    display::follow_address();
    display::offer_language();
    flows::follow_address(state);
    table::take_over(state);
    let mut alive: Vec<Box<dyn Any>> = Vec::new();
    let slot = |selector: &str| dom::query(selector).map(JsCast::unchecked_into::<HtmlElement>);
    if let Some(slot) = slot(".stancemap .halos") {
        alive.push(Box::new(mount_to(slot, move || view! { <Halos state /> })));
    }
    if let Some(slot) = slot(".stancemap .pointed") {
        alive.push(Box::new(mount_to(
            slot,
            move || view! { <Tooltip state /> },
        )));
    }
    if let Some(slot) = slot(".stancemap .notice") {
        alive.push(Box::new(mount_to(slot, move || view! { <Notice state /> })));
    }
    // The box's first: what it does with a key, the page does not do again.
    for listener in search::listeners(state).into_iter().chain(listeners(state)) {
        alive.push(Box::new(listener));
    }
    listeners_of_map(state, &mut alive);
    ALIVE.set(alive);
    later::after_the_frame(dates::localize);
    travel::attach();
    let view = rest::read();
    later::after_the_frame(move || travel::settle(state, Some(view)));
    dom::take_over();
}

fn listeners(state: State) -> Vec<Listener> {
    let Some(figure) = dom::figure() else {
        return Vec::new();
    };
    let window = window();
    // In a frame, its script sends one when the page around has asked for something.
    let moved = move |event: Event| follow_address(state, event.is_trusted());
    // It places the open card again, too.
    let resized = move |_: Event| travel::resized(state);
    let mut listeners = listeners_of_pointer(&figure, state);
    listeners.extend([
        Listener::new(&window, "scroll", |event: Event| wheel::on_scroll(&event)),
        Listener::new(&figure, "input", move |event: Event| {
            time::on_input(&event, state);
        }),
        Listener::new(&figure, "change", move |event: Event| {
            display::on_change(&event, state);
            flows::on_change(&event, state);
            time::on_input(&event, state);
        }),
        // On the window: a click beside the figure closes the list, too.
        Listener::new(&window, "click", |event: Event| menu::leave(&event)),
        // On the window: Escape closes the card wherever the focus is.
        Listener::new(&window, "keydown", move |event: KeyboardEvent| {
            keyboard::on_key(&event, state);
        }),
        Listener::new(&window, "resize", resized),
    ]);
    if !mount::is_hosted() {
        // Fired for a link or a change of the fragment by hand, too. Not `hashchange`: it comes
        // later, when the reader may have clicked again.
        listeners.push(Listener::new(&window, "popstate", moved));
    }
    listeners
}

/// Shows what the address says by now; whether a reader has gone back or forward, or the page around has asked for it.
pub(super) fn follow_address(state: State, by_reader: bool) {
    // The page's own step back, after which what waits is still to be written.
    let own = address::is_returning();
    selection::follow_address(state, by_reader);
    if own {
        travel::write_again();
    } else {
        filter::follow_address(state);
        time::follow_address(state);
        display::follow_address();
        flows::follow_address(state);
        table::follow_address(state);
        travel::follow_address(state, by_reader);
        load::follow_address(state);
    }
}

/// What answers a mouse, a finger and the focus on the figure.
pub(super) fn listeners_of_pointer(figure: &Element, state: State) -> Vec<Listener> {
    vec![
        Listener::new(figure, "click", move |event: MouseEvent| {
            zoom::note_click(&event);
            let taken = filter::on_click(&event, state)
                || regions::on_click(&event, state)
                || time::on_click(&event, state)
                || share::on_click(&event, state)
                || table::on_click(&event, state)
                || display::on_click(&event, state);
            if !taken {
                pointer::on_click(&event, state);
            }
        }),
        Listener::new(figure, "pointermove", move |event: PointerEvent| {
            hover::on_move(&event, state);
            drag::on_move(&event, state);
        }),
        Listener::new(figure, "pointerdown", move |event: PointerEvent| {
            drag::on_down(&event, state);
        }),
        Listener::new(figure, "pointerup", move |event: PointerEvent| {
            drag::on_up(&event, state);
        }),
        Listener::new(figure, "pointercancel", move |event: PointerEvent| {
            drag::on_up(&event, state);
        }),
        Listener::new(figure, "dblclick", move |event: MouseEvent| {
            zoom::on_double_click(&event, state);
        }),
        Listener::new(figure, "pointerleave", move |_: Event| hover::leave(state)),
        Listener::new(figure, "focusin", move |event: FocusEvent| {
            menu::leave(&event);
            hover::on_focus(&event, state);
        }),
        Listener::new(figure, "focusout", move |_: Event| hover::leave(state)),
    ]
}

/// What moves the map. These listen on its frame alone, since they may keep the browser from
/// scrolling.
fn listeners_of_map(state: State, alive: &mut Vec<Box<dyn Any>>) {
    let Some(canvas) = dom::query(".stancemap .canvas") else {
        return;
    };
    let frame = canvas.clone();
    let wheel = move |event: WheelEvent| wheel::on_wheel(&event, &frame, state);
    alive.push(Box::new(Listener::new(&canvas, "wheel", wheel)));
    for kind in ["touchstart", "touchend", "touchcancel"] {
        let fingers = move |event: TouchEvent| pinch::on_change(&event, state);
        alive.push(Box::new(Listener::new(&canvas, kind, fingers)));
    }
    let fingers = move |event: TouchEvent| pinch::on_move(&event, state);
    alive.push(Box::new(Listener::new(&canvas, "touchmove", fingers)));
    // The browser would drag the links themselves.
    let kept = move |event: Event| event.prevent_default();
    alive.push(Box::new(Listener::new(&canvas, "dragstart", kept)));
}
