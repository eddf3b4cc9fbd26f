use crate::figure::markup::flows::key::status_key;
use crate::figure::markup::flows::layers::{FlowLayer, flow_layers};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The choice of the flows that the map shows: people, money or none, with a key to the circles of the
/// chosen ones. `None` if the dossier has no flows. The viewer announces a choice: [`names::SAID`].
pub(crate) fn flow_choice(model: &Model) -> Option<Element> {
    let words = &*model.words;
    let layers = flow_layers(model);
    if layers.is_empty() {
        return None;
    }
    let none = choice("", &words.no_layer, words.no_layer_shown.clone(), true);
    let fieldset = element("fieldset")
        .attr("class", "layers")
        .child(element("legend").text(&*words.layer))
        .child(none);
    let choices = layers.iter().map(|layer| layer_choice(words, layer));
    let keys = layers.iter().map(|layer| status_key(words, layer));
    Some(fieldset.children(choices).children(keys))
}

fn layer_choice(words: &Messages, layer: &FlowLayer) -> Element {
    let (label, said) = if layer.is_people() {
        (&words.layer_people, &words.people_shown)
    } else {
        (&words.layer_money, &words.money_shown)
    };
    choice(layer.key, label, said.joined(), false)
}

fn choice(value: &str, label: &str, said: String, is_chosen: bool) -> Element {
    let input = element("input")
        .attr("type", "radio")
        .attr("name", "layer")
        .attr("value", value)
        .attr(names::SAID, said)
        .attr_opt("checked", is_chosen.then_some(""));
    element("label")
        .child(input)
        .child(element("span").attr("class", "label").text(label))
}
