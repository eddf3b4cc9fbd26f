//! The TypeScript types of the element have everything that its scripts have. `scripts/check types` checks a host page's
//! script against them.

use crate::support::text;

#[test]
fn every_option_has_a_type() {
    let types = text("src/embed/embed.d.ts");
    let parts = text("src/figure/protocol/view_parts.txt");
    let names = parts.lines().filter_map(|line| line.split(' ').next());
    for name in names.chain(["basemap", "compact"]) {
        let member = format!("\n  {name}: Option;\n");
        assert!(types.contains(&member), "no {name} in embed.d.ts");
    }
}

#[test]
fn every_event_has_a_type() {
    let types = text("src/embed/embed.d.ts");
    let frames = text("src/embed/frames.js");
    let (_, rest) = frames.split_once("if (![").expect("the list of events");
    let (events, _) = rest.split_once("].includes(kind)").expect("its end");
    let events: Vec<&str> = events.split(", ").collect();
    assert!(events.len() > 3, "{events:?}");
    for event in events {
        let member = format!("'stancemap:{}':", event.trim_matches('\''));
        assert!(types.contains(&member), "no {event} in embed.d.ts");
    }
}

/// The texts that follow a beginning, each up to the next apostrophe.
fn named<'a>(text: &'a str, beginning: &str) -> Vec<&'a str> {
    let parts = text.split(beginning).skip(1);
    parts.filter_map(|part| part.split('\'').next()).collect()
}

#[test]
fn the_event_of_a_filter_has_all_filters() {
    let types = text("src/embed/embed.d.ts");
    let parts = text("src/figure/protocol/view_parts.txt");
    for event in ["filter", "day"] {
        let of_event = parts
            .lines()
            .filter_map(|line| line.split_once(' '))
            .filter(|(_, one)| *one == event);
        let names: Vec<String> = of_event.map(|(part, _)| format!("'{part}'")).collect();
        let member = format!(
            "'stancemap:{event}': Pick<View, {}> & {{ view: ShownView }};",
            names.join(" | ")
        );
        assert!(types.contains(&member), "not in embed.d.ts: {member}");
    }
}

#[test]
fn every_message_has_a_type() {
    let types = text("src/embed/embed.d.ts");
    let frame = text("src/embed/frame.js");
    let accepted = named(&frame, "data?.stancemap === '");
    assert_eq!(accepted.len(), 2, "{accepted:?}");
    for request in accepted {
        let member = format!("{{ stancemap: '{request}'; view: ");
        assert!(types.contains(&member), "no {request} in FrameRequest");
    }
    let sent = named(&frame, "post('");
    assert!(sent.contains(&"ready"), "{sent:?}");
    for event in sent {
        let member = format!("'stancemap:{event}':");
        assert!(types.contains(&member), "no {event} in embed.d.ts");
    }
    assert!(text("src/embed/height.js").contains("post({ stancemap: 'height', height: now });"));
    assert!(types.contains("{ stancemap: 'height'; height: number }"));
}

#[test]
fn every_member_that_is_documented_has_a_type() {
    let types = text("src/embed/embed.d.ts");
    let (_, map) = types
        .split_once("export interface StanceMap extends HTMLElement {")
        .expect("the element");
    let (map, _) = map.split_once("\n}\n").expect("its end");
    let element = text("src/embed/element.js");
    let documented = text("docs/embedding.md");
    for (member, typed) in [
        ("show(view) {", "show(view: Partial<View>): void;"),
        ("point(view) {", "point(view: "),
        ("get view() {", "readonly view: ShownView;"),
        ("get version() {", "readonly version: string;"),
    ] {
        assert!(element.contains(&format!("\n  {member}\n")), "{member}");
        assert!(map.contains(&format!("\n  {typed}")), "{typed}");
    }
    for name in ["`show({", "`point({", "`version`", "`view`"] {
        assert!(documented.contains(name), "embedding.md has no {name}");
    }
}
