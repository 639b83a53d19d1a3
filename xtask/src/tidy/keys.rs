//! docs/keys.md lists every key and label. One that the code uses and the list
//! does not know would be a key that nobody looks after.

use std::collections::BTreeSet;

use super::{File, Finding};

const HERE: &str = "docs/keys.md";
/// Where labels are made.
const SEAL: &str = "crates/pergola-seal/src/";

/// Compares the labels of the code with those of the page, both ways.
pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let Some(page) = files.iter().find(|file| file.path == HERE) else {
        findings.push(format!("{HERE}: is not there"));
        return;
    };
    let sources = files.iter().filter(|file| {
        file.path.starts_with(SEAL) && file.path.ends_with(".rs") && !file.path.contains("/tests/")
    });
    let used: BTreeSet<&str> = sources
        .flat_map(|file| between(file.text, "b\"", '"'))
        .collect();
    let told: BTreeSet<&str> = between(page.text, "`", '`').collect();
    for label in used.difference(&told) {
        findings.push(format!("{HERE}: does not know {label}"));
    }
    for label in told.difference(&used) {
        findings.push(format!("{HERE}: nothing uses {label}"));
    }
}

/// Labels between two marks.
fn between<'t>(text: &'t str, open: &'t str, close: char) -> impl Iterator<Item = &'t str> {
    text.match_indices("pergola/").filter_map(move |(at, _)| {
        let label = text[..at].ends_with(open).then(|| &text[at..])?;
        label.split(close).next()
    })
}

#[cfg(test)]
mod tests {
    use super::HERE;

    #[track_caller]
    fn check(source: &str, page: &str, says: &str) {
        let files = [("crates/pergola-seal/src/a.rs", source), (HERE, page)];
        super::super::says(super::check, &files, says);
    }

    #[test]
    fn every_label_stands_in_the_list() {
        let source = "/// \"pergola/box/1\"\nderive(key, b\"pergola/a/v1\")";
        check(source, "one key (`pergola/a/v1`)", "");
        check(source, "none", "docs/keys.md: does not know pergola/a/v1");
        check(
            "",
            "`pergola/b/v1`",
            "docs/keys.md: nothing uses pergola/b/v1",
        );
    }
}
