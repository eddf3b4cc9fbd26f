//! The size of a label's text, estimated: the layout knows no fonts.

use crate::base::geom::Rect;
use crate::world::layout::labels::label::{LabelRank, LabelSite};

/// The font size of the names of places with a stance, in CSS pixels; `map.css` has the same.
const NAME: f64 = 12.0;
/// The font size of all other names, and of notes.
const SMALL: f64 = 11.0;
/// The height of a line of a name, in CSS pixels.
pub(crate) const LINE: f64 = 14.0;
/// The height of a line of a note.
const NOTE_LINE: f64 = 13.0;
/// How much wider semibold letters are.
const BOLD: f64 = 1.12;
/// Names that are wider, at a font size of 1, take two lines if they have a space.
const LONG_NAME: f64 = 8.5;
/// The greatest widths of a line of a note, at a font size of 1: about 34 letters, or 18 where that has
/// no room. And the most lines.
pub(crate) const NOTE_WIDTHS: [f64; 2] = [19.0, 10.0];
const NOTE_LINES: usize = 2;

/// The width of each of two lines as a share of the width of one.
const HALF: f64 = 0.6;

/// The lines of a label and the size of their box, in CSS pixels.
pub(crate) struct Block {
    pub(crate) name: Vec<String>,
    pub(crate) note: Vec<String>,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Block {
    /// The name of a place, with its note in lines of at most a width; without it if that is 0.
    pub(crate) fn of(site: &LabelSite, note_width: f64) -> Block {
        Block::wrapped(site, LONG_NAME, note_width)
    }

    /// The name of a place, in two lines if these fit into its box and one does not.
    pub(crate) fn within(site: &LabelSite, own: Rect) -> Block {
        let block = Block::of(site, 0.0);
        let room = own.width() / block.width;
        if room < 0.8 && room > 0.5 && own.height() > 2.0 * LINE && block.name.len() == 1 {
            return Block::wrapped(site, HALF * ems(&site.name), 0.0);
        }
        block
    }

    /// The same with names that are wider than `most` in two lines.
    fn wrapped(site: &LabelSite, most: f64, note_width: f64) -> Block {
        // A name with a number stays in one line.
        let most = if site.radius > 0.0 { f64::MAX } else { most };
        let name = balanced(&site.name, most);
        let note = if note_width > 0.0 { &site.note } else { "" };
        let note = balanced(note, note_width);
        let size = if site.rank == LabelRank::Stance {
            NAME * BOLD
        } else {
            SMALL
        };
        let names = name.iter().map(|line| size * ems(line));
        let notes = note.iter().map(|line| SMALL * ems(line));
        Block {
            width: names.chain(notes).fold(0.0, f64::max),
            height: LINE * name.len() as f64 + NOTE_LINE * note.len() as f64,
            name,
            note,
        }
    }

    /// Whether its note, if it has one, is short enough for a map.
    pub(crate) fn is_short(&self) -> bool {
        self.note.len() <= NOTE_LINES
    }
}

/// A text in one line of at most a width, or else in two of similar widths; in more if they would be
/// wider.
fn balanced(text: &str, most: f64) -> Vec<String> {
    let whole = ems(text);
    let half = HALF * whole;
    wrap(text, if whole > most { half.min(most) } else { whole })
}

/// Breaks a text at spaces into lines of at most a width, at a font size of 1. A wider word has a
/// wider line.
fn wrap(text: &str, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if ems(line) + ems(" ") + ems(word) <= most + 1e-6 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of a text at a font size of 1. Widths are those of DejaVu Sans, which is wider than
/// most, so that labels which are apart in the layout are apart on the screen.
pub(crate) fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ' ' => 0.33,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.43,
        'm' | 'w' | 'M' | 'W' => 0.96,
        'A'..='Z' => 0.72,
        // East Asian scripts, whose letters are square, begin here.
        '\u{2e80}'.. => 1.05,
        _ => 0.62,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::Point;

    #[test]
    fn long_texts_break_at_spaces() {
        let text = "São Tomé and Príncipe";
        assert_eq!(wrap(text, 0.6 * ems(text)), ["São Tomé", "and Príncipe"]);
        assert_eq!(wrap(text, ems(text)), [text]);
        assert_eq!(wrap("Liechtenstein", 2.0), ["Liechtenstein"]);
        assert!(wrap("", 4.0).is_empty());
    }

    #[test]
    fn a_name_takes_two_lines_where_its_place_is_too_narrow_for_one() {
        let anchor = Point { x: 0.0, y: 0.0 };
        let lines = |width: f64, height: f64| {
            let own = Rect::centered(anchor, width / 2.0, height / 2.0);
            let site = LabelSite {
                place: "USA".to_owned(),
                name: "United States".to_owned(),
                note: String::new(),
                dot: None,
                radius: 0.0,
                anchor,
                main: own,
                rank: LabelRank::Stance,
            };
            Block::within(&site, own).name.len()
        };
        let table = [
            (120.0, 40.0, 1),
            (71.0, 38.0, 2),
            (71.0, 20.0, 1),
            (30.0, 40.0, 1),
        ];
        for (width, height, expected) in table {
            assert_eq!(lines(width, height), expected, "{width} {height}");
        }
    }

    #[test]
    fn wide_letters_are_wide() {
        assert!(ems("Mali") < ems("MMMM") && ems("日本") > 2.0);
    }
}
