use crate::dossier::{Day, Dossier, PlaceId, Records, Stance, StandingChange, Text};
use crate::figure::markup::legend::chip;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, html, list};
use crate::figure::markup::text::{day, day_text, fact_date, format_nodes, join_nodes};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The list of all changes of standings that are certain, the earliest first. The viewer shows those between two
/// days, and announces how many: [`names::SAID`].
pub(crate) fn changes(model: &Model, records: &Records) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let records_of = records.of_places.iter();
    let all: Vec<Entry> = records_of
        .flat_map(|(place, record)| entries(words, dossier, *place, record))
        .collect();
    let count = element("span")
        .attr("class", "count")
        .text(all.len().to_string());
    let summary = element("summary")
        .text(&*words.what_changed)
        .text(" ")
        .child(count);
    let groups = grouped(dossier, all);
    let list = list("ol").children(groups.iter().map(|group| item(words, group)));
    element("details")
        .attr("class", "changes")
        .attr(names::SAID, words.changes.joined())
        .child(summary)
        .child(range(words, records, dossier.as_of_day()))
        .child(list)
}

/// The selects for the two days, with the days on which something changed: other days would give the
/// same list. Changes on the earlier day are not listed, so the first option is the day before all
/// changes.
fn range(words: &Messages, records: &Records, last: Day) -> Element {
    let mut days = records.days_of_change();
    let first = days.first().map_or(0, |day| day.days_since_epoch());
    let beginning = (first - 1, None);
    if days.last() != Some(&last) {
        days.push(last);
    }
    let days = days.iter().map(|day| (day.days_since_epoch(), Some(*day)));
    let days: Vec<(i32, Option<Day>)> = [beginning].into_iter().chain(days).collect();
    let (first, last) = (0, days.len() - 1);
    let select = |message: &str, end: &'static str, chosen: usize| {
        let options = days.iter().enumerate();
        let options = options.map(|(i, (number, day))| {
            element("option")
                .attr("value", number.to_string())
                .attr_opt("selected", (i == chosen).then_some(""))
                .text(day.map_or_else(|| words.beginning.clone(), |day| day_text(words, day)))
        });
        let select = element("select")
            .attr(names::BETWEEN, end)
            .children(options);
        element("label").children(format_nodes(message, &[("day", vec![select.into()])]))
    };
    element("p")
        .attr("class", "between")
        .child(select(&words.between, "from", first))
        .child(select(&words.and, "to", last))
}

/// A change of a place's standing, as the list has it.
struct Entry<'a> {
    day: Day,
    date: Vec<Node>,
    stance: &'a Stance,
    note: Vec<Node>,
    place: PlaceId,
    name: &'a str,
}

impl Entry<'_> {
    /// Whether the list says the same of both places.
    fn is_same_change(&self, other: &Entry) -> bool {
        (self.day, &self.date, &self.stance.id, &self.note)
            == (other.day, &other.date, &other.stance.id, &other.note)
    }
}

/// The changes of a place, without those that are only possible.
fn entries<'a>(
    words: &Messages,
    dossier: &'a Dossier,
    place: PlaceId,
    record: &[StandingChange<'a>],
) -> Vec<Entry<'a>> {
    let certain = record.iter().filter(|change| change.certain_from.is_none());
    let record: Vec<&StandingChange> = certain.collect();
    let entry = |i: usize| {
        let change = record[i];
        let before = i.checked_sub(1).map(|i| record[i].stance);
        let before = before.filter(|before| before.id != change.stance.id);
        let is_new_stance = i == 0 || before.is_some();
        Entry {
            day: change.day,
            date: date(words, change, is_new_stance),
            stance: change.stance,
            note: note(words, change.contested, before.map(|before| &before.label)),
            place,
            name: dossier.name_of(place),
        }
    };
    (0..record.len()).map(entry).collect()
}

/// The former stance, and that sources disagree, as far as these apply; empty if neither does.
fn note(words: &Messages, is_contested: bool, before: Option<&Text>) -> Vec<Node> {
    let before = before.map(|before| {
        let values = [("stance", vec![Node::from(before)])];
        format_nodes(&words.before, &values)
    });
    let contested = is_contested.then(|| vec![(&*words.sources_disagree_within).into()]);
    join_nodes(before.into_iter().chain(contested), &words.semicolon)
}

/// The date of a change: for a new stance the date of its fact, as exact as it is known; otherwise
/// the day on which sources began, or ceased, to disagree.
fn date(words: &Messages, change: &StandingChange, is_new_stance: bool) -> Vec<Node> {
    if is_new_stance {
        fact_date(words, change.since)
    } else {
        vec![day(words, change.day)]
    }
}

/// Groups the changes of which the list says the same. Groups are in order of day, then in the order
/// of the stances' scale.
fn grouped<'a>(dossier: &Dossier, mut all: Vec<Entry<'a>>) -> Vec<Vec<Entry<'a>>> {
    let level = |stance: &Stance| dossier.stances.iter().position(|one| one.id == stance.id);
    let written = |nodes: &[Node]| nodes.iter().map(html).collect::<String>();
    all.sort_by_cached_key(|one| {
        let level = level(one.stance);
        (one.day, level, written(&one.date), written(&one.note))
    });
    let mut groups: Vec<Vec<Entry>> = Vec::new();
    for one in all {
        match groups.last_mut() {
            Some(group) if group[0].is_same_change(&one) => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    groups
}

/// A group of changes: date, stance, note, and links to the places.
fn item(words: &Messages, group: &[Entry]) -> Element {
    let first = &group[0];
    let stance = element("span")
        .attr(names::STANCE, first.stance.id.as_str())
        .child(chip())
        .child(&first.stance.label);
    let note = first.note.clone();
    let note = (!note.is_empty()).then(|| element("small").children(note));
    let links = group.iter().map(|one| {
        let link = element("a").attr("href", format!("#{}", one.place));
        vec![link.text(one.name).into()]
    });
    element("li")
        .attr(names::DAY, first.day.days_since_epoch().to_string())
        .child(element("small").children(first.date.clone()))
        .child(stance)
        .children(note)
        .child(element("p").children(join_nodes(links, &words.comma)))
}
