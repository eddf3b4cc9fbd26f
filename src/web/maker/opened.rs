//! Files that an editor opens: which of them this program can read, and the dossiers of pages.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use crate::project::{FileKind, NamedFile, file_kind};
use crate::site::story_in;
use crate::web::page::composition::object;

/// The reader of a file: `workbooks` is the program for workbooks, `page` this program's reader of pages. `guess` is a file
/// whose encoding the program for workbooks has to tell, and `decisions` the editor's answers. Any other file is
/// opened as it is.
pub(super) fn reader(bytes: &[u8]) -> &'static str {
    match file_kind(bytes) {
        FileKind::Workbook | FileKind::Site => "workbooks",
        FileKind::Page => "page",
        FileKind::Decisions => "decisions",
        FileKind::Delimited if is_unknown(bytes) => "guess",
        _ => "",
    }
}

/// Whether a text is neither UTF-8 nor marked as UTF-16.
fn is_unknown(bytes: &[u8]) -> bool {
    let is_marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    !is_marked && str::from_utf8(bytes).is_err()
}

/// The dossier in a page in a single file and its basemap, as objects with `name` and `bytes`.
///
/// # Errors
/// If they cannot be unpacked.
pub(super) fn in_page(page: &[u8]) -> Result<Array, String> {
    story_in(&String::from_utf8_lossy(page)).map(named_files)
}

/// Files as objects with `name` and `bytes`.
pub(super) fn named_files(files: Vec<NamedFile>) -> Array {
    let file = |(name, bytes): NamedFile| -> JsValue {
        object([
            ("name", name.into()),
            ("bytes", Uint8Array::from(&*bytes).into()),
        ])
    };
    files.into_iter().map(file).collect()
}
