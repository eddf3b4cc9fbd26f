use crate::dossier::{ABSENT, ACTOR, MENTIONED, MarkId, PlaceId, Sign, Standing, Text};
use crate::figure::markup::model::Model;
use crate::figure::markup::text::format_text;
use crate::world::scene::Shape;

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
    /// The sign of places with a mark, by the mark's id.
    Mark(MarkId, Sign),
}

/// The rows of a figure's legend: the stances in the order of the scale, actors, places without a
/// stance, places outside the story, the marks of the dossier, and contested places. Rows that no
/// place has on any day are left out.
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
    let actors = dossier.actors.as_ref();
    let actors = actors.map(|one| row(ACTOR, &one.label, &one.short, &one.definition));
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
    let marks = dossier.marks.iter().map(|mark| StanceCount {
        meaning: Meaning::Mark(mark.id.clone(), mark.sign),
        label: mark.label.clone(),
        short: mark.short.clone(),
        definition: mark.definition.clone(),
        count: Some(dossier.places_with(mark).count()),
    });
    let contested = standings.iter().filter(|one| one.is_contested()).count();
    let was_contested = || model.span.is_some() && dossier.records().has_contested();
    let contested = (contested > 0 || was_contested()).then(|| StanceCount {
        meaning: Meaning::Contested,
        label: (&*words.sources_disagree).into(),
        short: (&*words.disputed_short).into(),
        definition: Text::default(),
        count: Some(contested),
    });
    let shapes = &model.scene.shapes;
    // On a map of own places the story may have them all.
    let is_full = !shapes.is_empty() && shapes.iter().all(Shape::in_story);
    let absent = (!is_full).then_some(absent);
    let rows = stances.chain(actors).chain([mentioned]).chain(absent);
    rows.chain(marks)
        .filter(|row| row.count != Some(0) || is_earlier(model, &places, &row.meaning))
        .chain(contested)
        .collect()
}

/// Whether a place has a standing on a day before the last of the timeline.
fn is_earlier(model: &Model, places: &[PlaceId], meaning: &Meaning) -> bool {
    let Meaning::Standing(key) = meaning else {
        return false;
    };
    // Without a timeline readers see the last day alone.
    let Some((first, _)) = model.span else {
        return false;
    };
    let dossier = &model.dossier;
    places.iter().any(|&place| {
        let mut record = dossier.record_of(place).into_iter();
        dossier.standing(place, first).key() == key
            || record.any(|change| change.stance.id.as_str() == key)
    })
}

/// The alternative text of a picture of the map: the dossier's own, or else the headline, and how many
/// places have each colour or mark.
pub fn picture_alt(model: &Model) -> String {
    if !model.dossier.alt.is_blank() {
        return model.dossier.alt.to_string();
    }
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
    let values = [("title", &**model.dossier.headline()), ("counts", &*counts)];
    format_text(&words.picture_alt, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::{Point, Rect, WORLD_WIDTH};
    use crate::dossier::read;
    use crate::world::projection::Projection;
    use crate::world::scene::Outline;

    /// The labels of the rows for a dossier with these facts, on a map of these places.
    fn labels_on(map: &[&str], facts: &str) -> Vec<String> {
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?", "asOf": "2025-06-01",
            "stances": [
                {{"id": "yes", "label": "Yes", "color": "#005555"}},
                {{"id": "no", "label": "No", "color": "#550000"}}],
            "mentioned": {{"label": "Mentioned"}},
            "sources": [{{"id": "s", "title": "S"}}], "facts": [{facts}]}}"##
        );
        let dossier = read(&text).expect("a dossier").dossier;
        let outline = |code: &&str| {
            let main = Rect::centered(Point { x: 500.0, y: 500.0 }, 50.0, 50.0);
            Outline {
                place: PlaceId::new(code).ok(),
                code: (*code).to_owned(),
                name: String::new(),
                d: String::new(),
                anchor: main.center(),
                bounds: main,
                main,
                territories: None,
            }
        };
        let outlines = map.iter().map(outline).collect();
        let model = Model::new(dossier, outlines, &Projection::world(WORLD_WIDTH));
        let rows = stance_counts(&model).into_iter();
        rows.map(|row| row.label.to_string()).collect()
    }

    fn labels(facts: &str) -> Vec<String> {
        labels_on(&[], facts)
    }

    fn fact(id: &str, stance: &str, date: &str) -> String {
        format!(
            r#"{{"id": "{id}", "places": ["PER"], "date": "{date}", "text": "A", "source": "s",
            "stance": {{"id": "{stance}", "of": ["PER"]}}}}"#
        )
    }

    #[test]
    fn on_a_map_of_the_storys_places_alone_none_is_not_mentioned() {
        let peru = fact("a", "yes", "2025-03-01");
        assert_eq!(labels_on(&["PER"], &peru), ["Yes"]);
        assert_eq!(labels_on(&["PER", "RWA"], &peru), ["Yes", "Not mentioned"]);
    }

    #[test]
    fn a_row_that_no_place_has_on_any_day_is_left_out() {
        assert_eq!(
            labels(&fact("a", "yes", "2025-03-01")),
            ["Yes", "Not mentioned"]
        );
        let changed = fact("a", "no", "2025-03-01") + "," + &fact("b", "yes", "2025-05-01");
        assert_eq!(labels(&changed), ["Yes", "No", "Not mentioned"]);
        let later = r#"{"id": "c", "places": ["RWA"], "date": "2025-05-01", "text": "A", "source": "s",
            "stance": {"id": "no", "of": ["RWA"]}}"#;
        let two = fact("a", "yes", "2025-03-01") + "," + later;
        assert_eq!(labels(&two), ["Yes", "No", "Mentioned", "Not mentioned"]);
    }
}
