use super::flows::{Flows, flows};
use super::{Element, Model, element, words};

/// The choice of what figures are drawn on the map: people, money or none. Nothing where the
/// dossier has no figures that could be.
///
/// `data-said` and `data-said-one` are what the viewer says when one is chosen.
pub(super) fn flow_choice(model: &Model) -> Option<Element> {
    let layers = flows(model);
    let none = choice("", words::NO_LAYER, [words::NO_LAYER_SHOWN; 2], true);
    let fieldset = element("fieldset")
        .attr("class", "layers")
        .child(element("legend").text(words::LAYER))
        .child(none);
    (!layers.is_empty()).then(|| fieldset.children(layers.iter().map(layer)))
}

fn layer(flows: &Flows) -> Element {
    let (label, said) = if flows.is_people() {
        let said = [words::PEOPLE_SHOWN, words::PEOPLE_SHOWN_ONE];
        (words::LAYER_OF_PEOPLE, said)
    } else {
        let said = [words::MONEY_SHOWN, words::MONEY_SHOWN_ONE];
        (words::LAYER_OF_MONEY, said)
    };
    choice(flows.key, label, said, false)
}

fn choice(value: &str, label: &str, [said, said_one]: [&str; 2], chosen: bool) -> Element {
    let input = element("input")
        .attr("type", "radio")
        .attr("name", "layer")
        .attr("value", value)
        .attr("data-said", said)
        .attr("data-said-one", said_one)
        .maybe("checked", chosen.then_some(""));
    element("label")
        .child(input)
        .child(element("span").attr("class", "label").text(label))
}
