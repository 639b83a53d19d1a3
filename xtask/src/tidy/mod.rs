//! What no compiler checks: edges between crates, sizes, headers, one file per
//! engine, texts out of templates. It reads the tree and never changes it; the
//! same check is an ordinary test.

mod asvs;
mod crates;
mod forms;
mod keys;
mod licences;
mod limits;
mod pages;
mod sources;
mod supply;

use std::path::Path;

use crate::chore::{Outcome, known_files, read, root, say};

/// One file, by its path from the root.
pub struct File<'a> {
    /// With `/` between its parts.
    pub path: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// One thing to put right: a path and a sentence.
pub type Finding = String;

/// Says what is not tidy.
pub fn run() -> Outcome {
    let findings = findings()?;
    for finding in &findings {
        say(finding);
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(format!("{} things are not tidy", findings.len()))
    }
}

/// Everything that is not tidy in the tree.
fn findings() -> Result<Vec<Finding>, String> {
    let files = owned()?;
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| File { path, text })
        .collect();
    let mut findings = Vec::new();
    for file in &files {
        match Path::new(file.path)
            .extension()
            .and_then(|end| end.to_str())
        {
            Some("rs") => sources::check(file, &mut findings),
            Some("html") => pages::template(file, &mut findings),
            Some("css") => pages::stylesheet(file, &mut findings),
            Some("sql") => pages::schema(file, &mut findings),
            _ => {}
        }
        if file.path == "ARCHITECTURE.md" && file.text.lines().count() > 150 {
            findings.push("ARCHITECTURE.md: more than 150 lines".to_owned());
        }
    }
    asvs::check(&files, &mut findings);
    crates::check(&files, &mut findings);
    forms::check(&files, &mut findings);
    keys::check(&files, &mut findings);
    limits::check(&files, &mut findings);
    supply::check(&files, &mut findings);
    licences::check(&mut findings)?;
    sources::one_file_each(&files, &mut findings);
    findings.sort();
    Ok(findings)
}

/// Every text file that git knows, or would know.
fn owned() -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for path in known_files()? {
        let wanted = ["rs", "html", "css", "sql", "toml", "md", "lock"];
        let fits = Path::new(&path).extension().and_then(|end| end.to_str());
        let whole = root().join(&path);
        if fits.is_some_and(|end| wanted.contains(&end)) && whole.is_file() {
            files.push((path, read(&whole)?));
        }
    }
    Ok(files)
}

/// What a rule says of these files, paths and texts.
#[cfg(test)]
#[track_caller]
fn says(rule: fn(&[File], &mut Vec<Finding>), files: &[(&str, &str)], expected: &str) {
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| File { path, text })
        .collect();
    let mut findings = Vec::new();
    rule(&files, &mut findings);
    assert_eq!(findings.join(" "), expected);
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tree_is_tidy() {
        let findings = super::findings().expect("the tree can be read");
        assert!(findings.is_empty(), "\n{}", findings.join("\n"));
    }
}
