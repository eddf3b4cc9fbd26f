use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::base::json_list::{Fields, with_items};
use crate::cli::open::{list, name_of};
use crate::cli::replace::write;
use crate::cli::sheets::{DecisionOptions, choices_beside, corrections_beside, is_sheet};
use crate::dossier::changes::Draft;
use crate::sheets::{has_corrections, with_drafts};

/// The file that was left as it is, and why.
pub(super) type Refusal = (PathBuf, String);

/// Adds drafts of corrections to a dossier in JSON, to the sheet of corrections in a folder of sheets, or to the one
/// beside a sheet or a workbook, which is never written itself. Returns the file that was written.
///
/// # Errors
/// Why a file cannot be read or written.
pub(super) fn add(
    path: &Path,
    drafts: &[Draft],
    decisions: &DecisionOptions,
) -> Result<Result<PathBuf, Refusal>, String> {
    let file = match (path.is_dir(), is_sheet(path)) {
        (true, _) => sheet_in(path)?,
        (_, true) => corrections_beside(path),
        _ => path.to_owned(),
    };
    let bytes = match fs::read(&file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        read => read.map_err(|error| format!("{} cannot be read: {error}", file.display()))?,
    };
    let name = name_of(&file);
    let added = match is_sheet(path) {
        true => with_drafts(&name, &bytes, drafts, &choices_beside(path, decisions)?),
        false => to_json(&bytes, drafts),
    };
    Ok(match added {
        Ok(text) => {
            write(&file, text.as_bytes())?;
            Ok(file)
        }
        Err(why) => Err((file, why)),
    })
}

/// The sheet of corrections in a folder of sheets, or the name of a new one.
fn sheet_in(folder: &Path) -> Result<PathBuf, String> {
    let is_text = |path: &PathBuf| {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        ["csv", "tsv", "tab", "txt"].contains(&&*ending.to_lowercase())
    };
    let is_one = |path: &PathBuf| {
        let name = name_of(path);
        is_text(path) && !name.starts_with(['.', '~']) && has_corrections(&name)
    };
    let found = list(folder)?.into_iter().find(is_one);
    Ok(found.unwrap_or_else(|| folder.join("corrections.csv")))
}

/// The text of a dossier with drafts at the end of its corrections. The rest stays as it is.
fn to_json(bytes: &[u8], drafts: &[Draft]) -> Result<String, String> {
    const MARK: char = '\u{feff}';
    let text = std::str::from_utf8(bytes).map_err(|_| "a file that is not in UTF-8")?;
    let plain = text.strip_prefix(MARK);
    let items: Vec<Fields> = drafts.iter().map(fields).collect();
    let added = with_items(plain.unwrap_or(text), "corrections", &items)?;
    Ok(match plain {
        Some(_) => format!("{MARK}{added}"),
        None => added,
    })
}

fn fields(draft: &Draft) -> Fields {
    let mut fields: Fields = vec![
        ("date", Value::from(&*draft.date)),
        ("text", Value::from(&*draft.text)),
    ];
    if !draft.facts.is_empty() {
        fields.push(("facts", Value::from(draft.facts.clone())));
    }
    fields
}
