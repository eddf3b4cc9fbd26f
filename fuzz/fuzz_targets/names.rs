//! A name of any text: where it is one place, that place's id and its own name are the same place.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stancemap::language::matching::Matcher;

fuzz_target!(|text: &str| {
    let world = Matcher::world();
    let Some(place) = world.find(text).place() else {
        return;
    };
    let again = world.find(&place.id).place();
    assert_eq!(again.map(|one| &one.id), Some(&place.id), "{text}");
    let gazetteer = world.gazetteer();
    assert!(gazetteer.place(&place.id).is_some(), "{text}");
});
