//! Texts that a cell may have meant.

use crate::language::gazetteer::clean;
use crate::language::search::{edit_distance, fold};
use crate::project::mends::date::dates;
use crate::project::mends::known::Words;
use crate::sheets::slug;

/// Fields whose cells hold dates.
const DATES: [&str; 6] = [
    "date",
    "published",
    "asOf",
    "begins",
    "timeline.from",
    "timeline.until",
];
/// Fields whose cells hold several words, separated by semicolons.
const LISTS: [&str; 3] = ["disputes", "facts", "marks"];

/// The texts that the cell of a field may have meant, the likeliest first.
pub(super) fn suggestions(kind: &str, field: &str, text: &str, words: &Words) -> Vec<String> {
    let plain = clean(text);
    let mut found: Vec<String> = Vec::new();
    let known = words.of_field(kind, field);
    if DATES.contains(&field) {
        found.extend(dates(&plain));
    } else if LISTS.contains(&field) {
        found.extend(listed(&plain, &known));
    } else if field == "url" || field == "source_url" || field == "licence.url" {
        found.extend(address(&plain));
    } else if field == "kind" || field == "source_kind" || field == "measure" || field == "act" {
        found.push(slug(&plain, ""));
    } else if field == "color" {
        found.extend(color(&plain));
    } else if !known.is_empty() {
        found.extend(nearest(&plain, &known));
    }
    if plain != text {
        found.push(plain);
    }
    found.retain(|one| one != text && !one.is_empty());
    let mut seen: Vec<String> = Vec::new();
    found.retain(|one| {
        let is_new = !seen.contains(one);
        seen.push(one.clone());
        is_new
    });
    found
}

/// The known words that a text may be, misspelt. Words that differ in a third of their letters are not near.
fn nearest(text: &str, known: &[String]) -> Vec<String> {
    let own = plain_letters(text);
    let far = (own.chars().count() / 3).clamp(1, 4);
    let mut near: Vec<(usize, &String)> = known
        .iter()
        .map(|word| (edit_distance(&own, &plain_letters(word)), word))
        .filter(|(distance, word)| *distance <= far && *word != text)
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    let mut words: Vec<String> = Vec::new();
    for (_, word) in near {
        // The id and the label of one thing may differ in their case alone.
        if words
            .iter()
            .all(|own| plain_letters(own) != plain_letters(word))
        {
            words.push(word.clone());
        }
    }
    words.truncate(3);
    words
}

/// A text in lower case, without accents and punctuation.
fn plain_letters(text: &str) -> String {
    fold(&text.to_lowercase())
}

/// A list with the nearest known word in place of each that is not known, and without those that are near none.
fn listed(text: &str, known: &[String]) -> Option<String> {
    let words = text
        .split(';')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let kept = words.filter_map(|word| match known.iter().any(|own| own == word) {
        true => Some(word.to_owned()),
        false => nearest(word, known).into_iter().next(),
    });
    let kept: Vec<String> = kept.collect();
    (!kept.is_empty()).then(|| kept.join("; "))
}

/// An address with its scheme.
fn address(text: &str) -> Option<String> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.trim_start_matches('/');
    let host = rest.split('/').next().unwrap_or_default();
    let is_host = host.contains('.') && !host.contains(char::is_whitespace) && !host.ends_with('.');
    is_host.then(|| format!("https://{rest}"))
}

/// A colour of six digits: of three digits, or without its sign.
fn color(text: &str) -> Option<String> {
    let digits = text.trim_start_matches('#').to_lowercase();
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    match digits.len() {
        6 if is_hex => Some(format!("#{digits}")),
        3 if is_hex => {
            let digits = digits.chars().flat_map(|digit| [digit, digit]);
            Some(format!("#{}", digits.collect::<String>()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_words_and_forms_are_suggested() {
        let list = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<String>>()
        };
        let words = Words {
            stances: list(&["Yes", "No", "Not yet"]),
            sources: list(&["s1", "law-2025"]),
            facts: list(&["per-vote", "cod-vote"]),
            ..Words::default()
        };
        for (kind, field, text, expected) in [
            ("facts", "stance", "Yse", &["Yes"][..]),
            ("facts", "stance", " Yes ", &["Yes"]),
            ("facts", "stance", "Perhaps", &[]),
            ("facts", "attribution_kind", "recrd", &["record"]),
            ("facts", "source_id", "law 2025", &["law-2025"]),
            (
                "facts",
                "disputes",
                "per-vot; x; cod-vote",
                &["per-vote; cod-vote"],
            ),
            ("facts", "disputes", "x", &[]),
            (
                "facts",
                "kind",
                "Vote in parliament",
                &["vote-in-parliament"],
            ),
            (
                "sources",
                "url",
                "example.org/x",
                &["https://example.org/x"],
            ),
            (
                "sources",
                "url",
                "htp://example.org",
                &["https://example.org"],
            ),
            ("sources", "url", "see there", &[]),
            ("stances", "color", "0B5F62", &["#0b5f62"]),
            ("stances", "color", "#abc", &["#aabbcc"]),
            ("stances", "pattern", "dotted", &[]),
            ("stances", "pattern", "diagnal", &["diagonal"]),
            ("facts", "date", "31.04.2026", &["2026-04", "2026-04-30"]),
            ("facts", "text", "as it is", &[]),
        ] {
            assert_eq!(
                suggestions(kind, field, text, &words),
                expected,
                "{field} {text}"
            );
        }
    }
}
