use std::sync::Arc;

use leptos::prelude::*;

use crate::web::state::{Choices, Derived, Filter, Highlight, Id, Search, Story, Wanted};

/// The signals of a figure: the story, what a reader has chosen, and what follows from both.
/// `app/effects.rs` lists what is done when one of them changes.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// The story that the figure tells.
    pub(crate) story: RwSignal<Arc<Story>>,
    /// The place whose card is open.
    pub(crate) selected: RwSignal<Option<Id>>,
    /// The fact in that card that a link or the address leads to, by the id of its entry.
    pub(crate) fact: RwSignal<Option<Id>>,
    /// The place on the map that the Tab key leads to.
    pub(crate) tab_stop: RwSignal<Option<Id>>,
    /// The filter.
    pub(crate) filter: RwSignal<Filter>,
    /// The day, in days after 1 January 1970; `None` for the latest.
    pub(crate) day: RwSignal<Option<i32>>,
    /// The order of the table, as [`Sort`](crate::web::state::Sort) writes it; `None` for its own.
    pub(crate) sort: RwSignal<Option<Id>>,
    /// The measure that is drawn on the map.
    pub(crate) layer: RwSignal<Option<Id>>,
    /// The theme, as the address writes it; `None` for the reader's own.
    pub(crate) theme: RwSignal<Option<Id>>,
    /// Whether fills have patterns as well as colours.
    pub(crate) patterns: RwSignal<bool>,
    /// The place or area under the mouse, or chosen by keys.
    pub(crate) hovered: RwSignal<Option<Hover>>,
    /// The places that stand out while a reader points at what they have in common.
    pub(crate) highlight: RwSignal<Option<Highlight>>,
    /// The search box.
    pub(crate) search: RwSignal<Search>,
    /// The message for the reader: why another dossier or basemap is not shown.
    pub(crate) notice: RwSignal<Option<Id>>,
    /// The message for screen readers about the map.
    pub(crate) announcement: RwSignal<Option<Id>>,
    /// The files that the address asks for.
    pub(crate) wanted: RwSignal<Wanted>,
    /// Notifies each time the map has been drawn at rest, or its window has another size.
    pub(crate) drawn: Trigger,
    /// The values derived from the story and the choices of the reader.
    pub(crate) derived: Memo<Arc<Derived>>,
}

/// A place or area under the mouse or chosen by keys, and the position of the pointer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hover {
    /// The place or area.
    pub(crate) id: Id,
    /// CSS pixels from the left edge of the map's frame.
    pub(crate) x: f64,
    /// CSS pixels from its top edge.
    pub(crate) y: f64,
    /// Whether there is more room on the left.
    pub(crate) flip: bool,
}

impl State {
    /// Nothing chosen, nothing pointed at, no story yet.
    pub(crate) fn new() -> State {
        let (story, day) = (RwSignal::new(Arc::default()), RwSignal::new(None));
        let (filter, highlight) = (RwSignal::new(Filter::default()), RwSignal::new(None));
        let layer = RwSignal::new(None);
        let derived = Memo::new(move |_| {
            let choices = Choices {
                day: day.get(),
                filter: filter.get(),
                highlight: highlight.get(),
                layer: layer.get(),
            };
            Arc::new(Derived::of(&story.get(), &choices))
        });
        State {
            story,
            selected: RwSignal::new(None),
            fact: RwSignal::new(None),
            tab_stop: RwSignal::new(None),
            filter,
            day,
            sort: RwSignal::new(None),
            layer,
            theme: RwSignal::new(None),
            patterns: RwSignal::new(false),
            hovered: RwSignal::new(None),
            highlight,
            search: RwSignal::new(Search::default()),
            notice: RwSignal::new(None),
            announcement: RwSignal::new(None),
            wanted: RwSignal::new(Wanted::default()),
            drawn: Trigger::new(),
            derived,
        }
    }

    /// Notifies that the map has been drawn at rest, or that its window has another size.
    pub(crate) fn notify_drawn(&self) {
        self.drawn.notify();
    }

    /// Announces to a screen reader what has changed on the map.
    pub(crate) fn announce(&self, text: impl Into<Id>) {
        self.announcement.set(Some(text.into()));
    }

    /// Whether the card of a place is open.
    pub(crate) fn is_open(&self, place: &str) -> bool {
        self.selected
            .with_untracked(|open| open.as_deref() == Some(place))
    }
}
