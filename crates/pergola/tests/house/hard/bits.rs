//! R8: flipped bits, files that are cut off, pages in each other's place, a
//! write-ahead file and a head from before. `doctor` or the start says so, with a
//! documented exit code; or every page is right or calm. None is ever somebody else's.

use super::ground::{Ground, after_a_night, files};
use super::ledger::{Came, What, Writer, writers};
use super::{Dice, tells};
use crate::served::{SERVE, Served, pergola};
use crate::trial::Trial;

const WRITING: [What; 4] = [What::Times, What::Stranger, What::Line, What::Name];
const PAGE_BYTES: usize = 4_096;
/// Exit codes of a house that does not open: the disk or the database, the key or its head.
const REFUSED: [Option<i32>; 2] = [Some(74), Some(77)];
type Files = Vec<(String, Vec<u8>)>;

/// What is done to a copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Damage {
    Bit,
    CutOff,
    Swapped,
    OldPage,
    OldAhead,
    OldHead,
}

const DAMAGES: [Damage; 10] = [
    Damage::Bit,
    Damage::CutOff,
    Damage::Bit,
    Damage::Swapped,
    Damage::Bit,
    Damage::OldPage,
    Damage::Bit,
    Damage::OldAhead,
    Damage::Bit,
    Damage::OldHead,
];

#[test]
fn damage_is_said_and_nobody_reads_what_is_not_theirs() {
    tells("damage", &damaged(40, 1));
}

#[test]
#[ignore = "four hundred copies, two hundred flipped bits; cargo xtask long"]
fn damage_is_said_and_nobody_reads_what_is_not_theirs_400_times() {
    tells("damage-long", &damaged(400, 2));
}

/// So many damaged copies; the figures.
fn damaged(count: usize, seed: u64) -> String {
    let trial = after_a_night();
    let (_leader, mut writing) = writers(&trial, &WRITING);
    let ground = Ground::of(&trial);
    let (old, whole) = two_states(&ground, &trial, &mut writing);
    let mut dice = Dice(seed);
    let (mut said, mut refused) = (0, 0);
    for number in 0..count {
        let damage = DAMAGES[number % DAMAGES.len()];
        let (what, copy) = damage.done(&old, &whole, &mut dice);
        ground.put(&copy);
        let told = ground.whole().is_err();
        // Every byte of a page is under its seal, and every byte of the head under its.
        let sure = !matches!(damage, Damage::OldPage | Damage::OldAhead);
        assert!(told || !sure, "{number}: {what}: doctor finds nothing");
        ground.put(&copy);
        let opened = opens(&ground, &trial, &mut writing, &format!("{number}: {what}"));
        said += usize::from(told);
        refused += usize::from(!opened);
    }
    format!(
        "{count} damaged copies, doctor said so of {said}, {refused} did not open, 0 pages of others"
    )
}

/// A killed house with its write-ahead files, and the same one later, closed in order.
fn two_states(ground: &Ground, trial: &Trial, writing: &mut [Writer]) -> (Files, Files) {
    // The night gives the keys another file and another head.
    let before = files(&ground.data());
    let served = Served::start(ground.path());
    trial.through(served.address);
    ground.night_is_over();
    let mut writes = || {
        let came = writing.iter_mut().map(Writer::writes);
        came.for_each(|came| assert_eq!(came, Came::Kept));
    };
    writes();
    served.killed();
    let mut old = files(&ground.data());
    let served = Served::start(ground.path());
    trial.through(served.address);
    writes();
    assert_eq!(served.told_to_stop(), Some(0));
    let head = before.into_iter().find(|(name, _)| name == "keys.head");
    old.extend(head.map(|(_, bytes)| ("old.head".to_owned(), bytes)));
    (old, files(&ground.data()))
}

/// Serves a damaged copy and lets everybody look at what is theirs; whether it opened.
fn opens(ground: &Ground, trial: &Trial, writing: &mut [Writer], what: &str) -> bool {
    let served = match Served::begins(pergola(SERVE, ground.path()), ground.path()) {
        Ok(served) => served,
        Err(ended) => {
            assert!(REFUSED.contains(&ended.code), "{what}: {ended:?}");
            assert_eq!(ended.log.lines().count(), 1, "{what}: {}", ended.log);
            return false;
        }
    };
    trial.through(served.address);
    for one in writing.iter_mut() {
        one.sees_own_or_calm(what);
    }
    drop(served);
    let log = std::fs::read_to_string(ground.path().join("log")).unwrap_or_default();
    assert!(!log.contains("event=panic"), "{what}: {log}");
    true
}

impl Damage {
    /// A damaged copy, and what was done to it.
    fn done(self, old: &Files, whole: &Files, dice: &mut Dice) -> (String, Files) {
        let mut copy = whole.clone();
        let mut below = |end: usize| usize::try_from(dice.below(end as u64)).expect("small");
        let place = match below(8) {
            0 => "keys.head",
            1..4 => "keys-",
            _ => "main.db",
        };
        let at = copy
            .iter()
            .position(|(name, _)| name.starts_with(place))
            .expect("it is there");
        let (name, bytes) = &mut copy[at];
        let place = below(bytes.len());
        let what = format!("{self:?} in {name} at {place}");
        let earlier = |name: &str| old.iter().find(|(known, _)| known == name);
        match self {
            Damage::Bit => bytes[place] ^= 1 << below(8),
            Damage::CutOff => bytes.truncate(place),
            Damage::Swapped => {
                let (one, other) = (
                    1 + below(8),
                    10 + below(main(&mut copy).len() / PAGE_BYTES - 10),
                );
                swap(main(&mut copy), one, other);
                return (format!("Swapped {one} and {other}"), copy);
            }
            Damage::OldPage => {
                let before = earlier(name).map_or(&[][..], |(_, bytes)| bytes);
                let from = place / PAGE_BYTES * PAGE_BYTES;
                let to = (from + PAGE_BYTES).min(bytes.len()).min(before.len());
                if from < to {
                    bytes[from..to].copy_from_slice(&before[from..to]);
                }
            }
            Damage::OldAhead => {
                let ahead = old
                    .iter()
                    .filter(|(name, _)| name.ends_with("-wal"))
                    .cloned();
                copy.extend(ahead);
            }
            Damage::OldHead => {
                let flipped = below(4) == 0;
                let head = copy
                    .iter_mut()
                    .find(|(name, _)| name == "keys.head")
                    .expect("a head");
                head.1 = earlier("old.head").expect("an old head").1.clone();
                if flipped {
                    head.1.reverse();
                }
            }
        }
        (what, copy)
    }
}

/// The main file of a copy.
fn main(copy: &mut Files) -> &mut Vec<u8> {
    let main = copy.iter_mut().find(|(name, _)| name == "main.db");
    &mut main.expect("it is there").1
}

/// Puts two pages in each other's place.
fn swap(bytes: &mut [u8], one: usize, other: usize) {
    for byte in 0..PAGE_BYTES {
        bytes.swap(one * PAGE_BYTES + byte, other * PAGE_BYTES + byte);
    }
}
