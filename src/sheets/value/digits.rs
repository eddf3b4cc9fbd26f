//! Digits and spaces of all scripts, in one form.

/// A text with ASCII digits and plain spaces, without marks of direction and without spaces at its ends. Other letters
/// stay as they are; the text may become empty.
///
/// ```
/// use stancemap::sheets::value::plain;
///
/// assert_eq!(plain(" ١٢\u{a0}مايو ۲۰۲۵\u{200f}"), "12 مايو 2025");
/// ```
pub fn plain(text: &str) -> String {
    let letters = text.chars().filter_map(|letter| match letter {
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        '０'..='９' => digit(letter, '０'),
        // Marks of direction, which Arabic and Hebrew sheets have around dates and numbers.
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        letter if letter.is_whitespace() => Some(' '),
        letter => Some(letter),
    });
    let text: String = letters.collect();
    text.trim().to_owned()
}

fn digit(letter: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(letter) - u32::from(zero), 10)
}
