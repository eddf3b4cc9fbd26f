//! The ids of a document's items.

use std::collections::HashMap;

use serde_json::Value;

/// The index of each item that has an id, by its list and its id: of several with one id, the first.
#[derive(Clone, Debug, Default)]
pub struct ItemIds {
    lists: HashMap<String, HashMap<String, usize>>,
}

impl ItemIds {
    /// The items of all lists of a document, gone through once. Empty for a value that is no object.
    pub fn of(document: &Value) -> ItemIds {
        let mut ids = ItemIds::default();
        let lists = document.as_object().into_iter().flatten();
        for (list, items) in lists.filter_map(|(list, items)| Some((list, items.as_array()?))) {
            for (index, item) in items.iter().enumerate() {
                ids.add(list, index, item);
            }
        }
        ids
    }

    /// Adds the item of a list. One without an id, or with an id that the list has already, adds nothing.
    pub fn add(&mut self, list: &str, index: usize, item: &Value) {
        if let Some(id) = item.get("id").and_then(Value::as_str) {
            let ids = self.lists.entry(list.to_owned()).or_default();
            ids.entry(id.to_owned()).or_insert(index);
        }
    }

    /// A path with the index of an item in place of its id: `facts[3].date` for `facts[id=f].date`. Any other path, and
    /// one with an unknown id, is returned as it is.
    pub fn with_index(&self, path: &str) -> String {
        let split = || {
            let (list, rest) = path.split_once("[id=")?;
            let (id, rest) = rest.split_once(']')?;
            let index = self.lists.get(list)?.get(id)?;
            Some(format!("{list}[{index}]{rest}"))
        };
        split().unwrap_or_else(|| path.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_first_item_with_an_id_is_found_in_its_list_alone() {
        let document = json!({"title": "X", "places": {"id": "f"}, "marks": [{"id": "m"}],
            "facts": [{}, {"id": "f"}, {"id": 7}, {"id": "f"}]});
        let ids = ItemIds::of(&document);
        for (path, expected) in [
            ("facts[id=f].date", "facts[1].date"),
            ("facts[id=f]", "facts[1]"),
            ("facts[id=m].date", "facts[id=m].date"),
            ("facts[id=7].date", "facts[id=7].date"),
            ("marks[id=m]", "marks[0]"),
            ("places[id=f]", "places[id=f]"),
            ("facts[2].date", "facts[2].date"),
            ("facts[id=f", "facts[id=f"),
            ("", ""),
        ] {
            assert_eq!(ids.with_index(path), expected, "{path}");
        }
        assert_eq!(
            ItemIds::of(&json!([{"id": "f"}])).with_index("[id=f]"),
            "[id=f]"
        );
    }
}
