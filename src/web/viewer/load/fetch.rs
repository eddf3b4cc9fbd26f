//! Fetches files of this site.

use js_sys::Promise;
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

/// Takes the content of a response: `Response::text`, or `Response::array_buffer` where whoever wrote the
/// file may have used any encoding.
type Take = fn(&Response) -> Result<Promise, JsValue>;

/// Fetches the content of a file. Files of other sites are refused: otherwise anyone could show their
/// own words under this publisher's name.
///
/// # Errors
/// Why the file cannot be loaded, in words.
pub(crate) async fn file(figure: &Figure, url: &str, take: Take) -> Result<JsValue, String> {
    content(figure, &response(figure, url).await?, url, take).await
}

/// The content of a response, once all of it has arrived.
///
/// # Errors
/// Why it cannot be loaded, in words.
pub(crate) async fn content(
    figure: &Figure,
    response: &Response,
    url: &str,
    take: Take,
) -> Result<JsValue, String> {
    let unreachable = |_| format(&notice(figure, names::UNREACHABLE), "file", url);
    let content = take(response).map_err(unreachable)?;
    JsFuture::from(content).await.map_err(unreachable)
}

/// Requests a file. Its body has not been read.
///
/// # Errors
/// As for [`file`].
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
