//! The places that a story is about.

use crate::world::scene::shape::Shape;

/// The codes of the places that a headline names, and of those with a note on the map. A name within a longer one
/// is not meant: Guinea in Papua New Guinea.
pub(crate) fn subjects(title: &str, shapes: &[Shape]) -> Vec<String> {
    let story = shapes.iter().filter(|shape| shape.in_story());
    let found: Vec<(usize, &Shape)> = story
        .clone()
        .filter_map(|shape| Some((find_word(title, &shape.name)?, shape)))
        .collect();
    let is_within = |at: usize, shape: &Shape| {
        let end = at + shape.name.len();
        found.iter().any(|(from, other)| {
            other.name.len() > shape.name.len() && *from <= at && end <= from + other.name.len()
        })
    };
    let named = found.iter().filter(|(at, shape)| !is_within(*at, shape));
    let named = named.map(|(_, shape)| shape.code.clone());
    let noted = story.filter(|shape| !shape.note.is_empty());
    named.chain(noted.map(|shape| shape.code.clone())).collect()
}

/// Where a name stands in a text as a word of its own.
fn find_word(text: &str, name: &str) -> Option<usize> {
    let mut found = text.match_indices(name).map(|(at, _)| at);
    found.find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !name.is_empty() && !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::{Point, Rect};

    fn shape(name: &str, note: &str) -> Shape {
        let anchor = Point { x: 0.0, y: 0.0 };
        let bounds = Rect::centered(anchor, 1.0, 1.0);
        Shape {
            place: None,
            region: None,
            code: name.to_lowercase(),
            name: name.to_owned(),
            d: String::new(),
            stance: "yes".to_owned(),
            contested: false,
            anchor,
            main: bounds,
            bounds,
            note: note.to_owned(),
        }
    }

    #[test]
    fn a_headline_names_whom_it_is_about() {
        let names = ["Niger", "Nigeria", "Guinea", "Papua New Guinea", "Oman"];
        let shapes = names.map(|name| shape(name, ""));
        for (title, expected) in [
            ("Nigeria’s neighbours", &["nigeria"][..]),
            ("Niger, Oman", &["niger", "oman"]),
            ("Who recognises Papua New Guinea?", &["papua new guinea"]),
            ("Guinea and the Romans", &["guinea"]),
            ("", &[]),
        ] {
            assert_eq!(subjects(title, &shapes), expected, "{title}");
        }
    }

    #[test]
    fn a_place_with_a_note_is_a_subject() {
        let shapes = [shape("Peru", ""), shape("Chad", "Voted twice.")];
        assert_eq!(subjects("Votes", &shapes), ["chad"]);
    }
}
