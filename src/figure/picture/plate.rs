use crate::base::decimal::{clamp, fixed};
use crate::figure::markup::{Element, Node, element};
use crate::figure::picture::legend_line::LegendLine;
use crate::figure::picture::sheet::{BROWSER, Ink, SheetBuilder, drawing, paper, sized};
use crate::figure::picture::size_key::{SizeKey, SizeSample};
use crate::figure::picture::spec::{Face, Font, LegendEntry, Measure, Theme};
use crate::figure::picture::text_fit::{Block, TextStyle};

/// The content of a plate. Lengths are in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// The language of its texts, as a BCP 47 tag.
    pub lang: String,
    /// Whether its texts are read from right to left.
    pub right_to_left: bool,
    /// The headline.
    pub title: String,
    /// The sentences below the headline; may be empty.
    pub deck: String,
    /// The legend, in order.
    pub legend: Vec<LegendEntry>,
    /// Notes on what the map leaves out: the day shown, the filter. Empty if it shows everything.
    pub notes: Vec<String>,
    /// The map, drawn in pixels from the top left corner of its frame.
    pub map: Element,
    /// The width of the map's frame.
    pub width: f64,
    /// The height of the map's frame.
    pub height: f64,
    /// The key to the sizes of circles and lines on the map; empty if it has none.
    pub key: Vec<SizeSample>,
    /// The meaning of these sizes, a paragraph each.
    pub key_notes: Vec<String>,
    /// The patterns and gradients that map, legend and key refer to.
    pub paint_servers: Vec<Element>,
    /// Paragraphs on where the map comes from.
    pub credits: Vec<String>,
    /// Colours and font families.
    pub theme: Theme,
}

/// A plate as a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// An `svg` element.
    pub svg: Element,
    /// Its width, in whole CSS pixels.
    pub width: f64,
    /// Its height, in whole CSS pixels.
    pub height: f64,
}

/// The width of the map's frame from which the margins are wide, in pixels.
const ROOMY: f64 = 560.0;
/// The longest line of running text that is easy to read, in pixels.
const MEASURE: f64 = 740.0;
/// The id of the clip path of the map's frame.
const FRAME: &str = "stancemap-frame";
/// Lines are broken at this share of the room that they have: whoever opens the picture may have
/// another font of the family, and a wider one.
const SLACK: f64 = 0.97;

const TEXT: TextStyle = text_style(15.0, 21.0);
const SMALL: TextStyle = text_style(13.0, 19.0);

const fn text_style(size: f64, line_height: f64) -> TextStyle {
    let face = Face::Text;
    TextStyle {
        font: Font { face, size },
        line_height,
    }
}

/// The headline's style, by the width of the map's frame.
fn title_style(width: f64) -> TextStyle {
    let (face, size) = (Face::Title, clamp((width / 30.0).round(), 24.0, 34.0));
    TextStyle {
        font: Font { face, size },
        line_height: (size * 1.15).round(),
    }
}

/// Fills a sheet from the top downwards.
struct Stack<'a> {
    sheet: SheetBuilder<'a>,
    /// How far the sheet is filled, from its top.
    y: f64,
}

impl Stack<'_> {
    fn gap(&mut self, height: f64) {
        self.y += height;
    }

    fn block(&mut self, block: &Block, ink: Ink) {
        self.sheet.block(block, ink, 0.0, self.y);
        self.y += block.height();
    }
}

/// Draws a plate.
pub fn draw_plate(plate: &Plate, measure: Measure<'_>) -> Drawn {
    let margin = if plate.width < ROOMY { 16.0 } else { 28.0 };
    let sheet = SheetBuilder {
        theme: &plate.theme,
        renderer: BROWSER,
        width: (plate.width + 2.0 * margin).ceil(),
        margin,
        right_to_left: plate.right_to_left,
        nodes: Vec::new(),
    };
    let column = sheet.column();
    let balanced = |text: &str, style, width: f64| {
        Block::balanced(text, style, width.min(column) * SLACK, measure)
    };
    let wrapped = |text: &str, style| Block::wrapped(text, style, column * SLACK, measure);
    let y = margin - 2.0;
    let mut stack = Stack { sheet, y };
    stack.block(
        &balanced(&plate.title, title_style(plate.width), column),
        Ink::Full,
    );
    stack.gap(6.0);
    stack.block(&balanced(&plate.deck, TEXT, MEASURE), Ink::Quiet);
    stack.gap(10.0);
    let legend = LegendLine::lay_out(&plate.legend, TEXT, column, measure);
    legend.draw(&plate.legend, stack.y, &mut stack.sheet);
    stack.gap(legend.height);
    for note in &plate.notes {
        stack.gap(3.0);
        stack.block(&wrapped(note, TEXT), Ink::Full);
    }
    stack.gap(12.0);
    let map = placed_map(plate, margin, stack.y);
    stack.sheet.node(map);
    stack.gap(plate.height + 14.0);
    let key = SizeKey::lay_out(&plate.key, SMALL, column, measure);
    key.draw(&plate.key, SMALL, stack.y, &mut stack.sheet);
    stack.gap(key.height);
    for note in &plate.key_notes {
        stack.block(&wrapped(note, SMALL), Ink::Full);
        stack.gap(6.0);
    }
    for credit in &plate.credits {
        stack.block(&wrapped(credit, SMALL), Ink::Quiet);
        stack.gap(2.0);
    }
    let (width, height) = (stack.sheet.width, (stack.y + margin - 6.0).ceil());
    Drawn {
        svg: svg(plate, stack.sheet.nodes, width, height),
        width,
        height,
    }
}

/// The map at its place on the sheet, clipped to its frame.
fn placed_map(plate: &Plate, x: f64, y: f64) -> Element {
    let place = format!("translate({} {})", fixed(x, 1), fixed(y, 1));
    let clipped = element("g").attr("clip-path", format!("url(#{FRAME})"));
    element("g")
        .attr("transform", place)
        .child(clipped.child(plate.map.clone()))
}

fn svg(plate: &Plate, nodes: Vec<Element>, width: f64, height: f64) -> Element {
    let frame = sized(element("rect"), plate.width, plate.height);
    let frame = element("clipPath").attr("id", FRAME).child(frame);
    let defs = element("defs")
        .child(frame)
        .children(plate.paint_servers.iter().cloned());
    drawing(&plate.lang, &plate.title, width, height)
        .child(element("desc").text(&*plate.deck))
        .child(defs)
        .child(paper(&plate.theme, width, height))
        // Whoever copies the text gets each line apart.
        .children(
            nodes
                .into_iter()
                .flat_map(|node| [Node::from("\n"), node.into()]),
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::xml;

    /// Every character is half as wide as the font size.
    fn measure(text: &str, font: Font) -> f64 {
        text.chars().count() as f64 * font.size / 2.0
    }

    fn sample(side: f64, label: &str) -> SizeSample {
        SizeSample {
            drawing: element("circle"),
            width: side,
            height: side,
            label: label.to_owned(),
        }
    }

    fn plate(width: f64) -> Plate {
        let entry = |label: &str, count: &str, is_out| LegendEntry {
            swatch: element("rect"),
            label: label.to_owned(),
            short: String::new(),
            count: count.to_owned(),
            is_out,
        };
        Plate {
            lang: "en".to_owned(),
            right_to_left: false,
            title: "Who drinks tea, and who does not?".to_owned(),
            deck: "A question & its answers.".to_owned(),
            legend: vec![
                entry("Drinks tea", "7", false),
                entry(
                    "Drinks none, or drinks it cold and with much sugar",
                    "12",
                    true,
                ),
                entry("Not mentioned", "", false),
            ],
            notes: vec!["Showing 7 nations".to_owned()],
            map: element("path").attr("d", "M0 0h9"),
            width,
            height: width / 2.0,
            key: vec![sample(40.0, "100"), sample(14.0, "10")],
            key_notes: vec!["The area of a circle is the number of cups.".to_owned()],
            paint_servers: vec![element("pattern").attr("id", "pattern-x")],
            credits: vec![
                "Source: The Herald.".to_owned(),
                "https://example.org/a/very/long/address/of/a/page".to_owned(),
            ],
            theme: Theme {
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
            Node::Element(text) if text.tag == "text" => Some(text),
            _ => None,
        });
        texts
            .map(|text| {
                let Node::Text(words) = &text.children[0] else {
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
                let drawn = draw_plate(
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
        let drawn = draw_plate(&plate(1216.0), &measure);
        let written = xml(&drawn.svg);
        for part in [
            "Drinks tea<",
            ">7<",
            ">12<",
            "Showing 7 nations",
            "Source: The Herald.",
            ">100<",
            "The area of a circle is the number of cups.",
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
        let drawn = draw_plate(&plate(600.0), &measure);
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
