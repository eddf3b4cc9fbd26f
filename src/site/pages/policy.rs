use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::site::pages::text::text_elements;

/// Bytes in base64.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a text in base64.
///
/// # Errors
/// If the text is no base64.
pub fn unbase64(text: &str) -> Result<Vec<u8>, String> {
    STANDARD.decode(text).map_err(|error| error.to_string())
}

/// The strictest content security policy under which a page of the site works.
pub fn policy(page: &str) -> String {
    let (scripts, styles) = inline(page);
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval' {scripts}"),
        &format!("style-src {styles}"),
        "connect-src 'self'",
        // Another map is composed in a worker.
        "worker-src 'self'",
        // The embed dialog has a preview.
        "frame-src 'self'",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The policy of a page that holds everything: it can ask for nothing.
pub fn policy_of_single(page: &str) -> String {
    let (scripts, styles) = inline(page);
    [
        "default-src 'none'",
        &format!("script-src 'wasm-unsafe-eval' {scripts}"),
        &format!("style-src {styles}"),
        // Pictures that a reader saves.
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The policies of pages as headers, for the file `csp.txt`; docs/embedding.md explains them.
pub fn headers(pages: &[(&str, &str)]) -> String {
    let header = |(name, page): &(&str, &str)| {
        format!("{name}\nContent-Security-Policy: {}\n", policy(page))
    };
    pages.iter().map(header).collect::<Vec<_>>().join("\n")
}

/// The checksums of the scripts and of the styles in a page.
fn inline(page: &str) -> (String, String) {
    let runs =
        |(tag, text): &(&str, &str)| !text.is_empty() && !tag.contains("type=\"application/");
    let scripts = text_elements(page, "script").filter(runs);
    let styles = text_elements(page, "style");
    let all = |list: Vec<String>| list.join(" ");
    let sum = |(_, text): (&str, &str)| checksum(text);
    (
        all(scripts.map(sum).collect()),
        all(styles.map(sum).collect()),
    )
}

fn checksum(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_styles_have_their_checksums_and_data_have_none() {
        let page = "<style>a{}</style><script>alert(1)</script>\
                    <script type=\"application/ld+json\">{}</script><script src=\"a.js\"></script>";
        let policy = policy(page);
        // The checksum of `alert(1)`, as a browser names it.
        let script = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert!(
            policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {script};")),
            "{policy}"
        );
        assert_eq!(policy.matches("sha256").count(), 2);
        assert!(!policy_of_single(page).contains("self'"));
    }
}
