//! A tick: whatever is due is done, the oldest first, by as many servers as
//! there are. A step and what comes after it are one transaction. What fails
//! rests until its lease runs out, so that it holds nothing else up.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use pergola_store::{ShredOwner, Store, StoreError, Tx};

use super::rows::{self, Found, NOTHING};
use super::time::{Now, Reading, Time};
use super::{Due, Job, Next, Work};
use crate::cx::Cx;
use crate::house::{House, Programme};
use crate::id::Id;
use crate::moment::Moment;
use crate::stop::Stop;

/// Seconds that a server has for one step before another may take it over.
const LEASE_SECONDS: i64 = 60;
/// The same for what runs at night, outside any transaction.
const NIGHT_LEASE_SECONDS: i64 = 3_600;
/// Steps of one tick, so that a long gap is caught up in pieces.
const STEPS_MAX: usize = 5_000;
/// When the night's work begins, in minutes after local midnight: 03:00.
const NIGHT_MINUTE: i64 = 180;
/// Seconds between two nights at most, also when the clocks change (PRIVACY 6).
const NIGHT_SECONDS_MAX: i64 = 86_400;

const NEVER: Moment = Moment(i64::MAX);

/// One server's part of the clockwork.
pub struct Clock {
    /// Who it is in a row's lease: new with each start.
    server: [u8; 16],
    time: Time,
    /// Programmes whose rows were seen to be there; zero for the house.
    begun: Mutex<HashSet<[u8; 16]>>,
}

/// What a tick tells about one row.
pub struct Told {
    /// The job's name.
    pub name: &'static str,
    /// The number of things done, or why it will run again.
    pub done: Result<u64, Stop>,
}

/// One step's run: how much it did, and what comes next.
type Run<'r> = &'r dyn Fn(&mut Cx, &mut Tx) -> Result<(u64, Next), Stop>;

/// What became of a row.
enum Came {
    /// Another server has it.
    Elsewhere,
    /// Nothing of this program's: a newer one will know it.
    Unknown,
    Done(u64),
}

impl Default for Clock {
    fn default() -> Self {
        Self {
            server: pergola_seal::fresh_id(),
            time: Time::default(),
            begun: Mutex::default(),
        }
    }
}

impl Clock {
    /// Does what is due; returns how many steps were done.
    ///
    /// # Errors
    /// When the database does not answer. What one step stops at is told, and
    /// does not stop the others.
    pub fn tick(
        &self,
        house: &House,
        store: &Store,
        reading: Reading,
        told: &mut dyn FnMut(Told),
    ) -> Result<u64, Stop> {
        let now = self.time.read(store, reading)?;
        self.begin(house, store, now)?;
        let mut steps = self.prompt(house, store, now, told)?;
        for _ in 0..STEPS_MAX {
            let Some(found) = store.read("clockwork.due", |tx| rows::oldest(tx, now.now))? else {
                break;
            };
            steps += self.take(house, store, now, &found, told)?;
        }
        Ok(steps)
    }

    /// Does what waits for no moment. Its row is never due: it holds the lease.
    fn prompt(
        &self,
        house: &House,
        store: &Store,
        now: Now,
        told: &mut dyn FnMut(Told),
    ) -> Result<u64, Stop> {
        let mut steps = 0;
        for job in jobs(house) {
            let Work::Prompt { waits, .. } = job.work else {
                continue;
            };
            let found = store.read("clockwork.prompt", |tx| {
                if waits(tx, now.wall)? {
                    rows::own(tx, job)
                } else {
                    Ok(None)
                }
            })?;
            if let Some(found) = found {
                steps += self.take(house, store, now, &found, told)?;
            }
        }
        Ok(steps)
    }

    /// Sees to it that whatever comes again has its row, once for each programme.
    fn begin(&self, house: &House, store: &Store, now: Now) -> Result<(), Stop> {
        let programmes = store.read("clockwork.begin", Programme::all)?;
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        if begun.insert(NOTHING) {
            store.write("clockwork.begin", |tx| {
                for job in jobs(house) {
                    match job.work {
                        Work::Night { .. } => {
                            rows::begin(tx, NOTHING, job, next_night(house, now))?;
                        }
                        Work::Prompt { .. } => {
                            rows::begin(tx, NOTHING, job, NEVER)?;
                        }
                        Work::Sweep { .. } | Work::Step { .. } => {}
                    }
                }
                Ok::<_, StoreError>(())
            })?;
        }
        for programme in programmes {
            if begun.contains(&programme.id.raw()) {
                continue;
            }
            store.write("clockwork.begin", |tx| {
                let mut cx = within(house, now, &programme);
                tx.bind(programme.id.raw());
                for job in jobs(house) {
                    match job.work {
                        Work::Sweep { .. } => {
                            rows::begin(tx, programme.id.raw(), job, now.now)?;
                        }
                        // Its own row says that the others are there, and is never due.
                        Work::Step { fill, .. } => {
                            if rows::begin(tx, programme.id.raw(), job, NEVER)? {
                                fill(&mut cx, tx)?;
                            }
                        }
                        Work::Night { .. } | Work::Prompt { .. } => {}
                    }
                }
                Ok::<_, Stop>(())
            })?;
            begun.insert(programme.id.raw());
        }
        Ok(())
    }

    /// Takes one row and does its step.
    fn take(
        &self,
        house: &House,
        store: &Store,
        now: Now,
        found: &Found,
        told: &mut dyn FnMut(Told),
    ) -> Result<u64, Stop> {
        let job = jobs(house).find(|job| i64::from(job.code) == found.kind);
        let seconds = match job.map(|job| job.work) {
            Some(Work::Night { .. }) => NIGHT_LEASE_SECONDS,
            _ => LEASE_SECONDS,
        };
        let until = now.now.plus(seconds);
        let mine = store.quick("clockwork.lease", |tx| {
            found.lease(tx, self.server, now.now, until)
        })?;
        let Some(job) = job.filter(|_| mine) else {
            return Ok(0);
        };
        match self.run(house, store, now, found, job) {
            Ok(Came::Done(done)) => {
                told(Told {
                    name: job.name,
                    done: Ok(done),
                });
                Ok(1)
            }
            Ok(Came::Elsewhere | Came::Unknown) => Ok(0),
            Err(stop) => {
                told(Told {
                    name: job.name,
                    done: Err(stop),
                });
                Ok(0)
            }
        }
    }

    fn run(
        &self,
        house: &House,
        store: &Store,
        now: Now,
        found: &Found,
        job: &Job,
    ) -> Result<Came, Stop> {
        match job.work {
            Work::Night { run } => {
                let done = run(house, store, now.wall)?;
                let next = Next::At(next_night(house, now), 0);
                store.quick("clockwork.night", |tx| found.end(tx, next))?;
                Ok(Came::Done(done))
            }
            Work::Prompt { run, .. } => {
                let done = run(house, store, now.wall)?;
                store.quick("clockwork.prompt", |tx| found.end(tx, Next::At(NEVER, 0)))?;
                Ok(Came::Done(done))
            }
            Work::Sweep { every_seconds, run } => {
                let next = Next::At(now.now.plus(every_seconds), 0);
                self.step(house, store, now, found, job, &|cx, tx| {
                    Ok((run(cx, tx)?, next))
                })
            }
            Work::Step { run, .. } => {
                let due = Due {
                    subject: found.subject,
                    rung: found.rung,
                };
                self.step(house, store, now, found, job, &|cx, tx| {
                    let next = match run(cx, tx, &due)? {
                        Next::At(moment, rung) => Next::At(moment.plus(now.ahead()), rung),
                        Next::Over => Next::Over,
                    };
                    Ok((1, next))
                })
            }
        }
    }

    /// One step and what comes after it, in one transaction.
    fn step(
        &self,
        house: &House,
        store: &Store,
        now: Now,
        found: &Found,
        job: &Job,
        run: Run,
    ) -> Result<Came, Stop> {
        store.write(job.name, |tx| {
            if !found.hold(tx, self.server)? {
                return Ok(Came::Elsewhere);
            }
            let Some(programme) = Programme::find(tx, Id::from_raw(found.programme))? else {
                return Ok(Came::Unknown);
            };
            tx.bind(found.programme);
            let mut cx = within(house, now, &programme);
            let (done, next) = run(&mut cx, tx)?;
            found.end(tx, next)?;
            Ok(Came::Done(done))
        })
    }
}

fn jobs(house: &House) -> impl Iterator<Item = &'static Job> {
    house.capabilities.iter().flat_map(|one| one.jobs)
}

fn within<'h>(house: &'h House, now: Now, programme: &Programme) -> Cx<'h> {
    let language = house.languages.first().copied();
    let language = language.unwrap_or(pergola_seal::Language::En);
    let mut cx = Cx::new(house, now.wall, language);
    cx.programme = Some(programme.clone());
    cx
}

/// The next 03:00 of the house, and not more than a day away.
fn next_night(house: &House, now: Now) -> Moment {
    let today = house.zone.day(now.wall);
    let tonight = house.zone.moment(today, NIGHT_MINUTE);
    let night = if tonight > now.wall {
        tonight
    } else {
        house.zone.moment(today.plus(1), NIGHT_MINUTE)
    };
    let night = night.plus(now.ahead());
    night.min(now.now.plus(NIGHT_SECONDS_MAX))
}

/// Deletes shred keys whose owner nobody knows, 48 hours after they were seen.
pub(super) fn orphans(house: &House, store: &Store, now: Moment) -> Result<u64, Stop> {
    let known = |owner: &ShredOwner| {
        let all = house.capabilities.iter().flat_map(|one| one.owns);
        let asked: Vec<_> = all.filter(|one| one.kind == owner.kind).collect();
        // A key of a kind that nobody here claims belongs to a newer program.
        if asked.is_empty() {
            return Ok(true);
        }
        store.read("clockwork.orphans", |tx| {
            tx.bind(owner.programme);
            for one in &asked {
                if (one.known)(tx, owner)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    };
    Ok(store.sweep_orphans(now.0, known)?)
}

/// Writes the shred store anew, so that no slack corner of it holds what was erased.
pub(super) fn rewrite(_house: &House, store: &Store, _now: Moment) -> Result<u64, Stop> {
    store.rewrite_keys()?;
    // How many keys there are is nobody's business in a log.
    Ok(1)
}
