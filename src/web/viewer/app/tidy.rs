//! Takes out of the address what this figure does not have.

use leptos::prelude::GetUntracked;

use crate::figure::protocol::view_parts::{DAY, LAYER, SORT, VIEW};
use crate::web::state::Id;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::fit;
use crate::web::viewer::story::timeline;

/// Writes what is shown into the address: a stance, a day or a region that the figure does not have would
/// be copied with every link. The pages around guests keep what they have written.
pub(crate) fn tidy_address(figure: &Figure) {
    if figure.is_guest() {
        return;
    }
    let state = &figure.state;
    let id = |id: Option<Id>| id.map(|id| id.to_string());
    let region = query::get(figure, VIEW);
    let shown = [
        (DAY, timeline::day_in_address(figure)),
        (LAYER, id(state.layer.get_untracked())),
        (SORT, id(state.sort.get_untracked())),
        (
            VIEW,
            region.filter(|key| fit::region(figure, key).is_some()),
        ),
    ];
    let filter = state.filter.get_untracked().parts();
    for parts in [&shown[..], &filter[..]] {
        for (name, value) in parts {
            query::set(figure, name, value.clone(), HistoryStep::Replace);
        }
    }
}
