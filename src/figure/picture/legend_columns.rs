use crate::base::decimal::fixed;
use crate::figure::markup::element;
use crate::figure::picture::legend_line::{Key, SWATCH};
use crate::figure::picture::pen::Pen;
use crate::figure::picture::poster::{Face, Widths};
use crate::figure::picture::text_fit::Block;
use crate::figure::picture::wrap::wrap;

/// An entry of a poster's legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The entry, with its label in full.
    pub key: Key,
    /// The label where room is short; empty where there is no other.
    pub short: String,
}

impl Entry {
    fn label(&self, is_short: bool) -> &str {
        match is_short && !self.short.is_empty() {
            true => &self.short,
            false => &self.key.label,
        }
    }
}

/// A legend set in columns: swatch, count and label of each entry.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Legend {
    /// The labels, in the order of the entries.
    labels: Vec<Block>,
    /// The size of the type.
    size: f64,
    columns: usize,
    /// How far each column begins after the one before.
    step: f64,
    /// Where the labels begin, after the column does.
    indent: f64,
    pub(crate) height: f64,
}

/// How high a line is, and the gap below an entry, in sizes of the type.
const LEADING: f64 = 1.2;
const BELOW: f64 = 0.55;
/// From swatch to count, and from count to label, likewise.
const ASIDE: f64 = 0.5;
/// Between columns, likewise.
const GUTTER: f64 = 1.4;
/// More lines than these of one label are no legend.
const LINES: usize = 3;

/// The side of a swatch, in sizes of the type.
const SIDE: f64 = 0.86;

/// How a legend may be set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    pub(crate) is_short: bool,
    pub(crate) size: f64,
    pub(crate) columns: usize,
    pub(crate) width: f64,
}

impl Legend {
    /// Sets a legend; nothing where a word is wider than its column, or a label too long for it.
    pub(crate) fn set(entries: &[Entry], manner: Manner, widths: Widths<'_>) -> Option<Legend> {
        Legend::laid_out(entries, manner, false, widths)
    }

    /// The same where nothing may be left out: long words are broken, and labels go on.
    pub(crate) fn forced(entries: &[Entry], manner: Manner, widths: Widths<'_>) -> Option<Legend> {
        Legend::laid_out(entries, manner, true, widths)
    }

    fn laid_out(
        entries: &[Entry],
        manner: Manner,
        is_forced: bool,
        widths: Widths<'_>,
    ) -> Option<Legend> {
        let size = manner.size;
        let gaps = (manner.columns - 1) as f64 * GUTTER * size;
        let column = (manner.width - gaps) / manner.columns as f64;
        let counts = entries.iter().map(|entry| {
            let count = widths(&entry.key.count, Face::Strong);
            if entry.key.count.is_empty() {
                0.0
            } else {
                count
            }
        });
        let indent = (SIDE + 2.0 * ASIDE + counts.fold(0.0, f64::max)) * size;
        let room = column - indent;
        let measure = |text: &str| widths(text, Face::Text) * size;
        let mut labels = Vec::new();
        for entry in entries {
            let label = entry.label(manner.is_short);
            let breaks = label.split_whitespace().any(|word| measure(word) > room);
            let lines = wrap(label, room.max(size), &measure);
            if !is_forced && (breaks || lines.len() > LINES) {
                return None;
            }
            labels.push(Block {
                lines,
                size,
                leading: LEADING,
                is_cut: false,
            });
        }
        let mut legend = Legend {
            labels,
            size,
            columns: manner.columns,
            step: column + GUTTER * size,
            indent,
            height: 0.0,
        };
        legend.height = legend.places().1;
        Some(legend)
    }

    /// Column and top of each entry, and the height of the highest column.
    fn places(&self) -> (Vec<(usize, f64)>, f64) {
        let rows = self.labels.len().div_ceil(self.columns).max(1);
        let mut tops = vec![0.0; self.columns];
        let mut places = Vec::new();
        for (i, label) in self.labels.iter().enumerate() {
            let column = i / rows;
            places.push((column, tops[column]));
            tops[column] += label.height().max(LEADING * self.size) + BELOW * self.size;
        }
        let height = tops.into_iter().fold(0.0, f64::max);
        (places, (height - BELOW * self.size).max(0.0))
    }

    /// Draws it so far from where lines begin, below `top`.
    pub(crate) fn draw(&self, entries: &[Entry], along: f64, top: f64, pen: &mut Pen) {
        for ((entry, label), (column, below)) in
            entries.iter().zip(&self.labels).zip(self.places().0)
        {
            let (along, top) = (along + column as f64 * self.step, top + below);
            let side = SIDE * self.size;
            let edge = if pen.is_mirrored() { side } else { 0.0 };
            let (x, y) = (
                pen.x_of(along + edge),
                top + (LEADING * self.size - side) / 2.0,
            );
            let place = format!(
                "translate({} {}) scale({})",
                fixed(x, 1),
                fixed(y, 1),
                fixed(side / SWATCH, 4)
            );
            let swatch = element("g").attr("transform", place);
            pen.node(swatch.child(entry.key.swatch.clone()));
            let end = along + self.indent - ASIDE * self.size;
            pen.ending(&entry.key.count, Face::Strong, label, end, top);
            pen.block(label, Face::Text, along + self.indent, top);
        }
    }
}
