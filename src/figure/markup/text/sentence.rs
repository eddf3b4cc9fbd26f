use crate::figure::markup::node::Node;
use crate::language::i18n::template_parts;

/// A sentence of the interface with nodes in its places. A place that nothing is given for stays
/// empty.
pub(crate) fn sentence(text: &str, values: &[(&str, Vec<Node>)]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (place, after) in template_parts(text) {
        let value = values.iter().find(|(name, _)| Some(*name) == place);
        nodes.extend(value.map(|(_, value)| value.clone()).unwrap_or_default());
        if !after.is_empty() {
            nodes.push(after.into());
        }
    }
    nodes
}

/// The same where all of it is text.
pub(crate) fn sentence_text(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for (place, after) in template_parts(text) {
        let value = values.iter().find(|(name, _)| Some(*name) == place);
        filled.push_str(value.map_or("", |(_, value)| value));
        filled.push_str(after);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_sentence_has_them() {
        let text = "{b}, then {a} and {c}.";
        assert_eq!(
            sentence_text(text, &[("a", "A"), ("b", "{a}")]),
            "{a}, then A and ."
        );
        let nodes = sentence(text, &[("a", vec!["A".into()]), ("b", vec!["B".into()])]);
        let expected: Vec<Node> = ["B", ", then ", "A", " and ", "."].map(Node::from).into();
        assert_eq!(nodes, expected);
    }
}
