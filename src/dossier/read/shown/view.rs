//! Reads the view in which a map is shown at first.

use serde_json::Value;

use crate::base::message::{Joint, Value as Said, message};
use crate::dossier::place::OwnBasemap;
use crate::dossier::read::field::Object;
use crate::dossier::shown::region::{DefaultView, Region};

/// The view of a dossier, with the basemap that it names; `None` for the whole world. One that is neither a region nor a box is reported.
pub(crate) fn view(root: &Object, own: Option<&OwnBasemap>) -> Option<DefaultView> {
    let node = root.get("view")?;
    let is_world = node.log.gazetteer().is_world();
    if own.is_some_and(|own| own.projected) {
        node.note("no view: the basemap is projected", "showed the whole map");
        return None;
    }
    let view = match node.value {
        Value::String(key) if is_world => Region::from_key(key).map(DefaultView::Region),
        Value::Array(numbers) => {
            let numbers: Vec<f64> = numbers.iter().filter_map(Value::as_f64).collect();
            let is_whole = |parts: &[f64; 4]| parts.len() == numbers.len();
            let parts = numbers.first_chunk::<4>().copied().filter(is_whole);
            parts.filter(is_box).map(DefaultView::Box)
        }
        _ => None,
    };
    if view.is_none() {
        let degrees =
            message!("a box in degrees: [west, south, east, north], such as [-11, 35, 32, 72]");
        let keys = Said::list(Region::ALL.map(Region::key), Joint::Comma);
        let expected = match is_world {
            true => message!("a region ({keys}), or {degrees}", keys, degrees),
            false => degrees,
        };
        node.note(expected, "showed the whole world");
    }
    view
}

/// Whether a box is on the globe and has a height. West may be east of east: such a box crosses 180°.
fn is_box([west, south, east, north]: &[f64; 4]) -> bool {
    let is_longitude = |degrees: f64| (-180.0..=180.0).contains(&degrees);
    is_longitude(*west)
        && is_longitude(*east)
        && west != east
        && *south >= -90.0
        && south < north
        && *north <= 90.0
}
