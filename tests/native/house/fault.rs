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
    expect_count(0, rule, remedy, faults);
}

/// Fails unless there are as many faults as a ceiling says. A ceiling may only go down: if there
/// are fewer faults it must follow, or they could come back.
pub fn expect_count(ceiling: usize, rule: &str, remedy: &str, faults: &[Fault]) {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(
        faults.len() <= ceiling,
        "{rule}: {} found, {ceiling} allowed.\n{remedy}\n\n{}\n",
        faults.len(),
        lines.join("\n")
    );
    assert!(
        faults.len() == ceiling,
        "{rule}: {} found, {ceiling} allowed. Lower the ceiling to {}.",
        faults.len(),
        faults.len()
    );
}
