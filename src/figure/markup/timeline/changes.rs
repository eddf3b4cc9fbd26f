use crate::dossier::{Change, Day, Dossier, PlaceId, Stance};
use crate::figure::markup::legend::chip;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, html};
use crate::figure::markup::text::{day, day_text, fact_date, format_nodes, format_text};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// Every change of a nation's standing, in words, the earliest first; the viewer shows those
/// between two days.
pub(crate) fn changes(model: &Model, span: (Day, Day)) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let places = dossier.named_places().into_iter();
    let all: Vec<Changed> = places.flat_map(|place| of(words, dossier, place)).collect();
    let count = all.len();
    let list = element("ol").children(grouped(dossier, all).iter().map(|group| item(words, group)));
    let summary = element("summary").text(&*words.what_changed).child(
        element("span")
            .attr("class", "count")
            .text(count.to_string()),
    );
    element("details")
        .attr("class", "changes")
        .attr(names::SAID, words.changes.forms())
        .child(summary)
        .child(between(words, dossier, span))
        .child(list)
}

/// The two days, of those on which something changed: nothing else would change the list. What
/// changed on the earlier one is not listed, so there is one before all.
fn between(words: &Words, dossier: &Dossier, (first, last): (Day, Day)) -> Element {
    let beginning = (first.number() - 1, None);
    let mut days = dossier.days_of_change();
    if days.last() != Some(&last) {
        days.push(last);
    }
    let days = days.iter().map(|day| (day.number(), Some(*day)));
    let days: Vec<(i32, Option<Day>)> = [beginning].into_iter().chain(days).collect();
    let (first, last) = (0, days.len() - 1);
    let choice = |pattern: &str, name: &'static str, chosen: usize| {
        let option = |(i, (value, day)): (usize, &(i32, Option<Day>))| {
            element("option")
                .attr("value", value.to_string())
                .attr_opt(names::DATE, day.map(|day| day.to_string()))
                .attr_opt("selected", (i == chosen).then_some(""))
                .text(day.map_or_else(|| words.beginning.clone(), |day| day_text(words, day)))
        };
        let select = element("select")
            .attr(names::BETWEEN, name)
            .children(days.iter().enumerate().map(option));
        element("label").children(format_nodes(pattern, &[("day", vec![select.into()])]))
    };
    element("p")
        .attr("class", "between")
        .child(choice(&words.between, "from", first))
        .child(choice(&words.and, "to", last))
}

/// A change of one nation, in the words of the list.
struct Changed<'a> {
    day: Day,
    when: Vec<Node>,
    stance: &'a Stance,
    note: Option<String>,
    id: PlaceId,
    name: &'a str,
}

impl Changed<'_> {
    /// Whether the list says the same of both.
    fn is_like(&self, other: &Changed) -> bool {
        (self.day, &self.when, &self.stance.id, &self.note)
            == (other.day, &other.when, &other.stance.id, &other.note)
    }
}

fn of<'a>(words: &Words, dossier: &'a Dossier, place: PlaceId) -> Vec<Changed<'a>> {
    let record = dossier.record_of(place);
    let changed = |i: usize| {
        let change = &record[i];
        let before = i.checked_sub(1).map(|i| record[i].stance);
        let before = before.filter(|before| before.id != change.stance.id);
        Changed {
            day: change.day,
            when: when(words, change, i == 0 || before.is_some()),
            stance: change.stance,
            note: note(words, change.contested, before.map(|before| &*before.label)),
            id: place,
            name: dossier.name_of(place),
        }
    };
    (0..record.len()).map(changed).collect()
}

/// What is to be said of a change beside the new stance: what was before, that sources disagree.
fn note(words: &Words, contested: bool, before: Option<&str>) -> Option<String> {
    let before = before.map(|before| format_text(&words.before, &[("stance", before)]));
    let mark = contested.then(|| words.sources_disagree_within.clone());
    let parts: Vec<String> = before.into_iter().chain(mark).collect();
    (!parts.is_empty()).then(|| parts.join(&words.semicolon))
}

/// When it was: as the fact has it that bears a new stance, or else the day on which sources began
/// to disagree.
fn when(words: &Words, change: &Change, anew: bool) -> Vec<Node> {
    if anew {
        fact_date(words, change.since)
    } else {
        vec![day(words, change.day)]
    }
}

/// Those of which the list says the same, together: in order of day, then of the scale.
fn grouped<'a>(dossier: &Dossier, mut all: Vec<Changed<'a>>) -> Vec<Vec<Changed<'a>>> {
    let level = |stance: &Stance| dossier.stances.iter().position(|one| one.id == stance.id);
    let when = |one: &Changed| one.when.iter().map(html).collect::<String>();
    all.sort_by_cached_key(|one| (one.day, level(one.stance), when(one), one.note.clone()));
    let mut groups: Vec<Vec<Changed>> = Vec::new();
    for one in all {
        match groups.last_mut() {
            Some(group) if group[0].is_like(&one) => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    groups
}

fn item(words: &Words, group: &[Changed]) -> Element {
    let first = &group[0];
    let stance = element("span")
        .attr(names::STANCE, first.stance.id.as_str())
        .child(chip())
        .child(&first.stance.label);
    let note = first
        .note
        .as_ref()
        .map(|note| element("small").text(&**note));
    let mut nations = element("p");
    for (i, one) in group.iter().enumerate() {
        let link = element("a")
            .attr("href", format!("#{}", one.id))
            .text(one.name);
        nations = nations
            .text(if i > 0 { &*words.comma } else { "" })
            .child(link);
    }
    element("li")
        .attr(names::DAY, first.day.number().to_string())
        .child(element("small").children(first.when.clone()))
        .child(stance)
        .children(note)
        .child(nations)
}
