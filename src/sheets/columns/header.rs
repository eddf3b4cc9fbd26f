//! The words of headers.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::gazetteer::clean;
use crate::language::search::fold;
use crate::sheets::columns::details::KINDS;
use crate::sheets::columns::field::{Field, Form, SheetKind, words};

/// A header or the name of a sheet, for comparison: in lower case, without accents and punctuation, with
/// a space between words, also between those of `asOf`, and without soft hyphens and other invisible characters.
pub(crate) fn folded(text: &str) -> String {
    let mut spaced = String::new();
    let mut was_lower = false;
    for letter in clean(text).chars() {
        if was_lower && letter.is_uppercase() || letter == '_' {
            spaced.push(' ');
        }
        was_lower = letter.is_lowercase();
        match letter {
            '_' => {}
            'ñ' | 'Ñ' => spaced.push('n'),
            letter => spaced.extend(letter.to_lowercase()),
        }
    }
    fold(&spaced).trim().to_owned()
}

/// A header without the tag of a language at its end, and the tag: `text_es`, `Text (pt-BR)`, `text [fr]`.
pub(crate) fn language_of(header: &str) -> Option<(&str, String)> {
    let header = header.trim();
    let end = header.strip_suffix([')', ']']);
    let (name, tag) = match end {
        Some(inner) => inner.rsplit_once(['(', '['])?,
        None => header.rsplit_once(['_', ':', '@'])?,
    };
    let tag = tag.trim();
    let mut parts = tag.split('-');
    let is_first = |part: &str| {
        (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let is_next = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_tag = is_first(parts.next()?) && parts.all(is_next);
    (is_tag && !name.trim().is_empty()).then(|| (name.trim(), tag.to_owned()))
}

/// How well a header fits a field; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The editor says so.
    Decided,
    /// It is the name that `table` writes.
    Name,
    /// It is a word for it.
    Word,
    /// The cells look like it.
    Content,
}

/// A header that is looked up in one kind of sheet after the other, and folded only once.
pub(crate) struct Lookup {
    folded: String,
    /// The same without the tag of a language at its end, and the tag.
    tagged: Option<(String, String)>,
}

impl Lookup {
    /// The lookup of a header.
    pub(crate) fn of(header: &str) -> Lookup {
        Lookup {
            folded: folded(header),
            tagged: language_of(header).map(|(name, tag)| (folded(name), tag)),
        }
    }

    /// The field that the header means in a kind of sheet, and the language of its texts.
    fn meaning(&self, kind: &'static SheetKind) -> Option<(&'static Field, Option<String>, Rank)> {
        if let Some(own) = meaning_in(kind, &self.folded) {
            return Some((own.field, None, own.rank));
        }
        let (name, tag) = self.tagged.as_ref()?;
        let has_languages = |own: &&Meaning| [Form::Text, Form::Passage].contains(&own.field.form);
        let own = meaning_in(kind, name).filter(has_languages)?;
        Some((own.field, Some(tag.clone()), own.rank))
    }

    /// Whether the header is known in a kind of sheet.
    pub(crate) fn is_known(&self, kind: &'static SheetKind) -> bool {
        self.meaning(kind).is_some()
    }
}

/// The meaning of a word in one kind of sheet.
struct Meaning {
    kind: &'static SheetKind,
    field: &'static Field,
    rank: Rank,
}

/// The meanings of all words, folded. In each kind of sheet, names of fields come before other words. Each cell above the data
/// may be a header and is looked up in all kinds, so that this has to be fast.
static MEANINGS: LazyLock<BTreeMap<Cow<'static, str>, Vec<Meaning>>> = LazyLock::new(|| {
    let mut all: BTreeMap<Cow<'static, str>, Vec<Meaning>> = BTreeMap::new();
    let mut add = |word, kind, field, rank| {
        let meaning = Meaning { kind, field, rank };
        all.entry(word).or_default().push(meaning);
    };
    for kind in KINDS {
        for field in kind.fields {
            add(folded(field.name).into(), kind, field, Rank::Name);
        }
        for field in kind.fields {
            for word in words(field.words) {
                add(word.into(), kind, field, Rank::Word);
            }
        }
    }
    all
});

fn meaning_in(kind: &SheetKind, folded: &str) -> Option<&'static Meaning> {
    let mut meanings = MEANINGS.get(folded)?.iter();
    meanings.find(|one| one.kind.name == kind.name)
}

/// The field that a header means, and the language of its texts.
pub(super) fn meaning(
    kind: &'static SheetKind,
    header: &str,
) -> Option<(&'static Field, Option<String>, Rank)> {
    Lookup::of(header).meaning(kind)
}

/// The field that a header means in a kind of sheet, and the language of its texts.
pub(crate) fn meaning_of(
    kind: &'static SheetKind,
    header: &str,
) -> Option<(&'static Field, Option<String>)> {
    meaning(kind, header).map(|(field, language, _)| (field, language))
}

/// Whether a header is known in a kind of sheet.
pub(crate) fn knows(kind: &'static SheetKind, header: &str) -> bool {
    Lookup::of(header).is_known(kind)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::sheets::columns::{FACTS, KINDS};

    #[test]
    fn headers_are_compared_without_case_accents_and_punctuation() {
        for (header, expected) in [
            ("Source_ID", "source id"),
            ("asOf", "as of"),
            (" Länder ", "lander"),
            ("D’après", "d apres"),
            ("البلد", "البلد"),
        ] {
            assert_eq!(folded(header), expected);
        }
    }

    #[test]
    fn a_header_may_end_with_a_language() {
        for (header, expected) in [
            ("text_es", Some(("text", "es"))),
            ("Text (pt-BR)", Some(("Text", "pt-BR"))),
            ("text [fr]", Some(("text", "fr"))),
            ("text_pt-BR", Some(("text", "pt-BR"))),
            ("text", None),
            ("Text (long)", None),
            ("_es", None),
        ] {
            let found = language_of(header);
            let found = found.as_ref().map(|(name, tag)| (*name, &**tag));
            assert_eq!(found, expected, "{header}");
        }
    }

    #[test]
    fn a_header_means_a_field() {
        for (header, name, language) in [
            ("Land", "place", None),
            ("nation_id", "place_code", None),
            ("source URL", "source_url", None),
            ("quote", "text", None),
            ("Quand ?", "date", None),
            ("text_es", "text", Some("es")),
            ("source_id", "source_id", None),
            ("attributed_to_ar", "attributed_to", Some("ar")),
        ] {
            let (field, tag, _) = meaning(&FACTS, header).expect(header);
            assert_eq!((field.name, tag.as_deref()), (name, language), "{header}");
        }
        assert!(meaning(&FACTS, "Population").is_none());
        assert!(meaning(&FACTS, "date_es").is_none());
    }

    #[test]
    fn no_word_means_two_fields_of_a_sheet() {
        for kind in KINDS {
            let mut owners = BTreeMap::new();
            for field in kind.fields {
                let name = folded(field.name);
                for word in words(field.words).chain([&*name]) {
                    assert_eq!(folded(word), word, "{word} is not folded");
                    if let Some(other) = owners.insert(word.to_owned(), field.name) {
                        assert_eq!(other, field.name, "{}: {word}", kind.name);
                    }
                }
            }
        }
    }
}
