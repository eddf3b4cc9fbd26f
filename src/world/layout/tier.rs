/// A range of map widths for which markers are laid out together.
///
/// The page holds one layer of markers for each tier, and its styles show the one that fits, so
/// that markers keep their distance on a phone without any script.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// Its name in markup: `s`, `m`, `l`.
    pub name: &'static str,
    /// The narrowest map that it serves, in CSS pixels; markers are laid out for this width, so
    /// that they lie at least as far apart on any wider map of the tier.
    pub from: f64,
}

/// The name of the tier that is laid out for a map that a reader has zoomed into.
pub const ZOOMED_TIER: &str = "z";

/// The tiers, narrowest first. `figure.css` switches at the same widths.
pub const TIERS: [Tier; 3] = [
    Tier {
        name: "s",
        from: 300.0,
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
