/// The longest id by which files are named, in bytes.
const LONGEST: usize = 100;

/// The folder of dossiers in a site.
const FOLDER: &str = "dossiers";

/// The address in the site of a file that a dossier names, relative to the dossier.
///
/// # Errors
/// If it would be outside the site.
pub fn beside(file: &str) -> Result<String, String> {
    let outside = || {
        format!(
            "basemap.file \"{file}\" would be outside the site: put the file beside the dossier, and name it without a folder"
        )
    };
    if file.starts_with('/') || file.contains(['\\', ':']) {
        return Err(outside());
    }
    let mut parts = vec![FOLDER];
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or_else(outside)?;
            }
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

/// The id by which the files of a dossier are named: its own, unless that would lead elsewhere or be no name on some
/// system, and then the name of its file or folder without its ending.
pub fn file_id(id: &str, stem: &str) -> String {
    let ids = [id, stem];
    let fitting = ids.into_iter().find(|id| is_file_name(id));
    fitting.unwrap_or("map").to_owned()
}

fn is_file_name(id: &str) -> bool {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_. ".contains(letter);
    let is_bare = id.trim_matches(['.', ' ']) == id;
    id.contains(char::is_alphanumeric) && id.len() <= LONGEST && is_bare && id.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_leads_elsewhere_names_no_file() {
        for id in ["tea", "tea-2", "Tea_2", "thé", "té verde", "a.b"] {
            assert_eq!(file_id(id, "mine"), id);
        }
        let long = "a".repeat(LONGEST + 1);
        for id in [
            "",
            ".",
            "..",
            ".hidden",
            "a/b",
            "../../evil",
            "/etc/evil",
            "a\\b",
            "C:a",
            "a\nb",
            "a\0",
            "a?b#c",
            "a ",
            &long,
        ] {
            assert_eq!(file_id(id, "mine"), "mine", "{id:?}");
        }
        for stem in ["my#map", "-", ""] {
            assert_eq!(file_id("a/b", stem), "map", "{stem}");
        }
    }

    #[test]
    fn a_file_is_where_the_dossier_finds_it() {
        for (file, at) in [
            ("states.geojson", "dossiers/states.geojson"),
            ("maps/./states.geojson", "dossiers/maps/states.geojson"),
            ("../basemaps/states.geojson", "basemaps/states.geojson"),
        ] {
            assert_eq!(beside(file).as_deref(), Ok(at));
        }
        for file in [
            "../../states.geojson",
            "/states.geojson",
            "C:\\states.geojson",
            "https://example.org/a.geojson",
        ] {
            let refused = beside(file).unwrap_err();
            assert!(refused.contains("outside the site"), "{refused}");
        }
    }
}
