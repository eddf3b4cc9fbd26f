//! Links.

use serde::{Deserialize, Serialize};

/// A URL with the scheme `https` or `http`. Others are refused, since a browser might run them.
///
/// ```
/// use stancemap::dossier::Link;
///
/// assert!(Link::try_from("https://example.org/a".to_owned()).is_ok());
/// assert!(Link::try_from("javascript:alert(1)".to_owned()).is_err());
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
        let web = ["https://", "http://"].iter().any(|scheme| {
            let rest = url.strip_prefix(scheme);
            rest.is_some_and(|rest| rest.starts_with(|host: char| host.is_alphanumeric()))
        });
        let plain = !url.contains(|c: char| c.is_whitespace() || c.is_control());
        if web && plain {
            Ok(Link(url))
        } else {
            Err("an address that begins with https:// or http://")
        }
    }
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
        if is_mail || Link::try_from(text.clone()).is_ok() {
            Ok(Contact(text))
        } else {
            Err("a mail address, or an address that begins with https:// or http://")
        }
    }
}

impl From<Contact> for String {
    fn from(contact: Contact) -> String {
        contact.0
    }
}
