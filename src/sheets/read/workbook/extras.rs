//! Everything in a sheet of an XLSX workbook beside the values of its cells.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::sheets::read::workbook::format::{Precision, Shown};
use crate::sheets::read::workbook::sheet::Merged;
use crate::sheets::read::workbook::xml::attribute;

/// Hidden rows, merged cells, links and cells that are not shown as they are.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Extras {
    /// The numbers of hidden rows, from 1.
    pub(crate) hidden: Vec<usize>,
    /// Merged cells.
    pub(crate) merged: Vec<Merged>,
    /// The row and the column of each cell with a link, and the id of the link's address.
    pub(crate) links: Vec<(usize, usize, String)>,
    /// The row, the column and the style of each cell in one of [`Styles`].
    pub(crate) styled: Vec<(usize, usize, usize)>,
    /// The cell before: a cell without a name is the next one.
    last: (usize, usize),
}

/// The styles of cells that do not show their number or day as it is, by their places in the list of styles.
pub(crate) type Styles = BTreeMap<usize, Shown>;

impl Extras {
    /// Reads them off the XML of a sheet, as far as it is sound.
    pub(crate) fn read(xml: impl BufRead, styles: &Styles) -> Self {
        let mut extras = Extras::default();
        each(xml, |element| extras.element(element, styles));
        extras
    }

    fn element(&mut self, element: &BytesStart<'_>, styles: &Styles) {
        match element.local_name().as_ref() {
            "c" if !styles.is_empty() => self.cell(element, styles),
            "row" => {
                let is_hidden =
                    attribute(element, "hidden").is_some_and(|one| one == "1" || one == "true");
                let number = attribute(element, "r").and_then(|text| text.parse::<usize>().ok());
                self.hidden.extend(number.filter(|_| is_hidden));
                self.last = (number.unwrap_or(self.last.0 + 1), 0);
            }
            "mergeCell" => {
                let range = attribute(element, "ref").unwrap_or_default();
                let ends = range
                    .split_once(':')
                    .and_then(|(first, last)| place(first).zip(place(last)));
                self.merged
                    .extend(ends.map(|((first, column), (last, _))| Merged {
                        first,
                        last,
                        column,
                    }));
            }
            "hyperlink" => {
                let range = attribute(element, "ref").unwrap_or_default();
                let first = range.split(':').next().and_then(place);
                let link = first.zip(attribute(element, "id"));
                self.links
                    .extend(link.map(|((row, column), id)| (row, column, id)));
            }
            _ => {}
        }
    }

    fn cell(&mut self, element: &BytesStart<'_>, styles: &Styles) {
        let named = attribute(element, "r").and_then(|name| place(&name));
        let (row, column) = named.unwrap_or(self.last);
        self.last = (row, column + 1);
        let style = attribute(element, "s").and_then(|style| style.parse::<usize>().ok());
        let style = style.filter(|style| styles.contains_key(style));
        self.styled.extend(style.map(|style| (row, column, style)));
    }
}

/// The styles that matter in the list of a workbook.
pub(crate) fn styles(xml: impl BufRead) -> Styles {
    let mut own: BTreeMap<u16, Shown> = BTreeMap::new();
    let (mut found, mut count, mut is_list) = (Styles::new(), 0, false);
    each(xml, |element| {
        let format = || attribute(element, "numFmtId").and_then(|id| id.parse().ok());
        match element.local_name().as_ref() {
            "numFmt" => {
                let code = attribute(element, "formatCode").unwrap_or_default();
                own.extend(format().map(|id| (id, Shown::by_text(&code))));
            }
            "cellXfs" => is_list = true,
            // The lists before and behind have elements of the same name.
            "cellStyleXfs" | "cellStyles" | "dxfs" => is_list = false,
            "xf" if is_list => {
                let format = format().unwrap_or(0);
                let shown = own.get(&format).cloned();
                let shown = shown.unwrap_or_else(|| Shown::by_number(format));
                if !matches!(shown, Shown::Number | Shown::Date(Precision::Day)) {
                    found.insert(count, shown);
                }
                count += 1;
            }
            _ => {}
        }
    });
    found
}

/// The row, from 1, and the column, from 0, of a cell such as `$B$12`.
fn place(cell: &str) -> Option<(usize, usize)> {
    let cell = cell.replace('$', "");
    let digits = cell.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    // No column has more than three letters.
    let is_column =
        (1..=3).contains(&letters.len()) && letters.bytes().all(|one| one.is_ascii_alphabetic());
    if !is_column {
        return None;
    }
    let place_of = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let number = letters
        .bytes()
        .fold(0, |sum, letter| sum * 26 + place_of(letter));
    let row: usize = row.parse().ok().filter(|row| *row > 0)?;
    Some((row, number - 1))
}

/// Two attributes of each element of a name, as a table from the first to the second.
pub(crate) fn pairs(
    xml: impl BufRead,
    name: &str,
    from: &str,
    to: &str,
) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    each(xml, |element| {
        if element.local_name().as_ref() == name {
            found.extend(attribute(element, from).zip(attribute(element, to)));
        }
    });
    found
}

/// Calls a function with the beginning of each element, as far as the XML is sound.
fn each(xml: impl BufRead, mut call: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => call(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_their_names() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("$AB$12"), Some((12, 27)));
        assert_eq!(place("XFD1048576"), Some((1_048_576, 16_383)));
        for cell in ["", "A", "1", "A0", "AAAA1", "A1B", "ä1", "!\"1"] {
            assert_eq!(place(cell), None, "{cell}");
        }
    }

    #[test]
    fn percentages_are_known_by_their_styles() {
        let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" \
                      formatCode=\"0.0\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf \
                      numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
        let styles = super::styles(styles.as_bytes());
        let percent = |style: usize| (style, Shown::Percent);
        assert_eq!(styles, Styles::from([1, 2].map(percent)));
        let xml = "<row r=\"2\"><c r=\"B2\" s=\"1\"/><c s=\"2\"/><c s=\"3\"/></row><row><c s=\"1\"/></row>";
        let extras = Extras::read(xml.as_bytes(), &styles);
        assert_eq!(extras.styled, [(2, 1, 1), (2, 2, 2), (3, 0, 1)]);
    }

    #[test]
    fn damaged_xml_gives_what_is_before_the_damage() {
        let xml = "<a><row r=\"2\" hidden=\"1\"/><row r=\"3\"/><mergeCell ref=\"A1:A3\"/><hyperlink ref=\"B2\" \
                   r:id=\"r1\"/><row r=\"4\" hidden=\"1\"/><";
        let extras = Extras::read(xml.as_bytes(), &Styles::new());
        assert_eq!(extras.hidden, [2, 4]);
        assert_eq!(extras.merged.len(), 1);
        assert_eq!(extras.links, [(2, 1, "r1".to_owned())]);
    }
}
