use serde_json::{Map, Value, json};

use crate::dossier::{Edtf, Source};
use crate::figure::markup::{Model, picture_alt};
use crate::site::metadata::address::{Image, SiteAddress, address};
use crate::site::metadata::title::page_title;

/// The `@id` of the dataset, and the beginning of the `@id` of each source.
const DATASET: &str = "#dataset";
const SOURCE: &str = "#source-";

/// Page and data in the vocabulary of <https://schema.org>, as a JSON-LD script for search engines:
/// an `Article`, and the `Dataset` that it is about. Properties that the dossier does not state are
/// left out.
pub fn json_ld(model: &Model, site: Option<&SiteAddress>, image: Option<&Image>) -> String {
    let graph = json!({
        "@context": "https://schema.org",
        "@graph": [article(model, site, image), dataset(model, site)],
    });
    let script = "<script type=\"application/ld+json\">";
    format!("{script}{}</script>", escaped(&graph.to_string()))
}

/// Escapes JSON for a script element: the result cannot end the script or begin a comment, and is
/// ASCII, as the rest of the page.
fn escaped(json: &str) -> String {
    let mut out = String::new();
    for char in json.chars() {
        match char {
            '<' | '>' | '&' | '\u{7f}' => out.push_str(&format!("\\u{:04x}", u32::from(char))),
            char if char.is_ascii() => out.push(char),
            char => {
                let mut units = [0; 2];
                for unit in char.encode_utf16(&mut units) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    out
}

/// An object without the properties that are null, an empty text or an empty list.
fn object(properties: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let has_value = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    let properties = properties.into_iter();
    let properties = properties.filter(|(_, value)| has_value(value));
    let properties = properties.map(|(name, value)| (name.to_owned(), value));
    Value::Object(properties.collect::<Map<_, _>>())
}

fn article(model: &Model, site: Option<&SiteAddress>, image: Option<&Image>) -> Value {
    let dossier = &model.dossier;
    let question = (!dossier.question.is_empty())
        .then(|| json!({ "@type": "Question", "name": &*dossier.question }));
    let image = image.map(|image| {
        object([
            ("@type", "ImageObject".into()),
            ("url", address(site, &image.at).into()),
            ("width", image.size.width.into()),
            ("height", image.size.height.into()),
            ("caption", picture_alt(model).into()),
        ])
    });
    let sources = dossier.sources.iter();
    object([
        ("@type", "Article".into()),
        ("headline", page_title(dossier).into()),
        ("description", (&*dossier.deck).into()),
        ("inLanguage", (&*model.words.language).into()),
        ("url", site.map(|site| site.address("")).into()),
        ("image", image.into()),
        ("about", question.into()),
        ("citation", sources.map(source).collect()),
        ("mainEntity", json!({ "@id": DATASET })),
    ])
}

fn dataset(model: &Model, site: Option<&SiteAddress>) -> Value {
    let dossier = &model.dossier;
    let licence = dossier.licence.as_ref();
    let licence = licence.and_then(|licence| Some(licence.url.as_ref()?.as_str()));
    let description = if dossier.deck.is_empty() {
        &dossier.question
    } else {
        &dossier.deck
    };
    let sources = dossier.sources.iter();
    let sources = sources.map(|source| json!({ "@id": format!("{SOURCE}{}", source.id) }));
    let stances = dossier.stances.iter().map(|stance| {
        object([
            ("@type", "PropertyValue".into()),
            ("name", (&*stance.label).into()),
            ("description", (&*stance.definition).into()),
        ])
    });
    let places = dossier.named_places().into_iter();
    let places = places.map(|place| json!({ "@type": "Place", "name": dossier.name_of(place) }));
    object([
        ("@type", "Dataset".into()),
        ("@id", DATASET.into()),
        ("name", page_title(dossier).into()),
        ("description", (&**description).into()),
        ("inLanguage", (&*model.words.language).into()),
        ("version", (&*dossier.version).into()),
        ("license", licence.into()),
        ("dateModified", modified(model).into()),
        ("temporalCoverage", coverage(model).into()),
        ("isBasedOn", sources.collect()),
        ("variableMeasured", stances.collect()),
        ("spatialCoverage", places.collect()),
        ("distribution", distribution(model, site)),
    ])
}

fn source(source: &Source) -> Value {
    let publisher = (!source.publisher.is_empty())
        .then(|| json!({ "@type": "Organization", "name": source.publisher }));
    object([
        ("@type", "CreativeWork".into()),
        ("@id", format!("{SOURCE}{}", source.id).into()),
        ("name", (&*source.title).into()),
        ("publisher", publisher.into()),
        ("datePublished", source.published.and_then(iso_date).into()),
        ("url", source.url.as_ref().map(|url| url.as_str()).into()),
    ])
}

/// The data files that the page links to.
fn distribution(model: &Model, site: Option<&SiteAddress>) -> Value {
    let files = [
        (&model.files.dossier, "application/json"),
        (&model.files.table, "text/csv"),
    ];
    let download = |(file, kind): (&Option<String>, &str)| {
        Some(json!({
            "@type": "DataDownload",
            "encodingFormat": kind,
            "contentUrl": address(site, file.as_deref()?),
        }))
    };
    files.into_iter().filter_map(download).collect()
}

/// A date in ISO 8601; `None` if it is in doubt, or an interval.
fn iso_date(date: Edtf) -> Option<String> {
    let doubt = date.start.is_approximate() || date.start.is_uncertain();
    (date.end.is_none() && !doubt).then(|| date.to_string())
}

/// The date on which the data last changed: the date of the latest correction, or else the one up to
/// which the dossier holds.
fn modified(model: &Model) -> Option<String> {
    let dossier = &model.dossier;
    let corrections = dossier.corrections.iter().filter_map(|one| one.date);
    let last = corrections.max_by_key(|date| date.last_day());
    iso_date(last.or(dossier.as_of)?)
}

/// The ISO 8601 interval from the first to the last day that the dates of facts can mean. Facts
/// without a date do not count.
fn coverage(model: &Model) -> Option<String> {
    let dates = model.dossier.facts.iter().filter_map(|fact| fact.date);
    let first = dates.clone().map(Edtf::first_day).min()?;
    let last = dates.map(Edtf::last_day).max()?;
    Some(format!("{first}/{last}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::{Dossier, read};
    use crate::figure::markup::Files;
    use crate::world::projection::Projection;

    fn graph(dossier: Dossier, site: Option<&str>) -> [Value; 2] {
        let files = Files {
            dossier: Some("dossiers/tea.json".to_owned()),
            table: Some("dossiers/tea.csv".to_owned()),
            ..Files::default()
        };
        let model =
            Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH)).with_files(files);
        let image = Image {
            at: "pictures/tea.png".to_owned(),
            size: "1200x630".parse().unwrap(),
        };
        let site = site.map(|site| site.parse().unwrap());
        let script = json_ld(&model, site.as_ref(), Some(&image));
        assert!(script.is_ascii());
        let json = script
            .strip_prefix("<script type=\"application/ld+json\">")
            .unwrap();
        let json = json.strip_suffix("</script>").unwrap();
        assert!(!json.contains(['<', '>', '&']), "{json}");
        let read: Value = serde_json::from_str(json).expect("JSON");
        assert_eq!(read["@context"], "https://schema.org");
        [read["@graph"][0].clone(), read["@graph"][1].clone()]
    }

    fn tea(more: &str) -> Dossier {
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "tea", "lang": "en", "title": "Who drinks tea?", "question": "Tea?",
            "deck": "Nations on tea. </script><!-- \u2028 \ud83c\udf75",
            "stances": [{{"id": "yes", "label": "Drinks tea", "definition": "Does so.", "color": "#005555"}}],
            "sources": [{{"id": "h", "title": "On tea", "publisher": "The Herald", "published": "2025-05", "url": "https://example.org/tea"}},
                        {{"id": "r", "title": "Record 7", "published": "2025?"}}],
            "facts": [{{"id": "a", "places": ["PER"], "text": "A.", "source": "h", "date": "2024-02"}},
                      {{"id": "b", "places": ["RWA"], "text": "B.", "source": "h", "date": "2024-03/2024-05-12", "stance": {{"id": "yes", "of": ["RWA"]}}}},
                      {{"id": "c", "places": ["RWA"], "text": "C.", "source": "r"}}]
            {more}}}"##
        );
        let reading = read(&text).expect("a dossier");
        // The cases leave fields out, and the deck has markup that must be escaped.
        let others = reading
            .problems
            .iter()
            .filter(|problem| problem.found != "nothing" && problem.path != "deck");
        assert_eq!(others.count(), 0, "{:?}", reading.problems);
        reading.dossier
    }

    #[test]
    fn it_says_all_that_the_dossier_knows() {
        let more = r#", "asOf": "2025-06-25", "version": "3",
            "licence": {"name": "CC BY", "url": "https://example.org/by"},
            "corrections": [{"date": "2025-07-02", "text": "X."}, {"date": "2025-07-01", "text": "Y."}]"#;
        let [article, dataset] = graph(tea(more), Some("https://example.org/map"));
        let expected = json!({
            "@type": "Dataset", "@id": "#dataset", "name": "Who drinks tea?",
            "description": "Nations on tea. </script><!-- \u{2028} \u{1f375}",
            "inLanguage": "en", "version": "3", "license": "https://example.org/by",
            "dateModified": "2025-07-02", "temporalCoverage": "2024-02-01/2024-05-12",
            "isBasedOn": [{"@id": "#source-h"}, {"@id": "#source-r"}],
            "variableMeasured": [{"@type": "PropertyValue", "name": "Drinks tea", "description": "Does so."}],
            "spatialCoverage": [{"@type": "Place", "name": "Peru"}, {"@type": "Place", "name": "Rwanda"}],
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": "https://example.org/map/dossiers/tea.json"},
                {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": "https://example.org/map/dossiers/tea.csv"}],
        });
        assert_eq!(dataset, expected);
        let expected = json!({
            "@type": "Article", "headline": "Who drinks tea?",
            "description": "Nations on tea. </script><!-- \u{2028} \u{1f375}",
            "inLanguage": "en", "url": "https://example.org/map/",
            "image": {"@type": "ImageObject", "url": "https://example.org/map/pictures/tea.png", "width": 1200, "height": 630,
                "caption": "World map, “Who drinks tea?”. Drinks tea: 1; Mentioned only: 1."},
            "about": {"@type": "Question", "name": "Tea?"},
            "citation": [
                {"@type": "CreativeWork", "@id": "#source-h", "name": "On tea", "datePublished": "2025-05", "url": "https://example.org/tea",
                    "publisher": {"@type": "Organization", "name": "The Herald"}},
                {"@type": "CreativeWork", "@id": "#source-r", "name": "Record 7"}],
            "mainEntity": {"@id": "#dataset"},
        });
        assert_eq!(article, expected);
    }

    #[test]
    fn it_says_nothing_that_the_dossier_does_not() {
        let [article, dataset] = graph(tea(""), None);
        for name in ["version", "license", "dateModified"] {
            assert!(dataset.get(name).is_none(), "{name}");
        }
        assert_eq!(dataset["distribution"][1]["contentUrl"], "dossiers/tea.csv");
        for name in ["url", "datePublished", "author"] {
            assert!(article.get(name).is_none(), "{name}");
        }
        let [article, dataset] = graph(Dossier::default(), None);
        assert_eq!(article.as_object().unwrap().len(), 4, "{article}");
        assert!(dataset.get("temporalCoverage").is_none() && dataset.get("isBasedOn").is_none());
    }

    #[test]
    fn a_doubtful_day_is_no_date_of_change() {
        for (as_of, expected) in [
            ("2025-06-25", Some("2025-06-25")),
            ("2025-06", Some("2025-06")),
            ("2025-06-25?", None),
            ("2025-05/2025-06", None),
        ] {
            let [_, dataset] = graph(tea(&format!(r#", "asOf": "{as_of}""#)), None);
            let found = dataset.get("dateModified").and_then(Value::as_str);
            assert_eq!(found, expected, "{as_of}");
        }
    }
}
