//! Every package that is built for this platform has a licence that deny.toml
//! allows. Asks cargo for its metadata, without the network; `cargo deny` says
//! more, for whoever has it.

use serde_json::Value;

use super::Finding;
use crate::chore::{output, read, root};

/// Ours, and what is the same everywhere.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// Compares the packages of the lock with the list.
pub fn check(findings: &mut Vec<Finding>) -> Result<(), String> {
    let rules = read(&root().join("deny.toml"))?;
    let (allowed, apart) = (allowed(&rules), exceptions(&rules));
    let told = output(
        "cargo",
        &[
            "metadata",
            "--format-version=1",
            "--locked",
            "--offline",
            "--filter-platform",
            PLATFORM,
        ],
    )?;
    let told: Value = serde_json::from_str(&told).map_err(|error| error.to_string())?;
    let used: Vec<&Value> = list(&told["resolve"]["nodes"])
        .map(|node| &node["id"])
        .collect();
    for package in list(&told["packages"]) {
        if !used.contains(&&package["id"]) {
            continue;
        }
        let name = package["name"].as_str().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or_default();
        let more = apart.iter().filter(|(known, _)| *known == name);
        let mut mine = allowed.clone();
        mine.extend(more.map(|(_, licence)| *licence));
        if !holds(licence, &mine) {
            findings.push(format!("deny.toml: does not allow `{licence}` of {name}"));
        }
    }
    Ok(())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The names of the allowed licences.
fn allowed(rules: &str) -> Vec<&str> {
    rules
        .lines()
        .skip_while(|line| *line != "allow = [")
        .skip(1)
        .take_while(|line| *line != "]")
        .filter_map(|line| line.split('"').nth(1))
        .collect()
}

/// A licence that one crate alone may have beside those.
fn exceptions(rules: &str) -> Vec<(&str, &str)> {
    let lines = rules
        .lines()
        .filter(|line| line.trim_start().starts_with("{ crate = "));
    lines
        .filter(|line| line.contains("allow = ["))
        .filter_map(|line| {
            let mut words = line.split('"').skip(1).step_by(2);
            Some((words.next()?, words.next()?))
        })
        .collect()
}

/// Whether an expression of licences holds with these: `OR`, `AND`, parentheses, `WITH`.
fn holds(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ");
    let spaced = spaced.replace('/', " OR ").replace(" WITH ", "~WITH~");
    let words: Vec<String> = spaced
        .split_whitespace()
        .map(|word| word.replace('~', " "))
        .collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) && rest.is_empty()
}

fn either(words: &mut &[String], allowed: &[&str]) -> bool {
    let mut holds = both(words, allowed);
    while next(words, "OR") {
        // Not `||`: what stands behind is read in any case.
        holds |= both(words, allowed);
    }
    holds
}

fn both(words: &mut &[String], allowed: &[&str]) -> bool {
    let mut holds = one(words, allowed);
    while next(words, "AND") {
        holds &= one(words, allowed);
    }
    holds
}

fn one(words: &mut &[String], allowed: &[&str]) -> bool {
    if next(words, "(") {
        let holds = either(words, allowed);
        return next(words, ")") && holds;
    }
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    *words = rest;
    allowed.contains(&first.as_str())
}

fn next(words: &mut &[String], wanted: &str) -> bool {
    match words.split_first() {
        Some((first, rest)) if first == wanted => {
            *words = rest;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{allowed, exceptions, holds};
    use crate::chore::{read, root};

    #[track_caller]
    fn check(expression: &str, expected: bool) {
        let allowed = ["MIT", "Apache-2.0 WITH LLVM-exception", "Zlib"];
        assert_eq!(holds(expression, &allowed), expected, "{expression}");
    }

    #[test]
    fn licences_are_read_as_they_are_meant() {
        check("MIT", true);
        check("GPL-3.0-only", false);
        check("GPL-3.0-only OR MIT", true);
        check("MIT/GPL-3.0-only", true);
        check("MIT AND GPL-3.0-only", false);
        check("(GPL-3.0-only OR MIT) AND Zlib", true);
        check("Zlib AND (GPL-3.0-only OR MIT", false);
        check("Apache-2.0 WITH LLVM-exception", true);
        check("Apache-2.0", false);
        check("", false);
    }

    #[test]
    fn each_package_has_a_licence_that_is_allowed() {
        let rules = read(&root().join("deny.toml")).expect("deny.toml");
        assert!(allowed(&rules).contains(&"MIT") && !exceptions(&rules).is_empty());
        let mut findings = Vec::new();
        super::check(&mut findings).expect("cargo says what it knows");
        assert!(findings.is_empty(), "{findings:?}");
    }
}
