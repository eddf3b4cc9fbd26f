//! The event listeners of a figure, and who answers them.

use web_sys::{Element, Event, FocusEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

use crate::figure::protocol::view_parts::{AT, DAY, VIEW};
use crate::web::dom::listener::Listener;
use crate::web::dom::window::window;
use crate::web::viewer::address::history::is_returning;
use crate::web::viewer::address::query;
use crate::web::viewer::app::tidy::tidy_address;
use crate::web::viewer::card::{click, selection};
use crate::web::viewer::controls::{display, hover, keyboard, menu, regions, search, share};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::wanted;
use crate::web::viewer::map::gestures::wheel::GestureEvent;
use crate::web::viewer::map::gestures::{drag, pinch, wheel, zoom};
use crate::web::viewer::map::movement::settle;
use crate::web::viewer::map::{go_to, pointed};
use crate::web::viewer::story::{filter, flows, table, takeaways, timeline};

/// All listeners of a figure.
pub(crate) fn listeners(figure: &Figure) -> Vec<Listener> {
    // The search box comes first: a key that it uses goes no further.
    let mut listeners = search::listeners(figure);
    if let Some(element) = figure.element() {
        listeners.extend(of_pointer(figure, &element));
        listeners.extend(of_controls(figure, &element));
    }
    listeners.extend(of_window(figure));
    listeners.extend(of_map(figure));
    listeners
}

/// Mouse, finger and focus, on the figure.
pub(crate) fn of_pointer(figure: &Figure, element: &Element) -> Vec<Listener> {
    vec![
        figure.listen(element, "click", |figure, event: &MouseEvent| {
            zoom::note_click(figure, event);
            let is_answered = filter::on_click(figure, event)
                || takeaways::on_click(figure, event)
                || regions::on_click(figure, event)
                || timeline::on_click(figure, event)
                || share::on_click(figure, event)
                || table::on_click(figure, event)
                || display::on_click(figure, event);
            if !is_answered {
                click::on_click(figure, event);
            }
        }),
        figure.listen(element, "pointermove", |figure, event: &PointerEvent| {
            hover::on_move(figure, event);
            drag::on_move(figure, event);
        }),
        figure.listen(element, "pointerdown", drag::on_down),
        figure.listen(element, "pointerup", drag::on_up),
        figure.listen(element, "pointercancel", drag::on_up),
        figure.listen(element, "dblclick", zoom::on_double_click),
        figure.listen(element, "pointerleave", |figure, _: &Event| {
            hover::on_leave(figure);
        }),
        figure.listen(element, "focusin", |figure, event: &FocusEvent| {
            menu::close_others(figure, event);
            hover::on_focus(figure, event);
        }),
        figure.listen(element, "focusout", |figure, event: &Event| {
            pointed::leave(figure);
            timeline::on_leave(figure, event);
        }),
    ]
}

fn of_controls(figure: &Figure, element: &Element) -> Vec<Listener> {
    vec![
        figure.listen(element, "input", |figure, event: &Event| {
            timeline::on_input(figure, event);
            table::on_input(figure, event);
        }),
        figure.listen(element, "change", |figure, event: &Event| {
            display::on_change(figure, event);
            flows::on_change(figure, event);
            timeline::on_input(figure, event);
        }),
    ]
}

fn of_window(figure: &Figure) -> Vec<Listener> {
    let window = window();
    let mut listeners = vec![
        figure.listen(&window, "scroll", wheel::on_scroll),
        // A click beside the figure closes its menus.
        figure.listen(&window, "click", menu::close_others),
        // Escape closes the card wherever the focus is.
        figure.listen(&window, "keydown", keyboard::on_key),
        figure.listen(&window, "resize", |figure, _: &Event| {
            settle::resized(figure);
        }),
    ];
    if figure.host.is_none() {
        // Browsers also fire it when a link or the reader changes the fragment. `hashchange` comes
        // later, when the reader may have clicked again. In a frame, its script sends one when the
        // page around has asked for something.
        listeners.push(figure.listen(&window, "popstate", |figure, event: &Event| {
            follow_address(figure, event.is_trusted());
        }));
    }
    listeners
}

/// The listeners that move the map. They are on its frame alone, because they may keep the browser from
/// scrolling.
fn of_map(figure: &Figure) -> Vec<Listener> {
    let Some(canvas) = figure.query(".stancemap .canvas") else {
        return Vec::new();
    };
    let frame = canvas.clone();
    let mut listeners = vec![
        figure.listen(&canvas, "wheel", move |figure, event: &WheelEvent| {
            wheel::on_wheel(figure, event, &frame);
        }),
        figure.listen(&canvas, "touchmove", pinch::on_move),
    ];
    // The browser would drag the links and, in WebKit, select what the pointer passes.
    for kind in ["dragstart", "selectstart"] {
        listeners.push(figure.listen(&canvas, kind, |_, event: &Event| {
            event.prevent_default();
        }));
    }
    for (kind, begins) in [("gesturestart", true), ("gesturechange", false)] {
        let frame = canvas.clone();
        listeners.push(
            figure.listen(&canvas, kind, move |figure, event: &GestureEvent| {
                wheel::on_gesture(figure, event, begins, &frame);
            }),
        );
    }
    for kind in ["touchstart", "touchend", "touchcancel"] {
        let listener = figure.listen(&canvas, kind, |figure, event: &TouchEvent| {
            pinch::on_change(figure, event);
        });
        listeners.push(listener);
    }
    listeners
}

/// Shows what the address says now. `by_reader` says that the reader has gone back or forward, and
/// not the page around.
pub(crate) fn follow_address(figure: &Figure, by_reader: bool) {
    let was_returning = is_returning(figure);
    selection::follow_address(figure, by_reader);
    if was_returning {
        // The step back that closes a card: the view stays.
        query::set_pending(figure);
    } else {
        filter::follow_address(figure);
        display::follow_address(figure);
        flows::follow_address(figure);
        table::follow_address(figure);
        follow_slow_parts(figure, by_reader);
    }
    if !wanted::follow_address(figure) {
        tidy_address(figure);
    }
}

/// Follows the parts that the viewer writes only once a movement has ended. If the page around has
/// changed another part, a slider in hand and a flight under way go on.
fn follow_slow_parts(figure: &Figure, by_reader: bool) {
    let [day, at, view] = [DAY, AT, VIEW].map(|name| query::note(figure, name));
    if by_reader || day {
        timeline::follow_address(figure);
    }
    if by_reader || at || view {
        go_to::follow_address(figure, by_reader);
    }
}
