/// What the table of places says of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row<'a> {
    /// Its ISO 3166-1 alpha-2 code; empty where it has none.
    pub alpha2: &'a str,
    /// All its codes but alpha-3.
    pub codes: Vec<&'a str>,
    /// Its English names.
    pub names: Vec<&'a str>,
}

/// The line of a place, by its alpha-3 code, in a table whose columns are alpha-3, alpha-2,
/// numeric, name, other codes (apart by spaces), other names (apart by `|`).
///
/// ```
/// use stancemap::search::row;
///
/// let table = "# places\nSWZ\tSZ\t748\tEswatini\t\tSwaziland\n";
/// let found = row(table, "SWZ").unwrap();
/// assert_eq!((found.alpha2, found.codes), ("SZ", vec!["SZ", "748"]));
/// assert_eq!(found.names, ["Eswatini", "Swaziland"]);
/// assert_eq!(row(table, "RWA"), None);
/// ```
pub fn row<'a>(table: &'a str, alpha3: &str) -> Option<Row<'a>> {
    let mut columns = table
        .lines()
        .map(|line| line.split('\t'))
        .find_map(|mut columns| (columns.next()? == alpha3).then_some(columns))?;
    let mut next = || columns.next().unwrap_or_default();
    let (alpha2, numeric, name, codes, names) = (next(), next(), next(), next(), next());
    let is_there = |text: &&str| !text.is_empty();
    let codes = [alpha2, numeric].into_iter().chain(codes.split(' '));
    let names = [name].into_iter().chain(names.split('|'));
    Some(Row {
        alpha2,
        codes: codes.filter(is_there).collect(),
        names: names.filter(is_there).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: &str = include_str!("../dossier/places.tsv");

    #[test]
    fn lines_of_the_shipped_table_are_read() {
        let kosovo = row(PLACES, "XKX").unwrap();
        assert_eq!(kosovo.codes, ["XK", "KOS", "XKK", "XKO"]);
        assert_eq!(kosovo.names, ["Kosovo", "Republic of Kosovo"]);
        let cyprus = row(PLACES, "CYN").unwrap();
        assert_eq!((cyprus.alpha2, cyprus.codes.len()), ("", 0));
    }

    #[test]
    fn what_is_no_table_has_no_lines() {
        for text in ["", "<!DOCTYPE html>", "XKX", "\t\t"] {
            let found = row(text, "XKX").unwrap_or_default();
            assert_eq!(found, Row::default(), "{text}");
        }
    }
}
