//! The forms that strings of a dossier have: ids, kinds, languages, and texts as readers see them.
//! The JSON Schema has the same as patterns.

/// A form of a string.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    /// The name in messages.
    pub(crate) name: &'static str,
    pub(crate) fits: fn(&str) -> bool,
}

/// Ids of dossiers, facts and sources.
pub(crate) const SLUG: Form = Form {
    name: "an id of lower-case letters, digits and single hyphens",
    fits: |text| {
        is_joined(text, |byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit()
        })
    },
};

/// Kinds of facts and sources, units and acts of figures: any word will do.
pub(crate) const WORD: Form = Form {
    name: "a word of the letters a to z in lower case, such as vote, or several joined by hyphens",
    fits: |text| is_joined(text, |byte| byte.is_ascii_lowercase()),
};

/// Tags of languages.
pub(crate) const LANGUAGE: Form = Form {
    name: "the tag of a language, such as en or pt-BR",
    fits: is_language,
};

/// The kinds of evidence, for which the interface has words.
pub(crate) const EVIDENCE: Form = Form {
    name: "one of cable, memo, note, statement, interview, official, court, report, article, post, record",
    fits: |text| KINDS_OF_EVIDENCE.contains(&text),
};

/// The kinds of evidence by their words in dossiers.
pub const KINDS_OF_EVIDENCE: [&str; 11] = [
    "cable",
    "memo",
    "note",
    "statement",
    "interview",
    "official",
    "court",
    "report",
    "article",
    "post",
    "record",
];

/// The hedge before a number.
pub(crate) const QUALIFIER: Form = Form {
    name: "at most 20 letters, such as about",
    fits: |text| text.chars().count() <= 20,
};

/// The version of a dossier.
pub(crate) const VERSION: Form = Form {
    name: "at most 40 letters",
    fits: |text| text.chars().count() <= 40,
};

fn is_joined(text: &str, is_part: fn(u8) -> bool) -> bool {
    let mut parts = text.split('-');
    parts.all(|part| !part.is_empty() && part.bytes().all(is_part))
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let is_first = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    is_first && parts.all(is_part)
}

/// The fault of a text that readers would see as it is: letters that were decoded wrongly, or
/// markup.
pub(crate) fn fault_of_text(text: &str) -> Option<&'static str> {
    let is_continuation = |c: char| ('\u{80}'..='\u{bf}').contains(&c);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        if letter == '\u{fffd}' || letter == 'â' && next == '€' {
            return Some("letters and quotation marks as they should read: save the file as UTF-8");
        }
        if "ÃÂ".contains(letter) && is_continuation(next) {
            return Some("letters with their accents: save the file as UTF-8");
        }
        if letter == '<' && (next == '/' || next.is_ascii_alphabetic()) && text.contains('>') {
            return Some("plain text without tags of HTML");
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_accept_what_their_names_say() {
        for (form, good, bad) in [
            (SLUG, "uk-2025-09-21", "gov_uk"),
            (SLUG, "7", "-a"),
            (WORD, "recognition", "Vote"),
            (WORD, "state-visit", "vote2"),
            (LANGUAGE, "pt-BR", "english"),
            (LANGUAGE, "zh-Hant-TW", "e"),
            (EVIDENCE, "memo", "ministry"),
        ] {
            assert!((form.fits)(good), "{good}");
            assert!(!(form.fits)(bad), "{bad}");
        }
    }

    #[test]
    fn a_text_that_would_look_wrong_is_told() {
        for bad in [
            "Itâ€™s",
            "CÃ´te",
            "Qui reconna\u{fffd}t",
            "<b>no</b>",
            "a <br> b",
        ] {
            assert!(fault_of_text(bad).is_some(), "{bad}");
        }
        for good in ["5 < 6", "a < b > c", "Ângelo", "São Tomé", "château", "<3"] {
            assert!(fault_of_text(good).is_none(), "{good}");
        }
    }
}
