use crate::base::decimal::fixed;
use crate::figure::markup::{Element, Node, element};
use crate::figure::picture::fit::Fit;
use crate::figure::picture::sheet::{Ink, RESVG, SheetBuilder, drawing, paper};
use crate::figure::picture::spec::{MapWindow, Measure, Poster};

/// Draws a poster: an `svg` element of its size. `map` draws the map from the top left corner of its
/// window, and gives the children that it needs in `defs`.
pub fn draw_poster(
    poster: &Poster,
    measure: Measure<'_>,
    map: &dyn Fn(MapWindow) -> (Element, Vec<Node>),
) -> Element {
    let fit = Fit::of(poster, measure);
    let mut sheet = SheetBuilder {
        theme: &poster.theme,
        renderer: RESVG,
        width: poster.width,
        margin: fit.margin,
        right_to_left: poster.right_to_left,
        nodes: Vec::new(),
    };
    sheet.block(&fit.title, Ink::Full, 0.0, fit.title_top);
    fit.legend.draw(&poster.legend, fit.legend_top, &mut sheet);
    sheet.node(rule(poster, &fit));
    sheet.block(&fit.credits, Ink::Quiet, 0.0, fit.credits_top);
    let (drawn, defs) = map(fit.map);
    let (x, y) = (fixed(fit.map.x, 1), fixed(fit.map.y, 1));
    let placed = element("g").attr("transform", format!("translate({x} {y})"));
    let (width, height) = (poster.width, poster.height);
    drawing(&poster.lang, &poster.title, width, height)
        .child(element("defs").children(defs))
        .child(paper(&poster.theme, width, height))
        .child(placed.child(drawn))
        .children(sheet.nodes)
}

/// The line above the credits.
fn rule(poster: &Poster, fit: &Fit) -> Element {
    let y = fixed(fit.credits_top - 10.0 * fit.unit, 1);
    let (left, right) = (fixed(fit.margin, 1), fixed(poster.width - fit.margin, 1));
    element("path")
        .attr("fill", "none")
        .attr("stroke", &*poster.theme.quiet)
        .attr("stroke-opacity", "0.35")
        .attr("stroke-width", fixed(fit.unit, 1))
        .attr("d", format!("M{left} {y}H{right}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::xml;
    use crate::figure::picture::spec::{Face, Font, LegendEntry, Theme};

    /// Every visible character is half as wide as the font size.
    fn measure(text: &str, font: Font) -> f64 {
        let is_mark = |letter: &char| ('\u{2066}'..='\u{2069}').contains(letter);
        text.chars().filter(|letter| !is_mark(letter)).count() as f64 * font.size / 2.0
    }

    fn poster(title: &str, labels: &[&str], size: (f64, f64), right_to_left: bool) -> Poster {
        let entry = |(i, label): (usize, &&str)| LegendEntry {
            swatch: element("rect").attr("width", "14").attr("height", "14"),
            label: (*label).to_owned(),
            short: String::new(),
            count: (i * 7).to_string(),
            is_out: false,
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
            theme: Theme {
                paper: "#fff".to_owned(),
                ink: "#111".to_owned(),
                quiet: "#555".to_owned(),
                serif: "serif".to_owned(),
                sans: "sans-serif".to_owned(),
            },
        }
    }

    fn map(window: MapWindow) -> (Element, Vec<Node>) {
        let side = |side: f64| fixed(side, 1);
        let map = element("rect")
            .attr("class", "map")
            .attr("width", side(window.width))
            .attr("height", side(window.width / 2.2));
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
                let face = Face::Text;
                let wide = measure(words, Font { face, size });
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
        "Not mentioned",
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
                    let texts = texts(&draw_poster(&poster, &measure, &map));
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
            let svg = draw_poster(&poster, &measure, &map);
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
    fn a_map_beside_the_legend_ends_where_the_text_does_or_nearer_to_the_edge() {
        for (aspect, mirrored) in [(2.1, false), (1.7, false), (1.7, true)] {
            let mut poster = poster("Who drinks tea?", &LABELS[..3], (1200.0, 630.0), mirrored);
            poster.aspect = aspect;
            let distance = std::cell::Cell::new(0.0);
            draw_poster(&poster, &measure, &|window| {
                let right = 1200.0 - window.x - window.width;
                distance.set(if mirrored { window.x } else { right });
                map(window)
            });
            let distance = distance.get();
            assert!(
                (26.0..44.1).contains(&distance),
                "{aspect}, {mirrored}: {distance}"
            );
        }
    }

    #[test]
    fn the_map_has_most_of_a_sheet_whose_legend_is_short() {
        for (size, share) in [((1200.0, 630.0), 0.6), ((1080.0, 1350.0), 0.9)] {
            let poster = poster("Who drinks tea?", &LABELS[..3], size, false);
            let width = std::cell::Cell::new(0.0);
            draw_poster(&poster, &measure, &|window| {
                width.set(window.width);
                assert!(window.x >= 0.0 && window.x + window.width <= size.0);
                map(window)
            });
            assert!(width.get() > share * size.0, "{} of {size:?}", width.get());
        }
    }
}
