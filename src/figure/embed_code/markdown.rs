use crate::figure::embed_code::address::page;
use crate::figure::embed_code::choices::Choices;
use crate::figure::embed_code::subject::Subject;

/// A picture that leads to the map's page, or the map's name where there is no picture.
pub(crate) fn markdown(subject: &Subject, choices: &Choices) -> String {
    let (name, page) = (escaped(&subject.title), target(&page(subject, choices)));
    match &subject.picture {
        Some(picture) => ["[![", &name, "](", &target(picture), ")](", &page, ")"].concat(),
        None => ["[", &name, "](", &page, ")"].concat(),
    }
}

/// A text in which nothing means anything to Markdown, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '!' | '~' | '|' => {
                escaped.extend(['\\', letter]);
            }
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// An address in brackets, which its own must not end. Browsers have seen to its spaces.
fn target(address: &str) -> String {
    let mut target = String::new();
    for letter in address.chars() {
        match letter {
            '(' => target.push_str("%28"),
            ')' => target.push_str("%29"),
            letter => target.push(letter),
        }
    }
    target
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
