use crate::figure::markup::legend::chip;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The search box for places, as a combobox with an empty list: the viewer fills it from the places
/// on the map and in the cards.
pub(crate) fn search(words: &Messages) -> Element {
    let input = element("input")
        .attr("type", "search")
        .attr("role", "combobox")
        .attr("aria-label", &*words.search)
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "found")
        .attr("aria-expanded", "false")
        .attr("placeholder", &*words.search)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "go");
    let found = element("ul")
        .attr("id", "found")
        .attr("role", "listbox")
        .attr("aria-label", &*words.found)
        .attr("hidden", "");
    let none = element("p")
        .attr("class", "none")
        .attr("hidden", "")
        .text(&*words.none_found);
    element("div")
        .attr("class", "search")
        .attr("role", "search")
        .child(input)
        .child(found)
        .child(none)
}

/// A search result, as an option of the list: the place's name, the other name or code that matched
/// (empty if the name itself did), the key of its standing, and the standing's label.
pub fn search_option(id: &str, [name, by, stance, label]: [&str; 4]) -> Element {
    let name = element("span").text(name);
    let other = (!by.is_empty()).then(|| element("small").text(by));
    // Without the spaces, screen readers would join the texts into one word.
    element("li")
        .attr("id", id)
        .attr("role", "option")
        .attr(names::STANCE, stance)
        .child(chip())
        .child(name.text(" ").children(other))
        .text(" ")
        .child(element("span").attr("class", "label").text(label))
}
