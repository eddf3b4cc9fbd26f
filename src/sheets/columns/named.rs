//! The meanings that decisions give columns, by the names of fields.

use crate::language::search::edit_distance;
use crate::sheets::columns::details::KINDS;
use crate::sheets::columns::facts::FACTS;
use crate::sheets::columns::field::{Form, SheetKind};
use crate::sheets::columns::header::{language_of, meaning_of};

/// The expectation in place of a name that is no field of a sheet, with the field that is likely to be meant; `None`
/// if it is one. A name may begin with its sheet's, and end with the tag of a language.
pub fn expected_meaning(name: &str) -> Option<String> {
    let within = KINDS.iter().find_map(|kind| {
        let own = name.strip_prefix(kind.name)?.strip_prefix('.')?;
        Some((*kind, own))
    });
    let (kinds, own) = match within {
        Some((kind, own)) => (vec![kind], own),
        None => ([&[&FACTS], &KINDS[..]].concat(), name),
    };
    let has = |name: &str| kinds.iter().any(|kind| kind.field(name).is_some());
    if has(own) || language_of(own).is_some_and(|(base, _)| has(base)) {
        return None;
    }
    let prefix = within.map_or_else(String::new, |(kind, _)| format!("{}.", kind.name));
    Some(match nearest(&kinds, own) {
        Some(near) => format!("the field \"{prefix}{near}\""),
        None => {
            let fields = kinds[0].fields.iter();
            let fields = fields.filter(|field| field.form != Form::Derived);
            let names: Vec<String> = fields
                .map(|field| format!("{prefix}{}", field.name))
                .collect();
            format!("one of the fields {}", names.join(", "))
        }
    })
}

/// The field that a word means in a header, or else the one with the most similar name.
fn nearest(kinds: &[&'static SheetKind], name: &str) -> Option<&'static str> {
    let mut meanings = kinds.iter().map(|kind| meaning_of(kind, name));
    if let Some((field, _)) = meanings.find_map(|meaning| meaning) {
        return Some(field.name);
    }
    let lower = name.to_lowercase();
    let fields = kinds.iter().flat_map(|kind| kind.fields);
    let fields = fields.map(|field| (edit_distance(&lower, field.name), field.name));
    let (distance, near) = fields.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 || distance == 2 && name.chars().count() > 4).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields_are_known_in_their_sheets_and_languages() {
        for name in [
            "place",
            "text_es",
            "sources.title",
            "facts.text_pt-BR",
            "timeline.from",
            "story.timeline.from",
            "marks.id",
        ] {
            assert_eq!(expected_meaning(name), None, "{name}");
        }
        for (name, expected) in [
            ("plase", "the field \"place\""),
            ("Country", "the field \"place\""),
            ("Place", "the field \"place\""),
            ("sources.titel", "the field \"sources.title\""),
            ("sources.places", "one of the fields sources.id, "),
            ("foo", "one of the fields "),
            ("", "one of the fields "),
        ] {
            let found = expected_meaning(name).expect(name);
            assert!(found.starts_with(expected), "{name}: {found}");
        }
    }
}
