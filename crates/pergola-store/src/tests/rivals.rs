//! Many callers at once: nothing is lost, nobody waits for ever, and a closure
//! that runs again leaves what one run would have left.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Barrier, mpsc};

use super::*;
use crate::engine::{Mode, Verdict};
use crate::gate::Gate;
use crate::migrate::pause_microseconds;

const THREADS: usize = 8;
const ROUNDS: usize = 25;

#[test]
fn eight_threads_count_without_loss() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 0)).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    let mut done = 0;
                    while done < ROUNDS {
                        let counted = here(&trial, |tx| {
                            let row = tx.one(&FIND, &[id(1).into()])?.unwrap();
                            let next: i64 = row.get::<i64>(0)? + 1;
                            tx.run(&SET, &[next.into(), id(1).into()])
                        });
                        match counted {
                            Ok(1) => done += 1,
                            Err(StoreError::Refused) => {}
                            other => panic!("{other:?}"),
                        }
                    }
                });
            }
        });
        assert_eq!(amounts(&trial, HERE), [(THREADS * ROUNDS) as i64]);
    }
}

#[test]
fn of_many_creators_one_wins() {
    for trial in Trial::both(&PARTS) {
        for round in 1..=10 {
            let barrier = Barrier::new(THREADS);
            let winners = AtomicU32::new(0);
            std::thread::scope(|scope| {
                for _ in 0..THREADS {
                    scope.spawn(|| {
                        barrier.wait();
                        match here(&trial, |tx| add(tx, round, 1)) {
                            Ok(()) => {
                                winners.fetch_add(1, Ordering::Relaxed);
                            }
                            Err(StoreError::Unique | StoreError::Refused) => {}
                            other => panic!("{other:?}"),
                        }
                    });
                }
            });
            assert_eq!(winners.into_inner(), 1);
        }
    }
}

#[test]
fn a_read_sees_one_moment_and_a_write_sees_its_own_changes() {
    let amount = |tx: &mut Tx<'_>| -> Result<i64, StoreError> {
        tx.one(&FIND, &[id(1).into()])?.unwrap().get(0)
    };
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 0)).unwrap();
        let seen = trial.read("test", |tx| {
            tx.bind(HERE);
            let first = amount(tx)?;
            std::thread::scope(|scope| {
                scope.spawn(|| here(&trial, |tx| tx.run(&GROW, &[id(1).into()])).unwrap());
            });
            Ok::<_, StoreError>((
                first,
                amount(tx)?,
                tx.one(&FIND, &[id(2).into()])?.is_none(),
            ))
        });
        assert_eq!(seen.unwrap(), (0, 0, true));
        let grown = here(&trial, |tx| {
            let first = amount(tx)?;
            tx.run(&GROW, &[id(1).into()])?;
            Ok((first, amount(tx)?))
        });
        assert_eq!(grown.unwrap(), (1, 2));
    }
}

#[test]
fn a_conflict_runs_the_closure_again() {
    let trial = Trial::postgres(&PARTS);
    here(&trial, |tx| add(tx, 1, 0)).unwrap();
    let mut runs = 0;
    here(&trial, |tx| {
        runs += 1;
        let seen: i64 = tx.one(&FIND, &[id(1).into()])?.unwrap().get(0)?;
        if runs == 1 {
            std::thread::scope(|scope| {
                scope.spawn(|| here(&trial, |tx| tx.run(&GROW, &[id(1).into()])).unwrap());
            });
        }
        tx.run(&SET, &[(seen + 10).into(), id(1).into()])
    })
    .unwrap();
    assert_eq!((runs, amounts(&trial, HERE)), (2, vec![11]));
}

#[test]
fn a_conflict_that_never_ends_is_refused() {
    let trial = Trial::postgres(&PARTS);
    here(&trial, |tx| add(tx, 1, 0)).unwrap();
    let mut runs = 0;
    let mut keys = Vec::new();
    let refused = here(&trial, |tx| {
        runs += 1;
        keys.push(*tx.shred_create(owner(1))?.as_bytes());
        tx.one(&FIND, &[id(1).into()])?;
        std::thread::scope(|scope| {
            scope.spawn(|| here(&trial, |tx| tx.run(&GROW, &[id(1).into()])).unwrap());
        });
        // The refusal is told to the closure, and swallowing it changes nothing.
        assert_eq!(
            tx.run(&SET, &[99.into(), id(1).into()]),
            Err(StoreError::Refused)
        );
        Ok(())
    });
    assert_eq!(
        (refused, runs, amounts(&trial, HERE)),
        (Err(StoreError::Refused), 8, vec![8])
    );
    assert!(trial.keys().find(&owner(1)).unwrap().is_none());
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 8, "a key was used again on a retry");
}

#[test]
fn a_conflict_at_the_commit_takes_the_new_key_back() {
    let trial = Trial::postgres(&PARTS);
    for number in [1, 2] {
        here(&trial, |tx| add(tx, number, 0)).unwrap();
    }
    let mut keys = Vec::new();
    // Write skew: both read everything, each changes another row; the second commit is refused.
    here(&trial, |tx| {
        keys.push(*tx.shred_create(owner(1))?.as_bytes());
        tx.rows(&ALL, &[])?;
        tx.run(&GROW, &[id(1).into()])?;
        if keys.len() == 1 {
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    let rival = here(&trial, |tx| {
                        tx.rows(&ALL, &[])?;
                        tx.run(&GROW, &[id(2).into()])
                    });
                    rival.unwrap()
                });
            });
        }
        Ok(())
    })
    .unwrap();
    assert_eq!((keys.len(), amounts(&trial, HERE)), (2, vec![1, 1]));
    assert_ne!(keys[0], keys[1]);
    let (_, kept) = trial.keys().find(&owner(1)).unwrap().unwrap();
    assert_eq!(*kept.as_bytes(), keys[1]);
}

/// Ends all other connections to the trial's main database, as a restart of the server would.
fn cut(trial: &Trial) {
    const CUT: &str = "select count(*) from (select pg_terminate_backend(pid, 5000) from pg_stat_activity \
        where datname = current_database() and pid <> pg_backend_pid()) as ended";
    let cutter = crate::Store::open(trial.engine()).unwrap();
    let mut done = Vec::new();
    let attempt = cutter.main().attempt(Mode::Single, &mut |session| {
        done = session.query(CUT, &[]).unwrap();
        Verdict::Commit
    });
    assert!(attempt.is_ok() && done.len() == 1);
}

#[test]
fn a_lost_connection_is_replaced() {
    let trial = Trial::postgres(&PARTS);
    // Fill the pool, so that more clients are dead than there are tries.
    let barrier = Barrier::new(10);
    std::thread::scope(|scope| {
        for _ in 0..10 {
            scope.spawn(|| {
                let held = trial.read("hold", |tx| {
                    tx.bind(HERE);
                    tx.rows(&ALL, &[])?;
                    barrier.wait();
                    Ok::<_, StoreError>(())
                });
                held.unwrap();
            });
        }
    });
    cut(&trial);
    here(&trial, |tx| add(tx, 1, 1)).unwrap();
    let mut runs = 0;
    here(&trial, |tx| {
        runs += 1;
        add(tx, 2, 2)?;
        if runs == 1 {
            cut(&trial);
        }
        add(tx, 3, 3)
    })
    .unwrap();
    assert_eq!((runs, amounts(&trial, HERE)), (2, vec![1, 2, 3]));
}

#[test]
fn a_commit_without_an_answer_is_told_as_such() {
    let trial = Trial::postgres(&PARTS);
    let mut runs = 0;
    let done = here(&trial, |tx| {
        runs += 1;
        tx.shred_create(owner(1))?;
        add(tx, 1, 1)?;
        cut(&trial);
        Ok(())
    });
    assert_eq!((done, runs), (Err(StoreError::Unknown), 1));
    // The caller looks it up; here it did not happen. The key is left to the sweep, because nobody could know.
    assert_eq!(amounts(&trial, HERE), [0_i64; 0]);
    assert!(trial.keys().find(&owner(1)).unwrap().is_some());
}

#[test]
fn a_nested_write_is_refused_instead_of_waiting_for_itself() {
    let trial = Trial::sqlite(&PARTS);
    let nested = here(&trial, |_| here(&trial, |tx| add(tx, 1, 1)));
    assert_eq!(nested, Err(StoreError::Misuse("a write inside a write")));
    let nested = trial.read("outer", |_| {
        trial.read("inner", |_| Ok::<_, StoreError>(()))
    });
    assert_eq!(nested, Err(StoreError::Misuse("a read inside a read")));
}

#[test]
fn the_queue_has_an_end() {
    let gate = Gate::new(1, 2, 30);
    let inside = gate.enter().unwrap();
    let (told, tells) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            let told = told.clone();
            let gate = &gate;
            scope.spawn(move || told.send(gate.enter().map(drop)).unwrap());
        }
        while gate.waiting() < 2 {
            std::thread::yield_now();
        }
        assert_eq!(gate.enter().map(drop), Err(StoreError::Busy));
        drop(inside);
        assert_eq!(
            [tells.recv().unwrap(), tells.recv().unwrap()],
            [Ok(()), Ok(())]
        );
    });
    assert!(gate.enter().is_ok());
}

#[test]
fn a_wait_has_an_end() {
    let gate = Gate::new(1, 2, 0);
    let _inside = gate.enter().unwrap();
    assert_eq!(gate.enter().map(drop), Err(StoreError::Busy));
    assert_eq!(gate.waiting(), 0);
}

#[test]
fn a_free_place_needs_no_queue() {
    assert!(Gate::new(1, 0, 0).enter().is_ok());
}

#[test]
fn who_waited_takes_up_one_place() {
    let gate = Gate::new(1, 1, 30);
    let inside = gate.enter().unwrap();
    std::thread::scope(|scope| {
        let second = scope.spawn(|| gate.enter().unwrap());
        while gate.waiting() < 1 {
            std::thread::yield_now();
        }
        drop(inside);
        let second = second.join().unwrap();
        let third = scope.spawn(|| gate.enter().map(drop));
        while gate.waiting() < 1 {
            assert!(!third.is_finished(), "there was no place for a third");
            std::thread::yield_now();
        }
        assert_eq!(gate.enter().map(drop), Err(StoreError::Busy));
        drop(second);
        assert_eq!(third.join().unwrap(), Ok(()));
    });
}

#[test]
fn a_pause_between_two_tries_grows_and_has_an_end() {
    let longest = |round| pause_microseconds(round, u16::MAX);
    for (round, most) in [
        (0, 4_000),
        (1, 8_000),
        (3, 32_000),
        (6, 200_000),
        (60, 200_000),
    ] {
        assert_eq!(pause_microseconds(round, 0), 0);
        assert_eq!(pause_microseconds(round, 0x8000), most / 2);
        assert!(longest(round) < most && longest(round) > most * 9 / 10);
    }
}
