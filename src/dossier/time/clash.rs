//! Facts that claim different stances for a place on one date.

use std::collections::HashMap;

use crate::base::message::{Message, message};
use crate::base::problem::Problem;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::time::day::Day;
use crate::dossier::time::edtf::Edtf;

/// Facts by their places in the file, the one that counts first, and a place for which they clash.
type Pair = (usize, usize, PlaceId);

/// Two facts that claim different stances for the same places on one date, or on dates that overlap, and are not in
/// dispute. Only their order in the file decides which of them counts, or only how exact their dates are.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash<'a> {
    /// The fact that does not count.
    pub earlier: &'a Fact,
    /// The fact that counts: its date ends later, or it is the last one of a date in the file.
    pub later: &'a Fact,
    /// The places, in the order of the later fact.
    pub places: Vec<PlaceId>,
}

impl Clash<'_> {
    /// The dates of both facts, as a part of a sentence.
    pub fn dates(&self) -> Message {
        match (self.earlier.date, self.later.date) {
            (Some(earlier), Some(later)) if days(earlier) == days(later) => {
                message!("both on {later}", later = later.to_string())
            }
            (Some(earlier), Some(later)) => {
                message!(
                    "on {earlier} and {later}, which overlap",
                    earlier = earlier.to_string(),
                    later = later.to_string()
                )
            }
            _ => message!("both without a date"),
        }
    }

    /// The fault of the fact that counts.
    pub fn problem(&self) -> Problem {
        let Clash {
            earlier,
            later,
            places,
        } = self;
        let stance = |fact: &Fact| {
            let claim = fact.claim.as_ref();
            claim.map_or_else(String::new, |claim| format!("\"{}\"", claim.id.as_str()))
        };
        let more = match places.len() {
            1 => String::new(),
            count => format!(" and {} more", count - 1),
        };
        let (no, yes) = (stance(earlier), stance(later));
        Problem::new(
            format!("facts[id={}].stance.id", later.id),
            format!(
                "{yes} beside {no} for {}{more}, {}",
                places[0].as_str(),
                self.dates()
            ),
            message!(
                "{wanted}, or the id \"{id}\" in `disputes` if sources disagree",
                wanted = self.wanted(),
                id = &earlier.id
            ),
            message!(
                "counted this fact, and not \"{id}\", {why}",
                id = &earlier.id,
                why = self.why()
            ),
        )
    }

    /// The dates that would settle it.
    fn wanted(&self) -> Message {
        match self.overlaps() {
            true => message!("dates that show which came last"),
            false => message!("one stance for a place on one date: write another date"),
        }
    }

    /// Why the later fact counts.
    fn why(&self) -> Message {
        match self.overlaps() {
            true => message!("whose date ends earlier"),
            false => message!("which is above it in the file"),
        }
    }

    /// Whether the facts have two dates that overlap.
    pub fn overlaps(&self) -> bool {
        self.earlier.date.map(days) != self.later.date.map(days)
    }
}

impl Dossier {
    /// The clashes of facts, in the order of the facts that count.
    ///
    /// Facts without a date clash as well, if they are of one kind: they may have happened on the same days. Of
    /// different kinds, such as a request and its answer, they follow one another as the author wrote them.
    pub fn clashes(&self) -> Vec<Clash<'_>> {
        let mut pairs = self.on_one_date();
        pairs.extend(self.on_dates_that_overlap());
        // Neither the order of a map nor the one of ids: an editor finds the facts in the order of the file.
        pairs.sort_by_key(|(later, earlier, place)| {
            let claim = self.facts[*later].claim.as_ref();
            let at = claim.and_then(|claim| claim.of.iter().position(|own| own == place));
            (*later, *earlier, at)
        });
        let mut clashes: Vec<Clash> = Vec::new();
        for (later, earlier, place) in pairs {
            let [later, earlier] = [later, earlier].map(|index| &self.facts[index]);
            match clashes.last_mut() {
                Some(last) if last.later.id == later.id && last.earlier.id == earlier.id => {
                    last.places.push(place);
                }
                _ => clashes.push(Clash {
                    earlier,
                    later,
                    places: vec![place],
                }),
            }
        }
        clashes
    }

    /// The last fact of each place and date, with each before it that differs.
    fn on_one_date(&self) -> Vec<Pair> {
        let mut claims: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, fact) in self.facts.iter().enumerate() {
            for place in fact.claim.iter().flat_map(|claim| &claim.of) {
                let kind = fact.date.is_none().then_some(&*fact.kind);
                let key = (*place, fact.date.map(days), kind);
                claims.entry(key).or_default().push(index);
            }
        }
        let mut pairs: Vec<Pair> = Vec::new();
        for ((place, ..), facts) in claims {
            let Some((&later, before)) = facts.split_last() else {
                continue;
            };
            let differs = |earlier: &&usize| self.differ(**earlier, later);
            let clashing = before.iter().filter(differs);
            pairs.extend(clashing.map(|earlier| (later, *earlier, place)));
        }
        pairs
    }

    /// The facts of a place that follow one another in order of their dates, and differ, although the first may
    /// have happened on the days of the second or after them.
    fn on_dates_that_overlap(&self) -> Vec<Pair> {
        let mut claims: HashMap<PlaceId, Vec<(Day, Day, usize)>> = HashMap::new();
        for (index, fact) in self.facts.iter().enumerate() {
            let Some((first, last)) = fact.date.map(days) else {
                continue;
            };
            for place in fact.claim.iter().flat_map(|claim| &claim.of) {
                claims.entry(*place).or_default().push((last, first, index));
            }
        }
        let mut pairs: Vec<Pair> = Vec::new();
        for (place, mut claims) in claims {
            claims.sort_unstable();
            let clash = |pair: &[(Day, Day, usize)]| {
                let [(ended, begun, earlier), (last, first, later)] = *pair else {
                    return None;
                };
                let is_open = first <= ended && (begun, ended) != (first, last);
                (is_open && self.differ(earlier, later)).then_some((later, earlier, place))
            };
            pairs.extend(claims.windows(2).filter_map(clash));
        }
        pairs
    }

    /// Whether two facts claim different stances and are not in dispute.
    fn differ(&self, one: usize, two: usize) -> bool {
        let [one, two] = [one, two].map(|index| &self.facts[index]);
        let stance = |fact: &Fact| fact.claim.as_ref().map(|claim| claim.id.clone());
        let is_disputed = one.disputes.contains(&two.id) || two.disputes.contains(&one.id);
        stance(one) != stance(two) && !is_disputed
    }
}

/// The first and the last day that a date can mean.
fn days(date: Edtf) -> (Day, Day) {
    (date.first_day(), date.last_day())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::dossier::read;

    /// A fact as a line: id, stance, date, places, kind and the id of a fact that it disputes; `-` for none.
    fn fact(line: &str) -> Value {
        let parts: Vec<&str> = line.split(' ').collect();
        let [id, stance, date, places, kind, disputes] = parts[..] else {
            panic!("{line}");
        };
        let of: Vec<&str> = places.split(',').collect();
        let fields = [
            ("date", json!(date)),
            ("kind", json!(kind)),
            ("disputes", json!([disputes])),
        ];
        let given = fields
            .into_iter()
            .filter(|(_, value)| *value != "-" && *value != json!(["-"]));
        let mut fact =
            json!({"id": id, "places": of, "text": "T", "stance": {"id": stance, "of": of}});
        let fields = fact.as_object_mut().expect("an object");
        fields.extend(given.map(|(key, value)| (key.to_owned(), value)));
        fact
    }

    /// The clashes of facts, each as `earlier later places`.
    fn clashes(facts: &[&str]) -> Vec<String> {
        let stance = |id: &str| json!({"id": id, "label": id});
        let facts: Vec<Value> = facts.iter().map(|line| fact(line)).collect();
        let document = json!({
            "format": "stancemap/1", "id": "tea", "lang": "en", "facts": facts,
            "stances": [stance("yes"), stance("no")],
        });
        let dossier = read(&document.to_string()).expect("a dossier").dossier;
        let clashes = dossier.clashes().into_iter().map(|clash| {
            let places: Vec<&str> = clash.places.iter().map(|place| place.as_str()).collect();
            format!(
                "{} {} {}",
                clash.earlier.id,
                clash.later.id,
                places.join(" ")
            )
        });
        clashes.collect()
    }

    #[test]
    fn a_clash_is_told_with_both_facts_and_the_way_to_settle_it() {
        let stance = |id: &str| json!({"id": id, "label": id});
        let document = json!({
            "format": "stancemap/1", "id": "tea", "lang": "en", "facts": [fact(YES), fact(NO)],
            "stances": [stance("yes"), stance("no")],
        });
        let problems = read(&document.to_string()).expect("a dossier").problems;
        let told = problems.iter().map(ToString::to_string);
        let told: Vec<String> = told.filter(|told| told.contains("beside")).collect();
        let expected = "fact \"b\", stance, id (line 1): found \"no\" beside \"yes\" for RWA and 1 more, both on \
                        2025-03, expected one stance for a place on one date: write another date, or the id \"a\" in \
                        `disputes` if sources disagree; counted this fact, and not \"a\", which is above it in \
                        the file";
        assert_eq!(told, [expected]);
    }

    const YES: &str = "a yes 2025-03 PER,RWA - -";
    const NO: &str = "b no 2025-03 RWA,PER - -";

    #[test]
    fn stances_of_one_date_clash() {
        for (facts, expected) in [
            (&[YES, NO][..], &["a b RWA PER"][..]),
            (&[NO, YES], &["b a PER RWA"]),
            // Nobody knows which came last.
            (&[YES, "b no 2025-03-02 RWA - -"], &["b a RWA"]),
            (
                &[YES, "b no 2025 PER - -", "c no 2025-03-31 RWA - -"],
                &["a b PER", "a c RWA"],
            ),
            (&[YES, "b no 2025-03-02 RWA - a"], &[]),
            // One is later.
            (&[YES, "b no 2025-04 RWA - -"], &[]),
            (&["a yes 2025-03-31 PER - -", "b no 2025-04 PER - -"], &[]),
            // Others have the same stance, other places, or are in dispute, whichever says so.
            (&[YES, "b yes 2025-03 RWA - -"], &[]),
            (&[YES, "b no 2025-03 KEN - -"], &[]),
            (&[YES, "b no 2025-03 RWA - a"], &[]),
            (&["a yes 2025-03 RWA - b", NO], &[]),
            // Those of one kind without a date have one date.
            (&["a yes - PER,RWA - -", "b no - RWA - -"], &["a b RWA"]),
            (&["a yes - RWA vote -", "b no - RWA vote -"], &["a b RWA"]),
            (&["a yes - RWA request -", "b no - RWA answer -"], &[]),
            (&["a yes - PER,RWA - -", NO], &[]),
            // Each that differs from the last clashes with it.
            (&[YES, NO, "c yes 2025-03 PER - -"], &["a b RWA", "b c PER"]),
            (
                &[YES, "c yes 2025-03 PER - -", NO],
                &["a b RWA PER", "c b PER"],
            ),
        ] {
            assert_eq!(clashes(facts), expected, "{facts:?}");
        }
    }
}
