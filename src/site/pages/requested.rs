use crate::figure::markup::{Element, element};
use crate::language::i18n::Messages;

/// The lines above the figure for an address that asks for another dossier.
///
/// The page's own script fills in `{file}`, and styles show the line that applies. Where scripts do
/// not run, the page cannot know its address, and says that.
pub fn requested(words: &Messages) -> [Element; 2] {
    let own = element("a").attr("href", "?").text(&*words.requested_own);
    let line = |class: &str, text: &str| element("p").attr("class", class).text(text);
    // The figure's own heading is hidden with it. Readers of the markup are to find that one, so this is no `h1`.
    let heading = element("p").attr("role", "heading").attr("aria-level", "1");
    let requested = element("div")
        .attr("class", "requested")
        .attr("dir", &*words.direction)
        .attr("role", "status")
        .child(heading.text(&*words.requested))
        .child(line("loading", &words.requested_loading))
        .child(line("failed", &words.requested_failed))
        .child(element("p").child(own));
    let unscripted = line("unscripted", &words.unscripted);
    [requested, unscripted.attr("dir", &*words.direction)]
}
