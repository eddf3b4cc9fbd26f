//! The encoding of a text, and what is wrong in it.

use crate::base::message::{Message, message};
use crate::sheets::choices::{Choices, ENCODING};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot, ranges};
use crate::sheets::read::decoder::Decoder;
use crate::sheets::table::SheetName;
use crate::sheets::understood::Understood;

/// The encoding of most files that are not in Unicode.
const WESTERN: &str = "windows-1252";

/// A text, and how it was read.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) understood: Vec<Understood>,
    pub(crate) faults: Vec<Fault>,
}

/// Decides on the encoding of some bytes and decodes them.
///
/// # Errors
///
/// A fault if the chosen encoding is unknown.
pub(crate) fn decode(
    name: &SheetName,
    bytes: &[u8],
    choices: &Choices,
    decoder: &dyn Decoder,
) -> Result<Decoded, Fault> {
    let reader = Reader {
        name,
        bytes,
        decoder,
    };
    if let Some(encoding) = &choices.encoding {
        return reader.chosen(encoding);
    }
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Ok(Reader {
            bytes: rest,
            ..reader
        }
        .unmarked()),
        [0xff, 0xfe, rest @ ..] => Ok(reader.wide(rest, "utf-16le", None)),
        [0xfe, 0xff, rest @ ..] => Ok(reader.wide(rest, "utf-16be", None)),
        _ => match zeros(bytes) {
            Some(encoding) => {
                Ok(reader.wide(bytes, encoding, Some(message!("although no mark says so"))))
            }
            None => Ok(reader.unmarked()),
        },
    }
}

/// UTF-16 by its zero bytes: every second byte of most digits, spaces and delimiters.
fn zeros(bytes: &[u8]) -> Option<&'static str> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    // A few zero bytes are a fault of other text: here they are every tenth character at least.
    let is_most = |many: usize, few: usize| many > 3 && many * 10 > pairs.len() && few * 10 < many;
    match (first, second) {
        (first, second) if is_most(second, first) => Some("utf-16le"),
        (first, second) if is_most(first, second) => Some("utf-16be"),
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    name: &'a SheetName,
    bytes: &'a [u8],
    decoder: &'a dyn Decoder,
}

impl Reader<'_> {
    fn spot(self) -> Spot {
        Spot {
            sheet: self.name.clone(),
            ..Spot::default()
        }
    }

    fn said(self, sentence: Message, encoding: &str) -> Vec<Understood> {
        vec![Understood {
            spot: self.spot(),
            sentence,
            choice: ENCODING,
            value: encoding.to_owned(),
        }]
    }

    fn fault(self, found: Message, expected: Message, done: Message) -> Fault {
        Fault {
            spot: self.spot(),
            found,
            expected,
            done,
        }
    }

    /// The text in the encoding that the editor names.
    fn chosen(self, encoding: &str) -> Result<Decoded, Fault> {
        let unknown = || {
            self.fault(
                message!("the encoding {encoding}", encoding = quoted(encoding)),
                message!("a name such as utf-8, utf-16le, windows-1252 or windows-1251"),
                message!("read nothing"),
            )
        };
        let (text, is_whole) = self
            .decoder
            .decode(self.bytes, encoding)
            .ok_or_else(unknown)?;
        let text = text
            .strip_prefix('\u{feff}')
            .map(str::to_owned)
            .unwrap_or(text);
        let faults = (!is_whole).then(|| self.broken(&text, encoding));
        Ok(Decoded {
            text,
            understood: Vec::new(),
            faults: faults.into_iter().collect(),
        })
    }

    /// The fault of bytes that are not of the encoding, which became replacement characters.
    fn broken(self, text: &str, encoding: &str) -> Fault {
        let at = text.find('\u{fffd}').unwrap_or(0);
        self.fault(
            message!(
                "bytes that are not {encoding}, first in line {line}",
                encoding,
                line = line_of(&text.as_bytes()[..at])
            ),
            message!("text in one encoding"),
            message!("put \u{fffd} in their place"),
        )
    }

    /// UTF-16 after its mark.
    fn wide(self, bytes: &[u8], encoding: &str, why: Option<Message>) -> Decoded {
        let (text, is_whole) = self.decoder.decode(bytes, encoding).unwrap_or_default();
        let faults = (!is_whole).then(|| self.broken(&text, encoding));
        let read = match why {
            None => message!("read as {encoding}", encoding),
            Some(why) => message!("read as {encoding}, {why}", encoding, why),
        };
        Decoded {
            text,
            understood: self.said(read, encoding),
            faults: faults.into_iter().collect(),
        }
    }

    /// UTF-8 if the bytes are mostly that, or else the most likely encoding.
    fn unmarked(self) -> Decoded {
        let error = match str::from_utf8(self.bytes) {
            Ok(text) => {
                return Decoded {
                    text: text.to_owned(),
                    ..Decoded::default()
                };
            }
            Err(error) => error,
        };
        let line = line_of(&self.bytes[..error.valid_up_to()]);
        let (letters, wrong) = counts(self.bytes);
        if error.error_len().is_none() && (letters > 0 || self.bytes.len() > 3 && wrong == 1) {
            return self.cut(error.valid_up_to(), line);
        }
        let guess = self.decoder.guess(self.bytes);
        if letters > 2 * wrong || !is_of_many_bytes(&guess) && has_two_encodings(self.bytes) {
            return self.mixed(line);
        }
        self.guessed(&guess, line)
    }

    /// UTF-8 that ends within a character.
    fn cut(self, end: usize, line: usize) -> Decoded {
        let fault = self.fault(
            message!("half a character at the end, in line {line}", line),
            message!("the whole file: it seems to have been cut off"),
            message!("left the half character out"),
        );
        Decoded {
            text: String::from_utf8_lossy(&self.bytes[..end]).into_owned(),
            faults: vec![fault],
            ..Decoded::default()
        }
    }

    /// UTF-8 with a few bytes of another encoding.
    fn mixed(self, line: usize) -> Decoded {
        let mut text = String::with_capacity(self.bytes.len());
        for chunk in self.bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            let western = self.decoder.decode(chunk.invalid(), WESTERN);
            text.push_str(&western.unwrap_or_default().0);
        }
        let lines: Vec<usize> = numbered(self.bytes)
            .filter(|(_, line)| counts(line).1 > 0)
            .map(|(number, _)| number)
            .collect();
        let count = lines.len();
        let lines = ranges(&lines);
        let shown = text.lines().nth(line - 1).map(quoted).unwrap_or_default();
        let fault = self.fault(
            message!(
                "bytes that are not UTF-8 in line {lines}"
                    | "bytes that are not UTF-8 in lines {lines}",
                lines,
                count
            ),
            message!("text in one encoding"),
            message!(
                "read these bytes as {western}, so that line {line} is {shown}",
                western = WESTERN,
                line,
                shown
            ),
        );
        Decoded {
            text,
            faults: vec![fault],
            ..Decoded::default()
        }
    }

    /// The encoding that fits best, with the first line that depends on it.
    fn guessed(self, guess: &str, line: usize) -> Decoded {
        let (text, is_whole) = self.decoder.decode(self.bytes, guess).unwrap_or_default();
        let shown = |text: &str| {
            let mut lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
            lines.nth(line - 1).map(quoted).unwrap_or_default()
        };
        let mut sentence = message!(
            "read as {guess}, because it is not valid UTF-8; line {line} is {shown}",
            guess,
            line,
            shown = shown(&text)
        );
        if guess != WESTERN
            && let Some((other, true)) = self.decoder.decode(self.bytes, WESTERN)
        {
            sentence = message!(
                "{sentence}; in {western} it would be {shown}",
                sentence,
                western = WESTERN,
                shown = shown(&other)
            );
        }
        let faults = (!is_whole).then(|| self.broken(&text, guess));
        Decoded {
            understood: self.said(sentence, guess),
            faults: faults.into_iter().collect(),
            text,
        }
    }
}

/// How many letters of several bytes some bytes have in UTF-8, and how many pieces that are not UTF-8.
fn counts(bytes: &[u8]) -> (usize, usize) {
    let (mut letters, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid().chars();
        letters += valid.filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    (letters, wrong)
}

/// The lines of some bytes with their numbers, from 1.
fn numbered(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    (1..).zip(bytes.split(|byte| *byte == b'\n'))
}

/// Whether some lines are UTF-8 and others are not: two files were joined. In a text of one encoding, a line whose
/// letters are UTF-8 by chance is rare, and others have both.
fn has_two_encodings(bytes: &[u8]) -> bool {
    let lines: Vec<(usize, usize)> = numbered(bytes).map(|(_, line)| counts(line)).collect();
    let has = |is: fn(&(usize, usize)) -> bool| lines.iter().any(is);
    has(|line| line.0 > 0 && line.1 == 0)
        && has(|line| line.0 == 0 && line.1 > 0)
        && !has(|line| line.0 > 0 && line.1 > 0)
}

/// Whether letters have several bytes in an encoding, which may be UTF-8 by chance.
fn is_of_many_bytes(encoding: &str) -> bool {
    let encoding = encoding.to_ascii_lowercase();
    ["gb", "big5", "shift", "euc", "iso-2022"]
        .iter()
        .any(|name| encoding.starts_with(name))
}

/// The line in which some bytes end, from 1.
fn line_of(before: &[u8]) -> usize {
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}
