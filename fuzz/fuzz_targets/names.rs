//! A name of any text: it is one place, several or none, and its key is its own key.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stancemap::dossier::PlaceId;

fuzz_target!(|text: &str| {
    if let Ok(place) = PlaceId::resolve(text) {
        assert_eq!(PlaceId::resolve(place.as_str()), Ok(place), "{text}");
    }
});
