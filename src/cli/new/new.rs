use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::open::{list, save};
use crate::cli::print::print_out;
use crate::sheets::{Choices, Table, read, workbook};

/// A folder to begin a story in: sheets with an example to replace, and a page of instructions.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Folder to make. It may be there if it is empty.
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Write a CSV file for each sheet instead of one workbook.
    #[arg(long)]
    pub csv: bool,
}

/// The sheets of the example, by their names.
const SHEETS: [(&str, &str); 4] = [
    ("facts", include_str!("example/facts.csv")),
    ("stances", include_str!("example/stances.csv")),
    ("sources", include_str!("example/sources.csv")),
    ("story", include_str!("example/story.csv")),
];
/// The page of instructions, with placeholders for what differs between folders.
const INSTRUCTIONS: &str = include_str!("instructions.html");
/// The names of the files.
const WORKBOOK: &str = "story.xlsx";
const PAGE: &str = "instructions.html";
/// Stands in the page of instructions, by which it is known.
const MARK: &str = "<meta name=\"generator\" content=\"stancemap new\">";

/// Makes the folder, and says on standard output what it holds and what to do next.
///
/// # Errors
/// If the folder is not empty, or a file cannot be written: which one, and why.
pub fn begin(new: &New) -> Result<(), String> {
    let folder = &new.folder;
    let failed = |error| format!("{} cannot be made: {error}", folder.display());
    fs::create_dir_all(folder).map_err(failed)?;
    if let Some(first) = list(folder)?.first() {
        return Err(format!(
            "{} is not empty: it has {}. Name a folder that is not there yet",
            folder.display(),
            first.file_name().unwrap_or_default().display()
        ));
    }
    let sheets = if new.csv {
        for (name, text) in SHEETS {
            // A byte order mark, so that spreadsheets read accents.
            save(
                &folder.join(format!("{name}.csv")),
                format!("\u{feff}{text}"),
            )?;
        }
        "facts.csv"
    } else {
        save(&folder.join(WORKBOOK), workbook(&tables()?)?)?;
        WORKBOOK
    };
    save(&folder.join(PAGE), instructions(folder, sheets))?;
    let name = typed(folder);
    print_out(format!(
        "{name} has an example to replace, in {sheets}, and {PAGE}. To see it:\n\n    stancemap preview {name}\n\n"
    ));
    Ok(())
}

/// Whether a file is a page of instructions that this program has written.
pub(crate) fn is_instructions(path: &Path) -> bool {
    let is_named = path.file_name().is_some_and(|name| name == PAGE);
    is_named && fs::read_to_string(path).is_ok_and(|text| text.contains(MARK))
}

/// The example as tables.
fn tables() -> Result<Vec<Table>, String> {
    let mut tables = Vec::new();
    for (name, text) in SHEETS {
        let sheets = read(name, text.as_bytes(), &Choices::default());
        let sheets = sheets.map_err(|fault| fault.to_string())?;
        tables.extend(sheets.tables.into_iter().map(|mut table| {
            table.name.sheet = name.to_owned();
            table
        }));
    }
    Ok(tables)
}

/// The page of instructions for a folder.
fn instructions(folder: &Path, sheets: &str) -> String {
    let name = typed(folder);
    let escaped = name.replace('&', "&amp;").replace('<', "&lt;");
    let page = INSTRUCTIONS.replace("<?folder?>", &escaped);
    page.replace("<?sheets?>", sheets)
}

/// The folder as it is typed in a command. In quotation marks the shells of all systems understand it; those of
/// Unix take what stands in apostrophes as it is.
fn typed(folder: &Path) -> String {
    let mut name = folder.display().to_string();
    if name.starts_with('-') {
        name.insert_str(0, "./");
    }
    let is_plain = |letter: char| letter.is_alphanumeric() || "/._-+:,@%".contains(letter);
    // A backslash is a folder's on Windows, and means something else on Unix.
    let is_quotable = |letter: char| !"\"$`!\\".contains(letter) && !letter.is_control();
    match () {
        () if name.chars().all(is_plain) => name,
        () if name.chars().all(is_quotable) => format!("\"{name}\""),
        () => format!("'{}'", name.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::{Decisions, Source, import};

    #[test]
    fn the_example_is_a_clean_story_in_either_form() {
        let of_csv = SHEETS.map(|(name, text)| Source {
            name: format!("{name}.csv"),
            bytes: text.into(),
        });
        let of_workbook = [Source {
            name: WORKBOOK.to_owned(),
            bytes: workbook(&tables().unwrap()).unwrap(),
        }];
        let decided = Decisions::default();
        let [csv, book] = [&of_csv[..], &of_workbook]
            .map(|sources| import(sources, &decided, "mine").expect("sheets"));
        for import in [&csv, &book] {
            assert!(import.is_clean(), "{:?}", import.findings);
            assert!(import.lacks.is_empty(), "{:?}", import.lacks);
            let dossier = import.dossier.as_ref().expect("a dossier");
            assert_eq!(dossier.facts.len(), 11);
            // Authors are to see in it how a clean sheet is told.
            let mut sentences = import.understood.iter().map(|said| &said.sentence);
            assert!(!sentences.any(|said| said.to_string().contains("far from the others")));
        }
        assert_eq!(csv.document, book.document);
    }

    #[test]
    fn instructions_name_the_folder_as_it_is_typed() {
        let page = instructions(Path::new("my map & more"), WORKBOOK);
        assert!(
            page.contains("stancemap preview \"my map &amp; more\""),
            "{page}"
        );
        assert!(!page.contains("<?"), "{page}");
        // Apostrophes of English are typographic; those of code are not text.
        assert!(!page.contains("'"), "{page}");
        assert!(page.contains(MARK));
    }

    #[test]
    fn a_folder_is_typed_as_a_shell_reads_it() {
        for (name, expected) in [
            ("mine", "mine"),
            ("maps/карта-2", "maps/карта-2"),
            ("my map", "\"my map\""),
            ("Mary's", "\"Mary's\""),
            ("a & (b)", "\"a & (b)\""),
            ("My \"map\"", "'My \"map\"'"),
            ("it's \"$5\"", "'it'\\''s \"$5\"'"),
            ("-x", "./-x"),
            ("- x", "\"./- x\""),
            ("a`b", "'a`b'"),
        ] {
            assert_eq!(typed(Path::new(name)), expected);
        }
    }
}
