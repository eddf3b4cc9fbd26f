use super::dates::date;
use super::flows::flows;
use super::legend::chip;
use super::sources::{joined, reference};
use super::totals::named_here;
use super::{Element, Model, Node, element, words};
use crate::dossier::{ABSENT, Correction, Dossier, Edtf, Fact, Licence, MENTIONED};

/// How this map was made: what its colours mean and how they follow from facts, what is counted,
/// whose borders it has, of what day and version it is, where its data can be had, and what has
/// been corrected. It opens without scripts.
pub(super) fn method(model: &Model) -> Element {
    let dossier = &model.dossier;
    let rule_of_flows = [words::FLOWS_DRAWN, words::FLOWS_ADDED, words::FLOWS_HEDGED];
    let has_flows = !flows(model).is_empty();
    let of_flows = section(words::FLOWS).children(rule_of_flows.map(paragraph));
    let first = [
        section(words::COLORS).child(definitions(dossier)),
        section(words::RULE).children(rule(dossier)),
        section(words::COUNTS).children(counts(model)),
    ];
    let last = [
        section(words::LINES).child(paragraph(borders(model))),
        section(words::DATA).children(data(model)),
        section(words::CORRECTIONS).child(corrections(dossier)),
    ];
    element("details")
        .attr("class", "method")
        .child(element("summary").text(words::METHOD))
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
fn definitions(dossier: &Dossier) -> Element {
    let stances = dossier.stances.iter();
    let stances = stances.map(|stance| (stance.id.as_str(), &*stance.label, &*stance.definition));
    let mentioned = &dossier.mentioned;
    let others = [
        (MENTIONED, &*mentioned.label, &*mentioned.definition),
        (ABSENT, words::ABSENT_LABEL, words::ABSENT_DEFINITION),
    ];
    let defined = |(key, label, definition): (&str, &str, &str)| {
        let term = element("dt").child(chip()).text(label);
        element("div")
            .attr("data-stance", key)
            .child(term)
            .child(element("dd").text(definition))
    };
    element("dl").children(stances.chain(others).map(defined))
}

/// The rule of [`Dossier::standing`], in words.
fn rule(dossier: &Dossier) -> [Element; 4] {
    let until = dossier.as_of.map(|as_of| {
        let day = joined([vec![words::FROM_AS_OF.into()], date(as_of)], "");
        [day, vec![words::AS_OF_IS.into()]].concat()
    });
    let undated = until.unwrap_or_else(|| vec![words::AFTER_ALL.into()]);
    [
        paragraph(words::RULE_FACTS),
        paragraph(words::RULE_LATEST)
            .children(undated)
            .text(words::RULE_TIES),
        paragraph(words::RULE_CONTESTED),
        paragraph(words::rule_without_stance(&dossier.mentioned.label)),
    ]
}

/// The sources' totals against what is named here. The totals themselves stand above, where they
/// are read without being looked for.
fn counts(model: &Model) -> [Element; 2] {
    let of_sources = match model.dossier.totals.is_empty() {
        true => words::NO_TOTALS,
        false => words::TOTALS_APART,
    };
    [
        paragraph(format!("{}: {}.", words::NAMED_HERE, named_here(model))),
        paragraph(of_sources),
    ]
}

/// What the map's lines follow, as far as it is known.
fn borders(model: &Model) -> &'static str {
    match model.files.is_other_world {
        true => words::OTHER_BORDERS,
        false => words::BORDERS_FOLLOW,
    }
}

/// Day, version and licence, and the files themselves.
fn data(model: &Model) -> Vec<Element> {
    let dossier = &model.dossier;
    let said = [
        dossier.as_of.map(as_of),
        Some(dossier.version.as_str())
            .filter(|version| !version.is_empty())
            .map(|version| vec![words::version(version).into()]),
        Some(dossier.licence.as_ref().map_or_else(unlicensed, licence)),
    ];
    let files = [
        file("dossier", words::FACTS_FILE, model.files.dossier.as_deref()),
        file("basemap", words::LINES_FILE, model.files.basemap.as_deref()),
    ];
    let links: Vec<Vec<Node>> = files.into_iter().flatten().collect();
    let get = (!links.is_empty()).then(|| {
        paragraph(words::GET)
            .children(joined(links, ", "))
            .text(".")
    });
    let said = joined(said.into_iter().flatten(), " ");
    let said = element("p").children(said);
    [Some(said), get].into_iter().flatten().collect()
}

/// The day up to which a dossier holds.
pub(super) fn as_of(day: Edtf) -> Vec<Node> {
    [vec![words::AS_OF.into()], date(day), vec![".".into()]].concat()
}

fn unlicensed() -> Vec<Node> {
    vec![words::NO_LICENCE.into()]
}

fn licence(licence: &Licence) -> Vec<Node> {
    let name = match &licence.url {
        Some(url) => element("a")
            .attr("href", url.as_str())
            .attr("rel", "noopener noreferrer")
            .text(&*licence.name)
            .into(),
        None => Node::from(&*licence.name),
    };
    vec![words::LICENCE.into(), name, ".".into()]
}

/// A link to a file; by `data-file`, what composes other figures finds those of the page.
fn file(what: &str, label: &str, address: Option<&str>) -> Option<Vec<Node>> {
    let link = element("a")
        .attr("href", address?)
        .attr("download", "")
        .attr("data-file", what)
        .text(label);
    Some(vec![link.into()])
}

/// What was changed since publication, the latest last, as it is in the dossier.
fn corrections(dossier: &Dossier) -> Element {
    let corrections = dossier.corrections.iter();
    let list = element("ul").children(corrections.map(|one| correction(dossier, one)));
    match dossier.corrections.is_empty() {
        true => paragraph(words::NO_CORRECTIONS),
        false => list,
    }
}

fn correction(dossier: &Dossier, correction: &Correction) -> Element {
    let when = correction.date.map(date).unwrap_or_default();
    let said = joined([when, vec![(&*correction.text).into()]], ": ");
    let facts = correction.facts.iter().filter_map(|id| dossier.fact(id));
    let link = |fact: &Fact| vec![reference(dossier, fact, None).into()];
    let links = joined(facts.map(link), "; ");
    let concerns = (!links.is_empty()).then(|| {
        element("span")
            .attr("class", "concerns")
            .text(words::CONCERNS)
            .children(links)
    });
    element("li").children(said).children(concerns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;
    use crate::markup::{Files, html};
    use crate::projection::Projection;
    use crate::scene::WIDTH;

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
            "Named here: 1 nations with a known request or answer, of 3",
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
            basemap: Some("world.geojson".into()),
            is_other_world: false,
        };
        let panel = written(fields, files);
        for part in [
            r#"As of <time datetime="2025-06">June 2025</time>. Version 3. Licence: "#,
            r#"<a href="https://example.org/by" rel="noopener noreferrer">CC BY 4.0</a>."#,
            r#"<a href="dossiers/x.json" download data-file="dossier">"#,
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
            r##"<li><time datetime="2025-07-02">2 July 2025</time>: May, not April.<span class="concerns"> Concerns: <a href="#RWA/a">Rwanda: Ministry, memo (<time datetime="2024-05">May 2024</time>)</a>; <a href="#PER/b">Peru: no origin named (date not given)</a></span></li>"##,
        );
        assert_has(&panel, "</time>: A name was wrong.</li>");
        assert_has(&written("", Files::default()), "None so far.");
    }
}
