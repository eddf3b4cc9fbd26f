//! Lists within a cell: `RWA; UGA`.

/// The character before a semicolon, a line break or a space that belongs to an item.
const ESCAPE: char = '\\';

/// The items of a cell, without the spaces around them. They are separated by semicolons or line breaks. A
/// backslash keeps a semicolon, a line break or a space that belongs to an item. Items may be empty.
pub fn split(text: &str) -> Vec<String> {
    let (mut items, mut item) = (Vec::new(), String::new());
    // The length of the item up to its last letter that is no space between items.
    let mut kept = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ESCAPE if letters.peek().is_some_and(|next| needs_escape(*next)) => {
                item.extend(letters.next());
                kept = item.len();
            }
            ';' | '\n' | '\r' => {
                item.truncate(kept);
                items.push(std::mem::take(&mut item));
                kept = 0;
            }
            space if space.is_whitespace() && item.is_empty() => {}
            letter => {
                item.push(letter);
                if !letter.is_whitespace() {
                    kept = item.len();
                }
            }
        }
    }
    item.truncate(kept);
    items.push(item);
    items
}

/// The items of a cell that are not empty.
pub fn items(text: &str) -> Vec<String> {
    let mut items = split(text);
    items.retain(|item| !item.is_empty());
    items
}

/// The cell of some items: what [`split`] divides. If all are empty, it is empty.
pub fn join<T: AsRef<str>>(items: &[T]) -> String {
    if items.iter().all(|item| item.as_ref().is_empty()) {
        return String::new();
    }
    let escaped: Vec<String> = items.iter().map(|item| escape(item.as_ref())).collect();
    escaped.join("; ")
}

fn needs_escape(letter: char) -> bool {
    letter == ESCAPE || letter == ';' || letter.is_whitespace()
}

fn escape(item: &str) -> String {
    let mut out = String::new();
    let inner = item.trim();
    let start = item.len() - item.trim_start().len();
    for (at, letter) in item.char_indices() {
        let is_outer = at < start || at >= start + inner.len();
        if ";\\\n\r".contains(letter) || letter.is_whitespace() && is_outer {
            out.push(ESCAPE);
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn items_are_separated_by_semicolons_and_line_breaks() {
        for (cell, expected) in [
            ("RWA; UGA", &["RWA", "UGA"][..]),
            ("RWA\nUGA\r\n", &["RWA", "UGA", "", ""]),
            (" a ;b", &["a", "b"]),
            ("a\\; b; c", &["a; b", "c"]),
            ("C:\\data", &["C:\\data"]),
            ("; 2.5", &["", "2.5"]),
            ("", &[""]),
        ] {
            assert_eq!(split(cell), expected, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn a_list_is_read_as_it_was(list in prop::collection::vec("[a;\\\\ \n\r\té=]{0,5}", 1..5)) {
            let read = split(&join(&list));
            if list.iter().all(String::is_empty) {
                prop_assert_eq!(read, vec![String::new()]);
            } else {
                prop_assert_eq!(read, list);
            }
        }
    }
}
