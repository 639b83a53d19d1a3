//! The fuzz targets as ordinary tests: every seed, seeds with a few bytes
//! changed, and bytes of chance go through each door. What libFuzzer finds
//! becomes a seed under `fuzz/seeds/`, so that it is tried here ever after.

mod targets;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, TestRunner};

use self::targets::{Body, TARGETS};

/// Inputs of chance for each target.
const CASES: u32 = 1_500;
/// The most bytes of all seeds together.
const SEEDS_BYTES_MAX: u64 = 48 * 1024;

fn seeds_of(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fuzz/seeds")
        .join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a seed").path());
    let mut seeds: Vec<_> = paths
        .map(|path| (path.clone(), fs::read(&path).expect("a seed can be read")))
        .collect();
    seeds.sort();
    seeds
}

fn body_of(name: &str) -> Body {
    let found = TARGETS.iter().find(|(known, _)| *known == name);
    found.expect("a target of this name").1
}

/// Every seed as it is, then changed by chance, then chance alone.
fn tries(name: &str) {
    let body = body_of(name);
    let seeds = seeds_of(name);
    assert!(!seeds.is_empty(), "{name}: no seed");
    for (path, seed) in &seeds {
        let stood = std::panic::catch_unwind(|| body(seed));
        assert!(stood.is_ok(), "{}", path.display());
    }
    let changes = vec((any::<u16>(), any::<u8>()), 1..6);
    let changed = (0..seeds.len(), changes, any::<u16>()).prop_map(move |(which, changes, cut)| {
        let mut bytes = seeds[which].1.clone();
        for (at, byte) in changes {
            if let Some(length) = std::num::NonZero::new(bytes.len()) {
                bytes[usize::from(at) % length] = byte;
            }
        }
        if cut % 4 == 0 {
            bytes.truncate(usize::from(cut) % (bytes.len() + 1));
        }
        bytes
    });
    let chance = vec(any::<u8>(), 0..300);
    let mut runner = TestRunner::new(Config {
        cases: CASES,
        ..Config::default()
    });
    let tried = runner.run(&changed, |bytes| {
        body(&bytes);
        Ok(())
    });
    let tried = tried.and_then(|()| {
        runner.run(&chance, |bytes| {
            body(&bytes);
            Ok(())
        })
    });
    if let Err(why) = tried {
        panic!("{name}: {why}");
    }
}

/// One test per target; the list of them is complete.
macro_rules! targets {
    ($($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                tries(stringify!($name));
            }
        )+

        #[test]
        fn every_target_is_tried_and_has_seeds() {
            let tried = [$(stringify!($name)),+];
            let known: Vec<_> = TARGETS.iter().map(|(name, _)| *name).collect();
            assert_eq!(tried[..], known[..]);
            let seeds = known.iter().flat_map(|name| seeds_of(name));
            let bytes: u64 = seeds.map(|(_, seed)| seed.len() as u64).sum();
            assert!(bytes < SEEDS_BYTES_MAX, "{bytes} bytes of seeds");
        }
    };
}

targets! { form request sealed typed config rota backup erased keys note entry export }
