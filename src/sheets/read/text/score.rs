//! Which dialect a text is in: each is tried on the whole text, and rated.
//!
//! The idea is by van den Burg, Nazábal and Sutton (Wrangling messy CSV files, 2019) and García
//! (Detecting CSV file dialects by table uniformity, 2024): in the right dialect rows have the same
//! width, and cells have a type.

use std::collections::BTreeMap;

use crate::sheets::read::text::dialect::Dialect;
use crate::sheets::read::text::kind::worth;
use crate::sheets::read::text::records::{Record, Records};

/// The delimiters that are tried, more usual ones first.
pub(crate) const DELIMITERS: [char; 8] = [',', ';', '\t', '|', '^', '~', '\u{1f}', '\u{1}'];

/// How close the second dialect may come to the first before the editor is asked.
const CLOSE: f64 = 0.87;

/// The worth of one column as against several.
const ONE_COLUMN: f64 = 0.4;
/// The worth of cells of one column that may be names, and are no rows of several cells.
const TIDY: f64 = 0.7;

/// The rating of a dialect.
#[derive(Clone, Debug)]
pub(crate) struct Rated {
    /// The dialect.
    pub(crate) dialect: Dialect,
    /// The rating, from 0 to 1.
    pub(crate) score: f64,
    /// The width that most rows have.
    pub(crate) width: usize,
    /// Some cells of a row, for a question.
    pub(crate) sample: Vec<String>,
    /// The number of cells of the first row.
    first_width: usize,
    /// Whether quotes are wrong anywhere.
    has_slips: bool,
    /// How many cells are in quotes.
    quoted: usize,
}

/// The dialect of a text.
#[derive(Clone, Debug)]
pub(crate) enum Decision {
    /// One is clearly better than all others.
    Decided(Dialect),
    /// Two fit alike.
    Asked(Box<[Rated; 2]>),
}

/// Decides on the dialect of a text. A delimiter or a quote that is given is not judged.
pub(crate) fn decide(text: &str, delimiter: Option<char>, quote: Option<char>) -> Decision {
    let present = DELIMITERS.iter().copied().filter(|one| text.contains(*one));
    let delimiters: Vec<Option<char>> = match delimiter {
        Some('\n') => vec![None],
        Some(_) => vec![delimiter],
        None => present.map(Some).chain([None]).collect(),
    };
    let best_quotes = |delimiter: Option<char>| best_quotes(text, delimiter, quote);
    let mut rated: Vec<Rated> = delimiters.into_iter().map(best_quotes).collect();
    // The sort keeps the order of equals, so more usual delimiters stay first.
    rated.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut rated = rated.into_iter();
    match (rated.next(), rated.next()) {
        (Some(first), Some(second)) if is_close(&first, &second) => {
            Decision::Asked(Box::new([first, second]))
        }
        (Some(first), _) => Decision::Decided(first.dialect),
        (None, _) => Decision::Decided(Dialect::of(None)),
    }
}

fn is_close(first: &Rated, second: &Rated) -> bool {
    match (first.dialect.delimiter, second.dialect.delimiter) {
        (Some(_), Some(_)) => second.score > CLOSE * first.score && second.score > 0.0,
        // A list of names such as `Korea, Republic of` below a header of one cell.
        (Some(_), None) => first.first_width == 1 && second.score > ONE_COLUMN * TIDY,
        // A single column is what is left when nothing separates cells.
        (None, _) => false,
    }
}

/// The best way to read quotes with a delimiter.
fn best_quotes(text: &str, delimiter: Option<char>, quote: Option<char>) -> Rated {
    let plain = Dialect::of(delimiter);
    let with = |quote| rate(text, Dialect { quote, ..plain });
    let mut best = with(quote.unwrap_or('"'));
    if best.has_slips && text.contains("\\\"") {
        let escaped = rate(
            text,
            Dialect {
                is_escaped: true,
                ..best.dialect
            },
        );
        if !escaped.has_slips {
            best = escaped;
        }
    }
    if quote.is_none() && best.quoted == 0 && quotes_by_apostrophes(text) {
        let other = with('\'');
        // An apostrophe is a letter of many names, so all must be in order to be quotes.
        if !other.has_slips && other.quoted > 1 && other.score >= best.score {
            best = other;
        }
    }
    best
}

/// Whether apostrophes stand where quotes would.
fn quotes_by_apostrophes(text: &str) -> bool {
    text.starts_with('\'') || text.contains("\n'") || text.contains("\r'") || {
        let delimiters = DELIMITERS.iter();
        let mut pairs = delimiters.map(|delimiter| [*delimiter, '\''].iter().collect::<String>());
        pairs.any(|pair| text.contains(&pair))
    }
}

fn rate(text: &str, dialect: Dialect) -> Rated {
    let mut records = Records::new(text, dialect);
    let mut record = Record::default();
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut sum, mut count, mut slips, mut quoted) = (0.0, 0usize, 0usize, 0usize);
    let (mut sample, mut first_width, mut rows) = (Vec::new(), 0, 0usize);
    while records.next(&mut record) {
        let pieces = &record.pieces;
        slips += record.slips.len();
        if pieces.iter().all(|piece| piece.text.trim().is_empty()) {
            continue;
        }
        let row = rows;
        rows += 1;
        first_width = if row == 0 { record.width } else { first_width };
        // A question shows the second row if the first may be a title.
        if row == 0 || row == 1 && first_width == 1 {
            sample = pieces
                .iter()
                .take(4)
                .map(|piece| piece.text.to_string())
                .collect();
        }
        *widths.entry(record.width).or_default() += 1;
        quoted += pieces.iter().filter(|piece| piece.is_quoted).count();
        sum += pieces
            .iter()
            .map(|piece| worth(&piece.text, piece.is_quoted))
            .sum::<f64>();
        count += pieces.len();
    }
    let (uniform, width) = uniformity(&widths, dialect.delimiter.is_some());
    let typed = sum / count.max(1) as f64;
    let sound = 1.0 - (slips as f64 / rows.max(1) as f64).min(0.9);
    // Many texts can be read as one column; it counts only where no delimiter makes rows alike.
    let share = if dialect.delimiter.is_some() {
        1.0
    } else {
        0.4
    };
    Rated {
        dialect,
        score: uniform * uniform * typed * sound * share,
        width,
        sample,
        first_width,
        has_slips: slips > 0,
        quoted,
    }
}

/// How alike the widths of rows are, from 0 to 1, and the width of most. Short rows count a little,
/// since titles, notes and rows without their last cells are short; long rows count nothing.
fn uniformity(widths: &BTreeMap<usize, usize>, is_split: bool) -> (f64, usize) {
    let rows: usize = widths.values().sum();
    let wide = widths.iter().filter(|(width, _)| !is_split || **width > 1);
    let Some((&width, _)) = wide.max_by_key(|(width, count)| (**count, **width)) else {
        return (0.0, 1);
    };
    let credit = |(&other, &count): (&usize, &usize)| {
        let share = match other {
            _ if other == width => 1.0,
            _ if other > width => 0.0,
            1 => 0.25,
            _ => 0.5,
        };
        share * count as f64
    };
    let credit: f64 = widths.iter().map(credit).sum();
    (credit / rows.max(1) as f64, width)
}
