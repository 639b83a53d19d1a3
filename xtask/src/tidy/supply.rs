//! What comes from other people: every package of a lock is of the one
//! registry, every direct dependency has its line of reasons, no crate of ours
//! may hold unsafe code, and the program starts no other program.

use super::{File, Finding};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Where the reasons stand.
const REASONS: &str = "docs/decisions/0008-direct-dependencies.md";
/// The most direct dependencies of the program, those of tests apart (QUALITY S11).
const DIRECT_MAX: usize = 45;

/// Looks at locks, manifests and sources.
pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    for file in files {
        if file.path.ends_with("Cargo.lock") {
            lock(file, findings);
        }
        if file.path.ends_with("/Cargo.toml") {
            lints(file, findings);
        }
        sources(file, findings);
    }
    let Some(root) = files.iter().find(|file| file.path == "Cargo.toml") else {
        return;
    };
    if !root
        .text
        .contains("[workspace.lints.rust]\nunsafe_code = \"forbid\"")
    {
        findings.push("Cargo.toml: unsafe code is not forbidden".to_owned());
    }
    reasons(files, findings);
}

/// Packages of a lock: ours without a source, everything else of the registry.
fn lock(file: &File, findings: &mut Vec<Finding>) {
    for package in file.text.split("[[package]]").skip(1) {
        let name = value(package, "name").unwrap_or_default();
        match value(package, "source") {
            None if is_ours(name) => {}
            Some(REGISTRY) if package.contains("\nchecksum = ") => {}
            other => findings.push(format!(
                "{}: {name} comes from {}",
                file.path,
                other.unwrap_or("a path")
            )),
        }
    }
}

fn value<'t>(package: &'t str, key: &str) -> Option<&'t str> {
    package.lines().find_map(|line| {
        line.strip_prefix(key)?
            .strip_prefix(" = \"")?
            .strip_suffix('"')
    })
}

fn is_ours(name: &str) -> bool {
    matches!(name, "xtask" | "benches" | "pergola") || name.starts_with("pergola-")
}

/// Every crate takes the workspace's lints, or forbids by itself. Those of the fuzz targets cannot: libFuzzer calls
/// them through a C name, and they are in no program.
fn lints(file: &File, findings: &mut Vec<Finding>) {
    let forbids = [
        "[lints]\nworkspace = true",
        "[lints.rust]\nunsafe_code = \"forbid\"",
    ];
    let held = forbids.iter().any(|lines| file.text.contains(lines));
    if !held && file.path != "fuzz/Cargo.toml" {
        findings.push(format!(
            "{}: does not take the workspace's lints",
            file.path
        ));
    }
}

/// No other program is started by what people reach.
fn sources(file: &File, findings: &mut Vec<Finding>) {
    let product = file.path.starts_with("crates/")
        && file.path.contains("/src/")
        && !file.path.contains("/tests");
    let word = ["process::", "Command"].concat();
    if product && file.path.ends_with(".rs") && file.text.contains(&word) {
        findings.push(format!("{}: starts another program", file.path));
    }
}

/// Direct dependencies of our crates, without those of tests: each has a reason.
fn reasons(files: &[File], findings: &mut Vec<Finding>) {
    let reasons = files.iter().find(|file| file.path == REASONS);
    let reasons = reasons.map_or("", |file| file.text);
    let mut direct: Vec<&str> = files
        .iter()
        .filter(|file| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml"))
        .flat_map(|file| dependencies(file.text))
        .filter(|name| !is_ours(name))
        .collect();
    direct.sort_unstable();
    direct.dedup();
    if direct.len() > DIRECT_MAX {
        findings.push(format!(
            "Cargo.toml: {} direct dependencies; {DIRECT_MAX} are the most",
            direct.len()
        ));
    }
    for name in direct {
        if !reasons.contains(&format!("`{name}`")) && !decided(files, name) {
            findings.push(format!("{REASONS}: says nothing of {name}"));
        }
    }
}

/// Whether another decision names it.
fn decided(files: &[File], name: &str) -> bool {
    files.iter().any(|file| {
        file.path.starts_with("docs/decisions/") && file.text.contains(&format!("`{name}`"))
    })
}

/// The names below `[dependencies]`.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::super::{File, owned};
    use super::{REASONS, REGISTRY};

    #[track_caller]
    fn check(path: &str, text: &str, says: &str) {
        let mut findings = Vec::new();
        let root = "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n";
        let files = [("Cargo.toml", root), (REASONS, "`sha2`"), (path, text)];
        let files = files.map(|(path, text)| File { path, text });
        super::check(&files, &mut findings);
        match says {
            "" => assert!(findings.is_empty(), "{findings:?}"),
            _ => assert!(
                findings.len() == 1 && findings[0].contains(says),
                "{findings:?}"
            ),
        }
    }

    /// What the tree itself says of one thing.
    #[track_caller]
    fn tree(of: &str) {
        let files = owned().expect("the tree can be read");
        let files: Vec<_> = files
            .iter()
            .map(|(path, text)| File { path, text })
            .collect();
        assert!(files.iter().any(|file| file.path == "Cargo.lock"));
        let mut findings = Vec::new();
        super::check(&files, &mut findings);
        findings.retain(|finding| finding.contains(of));
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn the_lock_names_the_registry_and_nothing_else() {
        let package =
            |source: &str| format!("[[package]]\nname = \"sha2\"\nversion = \"1\"\n{source}");
        let good = format!("source = \"{REGISTRY}\"\nchecksum = \"00\"\n");
        check("Cargo.lock", &package(&good), "");
        check("fuzz/Cargo.lock", &package(""), "comes from a path");
        let git = "source = \"git+https://example.org/sha2\"\nchecksum = \"00\"\n";
        check("Cargo.lock", &package(git), "comes from git+");
        let other = "source = \"registry+https://example.org\"\nchecksum = \"00\"\n";
        check(
            "Cargo.lock",
            &package(other),
            "comes from registry+https://example",
        );
        check(
            "Cargo.lock",
            &package(&format!("source = \"{REGISTRY}\"\n")),
            "comes from",
        );
        check("Cargo.lock", "[[package]]\nname = \"pergola-seal\"\n", "");
        tree("comes from");
    }

    #[test]
    fn each_direct_dependency_has_its_line_of_reasons() {
        let manifest = |name: &str| {
            format!(
                "[lints]\nworkspace = true\n[dependencies]\n{name}.workspace = true\n\n[dev-dependencies]\nproptest.workspace = true\n"
            )
        };
        check("crates/x/Cargo.toml", &manifest("sha2"), "");
        check("crates/x/Cargo.toml", &manifest("pergola-seal"), "");
        check(
            "crates/x/Cargo.toml",
            &manifest("md5"),
            "says nothing of md5",
        );
        let many = |count: usize| (0..count).map(|at| format!("sha2-{at}.workspace = true\n"));
        let mut many: String = many(46).collect();
        many.insert_str(0, "[lints]\nworkspace = true\n[dependencies]\n");
        let mut findings = Vec::new();
        let file = File {
            path: "crates/x/Cargo.toml",
            text: &many,
        };
        super::reasons(&[file], &mut findings);
        assert!(
            findings.iter().any(|one| one.contains("46 direct")),
            "{findings:?}"
        );
        tree("direct dependencies");
        tree("says nothing of");
    }

    #[test]
    fn no_crate_of_ours_allows_unsafe_code() {
        check("crates/x/Cargo.toml", "[package]\n", "workspace's lints");
        let mut findings = Vec::new();
        let root = File {
            path: "Cargo.toml",
            text: "[workspace.lints.rust]\n",
        };
        super::check(&[root], &mut findings);
        assert_eq!(findings, ["Cargo.toml: unsafe code is not forbidden"]);
        tree("lints");
        tree("unsafe code");
    }

    #[test]
    fn nothing_starts_another_program() {
        let starts = ["use std::process::", "Command;\n"].concat();
        check("crates/x/src/a.rs", &starts, "starts another program");
        check("crates/x/tests/a.rs", &starts, "");
        tree("starts another program");
    }
}
