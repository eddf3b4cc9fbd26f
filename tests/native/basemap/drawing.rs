//! The overview as it is drawn: nothing torn, nothing smeared, anchors in their place.

use super::*;

#[test]
fn nothing_is_smeared_over_the_map() {
    let map = Projection::world(4000.0);
    for (name, basemap) in levels() {
        for feature in &basemap.features {
            for polygon in basemap::cut(&feature.polygons, map.central_meridian()) {
                let bounds = basemap::bounds(&polygon.exterior).unwrap();
                let round_pole = code(feature) == "ATA" && bounds.min.y == -90.0;
                assert!(
                    bounds.width() < 175.0 || round_pole,
                    "{name}: {}",
                    code(feature)
                );
            }
        }
    }
    for outline in OUTLINES.values() {
        let wide = outline.main.width() > 0.45 * map.width();
        assert_eq!(wide, outline.code == "ATA", "{}", outline.code);
    }
}

#[test]
fn russia_is_unbroken_from_the_baltic_to_chukotka() {
    for (name, basemap) in levels() {
        let pieces = basemap::cut(&feature(basemap, "RUS").polygons, 11.0);
        let largest = pieces
            .iter()
            .max_by(|a, b| basemap::area(a).total_cmp(&basemap::area(b)));
        let bounds = basemap::bounds(&largest.unwrap().exterior).unwrap();
        assert!(bounds.min.x + 11.0 < 28.5, "{name}: {bounds:?}");
        assert!(bounds.max.x + 11.0 > 190.0, "{name}: {bounds:?}");
        let along_seam = |ring: &Ring| ring.iter().filter(|at| at[0] == 169.0).count();
        assert!(
            along_seam(&largest.unwrap().exterior) <= 2,
            "{name}: the seam is healed"
        );
    }
}

#[test]
fn fiji_and_kiribati_are_where_they_are() {
    let map = Projection::world(4000.0);
    let fiji = &OUTLINES["FJI"];
    assert!(fiji.bounds.width() < 80.0, "{:?}", fiji.bounds);
    assert!(fiji.bounds.contains(map.project([178.0, -17.8])));
    let taveuni = basemap::cut(&feature(&FINE, "FJI").polygons, 11.0);
    let across = |polygon: &&Polygon| basemap::contains(polygon, [168.99, -16.87]);
    let island = taveuni.iter().find(across).expect("Taveuni");
    assert!(basemap::contains(island, [169.05, -16.85]), "in one piece");
    let kiribati = &OUTLINES["KIR"];
    assert!(kiribati.main.width() < 10.0, "{:?}", kiribati.main);
}

#[test]
fn anchors_stand_on_the_largest_part() {
    let map = Projection::world(4000.0);
    for (code, low, high) in [
        ("USA", [-125.0, 25.0], [-66.0, 49.5]),
        ("FRA", [-5.0, 42.0], [8.5, 51.5]),
        ("KIR", [-158.0, 1.5], [-157.0, 2.2]),
        ("NOR", [4.0, 57.0], [31.0, 72.0]),
        ("CHL", [-76.0, -56.0], [-66.0, -17.0]),
        ("ATA", [-180.0, -90.0], [180.0, -65.0]),
    ] {
        let [lon, lat] = map.invert(OUTLINES[code].anchor).unwrap();
        let within = (low[0]..high[0]).contains(&lon) && (low[1]..high[1]).contains(&lat);
        assert!(within, "{code}: {lon} {lat}");
    }
}

#[test]
fn every_anchor_is_on_its_own_land() {
    let map = Projection::world(4000.0);
    for feature in &OVERVIEW.features {
        let outline = &OUTLINES[code(feature)];
        let [lon, lat] = map.invert(outline.anchor).unwrap();
        let pieces = basemap::cut(&feature.polygons, 11.0);
        let relative = [map.relative_longitude(lon), lat];
        let on_land = pieces
            .iter()
            .any(|piece| basemap::contains(piece, relative));
        assert!(on_land, "{}: {lon} {lat}", outline.code);
        assert!(outline.main.contains(outline.anchor), "{}", outline.code);
    }
}

#[test]
fn every_path_has_something_to_fill() {
    assert_eq!(OUTLINES.len(), 242);
    for outline in OUTLINES.values() {
        assert!(
            outline.d.starts_with('M') && outline.d.ends_with('z'),
            "{}",
            outline.code
        );
        assert!(outline.d.len() >= 14, "{}: {}", outline.code, outline.d);
    }
}
