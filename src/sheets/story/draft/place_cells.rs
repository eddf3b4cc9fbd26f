//! The places of the cells of a column.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::message::{Joint, Value as Said, message};
use crate::dossier::csv::items;
use crate::sheets::column::{Column, quoted};
use crate::sheets::columns::Form;
use crate::sheets::story::draft::asked::Found;
use crate::sheets::story::draft::beside::Beside;
use crate::sheets::story::draft::places::Places;
use crate::sheets::story::draft::values::{Reader, cell_text};

impl Reader<'_> {
    /// The places of the cells of a column, by their ids; `None` where none was found. Codes are judged by the
    /// whole column, with what stands beside them.
    pub(crate) fn place_cells(
        &mut self,
        column: &Column<'_>,
        form: Form,
        beside: &Beside,
    ) -> Vec<Option<Value>> {
        let texts = column.cells.iter().map(|(_, cell)| cell_text(cell));
        let texts = texts.map(|text| text.map(|text| parts(&text, &self.places)));
        let texts: Vec<Vec<String>> = texts.map(Option::unwrap_or_default).collect();
        let mut rows = Vec::new();
        for (i, parts) in texts.iter().enumerate() {
            // A name beside several codes is the name of none of them.
            let id = beside
                .ids
                .get(i)
                .cloned()
                .flatten()
                .filter(|_| parts.len() == 1);
            rows.extend(parts.iter().map(|part| (part.clone(), id.clone())));
        }
        let spot = column.spot(Vec::new());
        let judged = self
            .places
            .judge(&column.header, &rows, &spot, &mut self.report);
        let mut values = Vec::new();
        // Of each code beside a name, whether it is not known: a sheet has the same code in many rows.
        let mut unknown: BTreeMap<String, bool> = BTreeMap::new();
        for (i, ((row, _), parts)) in column.cells.iter().zip(texts).enumerate() {
            let spot = column.spot(vec![*row]);
            let mut ids: Vec<String> = Vec::new();
            let area = beside.areas.get(i).and_then(Option::as_deref);
            let is_named = parts.len() == 1 && beside.is_named.get(i) == Some(&true);
            for part in parts {
                if is_named {
                    let judge = || self.places.is_unknown(judged, &part);
                    if *unknown.entry(part.clone()).or_insert_with(judge) {
                        continue;
                    }
                }
                if let Found::Place(id) = self.places.find(judged, &part, area, &spot)
                    && !ids.contains(&id)
                {
                    ids.push(id);
                }
            }
            values.push(match form {
                _ if ids.is_empty() => None,
                Form::Place => Some(Value::from(ids.remove(0))),
                _ => Some(Value::from(ids)),
            });
        }
        let unread = unknown.iter().filter(|(_, is_unknown)| **is_unknown);
        let codes: Vec<String> = unread.map(|(code, _)| quoted(code)).collect();
        if !codes.is_empty() {
            let sentence = message!(
                "the names are read beside codes that are not known: {codes}",
                codes = Said::list(codes, Joint::Comma)
            );
            self.report
                .understood
                .push(column.understood(sentence, "names"));
        }
        values
    }
}

/// The text of a cell whose line breaks are within one name: as a whole it is a place, or none of its lines may be one.
fn unbroken(text: &str, places: &Places<'_>) -> Option<String> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    if lines.len() < 2 || text.contains(';') {
        return None;
    }
    let (spaced, joined) = (lines.join(" "), lines.concat());
    let is_list = lines.iter().any(|line| places.is_place(line));
    match [&spaced, &joined].map(|whole| places.is_whole(whole)) {
        [true, _] => Some(spaced),
        _ if is_list => None,
        // A word that was broken without a hyphen is near enough to be offered.
        _ => Some(spaced),
    }
}

/// The names of places in a cell, separated by semicolons or line breaks, or else by commas that are in no name.
fn parts(text: &str, places: &Places<'_>) -> Vec<String> {
    if let Some(whole) = unbroken(text, places) {
        return vec![whole];
    }
    let mut parts = Vec::new();
    for item in items(text) {
        let listed: Vec<&str> = item.split(',').map(str::trim).collect();
        let is_list = listed.len() > 1
            && !places.is_whole(&item)
            && listed.iter().all(|part| places.is_place(part));
        match is_list {
            true => parts.extend(listed.into_iter().map(str::to_owned)),
            false => parts.push(item),
        }
    }
    parts
}
