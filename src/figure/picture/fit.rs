use crate::base::decimal::clamp;
use crate::figure::picture::legend_columns::{LegendColumns, LegendOptions};
use crate::figure::picture::spec::{Face, MapWindow, Measure, Poster};
use crate::figure::picture::text_fit::{Block, Limits, fit_text};

/// The area of the sheet on which a layout unit is a pixel, in square pixels.
const UNIT_AREA: f64 = 1200.0 * 630.0;
/// Posters wider than this, relative to their height, have the legend beside the map; others have
/// it below.
const WIDE: f64 = 1.2;
/// The distance from the credits to the lower edge, in units.
const BELOW_CREDITS: f64 = 24.0;

/// The layout of a poster: what fits, and where it is, in pixels.
pub(crate) struct Fit {
    /// The layout unit: lengths and font sizes grow with the square root of the sheet's area.
    pub(crate) unit: f64,
    /// The margin at the left and at the right.
    pub(crate) margin: f64,
    pub(crate) title: Block,
    pub(crate) title_top: f64,
    pub(crate) credits: Block,
    pub(crate) credits_top: f64,
    pub(crate) legend: LegendColumns,
    pub(crate) legend_top: f64,
    pub(crate) map: MapWindow,
}

impl Fit {
    /// Lays out a poster. Title and credits have the size that they need; legend and map share the
    /// rest.
    pub(crate) fn of(poster: &Poster, measure: Measure<'_>) -> Fit {
        let unit = (poster.width * poster.height / UNIT_AREA).sqrt();
        let is_wide = poster.width > WIDE * poster.height;
        let margin = 44.0 * unit;
        let column = poster.width - 2.0 * margin;
        let title = title(poster, column, is_wide, unit, measure);
        let credits = credits(poster, column, unit, measure);
        let title_top = margin * 0.86;
        let credits_top = poster.height - BELOW_CREDITS * unit - credits.height();
        let top = title_top + title.height() + 18.0 * unit;
        let bottom = (credits_top - 26.0 * unit).max(top + 40.0 * unit);
        let room = Room {
            poster,
            unit,
            margin,
            top,
            bottom,
            measure,
        };
        let (legend, legend_top, map) = if is_wide { room.beside() } else { room.below() };
        Fit {
            unit,
            margin,
            title,
            title_top,
            credits,
            credits_top,
            legend,
            legend_top,
            map,
        }
    }
}

/// The title in the fewest lines in which it is large enough. It is cut only if it is too long for
/// the most lines in the least size.
fn title(poster: &Poster, width: f64, is_wide: bool, unit: f64, measure: Measure<'_>) -> Block {
    // The number of lines, the largest and the least font size in units.
    type Choice = (usize, f64, f64);
    let (choices, last): (&[Choice], Choice) = if is_wide {
        (&[(1, 58.0, 46.0), (2, 54.0, 34.0)], (3, 38.0, 24.0))
    } else {
        (&[(4, 62.0, 36.0)], (6, 40.0, 24.0))
    };
    let set = |(max_lines, max_size, min_size): Choice| {
        let limits = Limits {
            width,
            max_lines,
            max_size: max_size * unit,
            min_size: min_size * unit,
        };
        fit_text(&poster.title, Face::Title, 1.1, limits, measure)
    };
    let mut blocks = choices.iter().map(|&choice| set(choice));
    let whole = blocks.find(|block| !block.is_cut);
    whole.unwrap_or_else(|| set(last))
}

/// As many of the credits as fit into two lines; at least the first, cut if need be.
fn credits(poster: &Poster, width: f64, unit: f64, measure: Measure<'_>) -> Block {
    let limits = Limits {
        width,
        max_lines: 2,
        max_size: 20.0 * unit,
        min_size: 18.0 * unit,
    };
    let set = |count: usize| {
        let text = poster.credits[..count].join(" ");
        fit_text(&text, Face::Text, 1.3, limits, measure)
    };
    let all = poster.credits.len();
    let whole = (1..=all).rev().map(set).find(|block| !block.is_cut);
    whole.unwrap_or_else(|| set(all.min(1)))
}

/// The room between title and credits.
struct Room<'a> {
    poster: &'a Poster,
    unit: f64,
    margin: f64,
    top: f64,
    bottom: f64,
    measure: Measure<'a>,
}

/// The legend's share of a wide sheet's width: one of the first three if the legend fits at any font
/// size, otherwise one of the last two.
const SHARES: [f64; 3] = [0.24, 0.27, 0.3];
const WIDE_SHARES: [f64; 2] = [0.36, 0.42];
/// The margin of a map beside the legend, as a share of the text's: its rounded sides may come nearer to the edge.
const MAP_MARGIN: f64 = 0.6;
/// Font sizes of the legend, in units: the largest, the least with full labels, and the least with
/// short ones. Full labels go down to the last one if short labels do not fit either.
const SIZES: [f64; 3] = [27.0, 22.0, 15.0];
/// The step between two font sizes that are tried, in units.
const SIZE_STEP: f64 = 0.5;
/// A legend that fits in no way is scaled down to this font size, in pixels, and drawn as it is.
const LEAST_SIZE: f64 = 4.0;

/// Whether labels are short, and their font size in pixels.
type Labels = (bool, f64);

fn options((is_short, size): Labels, columns: usize, width: f64) -> LegendOptions {
    LegendOptions {
        is_short,
        size,
        columns,
        width,
    }
}

impl Room<'_> {
    fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The legend at the edge where lines begin, its top, and the map beside it.
    fn beside(&self) -> (LegendColumns, f64, MapWindow) {
        let column = self.poster.width - 2.0 * self.margin;
        let mut candidates = Vec::new();
        for shares in [&SHARES[..], &WIDE_SHARES[..]] {
            for labels in self.label_styles() {
                let widths = shares.iter().map(|share| share * column);
                candidates.extend(widths.map(|width| options(labels, 1, width)));
            }
        }
        let (legend, width) = self.first_fit(&candidates, 0.95 * self.height());
        let gap = 26.0 * self.unit;
        let map_margin = self.margin * MAP_MARGIN;
        let along = self.margin + width + gap;
        let map_width = self.poster.width - along - map_margin;
        let map = self.map(along, self.top, map_width, self.height());
        let map = self.at_margin(map, map_width);
        let legend_top = self.top + (self.height() - legend.height) / 2.0;
        (legend, legend_top, map)
    }

    /// The legend in one or two columns, its top, and the map above it.
    fn below(&self) -> (LegendColumns, f64, MapWindow) {
        let map_margin = self.margin * 0.4;
        let map_width = self.poster.width - 2.0 * map_margin;
        let gap = 22.0 * self.unit;
        let map_height = (map_width / self.poster.aspect).min(0.62 * self.height());
        let mut candidates = Vec::new();
        for labels in self.label_styles() {
            let width = self.poster.width - 2.0 * self.margin;
            candidates.extend([1, 2].map(|columns| options(labels, columns, width)));
        }
        let max_height = self.height() - map_height - gap;
        let (legend, _) = self.first_fit(&candidates, max_height);
        let spare = (max_height - legend.height).max(0.0);
        let map = self.map(map_margin, self.top + spare * 0.3, map_width, map_height);
        let legend_top = self.top + map_height + gap + spare * 0.65;
        (legend, legend_top, map)
    }

    /// The ways to set labels, the most legible first.
    fn label_styles(&self) -> Vec<Labels> {
        let [largest, large, small] = SIZES;
        let sizes = |from: f64, to: f64| {
            let steps = ((from - to) / SIZE_STEP).round() as usize;
            (0..=steps).map(move |i| (from - SIZE_STEP * i as f64) * self.unit)
        };
        let full = sizes(largest, large).map(|size| (false, size));
        let short = sizes(largest, small).map(|size| (true, size));
        let small_and_full = sizes(large, small).map(|size| (false, size));
        full.chain(short).chain(small_and_full).collect()
    }

    /// The first candidate whose legend is at most that high, and its width. Without one, the
    /// last one scaled down until it is, with long words broken.
    fn first_fit(&self, candidates: &[LegendOptions], max_height: f64) -> (LegendColumns, f64) {
        let entries = &self.poster.legend;
        let mut options = LegendOptions::default();
        for &candidate in candidates {
            options = candidate;
            let legend = LegendColumns::fit(entries, options, self.measure);
            if let Some(legend) = legend.filter(|legend| legend.height <= max_height) {
                return (legend, options.width);
            }
        }
        loop {
            let legend = LegendColumns::forced(entries, options, self.measure);
            if legend.height <= max_height || options.size < LEAST_SIZE {
                return (legend, options.width);
            }
            options.size *= 0.95;
        }
    }

    /// A map that is narrower than its room, with its outer edge where title and credits end.
    fn at_margin(&self, map: MapWindow, room: f64) -> MapWindow {
        let beyond = self.margin * (1.0 - MAP_MARGIN);
        if map.width > room - beyond {
            return map;
        }
        let x = if self.poster.right_to_left {
            self.margin
        } else {
            self.poster.width - self.margin - map.width
        };
        MapWindow { x, ..map }
    }

    /// The largest window of the map's aspect ratio, centred in a box that begins at `along`, a
    /// distance from the sheet's own edge.
    fn map(&self, along: f64, top: f64, width: f64, height: f64) -> MapWindow {
        let map_width = clamp(height * self.poster.aspect, 1.0, width);
        let map_height = map_width / self.poster.aspect;
        let left = if self.poster.right_to_left {
            self.poster.width - along - width
        } else {
            along
        };
        MapWindow {
            x: left + (width - map_width) / 2.0,
            y: top + (height - map_height) / 2.0,
            width: map_width,
            unit: self.unit,
        }
    }
}
