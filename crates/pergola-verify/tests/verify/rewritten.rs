//! What somebody with the house's own key could do: rewrite, roll back, break
//! the rules. Seen by the rules, or by whoever kept a later checkpoint (properties
//! 10 and 18).

use pergola_tlog::{Fields, Kind};
use pergola_verify::{Asked, Checked, EXIT_BROKEN, EXIT_HOLDS, Found, page, verdict};

use crate::house::{House, acted, key, of_64, step};

fn since(note: &[u8]) -> Asked {
    Asked {
        since: vec![("kept".to_owned(), note.to_vec())],
        ..Asked::default()
    }
}

/// What is found first, in words.
#[track_caller]
fn first(checked: &Checked) -> String {
    assert_eq!(verdict(checked), EXIT_BROKEN);
    checked.found[0].to_string()
}

#[test]
fn a_journal_that_goes_on_holds() {
    let mut house = House::new();
    let kept = house.shift(20);
    house.shift(20);
    let checked = house.files.check(&since(&kept));
    assert_eq!(verdict(&checked), EXIT_HOLDS, "{:?}", checked.found);
    assert_eq!(checked.since, [("kept".to_owned(), 32, true)]);
    // Three lines on paper, without a signature, do as well.
    let text = String::from_utf8(kept).unwrap();
    let paper = format!("{}\n", text.split_once("\n\n").unwrap().0);
    let spaced = format!("  {}\r\n\r\n", paper.replace('\n', " \r\n  "));
    for paper in [&paper, &spaced, &format!("{paper}\n")] {
        let checked = house.files.check(&since(paper.as_bytes()));
        assert_eq!(verdict(&checked), EXIT_HOLDS, "{:?}", checked.found);
    }
    let mut mistyped = paper.into_bytes();
    let at = mistyped.len() - 20;
    mistyped[at] = if mistyped[at] == b'A' { b'B' } else { b'A' };
    let checked = house.files.check(&since(&mistyped));
    assert!(
        first(&checked).contains("copied wrongly"),
        "{}",
        first(&checked)
    );
}

#[test]
fn a_rollback_is_seen_by_whoever_kept_a_later_checkpoint() {
    let mut house = House::new();
    house.shift(20);
    let before = house.files.clone();
    let kept = house.shift(20);
    let checked = before.check(&Asked::default());
    assert_eq!(verdict(&checked), EXIT_HOLDS, "nobody else can see it");
    let checked = before.check(&since(&kept));
    assert!(matches!(checked.found[0], Found::Rollback(_, 64, 32)));
}

#[test]
fn a_rollback_that_grew_again_is_seen_too() {
    let mut house = House::new();
    house.shift(20);
    let kept = house.shift(20);
    let mut other = House::new();
    other.shift(20);
    other.shift(19);
    other.shift(40);
    let checked = other.files.check(&since(&kept));
    assert!(matches!(checked.found[0], Found::Fork(_, 64, false)));
}

#[test]
fn a_journal_written_anew_under_another_key_is_seen() {
    let mut house = House::new();
    let kept = house.shift(20);
    let mut other = House::new();
    other.key = pergola_tlog::SigningKey::from_seed("garden.example/one", &[6; 32]).unwrap();
    let line = format!("{}\n", other.key.public().line());
    let path = "origin-001/key".to_owned();
    other.files.0.insert(path, line.into_bytes());
    other.shift(20);
    let checked = other.files.check(&since(&kept));
    assert!(matches!(checked.found[0], Found::SinceKey(_)));
    let line = house.key.public().line();
    let asked = |line: String| Asked {
        keys: vec![("house.key".to_owned(), line.into_bytes())],
        ..Asked::default()
    };
    let checked = other.files.check(&asked(line.clone()));
    assert!(matches!(checked.found[0], Found::OtherKey(_)));
    let checked = house.files.check(&asked(line.clone() + "\n"));
    assert_eq!(verdict(&checked), EXIT_HOLDS);
    assert!(checked.origins[0].known);
    let checked = house.files.check(&asked(line.replace('+', "-")));
    assert!(matches!(checked.found[0], Found::Key(_)));
}

#[test]
fn what_is_no_checkpoint_or_of_another_journal_is_said() {
    let house = of_64();
    let noise = ["", "hello\n", "a\n1\nb\n", "\n\n\n", "\u{2014}"];
    for text in noise {
        let checked = house.files.check(&since(text.as_bytes()));
        assert!(
            matches!(checked.found[0], Found::SinceUnreadable(_)),
            "{text:?}"
        );
    }
    let checkpoint = pergola_tlog::Checkpoint {
        origin: "elsewhere".to_owned(),
        size: 16,
        root: [0; 32],
    };
    let checked = house.files.check(&since(checkpoint.text().as_bytes()));
    assert!(matches!(&checked.found[0], Found::SinceElsewhere(_, origin) if origin == "elsewhere"));
}

/// A house that wrote these entries, with its own key and as if all were well.
fn wrote(entries: impl IntoIterator<Item = Fields>) -> Checked {
    let mut house = House::new();
    house.enter(entries);
    house.close();
    house.files.check(&Asked::default())
}

const HOUR: u32 = 472_000;

#[test]
fn a_second_yes_after_60_minutes_is_refused() {
    let opened = step(1, Kind::GlassOpened, 1, 0, HOUR);
    let on_time = wrote([opened, step(2, Kind::GlassApproved, 2, 60, HOUR + 1)]);
    assert_eq!(verdict(&on_time), EXIT_HOLDS, "{:?}", on_time.found);
    let late = wrote([opened, step(2, Kind::GlassApproved, 2, 61, HOUR + 1)]);
    assert!(first(&late).contains("within 60 minutes"));
    let hidden = wrote([opened, step(2, Kind::GlassApproved, 2, 5, HOUR + 5)]);
    assert!(first(&hidden).contains("fit the hours"));
}

#[test]
fn nothing_is_viewed_before_it_is_approved() {
    let early = wrote([
        step(1, Kind::GlassOpened, 1, 0, HOUR),
        step(2, Kind::GlassViewed, 1, 5, HOUR),
        step(3, Kind::GlassApproved, 2, 5, HOUR),
    ]);
    assert!(first(&early).contains("Entry 2"), "{}", first(&early));
    assert!(first(&early).contains("comes after the step"));
}

#[test]
fn one_person_cannot_say_both() {
    let both = wrote([
        step(1, Kind::GlassOpened, 1, 0, HOUR),
        step(2, Kind::GlassApproved, 1, 5, HOUR),
    ]);
    assert!(first(&both).contains("not who asked"), "{}", first(&both));
}

#[test]
fn whoever_was_erased_does_not_come_back() {
    let about = |kind| Fields {
        subject: [4; 16],
        ..Fields::new(kind, HOUR)
    };
    let back = wrote([about(Kind::Erased), about(Kind::Admitted)]);
    assert!(
        first(&back).contains("Nobody who was erased"),
        "{}",
        first(&back)
    );
}

#[test]
fn noise_is_not_overspent() {
    let noise = |kind, much: u64| {
        let mut entry = Fields::new(kind, HOUR);
        entry.detail[..8].copy_from_slice(&much.to_be_bytes());
        entry
    };
    let set = noise(Kind::BudgetSet, 3000);
    let spent = noise(Kind::BudgetSpent, 2000);
    let checked = wrote([set, spent, spent]);
    assert!(
        first(&checked).contains("never use more noise"),
        "{}",
        first(&checked)
    );
}

#[test]
fn many_broken_rules_are_counted() {
    let wrong = (0..40).map(|_| step(1, Kind::GlassApproved, 1, 0, HOUR));
    let checked = wrote(wrong);
    assert_eq!((checked.found.len(), checked.more), (10, 30));
}

#[test]
fn an_entry_that_is_none_is_refused() {
    let mut house = House::new();
    let mut writer = pergola_tlog::Writer::new();
    let mut changes = Vec::new();
    for at in 0..16 {
        let mut entry = acted(at, HOUR).encode();
        entry[2] ^= 0x80;
        writer.push(&entry, &mut changes);
    }
    let checkpoint = pergola_tlog::Checkpoint {
        origin: "garden.example/one".to_owned(),
        size: 16,
        root: writer.root(),
    };
    writer.flush(&mut changes);
    writer.keep(&checkpoint.sign(&key("garden.example/one")), &mut changes);
    house.files.apply("origin-001", changes);
    let checked = house.files.check(&Asked::default());
    assert!(first(&checked).contains("not on the list of known kinds"));
}

#[test]
fn a_checkpoint_left_out_of_the_export_is_missed() {
    let mut house = House::new();
    for acts in [5, 5, 5] {
        house.shift(acts);
    }
    let mut files = house.files.clone();
    let last = files.0.remove("origin-001/checkpoints/002").unwrap();
    files
        .0
        .insert("origin-001/checkpoints/001".to_owned(), last);
    let checked = files.check(&Asked::default());
    assert!(
        first(&checked).contains("hash of that checkpoint's file"),
        "{}",
        first(&checked)
    );
}

#[test]
fn programs_are_compared_with_a_list() {
    let mut house = House::new();
    house.enter([Fields {
        detail: [3; 32],
        ..Fields::new(Kind::Program, HOUR)
    }]);
    house.close();
    let asked = |programs| Asked {
        programs: Some(programs),
        ..Asked::default()
    };
    let listed = house.files.check(&asked(vec![[1; 32], [3; 32]]));
    assert_eq!(verdict(&listed), EXIT_HOLDS);
    assert!(page(&listed, false).contains("is on the list you gave"));
    let none = of_64().files.check(&asked(Vec::new()));
    let said = page(&none, false);
    assert!(
        said.contains("None is recorded here") && !said.contains("on the list"),
        "{said}"
    );
    let unlisted = house.files.check(&asked(vec![[1; 32]]));
    assert!(first(&unlisted).ends_with("0303."));
}
