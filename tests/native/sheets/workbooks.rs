//! Workbooks that the tests write themselves.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use rust_xlsxwriter::{Chart, ChartType, Formula, Url, Workbook, Worksheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use stancemap::sheets::read::read;
use stancemap::sheets::{Cell, Choices, Decisions, Source, import, import_tables};

use crate::sheets::shown::shown;

/// A workbook with one sheet.
fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Facts").unwrap();
    fill(sheet);
    book.save_to_buffer().unwrap()
}

/// A workbook with one column: its header, and numbers with their formats.
fn column_of(header: &str, cells: &[(f64, &str)]) -> Vec<u8> {
    book(|sheet| {
        sheet.write(0, 0, header).unwrap();
        for (row, (value, format)) in (1..).zip(cells) {
            let format = rust_xlsxwriter::Format::new().set_num_format(*format);
            sheet
                .write_number_with_format(row, 0, *value, &format)
                .unwrap();
        }
    })
}

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook whose one sheet has this XML in it. Cells with `s="1"` are dates.
fn xlsx(sheet_data: &str, strings: &str) -> Vec<u8> {
    xlsx_with("", sheet_data, strings)
}

fn xlsx_with(properties: &str, sheet_data: &str, strings: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let list =
        |entries: &str| format!("<Relationships xmlns=\"{package}\">{entries}</Relationships>");
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            list(&format!("<Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"))
                .as_bytes(),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\">{properties}<sheets>\
                 <sheet name=\"Facts\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            )
            .as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            list(&format!(
                "<Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            ))
            .as_bytes(),
        ),
        (
            "xl/styles.xml",
            format!("<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .as_bytes(),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\">{strings}</sst>").as_bytes()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet_data}</sheetData></worksheet>").as_bytes(),
        ),
    ])
}

/// An ODS workbook with this body.
fn ods(body: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" \
         xmlns:style=\"s\">{body}</office:document-content>"
    );
    archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

#[track_caller]
fn expect(file: &str, bytes: &[u8], expected: &[&str]) {
    let found = shown(&read(file, bytes, &Choices::default()));
    assert_eq!(found, expected, "\n{}\n", found.join("\n"));
}

#[test]
fn a_cell_that_is_there_twice_is_told() {
    let cell =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |number: usize, cells: &[(&str, &str)]| {
        let cells: String = cells.iter().map(|(at, text)| cell(at, text)).collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let rows = [
        row(1, &[("A1", "country"), ("B1", "stance")]),
        row(2, &[("A2", "Peru"), ("B2", "Yes")]),
        row(2, &[("A2", "Peru"), ("B2", "No")]),
    ];
    expect(
        "book.xlsx",
        &xlsx(&rows.concat(), ""),
        &[
            "sheet Facts",
            "1 \"country\" | \"stance\"",
            "2 \"Peru\" | \"No\"",
            "said: book.xlsx, sheet Facts: row 1 is the header (--header-row)",
            "fault: book.xlsx, sheet Facts, B2: found \"No\" after \"Yes\" in one cell, expected each cell once: \
             open the file in a spreadsheet program and save it again; kept the last",
        ],
    );
}

#[test]
fn cells_of_every_kind() {
    let bytes = book(|sheet| {
        let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(0, 0, "place").unwrap();
        sheet.write(0, 1, "date").unwrap();
        sheet.write(0, 2, "people").unwrap();
        sheet.write(0, 3, "sure").unwrap();
        sheet.write(0, 4, "sum").unwrap();
        sheet.write(1, 0, "=not a formula").unwrap();
        sheet
            .write_number_with_format(1, 1, 45_789.0, &date)
            .unwrap();
        sheet.write(1, 2, 0.1 + 0.2).unwrap();
        sheet.write(1, 3, true).unwrap();
        sheet
            .write_formula(1, 4, Formula::new("=1+1").set_result("2"))
            .unwrap();
        sheet.write(3, 0, "Côte d’Ivoire").unwrap();
        sheet
            .write_number_with_format(3, 1, 45_789.5, &date)
            .unwrap();
        sheet.write(3, 2, 1200).unwrap();
        sheet
            .write_formula(3, 4, Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
        sheet.set_row_hidden(3).unwrap();
        sheet.write(0, 5, "source").unwrap();
        let link = Url::new("https://example.org/a").set_text("Report");
        sheet.write(1, 5, link).unwrap();
        sheet
            .write(3, 5, Url::new("https://example.org/b"))
            .unwrap();
    });
    expect(
        "a.xlsx",
        &bytes,
        &[
            "sheet Facts",
            "1 \"place\" | \"date\" | \"people\" | \"sure\" | \"sum\" | \"source\"",
            "2 \"=not a formula\" | 2025-05-12 | 0.3 | true | 2 | \"Report\"",
            "4 \"Côte d’Ivoire\" | 2025-05-12 | 1200 | - | error #DIV/0! | \"https://example.org/b\"",
            "said: a.xlsx, sheet Facts: row 4 is hidden, and was read",
            "said: a.xlsx, sheet Facts, column B: times of day were left out, as in row 4: 2025-05-12",
            "said: a.xlsx, sheet Facts: row 1 is the header (--header-row)",
            "fault: a.xlsx, sheet Facts, E4: found \"#DIV/0!\", expected a value: the formula of the cell fails; took the cell as empty",
            "fault: a.xlsx, sheet Facts, F2: found \"Report\" with a link to https://example.org/a, expected the address in a cell of its own; kept the text and left the address out",
        ],
    );
}

#[test]
fn sheets_that_are_hidden_merged_or_charts() {
    let mut book = Workbook::new();
    let format = rust_xlsxwriter::Format::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Facts").unwrap();
    sheet
        .merge_range(0, 0, 0, 2, "Answers of countries", &format)
        .unwrap();
    for (column, name) in ["place", "date", "text"].iter().enumerate() {
        sheet.write(1, column as u16, *name).unwrap();
    }
    sheet.merge_range(2, 0, 3, 0, "France", &format).unwrap();
    sheet.write(2, 1, "2025-05-12").unwrap();
    sheet.write(2, 2, "Said yes.").unwrap();
    sheet.write(3, 1, "2025-05-13").unwrap();
    sheet.write(3, 2, "Said no.").unwrap();
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values("Facts!$A$1:$A$2");
    book.add_chartsheet().insert_chart(0, 0, &chart).unwrap();
    let sheet = book.add_worksheet().set_name("Sources").unwrap();
    sheet.set_hidden(true);
    sheet.write(0, 0, "title").unwrap();
    sheet.write(1, 0, "Report").unwrap();
    book.add_worksheet();
    expect(
        "a.xlsx",
        &book.save_to_buffer().unwrap(),
        &[
            "sheet Facts",
            "1 \"Answers of countries\"",
            "2 \"place\" | \"date\" | \"text\"",
            "3 \"France\" | \"2025-05-12\" | \"Said yes.\"",
            "4 \"France\" | \"2025-05-13\" | \"Said no.\"",
            "sheet Sources",
            "1 \"title\"",
            "2 \"Report\"",
            "said: a.xlsx, sheet Facts: the value of merged cells counts for each of their rows, as in A3:A4",
            "said: a.xlsx, sheet Facts: row 1 is a title, and not read (--header-row)",
            "said: a.xlsx, sheet Facts: row 2 is the header (--header-row)",
            "said: a.xlsx, sheet Chart1: the sheet has no cells but a chart or a macro, and was left out",
            "said: a.xlsx, sheet Sources: the sheet is hidden, and was read",
            "said: a.xlsx, sheet Sources: row 1 is the header (--header-row)",
        ],
    );
}

#[test]
fn dates_of_either_epoch() {
    let data = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c></row>\
                <row r=\"2\"><c r=\"A2\" t=\"d\"><v>2025-05-12T00:00:00</v></c></row>\
                <row r=\"3\"><c r=\"A3\" s=\"1\"><v>44327</v></c></row>\
                <row r=\"4\"><c r=\"A4\" s=\"1\"><v>44326.99999999999</v></c></row>";
    let header = "said: a.xlsx, sheet Facts: row 1 is the header (--header-row)";
    let expected = |day: &str| {
        [
            "sheet Facts",
            "1 \"date\"",
            "2 2025-05-12",
            &format!("3 {day}"),
            &format!("4 {day}"),
            header,
        ]
        .map(str::to_owned)
    };
    for (properties, day) in [
        ("", "2021-05-11"),
        ("<workbookPr date1904=\"1\"/>", "2025-05-12"),
    ] {
        let found = read(
            "a.xlsx",
            &xlsx_with(properties, data, ""),
            &Choices::default(),
        );
        assert_eq!(shown(&found), expected(day));
    }
}

#[test]
fn numbers_are_dates_of_the_epoch_of_their_workbook() {
    let text = |cell: &str, text: &str| {
        format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let data = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"2\">{}{}<c r=\"C2\"><v>45000</v></c></row>",
        text("A1", "country"),
        text("B1", "stance"),
        text("C1", "date"),
        text("A2", "Peru"),
        text("B2", "Yes"),
    );
    for (properties, day) in [
        ("", "2023-03-15"),
        ("<workbookPr date1904=\"1\"/>", "2027-03-16"),
    ] {
        let bytes = xlsx_with(properties, &data, "");
        let sheets = read("tea.xlsx", &bytes, &Choices::default()).expect("sheets");
        let import = import_tables(&sheets.tables, &Decisions::default(), "tea");
        assert_eq!(import.document["facts"][0]["date"], day);
    }
}

#[test]
fn percentages_are_read_as_they_are_shown() {
    let bytes = book(|sheet| {
        let percent = rust_xlsxwriter::Format::new().set_num_format("0%");
        let tenths = rust_xlsxwriter::Format::new().set_num_format("0.0%");
        sheet.write(0, 0, "share").unwrap();
        sheet.write_number_with_format(1, 0, 0.5, &percent).unwrap();
        sheet
            .write_number_with_format(2, 0, 0.075, &tenths)
            .unwrap();
        sheet.write(3, 0, "75.5%").unwrap();
        sheet.write(4, 0, 0.5).unwrap();
    });
    expect(
        "a.xlsx",
        &bytes,
        &[
            "sheet Facts",
            "1 \"share\"",
            "2 \"50%\"",
            "3 \"7.5%\"",
            "4 \"75.5%\"",
            "5 0.5",
            "said: a.xlsx, sheet Facts: row 1 is the header (--header-row)",
        ],
    );
}

#[test]
fn a_hidden_sheet_that_means_nothing_is_told_once() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("facts").unwrap();
    for (row, cells) in [["country", "stance"], ["Peru", "Yes"], ["Chile", "No"]]
        .iter()
        .enumerate()
    {
        sheet.write_row(row as u32, 0, *cells).unwrap();
    }
    for name in ["draft", "sources"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.set_hidden(true);
        sheet.write(0, 0, "title").unwrap();
        sheet.write(1, 0, "Report").unwrap();
    }
    let file = Source {
        name: "tea.xlsx".to_owned(),
        bytes: book.save_to_buffer().unwrap(),
    };
    let import = import(&[file], &Decisions::default(), "tea").expect("a map");
    let of_sheet = |name: &str| -> Vec<String> {
        let all = import.understood.iter();
        let own = all.filter(|one| one.spot.sheet.sheet == name);
        let words = own.map(|one| one.sentence.to_string());
        words.filter(|one| one.contains("read")).collect()
    };
    assert_eq!(
        of_sheet("draft"),
        [
            "not read, because its name is none of story, facts, stances, sources, places, marks, events, takeaways, totals, \
             corrections, annotations"
        ]
    );
    assert_eq!(of_sheet("sources"), ["the sheet is hidden, and was read"]);
}

#[test]
fn numbers_that_are_shown_with_a_word_or_divided_are_told() {
    let bytes = column_of(
        "amount",
        &[
            (5.0, "0\" million\""),
            (5_000_000.0, "#,##0.0,,\"M\""),
            (5000.0, "#,##0"),
            (5000.0, "0,"),
        ],
    );
    expect(
        "a.xlsx",
        &bytes,
        &[
            "sheet Facts",
            "1 \"amount\"",
            "2 5",
            "3 5000000",
            "4 5000",
            "5 5000",
            "said: a.xlsx, sheet Facts: row 1 is the header (--header-row)",
            "fault: a.xlsx, sheet Facts, column A, rows 2–3, 5: found 5, which the sheet shows as \"5 million\", expected \
             the number that is meant, with its unit in a column such as measure; read the number that the cell holds",
        ],
    );
}

#[test]
fn a_year_or_a_month_is_no_day() {
    let bytes = column_of(
        "date",
        &[
            (45_658.0, "yyyy"),
            (45_733.0, "mmm yyyy"),
            (45_733.0, "mm/yyyy"),
            (45_733.0, "mmm-yy"),
            (45_733.0, "d mmm yyyy"),
        ],
    );
    expect(
        "a.xlsx",
        &bytes,
        &[
            "sheet Facts",
            "1 \"date\"",
            "2 \"2025\"",
            "3 \"2025-03\"",
            "4 \"2025-03\"",
            "5 \"2025-03\"",
            "6 2025-03-17",
            "said: a.xlsx, sheet Facts, column A: dates that are shown without a day are months or years, as in row 2: 2025",
            "said: a.xlsx, sheet Facts: row 1 is the header (--header-row)",
        ],
    );
}

#[test]
fn ods_months_and_numbers_with_words_are_read_as_they_are_shown() {
    let cell = |attributes: &str, text: &str| {
        format!(
            "<table:table-row><table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell></table:table-row>"
        )
    };
    let day = "office:value-type=\"date\" office:date-value=\"2025-03-17\"";
    let number = "office:value-type=\"float\" office:value=\"5\"";
    let rows = [
        cell("office:value-type=\"string\"", "date"),
        cell(day, "March 2025"),
        cell(day, "2025"),
        cell(day, "17/03/25"),
        cell(number, "5 million"),
        cell(number, "5.00"),
    ];
    let table = format!(
        "<table:table table:name=\"Facts\">{}</table:table>",
        rows.concat()
    );
    expect(
        "a.ods",
        &ods(&table),
        &[
            "sheet Facts",
            "1 \"date\"",
            "2 \"2025-03\"",
            "3 \"2025\"",
            "4 2025-03-17",
            "5 5",
            "6 5",
            "said: a.ods, sheet Facts, column A: dates that are shown without a day are months or years, as in row 2: 2025-03",
            "said: a.ods, sheet Facts: row 1 is the header (--header-row)",
            "fault: a.ods, sheet Facts, A5: found 5, which the sheet shows as \"5 million\", expected the number that is \
             meant, with its unit in a column such as measure; read the number that the cell holds",
        ],
    );
}

#[test]
fn one_long_text_in_many_cells_is_read_up_to_a_limit() {
    let long = format!("<si><t>{}</t></si>", "x".repeat(1 << 20));
    let rows =
        (1..=40).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"));
    let bytes = xlsx(&rows.collect::<String>(), &long);
    let sheets = read("a.xlsx", &bytes, &Choices::default()).expect("sheets");
    // 4 MB, and 50 for each byte of this small file.
    let count = sheets.tables[0].rows.len();
    assert!((4..8).contains(&count), "{count}");
    let told = sheets.faults[0].to_string();
    assert_eq!(
        told,
        format!(
            "a.xlsx, sheet Facts, rows {}–40: found more text than can be read, expected at most 128 MB of text in all \
             cells, and less in a small file; left these cells out",
            count + 1
        )
    );
}

#[test]
fn bombs_cost_nothing() {
    let corners = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    expect(
        "a.xlsx",
        &xlsx(corners, ""),
        &[
            "sheet Facts",
            "1 1",
            "said: a.xlsx, sheet Facts: no row has the names of the columns: the first row is data (--header-row)",
            "fault: a.xlsx, sheet Facts, row 1048576: found cells far to the right, expected at most 2000 columns; left these cells out",
        ],
    );
    let empty: String = (1..=1_000)
        .map(|row| format!("<row r=\"{row}\">{}</row>", "<c s=\"1\"/>".repeat(1_000)))
        .collect();
    expect(
        "a.xlsx",
        &xlsx(&empty, ""),
        &["fault: a.xlsx: found no cells, expected a sheet with rows of cells; read no table"],
    );
    let formula = "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"4000000000\" ref=\"A1:XFD1048576\">B1</f></c></row>";
    expect(
        "a.xlsx",
        &xlsx(formula, ""),
        &[
            "fault: a.xlsx, sheet Facts, A1: found a formula without its value, expected a value: open the file in a spreadsheet program and save it again; took the cell as empty",
        ],
    );
    let strings = " ".repeat(100 << 20);
    let bytes = xlsx("", &strings);
    assert!(bytes.len() < 200_000);
    expect(
        "a.xlsx",
        &bytes,
        &[
            "refused: a.xlsx: found a part that is too large (xl/sharedStrings.xml), expected at most 96 MB: save the sheets that you need as a file of their own; read nothing",
        ],
    );
}

#[test]
fn ods_cells_of_every_kind() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let text = |text: &str| cell("office:value-type=\"string\"", text);
    let rows = [
        [text("place"), text("date"), text("people"), text("sure"), text("note")].concat(),
        [
            text("France &amp; C&#244;te<text:line-break/>d’Ivoire"),
            cell("office:value-type=\"date\" office:date-value=\"2025-05-12T10:00:00\"", "12/05/25"),
            cell("office:value-type=\"float\" office:value=\"1200.5\"", "1.200,5"),
            cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAHR"),
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p>\
             </office:annotation><draw:custom-shape><text:p>a drawing</text:p></draw:custom-shape><text:p><text:a xlink:href=\"https://example.org/a\">one</text:a><text:s text:c=\"2\"/>two</text:p><text:p>three</text:p></table:table-cell>"
                .to_owned(),
        ]
        .concat(),
        [
            "<table:table-cell table:formula=\"of:=1+1\"/>".to_owned(),
            cell("office:value-type=\"string\" calcext:value-type=\"error\"", "#REF!"),
            "<table:table-cell table:number-columns-repeated=\"16000\"/>".to_owned(),
        ]
        .concat(),
    ];
    let rows: String = rows
        .iter()
        .map(|row| format!("<table:table-row>{row}</table:table-row>"))
        .collect();
    let body = format!(
        "<office:automatic-styles><style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/>\
         </style:style></office:automatic-styles><office:body><table:table table:name=\"Facts\">{rows}\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>\
         <table:table table:name=\"Sources\" table:style-name=\"ta2\"><table:table-row table:visibility=\"collapse\">\
         <table:table-cell table:number-rows-spanned=\"2\"><text:p>title</text:p></table:table-cell>\
         <table:table-cell><text:p>url</text:p></table:table-cell></table:table-row><table:table-row>\
         <table:covered-table-cell/><table:table-cell table:number-columns-repeated=\"3\"><text:p>x</text:p>\
         </table:table-cell></table:table-row></table:table></office:body>"
    );
    expect(
        "a.ods",
        &ods(&body),
        &[
            "sheet Facts",
            "1 \"place\" | \"date\" | \"people\" | \"sure\" | \"note\"",
            "2 \"France & Côte\\nd’Ivoire\" | 2025-05-12 | 1200.5 | true | \"one  two\\nthree\"",
            "3 - | error #REF!",
            "sheet Sources",
            "1 \"title\" | \"url\"",
            "2 \"title\" | \"x\" | \"x\" | \"x\"",
            "said: a.ods, sheet Facts, column B: times of day were left out, as in row 2: 2025-05-12",
            "said: a.ods, sheet Facts: row 1 is the header (--header-row)",
            "said: a.ods, sheet Sources: the sheet is hidden, and was read",
            "said: a.ods, sheet Sources: row 1 is hidden, and was read",
            "said: a.ods, sheet Sources: the value of merged cells counts for each of their rows, as in A1:A2",
            "said: a.ods, sheet Sources: row 1 is the header (--header-row)",
            "fault: a.ods, sheet Facts, B3: found \"#REF!\", expected a value: the formula of the cell fails; took the cell as empty",
            "fault: a.ods, sheet Facts, A3: found a formula without its value, expected a value: open the file in a spreadsheet program and save it again; took the cell as empty",
            "fault: a.ods, sheet Facts, E2: found \"one  two\\nthree\" with a link to https://example.org/a, expected the address in a cell of its own; kept the text and left the address out",
        ],
    );
}

#[test]
fn sheets_beyond_the_limit_are_told() {
    let mut book = Workbook::new();
    for _ in 0..=200 {
        book.add_worksheet().write(0, 0, "place").unwrap();
    }
    let table = "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>x</text:p>\
                 </table:table-cell></table:table-row></table:table>";
    for bytes in [book.save_to_buffer().unwrap(), ods(&table.repeat(201))] {
        let sheets = read("a", &bytes, &Choices::default()).unwrap();
        assert_eq!(sheets.tables.len(), 200);
        let fault = sheets.faults[0].to_string();
        assert_eq!(
            fault,
            "a: found 201 sheets, expected at most 200; left the others out"
        );
    }
}

#[test]
fn ods_bombs_cost_nothing() {
    let row = "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell \
               table:number-columns-repeated=\"1000000000\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let body = format!("<table:table table:name=\"Facts\">{row}{row}</table:table>");
    let sheets = read("a.ods", &ods(&body), &Choices::default()).unwrap();
    let faults: Vec<String> = sheets
        .faults
        .iter()
        .map(|fault| fault.found.to_string())
        .collect();
    assert_eq!(
        faults,
        ["cells far to the right", "more cells than can be read"]
    );
}

#[test]
fn files_that_are_no_workbooks_are_told() {
    expect(
        "a.xlsx",
        &archive(&[("word/document.xml", b"<a/>")]),
        &[
            "refused: a.xlsx: found an archive without a workbook, expected a workbook (.xlsx, .ods, .xls) or delimited text (.csv): open the file in a spreadsheet program and save it as one of these; read nothing",
        ],
    );
    expect(
        "a.xlsb",
        &archive(&[("xl/workbook.bin", b"")]),
        &[
            "refused: a.xlsb: found a binary workbook (.xlsb), expected a workbook (.xlsx, .ods, .xls) or delimited text (.csv): open the file in a spreadsheet program and save it as one of these; read nothing",
        ],
    );
    expect(
        "a.csv",
        &book(|sheet| {
            sheet.write(0, 0, "place").unwrap();
        }),
        &[
            "sheet Facts",
            "1 \"place\"",
            "said: a.csv: is a workbook, whatever its name says, and was read as that",
            "said: a.csv, sheet Facts: row 1 is the header (--header-row)",
        ],
    );
    let manifest = b"<manifest:encryption-data/>";
    expect(
        "a.ods",
        &archive(&[("content.xml", b"x"), ("META-INF/manifest.xml", manifest)]),
        &[
            "refused: a.ods: found an encrypted workbook, expected a workbook without a password: save a copy without one; read nothing",
        ],
    );
    let whole = book(|sheet| {
        sheet.write(0, 0, "place").unwrap();
    });
    expect(
        "a.xlsx",
        &whole[..whole.len() / 2],
        &[
            "refused: a.xlsx: found a damaged workbook or archive, expected a whole file: get it again, or open it in a spreadsheet program and save it again; read nothing",
        ],
    );
    let damaged = xlsx(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>",
        "",
    );
    expect(
        "a.xlsx",
        &damaged,
        &[
            "sheet Facts",
            "1 1",
            "said: a.xlsx, sheet Facts: no row has the names of the columns: the first row is data (--header-row)",
            "fault: a.xlsx, sheet Facts: found a damaged workbook (Cell string index not found in shared strings table), expected a whole workbook: open it in a spreadsheet program and save it again; read the cells before the damage",
        ],
    );
}

/// A cell that workbooks keep: a text, a number or a truth value.
fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        "[A-Za-zé' =<>&,;\"\n]{0,12}".prop_map(|text| match text.trim() {
            "" => Cell::Empty,
            _ => Cell::Text(text),
        }),
        (-1_000_000i32..1_000_000).prop_map(|value| Cell::Number(f64::from(value) / 100.0)),
        any::<bool>().prop_map(Cell::Truth),
        Just(Cell::Empty),
    ]
}

/// The rows that are not empty, without the empty cells at their ends.
fn filled(rows: &[Vec<Cell>]) -> Vec<(usize, Vec<Cell>)> {
    let row = |(i, cells): (usize, &Vec<Cell>)| {
        let end = cells.iter().rposition(|cell| *cell != Cell::Empty)? + 1;
        Some((i + 1, cells[..end].to_vec()))
    };
    rows.iter().enumerate().filter_map(row).collect()
}

fn read_back(bytes: &[u8]) -> Vec<(usize, Vec<Cell>)> {
    let sheets = read("a", bytes, &Choices::default()).unwrap();
    let rows = sheets.tables.into_iter().flat_map(|table| table.rows);
    rows.map(|row| (row.number, row.cells)).collect()
}

fn write_xlsx(rows: &[Vec<Cell>]) -> Vec<u8> {
    book(|sheet| {
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Text(text) => sheet.write_string(row, column, text).unwrap(),
                    Cell::Number(value) => sheet.write_number(row, column, *value).unwrap(),
                    Cell::Truth(truth) => sheet.write_boolean(row, column, *truth).unwrap(),
                    _ => sheet,
                };
            }
        }
    })
}

fn write_ods(rows: &[Vec<Cell>]) -> Vec<u8> {
    let cell = |cell: &Cell| {
        let kind = match cell {
            Cell::Number(value) => format!("office:value-type=\"float\" office:value=\"{value}\""),
            Cell::Truth(truth) => {
                format!("office:value-type=\"boolean\" office:boolean-value=\"{truth}\"")
            }
            Cell::Empty => return "<table:table-cell/>".to_owned(),
            _ => "office:value-type=\"string\"".to_owned(),
        };
        let text = cell
            .to_string()
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace(' ', "<text:s/>");
        let paragraphs: String = text
            .split('\n')
            .map(|text| format!("<text:p>{text}</text:p>"))
            .collect();
        format!("<table:table-cell {kind}>{paragraphs}</table:table-cell>")
    };
    let row = |cells: &Vec<Cell>| {
        let cells: String = cells.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows: String = rows.iter().map(row).collect();
    ods(&format!(
        "<table:table table:name=\"Facts\">{rows}</table:table>"
    ))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_table_in_a_workbook_is_read_back(rows in prop::collection::vec(prop::collection::vec(cell(), 0..5), 1..6)) {
        let expected = filled(&rows);
        prop_assume!(!expected.is_empty());
        prop_assert_eq!(read_back(&write_xlsx(&rows)), &*expected, "as XLSX");
        prop_assert_eq!(read_back(&write_ods(&rows)), &*expected, "as ODS");
    }

    #[test]
    fn damaged_workbooks_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        is_ods: bool,
    ) {
        let xml = if is_ods {
            "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell \
             office:value-type=\"float\" office:value=\"1\"><text:p>1<text:s text:c=\"3\"/>&amp;</text:p>\
             </table:table-cell></table:table-row></table:table>"
        } else {
            "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&amp;</t></is></c><c r=\"B1\" s=\"1\"><v>4.5</v>\
             </c><c r=\"C1\" t=\"s\"><f t=\"shared\" si=\"0\" ref=\"C1:C2\">A1</f><v>0</v></c><c t=\"e\"><v>#REF!</v></c></row>"
        };
        let mut bytes = xml.as_bytes().to_vec();
        for (index, byte) in &changes {
            let at = index.index(bytes.len());
            bytes[at] = *byte;
        }
        let xml = String::from_utf8_lossy(&bytes);
        let file = if is_ods { ods(&xml) } else { xlsx(&xml, "<si><t>b</t></si>") };
        let _ = read("a", &file, &Choices::default());
        // The archive itself is damaged.
        let mut file = file;
        for (index, byte) in &changes {
            let at = index.index(file.len());
            file[at] = *byte;
        }
        let _ = read("a", &file, &Choices::default());
    }
}
