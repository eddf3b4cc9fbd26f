use super::citation::{citation, licence};
use super::method::{day_of, dossier_file, table_file};
use super::{Element, Model, element, words};

/// What a reader can take away: a picture of what is shown, the data, a link, a citation.
///
/// The links work by themselves. The viewer sees to the rest, by `data-take`, and answers in the
/// line below; `data-id`, `data-day` and `data-licence` are for what draws the picture.
pub(super) fn share(model: &Model) -> Element {
    let dossier = &model.dossier;
    let files = [
        dossier_file(model, words::SAVE_DOSSIER),
        table_file(model, words::SAVE_TABLE),
    ];
    let link = take("link", words::COPY_LINK, words::LINK_COPIED);
    let cite = take("citation", words::COPY_CITATION, words::CITATION_COPIED);
    let items = [
        take("svg", words::SAVE_SVG, words::SAVED),
        take("png", words::SAVE_PNG, words::SAVED),
    ];
    let items = items.into_iter().chain(files.into_iter().rev().flatten());
    let items = items.chain([link, cite.attr("data-text", citation(dossier))]);
    let field = element("textarea")
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("aria-label", words::TO_COPY)
        .attr("hidden", "");
    let panel = element("div")
        .child(element("ul").children(items.map(|item| element("li").child(item))))
        .child(element("p").attr("role", "status"))
        .child(field);
    element("details")
        .attr("class", "menu share")
        .attr("data-id", &*dossier.id)
        .maybe("data-day", day_of(dossier))
        .maybe("data-licence", licence(dossier))
        .attr("data-shows", words::PICTURE_DAY)
        .attr("data-wait", words::DRAWING)
        .attr("data-undrawn", words::NOT_DRAWN)
        .attr("data-uncopied", words::NOT_COPIED)
        .child(summary())
        .child(panel)
}

fn summary() -> Element {
    let short = element("span")
        .attr("class", "short")
        .attr("aria-hidden", "true")
        .text(words::SHARE_SHORT);
    element("summary")
        .child(element("span").attr("class", "long").text(words::SHARE))
        .child(short)
}

/// A button, and what is said when it has done its work.
fn take(what: &str, label: &str, done: &str) -> Element {
    element("button")
        .attr("type", "button")
        .attr("data-take", what)
        .attr("data-done", done)
        .text(label)
}
