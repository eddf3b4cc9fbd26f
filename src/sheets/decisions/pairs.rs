//! JSON objects that keep the order of the file.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// The fields of an object, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pairs<V>(pub(super) Vec<(String, V)>);

impl<V> Default for Pairs<V> {
    fn default() -> Self {
        Pairs(Vec::new())
    }
}

/// A field: an object whose order is kept, or anything else.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[serde(untagged)]
pub(super) enum Entry {
    /// An object.
    Object(Pairs<Value>),
    /// A value.
    Value(Value),
}

impl<V> Pairs<V> {
    /// Adds a field at the end, unless there is one of its name. Returns whether there was none.
    pub(super) fn add(&mut self, name: String, value: V) -> bool {
        let is_new = self.0.iter().all(|(own, _)| *own != name);
        if is_new {
            self.0.push((name, value));
        }
        is_new
    }
}

impl Pairs<Entry> {
    /// Adds a field to the last object of a name. A missing object is added. Returns whether the object had
    /// no field of that key.
    pub(super) fn add_within(&mut self, name: &str, key: String, value: Value) -> bool {
        for (own, entry) in self.0.iter_mut().rev() {
            if let Entry::Object(pairs) = entry
                && own == name
            {
                return pairs.add(key, value);
            }
        }
        let object = Entry::Object(Pairs(vec![(key, value)]));
        self.0.push((name.to_owned(), object));
        true
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder(std::marker::PhantomData))
    }
}

struct InOrder<V>(std::marker::PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for InOrder<V> {
    type Value = Pairs<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Pairs(fields))
    }
}
