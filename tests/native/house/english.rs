//! Comments say what a thing is, in plain English.

use super::fault::{Fault, expect_at_most};
use super::source::paths;
use crate::support;

/// Forbidden beginnings of comments, and how many there still are.
const HEADS: &[(&str, usize)] = &[
    ("What ", 64),
    ("That of", 0),
    ("So many", 0),
    ("Likewise", 0),
];
/// Forbidden phrases in comments, and how many there still are.
const PHRASES: &[(&str, usize)] = &[("is none", 17), ("is spoken of", 0), ("as it has it", 0)];

/// Where comments are read.
const FOLDERS: &[&str] = &["src", "tests/native", "benches"];

/// A paragraph of a comment: its first line, and its text on one line.
struct Paragraph {
    line: usize,
    text: String,
}

/// The paragraphs of the comments of a file that stand on lines of their own.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut goes_on = false;
    for (i, line) in text.lines().enumerate() {
        let Some(text) = comment(line) else {
            goes_on = false;
            continue;
        };
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some(last) if !text.is_empty() => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            _ => paragraphs.push(Paragraph {
                line: i + 1,
                text: text.to_owned(),
            }),
        }
        goes_on = !text.is_empty();
    }
    paragraphs
}

/// The text of a line that is a comment.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let marks = ["///", "//!", "//", "/**", "*/", "/*", "* "];
    let text = marks.iter().find_map(|mark| line.strip_prefix(mark))?;
    Some(text.trim())
}

#[test]
fn comments_are_plain_english() {
    let files = FOLDERS.iter().flat_map(|folder| paths(folder));
    // This file names the phrases.
    let others = files.filter(|path| !path.ends_with("house/english.rs"));
    let all: Vec<(String, Paragraph)> = others
        .flat_map(|path| {
            let found = paragraphs(&support::text(&path)).into_iter();
            found.map(|one| (path.clone(), one)).collect::<Vec<_>>()
        })
        .collect();
    let check = |phrase: &str, ceiling, is_in: &dyn Fn(&str) -> bool| {
        let found = all.iter().filter(|(_, paragraph)| is_in(&paragraph.text));
        let fault = |(path, paragraph): &(String, Paragraph)| {
            Fault::new(path, paragraph.line, paragraph.text.clone())
        };
        let faults: Vec<Fault> = found.map(fault).collect();
        let remedy =
            "Begin with the thing itself, say one fact a sentence, and use the field's word.";
        expect_at_most(
            ceiling,
            &format!("comments with \"{phrase}\""),
            remedy,
            &faults,
        );
    };
    for (head, ceiling) in HEADS {
        check(head, *ceiling, &|text| text.starts_with(head));
    }
    for (phrase, ceiling) in PHRASES {
        check(phrase, *ceiling, &|text| text.contains(phrase));
    }
}
