use crate::figure::markup::element;
use crate::web::dom::build::build;
use crate::web::viewer::figure::Figure;

/// Shows in the page's status line what a reader must be told, or nothing.
pub(crate) fn show(figure: &Figure, notice: Option<&str>) {
    let Some(line) = figure.query(".stancemap .notice") else {
        return;
    };
    line.set_text_content(None);
    let paragraph = notice.and_then(|notice| build(&element("p").text(notice), false).ok());
    if let Some(paragraph) = paragraph {
        let added = line.append_child(&paragraph);
        debug_assert!(added.is_ok());
    }
}
