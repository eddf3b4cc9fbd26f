use crate::figure::picture::sheet::{Ink, SheetBuilder};
use crate::figure::picture::spec::{Face, Font, LegendEntry, Measure};
use crate::figure::picture::text_fit::{Block, TextStyle};
use crate::figure::picture::wrap::words;

// Lengths are shares of the font size.
const LINE_HEIGHT: f64 = 1.2;
const BELOW_ENTRY: f64 = 0.55;
const SWATCH_SIDE: f64 = 0.86;
/// From swatch to count, and from count to label.
const GAP: f64 = 0.5;
const BETWEEN_COLUMNS: f64 = 1.4;

/// The most lines of a label. A layout in which a label needs more is rejected.
const MAX_LINES: usize = 3;

/// How a legend may be laid out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LegendOptions {
    /// Whether entries have their short labels.
    pub(crate) is_short: bool,
    /// The font size, in pixels.
    pub(crate) size: f64,
    /// How many columns there are; at least one.
    pub(crate) columns: usize,
    /// The width of all columns with the gaps between them, in pixels.
    pub(crate) width: f64,
}

impl Default for LegendOptions {
    fn default() -> Self {
        LegendOptions {
            is_short: false,
            size: 0.0,
            columns: 1,
            width: 0.0,
        }
    }
}

/// A legend laid out in columns: swatch, count and label of each entry below one another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LegendColumns {
    /// The labels, in the order of the entries.
    labels: Vec<Block>,
    /// The font size, in pixels, as all lengths below.
    size: f64,
    columns: usize,
    /// The distance from the start of a column to the start of the next.
    step: f64,
    /// The distance from the start of a column to the start of its labels.
    indent: f64,
    pub(crate) height: f64,
}

impl LegendColumns {
    /// Lays out a legend; `None` if a word is wider than its column, or a label needs more than
    /// three lines.
    pub(crate) fn fit(
        entries: &[LegendEntry],
        options: LegendOptions,
        measure: Measure<'_>,
    ) -> Option<LegendColumns> {
        let (legend, overflows) = LegendColumns::lay_out(entries, options, measure);
        (!overflows).then_some(legend)
    }

    /// Lays out a legend at any cost: words are broken, and labels have any number of lines.
    pub(crate) fn forced(
        entries: &[LegendEntry],
        options: LegendOptions,
        measure: Measure<'_>,
    ) -> LegendColumns {
        LegendColumns::lay_out(entries, options, measure).0
    }

    /// The legend, and whether a label overflows: has a broken word, or too many lines.
    fn lay_out(
        entries: &[LegendEntry],
        options: LegendOptions,
        measure: Measure<'_>,
    ) -> (LegendColumns, bool) {
        let LegendOptions { size, columns, .. } = options;
        let style = |face| text_style(face, size);
        let gaps = (columns - 1) as f64 * BETWEEN_COLUMNS * size;
        let column = (options.width - gaps) / columns as f64;
        let counts = entries.iter().filter(|entry| !entry.count.is_empty());
        let counts = counts.map(|entry| measure(&entry.count, style(Face::Strong).font));
        let indent = (SWATCH_SIDE + 2.0 * GAP) * size + counts.fold(0.0, f64::max);
        let room = column - indent;
        let text = style(Face::Text);
        let mut overflows = false;
        let mut labels = Vec::new();
        for entry in entries {
            let label = entry.label(options.is_short);
            overflows |= words(label).any(|word| measure(word, text.font) > room);
            let label = Block::wrapped(label, text, room.max(size), measure);
            overflows |= label.lines.len() > MAX_LINES;
            labels.push(label);
        }
        let mut legend = LegendColumns {
            labels,
            size,
            columns,
            step: column + BETWEEN_COLUMNS * size,
            indent,
            height: 0.0,
        };
        legend.height = legend.places().1;
        (legend, overflows)
    }

    /// The column and the top of each entry, and the height of the highest column.
    fn places(&self) -> (Vec<(usize, f64)>, f64) {
        let rows = self.labels.len().div_ceil(self.columns).max(1);
        let mut tops = vec![0.0; self.columns];
        let mut places = Vec::new();
        for (i, label) in self.labels.iter().enumerate() {
            let column = i / rows;
            places.push((column, tops[column]));
            let height = label.height().max(LINE_HEIGHT * self.size);
            tops[column] += height + BELOW_ENTRY * self.size;
        }
        let highest = tops.into_iter().fold(0.0, f64::max);
        (places, (highest - BELOW_ENTRY * self.size).max(0.0))
    }

    /// Draws the entries that were laid out, from where lines begin.
    pub(crate) fn draw(&self, entries: &[LegendEntry], top: f64, sheet: &mut SheetBuilder) {
        let places = self.places().0;
        for ((entry, label), (column, below)) in entries.iter().zip(&self.labels).zip(places) {
            let (along, top) = (column as f64 * self.step, top + below);
            let side = SWATCH_SIDE * self.size;
            let swatch_top = top + (LINE_HEIGHT * self.size - side) / 2.0;
            sheet.swatch(&entry.swatch, side, along, swatch_top, false);
            let count_end = along + self.indent - GAP * self.size;
            let count = text_style(Face::Strong, self.size);
            sheet.line_ending_at(&entry.count, count, count_end, top);
            sheet.block(label, Ink::Full, along + self.indent, top);
        }
    }
}

fn text_style(face: Face, size: f64) -> TextStyle {
    TextStyle {
        font: Font { face, size },
        line_height: LINE_HEIGHT * size,
    }
}
