//! Slips in the JSON of a decisions file, in words for editors of sheets.

use serde_json::Error;
use serde_json::error::Category;

use crate::base::problem::clipped;

/// The words for the beginnings of the parser's messages.
const SLIPS: [(&str, &str); 8] = [
    ("trailing comma", "a comma after the last answer"),
    ("expected `,`", "no comma after the answer before"),
    ("expected `:`", "no colon between a name and its answer"),
    ("key must be a string", "a name without quotation marks"),
    (
        "expected value",
        "an answer without straight quotation marks",
    ),
    ("control character", "no closing quotation mark"),
    ("invalid escape", "a backslash, which is written twice"),
    ("trailing characters", "something after the last bracket"),
];

/// The slip for which a text is no object in JSON, with its line: `no comma after the answer before, at "Korea" in line 3`.
pub(super) fn slip(text: &str, error: &Error) -> String {
    let message = error.to_string();
    let known = SLIPS.iter().find(|(begin, _)| message.starts_with(begin));
    let what = match (known, error.classify()) {
        (_, Category::Data) => "no brackets { } around the answers",
        (_, Category::Eof) => "an end where a quotation mark or a bracket } is missing",
        (Some((_, what)), _) => what,
        (None, _) => return message,
    };
    // A line that ends too early is told at the beginning of the next one.
    let number = error.line() - usize::from(error.column() == 0 && error.line() > 1);
    let line = text.lines().nth(number.saturating_sub(1));
    match line.map_or("", str::trim) {
        "" => format!("{what}, in line {number}"),
        line => format!("{what}, in line {number} ({})", clipped(line)),
    }
}

#[cfg(test)]
mod tests {
    use crate::sheets::Decisions;

    #[test]
    fn a_slip_is_told_with_its_line_in_plain_words() {
        for (text, told) in [
            (
                "{\"names\": {\n\"Congo\": \"COD\"\n\"Korea\": \"KOR\"\n}}",
                r#"no comma after the answer before, in line 3 ("Korea": "KOR")"#,
            ),
            (
                "{\"century\": 2000,\n}",
                "a comma after the last answer, in line 2 (})",
            ),
            (
                "{\n\"century\" 2000}",
                r#"no colon between a name and its answer, in line 2 ("century" 2000})"#,
            ),
            (
                "{century: 2000}",
                "a name without quotation marks, in line 1 ({century: 2000})",
            ),
            (
                r#"{"names": {"Congo": COD}}"#,
                r#"an answer without straight quotation marks, in line 1 ({"names": {"Congo": COD}})"#,
            ),
            (
                "{\"names\": {\n\"Congo\": \"COD\n}}",
                r#"no closing quotation mark, in line 2 ("Congo": "COD)"#,
            ),
            (
                r#"{"names": {"Congo": "COD""#,
                r#"an end where a quotation mark or a bracket } is missing, in line 1 ({"names": {"Congo": "COD")"#,
            ),
            ("[]", "no brackets { } around the answers, in line 1 ([])"),
        ] {
            let (_, faults) = Decisions::parse("d.json", text);
            let found: Vec<String> = faults.iter().map(|fault| fault.found.to_string()).collect();
            assert_eq!(found, [told], "{text}");
        }
    }
}
