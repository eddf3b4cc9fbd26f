use crate::dossier::Dossier;
use crate::figure::markup::node::plain_text;
use crate::figure::markup::text::dates::date;
use crate::language::i18n::{Messages, format};

/// How to cite a figure, in plain text: title, date, version, sources and licence, as far as the
/// dossier has them. The viewer fills in `{address}` and `{today}`.
pub(crate) fn citation(words: &Messages, dossier: &Dossier) -> String {
    let sentence = |message: &str, name, value: Option<String>| {
        let value = value.filter(|value| !value.is_empty());
        value.map(|value| format(message, name, &value))
    };
    let title = Some(dossier.headline().to_string());
    let as_of = dossier.as_of.map(|as_of| plain_text(&date(words, as_of)));
    let version = Some(dossier.version.clone());
    let sources = Some(sources(words, dossier));
    let sentences = [
        sentence(&words.cited_title, "title", title),
        sentence(&words.as_of, "day", as_of),
        sentence(&words.version, "version", version),
        sentence(&words.cited_sources, "sources", sources),
        licence(words, dossier),
        Some(words.cited_address.clone()),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(" ")
}

/// The licence of the dossier, as a sentence; `None` if it states none.
pub(crate) fn licence(words: &Messages, dossier: &Dossier) -> Option<String> {
    let licence = dossier.licence.as_ref()?;
    Some(format(&words.licence, "licence", &licence.name))
}

/// The names of the sources, each once.
pub(crate) fn sources(words: &Messages, dossier: &Dossier) -> String {
    let mut names: Vec<&str> = Vec::new();
    for source in &dossier.sources {
        if !names.contains(&source.name()) {
            names.push(source.name());
        }
    }
    names.join(&words.semicolon)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;

    fn cited(sources: &str, fields: &str) -> String {
        let text = format!(
            r#"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "Who drinks tea?", "question": "X?",
            "stances": [], "sources": [{sources}], "facts": [{{"id": "a", "places": ["PER"], "text": "A.", "source": "h"}}]
            {fields}}}"#
        );
        citation(
            &Messages::english(),
            &read(&text).expect("a dossier").dossier,
        )
    }

    const HERALD: &str = r#"{"id": "h", "title": "On tea", "publisher": "The Herald"}"#;

    #[test]
    fn all_that_the_dossier_says_is_cited() {
        let fields = r#", "asOf": "2025-06-25?", "version": "3",
            "licence": {"name": "CC BY 4.0", "url": "https://example.org/by"}"#;
        let sources = r#"{"id": "h", "title": "On tea", "publisher": "The Herald"},
            {"id": "i", "title": "More on tea", "publisher": "The Herald"}, {"id": "r", "title": "Record 7"}"#;
        assert_eq!(
            cited(sources, fields),
            "“Who drinks tea?”, interactive map. Data as of 25 June 2025 (inferred). Version 3. \
             Source: The Herald; Record 7. Licence: CC BY 4.0. {address} (accessed {today})"
        );
    }

    #[test]
    fn what_it_does_not_say_is_left_out() {
        assert_eq!(
            cited(HERALD, ""),
            "“Who drinks tea?”, interactive map. Source: The Herald. {address} (accessed {today})"
        );
        assert_eq!(
            cited("", r#", "asOf": "2025-06""#),
            "“Who drinks tea?”, interactive map. Data as of June 2025. {address} (accessed {today})"
        );
    }
}
