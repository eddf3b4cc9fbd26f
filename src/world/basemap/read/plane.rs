//! Positions on a plane: those of a basemap that is projected already, in metres of a national grid, or in
//! pixels with insets.

use serde_json::Value;

use crate::world::basemap::read::positions::{change_positions, each_position};

/// The width in degrees that a plane map has at most. It is less than half of the world, so that no line
/// is shorter across the edge of the map.
const WIDTH: f64 = 170.0;
/// The height in degrees that it has at most.
const HEIGHT: f64 = 170.0;

/// Moves and scales all positions of a document, x to the east and y to the north, so that they are degrees
/// that plate carrée draws as they were. Documents without an extent stay as they are.
pub(crate) fn to_degrees(document: &mut Value) {
    let (mut min, mut max) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    each_position(document, &mut |position| {
        for (axis, value) in position.into_iter().enumerate() {
            min[axis] = min[axis].min(value);
            max[axis] = max[axis].max(value);
        }
    });
    let [width, height] = [max[0] - min[0], max[1] - min[1]];
    let scale = (WIDTH / width).min(HEIGHT / height);
    if !scale.is_finite() || scale <= 0.0 {
        return;
    }
    let middle = [(min[0] + max[0]) / 2.0, (min[1] + max[1]) / 2.0];
    change_positions(document, &|[x, y]| {
        [(x - middle[0]) * scale, (y - middle[1]) * scale]
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_plane_keeps_its_shape_and_faces_north() {
        let mut document = json!({"type": "Polygon", "coordinates": [
            [[1000.0, 500.0], [3000.0, 500.0, 12.0], [3000.0, 1500.0], [1000.0, 500.0]]]});
        to_degrees(&mut document);
        assert_eq!(
            document["coordinates"][0],
            json!([[-85.0, -42.5], [85.0, -42.5], [85.0, 42.5], [-85.0, -42.5]])
        );
    }

    #[test]
    fn what_has_no_extent_stays() {
        for document in [
            json!({"type": "Point", "coordinates": [1.0, 2.0]}),
            json!([]),
        ] {
            let mut moved = document.clone();
            to_degrees(&mut moved);
            assert_eq!(moved, document);
        }
    }
}
