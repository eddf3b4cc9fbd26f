//! Text from bytes in encodings other than UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// Knows encodings. In a browser, `TextDecoder` does.
pub trait Decoder {
    /// The name of the most likely encoding of some bytes that are not UTF-8.
    fn guess(&self, bytes: &[u8]) -> String;

    /// The text of some bytes in an encoding, and whether all of them belong to it; `None` if the
    /// encoding is unknown.
    fn decode(&self, bytes: &[u8], encoding: &str) -> Option<(String, bool)>;
}

/// The encodings of the web, by `encoding_rs`, found by `chardetng`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Decoder for Native {
    fn guess(&self, bytes: &[u8]) -> String {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(bytes, true);
        let encoding = detector.guess(None, Utf8Detection::Deny);
        encoding.name().to_ascii_lowercase()
    }

    fn decode(&self, bytes: &[u8], encoding: &str) -> Option<(String, bool)> {
        let encoding = Encoding::for_label(encoding.as_bytes())?;
        let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
        Some((text.into_owned(), !has_errors))
    }
}
