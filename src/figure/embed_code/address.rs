use crate::figure::embed_code::choices::Choices;
use crate::figure::embed_code::subject::Subject;

/// The page that is made for frames; its folder has ours.
pub const FRAMED: &str = "embed.html";

/// The address of the map's own page, with the view that is chosen.
pub fn page(subject: &Subject, choices: &Choices) -> String {
    let mut address = address(subject, choices, "", &[]);
    if let Some(place) = place(subject, choices) {
        address.extend(["#", &encode(place)]);
    }
    address
}

/// The address of the page for frames, as it is chosen to look. The place is in its query: to a fragment, a browser would
/// scroll the frame, past the map's question.
pub fn frame(subject: &Subject, choices: &Choices) -> String {
    let mut more = Vec::new();
    more.extend(place(subject, choices).map(|place| ("place", place)));
    more.push(("theme", &choices.theme));
    if choices.compact {
        more.push(("compact", "1"));
    }
    address(subject, choices, FRAMED, &more)
}

/// The place whose card is to be open.
fn place<'a>(subject: &'a Subject, choices: &Choices) -> Option<&'a str> {
    subject.place.as_deref().filter(|_| choices.with_view)
}

/// The address of a page of ours, whose query says what to show, in which view, and what more.
fn address(subject: &Subject, choices: &Choices, file: &str, more: &[(&str, &str)]) -> String {
    let mut parts: Vec<(&str, &str)> = Vec::new();
    if !subject.is_main {
        parts.push(("dossier", subject.within_folder(&subject.dossier)));
    }
    if let Some(basemap) = &subject.basemap {
        parts.push(("basemap", subject.within_folder(basemap)));
    }
    if choices.with_view {
        parts.extend(subject.view.iter().map(|(name, value)| (*name, &**value)));
    }
    parts.extend(more);
    let mut address = [&*subject.folder, file].concat();
    let mut mark = "?";
    for (name, value) in parts {
        address.extend([mark, name, "=", &encode(value)]);
        mark = "&";
    }
    address
}

/// A text as part of an address: of signs, only those stay that mean nothing in one, in no markup and in no Markdown.
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
        assert_eq!(frame(&subject(), &choices), expected);
        let published = Choices {
            with_view: false,
            ..Choices::default()
        };
        let expected = "https://maps.example/tea/embed.html?theme=light";
        assert_eq!(frame(&subject(), &published), expected);
        assert_eq!(page(&subject(), &published), "https://maps.example/tea/");
    }

    #[test]
    fn the_page_is_for_any_theme() {
        let expected = "https://maps.example/tea/?stance=yes,no&day=2025-05-12#RWA/rwa-signed";
        assert_eq!(page(&subject(), &Choices::default()), expected);
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
            page(&other, &published),
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
