//! A house that was put back from a copy, one that was off for a week, and one
//! whose clock was set back: what is here holds, and the gap is told in hours.

use pergola_tlog::Checkpoint;
use pergola_verify::{Asked, EXIT_BROKEN, EXIT_GAPS, Found, page, verdict};

use crate::house::{House, Memory};

fn last(house: &House, note: &[u8]) -> Checkpoint {
    Checkpoint::open(note, house.key.public()).expect("the house signed it")
}

/// A house, and the same house put back 100 hours later.
fn restored() -> (Memory, Vec<u8>) {
    let mut house = House::new();
    house.shift(20);
    let note = house.shift(20);
    let last = last(&house, &note);
    let mut anew = House::anew(house.files, &last, house.hour + 100);
    anew.close();
    anew.shift(5);
    (anew.files, note)
}

#[test]
fn a_restored_house_tells_its_gap() {
    let (files, note) = restored();
    let asked = Asked {
        since: vec![("kept".to_owned(), note)],
        ..Asked::default()
    };
    let checked = files.check(&asked);
    assert_eq!(verdict(&checked), EXIT_GAPS, "{:?}", checked.found);
    let page = page(&checked, false);
    let gap = "100 hours, from 2023-11-06 04:00 to 2023-11-10 08:00: the house was put back";
    assert!(page.contains(gap), "{page}");
    assert!(
        page.contains("goes on from the checkpoint you kept"),
        "{page}"
    );
}

#[test]
fn a_restored_house_without_its_old_entries_says_so() {
    let (mut files, note) = restored();
    let left = ["origin-001/key", "origin-001/checkpoint"];
    files
        .0
        .retain(|path, _| !path.starts_with("origin-001/") || left.contains(&&**path));
    let checked = files.check(&Asked::default());
    assert_eq!(verdict(&checked), EXIT_GAPS, "{:?}", checked.found);
    let page = page(&checked, false);
    assert!(page.contains("The 64 entries of origin-001"), "{page}");
    assert!(
        page.contains("Everything before 2023-11-10 08:00"),
        "{page}"
    );
    let asked = |size| Asked {
        since: vec![("kept".to_owned(), cut(&note, size))],
        ..Asked::default()
    };
    let checked = files.check(&asked("64"));
    assert_eq!(verdict(&checked), EXIT_GAPS);
    assert_eq!(checked.since, [("kept".to_owned(), 64, true)]);
    let checked = files.check(&asked("32"));
    assert_eq!(checked.since, [("kept".to_owned(), 32, false)]);
    let checked = files.check(&asked("80"));
    assert!(matches!(checked.found[0], Found::Rollback(_, 80, 64)));
}

/// The three lines of a note, with another size.
fn cut(note: &[u8], size: &str) -> Vec<u8> {
    let text = String::from_utf8(note.to_vec()).expect("a note is text");
    let text = text.split_once("\n\n").expect("a note has two parts").0;
    format!("{text}\n")
        .replace("\n64\n", &format!("\n{size}\n"))
        .into_bytes()
}

#[test]
fn the_old_journal_cannot_be_left_out_or_cut() {
    let (files, _) = restored();
    let mut without = Memory::default();
    for (path, bytes) in &files.0 {
        if let Some(rest) = path.strip_prefix("origin-002/") {
            without
                .0
                .insert(format!("origin-001/{rest}"), bytes.clone());
        }
        if path.starts_with("origin-001/") {
            let mut cut = files.clone();
            cut.0.remove(path);
            assert_eq!(
                verdict(&cut.check(&Asked::default())),
                EXIT_BROKEN,
                "{path}"
            );
            let mut changed = files.clone();
            changed.0.get_mut(path).unwrap()[7] ^= 1;
            assert_eq!(
                verdict(&changed.check(&Asked::default())),
                EXIT_BROKEN,
                "{path}"
            );
        }
    }
    assert_eq!(verdict(&without.check(&Asked::default())), EXIT_BROKEN);
}

#[test]
fn another_last_checkpoint_is_not_accepted() {
    let mut house = House::new();
    let first = house.shift(20);
    house.shift(20);
    let earlier = last(&house, &first);
    let mut anew = House::anew(house.files, &earlier, house.hour + 5);
    anew.close();
    let checked = anew.files.check(&Asked::default());
    assert_eq!(verdict(&checked), EXIT_BROKEN);
    assert!(
        checked.found[0]
            .to_string()
            .contains("holds the last checkpoint")
    );
}

#[test]
fn a_new_journal_has_a_new_name() {
    let mut house = House::new();
    let note = house.shift(20);
    let last = last(&house, &note);
    let key = house.files.0["origin-001/key"].clone();
    let mut anew = House::anew(house.files, &last, house.hour + 5);
    anew.key = house.key;
    anew.files.0.insert("origin-002/key".to_owned(), key);
    anew.close();
    let checked = anew.files.check(&Asked::default());
    assert!(matches!(checked.found[0], Found::SameName(_)));
}

#[test]
fn a_missing_week_is_told() {
    let mut house = House::new();
    house.shift(3);
    house.hour += 7 * 24;
    house.shift(3);
    let checked = house.files.check(&Asked::default());
    assert_eq!(verdict(&checked), EXIT_GAPS, "{:?}", checked.found);
    let page = page(&checked, false);
    let gap = "174 hours, from 2023-11-05 22:00 to 2023-11-13 04:00: no entry.";
    assert!(page.contains(gap), "{page}");
}

#[test]
fn a_clock_that_was_set_back_is_told() {
    let mut house = House::new();
    house.shift(3);
    house.hour -= 100;
    house.shift(3);
    let checked = house.files.check(&Asked::default());
    assert_eq!(verdict(&checked), EXIT_GAPS, "{:?}", checked.found);
    assert!(page(&checked, false).contains("A clock was set back"));
}
