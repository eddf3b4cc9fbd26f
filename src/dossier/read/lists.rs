//! Reads the fields of an object that hold several things.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::base::message::Message;
use crate::dossier::place::PlaceId;
use crate::dossier::read::field::{Node, Object};
use crate::dossier::read::form;

impl<'a> Object<'a> {
    /// The items of an optional list.
    pub(crate) fn list(&self, key: &str) -> Vec<Node<'a>> {
        self.list_or(key, "passed over it")
    }

    /// The items of an optional list. `done` is what the reader does with a field that is no list.
    pub(crate) fn list_or(&self, key: &str, done: &str) -> Vec<Node<'a>> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let Some(members) = node.value.as_array() else {
            node.note("a list", done);
            return Vec::new();
        };
        let place = |(i, value)| Node {
            path: format!("{}[{i}]", node.path),
            value,
            log: self.log,
        };
        members.iter().enumerate().map(place).collect()
    }

    /// The items of an optional list that can be read, each with an id of its own: of several with one
    /// id, the first is kept and the others are noted.
    pub(crate) fn distinct<T>(
        &self,
        key: &str,
        item: impl Fn(&Node) -> Option<T>,
        id: impl Fn(&T) -> &str,
    ) -> Vec<T> {
        let mut items: Vec<T> = Vec::new();
        let mut ids: BTreeSet<String> = BTreeSet::new();
        for node in self.list(key) {
            let Some(read) = item(&node) else {
                continue;
            };
            let own = id(&read);
            if !own.is_empty() && !ids.insert(own.to_owned()) {
                let path = format!("{}.id", node.path);
                self.note_at(path, own, "an id of its own", "used the first of that id");
            } else {
                items.push(read);
            }
        }
        items
    }

    /// The items of an optional list of places. Unknown places are noted; a repetition says nothing new
    /// and is left out.
    pub(crate) fn places(&self, key: &str) -> Vec<PlaceId> {
        let is_empty = |node: &Node| node.value.as_array().is_some_and(Vec::is_empty);
        if let Some(node) = self.get(key).filter(is_empty) {
            node.note("at least one place, or no such field", "named none");
        }
        self.places_or(key, "left the place out")
    }

    /// The items of a list of places. `done` is what the reader does if none of them is known: each fault
    /// is noted once, with all that follows from it.
    pub(crate) fn places_or(&self, key: &str, done: &str) -> Vec<PlaceId> {
        let nodes = self.list_or(key, done);
        let found: Vec<Result<PlaceId, Message>> = nodes.iter().map(Node::find_place).collect();
        let done = match found.iter().any(Result::is_ok) {
            true => "left the place out",
            false => done,
        };
        let mut places = Vec::new();
        for (node, found) in nodes.iter().zip(found) {
            match found {
                Ok(place) if places.contains(&place) => {}
                Ok(place) => places.push(place),
                Err(expected) => node.note(expected, done),
            }
        }
        places
    }

    /// Whether a field is missing, or an empty list: nothing of it was noted.
    pub(crate) fn is_without(&self, key: &str) -> bool {
        let node = self.get(key);
        node.is_none_or(|node| node.value.as_array().is_some_and(Vec::is_empty))
    }

    /// The items of an optional list of strings.
    pub(crate) fn texts(&self, key: &str) -> Vec<String> {
        let members = self.list(key);
        members
            .iter()
            .filter_map(|node| node.parse("left it out"))
            .collect()
    }

    /// The items of an optional list of ids.
    pub(crate) fn ids(&self, key: &str) -> Vec<String> {
        let ids = self.texts(key);
        for (i, id) in ids.iter().enumerate() {
            if !(form::SLUG.fits)(id) {
                let path = format!("{}[{i}]", self.path_of(key));
                self.note_at(path, id, form::SLUG.name, "kept it");
            }
        }
        ids
    }

    /// The items of an optional list of whole numbers from 1 on. Others are noted and left out, as is an
    /// empty list.
    pub(crate) fn ordinals(&self, key: &str) -> Vec<u32> {
        let number = |node: &Node| {
            let number = node
                .value
                .as_u64()
                .and_then(|number| u32::try_from(number).ok());
            let number = number.filter(|number| *number > 0);
            if number.is_none() {
                node.note("a whole number from 1 on", "left it out");
            }
            number
        };
        let is_empty = |node: &Node| node.value.as_array().is_some_and(Vec::is_empty);
        if let Some(node) = self.get(key).filter(is_empty) {
            node.note("at least one number", "told no passage");
        }
        self.list(key).iter().filter_map(number).collect()
    }

    /// The fields of an optional object, with their names.
    pub(crate) fn entries(&self, key: &str) -> Vec<(&'a str, Node<'a>)> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let Some(map) = node.value.as_object() else {
            node.note("an object", "passed over it");
            return Vec::new();
        };
        let place = |(name, value): (&'a String, &'a Value)| {
            let path = format!("{}.{name}", node.path);
            (
                name.as_str(),
                Node {
                    path,
                    value,
                    log: self.log,
                },
            )
        };
        map.iter().map(place).collect()
    }
}
