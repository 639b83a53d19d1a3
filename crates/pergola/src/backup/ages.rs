//! How old the files on a target are: which counts as the newest, and which go.
//! Their dates are what a clock said, and a clock may have been wrong: a file from
//! the future counts for nothing. What this program did not write stays.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use pergola_base::Moment;

use super::place::{DATA, DAY_SECONDS, KEYS, LIST, OWNER, PART, made};

/// A file dated further ahead than this was made while a clock was wrong: a day, since clocks differ a little.
const AHEAD_SECONDS: i64 = DAY_SECONDS;
/// What a killed run left by half is swept away after this: another run may still be writing.
const PART_SECONDS: i64 = DAY_SECONDS;

/// Whether a date lies in the future.
#[must_use]
pub fn is_ahead(at: Moment, now: Moment) -> bool {
    at.0 > now.0.saturating_add(AHEAD_SECONDS)
}

/// The newest file of a sort in a target, of those that are not from the future.
#[must_use]
pub fn newest(dir: &Path, sort: &str, now: Moment) -> Option<(Moment, PathBuf)> {
    let all = all(dir, sort).into_iter();
    all.filter(|(at, _)| !is_ahead(*at, now))
        .max_by_key(|(at, _)| at.0)
}

/// The files of a sort in a target that are from the future, by name.
#[must_use]
pub fn ahead(dir: &Path, sort: &str, now: Moment) -> Vec<PathBuf> {
    let all = all(dir, sort).into_iter();
    let mut ahead: Vec<PathBuf> = all
        .filter(|(at, _)| is_ahead(*at, now))
        .map(|(_, path)| path)
        .collect();
    ahead.sort();
    ahead
}

fn all(dir: &Path, sort: &str) -> Vec<(Moment, PathBuf)> {
    let found = fs::read_dir(dir).into_iter().flatten().flatten();
    let known = |entry: fs::DirEntry| {
        let at = made(sort, entry.file_name().to_str()?)?;
        Some((at, entry.path()))
    };
    found.filter_map(known).collect()
}

/// Whether a backup of the keys goes: on its last day (UTC), if it is not the newest, or when it is from the future
/// and this run's own stands beside it. Otherwise keys would outlive their days by as much as a clock erred.
fn goes(at: Moment, newest: Option<Moment>, now: Moment, days: i64, stands: bool) -> bool {
    if is_ahead(at, now) {
        return stands;
    }
    let day = |moment: Moment| moment.0.div_euclid(DAY_SECONDS);
    newest != Some(at) && day(at) + days <= day(now)
}

/// Deletes key backups that are too old; returns how many. `stands` says that this run's own is there.
///
/// # Errors
/// When one cannot be deleted.
pub fn rotate(dir: &Path, now: Moment, days: i64, stands: bool) -> std::io::Result<usize> {
    let newest = newest(dir, KEYS, now).map(|(at, _)| at);
    let mut deleted = 0;
    for (at, path) in all(dir, KEYS) {
        if goes(at, newest, now, days, stands) {
            fs::remove_file(path)?;
            deleted += 1;
        }
    }
    if deleted > 0 {
        File::open(dir)?.sync_all()?;
    }
    Ok(deleted)
}

/// Deletes what killed runs left by half: of both sorts, by their names, and of the small files beside them.
///
/// # Errors
/// When one cannot be deleted.
pub fn sweep(dir: &Path, now: Moment) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)?.flatten() {
        let name = entry.file_name();
        let begun = name.to_str().and_then(|name| {
            let small =
                [LIST, OWNER].iter().any(|one| name.starts_with(one)) && name.ends_with(PART);
            begun(name).or_else(|| small.then(|| written(&entry)).flatten())
        });
        if begun.is_some_and(|at| is_ahead(at, now) || at.0 <= now.0 - PART_SECONDS) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// When a file was last written, by the disk's clock.
fn written(entry: &fs::DirEntry) -> Option<Moment> {
    let at = entry.metadata().ok()?.modified().ok()?;
    let seconds = at.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    Some(Moment(i64::try_from(seconds).ok()?))
}

/// When a part of a backup was begun, from its name: `data-20261127T130501Z-3fa2.age.00112233.part`.
fn begun(name: &str) -> Option<Moment> {
    let (part, end) = name.rsplit_once('.')?;
    let (whole, _) = part.rsplit_once('.').filter(|_| end == PART)?;
    [DATA, KEYS].iter().find_map(|sort| made(sort, whole))
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, UNIX_EPOCH};

    use pergola_base::trial::house;
    use pergola_base::{Day, Moment};

    use super::super::place::{DATA, KEYS, LIST, OWNER, name};
    use super::{DAY_SECONDS as DAY, ahead, goes, newest, rotate, sweep};

    /// 2026-03-03T09:00Z.
    const NOW: Moment = Moment(1_772_528_400);
    const HOUR: i64 = 3_600;

    fn after(seconds: i64) -> Moment {
        Moment(NOW.0 + seconds)
    }

    #[track_caller]
    fn check(seconds: i64, newest: Option<i64>, stands: bool, wanted: bool) {
        let newest = newest.map(after);
        assert_eq!(goes(after(seconds), newest, NOW, 14, stands), wanted);
    }

    #[test]
    fn keys_go_after_their_days_and_from_the_future_once_newer_ones_stand() {
        check(0, Some(0), true, false);
        // At 09:00: whatever was made on the day two weeks ago goes, also what was made later on that day.
        check(-14 * DAY + 15 * HOUR, Some(0), true, false);
        check(-14 * DAY + 15 * HOUR - 1, Some(0), true, true);
        check(-14 * DAY - 9 * HOUR, Some(0), false, true);
        // The newest stays, however old it is.
        check(-90 * DAY, Some(-90 * DAY), false, false);
        check(-91 * DAY, Some(-90 * DAY), false, true);
        // Clocks differ a little.
        check(DAY, Some(DAY), true, false);
        check(DAY + 1, Some(0), true, true);
        check(400 * DAY, Some(0), true, true);
        // It may be all there is.
        check(400 * DAY, None, false, false);
        check(400 * DAY, Some(-3 * DAY), false, false);
    }

    #[test]
    fn on_the_day_of_the_receipt_no_copy_of_the_keys_is_left() {
        let house = house(&[]);
        let day = Day(NOW.0.div_euclid(DAY));
        let everywhere = house.gone_everywhere(day).0 * DAY;
        let midnight = day.0 * DAY;
        // The last copy before an erasure of that day, and the last run before the day of the receipt, at any hour.
        for (made, run) in (0..24).flat_map(|made| (0..24).map(move |run| (made, run))) {
            let (made, run) = (midnight + made * HOUR, everywhere - DAY + run * HOUR);
            let newest = Some(Moment(run));
            let days = house.key_backup_days;
            assert!(
                goes(Moment(made), newest, Moment(run), days, true),
                "{made} {run}"
            );
        }
    }

    #[test]
    fn key_backups_go_after_their_days_but_never_the_newest() {
        let place = tempfile::tempdir().unwrap();
        let put = |name: &str| fs::write(place.path().join(name), b"").unwrap();
        let old = name(KEYS, after(-14 * DAY));
        let young = name(KEYS, after(-13 * DAY));
        let wrong = name(KEYS, after(300 * DAY));
        let data = name(DATA, after(-400 * DAY));
        for name in [&old, &young, &wrong, &data, "keys-other.age", "notes.txt"] {
            put(name);
        }
        let left = |name: &str| place.path().join(name).exists();
        assert_eq!(ahead(place.path(), KEYS, NOW), [place.path().join(&wrong)]);
        assert_eq!(newest(place.path(), KEYS, NOW).unwrap().0, after(-13 * DAY));
        assert_eq!(rotate(place.path(), NOW, 14, false).unwrap(), 1);
        assert!(!left(&old) && left(&young) && left(&data) && left(&wrong));
        assert_eq!(rotate(place.path(), NOW, 14, true).unwrap(), 1);
        assert!(left(&young) && !left(&wrong));
        assert!(left("keys-other.age") && left("notes.txt"));
        assert_eq!(rotate(place.path(), after(90 * DAY), 14, true).unwrap(), 0);
        assert!(left(&young));
    }

    #[test]
    fn halves_of_a_killed_run_go_after_a_day() {
        let place = tempfile::tempdir().unwrap();
        let half = |sort, seconds| format!("{}.00112233.part", name(sort, after(seconds)));
        let old = [half(DATA, -DAY), half(KEYS, -DAY), half(DATA, 2 * DAY)];
        let young = [half(DATA, 1 - DAY), half(KEYS, -60)];
        let others = ["notes.part", "data-x.age.00112233.part"].map(str::to_owned);
        for name in old.iter().chain(&young).chain(&others) {
            fs::write(place.path().join(name), "").unwrap();
        }
        let small = [(LIST, DAY, false), (OWNER, DAY, false), (LIST, 60, true)];
        let small = small.map(|(name, age, stays)| {
            let part = place.path().join(format!("{name}.0011{age:05}.part"));
            let at = UNIX_EPOCH + Duration::from_secs(NOW.seconds() - age.unsigned_abs());
            File::create(&part).unwrap().set_modified(at).unwrap();
            (part, stays)
        });
        fs::write(place.path().join(LIST), "").unwrap();
        sweep(place.path(), NOW).unwrap();
        let left = |name: &String| place.path().join(name).exists();
        assert!(!old.iter().any(left) && young.iter().all(left) && others.iter().all(left));
        for (part, stays) in small {
            assert_eq!(part.exists(), stays, "{}", part.display());
        }
        assert!(left(&LIST.to_owned()));
    }
}
