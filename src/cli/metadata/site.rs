use std::str::FromStr;

use clap::Args;

use crate::cli::size::Size;
use crate::dossier::Link;

/// The address of a site: the address of the page's folder, with a slash at its end.
///
/// ```
/// use stancemap::cli::metadata::Site;
///
/// let site: Site = "https://example.org/maps".parse().unwrap();
/// assert_eq!(site.address("embed.html"), "https://example.org/maps/embed.html");
/// assert!("example.org".parse::<Site>().is_err());
/// assert!("https://example.org/?a=b".parse::<Site>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(String);

impl FromStr for Site {
    type Err = String;

    fn from_str(text: &str) -> Result<Site, String> {
        let expected = || {
            format!("{text}: expected the address of a folder, such as https://example.org/map/")
        };
        let plain = !text.contains(['?', '#']);
        let link = Link::try_from(text.to_owned()).ok().filter(|_| plain);
        let link = link.ok_or_else(expected)?;
        Ok(Site(format!("{}/", link.as_str().trim_end_matches('/'))))
    }
}

impl Site {
    /// The address of a file of the site; of its page if `file` is empty.
    pub fn address(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }
}

/// A picture of the figure, for cards that link to the page.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Address of a picture of the figure, relative to the page.
    #[arg(
        long = "picture",
        value_name = "ADDRESS",
        required = false,
        requires = "size"
    )]
    pub at: String,
    /// Width and height of that picture in pixels, such as 1200x630.
    #[arg(long, required = false, requires = "at")]
    pub size: Size,
}

/// The address of a file: absolute if the site's address is known, otherwise relative to the page.
pub(crate) fn address(site: Option<&Site>, file: &str) -> String {
    site.map_or_else(|| file.to_owned(), |site| site.address(file))
}
