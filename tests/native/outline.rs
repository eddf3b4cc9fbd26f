//! The figure as screen readers go through it: names, headings, landmarks, lists, and the order of
//! links.

use stancemap::figure::markup::{Element, figure};
use stancemap::language::i18n::Messages;

use crate::markup::{attribute, elements, text_of, with_class, with_tag};
use crate::support::{FAIR, dossier, model, text};

/// A dossier of the tests in a language of the interface.
fn figure_in(language: &str) -> Element {
    let file = format!("public/words/{language}.json");
    let (words, problems) = Messages::read(&text(&file)).expect(&file);
    assert_eq!(problems, [], "{language}");
    let mut dossier = dossier(FAIR);
    dossier.localize_names(|place| words.country(place).map(ToOwned::to_owned));
    figure(&model(dossier).with_words(words))
}

/// The names of the links on the map, in the order of the markup.
fn names_on_map(language: &str) -> Vec<String> {
    let figure = figure_in(language);
    let paths = with_tag(with_class(&figure, "story")[0], "path");
    let names = paths.iter().map(|path| attribute(path, "data-name"));
    names.map(|name| name.expect("a name").to_owned()).collect()
}

/// The text that names an element, by the ids that it refers to.
fn named_by(root: &Element, element: &Element) -> String {
    let ids = attribute(element, "aria-labelledby").expect("a name");
    let text_of_id = |id: &str| {
        let mut all = elements(root).into_iter();
        let own = all.find(|one| attribute(one, "id") == Some(id));
        text_of(own.unwrap_or_else(|| panic!("no #{id}")))
    };
    ids.split(' ').map(text_of_id).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_links_of_the_map_are_in_order_of_name_in_each_language_accents_or_not() {
    let order = |language, wanted: &[&str]| {
        let mut names = names_on_map(language);
        names.retain(|name| wanted.contains(&&**name));
        assert_eq!(names, wanted, "{language}");
    };
    // By code it would be AUT before BWA, CHL before DEU, and ZAF at the end.
    order(
        "en",
        &[
            "Argentina",
            "Austria",
            "Botswana",
            "Chile",
            "Germany",
            "South Africa",
            "Spain",
        ],
    );
    order(
        "es",
        &[
            "Alemania",
            "Argentina",
            "Australia",
            "Austria",
            "Bután",
            "Canadá",
            "Chile",
        ],
    );
    order("fr", &["Chili", "Espagne", "Finlande", "Islande", "Italie"]);
    order(
        "pt-BR",
        &[
            "África do Sul",
            "Alemanha",
            "Arábia Saudita",
            "Austrália",
            "Áustria",
            "Barbados",
        ],
    );
    order(
        "ar",
        &["إسبانيا", "أستراليا", "البرازيل", "ألمانيا", "إيطاليا"],
    );
    let names = names_on_map("en");
    assert!(names.len() > 30, "{names:?}");
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(names, sorted);
}

#[test]
fn map_timeline_table_and_method_have_headings() {
    let figure = figure_in("en");
    let parts = elements(&figure).into_iter();
    let headings = parts.filter(|one| matches!(one.tag, "h1" | "h2" | "h3"));
    let headings: Vec<(&str, String)> = headings.map(|one| (one.tag, text_of(one))).collect();
    let level = |start: &str| {
        let own = headings.iter().find(|(_, text)| text.starts_with(start));
        own.unwrap_or_else(|| panic!("{start}: {headings:?}")).0
    };
    for (text, wanted) in [
        ("Map", "h2"),
        ("Timeline", "h2"),
        ("All ", "h2"),
        ("How this map was made", "h2"),
        // Within the method.
        ("What the colours mean", "h3"),
        ("Borders", "h3"),
    ] {
        assert_eq!(level(text), wanted, "{text}");
    }
    assert_eq!(headings.iter().filter(|(tag, _)| *tag == "h1").count(), 1);
}

#[test]
fn the_figure_is_called_by_its_title_and_the_map_is_a_region() {
    let figure = figure_in("en");
    let title = text_of(with_tag(&figure, "h1")[0]);
    assert_eq!(named_by(&figure, &figure), title);
    let stage = with_class(&figure, "stage")[0];
    assert_eq!(attribute(stage, "role"), Some("region"));
    assert_eq!(named_by(&figure, stage), "Map");
}

#[test]
fn a_card_is_called_by_place_and_standing() {
    let figure = figure_in("en");
    let cards = with_class(&figure, "card");
    assert!(cards.len() > 30);
    for card in cards {
        let name = named_by(&figure, card);
        let place = text_of(with_tag(card, "h2")[0]);
        let standing = text_of(with_tag(card, "strong")[0]);
        assert!(name.starts_with(&format!("{place} {standing}")), "{name}");
        assert!(!standing.is_empty(), "{name}");
    }
}

#[test]
fn lists_stay_lists_without_their_bullets() {
    let figure = figure_in("en");
    let all = elements(&figure).into_iter();
    let lists: Vec<&Element> = all.filter(|one| matches!(one.tag, "ul" | "ol")).collect();
    assert!(lists.len() > 60, "{}", lists.len());
    for list in lists {
        let role = attribute(list, "role");
        assert!(matches!(role, Some("list" | "listbox")), "{list:?}");
    }
}

#[test]
fn a_heading_and_its_count_are_two_words() {
    let figure = figure_in("en");
    let changes = text_of(with_tag(with_class(&figure, "changes")[0], "summary")[0]);
    assert!(changes.starts_with("What changed "), "{changes}");
}

#[test]
fn screen_readers_are_told_of_links_and_not_of_keys() {
    let figure = figure_in("en");
    let map = with_class(&figure, "map")[0];
    let help = attribute(map, "aria-describedby").expect("a description");
    let mut all = elements(&figure).into_iter();
    let help = all.find(|one| attribute(one, "id") == Some(help));
    let help = text_of(help.expect("the description"));
    assert!(help.contains("a link") && !help.contains("key"), "{help}");
    let keys = with_class(&figure, "keys")[0];
    assert_eq!(attribute(keys, "aria-hidden"), Some("true"));
}

#[test]
fn nothing_that_is_empty_is_called_a_status() {
    let figure = figure_in("en");
    let notice = with_class(&figure, "notice")[0];
    assert_eq!(
        (text_of(notice).as_str(), attribute(notice, "role")),
        ("", None)
    );
    assert_eq!(attribute(notice, "aria-live"), Some("polite"));
}
