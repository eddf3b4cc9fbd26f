use std::fs::{File, OpenOptions, TryLockError, remove_file};
use std::path::{Path, PathBuf};

/// The file that is there, and locked, while a build writes a site.
pub(crate) const LOCK: &str = ".stancemap-lock";

/// A folder that only this build writes. The system ends the lock with the program, however that ends.
pub(crate) struct Lock {
    path: PathBuf,
    /// Its lock lasts as long as it is open.
    _file: File,
}

impl Lock {
    /// Locks a folder.
    ///
    /// # Errors
    /// If another build writes it, or nothing can be written in it.
    pub(crate) fn of(folder: &Path) -> Result<Lock, String> {
        let path = folder.join(LOCK);
        let mut options = OpenOptions::new();
        let opened = options.write(true).create(true).truncate(false).open(&path);
        let file =
            opened.map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(format!(
                "another build writes into {} now, and nothing was changed: wait until it has ended, or name another folder with --out",
                folder.display()
            )),
            // Some network disks have no locks. A site is written there as well.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Lock { path, _file: file }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // An empty file that stays does no harm.
        let _ = remove_file(&self.path);
    }
}
