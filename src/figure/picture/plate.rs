use crate::base::decimal::{clamp, fixed};
use crate::figure::markup::{Element, element};
use crate::figure::picture::legend_line;
use crate::figure::picture::legend_line::Key;
use crate::figure::picture::sheet::{Inks, Sheet, Type, drawing, paper, sized};

/// What a plate shows. Lengths are in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// The language of its texts.
    pub lang: String,
    /// Whether they are read from right to left.
    pub right_to_left: bool,
    /// The headline.
    pub title: String,
    /// The sentences below it; may be empty.
    pub deck: String,
    /// The key to the colours.
    pub legend: Vec<Key>,
    /// What is shown of the whole: which day, which nations. Empty where it is all.
    pub shown: Vec<String>,
    /// The map, drawn in pixels from the top left corner of its frame.
    pub map: Element,
    /// The frame's width.
    pub width: f64,
    /// The frame's height.
    pub height: f64,
    /// What the map and the legend are filled with where that is no colour.
    pub patterns: Vec<Element>,
    /// Where it comes from, in paragraphs.
    pub credits: Vec<String>,
    /// What it is drawn with.
    pub inks: Inks,
}

/// A plate as a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// An `svg`.
    pub svg: Element,
    /// Its size, in whole CSS pixels.
    pub width: f64,
    /// Likewise.
    pub height: f64,
}

/// From this width on there is room for wide margins.
const ROOMY: f64 = 560.0;
/// Longer lines than this are hard to read.
const MEASURE: f64 = 740.0;
/// What the map's frame is called in the drawing.
const FRAME: &str = "stancemap-frame";

/// Draws a plate; `measure` tells how wide a text is in a type, in CSS pixels.
pub fn draw(plate: &Plate, measure: &dyn Fn(&str, Type) -> f64) -> Drawn {
    let inks = &plate.inks;
    let margin = if plate.width < ROOMY { 16.0 } else { 28.0 };
    let mut sheet = Sheet {
        inks,
        measure,
        width: (plate.width + 2.0 * margin).ceil(),
        margin,
        mirrored: plate.right_to_left,
        y: margin - 2.0,
        nodes: Vec::new(),
    };
    let column = sheet.column();
    let title = Type::Title(clamp((plate.width / 30.0).round(), 24.0, 34.0));
    sheet.balanced(&plate.title, title, &inks.ink, column);
    sheet.y += 6.0;
    sheet.balanced(&plate.deck, Type::Text, &inks.quiet, MEASURE);
    sheet.y += 10.0;
    legend_line::set(&plate.legend, &mut sheet);
    for shown in &plate.shown {
        sheet.y += 3.0;
        sheet.paragraph(shown, Type::Text, &inks.ink, column);
    }
    sheet.y += 12.0;
    let map = placed(plate, &sheet);
    sheet.nodes.push(map);
    sheet.y += plate.height + 14.0;
    for credit in &plate.credits {
        sheet.paragraph(credit, Type::Small, &inks.quiet, column);
        sheet.y += 2.0;
    }
    let height = (sheet.y + margin - 6.0).ceil();
    let (width, nodes) = (sheet.width, sheet.nodes);
    Drawn {
        svg: svg(plate, nodes, width, height),
        width,
        height,
    }
}

/// The map where it is on the sheet, cut off at its frame.
fn placed(plate: &Plate, sheet: &Sheet) -> Element {
    let at = format!(
        "translate({} {})",
        fixed(sheet.margin, 1),
        fixed(sheet.y, 1)
    );
    let cut = format!("url(#{FRAME})");
    let cut = element("g").attr("clip-path", cut);
    element("g")
        .attr("transform", at)
        .child(cut.child(plate.map.clone()))
}

fn svg(plate: &Plate, nodes: Vec<Element>, width: f64, height: f64) -> Element {
    let frame = sized(element("rect"), plate.width, plate.height);
    let frame = element("clipPath").attr("id", FRAME).child(frame);
    let defs = element("defs")
        .child(frame)
        .children(plate.patterns.iter().cloned());
    drawing(&plate.lang, &plate.title, width, height)
        .child(element("desc").text(&*plate.deck))
        .child(defs)
        .child(paper(&plate.inks, width, height))
        .children(nodes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::xml;

    /// Every letter is half as wide as it is high.
    fn measure(text: &str, kind: Type) -> f64 {
        text.chars().count() as f64 * kind.size() / 2.0
    }

    fn plate(width: f64) -> Plate {
        let key = |label: &str, count: &str, is_out| Key {
            swatch: element("rect"),
            label: label.to_owned(),
            count: count.to_owned(),
            is_out,
        };
        Plate {
            lang: "en".to_owned(),
            right_to_left: false,
            title: "Who drinks tea, and who does not?".to_owned(),
            deck: "A question & its answers.".to_owned(),
            legend: vec![
                key("Drinks tea", "7", false),
                key(
                    "Drinks none, or drinks it cold and with much sugar",
                    "12",
                    true,
                ),
                key("Not in this story", "", false),
            ],
            shown: vec!["Showing 7 nations".to_owned()],
            map: element("path").attr("d", "M0 0h9"),
            width,
            height: width / 2.0,
            patterns: vec![element("pattern").attr("id", "pattern-x")],
            credits: vec![
                "Source: The Herald.".to_owned(),
                "https://example.org/a/very/long/address/of/a/page".to_owned(),
            ],
            inks: Inks {
                paper: "#fff".to_owned(),
                ink: "#111".to_owned(),
                quiet: "#555".to_owned(),
                serif: "serif".to_owned(),
                sans: "sans-serif".to_owned(),
            },
        }
    }

    /// The texts, with where each begins and how far it reaches, and its baseline.
    fn texts(drawn: &Drawn) -> Vec<(String, f64, f64, f64)> {
        let number = |text: &Element, name| {
            let found = text.attributes.iter().find(|(other, _)| *other == name);
            found
                .and_then(|(_, value)| value.parse::<f64>().ok())
                .expect(name)
        };
        let texts = drawn.svg.children.iter().filter_map(|node| match node {
            crate::figure::markup::Node::Element(text) if text.tag == "text" => Some(text),
            _ => None,
        });
        texts
            .map(|text| {
                let crate::figure::markup::Node::Text(words) = &text.children[0] else {
                    panic!("no text")
                };
                let wide = words.chars().count() as f64 * number(text, "font-size") / 2.0;
                (words.clone(), number(text, "x"), wide, number(text, "y"))
            })
            .collect()
    }

    #[test]
    fn all_texts_are_on_the_sheet_at_any_width() {
        for width in [200.0, 288.0, 360.0, 736.5, 1216.0] {
            for right_to_left in [false, true] {
                let drawn = draw(
                    &Plate {
                        right_to_left,
                        ..plate(width)
                    },
                    &measure,
                );
                for (text, x, wide, y) in texts(&drawn) {
                    let (left, right) = if right_to_left {
                        (x - wide, x)
                    } else {
                        (x, x + wide)
                    };
                    assert!(
                        left >= 15.9 && right <= drawn.width - 15.9,
                        "{text} at {width}: {left} to {right}"
                    );
                    assert!(y > 0.0 && y < drawn.height - 6.0, "{text} at {width}: {y}");
                }
            }
        }
    }

    #[test]
    fn every_part_is_there_once() {
        let drawn = draw(&plate(1216.0), &measure);
        let written = xml(&drawn.svg);
        for part in [
            "Drinks tea<",
            ">7<",
            ">12<",
            "Showing 7 nations",
            "Source: The Herald.",
            "<pattern id=\"pattern-x\"/>",
            "M0 0h9",
            ">A question &amp; its answers.</text>",
        ] {
            assert_eq!(written.matches(part).count(), 1, "{part} in {written}");
        }
        assert_eq!(drawn.width, drawn.width.round());
        assert_eq!(drawn.height, drawn.height.round());
    }

    #[test]
    fn the_map_is_below_the_legend_and_above_the_credits() {
        let drawn = draw(&plate(600.0), &measure);
        let y = |start: &str| {
            let all = texts(&drawn);
            all.into_iter()
                .find(|(text, ..)| text.starts_with(start))
                .expect(start)
                .3
        };
        assert!(y("Source") - y("Showing") > 300.0);
    }
}
