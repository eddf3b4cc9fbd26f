use crate::figure::markup::Element;
use crate::figure::picture::sheet::{Ink, SheetBuilder};
use crate::figure::picture::spec::Measure;
use crate::figure::picture::text_fit::{Block, TextStyle};

/// A sample in the key to sizes: a circle or a line as large as on the map, and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct SizeSample {
    /// The sample, with its top left corner at the origin, in pixels.
    pub drawing: Element,
    /// The width of the drawing, in pixels.
    pub width: f64,
    /// The height of the drawing, in pixels.
    pub height: f64,
    /// The number that it stands for; may be empty.
    pub label: String,
}

// Lengths are in pixels.
const SAMPLE_TO_LABEL: f64 = 6.0;
const BETWEEN_SAMPLES: f64 = 20.0;
/// Below each row.
const BELOW: f64 = 8.0;

/// Samples laid out in rows. Within a row their middles are on a line, with the labels beside them.
pub(crate) struct SizeKey {
    /// Where each sample begins, from where lines begin, and the middle of its row, from the key's top.
    places: Vec<(f64, f64)>,
    /// 0 without samples.
    pub(crate) height: f64,
}

impl SizeKey {
    /// Lays out samples in rows of at most that width. A wider sample has a row of its own.
    pub(crate) fn lay_out(
        samples: &[SizeSample],
        style: TextStyle,
        width: f64,
        measure: Measure<'_>,
    ) -> SizeKey {
        let row = samples.iter().map(|sample| sample.height);
        let row = row.fold(style.line_height, f64::max) + BELOW;
        let (mut along, mut top) = (0.0, 0.0);
        let mut places = Vec::new();
        for sample in samples {
            let wide = sample.width + SAMPLE_TO_LABEL + measure(&sample.label, style.font);
            if along > 0.0 && along + wide > width {
                along = 0.0;
                top += row;
            }
            places.push((along, top + (row - BELOW) / 2.0));
            along += wide + BETWEEN_SAMPLES;
        }
        let height = if samples.is_empty() { 0.0 } else { top + row };
        SizeKey { places, height }
    }

    /// Draws the samples that were laid out, below `top`.
    pub(crate) fn draw(
        &self,
        samples: &[SizeSample],
        style: TextStyle,
        top: f64,
        sheet: &mut SheetBuilder,
    ) {
        for (sample, (along, middle)) in samples.iter().zip(&self.places) {
            let (along, middle) = (*along, top + middle);
            let corner = middle - sample.height / 2.0;
            sheet.drawing(&sample.drawing, along, corner);
            let label = Block {
                lines: vec![sample.label.clone()],
                style,
                is_cut: false,
            };
            let label_along = along + sample.width + SAMPLE_TO_LABEL;
            let label_top = middle - style.line_height / 2.0;
            sheet.block(&label, Ink::Full, label_along, label_top);
        }
    }
}
