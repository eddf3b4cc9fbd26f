use crate::base::decimal::fixed;
use crate::figure::markup::{Element, Node, element};
use crate::figure::picture::fitting::Sheet;
use crate::figure::picture::legend_columns::Entry;
use crate::figure::picture::pen::Pen;
use crate::figure::picture::sheet::{Inks, drawing, paper};

/// What a poster shows: a figure for those who have not opened it, of a given size.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// The language of its texts.
    pub lang: String,
    /// Whether they are read from right to left.
    pub right_to_left: bool,
    /// Its size, in pixels.
    pub width: f64,
    /// Likewise.
    pub height: f64,
    /// The headline.
    pub title: String,
    /// The key to the colours.
    pub legend: Vec<Entry>,
    /// Sentences on where it comes from, the most important first: those at the end are left out
    /// where there is no room.
    pub credits: Vec<String>,
    /// How many times wider than high the map is.
    pub aspect: f64,
    /// What it is drawn with.
    pub inks: Inks,
}

/// A kind of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// The headline's: bold, with serifs.
    Title,
    /// What is read.
    Text,
    /// Numbers: without serifs, and bold.
    Strong,
}

/// Where the map is on a poster, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width; the height follows from [`Poster::aspect`].
    pub width: f64,
    /// How large a pixel is against one of a sheet of 1200 by 630, as sizes of type have it.
    pub unit: f64,
}

/// How wide a text is in a face whose size is 1.
pub(crate) type Widths<'a> = &'a dyn Fn(&str, Face) -> f64;

/// Draws a poster. `widths` tells how wide a text is in a face of size 1; `map` draws the map from
/// its upper left corner, and gives what `defs` it needs.
pub fn pose(
    poster: &Poster,
    widths: &dyn Fn(&str, Face) -> f64,
    map: &dyn Fn(Frame) -> (Element, Vec<Node>),
) -> Element {
    let sheet = Sheet::of(poster, widths);
    let mut pen = Pen::new(poster, sheet.margin);
    pen.block(&sheet.title, Face::Title, 0.0, sheet.margin * 0.86);
    sheet.legend.draw(
        &poster.legend,
        sheet.legend_at.0,
        sheet.legend_at.1,
        &mut pen,
    );
    let footer = sheet.footer_top();
    let line = element("path")
        .attr("fill", "none")
        .attr("stroke", &*poster.inks.quiet)
        .attr("stroke-opacity", "0.35")
        .attr("stroke-width", fixed(sheet.unit, 1));
    let rule = footer - 10.0 * sheet.unit;
    let (from, to) = (
        fixed(sheet.margin, 1),
        fixed(poster.width - sheet.margin, 1),
    );
    pen.node(line.attr("d", format!("M{from} {y}H{to}", y = fixed(rule, 1))));
    pen.quiet(&sheet.credits, footer);
    let (drawn, defs) = map(sheet.map);
    let place = format!(
        "translate({} {})",
        fixed(sheet.map.x, 1),
        fixed(sheet.map.y, 1)
    );
    let nodes = pen.nodes;
    let (width, height) = (poster.width, poster.height);
    drawing(&poster.lang, &poster.title, width, height)
        .child(element("defs").children(defs))
        .child(paper(&poster.inks, width, height))
        .child(element("g").attr("transform", place).child(drawn))
        .children(nodes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::xml;
    use crate::figure::picture::legend_line::Key;

    /// Every letter is half as wide as its size, and wide ones do not matter.
    fn widths(text: &str, _: Face) -> f64 {
        text.chars()
            .filter(|letter| !('\u{2066}'..='\u{2069}').contains(letter))
            .count() as f64
            / 2.0
    }

    fn poster(title: &str, labels: &[&str], size: (f64, f64), right_to_left: bool) -> Poster {
        let entry = |(i, label): (usize, &&str)| Entry {
            key: Key {
                swatch: element("rect").attr("width", "14").attr("height", "14"),
                label: (*label).to_owned(),
                count: (i * 7).to_string(),
                is_out: false,
            },
            short: String::new(),
        };
        Poster {
            lang: "en".to_owned(),
            right_to_left,
            width: size.0,
            height: size.1,
            title: title.to_owned(),
            legend: labels.iter().enumerate().map(entry).collect(),
            credits: vec!["As of today.".to_owned(), "Based on The Herald.".repeat(9)],
            aspect: 2.2,
            inks: Inks {
                paper: "#fff".to_owned(),
                ink: "#111".to_owned(),
                quiet: "#555".to_owned(),
                serif: "serif".to_owned(),
                sans: "sans-serif".to_owned(),
            },
        }
    }

    fn map(frame: Frame) -> (Element, Vec<Node>) {
        let side = |side: f64| fixed(side, 1);
        let map = element("rect")
            .attr("class", "map")
            .attr("width", side(frame.width))
            .attr("height", side(frame.width / 2.2));
        (map, vec![element("pattern").attr("id", "p").into()])
    }

    fn number(of: &Element, name: &str) -> f64 {
        let found = of.attributes.iter().find(|(other, _)| *other == name);
        found.and_then(|(_, value)| value.parse().ok()).expect(name)
    }

    fn has(of: &Element, name: &str, value: &str) -> bool {
        of.attributes
            .iter()
            .any(|(other, found)| *other == name && found == value)
    }

    /// The texts, with the box that each takes: left, top, right, bottom.
    fn texts(svg: &Element) -> Vec<(String, [f64; 4])> {
        let texts = svg.children.iter().filter_map(|node| match node {
            Node::Element(text) if text.tag == "text" => Some(text),
            _ => None,
        });
        texts
            .map(|text| {
                let Node::Text(words) = &text.children[0] else {
                    panic!("no text")
                };
                let (x, y, size) = (
                    number(text, "x"),
                    number(text, "y"),
                    number(text, "font-size"),
                );
                let wide = widths(words, Face::Text) * size;
                let left = if has(text, "text-anchor", "end") {
                    x - wide
                } else {
                    x
                };
                (
                    words.clone(),
                    [left, y - 0.7 * size, left + wide, y + 0.2 * size],
                )
            })
            .collect()
    }

    const LONG: &str = "Which of the hundred and ninety-three members of the assembly have agreed that \
        their citizens may drink tea with milk, or without, and which of them have not";
    const LABELS: [&str; 8] = [
        "Tea",
        "Tea with milk, or with lemon, as the guests may like",
        "No tea",
        "Has not been asked what it would like to drink",
        "Incomprehensibilities",
        "Water",
        "Not in this story",
        "Sources disagree",
    ];

    #[test]
    fn nothing_overlaps_or_leaves_the_sheet_whatever_is_told() {
        let sizes = [
            (1200.0, 630.0),
            (1080.0, 1350.0),
            (600.0, 600.0),
            (1600.0, 400.0),
        ];
        let titles = ["Tea?", "Who drinks tea, and who does not?", LONG];
        for size in sizes {
            for title in titles {
                for (count, mirrored) in [(2, false), (5, true), (8, false)] {
                    let poster = poster(title, &LABELS[..count], size, mirrored);
                    let told = format!("{size:?}, {title}, {count} entries");
                    let texts = texts(&pose(&poster, &widths, &map));
                    for (i, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
                        let on_sheet =
                            *left >= 0.0 && *top >= 0.0 && *right <= size.0 && *bottom <= size.1;
                        assert!(
                            on_sheet,
                            "{told}: {text} from {left}, {top} to {right}, {bottom}"
                        );
                        for (other, [l, t, r, b]) in &texts[..i] {
                            let apart = right <= l || r <= left || bottom <= t || b <= top;
                            assert!(apart, "{told}: {text} lies over {other}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn all_of_it_is_there() {
        for size in [(1200.0, 630.0), (1080.0, 1350.0)] {
            let poster = poster("Who drinks tea?", &LABELS, size, false);
            let svg = pose(&poster, &widths, &map);
            let all: Vec<String> = texts(&svg).into_iter().map(|(text, _)| text).collect();
            let all = all.join(" ");
            for label in LABELS {
                assert!(all.contains(label), "{label} in {all}");
            }
            for count in ["0", "7", "14", "49"] {
                assert!(all.split(' ').any(|word| word == count), "{count} in {all}");
            }
            assert!(all.starts_with("Who drinks tea?") && all.contains("As of today."));
            let written = xml(&svg);
            assert_eq!(written.matches("<pattern id=\"p\"/>").count(), 1);
            assert_eq!(written.matches("class=\"map\"").count(), 1);
        }
    }

    #[test]
    fn the_map_has_most_of_a_sheet_whose_legend_is_short() {
        for (size, share) in [((1200.0, 630.0), 0.6), ((1080.0, 1350.0), 0.9)] {
            let poster = poster("Who drinks tea?", &LABELS[..3], size, false);
            let width = std::cell::Cell::new(0.0);
            pose(&poster, &widths, &|frame| {
                width.set(frame.width);
                assert!(frame.x >= 0.0 && frame.x + frame.width <= size.0);
                map(frame)
            });
            assert!(width.get() > share * size.0, "{} of {size:?}", width.get());
        }
    }
}
