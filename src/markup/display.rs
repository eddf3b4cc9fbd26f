use super::{Element, element, words};

/// How the figure looks: its theme, and patterns as well as colours. What is chosen stands in the
/// address; the viewer sees to both.
pub(super) fn display() -> Element {
    let themes = words::THEMES.into_iter().enumerate();
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
        .child(element("legend").text(words::THEME))
        .children(themes.map(theme))
        .child(choice(patterns, words::PATTERNS));
    element("details")
        .attr("class", "menu display")
        .child(element("summary").text(words::DISPLAY))
        .child(panel)
}

fn choice(input: Element, label: &str) -> Element {
    element("label")
        .child(input)
        .child(element("span").attr("class", "label").text(label))
}
