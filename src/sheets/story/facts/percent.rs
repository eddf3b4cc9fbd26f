//! Numbers of figures with the sign %.

use serde_json::Value;

use crate::base::message::message;
use crate::sheets::column::{quoted, quoted_value};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::report::Report;
use crate::sheets::understood::Understood;

/// The measure of percentages.
const PERCENT: &str = "percent";
/// Other words for it in a column of measures.
const WORDS: [&str; 7] = [
    PERCENT,
    "per-cent",
    "percentage",
    "prozent",
    "pourcent",
    "porcentaje",
    "porcentagem",
];

/// The percentages of a sheet, with and without their sign.
#[derive(Debug, Default)]
pub(super) struct Percentages {
    /// Numbers with the sign, and without a measure.
    taken: Vec<Spot>,
    /// The text of the first number with the sign.
    signed: Option<String>,
    /// Numbers without the sign whose measure is a percentage.
    bare: Vec<(Spot, String)>,
}

/// A measure as the document has it: the sign itself is no word, and the code of a currency, such as `USD`, is in lower
/// case.
pub(super) fn measure_of(value: Value) -> Value {
    match value.as_str().map(str::trim) {
        Some("%") => Value::from(PERCENT),
        Some(code) if code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()) => {
            Value::from(code.to_ascii_lowercase())
        }
        _ => value,
    }
}

impl Percentages {
    /// The measure of a number with the sign, which a cell shows as `shown`: its own, or percent if it has none.
    /// `None` if it has another measure, which is told.
    pub(super) fn signed(
        &mut self,
        shown: &str,
        measure: &str,
        spot: &Spot,
        report: &mut Report,
    ) -> Option<String> {
        self.signed.get_or_insert_with(|| quoted(shown));
        if measure.is_empty() {
            self.taken.push(spot.clone());
            return Some(PERCENT.to_owned());
        }
        if WORDS.contains(&measure) {
            return Some(measure.to_owned());
        }
        report.faults.push(Fault {
            spot: spot.clone(),
            found: message!(
                "{number} with the measure {measure}",
                number = quoted(shown),
                measure = quoted(measure)
            ),
            expected: message!(
                "the measure {percent}, or the number without the sign %",
                percent = PERCENT
            ),
            done: message!("left the number out"),
        });
        None
    }

    /// Notes a number without the sign.
    pub(super) fn bare(&mut self, number: &Value, measure: &str, spot: &Spot) {
        if WORDS.contains(&measure) {
            self.bare.push((spot.clone(), quoted_value(number)));
        }
    }

    /// Tells the measures that were added, and percentages of which only some have the sign.
    pub(super) fn tell(self, report: &mut Report) {
        if !self.taken.is_empty() {
            report.understood.push(Understood {
                spot: Spot::of_cells(&self.taken),
                sentence: message!(
                    "numbers with the sign % and without a measure have the measure {percent}",
                    percent = PERCENT
                ),
                choice: "the column measure",
                value: String::new(),
            });
        }
        let (Some(signed), Some((_, bare))) = (&self.signed, self.bare.first()) else {
            return;
        };
        let found = message!("{bare} without the sign %, beside {signed}", bare, signed);
        let spots: Vec<Spot> = self.bare.into_iter().map(|(spot, _)| spot).collect();
        report.faults.push(Fault {
            spot: Spot::of_cells(&spots),
            found,
            expected: message!(
                "the sign % in all numbers of the measure {percent}, or in none",
                percent = PERCENT
            ),
            done: message!("read them as percentages, too"),
        });
    }
}
