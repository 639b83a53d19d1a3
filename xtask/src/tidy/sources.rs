//! Rust files: how long they are, how they open, and which crates are named in
//! one file only, so that a driver or a framework can be changed in one place.

use super::{File, Finding};

/// The most lines of a Rust file.
const LINES_MAX: usize = 500;

/// What may be named in one place only, and where: a file, or a module with what stands under it.
const ONE_PLACE: &[(&[&str], &[&str])] = &[
    (&["rusqlite"], &["crates/pergola-store/src/engine/lite.rs"]),
    (
        &["postgres", "tokio_postgres"],
        &["crates/pergola-store/src/engine/server"],
    ),
    (
        &["hyper", "hyper_util", "axum"],
        &["crates/pergola/src/serve"],
    ),
    // The driver of PostgreSQL runs on it (0026).
    (
        &["tokio"],
        &[
            "crates/pergola/src/serve",
            "crates/pergola-store/src/engine/server/patient.rs",
        ],
    ),
];

/// One file by itself.
pub fn check(file: &File, findings: &mut Vec<Finding>) {
    let lines = file.text.lines().count();
    if lines > LINES_MAX {
        findings.push(format!(
            "{}: {lines} lines; {LINES_MAX} are the most",
            file.path
        ));
    }
    if !file.text.starts_with("//!") && !is_made_to_fail(file.path) {
        findings.push(format!(
            "{}: does not open with //! saying what it is for",
            file.path
        ));
    }
    for (number, line) in file.text.lines().enumerate() {
        for word in forbidden() {
            if line.contains(&word) {
                findings.push(format!("{}:{}: {word}", file.path, number + 1));
            }
        }
    }
}

/// Put together from parts, so that this file does not find itself.
fn forbidden() -> [String; 4] {
    [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["#[al", "low("],
        ["#![al", "low("],
    ]
    .map(|parts| parts.concat())
}

/// Code that must not compile is compared line by line with what the compiler says.
fn is_made_to_fail(path: &str) -> bool {
    path.contains("/compile-fail/") || path.contains("/compile_fail/")
}

/// Drivers and frameworks stay behind one door each.
pub fn one_file_each(files: &[File], findings: &mut Vec<Finding>) {
    let sources = files
        .iter()
        .filter(|file| file.path.ends_with(".rs") && file.path.starts_with("crates/"));
    for file in sources {
        for (crates, homes) in ONE_PLACE {
            if homes.iter().any(|home| file.path.starts_with(home)) {
                continue;
            }
            for name in *crates {
                if file.text.lines().any(|line| names(line, name)) {
                    findings.push(format!(
                        "{}: names {name}, which belongs to {}",
                        file.path,
                        homes.join(", ")
                    ));
                }
            }
        }
    }
}

/// Whether a line of code, not of comment, names the crate.
fn names(line: &str, name: &str) -> bool {
    let code = line.split("//").next().unwrap_or("");
    let path = format!("{name}::");
    code.match_indices(&path).any(|(at, _)| {
        !code[..at]
            .ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':')
    }) || code.trim() == format!("use {name};")
}

#[cfg(test)]
mod tests {
    use super::super::File;
    use super::{forbidden, names};

    #[track_caller]
    fn check(text: &str, expected: usize) {
        let mut findings = Vec::new();
        super::check(
            &File {
                path: "crates/x/src/lib.rs",
                text,
            },
            &mut findings,
        );
        assert_eq!(findings.len(), expected, "{findings:?}");
    }

    #[test]
    fn headers_sizes_and_words() {
        check("//! What for.\n", 0);
        check("fn main() {}\n", 1);
        check(&format!("//! What for.\n{}", "\n".repeat(499)), 0);
        check(&format!("//! What for.\n{}", "\n".repeat(500)), 1);
        for word in forbidden() {
            check(&format!("//! What for.\n// {word}\n"), 1);
        }
    }

    #[test]
    fn who_is_named() {
        assert!(names("use rusqlite::Connection;", "rusqlite"));
        assert!(names("    let it = rusqlite::open();", "rusqlite"));
        assert!(!names("// rusqlite::open", "rusqlite"));
        assert!(!names("use my_rusqlite::Connection;", "rusqlite"));
        assert!(!names("Engine::Postgres", "postgres"));
        assert!(!names("use tokio_postgres::Client;", "postgres"));
    }
}
