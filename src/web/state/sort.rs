//! How the table is sorted.

use std::cmp::Ordering;

use crate::base::variants::all_variants;

/// A column that the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The place's name.
    Nation,
    /// Its standing, in the order of the legend.
    Stance,
    /// Since when it has stood there.
    Date,
    /// The most people that it receives.
    People,
    /// The most money that it receives, in the currency that most facts have.
    Money,
}

/// An order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column that it goes by.
    pub column: Column,
    /// Whether the last, latest or largest comes first.
    pub descending: bool,
}

impl Column {
    all_variants!(const ALL: Column = Nation, Stance, Date, People, Money);

    /// The column with a name.
    pub fn of(name: &str) -> Option<Column> {
        let mut all = Column::ALL.into_iter();
        all.find(|column| column.name() == name)
    }

    /// The name in addresses, and in the table's markup.
    pub fn name(self) -> &'static str {
        match self {
            Column::Nation => "nation",
            Column::Stance => "stance",
            Column::Date => "date",
            Column::People => "people",
            Column::Money => "money",
        }
    }

    /// Whether readers look for its largest values first.
    fn begins_descending(self) -> bool {
        matches!(self, Column::People | Column::Money)
    }
}

impl Sort {
    /// Reads an order from an address: a column, after a hyphen if descending.
    ///
    /// ```
    /// use stancemap::web::state::{Column, Sort};
    ///
    /// let sort = Sort::parse("-people").unwrap();
    /// assert_eq!(sort, Sort { column: Column::People, descending: true });
    /// assert_eq!(sort.text(), "-people");
    /// assert_eq!(Sort::parse("colour"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Sort> {
        let name = text.strip_prefix('-');
        let column = Column::of(name.unwrap_or(text))?;
        let descending = name.is_some();
        Some(Sort { column, descending })
    }

    /// Writes the order for an address.
    pub fn text(self) -> String {
        let hyphen = if self.descending { "-" } else { "" };
        hyphen.to_owned() + self.column.name()
    }

    /// The order after a click on the header of a column: first the direction that readers usually
    /// want, then the other, then the table's own order (`None`).
    pub fn after_click(now: Option<Sort>, column: Column) -> Option<Sort> {
        let first = column.begins_descending();
        let descending = match now {
            Some(now) if now.column == column => !first,
            _ => first,
        };
        let next = Some(Sort { column, descending });
        (next != now).then_some(next).flatten()
    }
}

/// Compares by rank. Places without a rank come last in either direction.
pub fn by_rank(a: Option<i32>, b: Option<i32>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        _ => b.is_some().cmp(&a.is_some()),
    }
}

/// The indices of `count` things in sorted order. The sort is stable.
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    // Insertion sort: fast enough for a few hundred, and the standard library's sort adds Wasm.
    for next in 0..count {
        let at = order.partition_point(|&before| compare(before, next).is_le());
        order.insert(at, next);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_survives_its_address() {
        for column in Column::ALL {
            assert_eq!(Column::of(column.name()), Some(column));
            for descending in [false, true] {
                let sort = Sort { column, descending };
                assert_eq!(Sort::parse(&sort.text()), Some(sort));
            }
        }
        for bad in ["", "-", "--date", "Date", "date ", "–date", "é"] {
            assert_eq!(Sort::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn three_clicks_on_a_head_lead_back_to_the_own_order() {
        let table = [
            (Column::Nation, ["nation", "-nation"]),
            (Column::Date, ["date", "-date"]),
            (Column::People, ["-people", "people"]),
            (Column::Money, ["-money", "money"]),
        ];
        for (column, texts) in table {
            let mut sort = Sort::parse("stance");
            for text in texts {
                sort = Sort::after_click(sort, column);
                assert_eq!(sort.map(Sort::text).as_deref(), Some(text));
            }
            assert_eq!(Sort::after_click(sort, column), None);
        }
        let other_way = Sort::after_click(Sort::parse("people"), Column::Money);
        assert_eq!(other_way.map(Sort::text).as_deref(), Some("-money"));
    }

    #[test]
    fn what_has_no_rank_is_last_either_way_and_equals_stay_in_order() {
        let ranks = [Some(2), None, Some(1), Some(2), None, Some(3)];
        let sorted =
            |descending| order(ranks.len(), &|a, b| by_rank(ranks[a], ranks[b], descending));
        assert_eq!(sorted(false), [2, 0, 3, 5, 1, 4]);
        assert_eq!(sorted(true), [5, 0, 3, 2, 1, 4]);
    }
}
