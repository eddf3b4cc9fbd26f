//! A dossier of any bytes: the reader answers, and reads what it has read the same way again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stancemap::base::decode::decode;
use stancemap::dossier::{read, read_in};

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decode(bytes.to_vec());
    let Ok(reading) = read(&text) else { return };
    for problem in &reading.problems {
        assert!(!problem.to_string().contains('\n'), "{problem}");
    }
    let again = read(&text).expect("the same text");
    assert_eq!(reading, again);
    read_in(&text, "es").expect("the same text in another language");
});
