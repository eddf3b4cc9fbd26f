//! The scale of stances: from its sheet, or from the values of the facts.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::message::message;
use crate::dossier::{Pattern, StanceId};
use crate::sheets::column::quoted;
use crate::sheets::columns::folded;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::{Draft, Entry, Item};
use crate::sheets::story::facts::misspelt::{is_initial, is_letter, may_be, mixed_letters};
use crate::sheets::story::facts::palette::{COLORS, indices, mend_color, rank};
use crate::sheets::story::facts::slug::{Ids, slug};

/// The stances of a dossier under way.
#[derive(Clone, Debug, Default)]
pub(in crate::sheets::story) struct Scale {
    stances: Vec<Item>,
    /// Whether they come from a sheet. If not, each new value is a stance.
    is_given: bool,
    /// How many facts have each stance, by its id.
    uses: BTreeMap<String, usize>,
}

impl Scale {
    /// The stances of their sheet; none if there is no such sheet. One without an id gets one from its label.
    pub(in crate::sheets::story) fn of_sheet(stances: Vec<Item>) -> Self {
        let ids = stances.iter().map(|one| one.text("id"));
        let mut taken: Ids = ids.filter(|id| !id.is_empty()).collect();
        let mut scale = Scale {
            is_given: !stances.is_empty(),
            stances,
            uses: BTreeMap::new(),
        };
        for (i, stance) in scale.stances.iter_mut().enumerate() {
            if !stance.has("id") && !stance.text("label").is_empty() {
                let id = new_id(stance.text("label"), i + 1, &mut taken);
                let spot = stance.spot.clone();
                stance.put("id", None, Value::from(id), spot);
            }
        }
        scale
    }

    /// Whether the stances come from the values of facts.
    pub(in crate::sheets::story) fn is_made(&self) -> bool {
        !self.is_given && !self.stances.is_empty()
    }

    /// Whether the sheet of stances has one with this id or label.
    pub(super) fn has(&self, name: &str) -> bool {
        self.is_given && self.find(name).is_some()
    }

    /// The labels, in the order of the legend.
    pub(in crate::sheets::story) fn labels(&self) -> Vec<&str> {
        self.stances
            .iter()
            .map(|stance| stance.text("label"))
            .collect()
    }

    /// The id of the stance that a cell names by its id or by a label. A name that is not on the scale is
    /// left as it is.
    pub(super) fn id_of(&mut self, name: &str, spot: &Spot) -> String {
        let id = self.known_or_new(name, spot);
        *self.uses.entry(id.clone()).or_default() += 1;
        id
    }

    fn known_or_new(&mut self, name: &str, spot: &Spot) -> String {
        if let Some(stance) = self.find(name) {
            return stance.text("id").to_owned();
        }
        if self.is_given {
            return name.to_owned();
        }
        let mut taken: Ids = self.stances.iter().map(|one| one.text("id")).collect();
        let id = new_id(name, self.stances.len() + 1, &mut taken);
        let mut stance = Item::new(spot.clone());
        stance.put("id", None, Value::from(&*id), spot.clone());
        stance.put("label", None, Value::from(name), spot.clone());
        self.stances.push(stance);
        id
    }

    fn find(&self, name: &str) -> Option<&Item> {
        let by_id = self.stances.iter().find(|stance| stance.text("id") == name);
        let words = folded(name);
        let has_label = |stance: &&Item| {
            let labels = stance.entries().iter().filter(|one| one.path == "label");
            let mut labels = labels.filter_map(|one| one.value.as_str());
            labels.any(|label| label == name || !words.is_empty() && folded(label) == words)
        };
        by_id.or_else(|| self.stances.iter().find(has_label))
    }

    /// The labels of a stance in all languages.
    pub(super) fn label_of(&self, id: &str) -> Vec<Entry> {
        let stance = self.stances.iter().find(|stance| stance.text("id") == id);
        let entries = stance.map(Item::entries).unwrap_or_default();
        entries
            .iter()
            .filter(|one| one.path == "label")
            .cloned()
            .collect()
    }

    /// The faults of stances that occur once in the facts and may be a more frequent one, misspelt, and of those that
    /// are the first letter of another one.
    pub(in crate::sheets::story) fn misspelt(&self) -> Vec<Fault> {
        let count = |stance: &Item| self.uses.get(stance.text("id")).copied().unwrap_or(0);
        let fault = |stance: &Item| {
            let label = stance.text("label");
            let mut others = self.stances.iter();
            let other = others.find(|one| count(one) > 1 && may_be(label, one.text("label")))?;
            Some(Fault {
                spot: stance.spot.clone(),
                found: message!("{label} once", label = quoted(label)),
                expected: message!(
                    "{label}, as in {count} row; if both are meant, a sheet stances with both"
                        | "{label}, as in {count} rows; if both are meant, a sheet stances with both",
                    label = quoted(other.text("label")),
                    count = count(other)
                ),
                done: message!("made it a stance of its own"),
            })
        };
        let once = self
            .stances
            .iter()
            .filter(|stance| self.is_made() && count(stance) == 1);
        once.filter_map(fault)
            .chain(self.initials())
            .chain(self.mixed())
            .collect()
    }

    /// The faults of stances with letters of two alphabets in a word, which may look like another one.
    fn mixed(&self) -> impl Iterator<Item = Fault> {
        let made = self.stances.iter().filter(|_| self.is_made());
        let fault = |stance: &Item| {
            let label = stance.text("label");
            Some(Fault {
                spot: stance.spot.clone(),
                found: message!(
                    "{label}, in which {letters}",
                    label = quoted(label),
                    letters = mixed_letters(label)?
                ),
                expected: message!("letters of one alphabet in a word"),
                done: message!("made it a stance of its own"),
            })
        };
        made.filter_map(fault)
    }

    /// The faults of stances that are the first letter of a single other one: `Y` beside `Yes`. Where other letters
    /// stand alone, they may be grades.
    fn initials(&self) -> Vec<Fault> {
        let made = self.stances.iter().filter(|_| self.is_made());
        let letters: Vec<&Item> = made.filter(|one| is_letter(one.text("label"))).collect();
        let whole = |letter: &Item| {
            let begins = |one: &&Item| is_initial(letter.text("label"), one.text("label"));
            let mut others = self.stances.iter().filter(begins);
            others.next().filter(|_| others.next().is_none())
        };
        let pairs = letters.iter().map(|letter| Some((*letter, whole(letter)?)));
        let pairs: Option<Vec<(&Item, &Item)>> = pairs.collect();
        let fault = |(letter, other): (&Item, &Item)| Fault {
            spot: letter.spot.clone(),
            found: message!(
                "{first} beside {second}",
                first = quoted(letter.text("label")),
                second = quoted(other.text("label"))
            ),
            expected: message!(
                "one word for a stance; if both are meant, a sheet stances with both"
            ),
            done: message!("made it a stance of its own"),
        };
        pairs.unwrap_or_default().into_iter().map(fault).collect()
    }

    /// Puts stances that were made from facts into the order of a scale from consent to refusal, if all are
    /// words of one.
    pub(in crate::sheets::story) fn sort(&mut self) {
        let place = |stance: &Item| rank(&folded(stance.text("label")));
        if self.is_made() && self.stances.iter().all(|stance| place(stance).is_some()) {
            self.stances.sort_by_key(place);
        }
    }

    /// Makes all colours ones of six digits. Those that are none are taken out, and returned as faults.
    pub(in crate::sheets::story) fn mend_colors(&mut self) -> Vec<Fault> {
        self.stances.iter_mut().filter_map(mend_color).collect()
    }

    /// Gives stances without a colour or a pattern one that no other has. Returns the labels of those that
    /// got a colour.
    pub(in crate::sheets::story) fn paint(&mut self) -> Vec<String> {
        let used = |stances: &[Item], path: &str| -> Vec<String> {
            let used = stances
                .iter()
                .map(|stance| stance.text(path).to_lowercase());
            used.collect()
        };
        let count = self.stances.len();
        let (used_colors, patterns) =
            (used(&self.stances, "color"), used(&self.stances, "pattern"));
        let colors = indices(count)
            .into_iter()
            .filter_map(|index| COLORS.get(index));
        let all = colors.chain(COLORS.iter());
        let mut free: Vec<String> = Vec::new();
        for color in all.map(ToString::to_string) {
            if !used_colors.contains(&color) && !free.contains(&color) {
                free.push(color);
            }
        }
        let mut free = free.into_iter();
        let names = Pattern::ALL
            .iter()
            .filter_map(|pattern| serde_json::to_value(pattern).ok());
        let mut names =
            names.filter(|name| !patterns.contains(&name.as_str().unwrap_or_default().to_owned()));
        let mut painted = Vec::new();
        for stance in &mut self.stances {
            let spot = stance.spot.clone();
            if !stance.has("color")
                && let Some(color) = free.next()
            {
                stance.put("color", None, Value::from(color), spot.clone());
                painted.push(stance.text("label").to_owned());
            }
            if !stance.has("pattern")
                && let Some(name) = names.next()
            {
                stance.put("pattern", None, name, spot);
            }
        }
        painted
    }

    /// Writes the stances into a document.
    pub(in crate::sheets::story) fn write(self, draft: &mut Draft, own: &str) {
        for stance in self.stances {
            draft.push("stances", stance, own);
        }
    }
}

/// An id for the stance with a name and a number, which no other one has.
fn new_id(name: &str, number: usize, taken: &mut Ids) -> String {
    let mut id = slug(name, &format!("stance-{number}"));
    if StanceId::try_from(id.clone()).is_err() {
        id = format!("stance-{id}");
    }
    taken.unique(&id)
}
