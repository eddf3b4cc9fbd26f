use crate::base::decimal::clamp;
use crate::figure::picture::legend_columns::{Legend, Manner};
use crate::figure::picture::poster::{Face, Frame, Poster, Widths};
use crate::figure::picture::text_fit::{Block, Rect, fit};

/// The area of the sheet that sizes are given for.
const AREA: f64 = 1200.0 * 630.0;
/// From this ratio of width to height on, the legend stands beside the map; below, under it.
const WIDE: f64 = 1.2;

/// Where everything stands.
pub(crate) struct Sheet {
    pub(crate) unit: f64,
    pub(crate) margin: f64,
    pub(crate) height: f64,
    pub(crate) title: Block,
    pub(crate) credits: Block,
    pub(crate) legend: Legend,
    /// How far from where lines begin, and from the top.
    pub(crate) legend_at: (f64, f64),
    pub(crate) map: Frame,
}

impl Sheet {
    pub(crate) fn of(poster: &Poster, widths: Widths<'_>) -> Sheet {
        let unit = (poster.width * poster.height / AREA).sqrt();
        let is_wide = poster.width > WIDE * poster.height;
        let margin = 44.0 * unit;
        let column = poster.width - 2.0 * margin;
        let title = title(poster, column, is_wide, unit, widths);
        let credits = credits(poster, column, unit, widths);
        let top = margin * 0.86 + title.height() + 18.0 * unit;
        let bottom = poster.height - 24.0 * unit - credits.height() - 26.0 * unit;
        let room = Room {
            poster,
            unit,
            margin,
            top,
            bottom: bottom.max(top + 40.0 * unit),
            widths,
        };
        let (legend, legend_at, map) = if is_wide { room.beside() } else { room.below() };
        Sheet {
            unit,
            margin,
            height: poster.height,
            title,
            credits,
            legend,
            legend_at,
            map,
        }
    }

    /// Where the credits begin.
    pub(crate) fn footer_top(&self) -> f64 {
        self.height - 24.0 * self.unit - self.credits.height()
    }
}

/// In as few lines as it can be set large in; cut off only where it is longer than all allow.
fn title(poster: &Poster, width: f64, is_wide: bool, unit: f64, widths: Widths<'_>) -> Block {
    // Lines, the largest and the least size, in units.
    let kinds: &[(usize, f64, f64)] = match is_wide {
        true => &[(1, 58.0, 46.0), (2, 54.0, 34.0), (3, 38.0, 24.0)],
        false => &[(4, 62.0, 36.0), (6, 40.0, 24.0)],
    };
    let set = |&(lines, largest, least): &(usize, f64, f64)| {
        let bounds = Rect {
            width,
            lines,
            largest: largest * unit,
            least: least * unit,
        };
        fit(&poster.title, Face::Title, 1.1, bounds, widths)
    };
    let mut blocks = kinds.iter().map(set);
    let whole = blocks.clone().find(|block| !block.is_cut);
    whole.or_else(|| blocks.next_back()).unwrap_or_default()
}

/// As many of the credits as two lines have room for; at least the first.
fn credits(poster: &Poster, width: f64, unit: f64, widths: Widths<'_>) -> Block {
    let bounds = Rect {
        width,
        lines: 2,
        largest: 20.0 * unit,
        least: 18.0 * unit,
    };
    let set = |count: usize| {
        let text = poster.credits[..count].join(" ");
        fit(&text, Face::Text, 1.3, bounds, widths)
    };
    let all = poster.credits.len();
    let whole = (1..=all).rev().map(set).find(|block| !block.is_cut);
    whole.unwrap_or_else(|| set(all.min(1)))
}

/// What is left between title and credits.
struct Room<'a> {
    poster: &'a Poster,
    unit: f64,
    margin: f64,
    top: f64,
    bottom: f64,
    widths: Widths<'a>,
}

/// The legend may have so much of a wide sheet's width, if that is enough for it; or else so much.
const SHARES: [f64; 3] = [0.24, 0.27, 0.3];
const WIDE_SHARES: [f64; 2] = [0.36, 0.42];
/// The sizes of its type, in units: no smaller with full labels than the second, no smaller at all
/// than the third, if it can be helped.
const SIZES: [f64; 3] = [27.0, 22.0, 15.0];

impl Room<'_> {
    fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The legend where lines begin, the map at the other side.
    fn beside(&self) -> (Legend, (f64, f64), Frame) {
        let wide = self.poster.width - 2.0 * self.margin;
        let shares = |shares: &'static [f64]| {
            let manner = move |(is_short, size): (bool, f64), share: &f64| Manner {
                is_short,
                size,
                columns: 1,
                width: share * wide,
            };
            let manners = self.manners();
            manners.flat_map(move |kind| shares.iter().map(move |share| manner(kind, share)))
        };
        let manners = shares(&SHARES).chain(shares(&WIDE_SHARES));
        let (legend, width) = self.first(manners, 0.95 * self.height());
        let gap = 26.0 * self.unit;
        // The map's round sides may come nearer to the edge than type.
        let outer = self.margin * 0.6;
        let beyond = self.margin + width + gap;
        let most = self.poster.width - beyond - outer;
        let map = self.map(beyond, self.top, most, self.height());
        let legend_top = self.top + (self.height() - legend.height) / 2.0;
        (legend, (0.0, legend_top), map)
    }

    /// The map above, the legend below it in one column or two.
    fn below(&self) -> (Legend, (f64, f64), Frame) {
        let outer = self.margin * 0.4;
        let wide = self.poster.width - 2.0 * outer;
        let gap = 22.0 * self.unit;
        let tall = (wide / self.poster.aspect).min(0.62 * self.height());
        let columns = |(is_short, size): (bool, f64)| {
            [1, 2].map(|columns| Manner {
                is_short,
                size,
                columns,
                width: self.poster.width - 2.0 * self.margin,
            })
        };
        let most = self.height() - tall - gap;
        let (legend, _) = self.first(self.manners().flat_map(columns), most);
        let spare = (most - legend.height).max(0.0);
        let map = self.map(outer, self.top + spare * 0.3, wide, tall);
        let legend_top = self.top + tall + gap + spare * 0.65;
        (legend, (0.0, legend_top), map)
    }

    /// Kinds of label and sizes of type, the best first.
    fn manners(&self) -> impl Iterator<Item = (bool, f64)> + '_ {
        let [largest, large, small] = SIZES;
        let down = move |from: f64, to: f64| {
            let steps = ((from - to) / 0.5).round() as usize;
            (0..=steps).map(move |i| (from - 0.5 * i as f64) * self.unit)
        };
        let full = down(largest, large).map(|size| (false, size));
        let short = down(largest, small).map(|size| (true, size));
        let rest = down(large, small).map(|size| (false, size));
        full.chain(short).chain(rest)
    }

    /// The first legend that fits, and its width; where none does, the largest that is no higher.
    fn first(&self, manners: impl Iterator<Item = Manner>, most: f64) -> (Legend, f64) {
        let entries = &self.poster.legend;
        let mut last = None;
        for manner in manners {
            last = Some(manner);
            let legend = Legend::set(entries, manner, self.widths);
            if let Some(legend) = legend.filter(|legend| legend.height <= most) {
                return (legend, manner.width);
            }
        }
        let mut manner = last.unwrap_or(Manner {
            is_short: true,
            size: SIZES[2] * self.unit,
            columns: 1,
            width: self.poster.width / 4.0,
        });
        loop {
            let legend = Legend::forced(entries, manner, self.widths);
            match legend {
                Some(legend) if legend.height <= most || manner.size < 4.0 => {
                    return (legend, manner.width);
                }
                _ => manner.size *= 0.95,
            }
        }
    }

    /// The map as large as it can be, in the middle of a box that begins so far from where lines
    /// begin at the edge.
    fn map(&self, along: f64, top: f64, width: f64, height: f64) -> Frame {
        let wide = clamp(height * self.poster.aspect, 1.0, width);
        let tall = wide / self.poster.aspect;
        let left = match self.poster.right_to_left {
            true => self.poster.width - along - width,
            false => along,
        };
        Frame {
            x: left + (width - wide) / 2.0,
            y: top + (height - tall) / 2.0,
            width: wide,
            unit: self.unit,
        }
    }
}
