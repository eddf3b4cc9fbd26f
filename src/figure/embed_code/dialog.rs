use crate::base::decimal::fixed;
use crate::figure::embed_code::choices::{DEFAULT_HEIGHT, EmbedKind};
use crate::figure::markup::{Element, element};
use crate::figure::protocol::names;

/// The id of the heading, which is the dialog's accessible name.
const HEADING: &str = "embed-heading";

/// The interface's messages, by their names.
type Message<'a> = &'a dyn Fn(&str) -> String;

/// The dialog for embedding: choices, the embed code, and a preview. The styles hide the choices
/// that the chosen kind does not have, by [`names::KIND`].
///
/// `kinds` are offered in that order, and the first of them is chosen; so is `theme`.
pub fn dialog(message: Message<'_>, kinds: &[EmbedKind], theme: &str) -> Element {
    let heading = element_with("h2", &[("id", HEADING)]).text(message("embed_heading"));
    let close = button(names::CLOSE, &message("close")).text("×");
    let columns = element_with("div", &[("class", "columns")])
        .child(choices(message, kinds, theme))
        .child(outcome(message));
    let attributes = [
        ("class", "embedding"),
        ("lang", &*message("language")),
        ("dir", &*message("direction")),
        ("aria-labelledby", HEADING),
        ("closedby", "any"),
    ];
    element_with("dialog", &attributes)
        .child(element_with("header", &[]).child(heading).child(close))
        .child(columns)
}

fn choices(message: Message<'_>, kinds: &[EmbedKind], theme: &str) -> Element {
    let legend = element_with("legend", &[]).text(message("embed_kind"));
    let mut offered = element_with("fieldset", &[("class", "kinds")]).child(legend);
    for (at, kind) in kinds.iter().enumerate() {
        offered = offered.child(kind_choice(message, *kind, at == 0));
    }
    let height = fixed(f64::from(DEFAULT_HEIGHT), 0);
    let lengths = [
        length_field("width", message("embed_width"), ("placeholder", "100%")),
        length_field("height", message("embed_height"), ("value", &height)),
    ];
    let mut choices = element_with("div", &[("class", "choices")])
        .child(offered)
        .child(element_with("div", &[("class", "sides")]).children(lengths))
        .child(theme_choice(message, theme));
    for (name, is_checked) in [("view", true), ("compact", false), ("fits", true)] {
        let label = message(&["embed_", name].concat());
        let check = input("checkbox", name, "1", is_checked);
        let check = element_with("label", &[("class", name)]).child(check);
        choices = choices.child(check.child(element_with("span", &[]).text(label)));
    }
    choices
}

/// A kind, with a note that the styles show while it is chosen.
fn kind_choice(message: Message<'_>, kind: EmbedKind, is_chosen: bool) -> Element {
    let name = ["embed_", kind.name()].concat();
    let note = element_with("small", &[]).text(message(&[&*name, "_note"].concat()));
    element_with("label", &[])
        .child(input("radio", "kind", kind.name(), is_chosen))
        .child(element_with("span", &[]).text(message(&name)).child(note))
}

/// A radio button or a checkbox.
fn input(kind: &str, name: &str, value: &str, is_checked: bool) -> Element {
    let attributes = [("type", kind), ("name", name), ("value", value)];
    element_with("input", &attributes).attr_opt("checked", is_checked.then_some(""))
}

fn length_field(name: &'static str, label: String, initial: (&'static str, &str)) -> Element {
    let attributes = [
        ("name", name),
        ("inputmode", "numeric"),
        ("maxlength", "4"),
        ("autocomplete", "off"),
        initial,
    ];
    let input = element_with("input", &attributes);
    element_with("label", &[("class", name)])
        .text(label)
        .child(input)
}

fn theme_choice(message: Message<'_>, theme: &str) -> Element {
    let mut select = element_with("select", &[("name", "theme")]);
    for (value, name) in [
        ("light", "theme_light"),
        ("dark", "theme_dark"),
        ("auto", "theme_automatic"),
    ] {
        let option = element_with("option", &[("value", value)])
            .attr_opt("selected", (value == theme).then_some(""))
            .text(message(name));
        select = select.child(option);
    }
    let label = element_with("label", &[("class", "theme")]);
    label.text(message("theme")).child(select)
}

/// The embed code with the button that copies it, and the preview, which is inert.
fn outcome(message: Message<'_>) -> Element {
    let attributes = [
        ("readonly", ""),
        ("rows", "7"),
        ("dir", "ltr"),
        ("spellcheck", "false"),
    ];
    let code = element_with("textarea", &attributes);
    let code = element_with("label", &[("class", "text")])
        .child(element_with("span", &[]).text(message("to_copy")))
        .child(code);
    let label = message("embed_copy");
    let copying = element_with("div", &[("class", "copying")])
        .child(button(names::COPY, &label).text(&*label))
        .child(element_with("p", &[("role", "status")]));
    let preview = element_with("div", &[("class", "preview"), ("inert", "")])
        .child(element_with("span", &[]).text(message("embed_preview")))
        .child(element_with("div", &[("class", "room")]));
    element_with("div", &[("class", "outcome")])
        .child(code)
        .child(copying)
        .child(preview)
}

/// A button that the viewer finds by the attribute `name`.
fn button(name: &'static str, label: &str) -> Element {
    element_with(
        "button",
        &[("type", "button"), (name, ""), ("aria-label", label)],
    )
}

/// An element with those attributes. It is one function that is called with tables: a chain of calls
/// for each element would be three times as much Wasm.
#[inline(never)]
pub(crate) fn element_with(tag: &'static str, attributes: &[(&'static str, &str)]) -> Element {
    let mut made = element(tag);
    for (name, value) in attributes {
        made = made.attr(name, *value);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::html;

    #[test]
    fn it_offers_the_kinds_that_there_are_with_the_first_chosen() {
        let message = |name: &str| format!("[{name}]");
        let of = |kinds: &[EmbedKind], theme| html(&dialog(&message, kinds, theme).into());
        let all = of(&EmbedKind::ALL, "auto");
        for kind in EmbedKind::ALL {
            let name = kind.name();
            let expected = format!("[embed_{name}]<small>[embed_{name}_note]</small>");
            assert!(all.contains(&expected), "no {expected}");
        }
        assert!(all.contains("value=\"frame\" checked/>"));
        assert!(all.contains("<option value=\"auto\" selected>"));
        let one = of(&[EmbedKind::Element], "dark");
        assert_eq!(one.matches("type=\"radio\"").count(), 1);
        assert!(one.contains("value=\"element\" checked/>"));
    }
}
