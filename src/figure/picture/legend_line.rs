use crate::figure::picture::sheet::{Ink, SheetBuilder};
use crate::figure::picture::spec::{LegendEntry, Measure, SWATCH};
use crate::figure::picture::text_fit::{Block, TextStyle};

// Lengths are in pixels.
const SWATCH_TO_LABEL: f64 = 7.0;
const LABEL_TO_COUNT: f64 = 6.0;
const BETWEEN_ENTRIES: f64 = 22.0;
/// The height of a row of entries.
const ROW: f64 = 25.0;
/// From the top of a row to the top of its swatches: half of what the line height exceeds them by.
const SWATCH_TOP: f64 = 3.5;

/// A legend laid out as text is: entries one after the other, in as many rows as they need.
pub(crate) struct LegendLine {
    entries: Vec<Placed>,
    /// 0 if there are no entries.
    pub(crate) height: f64,
}

/// Where an entry is, from the legend's top and from where lines begin.
struct Placed {
    along: f64,
    top: f64,
    /// Its label: several lines only if it is wider than a row.
    label: Block,
    /// Where the count begins, beside the label's last line.
    count_along: f64,
}

impl LegendLine {
    /// Lays out entries in rows of at most that width.
    pub(crate) fn lay_out(
        entries: &[LegendEntry],
        style: TextStyle,
        width: f64,
        measure: Measure<'_>,
    ) -> LegendLine {
        let text = |text: &str| measure(text, style.font);
        let (mut along, mut top) = (0.0, 0.0);
        let mut placed = Vec::new();
        for entry in entries {
            let count = if entry.count.is_empty() {
                0.0
            } else {
                LABEL_TO_COUNT + text(&entry.count)
            };
            let entry_width = SWATCH + SWATCH_TO_LABEL + text(&entry.label) + count;
            if along > 0.0 && along + entry_width > width {
                along = 0.0;
                top += ROW;
            }
            let label_along = along + SWATCH + SWATCH_TO_LABEL;
            let room = width - label_along - LABEL_TO_COUNT - text(&entry.count);
            let label = Block::wrapped(&entry.label, style, room.max(SWATCH), measure);
            let last_line = label.lines.last().map_or(0.0, |line| text(line));
            let more_lines = label.lines.len().saturating_sub(1) as f64 * style.line_height;
            placed.push(Placed {
                along,
                top,
                label,
                count_along: label_along + last_line + LABEL_TO_COUNT,
            });
            top += more_lines;
            along += entry_width + BETWEEN_ENTRIES;
        }
        LegendLine {
            height: if entries.is_empty() { 0.0 } else { top + ROW },
            entries: placed,
        }
    }

    /// Draws the entries that were laid out.
    pub(crate) fn draw(&self, entries: &[LegendEntry], top: f64, sheet: &mut SheetBuilder) {
        for (entry, placed) in entries.iter().zip(&self.entries) {
            let Placed { along, label, .. } = placed;
            let top = top + placed.top;
            sheet.swatch(
                &entry.swatch,
                SWATCH,
                *along,
                top + SWATCH_TOP,
                entry.is_out,
            );
            let ink = if entry.is_out { Ink::Quiet } else { Ink::Full };
            sheet.block(label, ink, along + SWATCH + SWATCH_TO_LABEL, top);
            let last_top = top + label.height() - label.style.line_height;
            let count = Block {
                lines: vec![entry.count.clone()],
                ..label.clone()
            };
            sheet.block(&count, Ink::Quiet, placed.count_along, last_top);
        }
    }
}
