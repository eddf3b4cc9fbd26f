use crate::dossier::Dossier;
use crate::site::metadata::Image;
use crate::site::size::Size;

/// A picture for cards of social networks.
pub const CARD: Size = Size {
    width: 1200,
    height: 630,
};
/// A picture as tall as a phone.
const TALL: Size = Size {
    width: 1080,
    height: 1350,
};

/// The end of the name of a dossier's tall picture, after its id.
pub const TALL_PICTURE: &str = "-tall";

/// The picture of a dossier that cards show.
pub fn card_of(dossier: &Dossier) -> Image {
    image(dossier, "", CARD)
}

/// The pictures that a site with pictures has of a dossier, the larger one first. Pages only name them: whoever makes the
/// site draws them and adds their files.
///
/// ```
/// use stancemap::dossier::Dossier;
/// use stancemap::site::pictures_of;
///
/// let tea = Dossier { id: "tea".to_owned(), ..Dossier::default() };
/// assert_eq!(pictures_of(&tea).map(|picture| picture.at), ["pictures/tea-tall.png", "pictures/tea.png"]);
/// ```
pub fn pictures_of(dossier: &Dossier) -> [Image; 2] {
    [image(dossier, TALL_PICTURE, TALL), card_of(dossier)]
}

fn image(dossier: &Dossier, ending: &str, size: Size) -> Image {
    Image {
        at: format!("pictures/{}{ending}.png", dossier.id),
        size,
    }
}
