use crate::figure::markup::about::{as_of_day, dossier_link, table_link};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{citation, licence};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// What a reader can take away: a picture of what is shown, the data, a link, a citation, what to paste into a page.
///
/// The links work by themselves. The viewer sees to the rest, by `data-take`, and answers in the
/// line below; `data-id`, `data-day` and `data-licence` are for what draws the picture.
pub(crate) fn share(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let files = [
        dossier_link(model, &words.save_dossier),
        table_link(model, &words.save_table),
    ];
    let link = take("link", &words.copy_link, &words.link_copied);
    let cite = take("citation", &words.copy_citation, &words.citation_copied);
    let items = [
        take("svg", &words.save_svg, &words.saved),
        take("png", &words.save_png, &words.saved),
    ];
    let items = items.into_iter().chain(files.into_iter().rev().flatten());
    let items = items.chain([link, cite.attr(names::CITATION, citation(words, dossier))]);
    // It says itself what has been done.
    let items = items.chain([take("embed", &words.embed, "")]);
    let field = element("textarea")
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("aria-label", &*words.to_copy)
        .attr("hidden", "");
    let panel = element("div")
        .child(element("ul").children(items.map(|item| element("li").child(item))))
        .child(element("p").attr("role", "status"))
        .child(field);
    element("details")
        .attr("class", "menu share")
        .attr(names::ID, &*dossier.id)
        .attr_opt(names::AS_OF, as_of_day(dossier))
        .attr_opt(names::LICENCE, licence(words, dossier))
        .attr(names::SHOWS, &*words.picture_day)
        .attr(names::WAIT, &*words.drawing)
        .attr(names::UNDRAWN, &*words.not_drawn)
        .attr(names::UNCOPIED, &*words.not_copied)
        .child(summary(words))
        .child(panel)
}

fn summary(words: &Words) -> Element {
    let short = element("span")
        .attr("class", "short")
        .attr("aria-hidden", "true")
        .text(&*words.share_short);
    element("summary")
        .child(element("span").attr("class", "long").text(&*words.share))
        .child(short)
}

/// A button, and what is said when it has done its work; empty where nothing is.
fn take(what: &str, label: &str, done: &str) -> Element {
    element("button")
        .attr("type", "button")
        .attr(names::TAKE, what)
        .attr_opt(names::DONE, Some(done).filter(|done| !done.is_empty()))
        .text(label)
}
