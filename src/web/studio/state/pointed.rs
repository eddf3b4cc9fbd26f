use leptos::prelude::{GetUntracked, RwSignal, Set, provide_context, use_context};

use crate::project::SpotView;
use crate::web::studio::state::later::focus_later;
use crate::web::studio::state::screen::Screen;
use crate::web::studio::state::studio::Studio;

/// The cell of a sheet that the editor looks at. Links in lists of problems point at theirs.
#[derive(Clone, Copy)]
pub(crate) struct Pointed {
    /// The index of the sheet that is shown.
    pub(crate) sheet: RwSignal<usize>,
    /// The row's number and the column; the grid takes it and moves the focus there.
    pub(crate) cell: RwSignal<Option<(usize, usize)>>,
}

impl Pointed {
    /// Gives it to all components.
    pub(crate) fn provide() {
        provide_context(Pointed {
            sheet: RwSignal::new(0),
            cell: RwSignal::new(None),
        });
    }

    /// The one of the page.
    pub(crate) fn get() -> Pointed {
        let pointed = use_context();
        pointed.expect("the page gives it to all components")
    }

    /// Leads to the field of the story with a key.
    pub(crate) fn lead_to_field(studio: Studio, key: &str) {
        studio.go(Screen::Look);
        focus_later(vec![format!("field-{key}")]);
    }

    /// Leads to a spot in its sheet.
    pub(crate) fn lead_to(self, studio: Studio, spot: &SpotView) {
        let Some(sheet) = spot.sheet else { return };
        if studio.screen.get_untracked() != Screen::Data {
            studio.go(Screen::Data);
        }
        self.sheet.set(sheet);
        let row = spot.rows.first().copied().unwrap_or(1);
        self.cell.set(Some((row, spot.column.unwrap_or(0))));
    }
}
