use crate::dossier::Source;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, plain_text};
use crate::figure::markup::text::{date, format_nodes, format_text, join_nodes, sources};
use crate::language::i18n::{Words, fill};

/// Where it comes from: sources, the day up to which it holds, borders.
pub(crate) fn credits(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &model.words);
    let as_of = dossier.as_of;
    let as_of = as_of
        .map(|day| element("p").children(crate::figure::markup::about::method::as_of(words, day)));
    let unmapped: Vec<&str> = model
        .scene
        .shapeless
        .iter()
        .map(|place| dossier.name_of(*place))
        .collect();
    let unmapped = (!unmapped.is_empty()).then(|| {
        format_text(
            &words.not_on_basemap,
            &[("nations", &unmapped.join(&words.comma))],
        )
    });
    let unmapped = unmapped.map(|text| element("p").text(text));
    element("footer")
        .attr("class", "credits")
        .children(as_of)
        .children(dossier.sources.iter().map(|one| source(words, one)))
        .children((!model.files.is_other_world).then(|| element("p").text(&*words.borders)))
        .children(unmapped)
}

/// The same in sentences, where there is room for two lines: the day first, then who published what
/// was read, then whose borders they are.
pub fn credit_lines(model: &Model) -> Vec<String> {
    let (dossier, words) = (&model.dossier, &model.words);
    let as_of = dossier.as_of;
    let as_of =
        as_of.map(|day| plain_text(&crate::figure::markup::about::method::as_of(words, day)));
    let sources = sources(words, dossier);
    let sources = (!sources.is_empty()).then(|| fill(&words.cited_sources, "sources", &sources));
    let borders = (!model.files.is_other_world).then(|| words.borders.clone());
    as_of.into_iter().chain(sources).chain(borders).collect()
}

fn source(words: &Words, source: &Source) -> Element {
    let title = match &source.url {
        Some(url) => element("a")
            .attr("href", url.as_str())
            .attr("rel", "noopener noreferrer"),
        None => element("cite"),
    };
    let publisher = Some(&*source.publisher).filter(|text| !text.is_empty());
    let publisher = publisher.map(|text| vec![text.into()]);
    let more = publisher
        .into_iter()
        .chain(source.published.map(|day| date(words, day)));
    let title = vec![title.text(&*source.title).into()];
    let told = join_nodes([title].into_iter().chain(more), &words.comma);
    let note = (!source.note.is_empty()).then(|| [Node::from(" "), (&source.note).into()]);
    element("p")
        .children(format_nodes(&words.source, &[("source", told)]))
        .children(note.into_iter().flatten())
}
