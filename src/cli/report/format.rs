use std::ffi::OsString;

use clap::ValueEnum;

/// The form of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines for people.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

impl Format {
    /// Whether the arguments of a command line ask for JSON, whatever else they are: a command line with a mistake is
    /// answered in the form that it asks for, too.
    ///
    /// ```
    /// use stancemap::cli::report::Format;
    ///
    /// assert!(Format::is_json_asked(&["chek".into(), "--format=json".into()]));
    /// assert!(Format::is_json_asked(&["--format".into(), "JSON".into()]));
    /// assert!(!Format::is_json_asked(&["json".into(), "--format".into()]));
    /// ```
    pub fn is_json_asked(arguments: &[OsString]) -> bool {
        let is = |one: &OsString, text: &str| one.eq_ignore_ascii_case(text);
        let is_pair = |pair: &[OsString]| pair[0] == "--format" && is(&pair[1], "json");
        let is_one = |one: &OsString| is(one, "--format=json");
        arguments.windows(2).any(is_pair) || arguments.iter().any(is_one)
    }
}
