use crate::figure::protocol::view_parts;

/// The parts of a view that embed codes keep in a frame's query and in an element's attributes. Not
/// the open card, which is a frame's fragment, nor the theme, which the embed dialog asks for.
pub fn kept_parts() -> impl Iterator<Item = &'static str> {
    view_parts::all().filter(|part| ![view_parts::PLACE, view_parts::THEME].contains(part))
}

/// What is to be embedded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Where our files are: a full address that ends in a slash.
    pub folder: String,
    /// The dossier's file, as a full address.
    pub dossier: String,
    /// Whether it is the one that pages and frames of that folder show where none is named.
    pub is_main: bool,
    /// Another basemap than the folder's, as a full address.
    pub basemap: Option<String>,
    /// A picture of the map, as a full address, where there is one.
    pub picture: Option<String>,
    /// What the map is called, for those who do not see it.
    pub title: String,
    /// What AMP's readers press to see what a frame has no room for.
    pub more: String,
    /// The parts of the reader's view, see [`kept_parts`], as far as they are not as published.
    pub view: Vec<(&'static str, String)>,
    /// The card that the reader has open: `RWA`, or `RWA/rwa-payment`.
    pub place: Option<String>,
}

impl Subject {
    /// Whether frames can show it: our pages show no files of other sites.
    pub fn can_be_framed(&self) -> bool {
        let files = [Some(&self.dossier), self.basemap.as_ref()];
        let mut files = files.into_iter().flatten();
        files.all(|file| origin(file).eq(origin(&self.folder)))
    }

    /// An address as the folder's own pages may say it: short where it is in the folder.
    pub(crate) fn within_folder<'a>(&self, address: &'a str) -> &'a str {
        address.strip_prefix(&self.folder).unwrap_or(address)
    }
}

/// Scheme and host of a full address: its parts up to the third slash.
fn origin(address: &str) -> impl Iterator<Item = &str> {
    address.split('/').take(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_same_site_can_be_framed() {
        let of = |dossier: &str, basemap: Option<&str>| Subject {
            folder: "https://maps.example/tea/".to_owned(),
            dossier: dossier.to_owned(),
            basemap: basemap.map(str::to_owned),
            ..Subject::default()
        };
        let ours = "https://maps.example/tea/dossiers/tea.json";
        for (dossier, basemap, expected) in [
            (ours, None, true),
            ("https://maps.example/other.json", None, true),
            (
                "https://maps.example.org/tea/dossiers/tea.json",
                None,
                false,
            ),
            ("http://maps.example/tea/dossiers/tea.json", None, false),
            (ours, Some("https://maps.example/w.geojson"), true),
            (ours, Some("https://elsewhere.example/w.geojson"), false),
        ] {
            assert_eq!(
                of(dossier, basemap).can_be_framed(),
                expected,
                "{dossier}, {basemap:?}"
            );
        }
    }
}
