//! Reads the story off the markup: the only place where attributes become the viewer's model.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::base::decimal::parse;
use crate::figure::protocol::{PlaceSign, Record, names, parse_position};
use crate::language::i18n::SEPARATOR;
use crate::web::dom::element::{attr, find_all, number, text_of};
use crate::web::dom::root::Root;
use crate::web::state::{
    Area, Days, Fact, LegendEntry, LegendItem, Place, Position, Quantity, Standing, Story, Timeline,
};

/// The entries of the legend that count places.
pub(crate) const LEGEND_ENTRIES: &str =
    ".legend > :is([data-stance], [data-contested], [data-mark])";

/// The story of the figure in a tree.
pub(crate) fn read_story(root: &Root) -> Story {
    let cards = root.query_all(".stancemap .card");
    let shapes = root.query_all(".map .land [data-place]");
    let height = map_height(root);
    let is_shown = |area: &Area| height.is_none_or(|height| area.position.anchor.y < height);
    let figure = root.query(".stancemap");
    let legend = root.query_all(LEGEND_ENTRIES);
    let evidence = root.query_all(".evidence input");
    let quantities = root.query_all(".flows .quantity");
    Story {
        lang: figure
            .map(|figure| attr(&figure, "lang"))
            .unwrap_or_default(),
        places: cards.iter().map(|card| place(root, card)).collect(),
        areas: shapes.iter().filter_map(area).filter(is_shown).collect(),
        legend: legend.iter().map(legend_entry).collect(),
        evidence: evidence
            .iter()
            .map(|input| attr(input, "value").into())
            .collect(),
        quantities: quantities.iter().filter_map(quantity).collect(),
        timeline: timeline(root),
    }
}

fn place(root: &Root, card: &Element) -> Place {
    let id = card.id();
    let shape = root.by_id(&format!("{id}-shape"));
    let facts = find_all(card, "[data-fact]");
    Place {
        name: match &shape {
            Some(shape) => attr(shape, names::NAME),
            None => text_of(card, "h2"),
        },
        position: shape.as_ref().and_then(position),
        note: shape
            .as_ref()
            .map_or(String::new(), |shape| attr(shape, names::NOTE)),
        latest: standing(shape.as_ref().unwrap_or(card)),
        record: card
            .get_attribute(names::RECORD)
            .map(|text| Record::parse(&text)),
        facts: facts.iter().map(fact).collect(),
        signs: PlaceSign::parse_all(&attr(card, names::SIGNS)),
        id: id.into(),
    }
}

fn standing(element: &Element) -> Standing {
    Standing {
        stance: attr(element, names::STANCE),
        contested: element.has_attribute(names::CONTESTED),
        certain_from: None,
    }
}

fn fact(entry: &Element) -> Fact {
    Fact {
        day: number(entry, names::DAY),
        evidence: attr(entry, names::EVIDENCE).into(),
    }
}

fn area(shape: &Element) -> Option<Area> {
    Some(Area {
        id: attr(shape, names::PLACE).into(),
        name: attr(shape, names::NAME),
        position: position(shape)?,
    })
}

/// The height of what the map shows of the world, in scene units. What lies below, such as
/// Antarctica, can be neither seen nor found.
fn map_height(root: &Root) -> Option<f64> {
    let view_box = root.query(".map")?.get_attribute("viewBox")?;
    parse(view_box.rsplit(' ').next()?)
}

fn position(shape: &Element) -> Option<Position> {
    let (anchor, main) = parse_position(&shape.get_attribute(names::AT)?)?;
    Some(Position { anchor, main })
}

fn legend_entry(item: &Element) -> LegendEntry {
    let stance = item.get_attribute(names::STANCE);
    let stance = stance.map(|id| LegendItem::Stance(id.into()));
    let mark = || Some(LegendItem::Mark(item.get_attribute(names::MARK)?.into()));
    LegendEntry {
        item: stance.or_else(mark).unwrap_or(LegendItem::Contested),
        label: text_of(item, ".label"),
        definition: attr(item, "title"),
        earlier: attr(item, names::NOT_YET)
            .split_once(SEPARATOR)
            .map(|(label, definition)| (label.to_owned(), definition.to_owned())),
    }
}

/// The measure is in the class of the layer: `flows of-people`.
fn quantity(circle: &Element) -> Option<Quantity> {
    let layer = circle.parent_element()?.get_attribute("class")?;
    Some(Quantity {
        place: circle.get_attribute(names::OF)?.into(),
        measure: layer.strip_prefix("flows of-")?.into(),
        days: days(circle),
        label: attr(circle, names::LABEL),
        share: parse(&circle.get_attribute(names::SHARE)?)?,
    })
}

/// The days on which something counts.
pub(crate) fn days(element: &Element) -> Days {
    Days {
        from: number(element, names::DAY),
        until: number(element, names::UNTIL),
    }
}

fn timeline(root: &Root) -> Option<Timeline> {
    let slider: HtmlInputElement = root.query(".timeline .band input")?.dyn_into().ok()?;
    let first = slider.min().parse().ok()?;
    let options = root.query_all(".timeline [data-between=to] option");
    let days = options.iter().filter_map(|option| number(option, "value"));
    Some(Timeline {
        first,
        last: slider.max().parse().ok()?,
        // The first option is the day before all changes.
        changes: days.filter(|day| *day >= first).collect(),
    })
}
