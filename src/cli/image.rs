use clap::Args;

use crate::site::{Image, Size};

/// A picture of the figure, for cards that link to the page.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct ImageOptions {
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

impl From<ImageOptions> for Image {
    fn from(options: ImageOptions) -> Image {
        let ImageOptions { at, size } = options;
        Image { at, size }
    }
}
