use crate::figure::embed_code::choices::Choices;
use crate::figure::embed_code::subject::Subject;
use crate::figure::protocol::view_parts;

/// The page for frames, relative to the folder of the site.
pub const FRAME_PAGE: &str = "embed.html";

/// The URL of the map's own page, in the view that is chosen. The open card is its fragment.
pub fn page_url(subject: &Subject, choices: &Choices) -> String {
    let mut url = url(subject, choices, "", &[]);
    if let Some(place) = place(subject, choices) {
        url.extend(["#", &encode(place)]);
    }
    url
}

/// The URL of the page for frames, in the view and with the looks that are chosen. The open card is
/// in its query: browsers would scroll the frame to a fragment, past the map's title.
pub fn frame_url(subject: &Subject, choices: &Choices) -> String {
    let mut more = Vec::new();
    more.extend(place(subject, choices).map(|place| (view_parts::PLACE, place)));
    more.push((view_parts::THEME, &choices.theme));
    if choices.compact {
        more.push((view_parts::COMPACT, "1"));
    }
    url(subject, choices, FRAME_PAGE, &more)
}

/// The card that is to be open.
fn place<'a>(subject: &'a Subject, choices: &Choices) -> Option<&'a str> {
    subject.place.as_deref().filter(|_| choices.with_view)
}

/// The URL of a page of the site, with a query for the files, the view and `more` parameters.
fn url(subject: &Subject, choices: &Choices, page: &str, more: &[(&str, &str)]) -> String {
    let mut parameters: Vec<(&str, &str)> = Vec::new();
    if !subject.is_main {
        let dossier = subject.relative_to_folder(&subject.dossier);
        parameters.push((view_parts::DOSSIER, dossier));
    }
    if let Some(basemap) = &subject.basemap {
        parameters.push((view_parts::BASEMAP, subject.relative_to_folder(basemap)));
    }
    if choices.with_view {
        parameters.extend(subject.view.iter().map(|(name, value)| (*name, &**value)));
    }
    parameters.extend(more);
    let mut url = [&*subject.folder, page].concat();
    let mut separator = "?";
    for (name, value) in parameters {
        url.extend([separator, name, "=", &encode(value)]);
        separator = "&";
    }
    url
}

/// Percent-encodes a value of a query or fragment. Only characters without a meaning in URLs, HTML
/// and Markdown stay.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b',' | b'/' | b':' => {
                encoded.push(char::from(byte));
            }
            byte => {
                encoded.push('%');
                for digit in [byte / 16, byte % 16] {
                    encoded.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject() -> Subject {
        Subject {
            folder: "https://maps.example/tea/".to_owned(),
            dossier: "https://maps.example/tea/dossiers/tea.json".to_owned(),
            is_main: true,
            view: vec![
                ("stance", "yes,no".to_owned()),
                ("day", "2025-05-12".to_owned()),
            ],
            place: Some("RWA/rwa-signed".to_owned()),
            ..Subject::default()
        }
    }

    #[test]
    fn a_frame_says_what_is_shown_and_how() {
        let choices = Choices {
            theme: "dark".to_owned(),
            compact: true,
            ..Choices::default()
        };
        let expected = "https://maps.example/tea/embed.html?stance=yes,no&day=2025-05-12&place=RWA/rwa-signed&theme=dark&compact=1";
        assert_eq!(frame_url(&subject(), &choices), expected);
        let published = Choices {
            with_view: false,
            ..Choices::default()
        };
        let expected = "https://maps.example/tea/embed.html?theme=light";
        assert_eq!(frame_url(&subject(), &published), expected);
        assert_eq!(
            page_url(&subject(), &published),
            "https://maps.example/tea/"
        );
    }

    #[test]
    fn the_page_is_for_any_theme() {
        let expected = "https://maps.example/tea/?stance=yes,no&day=2025-05-12#RWA/rwa-signed";
        assert_eq!(page_url(&subject(), &Choices::default()), expected);
    }

    #[test]
    fn files_of_others_are_named_and_those_of_the_folder_in_short() {
        let published = Choices {
            with_view: false,
            ..Choices::default()
        };
        let other = Subject {
            is_main: false,
            basemap: Some("https://maps.example/w orld.geojson".to_owned()),
            ..subject()
        };
        assert_eq!(
            page_url(&other, &published),
            "https://maps.example/tea/?dossier=dossiers/tea.json&basemap=https://maps.example/w%20orld.geojson"
        );
    }

    #[test]
    fn nothing_in_an_address_ends_it_early() {
        for (text, expected) in [
            ("a&b=c#d?e", "a%26b%3Dc%23d%3Fe"),
            ("\"><script>", "%22%3E%3Cscript%3E"),
            ("' (x)", "%27%20%28x%29"),
            ("é%+", "%C3%A9%25%2B"),
            ("0.5,0.25,-2", "0.5,0.25,-2"),
        ] {
            assert_eq!(encode(text), expected);
        }
    }
}
