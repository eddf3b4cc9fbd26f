//! The table of places, `places.tsv`: codes, English names and region of each.
//!
//! The native tool and the composer have the table built in ([`TABLE`]); the viewer fetches the same
//! file when a reader begins to search. So the parser takes a text. The first lines of the table describe its columns.

/// The shipped table. It is not in a program that does not name it.
pub const TABLE: &str = include_str!("places.tsv");

/// One place of the table. A field is empty where the table has no value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Row<'a> {
    /// ISO 3166-1 alpha-3 code, or the table's own for what ISO does not list (`XKX`).
    pub alpha3: &'a str,
    /// ISO 3166-1 alpha-2 code.
    pub alpha2: &'a str,
    /// ISO 3166-1 numeric code, three digits.
    pub numeric: &'a str,
    /// Common English name.
    pub name: &'a str,
    /// Other codes, separated by spaces: see [`Row::codes`].
    pub other_codes: &'a str,
    /// Other English names, separated by `|`: see [`Row::names`].
    pub other_names: &'a str,
    /// Key of the region: see `dossier::Region`.
    pub region: &'a str,
}

impl<'a> Row<'a> {
    fn parse(line: &'a str) -> Row<'a> {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        Row {
            alpha3: next(),
            alpha2: next(),
            numeric: next(),
            name: next(),
            other_codes: next(),
            other_names: next(),
            region: next(),
        }
    }

    /// The English names, the common one first.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        let others = self.other_names.split('|').filter(|name| !name.is_empty());
        [self.name].into_iter().chain(others)
    }

    /// The codes: alpha-3, alpha-2, numeric, then the others.
    pub fn codes(&self) -> impl Iterator<Item = &'a str> {
        let own = [self.alpha3, self.alpha2, self.numeric];
        let all = own.into_iter().chain(self.other_codes.split(' '));
        all.filter(|code| !code.is_empty())
    }
}

/// The places of a table, in its order. Comments (`#`) and lines without a name are skipped.
pub fn rows(table: &str) -> impl Iterator<Item = Row<'_>> {
    let lines = table.split('\n').filter(|line| !line.starts_with('#'));
    lines.map(Row::parse).filter(|row| !row.name.is_empty())
}

/// The place with an alpha-3 code, in upper case.
///
/// ```
/// use stancemap::language::places::row;
///
/// let table = "# places\nSWZ\tSZ\t748\tEswatini\t\tSwaziland\tafrica\n";
/// let found = row(table, "SWZ").unwrap();
/// assert_eq!(found.names().collect::<Vec<_>>(), ["Eswatini", "Swaziland"]);
/// assert_eq!(found.codes().collect::<Vec<_>>(), ["SWZ", "SZ", "748"]);
/// assert_eq!(row(table, "RWA"), None);
/// ```
pub fn row<'a>(table: &'a str, alpha3: &str) -> Option<Row<'a>> {
    rows(table).find(|row| row.alpha3 == alpha3)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_shipped_table_has_each_place_and_code_once() {
        assert_eq!(rows(TABLE).count(), 252);
        let mut seen = HashSet::new();
        for row in rows(TABLE) {
            assert_eq!(row.alpha3.len(), 3, "{row:?}");
            for code in row.codes() {
                assert!(seen.insert(code), "{code} stands twice");
            }
        }
    }

    #[test]
    fn lines_of_the_shipped_table_are_read() {
        let kosovo = row(TABLE, "XKX").unwrap();
        assert_eq!([kosovo.alpha2, kosovo.numeric], ["XK", ""]);
        assert_eq!(
            [kosovo.name, kosovo.other_names],
            ["Kosovo", "Republic of Kosovo"]
        );
        assert_eq!(kosovo.other_codes, "KOS XKK XKO");
        let cyprus = row(TABLE, "CYN").unwrap();
        assert_eq!([cyprus.alpha2, cyprus.numeric, cyprus.other_codes], [""; 3]);
    }

    #[test]
    fn what_is_no_table_has_no_rows() {
        for text in ["", "<!DOCTYPE html>", "XKX", "\t\t"] {
            assert_eq!(row(text, "XKX"), None, "{text}");
            assert_eq!(rows(text).count(), 0, "{text}");
        }
    }
}
