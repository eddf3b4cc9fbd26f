use super::dates::date;
use super::method::as_of;
use super::sources::joined;
use super::{Element, Model, element, words};
use crate::dossier::Source;

/// Where it comes from: sources, the day up to which it holds, borders.
pub(super) fn credits(model: &Model) -> Element {
    let dossier = &model.dossier;
    let as_of = dossier.as_of.map(|date| element("p").children(as_of(date)));
    let unmapped: Vec<&str> = model
        .scene
        .shapeless
        .iter()
        .map(|place| dossier.name_of(*place))
        .collect();
    let unmapped = (!unmapped.is_empty())
        .then(|| element("p").text(format!("Not on this basemap: {}.", unmapped.join(", "))));
    element("footer")
        .attr("class", "credits")
        .children(as_of)
        .children(dossier.sources.iter().map(source))
        .children((!model.files.is_other_world).then(|| element("p").text(words::BORDERS)))
        .children(unmapped)
}

fn source(source: &Source) -> Element {
    let title = match &source.url {
        Some(url) => element("a")
            .attr("href", url.as_str())
            .attr("rel", "noopener noreferrer"),
        None => element("cite"),
    };
    let publisher = Some(&*source.publisher).filter(|text| !text.is_empty());
    let publisher = publisher.map(|text| vec![text.into()]);
    let more = publisher.into_iter().chain(source.published.map(date));
    let title = vec![title.text(&*source.title).into()];
    let told = joined([title].into_iter().chain(more), ", ");
    let note = match source.note.is_empty() {
        true => ".".to_owned(),
        false => format!(". {}", source.note),
    };
    element("p").text("Source: ").children(told).text(note)
}
