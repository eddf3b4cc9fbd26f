//! A date of any text: what is accepted is written as a date that is read as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stancemap::dossier::Edtf;

fuzz_target!(|text: &str| {
    let Ok(date) = text.parse::<Edtf>() else { return };
    let written = date.to_string();
    assert_eq!(written.parse::<Edtf>().ok(), Some(date), "{text} became {written}");
});
