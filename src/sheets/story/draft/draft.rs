//! The document that is made from sheets, and the cell that each of its values comes from.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::dossier::ItemIds;
use crate::sheets::fault::Spot;
use crate::sheets::story::draft::item::Item;

/// A dossier's document under way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// The document.
    pub(crate) root: Map<String, Value>,
    /// The cell of each path.
    spots: BTreeMap<String, Spot>,
    /// The items by their ids.
    ids: ItemIds,
}

impl Draft {
    /// Adds the fields of an object at a path; the path is empty for the document itself.
    pub(crate) fn set(&mut self, path: &str, item: Item, own: &str) {
        let spot = item.spot.clone();
        let (map, spots) = item.build(own);
        self.note(path, spot, spots);
        match path {
            "" => self.root.extend(map),
            path => drop(self.root.insert(path.to_owned(), Value::Object(map))),
        }
    }

    /// Adds an item to a list of the document. The value of an item with a single field without a name is
    /// the item itself.
    pub(crate) fn push(&mut self, list: &str, item: Item, own: &str) {
        let spot = item.spot.clone();
        let (mut map, spots) = item.build(own);
        let value = map.remove("").unwrap_or(Value::Object(map));
        let entry = self.root.entry(list);
        let entry = entry.or_insert_with(|| Value::Array(Vec::new()));
        let Value::Array(items) = entry else { return };
        let index = items.len();
        self.ids.add(list, index, &value);
        let path = format!("{list}[{index}]");
        items.push(value);
        self.note(&path, spot, spots);
    }

    /// Adds an item to an object of the document, under a key of its own. Returns whether the key was free.
    pub(crate) fn enter(&mut self, object: &str, key: &str, item: Item, own: &str) -> bool {
        let spot = item.spot.clone();
        let (map, spots) = item.build(own);
        let entry = self.root.entry(object);
        let entry = entry.or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(entries) = entry else {
            return false;
        };
        if entries.contains_key(key) {
            return false;
        }
        entries.insert(key.to_owned(), Value::Object(map));
        self.note(&format!("{object}.{key}"), spot, spots);
        true
    }

    /// Remembers that a path comes from a cell.
    pub(crate) fn mark(&mut self, path: String, spot: Spot) {
        self.spots.entry(path).or_insert(spot);
    }

    fn note(&mut self, path: &str, spot: Spot, spots: Vec<(String, Spot)>) {
        if !path.is_empty() {
            self.mark(path.to_owned(), spot);
        }
        for (inner, spot) in spots {
            let inner = inner.trim_start_matches('.');
            self.mark(
                match path {
                    "" => inner.to_owned(),
                    path if inner.is_empty() => path.to_owned(),
                    path => format!("{path}.{inner}"),
                },
                spot,
            );
        }
    }

    /// The cell of a path, or of the nearest path around it. Whether it is the path itself is told with it.
    pub(crate) fn spot_of(&self, path: &str) -> Option<(Spot, bool)> {
        let path = self.with_index(path);
        let mut rest = &*path;
        loop {
            if let Some(spot) = self.spots.get(rest) {
                return Some((spot.clone(), rest.len() == path.len()));
            }
            rest = &rest[..rest.rfind(['.', '['])?];
        }
    }

    /// The rows of the items of a list, in their order.
    pub(crate) fn rows_of(&self, list: &str) -> Vec<Spot> {
        let items = self.root.get(list).and_then(Value::as_array);
        let count = items.map_or(0, Vec::len);
        let spots = (0..count).map(|index| self.spots.get(&format!("{list}[{index}]")));
        spots
            .map(|spot| spot.cloned().unwrap_or_default())
            .collect()
    }

    /// The value at a path.
    pub(crate) fn value(&self, path: &str) -> Option<&Value> {
        let path = self.with_index(path).replace('[', ".").replace(']', "");
        let mut keys = path.split('.');
        let root = self.root.get(keys.next()?)?;
        keys.try_fold(root, |value, key| match value {
            Value::Array(items) => items.get(key.parse::<usize>().ok()?),
            value => value.get(key),
        })
    }

    /// A path with the index of an item in place of its id: `facts[id=f].date`.
    pub(crate) fn with_index(&self, path: &str) -> String {
        self.ids.with_index(path)
    }
}
