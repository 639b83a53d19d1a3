//! The arrows between our crates are walls only if nobody can add one in
//! passing: what each may import stands here, and in DESIGN's picture.

use super::{File, Finding};

/// Which of ours each may name, tests included.
const EDGES: &[(&str, &[&str])] = &[
    ("pergola-seal", &[]),
    ("pergola-store", &["pergola-seal"]),
    (
        "pergola-base",
        &["pergola-seal", "pergola-store", "pergola-tlog"],
    ),
    (
        "pergola-page",
        &["pergola-base", "pergola-seal", "pergola-store"],
    ),
    (
        "pergola-home",
        &[
            "pergola-base",
            "pergola-page",
            "pergola-seal",
            "pergola-store",
        ],
    ),
    (
        "pergola-gather",
        &[
            "pergola-base",
            "pergola-home",
            "pergola-page",
            "pergola-rota",
            "pergola-seal",
            "pergola-store",
        ],
    ),
    (
        "pergola",
        &[
            "pergola-base",
            "pergola-gather",
            "pergola-home",
            "pergola-page",
            "pergola-rota",
            "pergola-seal",
            "pergola-store",
            "pergola-tlog",
            "pergola-verify",
        ],
    ),
    ("pergola-rota", &[]),
    ("pergola-tlog", &[]),
    ("pergola-verify", &["pergola-tlog"]),
    (
        "fuzz",
        &[
            "pergola",
            "pergola-base",
            "pergola-gather",
            "pergola-page",
            "pergola-rota",
            "pergola-seal",
            "pergola-tlog",
            "pergola-verify",
        ],
    ),
    ("xtask", &[]),
    ("benches", &[]),
];

/// Compares every manifest with the list.
pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    for file in files {
        let Some(folder) = file.path.strip_suffix("/Cargo.toml") else {
            continue;
        };
        let name = folder.strip_prefix("crates/").unwrap_or(folder);
        let Some((_, allowed)) = EDGES.iter().find(|(known, _)| *known == name) else {
            findings.push(format!(
                "{}: a new crate is a decision; add it to EDGES",
                file.path
            ));
            continue;
        };
        for named in ours(file.text) {
            if !allowed.contains(&named) {
                findings.push(format!("{}: {name} must not import {named}", file.path));
            }
        }
    }
}

/// Our crates among a manifest's dependencies.
fn ours(manifest: &str) -> impl Iterator<Item = &str> {
    manifest
        .lines()
        .skip_while(|line| !line.contains("dependencies]"))
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| *name == "pergola" || name.starts_with("pergola-"))
}

#[cfg(test)]
mod tests {
    use super::super::File;

    #[track_caller]
    fn check(path: &str, dependency: &str, refused: bool) {
        let text =
            format!("[package]\nname = \"x\"\n\n[dependencies]\n{dependency}.workspace = true\n");
        let mut findings = Vec::new();
        super::check(&[File { path, text: &text }], &mut findings);
        assert_eq!(!findings.is_empty(), refused, "{findings:?}");
    }

    #[test]
    fn arrows() {
        check("crates/pergola-page/Cargo.toml", "pergola-base", false);
        check("crates/pergola-base/Cargo.toml", "pergola-page", true);
        check("crates/pergola-seal/Cargo.toml", "pergola-store", true);
        check("crates/pergola-seal/Cargo.toml", "sha2", false);
        check("xtask/Cargo.toml", "pergola-seal", true);
        check("crates/pergola-new/Cargo.toml", "sha2", true);
    }
}
