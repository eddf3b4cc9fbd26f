use super::Node;
use crate::words::parts;

/// A sentence of the interface with nodes in its places. A place that nothing is given for stays
/// empty.
pub(super) fn sentence(text: &str, values: &[(&str, Vec<Node>)]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (place, after) in parts(text) {
        let value = values.iter().find(|(name, _)| Some(*name) == place);
        nodes.extend(value.map(|(_, value)| value.clone()).unwrap_or_default());
        if !after.is_empty() {
            nodes.push(after.into());
        }
    }
    nodes
}

/// The same where all of it is text.
pub(super) fn told(text: &str, values: &[(&str, &str)]) -> String {
    let mut told = String::new();
    for (place, after) in parts(text) {
        let value = values.iter().find(|(name, _)| Some(*name) == place);
        told.push_str(value.map_or("", |(_, value)| value));
        told.push_str(after);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_sentence_has_them() {
        let text = "{b}, then {a} and {c}.";
        assert_eq!(told(text, &[("a", "A"), ("b", "{a}")]), "{a}, then A and .");
        let nodes = sentence(text, &[("a", vec!["A".into()]), ("b", vec!["B".into()])]);
        let expected: Vec<Node> = ["B", ", then ", "A", " and ", "."].map(Node::from).into();
        assert_eq!(nodes, expected);
    }
}
