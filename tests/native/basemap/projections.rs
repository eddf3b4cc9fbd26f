//! The overview in every projection: all of it drawn, within the world, each country where it is.

use super::*;
use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::{Dossier, read};
use stancemap::figure::markup::{Model, html, map};
use stancemap::figure::protocol::{parse_position, write_position};
use stancemap::world::projection::ProjectionId;
use stancemap::world::scene::{Outline, Scene};

fn dossier() -> Dossier {
    let text = text("public/dossiers/third-country-deportations.json");
    read(&text).unwrap().dossier
}

#[test]
fn every_country_is_drawn_within_the_world_and_marked_on_its_own_land() {
    for id in ProjectionId::all() {
        let world = Projection::new(id, WORLD_WIDTH);
        let drawn = outlines(&OVERVIEW, &world);
        assert_eq!(drawn.len(), OVERVIEW.features.len(), "{id:?}");
        for (outline, feature) in drawn.iter().zip(&OVERVIEW.features) {
            let named = format!("{id:?}: {}", outline.code);
            assert!(outline.d.starts_with('M') && outline.d.ends_with('z'));
            let (min, max) = (outline.bounds.min, outline.bounds.max);
            assert!(min.x >= -0.5 && max.x <= WORLD_WIDTH + 0.5, "{named}");
            assert!(min.y >= -0.5 && max.y <= world.height() + 0.5, "{named}");
            // Antarctica is as wide as its parallels. Any other place would be if it were cut wrongly.
            let is_wide = outline.main.width() > 0.5 * WORLD_WIDTH;
            assert!(!is_wide || outline.code == "ATA", "{named} is smeared");
            let [lon, lat] = world.invert(outline.anchor).unwrap();
            let relative = [world.relative_longitude(lon), lat];
            let pieces = basemap::cut(&feature.polygons, world.central_meridian());
            let on_land = |piece: &Polygon| basemap::contains(piece, relative);
            assert!(pieces.iter().any(on_land), "{named} at {lon} {lat}");
        }
    }
}

#[test]
fn a_figure_says_which_projection_it_is_in_where_that_is_not_the_usual() {
    for id in ProjectionId::all() {
        let world = Projection::new(id, WORLD_WIDTH);
        let model = Model::new(dossier(), outlines(&OVERVIEW, &world), &world);
        let drawn = html(&map(&model).into());
        let tag = drawn.split('>').next().unwrap();
        let said = format!(r#" viewBox="0 0 4000 {:.0}" role"#, model.scene.height);
        assert!(tag.contains(&said), "{tag}");
        let named = format!(r#"data-projection="{}""#, id.as_str());
        assert_eq!(tag.contains(&named), id != ProjectionId::default(), "{tag}");
    }
}

#[test]
fn a_finer_world_is_the_same_in_every_projection_five_times_as_large() {
    for id in ProjectionId::all() {
        let [large, small] =
            [5.0 * WORLD_WIDTH, WORLD_WIDTH].map(|width| Projection::new(id, width));
        for code in ["RWA", "NOR", "ATA"] {
            let position = feature(&FINE, code).polygons[0].exterior[0];
            let (far, near) = (large.project(position), small.project(position));
            assert!((far.x - 5.0 * near.x).abs() < 1e-6, "{id:?}");
            assert!((far.y - 5.0 * near.y).abs() < 1e-6, "{id:?}");
        }
    }
}

/// The frame of the world: Antarctica and empty sea are left out, unless the dossier tells of
/// Antarctica. Composing a page's shapes again changes nothing.
#[test]
fn the_world_ends_below_the_land() {
    for id in ProjectionId::all() {
        let world = Projection::new(id, WORLD_WIDTH);
        let drawn = outlines(&OVERVIEW, &world);
        let model = Model::new(dossier(), drawn.clone(), &world);
        let (height, full) = (model.scene.height, model.scene.full_height);
        assert_eq!(full, world.height(), "{id:?}");
        assert!(height < 0.91 * full, "{id:?}: {height} of {full}");
        for shape in &model.scene.shapes {
            let is_out = shape.bounds.min.y > height;
            assert_eq!(is_out, shape.code == "ATA", "{id:?}: {}", shape.code);
            assert!(
                is_out || shape.main.max.y < height,
                "{id:?}: {}",
                shape.code
            );
            // Remote islands are specks in an empty sea: South Sandwich, Macquarie, Campbell.
            let has_specks = ["SGS", "AUS", "NZL"].contains(&&*shape.code);
            let is_whole = shape.bounds.max.y < height || has_specks;
            assert!(is_out || is_whole, "{id:?}: {}", shape.code);
        }
        // As a page keeps them.
        let kept = drawn.into_iter().map(|outline| {
            let (anchor, main) =
                parse_position(&write_position(outline.anchor, outline.main)).unwrap();
            Outline {
                anchor,
                main,
                bounds: main,
                ..outline
            }
        });
        let again = Model::new(dossier(), kept.collect(), &world);
        assert_eq!(again.scene.height, height, "{id:?}");
    }
}

#[test]
fn a_story_about_antarctica_shows_it() {
    let world = Projection::world(WORLD_WIDTH);
    let mut dossier = dossier();
    dossier.facts[0].places.push("ATA".parse().unwrap());
    let scene = Scene::new(
        outlines(&OVERVIEW, &world),
        &world,
        &dossier,
        dossier.as_of_day(),
    );
    assert_eq!(scene.height, scene.full_height);
}
