//! A name of any text: where it is one place, that place's id and its own name are the same place.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use stancemap::language::matching::Matcher;

static WORLD: LazyLock<Matcher> = LazyLock::new(Matcher::world);

fuzz_target!(|text: &str| {
    let Some(place) = WORLD.find(text).place() else {
        return;
    };
    let again = WORLD.find(&place.id).place();
    assert_eq!(again.map(|one| &one.id), Some(&place.id), "{text}");
    let gazetteer = WORLD.gazetteer();
    assert!(gazetteer.place(&place.id).is_some(), "{text}");
});
