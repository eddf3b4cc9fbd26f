use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::new::is_instructions;
use crate::cli::open::{is_standard_input, list, name_of, open_bytes, open_input};
use crate::sheets::Source;

/// The endings of files with sheets.
const ENDINGS: [&str; 9] = [
    "csv", "tsv", "tab", "xlsx", "xlsm", "xlsb", "xls", "ods", "txt",
];

/// The end of the name of a file with the corrections of a sheet.
pub(crate) const CORRECTIONS: &str = ".corrections.csv";

/// The name of the file for decisions in a folder, and the end of the name of one beside a sheet.
pub(crate) const DECISIONS: &str = "decisions.json";

/// The sheets at a path, and what is beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Files {
    /// The files with sheets.
    pub(super) sources: Vec<Source>,
    /// The name of the file or folder, without an ending.
    pub(super) name: String,
    /// The folder that they are in.
    pub(super) folder: PathBuf,
    /// The file for decisions; `None` for standard input.
    pub(super) decisions: Option<PathBuf>,
    /// The files of a folder that hold no sheets.
    pub(super) others: Vec<String>,
}

/// Whether a path is read as sheets: standard input, a folder, or a file with the ending of one, in any case. A file
/// need not be there.
pub(crate) fn is_sheet(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let ending = ending.map(str::to_lowercase).unwrap_or_default();
    is_standard_input(path) || ENDINGS.contains(&&*ending) || path.is_dir()
}

/// The name of a path of sheets in messages.
pub(crate) fn called(path: &Path) -> String {
    match is_standard_input(path) {
        true => "standard input".to_owned(),
        false => path.display().to_string(),
    }
}

/// Reads the files with sheets at a path: a file, a folder, or `-` for standard input.
///
/// # Errors
/// Why they cannot be read, with the name; also if a folder has no sheets.
pub(super) fn open_sheets(path: &Path) -> Result<Files, String> {
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    if is_standard_input(path) {
        return Ok(Files {
            sources: vec![Source {
                name: called(path),
                bytes: open_input(path)?,
            }],
            name: "map".to_owned(),
            ..Files::default()
        });
    }
    if !path.is_dir() {
        let stem = stem.unwrap_or_default();
        let own = decisions_beside(path);
        let mut sources = vec![source(path)?];
        let beside = corrections_beside(path);
        if beside.is_file() {
            sources.push(source(&beside)?);
        }
        return Ok(Files {
            sources,
            folder: path.parent().unwrap_or(Path::new("")).to_owned(),
            decisions: Some(if is_alone(path) {
                answered(path, own)
            } else {
                own
            }),
            name: stem,
            others: Vec::new(),
        });
    }
    open_folder(path)
}

/// Reads the files with sheets in a folder.
///
/// # Errors
/// Why they cannot be read, with the name; also if there are no sheets.
fn open_folder(path: &Path) -> Result<Files, String> {
    let mut files = Files {
        name: folder_name(path),
        folder: path.to_owned(),
        decisions: Some(path.join(DECISIONS)),
        ..Files::default()
    };
    for entry in list(path)? {
        let name = name_of(&entry);
        if is_passed_over(&entry) || name == DECISIONS {
            continue;
        }
        if is_sheet(&entry) {
            files.sources.push(source(&entry)?);
        } else {
            files.others.push(name);
        }
    }
    if let [only] = &sheets_of(path)?[..] {
        let decisions = answered(only, path.join(DECISIONS));
        files.others.retain(|name| *name != name_of(&decisions));
        if name_of(&decisions) != DECISIONS && path.join(DECISIONS).exists() {
            files.others.push(DECISIONS.to_owned());
        }
        files.decisions = Some(decisions);
    }
    match files.sources.is_empty() {
        true => Err(format!(
            "{} has no sheets: expected files with the endings {}",
            path.display(),
            ENDINGS.join(", ")
        )),
        false => Ok(files),
    }
}

/// Whether an entry of a folder is not read: a folder, a lock file of a spreadsheet, a file of the system, or
/// the program's own instructions.
fn is_passed_over(entry: &Path) -> bool {
    name_of(entry).starts_with(['.', '~']) || entry.is_dir() || is_instructions(entry)
}

/// The sheets and workbooks in a folder, without corrections of them.
fn sheets_of(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let is_one = |path: &PathBuf| {
        is_sheet(path) && !is_passed_over(path) && !name_of(path).ends_with(CORRECTIONS)
    };
    Ok(list(folder)?.into_iter().filter(is_one).collect())
}

/// Whether a sheet is the only one of its folder.
fn is_alone(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let sheets = sheets_of(folder.unwrap_or(Path::new(".")));
    sheets.is_ok_and(|sheets| matches!(&sheets[..], [only] if name_of(only) == name_of(path)))
}

/// The file with the answers about the only sheet of a folder, however it is named: its own, or else the one for the folder.
/// `new` is the one to make if neither is there.
fn answered(sheet: &Path, new: PathBuf) -> PathBuf {
    let known = [decisions_beside(sheet), sheet.with_file_name(DECISIONS)];
    known.into_iter().find(|path| path.exists()).unwrap_or(new)
}

/// The file with the decisions about a sheet or a workbook, which may be missing: `facts.decisions.json` beside
/// `facts.xlsx`.
fn decisions_beside(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{DECISIONS}"));
    path.with_file_name(name)
}

/// The file with the corrections of a sheet or a workbook, which may be missing: `facts.corrections.csv` beside
/// `facts.xlsx`.
pub(crate) fn corrections_beside(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(CORRECTIONS);
    path.with_file_name(name)
}

/// The name of a folder, also of `.`.
fn folder_name(path: &Path) -> String {
    let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    name_of(&whole)
}

fn source(path: &Path) -> Result<Source, String> {
    let bytes = open_bytes(path)?;
    Ok(Source {
        name: name_of(path),
        bytes,
    })
}
