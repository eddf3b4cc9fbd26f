use crate::dossier::{Standing, Total};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{hedged, number, sentence_text};
use crate::language::i18n::Messages;

/// The source's own counts, beside what is named here: two things that must not be mixed.
/// Nothing where the source gives none.
pub(crate) fn totals(model: &Model) -> Option<Element> {
    let (totals, words) = (&model.dossier.totals, &*model.words);
    let heading = |text: &str| element("h2").text(text);
    let of_source = element("div")
        .child(heading(&words.totals))
        .child(element("ul").children(totals.iter().map(|one| total(words, one))));
    let named = element("div")
        .child(heading(&words.named_here))
        .child(element("p").text(named_here(model)));
    let section = element("section")
        .attr("class", "totals")
        .child(of_source)
        .child(named);
    (!totals.is_empty()).then_some(section)
}

/// How many nations are named here, and how many of them hold a stance.
pub(crate) fn named_here(model: &Model) -> String {
    let places = model.dossier.named_places();
    let holds = |place: &&_| matches!(model.standing(**place), Standing::Holds(_));
    let named = model
        .words
        .plural(&model.words.named, places.iter().filter(holds).count());
    sentence_text(&named, &[("all", &places.len().to_string())])
}

fn total(words: &Messages, total: &Total) -> Element {
    let number = hedged(words, &total.qualifier, vec![number(words, total.value)]);
    let note = (!total.note.is_empty()).then(|| element("small").said(&total.note));
    element("li")
        .child(element("strong").children(number))
        .text(" ")
        .child(&total.label)
        .children(note)
}
