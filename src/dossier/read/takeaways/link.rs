//! The links in a sentence: Markdown's `[words](target)`, and nothing else of Markdown.

/// A piece of a sentence, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Words outside a link.
    Plain(&'a str),
    /// A link.
    Link { words: &'a str, target: &'a str },
}

/// Divides a text into its pieces, none of which is empty. Brackets that begin no complete link are
/// plain.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain_from = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('[') {
        let start = at + found;
        match link_at(&text[start..]) {
            Some((words, target, length)) => {
                push_plain(&mut pieces, &text[plain_from..start]);
                pieces.push(Piece::Link { words, target });
                at = start + length;
                plain_from = at;
            }
            None => at = start + 1,
        }
    }
    push_plain(&mut pieces, &text[plain_from..]);
    pieces
}

fn push_plain<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str) {
    if !text.is_empty() {
        pieces.push(Piece::Plain(text));
    }
}

/// The words, the target and the length of a link that a text begins with. A bracket within the
/// words ends it: the link may begin at that bracket.
fn link_at(text: &str) -> Option<(&str, &str, usize)> {
    let (words, rest) = text.strip_prefix('[')?.split_once(']')?;
    let (target, _) = rest.strip_prefix('(')?.split_once(')')?;
    let is_link = !words.trim().is_empty() && !words.contains('[');
    is_link.then(|| (words, target, "[]()".len() + words.len() + target.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn links_are_found_among_plain_words() {
        let link = |words, target| Piece::Link { words, target };
        let table = [
            ("", vec![]),
            ("No link.", vec![Piece::Plain("No link.")]),
            (
                "[Six](?stance=yes) agreed, [Peru](#PER) did not.",
                vec![
                    link("Six", "?stance=yes"),
                    Piece::Plain(" agreed, "),
                    link("Peru", "#PER"),
                    Piece::Plain(" did not."),
                ],
            ),
            (
                "It [sic] said [é](#PER)",
                vec![Piece::Plain("It [sic] said "), link("é", "#PER")],
            ),
            ("[[x](#PER)", vec![Piece::Plain("["), link("x", "#PER")]),
            ("[ ](#PER)", vec![Piece::Plain("[ ](#PER)")]),
            ("[x](#PER", vec![Piece::Plain("[x](#PER")]),
            ("[x] (#PER)", vec![Piece::Plain("[x] (#PER)")]),
        ];
        for (text, expected) in table {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "[a\\[\\]() #é?=]{0,24}") {
            let written = pieces(&text).into_iter().map(|piece| match piece {
                Piece::Plain(words) => words.to_owned(),
                Piece::Link { words, target } => format!("[{words}]({target})"),
            });
            prop_assert_eq!(written.collect::<String>(), text);
        }
    }
}
