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
