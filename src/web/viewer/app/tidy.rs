//! Takes out of the address what this figure does not have, or tells the page around of it.

use leptos::prelude::GetUntracked;

use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::{AT, DAY, LANG, LAYER, PLACE, SORT, THEME, VIEW};
use crate::web::dom::attributes::set_attr;
use crate::web::state::Id;
use crate::web::viewer::address::history;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::load::wanted::offered;
use crate::web::viewer::map::{fit, location};
use crate::web::viewer::story::timeline;

/// Writes what is shown into the address: a stance, a day or a region that the figure does not have would
/// be copied with every link. The pages around guests keep what they have written, and are told.
pub(crate) fn tidy_address(figure: &Figure) {
    let state = &figure.state;
    let is_guest = figure.is_guest();
    let id = |id: Option<Id>| id.map(|id| id.to_string());
    let region = query::get(figure, VIEW);
    let day = match query::get(figure, DAY) {
        // While a slider is held, the page still names the day before.
        Some(day) if is_guest && timeline::has(figure, &day) => Some(day),
        _ => timeline::day_in_address(figure),
    };
    let at = query::get(figure, AT).filter(|at| location::parse_view(figure, at).is_some());
    let shown = [
        (AT, at),
        (DAY, day),
        (LAYER, id(state.layer.get_untracked())),
        (SORT, id(state.sort.get_untracked())),
        (
            VIEW,
            region.filter(|key| fit::region(figure, key).is_some()),
        ),
    ];
    let filter = state.filter.get_untracked().parts();
    let mut unknown = Vec::new();
    for parts in [&shown[..], &filter[..]] {
        for (name, value) in parts {
            if is_guest {
                unknown.extend(unknown_part(
                    name,
                    query::get(figure, name),
                    value.as_deref(),
                ));
            } else {
                query::set(figure, name, value.clone(), HistoryStep::Replace);
            }
        }
    }
    if is_guest {
        let language = query::get(figure, LANG);
        let known = language
            .as_deref()
            .filter(|tag| offered(figure, tag).is_some());
        unknown.extend(unknown_part(LANG, language.clone(), known));
        let theme = state.theme.get_untracked();
        unknown.extend(unknown_part(
            THEME,
            query::get(figure, THEME),
            theme.as_deref(),
        ));
        let target = history::target(figure);
        unknown.extend(unknown_part(
            PLACE,
            history::named(figure),
            target.as_deref(),
        ));
        let unknown = Some(unknown.join("\n")).filter(|unknown| !unknown.is_empty());
        set_attr(
            figure.element().as_ref(),
            names::UNKNOWN,
            unknown.as_deref(),
        );
    }
}

/// A part of the address with its value, `stance=x`, if not all that it names is shown.
fn unknown_part(name: &str, named: Option<String>, shown: Option<&str>) -> Option<String> {
    let named = named?;
    let is_shown =
        |one: &str| shown.is_some_and(|shown| shown.split(',').any(|other| other == one));
    let is_known = named.split(',').all(is_shown);
    (!is_known).then(|| [name, "=", &named].concat())
}
