//! The finer drawing, as `stancemap level` writes it: it takes the place of the overview's shapes
//! without a jump.

use stancemap::base::geom::{Rect, WORLD_WIDTH};
use stancemap::figure::markup::{Model, html, map};
use stancemap::world::scene::{DETAIL_SCALE, read_detail, write_detail};

use super::*;
use crate::markup::{numbers, subpaths};

static FINER: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let drawn = outlines(&FINE, &Projection::world(DETAIL_SCALE * WORLD_WIDTH));
    let text = write_detail(&drawn);
    let lines = read_detail(&text).map(|(code, d)| (code.to_owned(), d));
    lines.collect()
});

#[test]
fn every_shape_of_the_page_has_a_line() {
    let world: Vec<Outline> = OUTLINES.values().cloned().collect();
    let model = Model::new(dossier(FAIR), world, &Projection::world(WORLD_WIDTH));
    let page = html(&map(&model).into());
    let parts = page.split("data-place=\"").skip(1);
    let codes: BTreeSet<&str> = parts.map(|part| part.split('"').next().unwrap()).collect();
    let lines: BTreeSet<&str> = FINER.keys().map(String::as_str).collect();
    assert_eq!(codes, lines);
    assert_eq!(codes.len(), 242);
}

#[test]
fn nothing_jumps_when_the_finer_shapes_come() {
    // The overview is 0.92 scene units off at most, and rounded by half of one; of the smallest it
    // draws a lozenge about the middle.
    for (code, finer) in &*FINER {
        let finer = subpaths(finer);
        for coarse in subpaths(&OUTLINES[code].d) {
            let off = |finer: &Rect| {
                let corners = coarse.min.distance(finer.min);
                corners.max(coarse.max.distance(finer.max))
            };
            let nearest = finer.iter().map(off).fold(f64::MAX, f64::min);
            assert!(nearest < 1.8, "{code}: {coarse:?} is {nearest} off");
        }
    }
}

#[test]
fn it_shows_more() {
    let corners = |d: &str| numbers(d).len() / 2;
    let coarse: usize = OUTLINES.values().map(|outline| corners(&outline.d)).sum();
    let finer: usize = FINER.values().map(|d| corners(d)).sum();
    assert!(finer > 3 * coarse, "{finer} corners, {coarse} before");
    assert!(corners(&FINER["NOR"]) > 3 * corners(&OUTLINES["NOR"].d));
}
