//! Decides what each column of a sheet means.

use std::collections::BTreeMap;

use crate::sheets::columns::content::Content;
use crate::sheets::columns::facts::FIGURE_FIELDS;
use crate::sheets::columns::field::{Field, Form, SheetKind};
use crate::sheets::columns::header::{Rank, folded, language_of, meaning};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::question::Question;
use crate::sheets::table::{SheetName, column_letters};
use crate::sheets::understood::Understood;

/// The option that says what a column means.
const COLUMN: &str = "--column";

/// A column with its meaning.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The column, from 0.
    pub index: usize,
    /// Its meaning.
    pub field: &'static Field,
    /// The language of its texts; `None` for the dossier's own.
    pub language: Option<String>,
}

/// The columns of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The columns that mean something, from left to right.
    pub chosen: Vec<Chosen>,
    /// The columns that mean nothing, from left to right.
    pub unknown: Vec<usize>,
    /// Decisions that were taken.
    pub understood: Vec<Understood>,
    /// Decisions that the editor has to take.
    pub questions: Vec<Question>,
    /// Decisions that fit no column.
    pub faults: Vec<Fault>,
}

impl Columns {
    /// The column of a field in the dossier's own language.
    pub fn of(&self, name: &str) -> Option<usize> {
        let mut own = self.chosen.iter();
        let own = own.find(|one| one.field.name == name && one.language.is_none());
        own.map(|one| one.index)
    }
}

struct Candidate {
    index: usize,
    field: &'static Field,
    language: Option<String>,
    rank: Rank,
}

/// Decides what the columns of a sheet mean: by the editor's decisions (pairs of a field's name and a header),
/// by the headers' words, and by the content of columns whose header says nothing. Columns that are kept `apart`
/// are neither found by their content nor told.
pub fn choose(
    kind: &'static SheetKind,
    sheet: &SheetName,
    headers: &[String],
    decided: &[(String, String)],
    content: &[Content],
    apart: &[usize],
) -> Columns {
    let mut columns = Columns::default();
    let mut candidates = decisions(kind, sheet, headers, decided, &mut columns);
    let taken: Vec<usize> = candidates.iter().map(|one| one.index).collect();
    let decided_fields: Vec<&str> = candidates.iter().map(|one| one.field.name).collect();
    let by_words = headers.iter().enumerate();
    let by_words = by_words.filter(|(index, _)| !taken.contains(index));
    let by_words = by_words.filter_map(|(index, header)| {
        let (field, language, rank) = meaning(kind, header)?;
        Some(Candidate {
            index,
            field,
            language,
            rank,
        })
    });
    candidates.extend(by_words.filter(|one| !decided_fields.contains(&one.field.name)));
    without_lone_parts_of_figures(kind, &mut candidates);
    let candidates = one_each(sheet, headers, candidates, &mut columns);
    let asked = columns.questions.iter().map(|one| one.name.clone());
    let asked: Vec<String> = asked.collect();
    let mut all = candidates;
    for content in content.iter().filter(|_| kind.name == "facts") {
        let is_known = all.iter().any(|one| one.field.name == content.field);
        let is_free =
            |index: &usize| !apart.contains(index) && !all.iter().any(|one| one.index == *index);
        let free: Vec<usize> = content.columns.iter().copied().filter(is_free).collect();
        if is_known || free.is_empty() || asked.iter().any(|name| name == content.field) {
            continue;
        }
        let Some(field) = kind.field(content.field) else {
            continue;
        };
        let found = free.into_iter().map(|index| Candidate {
            index,
            field,
            language: None,
            rank: Rank::Content,
        });
        all.extend(one_each(sheet, headers, found.collect(), &mut columns));
    }
    all.sort_by_key(|one| one.index);
    tell(sheet, headers, &all, apart, &mut columns);
    let chosen = all.into_iter().map(|one| Chosen {
        index: one.index,
        field: one.field,
        language: one.language,
    });
    columns.chosen = chosen.collect();
    columns
}

/// The columns that the editor has named.
fn decisions(
    kind: &'static SheetKind,
    sheet: &SheetName,
    headers: &[String],
    decided: &[(String, String)],
    columns: &mut Columns,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (name, header) in decided {
        let own = name.strip_prefix(&format!("{}.", kind.name));
        let own = own.unwrap_or(name);
        let (own, language) = match kind.field(own) {
            Some(_) => (own, None),
            None => match language_of(own) {
                Some((base, tag)) => (base, Some(tag)),
                None => (own, None),
            },
        };
        // Another sheet may have the field of this name.
        let Some(field) = kind.field(own) else {
            continue;
        };
        if header == "-" {
            continue;
        }
        let same = |one: &(usize, &String)| {
            one.1 == header || folded(one.1) == folded(header) || column_letters(one.0) == *header
        };
        match headers.iter().enumerate().find(same) {
            Some((index, _)) => candidates.push(Candidate {
                index,
                field,
                language,
                rank: Rank::Decided,
            }),
            None if kind.name == "facts" || name.contains('.') => {
                let names = headers.iter().filter(|name| !name.trim().is_empty());
                let names: Vec<String> = names.map(|name| format!("\"{name}\"")).collect();
                columns.faults.push(Fault {
                    spot: Spot {
                        sheet: sheet.clone(),
                        ..Spot::default()
                    },
                    found: format!("no column \"{header}\" for {name}"),
                    expected: format!("one of {}", names.join(", ")),
                    done: "looked for another column".to_owned(),
                });
            }
            None => {}
        }
    }
    candidates
}

/// `of`, `to` and `status` are parts of a number. Without a column for numbers they mean nothing, but a
/// column called "status" may be the stance.
fn without_lone_parts_of_figures(kind: &'static SheetKind, candidates: &mut Vec<Candidate>) {
    let has = |name: &str| candidates.iter().any(|one| one.field.name == name);
    if kind.name != "facts" || has("value") {
        return;
    }
    let is_lone =
        |one: &Candidate| FIGURE_FIELDS.contains(&one.field.name) && one.rank != Rank::Decided;
    let has_stance = has("stance");
    for one in candidates.iter_mut() {
        if let Some(stance) = kind.field("stance").filter(|_| !has_stance)
            && is_lone(one)
            && one.field.name == "status"
        {
            (one.field, one.rank) = (stance, Rank::Word);
        }
    }
    candidates.retain(|one| !is_lone(one));
}

/// One column for each meaning. Of several, the one with the best rank; of several with the same rank,
/// none, and a question.
fn one_each(
    sheet: &SheetName,
    headers: &[String],
    candidates: Vec<Candidate>,
    columns: &mut Columns,
) -> Vec<Candidate> {
    let mut groups: BTreeMap<(&str, Option<String>), Vec<Candidate>> = BTreeMap::new();
    let mut single = Vec::new();
    for one in candidates {
        if one.field.form == Form::Derived {
            single.push(one);
        } else {
            let key = (one.field.name, one.language.clone());
            groups.entry(key).or_default().push(one);
        }
    }
    for ((name, _), group) in groups {
        let best = group.iter().map(|one| one.rank).min();
        let mut best: Vec<Candidate> = group
            .into_iter()
            .filter(|one| Some(one.rank) == best)
            .collect();
        if best.len() == 1 {
            single.append(&mut best);
            continue;
        }
        let named = best.iter().map(|one| named(one.index, headers));
        let listed: Vec<String> = named.collect();
        let first = &headers[best[0].index];
        let answers = best.iter().map(|one| headers[one.index].trim());
        let answers: Vec<&str> = answers.collect();
        columns.questions.push(Question {
            name: name.to_owned(),
            spot: Spot {
                sheet: sheet.clone(),
                ..Spot::default()
            },
            asks: format!(
                "columns {} may each be the {name}: which is it?",
                listed.join(" and ")
            ),
            option: format!("--column {name}=\"{first}\""),
            section: "columns",
            line: format!("\"{name}\": \"{first}\""),
            answers: answers.join(" or "),
        });
    }
    single
}

/// Tells what was decided by words and by content, and which columns are left.
fn tell(
    sheet: &SheetName,
    headers: &[String],
    all: &[Candidate],
    apart: &[usize],
    columns: &mut Columns,
) {
    for one in all {
        let Some(reason) = (match one.rank {
            Rank::Word if one.field.form != Form::Derived => Some("by its name"),
            Rank::Content => Some("because its cells look like it"),
            _ => None,
        }) else {
            continue;
        };
        let language = match &one.language {
            Some(tag) => format!(" in \"{tag}\""),
            None => String::new(),
        };
        columns.understood.push(Understood {
            spot: Spot {
                sheet: sheet.clone(),
                rows: Vec::new(),
                column: Some(one.index),
            },
            sentence: match headers[one.index].trim() {
                "" => format!("it is the {}{language}, {reason}", one.field.name),
                header => format!("\"{header}\" is the {}{language}, {reason}", one.field.name),
            },
            choice: COLUMN,
        });
    }
    let is_unknown = |index: &usize| !all.iter().any(|one| one.index == *index);
    let is_asked = |index: &usize| {
        let text = named(*index, headers);
        columns.questions.iter().any(|one| one.asks.contains(&text))
    };
    let unknown: Vec<usize> = (0..headers.len())
        .filter(|index| !headers[*index].trim().is_empty() && is_unknown(index))
        .collect();
    let told: Vec<String> = unknown
        .iter()
        .filter(|index| !is_asked(index) && !apart.contains(index))
        .map(|index| named(*index, headers))
        .collect();
    columns.unknown = unknown;
    if told.is_empty() {
        return;
    }
    let listed = told.join(", ");
    let sentence = match told.len() {
        1 => format!("column {listed} is not read: a map has no field for it"),
        _ => format!("columns {listed} are not read: a map has no fields for them"),
    };
    columns.understood.push(Understood {
        spot: Spot {
            sheet: sheet.clone(),
            ..Spot::default()
        },
        sentence,
        choice: COLUMN,
    });
}

/// A column in a message: `C ("Land")`.
fn named(index: usize, headers: &[String]) -> String {
    let header = headers.get(index).map_or("", |header| header.trim());
    format!("{} (\"{header}\")", column_letters(index))
}
