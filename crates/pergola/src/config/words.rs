//! The keys that a configuration knows, what each expects, and what is told when
//! a line is wrong: the line, the key, an example. Never what stands in another line.

use super::secrets::without_texts;

/// Every key by its section, and the form of its value.
pub(super) const KNOWN: &[(&str, &[(&str, &str)])] = &[
    (
        "house",
        &[
            ("id", "32 hexadecimal digits in quotes are expected"),
            ("demo", FLAG),
            ("languages", "a list is expected, as in [\"en\", \"de\"]"),
            ("time_zone", "a name is expected, as in \"Europe/Berlin\""),
            ("key_file", FILE),
            ("allow_swap", FLAG),
            ("cheap_hashing", FLAG),
        ],
    ),
    (
        "web",
        &[
            (
                "listen",
                "an address and a port are expected, as in \"127.0.0.1:8080\"",
            ),
            (
                "public_url",
                "an address is expected, as in \"https://house.example.org\"",
            ),
            (
                "way_out",
                "a path or an address is expected, as in \"/weather\"",
            ),
        ],
    ),
    ("database", &[("url_file", FILE), ("keys_url_file", FILE)]),
    (
        "days",
        &[
            ("erase_after", "a number is expected, as in 30"),
            ("key_backup", "a number is expected, as in 14"),
        ],
    ),
    (
        "backup",
        &[
            ("recipients", "a list is expected, as in [\"age1...\"]"),
            ("data", "a list is expected, as in [\"/mnt/one/house\"]"),
            ("keys", "a list is expected, as in [\"/mnt/two/house\"]"),
        ],
    ),
];

const FLAG: &str = "true or false is expected, without quotes";
const FILE: &str = "the path of a file is expected, in quotes";

/// Refuses a section or a key that is not known, with the nearest known name.
pub(super) fn unknown(table: &toml::Table) -> Result<(), String> {
    for (section, value) in table {
        let sections: Vec<&str> = KNOWN.iter().map(|(name, _)| *name).collect();
        let Some((_, keys)) = KNOWN.iter().find(|(name, _)| name == section) else {
            return Err(nearest(section, &sections));
        };
        let keys: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
        for key in value.as_table().into_iter().flat_map(toml::Table::keys) {
            if !keys.contains(&key.as_str()) {
                return Err(format!("{section}: {}", nearest(key, &keys)));
            }
        }
    }
    Ok(())
}

/// A name that is not known, with the nearest of those that are.
pub(crate) fn nearest(unknown: &str, known: &[&str]) -> String {
    let best = known
        .iter()
        .min_by_key(|name| strsim::levenshtein(unknown, name));
    match best {
        Some(name) if strsim::levenshtein(unknown, name) <= 4 => {
            format!("`{unknown}` is not known here. Did you mean `{name}`?")
        }
        _ => format!(
            "`{unknown}` is not known here. Known are: {}.",
            known.join(", ")
        ),
    }
}

/// Where the text is wrong and what is expected there, in one line.
pub(super) fn told(text: &str, error: &toml::de::Error) -> String {
    let said = without_texts(&error.message().replace('\n', ", "));
    let Some(before) = error.span().and_then(|span| text.get(..span.start)) else {
        return format!("line 1: {said}");
    };
    let line = before.matches('\n').count();
    match at(text, line) {
        Some((key, expected)) if !said.contains("duplicate") => {
            format!("line {}: {key}: {expected} ({said})", line + 1)
        }
        _ => format!("line {}: {said}", line + 1),
    }
}

/// The known key that stands on a line, with its section, and what it expects.
fn at(text: &str, line: usize) -> Option<(String, &'static str)> {
    let lines: Vec<&str> = text.lines().collect();
    let key = lines.get(line)?.split_once('=')?.0.trim();
    let heading = lines[..line].iter().rev().map(|line| line.trim());
    let section = heading
        .filter_map(|line| line.strip_prefix('[')?.split_once(']'))
        .find(|(_, rest)| !rest.contains('='))?
        .0
        .trim();
    let (_, keys) = KNOWN.iter().find(|(name, _)| *name == section)?;
    let (_, expected) = keys.iter().find(|(name, _)| *name == key)?;
    Some((format!("{section}.{key}"), expected))
}
