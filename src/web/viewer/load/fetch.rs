//! Fetches files of this site.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::url::resolve;
use crate::web::dom::window::window;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::message;

/// A message about files that cannot be loaded.
pub(crate) fn notice(figure: &Figure, name: &str) -> String {
    message(figure, ".stancemap .notice", name)
}

/// The folder of this site's files.
pub(crate) fn base(figure: &Figure) -> String {
    let base = figure.host.as_ref().map(|host| host.base.clone());
    base.unwrap_or_else(|| window().location().href().unwrap_or_default())
}

/// Fetches the text of a file. Files of other sites are refused: otherwise anyone could show their
/// own words under this publisher's name.
///
/// # Errors
/// Why the file cannot be loaded, in words.
pub(crate) async fn text(figure: &Figure, url: &str) -> Result<JsString, String> {
    text_of(figure, &response(figure, url).await?, url).await
}

/// The text of a response, once all of it has arrived.
///
/// # Errors
/// Why it cannot be loaded, in words.
pub(crate) async fn text_of(
    figure: &Figure,
    response: &Response,
    url: &str,
) -> Result<JsString, String> {
    let unreachable = |_| format(&notice(figure, names::UNREACHABLE), "file", url);
    let text = response.text().map_err(unreachable)?;
    let text = JsFuture::from(text).await.map_err(unreachable)?;
    Ok(text.unchecked_into())
}

/// Fetches the bytes of a file, as an `ArrayBuffer`: whoever wrote it may have used any encoding.
///
/// # Errors
/// As for [`text`].
pub(crate) async fn bytes(figure: &Figure, url: &str) -> Result<JsValue, String> {
    let unreachable = |_| format(&notice(figure, names::UNREACHABLE), "file", url);
    let buffer = response(figure, url).await?.array_buffer();
    JsFuture::from(buffer.map_err(unreachable)?)
        .await
        .map_err(unreachable)
}

/// Requests a file. Its body has not been read.
///
/// # Errors
/// As for [`text`].
pub(crate) async fn response(figure: &Figure, url: &str) -> Result<Response, String> {
    let why = |name: &str| format(&notice(figure, name), "file", url);
    let full = resolve(url, &base(figure)).ok_or_else(|| why(names::NO_ADDRESS))?;
    // The attributes of an element are its own page's words; an address may be anybody's.
    if figure.host.is_none() && !is_same_site(figure, &full) {
        return Err(why(names::OTHER_SITE));
    }
    let unreachable = |_| why(names::UNREACHABLE);
    let response = JsFuture::from(window().fetch_with_str(&full))
        .await
        .map_err(unreachable)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        let status = response.status().to_string();
        return Err(format(&why(names::REFUSED), "status", &status));
    }
    Ok(response)
}

fn is_same_site(figure: &Figure, url: &str) -> bool {
    let origin = |url: &str| Url::new(url).map(|url| url.origin()).ok();
    origin(url) == origin(&base(figure))
}
