use crate::base::decimal::fixed;
use crate::figure::embed_code::choices::{HEIGHT, Kind};
use crate::figure::markup::{Element, element};
use crate::figure::protocol::names;

/// The heading's id, by which the dialog is called.
const HEADING: &str = "embed-heading";

/// The dialog in which a reader chooses what to paste: choices, the text, and how it will look. Which choices a kind has is
/// seen to by the sheet, from `data-kind` on the dialog.
///
/// `words` has the interface's sentences by their names; `kinds` are those that are offered, of which the first is chosen;
/// so is `theme`.
pub fn dialog(words: &dyn Fn(&str) -> String, kinds: &[Kind], theme: &str) -> Element {
    let heading = made("h2", &[("id", HEADING)]).text(words("embed_heading"));
    let close = button(names::CLOSE, &words("close")).text("×");
    let columns = made("div", &[("class", "columns")])
        .child(choices(words, kinds, theme))
        .child(outcome(words));
    let attributes = [
        ("class", "embedding"),
        ("lang", &*words("language")),
        ("dir", &*words("direction")),
        ("aria-labelledby", HEADING),
        ("closedby", "any"),
    ];
    made("dialog", &attributes)
        .child(made("header", &[]).child(heading).child(close))
        .child(columns)
}

fn choices(words: &dyn Fn(&str) -> String, kinds: &[Kind], theme: &str) -> Element {
    let legend = made("legend", &[]).text(words("embed_kind"));
    let mut offered = made("fieldset", &[("class", "kinds")]).child(legend);
    for (at, kind) in kinds.iter().enumerate() {
        offered = offered.child(kind_of(words, *kind, at == 0));
    }
    let height = fixed(f64::from(HEIGHT), 0);
    let sides = [
        side("width", words("embed_width"), ("placeholder", "100%")),
        side("height", words("embed_height"), ("value", &height)),
    ];
    let mut choices = made("div", &[("class", "choices")])
        .child(offered)
        .child(made("div", &[("class", "sides")]).children(sides))
        .child(themes(words, theme));
    for (name, is_ticked) in [("view", true), ("compact", false), ("fits", true)] {
        let label = words(&["embed_", name].concat());
        let tick = field("checkbox", name, "1", is_ticked);
        let tick = made("label", &[("class", name)]).child(tick);
        choices = choices.child(tick.child(made("span", &[]).text(label)));
    }
    choices
}

/// A kind, with what is to be said of it once it is chosen.
fn kind_of(words: &dyn Fn(&str) -> String, kind: Kind, is_chosen: bool) -> Element {
    let name = ["embed_", kind.name()].concat();
    let note = made("small", &[]).text(words(&[&*name, "_note"].concat()));
    made("label", &[])
        .child(field("radio", "kind", kind.name(), is_chosen))
        .child(made("span", &[]).text(words(&name)).child(note))
}

/// What is ticked, or chosen among others.
fn field(kind: &str, name: &str, value: &str, is_ticked: bool) -> Element {
    let attributes = [("type", kind), ("name", name), ("value", value)];
    ticked(made("input", &attributes), "checked", is_ticked)
}

fn ticked(element: Element, how: &'static str, is_so: bool) -> Element {
    element.attr_opt(how, is_so.then_some(""))
}

fn side(name: &'static str, label: String, begins: (&'static str, &str)) -> Element {
    let attributes = [
        ("name", name),
        ("inputmode", "numeric"),
        ("maxlength", "4"),
        ("autocomplete", "off"),
        begins,
    ];
    let input = made("input", &attributes);
    made("label", &[("class", name)]).text(label).child(input)
}

fn themes(words: &dyn Fn(&str) -> String, theme: &str) -> Element {
    let mut select = made("select", &[("name", "theme")]);
    for (value, name) in [
        ("light", "theme_light"),
        ("dark", "theme_dark"),
        ("auto", "theme_automatic"),
    ] {
        let option = made("option", &[("value", value)]).text(words(name));
        select = select.child(ticked(option, "selected", value == theme));
    }
    let label = made("label", &[("class", "theme")]);
    label.text(words("theme")).child(select)
}

/// The text with its button, and what it comes to: only to be looked at.
fn outcome(words: &dyn Fn(&str) -> String) -> Element {
    let attributes = [
        ("readonly", ""),
        ("rows", "7"),
        ("dir", "ltr"),
        ("spellcheck", "false"),
    ];
    let text = made("textarea", &attributes);
    let text = made("label", &[("class", "text")])
        .child(made("span", &[]).text(words("to_copy")))
        .child(text);
    let label = words("embed_copy");
    let copying = made("div", &[("class", "copying")])
        .child(button(names::COPY, &label).text(&*label))
        .child(made("p", &[("role", "status")]));
    let preview = made("div", &[("class", "preview"), ("inert", "")])
        .child(made("span", &[]).text(words("embed_preview")))
        .child(made("div", &[("class", "room")]));
    made("div", &[("class", "outcome")])
        .child(text)
        .child(copying)
        .child(preview)
}

fn button(what: &'static str, label: &str) -> Element {
    made(
        "button",
        &[("type", "button"), (what, ""), ("aria-label", label)],
    )
}

/// An element with those attributes. One function, and what it is called with stands in tables: a chain of calls for each
/// would be three times as much code.
#[inline(never)]
pub(crate) fn made(tag: &'static str, attributes: &[(&'static str, &str)]) -> Element {
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
        let words = |name: &str| format!("[{name}]");
        let of = |kinds: &[Kind], theme| html(&dialog(&words, kinds, theme).into());
        let all = of(&Kind::ALL, "auto");
        for kind in Kind::ALL {
            let name = kind.name();
            let expected = format!("[embed_{name}]<small>[embed_{name}_note]</small>");
            assert!(all.contains(&expected), "no {expected}");
        }
        assert!(all.contains("value=\"frame\" checked/>"));
        assert!(all.contains("<option value=\"auto\" selected>"));
        let one = of(&[Kind::Element], "dark");
        assert_eq!(one.matches("type=\"radio\"").count(), 1);
        assert!(one.contains("value=\"element\" checked/>"));
    }
}
