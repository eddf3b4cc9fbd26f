//! What is done later is done in the figure in which it was asked for, unless that has left the page by then.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use leptos::prelude::{Effect, TimeoutHandle, request_animation_frame, set_timeout_with_handle};
use leptos::task::spawn_local;

use crate::browser::mount::Mount;

/// Does something in the next frame.
pub(super) fn in_a_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(here(Box::new(act)));
}

/// Does something after a while, unless it is called off.
pub(super) fn after(wait: Duration, act: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(here(Box::new(act)), wait).ok()
}

/// The same, to be done in the figure that is spoken of now.
fn here(act: Box<dyn FnOnce()>) -> impl FnOnce() {
    let mount = Mount::now();
    move || {
        mount.enter(act);
    }
}

/// Does what a reader does not wait for once the answer is on the screen.
pub(super) fn after_the_frame(act: impl FnOnce() + 'static) {
    in_a_frame(move || {
        after(Duration::ZERO, act);
    });
}

/// Goes on with something for as long as it takes.
pub(super) fn spawn(work: impl Future<Output = ()> + 'static) {
    go_on(Box::pin(work));
}

fn go_on(mut work: Pin<Box<dyn Future<Output = ()>>>) {
    let mount = Mount::now();
    spawn_local(poll_fn(move |context| {
        let polled = mount.enter(|| work.as_mut().poll(context));
        polled.unwrap_or(Poll::Ready(()))
    }));
}

/// Does something at first and each time that a signal it reads has changed. It is given what it gave the last time.
pub(super) fn effect<T: 'static>(act: impl Fn(Option<T>) -> T + 'static) {
    let before = Cell::new(None);
    on_change(Box::new(move || before.set(Some(act(before.take())))));
}

/// What effects have in common is compiled once.
fn on_change(act: Box<dyn Fn()>) {
    let mount = Mount::now();
    Effect::new(move |_: Option<()>| {
        mount.enter(&act);
    });
}
