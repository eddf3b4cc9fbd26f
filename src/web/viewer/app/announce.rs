use crate::web::state::Id;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::story::spoken;

/// How long the map must have been at rest before a screen reader is told, in milliseconds: one
/// gesture is one announcement.
const REST: i32 = 400;

/// Announces a text in the figure's live region, unless another follows soon.
pub(crate) fn announce(figure: &Figure, text: Id) {
    figure.restart("announce", REST, move |figure| {
        if let Some(line) = figure.query(".stancemap .said") {
            line.set_text_content(Some(&text));
        }
        spoken::note(figure);
    });
}
