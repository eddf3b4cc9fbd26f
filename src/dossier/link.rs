//! Links.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A URL with the scheme `https` or `http`. Others are refused, since a browser might run them, and so are those that
/// hide where they lead: with a name before `@`, with letters of two scripts in a part of the host, with characters that
/// nobody sees or that turn the text around, or with signs that end an attribute of HTML. The JSON Schema has the same as
/// a pattern.
///
/// ```
/// use stancemap::dossier::Link;
///
/// let is_link = |url: &str| Link::try_from(url.to_owned()).is_ok();
/// assert!(is_link("https://example.org/a@b") && is_link("HTTPS://EXAMPLE.ORG"));
/// assert!(!is_link("javascript:alert(1)"));
/// assert!(!is_link("https://example.org@elsewhere.example/"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

impl Link {
    /// The URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Link {
    type Error = &'static str;

    fn try_from(url: String) -> Result<Self, Self::Error> {
        let rest = without_scheme(&url).unwrap_or_default();
        if !rest.starts_with(|letter: char| letter.is_alphanumeric()) {
            return Err("an address that begins with https:// or http://");
        }
        if rest.contains(is_hidden) {
            return Err(
                "an address without spaces, invisible characters, quotation marks, backslashes, \"<\" and \">\"",
            );
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if host.contains('@') {
            return Err("an address without \"@\" before its host, which hides where it leads");
        }
        if host.split('.').any(is_of_two_scripts) {
            return Err(
                "an address with letters of one script in each part of its host: others look the same",
            );
        }
        Ok(Link(url))
    }
}

/// The rest of a URL behind `https://` or `http://`, in any case.
pub fn without_scheme(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    let is_web = ["https", "http"]
        .iter()
        .any(|own| scheme.eq_ignore_ascii_case(own));
    is_web.then_some(rest)
}

/// Whether a character may hide a part of an address, or end the attribute that it stands in.
fn is_hidden(letter: char) -> bool {
    let is_unsafe = letter.is_whitespace() || letter.is_control() || "\"<>\\".contains(letter);
    is_unsafe || is_format(letter)
}

/// A text in which readers see the characters that change how others look.
pub(crate) fn with_format_seen(text: &str) -> String {
    let mut seen = String::new();
    for letter in text.chars() {
        match is_format(letter) {
            true => seen.extend(letter.escape_unicode()),
            false => seen.push(letter),
        }
    }
    seen
}

fn is_format(letter: char) -> bool {
    FORMAT.iter().any(|range| range.contains(&letter))
}

/// The characters of Unicode's category `Cf`, which change how others look and are not seen themselves.
const FORMAT: [RangeInclusive<char>; 21] = [
    '\u{ad}'..='\u{ad}',
    '\u{600}'..='\u{605}',
    '\u{61c}'..='\u{61c}',
    '\u{6dd}'..='\u{6dd}',
    '\u{70f}'..='\u{70f}',
    '\u{890}'..='\u{891}',
    '\u{8e2}'..='\u{8e2}',
    '\u{180e}'..='\u{180e}',
    '\u{200b}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{2064}',
    '\u{2066}'..='\u{206f}',
    '\u{feff}'..='\u{feff}',
    '\u{fff9}'..='\u{fffb}',
    '\u{110bd}'..='\u{110bd}',
    '\u{110cd}'..='\u{110cd}',
    '\u{13430}'..='\u{1343f}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0001}'..='\u{e0001}',
    '\u{e0020}'..='\u{e007f}',
];

/// Whether a part of a host has letters of ASCII and Greek, Cyrillic or Armenian ones, of which many look alike.
fn is_of_two_scripts(part: &str) -> bool {
    let is_alike = |letter: char| ('\u{370}'..='\u{58f}').contains(&letter);
    part.contains(is_alike) && part.contains(|letter: char| letter.is_ascii_alphabetic())
}

impl From<Link> for String {
    fn from(link: Link) -> String {
        link.0
    }
}

/// Where readers can write to: a [`Link`], or a mail address.
///
/// ```
/// use stancemap::dossier::Contact;
///
/// let contact = |text: &str| Contact::try_from(text.to_owned());
/// assert_eq!(contact("desk@example.org").unwrap().href(), "mailto:desk@example.org");
/// assert_eq!(contact("https://example.org/write").unwrap().href(), "https://example.org/write");
/// assert!(contact("example.org").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Contact(String);

impl Contact {
    /// The address as readers see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that a link has.
    pub fn href(&self) -> String {
        match Link::try_from(self.0.clone()) {
            Ok(link) => link.into(),
            Err(_) => format!("mailto:{}", self.0),
        }
    }
}

impl TryFrom<String> for Contact {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_part = |part: &str| {
            let plain = |c: char| c.is_alphanumeric() || ".-_+".contains(c);
            !part.is_empty() && part.chars().all(plain)
        };
        let is_mail = text
            .split_once('@')
            .is_some_and(|(name, site)| is_part(name) && is_part(site) && site.contains('.'));
        match Link::try_from(text.clone()) {
            Err(expected) if !is_mail => Err(match without_scheme(&text) {
                Some(_) => expected,
                None => "a mail address, or an address that begins with https:// or http://",
            }),
            _ => Ok(Contact(text)),
        }
    }
}

impl From<Contact> for String {
    fn from(contact: Contact) -> String {
        contact.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_hide_where_they_lead_are_refused() {
        for (url, expected) in [
            ("https://user:pass@host.example/", "without \"@\""),
            ("https://good.example@evil.example", "without \"@\""),
            ("https://good.example\\@evil.example", "backslashes"),
            ("https://example.org/\u{202e}gpj.exe", "invisible"),
            ("https://exam\u{200b}ple.org/", "invisible"),
            ("https://example.org/a\u{7}", "invisible"),
            ("https://example.org/a b", "spaces"),
            ("https://e.example/\"><script>", "quotation marks"),
            ("https://ex\u{430}mple.org/", "one script"),
            ("https://www.\u{3b1}pple.example", "one script"),
            ("https://", "begins with"),
            ("ftp://example.org/", "begins with"),
            ("javascript:alert(1)", "begins with"),
        ] {
            let told = Link::try_from(url.to_owned()).unwrap_err();
            assert!(told.contains(expected), "{url:?}: {told}");
            let told = Contact::try_from(url.to_owned()).unwrap_err();
            assert!(told.contains(expected), "{url:?}: {told}");
        }
        for url in [
            "HTTPS://A.EXAMPLE",
            "Http://a.example:8080/b",
            "https://example.org/@user/1?a=b@c#d@e",
            "https://президент.рф/новости",
            "https://пример.example/",
            "https://中文.example/a",
            "https://example.org/д-r",
        ] {
            assert!(Link::try_from(url.to_owned()).is_ok(), "{url}");
        }
    }
}
