//! Takes rows out, and puts them in.

use crate::sheets::{Row, Table};

/// Takes rows out by their numbers, which are in order. Returns those that are not empty.
pub(super) fn take_rows(table: &mut Table, numbers: &[usize]) -> Vec<Row> {
    let (mut taken, mut kept) = (Vec::new(), Vec::with_capacity(table.rows.len()));
    let mut before = 0;
    for mut row in std::mem::take(&mut table.rows) {
        while numbers
            .get(before)
            .is_some_and(|number| *number < row.number)
        {
            before += 1;
        }
        if numbers.get(before) == Some(&row.number) {
            taken.push(row);
        } else {
            row.number -= before;
            kept.push(row);
        }
    }
    table.rows = kept;
    taken
}

/// Puts rows in, which have these numbers then. All numbers are given, in order, also those of empty rows.
pub(super) fn put_rows(table: &mut Table, numbers: &[usize], rows: Vec<Row>) {
    let there = std::mem::take(&mut table.rows);
    let mut all = Vec::with_capacity(there.len() + rows.len());
    let mut new = rows.into_iter().peekable();
    let mut before = 0;
    for mut row in there {
        while numbers
            .get(before)
            .is_some_and(|number| *number <= row.number + before)
        {
            before += 1;
        }
        row.number += before;
        while let Some(own) = new.next_if(|own| own.number < row.number) {
            all.push(own);
        }
        all.push(row);
    }
    all.extend(new);
    table.rows = all;
}
