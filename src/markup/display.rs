use super::{Element, element};
use crate::words::Words;

/// How the figure looks: its theme, and patterns as well as colours. What is chosen stands in the
/// address; the viewer sees to both.
pub(super) fn display(words: &Words) -> Element {
    // The first is the reader's own.
    let themes = [
        ("", &*words.theme_automatic),
        ("light", &*words.theme_light),
        ("dark", &*words.theme_dark),
    ];
    let themes = themes.into_iter().enumerate();
    let theme = |(i, (value, label)): (usize, (&str, &str))| {
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "theme")
            .attr("value", value)
            .maybe("checked", (i == 0).then_some(""));
        choice(input, label)
    };
    let patterns = element("input")
        .attr("type", "checkbox")
        .attr("name", "patterns");
    let panel = element("fieldset")
        .child(element("legend").text(&*words.theme))
        .children(themes.map(theme))
        .child(choice(patterns, &*words.patterns));
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
