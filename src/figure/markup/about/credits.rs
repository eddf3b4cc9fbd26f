use crate::dossier::{Contact, Source};

use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, plain_text};
use crate::figure::markup::text::{
    as_of, date, external_link, format_nodes, format_text, join_nodes, own_words, sources,
};
use crate::language::i18n::{Messages, format};

/// The credits: who made the map, the day up to which the dossier holds, its sources, the borders, the
/// places that the basemap lacks, and where to send corrections.
pub(crate) fn credits(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &model.words);
    let as_of = dossier
        .as_of
        .map(|day| element("p").children(as_of(words, day)));
    let unmapped = model.scene.shapeless.iter();
    let unmapped: Vec<&str> = unmapped.map(|place| dossier.name_of(*place)).collect();
    let unmapped = (!unmapped.is_empty()).then(|| {
        let values = [("nations", &*unmapped.join(&words.comma))];
        element("p").text(format_text(&words.not_on_basemap, &values))
    });
    element("footer")
        .attr("class", "credits")
        .children((!dossier.credit.is_empty()).then(|| element("p").dossier_text(&dossier.credit)))
        .children(as_of)
        .children(dossier.sources.iter().map(|one| source(words, one)))
        .children((!model.is_other_world()).then(|| element("p").text(&*words.borders)))
        .children(unmapped)
        .children(dossier.contact.as_ref().map(|to| contact(words, to)))
}

/// Where to send corrections.
fn contact(words: &Messages, to: &Contact) -> Element {
    let link = element("a")
        .attr("href", to.href())
        .attr("rel", "noopener noreferrer")
        .text(to.as_str());
    element("p").children(format_nodes(
        &words.contact,
        &[("address", vec![link.into()])],
    ))
}

/// The credits as sentences, for where there is room for one or two lines, the most important first:
/// the day, the sources, the borders.
pub fn credit_lines(model: &Model) -> Vec<String> {
    let (dossier, words) = (&model.dossier, &model.words);
    let as_of = dossier.as_of.map(|day| plain_text(&as_of(words, day)));
    let sources = sources(words, dossier);
    let sources = (!sources.is_empty()).then(|| format(&words.cited_sources, "sources", &sources));
    let borders = (!model.is_other_world()).then(|| words.borders.clone());
    as_of.into_iter().chain(sources).chain(borders).collect()
}

/// A source: its title, linked if it has an address, publisher, date and note.
fn source(words: &Messages, source: &Source) -> Element {
    let title = match &source.url {
        Some(url) => external_link(url),
        None => element("cite"),
    };
    let mut parts = vec![vec![
        title.dossier_text(&own_words(words, &source.title)).into(),
    ]];
    if !source.publisher.is_empty() {
        parts.push(vec![Node::from(&own_words(words, &source.publisher))]);
    }
    parts.extend(source.published.map(|day| date(words, day)));
    let parts = join_nodes(parts, &words.comma);
    let note = (!source.note.is_empty()).then(|| [Node::from(" "), (&source.note).into()]);
    element("p")
        .children(format_nodes(&words.source, &[("source", parts)]))
        .children(note.into_iter().flatten())
}
