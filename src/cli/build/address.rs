/// The folder of dossiers in a site.
const FOLDER: &str = "dossiers";

/// The address in the site of a file that a dossier names, relative to the dossier.
///
/// # Errors
/// If it would be outside the site.
pub(crate) fn beside(file: &str) -> Result<String, String> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
