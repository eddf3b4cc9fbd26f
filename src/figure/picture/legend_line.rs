use crate::base::decimal::fixed;
use crate::figure::markup::{Element, element};
use crate::figure::picture::sheet::{Sheet, Type};
use crate::figure::picture::wrap::wrap;

/// The side of a swatch, and its distance from the label, in CSS pixels; as all that follows.
pub const SWATCH: f64 = 14.0;
const ASIDE: f64 = 7.0;
/// Between a label and its count.
const BEFORE_COUNT: f64 = 6.0;
/// Between two entries.
const BETWEEN: f64 = 22.0;
const LINE: f64 = 25.0;

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// A sample of the colour, in a square of 14 CSS pixels whose top left corner is at 0, 0.
    pub swatch: Element,
    /// What the colour means.
    pub label: String,
    /// How many nations have it; empty where they are not counted.
    pub count: String,
    /// Whether a filter leaves it out.
    pub is_out: bool,
}

/// Sets the legend in as many lines as it needs.
pub(crate) fn set(keys: &[Key], sheet: &mut Sheet) {
    if keys.is_empty() {
        return;
    }
    let mut along = 0.0;
    for key in keys {
        let width = width(key, sheet);
        if along > 0.0 && along + width > sheet.column() {
            along = 0.0;
            sheet.y += LINE;
        }
        set_key(key, along, sheet);
        along += width + BETWEEN;
    }
    sheet.y += LINE;
}

fn width(key: &Key, sheet: &Sheet) -> f64 {
    let text = |text: &str| (sheet.measure)(text, Type::Text);
    let count = match key.count.is_empty() {
        true => 0.0,
        false => BEFORE_COUNT + text(&key.count),
    };
    SWATCH + ASIDE + text(&key.label) + count
}

/// Sets an entry; a label wider than the whole line goes on below.
fn set_key(key: &Key, along: f64, sheet: &mut Sheet) {
    let (ink, quiet) = (sheet.inks.ink.clone(), sheet.inks.quiet.clone());
    let edge = if sheet.mirrored { SWATCH } else { 0.0 };
    let (left, top) = (sheet.x_of(along + edge), sheet.y + 3.5);
    let at = format!("translate({} {})", fixed(left, 1), fixed(top, 1));
    let swatch = element("g")
        .attr("transform", at)
        .maybe("opacity", key.is_out.then_some("0.35"))
        .child(key.swatch.clone());
    sheet.nodes.push(swatch);
    let start = along + SWATCH + ASIDE;
    let measure = sheet.measure;
    let room = sheet.column() - start - BEFORE_COUNT - measure(&key.count, Type::Text);
    let lines = wrap(&key.label, room.max(SWATCH), &|line| {
        measure(line, Type::Text)
    });
    for (i, line) in lines.iter().enumerate() {
        if i > 0 {
            sheet.y += Type::Text.line();
        }
        let ink = if key.is_out { &quiet } else { &ink };
        sheet.line(line, Type::Text, ink, start, sheet.y);
    }
    let last = lines.last().map_or(0.0, |line| measure(line, Type::Text));
    if !key.count.is_empty() {
        let after = start + last + BEFORE_COUNT;
        sheet.line(&key.count, Type::Text, &quiet, after, sheet.y);
    }
}
