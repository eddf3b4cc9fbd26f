//! Columns in words: what they were taken for, and which of them may have a meaning.

use crate::base::message::{Joint, Message, Value, message};
use crate::sheets::column::quoted;
use crate::sheets::columns::chosen::{Candidate, Columns, named as with_language};
use crate::sheets::columns::content::Hints;
use crate::sheets::columns::field::Form;
use crate::sheets::columns::header::{Rank, folded};
use crate::sheets::fault::Spot;
use crate::sheets::question::Question;
use crate::sheets::table::{SheetName, column_letters};
use crate::sheets::understood::Understood;

/// The option that says what a column means.
pub(crate) const COLUMN: &str = "--column";
/// In place of a column: none has the meaning.
pub(super) const NONE: &str = "-";

/// The question whether one of some columns has a meaning, and which.
pub(super) fn question(
    sheet: &SheetName,
    headers: &[String],
    cells: &[String],
    name: &str,
    columns: &[usize],
) -> Question {
    let listed = columns.iter().map(|one| named(*one, headers, cells));
    let listed: Vec<Message> = listed.collect();
    let asks = match &listed[..] {
        [only] => message!(
            "column {only} may be the {name}, which readers see: is it? If it is for yourself, choose \"{none}\".",
            only,
            name,
            none = NONE
        ),
        _ => message!(
            "columns {columns} may each be the {name}: which is it?",
            columns = Value::list(listed, Joint::EachAnd),
            name
        ),
    };
    // Of columns with one name, each is known by its letter.
    let chosen = |index: &usize| match columns_called(headers, &headers[*index]).len() {
        1 => headers[*index].trim().to_owned(),
        _ => column_letters(*index),
    };
    let mut answers: Vec<String> = columns.iter().map(chosen).collect();
    if columns.len() == 1 {
        answers.push(NONE.to_owned());
    }
    Question {
        name: name.to_owned(),
        spot: Spot {
            sheet: sheet.clone(),
            ..Spot::default()
        },
        asks,
        option: format!("--column {name}=\"{}\"", answers[0]),
        section: "columns",
        line: format!("\"{name}\": \"{}\"", answers[0]),
        answers: answers.join(" or "),
        options: answers
            .iter()
            .zip(columns)
            .map(|(answer, index)| (answer.clone(), named(*index, headers, cells)))
            .chain((columns.len() == 1).then(|| (NONE.to_owned(), Message::default())))
            .collect(),
    }
}

/// The columns with a header as it is written, or else those with one like it, or else the column with these
/// letters.
pub(super) fn columns_called(headers: &[String], header: &str) -> Vec<usize> {
    let with = |is_it: &dyn Fn(usize, &str) -> bool| -> Vec<usize> {
        let own = headers.iter().enumerate();
        let own = own.filter(|(index, own)| is_it(*index, own));
        own.map(|(index, _)| index).collect()
    };
    let words = folded(header);
    let mut found = with(&|_, own| own == header);
    if found.is_empty() {
        found = with(&|_, own| !words.is_empty() && folded(own) == words);
    }
    if found.is_empty() {
        found = with(&|index, _| column_letters(index) == header);
    }
    found
}

/// The letters of columns: `B or C`.
pub(super) fn letters(columns: &[usize]) -> String {
    let letters: Vec<String> = columns.iter().map(|index| column_letters(*index)).collect();
    letters.join(" or ")
}

/// Tells what was decided by words and by content, and which columns are left.
pub(super) fn tell(
    sheet: &SheetName,
    headers: &[String],
    all: &[Candidate],
    Hints { apart, cells, .. }: &Hints,
    columns: &mut Columns,
) {
    for one in all {
        let Some(reason) = reason(one) else { continue };
        columns.understood.push(Understood {
            spot: Spot {
                sheet: sheet.clone(),
                rows: Vec::new(),
                column: Some(one.index),
            },
            sentence: taken_for(one, headers[one.index].trim(), reason),
            choice: COLUMN,
            value: with_language(one.field.name, one.language.as_deref()),
        });
    }
    let is_unknown = |index: &usize| !all.iter().any(|one| one.index == *index);
    let is_asked = |index: &usize| {
        let text = named(*index, headers, cells);
        columns
            .questions
            .iter()
            .any(|one| one.asks.to_string().contains(&text.to_string()))
    };
    let unknown: Vec<usize> = (0..headers.len())
        .filter(|index| !headers[*index].trim().is_empty() && is_unknown(index))
        .collect();
    let told: Vec<Message> = unknown
        .iter()
        .filter(|index| !is_asked(index) && !apart.contains(index))
        .map(|index| named(*index, headers, cells))
        .collect();
    columns.unknown = unknown;
    if told.is_empty() {
        return;
    }
    let count = told.len();
    let sentence = message!(
        "column {columns} is not read: a map has no field for it"
            | "columns {columns} are not read: a map has no fields for them",
        columns = Value::list(told, Joint::Comma),
        count
    );
    columns.understood.push(Understood {
        spot: Spot {
            sheet: sheet.clone(),
            ..Spot::default()
        },
        sentence,
        choice: COLUMN,
        value: String::new(),
    });
}

/// Says what a column with a header was taken for.
fn taken_for(one: &Candidate, header: &str, reason: Message) -> Message {
    let name = match &one.language {
        Some(tag) => message!("{name} in \"{tag}\"", name = one.field.name, tag),
        None => Message::of(one.field.name),
    };
    match header {
        "" => message!("it is the {name}, {reason}", name, reason),
        header => message!(
            "{header} is the {name}, {reason}",
            header = quoted(header),
            name,
            reason
        ),
    }
}

/// Why a column has its meaning, if that is to be told.
fn reason(one: &Candidate) -> Option<Message> {
    match one.rank {
        Rank::Word if one.field.form != Form::Derived => Some(message!("by its name")),
        Rank::Content => Some(message!("because its cells look like it")),
        _ => None,
    }
}

/// A column in a message: `C ("Land")`; without a header `C (such as "Peru")`.
fn named(index: usize, headers: &[String], cells: &[String]) -> Message {
    let text = |texts: &[String]| texts.get(index).map_or("", |text| text.trim()).to_owned();
    let letters = column_letters(index);
    match (&*text(headers), &*text(cells)) {
        ("", "") => Message::of(letters),
        ("", cell) => message!("{column} (such as {cell})", column = letters, cell),
        (header, _) => message!(
            "{column} ({header})",
            column = letters,
            header = quoted(header)
        ),
    }
}
