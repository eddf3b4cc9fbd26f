use crate::dossier::{ABSENT, MENTIONED, Standing, Text};
use crate::figure::markup::model::Model;
use crate::figure::markup::text::format_text;

/// A row of the legend: what a colour or a mark means, and how many places have it.
#[derive(Clone, Debug, PartialEq)]
pub struct StanceCount {
    /// The colour or mark.
    pub meaning: Meaning,
    /// Its label.
    pub label: Text,
    /// A label of a word or two, for narrow figures; empty if `label` is short enough.
    pub short: Text,
    /// When a place has the colour; empty if the label says so.
    pub definition: Text,
    /// How many places have it after all facts; `None` if they are not counted.
    pub count: Option<usize>,
}

/// The sign that a row of the legend explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The colour and pattern of a standing, by [`Standing::key`].
    Standing(String),
    /// The mark of places that sources disagree about.
    Contested,
}

/// The rows of a figure's legend: the stances in the order of the scale, places without a stance,
/// places outside the story, and contested places if there are any.
pub fn stance_counts(model: &Model) -> Vec<StanceCount> {
    let (dossier, words) = (&model.dossier, &model.words);
    let places = dossier.named_places();
    let standings: Vec<Standing> = places.iter().map(|place| model.standing(*place)).collect();
    let row = |key: &str, label: &Text, short: &Text, definition: &Text| StanceCount {
        meaning: Meaning::Standing(key.to_owned()),
        label: label.clone(),
        short: short.clone(),
        definition: definition.clone(),
        count: Some(standings.iter().filter(|one| one.key() == key).count()),
    };
    let stances = dossier.stances.iter().map(|stance| {
        let key = stance.id.as_str();
        row(key, &stance.label, &stance.short, &stance.definition)
    });
    let mentioned = &dossier.mentioned;
    let mentioned = row(
        MENTIONED,
        &mentioned.label,
        &mentioned.short,
        &mentioned.definition,
    );
    let none = Text::default();
    let absent = StanceCount {
        count: None,
        ..row(ABSENT, &(&*words.absent).into(), &none, &none)
    };
    let contested = standings.iter().filter(|one| one.is_contested()).count();
    let contested = (contested > 0).then(|| StanceCount {
        meaning: Meaning::Contested,
        label: (&*words.sources_disagree).into(),
        short: Text::default(),
        definition: Text::default(),
        count: Some(contested),
    });
    stances
        .chain([mentioned, absent])
        .chain(contested)
        .collect()
}

/// The alternative text of a picture of the map: the headline, and how many places have each colour
/// or mark.
pub fn picture_alt(model: &Model) -> String {
    let words = &model.words;
    let counted = |row: StanceCount| {
        let count = words.format_number(row.count? as f64);
        let values = [("name", &*row.label), ("values", &*count)];
        Some(format_text(&words.values, &values))
    };
    let counts: Vec<String> = stance_counts(model)
        .into_iter()
        .filter_map(counted)
        .collect();
    let counts = counts.join(&words.semicolon);
    let values = [("title", &*model.dossier.title), ("counts", &*counts)];
    format_text(&words.picture_alt, &values)
}
