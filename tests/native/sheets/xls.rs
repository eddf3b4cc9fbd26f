//! XLS workbooks, written record by record.

use proptest::prelude::*;

use stancemap::sheets::Choices;
use stancemap::sheets::read::read;

use crate::sheets::shown::shown;

/// A record of a kind with this content.
fn record(id: u16, data: &[u8]) -> Vec<u8> {
    let head = [id.to_le_bytes(), (data.len() as u16).to_le_bytes()].concat();
    [&head, data].concat()
}

/// Numbers of two bytes.
fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A text of one byte a letter, with a length of two bytes.
fn narrow(text: &str) -> Vec<u8> {
    [&words(&[text.len() as u16]), &[0][..], text.as_bytes()].concat()
}

/// A text of two bytes a letter, with a length of two bytes.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [&words(&[units.len() as u16]), &[1][..], &words(&units)].concat()
}

/// The beginning of a part of the workbook.
fn begin(kind: u16) -> Vec<u8> {
    record(0x809, &words(&[0x600, kind, 0, 0, 0, 0, 0, 0]))
}

/// The stream of a workbook with one hidden sheet.
fn stream(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let end = record(0x0a, &[]);
    let bound = |start: u32| {
        let name = b"Facts";
        record(
            0x85,
            &[&start.to_le_bytes()[..], &[1, 0, name.len() as u8, 0], name].concat(),
        )
    };
    let before = [begin(5), globals.concat()].concat();
    let start = (before.len() + bound(0).len() + end.len()) as u32;
    [
        before,
        bound(start),
        end.clone(),
        begin(0x10),
        cells.concat(),
        end,
    ]
    .concat()
}

/// A compound file with one stream. A short stream is kept in the small stream.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let sectors = stream.len().div_ceil(512).max(1);
    let is_small = stream.len() < 4096;
    let (end, free) = (0xffff_fffe_u32, 0xffff_ffff_u32);
    // Sector 0 is the table of sectors, 1 the directory, 2 the table of small sectors, then the stream.
    let mut table = vec![0xffff_fffd, end, end];
    table.extend((0..sectors as u32).map(|i| if i + 1 == sectors as u32 { end } else { i + 4 }));
    table.resize(128, free);
    let mut small: Vec<u32> = (1..=stream.len().div_ceil(64) as u32).collect();
    if let Some(last) = small.last_mut() {
        *last = end;
    }
    small.resize(128, free);
    let entry = |name: &str, kind: u8, start: u32, size: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend(words(&[(name.len() * 2 + 2) as u16]));
        entry.extend([kind, 1]);
        entry.resize(116, 0xff);
        entry.extend(start.to_le_bytes());
        entry.extend((size as u64).to_le_bytes());
        entry
    };
    let (root, start) = if is_small { (3, 0) } else { (end, 3) };
    let mut directory = [
        entry("Root Entry", 5, root, sectors * 512),
        entry(name, 2, start, stream.len()),
    ]
    .concat();
    directory.resize(512, 0);
    let mut header = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    header.resize(24, 0);
    header.extend(words(&[0x3e, 3, 0xfffe, 9, 6]));
    header.resize(44, 0);
    for number in [1, 1, 0, 4096, if is_small { 2 } else { end }, 1, end, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    header.resize(512, 0xff);
    let long = |numbers: &[u32]| {
        numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect::<Vec<u8>>()
    };
    let mut body = stream.to_vec();
    body.resize(sectors * 512, 0);
    [header, long(&table), directory, long(&small), body].concat()
}

/// Formats, styles and texts of cells.
fn globals() -> Vec<Vec<u8>> {
    let texts = [
        narrow("place"),
        narrow("date"),
        wide("Côte d’Ivoire"),
        narrow("Fra"),
    ]
    .concat();
    // The last text goes on in the next record, in letters of two bytes.
    let mut texts = [&[0; 8][..], &texts].concat();
    let length = texts.len();
    texts[length - 6..length - 4].copy_from_slice(&6u16.to_le_bytes());
    let more = [&[1][..], &words(&"nçe".encode_utf16().collect::<Vec<_>>())].concat();
    vec![
        record(0x41e, &[words(&[164]), narrow("yyyy-mm-dd")].concat()),
        record(0xe0, &words(&[0, 0, 0])),
        record(0xe0, &words(&[0, 164, 0])),
        record(0xe0, &words(&[0, 14, 0])),
        record(0xfc, &texts),
        record(0x3c, &more),
    ]
}

/// A workbook with cells of every kind.
fn every_kind() -> Vec<u8> {
    let label = |row: u16, column: u16, text: u32| {
        record(
            0xfd,
            &[words(&[row, column, 0]), text.to_le_bytes().to_vec()].concat(),
        )
    };
    let number = |row: u16, column: u16, style: u16, value: f64| {
        record(
            0x203,
            &[words(&[row, column, style]), value.to_le_bytes().to_vec()].concat(),
        )
    };
    let formula = |row: u16, column: u16, value: [u8; 8]| {
        record(
            0x06,
            &[words(&[row, column, 0]), value.to_vec(), vec![0; 8]].concat(),
        )
    };
    let cells = [
        record(0x208, &words(&[2, 0, 5, 0, 0, 0, 0x20, 0])),
        label(0, 0, 0),
        label(0, 1, 1),
        label(1, 0, 2),
        label(2, 0, 3),
        number(1, 1, 1, 45_789.0),
        number(2, 1, 2, 45_789.5),
        record(0xbd, &words(&[1, 2, 0, 0x000a, 0, 0, 0x04d3, 0, 3])),
        record(0x27e, &words(&[2, 2, 0, 0, 0x3ff0])),
        record(0x205, &[words(&[1, 4, 0]), vec![1, 0]].concat()),
        record(0x205, &[words(&[2, 4, 0]), vec![0x17, 1]].concat()),
        formula(1, 5, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x207, &narrow("a text")),
        formula(2, 5, 2.5f64.to_le_bytes()),
        record(0x204, &[words(&[3, 5, 0]), narrow("old")].concat()),
        formula(4, 5, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
        formula(5, 5, [2, 0, 7, 0, 0, 0, 0xff, 0xff]),
        record(0xe5, &words(&[1, 2, 3, 0, 0])),
        // A chart within the sheet, of which nothing is read.
        begin(0x20),
        number(9, 9, 0, 1.0),
        record(0x0a, &[]),
    ];
    stream(&globals(), &cells)
}

const EVERY_KIND: &[&str] = &[
    "sheet Facts",
    "1 \"place\" | \"date\"",
    "2 \"Côte d’Ivoire\" | 2025-05-12 | 2 | 3.08 | true | \"a text\"",
    "3 \"Françe\" | 2025-05-12 | 1 | - | error #REF! | 2.5",
    "4 \"Françe\" | - | - | - | - | \"old\"",
    "5 - | - | - | - | - | true",
    "6 - | - | - | - | - | error #DIV/0!",
    "said: a.xls, sheet Facts: the sheet is hidden, and was read",
    "said: a.xls, sheet Facts: row 3 is hidden, and was read",
    "said: a.xls, sheet Facts: the value of merged cells counts for each of their rows, as in A3:A4",
    "said: a.xls, sheet Facts, column B: times of day were left out, as in row 3: 2025-05-12",
    "said: a.xls, sheet Facts: row 1 is the header (--header-row)",
    "fault: a.xls, sheet Facts, E3: found \"#REF!\", expected a value: the formula of the cell fails; took the cell as empty",
    "fault: a.xls, sheet Facts, F6: found \"#DIV/0!\", expected a value: the formula of the cell fails; took the cell as empty",
];

#[test]
fn cells_of_every_kind() {
    let stream = every_kind();
    let mut long = stream.clone();
    long.resize(9_000, 0);
    for (name, stream) in [
        ("Workbook", &stream),
        ("WORKBOOK", &stream),
        ("Workbook", &long),
    ] {
        let found = shown(&read("a.xls", &compound(name, stream), &Choices::default()));
        assert_eq!(found, EVERY_KIND, "\n{}\n", found.join("\n"));
    }
}

#[test]
fn workbooks_that_cannot_be_read_are_told() {
    let found = |name: &str, stream: &[u8]| {
        let result = read("a.xls", &compound(name, stream), &Choices::default());
        result.expect_err("a refusal").found
    };
    let encrypted = stream(&[record(0x2f, &[0; 6])], &[]);
    assert_eq!(found("Workbook", &encrypted), "an encrypted workbook");
    let old = record(0x809, &words(&[0x500, 5, 0, 0]));
    assert_eq!(found("Workbook", &old), "a workbook from before Excel 97");
    assert_eq!(found("Book", &old), "a workbook from before Excel 97");
    assert_eq!(
        found("Workbook", b"nothing"),
        "a damaged workbook or archive"
    );
    assert_eq!(found("EncryptedPackage", b"x"), "an encrypted workbook");
    assert_eq!(found("WordDocument", b"x"), "a document of another kind");
    // A sheet that is cut off: the cells before are read.
    let whole = every_kind();
    let bytes = compound("Workbook", &whole[..whole.len() - 60]);
    let sheets = read("a.xls", &bytes, &Choices::default()).unwrap();
    assert_eq!(sheets.faults[0].found, "a sheet without its end");
    assert_eq!(sheets.tables.len(), 1);
    // Chains of sectors that lead in a circle, and out of the file.
    for next in [3u32, 77, 0xffff_0000] {
        let mut bytes = compound("Workbook", &[0; 5_000]);
        bytes[512 + 4 * 4..512 + 4 * 5].copy_from_slice(&next.to_le_bytes());
        let fault = read("a.xls", &bytes, &Choices::default()).expect_err("a refusal");
        assert_eq!(fault.found, "a damaged workbook or archive");
    }
}

proptest! {
    #[test]
    fn damaged_workbooks_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        in_stream: bool,
    ) {
        let mut stream = every_kind();
        if in_stream {
            for (index, byte) in &changes {
                let at = index.index(stream.len());
                stream[at] = *byte;
            }
        }
        let mut bytes = compound("Workbook", &stream);
        if !in_stream {
            for (index, byte) in &changes {
                let at = index.index(bytes.len());
                bytes[at] = *byte;
            }
        }
        let _ = read("a.xls", &bytes, &Choices::default());
    }
}
