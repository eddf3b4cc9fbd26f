//! Names and codes of which a writer may think, though no place has them.

/// Names that are not resolved, with the codes of the places that may be meant.
pub(crate) fn ambiguous() -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(include_str!("ambiguous.tsv"))
}

/// The alpha-3 code of the place that is probably meant by a code that ISO does not use.
pub(crate) fn of_other_code(code: &str) -> Option<&'static str> {
    let mut codes = lines(include_str!("codes.tsv"));
    let fitting = codes.find(|(other, _)| other.eq_ignore_ascii_case(code));
    fitting.map(|(_, place)| place)
}

/// The two columns of a table without its comments.
fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::places::{TABLE, row};

    #[test]
    fn hints_name_places_of_the_table() {
        let codes = lines(include_str!("codes.tsv"));
        for (text, places) in codes.chain(ambiguous()) {
            for place in places.split(' ') {
                assert!(row(TABLE, place).is_some(), "{text}: {place}");
            }
        }
        assert_eq!(of_other_code("ger"), Some("DEU"));
        assert_eq!(of_other_code("DEU"), None);
    }
}
