use std::fs;
use std::path::Path;

use crate::site::Kit;

/// The kit that `build.rs` has put into the program; empty in a program for development.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/stancemap.kit"));
/// Where a program for development finds it: `scripts/build` writes it.
const BUILT_LAST: Option<&str> = option_env!("STANCEMAP_KIT_AT");

/// The kit that is in the program, or, in a program for development, the one that was built last.
///
/// # Errors
/// Why there is no kit.
pub(crate) fn built_in_kit() -> Result<Kit, String> {
    if !BUILT_IN.is_empty() {
        return Kit::of(BUILT_IN.into());
    }
    let path = Path::new(BUILT_LAST.unwrap_or_default());
    if !path.is_file() {
        let path = path.display();
        return Err(format!(
            "this program for development needs {path}: type make build"
        ));
    }
    open_kit(path)
}

/// A kit in a file.
///
/// # Errors
/// Why it cannot be read, with the file's name.
pub(crate) fn open_kit(path: &Path) -> Result<Kit, String> {
    let named = |error: String| format!("{}: {error}", path.display());
    let bytes = fs::read(path).map_err(|error| named(error.to_string()))?;
    Kit::of(bytes.into()).map_err(named)
}
