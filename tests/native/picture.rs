//! Pictures of figures: everything is on them, in its place.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use stancemap::base::geom::{Rect, WORLD_WIDTH};
use stancemap::base::problem::Problem;
use stancemap::cli::picture::{Picture, faces_in, write_picture};
use stancemap::cli::{Command, LanguageOptions};
use stancemap::dossier::{Color, Dossier, PlaceId, Standing, read};
use stancemap::figure::markup::{
    Element, Meaning, Model, Node, StanceCount, light_theme, stance_counts, xml,
};
use stancemap::figure::picture::Face;
use stancemap::raster::Faces;
use stancemap::site::{Fill, Size, compose};
use stancemap::world::basemap;
use stancemap::world::projection::Projection;
use stancemap::world::scene::{Scene, outlines};

use crate::markup::{attribute, number, text_of, with_tag};
use crate::support::{self, FAIR, OVERVIEW, all_dossiers, root, shipped_dossiers, text as file};

/// Four countries with different standings. One is contested, and one is too small for its colour.
const TEA: &str = r##"{
    "format": "stancemap/1", "id": "tea", "lang": "en", "asOf": "2025-01-01",
    "title": "Who drinks tea?", "question": "Tea?", "deck": "Three countries on tea.",
    "stances": [
        { "id": "yes", "label": "Drinks tea", "definition": "Does.", "color": "#005555", "pattern": "dots" },
        { "id": "no", "label": "Drinks none", "short": "None", "definition": "Does not.", "color": "#cc4422", "pattern": "diagonal" }
    ],
    "sources": [{ "id": "s", "title": "On tea", "publisher": "The Herald" }],
    "places": { "COD": { "role": "Grows it" } },
    "facts": [
        { "id": "a", "places": ["TZA", "RWA"], "text": "They do.", "date": "2024-05", "source": "s", "stance": { "id": "yes", "of": ["TZA", "RWA"] } },
        { "id": "b", "places": ["UGA"], "text": "It does.", "date": "2024-06", "source": "s", "stance": { "id": "yes", "of": ["UGA"] } },
        { "id": "c", "places": ["UGA"], "text": "It does not.", "date": "2024-07", "source": "s", "disputes": ["b"], "stance": { "id": "no", "of": ["UGA"] } }
    ]
}"##;

/// Their lands as boxes, and one more that is not in the story.
fn basemap() -> String {
    let lands = [
        ("COD", [15.0, -10.0, 29.0, 3.0]),
        ("RWA", [29.5, -2.5, 30.5, -1.5]),
        ("TZA", [30.0, -11.0, 39.0, -3.0]),
        ("UGA", [30.0, -1.0, 35.0, 4.0]),
        ("KEN", [35.0, -2.0, 41.0, 4.0]),
    ];
    let features = lands.map(|(code, [west, south, east, north])| {
        format!(
            r#"{{"type":"Feature","id":"{code}","properties":{{"name":"{code}"}},"geometry":{{"type":"Polygon",
            "coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
        )
    });
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

fn dossier(text: &str) -> Dossier {
    let reading = read(text).expect("a dossier");
    assert_eq!(support::problems_beside_gaps(&reading), [] as [&Problem; 0]);
    reading.dossier
}

fn model(dossier: Dossier, basemap: &str) -> Model {
    let projection = Projection::world(WORLD_WIDTH);
    let (basemap, _) = basemap::read(basemap).expect("a basemap");
    Model::new(dossier, outlines(&basemap, &projection), &projection)
}

/// So that no file of type is needed: every letter is half as wide as its size.
fn widths(text: &str, _: Face) -> f64 {
    text.chars().count() as f64 / 2.0
}

const WIDE: Size = Size {
    width: 1200,
    height: 630,
};
const TALL: Size = Size {
    width: 1080,
    height: 1350,
};

/// The elements of the texts around the map: those on it are in groups.
fn text_elements(picture: &Element) -> Vec<&Element> {
    let children = picture.children.iter().filter_map(|child| match child {
        Node::Element(child) => Some(child),
        Node::Text(_) => None,
    });
    children.filter(|child| child.tag == "text").collect()
}

/// The texts around the map with their boxes: left, top, right, bottom, in the units of the
/// picture's size.
fn texts(picture: &Element) -> Vec<(String, [f64; 4])> {
    let texts = text_elements(picture).into_iter();
    let set = texts.map(|one| {
        let text = text_of(one);
        let (x, y) = (number(one, "x"), number(one, "y"));
        let size = number(one, "font-size");
        let width = widths(&text, Face::Text) * size;
        let left = match attribute(one, "text-anchor") {
            Some("end") => x - width,
            Some("middle") => x - width / 2.0,
            _ => x,
        };
        // From the height of capitals to below the baseline.
        (text, [left, y - 0.7 * size, left + width, y + 0.2 * size])
    });
    set.collect()
}

fn overlap([a, b, c, d]: [f64; 4], [left, top, right, bottom]: [f64; 4]) -> bool {
    a < right && left < c && b < bottom && top < d
}

#[test]
fn pictures_have_their_texts_in_order_within_the_page_and_apart() {
    let model = model(dossier(TEA), &basemap());
    let credits = "Data as of 1 January 2025. Source: The Herald. Borders: Natural Earth, via \
                   Visionscarto. They imply no judgement on any territory’s status.";
    let legend = "2 Drinks tea 1 Drinks none 1 Mentioned only Not mentioned 1 \
                  Conflicting reports";
    for size in [WIDE, TALL] {
        let texts = texts(&compose(&model, size, Fill::Color, &widths));
        let all: Vec<&str> = texts.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(
            all.join(" "),
            format!("Who drinks tea? {legend} {credits}"),
            "{size}"
        );
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        for (i, (text, box_)) in texts.iter().enumerate() {
            let [left, top, right, bottom] = *box_;
            let within = left >= 20.0 && top >= 20.0 && right <= width - 20.0;
            assert!(
                within && bottom <= height - 20.0,
                "{size}: {text} at {box_:?}"
            );
            for (other, beside) in &texts[..i] {
                assert!(!overlap(*box_, *beside), "{size}: {text} is over {other}");
            }
        }
    }
}

/// The title is the largest text, and the credits are the smallest.
#[test]
fn pictures_have_their_texts_in_three_sizes() {
    let model = model(dossier(TEA), &basemap());
    for (size, title, least) in [(WIDE, 40.0, 14.0), (TALL, 60.0, 22.0)] {
        let picture = compose(&model, size, Fill::Color, &widths);
        let sizes = text_elements(&picture);
        let sizes: Vec<f64> = sizes.iter().map(|text| number(text, "font-size")).collect();
        let smallest = sizes.iter().copied().fold(f64::MAX, f64::min);
        assert!(sizes[0] >= title, "{size}: {sizes:?}");
        assert!(
            sizes[1..].iter().all(|one| *one < sizes[0]),
            "{size}: {sizes:?}"
        );
        assert!(
            smallest >= least && sizes.last() == Some(&smallest),
            "{size}: {sizes:?}"
        );
    }
}

#[test]
fn pictures_draw_every_country_with_the_fill_of_its_stance() {
    let model = model(dossier(TEA), &basemap());
    for (size, fill_kind) in [(WIDE, Fill::Color), (TALL, Fill::Pattern)] {
        let picture = compose(&model, size, fill_kind, &widths);
        let paths = with_tag(&picture, "path");
        for shape in &model.scene.shapes {
            let drawn = paths
                .iter()
                .find(|path| attribute(path, "d") == Some(&shape.d));
            let fill = attribute(drawn.expect(&shape.name), "fill");
            let stance = model
                .dossier
                .stances
                .iter()
                .find(|one| one.id.as_str() == shape.stance);
            let expected = match (stance, fill_kind) {
                _ if !shape.in_story() => None,
                (Some(stance), Fill::Color) => Some(stance.color.to_string()),
                (None, Fill::Color) => Some(light_theme::MENTIONED.to_owned()),
                _ => Some(format!("url(#near-{})", shape.stance)),
            };
            assert_eq!(fill.map(str::to_owned), expected, "{size}: {}", shape.name);
        }
        let marks = with_tag(&picture, "circle");
        // One on the map, one in the legend.
        assert_eq!(marks.len(), 2, "{size}");
    }
}

/// The lines of names on the map of a picture, and their font size in its pixels.
fn names_on_map(picture: &Element) -> (Vec<String>, f64) {
    let groups = with_tag(picture, "g");
    let is_text = |node: &Node| matches!(node, Node::Element(one) if one.tag == "text");
    let names = groups
        .into_iter()
        .find(|group| group.children.iter().any(is_text));
    let names = names.expect("names on the map");
    let texts = with_tag(names, "text");
    let scale = attribute(names, "transform").expect("a scale");
    let scale = scale.trim_start_matches("scale(").trim_end_matches(')');
    let scale: f64 = scale.parse().expect("a number");
    let lines = texts.iter().map(|text| text_of(text)).collect();
    (lines, scale * number(texts[0], "font-size"))
}

#[test]
fn countries_that_hold_a_stance_are_named_on_pictures_and_no_others() {
    let model = model(dossier(TEA), &basemap());
    for (size, least) in [(WIDE, 16.0), (TALL, 22.0)] {
        let picture = compose(&model, size, Fill::Color, &widths);
        let (names, font_size) = names_on_map(&picture);
        assert_eq!(names, ["Rwanda", "Tanzania", "Uganda"], "{size}");
        assert!(font_size > least, "{size}: {font_size}");
    }
}

#[test]
fn most_countries_of_the_shipped_dossier_are_named_on_its_pictures() {
    let world = file(OVERVIEW);
    for path in shipped_dossiers() {
        let model = model(dossier(&file(&path)), &world);
        let places = model.dossier.named_places();
        let holds = |place: &&PlaceId| matches!(model.standing(**place), Standing::Holds(_));
        let holding: Vec<&PlaceId> = places.iter().filter(holds).collect();
        for size in [WIDE, TALL] {
            let names = names_on_map(&compose(&model, size, Fill::Color, &widths)).0;
            let whole = names.join(" ");
            let is_named = |place: &&&PlaceId| whole.contains(model.dossier.name_of(***place));
            let named = holding.iter().filter(is_named).count();
            // Among the members of a large vote there is room for few.
            let least = (holding.len() * 4 / 5).min(20);
            assert!(
                named >= least,
                "{path}, {size}: {named} of {}",
                holding.len()
            );
        }
    }
}

#[test]
fn the_legend_counts_what_the_map_shows() {
    let model = model(dossier(TEA), &basemap());
    let told = |entry: StanceCount| (entry.label.to_string(), entry.count);
    let told: Vec<_> = stance_counts(&model).into_iter().map(told).collect();
    let expected = [
        ("Drinks tea", Some(2)),
        ("Drinks none", Some(1)),
        ("Mentioned only", Some(1)),
        ("Not mentioned", None),
        ("Conflicting reports", Some(1)),
    ];
    assert_eq!(
        told,
        expected.map(|(label, count)| (label.to_owned(), count))
    );
}

#[test]
fn a_picture_leaves_out_antarctica_and_fits_a_regional_map() {
    let world = model(dossier(TEA), &file(OVERVIEW));
    let Rect { min, max } = world.scene.picture_rect();
    assert_eq!((min.x, min.y, max.x), (0.0, 0.0, WORLD_WIDTH));
    assert_eq!(max.y, world.scene.height);

    let part = model(dossier(TEA), &basemap()).scene.picture_rect();
    assert!(part.width() < 0.1 * WORLD_WIDTH && part.height() < 0.1 * WORLD_WIDTH);

    let antarctic = TEA.replace("[\"UGA\"]", "[\"ATA\"]");
    let antarctic = model(dossier(&antarctic), &file(OVERVIEW));
    assert!(antarctic.scene.picture_rect().max.y > 0.97 * antarctic.scene.full_height);

    let empty = Scene::new(
        Vec::new(),
        &Projection::world(WORLD_WIDTH),
        &Dossier::default(),
        Dossier::default().as_of_day(),
    );
    assert_eq!(empty.picture_rect().height(), empty.height);
}

const FONTS: &str = "node_modules/@expo-google-fonts";

fn faces() -> Faces {
    faces_in(Path::new(FONTS)).expect("run scripts/setup npm first")
}

#[test]
fn type_is_measured_as_it_is_set() {
    let faces = faces();
    let width = |text| faces.width(text, Face::Text);
    assert_eq!(width(""), 0.0);
    // Hundredths of the size, as the file's table of widths has them.
    assert!(
        (width("0123456789") - 4.97).abs() < 0.01,
        "{}",
        width("0123456789")
    );
    assert!(faces.width("Tea", Face::Strong) > width("Tea"));
    assert!(width("شاي") > 0.5 && width("шай") > 0.5);
    assert_eq!(faces.lacks("Tea, thé, чай, شاي 12"), None);
    assert_eq!(faces.lacks("Tea 茶"), Some('茶'));
    assert!(faces_in(Path::new("src")).is_err());
}

struct Pixels {
    width: u32,
    data: Vec<[u8; 3]>,
}

impl Pixels {
    fn of(path: &Path) -> Pixels {
        let mut decoder = png::Decoder::new(std::io::BufReader::new(
            fs::File::open(path).expect("a file"),
        ));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut bytes).expect("pixels");
        assert_eq!(info.color_type, png::ColorType::Rgb);
        Pixels {
            width: info.width,
            data: bytes.as_chunks::<3>().0.to_vec(),
        }
    }

    fn height(&self) -> usize {
        self.data.len() / self.width as usize
    }

    /// How many pixels in a box have just that colour.
    fn count(&self, color: Color, [left, top, right, bottom]: [usize; 4]) -> usize {
        let row = |y: usize| &self.data[y * self.width as usize..][left..right];
        (top..bottom)
            .flat_map(row)
            .filter(|pixel| **pixel == color.0)
            .count()
    }
}

/// A folder of a test's own, which outlives it.
fn folder_of(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn draw(name: &str, size: Size, dossier: &str, basemap: &str, language: Option<&str>) -> Pixels {
    let folder = folder_of(name);
    let [dossier_at, basemap_at] =
        [("d.json", dossier), ("b.geojson", basemap)].map(|(name, text)| {
            fs::write(folder.join(name), text).expect("written");
            folder.join(name)
        });
    let picture = Picture {
        input: dossier_at.into(),
        basemap: Some(basemap_at),
        out: folder.join("p.png"),
        force: true,
        size,
        fonts: Some(FONTS.into()),
        kit: None,
        fill: Fill::Color,
        projection: None,
        language: LanguageOptions {
            words: Some("public/words".into()),
            lang: language.map(str::to_owned),
        },
    };
    write_picture(&picture).expect("a picture");
    let file = fs::metadata(&picture.out).expect("a file");
    assert!(file.len() < 120_000, "{name}: {} bytes", file.len());
    Pixels::of(&picture.out)
}

/// A dossier on the world. Each picture is drawn once, for all tests that look at it.
fn on_the_world(path: &str, size: Size, language: Option<&'static str>) -> Arc<Pixels> {
    type Key = (String, String, Option<&'static str>);
    static DRAWN: Mutex<BTreeMap<Key, Arc<OnceLock<Arc<Pixels>>>>> = Mutex::new(BTreeMap::new());
    let name = path.rsplit('/').next().expect("a name");
    let key = (path.to_owned(), size.to_string(), language);
    let slot = Arc::clone(DRAWN.lock().expect("no panic").entry(key).or_default());
    let pixels = slot.get_or_init(|| {
        let name = format!("{name}-{size}-{}", language.unwrap_or("own"));
        Arc::new(draw(&name, size, &file(path), &file(OVERVIEW), language))
    });
    Arc::clone(pixels)
}

#[test]
fn countries_have_their_colours_where_they_are_and_the_legend_too() {
    let pixels = draw("tea", WIDE, TEA, &basemap(), None);
    assert_eq!((pixels.width, pixels.height()), (1200, 630));
    let model = model(dossier(TEA), &basemap());
    let (teal, red) = (
        model.dossier.stances[0].color,
        model.dossier.stances[1].color,
    );
    // The map is at the right, and here the box of its lands has twice the room.
    let (legend, map) = ([0, 100, 380, 560], [380, 100, 1200, 560]);
    for (color, least) in [(teal, 4000), (red, 4000)] {
        assert!(pixels.count(color, map) > least, "{color} on the map");
        assert!(pixels.count(color, legend) > 200, "{color} in the legend");
        assert_eq!(pixels.count(color, [0, 0, 1200, 100]), 0);
    }
    // Tanzania lies in the south, Uganda in the north.
    assert_eq!(pixels.count(red, [380, 330, 1200, 560]), 0);
    assert!(pixels.count(teal, [380, 330, 1200, 560]) > 4000);
}

/// The numbers of the first transforms of a drawing: those that bring the map to its place.
fn numbers(svg: &str, function: &str, nth: usize) -> Vec<f64> {
    let call = svg
        .split(&format!("{function}("))
        .nth(nth + 1)
        .expect(function);
    let numbers = call.split(')').next().expect(function).split(' ');
    numbers
        .map(|number| number.parse().expect(function))
        .collect()
}

/// Checks the pixels at the anchors of all countries that have room for it. How many there are.
fn check_anchors(path: &str, size: Size) -> usize {
    let (world, text) = (file(OVERVIEW), file(path));
    let model = model(dossier(&text), &world);
    let faces = faces();
    let pixels = on_the_world(path, size, None);
    let svg = xml(&compose(&model, size, Fill::Color, &|text, face| {
        faces.width(text, face)
    }));
    let svg = &svg[svg.find("</defs>").expect("defs")..];
    let (at, from) = (numbers(svg, "translate", 0), numbers(svg, "translate", 1));
    let scale = numbers(svg, "scale", 0)[0];
    let mut seen = 0;
    for stance in &model.dossier.stances {
        for shape in &model.scene.shapes {
            // A mark lies on the anchor of a contested place, a sign on the anchor of a marked one; a smaller
            // place has a dot, or edges.
            let side = shape.main.width().min(shape.main.height()) * scale;
            let signs = shape.place.map(|place| model.dossier.signs_of(place));
            let is_covered = shape.contested || signs.is_some_and(|signs| !signs.is_empty());
            if shape.stance != stance.id.as_str() || is_covered || side < 16.0 {
                continue;
            }
            let x = at[0] + (shape.anchor.x + from[0]) * scale;
            let y = at[1] + (shape.anchor.y + from[1]) * scale;
            // Its name may stand at the anchor.
            let (x, y, reach) = (x as usize, y as usize, (side / 3.0) as usize);
            let around = [x - reach, y - reach, x + reach, y + reach];
            let count = pixels.count(stance.color, around);
            let named = format!("{path}: {} about {x}, {y} of {size}", shape.name);
            assert!(count > 20, "{named}: {count} pixels");
            seen += 1;
        }
    }
    seen
}

#[test]
fn each_country_has_the_colour_of_its_stance_at_its_anchor() {
    for size in [WIDE, TALL] {
        for path in shipped_dossiers() {
            check_anchors(&path, size);
        }
        let seen = check_anchors(FAIR, size);
        assert!(seen >= 8, "{seen} countries");
    }
}

/// How far a picture may be from the kept one: on average per channel, in steps of 255, and in the
/// share of pixels that differ by more than a tenth. Anti-aliasing may change with the libraries
/// that draw; a shape, a colour or a line of text may not.
const MEAN: f64 = 0.5;
const STRAY: f64 = 0.005;

/// The one picture that is kept as a file. After a change that was meant, compare the two and copy
/// the new one by hand.
#[test]
fn a_small_picture_looks_as_it_did() {
    let size = Size {
        width: 480,
        height: 252,
    };
    let drawn = draw("golden", size, TEA, &basemap(), None);
    let kept_at = root("tests/snapshots/picture.png");
    let kept = Pixels::of(&kept_at);
    assert_eq!((drawn.width, drawn.height()), (kept.width, kept.height()));
    let channels = |pixels: &Pixels| pixels.data.concat();
    let (drawn, kept) = (channels(&drawn), channels(&kept));
    let off: Vec<u8> = drawn
        .iter()
        .zip(&kept)
        .map(|(a, b)| a.abs_diff(*b))
        .collect();
    let sum: f64 = off.iter().map(|step| f64::from(*step)).sum();
    let mean = sum / off.len() as f64;
    let pixels = off.as_chunks::<3>().0;
    let stray = pixels
        .iter()
        .filter(|pixel| pixel.iter().any(|step| *step > 25));
    let stray = stray.count() as f64 / pixels.len() as f64;
    assert!(
        mean <= MEAN && stray <= STRAY,
        "{mean:.2} off on average ({MEAN} is allowed), {:.2} % of pixels stray ({} % are): compare \
         {} with {}",
        100.0 * stray,
        100.0 * STRAY,
        folder_of("golden").join("p.png").display(),
        kept_at.display()
    );
}

#[test]
fn all_dossiers_fit_on_pictures_of_both_sizes_in_every_direction() {
    let ink = Color([0x1a, 0x1a, 0x18]);
    for path in all_dossiers() {
        let stances = dossier(&file(&path)).stances;
        for (size, language) in [(WIDE, None), (TALL, Some("ar"))] {
            let name = format!("{path}-{size}");
            let pixels = on_the_world(&path, size, language);
            let (width, height) = (size.width as usize, size.height as usize);
            assert_eq!((pixels.width as usize, pixels.height()), (width, height));
            let all = [0, 0, width, height];
            for stance in &stances {
                let count = pixels.count(stance.color, all);
                assert!(count > 300, "{name}: {count} pixels of {}", stance.color);
            }
            assert!(pixels.count(ink, all) > 2000, "{name}: no type");
            // Nothing but paper at the edges.
            let paper = Color([0xff; 3]);
            for edge in [
                [0, 0, width, 10],
                [0, height - 10, width, height],
                [0, 0, 10, height],
                [width - 10, 0, width, height],
            ] {
                let area = (edge[2] - edge[0]) * (edge[3] - edge[1]);
                assert_eq!(pixels.count(paper, edge), area, "{name}: {edge:?}");
            }
        }
    }
}

#[test]
fn a_picture_is_the_same_whenever_it_is_drawn() {
    let first = draw("again", WIDE, TEA, &basemap(), None);
    let second = draw("again", WIDE, TEA, &basemap(), None);
    assert!(first.data == second.data);
}

#[test]
fn every_entry_of_a_legend_has_a_swatch() {
    let model = model(dossier(TEA), &basemap());
    let drawn = xml(&compose(&model, WIDE, Fill::Pattern, &widths));
    for entry in stance_counts(&model) {
        let fill = match &entry.meaning {
            Meaning::Standing(key) if key == "absent" => "#d3cec4\" stroke-width".to_owned(),
            Meaning::Standing(key) => format!("url(#pattern-{key})"),
            Meaning::Contested => "#fff\" stroke=\"#1d1d1b\"".to_owned(),
            Meaning::Mark(..) => "#1d1d1b\" stroke=\"#fff\"".to_owned(),
        };
        assert!(drawn.contains(&fill), "{fill}");
    }
}

#[test]
fn a_picture_takes_a_fill() {
    let command = |fill: &str| {
        let line = "picture --dossier d --basemap b --out o --fonts f --size 1200x630 --fill";
        Command::of_arguments(line.split_whitespace().chain([fill]))
    };
    let Ok(Command::Picture(picture)) = command("pattern") else {
        panic!("a pattern is refused")
    };
    assert_eq!((picture.size, picture.fill), (WIDE, Fill::Pattern));
    assert!(command("stripes").is_err());
}
