//! Goes through a JSON text once, and says in plain words why it cannot be read.

use std::collections::BTreeMap;

use crate::base::problem::Problem;

/// How deep arrays and objects may be within one another: as deep as `serde_json` reads them.
const DEPTH: usize = 127;

/// The values of a JSON text.
#[derive(Default)]
pub(super) struct Found {
    /// The line of each value but the outermost, by its path.
    pub(super) lines: BTreeMap<String, usize>,
    /// Keys that an object has twice.
    pub(super) repeated: Vec<Problem>,
}

/// Scans a whole text.
///
/// # Errors
/// The first fault that makes it unreadable, with its line.
pub(super) fn scan(text: &str) -> Result<Found, Problem> {
    let mut scanner = Scanner {
        text,
        at: 0,
        line: 1,
        found: Found::default(),
    };
    scanner.space();
    if let Some('<') = scanner.peek() {
        return Err(scanner.fault("a page in HTML", "a file in JSON"));
    }
    scanner.value("", 0)?;
    scanner.space();
    match scanner.peek() {
        None => Ok(scanner.found),
        Some(_) => {
            let found = scanner.quote();
            Err(scanner.fault(found, "the end of the file after the last bracket"))
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    found: Found,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn step(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        self.line += usize::from(next == '\n');
        Some(next)
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|c| " \t\r\n".contains(c)) {
            self.step();
        }
    }

    /// The beginning of what follows, as it is quoted in a message.
    fn quote(&self) -> String {
        let line = self.rest().lines().next().unwrap_or_default();
        match self.peek() {
            None => "the end of the file".to_owned(),
            Some(_) => line.chars().take(30).collect(),
        }
    }

    fn fault(&self, found: impl Into<String>, expected: &str) -> Problem {
        fault(self.line, &found.into(), expected)
    }

    fn value(&mut self, path: &str, depth: usize) -> Result<(), Problem> {
        if depth > DEPTH {
            return Err(self.fault(
                "brackets within brackets",
                &format!("at most {DEPTH} levels"),
            ));
        }
        if !path.is_empty() {
            // Of a key that stands twice, the first line is told.
            let line = self.found.lines.entry(path.to_owned());
            line.or_insert(self.line);
        }
        match self.peek() {
            Some('{') => self.object(path, depth),
            Some('[') => self.array(path, depth),
            Some('"') => self.string().map(drop),
            _ => self.bare(),
        }
    }

    /// A number, or one of the three words that JSON has.
    fn bare(&mut self) -> Result<(), Problem> {
        let rest = self.rest();
        let ends = |c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c);
        let word = &rest[..rest.find(ends).unwrap_or(rest.len())];
        let is_number =
            !word.is_empty() && serde_json::from_str::<serde_json::Number>(word).is_ok();
        if is_number || ["true", "false", "null"].contains(&word) {
            self.at += word.len();
            return Ok(());
        }
        Err(self.no_value("a value: a text in quotation marks, a number, a list or an object"))
    }

    /// The fault where a value or a key should begin.
    fn no_value(&self, expected: &str) -> Problem {
        match self.peek() {
            Some(mark @ ('“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'')) => self
                .fault(
                    format!("the quotation mark {mark}"),
                    "the straight quotation mark \"",
                ),
            Some('/' | '#') => self.fault("a comment", "no comments, which JSON does not have"),
            None => self.fault(self.quote(), "the rest of the file, which breaks off"),
            Some(_) => self.fault(self.quote(), expected),
        }
    }

    fn string(&mut self) -> Result<String, Problem> {
        let (start, line) = (self.at, self.line);
        self.step();
        loop {
            match self.peek() {
                None => return Err(fault(line, "a text that does not end", "a \" at its end")),
                Some('"') => break,
                Some('\n' | '\r') => {
                    return Err(self.fault(
                        format!("a line break within {}", &self.text[start..self.at]),
                        "each text on one line, with \\n for a line break, and a \" at its end",
                    ));
                }
                Some('\t') => return Err(self.fault("a tab within a text", "a space, or \\t")),
                Some(c) if c < ' ' => {
                    return Err(self.fault("a control character within a text", "none"));
                }
                Some('\\') => {
                    self.step();
                    self.step();
                }
                Some(_) => drop(self.step()),
            }
        }
        self.step();
        serde_json::from_str(&self.text[start..self.at]).map_err(|_| {
            let text = &self.text[start..self.at];
            fault(line, text, "\\\\ for each backslash in a text")
        })
    }

    fn array(&mut self, path: &str, depth: usize) -> Result<(), Problem> {
        let opened = self.line;
        self.step();
        self.space();
        if self.peek() == Some(']') {
            self.step();
            return Ok(());
        }
        for i in 0.. {
            self.value(&format!("{path}[{i}]"), depth + 1)?;
            if !self.goes_on(']', opened)? {
                break;
            }
        }
        Ok(())
    }

    fn object(&mut self, path: &str, depth: usize) -> Result<(), Problem> {
        let opened = self.line;
        self.step();
        self.space();
        if self.peek() == Some('}') {
            self.step();
            return Ok(());
        }
        let mut keys: BTreeMap<String, usize> = BTreeMap::new();
        loop {
            if self.peek() != Some('"') {
                return Err(self.no_value("the name of a field in quotation marks"));
            }
            let line = self.line;
            let key = self.string()?;
            let own = match path {
                "" => key.clone(),
                _ => format!("{path}.{key}"),
            };
            if let Some(first) = keys.get(&key) {
                let found = format!("\"{key}\" twice, on lines {first} and {line}");
                let done = "took the last";
                let problem = Problem::new(&*own, found, "each field once", done);
                self.found.repeated.push(problem);
            }
            keys.insert(key, line);
            self.space();
            if self.peek() != Some(':') {
                return Err(self.fault(self.quote(), "a colon after the name of a field"));
            }
            self.step();
            self.space();
            self.value(&own, depth + 1)?;
            if !self.goes_on('}', opened)? {
                return Ok(());
            }
        }
    }

    /// Goes past a comma, or past the end of a list or an object that began on line `opened`. Returns
    /// whether there is more of it.
    fn goes_on(&mut self, end: char, opened: usize) -> Result<bool, Problem> {
        let (line, after) = (self.line, &self.text[..self.at]);
        self.space();
        match self.peek() {
            Some(',') => {
                let line = self.line;
                self.step();
                self.space();
                if let Some(end @ ('}' | ']')) = self.peek() {
                    let found = format!("a comma before {end}");
                    return Err(fault(line, &found, "no comma after the last item"));
                }
                Ok(true)
            }
            Some(found) if found == end => {
                self.step();
                Ok(false)
            }
            None => {
                let expected = format!("{end} for the bracket of line {opened}: it breaks off");
                Err(self.fault(self.quote(), &expected))
            }
            Some('/' | '#') => Err(self.no_value("")),
            // On the line of a text that ended: it has a quotation mark within.
            Some(c) if self.line == line && after.ends_with('"') && !"\"{[}]".contains(c) => {
                let expected = "\\\" for a quotation mark within a text, or a comma";
                Err(self.fault(self.quote(), expected))
            }
            Some('}' | ']') => {
                let expected = format!("{end} for the bracket of line {opened}");
                Err(self.fault(self.quote(), &expected))
            }
            Some(_) => {
                let found = format!("no comma before {}", self.quote());
                Err(fault(line, &found, "a comma at the end of this line"))
            }
        }
    }
}

fn fault(line: usize, found: &str, expected: &str) -> Problem {
    Problem::new(
        format!("line {line}"),
        found,
        expected,
        "showed nothing of it",
    )
}
