use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::project::{Unpacked, unpacked};
use crate::sheets::{Decisions, Decoder, Native, Table};
use crate::web::page::composition::object;

/// The files in a workbook or an archive, as objects: `kind`, `name` and `bytes`. Of the kind `workbook`, the bytes are its
/// sheets in JSON; of the kind `bytes`, a file. `decisions` is the file of decisions, which may be empty.
///
/// # Errors
/// Why nothing can be read, as a text for the editor.
#[wasm_bindgen]
pub fn open(name: &str, bytes: &[u8], decisions: &[u8]) -> Result<Array, JsValue> {
    let choices = match decisions {
        [] => Decisions::default().choices,
        decisions => Decisions::read("decisions.json", decisions).0.choices,
    };
    let files = unpacked(name, bytes, &choices).map_err(|why| why.to_json())?;
    let opened = files.into_iter().map(|file| match file {
        Unpacked::File((name, bytes)) => Ok(opened("bytes", &name, &bytes)),
        Unpacked::Workbook(name, sheets) => {
            let sheets = serde_json::to_vec(&sheets).map_err(|error| error.to_string())?;
            Ok(opened("workbook", &name, &sheets))
        }
    });
    opened
        .collect::<Result<Array, String>>()
        .map_err(Into::into)
}

fn opened(kind: &str, name: &str, bytes: &[u8]) -> JsValue {
    object([
        ("kind", kind.into()),
        ("name", name.into()),
        ("bytes", Uint8Array::from(bytes).into()),
    ])
}

/// The name of the most likely encoding of bytes that are not UTF-8.
#[wasm_bindgen]
pub fn guess(bytes: &[u8]) -> String {
    Native.guess(bytes)
}

/// Sheets in JSON as an XLSX workbook.
///
/// # Errors
/// Why it cannot be written, as a text for the editor.
#[wasm_bindgen]
pub fn workbook(tables: &[u8]) -> Result<Vec<u8>, JsValue> {
    let tables: Vec<Table> = serde_json::from_slice(tables).map_err(|error| error.to_string())?;
    Ok(crate::sheets::workbook(&tables)?)
}
