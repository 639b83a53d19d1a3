//! docs/limits.md says how much of everything there may be. A number that was
//! changed in the code alone would make the page a lie: here both are compared.

use super::{File, Finding};

const HERE: &str = "docs/limits.md";

/// Compares each row with its constant.
pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let Some(page) = files.iter().find(|file| file.path == HERE) else {
        findings.push(format!("{HERE}: is not there"));
        return;
    };
    for line in page.text.lines() {
        let Some((path, name)) = line
            .split('`')
            .nth(1)
            .and_then(|place| place.split_once(".rs::"))
        else {
            continue;
        };
        // What stands in the text above a table names commands, not constants.
        let Some(said) = line.split(" | ").nth(1) else {
            continue;
        };
        let whole = format!("crates/{path}.rs");
        let source = files.iter().find(|file| file.path == whole);
        match source.and_then(|file| value(file.text, name)) {
            Some(known) if known == said => {}
            Some(known) => {
                findings.push(format!("{HERE}: {path}.rs::{name} is {known}, not {said}"))
            }
            None => findings.push(format!("{HERE}: no {path}.rs::{name}")),
        }
    }
}

/// A constant's value, as it is written.
fn value<'t>(source: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = source.split_once(&format!("const {name}: "))?;
    let (declared, _) = rest.split_once(';')?;
    declared.split_once(" = ").map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::HERE;

    #[track_caller]
    fn check(row: &str, says: &str) {
        let page = format!(
            "`cargo xtask tidy` compares.\n| what | most | unit | where | beyond it |\n{row}\n"
        );
        let source = "/// Bytes.\npub const BYTES_MAX: usize = 16 * 1024;\n";
        let files = [(HERE, page.as_str()), ("crates/x/src/a.rs", source)];
        super::super::says(super::check, &files, says);
    }

    #[test]
    fn numbers_are_those_of_the_code() {
        check(
            "| a thing | 16 * 1024 | bytes | `x/src/a.rs::BYTES_MAX` | 413 |",
            "",
        );
        check(
            "| a thing | 8 * 1024 | bytes | `x/src/a.rs::BYTES_MAX` | 413 |",
            "docs/limits.md: x/src/a.rs::BYTES_MAX is 16 * 1024, not 8 * 1024",
        );
        check(
            "| a thing | 9 | bytes | `x/src/a.rs::BYTES_LEAST` | 413 |",
            "docs/limits.md: no x/src/a.rs::BYTES_LEAST",
        );
    }
}
