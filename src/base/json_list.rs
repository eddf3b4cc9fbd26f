//! Lists of a JSON text, changed within the text: everything else stays as it is.

use std::ops::Range;

use serde_json::Value;

/// An object that is to be written: its fields in order.
pub type Fields = Vec<(&'static str, Value)>;

/// The text of an object with items added to the end of one of its lists, which is made if it is missing. The new
/// text is laid out as what is around it.
///
/// ```
/// use stancemap::base::json_list::with_items;
///
/// let text = "{\n  \"a\": 1.50\n}\n";
/// let added = with_items(text, "list", &[vec![("id", "x".into())]]).unwrap();
/// assert_eq!(added, "{\n  \"a\": 1.50,\n  \"list\": [\n    {\n      \"id\": \"x\"\n    }\n  ]\n}\n");
/// ```
///
/// # Errors
/// Why nothing can be added.
pub fn with_items(text: &str, key: &str, items: &[Fields]) -> Result<String, String> {
    let fields = fields_of(text)?;
    let layout = Layout::of(text, &fields);
    let list = |inner: &str| {
        let end = layout.line(1);
        let items: Vec<String> = items.iter().map(|item| layout.item(item)).collect();
        format!("[{inner}{}{end}]", items.join(","))
    };
    let (at, added) = match fields.iter().rfind(|field| field.key == key) {
        None => {
            let last = fields.last().map_or(0, |field| field.value.end);
            let name = Value::from(key);
            let added = format!(",{}{name}:{}{}", layout.between, layout.space(), list(""));
            (last..last, added)
        }
        Some(field) => {
            let value = &text[field.value.clone()];
            match serde_json::from_str::<Value>(value) {
                Ok(Value::Null) => (field.value.clone(), list("")),
                Ok(Value::Array(there)) if there.is_empty() => (field.value.clone(), list("")),
                Ok(Value::Array(_)) => {
                    let end = items_of(text, field.value.start)
                        .last()
                        .map_or(0, |one| one.end);
                    let added = items.iter().map(|item| format!(",{}", layout.item(item)));
                    (end..end, added.collect())
                }
                _ => return Err(format!("a value of \"{key}\" that is no list")),
            }
        }
    };
    Ok([&text[..at.start], &added, &text[at.end..]].concat())
}

/// The text of an object without some items of one of its lists; `None` if all are kept or there is no such list.
pub fn without_items(text: &str, key: &str, is_out: impl Fn(&Value) -> bool) -> Option<String> {
    let fields = fields_of(text).ok()?;
    let field = fields.iter().rfind(|field| field.key == key)?;
    if !text[field.value.clone()].starts_with('[') {
        return None;
    }
    let items = items_of(text, field.value.start);
    let is_kept = |item: &&Range<usize>| {
        let value = serde_json::from_str::<Value>(&text[(*item).clone()]);
        !value.is_ok_and(|value| is_out(&value))
    };
    let kept: Vec<&Range<usize>> = items.iter().filter(is_kept).collect();
    if kept.len() == items.len() {
        return None;
    }
    let list = match (kept.is_empty(), items.first(), items.last()) {
        (false, Some(first), Some(last)) => {
            let before = &text[field.value.start..first.start];
            let after = &text[last.end..field.value.end];
            // An item comes with the space before it.
            let texts = kept.iter().map(|item| {
                let space = text[..item.start].trim_end_matches([' ', '\t', '\r', '\n']);
                &text[space.len()..item.end]
            });
            let texts: Vec<&str> = texts.collect();
            let rest = texts.join(",");
            [before.trim_end(), &rest, after].concat()
        }
        _ => "[]".to_owned(),
    };
    Some([&text[..field.value.start], &list, &text[field.value.end..]].concat())
}

/// A field of an object.
struct Field {
    key: String,
    /// The place of its key.
    at: usize,
    value: Range<usize>,
}

/// The fields of the object that a text is.
fn fields_of(text: &str) -> Result<Vec<Field>, String> {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(fields)) if !fields.is_empty() => {}
        Ok(_) => return Err("no object with fields".to_owned()),
        Err(error) => return Err(error.to_string()),
    }
    let mut fields = Vec::new();
    let mut at = skip(text, 0) + 1;
    loop {
        at = skip(text, at);
        let end = value_end(text, at);
        let Ok(key) = serde_json::from_str(&text[at..end]) else {
            return Ok(fields);
        };
        let value = skip(text, skip(text, end) + 1);
        let value = value..value_end(text, value);
        let next = skip(text, value.end);
        fields.push(Field { key, at, value });
        if !text[next..].starts_with(',') {
            return Ok(fields);
        }
        at = next + 1;
    }
}

/// The places of the items of a list that begins here.
fn items_of(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    let mut at = skip(text, start + 1);
    while !text[at..].starts_with(']') {
        let end = value_end(text, at);
        items.push(at..end);
        at = skip(text, end);
        if text[at..].starts_with(',') {
            at = skip(text, at + 1);
        }
    }
    items
}

/// The place of what follows white space.
fn skip(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([' ', '\t', '\r', '\n']).len()
}

/// The end of the value that begins here, in a text that is JSON.
fn value_end(text: &str, at: usize) -> usize {
    let bytes = &text.as_bytes()[at..];
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (i, byte) in bytes.iter().enumerate() {
        if is_text {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'"' => is_text = false,
                _ => continue,
            }
            if !is_text && depth == 0 {
                return at + i + 1;
            }
            continue;
        }
        match byte {
            b'"' => is_text = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 1 => return at + i + 1,
            b'}' | b']' if depth > 1 => depth -= 1,
            b',' | b'}' | b']' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => return at + i,
            _ => {}
        }
    }
    text.len()
}

/// The way in which a file is laid out.
struct Layout<'a> {
    /// The space before a field of the whole.
    between: &'a str,
}

impl Layout<'_> {
    fn of<'a>(text: &'a str, fields: &[Field]) -> Layout<'a> {
        let first = fields.first().map_or(0, |field| field.at);
        let start = text[..first]
            .trim_end_matches([' ', '\t', '\r', '\n'])
            .len();
        Layout {
            between: &text[start..first],
        }
    }

    /// Whether each field has a line of its own.
    fn is_open(&self) -> bool {
        self.between.contains('\n')
    }

    /// The space after a colon.
    fn space(&self) -> &'static str {
        if self.is_open() { " " } else { "" }
    }

    /// The beginning of a line so many levels deep.
    fn line(&self, depth: usize) -> String {
        if !self.is_open() {
            return String::new();
        }
        let indent = self.between.rsplit('\n').next().unwrap_or_default();
        let end = if self.between.contains('\r') {
            "\r\n"
        } else {
            "\n"
        };
        format!("{end}{}", indent.repeat(depth))
    }

    /// An item of a list of the whole, with the space before it.
    fn item(&self, fields: &Fields) -> String {
        let field = |(key, value): &(&'static str, Value)| {
            let (line, space) = (self.line(3), self.space());
            format!("{line}{}:{space}{}", Value::from(*key), self.value(value))
        };
        let fields: Vec<String> = fields.iter().map(field).collect();
        format!("{}{{{}{}}}", self.line(2), fields.join(","), self.line(2))
    }

    /// A value, in one line.
    fn value(&self, value: &Value) -> String {
        match value {
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(Value::to_string).collect();
                format!("[{}]", items.join(&format!(",{}", self.space())))
            }
            value => value.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn items() -> Vec<Fields> {
        vec![vec![
            ("text", json!("B, \"b\"")),
            ("facts", json!(["f", "g"])),
        ]]
    }

    #[test]
    fn the_rest_of_the_file_stays_as_it_is() {
        for (text, expected) in [
            (
                "{\r\n\t\"a\": [ 1.0 ] ,\r\n\t\"list\": [\r\n\t\t{ \"text\": \"A]\" }\r\n\t]\r\n}",
                "{\r\n\t\"a\": [ 1.0 ] ,\r\n\t\"list\": [\r\n\t\t{ \"text\": \"A]\" },\r\n\t\t{\r\n\t\t\t\"text\": \"B, \\\"b\\\"\",\r\n\t\t\t\"facts\": [\"f\", \"g\"]\r\n\t\t}\r\n\t]\r\n}",
            ),
            (
                "{\"list\":[],\"z\":\"é\"}",
                "{\"list\":[{\"text\":\"B, \\\"b\\\"\",\"facts\":[\"f\",\"g\"]}],\"z\":\"é\"}",
            ),
            (
                "{\"z\":{\"list\":[7]}}",
                "{\"z\":{\"list\":[7]},\"list\":[{\"text\":\"B, \\\"b\\\"\",\"facts\":[\"f\",\"g\"]}]}",
            ),
            (
                "{\"list\": null}",
                "{\"list\": [{\"text\":\"B, \\\"b\\\"\",\"facts\":[\"f\",\"g\"]}]}",
            ),
        ] {
            assert_eq!(with_items(text, "list", &items()).as_deref(), Ok(expected));
        }
        assert_eq!(
            with_items("{\"list\": 7}", "list", &items()),
            Err("a value of \"list\" that is no list".to_owned())
        );
        assert!(with_items("{}", "list", &items()).is_err());
        assert!(with_items("{\"list\"", "list", &items()).is_err());
    }

    #[test]
    fn items_are_taken_out_with_their_commas() {
        let is_odd = |value: &Value| value.as_i64().is_some_and(|number| number % 2 == 1);
        for (text, expected) in [
            (
                "{\"list\": [1, 2, 3], \"a\": 1.0}",
                Some("{\"list\": [ 2], \"a\": 1.0}"),
            ),
            ("{\"list\": [\n  2,\n  1\n]}", Some("{\"list\": [\n  2\n]}")),
            ("{\"list\": [\n  1,\n  2\n]}", Some("{\"list\": [\n  2\n]}")),
            ("{\"list\": [1, 3]}", Some("{\"list\": []}")),
            ("{\"list\": [2]}", None),
            ("{\"a\": [1]}", None),
            ("{\"list\": 1}", None),
        ] {
            assert_eq!(
                without_items(text, "list", is_odd).as_deref(),
                expected,
                "{text}"
            );
        }
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<i32>().prop_map(Value::from),
            "[a\\[\\]{},:\"\\\\ é]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-c\"\\\\]{1,3}", inner, 0..4)
                    .prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_was_added_can_be_taken_out(
            fields in prop::collection::btree_map("[a-c\"\\\\]{1,3}", value(), 1..4),
            list in prop::option::of(prop::collection::vec(value(), 0..4)), is_pretty in any::<bool>(),
        ) {
            let mut whole: Value = fields.into_iter().collect();
            if let Some(list) = &list {
                whole["list"] = json!(list);
            }
            let text = if is_pretty { format!("{whole:#}") } else { whole.to_string() };
            let added = with_items(&text, "list", &items()).expect("a list");
            let mut expected = list.clone().unwrap_or_default();
            expected.push(json!({"text": "B, \"b\"", "facts": ["f", "g"]}));
            let read: Value = serde_json::from_str(&added).expect("JSON");
            prop_assert_eq!(&read["list"], &json!(expected));
            let without = without_items(&added, "list", |one| one.get("facts").is_some()).expect("less");
            if list.is_some_and(|list| !list.is_empty()) {
                prop_assert_eq!(without, text);
            }
        }
    }
}
