//! Dossiers whose texts are in several languages, and the interface's words in each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use stancemap::base::geom::WORLD_WIDTH;
use stancemap::dossier::{PlaceId, read, read_in};
use stancemap::figure::markup::{Language, Model, figure, html};
use stancemap::language::gazetteer::Gazetteer;
use stancemap::language::i18n::{Messages, day_in_words, plural_categories, template_parts};
use stancemap::world::projection::Projection;

use crate::markup::{attribute, text_of, with_class, with_tag};
use crate::support::{json_files, root, text};

/// A dossier in English, of whose texts some are in Spanish, too.
const TEA: &str = r##"{
    "format": "stancemap/1", "id": "tea", "lang": "en", "asOf": "2025-01-01",
    "title": {"en": "Tea", "es": "Té"}, "question": "Tea?", "deck": {"es-MX": "¿Quién toma té?"},
    "stances": [{ "id": "yes", "label": {"en": "Said yes", "es": "Dijo que sí"},
                  "definition": "Said yes.", "color": "#005555", "pattern": "solid" }],
    "sources": [{ "id": "s", "title": "S", "publisher": "S", "published": "2025", "kind": "article" }],
    "places": { "UGA": { "name": {"en": "The Pearl", "es": "La Perla"} } },
    "facts": [{
        "id": "f", "places": ["RWA", "UGA"], "date": "2024-05", "text": "They said so.",
        "kind": "answer", "attribution": { "kind": "article", "by": "S" }, "locator": "x",
        "source": "s", "stance": { "id": "yes", "of": ["RWA", "UGA"] }
    }]
}"##;

/// The folder of the shipped languages: one file each.
const WORDS: &str = "public/words";

fn words(language: &str) -> Messages {
    words_in(WORDS, language)
}

fn words_in(folder: &str, language: &str) -> Messages {
    let file = format!("{folder}/{language}.json");
    Messages::read(&text(&file)).expect(&file).0
}

/// The languages that have a file in a folder.
fn languages_in(folder: &str) -> Vec<String> {
    let files = json_files(folder).into_iter();
    let tag = |file: String| Some(file.strip_suffix(".json")?.rsplit_once('/')?.1.to_owned());
    files.filter_map(tag).collect()
}

#[test]
fn a_text_is_in_the_wanted_language_or_says_which_it_is_in() {
    let reading = read_in(TEA, "es").expect("a dossier");
    let [problem] = &*reading.problems else {
        panic!("{:?}", reading.problems)
    };
    assert_eq!(problem.path, "deck", "{problem}");
    let dossier = reading.dossier;
    let texts = [&dossier.title, &dossier.deck, &dossier.question];
    let found = texts.map(|text| (&**text, text.fallback_language()));
    let deck = ("¿Quién toma té?", None);
    assert_eq!(found, [("Té", None), deck, ("Tea?", Some("en"))]);
    assert!(dossier.is_partly_untranslated());
}

#[test]
fn in_its_own_language_nothing_of_a_dossier_is_foreign() {
    let dossier = read(TEA).expect("a dossier").dossier;
    assert_eq!(&*dossier.title, "Tea");
    // It has this one only in another language.
    assert_eq!(dossier.deck.fallback_language(), Some("es-MX"));
}

#[test]
fn names_of_the_dossiers_own_stay() {
    let mut dossier = read_in(TEA, "es").expect("a dossier").dossier;
    dossier.localize_names(|place| Some(place.to_lowercase()));
    let name = |code| dossier.name_of(PlaceId::new(code).expect(code));
    assert_eq!(["RWA", "UGA"].map(name), ["rwa", "La Perla"]);
}

#[test]
fn what_stays_in_another_language_is_marked_and_said() {
    let dossier = read_in(TEA, "es").expect("a dossier").dossier;
    let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    let spanish = words("es");
    let untranslated = spanish.plural(&spanish.untranslated_facts, 1);
    let untranslated = untranslated.replace("{all}", "1");
    let here = html(&spanish.untranslated_here.as_str().into());
    let written = html(&figure(&model.with_words(spanish)).into());
    for part in [
        "<figure class=\"stancemap\" lang=\"es\" dir=\"ltr\"",
        ">T&#233;</h1>",
        "<p lang=\"en\" dir=\"auto\">They said so.</p>",
        &html(&untranslated.as_str().into()),
        &here,
    ] {
        assert!(written.contains(part), "no {part}");
    }
    let dossier =
        read(&TEA.replace("{\"es-MX\": \"¿Quién toma té?\"}", "\"X\"")).expect("a dossier");
    let model = Model::new(dossier.dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    let written = html(&figure(&model).into());
    assert!(!written.contains("untranslated"));
}

#[test]
fn a_dossier_in_a_language_without_words_is_not_called_untranslated_unless_a_reader_chose_another()
{
    let german = r#"{"format": "stancemap/1", "id": "x", "lang": "de", "title": "Tee", "question": "Tee?",
        "stances": [], "sources": [{"id": "s", "title": "S"}],
        "facts": [{"id": "a", "places": ["RWA"], "text": "Ja.", "source": "s"}]}"#;
    let told = |text: &str, language: &str| {
        let dossier = read_in(text, language).expect("a dossier").dossier;
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let languages = ["en", "es"].map(|tag| Language {
            tag: tag.to_owned(),
            name: tag.to_owned(),
        });
        let model = model.with_words(words(language));
        let written = html(&figure(&model.with_languages(languages.to_vec())).into());
        assert!(written.contains(&format!("lang=\"{language}\"")));
        written.matches("class=\"untranslated\"").count()
    };
    assert_eq!(told(german, "en"), 0);
    assert_eq!(told(german, "es"), 2);
    let titled = german.replace("\"Tee\"", "{\"de\": \"Tee\", \"en\": \"Tea\"}");
    assert_eq!(told(&titled, "en"), 2);
    let spanish = german.replace("\"lang\": \"de\"", "\"lang\": \"es\"");
    assert_eq!(told(&spanish, "en"), 2);
}

#[test]
fn where_all_facts_are_translated_the_rest_is_told_in_general() {
    let text = TEA.replace("\"They said so.\"", "{\"en\": \"Yes.\", \"es\": \"Sí.\"}");
    let dossier = read_in(&text, "es").expect("a dossier").dossier;
    let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    let figure = figure(&model.with_words(words("es")));
    let told: Vec<String> = with_class(&figure, "untranslated")
        .into_iter()
        .map(text_of)
        .collect();
    assert_eq!(told, [words("es").untranslated]);
}

#[test]
fn page_and_viewer_write_days_alike_and_the_first_of_a_month_as_the_language_does() {
    for (language, first, second) in [
        ("en", "1 April 2025", "2 April 2025"),
        ("es", "1 de abril de 2025", "2 de abril de 2025"),
        ("fr", "1er avril 2025", "2 avril 2025"),
        ("pt-BR", "1º de abril de 2025", "2 de abril de 2025"),
        ("ar", "1 أبريل 2025", "2 أبريل 2025"),
    ] {
        for (day, written) in [("2025-04-01", first), ("2025-04-02", second)] {
            let text = TEA.replace("\"2024-05\"", &format!("\"{day}\""));
            let text = text.replace("2025-01-01", "2025-05-01");
            let dossier = read_in(&text, language).expect("a dossier").dossier;
            let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
            let figure = figure(&model.with_words(words(language)));
            let times = with_tag(&figure, "time").into_iter();
            let times = times.filter(|time| attribute(time, "datetime") == Some(day));
            let texts: BTreeSet<String> = times.map(text_of).collect();
            assert_eq!(texts, BTreeSet::from([written.to_owned()]), "{language}");
            let by_viewer = attribute(&figure, "data-day-words").expect("words");
            assert_eq!(day_in_words(by_viewer, day), written, "{language}");
        }
    }
}

#[test]
fn an_interval_has_the_month_and_the_year_once_if_both_ends_have_the_same() {
    let table = [
        (
            "en",
            [
                "21–31 March 2024",
                "1–3 March 2024",
                "21 March – 2 May 2024",
            ],
        ),
        (
            "es",
            [
                "21–31 de marzo de 2024",
                "1–3 de marzo de 2024",
                "21 de marzo – 2 de mayo de 2024",
            ],
        ),
        (
            "fr",
            ["21–31 mars 2024", "1er–3 mars 2024", "21 mars – 2 mai 2024"],
        ),
        (
            "pt-BR",
            [
                "21–31 de março de 2024",
                "1º–3 de março de 2024",
                "21 de março – 2 de maio de 2024",
            ],
        ),
        (
            "ar",
            ["21–31 مارس 2024", "1–3 مارس 2024", "21 مارس – 2 مايو 2024"],
        ),
    ];
    let intervals = [
        "2024-03-21/2024-03-31",
        "2024-03-01/2024-03-03",
        "2024-03-21/2024-05-02",
    ];
    for (language, written) in table {
        for (interval, written) in intervals.into_iter().zip(written) {
            let text = TEA.replace("2024-05", interval);
            let dossier = read_in(&text, language).expect("a dossier").dossier;
            let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
            let figure = figure(&model.with_words(words(language)));
            let spans = with_tag(&figure, "span").into_iter();
            let spans = spans.filter(|span| attribute(span, "data-date") == Some(interval));
            let texts: BTreeSet<String> = spans.map(text_of).collect();
            assert_eq!(texts, BTreeSet::from([written.to_owned()]), "{language}");
        }
    }
}

/// Facts about two countries, of which one has received people and money.
const FIGURES: &str = r##"{
    "format": "stancemap/1", "id": "f", "lang": "en", "asOf": "2025-01-01", "title": "F", "question": "F?",
    "stances": [], "sources": [{ "id": "s", "title": "S" }],
    "facts": [{
        "id": "f", "places": ["CRI", "PER"], "text": "F", "source": "s", "figures": [
            { "measure": "people", "value": 200, "act": "taken", "to": "CRI" },
            { "measure": "people", "value": 1, "act": "taken", "to": "CRI" },
            { "measure": "people", "value": 3, "act": "held", "to": "CRI" },
            { "measure": "people", "value": 50, "qualifier": "up to", "act": "offered", "to": "CRI" },
            { "measure": "people", "value": 1100, "act": "present", "of": ["PER"] },
            { "measure": "people", "value": 8, "note": "M" },
            { "measure": "usd", "value": 1000000, "act": "paid", "to": "CRI" },
            { "measure": "usd", "value": 5000000, "qualifier": "about", "act": "paid", "to": "CRI" },
            { "measure": "nations", "value": 9, "act": "asked" },
            { "measure": "nations", "value": 2, "act": "planned" },
            { "measure": "ports", "value": 4, "act": "lent", "to": "CRI" }
        ]
    }]
}"##;

/// The figures in the card of a place, as text.
fn figures_of(place: &str, language: &str) -> Vec<String> {
    let dossier = read_in(FIGURES, language).expect("a dossier").dossier;
    let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
    let figure = figure(&model.with_words(words(language)));
    let cards = with_class(&figure, "card").into_iter();
    let card = cards.filter(|card| attribute(card, "id") == Some(place));
    let lists = card.flat_map(|card| with_class(card, "figures"));
    lists
        .flat_map(|list| with_tag(list, "li"))
        .map(text_of)
        .collect()
}

#[test]
fn a_figure_says_what_was_done_and_on_other_cards_where() {
    let here = [
        "200 people taken in",
        "1 person taken in",
        "3 people held",
        "offer to take up to 50 people",
        "1,100 people living there",
        "8 people, M",
        "$1 million paid",
        "about $5 million paid",
        "9 countries asked",
        "2 countries to be asked",
        "4 ports lent",
    ];
    assert_eq!(figures_of("CRI", "en"), here);
    let there = [
        "200 people taken in by Costa Rica",
        "1 person taken in by Costa Rica",
        "3 people held in Costa Rica",
        "Costa Rica: offer to take up to 50 people",
        "1,100 people living abroad",
        "8 people, M",
        "$1 million paid to Costa Rica",
        "about $5 million paid to Costa Rica",
        "9 countries asked",
        "2 countries to be asked",
        "4 ports lent (destination: Costa Rica)",
    ];
    assert_eq!(figures_of("PER", "en"), there);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn words_agree_in_number_and_gender() {
    let table: [(&str, &[&str]); 4] = [
        (
            "es",
            &[
                "200 personas recibidas",
                "1 persona recibida",
                "3 personas recluidas",
                "oferta de acogida para hasta 50 personas",
                "1.100 personas que viven allí",
                "8 personas, M",
                "1 millón de dólares pagados",
                "cerca de 5 millones de dólares pagados",
                "9 países a los que se les pidió",
                "2 países a los que se les iba a pedir",
                "4 ports (lent)",
            ],
        ),
        (
            "fr",
            &[
                "200 personnes reçues",
                "1 personne reçue",
                "3 personnes détenues",
                "offre d’accueillir jusqu’à 50 personnes",
                "1\u{202f}100 personnes vivant sur place",
                "8 personnes, M",
                "1 million de dollars versés",
                "environ 5 millions de dollars versés",
                "9 pays sollicités",
                "2 pays à solliciter",
                "4 ports (lent)",
            ],
        ),
        (
            "pt-BR",
            &[
                "200 pessoas recebidas",
                "1 pessoa recebida",
                "3 pessoas detidas",
                "oferta de acolher até 50 pessoas",
                "1.100 pessoas que vivem lá",
                "8 pessoas, M",
                "1 milhão de dólares pagos",
                "cerca de 5 milhões de dólares pagos",
                "9 países procurados",
                "2 países a ser procurados",
                "4 ports (lent)",
            ],
        ),
        (
            "ar",
            &[
                "200 شخص استُقبلوا",
                "شخص واحد استُقبل",
                "3 أشخاص محتجزون",
                "عرض لاستقبال ما يصل إلى 50 شخصًا",
                "1,100 شخص يعيشون هناك",
                "8 أشخاص، M",
                "مليون دولار دُفعت",
                "نحو 5 ملايين دولار دُفعت",
                "9 دول طُلب منها",
                "دولتان سيُطلب منهما",
                "4 ports (lent)",
            ],
        ),
    ];
    for (language, expected) in table {
        assert_eq!(figures_of("CRI", language), expected, "{language}");
    }
}

#[test]
fn since_and_passages_are_written_as_the_language_does() {
    let dossier = |language: &str| {
        let text = TEA.replace(
            "\"source\": \"s\",",
            "\"source\": \"s\", \"paragraphs\": [4, 5, 59],",
        );
        let day = text.replace("2024-05", "2024-05-12");
        [text, day].map(|text| {
            let dossier = read_in(&text, language).expect("a dossier").dossier;
            let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
            let figure = figure(&model.with_words(words(language)));
            let first = |class: &str| text_of(with_class(&figure, class)[0]);
            [first("since"), first("by")]
        })
    };
    let table = [
        (
            "en",
            ["since May 2024", "since 12 May 2024"],
            "S · paragraphs 4, 5 and 59",
        ),
        (
            "es",
            ["desde mayo de 2024", "desde el 12 de mayo de 2024"],
            "S · párrafos 4, 5 y 59",
        ),
        (
            "fr",
            ["depuis mai 2024", "depuis le 12 mai 2024"],
            "S · paragraphes 4, 5 et 59",
        ),
        (
            "pt-BR",
            ["desde maio de 2024", "desde 12 de maio de 2024"],
            "S · parágrafos 4, 5 e 59",
        ),
        (
            "ar",
            ["منذ مايو 2024", "منذ 12 مايو 2024"],
            "S · الفقرات 4 و5 و59",
        ),
    ];
    for (language, since, by) in table {
        let [of_month, of_day] = dossier(language);
        assert_eq!([&*of_month[0], &*of_day[0]], since, "{language}");
        assert_eq!(of_month[1], by, "{language}");
    }
}

/// French typography: a no-break space before a colon and within quotation marks, a narrow one before
/// other tall signs and between groups of digits.
#[test]
fn french_has_its_spaces() {
    let (space, narrow) = ('\u{a0}', '\u{202f}');
    let file = text("public/words/fr.json");
    let json: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    let mut faults = Vec::new();
    for text in strings(&json) {
        let letters: Vec<char> = text.chars().collect();
        let at = |i: usize| letters.get(i).copied().unwrap_or(' ');
        for (i, letter) in letters.iter().enumerate() {
            let (before, after) = (i.checked_sub(1).map_or(' ', at), at(i + 1));
            let is_right = match letter {
                ':' => before == space || (before.is_ascii_digit() && after.is_ascii_digit()),
                ';' | '?' | '!' => before == narrow,
                '«' => after == space,
                '»' => before == space,
                ' ' => !(before.is_ascii_digit() && after.is_ascii_digit()),
                _ => true,
            };
            if !is_right {
                faults.push(format!("{letter} in {text:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(words("fr").thousands, narrow.to_string());
}

/// All texts in a JSON value.
fn strings(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(all) => all.iter().flat_map(strings).collect(),
        serde_json::Value::Object(all) => all.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// Every place has a name in every language, and no two places share one.
#[test]
fn every_place_has_a_name_of_its_own() {
    check_names(WORDS);
}

fn check_names(folder: &str) {
    let world = Gazetteer::world();
    for language in languages_in(folder) {
        let words = words_in(folder, &language);
        assert_eq!(words.unnamed_places(), None, "{language}");
        let mut seen = BTreeMap::new();
        for place in world.places() {
            let (id, name) = (&place.id, words.country(&place.id).unwrap_or(&place.name));
            assert!(!name.trim().is_empty(), "{language}: {id}");
            let other = seen.insert(name.to_owned(), id);
            assert_eq!(other, None, "{language}: {id} is {name}, too");
        }
        for code in words.countries.keys() {
            assert!(
                world.place(code).is_some(),
                "{language}: no place is called {code}"
            );
        }
    }
}

/// The names of places whose status or name is disputed, or of which CLDR has several, say the same
/// in every language as in English.
#[test]
fn disputed_places_are_called_as_in_english() {
    let table = [
        ("PSE", ["Palestina", "Palestine", "Palestina", "فلسطين"]),
        ("HKG", ["Hong Kong", "Hong Kong", "Hong Kong", "هونغ كونغ"]),
        ("MAC", ["Macao", "Macao", "Macau", "مكاو"]),
        ("TWN", ["Taiwán", "Taïwan", "Taiwan", "تايوان"]),
        ("XKX", ["Kosovo", "Kosovo", "Kosovo", "كوسوفو"]),
        ("MMR", ["Myanmar", "Myanmar", "Mianmar", "ميانمار"]),
        (
            "COD",
            [
                "República Democrática del Congo",
                "République démocratique du Congo",
                "República Democrática do Congo",
                "جمهورية الكونغو الديمقراطية",
            ],
        ),
        (
            "CYN",
            [
                "Chipre del Norte",
                "Chypre du Nord",
                "Chipre do Norte",
                "شمال قبرص",
            ],
        ),
    ];
    for (code, names) in table {
        for (language, name) in ["es", "fr", "pt-BR", "ar"].into_iter().zip(names) {
            assert_eq!(
                words(language).country(code),
                Some(name),
                "{code} in {language}"
            );
        }
    }
}

#[test]
fn a_language_without_names_of_places_says_so_and_english_needs_none() {
    let (words, _) = Messages::read(r#"{"language": "de", "countries": {"AFG": "Afghanistan"}}"#)
        .expect("words");
    let told = words.unnamed_places().expect("a problem");
    assert!(
        told.found.contains("ALB") && !told.found.contains("AFG"),
        "{told}"
    );
    assert_eq!(Messages::english().unnamed_places(), None);
}

/// A counted noun has the number's place or says the number; an act has the figure's.
#[test]
fn every_phrase_has_its_places() {
    check_phrases(WORDS);
}

fn check_phrases(folder: &str) {
    let mut faults = Vec::new();
    for language in languages_in(folder) {
        let text = text(&format!("{folder}/{language}.json"));
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let object = |key: &str| json[key].as_object().expect(key).clone();
        let mut check = |named: String, value: &serde_json::Value, needed: &[&str]| {
            for text in strings(value) {
                if !needed.iter().all(|place| text.contains(place)) {
                    faults.push(format!(
                        "{language}: {named} {text:?} lacks one of {needed:?}"
                    ));
                }
            }
        };
        for (measure, value) in object("measures") {
            let needed: &[&str] = match &*measure {
                "any" => &["{n}", "{measure}"],
                "money" => &["{n}", "{currency}"],
                _ => &[],
            };
            check(measure.clone(), &value, needed);
            check(measure, &value["other"], &["{n}"]);
        }
        for (act, value) in object("acts") {
            let of_any: &[&str] = if act == "any" {
                &["{figure}", "{act}"]
            } else {
                &["{figure}"]
            };
            let by_measure = value.as_object().into_iter().flatten();
            let by_measure = by_measure.filter(|(key, _)| *key != "elsewhere");
            for (key, forms) in by_measure {
                check(format!("{act}.{key}"), forms, of_any);
            }
            check(act.clone(), &value["elsewhere"], &["{place}"]);
            assert!(
                value.is_string() || value["any"].is_string(),
                "{language}: {act} of any measure"
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_language_has_every_sentence() {
    check_sentences(WORDS);
}

fn check_sentences(folder: &str) {
    let mut missing = Vec::new();
    for language in languages_in(folder) {
        let text = text(&format!("{folder}/{language}.json"));
        let (words, problems) = Messages::read(&text).expect("words");
        assert_eq!(words.language, language);
        missing.extend(
            problems
                .iter()
                .map(|problem| format!("{language}: {problem}")),
        );
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// A translation fills in what the English sentence does, each form of it: but for the number
/// itself, which may be a word.
#[test]
fn every_sentence_has_the_places_of_the_english_one() {
    check_places(WORDS);
}

fn check_places(folder: &str) {
    let json = |language: &str| -> serde_json::Value {
        let text = text(&format!("{folder}/{language}.json"));
        serde_json::from_str(&text).expect(language)
    };
    let places = |text: &str| {
        let mut places: Vec<String> = template_parts(text)
            .filter_map(|(name, _)| name)
            .map(Into::into)
            .collect();
        places.sort();
        places
    };
    let english = json("en");
    let mut faults = Vec::new();
    let mut compare = |named: String, text: Option<&str>, expected: Vec<String>, counts: bool| {
        let found = text.map(|text| {
            let mut all = places(text);
            // The number itself may be a word.
            all.retain(|place| !counts || place != "n");
            all
        });
        if found.as_ref() != Some(&expected) {
            faults.push(format!("{named} has {found:?} instead of {expected:?}"));
        }
    };
    for language in languages_in(folder) {
        let own = json(&language);
        for (name, sentence) in english.as_object().expect("an object") {
            if let Some(text) = sentence.as_str() {
                let named = format!("{language}: {name}");
                compare(named, own[name].as_str(), places(text), false);
            } else if let Some(text) = sentence["other"].as_str() {
                let mut expected = places(text);
                expected.retain(|place| place != "n");
                for form in plural_categories(&language) {
                    let named = format!("{language}: {name}.{form}");
                    compare(named, own[name][form].as_str(), expected.clone(), true);
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_broken_file_says_what_is_wrong_and_the_rest_stands() {
    let (words, problems) = Messages::read(
        r#"{"language": "es", "close": "Cerrar", "fly": 7, "tea": "té", "changes": {"one": "x"}}"#,
    )
    .expect("words");
    assert_eq!((&*words.close, &*words.fly), ("Cerrar", "Show on map"));
    assert_eq!(words.plural(&words.changes, 2), "2 changes");
    let told = |path: &str| problems.iter().any(|problem| problem.path == path);
    assert!(["fly", "tea", "changes", "months"].into_iter().all(told));
    for text in ["", "[]", "{\"close\": \"Cerrar\"}"] {
        assert!(Messages::read(text).is_err(), "{text}");
    }
}

/// No check has to be told of a new language. The tag is for private use, so that no language has it.
#[test]
fn a_new_language_is_checked_like_the_others() {
    let scratch = root("target/tmp/new-language");
    fs::create_dir_all(&scratch).expect("a folder");
    let folder = scratch.to_str().expect("a path");
    let mut words: serde_json::Value =
        serde_json::from_str(&text(&format!("{WORDS}/en.json"))).expect("JSON");
    words["language"] = "qaa".into();
    let world = Gazetteer::world();
    let places = world.places().iter();
    let names = places.map(|place| (place.id.clone(), place.name.clone().into()));
    words["countries"] = serde_json::Value::Object(names.collect());
    let write = |words: &serde_json::Value| {
        for (tag, text) in [
            ("qaa", words.to_string()),
            ("en", text(&format!("{WORDS}/en.json"))),
        ] {
            fs::write(scratch.join(format!("{tag}.json")), text).expect("a file");
        }
    };
    let checks: [fn(&str); 4] = [check_names, check_phrases, check_sentences, check_places];
    write(&words);
    assert_eq!(languages_in(folder), ["en", "qaa"]);
    for check in checks {
        check(folder);
    }
    // Its faults are found, too.
    words["countries"]["RWA"] = " ".into();
    words["measures"]["any"] = "{n}".into();
    words["close"] = serde_json::Value::Null;
    words["now_in"] = "{x}".into();
    write(&words);
    for check in checks {
        assert!(std::panic::catch_unwind(|| check(folder)).is_err());
    }
}

#[test]
fn arabic_has_six_ways_to_count() {
    let arabic = words("ar");
    let counted = [0, 1, 2, 3, 11, 100].map(|n| arabic.plural(&arabic.changes, n));
    for (i, one) in counted.iter().enumerate() {
        assert!(!counted[..i].contains(one), "{one} twice");
    }
}
