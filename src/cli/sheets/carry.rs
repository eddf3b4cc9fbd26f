use std::fs;
use std::path::{Component, Path};

use serde_json::Value;

use crate::cli::open::{name_of, save};

/// Brings the basemap that a document names into the folder that the document is written to, so that it is found from
/// there, and has the document name it there. Returns a sentence if the file was copied.
///
/// # Errors
/// If another file has its name there, or it cannot be written.
pub(super) fn carry(
    document: &mut Value,
    from: &Path,
    to: &Path,
) -> Result<Option<String>, String> {
    let Some(Value::String(named)) = document.pointer_mut("/basemap/file") else {
        return Ok(None);
    };
    let source = from.join(&*named);
    // A file that cannot be read was told when the document was read.
    let bytes = match fs::read(&source) {
        Ok(bytes) if !is_same(from, to) => bytes,
        _ => return Ok(None),
    };
    let mut parts = Path::new(&*named).components();
    if !parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        *named = name_of(Path::new(&*named));
    }
    let target = to.join(&*named);
    match fs::read(&target) {
        Ok(there) if there == bytes => Ok(None),
        Ok(_) => Err(format!(
            "{} is there and is another file than the basemap {}: it stays as it is. Name another folder",
            target.display(),
            source.display()
        )),
        Err(_) => {
            let folder = target.parent().unwrap_or(to);
            let failed = |error| format!("{} cannot be made: {error}", folder.display());
            fs::create_dir_all(folder).map_err(failed)?;
            save(&target, bytes)?;
            let (source, target) = (source.display(), target.display());
            Ok(Some(format!("{target}: the basemap, copied from {source}")))
        }
    }
}

/// Whether two paths lead to one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| {
        let path = if path.as_os_str().is_empty() {
            Path::new(".")
        } else {
            path
        };
        fs::canonicalize(path).ok()
    };
    whole(one).is_some_and(|one| whole(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::json;

    use super::*;

    #[test]
    fn a_basemap_comes_along_and_is_named_where_it_is() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/tmp/carry");
        let _ = fs::remove_dir_all(&folder);
        let [from, to] = ["from", "to"].map(|name| folder.join(name));
        fs::create_dir_all(from.join("maps")).unwrap();
        fs::create_dir_all(&to).unwrap();
        fs::write(from.join("maps/a.geojson"), "a").unwrap();
        fs::write(folder.join("b.geojson"), "b").unwrap();
        let carried = |file: &str, to: &Path| {
            let mut document = json!({"basemap": {"file": file}});
            let told = carry(&mut document, &from, to)?;
            let named = document["basemap"]["file"].as_str().unwrap_or_default();
            Ok::<_, String>((told.is_some(), named.to_owned()))
        };
        let read = |name: &str| fs::read_to_string(to.join(name)).unwrap_or_default();
        // Within its folder it keeps its address.
        assert_eq!(
            carried("maps/a.geojson", &to),
            Ok((true, "maps/a.geojson".to_owned()))
        );
        assert_eq!(read("maps/a.geojson"), "a");
        assert_eq!(
            carried("maps/a.geojson", &to),
            Ok((false, "maps/a.geojson".to_owned()))
        );
        assert_eq!(
            carried("../b.geojson", &to),
            Ok((true, "b.geojson".to_owned()))
        );
        assert_eq!(read("b.geojson"), "b");
        // Nothing has to come along within one folder, or of a file that is not there.
        assert_eq!(
            carried("../b.geojson", &from),
            Ok((false, "../b.geojson".to_owned()))
        );
        assert_eq!(
            carried("c.geojson", &to),
            Ok((false, "c.geojson".to_owned()))
        );
        fs::write(to.join("b.geojson"), "other").unwrap();
        let refused = carried("../b.geojson", &to).unwrap_err();
        assert!(
            refused.contains("is there and is another file than"),
            "{refused}"
        );
        assert_eq!(read("b.geojson"), "other");
    }
}
