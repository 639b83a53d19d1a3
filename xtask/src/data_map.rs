//! `docs/data-map.md` is what the program says about its own tables. It is
//! generated and never edited.

use crate::chore::{Outcome, cargo, output, read, root, say, write};

/// Writes the map, or compares it.
pub fn run(check: bool) -> Outcome {
    // The same build as the tests': another selection of crates would build much of it again.
    cargo(&[
        "build",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--locked",
    ])?;
    let program = root().join("target/debug/pergola");
    let said = output(&program.to_string_lossy(), &["data-map"])?;
    let path = root().join("docs/data-map.md");
    if !check {
        write(&path, said.as_bytes())?;
        say("docs/data-map.md is written");
        return Ok(());
    }
    if read(&path)? == said {
        Ok(())
    } else {
        Err("docs/data-map.md is not what the program says: run `cargo xtask data-map`".to_owned())
    }
}
