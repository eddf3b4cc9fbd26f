/// What the table of places says of one; a text is empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row<'a> {
    /// Its ISO 3166-1 alpha-2 code.
    pub alpha2: &'a str,
    /// Its ISO 3166-1 numeric code.
    pub numeric: &'a str,
    /// Its English name.
    pub name: &'a str,
    /// Its other codes, with spaces between them.
    pub codes: &'a str,
    /// Its other English names, with `|` between them.
    pub names: &'a str,
}

/// The line of a place, by its alpha-3 code, in a table of lines with tabs between alpha-3 and the
/// fields of [`Row`].
///
/// ```
/// use stancemap::language::search::row;
///
/// let table = "# places\nSWZ\tSZ\t748\tEswatini\t\tSwaziland\n";
/// let found = row(table, "SWZ").unwrap();
/// assert_eq!([found.alpha2, found.numeric, found.name], ["SZ", "748", "Eswatini"]);
/// assert_eq!([found.codes, found.names], ["", "Swaziland"]);
/// assert_eq!(row(table, "RWA"), None);
/// ```
pub fn row<'a>(table: &'a str, alpha3: &str) -> Option<Row<'a>> {
    for line in table.split('\n') {
        let mut columns = line.split('\t');
        if columns.next() == Some(alpha3) {
            let mut next = || columns.next().unwrap_or_default();
            return Some(Row {
                alpha2: next(),
                numeric: next(),
                name: next(),
                codes: next(),
                names: next(),
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: &str = include_str!("../../dossier/places.tsv");

    #[test]
    fn lines_of_the_shipped_table_are_read() {
        let kosovo = row(PLACES, "XKX").unwrap();
        assert_eq!([kosovo.alpha2, kosovo.numeric], ["XK", ""]);
        assert_eq!(
            [kosovo.name, kosovo.names],
            ["Kosovo", "Republic of Kosovo"]
        );
        assert_eq!(kosovo.codes, "KOS XKK XKO");
        let cyprus = row(PLACES, "CYN").unwrap();
        assert_eq!([cyprus.alpha2, cyprus.numeric, cyprus.codes], [""; 3]);
    }

    #[test]
    fn what_is_no_table_has_no_lines() {
        for text in ["", "<!DOCTYPE html>", "XKX", "\t\t"] {
            let found = row(text, "XKX").unwrap_or_default();
            assert_eq!(found, Row::default(), "{text}");
        }
    }
}
