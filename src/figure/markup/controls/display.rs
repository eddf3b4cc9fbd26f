use crate::dossier::Theme;
use crate::figure::markup::model::{Language, Model};
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;

/// The menu of display options: theme, patterns, language. The viewer applies them and keeps them in
/// the address.
pub(crate) fn display(model: &Model) -> Element {
    let words = &*model.words;
    // The first is the system's, and the default unless the dossier has another.
    let themes = [
        ("", &*words.theme_automatic),
        ("light", &*words.theme_light),
        ("dark", &*words.theme_dark),
    ];
    let published = model.dossier.display.theme.map_or("", Theme::key);
    let theme = |(value, label): (&str, &str)| {
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "theme")
            .attr("value", value)
            .attr_opt("checked", (value == published).then_some(""));
        choice(input, label)
    };
    let patterns = element("input")
        .attr("type", "checkbox")
        .attr("name", "patterns");
    let panel = element("fieldset")
        .child(element("legend").text(&*words.theme))
        .children(themes.map(theme))
        .child(choice(patterns, &words.patterns))
        .children((model.languages.len() > 1).then(|| languages(model)));
    element("details")
        .attr("class", "menu display")
        .child(element("summary").text(&*words.display))
        .child(panel)
}

fn choice(input: Element, label: &str) -> Element {
    element("label")
        .child(input)
        .child(element("span").attr("class", "label").text(label))
}

/// The choice of languages, each by its own name. The viewer announces a choice: [`names::SAID`].
fn languages(model: &Model) -> Element {
    let words = &model.words;
    let option = |language: &Language| {
        let is_shown = language.tag == words.language;
        element("option")
            .attr("value", &*language.tag)
            .attr("lang", &*language.tag)
            .attr_opt("selected", is_shown.then_some(""))
            .text(&*language.name)
    };
    let select = element("select")
        .attr("name", "lang")
        .attr(names::SAID, &*words.now_in)
        .children(model.languages.iter().map(option));
    element("label")
        .attr("class", "language")
        .child(element("span").text(&*words.in_language))
        .child(select)
}
