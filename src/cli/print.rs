use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};
use std::process::exit;

/// The exit code of a program whose output nobody reads any more, as shells have it: 128 and the number of SIGPIPE.
const UNREAD: i32 = 141;

/// Writes to standard output. The program ends if nobody reads that any more, as before `| head`.
pub fn print_out(text: impl Display) {
    let mut out = stdout().lock();
    let written = write!(out, "{text}").and_then(|()| out.flush());
    if let Err(error) = written {
        if error.kind() == ErrorKind::BrokenPipe {
            exit(UNREAD);
        }
        eprintln!("stancemap: standard output cannot be written: {error}");
    }
}
