use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// The box that a nation is searched for in, and the list of what is found, which the browser
/// fills. It knows no place: all that can be found stands on the map and in the cards.
pub(crate) fn search(words: &Words) -> Element {
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

/// A place that was found, as an option of the list: its name, by which other name or code it was
/// found (empty where its own fits), and its standing.
pub fn search_option(id: &str, [name, by, stance, label]: [&str; 4]) -> Element {
    let name = element("span").text(name);
    let other = (!by.is_empty()).then(|| element("small").text(by));
    // The spaces are heard, not seen: without them a screen reader makes one word of it all.
    element("li")
        .attr("id", id)
        .attr("role", "option")
        .attr(names::STANCE, stance)
        .child(element("i").attr("class", "chip"))
        .child(name.text(" ").children(other))
        .text(" ")
        .child(element("span").attr("class", "label").text(label))
}
