use crate::dossier::{self, Day, Dossier, Fact, PlaceId};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{day, day_text};
use crate::figure::markup::timeline::axis::axis;
use crate::figure::markup::timeline::changes::changes;
use crate::figure::markup::timeline::marks::marks;
use crate::figure::markup::timeline::strip::strip;
use crate::figure::protocol::{self, Record, names};
use crate::language::i18n::Words;

/// How the story went over time: a strip of how many nations stood where, a mark for each fact
/// with a stance, and a slider that takes the map back to a day. `None` where there is no time to
/// tell.
///
/// The slider's values are numbers of days: see [`Day::number`]. Where scripts are not, strip,
/// marks and the list of changes are all there is.
pub(crate) fn timeline(model: &Model) -> Option<Element> {
    let (dossier, words) = (&model.dossier, &*model.words);
    let span = model.span?;
    let (first, last) = (span.0.number(), span.1.number());
    let slider = element("input")
        .attr("type", "range")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .attr("value", last.to_string())
        .attr("aria-label", &*words.day_shown)
        .attr("aria-valuetext", day_text(words, span.1));
    let band = element("div")
        .attr("class", "band")
        .attr("style", format!("--first:{first};--days:{}", last - first))
        .child(strip(model, span))
        .child(marks(dossier, span))
        .child(element("i").attr("class", "now"))
        .child(slider)
        .child(axis(words, span));
    let section = element("section")
        .attr("class", "timeline")
        .attr("aria-label", &*words.timeline)
        .attr(names::SAID, &*words.on_day)
        .attr(names::PLACE_LABEL, &*words.place_on_day)
        .attr(names::DISPUTED, &*words.disputed)
        .attr(names::SINCE, &*words.since)
        .attr(names::LOCALE, &*words.dates_as)
        .attr(names::UNDATED, &*words.no_date_within)
        .attr(names::LATER, words.later.forms())
        .child(controls(words, span.1))
        .child(band)
        .child(element("p").attr("class", "key").text(&*words.marks))
        .child(changes(model, span));
    Some(section)
}

fn controls(words: &Words, last: Day) -> Element {
    let button = |name: &str| {
        element("button")
            .attr("type", "button")
            .attr(names::TIME, name)
    };
    let play = button("play")
        .attr(names::OTHER, &*words.pause)
        .text(&*words.play);
    let step = |name, sign: &str, label: &str| button(name).attr("aria-label", label).text(sign);
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

/// Where a place stood over time; `None` if it never held a stance.
pub(crate) fn standing_record(dossier: &Dossier, place: PlaceId) -> Option<String> {
    let facts = dossier.facts_of(place);
    let change = |change: dossier::Change| {
        let is_since = |fact: &&Fact| fact.id == change.since.id;
        protocol::Change {
            day: change.day.number(),
            stance: change.stance.id.as_str().to_owned(),
            contested: change.contested,
            since: change
                .since
                .date
                .and_then(|_| facts.iter().position(is_since)),
        }
    };
    let changes: Vec<_> = dossier.record_of(place).into_iter().map(change).collect();
    (!changes.is_empty()).then(|| Record(changes).write())
}
