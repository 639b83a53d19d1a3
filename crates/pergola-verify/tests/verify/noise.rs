//! Whatever lies on a stick, checking ends with an answer.

use std::collections::BTreeMap;

use pergola_tlog::Checkpoint;
use pergola_verify::{Asked, EXIT_BROKEN, page, verdict};
use proptest::collection::{btree_map, vec};
use proptest::prelude::{any, prop_assert_eq, proptest};

use crate::house::{House, Memory, key};

/// Paths that a journal may have, and others.
const PATH: &str = "(origin-00[0-3]/)?(key|checkpoint|checkpoints/00[0-2]|tile/(entries|[0-9]{1,3})/(x00[01]/)?00[01](\\.p/[0-9]{1,3})?|[a-z]{1,5})";

proptest! {
    #[test]
    fn random_files_are_no_journal(files in btree_map(PATH, vec(any::<u8>(), 0..600), 0..20)) {
        let checked = Memory(files).check(&Asked::default());
        prop_assert_eq!(verdict(&checked), EXIT_BROKEN);
        let _ = page(&checked, true);
    }

    #[test]
    fn random_files_in_place_of_a_journals_are_noticed(
        noise in btree_map(0..9_usize, vec(any::<u8>(), 0..80), 1..9)
    ) {
        let mut house = House::new();
        house.shift(20);
        let mut files = house.files;
        let paths: Vec<_> = files.0.keys().cloned().collect();
        for (at, bytes) in noise {
            files.0.insert(paths[at % paths.len()].clone(), bytes);
        }
        prop_assert_eq!(verdict(&files.check(&Asked::default())), EXIT_BROKEN);
    }

    #[test]
    fn any_size_that_was_signed_is_looked_for_and_not_found(size in any::<u64>(), few in 0..70_u64) {
        let key = key("garden.example/one");
        for size in [size, few, u64::MAX - few, 1 << (few % 64)] {
            let checkpoint = Checkpoint {
                origin: key.public().name().to_owned(),
                size,
                root: [0; 32],
            };
            let note = checkpoint.sign(&key);
            let files = [
                ("key", format!("{}\n", key.public().line()).into_bytes()),
                ("checkpoint", note.clone()),
                ("checkpoints/000", note),
            ];
            let named = files.map(|(path, bytes)| (format!("origin-001/{path}"), bytes));
            let checked = Memory(BTreeMap::from(named)).check(&Asked::default());
            prop_assert_eq!(verdict(&checked), EXIT_BROKEN);
        }
    }
}
