//! The answers of the preview's server: which files it gives to whom.

/// The address at which pages wait for the next site.
pub(crate) const EVENTS: &str = "/.events";
/// The address of the problems.
pub(crate) const PROBLEMS: &str = "/.problems";

/// The port of addresses that name none.
const HTTP_PORT: u16 = 80;

/// The panel with the problems, which is added to the page as it is sent.
const PANEL: &str = include_str!("panel.js");

/// Whether a request was meant for this server. A page of another site can give its own name this machine's
/// address, but cannot change the name that a browser sends.
pub(crate) fn is_own_host(host: Option<&str>, port: u16) -> bool {
    let names = ["127.0.0.1", "localhost", "[::1]"];
    let is_own = |host: &str| {
        // Browsers leave out the port of the scheme.
        let is_name = |name: &&str| port == HTTP_PORT && *host == **name;
        names
            .iter()
            .any(|name| is_name(name) || host == format!("{name}:{port}"))
    };
    host.is_some_and(is_own)
}

/// The name of the file that an address means; `None` if it is malformed.
pub(crate) fn file_name(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let digits = std::str::from_utf8(&digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
    }
    let name = String::from_utf8(bytes).ok()?;
    let is_folder = name.is_empty() || name.ends_with('/');
    Some(if is_folder { name + "index.html" } else { name })
}

/// The media type of a file.
pub(crate) fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("geojson") => "application/geo+json",
        Some("txt" | "tsv" | "md") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// The page with the panel.
pub(crate) fn with_panel(mut page: Vec<u8>) -> Vec<u8> {
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|part| part == end);
    let panel = format!("<script>{PANEL}</script>");
    let at = at.unwrap_or(page.len());
    page.splice(at..at, panel.into_bytes());
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, is_own) in [
            (Some("127.0.0.1:8765"), true),
            (Some("localhost:8765"), true),
            (Some("[::1]:8765"), true),
            (Some("evil.example:8765"), false),
            (Some("127.0.0.1:8766"), false),
            (Some("127.0.0.1"), false),
            (None, false),
        ] {
            assert_eq!(is_own_host(host, 8765), is_own, "{host:?}");
        }
        for (host, is_own) in [
            ("localhost", true),
            ("127.0.0.1", true),
            ("[::1]", true),
            ("localhost:80", true),
            ("localhost:8080", false),
            ("evil.example", false),
        ] {
            assert_eq!(is_own_host(Some(host), 80), is_own, "{host}");
        }
    }

    #[test]
    fn addresses_name_files() {
        for (url, name) in [
            ("/", Some("index.html")),
            ("/?day=2025#RWA", Some("index.html")),
            ("/dossiers/a.json", Some("dossiers/a.json")),
            ("/c%C3%B4te.json", Some("côte.json")),
            ("/%zz", None),
            ("/%4", None),
            ("/%ff", None),
            ("http://elsewhere/", None),
        ] {
            assert_eq!(file_name(url).as_deref(), name, "{url}");
        }
    }

    #[test]
    fn the_panel_stands_at_the_end_of_the_page() {
        let page = with_panel(b"<body>a</body></html>".to_vec());
        let page = String::from_utf8(page).unwrap();
        assert!(page.starts_with("<body>a<script>") && page.ends_with("</script></body></html>"));
        assert!(!PANEL.contains("</"), "it would end its element");
    }
}
