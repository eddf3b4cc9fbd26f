use crate::dossier::{ABSENT, ACTOR, Correction, Fact, MENTIONED, Text};
use crate::figure::markup::about::data::data;
use crate::figure::markup::flows::flow_layers;
use crate::figure::markup::legend::{Meaning, chip, named_here, sign_icon, stance_counts};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, list};
use crate::figure::markup::text::{date, fact_link, format_nodes, format_text, join_nodes};
use crate::figure::protocol::names;

/// How the map was made: what its colours mean and how they follow from facts, what is counted, the
/// borders, the data, and corrections. It is a `details` element, which opens without scripts.
pub(crate) fn method(model: &Model) -> Element {
    let words = &*model.words;
    let rules_of_flows = [&words.flows_drawn, &words.flows_added, &words.flows_hedged];
    let has_flows = !flow_layers(model).is_empty();
    let flows = section(&words.flows).children(rules_of_flows.map(|rule| paragraph(&**rule)));
    let panel = element("div")
        .child(gist(model))
        .child(section(&words.colors).child(definitions(model)))
        .child(section(&words.rule).children(rule(model)))
        .child(section(&words.counts).children(counts(model)))
        .children(has_flows.then_some(flows))
        .child(section(&words.lines).child(paragraph(borders(model))))
        .child(section(&words.data).children(data(model)))
        .child(section(&words.corrections).child(corrections(model)));
    element("details")
        .attr("class", "panel method")
        .child(element("summary").child(element("h2").text(&*words.method)))
        .child(panel)
}

/// The method in four sentences: what is shown, where a colour comes from, how time is treated (if any
/// stance is ever only possible), and what is not known.
fn gist(model: &Model) -> Element {
    let words = &*model.words;
    let question = vec![(&model.dossier.question).into()];
    let shown = format_nodes(&words.method_shown, &[("question", question)]);
    let time = model.has_possible.then_some(&words.method_time);
    let others = [Some(&words.method_color), time, Some(&words.method_unknown)];
    element("section")
        .attr("class", "gist")
        .child(element("p").children(shown))
        .children(others.into_iter().flatten().map(|text| paragraph(&**text)))
}

fn section(heading: &str) -> Element {
    element("section").child(element("h3").text(heading))
}

fn paragraph(text: impl Into<Node>) -> Element {
    element("p").child(text)
}

/// The definitions of the map's colours and signs.
fn definitions(model: &Model) -> Element {
    let (dossier, words) = (&*model.dossier, &*model.words);
    let stances = dossier.stances.iter();
    let stances = stances.map(|stance| (stance.id.as_str(), &stance.label, &stance.definition));
    let mentioned = &dossier.mentioned;
    let absent = Text::from(&*words.absent);
    let absent_definition = Text::from(&*words.absent_definition);
    let actors = dossier.actors.as_ref();
    let actors = actors.map(|actors| (ACTOR, &actors.label, &actors.definition));
    let others = [
        (MENTIONED, &mentioned.label, &mentioned.definition),
        (ABSENT, &absent, &absent_definition),
    ];
    let in_legend = standings_without(model);
    let others = others.into_iter().filter(|one| in_legend.contains(&one.0));
    let others = actors.into_iter().chain(others);
    let definition = |(key, label, definition): (&str, &Text, &Text)| {
        let term = element("dt").child(chip()).child(label);
        element("div")
            .attr(names::STANCE, key)
            .child(term)
            .child(element("dd").dossier_text(definition))
    };
    let colors = stances.chain(others).map(definition);
    let marks = dossier.marks.iter().map(|mark| {
        let term = element("dt").child(sign_icon(mark.sign)).child(&mark.label);
        let definition = element("dd").dossier_text(&mark.definition);
        element("div").child(term).child(definition)
    });
    element("dl").children(colors).children(marks)
}

/// The standings without a stance that the legend explains: those that places of this map have on some day.
fn standings_without(model: &Model) -> Vec<&'static str> {
    let rows = stance_counts(model);
    let has = |key: &&str| {
        let meaning = Meaning::Standing((*key).to_owned());
        rows.iter().any(|row| row.meaning == meaning)
    };
    [MENTIONED, ABSENT].into_iter().filter(has).collect()
}

/// The rule of [`Dossier::standing`], in words.
fn rule(model: &Model) -> Vec<Element> {
    let (dossier, words) = (&*model.dossier, &*model.words);
    let latest = match dossier.as_of {
        Some(as_of) => format_nodes(&words.rule_latest, &[("day", date(words, as_of))]),
        None => vec![(&*words.rule_latest_open).into()],
    };
    let without = [
        ("mentioned", vec![Node::from(&dossier.mentioned.label)]),
        ("absent", vec![(&*words.absent).into()]),
    ];
    let mut rules = vec![
        paragraph(&*words.rule_facts),
        element("p").children(latest),
        paragraph(&*words.rule_contested),
    ];
    if standings_without(model).contains(&MENTIONED) {
        let without = format_nodes(&words.rule_without, &without);
        rules.push(element("p").children(without));
    }
    rules
}

/// The counts of this map, which are not the sources' totals: those have a section of their own.
fn counts(model: &Model) -> [Element; 2] {
    let words = &*model.words;
    let here = format_text(&words.counts_here, &[("named", &named_here(model))]);
    let of_sources = if model.dossier.totals.is_empty() {
        &*words.no_totals
    } else {
        &*words.totals_apart
    };
    [paragraph(here), paragraph(of_sources)]
}

/// The borders that the map shows, as far as they are known.
fn borders(model: &Model) -> &str {
    if model.is_other_world() {
        &model.words.other_borders
    } else {
        &model.words.borders_follow
    }
}

/// The corrections since publication, in the order of the dossier.
fn corrections(model: &Model) -> Element {
    let corrections = &model.dossier.corrections;
    if corrections.is_empty() {
        return paragraph(&*model.words.no_corrections);
    }
    list("ul").children(corrections.iter().map(|one| correction(model, one)))
}

/// A correction: its date, its text, and links to the facts that it concerns.
fn correction(model: &Model, correction: &Correction) -> Element {
    let words = &model.words;
    let text = vec![(&correction.text).into()];
    let dated_text = match correction.date {
        Some(day) => {
            let values = [("day", date(words, day)), ("text", text)];
            format_nodes(&words.correction, &values)
        }
        None => text,
    };
    let facts = correction.facts.iter();
    let facts = facts.filter_map(|id| model.dossier.fact(id));
    let link = |fact: &Fact| vec![fact_link(model, fact, None).into()];
    let links = join_nodes(facts.map(link), &words.semicolon);
    let item = element("li").children(dated_text);
    if links.is_empty() {
        return item;
    }
    let concerns = element("span")
        .attr("class", "concerns")
        .children(format_nodes(&words.concerns, &[("facts", links)]));
    item.text(" ").child(concerns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::{Dossier, read};
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
        Model::new(dossier(fields), Vec::new(), &Projection::world(WORLD_WIDTH))
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
            r#"<div data-stance="mentioned"><dt><i class="chip"></i>Mentioned only</dt>"#,
            r#"<div data-stance="absent"><dt><i class="chip"></i>Not mentioned</dt>"#,
        ] {
            assert_has(&panel, part);
        }
    }

    #[test]
    fn the_rule_says_from_when_a_fact_without_a_date_counts() {
        let dated = written(r#", "asOf": "2025-06-25""#, Files::default());
        assert_has(
            &dated,
            r#"covers, up to <time datetime="2025-06-25">25 June 2025</time>. Until"#,
        );
        assert_has(&written("", Files::default()), "map covers. Until");
    }

    #[test]
    fn totals_are_told_apart_from_what_is_named_here() {
        let totals = r#", "totals": [{"label": "asked", "value": 58, "source": "s"}]"#;
        let panel = written(totals, Files::default());
        assert_has(
            &panel,
            "On this map: 1 of the 3 countries mentioned has a stance.",
        );
        assert_has(&panel, "own totals appear above the table");
        assert!(!panel.contains("58"), "the totals are written twice");
        let none = written("", Files::default());
        assert_has(&none, "give no totals");
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
            r#"Data as of <time datetime="2025-06">June 2025</time>. Version 3. Licence: "#,
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
            r##"<li><time datetime="2025-07-02">2 July 2025</time>: May, not April. <span class="concerns">Affects: <a href="#RWA/a">Rwanda: Ministry, memo (<time datetime="2024-05">May 2024</time>)</a>; <a href="#PER/b">Peru: unattributed (undated)</a></span></li>"##,
        );
        assert_has(&panel, "</time>: A name was wrong.</li>");
        assert_has(&written("", Files::default()), "None so far.");
    }
}
