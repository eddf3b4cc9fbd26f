//! Repairs what common tools write and JSON does not allow: `NaN` and `Infinity` as numbers, and
//! values nested deeper than the parser goes.

use crate::base::problem::Problem;

/// The deepest nesting that is kept. The parser refuses documents nested deeper than 128.
const DEEPEST: usize = 100;

/// A document without the values that cannot be parsed. Each is `null` instead, and a problem; of
/// values of one member in many features the first is named and the others are counted.
pub(crate) fn repaired(text: &str) -> (String, Vec<Problem>) {
    let mut scan = Scan {
        text,
        at: 0,
        out: String::with_capacity(text.len()),
        copied: 0,
        path: Vec::new(),
        found: Vec::new(),
    };
    scan.run();
    let problems = scan.found.into_iter().map(Found::problem).collect();
    (scan.out, problems)
}

/// A container that is open.
enum Step<'a> {
    /// An object, with the member that is read.
    Member(&'a str),
    /// A list, with the index of the item that is read.
    Item(usize),
}

/// Values of one kind in members of one name.
struct Found {
    member: String,
    value: String,
    path: String,
    more: usize,
}

impl Found {
    fn problem(self) -> Problem {
        let more = match self.more {
            0 => String::new(),
            more => format!(" here, and {more} times more in members of this name"),
        };
        let expected = format!("a value that JSON allows{more}");
        Problem::new(self.path, self.value, expected, "read it as null")
    }
}

struct Scan<'a> {
    text: &'a str,
    /// The byte that is read next.
    at: usize,
    out: String,
    /// The end of the part of the text that is in `out`.
    copied: usize,
    path: Vec<Step<'a>>,
    found: Vec<Found>,
}

impl<'a> Scan<'a> {
    fn run(&mut self) {
        let mut last = "";
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            match byte {
                b'"' => last = self.string(),
                b'{' | b'[' if self.path.len() >= DEEPEST => self.skip_deep(),
                b'{' => self.open(Step::Member("")),
                b'[' => self.open(Step::Item(0)),
                b'}' | b']' => {
                    self.path.pop();
                    self.at += 1;
                }
                b':' => {
                    if let Some(Step::Member(member)) = self.path.last_mut() {
                        *member = last;
                    }
                    self.at += 1;
                }
                b',' => {
                    if let Some(Step::Item(index)) = self.path.last_mut() {
                        *index += 1;
                    }
                    self.at += 1;
                }
                _ if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+') => self.word(),
                _ => self.at += 1,
            }
        }
        self.out.push_str(&self.text[self.copied..]);
    }

    fn open(&mut self, step: Step<'a>) {
        self.path.push(step);
        self.at += 1;
    }

    /// Passes a string, and returns its content as it is written.
    fn string(&mut self) -> &'a str {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut end = start;
        while let Some(byte) = bytes.get(end) {
            match byte {
                b'"' => break,
                b'\\' => end += 2,
                _ => end += 1,
            }
        }
        let end = end.min(bytes.len());
        self.at = (end + 1).min(bytes.len());
        self.text.get(start..end).unwrap_or_default()
    }

    /// Passes a number or a literal; one that stands for no number is replaced.
    fn word(&mut self) {
        let rest = &self.text[self.at..];
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-+.#()_".contains(letter);
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let word = &rest[..end];
        let plain = word.trim_start_matches(['-', '+']).to_ascii_lowercase();
        let start = self.at;
        self.at += end.max(1);
        // `1.#INF`, `-nan(ind)`: as C libraries write them.
        let is_none = ["nan", "inf", "1.#"]
            .iter()
            .any(|begin| plain.starts_with(begin));
        if is_none {
            self.replace(start, word.to_owned());
        }
    }

    /// Passes a container, whatever is in it, and replaces it.
    fn skip_deep(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            match byte {
                b'"' => {
                    self.string();
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                break;
            }
        }
        self.replace(
            start,
            format!("a value nested deeper than {DEEPEST} levels"),
        );
    }

    /// Writes `null` in the place of the text from `start` up to here.
    fn replace(&mut self, start: usize, value: String) {
        self.out.push_str(&self.text[self.copied..start]);
        self.out.push_str("null");
        self.copied = self.at;
        let (path, member) = self.place();
        let known = self.found.iter_mut();
        match known
            .into_iter()
            .find(|one| one.member == member && one.value == value)
        {
            Some(found) => found.more += 1,
            None => self.found.push(Found {
                member,
                value,
                path,
                more: 0,
            }),
        }
    }

    /// The path of the value that is read, as far as a reader needs it, and the same without indices.
    fn place(&self) -> (String, String) {
        let [mut path, mut member] = [String::new(), String::new()];
        for (depth, step) in self.path.iter().enumerate().take(4) {
            match step {
                Step::Member(name) => {
                    let dot = if depth == 0 { "" } else { "." };
                    path.extend([dot, name]);
                    member.extend([dot, name]);
                }
                Step::Item(index) => path.push_str(&format!("[{index}]")),
            }
        }
        (path, member)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str) -> (String, Vec<String>) {
        let (repaired, problems) = repaired(text);
        (repaired, problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn numbers_that_are_none_become_null() {
        let (text, told) =
            of(r#"{"features": [{"properties": {"a": NaN, "b": "NaN", "c": [-Infinity, 1]}}]}"#);
        assert_eq!(
            text,
            r#"{"features": [{"properties": {"a": null, "b": "NaN", "c": [null, 1]}}]}"#
        );
        assert_eq!(
            told,
            [
                "features[0].properties.a: found NaN, expected a value that JSON allows; read it as null",
                "features[0].properties.c: found -Infinity, expected a value that JSON allows; read it as null",
            ]
        );
    }

    #[test]
    fn one_column_is_one_problem() {
        let (_, told) = of(r#"{"features": [{"p": NaN}, {"p": NaN}, {"p": NaN}]}"#);
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("and 2 times more"), "{told:?}");
    }

    #[test]
    fn what_is_nested_too_deep_is_left_out() {
        let deep = ["[".repeat(300), "]".repeat(300)].concat();
        let (text, told) = of(&format!(r#"{{"x": {deep}, "y": 1}}"#));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["y"], 1);
        assert!(told[0].starts_with("x[0]"), "{told:?}");
    }

    proptest! {
        #[test]
        fn valid_json_stays_as_it_is(numbers in proptest::collection::vec(any::<f32>(), 0..5), text in ".{0,12}") {
            let numbers: Vec<f32> = numbers.into_iter().filter(|one| one.is_finite()).collect();
            let document = serde_json::json!({ "a": numbers, "b": { "c": text, "d": [true, false, null] } }).to_string();
            prop_assert_eq!(of(&document), (document, vec![]));
        }

        #[test]
        fn no_text_makes_it_panic(text in "(\\PC|[\\[\\]{}\",:\\\\NaI-]){0,80}") {
            let _ = of(&text);
        }
    }
}
