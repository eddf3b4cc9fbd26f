use crate::figure::markup::flows::layers::{Flows, flow_layers};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// The choice of what figures are drawn on the map: people, money or none. Nothing where the
/// dossier has no figures that could be.
///
/// [`names::SAID`] is what the viewer announces once one is chosen.
pub(crate) fn flow_choice(model: &Model) -> Option<Element> {
    let words = &*model.words;
    let layers = flow_layers(model);
    let none = choice("", &words.no_layer, words.no_layer_shown.clone(), true);
    let fieldset = element("fieldset")
        .attr("class", "layers")
        .child(element("legend").text(&*words.layer))
        .child(none);
    (!layers.is_empty()).then(|| fieldset.children(layers.iter().map(|flows| layer(words, flows))))
}

fn layer(words: &Words, flows: &Flows) -> Element {
    let (label, said) = if flows.is_people() {
        (&words.layer_people, &words.people_shown)
    } else {
        (&words.layer_money, &words.money_shown)
    };
    choice(flows.key, label, said.forms(), false)
}

fn choice(value: &str, label: &str, said: String, chosen: bool) -> Element {
    let input = element("input")
        .attr("type", "radio")
        .attr("name", "layer")
        .attr("value", value)
        .attr(names::SAID, said)
        .attr_opt("checked", chosen.then_some(""));
    element("label")
        .child(input)
        .child(element("span").attr("class", "label").text(label))
}
