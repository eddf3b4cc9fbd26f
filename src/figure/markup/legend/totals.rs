use crate::dossier::{Standing, Total};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{format_text, hedged, number};
use crate::language::i18n::Messages;

/// The totals that the sources give, beside the number of places that are named here: the two count
/// different things. `None` if the sources give no totals.
pub(crate) fn totals(model: &Model) -> Option<Element> {
    let (totals, words) = (&model.dossier.totals, &*model.words);
    if totals.is_empty() {
        return None;
    }
    let heading = |text: &str| element("h2").text(text);
    let of_sources = element("div")
        .child(heading(&words.totals))
        .child(element("ul").children(totals.iter().map(|one| total(words, one))));
    let named = element("div")
        .child(heading(&words.named_here))
        .child(element("p").text(named_here(model)));
    let section = element("section").attr("class", "totals");
    Some(section.child(of_sources).child(named))
}

/// How many places are named here, and how many of them hold a stance, as a sentence.
pub(crate) fn named_here(model: &Model) -> String {
    let words = &model.words;
    let places = model.dossier.named_places();
    let holds = |place: &&_| matches!(model.standing(**place), Standing::Holds(_));
    let named = words.plural(&words.named, places.iter().filter(holds).count());
    format_text(&named, &[("all", &places.len().to_string())])
}

fn total(words: &Messages, total: &Total) -> Element {
    let number = hedged(words, &total.qualifier, vec![number(words, total.value)]);
    let note = (!total.note.is_empty()).then(|| element("small").dossier_text(&total.note));
    element("li")
        .child(element("strong").children(number))
        .text(" ")
        .child(&total.label)
        .children(note)
}
