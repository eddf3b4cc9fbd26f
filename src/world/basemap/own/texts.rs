//! The texts that features state about themselves.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The properties of a basemap that make its features places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns<'a> {
    /// The property that has the ids.
    pub id: &'a str,
    /// The property that has the names; empty for ids as names.
    pub name: &'a str,
    /// The property that names the larger area of each; empty for none.
    pub part_of: &'a str,
}

/// A property of a feature with its value, which is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) property: String,
    pub(crate) text: String,
    /// Whether it is written as a text, other than a number.
    pub(crate) is_text: bool,
}

/// The member of a feature beside its properties that may identify it.
const ID: &str = "id";

/// How many properties a message lists.
const LISTED: usize = 8;

/// The texts and whole numbers of a feature: its properties, and its `id` unless a property has that
/// name.
pub(crate) fn texts(feature: &Map<String, Value>) -> Vec<Stated> {
    let properties = feature.get("properties").and_then(Value::as_object);
    let stated = |(property, value): (&String, &Value)| {
        Some(Stated {
            property: property.clone(),
            text: text(value)?,
            is_text: value.is_string(),
        })
    };
    let mut all: Vec<Stated> = properties
        .into_iter()
        .flatten()
        .filter_map(stated)
        .collect();
    if !all.iter().any(|one| one.property == ID) {
        let id = feature.get_key_value(ID);
        all.extend(id.and_then(stated));
    }
    all
}

fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|number| number.fract() == 0.0)?;
            format!("{whole:.0}")
        }
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The value of a property.
pub(crate) fn value<'a>(texts: &'a [Stated], property: &str) -> Option<&'a str> {
    let found = texts.iter().find(|one| one.property == property);
    found.map(|one| &*one.text)
}

/// The properties of all features, each with how many of the features its values tell apart, those
/// first that tell most: `STUSPS (tells 51 of 51 features apart)`.
pub(crate) fn properties_in_words(all: &[Vec<Stated>]) -> String {
    let names = all.iter().flatten().map(|one| one.property.clone());
    let names: BTreeSet<String> = names.collect();
    let count = |name: &str| {
        let values = all.iter().filter_map(|texts| value(texts, name));
        values
            .map(str::to_owned)
            .collect::<BTreeSet<String>>()
            .len()
    };
    let mut counted: Vec<(usize, String)> = Vec::new();
    for name in names {
        let count = count(&name);
        let at = counted.partition_point(|(other, _)| *other >= count);
        counted.insert(at, (count, name));
    }
    let listed = counted.iter().take(LISTED);
    let listed =
        listed.map(|(count, name)| format!("{name} (tells {count} of {} apart)", all.len()));
    let more = if counted.len() > LISTED { ", …" } else { "" };
    format!("{}{more}", listed.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(feature: Value) -> Vec<Stated> {
        texts(feature.as_object().unwrap())
    }

    #[test]
    fn texts_and_whole_numbers_are_stated() {
        let feature = json!({"id": 7, "properties": {
            "STATEFP": "06", "n": 6.0, "area": 6.5, "blank": " ", "none": null, "list": []
        }});
        let of = of(feature);
        let told: Vec<_> = of.iter().map(|one| (&*one.property, &*one.text)).collect();
        assert_eq!(told, [("STATEFP", "06"), ("n", "6"), ("id", "7")]);
        assert_eq!(value(&of, "n"), Some("6"));
    }

    #[test]
    fn the_property_id_comes_before_the_member() {
        let of = of(json!({"id": 7, "properties": {"id": "CA"}}));
        assert_eq!(value(&of, "id"), Some("CA"));
        assert_eq!(of.len(), 1);
    }

    #[test]
    fn properties_are_told_by_how_many_features_they_tell_apart() {
        let all: Vec<_> = [("06", "x"), ("32", "x")]
            .map(|(id, same)| of(json!({"properties": {"A": same, "ID": id}})))
            .into();
        assert_eq!(
            properties_in_words(&all),
            "ID (tells 2 of 2 apart), A (tells 1 of 2 apart)"
        );
    }
}
