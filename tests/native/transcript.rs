//! The sessions of `tests/fixtures/cases/told.txt`: a command line, and everything that it prints.

use std::process::Command;

use crate::support::{root, text};

const TOLD: &str = "tests/fixtures/cases/told.txt";

/// Runs a line as a shell would in the folder of the cases, where words are between spaces.
fn session(line: &str) -> String {
    let mut words = line.split(' ');
    assert_eq!(words.next(), Some("stancemap"), "{line}");
    let mut tool = Command::new(env!("CARGO_BIN_EXE_stancemap"));
    let run = tool
        .args(words)
        .current_dir(root("tests/fixtures/cases"))
        .output()
        .expect(line);
    let printed =
        String::from_utf8(run.stdout).expect("UTF-8") + &String::from_utf8_lossy(&run.stderr);
    let code = run.status.code().expect("an exit code");
    format!("$ {line}\n{printed}[{code}]\n")
}

#[test]
fn each_case_is_told_as_it_is_written_down() {
    let told = text(TOLD);
    let lines: Vec<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("$ "))
        .collect();
    assert!(lines.len() >= 20, "only {} sessions", lines.len());
    let seen: Vec<String> = lines.iter().map(|line| session(line)).collect();
    let seen = seen.join("\n");
    assert_eq!(
        seen, told,
        "write into {TOLD} what is right of this:\n{seen}"
    );
}
