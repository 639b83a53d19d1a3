//! Property 17: whatever is done to an export without its key is detected.

use pergola_verify::{Asked, EXIT_BROKEN, EXIT_HOLDS, verdict};

use crate::house::{House, Memory, of_64};

#[track_caller]
fn detected(files: &Memory, what: &str) {
    let checked = files.check(&Asked::default());
    assert_eq!(verdict(&checked), EXIT_BROKEN, "{what} was not detected");
    assert!(!checked.found.is_empty());
}

#[track_caller]
fn whole(files: &Memory) {
    let checked = files.check(&Asked::default());
    let found = &checked.found;
    assert_eq!(verdict(&checked), EXIT_HOLDS, "{found:?}");
}

#[test]
fn every_byte_of_a_log_of_64_entries_counts() {
    let files = of_64().files;
    whole(&files);
    let mut positions = 0_u64;
    for (path, bytes) in &files.0 {
        for at in 0..bytes.len() {
            // One bit, another bit, all bits.
            for change in [1 << (at % 8), 0x80, 0xff] {
                let mut changed = files.clone();
                changed.0.get_mut(path).unwrap()[at] ^= change;
                detected(&changed, &format!("byte {at} of {path} ^ {change}"));
            }
            positions += 1;
        }
    }
    assert!(positions > 64 * 258 + 64 * 32, "{positions}");
}

#[test]
fn bytes_of_larger_tiles_and_later_bundles_count() {
    let mut house = House::new();
    for acts in [300, 400, 3] {
        house.shift(acts);
    }
    let files = house.files;
    whole(&files);
    for (path, bytes) in &files.0 {
        for at in (0..bytes.len()).step_by(211).chain([bytes.len() - 1]) {
            let mut changed = files.clone();
            changed.0.get_mut(path).unwrap()[at] ^= 1 << (at % 8);
            detected(&changed, &format!("byte {at} of {path}"));
        }
    }
}

#[test]
fn every_file_removed_renamed_emptied_cut_or_made_longer_counts() {
    // Two levels of tiles, a whole one and a partial one.
    let mut house = House::new();
    for acts in [100, 180, 3, 40] {
        house.shift(acts);
    }
    for files in [of_64().files, house.files] {
        whole(&files);
        for (path, bytes) in &files.0 {
            let changed = |change: &dyn Fn(&mut Memory)| {
                let mut files = files.clone();
                change(&mut files);
                detected(&files, path);
            };
            changed(&|files| drop(files.0.remove(path)));
            for name in [
                "x",
                "000",
                "tile/0/999",
                "origin-002/key",
                "origin-001/key2",
            ] {
                changed(&|files| {
                    files.0.remove(path);
                    files.0.insert(name.to_owned(), bytes.clone());
                });
            }
            for length in [0, 1, bytes.len() / 2, bytes.len() - 1] {
                changed(&|files| files.0.get_mut(path).unwrap().truncate(length));
            }
            changed(&|files| files.0.get_mut(path).unwrap().push(b'\n'));
        }
    }
}

#[test]
fn two_files_swapped_count() {
    let files = of_64().files;
    let paths: Vec<_> = files.0.keys().cloned().collect();
    for (at, one) in paths.iter().enumerate() {
        for other in &paths[at + 1..] {
            let (first, second) = (&files.0[one], &files.0[other]);
            if first == second {
                continue;
            }
            let mut changed = files.clone();
            changed.0.insert(one.clone(), second.clone());
            changed.0.insert(other.clone(), first.clone());
            detected(&changed, &format!("{one} and {other} swapped"));
        }
    }
}

#[test]
fn a_file_too_many_counts() {
    let files = of_64().files;
    for path in [
        "README",
        "origin-001/README",
        "origin-001/.hidden",
        "origin-001/checkpoints/004",
        "origin-001/checkpoints/x000/001",
        "origin-001/tile/0/000",
        "origin-001/tile/0/000.p/63",
        "origin-001/tile/0/001.p/1",
        "origin-001/tile/0/001.p/0",
        "origin-001/tile/1/000.p/1",
        "origin-001/tile/entries/000.p/65",
        "origin-001/empty/",
        "origin-1/key",
        "origin-000/key",
        "origin-003/key",
        "Origin-001/key",
    ] {
        let mut changed = files.clone();
        changed.0.insert(path.to_owned(), b"x".to_vec());
        detected(&changed, path);
        changed.0.insert(path.to_owned(), Vec::new());
        detected(&changed, path);
    }
}

#[test]
fn entries_moved_removed_or_repeated_in_a_bundle_count() {
    let files = of_64().files;
    let path = "origin-001/tile/entries/000.p/64";
    let entries: Vec<_> = files.0[path].chunks(258).map(<[u8]>::to_vec).collect();
    let check = |entries: Vec<Vec<u8>>, what: &str| {
        let mut changed = files.clone();
        changed.0.insert(path.to_owned(), entries.concat());
        detected(&changed, what);
    };
    for at in 0..63 {
        let mut moved = entries.clone();
        moved.swap(at, at + 1);
        check(moved, "an entry moved");
        let mut removed = entries.clone();
        removed.remove(at);
        check(removed, "an entry removed");
        let mut repeated = entries.clone();
        repeated[at + 1] = repeated[at].clone();
        check(repeated, "an entry repeated");
    }
}

#[test]
fn a_signature_changed_in_both_of_its_places_counts() {
    let files = of_64().files;
    let newest = files.0["origin-001/checkpoint"].clone();
    for at in newest.len() - 90..newest.len() - 4 {
        let mut changed = files.clone();
        for path in ["origin-001/checkpoint", "origin-001/checkpoints/003"] {
            let byte = &mut changed.0.get_mut(path).unwrap()[at];
            *byte = if *byte == b'A' { b'B' } else { b'A' };
        }
        detected(&changed, &format!("byte {at} of both"));
    }
}

#[test]
fn a_journal_written_anew_without_the_key_counts() {
    let mut house = House::new();
    house.key = pergola_tlog::SigningKey::from_seed("garden.example/one", &[6; 32]).unwrap();
    house.shift(20);
    detected(&house.files, "a journal signed with another key");
}

#[test]
fn no_file_at_all_is_no_journal() {
    detected(&Memory::default(), "everything removed");
}
