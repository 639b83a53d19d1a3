//! docs/asvs.md says for each requirement which test proves it. A test that is
//! renamed or gone would leave a promise without proof: here every name is
//! looked for, every id has one row, and the numbers at the top are counted.

use super::{File, Finding};

const HERE: &str = "docs/asvs.md";

/// The sections of ASVS 5.0 and how many requirements of levels 1 and 2 each
/// has; in every section those of level 3 come last.
const SECTIONS: &[(&str, usize)] = &[
    ("1.1", 2),
    ("1.2", 9),
    ("1.3", 11),
    ("1.4", 3),
    ("1.5", 2),
    ("2.1", 3),
    ("2.2", 3),
    ("2.3", 4),
    ("2.4", 1),
    ("3.2", 2),
    ("3.3", 4),
    ("3.4", 6),
    ("3.5", 5),
    ("3.7", 2),
    ("4.1", 3),
    ("4.2", 1),
    ("4.3", 2),
    ("4.4", 4),
    ("5.1", 1),
    ("5.2", 3),
    ("5.3", 2),
    ("5.4", 3),
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
    ("9.1", 3),
    ("9.2", 4),
    ("10.1", 2),
    ("10.2", 2),
    ("10.3", 4),
    ("10.4", 11),
    ("10.5", 5),
    ("10.6", 2),
    ("10.7", 3),
    ("11.1", 2),
    ("11.2", 3),
    ("11.3", 3),
    ("11.4", 4),
    ("11.5", 1),
    ("11.6", 1),
    ("12.1", 3),
    ("12.2", 2),
    ("12.3", 4),
    ("13.1", 1),
    ("13.2", 5),
    ("13.3", 2),
    ("13.4", 5),
    ("14.1", 2),
    ("14.2", 4),
    ("14.3", 3),
    ("15.1", 3),
    ("15.2", 3),
    ("15.3", 7),
    ("16.1", 1),
    ("16.2", 5),
    ("16.3", 4),
    ("16.4", 3),
    ("16.5", 3),
    ("17.1", 1),
    ("17.2", 4),
    ("17.3", 2),
];

/// What a row can say.
const STATES: [&str; 4] = ["test", "inspection", "not met", "not applicable"];

/// Compares the page with the list above and with the sources.
pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let Some(page) = files.iter().find(|file| file.path == HERE) else {
        findings.push(format!("{HERE}: is not there"));
        return;
    };
    let mut missing: Vec<String> = SECTIONS
        .iter()
        .flat_map(|(section, count)| (1..=*count).map(move |at| format!("{section}.{at}")))
        .collect();
    let mut counted = [0; STATES.len()];
    for row in rows(page.text) {
        let [ids, _, state, proof] = row;
        let Some(at) = STATES.iter().position(|known| *known == state) else {
            findings.push(format!("{HERE}: {ids}: `{state}` is no state"));
            continue;
        };
        for id in ids.split_whitespace() {
            counted[at] += 1;
            match missing.iter().position(|known| known == id) {
                Some(place) => drop(missing.remove(place)),
                None => findings.push(format!("{HERE}: {id}: not of levels 1 and 2, or twice")),
            }
        }
        named(files, ids, state, proof, findings);
    }
    for id in missing {
        findings.push(format!("{HERE}: {id}: has no row"));
    }
    let sums = summary(counted);
    if !page.text.contains(&sums) {
        findings.push(format!("{HERE}: does not say `{sums}`"));
    }
}

/// The rows of its tables, as four cells.
fn rows(text: &str) -> impl Iterator<Item = [&str; 4]> {
    text.lines().filter_map(|line| {
        let cells: Vec<_> = line
            .strip_prefix("| ")?
            .strip_suffix(" |")?
            .split(" | ")
            .collect();
        let row: [&str; 4] = cells.try_into().ok()?;
        (row[0] != "id").then_some(row)
    })
}

/// The line of sums that the page must hold.
fn summary([test, inspection, not_met, not_applicable]: [usize; 4]) -> String {
    let applicable = test + inspection + not_met;
    format!(
        "{} requirements: {applicable} applicable, of which {test} proved by a test, {inspection} by \
         inspection, {not_met} not met; {not_applicable} not applicable.",
        applicable + not_applicable
    )
}

/// Looks for every test and place that a row names.
fn named(files: &[File], ids: &str, state: &str, proof: &str, findings: &mut Vec<Finding>) {
    let (mut tests, mut places) = (0, 0);
    for name in proof.split('`').skip(1).step_by(2) {
        let Some((end, thing)) = name.split_once(".rs::") else {
            if name.ends_with(".md") {
                places += 1;
                if !files.iter().any(|file| file.path == name) {
                    findings.push(format!("{HERE}: {ids}: no file {name}"));
                }
            }
            continue;
        };
        let end = format!("/{end}.rs");
        let mut there = files.iter().filter(|file| file.path.ends_with(&end));
        // What is inspected may be anything with a name; what proves must be a test.
        let found = there.any(|file| is_test(file.text, thing))
            || state == "inspection"
                && files
                    .iter()
                    .any(|file| file.path.ends_with(&end) && declares(file.text, thing));
        if found {
            tests += 1;
        } else {
            findings.push(format!("{HERE}: {ids}: no test {name}"));
        }
    }
    if state == "test" && tests == 0 {
        findings.push(format!("{HERE}: {ids}: names no test"));
    }
    if state == "inspection" && tests + places == 0 {
        findings.push(format!("{HERE}: {ids}: names no place"));
    }
}

/// Whether a test of this name stands there: a function under `#[test]`, or a
/// journey of the house's macros.
fn is_test(text: &str, name: &str) -> bool {
    let (function, journey) = (format!("fn {name}("), format!("{name} => |"));
    let mut marked = false;
    for line in text.lines().map(str::trim_start) {
        if line.starts_with(&journey) || marked && line.starts_with(&function) {
            return true;
        }
        marked = line == "#[test]" || marked && line.starts_with("#[");
        // Inside of `proptest!` the attribute may be left to the macro.
        if line.starts_with(&function) && line.contains(" in ") {
            return true;
        }
    }
    false
}

/// Whether something of this name is declared there.
fn declares(text: &str, name: &str) -> bool {
    ["fn ", "struct ", "enum ", "const "].iter().any(|word| {
        text.match_indices(&format!("{word}{name}"))
            .any(|(at, found)| {
                !text[at + found.len()..]
                    .starts_with(|next: char| next.is_alphanumeric() || next == '_')
            })
    })
}

#[cfg(test)]
mod tests {
    use super::super::File;
    use super::{HERE, SECTIONS, STATES, is_test};

    const SOURCE: &str = "#[test]\nfn it_holds() {}\nfn helper() {}\npub struct Thing;\n\
                          both! {\n    a_journey => |trial| {}\n}\n";

    /// A page with everything, but for what is changed.
    fn page(of: &str, state: &str, proof: &str) -> String {
        let all = SECTIONS
            .iter()
            .flat_map(|(section, count)| (1..=*count).map(move |at| format!("{section}.{at}")))
            .filter(|id| id != of);
        let rest: Vec<_> = all.collect();
        let mut counted = [0, 0, 0, rest.len()];
        if let Some(at) = STATES.iter().position(|known| *known == state) {
            counted[at] += 1;
        }
        format!(
            "{}\n| id | what | state | proof |\n| {} | x | not applicable | none |\n| {of} | x | {state} | {proof} |\n",
            super::summary(counted),
            rest.join(" ")
        )
    }

    #[track_caller]
    fn check(page: &str, says: &str) {
        let mut findings = Vec::new();
        let files = [
            File {
                path: HERE,
                text: page,
            },
            File {
                path: "crates/x/tests/house/one.rs",
                text: SOURCE,
            },
        ];
        super::check(&files, &mut findings);
        match says {
            "" => assert!(findings.is_empty(), "{findings:?}"),
            _ => assert!(
                findings.iter().any(|one| one.contains(says)),
                "{findings:?}"
            ),
        }
    }

    #[test]
    fn every_name_and_every_number_is_looked_at() {
        check(&page("1.1.1", "test", "`house/one.rs::it_holds`"), "");
        check(&page("1.1.1", "inspection", "`one.rs::Thing`: so"), "");
        check(&page("1.1.1", "not met", "nothing yet"), "");
        check(&page("1.1.1", "test", "`one.rs::it_held`"), "no test");
        check(&page("1.1.1", "test", "`two.rs::it_holds`"), "no test");
        check(&page("1.1.1", "test", "`one.rs::helper`"), "no test");
        check(&page("1.1.1", "test", "`one.rs::Thing`"), "no test");
        check(&page("1.1.1", "test", "surely"), "names no test");
        check(&page("1.1.1", "inspection", "surely"), "names no place");
        check(&page("1.1.1", "inspection", "`none.md`"), "no file");
        check(&page("1.1.1", "partly", "x"), "is no state");
        let right = page("1.1.1", "test", "`one.rs::it_holds`");
        check(
            &right.replace("| 1.1.1 |", "| 1.1.3 |"),
            "1.1.1: has no row",
        );
        check(&right.replace("| 1.1.1 |", "| 1.1.2 |"), "or twice");
        check(&right.replace("1 proved", "2 proved"), "does not say");
        check("", "has no row");
    }

    #[test]
    fn what_a_test_looks_like() {
        assert!(is_test(SOURCE, "a_journey") && is_test(SOURCE, "it_holds"));
        assert!(!is_test(SOURCE, "helper") && !is_test(SOURCE, "journey"));
        assert!(is_test(
            "    fn any_bytes(bytes in vec(any(), 0..9)) {",
            "any_bytes"
        ));
    }

    #[test]
    fn seventy_and_more_make_253() {
        assert_eq!(SECTIONS.iter().map(|(_, count)| count).sum::<usize>(), 253);
    }
}
