//! Sets of letters, by which most pairs of texts are told apart at once.

/// The set of letters of a text, as bits: letters may share one.
pub(crate) fn letters_of(text: &str) -> u64 {
    let letters = text.chars().filter(|letter| *letter != ' ');
    letters.fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}
