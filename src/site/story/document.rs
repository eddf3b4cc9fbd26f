use crate::base::decode::decode;
use crate::base::json_list::without_items;
use crate::base::problem::Problem;
use crate::dossier::Correction;

/// A dossier as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The file or the folder of sheets, as messages name it.
    pub name: String,
    /// The name of that file or folder without its ending. The files of a dossier whose id cannot name a file are called by it.
    pub stem: String,
    /// The file that the site offers to readers, without drafts of corrections.
    pub bytes: Vec<u8>,
    /// The dossier in JSON.
    pub text: String,
    /// Whether it was made of sheets. Their problems are told by their cells, so the reader tells none.
    pub is_of_sheets: bool,
}

impl Document {
    /// The document in the bytes of a file in JSON, and the problem if they are not in UTF-8.
    ///
    /// ```
    /// use stancemap::site::Document;
    ///
    /// let text = r#"{"corrections": [{"text": "DRAFT: Wrong."}, {"text": "Right."}]}"#;
    /// let (document, problem) = Document::of_json("mine.json", "mine", text.into());
    /// assert_eq!((document.text.as_str(), problem), (text, None));
    /// let offered = String::from_utf8(document.bytes).unwrap();
    /// assert!(offered.contains("Right") && !offered.contains("Wrong"));
    /// ```
    pub fn of_json(name: &str, stem: &str, bytes: Vec<u8>) -> (Document, Option<Problem>) {
        let (text, problem) = decode(bytes.clone());
        let document = Document {
            name: name.to_owned(),
            stem: stem.to_owned(),
            bytes: offered(bytes, &text),
            text,
            is_of_sheets: false,
        };
        (document, problem)
    }

    /// The document that was made of sheets.
    pub fn of_sheets(name: &str, stem: &str, text: String) -> Document {
        Document {
            name: name.to_owned(),
            stem: stem.to_owned(),
            bytes: offered(text.clone().into_bytes(), &text),
            text,
            is_of_sheets: true,
        }
    }
}

/// The file that a site offers: the file of the author, without drafts of corrections.
fn offered(bytes: Vec<u8>, text: &str) -> Vec<u8> {
    let without = without_items(text, "corrections", Correction::is_draft);
    without.map_or(bytes, String::into_bytes)
}
