//! `docs/data-map.md` and `docs/journal.md` are what the programs say about
//! their own tables and entries; `docs/bad-input.md` is made from the list that
//! the tests of bad input read. They are generated and never edited.

use crate::bad_input;
use crate::chore::{Outcome, cargo, output, read, root, say, write};

/// A page, the program that says it, and what to ask.
const PAGES: &[(&str, &str, &str)] = &[
    ("docs/data-map.md", "pergola", "data-map"),
    ("docs/journal.md", "pergola-verify", "--kinds"),
];

/// Writes the pages, or compares them.
pub fn run(check: bool) -> Outcome {
    // The same build as the tests': another selection of crates would build much of it again.
    cargo(&[
        "build",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--locked",
    ])?;
    for (page, program, ask) in PAGES {
        let program = root().join("target/debug").join(program);
        keep(page, &output(&program.to_string_lossy(), &[ask])?, check)?;
    }
    let cases = read(&root().join(bad_input::CASES))?;
    keep("docs/bad-input.md", &bad_input::page(&cases), check)
}

fn keep(page: &str, said: &str, check: bool) -> Outcome {
    let path = root().join(page);
    if !check {
        write(&path, said.as_bytes())?;
        say(&format!("{page} is written"));
    } else if read(&path)? != said {
        return Err(format!(
            "{page} is not what it is made from: run `cargo xtask data-map`"
        ));
    }
    Ok(())
}
