//! Breakpoints of the map's width.

/// A range of map widths with one layout of markers.
///
/// The page contains a layer of markers for each tier, and a container query shows the one that
/// fits, so that markers do not overlap on any screen even without scripts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// The name in markup: `s`, `m`, `l`.
    pub name: &'static str,
    /// The narrowest map of the tier, in CSS pixels. Markers are laid out for this width, so on wider
    /// maps of the tier they are at least as far apart.
    pub from: f64,
}

/// The name of the tier for a zoomed map, whose markers are laid out in the browser.
pub const ZOOMED_TIER: &str = "z";

/// The tiers, the narrowest first. `public/styles/figure/map.css` has the same widths.
pub const TIERS: [Tier; 3] = [
    Tier {
        name: "s",
        from: 345.0,
    },
    Tier {
        name: "m",
        from: 560.0,
    },
    Tier {
        name: "l",
        from: 880.0,
    },
];

/// The tiers of names, the narrowest first. `public/styles/figure/map.css` has the same widths, which
/// must be steps of its `--u`. More than those of markers: a name that has no room on the narrowest
/// map of a tier is missing on all others. Each tier of markers begins one, because names stand
/// beside dots.
pub const LABEL_TIERS: [Tier; 7] = [
    label_tier("1", 345.0),
    label_tier("2", 419.0),
    label_tier("3", 480.0),
    label_tier("4", 560.0),
    label_tier("5", 650.0),
    label_tier("6", 880.0),
    label_tier("7", 1180.0),
];

/// Maps narrower than this, in CSS pixels, may be wider than what is seen of them: on a phone the
/// sides of the world, which show little but sea, lie beyond the edges of the screen.
pub const CROPPED_BELOW: f64 = 480.0;
/// The shares of such a map's width that are cut off on the left and on the right.
/// `public/styles/figure/map.css` has the same as shares of the width that is seen.
pub const CROPPED: [f64; 2] = [0.0905, 0.0864];

const fn label_tier(name: &'static str, from: f64) -> Tier {
    Tier { name, from }
}
