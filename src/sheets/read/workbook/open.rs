//! Which program wrote a file, by its first bytes.

use crate::base::message::{Message, message};
use crate::sheets::choices::Choices;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::rows::Room;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::workbook::archive::{Archive, ArchiveSlip};
use crate::sheets::read::workbook::compound::Compound;
use crate::sheets::read::workbook::ods::read_ods;
use crate::sheets::read::workbook::xls::{XlsSlip, read_xls};
use crate::sheets::read::workbook::xlsx::read_xlsx;
use crate::sheets::table::SheetName;

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text, delimited or not.
    Text,
    /// A ZIP archive: XLSX, ODS and others.
    Archive,
    /// A compound file: XLS, and encrypted XLSX.
    Compound,
    /// Nothing that holds sheets, or that can be read.
    Other(&'static str),
}

/// Whether a file is a workbook that can be read, by its content.
pub fn is_workbook(bytes: &[u8]) -> bool {
    matches!(kind(bytes), Kind::Archive | Kind::Compound)
}

/// The kind of a file that is no sheet, in words: `a PDF`.
pub fn kind_of_other(bytes: &[u8]) -> Option<&'static str> {
    match kind(bytes) {
        Kind::Other(words) => Some(words),
        _ => None,
    }
}

/// The kind of some bytes.
pub(crate) fn kind(bytes: &[u8]) -> Kind {
    let text = bytes.trim_ascii_start();
    let text = text
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(text)
        .trim_ascii_start();
    let head = text[..text.len().min(2_000)].to_ascii_lowercase();
    let has = |part: &str| {
        head.windows(part.len())
            .any(|window| window == part.as_bytes())
    };
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Kind::Archive,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Kind::Compound,
        [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..] => {
            Kind::Other("a workbook of a spreadsheet program from before 1995")
        }
        [0x1f, 0x8b, ..] => Kind::Other("a compressed file (gzip)"),
        [b'%', b'P', b'D', b'F', ..] => Kind::Other("a PDF"),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] => Kind::Other("a picture"),
        [b'{', b'\\', b'r', b't', b'f', ..] => Kind::Other("a text document (RTF)"),
        _ if head.starts_with(b"<") && (has("excel.sheet") || has("office:spreadsheet")) => {
            Kind::Other("a workbook in one XML file")
        }
        _ if head.starts_with(b"<") && (has("<html") || has("<table") || has("<!doctype html")) => {
            Kind::Other("a web page (HTML)")
        }
        _ if head.starts_with(b"<?xml") => Kind::Other("an XML file"),
        _ => Kind::Text,
    }
}

/// The fault of a file that cannot be read as it is.
fn refused(file: &str, found: Message, expected: Message) -> Fault {
    Fault {
        spot: Spot {
            sheet: SheetName::new(file, ""),
            ..Spot::default()
        },
        found,
        expected,
        done: message!("read nothing"),
    }
}

fn save_as() -> Message {
    message!(
        "a workbook (.xlsx, .ods, .xls) or delimited text (.csv): open the file in a spreadsheet program and save it as \
         one of these"
    )
}

/// Reads a file that is no text.
///
/// # Errors
///
/// A fault if nothing of it can be read.
pub(crate) fn read_workbook(
    file: &str,
    bytes: &[u8],
    kind: Kind,
    choices: &Choices,
) -> Result<Sheets, Fault> {
    match kind {
        Kind::Archive => read_archive(file, bytes, choices),
        Kind::Compound => read_compound(file, bytes, choices),
        Kind::Other(what) => Err(refused(file, Message::english(what), save_as())),
        Kind::Text => Err(refused(file, message!("text"), save_as())),
    }
}

fn encrypted(file: &str) -> Fault {
    refused(
        file,
        message!("an encrypted workbook"),
        message!("a workbook without a password: save a copy without one"),
    )
}

fn damaged(file: &str) -> Fault {
    refused(
        file,
        message!("a damaged workbook or archive"),
        message!(
            "a whole file: get it again, or open it in a spreadsheet program and save it again"
        ),
    )
}

fn read_compound(file: &str, bytes: &[u8], choices: &Choices) -> Result<Sheets, Fault> {
    let compound = Compound::open(bytes).ok_or_else(|| damaged(file))?;
    if compound.has("EncryptedPackage") {
        return Err(encrypted(file));
    }
    let old = || refused(file, message!("a workbook from before Excel 97"), save_as());
    if !compound.has("Workbook") {
        let other = || refused(file, message!("a document of another kind"), save_as());
        return Err(if compound.has("Book") { old() } else { other() });
    }
    let stream = compound.stream("Workbook").ok_or_else(|| damaged(file))?;
    read_xls(file, &stream, Room::of_workbook(bytes.len()), choices).map_err(|slip| match slip {
        XlsSlip::Encrypted => encrypted(file),
        XlsSlip::Old => old(),
        XlsSlip::Broken => damaged(file),
    })
}

fn read_archive(file: &str, bytes: &[u8], choices: &Choices) -> Result<Sheets, Fault> {
    let mut archive = Archive::open(bytes).map_err(|slip| match slip {
        ArchiveSlip::Broken => damaged(file),
        ArchiveSlip::TooLarge { part, limit } => refused(
            file,
            message!("a part that is too large ({part})", part),
            message!(
                "at most {limit} MB: save the sheets that you need as a file of their own",
                limit = (limit >> 20).to_string()
            ),
        ),
        ArchiveSlip::TooMany => {
            refused(file, message!("an archive with very many files"), save_as())
        }
    })?;
    if archive.has("xl/workbook.xml")
        || archive.has("[Content_Types].xml") && !archive.has("xl/workbook.bin")
    {
        return read_xlsx(file, bytes, &mut archive, choices);
    }
    if archive.has("xl/workbook.bin") {
        return Err(refused(
            file,
            message!("a binary workbook (.xlsb)"),
            save_as(),
        ));
    }
    let manifest = archive.part("META-INF/manifest.xml").unwrap_or_default();
    let mark = b"encryption-data";
    if manifest.windows(mark.len()).any(|window| window == mark) {
        return Err(encrypted(file));
    }
    match archive.part("content.xml") {
        Some(content) => Ok(read_ods(
            file,
            &content,
            Room::of_workbook(bytes.len()),
            choices,
        )),
        None => Err(refused(
            file,
            message!("an archive without a workbook"),
            save_as(),
        )),
    }
}
