use crate::dossier::Locator;
use crate::figure::markup::node::Node;
use crate::figure::markup::text::format::{format_text, join_nodes};
use crate::language::i18n::{Messages, Plural};

/// The passage of a source: `paragraphs 4 and 59`, or the dossier's own words for it. Empty if the
/// dossier does not say.
pub(crate) fn locator(words: &Messages, locator: &Locator) -> Vec<Node> {
    let numbered = [
        (&words.paragraphs, &locator.paragraphs),
        (&words.pages, &locator.pages),
    ];
    let numbered = numbered
        .into_iter()
        .filter(|(_, numbers)| !numbers.is_empty());
    let numbered = numbered.map(|(message, numbers)| counted(words, message, numbers));
    let own = (!locator.text.is_empty()).then(|| vec![Node::from(&locator.text)]);
    join_nodes(numbered.chain(own), &words.comma)
}

/// Numbers with the noun that they are of.
fn counted(words: &Messages, message: &Plural, numbers: &[u32]) -> Vec<Node> {
    let message = words.plural(message, numbers.len());
    vec![format_text(&message, &[("list", &list(words, numbers))]).into()]
}

/// Numbers as a list of the language: `4, 5 and 59`. They are names of passages and not grouped by
/// three.
fn list(words: &Messages, numbers: &[u32]) -> String {
    let last = numbers.len().saturating_sub(1);
    let mut list = String::new();
    for (i, number) in numbers.iter().enumerate() {
        let next = number.to_string();
        let message = match i {
            0 => "{next}",
            _ if i == last => &*words.list_last,
            _ => &*words.list_between,
        };
        list = format_text(message, &[("list", &list), ("next", &next)]);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::node::plain_text;

    fn written(paragraphs: &[u32], pages: &[u32], text: &str) -> String {
        let passage = Locator {
            text: text.into(),
            paragraphs: paragraphs.to_vec(),
            pages: pages.to_vec(),
        };
        plain_text(&locator(&Messages::english(), &passage))
    }

    #[test]
    fn numbers_are_a_list_with_their_noun() {
        assert_eq!(written(&[4], &[], ""), "paragraph 4");
        assert_eq!(written(&[4, 59], &[], ""), "paragraphs 4 and 59");
        assert_eq!(written(&[4, 5, 6], &[], ""), "paragraphs 4, 5 and 6");
        assert_eq!(
            written(&[2], &[1014, 1015], ""),
            "paragraph 2, pages 1014 and 1015"
        );
        assert_eq!(written(&[], &[], "roll call"), "roll call");
        assert_eq!(written(&[], &[], ""), "");
    }
}
