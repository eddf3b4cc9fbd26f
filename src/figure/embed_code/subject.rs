use crate::figure::protocol::view_parts;

/// The parts of a view that embed codes take over as they are, in a frame's query and in an element's
/// attributes: all but the open card, which is [`Subject::place`], and the theme, which the embed
/// dialog asks for.
pub fn kept_parts() -> impl Iterator<Item = &'static str> {
    view_parts::all().filter(|part| ![view_parts::PLACE, view_parts::THEME].contains(part))
}

/// The map that is to be embedded. URLs are absolute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The URL of the site's folder, with a slash at its end.
    pub folder: String,
    /// The URL of the dossier.
    pub dossier: String,
    /// Whether the site's pages show this dossier by default.
    pub is_main: bool,
    /// The URL of the basemap, if it is not the site's own.
    pub basemap: Option<String>,
    /// The URL of a picture of the map, if there is one.
    pub picture: Option<String>,
    /// The accessible name of the map.
    pub title: String,
    /// The alternative text of its picture; empty if its name says all.
    pub alt: String,
    /// The label of the button that expands an AMP frame.
    pub more: String,
    /// The parts of the reader's view that differ from the published one: see [`kept_parts`].
    pub view: Vec<(&'static str, String)>,
    /// The open card: a place, `RWA`, or a fact in it, `RWA/rwa-payment`.
    pub place: Option<String>,
}

impl Subject {
    /// The alternative text of its picture: its own, or else its name.
    pub(crate) fn picture_alt(&self) -> &str {
        match self.alt.is_empty() {
            true => &self.title,
            false => &self.alt,
        }
    }

    /// Whether a frame can show it: the site's pages show no files of other origins.
    pub fn can_be_framed(&self) -> bool {
        let files = [Some(&self.dossier), self.basemap.as_ref()];
        let mut files = files.into_iter().flatten();
        files.all(|file| origin(file).eq(origin(&self.folder)))
    }

    /// A URL relative to the site's folder, if it is in it.
    pub(crate) fn relative_to_folder<'a>(&self, url: &'a str) -> &'a str {
        url.strip_prefix(&self.folder).unwrap_or(url)
    }
}

/// The origin of an absolute URL, as its parts up to the third slash.
fn origin(url: &str) -> impl Iterator<Item = &str> {
    url.split('/').take(3)
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
