//! Text from bytes of unknown encoding.

use crate::base::problem::Problem;

/// The characters of Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of some bytes: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which most
/// spreadsheets write and which includes Latin-1. The problem says where bytes are that are not UTF-8.
/// A byte order mark is taken off.
///
/// ```
/// use stancemap::base::decode::decode;
///
/// let (text, problem) = decode(b"C\xf4te d'Ivoire".to_vec());
/// assert_eq!(text, "Côte d'Ivoire");
/// assert_eq!(problem.unwrap().path, "line 1");
/// assert_eq!(decode("Côte".into()), ("Côte".to_owned(), None));
/// ```
pub fn decode(bytes: Vec<u8>) -> (String, Option<Problem>) {
    let utf_16 = |read: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes[2..].as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| read(*pair)).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes[..] {
        [0xff, 0xfe, ..] => return (utf_16(u16::from_le_bytes), None),
        [0xfe, 0xff, ..] => return (utf_16(u16::from_be_bytes), None),
        _ => {}
    }
    let error = match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            return (text, None);
        }
        Err(error) => error,
    };
    let valid = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    let line = 1 + bytes[..valid].iter().filter(|byte| **byte == b'\n').count();
    let problem = Problem::new(
        format!("line {line}"),
        format!("a byte 0x{:02X}", bytes[valid]),
        "UTF-8: save the file in this encoding",
        "read the file as Windows-1252",
    );
    let character = |byte: &u8| match byte {
        0x80..0xa0 => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    (bytes.iter().map(character).collect(), Some(problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off_and_encodings_told_apart() {
        let plain = |text: &str| (text.to_owned(), None);
        assert_eq!(decode(b"\xef\xbb\xbf{}".to_vec()), plain("{}"));
        assert_eq!(decode(b"\xff\xfe{\0}\0".to_vec()), plain("{}"));
        assert_eq!(decode(b"\xfe\xff\0{\0}".to_vec()), plain("{}"));
        assert_eq!(decode(vec![]), plain(""));
        let (text, problem) = decode(b"a\n\x93caf\xe9\x94".to_vec());
        assert_eq!(text, "a\n“café”");
        assert_eq!(problem.unwrap().path, "line 2");
    }
}
