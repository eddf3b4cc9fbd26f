//! A basemap of any bytes: the reader answers, and every ring that it accepts can be drawn.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stancemap::base::decode::decode;
use stancemap::base::geom::WORLD_WIDTH;
use stancemap::world::basemap;
use stancemap::world::projection::{Projection, ProjectionId};
use stancemap::world::scene::outlines;

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decode(bytes.to_vec());
    let Ok((basemap, _)) = basemap::read(&text) else {
        return;
    };
    outlines(&basemap, &Projection::new(ProjectionId::default(), WORLD_WIDTH));
});
