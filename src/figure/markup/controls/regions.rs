use crate::base::geom::Rect;
use crate::dossier::Region;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::format_text;
use crate::figure::protocol::names;
use crate::figure::protocol::write_box;
use crate::language::i18n::Messages;
use crate::world::scene::{region_box, told_box};

/// Buttons that zoom to the regions in which places hold a stance, from west to east, and to the
/// whole world. `None` if there are no such regions on the map.
///
/// A button's box is the bounding box of its places' largest polygons: see [`names::BOX`]. The other
/// regions of the map have hidden buttons, for addresses that name them.
pub(crate) fn regions(model: &Model) -> Option<Element> {
    let told: Vec<Option<Element>> = Region::ALL.map(|one| region_button(model, one)).into();
    // The way back from a view that the map begins with.
    let begins_near = match model.dossier.basemap {
        // Its own basemap is the whole of it.
        Some(_) => model.dossier.view.is_some(),
        None => model.scene.view.is_some(),
    };
    if told.iter().all(Option::is_none) && !begins_near {
        return None;
    }
    let regions = told.into_iter().zip(Region::ALL);
    let regions =
        regions.filter_map(|(told, region)| told.or_else(|| hidden_button(model, region)));
    let words = &model.words;
    let label = element("span")
        .attr("aria-hidden", "true")
        .text(&*words.go_to);
    let group = element("div")
        .attr("class", "regions")
        .attr("role", "group")
        .attr("aria-label", &*words.go_to_region);
    Some(
        group
            .child(label)
            .child(world_button(model))
            .children(regions),
    )
}

fn world_button(model: &Model) -> Element {
    let label = &*model.words.world;
    button("world", label, label, model.scene.world())
}

fn region_button(model: &Model, region: Region) -> Option<Element> {
    let (bounds, places) = told_box(&model.scene.shapes, region)?;
    let label = name(&model.words, region);
    let said = model.words.plural(&model.words.region, places);
    let said = format_text(&said, &[("region", label)]);
    Some(button(region.key(), label, &said, bounds))
}

/// The button of a region without a stance.
fn hidden_button(model: &Model, region: Region) -> Option<Element> {
    let bounds = region_box(&model.scene.shapes, region)?;
    let button = element("button").attr("type", "button").attr("hidden", "");
    let button = button.attr(names::REGION, region.key());
    Some(button.attr(names::BOX, write_box(bounds)))
}

/// The interface's name for a region.
fn name(words: &Messages, region: Region) -> &str {
    match region {
        Region::NorthernAmerica => &words.northern_america,
        Region::CentralAmerica => &words.central_america,
        Region::Caribbean => &words.caribbean,
        Region::SouthAmerica => &words.south_america,
        Region::Europe => &words.europe,
        Region::Africa => &words.africa,
        Region::Asia => &words.asia,
        Region::Oceania => &words.oceania,
        Region::Antarctica => &words.antarctica,
    }
}

fn button(key: &str, label: &str, said: &str, bounds: Rect) -> Element {
    element("button")
        .attr("type", "button")
        .attr(names::REGION, key)
        .attr(names::BOX, write_box(bounds))
        .attr(names::SAID, said)
        .text(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::{Point, WORLD_WIDTH};
    use crate::dossier::{PlaceId, read};
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;
    use crate::world::scene::Outline;

    /// Two countries of Africa and one of Oceania hold a stance, one of Asia is merely named, and
    /// one of Europe holds a stance and has no shape.
    const DOSSIER: &str = r##"{
        "format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
        "deck": "X", "asOf": "2025-01-01",
        "stances": [{ "id": "yes", "label": "Yes", "definition": "Y", "color": "#005555" }],
        "sources": [{ "id": "s", "title": "S", "kind": "article" }],
        "facts": [{
            "id": "f", "places": ["RWA", "UGA", "NRU", "JPN", "MLT"], "date": "2024",
            "text": "They said so.", "source": "s", "locator": "p. 1",
            "stance": { "id": "yes", "of": ["RWA", "UGA", "NRU", "MLT"] }
        }]
    }"##;

    fn outline(code: &str, x: f64, y: f64) -> Outline {
        let at = |x, y| Point { x, y };
        let main = Rect {
            min: at(x, y),
            max: at(x + 10.0, y + 20.0),
        };
        Outline {
            place: PlaceId::new(code).ok(),
            code: code.to_owned(),
            name: String::new(),
            d: "M0 0l1 0 0 1z".to_owned(),
            anchor: main.center(),
            bounds: Rect::bounding([at(0.0, 0.0), at(WORLD_WIDTH, 1.0)]).unwrap(),
            main,
            territories: None,
        }
    }

    fn written(outlines: Vec<Outline>) -> Option<String> {
        let dossier = read(DOSSIER).expect("a dossier").dossier;
        let model = Model::new(dossier, outlines, &Projection::world(WORLD_WIDTH));
        regions(&model).map(|regions| html(&regions.into()))
    }

    #[test]
    fn a_region_is_there_if_a_country_in_it_holds_a_stance_and_has_a_shape() {
        let world = [
            outline("NRU", 3500.0, 900.0),
            outline("RWA", 2200.0, 990.0),
            outline("UGA", 2210.0, 960.0),
            outline("JPN", 3300.0, 500.0),
            outline("USA", 900.0, 500.0),
        ];
        let written = written(world.to_vec()).expect("regions");
        // Those of regions without a stance are hidden and have no name.
        let names = written.split("</button>").map(|part| {
            let name = part.rsplit('>').next();
            name.unwrap_or_default()
        });
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        assert_eq!(names, ["World", "Africa", "Oceania"]);
        assert!(
            written.contains(r#"data-box="2200 960 2220 1010" data-said="Africa: 2 countries""#)
        );
        assert!(written.contains(r#"data-box="3500 900 3510 920" data-said="Oceania: 1 country""#));
        assert!(written.contains(r#"data-box="0 0 4000 1947""#));
    }

    #[test]
    fn an_address_may_name_a_region_without_a_stance_around_its_largest_country() {
        let world = [
            outline("RWA", 2200.0, 990.0),
            outline("JPN", 3300.0, 500.0),
            outline("KOR", 3200.0, 510.0),
            // Far beyond the seam.
            outline("TUR", 20.0, 510.0),
            outline("ATA", 2000.0, 1900.0),
        ];
        let written = written(world.to_vec()).expect("regions");
        let hidden = |key: &str, bounds: &str| {
            format!(
                r#"<button type="button" hidden data-region="{key}" data-box="{bounds}"></button>"#
            )
        };
        assert!(
            written.contains(&hidden("asia", "3200 500 3310 530")),
            "{written}"
        );
        assert!(
            written.contains(&hidden("antarctica", "2000 1900 2010 1920")),
            "{written}"
        );
        assert!(!written.contains("oceania"), "{written}");
    }

    #[test]
    fn where_no_country_holds_a_stance_there_is_nowhere_to_go() {
        let world = [outline("USA", 100.0, 500.0), outline("RUS", 3900.0, 300.0)];
        assert_eq!(written(world.to_vec()), None);
    }
}
