//! What `pergola doctor` says about backups: whether there are any, how old they
//! are, where they lie, and whether one thief would have everything.

use std::path::{Path, PathBuf};

use pergola_base::Moment;

use super::doctor::{Finding, change, device, good};
use crate::backup::hand::in_time;
use crate::backup::place::{self, LIST};
use crate::backup::{ages, apart, told};
use crate::config::Config;
use crate::open::{data_dir, within};

/// A backup older than this is old, in seconds: two days.
const OLD_SECONDS: i64 = 2 * 86_400;
/// What it means that a directory does not answer.
const AWAY: &str = "is the share it lies on gone? Erasing goes on; the list of what was erased follows when it answers";

/// Looks at what the configuration says and at the directories that it names; changes nothing.
pub(super) fn findings(dir: &Path, config: &Config, now: Moment) -> Vec<Finding> {
    let backup = &config.backup;
    if backup.recipients.is_empty() {
        return vec![change(
            "nobody could open a backup: make an identity with `pergola backup identity` and put its public key \
             into backup.recipients",
        )];
    }
    let (mut all, mut hanging) = (Vec::new(), false);
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
            let (house, there) = (dir.to_owned(), target.clone());
            let id = config.house.id.clone();
            let found = in_time(move || match place::anothers(&there, &id) {
                Some(why) => vec![change(why)],
                None => one(&house, &there, what, sort, now),
            });
            let hangs = || {
                vec![change(format!(
                    "{} does not answer: {AWAY}",
                    target.display()
                ))]
            };
            hanging |= found.is_none();
            all.extend(found.unwrap_or_else(hangs));
        }
    }
    if !hanging {
        let mixed = apart::check(dir, backup).err().map(change);
        all.extend(mixed.or_else(|| one_disk(&data, &keys)));
    }
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
    all.extend(apart::stray(target, sort).map(change));
    all.extend(ahead(target, what, sort, now));
    all.push(match ages::newest(target, sort, now) {
        None => change(format!(
            "{shown} holds no backup of the {what} yet: pergola backup"
        )),
        Some((at, _)) if now.0 - at.0 > OLD_SECONDS => change(format!(
            "the newest backup of the {what} in {shown} is of {}: pergola backup{}",
            told(at),
            // Only that command deletes old keys, and the newest never.
            if sort == place::KEYS {
                ". Until then it may open what was erased after it, whatever a receipt says"
            } else {
                ""
            }
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

/// Files from the future: while they counted, nobody would see that no new one is made.
fn ahead(target: &Path, what: &str, sort: &str, now: Moment) -> Option<Finding> {
    let ahead = ages::ahead(target, sort, now);
    let first = ahead.first()?.display();
    let many = match ahead.len() {
        1 => "is dated in the future and does not count".to_owned(),
        more => format!(
            "and {} more are dated in the future and do not count",
            more - 1
        ),
    };
    let then = if sort == place::KEYS {
        "the next `pergola backup` deletes it"
    } else {
        "delete it once a newer one stands there"
    };
    Some(change(format!(
        "{first} {many} as a backup of the {what}: a clock was wrong. If it is right now, {then}"
    )))
}

/// Who takes one disk should not have data and keys.
fn one_disk(data: &[PathBuf], keys: &[PathBuf]) -> Option<Finding> {
    let pairs = data
        .iter()
        .flat_map(|one| keys.iter().map(move |other| (one, other)));
    let mut shared = pairs.filter(|(one, other)| {
        let disk = device(one);
        disk.is_some() && disk == device(other)
    });
    shared.next().map(|(one, other)| {
        change(format!(
            "{} and {} lie on one disk: keep backups of the data and of the keys apart",
            one.display(),
            other.display()
        ))
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use pergola_base::Moment;

    use super::findings;
    use crate::backup::place::{DATA, KEYS, LIST, name};
    use crate::backup::sealed;
    use crate::config::Config;

    const NOW: Moment = Moment(1_772_528_400);

    /// What the doctor says of a house whose configuration ends like this.
    fn said(dir: &Path, more: &str) -> Vec<(bool, String)> {
        fs::create_dir_all(dir.join("data")).unwrap();
        let text = format!(
            "[house]\nid = \"00112233445566778899aabbccddeeff\"\nlanguages = [\"en\"]\n\
             time_zone = \"UTC\"\nkey_file = \"k\"\n[backup]\n{more}"
        );
        let config = Config::parse(&text).unwrap();
        let found = findings(dir, &config, NOW).into_iter();
        found.map(|one| (one.good, one.what)).collect()
    }

    #[track_caller]
    fn check(said: &[(bool, String)], good: bool, words: &str) {
        let found = said
            .iter()
            .any(|(is, what)| *is == good && what.contains(words));
        assert!(found, "{words}: {said:?}");
    }

    #[test]
    fn what_is_missing_is_said_first() {
        let place = tempfile::tempdir().unwrap();
        check(&said(place.path(), ""), false, "nobody could open a backup");
        let public = format!("recipients = [\"{}\"]\n", sealed::fresh().1);
        let none = said(place.path(), &public);
        check(&none, false, "fill backup.data");
        check(&none, false, "fill backup.keys");
    }

    #[test]
    fn age_place_and_mixing_are_said() {
        let place = tempfile::tempdir().unwrap();
        let dir = &place.path().join("house");
        let public = sealed::fresh().1;
        let with = |data: &str, keys: &str| {
            said(
                dir,
                &format!("recipients = [\"{public}\"]\ndata = [{data:?}]\nkeys = [{keys:?}]\n"),
            )
        };
        check(&with("../one", "../two"), false, "is not there");
        fs::create_dir_all(dir.join("../one/inner")).expect("a folder");
        fs::create_dir(dir.join("../two")).expect("a folder");
        let empty = with("../one", "../two");
        check(&empty, false, "holds no backup of the data yet");
        check(&empty, false, "holds no backup of the keys yet");
        check(&empty, false, "holds no erased.list");
        check(&empty, false, "on the same disk as the house");
        check(&empty, false, "lie on one disk");
        check(&with("../one", "../one"), false, "are one place");
        check(&with("../one", "../one/inner"), false, "are one place");
        check(
            &with("one", "../two"),
            false,
            "lies in the folder of the house",
        );
        let put = |dir: &str, file: &str| fs::write(place.path().join(dir).join(file), "").unwrap();
        put("one", &name(DATA, Moment(NOW.0 - 3 * 86_400)));
        put("two", &name(KEYS, Moment(NOW.0 - 86_400)));
        put("two", LIST);
        // A clock that was wrong does not hide that backups are old.
        let wrong = [DATA, KEYS].map(|sort| name(sort, Moment(NOW.0 + 300 * 86_400)));
        put("one", &wrong[0]);
        put("two", &wrong[1]);
        let later = with("../one", "../two");
        for name in &wrong {
            check(&later, false, &format!("{name} is dated in the future"));
        }
        check(&later, false, "the newest backup of the data");
        check(
            &later,
            true,
            "holds a backup of the keys of 2026-03-02 09:00 UTC",
        );
        assert!(
            !later
                .iter()
                .any(|(_, what)| what.contains("two holds no erased.list"))
        );
        let swapped = with("../two", "../one");
        check(&swapped, false, "this backup of the keys lies in");
        check(&swapped, false, "this backup of the data lies in");
        put("one", "house.id");
        let others = with("../one", "../two");
        check(&others, false, "one: it holds the backups of another house");
        assert!(
            !others
                .iter()
                .any(|(good, what)| *good && what.contains("/one"))
        );
    }
}
