//! The cases of `tests/fixtures/sheets/`.

use stancemap::sheets::Choices;
use stancemap::sheets::read::read;

use crate::sheets::shown::shown;
use crate::support::text;

/// One file, and everything that is read from it.
#[derive(Default)]
struct Case {
    title: String,
    file: String,
    choices: Choices,
    bytes: Vec<u8>,
    expected: Vec<String>,
}

/// The bytes of a line with escapes.
fn bytes(line: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::new(), line);
    while let Some((before, escape)) = rest.split_once('\\') {
        out.extend(before.bytes());
        let (byte, length) = match escape.as_bytes()[0] {
            b'n' => (b'\n', 1),
            b'r' => (b'\r', 1),
            b't' => (b'\t', 1),
            b'0' => (0, 1),
            b'\\' => (b'\\', 1),
            b'x' => (u8::from_str_radix(&escape[1..3], 16).expect(line), 3),
            _ => panic!("an unknown escape: {line}"),
        };
        out.push(byte);
        rest = &escape[length..];
    }
    out.extend(rest.bytes());
    out
}

fn choose(choices: &mut Choices, option: &str) {
    let (name, value) = option.split_once('=').expect(option);
    match name {
        "delimiter" if value == "one" => choices.delimiter = Some('\n'),
        "delimiter" => choices.delimiter = value.chars().next(),
        "quote" => choices.quote = value.chars().next(),
        "encoding" => choices.encoding = Some(value.to_owned()),
        "header-row" => choices.header_row = value.parse().ok(),
        _ => panic!("an unknown option: {option}"),
    }
}

fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text(file).lines() {
        if let Some(title) = line.strip_prefix("# ") {
            cases.push(Case {
                title: title.to_owned(),
                ..Case::default()
            });
        }
        let Some(case) = cases.last_mut() else {
            continue;
        };
        if let Some(name) = line.strip_prefix("file: ") {
            case.file = name.to_owned();
        } else if let Some(option) = line.strip_prefix("with: ") {
            choose(&mut case.choices, option);
        } else if let Some(input) = line.strip_prefix("< ") {
            case.bytes.extend(bytes(input));
        } else if let Some(expected) = line.strip_prefix("> ") {
            case.expected.push(expected.to_owned());
        }
    }
    cases
}

#[test]
fn each_small_sheet_is_read_as_it_should_be() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in ["delimited", "encodings"] {
        for case in cases(&format!("tests/fixtures/sheets/{file}.txt")) {
            count += 1;
            let found = shown(&read(&case.file, &case.bytes, &case.choices));
            if found != case.expected {
                let found: Vec<String> = found.iter().map(|line| format!("> {line}")).collect();
                wrong.push(format!("# {}\n{}", case.title, found.join("\n")));
            }
        }
    }
    assert!(count >= 60, "only {count} cases");
    assert!(
        wrong.is_empty(),
        "these are read otherwise:\n\n{}\n",
        wrong.join("\n\n")
    );
}
