//! The program as an author runs it, in a folder of its own.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::build::kit_file;
use super::support::root;

/// A folder of its own for a test, with the small kit in it.
pub struct Folder(pub PathBuf);

/// The end of a run.
pub struct Ended {
    /// The exit code.
    pub code: Option<i32>,
    /// Standard output, and standard error after it.
    pub told: String,
    /// Standard output.
    out: String,
}

impl Ended {
    /// Standard output, which is one document in JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.told))
    }
}

impl Folder {
    /// Makes the folder anew.
    pub fn new(name: &str) -> Folder {
        let folder = root("target/tmp").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let folder = Folder(folder);
        fs::write(folder.0.join("kit"), kit_file()).expect("a file");
        folder
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// The text of a file in it.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Builds with the small kit.
    pub fn build(&self, line: &str) -> Ended {
        self.run(&format!("build {line} --kit kit"))
    }

    /// Runs the program with the words of a line.
    pub fn run(&self, line: &str) -> Ended {
        self.run_with(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program with arguments.
    pub fn run_with(&self, arguments: &[&str]) -> Ended {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_stancemap"));
        let ended = tool.current_dir(&self.0).args(arguments).output();
        self::ended(ended.expect("a program"))
    }

    /// Runs the program with the words of a line and a text in standard input.
    pub fn run_on(&self, line: &str, input: &str) -> Ended {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_stancemap"));
        tool.current_dir(&self.0).args(line.split_whitespace());
        tool.stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut run = tool.spawn().expect("a program");
        let mut pipe = run.stdin.take().expect("a pipe");
        pipe.write_all(input.as_bytes()).expect("input");
        drop(pipe);
        ended(run.wait_with_output().expect("a program"))
    }
}

/// The end of a run, with its texts.
fn ended(ended: Output) -> Ended {
    let out = String::from_utf8(ended.stdout).expect("UTF-8");
    let error = String::from_utf8(ended.stderr).expect("UTF-8");
    Ended {
        code: ended.status.code(),
        told: format!("{out}{error}"),
        out,
    }
}
