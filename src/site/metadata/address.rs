use std::str::FromStr;

use crate::base::message::{Message, message};
use crate::dossier::Link;
use crate::site::size::Size;

/// The address of a site: the address of the page's folder, with a slash at its end.
///
/// ```
/// use stancemap::site::SiteAddress;
///
/// let site: SiteAddress = "https://example.org/maps".parse().unwrap();
/// assert_eq!(site.address("embed.html"), "https://example.org/maps/embed.html");
/// assert!("example.org".parse::<SiteAddress>().is_err());
/// assert!("https://example.org/?a=b".parse::<SiteAddress>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

impl FromStr for SiteAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<SiteAddress, String> {
        SiteAddress::of(text).map_err(|why| why.to_string())
    }
}

impl SiteAddress {
    /// The address that a text is.
    ///
    /// # Errors
    /// If it leads to no folder.
    pub fn of(text: &str) -> Result<SiteAddress, Message> {
        let expected = || {
            message!(
                "{text}: expected the address of a folder, such as https://example.org/map/",
                text
            )
        };
        let plain = !text.contains(['?', '#']);
        let link = Link::try_from(text.to_owned()).ok().filter(|_| plain);
        let link = link.ok_or_else(expected)?;
        Ok(SiteAddress(format!(
            "{}/",
            link.as_str().trim_end_matches('/')
        )))
    }

    /// The address of a file of the site; of its page if `file` is empty.
    pub fn address(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }
}

/// A picture of the figure, for cards that link to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its address, relative to the page.
    pub at: String,
    /// Its width and height in pixels.
    pub size: Size,
}

/// The address of a file: absolute if the site's address is known, otherwise relative to the page.
pub(crate) fn address(site: Option<&SiteAddress>, file: &str) -> String {
    site.map_or_else(|| file.to_owned(), |site| site.address(file))
}
