//! Sources by their fields, so that each fact finds its own without a look at all others.

use std::collections::HashMap;

use crate::sheets::story::draft::Item;

/// The fields by which sources are the same.
pub(super) const SAME: [&str; 5] = ["id", "title", "publisher", "published", "url"];

/// The positions of sources by the texts of the fields in [`SAME`], in order.
#[derive(Clone, Debug, Default)]
pub(super) struct ByField([HashMap<String, Vec<usize>>; SAME.len()]);

impl ByField {
    /// Adds the fields of a source. Those that were added before stay.
    pub(super) fn add(&mut self, index: usize, source: &Item) {
        for (map, path) in self.0.iter_mut().zip(SAME) {
            let text = source.text(path);
            if text.is_empty() {
                continue;
            }
            let all = map.entry(text.to_owned()).or_default();
            if let Err(at) = all.binary_search(&index) {
                all.insert(at, index);
            }
        }
    }

    /// The first source with a text in a field.
    pub(super) fn first(&self, path: &str, text: &str) -> Option<usize> {
        self.with(path, text)?.first().copied()
    }

    /// The sources that say the same as columns where they say something, in order.
    pub(super) fn same<'a>(
        &'a self,
        sources: &'a [Item],
        columns: &'a Item,
    ) -> Box<dyn Iterator<Item = usize> + 'a> {
        let is_same = move |index: &usize| {
            let source = &sources[*index];
            let mut paths = SAME.iter();
            paths.all(|path| !columns.has(path) || source.text(path) == columns.text(path))
        };
        let told = SAME.iter().filter(|path| !columns.text(path).is_empty());
        let lists = told.map(|path| self.with(path, columns.text(path)).unwrap_or_default());
        match lists.min_by_key(|list| list.len()) {
            Some(list) => Box::new(list.iter().copied().filter(is_same)),
            None => Box::new((0..sources.len()).filter(is_same)),
        }
    }

    fn with(&self, path: &str, text: &str) -> Option<&[usize]> {
        let at = SAME.iter().position(|own| *own == path)?;
        self.0[at].get(text).map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::sheets::fault::Spot;

    /// Fields of a source with their texts.
    type Columns = &'static [(&'static str, &'static str)];

    fn source(fields: &[(&str, &str)]) -> Item {
        let mut item = Item::default();
        for (path, text) in fields {
            item.put(path, None, Value::from(*text), Spot::default());
        }
        item
    }

    #[test]
    fn columns_find_the_first_source_that_contradicts_none_of_them() {
        let sources = [
            source(&[("id", "a"), ("title", "Law"), ("publisher", "Ministry")]),
            source(&[("id", "b"), ("title", "Law"), ("publisher", "Court")]),
            source(&[("id", "c"), ("url", "https://example.org/")]),
        ];
        let mut fields = ByField::default();
        for (index, source) in sources.iter().enumerate() {
            fields.add(index, source);
        }
        let cases: [(Columns, Option<usize>); 5] = [
            (&[("title", "Law")], Some(0)),
            (&[("title", "Law"), ("publisher", "Court")], Some(1)),
            (&[("title", "Law"), ("publisher", "Post")], None),
            (&[("url", "https://example.org/")], Some(2)),
            (&[("title", "Bill")], None),
        ];
        for (columns, expected) in cases {
            let columns_of = source(columns);
            let found = fields.same(&sources, &columns_of).next();
            assert_eq!(found, expected, "{columns:?}");
        }
        assert_eq!(fields.first("title", "Law"), Some(0));
        // A field that a fact has added is found from then on.
        fields.add(0, &source(&[("url", "https://example.org/")]));
        assert_eq!(fields.first("url", "https://example.org/"), Some(0));
    }
}
