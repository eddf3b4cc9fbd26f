use crate::dossier::{Figure, PlaceId};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Node, trimmed};
use crate::figure::markup::text::format::{format_nodes, join_nodes};
use crate::figure::markup::text::numbers::measure_keys;
use crate::figure::markup::text::terms::term;
use crate::language::i18n::Messages;

/// A figure with its act, receiver and note, for an entry of `place`: `200 people taken in by Costa
/// Rica, among them one family`. `number` stands for the figure.
///
/// The receiver is named on the entries of other places only.
pub(crate) fn figure_line(
    model: &Model,
    figure: &Figure,
    place: PlaceId,
    number: Vec<Node>,
) -> Vec<Node> {
    let act = with_destination(model, figure, place, number);
    let note = (!figure.note.is_empty()).then(|| vec![Node::from(&figure.note)]);
    join_nodes([trimmed(act)].into_iter().chain(note), &model.words.comma)
}

/// The act, with the receiver if that is another place.
fn with_destination(
    model: &Model,
    figure: &Figure,
    place: PlaceId,
    number: Vec<Node>,
) -> Vec<Node> {
    let phrases = &model.words.phrases;
    let fill = |phrase: &str| format_nodes(phrase, &[("figure", number.clone())]);
    let abroad = (figure.to.is_none() && figure.of.contains(&place))
        .then(|| phrases.nationals(&figure.act))
        .flatten();
    if let Some(abroad) = abroad {
        return fill(abroad);
    }
    let what = act(&model.words, figure, number.clone());
    let Some(to) = figure.to.filter(|to| *to != place) else {
        return what;
    };
    let values = [
        ("what", trimmed(what)),
        ("figure", number),
        ("place", vec![model.dossier.name_of(to).into()]),
    ];
    format_nodes(phrases.elsewhere(&figure.act), &values)
}

/// The act; the number alone if the dossier gives none.
fn act(words: &Messages, figure: &Figure, number: Vec<Node>) -> Vec<Node> {
    if figure.act.is_empty() {
        return number;
    }
    let keys = measure_keys(&figure.measure);
    let phrase = words.phrases.act(&figure.act, &keys, figure.value);
    let act = vec![Node::from(&term(words, &figure.act))];
    format_nodes(phrase, &[("figure", number), ("act", act)])
}
