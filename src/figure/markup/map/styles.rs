use crate::dossier::{ACTOR, Dossier, MENTIONED, Pattern};
use crate::figure::markup::legend::{Meaning, StanceCount, stance_counts};
use crate::figure::markup::map::near::view_css;
use crate::figure::markup::map::patterns::{ink_on, possible_id};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::figure::protocol::names::LOOK;
use crate::world::layout::dot_css;

/// The colours and patterns of the stances, as CSS custom properties of every element with
/// [`STANCE`](crate::figure::protocol::names::STANCE): `--color`, `--fill` for the screen, `--type` for text on it, and
/// `--pattern` for where colour is not enough. `--lines` is the pattern's lines as a background, for chips.
///
/// It holds only ids and colours, which the dossier's reader has checked: no text of a dossier can
/// reach the style sheet.
pub(crate) fn stance_css(model: &Model) -> String {
    let dossier = &model.dossier;
    let stances = dossier.stances.iter().map(|stance| {
        let (id, color, ink) = (stance.id.as_str(), stance.color, ink_on(stance.color));
        format!(
            "[data-stance={id}]{{--color:{color};--fill:{color};--type:{ink};--pattern:url(#pattern-{id});--lines:{}}}\
            [data-near] [data-stance={id}]{{--pattern:url(#near-{id})}}",
            lines_of(stance.pattern, ink)
        )
    });
    let mentioned = format!(
        "[data-stance={MENTIONED}]{{--fill:var(--mentioned);--pattern:url(#pattern-{MENTIONED})}}\
        [data-near] [data-stance={MENTIONED}]{{--pattern:url(#near-{MENTIONED})}}"
    );
    let actors = dossier.actors.as_ref();
    let actors = actors.map(|_| {
        format!("[data-stance={ACTOR}]{{--fill:var(--actor-fill);--pattern:var(--fill)}}")
    });
    let possible = model.has_possible.then(|| possible_css(dossier));
    let view = [
        mentioned,
        view_css(model),
        dots_css(model),
        legend_css(model),
    ]
    .into_iter();
    let others = view.chain(actors).chain(possible);
    stances.chain(others).collect()
}

/// Hides the entry of places without a stance on the latest day, when they all have one. Its room stays, at the end, so
/// that the map does not move when an earlier day is shown.
fn legend_css(model: &Model) -> String {
    let is_empty = |row: &StanceCount| {
        row.count == Some(0) && row.meaning == Meaning::Standing(MENTIONED.to_owned())
    };
    if !stance_counts(model).iter().any(is_empty) {
        return String::new();
    }
    format!(
        ".stancemap:has(.canvas .day[hidden]) .legend [data-stance={MENTIONED}]{{order:1;visibility:hidden}}"
    )
}

/// The size of dots on a map with many of them. Empty for other maps.
fn dots_css(model: &Model) -> String {
    let shapes = model.scene.shapes.iter();
    let colored = shapes.filter(|shape| shape.in_story() && shape.stance != MENTIONED);
    let radius = dot_css(colored.count());
    radius.map_or(String::new(), |radius| {
        format!(".dots{{--radius:{radius}}}")
    })
}

/// The lines of a pattern, as a layer of a CSS background.
fn lines_of(pattern: Pattern, ink: &str) -> String {
    let lines =
        |angle: u16| format!("repeating-linear-gradient({angle}deg,{ink} 0 1px,#0000 0 3px)");
    match pattern {
        Pattern::Solid => "none".to_owned(),
        Pattern::Diagonal => lines(135),
        Pattern::Backdiagonal => lines(45),
        Pattern::Horizontal => lines(0),
        Pattern::Vertical => lines(90),
        Pattern::Cross => [lines(45), lines(135)].join(","),
        Pattern::Grid => [lines(0), lines(90)].join(","),
        Pattern::Dots => format!("radial-gradient({ink} 1px,#0000 0) 0 0/3px 3px"),
    }
}

/// The fills of stances that are only possible on the day shown. Patterns stay: styles make them faint.
fn possible_css(dossier: &Dossier) -> String {
    let stances = dossier.stances.iter().map(|stance| {
        let id = stance.id.as_str();
        let pattern = possible_id(id);
        format!(
            "[data-possible][data-stance={id}]{{--fill:url(#pattern-{pattern})}}\
            [data-near] [data-possible][data-stance={id}]{{--fill:url(#near-{pattern})}}"
        )
    });
    stances.collect()
}

/// Moves the inline styles of a figure into a style sheet, which becomes its first child, after the
/// rules of [`stance_css`]. Each distinct style is a rule, and [`LOOK`] names it.
///
/// Inline styles would need a Content-Security-Policy that allows any inline style; a style sheet
/// needs only its checksum.
pub(crate) fn extract_styles(model: &Model, mut figure: Element) -> Element {
    let mut styles = Vec::new();
    replace_styles(&mut figure, &mut styles);
    let rules = styles.iter().enumerate();
    let rules = rules.map(|(at, style)| format!("[{LOOK}=a{at}]{{{style}}}"));
    let sheet: String = [stance_css(model)].into_iter().chain(rules).collect();
    let sheet = element("style").text(sheet);
    figure.children.insert(0, sheet.into());
    figure
}

/// Replaces the attribute `style` of an element and its descendants by [`LOOK`], and collects the
/// distinct styles.
fn replace_styles(element: &mut Element, styles: &mut Vec<String>) {
    for (name, value) in &mut element.attributes {
        if *name != "style" {
            continue;
        }
        let at = styles.iter().position(|style| style == value);
        let at = at.unwrap_or_else(|| {
            styles.push(value.clone());
            styles.len() - 1
        });
        (*name, *value) = (LOOK, format!("a{at}"));
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            replace_styles(child, styles);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::read;
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;

    #[test]
    fn the_entry_for_no_stance_is_hidden_on_the_latest_day_if_it_is_empty_then() {
        let css = |second: &str| {
            let fact = |id: &str, place: &str, date: &str| {
                format!(
                    r#"{{"id": "{id}", "places": ["{place}"], "date": "{date}", "text": "A", "source": "s",
                    "stance": {{"id": "yes", "of": ["{place}"]}}}}"#
                )
            };
            let facts = [fact("a", "PER", "2025-03-01"), fact("b", "RWA", second)].join(",");
            let text = format!(
                r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?", "asOf": "2025-06-01",
                "stances": [{{"id": "yes", "label": "Yes", "color": "#005555"}}],
                "sources": [{{"id": "s", "title": "S"}}], "facts": [{facts}]}}"##
            );
            let dossier = read(&text).expect("a dossier").dossier;
            stance_css(&Model::new(
                dossier,
                Vec::new(),
                &Projection::world(WORLD_WIDTH),
            ))
        };
        assert!(
            css("2025-05-01")
                .contains(".legend [data-stance=mentioned]{order:1;visibility:hidden}")
        );
        assert!(!css("2025-03-01").contains("visibility"));
    }

    #[test]
    fn each_look_is_a_rule_of_its_own_and_no_element_keeps_a_style() {
        let look = |style: &str| element("i").attr("style", style);
        let figure = element("figure")
            .child(look("left:1%"))
            .child(element("p").child(look("left:2%")).child(look("left:1%")));
        let projection = Projection::world(WORLD_WIDTH);
        let model = Model::new(Dossier::default(), Vec::new(), &projection);
        let written = html(&extract_styles(&model, figure).into());
        let expected = r#"[data-look=a0]{left:1%}[data-look=a1]{left:2%}</style><i data-look="a0"></i><p><i data-look="a1"></i><i data-look="a0"></i></p></figure>"#;
        assert!(written.ends_with(expected), "{written}");
    }
}
