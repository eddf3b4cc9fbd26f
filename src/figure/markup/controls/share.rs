use crate::figure::markup::about::{as_of_day, dossier_link, table_link};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, list};
use crate::figure::markup::text::{citation, licence};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The menu of what a reader can take away: a picture, the data, a link, a citation, an embed code.
///
/// The links to files work without scripts. The viewer does the rest, by [`names::TAKE`], and reports
/// in the status line below.
pub(crate) fn share(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let citation = take("citation", &words.copy_citation, &words.citation_copied)
        .attr(names::CITATION, citation(words, dossier));
    let items = [
        Some(take("svg", &words.save_svg, &words.saved)),
        Some(take("png", &words.save_png, &words.saved)),
        table_link(model, &words.save_table),
        dossier_link(model, &words.save_dossier),
        Some(take("link", &words.copy_link, &words.link_copied)),
        Some(citation),
        // The dialog itself reports what it has done.
        Some(take("embed", &words.embed, "")),
    ];
    let items = items.into_iter().flatten();
    let text_to_copy = element("textarea")
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("aria-label", &*words.to_copy)
        .attr("hidden", "");
    let panel = element("div")
        .child(list("ul").children(items.map(|item| element("li").child(item))))
        .child(element("p").attr("role", "status"))
        .child(text_to_copy);
    element("details")
        .attr("class", "menu share")
        .attr(names::ID, &*dossier.id)
        .attr_opt(names::AS_OF, as_of_day(dossier))
        .attr_opt(names::LICENCE, licence(words, dossier))
        .attr(names::SHOWS, &*words.picture_day)
        .attr(names::WAIT, &*words.drawing)
        .attr(names::UNDRAWN, &*words.not_drawn)
        .attr(names::UNOPENED, &*words.not_opened)
        .attr(names::UNCOPIED, &*words.not_copied)
        .child(summary(words))
        .child(panel)
}

fn summary(words: &Messages) -> Element {
    let short = element("span")
        .attr("class", "short")
        .attr("aria-hidden", "true")
        .text(&*words.share_short);
    element("summary")
        .child(element("span").attr("class", "long").text(&*words.share))
        .child(short)
}

/// An item that the viewer handles. `done` is the report of success; empty without one.
fn take(what: &str, label: &str, done: &str) -> Element {
    element("button")
        .attr("type", "button")
        .attr(names::TAKE, what)
        .attr_opt(names::DONE, Some(done).filter(|done| !done.is_empty()))
        .text(label)
}
