//! Decisions that were taken, each with its control.

use crate::base::message::{Message, message};
use crate::language::matching::Reading;
use crate::project::project::Project;
use crate::project::show::spots::Spots;
use crate::project::view::{Choice, Control, Sentence, SpotView};
use crate::sheets::{FACTS, Import, Understood, column_letters, key_of, options_of};

/// The keys of decisions at the top level that have a value.
const KEYS: [&str; 10] = [
    "encoding",
    "delimiter",
    "quote",
    "headerRow",
    "dateOrder",
    "century",
    "firstOfMonth",
    "epoch",
    "decimal",
    "codes",
];
/// How many rows are offered as the one with the names of the columns.
const HEADERS: usize = 10;

/// The decisions that the program took.
pub(super) fn sentences(project: &Project, import: &Import, spots: &Spots<'_>) -> Vec<Sentence> {
    let all = import.understood.iter();
    all.map(|one| Sentence {
        spot: spots.view(&one.spot),
        sentence: one.sentence.clone(),
        control: control(project, import, one),
    })
    .collect()
}

/// The decisions of the editor that no sentence of the program tells.
pub(super) fn decided(project: &Project, import: &Import) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let is_told = |key: &str| {
        import
            .understood
            .iter()
            .any(|one| key_of(one.choice) == Some(key))
    };
    for key in KEYS {
        let Some(answer) = answer(project, "", key).filter(|_| !is_told(key)) else {
            continue;
        };
        sentences.push(Sentence {
            spot: SpotView::default(),
            sentence: message!("decided: {key} is {answer}", key, answer = &answer),
            control: Some(of_key(project, key, &answer)),
        });
    }
    sentences
}

/// The answer of the editor.
fn answer(project: &Project, section: &str, key: &str) -> Option<String> {
    let answer = project.decisions.answer(section, key)?;
    let is_open = answer.trim_start().starts_with('?') || answer.trim().is_empty();
    (!is_open).then_some(answer)
}

fn control(project: &Project, import: &Import, one: &Understood) -> Option<Control> {
    if let Some(key) = key_of(one.choice) {
        return Some(of_key(project, key, &one.value));
    }
    let column = one.spot.column?;
    (one.choice == "--column" && !one.value.is_empty()).then_some(())?;
    let mut shapes = import.shapes.iter();
    let shape = shapes.find(|shape| shape.name == one.spot.sheet)?;
    let key = match shape.kind == FACTS.name {
        true => one.value.clone(),
        false => format!("{}.{}", shape.kind, one.value),
    };
    let answers = (0..shape.columns.len()).map(|index| Choice {
        value: shape.called(index),
        label: match &*shape.columns[index].header {
            "" => Message::of(column_letters(index)),
            header => message!(
                "{column} ({header})",
                column = column_letters(index),
                header
            ),
        },
    });
    let none = Choice {
        value: "-".to_owned(),
        label: Message::default(),
    };
    Some(Control {
        is_decided: answer(project, "columns", &key).is_some(),
        section: "columns".to_owned(),
        key,
        options: answers.chain([none]).collect(),
        current: shape.called(column),
    })
}

/// The control of a key at the top level of the decisions.
fn of_key(project: &Project, key: &str, value: &str) -> Control {
    let own = answer(project, "", key);
    let options = match key {
        "codes" => Reading::all()
            .map(|one| (one.as_str().to_owned(), one.message()))
            .collect(),
        "headerRow" => (0..=HEADERS)
            .map(|row| (row.to_string(), Message::of(row)))
            .collect(),
        _ => options_of(key),
    };
    Control {
        section: String::new(),
        key: key.to_owned(),
        options: choices(&options),
        current: own.clone().unwrap_or_else(|| value.to_owned()),
        is_decided: own.is_some(),
    }
}

/// Answers with their words.
pub(super) fn choices(options: &[(String, Message)]) -> Vec<Choice> {
    let options = options.iter();
    options
        .map(|(value, label)| Choice {
            value: value.clone(),
            label: label.clone(),
        })
        .collect()
}
