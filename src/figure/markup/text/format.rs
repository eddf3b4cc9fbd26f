use crate::figure::markup::node::Node;
use crate::language::i18n::template_parts;

/// A message with nodes in the place of its placeholders. A placeholder without a value is left
/// out.
pub(crate) fn format_nodes(message: &str, values: &[(&str, Vec<Node>)]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (placeholder, text_after) in template_parts(message) {
        let value = values.iter().find(|(name, _)| Some(*name) == placeholder);
        nodes.extend(value.map(|(_, value)| value.clone()).unwrap_or_default());
        if !text_after.is_empty() {
            nodes.push(text_after.into());
        }
    }
    nodes
}

/// A message with texts in the place of its placeholders. Values are not searched for placeholders.
pub(crate) fn format_text(message: &str, values: &[(&str, &str)]) -> String {
    let mut formatted = String::new();
    for (placeholder, text_after) in template_parts(message) {
        let value = values.iter().find(|(name, _)| Some(*name) == placeholder);
        formatted.push_str(value.map_or("", |(_, value)| value));
        formatted.push_str(text_after);
    }
    formatted
}

/// Lists of nodes as one list, with a separator between them. Empty lists are skipped.
pub(crate) fn join_nodes(lists: impl IntoIterator<Item = Vec<Node>>, separator: &str) -> Vec<Node> {
    let mut joined: Vec<Node> = Vec::new();
    for list in lists.into_iter().filter(|list| !list.is_empty()) {
        if !joined.is_empty() {
            joined.push(separator.into());
        }
        joined.extend(list);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_sentence_has_them() {
        let text = "{b}, then {a} and {c}.";
        assert_eq!(
            format_text(text, &[("a", "A"), ("b", "{a}")]),
            "{a}, then A and ."
        );
        let nodes = format_nodes(text, &[("a", vec!["A".into()]), ("b", vec!["B".into()])]);
        let expected: Vec<Node> = ["B", ", then ", "A", " and ", "."].map(Node::from).into();
        assert_eq!(nodes, expected);
    }
}
