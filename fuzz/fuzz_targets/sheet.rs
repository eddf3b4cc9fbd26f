//! A sheet of any bytes, text or workbook: it becomes a dossier with everything that is to be told, and the same one again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stancemap::sheets::{Decisions, Source, import};

fuzz_target!(|bytes: &[u8]| {
    let source = Source {
        name: "facts.csv".to_owned(),
        bytes: bytes.to_vec(),
    };
    let decisions = Decisions::default();
    let first = import(std::slice::from_ref(&source), &decisions, "fuzz");
    let Ok(first) = first else { return };
    for finding in &first.findings {
        assert!(!finding.to_string().contains('\n'), "{finding}");
    }
    let again = import(&[source], &decisions, "fuzz").expect("the same bytes");
    assert_eq!(first.document, again.document);
});
