use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::json;

use crate::cli::build::{Made, Output};
use crate::cli::report::{Report, Told, grouped};

/// The page while nothing could be shown yet.
const EMPTY: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
    <title>No map yet</title><link rel=\"icon\" href=\"data:,\">\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>\
    <body>There is no map yet.</body></html>";

/// The site that browsers are shown, and the problems of its files.
#[derive(Default)]
pub(crate) struct Shown {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Counts the builds.
    version: u64,
    /// The last site that could be made.
    site: Output,
    report: Report,
}

impl Shown {
    /// Shows what was made. If nothing could be made, the last site stays, beside the reason.
    pub(crate) fn set(&self, made: Result<Made, String>) {
        let mut state = self.state();
        state.version += 1;
        match made {
            Ok(made) => {
                state.site = made.site;
                state.report = made.report;
            }
            Err(message) => {
                state.report = Report::of_failure(message);
            }
        }
        drop(state);
        self.changed.notify_all();
    }

    /// A file of the site.
    pub(crate) fn file(&self, name: &str) -> Option<Vec<u8>> {
        let state = self.state();
        let file = state.site.get(name).map(<[u8]>::to_vec);
        let is_page = name == "index.html";
        file.or_else(|| is_page.then(|| EMPTY.as_bytes().to_vec()))
    }

    /// The problems, for the page's panel.
    pub(crate) fn problems(&self) -> String {
        let state = self.state();
        let unreadable = state.report.unreadable.iter();
        let unreadable = unreadable.map(|why| json!({ "text": why, "place": "", "stops": true }));
        let problems = grouped(&state.report.problems);
        let told = |told: &&Told| json!({ "text": told.problem.to_string(), "place": told.place(), "stops": false });
        let (first, problems): (Vec<&Told>, Vec<&Told>) =
            problems.iter().partition(|told| told.is_first);
        let open = state.report.open.iter();
        let open = open.map(|question| {
            let text = format!("To decide: {question}");
            json!({ "text": text, "place": "", "stops": false })
        });
        let before = unreadable.chain(first.iter().map(told)).chain(open);
        let all: Vec<_> = before.chain(problems.iter().map(told)).collect();
        json!({ "version": state.version, "problems": all, "notes": state.report.notes })
            .to_string()
    }

    /// The number of the present site.
    pub(crate) fn version(&self) -> u64 {
        self.state().version
    }

    /// Waits until another site is shown than the one with this number, but no longer than that. Returns the number of the
    /// one that is shown then.
    pub(crate) fn wait(&self, version: u64, at_most: Duration) -> u64 {
        let is_old = |state: &mut State| state.version == version;
        let waited = self
            .changed
            .wait_timeout_while(self.state(), at_most, is_old);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.version
    }

    /// Nothing panics while it has the lock.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
