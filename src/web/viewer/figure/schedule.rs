//! Work that is done later, or again when a signal changes. It ends with its figure.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::Effect;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::web::dom::schedule::{self, Timer};
use crate::web::dom::window::window;
use crate::web::viewer::figure::figure::Figure;

/// Something that is done to a figure later.
pub(crate) type Work = Box<dyn FnOnce(&Figure)>;

/// The timers that can be restarted, by their names.
#[derive(Default)]
struct Restarted(Vec<(&'static str, Timer)>);

impl Figure {
    /// Calls `act` before the next paint.
    pub(crate) fn before_paint(&self, act: impl FnOnce(&Figure) + 'static) {
        schedule::before_paint(self.unless_ended(Box::new(act)));
    }

    /// Calls `act` after a number of milliseconds.
    pub(crate) fn after(
        &self,
        milliseconds: i32,
        act: impl FnOnce(&Figure) + 'static,
    ) -> Option<Timer> {
        schedule::after(milliseconds, self.unless_ended(Box::new(act)))
    }

    /// Calls `act` after a number of milliseconds. An earlier call by the same name that still waits
    /// is cancelled.
    pub(crate) fn restart(
        &self,
        name: &'static str,
        milliseconds: i32,
        act: impl FnOnce(&Figure) + 'static,
    ) {
        self.replace_timer(name, self.after(milliseconds, act));
    }

    /// Calls `act` after the next paint: for work that no reader waits for.
    pub(crate) fn after_paint(&self, act: impl FnOnce(&Figure) + 'static) {
        self.before_paint(move |figure| {
            figure.after(0, act);
        });
    }

    /// Calls `act` when the browser is idle: for work that prepares for what a reader may do next.
    pub(crate) fn when_idle(&self, act: impl FnOnce(&Figure) + 'static) {
        schedule::when_idle(self.unless_ended(Box::new(act)));
    }

    /// Runs a future until it is ready.
    pub(crate) fn spawn(&self, work: impl Future<Output = ()> + 'static) {
        self.run(Box::pin(work));
    }

    /// Calls `act` now, and again each time a signal changes that it has read. It is given what it
    /// returned the last time.
    pub(crate) fn effect<T: 'static>(&self, act: impl Fn(&Figure, Option<T>) -> T + 'static) {
        let last = Cell::new(None);
        self.on_change(Box::new(move |figure| {
            last.set(Some(act(figure, last.take())));
        }));
    }

    // The following are not generic, so that they are compiled once.

    fn replace_timer(&self, name: &'static str, timer: Option<Timer>) {
        self.with(|Restarted(timers): &mut Restarted| {
            if let Some(at) = timers.iter().position(|(own, _)| *own == name) {
                timers.swap_remove(at).1.cancel();
            }
            timers.extend(timer.map(|timer| (name, timer)));
        });
    }

    fn unless_ended(&self, act: Work) -> Box<dyn FnOnce()> {
        let figure = self.clone();
        Box::new(move || {
            if !figure.has_ended() {
                act(&figure);
            }
        })
    }

    fn run(&self, mut work: Pin<Box<dyn Future<Output = ()>>>) {
        let figure = self.clone();
        spawn_local(poll_fn(move |context| {
            if figure.has_ended() {
                return Poll::Ready(());
            }
            work.as_mut().poll(context)
        }));
    }

    fn on_change(&self, act: Box<dyn Fn(&Figure)>) {
        let figure = self.clone();
        self.own(|| Effect::new(move |_: Option<()>| act(&figure)));
    }
}

/// Lets the browser answer input before the rest of a long piece of work: by `scheduler.yield`, or by
/// a timer if the browser does not have it.
pub(crate) async fn pause() {
    let rest = yield_to_browser().unwrap_or_else(|_| next_task());
    // Neither promise is ever rejected.
    let _ = JsFuture::from(rest).await;
}

fn yield_to_browser() -> Result<Promise, JsValue> {
    let scheduler = Reflect::get(&window(), &"scheduler".into())?;
    let yield_now: Function = Reflect::get(&scheduler, &"yield".into())?.dyn_into()?;
    yield_now.call0(&scheduler)?.dyn_into()
}

fn next_task() -> Promise {
    Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback(&done);
    })
}
