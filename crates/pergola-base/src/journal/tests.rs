//! The waiting room's format; the sequencer on both engines: order, no gap, two
//! servers, eight writers, what a restore leaves.

use std::sync::atomic::{AtomicU64, Ordering};

use pergola_seal::Language;
use pergola_store::trial::Trial;
use pergola_store::{SchemaPart, Store, Tx};
use pergola_tlog::{Audit, Checkpoint, Fields, Frontier, hash, leaf};

use super::rows::{self, HOUSE_LOG, Origin, checkpoint, entries, newest, origins, wait};
use super::sequence::{close_all, run, signing_key, waits};
use super::{
    By, ENTRY_BYTES, Entry, Known, NotOurs, about, append, begin_anew, encode, go_on, person_key,
};
use crate::capability::Capability;
use crate::cx::Cx;
use crate::facts;
use crate::house::{House, Programme};
use crate::id::Id;
use crate::moment::{Day, Moment};
use crate::stop::Stop;
use crate::trial;

const START: Moment = Moment(1_772_528_400);
const HOUR: i64 = 3_600;
const LOG: [u8; 16] = [3; 16];

static CAPABILITIES: [Capability; 3] = [
    crate::clockwork::CAPABILITY,
    facts::CAPABILITY,
    super::CAPABILITY,
];

#[test]
fn the_format_is_final() {
    let entry = encode(
        Entry::Admitted,
        Moment(1_700_003_600),
        [0xaa; 16],
        [0xbb; 16],
    );
    let mut wanted = vec![1, 0, 11];
    wanted.extend([0; 8]);
    wanted.extend((1_700_003_600_u32 / 3600).to_be_bytes());
    wanted.extend([0; 6]);
    wanted.extend([0xaa; 16]);
    wanted.extend([0xbb; 16]);
    wanted.resize(ENTRY_BYTES, 0);
    assert_eq!(entry.as_slice(), wanted);
}

#[test]
fn a_participants_act_is_kept_to_six_hours() {
    let early = encode(Entry::Left, Moment(6 * 3600), [0; 16], [0; 16]);
    let late = encode(Entry::Left, Moment(12 * 3600 - 1), [0; 16], [0; 16]);
    assert_eq!(early, late);
}

struct World {
    trial: Trial,
    house: House,
    programme: Programme,
}

impl World {
    fn both() -> [Self; 2] {
        let parts = CAPABILITIES.iter().map(|one| SchemaPart {
            name: one.name,
            text: one.schema,
        });
        let parts: Vec<SchemaPart> = parts.collect();
        Trial::both(&parts).map(Self::new)
    }

    fn new(trial: Trial) -> Self {
        let programme = Programme {
            id: Id::from_raw(LOG),
            ..trial::programme("House")
        };
        trial
            .write("test", |tx| programme.add(tx))
            .expect("a programme is added");
        let house = House {
            languages: vec![Language::En],
            ..trial::house(&CAPABILITIES)
        };
        Self {
            trial,
            house,
            programme,
        }
    }

    fn store(&self) -> &Store {
        self.trial.store()
    }

    fn within<T>(&self, now: Moment, body: impl Fn(&Cx, &mut Tx) -> Result<T, Stop>) -> T {
        let mut cx = Cx::new(&self.house, now, Language::En);
        cx.programme = Some(self.programme.clone());
        let done = self.store().write("test", |tx| {
            tx.bind(LOG);
            body(&cx, tx)
        });
        done.expect("a write")
    }

    /// Leaves an entry about a person who has a key.
    fn act(&self, now: Moment, kind: Entry, person: u8) {
        let person = Id::from_raw([person; 16]);
        self.within(now, |cx, tx| {
            person_key(cx, tx, person)?;
            append(cx, tx, kind, None, Some(person))
        });
    }

    fn run(&self, now: Moment) {
        run(&self.house, self.store(), now).expect("the sequencer runs");
    }

    fn close(&self, now: Moment) {
        close_all(&self.house, self.store(), now).expect("the sequencer runs");
    }

    fn read<T>(&self, mut body: impl FnMut(&mut Tx) -> Result<T, Stop>) -> T {
        self.store().read("test", |tx| body(tx)).expect("a read")
    }

    fn all(&self, log: [u8; 16], origin: &Origin) -> Vec<[u8; ENTRY_BYTES]> {
        let mut all = Vec::new();
        while (all.len() as u64) < origin.size {
            let found = self.read(|tx| {
                Ok(entries(
                    tx,
                    log,
                    origin.number,
                    all.len() as u64,
                    origin.size,
                )?)
            });
            assert!(!found.is_empty(), "a gap at {}", all.len());
            for (at, entry) in found {
                assert_eq!(at, all.len() as u64);
                all.push(entry);
            }
        }
        all
    }

    fn note(&self, log: [u8; 16], origin: &Origin, at: u64) -> (u64, Vec<u8>) {
        self.read(|tx| Ok(checkpoint(tx, log, origin.number, at)?))
            .expect("a checkpoint")
    }

    /// Goes through a log as an auditor does; its entries in their order.
    fn audited(&self, log: [u8; 16]) -> Vec<Fields> {
        let mut audit = Audit::new();
        let mut seen = Vec::new();
        let all = self.read(|tx| Ok(origins(tx, log)?));
        for (nth, origin) in all.iter().enumerate() {
            let key = signing_key(&self.house, &origin.name).expect("a key");
            let mut tree = Frontier::new();
            let mut kept = 0;
            for (at, bytes) in self.all(log, origin).iter().enumerate() {
                let entry = Fields::decode(bytes).expect("an entry");
                audit.take(&entry).expect("no rule is broken");
                seen.push(entry);
                tree.push(leaf(bytes), |_, _| ());
                if kept < origin.kept && self.note(log, origin, kept).0 == at as u64 + 1 {
                    let note = self.note(log, origin, kept).1;
                    let read = Checkpoint::open(&note, key.public()).expect("signed");
                    assert_eq!((read.size, read.root), (tree.size(), tree.root()));
                    audit.keep(&note).expect("padded");
                    kept += 1;
                }
            }
            assert_eq!(kept, origin.kept);
            if nth + 1 < all.len() {
                let note = self.note(log, origin, kept - 1).1;
                audit.begin_anew(&Checkpoint::read_unsigned(&note).expect("read"), true);
            }
        }
        seen
    }
}

fn kinds(entries: &[Fields]) -> Vec<Entry> {
    entries.iter().map(|entry| entry.kind).collect()
}

fn count(entries: &[Fields], kind: Entry) -> usize {
    entries.iter().filter(|entry| entry.kind == kind).count()
}

#[test]
fn what_waits_gets_its_place() {
    for world in World::both() {
        for person in 1..=40 {
            world.act(START, Entry::Joined, person);
        }
        assert!(world.read(|tx| Ok(waits(tx, START)?)));
        world.run(START);
        assert!(!world.read(|tx| Ok(waits(tx, START)?)));
        let seen = world.audited(LOG);
        assert_eq!(count(&seen, Entry::Joined), 40);
        assert_eq!(seen.len(), 41, "the first one says that it begins");
        world.act(START, Entry::Left, 1);
        world.run(START);
        assert_eq!(kinds(&world.audited(LOG)).last(), Some(&Entry::Left));
    }
}

#[test]
fn whoever_is_erased_is_erased_last() {
    for world in World::both() {
        for person in 1..=8 {
            world.act(START, Entry::Erased, person);
        }
        for person in 1..=8 {
            world.act(START, Entry::Joined, person);
        }
        world.run(START);
        let seen = kinds(&world.audited(LOG));
        assert_eq!(seen[1..9], [Entry::Joined; 8]);
        assert_eq!(seen[9..], [Entry::Erased; 8]);
    }
}

#[test]
fn every_six_hours_it_is_signed_and_padded() {
    for world in World::both() {
        world.run(START);
        for hour in 1..=25 {
            let now = START.plus(hour * HOUR);
            if hour % 7 == 0 {
                world.act(now, Entry::Joined, 1);
            }
            if world.read(|tx| Ok(waits(tx, now)?)) {
                world.run(now);
            }
        }
        for log in [LOG, HOUSE_LOG] {
            let origin = world.read(|tx| Ok(newest(tx, log)?)).expect("begun");
            assert_eq!(origin.kept, 4);
            world.audited(log);
        }
    }
}

#[test]
fn a_clock_that_was_ahead_keeps_no_checkpoint_from_being_signed() {
    for world in World::both() {
        world.run(START);
        world.run(START.plus(400 * 24 * HOUR));
        for now in (1..=13).map(|hour| START.plus(hour * HOUR)) {
            if world.read(|tx| Ok(waits(tx, now)?)) {
                world.run(now);
            }
        }
        let origin = world.read(|tx| Ok(newest(tx, LOG)?)).expect("begun");
        assert_eq!(origin.kept, 4, "one ahead, at once, two in twelve hours");
        world.audited(LOG);
    }
}

#[test]
fn an_export_may_ask_for_a_checkpoint_of_now_and_twice_is_once() {
    for world in World::both() {
        world.act(START, Entry::Joined, 1);
        world.close(START);
        world.close(START.plus(60));
        let origin = world.read(|tx| Ok(newest(tx, LOG)?)).expect("begun");
        assert_eq!((origin.kept, origin.size), (1, 16));
        assert_eq!(count(&world.audited(LOG), Entry::Joined), 1);
    }
}

#[test]
fn the_houses_journal_names_that_of_a_programme() {
    for world in World::both() {
        world.close(START);
        let origin = world.read(|tx| Ok(newest(tx, LOG)?)).expect("begun");
        let key = signing_key(&world.house, &origin.name).expect("a key");
        let file = format!("{}\n", key.public().line());
        let named = world.audited(HOUSE_LOG);
        let named: Vec<_> = named.iter().filter(|e| e.kind == Entry::Journal).collect();
        assert_eq!(named.len(), 1);
        assert_eq!(named[0].detail, hash(file.as_bytes()));
    }
}

#[test]
fn more_than_a_tile_of_tiles_goes_on_where_it_was() {
    let [world, _] = World::both();
    for round in 0..5 {
        let filled = world.store().write("test", |tx| {
            for _ in 0..20_000 {
                wait(tx, LOG, &encode(Entry::Joined, START, [0; 16], [0; 16]))?;
            }
            Ok::<_, Stop>(())
        });
        filled.expect("they wait");
        world.run(START.plus(round));
    }
    world.close(START.plus(9));
    assert_eq!(count(&world.audited(LOG), Entry::Joined), 100_000);
}

/// Eight writers and four servers at once: nothing is lost or doubled, and no
/// write had to be run a second time for the journal's sake.
#[test]
fn eight_writers_and_four_servers_leave_no_gap() {
    const EACH: u64 = 60;
    for world in World::both() {
        let person = Id::from_raw([1; 16]);
        world.within(START, |cx, tx| person_key(cx, tx, person).map(drop));
        let (world, left, runs) = (&world, &AtomicU64::new(8), &AtomicU64::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(move || {
                    for _ in 0..EACH {
                        world.within(START, |cx, tx| {
                            runs.fetch_add(1, Ordering::Relaxed);
                            append(cx, tx, Entry::Joined, None, Some(person))
                        });
                    }
                    left.fetch_sub(1, Ordering::Release);
                });
            }
            for _ in 0..4 {
                scope.spawn(move || {
                    while left.load(Ordering::Acquire) > 0 {
                        world.run(START);
                    }
                });
            }
        });
        world.close(START);
        let seen = world.audited(LOG);
        assert_eq!(count(&seen, Entry::Joined) as u64, 8 * EACH);
        assert_eq!(count(&seen, Entry::Origin), 1);
        assert_eq!(runs.load(Ordering::Relaxed), 8 * EACH);
    }
}

#[test]
fn a_journal_begins_anew_after_its_last_checkpoint() {
    for world in World::both() {
        world.act(START, Entry::Joined, 1);
        world.close(START);
        world.act(START, Entry::Joined, 2);
        world.run(START.plus(60));
        let later = START.plus(9 * HOUR);
        world.within(later, |cx, tx| begin_anew(cx.house, tx, LOG, later, 2));
        world.close(later);
        let seen = world.audited(LOG);
        assert_eq!(
            count(&seen, Entry::Joined),
            2,
            "what stood behind it waits again"
        );
        assert_eq!(count(&seen, Entry::Origin), 2);
        let all = world.read(|tx| Ok(origins(tx, LOG)?));
        assert_eq!((all.len(), all[0].size), (2, 16));
        assert_eq!(count(&world.audited(HOUSE_LOG), Entry::Journal), 2);
    }
}

#[test]
fn a_journal_that_begins_anew_twice_still_knows_where_the_first_one_ended() {
    for world in World::both() {
        world.act(START, Entry::Joined, 1);
        world.close(START);
        let later = START.plus(9 * HOUR);
        world.within(later, |cx, tx| begin_anew(cx.house, tx, LOG, later, 2));
        world.act(later, Entry::Joined, 2);
        world.run(later);
        world.within(later, |cx, tx| begin_anew(cx.house, tx, LOG, later, 2));
        world.close(later);
        let seen = world.audited(LOG);
        assert_eq!(
            (count(&seen, Entry::Joined), count(&seen, Entry::Origin)),
            (2, 2)
        );
        assert_eq!(world.read(|tx| Ok(origins(tx, LOG)?)).len(), 2);
    }
}

#[test]
fn a_journal_that_nobody_can_know_begins_again() {
    for world in World::both() {
        world.act(START, Entry::Joined, 1);
        world.run(START);
        world.within(START, |cx, tx| begin_anew(cx.house, tx, LOG, START, 2));
        world.close(START);
        assert_eq!(count(&world.audited(LOG), Entry::Joined), 1);
        assert_eq!(world.read(|tx| Ok(origins(tx, LOG)?)).len(), 1);
    }
}

/// A backup is the same house at an earlier moment: here the other engine's.
#[test]
fn a_journal_goes_on_from_what_was_exported() {
    let [house, backup] = World::both();
    house.act(START, Entry::Joined, 1);
    house.run(START);
    copied(&house, &backup);
    let size = backup.read(|tx| Ok(newest(tx, LOG)?)).expect("begun").size;
    // Waits in the backup, and has its place in what was exported since.
    backup.within(START, |_, tx| {
        Ok(wait(
            tx,
            LOG,
            &encode(Entry::CodeMade, START, [0; 16], [0; 16]),
        )?)
    });
    house.within(START, |_, tx| {
        Ok(wait(
            tx,
            LOG,
            &encode(Entry::CodeMade, START, [0; 16], [0; 16]),
        )?)
    });
    house.close(START.plus(60));
    house.act(START, Entry::Left, 1);
    house.close(START.plus(7 * HOUR));
    let origin = house.read(|tx| Ok(newest(tx, LOG)?)).expect("begun");
    let known = Known {
        notes: (0..origin.kept)
            .map(|at| house.note(LOG, &origin, at).1)
            .collect(),
        entries: house
            .all(LOG, &origin)
            .split_off(usize::try_from(size).expect("small")),
    };
    let mut forged = Known {
        notes: known.notes.clone(),
        entries: known.entries.clone(),
    };
    forged.entries[1][21] ^= 1;
    let no = backup.within(START, |cx, tx| go_on(cx.house, tx, LOG, &forged));
    assert_eq!(no, Err(NotOurs::Fork));
    let came = backup.within(START, |cx, tx| go_on(cx.house, tx, LOG, &known));
    assert_eq!(came, Ok(known.entries.len() as u64));
    backup.close(START.plus(8 * HOUR));
    let seen = backup.audited(LOG);
    assert_eq!(count(&seen, Entry::CodeMade), 1);
    assert_eq!(count(&seen, Entry::Left), 1);
}

/// A backup has a log as it was when it was made.
fn copied(from: &World, to: &World) {
    let origin = from.read(|tx| Ok(newest(tx, LOG)?)).expect("begun");
    let all = from.all(LOG, &origin);
    let writer = from.read(|tx| Ok(origin.writer(tx, LOG)?));
    to.within(START, |_, tx| {
        rows::begin(tx, LOG, 1, origin.name, START)?;
        let empty = newest(tx, LOG)?.expect("begun");
        rows::add(tx, LOG, &empty, &all)?;
        Ok(rows::moved(tx, LOG, 1, &writer, START)?)
    });
}

#[test]
fn a_person_is_told_what_concerned_them_and_nobody_else() {
    for world in World::both() {
        let (one, other) = (Id::from_raw([1; 16]), Id::from_raw([2; 16]));
        world.act(START, Entry::Joined, 1);
        world.act(START, Entry::Joined, 2);
        // Two months later their aliases are others.
        let later = START.plus(61 * 24 * HOUR);
        world.within(later, |cx, tx| {
            append(cx, tx, Entry::Admitted, Some(other), Some(one))?;
            append(cx, tx, Entry::Agreed, Some(one), None)?;
            append(cx, tx, Entry::StandIn, Some(one), Some(one))
        });
        world.run(later);
        let told = |person| {
            let mut told = world.within(later, |cx, tx| about(cx, tx, person, Day(20_000)));
            told.sort_by_key(|one| (-one.day.0, one.kind.code()));
            let told = told.iter().map(|one| (one.kind, one.by, one.day.0));
            told.collect::<Vec<_>>()
        };
        let wanted = [
            (Entry::Admitted, By::Other, 20_576),
            (Entry::StandIn, By::Self_, 20_576),
            (Entry::Joined, By::House, 20_515),
        ];
        assert_eq!(told(one), wanted);
        assert_eq!(told(other), wanted[2..]);
        // With the key the aliases are gone: nothing is found any more.
        world.within(later, |_, tx| {
            Ok(tx.shred_erase(super::person_owner(LOG, one))?)
        });
        assert_eq!(told(one), []);
        assert_eq!(told(other), wanted[2..]);
    }
}
