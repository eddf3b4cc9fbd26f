//! Conditions on features stand in two files.

use super::fault::{Fault, expect_count};
use super::{FEATURE_CONDITIONS, SOURCES};

#[test]
fn conditions_on_features_are_in_two_files() {
    let others = SOURCES.iter().filter(|source| {
        source.is_rust() && !["src/lib.rs", "src/web/mod.rs"].contains(&source.path.as_str())
    });
    let mut faults = Vec::new();
    for source in others {
        for (i, token) in source.tokens.iter().enumerate() {
            if !token.is("cfg") && !token.is("cfg_attr") {
                continue;
            }
            let group = source.tokens[i + 1..]
                .iter()
                .take_while(|token| !token.is("]"));
            if group.into_iter().any(|token| token.is("feature")) {
                faults.push(Fault::new(
                    &source.path,
                    token.line,
                    "a condition on a feature",
                ));
            }
        }
    }
    expect_count(
        FEATURE_CONDITIONS,
        "conditions on features outside src/lib.rs and src/web/mod.rs",
        "Put the condition on the folder of the program.",
        &faults,
    );
}
