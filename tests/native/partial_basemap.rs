//! Basemaps that lack places of a dossier: sums and cards say so.

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::PlaceId;
use stancemap::figure::markup::{Model, figure};
use stancemap::language::i18n::Messages;
use stancemap::world::projection::Projection;

use crate::markup::{attribute, text_of, with_class, with_tag};
use crate::support::{self, FAIR, text};

/// The fair on a map without some places, in a language.
fn without(places: &[&str], language: &str) -> Model {
    let lacking: Vec<PlaceId> = places
        .iter()
        .map(|place| PlaceId::new(place).expect("a place"))
        .collect();
    let mut outlines = support::world();
    outlines.retain(|outline| outline.place.is_none_or(|place| !lacking.contains(&place)));
    let file = format!("public/words/{language}.json");
    let words = Messages::read(&text(&file)).expect("words").0;
    let projection = Projection::world(WORLD_WIDTH);
    Model::new(support::dossier(FAIR), outlines, &projection).with_words(words)
}

/// The sums of people and of money: transferred, then offered.
fn sums(model: &Model) -> Vec<String> {
    let figure = figure(model);
    let sums = with_class(&figure, "sum").into_iter();
    sums.map(text_of).collect()
}

#[test]
fn sums_say_how_many_of_their_places_are_on_the_map_only_if_some_are_not() {
    assert_eq!(
        sums(&without(&[], "en")),
        [
            "about 600 people, to 4 countries",
            "up to 160 people, to 3 countries",
            "about EUR 5 million, to 2 countries",
        ]
    );
    assert_eq!(
        sums(&without(&["MLT", "FJI", "BRB"], "en")),
        [
            "about 600 people, to 4 countries, 1 of them on this map",
            "up to 160 people, to 3 countries, 2 of them on this map",
            "about EUR 5 million, to 2 countries, 0 of them on this map",
        ]
    );
}

#[test]
fn sums_say_so_in_every_language() {
    for (language, end) in [
        ("en", ", 1 of them on this map"),
        ("es", ", 1 de ellos en este mapa"),
        ("fr", ", dont 1 sur cette carte"),
        ("pt-BR", ", 1 deles neste mapa"),
        ("ar", "، منها دولة واحدة على هذه الخريطة"),
    ] {
        let sums = sums(&without(&["MLT", "FJI", "BRB"], language));
        assert!(sums[0].ends_with(end), "{language}: {}", sums[0]);
    }
}

#[test]
fn a_card_says_if_the_basemap_lacks_its_place() {
    let figure = figure(&without(&["MLT"], "en"));
    let cards = with_class(&figure, "card").into_iter();
    let say_so = cards.filter(|card| {
        let mut texts = with_tag(card, "p").into_iter().map(text_of);
        texts.any(|text| text.starts_with("Not on this base map"))
    });
    let ids: Vec<_> = say_so.map(|card| attribute(card, "id")).collect();
    assert_eq!(ids, [Some("MLT")]);
}
