use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::base::message::{Message, message};

/// An archive of files in their order. It follows from them alone: all have one date.
///
/// # Errors
/// If two files have one name.
pub fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, Message> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let failed = |name: Message, why: String| message!("{name} cannot be packed: {why}", name, why);
    for (name, content) in files {
        let begun = archive.start_file(name.as_str(), options);
        begun.map_err(|error| failed(Message::of(name), error.to_string()))?;
        let written = archive.write_all(content);
        written.map_err(|error| failed(Message::of(name), error.to_string()))?;
    }
    let whole = archive.finish();
    let whole = whole.map_err(|error| failed(message!("the archive"), error.to_string()))?;
    Ok(whole.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_follows_from_its_files_and_has_each_name_once() {
        let files = [("a.txt", "1"), ("b/c.txt", "2")];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let packed = archive(&files).expect("an archive");
        assert_eq!(archive(&files), Ok(packed));
        let twice = vec![("a".to_owned(), Vec::new()), ("a".to_owned(), Vec::new())];
        assert!(archive(&twice).is_err());
    }
}
