//! Plural rules of Unicode's CLDR, for whole numbers below a million. The category that French,
//! Portuguese and Spanish have for whole millions is therefore left out.

use crate::language::i18n::tag::primary_subtag;

/// The plural categories of a language, by CLDR's names and in its order. Languages that are not
/// listed here have those of English.
///
/// ```
/// use stancemap::language::i18n::plural_categories;
///
/// assert_eq!(plural_categories("pt-BR"), ["one", "other"]);
/// assert_eq!(plural_categories("ar").len(), 6);
/// ```
pub fn plural_categories(language: &str) -> &'static [&'static str] {
    match family(language) {
        Family::None => &["other"],
        Family::One | Family::UpToOne => &["one", "other"],
        Family::Slavic => &["one", "few", "many"],
        Family::Arabic => &["zero", "one", "two", "few", "many", "other"],
    }
}

/// The index in [`plural_categories`] of the category of a number.
///
/// ```
/// use stancemap::language::i18n::plural_index;
///
/// assert_eq!(plural_index("en", 0), 1);
/// assert_eq!(plural_index("fr", 0), 0);
/// assert_eq!(plural_index("ar", 111), 4);
/// ```
pub fn plural_index(language: &str, number: usize) -> usize {
    match family(language) {
        Family::None => 0,
        Family::One => usize::from(number != 1),
        Family::UpToOne => usize::from(number > 1),
        Family::Slavic => slavic(number),
        Family::Arabic => arabic(number),
    }
}

/// The index in [`plural_categories`] of the category of any number; the sign is ignored. By CLDR,
/// fractions are `other` in most languages, and go by their whole part in French and Portuguese.
/// Slavic languages, whose `other` is left out here, write the noun of a fraction as they write it after 2.
///
/// ```
/// use stancemap::language::i18n::plural_index_of;
///
/// assert_eq!(plural_index_of("fr", 1.5), 0);
/// assert_eq!(plural_index_of("es", 1.5), 1);
/// assert_eq!(plural_index_of("ar", 2.5), 5);
/// assert_eq!(plural_index_of("ar", 2.0), 2);
/// ```
pub fn plural_index_of(language: &str, number: f64) -> usize {
    let number = number.abs();
    if number.fract() == 0.0 {
        return plural_index(language, number as usize);
    }
    match family(language) {
        Family::None => 0,
        Family::One | Family::Slavic => 1,
        Family::UpToOne => usize::from(number >= 2.0),
        Family::Arabic => 5,
    }
}

/// Separates the forms of a plural message in one text. No form may contain it.
pub const SEPARATOR: char = '|';

/// Joins the forms of a plural message, in the order of [`plural_categories`], into the value of one
/// attribute. [`pick_form`] is the reader's side.
///
/// ```
/// use stancemap::language::i18n::{join_forms, pick_form};
///
/// let joined = join_forms(&["{n} country", "{n} countries"]);
/// assert_eq!(joined, "{n} country|{n} countries");
/// assert_eq!(pick_form(&joined, "en", 1), "{n} country");
/// assert_eq!(pick_form(&joined, "fr", 0), "{n} country");
/// ```
pub fn join_forms(forms: &[impl AsRef<str>]) -> String {
    let mut joined = String::new();
    for (i, form) in forms.iter().enumerate() {
        if i > 0 {
            joined.push(SEPARATOR);
        }
        joined.push_str(form.as_ref());
    }
    joined
}

/// The form for a number, from forms that [`join_forms`] has joined; the whole text if it has too few
/// forms for the language.
pub fn pick_form<'a>(joined: &'a str, language: &str, number: usize) -> &'a str {
    let mut forms = joined.split(SEPARATOR);
    forms.nth(plural_index(language, number)).unwrap_or(joined)
}

/// Languages with the same plural rules.
enum Family {
    /// One category for all numbers.
    None,
    /// One category for 1, another for the rest.
    One,
    /// One category for 0 and 1, another for the rest.
    UpToOne,
    /// Russian and Ukrainian.
    Slavic,
    /// Arabic.
    Arabic,
}

fn family(language: &str) -> Family {
    match primary_subtag(language) {
        "id" | "ja" | "ko" | "ms" | "th" | "vi" | "zh" => Family::None,
        "fr" | "hi" | "pt" => Family::UpToOne,
        "ru" | "uk" => Family::Slavic,
        "ar" => Family::Arabic,
        _ => Family::One,
    }
}

fn slavic(number: usize) -> usize {
    let teen = (11..=14).contains(&(number % 100));
    match number % 10 {
        1 if !teen => 0,
        2..=4 if !teen => 1,
        _ => 2,
    }
}

fn arabic(number: usize) -> usize {
    match (number, number % 100) {
        (0..=2, _) => number,
        (_, 3..=10) => 3,
        (_, 11..=99) => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Samples of CLDR 44's `plurals.xml`.
    #[test]
    fn the_forms_are_those_of_the_samples() {
        let table: [(&str, &str, &[usize]); 13] = [
            ("en", "one", &[1]),
            ("en", "other", &[0, 2, 11, 100]),
            ("es", "one", &[1]),
            ("fr", "one", &[0, 1]),
            ("pt", "other", &[2, 17, 100]),
            ("ru", "one", &[1, 21, 101]),
            ("ru", "few", &[2, 24, 102]),
            ("ru", "many", &[0, 5, 11, 12, 100]),
            ("ar", "zero", &[0]),
            ("ar", "two", &[2]),
            ("ar", "few", &[3, 10, 103]),
            ("ar", "many", &[11, 26, 111]),
            ("ar", "other", &[100, 102, 1000]),
        ];
        for (language, name, numbers) in table {
            for &number in numbers {
                let forms = plural_categories(language);
                assert_eq!(
                    forms[plural_index(language, number)],
                    name,
                    "{language} {number}"
                );
            }
        }
    }

    #[test]
    fn a_text_with_too_few_forms_is_taken_whole() {
        assert_eq!(pick_form("all", "en", 2), "all");
        assert_eq!(pick_form("one|two", "ar", 7), "one|two");
    }

    proptest! {
        #[test]
        fn the_form_that_was_joined_is_picked(
            language in "en|fr|ja|ru|ar",
            texts in proptest::collection::vec("[^|]{0,9}", 6),
            number in 0..1000usize,
        ) {
            let forms = &texts[..plural_categories(&language).len()];
            let joined = join_forms(forms);
            let expected = &forms[plural_index(&language, number)];
            prop_assert_eq!(pick_form(&joined, &language, number), expected);
        }
    }
}
