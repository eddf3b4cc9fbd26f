use crate::dossier::{ABSENT, Mark, PlaceId, Sign, Text};
use crate::figure::markup::legend::{Meaning, chip, sign_icon, stance_counts};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, list};
use crate::figure::protocol::{LIST, list_target, names};

/// The list of countries, grouped by standing in the order of the legend. Each entry says what
/// happened and is a link to the card.
///
/// The viewer moves entries to the groups of another day, counts those that are only possible apart, and
/// says so if a filter leaves none.
pub(crate) fn answers(model: &Model) -> Element {
    let places = model.dossier.named_places();
    let legend = stance_counts(model);
    let groups = legend.iter().filter_map(|row| match &row.meaning {
        Meaning::Standing(key) if key != ABSENT => Some((&**key, &row.label)),
        _ => None,
    });
    let none = element("p")
        .attr("class", "none")
        .attr("hidden", "")
        .text(&*model.words.none_shown);
    element("section")
        .attr("class", "answers")
        .attr("id", LIST)
        .attr("aria-label", &*model.words.answers)
        .attr(names::COUNTED, model.words.possible_count.joined())
        .child(none)
        .children(groups.map(|(key, label)| group(model, &places, key, label)))
}

/// The places of a standing. A group without any is hidden: on another day it may have some.
fn group(model: &Model, places: &[PlaceId], key: &str, label: &Text) -> Element {
    let is_its = |place: &&PlaceId| model.standing(**place).key() == key;
    let own: Vec<&PlaceId> = places.iter().filter(is_its).collect();
    let count = element("span")
        .attr("class", "count")
        .text(own.len().to_string());
    let heading = element("h2")
        .child(chip())
        .child(element("span").dossier_text(label))
        .text(" ")
        .child(count);
    element("div")
        .attr("id", list_target(key))
        .attr(names::STANCE, key)
        .attr_opt("hidden", own.is_empty().then_some(""))
        .child(heading)
        .child(list("ul").children(own.into_iter().map(|place| entry(model, *place))))
}

fn entry(model: &Model, place: PlaceId) -> Element {
    let name = element("b").text(model.dossier.name_of(place));
    let actor = model.dossier.is_actor(place).then(|| sign_icon(Sign::Star));
    let marks = model.dossier.marks_of(place).flat_map(mark);
    let link = element("a").attr("href", format!("#{place}"));
    let link = link.child(name).children(actor).children(marks);
    let role = model.dossier.role_of(place);
    let role = role.map(|role| element("span").attr("class", "role").dossier_text(role));
    // The space separates name and role where no styles do.
    let link = match role {
        Some(role) => link.text(" ").child(role),
        None => link,
    };
    element("li").attr(names::OF, place.as_str()).child(link)
}

/// A mark's sign, and its label for screen readers. The label is text: where a link has text and an image with a
/// name, Orca reads the image alone.
fn mark(mark: &Mark) -> [Element; 2] {
    let label = element("span").dossier_text(&mark.label);
    let unseen = element("span")
        .attr("class", "unseen")
        .text(" ")
        .child(label);
    [sign_icon(mark.sign), unseen]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::read;
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;

    #[test]
    fn places_are_grouped_in_the_order_of_the_legend_with_what_happened() {
        let text = r##"{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [
                {"id": "yes", "label": "Yes", "color": "#005555"},
                {"id": "maybe", "label": "Maybe", "color": "#555500"},
                {"id": "no", "label": "No", "color": "#550000"}],
            "sources": [{"id": "s", "title": "S"}],
            "places": {"RWA": {"role": "Signed first"}},
            "facts": [
                {"id": "a", "places": ["PER"], "text": "A", "source": "s", "stance": {"id": "no", "of": ["PER"]}},
                {"id": "b", "places": ["RWA", "AGO", "YEM"], "text": "B", "source": "s",
                 "stance": {"id": "yes", "of": ["RWA", "AGO"]}}]}"##;
        let dossier = read(text).expect("a dossier").dossier;
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let list = html(&answers(&model).into());
        let group = |id: &str, hidden: &str, label: &str, count: usize, entries: &str| {
            format!(
                r#"<div id="list-{id}" data-stance="{id}"{hidden}><h2><i class="chip"></i><span>{label}</span> <span class="count">{count}</span></h2><ul role="list">{entries}</ul></div>"#
            )
        };
        let entry = |id: &str, name: &str, role: &str| {
            format!(r##"<li data-of="{id}"><a href="#{id}"><b>{name}</b>{role}</a></li>"##)
        };
        let role = r#" <span class="role">Signed first</span>"#;
        let yes = entry("AGO", "Angola", "") + &entry("RWA", "Rwanda", role);
        let groups = [
            group("yes", "", "Yes", 2, &yes),
            group("no", "", "No", 1, &entry("PER", "Peru", "")),
            group(
                "mentioned",
                "",
                "Mentioned only",
                1,
                &entry("YEM", "Yemen", ""),
            ),
        ];
        let (_, inner) = list.split_once('>').expect("a section");
        let none = r#"<p class="none" hidden>No country matches these filters.</p>"#;
        let inner = inner.trim_end_matches("</section>");
        assert_eq!(inner.strip_prefix(none), Some(&*groups.concat()));
    }

    #[test]
    fn a_mark_is_told_in_text_and_not_as_an_image() {
        let text = r##"{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [{"id": "yes", "label": "Yes", "color": "#005555"}],
            "marks": [{"id": "m", "label": "Landing place", "definition": "D"}],
            "sources": [{"id": "s", "title": "S"}],
            "places": {"AGO": {"marks": ["m"]}},
            "facts": [{"id": "a", "places": ["AGO"], "text": "A", "source": "s"}]}"##;
        let read = read(text).expect("a dossier");
        let model = Model::new(read.dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let list = html(&answers(&model).into());
        let (_, entry) = list.split_once("<b>Angola</b>").expect("an entry");
        let (sign, label) = entry.split_once("</svg>").expect("a sign");
        assert!(sign.contains("aria-hidden"), "{sign}");
        assert!(
            label.starts_with(r#"<span class="unseen"> <span>Landing place</span></span>"#),
            "{label}"
        );
    }
}
