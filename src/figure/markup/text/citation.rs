use crate::dossier::Dossier;
use crate::figure::markup::node::plain;
use crate::figure::markup::text::dates::date;
use crate::language::i18n::{Messages, format};

/// How to cite a figure, in plain text: what it is called, of which day and version it is, what it
/// rests on and on what terms it may be used, as far as the dossier says so; and where and when it
/// was seen, as `{address}` and `{today}` for the viewer to fill.
pub(crate) fn citation(words: &Messages, dossier: &Dossier) -> String {
    let cited = |sentence: &str, name, value: Option<String>| {
        let value = value.filter(|value| !value.is_empty());
        value.map(|value| format(sentence, name, &value))
    };
    let version = Some(&*dossier.version).filter(|version| !version.is_empty());
    let as_of = dossier.as_of.map(|as_of| plain(&date(words, as_of)));
    let sentences = [
        cited(&words.cited_title, "title", Some(dossier.title.to_string())),
        cited(&words.as_of, "day", as_of),
        version.map(|version| format(&words.version, "version", version)),
        cited(
            &words.cited_sources,
            "sources",
            Some(sources(words, dossier)),
        ),
        licence(words, dossier),
        Some(words.cited_address.clone()),
    ];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// On what terms a dossier may be used, as a sentence; nothing where it does not say.
pub(crate) fn licence(words: &Messages, dossier: &Dossier) -> Option<String> {
    let licence = dossier.licence.as_ref()?;
    Some(format(&words.licence, "licence", &licence.name))
}

/// Who published what was read, each once.
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
            "“Who drinks tea?”, interactive map. As of 25 June 2025 (inferred). Version 3. \
             Based on The Herald; Record 7. Licence: CC BY 4.0. {address} (accessed {today})"
        );
    }

    #[test]
    fn what_it_does_not_say_is_left_out() {
        assert_eq!(
            cited(HERALD, ""),
            "“Who drinks tea?”, interactive map. Based on The Herald. {address} (accessed {today})"
        );
        assert_eq!(
            cited("", r#", "asOf": "2025-06""#),
            "“Who drinks tea?”, interactive map. As of June 2025. {address} (accessed {today})"
        );
    }
}
