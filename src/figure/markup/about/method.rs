use crate::dossier::{ABSENT, Correction, Dossier, Edtf, Fact, Licence, MENTIONED, Text};
use crate::figure::markup::flows::flow_layers;
use crate::figure::markup::legend::{chip, named_here};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::figure::markup::text::{date, fact_link, format_nodes, format_text, join_nodes};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// How this map was made: what its colours mean and how they follow from facts, what is counted,
/// whose borders it has, of what day and version it is, where its data can be had, and what has
/// been corrected. It opens without scripts.
pub(crate) fn method(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let rule_of_flows = [&words.flows_drawn, &words.flows_added, &words.flows_hedged];
    let has_flows = !flow_layers(model).is_empty();
    let of_flows = section(&words.flows).children(rule_of_flows.map(|rule| paragraph(&**rule)));
    let first = [
        section(&words.colors).child(definitions(words, dossier)),
        section(&words.rule).children(rule(words, dossier)),
        section(&words.counts).children(counts(model)),
    ];
    let last = [
        section(&words.lines).child(paragraph(borders(model))),
        section(&words.data).children(data(model)),
        section(&words.corrections).child(corrections(model)),
    ];
    element("details")
        .attr("class", "method")
        .child(element("summary").text(&*words.method))
        .child(
            element("div")
                .children(first)
                .children(has_flows.then_some(of_flows))
                .children(last),
        )
}

fn section(heading: &str) -> Element {
    element("section").child(element("h2").text(heading))
}

fn paragraph(text: impl Into<Node>) -> Element {
    element("p").child(text)
}

/// What it takes for a nation to have each of the map's colours.
fn definitions(words: &Words, dossier: &Dossier) -> Element {
    let stances = dossier.stances.iter();
    let stances = stances.map(|stance| (stance.id.as_str(), &stance.label, &stance.definition));
    let mentioned = &dossier.mentioned;
    let absent = Text::from(&*words.absent);
    let absent_definition = Text::from(&*words.absent_definition);
    let others = [
        (MENTIONED, &mentioned.label, &mentioned.definition),
        (ABSENT, &absent, &absent_definition),
    ];
    let defined = |(key, label, definition): (&str, &Text, &Text)| {
        let term = element("dt").child(chip()).child(label);
        element("div")
            .attr(names::STANCE, key)
            .child(term)
            .child(element("dd").dossier_text(definition))
    };
    element("dl").children(stances.chain(others).map(defined))
}

/// The rule of [`Dossier::standing`], in words.
fn rule(words: &Words, dossier: &Dossier) -> [Element; 4] {
    let latest = match dossier.as_of {
        Some(as_of) => format_nodes(&words.rule_latest, &[("day", date(words, as_of))]),
        None => vec![(&*words.rule_latest_open).into()],
    };
    let mentioned = &*dossier.mentioned.label;
    let without = [("mentioned", mentioned), ("absent", &words.absent)];
    [
        paragraph(&*words.rule_facts),
        element("p").children(latest),
        paragraph(&*words.rule_contested),
        paragraph(format_text(&words.rule_without, &without)),
    ]
}

/// The sources' totals against what is named here. The totals themselves stand above, where they
/// are read without being looked for.
fn counts(model: &Model) -> [Element; 2] {
    let words = &*model.words;
    let here = format_text(&words.counts_here, &[("named", &named_here(model))]);
    let of_sources = match model.dossier.totals.is_empty() {
        true => &*words.no_totals,
        false => &*words.totals_apart,
    };
    [paragraph(here), paragraph(of_sources)]
}

/// What the map's lines follow, as far as it is known.
fn borders(model: &Model) -> &str {
    let words = &model.words;
    match model.files.is_other_world {
        true => &words.other_borders,
        false => &words.borders_follow,
    }
}

/// Day, version and licence, and the files themselves.
fn data(model: &Model) -> Vec<Element> {
    let (dossier, words) = (&model.dossier, &*model.words);
    let said = [
        dossier.as_of.map(|day| as_of(words, day)),
        Some(dossier.version.as_str())
            .filter(|version| !version.is_empty())
            .map(|version| vec![format_text(&words.version, &[("version", version)]).into()]),
        Some(licence(words, dossier.licence.as_ref())),
    ];
    let files = [
        dossier_link(model, &words.facts_file),
        table_link(model, &words.table_file),
        basemap_file(model),
    ];
    let links = files.into_iter().flatten();
    let links: Vec<Vec<Node>> = links.map(|link| vec![link.into()]).collect();
    let get = (!links.is_empty()).then(|| {
        element("p").children(format_nodes(
            &words.get,
            &[("files", join_nodes(links, &words.comma))],
        ))
    });
    let said = join_nodes(said.into_iter().flatten(), " ");
    let said = element("p").children(said);
    [Some(said), get].into_iter().flatten().collect()
}

/// The day up to which a dossier holds.
pub(crate) fn as_of(words: &Words, day: Edtf) -> Vec<Node> {
    format_nodes(&words.as_of, &[("day", date(words, day))])
}

fn licence(words: &Words, licence: Option<&Licence>) -> Vec<Node> {
    let Some(licence) = licence else {
        return vec![(&*words.no_licence).into()];
    };
    let name = match &licence.url {
        Some(url) => element("a")
            .attr("href", url.as_str())
            .attr("rel", "noopener noreferrer")
            .text(&*licence.name)
            .into(),
        None => Node::from(&*licence.name),
    };
    format_nodes(&words.licence, &[("licence", vec![name])])
}

/// A link that saves the dossier's file, where that can be had.
pub(crate) fn dossier_link(model: &Model, label: &str) -> Option<Element> {
    let address = model.files.dossier.as_deref()?;
    Some(file(address, &named(&model.dossier, "json"), label))
}

/// A link that saves the facts as a table, likewise.
pub(crate) fn table_link(model: &Model, label: &str) -> Option<Element> {
    let address = model.files.table.as_deref()?;
    Some(file(address, &named(&model.dossier, "csv"), label))
}

/// The basemap's; by `data-file`, what composes other figures finds it in the page.
fn basemap_file(model: &Model) -> Option<Element> {
    let link = file(model.files.basemap.as_deref()?, "", &model.words.lines_file);
    Some(link.attr(names::FILE, "basemap"))
}

/// A link that saves a file under a name; under its own, where none is given.
fn file(address: &str, name: &str, label: &str) -> Element {
    element("a")
        .attr("href", address)
        .attr("download", name)
        .text(label)
}

/// What a file with what a dossier tells is called: by its id, and the day up to which it holds.
fn named(dossier: &Dossier, ending: &str) -> String {
    let parts = [Some(dossier.id.clone()), as_of_day(dossier)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}.{ending}", parts.join("-"))
}

/// The day up to which a dossier holds, as file names have it.
pub(crate) fn as_of_day(dossier: &Dossier) -> Option<String> {
    dossier.as_of.map(|as_of| as_of.last_day().to_string())
}

/// What was changed since publication, the latest last, as it is in the dossier.
fn corrections(model: &Model) -> Element {
    let dossier = &model.dossier;
    let corrections = dossier.corrections.iter();
    let list = element("ul").children(corrections.map(|one| correction(model, one)));
    match dossier.corrections.is_empty() {
        true => paragraph(&*model.words.no_corrections),
        false => list,
    }
}

fn correction(model: &Model, correction: &Correction) -> Element {
    let words = &model.words;
    let text = vec![(&correction.text).into()];
    let said = match correction.date {
        Some(day) => format_nodes(
            &words.correction,
            &[("day", date(words, day)), ("text", text)],
        ),
        None => text,
    };
    let facts = correction
        .facts
        .iter()
        .filter_map(|id| model.dossier.fact(id));
    let link = |fact: &Fact| vec![fact_link(model, fact, None).into()];
    let links = join_nodes(facts.map(link), &words.semicolon);
    let concerns = (!links.is_empty()).then(|| {
        element("span")
            .attr("class", "concerns")
            .children(format_nodes(&words.concerns, &[("facts", links)]))
    });
    let concerns = concerns.map(|concerns| [Node::from(" "), concerns.into()]);
    element("li")
        .children(said)
        .children(concerns.into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WIDTH;
    use crate::dossier::read;
    use crate::figure::markup::model::Files;
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;

    /// A dossier of one stance and three facts, with these fields beside them.
    fn dossier(fields: &str) -> Dossier {
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [{{"id": "yes", "label": "Yes", "definition": "Said yes.", "color": "#005555"}}],
            "sources": [{{"id": "s", "title": "S"}}],
            "facts": [
                {{"id": "a", "places": ["RWA"], "text": "Yes.", "source": "s", "date": "2024-05",
                  "stance": {{"id": "yes", "of": ["RWA"]}}, "attribution": {{"kind": "memo", "by": "Ministry"}}}},
                {{"id": "b", "places": ["PER", "AGO"], "text": "Perhaps.", "source": "s"}}
            ] {fields}}}"##
        );
        read(&text).expect("a dossier").dossier
    }

    fn model(fields: &str) -> Model {
        Model::new(dossier(fields), Vec::new(), &Projection::world(WIDTH))
    }

    fn written(fields: &str, files: Files) -> String {
        html(&method(&model(fields).with_files(files)).into())
    }

    #[track_caller]
    fn assert_has(markup: &str, part: &str) {
        assert!(markup.contains(part), "no {part} in {markup}");
    }

    #[test]
    fn each_colour_is_defined() {
        let panel = written("", Files::default());
        for part in [
            r#"<div data-stance="yes"><dt><i class="chip"></i>Yes</dt><dd>Said yes.</dd></div>"#,
            r#"<div data-stance="mentioned"><dt><i class="chip"></i>In the story, no stance</dt>"#,
            r#"<div data-stance="absent"><dt><i class="chip"></i>Not in this story</dt>"#,
        ] {
            assert_has(&panel, part);
        }
    }

    #[test]
    fn the_rule_says_from_when_a_fact_without_a_date_counts() {
        let dated = written(r#", "asOf": "2025-06-25""#, Files::default());
        assert_has(
            &dated,
            r#"from <time datetime="2025-06-25">25 June 2025</time>, up to which"#,
        );
        assert_has(&written("", Files::default()), "after all others.");
    }

    #[test]
    fn totals_are_told_apart_from_what_is_named_here() {
        let totals = r#", "totals": [{"label": "asked", "value": 58, "source": "s"}]"#;
        let panel = written(totals, Files::default());
        assert_has(
            &panel,
            "Named here: 1 nation with a known request or answer, of 3",
        );
        assert_has(&panel, "own totals stand above the table");
        assert!(!panel.contains("58"), "the totals are written twice");
        let none = written("", Files::default());
        assert_has(&none, "no totals");
    }

    #[test]
    fn day_version_licence_and_files_are_told_as_far_as_they_are_known() {
        let fields = r#", "asOf": "2025-06", "version": "3",
            "licence": {"name": "CC BY 4.0", "url": "https://example.org/by"}"#;
        let files = Files {
            dossier: Some("dossiers/x.json".into()),
            table: Some("dossiers/x.csv".into()),
            basemap: Some("world.geojson".into()),
            is_other_world: false,
        };
        let panel = written(fields, files);
        for part in [
            r#"As of <time datetime="2025-06">June 2025</time>. Version 3. Licence: "#,
            r#"<a href="https://example.org/by" rel="noopener noreferrer">CC BY 4.0</a>."#,
            r#"<a href="dossiers/x.json" download="x-2025-06-30.json">"#,
            r#"<a href="dossiers/x.csv" download="x-2025-06-30.csv">"#,
            r#"<a href="world.geojson" download data-file="basemap">"#,
        ] {
            assert_has(&panel, part);
        }
        let bare = written("", Files::default());
        assert_has(&bare, "<p>No licence is stated.</p>");
        assert!(!bare.contains("download"), "{bare}");
    }

    #[test]
    fn nothing_is_claimed_of_lines_that_are_not_ours() {
        let other = Files {
            is_other_world: true,
            ..Files::default()
        };
        assert!(!written("", other).contains("Natural Earth"));
        assert_has(&written("", Files::default()), "Natural Earth");
    }

    #[test]
    fn a_correction_leads_to_the_facts_that_it_is_about() {
        let corrections = r#", "corrections": [
            {"date": "2025-07-02", "text": "May, not April.", "facts": ["a", "b", "gone"]},
            {"date": "2025-07", "text": "A name was wrong."}]"#;
        let panel = written(corrections, Files::default());
        assert_has(
            &panel,
            r##"<li><time datetime="2025-07-02">2 July 2025</time>: May, not April. <span class="concerns">Concerns: <a href="#RWA/a">Rwanda: Ministry, memo (<time datetime="2024-05">May 2024</time>)</a>; <a href="#PER/b">Peru: no origin named (date not given)</a></span></li>"##,
        );
        assert_has(&panel, "</time>: A name was wrong.</li>");
        assert_has(&written("", Files::default()), "None so far.");
    }
}
