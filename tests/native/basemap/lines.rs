//! Distances to what is drawn.

use super::*;

/// The edges of drawn polygons, in columns by x so that the near ones are found soon.
pub struct Lines {
    columns: BTreeMap<i64, Vec<[Point; 2]>>,
}

impl Lines {
    const COLUMN: f64 = 8.0;

    pub fn of(polygons: &[Polygon], map: &Projection) -> Lines {
        let mut columns: BTreeMap<i64, Vec<[Point; 2]>> = BTreeMap::new();
        for polygon in basemap::cut(polygons, map.central_meridian()) {
            for ring in std::iter::once(&polygon.exterior).chain(&polygon.holes) {
                let points = map.project_ring(ring);
                for (i, &a) in points.iter().enumerate() {
                    let b = points[(i + 1) % points.len()];
                    let column = |x: f64| (x / Lines::COLUMN).floor() as i64;
                    for x in column(a.x.min(b.x)) - 1..=column(a.x.max(b.x)) + 1 {
                        columns.entry(x).or_default().push([a, b]);
                    }
                }
            }
        }
        Lines { columns }
    }

    /// To the nearest edge; large where none is within a column.
    pub fn distance(&self, point: Point) -> f64 {
        let column = (point.x / Lines::COLUMN).floor() as i64;
        let near = self.columns.get(&column).into_iter().flatten();
        near.map(|[a, b]| from_edge(point, *a, *b))
            .fold(f64::MAX, f64::min)
    }
}

fn from_edge(point: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = (point.x - a.x) * dx + (point.y - a.y) * dy;
    let share = if length > 0.0 {
        (along / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    point.distance(Point {
        x: a.x + share * dx,
        y: a.y + share * dy,
    })
}
