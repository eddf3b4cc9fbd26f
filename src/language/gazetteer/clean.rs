//! Invisible differences between texts: kinds of spaces and apostrophes, invisible characters,
//! composed and decomposed letters.

use crate::language::search::base_letter;

/// A text as it looks: without invisible characters, with single spaces, trimmed. A line break is a
/// space.
///
/// ```
/// use stancemap::language::gazetteer::clean;
///
/// assert_eq!(clean("\u{feff}United\u{a0}States \u{200b}"), "United States");
/// ```
pub fn clean(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|letter| !is_invisible(*letter))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character cannot be seen: soft hyphen, zero-width characters, marks of direction, byte order mark, variation selectors.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a character is written for an apostrophe.
pub(crate) fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ˈ' | '＇'
    )
}

/// A letter in lower case without its accent, for letters of the Latin script in composed form. All
/// others stay in lower case.
pub(crate) fn plain(letter: char) -> char {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    match lower {
        'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => 'a',
        'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' => 'd',
        'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => 'g',
        'ĥ' => 'h',
        'ĩ' | 'ī' | 'ĭ' | 'į' | 'ǐ' | 'ỉ'..='ị' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' | 'ọ'..='ợ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ǔ' | 'ụ'..='ự' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => base_letter(lower),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_space_is_a_space() {
        for space in ['\u{a0}', '\u{2009}', '\u{202f}', '\u{3000}', '\t', '\n'] {
            assert_eq!(clean(&format!(" A{space}{space}b ")), "A b", "{space:?}");
        }
    }

    #[test]
    fn letters_lose_their_accents_in_either_case() {
        let from = "ŠžŁñÝğıİşțāőūệơưĞçÅØ";
        let plain: String = from.chars().map(plain).collect();
        assert_eq!(plain, "szłnygıistaoueougcaø");
    }
}
