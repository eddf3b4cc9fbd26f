//! Finds the code and the name among a feature's members.

use serde_json::{Map, Value};

/// The properties in which basemaps keep a code, the most usual first. Natural Earth's `ISO_A3` is
/// "-99" for some countries, hence the others.
const CODES: [&str; 15] = [
    "a3",
    "iso_a3",
    "ISO_A3",
    "iso_a3_eh",
    "ISO_A3_EH",
    "adm0_a3",
    "ADM0_A3",
    "ISO3166-1-Alpha-3",
    "iso_a2",
    "ISO_A2",
    "iso_n3",
    "ISO_N3",
    "id",
    "code",
    "iso",
];
/// The properties in which basemaps keep a name.
const NAMES: [&str; 6] = ["name", "NAME", "name_en", "NAME_EN", "admin", "ADMIN"];

/// The code of a feature: from its `id`, then from the properties in [`CODES`].
///
/// A code of two or three letters wins over one of three digits, and that over anything else. An
/// `id` that is a JSON number may be a row number, so it counts only if the feature has no name.
pub(crate) fn code(feature: &Map<String, Value>) -> Option<String> {
    let is_row = |id: &&Value| id.is_number() && name(feature).is_some();
    let id = feature.get("id").filter(|id| !is_row(id)).and_then(text);
    let properties = CODES.iter().filter_map(|key| property(feature, key));
    let codes: Vec<String> = id.into_iter().chain(properties).collect();
    let first = |fits: fn(&str) -> bool| codes.iter().find(|code| fits(code));
    first(is_alpha)
        .or_else(|| first(is_numeric))
        .or_else(|| codes.first())
        .cloned()
}

/// The name of a feature: the first property of [`NAMES`].
pub(crate) fn name(feature: &Map<String, Value>) -> Option<String> {
    NAMES.iter().find_map(|key| property(feature, key))
}

fn property(feature: &Map<String, Value>, key: &str) -> Option<String> {
    text(feature.get("properties")?.get(key)?)
}

/// A value as text, a number with the leading zeros of ISO's numeric codes. `None` for
/// placeholders such as "-99".
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.as_u64().map(|number| format!("{number:03}"))?,
        _ => return None,
    };
    (!["", "-99", "-", "null"].contains(&text.as_str())).then_some(text)
}

fn is_alpha(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_numeric(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn code_of(feature: Value) -> Option<String> {
        code(feature.as_object().unwrap())
    }

    #[test]
    fn a_code_is_found_wherever_basemaps_keep_it() {
        for (feature, expected) in [
            (json!({"id": "RWA"}), Some("RWA")),
            (json!({"id": "646"}), Some("646")),
            (json!({"id": 4}), Some("004")),
            (json!({"properties": {"a3": "XKX"}}), Some("XKX")),
            (
                json!({"id": "-99", "properties": {"ISO_A3": "-99", "ISO_A3_EH": "FRA"}}),
                Some("FRA"),
            ),
            (
                json!({"id": 17, "properties": {"iso_a3": "TUV"}}),
                Some("TUV"),
            ),
            (json!({"id": 16, "properties": {"name": "Benin"}}), None),
            (
                json!({"id": " ", "properties": {"iso_n3": 646}}),
                Some("646"),
            ),
            (json!({"id": "way/123"}), Some("way/123")),
            (json!({"id": null, "properties": null}), None),
            (json!({}), None),
        ] {
            assert_eq!(code_of(feature.clone()).as_deref(), expected, "{feature}");
        }
    }

    #[test]
    fn a_name_is_found_in_either_case() {
        for key in ["name", "NAME", "admin", "ADMIN"] {
            let feature = json!({"properties": {key: "Rwanda"}});
            assert_eq!(name(feature.as_object().unwrap()).unwrap(), "Rwanda");
        }
    }
}
