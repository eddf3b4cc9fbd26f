use crate::dossier::{ABSENT, MENTIONED, Standing, Text};
use crate::figure::markup::model::Model;
use crate::figure::markup::text::sentence_text;

/// An entry of the legend: what a colour or a mark means, and how many places have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is the key to.
    pub meaning: Meaning,
    /// What the map calls it.
    pub label: Text,
    /// The same in a word or two; empty where `label` will do.
    pub short: Text,
    /// What it takes for a place to be counted here; empty where that needs no saying.
    pub definition: Text,
    /// How many places have it when all facts count; `None` where they are not counted.
    pub count: Option<usize>,
}

/// What an entry of the legend is the key to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A colour or pattern, by [`Standing::key`].
    Standing(String),
    /// The mark of places that sources disagree about.
    Contested,
}

/// The entries of a figure's legend: the scale in its order, places without a stance, places
/// outside the story, and the mark of contested ones where there are any.
pub fn entries(model: &Model) -> Vec<Entry> {
    let (dossier, words) = (&model.dossier, &model.words);
    let places = dossier.named_places();
    let standings: Vec<Standing> = places.iter().map(|place| model.standing(*place)).collect();
    let count = |is: &dyn Fn(&Standing) -> bool| standings.iter().filter(|one| is(one)).count();
    let standing = |key: &str, label: &Text, short: &Text, definition: &Text| Entry {
        meaning: Meaning::Standing(key.to_owned()),
        label: label.clone(),
        short: short.clone(),
        definition: definition.clone(),
        count: Some(count(&|one| one.key() == key)),
    };
    let stances = dossier.stances.iter().map(|stance| {
        let key = stance.id.as_str();
        standing(key, &stance.label, &stance.short, &stance.definition)
    });
    let mentioned = &dossier.mentioned;
    let mentioned = standing(
        MENTIONED,
        &mentioned.label,
        &mentioned.short,
        &mentioned.definition,
    );
    let none = Text::default();
    let absent = Entry {
        count: None,
        ..standing(ABSENT, &(&*words.absent).into(), &none, &none)
    };
    let contested = Entry {
        meaning: Meaning::Contested,
        label: (&*words.sources_disagree).into(),
        short: Text::default(),
        definition: Text::default(),
        count: Some(count(&|one| one.is_contested())),
    };
    let contested = (contested.count > Some(0)).then_some(contested);
    stances
        .chain([mentioned, absent])
        .chain(contested)
        .collect()
}

/// What a picture of the map shows, in words, for those who do not see it: the headline, and how
/// many places have each stance or mark.
pub fn picture_alt(model: &Model) -> String {
    let words = &model.words;
    let counted = |entry: Entry| {
        let values = words.format_number(entry.count? as f64);
        let names = [("name", &*entry.label), ("values", &*values)];
        Some(sentence_text(&words.values, &names))
    };
    let counts: Vec<String> = entries(model).into_iter().filter_map(counted).collect();
    let counts = counts.join(&words.semicolon);
    let values = [("title", &*model.dossier.title), ("counts", &*counts)];
    sentence_text(&words.picture_alt, &values)
}
