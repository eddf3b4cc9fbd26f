use crate::dossier::{Dossier, Licence};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::figure::markup::text::{
    as_of, external_link, format_nodes, format_text, join_nodes, own_words,
};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The section on the data: date, version and licence, and links to the files.
pub(crate) fn data(model: &Model) -> Vec<Element> {
    let (dossier, words) = (&model.dossier, &*model.words);
    let version = (!dossier.version.is_empty())
        .then(|| format_text(&words.version, &[("version", &dossier.version)]));
    let sentences = [
        dossier.as_of.map(|day| as_of(words, day)),
        version.map(|version| vec![version.into()]),
        Some(licence(words, dossier.licence.as_ref())),
    ];
    let sentences = join_nodes(sentences.into_iter().flatten(), " ");
    let files = [
        dossier_link(model, &words.facts_file),
        table_link(model, &words.table_file),
        basemap_link(model),
    ];
    let links = files.into_iter().flatten().map(|link| vec![link.into()]);
    let links = join_nodes(links, &words.comma);
    let mut paragraphs = vec![element("p").children(sentences)];
    if !links.is_empty() {
        let get = format_nodes(&words.get, &[("files", links)]);
        paragraphs.push(element("p").children(get));
    }
    paragraphs
}

/// The day up to which a dossier holds, for names of files: `2025-06-25`.
pub(crate) fn as_of_day(dossier: &Dossier) -> Option<String> {
    dossier.as_of.map(|as_of| as_of.last_day().to_string())
}

/// The licence, linked if it has an address, or that none is stated.
fn licence(words: &Messages, licence: Option<&Licence>) -> Vec<Node> {
    let Some(licence) = licence else {
        return vec![(&*words.no_licence).into()];
    };
    let name = match &licence.url {
        Some(url) => external_link(url)
            .dossier_text(&own_words(words, &licence.name))
            .into(),
        None => Node::from(&own_words(words, &licence.name)),
    };
    format_nodes(&words.licence, &[("licence", vec![name])])
}

/// A link that downloads the dossier; `None` if its address is not known.
pub(crate) fn dossier_link(model: &Model, label: &str) -> Option<Element> {
    let address = model.files.dossier.as_deref()?;
    Some(link(address, &file_name(&model.dossier, "json"), label))
}

/// A link that downloads the facts as CSV; `None` if their address is not known.
pub(crate) fn table_link(model: &Model, label: &str) -> Option<Element> {
    let address = model.files.table.as_deref()?;
    Some(link(address, &file_name(&model.dossier, "csv"), label))
}

/// A link that downloads the basemap. The viewer also reads the basemap's address from it.
fn basemap_link(model: &Model) -> Option<Element> {
    let link = link(model.files.basemap.as_deref()?, "", &model.words.lines_file);
    Some(link.attr(names::FILE, "basemap"))
}

/// A link that downloads a file under that name; under the file's own if it is empty.
fn link(address: &str, name: &str, label: &str) -> Element {
    element("a")
        .attr("href", address)
        .attr("download", name)
        .text(label)
}

/// The name of a downloaded file: the dossier's id and the day up to which it holds.
fn file_name(dossier: &Dossier, extension: &str) -> String {
    match as_of_day(dossier) {
        Some(day) => format!("{}-{day}.{extension}", dossier.id),
        None => format!("{}.{extension}", dossier.id),
    }
}
