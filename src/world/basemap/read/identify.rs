//! Finds the codes and names among a feature's members.

use serde_json::{Map, Value};

use crate::world::basemap::read::columns::column;
use crate::world::basemap::read::vocabulary::Vocabulary;

/// The rank of a feature's `id`, before all properties that may hold codes of any kind.
const ID_RANK: usize = 0;

/// A code or name that a feature states, and the property in which it does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Claim {
    /// The property as the file names it; `id` for the member of the feature.
    pub(crate) property: String,
    /// The property's rank among those with its vocabulary: the lower, the more reliable.
    rank: usize,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) text: String,
}

/// The codes and names of a feature, by vocabulary, the most reliable of each first.
///
/// An `id` that is a JSON number may be a row number, so it counts only if the feature has no name.
pub(crate) fn claims(feature: &Map<String, Value>) -> Vec<Claim> {
    let properties = feature.get("properties").and_then(Value::as_object);
    let stated = properties.into_iter().flatten().filter_map(|(key, value)| {
        let (rank, vocabulary) = column(key)?;
        claim(key, rank + 1, vocabulary, value)
    });
    let stated: Vec<Claim> = stated.collect();
    let has_name = stated.iter().any(Claim::is_name);
    let id = feature.get("id").filter(|id| !(id.is_number() && has_name));
    let id = id.and_then(|id| claim("id", ID_RANK, Vocabulary::AnyCode, id));
    let mut claims: Vec<Claim> = Vec::new();
    for one in stated.into_iter().chain(id) {
        let order = |claim: &Claim| (claim.vocabulary, claim.rank);
        let at = claims.partition_point(|other| order(other) <= order(&one));
        claims.insert(at, one);
    }
    claims
}

fn claim(property: &str, rank: usize, vocabulary: Vocabulary, value: &Value) -> Option<Claim> {
    Some(Claim {
        property: property.to_owned(),
        rank,
        vocabulary,
        text: text(value)?,
    })
}

/// The code to call a feature by that is no place: one of two or three letters wins over one of three
/// digits, and that over anything else. An `id` comes before properties.
pub(crate) fn code(claims: &[Claim]) -> Option<&str> {
    let kind = |claim: &Claim| match &*claim.text {
        text if is_alpha(text) => 0,
        text if is_numeric(text) => 1,
        _ => 2,
    };
    let codes = claims.iter().filter(|claim| !claim.is_name());
    let found = codes.min_by_key(|claim| (kind(claim), claim.rank));
    found.map(|claim| &*claim.text)
}

/// The name to show for a feature: its own, or else its country's.
pub(crate) fn name(claims: &[Claim]) -> Option<&str> {
    let of = |vocabulary| claims.iter().find(|claim| claim.vocabulary == vocabulary);
    let found = of(Vocabulary::Name).or_else(|| of(Vocabulary::Country));
    found.map(|claim| &*claim.text)
}

impl Claim {
    pub(crate) fn is_name(&self) -> bool {
        matches!(self.vocabulary, Vocabulary::Country | Vocabulary::Name)
    }
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

/// Whether a text is written as an alpha-2 or alpha-3 code.
pub(crate) fn is_alpha(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether a text is written as a numeric code.
pub(crate) fn is_numeric(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(feature: Value) -> Vec<Claim> {
        claims(feature.as_object().unwrap())
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
            assert_eq!(code(&of(feature.clone())), expected, "{feature}");
        }
    }

    #[test]
    fn a_name_is_found_in_either_case_and_a_states_own_before_its_countrys() {
        for key in ["name", "NAME", "admin", "ADMIN", "NAME_ENGL", "shapeName"] {
            let feature = json!({"properties": {key: "Rwanda"}});
            assert_eq!(name(&of(feature)), Some("Rwanda"));
        }
        let state = json!({"properties": {"admin": "United States", "name": "Georgia"}});
        assert_eq!(name(&of(state)), Some("Georgia"));
    }
}
