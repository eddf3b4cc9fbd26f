use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The name of the list in a site's folder.
pub const LIST: &str = ".stancemap-files";
/// The first line of the list.
pub const LIST_HEAD: &str = "Files that stancemap build has written here. It replaces them, and removes those that it no longer writes.";

/// The list of the files of a site, by which `stancemap build` knows its own when it writes into the folder again.
pub fn list_of(files: &BTreeMap<String, Vec<u8>>) -> String {
    let lines = files
        .iter()
        .map(|(name, content)| list_line(&short_checksum(content), name));
    [LIST_HEAD.to_owned(), "\n".to_owned()]
        .into_iter()
        .chain(lines)
        .collect()
}

/// The line of a file.
pub fn list_line(sum: &str, name: &str) -> String {
    [sum, " ", name, "\n"].concat()
}

/// The checksum of a file in the list, in hexadecimal digits.
pub fn short_checksum(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
