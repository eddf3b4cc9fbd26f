//! Flows from place to place: sums, figures that may count the same, promises and arrivals.

use stancemap::base::geom::{Point, Rect, WORLD_WIDTH};
use stancemap::base::problem::Problem;
use stancemap::dossier::{Bound, Dossier, FlowStatus, FlowSum, PlaceId, Quantity, read};
use stancemap::figure::markup::{Files, Model, figure, html};
use stancemap::world::projection::Projection;
use stancemap::world::scene::Outline;

use crate::support::{self, FAIR, all_dossiers};

/// A dossier of facts about Rwanda, Peru and Angola: date, and figures.
fn dossier(facts: &[(&str, &str)]) -> Dossier {
    let fact = |(i, (date, figures)): (usize, &(&str, &str))| {
        let date = match *date {
            "" => String::new(),
            date => format!(r#""date": "{date}", "#),
        };
        let of = ["RWA", "PER"][i % 2];
        format!(
            r#"{{"id": "f{i}", "places": ["RWA", "PER", "AGO"], {date}"text": "x", "source": "s",
            "kind": "plan", "attribution": {{"kind": "memo", "by": "x"}}, "locator": "x",
            "stance": {{"id": "yes", "of": ["{of}"]}}, "figures": [{figures}]}}"#
        )
    };
    let facts: Vec<String> = facts.iter().enumerate().map(fact).collect();
    let text = format!(
        r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
        "deck": "x", "asOf": "2025-12-31",
        "stances": [{{"id": "yes", "label": "Yes", "definition": "Y", "color": "#005555", "pattern": "solid"}}],
        "sources": [{{"id": "s", "title": "S", "publisher": "P", "published": "2025", "kind": "record"}}], "facts": [{}]}}"##,
        facts.join(",")
    );
    let reading = read(&text).expect("a dossier");
    assert_eq!(support::problems_beside_gaps(&reading), [] as [&Problem; 0]);
    reading.dossier
}

/// Figures of people who go to Rwanda: each is its value and what else it says.
fn people(figures: &[(u32, &str)]) -> String {
    let figure = |(value, more): &(u32, &str)| {
        format!(r#"{{"measure": "people", "value": {value}, "to": "RWA"{more}}}"#)
    };
    figures.iter().map(figure).collect::<Vec<_>>().join(",")
}

/// The only quantity of people, as value and bound, with how many facts could not be added.
fn only(facts: &[(&str, &str)]) -> (f64, Bound, usize) {
    let dossier = dossier(facts);
    let now = |one: &Quantity| one.until.is_none();
    let quantities: Vec<Quantity> = dossier
        .quantities("people")
        .into_iter()
        .filter(now)
        .collect();
    let [only] = quantities.as_slice() else {
        panic!("{quantities:?}")
    };
    (only.value, only.bound, only.others.len())
}

/// The same of figures of one fact.
fn of_one_fact(figures: &[(u32, &str)]) -> (f64, Bound, usize) {
    only(&[("2025", &people(figures))])
}

const TAKEN: &str = r#", "act": "taken""#;

fn taken(more: &str) -> String {
    format!("{TAKEN}, {more}")
}

#[test]
fn groups_of_different_nationalities_add_up() {
    let [a, b, c] = ["PER", "AGO", "KAZ"].map(|of| taken(&format!(r#""of": ["{of}"]"#)));
    assert_eq!(
        of_one_fact(&[(92, &a), (19, &b), (20, &c)]),
        (131.0, Bound::Exact, 0)
    );
}

#[test]
fn a_part_is_not_added_to_the_whole() {
    let family = taken(r#""of": ["YEM"], "note": "one family""#);
    for order in [[(200, TAKEN), (3, &family)], [(3, &family), (200, TAKEN)]] {
        assert_eq!(of_one_fact(&order), (200.0, Bound::Exact, 0));
    }
    let some = taken(r#""of": ["YEM", "KAZ"]"#);
    assert_eq!(
        of_one_fact(&[(50, &some), (3, &family)]),
        (50.0, Bound::Exact, 0)
    );
    let of_sender = taken(r#""from": "USA""#);
    assert_eq!(
        of_one_fact(&[(50, TAKEN), (3, &of_sender)]),
        (50.0, Bound::Exact, 0)
    );
}

#[test]
fn groups_of_different_senders_add_up_whatever_their_nationality() {
    let [a, b] = ["USA", "FRA"].map(|from| taken(&format!(r#""of": ["YEM"], "from": "{from}""#)));
    assert_eq!(of_one_fact(&[(5, &a), (7, &b)]), (12.0, Bound::Exact, 0));
}

#[test]
fn of_what_may_count_the_same_the_larger_counts_and_there_is_at_least_so_much() {
    // Twice all, or groups that share a nationality.
    assert_eq!(
        of_one_fact(&[(30, TAKEN), (40, TAKEN)]),
        (40.0, Bound::AtLeast, 1)
    );
    let [a, b] = [r#""of": ["YEM", "KAZ"]"#, r#""of": ["KAZ", "PER"]"#].map(taken);
    assert_eq!(
        of_one_fact(&[(30, &a), (40, &b)]),
        (40.0, Bound::AtLeast, 1)
    );
    // A part that is larger than its whole: one of the two is not what it seems.
    let part = taken(r#""of": ["YEM"]"#);
    assert_eq!(
        of_one_fact(&[(30, TAKEN), (40, &part)]),
        (40.0, Bound::AtLeast, 1)
    );
}

#[test]
fn figures_of_different_facts_are_never_added_up() {
    let fact = |value| people(&[(value, TAKEN)]);
    let (a, b) = (fact(300), fact(200));
    assert_eq!(
        only(&[("2025-01", &a), ("2025-03", &b)]),
        (300.0, Bound::AtLeast, 1)
    );
    assert_eq!(
        only(&[("2025-03", &b), ("2025-01", &a)]),
        (300.0, Bound::AtLeast, 1)
    );
    // Of two alike the later is what it stands on.
    let facts = [("2025-03", &*a), ("2025-01", &*a)];
    let dossier = dossier(&facts);
    let quantities = dossier.quantities("people");
    let now = quantities
        .iter()
        .find(|one| one.until.is_none())
        .expect("one");
    assert_eq!(now.fact.id, "f0");
}

#[test]
fn of_offers_the_largest_counts_without_being_called_a_minimum() {
    let offer = r#", "act": "offered""#;
    let (a, b) = (people(&[(50, offer)]), people(&[(30, offer)]));
    assert_eq!(
        only(&[("2025-01", &a), ("2025-03", &b)]),
        (50.0, Bound::Exact, 1)
    );
}

#[test]
fn each_day_has_what_was_known_by_then() {
    let fact = |value| people(&[(value, TAKEN)]);
    let (a, b, c) = (fact(100), fact(300), fact(200));
    let dossier = dossier(&[("2025-01", &a), ("2025-03", &b), ("2025-05", &c)]);
    let mut steps: Vec<(String, Option<String>, f64, usize)> = Vec::new();
    for one in dossier.quantities("people") {
        let until = one.until.map(|day| day.to_string());
        steps.push((one.since.to_string(), until, one.value, one.others.len()));
    }
    steps.sort_by(|a, b| a.0.cmp(&b.0));
    let day = |day: &str| day.to_owned();
    assert_eq!(
        steps,
        [
            (day("2025-01-31"), Some(day("2025-03-31")), 100.0, 0),
            (day("2025-03-31"), Some(day("2025-05-31")), 300.0, 1),
            (day("2025-05-31"), None, 300.0, 2),
        ]
    );
}

#[test]
fn status_is_said_or_follows_from_what_was_done() {
    let table = [
        (r#", "act": "offered""#, Some(FlowStatus::Offered)),
        (r#", "act": "taken""#, Some(FlowStatus::Transferred)),
        (r#", "act": "held""#, Some(FlowStatus::Transferred)),
        (r#", "act": "paid""#, Some(FlowStatus::Transferred)),
        (r#", "act": "planned""#, None),
        (r#", "act": "returned""#, None),
        (r#", "act": "present""#, None),
        (r#", "act": "asked""#, None),
        ("", None),
        (r#", "status": "offered""#, Some(FlowStatus::Offered)),
        (
            r#", "act": "paid", "status": "offered""#,
            Some(FlowStatus::Offered),
        ),
        (
            r#", "act": "planned", "status": "transferred""#,
            Some(FlowStatus::Transferred),
        ),
    ];
    for (more, status) in table {
        let dossier = dossier(&[("2025", &people(&[(5, more)]))]);
        let found: Vec<FlowStatus> = dossier
            .quantities("people")
            .iter()
            .map(|one| one.status)
            .collect();
        assert_eq!(found.first().copied(), status, "{more}");
        assert_eq!(
            dossier.without_status("people"),
            usize::from(status.is_none()),
            "{more}"
        );
    }
}

#[test]
fn figures_without_a_receiver_or_of_zero_are_ignored() {
    let nowhere = r#"{"measure": "people", "value": 5, "act": "taken"}"#;
    let none = people(&[(0, TAKEN)]);
    let dossier = dossier(&[("2025", nowhere), ("2025", &none)]);
    assert_eq!(dossier.quantities("people"), []);
    assert_eq!(dossier.without_status("people"), 0);
}

/// A number of people for a place, with more fields.
fn to(place: &str, value: u32, more: &str) -> String {
    format!(r#"{{"measure": "people", "value": {value}, "to": "{place}"{more}}}"#)
}

#[test]
fn promises_are_never_added_to_what_has_arrived() {
    let offer = r#", "qualifier": "up to", "act": "offered""#;
    let about = r#", "qualifier": "about", "act": "taken""#;
    let facts = [
        to("RWA", 10, TAKEN),
        to("PER", 20, about),
        to("AGO", 7, offer),
        to("RWA", 3, r#", "act": "offered", "of": ["RWA"]"#),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|one| ("2025", &**one)).collect();
    let dossier = dossier(&facts);
    let quantities = dossier.quantities("people");
    let sum = |status| FlowSum::of(&quantities, status).expect("a sum");
    let arrived = sum(FlowStatus::Transferred);
    assert_eq!(
        (arrived.value, arrived.bound, arrived.receivers),
        (30.0, Bound::About, 2)
    );
    let offered = sum(FlowStatus::Offered);
    assert_eq!(
        (offered.value, offered.bound, offered.receivers),
        (10.0, Bound::AtMost, 2)
    );
    assert_eq!((arrived.own_nationals, offered.own_nationals), (0.0, 3.0));
    assert_eq!(FlowSum::of(&[], FlowStatus::Offered), None);
}

/// Place, number and hedge of some quantities, and the value and bound of their sum.
type SumCase<'a> = (&'a [(&'a str, u32, &'a str)], (f64, Bound));

#[test]
fn a_sum_is_no_more_exact_than_its_roughest_part() {
    let sum = |parts: &[(&str, u32, &str)]| {
        let figures = parts.iter().map(|(place, number, hedge)| {
            let more = format!(r#", "qualifier": "{hedge}", "act": "taken""#);
            (*place, *number, more)
        });
        let figures: Vec<String> = figures
            .map(|(to_place, n, more)| to(to_place, n, &more))
            .collect();
        let facts: Vec<(&str, &str)> = figures
            .iter()
            .map(|figures| ("2025-01-01", &**figures))
            .collect();
        let dossier = dossier(&facts);
        let sum = FlowSum::of(&dossier.quantities("people"), FlowStatus::Transferred);
        sum.map(|sum| (sum.value, sum.bound))
    };
    let table: [SumCase; 6] = [
        (
            &[("PER", 300, "about"), ("RWA", 39, "")],
            (300.0, Bound::About),
        ),
        (
            &[("PER", 300, "about"), ("RWA", 239, "")],
            (500.0, Bound::About),
        ),
        (
            &[("PER", 200, "more than"), ("RWA", 199, "")],
            (399.0, Bound::AtLeast),
        ),
        (
            &[("PER", 50, "up to"), ("RWA", 101, "")],
            (151.0, Bound::AtMost),
        ),
        (
            &[("PER", 131, "about"), ("RWA", 7, "")],
            (138.0, Bound::About),
        ),
        (&[("PER", 131, ""), ("RWA", 7, "")], (138.0, Bound::Exact)),
    ];
    for (parts, expected) in table {
        assert_eq!(sum(parts), Some(expected), "{parts:?}");
    }
}

#[test]
fn a_sum_is_as_sure_as_its_parts() {
    use Bound::{About, AtLeast, AtMost, Exact};
    let table = [
        ("", "", Exact),
        ("", "more than", AtLeast),
        ("at least", "over", AtLeast),
        ("up to", "", AtMost),
        ("up to", "fewer than", AtMost),
        ("up to", "more than", About),
        ("about", "", About),
        ("nearly", "nearly", About),
        ("at least", "about", About),
    ];
    for (a, b, bound) in table {
        let part =
            |of: &str, hedge: &str| taken(&format!(r#""of": ["{of}"], "qualifier": "{hedge}""#));
        let (first, second) = (part("PER", a), part("AGO", b));
        let found = of_one_fact(&[(5, &first), (4, &second)]);
        assert_eq!(found, (9.0, bound, 0), "{a:?} and {b:?}");
    }
}

/// The quantity of each place in a measure: place, status, value, hedge.
fn told(dossier: &Dossier, measure: &str) -> Vec<(String, &'static str, f64, Option<String>)> {
    let quantities = dossier.quantities(measure).into_iter();
    let told = quantities.map(|one| {
        assert!(one.others.is_empty() && one.until.is_none(), "{one:?}");
        let hedge = one.qualifier().map(str::to_owned);
        (one.to.to_string(), one.status.key(), one.value, hedge)
    });
    told.collect()
}

#[test]
fn people_and_money_of_the_fair_go_where_its_facts_say() {
    let dossier = support::dossier(FAIR);
    let spain = PlaceId::new("ESP").unwrap();
    for one in ["people", "eur"]
        .map(|measure| dossier.quantities(measure))
        .concat()
    {
        assert_eq!(one.senders(), [(spain, one.value)]);
    }
    let row = |place: &str, status, value, hedge: Option<&str>| {
        (place.to_owned(), status, value, hedge.map(str::to_owned))
    };
    assert_eq!(
        told(&dossier, "people"),
        [
            row("MLT", "transferred", 300.0, Some("about")),
            row("NZL", "transferred", 200.0, Some("")),
            row("FJI", "transferred", 111.0, None),
            row("BRB", "transferred", 1.0, Some("")),
            row("NOR", "offered", 100.0, Some("")),
            row("ISL", "offered", 50.0, Some("up to")),
            row("BRB", "offered", 10.0, Some("")),
        ]
    );
    assert_eq!(
        told(&dossier, "eur"),
        [
            row("MLT", "transferred", 5e6, Some("about")),
            row("BRB", "transferred", 1e5, Some("")),
        ]
    );
    let quantities = dossier.quantities("people");
    let sum = FlowSum::of(&quantities, FlowStatus::Transferred).expect("a sum");
    // 300, 200, 111 and 1, of which 300 is no more than “about”.
    assert_eq!((sum.value, sum.own_nationals), (600.0, 0.0));
    assert_eq!(dossier.without_status("people"), 0);
}

/// Holds for every dossier: each quantity is a figure that a fact states, or a sum of such figures.
#[test]
fn every_quantity_of_a_dossier_goes_back_to_the_figures_of_a_fact() {
    for file in all_dossiers() {
        let dossier = support::dossier(&file);
        for measure in ["people", "usd", "eur"] {
            for one in dossier.quantities(measure) {
                let sum: f64 = one.parts.iter().map(|part| part.value).sum();
                assert_eq!(sum, one.value, "{file}: {one:?}");
                for part in &one.parts {
                    assert_eq!(part.to, Some(one.to), "{file}: {one:?}");
                    assert!(one.fact.figures.contains(part), "{file}: {one:?}");
                }
            }
        }
    }
}

fn outline(code: &str, x: f64) -> Outline {
    let main = Rect::centered(Point { x, y: 900.0 }, 100.0, 100.0);
    Outline {
        place: PlaceId::new(code).ok(),
        code: code.to_owned(),
        name: String::new(),
        d: "M0 0l1 0 0 1z".to_owned(),
        anchor: main.center(),
        bounds: main,
        main,
        territories: None,
    }
}

/// The figure of a dossier on a map of Rwanda, Peru and the United States.
fn drawn(dossier: Dossier) -> String {
    let world = [("RWA", 2200.0), ("PER", 1200.0), ("USA", 900.0)];
    let world = world.map(|(code, x)| outline(code, x)).to_vec();
    let model = Model::new(dossier, world, &Projection::world(WORLD_WIDTH));
    html(&figure(&model.with_files(Files::default())).into())
}

/// The text between the first occurrences of two texts.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let rest = text
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from}"))
        .1;
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

#[test]
fn a_dossier_without_flows_has_no_layers() {
    let page = drawn(dossier(&[(
        "2025",
        r#"{"measure": "people", "value": 5, "act": "taken"}"#,
    )]));
    for part in [
        "class=\"layers\"",
        "flow-list",
        "class=\"flows",
        "Figures of people and money",
    ] {
        assert!(!page.contains(part), "{part}");
    }
}

#[test]
fn only_one_currency_is_drawn_and_the_others_are_told() {
    let pay = |code: &str, value: u32, to: &str| {
        format!(r#"{{"measure": "{code}", "value": {value}, "act": "paid", "to": "{to}"}}"#)
    };
    let facts = [
        pay("eur", 900, "RWA"),
        pay("usd", 5, "PER"),
        pay("usd", 20, "RWA"),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|one| ("2025", &**one)).collect();
    let page = drawn(dossier(&facts));
    let map = between(&page, "<svg class=\"flows of-money\"", "</svg>");
    assert_eq!(map.matches("<circle").count(), 2, "{map}");
    assert!(
        map.contains("data-label=\"$20\"") && map.contains("data-label=\"$5\""),
        "{map}"
    );
    assert!(!map.contains("class=\"arc\""), "no payer is named");
    let list = between(&page, "<section class=\"flow-list of-money\"", "</section>");
    assert!(
        list.contains("$<data value=\"25\">25</data>, to 2 countries"),
        "{list}"
    );
    let told = between(list, "currency differs: ", "</p>");
    assert_eq!(
        told,
        "<a href=\"#RWA/f0\">Rwanda</a> EUR <data value=\"900\">900</data> \
         &#183; Already happened"
    );
    assert!(!page.contains("of-people"));
}

#[test]
fn what_leaves_open_whether_it_was_transferred_is_counted_and_not_drawn() {
    let planned = people(&[(5, r#", "act": "planned""#), (7, TAKEN)]);
    let page = drawn(dossier(&[("2025", &planned)]));
    let map = between(&page, "<svg class=\"flows of-people\"", "</svg>");
    assert_eq!(map.matches("<circle").count(), 1, "{map}");
    let note = "1 number is left off the map";
    assert!(page.contains(note));
    // Where there is no other, that is what the layer has to say.
    let planned = people(&[(5, r#", "act": "planned""#)]);
    let page = drawn(dossier(&[("2025", &planned)]));
    let list = between(
        &page,
        "<section class=\"flow-list of-people\"",
        "</section>",
    );
    assert!(list.contains(note) && !list.contains("<circle"), "{list}");
}

#[test]
fn a_circle_knows_its_days_and_an_arc_its_way() {
    let from = |value| people(&[(value, r#", "act": "taken", "from": "USA""#)]);
    let (a, b) = (from(100), from(400));
    let page = drawn(dossier(&[
        ("2025-01-01", &a),
        ("2025-01-03", &b),
        ("2025-01-09", ""),
    ]));
    let map = between(
        &page,
        "<svg class=\"flows of-people\"",
        "<svg class=\"halos\"",
    );
    let circles: Vec<&str> = map.split("<circle").skip(1).collect();
    assert!(
        circles[0].contains("data-share=\"1\"") && circles[1].contains("data-share=\"0.5\""),
        "{map}"
    );
    // Days are counted from 1970: 3 January 2025 is the 20,091st.
    assert!(
        circles[0].contains("data-day=\"20091\"") && !circles[0].contains("data-off"),
        "{map}"
    );
    assert!(
        circles[1].contains("data-until=\"20091\" data-off"),
        "{map}"
    );
    assert!(circles[0].contains("data-label=\"at least 400\""), "{map}");
    let arc = between(map, "<path class=\"arc\"", "/>");
    assert!(arc.contains("data-of=\"RWA\" data-from=\"USA\""), "{arc}");
    assert!(
        arc.contains("d=\"M900 900Q") && arc.contains(" 2200 900\""),
        "{arc}"
    );
    let list = between(
        &page,
        "<section class=\"flow-list of-people\"",
        "</section>",
    );
    assert!(list.contains("All from: United States"), "{list}");
    assert!(
        list.contains("because it may overlap with it: <a href=\"#RWA/f0\">"),
        "{list}"
    );
}

#[test]
fn a_line_that_is_shorter_over_the_pacific_is_drawn_over_the_edge_in_two_parts() {
    let sent = people(&[(5, r#", "act": "taken", "from": "USA""#)]);
    let lines = |receiver: f64| {
        let world = vec![outline("USA", 500.0), outline("RWA", receiver)];
        let dossier = dossier(&[("2025", &sent)]);
        let model = Model::new(dossier, world, &Projection::world(WORLD_WIDTH));
        let page = html(&figure(&model).into());
        let lines = page.split("<path class=\"arc\" data-of=\"RWA\"").skip(1);
        let lines = lines.map(|line| {
            let (gradient, path) = (between(line, "url(#", ")"), between(line, " d=\"", "\""));
            let ends = page.split("<linearGradient id=\"");
            let mut ends = ends.filter(|one| one.starts_with(&format!("{gradient}\"")));
            let ends = ends.next().expect("a gradient");
            let [x1, x2] = ["x1", "x2"].map(|end| between(ends, &format!("{end}=\""), "\""));
            (path.to_owned(), [x1.to_owned(), x2.to_owned()])
        });
        lines.collect::<Vec<_>>()
    };
    let [(whole, _)] = &lines(2400.0)[..] else {
        panic!("not one line")
    };
    assert!(
        whole.starts_with("M500 900Q") && whole.ends_with(" 2400 900"),
        "{whole}"
    );
    let [(west, west_ends), (east, east_ends)] = &lines(3700.0)[..] else {
        panic!("not two lines")
    };
    assert!(west.starts_with("M500 900Q"), "{west}");
    assert!(east.ends_with(" 3700 900"), "{east}");
    // The fade from the sender goes on over the edge.
    assert!(
        west_ends[0] == "500" && west_ends[1].starts_with('-'),
        "{west_ends:?}"
    );
    assert!(
        east_ends[0].len() == 4 && &*east_ends[0] > "4000",
        "{east_ends:?}"
    );
    assert_eq!(east_ends[1], "3700");
}

#[test]
fn a_place_without_a_shape_is_told_in_the_list_alone() {
    let angola = r#"{"measure": "people", "value": 5, "act": "taken", "to": "AGO", "from": "USA"}"#;
    let page = drawn(dossier(&[("2025", angola)]));
    let map = between(
        &page,
        "<svg class=\"flows of-people\"",
        "<svg class=\"halos\"",
    );
    assert!(!map.contains("<circle") && !map.contains("<path"), "{map}");
    assert!(page.contains("<strong><data value=\"5\">5</data> people</strong>"));
}

#[test]
fn a_key_beside_the_choice_has_the_circles_that_the_layer_draws() {
    let key = |what: &str| {
        let page = drawn(dossier(&[("2025", &people(&[(5, what)]))]));
        between(&page, "flow-key of-people\"", "</fieldset>").to_owned()
    };
    let taken = key(TAKEN);
    assert!(taken.contains("transferred") && taken.contains("Already happened"));
    assert!(!taken.contains("offered"), "{taken}");
    let offered = key(r#", "act": "offered""#);
    assert!(offered.contains("data-status=\"offered\"") && offered.contains("Offered or agreed"));
    assert!(!offered.contains("transferred"), "{offered}");
}
