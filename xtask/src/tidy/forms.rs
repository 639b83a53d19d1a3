//! docs/forms.md says what must fit together in what somebody sends. A rule that
//! refuses something and does not stand there would be one that nobody is told of.

use std::collections::BTreeSet;

use super::{File, Finding};

const HERE: &str = "docs/forms.md";
/// Where rules stand: a file of each slice.
const RULES: &str = "/rules.rs";

/// Compares the rules that refuse with those that the page names, both ways.
pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let Some(page) = files.iter().find(|file| file.path == HERE) else {
        findings.push(format!("{HERE}: is not there"));
        return;
    };
    let mut refusing = BTreeSet::new();
    for file in files {
        let Some(folder) = file.path.strip_suffix(RULES) else {
            continue;
        };
        let slice = folder.rsplit('/').next().unwrap_or(folder);
        refusing.extend(refusing_in(file.text).map(|name| format!("{slice}{RULES}::{name}")));
    }
    let told: BTreeSet<String> = page
        .text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| name.contains("/rules.rs::"))
        .map(str::to_owned)
        .collect();
    for name in refusing.difference(&told) {
        findings.push(format!("{HERE}: does not know {name}"));
    }
    for name in told.difference(&refusing) {
        findings.push(format!("{HERE}: no rule {name}"));
    }
}

/// The public functions whose result can be a refusal.
fn refusing_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("\npub ").skip(1).filter_map(|part| {
        let part = part.strip_prefix("const ").unwrap_or(part);
        let (name, rest) = part.strip_prefix("fn ")?.split_once(['(', '<'])?;
        let result = rest.split('{').next()?.rsplit("->").next()?;
        result.contains("Refusal>").then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::HERE;

    #[track_caller]
    fn check(source: &str, page: &str, says: &str) {
        let files = [("crates/x/src/lamps/rules.rs", source), (HERE, page)];
        super::super::says(super::check, &files, says);
    }

    #[test]
    fn every_rule_that_refuses_stands_on_the_page() {
        let source = "//! Rules.\npub const fn lit(on: bool) -> Result<(), Refusal> {}\n\
                      pub fn sum(of: &[Refusal]) -> u8 {}\npub fn any<T>(\n    one: T,\n) -> Result<T, Refusal> {}";
        let both = "`lamps/rules.rs::lit`, `lamps/rules.rs::any`";
        check(source, both, "");
        check(
            source,
            "`lamps/rules.rs::any`",
            "docs/forms.md: does not know lamps/rules.rs::lit",
        );
        check(
            "",
            "`lamps/rules.rs::off`",
            "docs/forms.md: no rule lamps/rules.rs::off",
        );
    }
}
