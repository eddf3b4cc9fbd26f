use crate::dossier::{Dossier, MENTIONED};
use crate::figure::markup::node::{Element, Node, element};
use crate::figure::protocol::names::LOOK;

/// The colours and patterns of the scale as CSS custom properties, for whatever carries
/// `data-stance`: `--fill` on the screen, `--pattern` where colour is not enough.
///
/// Nothing but checked ids and colours is written, so that no text of a dossier can reach the
/// styles.
pub(crate) fn stance_css(dossier: &Dossier) -> String {
    let of_stance = dossier.stances.iter().map(|stance| {
        let (id, color) = (stance.id.as_str(), stance.color);
        format!(
            "[data-stance={id}]{{--color:{color};--fill:{color};--pattern:url(#pattern-{id})}}\
            [data-near] [data-stance={id}]{{--pattern:url(#near-{id})}}"
        )
    });
    let mentioned = format!(
        "[data-stance={MENTIONED}]{{--fill:url(#pattern-{MENTIONED});--pattern:url(#pattern-{MENTIONED})}}\
        [data-near] [data-stance={MENTIONED}]{{--fill:url(#near-{MENTIONED});--pattern:url(#near-{MENTIONED})}}"
    );
    of_stance.chain([mentioned]).collect()
}

/// The figure with its one sheet of styles as its first child: the scale's, and a rule for each look that an element asks
/// for by a `style` of its own.
///
/// Such attributes would need a page to allow any style that markup brings along; the sheet needs one checksum in a page's
/// policy.
pub(crate) fn extract_styles(dossier: &Dossier, mut figure: Element) -> Element {
    let mut looks = Vec::new();
    gather(&mut figure, &mut looks);
    let rules = looks.iter().enumerate();
    let rules = rules.map(|(at, look)| format!("[{LOOK}=a{at}]{{{look}}}"));
    let sheet: String = [stance_css(dossier)].into_iter().chain(rules).collect();
    let sheet = element("style").text(sheet);
    figure.children.insert(0, sheet.into());
    figure
}

/// Gathers each look once, and has elements name theirs.
fn gather(element: &mut Element, looks: &mut Vec<String>) {
    for (name, value) in &mut element.attributes {
        if *name != "style" {
            continue;
        }
        let at = looks.iter().position(|look| look == value);
        let at = at.unwrap_or_else(|| {
            looks.push(value.clone());
            looks.len() - 1
        });
        (*name, *value) = (LOOK, format!("a{at}"));
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            gather(child, looks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::node::html;

    #[test]
    fn each_look_is_a_rule_of_its_own_and_no_element_keeps_a_style() {
        let look = |style: &str| element("i").attr("style", style);
        let figure = element("figure")
            .child(look("left:1%"))
            .child(element("p").child(look("left:2%")).child(look("left:1%")));
        let written = html(&extract_styles(&Dossier::default(), figure).into());
        let expected = r#"[data-look=a0]{left:1%}[data-look=a1]{left:2%}</style><i data-look="a0"></i><p><i data-look="a1"></i><i data-look="a0"></i></p></figure>"#;
        assert!(written.ends_with(expected), "{written}");
    }
}
