//! The messages that a page has words for.

/// The keys of all messages that name edits, mends and checks, with their parameters. A check has a number and the things
/// that it is `about`.
pub const MESSAGES: [(&str, &[&str]); 41] = [
    ("edit-add", &["name"]),
    ("edit-add-item", &["list"]),
    ("edit-add-sheet", &["name"]),
    ("edit-answer", &["key", "answer"]),
    ("edit-cell", &["spot", "sheet"]),
    ("edit-cells", &["count", "sheet"]),
    ("edit-earlier", &["name"]),
    ("edit-field", &["key"]),
    ("edit-insert-column", &["column", "sheet"]),
    ("edit-insert-rows", &["count", "sheet"]),
    ("edit-item", &["list", "field"]),
    ("edit-meaning", &["column", "sheet"]),
    ("edit-move-item", &["list"]),
    ("edit-open", &["name"]),
    ("edit-remove-answer", &["key"]),
    ("edit-remove-basemap", &[]),
    ("edit-remove-column", &["column", "sheet"]),
    ("edit-remove-item", &["list"]),
    ("edit-remove-rows", &["count", "sheet"]),
    ("edit-remove-sheet", &["sheet"]),
    ("edit-rename-sheet", &["name"]),
    ("edit-replace", &["column", "sheet"]),
    ("mend-all", &["count"]),
    ("mend-empty", &["count"]),
    ("mend-fill", &["to", "count"]),
    ("mend-remove-rows", &["count"]),
    ("mend-replace", &["from", "to", "count"]),
    ("check-contradictions", &["about"]),
    ("check-future", &["about"]),
    ("check-late", &["about"]),
    ("check-names", &["about"]),
    ("check-names-by-hand", &[]),
    ("check-no-alt", &[]),
    ("check-no-attribution", &[]),
    ("check-no-date", &[]),
    ("check-no-definition", &[]),
    ("check-no-source", &[]),
    ("check-no-sources", &[]),
    ("check-no-text", &[]),
    ("check-problems", &[]),
    ("check-questions", &[]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_key_in_the_code_is_a_message_and_every_message_is_used() {
        let code = [
            include_str!("edit/named.rs"),
            include_str!("mends/mend.rs"),
            include_str!("publish/checks.rs"),
        ];
        let is_key = |text: &&str| {
            ["edit-", "mend-", "check-"]
                .iter()
                .any(|start| text.starts_with(start))
        };
        let used: BTreeSet<&str> = code
            .iter()
            .flat_map(|code| code.split('"'))
            .filter(is_key)
            .collect();
        let listed: BTreeSet<&str> = MESSAGES.iter().map(|(key, _)| *key).collect();
        assert_eq!(used, listed);
    }
}
