use crate::dossier::{self, Day, Dossier, PlaceId};
use crate::figure::markup::legend::chip;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, unseen_heading};
use crate::figure::markup::text::{day, day_text};
use crate::figure::markup::timeline::axis::axis;
use crate::figure::markup::timeline::changes::changes;
use crate::figure::markup::timeline::events::Events;
use crate::figure::markup::timeline::marks::marks;
use crate::figure::markup::timeline::strip::Strip;
use crate::figure::protocol::{self, Record, names};
use crate::language::i18n::{Messages, join_forms};

/// The timeline: a strip of how many places held each stance, a mark for each fact with a stance, a
/// slider that takes the map back to a day, and the list of changes. `None` if nothing changed over
/// time.
///
/// The slider's values are numbers of days: see [`Day::days_since_epoch`]. Without scripts, slider and buttons
/// are hidden.
pub(crate) fn timeline(model: &Model) -> Option<Element> {
    let (dossier, words) = (&model.dossier, &*model.words);
    let span = model.span?;
    let records = dossier.records();
    let latest = dossier.as_of_day();
    let (first, last) = (span.0.days_since_epoch(), span.1.days_since_epoch());
    let slider = element("input")
        .attr("type", "range")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .attr("value", last.to_string())
        .attr("aria-label", &*words.day_shown)
        .attr("aria-valuetext", day_text(words, latest));
    let strip = Strip::new(model, &records, span);
    let plot = element("div")
        .attr("class", "plot")
        .child(strip.scale())
        .child(strip.chart())
        .children(strip.possible());
    let events = Events::new(model, span);
    let marks = marks(dossier, span);
    // The numbers by which styles place what is around the chart.
    let letters = strip.letters().max(day_text(words, latest).chars().count());
    let numbers = format!(
        "--first:{first};--days:{};--letters:{letters};--digits:{};--runs:{};--marks:{};{}",
        last - first,
        strip.digits(),
        strip.runs(),
        marks.height,
        events.numbers(),
    );
    let band = element("div")
        .attr("class", events.class())
        .attr("style", numbers)
        .child(plot)
        .child(marks.chart)
        .child(element("i").attr("class", "now"))
        .child(slider)
        .child(axis(words, span, latest))
        .child(strip.labels())
        .children(events.list());
    let section = element("section")
        .attr("class", "timeline")
        .attr("aria-label", &*words.timeline)
        .attr(names::SAID, &*words.on_day)
        .attr(names::PLACE_LABEL, words.place.joined())
        .attr(names::TURNED, &*words.place_on_day)
        .attr(names::DISPUTED, &*words.disputed)
        .attr(names::MAYBE, &*words.possible)
        .attr(names::BY_DAY, &*words.possible_by)
        .attr(names::SINCE, join_forms(&[&words.since_day, &words.since]))
        .attr(names::UNDATED, &*words.no_date_within)
        .attr(names::LATER, words.later.joined())
        .child(unseen_heading(&words.timeline))
        .child(controls(words, latest))
        .child(band)
        .child(key(model, marks.are_all))
        .child(changes(model, &records));
    Some(section)
}

/// The meaning of the stripes, if there are any, and of the marks below the chart. If these are not all,
/// that others count as well.
fn key(model: &Model, are_all: bool) -> Element {
    let words = &model.words;
    let stripes = model.has_possible.then(|| {
        element("span")
            .attr(names::POSSIBLE, "")
            .child(chip())
            .text(&*words.possible_key)
            .text(" ")
    });
    let key = element("p").attr("class", "key").children(stripes);
    let others = (!are_all).then(|| [" ", &words.unmarked].concat());
    key.text([&*words.marks, &others.unwrap_or_default()].concat())
}

/// The buttons, and the day that is shown.
fn controls(words: &Messages, last: Day) -> Element {
    let button = |action: &str| {
        element("button")
            .attr("type", "button")
            .attr(names::TIME, action)
    };
    let play = button("play")
        .attr(names::OTHER, &*words.pause)
        .text(&*words.play);
    let step =
        |action, sign: &str, label: &str| button(action).attr("aria-label", label).text(sign);
    element("div")
        .attr("class", "clock")
        .child(play)
        .child(step("back", "‹", &words.earlier_change))
        .child(step("on", "›", &words.later_change))
        .child(
            element("strong")
                .attr("class", "day")
                .child(day(words, last)),
        )
        .child(step("latest", "»", &words.latest).attr("hidden", ""))
}

/// The standings of a place over time, as a [`Record`]; `None` if it never held a stance.
pub(crate) fn standing_record(dossier: &Dossier, place: PlaceId) -> Option<String> {
    let facts = dossier.facts_of(place);
    let change = |change: dossier::StandingChange| {
        let index = facts.iter().position(|fact| fact.id == change.since.id);
        protocol::Change {
            day: change.day.days_since_epoch(),
            stance: change.stance.id.as_str().to_owned(),
            contested: change.contested,
            since: index.filter(|_| change.since.date.is_some()),
            certain_from: change.certain_from.map(Day::days_since_epoch),
        }
    };
    let changes: Vec<_> = dossier.record_of(place).into_iter().map(change).collect();
    (!changes.is_empty()).then(|| Record(changes).write())
}
