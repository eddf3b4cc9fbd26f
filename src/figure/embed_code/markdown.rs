use crate::figure::embed_code::address::page_url;
use crate::figure::embed_code::choices::Choices;
use crate::figure::embed_code::subject::Subject;

/// A picture that links to the map's page, in Markdown; the map's name if there is no picture.
pub(crate) fn markdown(subject: &Subject, choices: &Choices) -> String {
    let [name, alt] = [&*subject.title, subject.picture_alt()].map(escape);
    let page = destination(&page_url(subject, choices));
    match &subject.picture {
        Some(picture) => ["[![", &alt, "](", &destination(picture), ")](", &page, ")"].concat(),
        None => ["[", &name, "](", &page, ")"].concat(),
    }
}

/// Escapes all characters that Markdown may give a meaning, and keeps the text on one line.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        match char {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '!' | '~' | '|' => {
                escaped.extend(['\\', char]);
            }
            char if char.is_control() => escaped.push(' '),
            char => escaped.push(char),
        }
    }
    escaped
}

/// A URL as a link destination, which its own parentheses must not end. Browsers have encoded its
/// spaces.
fn destination(url: &str) -> String {
    let mut destination = String::new();
    for char in url.chars() {
        match char {
            '(' => destination.push_str("%28"),
            ')' => destination.push_str("%29"),
            char => destination.push(char),
        }
    }
    destination
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_or_address_ends_the_link_early() {
        let subject = Subject {
            folder: "https://maps.example/t(e)a/".to_owned(),
            is_main: true,
            picture: Some("https://maps.example/t(e)a/pictures/tea.png".to_owned()),
            title: "World map: Who [drinks]\n*tea*?".to_owned(),
            ..Subject::default()
        };
        assert_eq!(
            markdown(&subject, &Choices::default()),
            "[![World map: Who \\[drinks\\] \\*tea\\*?](https://maps.example/t%28e%29a/pictures/tea.png)](https://maps.example/t%28e%29a/)"
        );
        let subject = Subject {
            picture: None,
            ..subject
        };
        assert_eq!(
            markdown(&subject, &Choices::default()),
            "[World map: Who \\[drinks\\] \\*tea\\*?](https://maps.example/t%28e%29a/)"
        );
    }
}
