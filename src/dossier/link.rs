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
