//! The cells of a sheet. Only rows near the visible ones are in the page.

use leptos::html::Div;
use leptos::prelude::*;

use crate::project::{ColumnView, GridRow};
use crate::web::studio::data::cell::CellField;
use crate::web::studio::data::cells::{Cells, ROW};
use crate::web::studio::data::ids::id_of;
use crate::web::studio::data::input::{click, paste, press};
use crate::web::studio::data::keys::At;
use crate::web::studio::state::{Pointed, studio, t};

/// The most letters of a cell that are in the page.
const LETTERS: usize = 300;

/// The sheet that is shown, as a grid.
#[component]
pub(crate) fn Grid() -> impl IntoView {
    let cells = Cells::new(studio(), Pointed::get());
    let box_of_rows = NodeRef::<Div>::new();
    cells.follow(Pointed::get(), box_of_rows);
    let columns = Memo::new(move |_| cells.columns());
    let space = move |count: usize| format!("{}px", count * ROW);
    let above = move || space(cells.rows.with(|rows| rows.first.saturating_sub(1)));
    let below = move || {
        let last = cells.rows.with(|rows| rows.first + rows.rows.len());
        space((cells.height() + 1).saturating_sub(last))
    };
    let rows = move || {
        let rows = cells.rows.with(|rows| rows.rows.clone());
        let columns = columns.get();
        let shown = rows
            .into_iter()
            .map(|row| row_of(cells, &columns, row).into_any());
        shown.collect::<Vec<_>>()
    };
    view! {
        <div class="sheet" node_ref=box_of_rows on:scroll=move |_| cells.scroll(box_of_rows)>
            <table role="grid" aria-label=t("grid") aria-rowcount=move || cells.height() + 1 aria-colcount=move || columns.with(Vec::len) + 1
                on:keydown=move |event| press(cells, &event, box_of_rows) on:click=move |event| click(cells, &event)
                on:dblclick=move |_| cells.write(None) on:paste=move |event| paste(cells, &event)>
                <thead>{move || head(columns.get())}</thead>
                <tbody>
                    <tr class="space" aria-hidden="true" style:height=above></tr>
                    {rows}
                    <tr class="space" aria-hidden="true" style:height=below></tr>
                </tbody>
            </table>
        </div>
    }
}

/// The letters of the columns, and what they mean.
fn head(columns: Vec<ColumnView>) -> impl IntoView {
    let cell = |column: ColumnView| {
        let meaning = match &*column.meaning {
            "" => None,
            meaning => Some(view! { <span class="meaning">{meaning.to_owned()}</span> }),
        };
        view! { <th role="columnheader" scope="col" aria-colindex=column.index + 2>{column.letters}" "{meaning}</th> }
    };
    let cells = columns.into_iter().map(cell).collect_view();
    view! { <tr aria-rowindex="1"><th role="columnheader" class="number" aria-colindex="1"><span class="aside">{t("row")}</span></th>{cells}</tr> }
}

fn row_of(cells: Cells, columns: &[ColumnView], row: GridRow) -> impl IntoView {
    let GridRow {
        number,
        cells: texts,
        problems,
    } = row;
    let is_faulty = |column: usize| {
        let mut of_row = problems.iter();
        of_row.any(|(at, _)| at.is_none_or(|at| at == column))
    };
    let cell = |column: &ColumnView| {
        let text = texts.get(column.index).cloned().unwrap_or_default();
        cell(cells, (number, column.index), text, is_faulty(column.index))
    };
    let shown = columns.iter().map(cell).collect_view();
    view! {
        <tr aria-rowindex=number + 1>
            <th role="rowheader" scope="row" class="number" aria-colindex="1">{number}</th>
            {shown}
        </tr>
    }
}

fn cell(cells: Cells, at: At, text: String, is_faulty: bool) -> impl IntoView {
    let is_active = Memo::new(move |_| cells.active.get() == at);
    let is_written = move || is_active.get() && cells.writing.with(Option::is_some);
    let invalid = is_faulty.then_some("true");
    let content = move || match is_written() {
        true => {
            let text = cells.writing.get_untracked().unwrap_or_default();
            let end = move |text, key: String| cells.end(at, text, &key);
            view! { <CellField text end/> }.into_any()
        }
        false => start_of(&text).into_any(),
    };
    view! {
        <td role="gridcell" aria-colindex=at.1 + 2 aria-invalid=invalid id=id_of(at)
            tabindex=move || if is_active.get() && !is_written() { "0" } else { "-1" }>{content}</td>
    }
}

/// As much of a text as a cell can show. A browser would lay out a megabyte for a cell that shows forty letters.
fn start_of(text: &str) -> String {
    text.chars().take(LETTERS).collect()
}
