//! What `pergola doctor` says about backups: whether there are any, how old they
//! are, where they lie, and whether one thief would have everything.

use std::path::{Path, PathBuf};

use pergola_base::Moment;

use super::doctor::{Finding, change, device, good};
use crate::backup::place::{self, LIST};
use crate::backup::told;
use crate::config::Config;
use crate::open::{data_dir, within};

/// A backup older than this is old, in seconds: two days.
const OLD_SECONDS: i64 = 2 * 86_400;

/// Looks at what the configuration says and at the directories that it names; changes nothing.
pub(super) fn findings(dir: &Path, config: &Config, now: Moment) -> Vec<Finding> {
    let backup = &config.backup;
    if backup.recipients.is_empty() {
        return vec![change(
            "nobody could open a backup: make an identity with `pergola backup identity` and put its public key \
             into backup.recipients",
        )];
    }
    let mut all = Vec::new();
    let whole =
        |list: &[PathBuf]| -> Vec<PathBuf> { list.iter().map(|one| within(dir, one)).collect() };
    let (data, keys) = (whole(&backup.data), whole(&backup.keys));
    for (sort, what, targets) in [(place::DATA, "data", &data), (place::KEYS, "keys", &keys)] {
        if targets.is_empty() {
            all.push(change(format!(
                "no directory for backups of the {what}: fill backup.{what} in pergola.toml"
            )));
        }
        for target in targets {
            all.extend(one(dir, target, what, sort, now));
        }
    }
    all.extend(mixed(&data, &keys));
    all
}

/// One target: there, on another disk, with a young backup and the list.
fn one(dir: &Path, target: &Path, what: &str, sort: &str, now: Moment) -> Vec<Finding> {
    let shown = target.display();
    if !target.is_dir() {
        return vec![change(format!(
            "{shown} is not there: is the disk in its place? Backups of the {what} go there"
        ))];
    }
    let mut all = Vec::new();
    if device(target) == device(&data_dir(dir)) {
        all.push(change(format!(
            "{shown} lies on the same disk as the house: when it breaks, both are gone"
        )));
    }
    all.push(match place::newest(target, sort) {
        None => change(format!(
            "{shown} holds no backup of the {what} yet: pergola backup"
        )),
        Some((at, _)) if now.0 - at.0 > OLD_SECONDS => change(format!(
            "the newest backup of the {what} in {shown} is of {}: pergola backup",
            told(at)
        )),
        Some((at, _)) => good(format!(
            "{shown} holds a backup of the {what} of {}",
            told(at)
        )),
    });
    if !target.join(LIST).is_file() {
        all.push(change(format!(
            "{shown} holds no {LIST}: without it a backup may bring back who was erased"
        )));
    }
    all
}

/// Who takes one disk should not have data and keys.
fn mixed(data: &[PathBuf], keys: &[PathBuf]) -> Option<Finding> {
    let real = |path: &PathBuf| std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
    for one in data {
        for other in keys {
            let (one, other) = (real(one), real(other));
            let shown = (one.display(), other.display());
            if one.starts_with(&other) || other.starts_with(&one) {
                return Some(change(format!(
                    "backups of the data and of the keys lie in one place ({}): what was erased could be put \
                     together again from it",
                    shown.0
                )));
            }
            if device(&one).is_some() && device(&one) == device(&other) {
                return Some(change(format!(
                    "{} and {} lie on one disk: keep backups of the data and of the keys apart",
                    shown.0, shown.1
                )));
            }
        }
    }
    None
}
