//! Says where a problem is in the words of the dossier's author: the id of the fact, and the line.

use serde_json::Value;

use crate::base::json_text::JsonText;
use crate::base::problem::Problem;
use crate::dossier::item_ids::ItemIds;
use crate::dossier::read::field::Log;
use crate::dossier::read::field::Node;

/// Lists of a dossier, and what one of their items is called.
const NOUNS: [(&str, &str); 14] = [
    ("facts", "fact"),
    ("stances", "stance"),
    ("sources", "source"),
    ("marks", "mark"),
    ("totals", "total"),
    ("events", "event"),
    ("takeaways", "takeaway"),
    ("annotations", "annotation"),
    ("corrections", "correction"),
    ("figures", "figure"),
    ("places", "place"),
    ("paragraphs", "paragraph number"),
    ("pages", "page number"),
    ("disputes", "dispute"),
];

/// Fills in the places of problems: the path of each in words, items counted from one or named by their ids,
/// and the line.
pub(crate) fn locate(problems: &mut [Problem], dossier: &Value, text: &JsonText) {
    let ids = ItemIds::of(dossier);
    for problem in problems {
        if problem.path.is_empty() || problem.path.starts_with("line ") {
            continue;
        }
        let path = ids.with_index(&problem.path);
        let words = in_words(&path, dossier).join(", ");
        problem.place = match text.line_of(&path) {
            Some(line) => format!("{words} (line {line})"),
            None => words,
        };
    }
}

/// Notes each value that is `null`, unless another problem says that it is missing.
pub(crate) fn note_nulls(node: &Node, log: &Log) {
    let path = |key: &str| match &*node.path {
        "" => key.to_owned(),
        path => format!("{path}.{key}"),
    };
    let children: Vec<(String, &Value)> = match node.value {
        Value::Object(map) => map.iter().map(|(key, value)| (path(key), value)).collect(),
        Value::Array(list) => {
            let item = |(i, value)| (format!("{}[{i}]", node.path), value);
            list.iter().enumerate().map(item).collect()
        }
        Value::Null if !log.has_noted(&node.path) => {
            node.note("a value, or no such field", "passed over it");
            return;
        }
        _ => return,
    };
    for (path, value) in children {
        note_nulls(&Node { path, value, log }, log);
    }
}

fn in_words(path: &str, dossier: &Value) -> Vec<String> {
    let mut words = Vec::new();
    let mut value = Some(dossier);
    for step in path.split('.') {
        let (name, index) = match step.split_once('[') {
            Some((name, index)) => (name, index.trim_end_matches(']').parse::<usize>().ok()),
            None => (step, None),
        };
        value = value.and_then(|value| value.get(name));
        let Some(index) = index else {
            words.push(name.to_owned());
            continue;
        };
        value = value.and_then(|value| value.get(index));
        let noun = NOUNS.iter().find(|(list, _)| *list == name);
        let noun = noun.map_or_else(|| format!("{name}, item"), |(_, noun)| (*noun).to_owned());
        let id = value
            .and_then(|value| value.get("id"))
            .and_then(Value::as_str);
        words.push(match id.filter(|id| !id.is_empty()) {
            Some(id) => format!("{noun} \"{id}\""),
            None => format!("{noun} {}", index + 1),
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_place_has_the_id_and_the_line_and_counts_from_one() {
        let dossier = json!({"facts": [{"id": "a"}, {"id": "b", "date": 7, "figures": [{"value": "x"}]}, {"text": 1}]});
        let text = serde_json::to_string_pretty(&dossier).expect("JSON");
        let layout = JsonText::scan(&text).expect("JSON");
        for (path, place) in [
            ("facts[1].date", "fact \"b\", date (line 7)"),
            ("facts[id=b].date", "fact \"b\", date (line 7)"),
            (
                "facts[1].figures[0].value",
                "fact \"b\", figure 1, value (line 10)",
            ),
            ("facts[1].source", "fact \"b\", source (line 6)"),
            ("facts[2].text", "fact 3, text (line 16)"),
            ("title", "title"),
        ] {
            let mut problems = [Problem::new(path, "", "", "")];
            locate(&mut problems, &dossier, &layout);
            assert_eq!(problems[0].place, place);
        }
    }
}
