//! Faults that a rule finds, and how a test reports them.

use std::fmt;

/// A place in the code where a rule does not hold.
#[derive(Debug)]
pub struct Fault {
    file: String,
    line: usize,
    what: String,
}

impl Fault {
    pub fn new(file: &str, line: usize, what: impl Into<String>) -> Fault {
        let (file, what) = (file.to_owned(), what.into());
        Fault { file, line, what }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Fails if there are faults, and says what to do about them.
pub fn expect_none(rule: &str, remedy: &str, faults: &[Fault]) {
    expect_at_most(0, rule, remedy, faults);
}

/// Fails if there are more faults than a ceiling. A ceiling may only go down.
pub fn expect_at_most(ceiling: usize, rule: &str, remedy: &str, faults: &[Fault]) {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(
        faults.len() <= ceiling,
        "{rule}: {} found, {ceiling} allowed.\n{remedy}\n\n{}\n",
        faults.len(),
        lines.join("\n")
    );
    if faults.len() < ceiling {
        println!(
            "{rule}: lower the ceiling from {ceiling} to {}",
            faults.len()
        );
    }
}
