//! Comments say what a thing is, in plain English.

use super::fault::{Fault, expect_count};
use super::source::paths;
use crate::support;

/// Forbidden beginnings of comments, and how many there still are.
const HEADS: &[(&str, usize)] = &[("What ", 0), ("So many", 0), ("Likewise", 0)];
/// Forbidden phrases in comments, in lower case, and how many there still are.
const PHRASES: &[(&str, usize)] = &[
    ("that of", 0),
    ("is none", 0),
    ("is spoken of", 0),
    ("as it has it", 0),
];

/// Where comments are read.
const FOLDERS: &[&str] = &["src", "tests", "benches", "scripts"];
/// The files that are read. Those without an extension are shell scripts.
const EXTENSIONS: &[&str] = &["rs", "js", "mjs", "css", ""];

/// A paragraph of a comment: its first line, and its text on one line.
struct Paragraph {
    line: usize,
    text: String,
}

/// The paragraphs of the comments of a file that stand on lines of their own.
fn paragraphs(path: &str, text: &str) -> Vec<Paragraph> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let marks = if name.contains('.') { CODE } else { SHELL };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut goes_on = false;
    for (i, line) in text.lines().enumerate() {
        let Some(text) = comment(line, marks) else {
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

/// The marks of a comment in Rust, JavaScript and style sheets, longer ones first.
const CODE: &[&str] = &["///", "//!", "//", "/**", "*/", "/*", "* "];
/// The marks of a comment in shell scripts.
const SHELL: &[&str] = &["#!", "#"];

/// The text of a line that is a comment.
fn comment<'a>(line: &'a str, marks: &[&str]) -> Option<&'a str> {
    let line = line.trim_start();
    let text = marks.iter().find_map(|mark| line.strip_prefix(mark))?;
    Some(text.trim())
}

/// Whether a text has a phrase as whole words, in whatever case. `None` is another word than none.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '`');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" ")).contains(&format!(" {phrase} "))
}

#[test]
fn comments_are_plain_english() {
    let files = FOLDERS.iter().flat_map(|folder| paths(folder, EXTENSIONS));
    // This file names the phrases.
    let others = files.filter(|path| !path.ends_with("house/english.rs"));
    let all: Vec<(String, Paragraph)> = others
        .flat_map(|path| {
            let found = paragraphs(&path, &support::text(&path)).into_iter();
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
        expect_count(
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
        check(phrase, *ceiling, &|text| has_phrase(text, phrase));
    }
}

#[test]
fn comments_of_scripts_are_read_and_phrases_are_whole_words() {
    let text = "#!/usr/bin/env bash\n# The size,\n# that of\n\nsay x # y\n";
    let found = paragraphs("scripts/size", text);
    let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["/usr/bin/env bash The size, that of"]);
    assert!(has_phrase(texts[0], "that of") && has_phrase("(That of all.)", "that of"));
    assert!(!has_phrase("A click on that offer.", "that of"));
    assert!(!has_phrase("If it is `None`.", "is none"));
}
