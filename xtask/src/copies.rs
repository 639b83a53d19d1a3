//! Copies of the tree, to be broken on purpose. Each has a place of its own to build in, so that two can be at
//! work at once; the tree itself is never touched.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chore::{Outcome, known_files, root};

/// One copy, under `target/mutants/<number>/`.
pub struct Copy {
    place: PathBuf,
}

impl Copy {
    /// Empty until it is restored.
    pub fn new(number: usize) -> Self {
        let place = root().join("target/mutants").join(number.to_string());
        lend(&place.join("target/debug"));
        Self { place }
    }

    /// The folder that holds the copy, its builds and what is written about it.
    pub fn place(&self) -> &Path {
        &self.place
    }

    pub fn tree(&self) -> PathBuf {
        self.place.join("tree")
    }

    /// A program that works in the copy and builds in its place.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env("CARGO_TARGET_DIR", self.place.join("target"))
            .current_dir(self.tree());
        command
    }

    /// Makes the copy what git knows here. Files that have not changed keep their time, so that little is built
    /// again.
    pub fn restore(&self) -> Outcome {
        let all = known_files()?;
        let known: HashSet<&str> = all
            .iter()
            .map(String::as_str)
            .filter(|name| belongs(name))
            .collect();
        let tree = self.tree();
        forget_files_that_went(&tree, &tree, &known)?;
        for name in known {
            let (from, to) = (root().join(name), tree.join(name));
            let Ok(bytes) = std::fs::read(&from) else {
                continue;
            };
            if std::fs::read(&to).is_ok_and(|old| old == bytes) {
                continue;
            }
            if let Some(folder) = to.parent() {
                std::fs::create_dir_all(folder).map_err(|error| format!("{name}: {error}"))?;
            }
            std::fs::copy(&from, &to).map_err(|error| format!("{name}: {error}"))?;
            // `copy` keeps the mode but not the time: a restored file counts as changed, which is right.
        }
        Ok(())
    }
}

/// Whether a file goes into a copy. Cargo reads its settings in every folder above the one it works in, so in a copy
/// it would read ours twice, and build everybody's crates once more for that.
fn belongs(name: &str) -> bool {
    !name.starts_with(".cargo/")
}

/// Lends a copy what was already built of other people's crates, so that nobody waits for OpenSSL twice. Nothing
/// is lost if that fails.
fn lend(theirs: &Path) {
    if theirs.is_dir() {
        return;
    }
    let ours = root().join("target/debug");
    for part in ["deps", "build", ".fingerprint"] {
        // A file that cannot be linked is built again.
        let _ = link(&ours.join(part), &theirs.join(part));
    }
}

/// Links a folder's files into another folder, but for those of our own crates.
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let words = name.to_string_lossy().replace("lib", "");
        if words.starts_with("pergola") || words.starts_with("xtask") {
            continue;
        }
        if entry.file_type()?.is_dir() {
            link(&entry.path(), &to.join(&name))?;
        } else {
            std::fs::hard_link(entry.path(), to.join(&name))?;
        }
    }
    Ok(())
}

/// Deletes from the copy what git no longer knows.
fn forget_files_that_went(tree: &Path, folder: &Path, known: &HashSet<&str>) -> Outcome {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            forget_files_that_went(tree, &path, known)?;
            continue;
        }
        let name = path.strip_prefix(tree).unwrap_or(&path).to_string_lossy();
        if !known.contains(&*name) {
            std::fs::remove_file(&path).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    Ok(())
}
