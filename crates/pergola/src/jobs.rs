//! What runs without anybody asking: the jobs that capabilities declare, for
//! each programme, at most as often as they say. Several servers may run them:
//! each run is one transaction and may happen twice without harm.

use std::sync::PoisonError;

use pergola_base::{Cx, Job, Moment, Programme, Stop};

use crate::door::Door;
use crate::log::{self, Event};

/// Runs every job that is due.
pub fn run_due(door: &Door, now: Moment) {
    keep_list(door, now);
    for job in jobs(door).filter(|job| is_due(door, job, now)) {
        match run(door, job, now) {
            Ok(0) => {}
            Ok(done) => log::tell(Event::Job {
                name: job.name,
                done,
            }),
            Err(stop) => {
                // It runs again with the next round.
                let mut ran = door.ran.lock().unwrap_or_else(PoisonError::into_inner);
                ran.remove(job.name);
                log::tell(Event::JobFailed {
                    name: job.name,
                    code: code(&stop),
                });
            }
        }
    }
}

/// A backup target that was away gets the list of what was erased meanwhile. One that stays
/// away is told of once an hour.
fn keep_list(door: &Door, now: Moment) {
    const NAME: &str = "erased.list";
    const TOLD_SECONDS: i64 = 3_600;
    if matches!(door.store.catch_up(), Ok(true)) {
        return;
    }
    let mut ran = door.ran.lock().unwrap_or_else(PoisonError::into_inner);
    let told = ran.get(NAME).copied().unwrap_or(i64::MIN);
    if now.0.saturating_sub(told) >= TOLD_SECONDS {
        ran.insert(NAME, now.0);
        log::tell(Event::JobFailed {
            name: NAME,
            code: "a backup target is away",
        });
    }
}

/// Runs every job once, due or not: for tests and commands.
///
/// # Errors
/// When a job fails.
pub fn run_all(door: &Door, now: Moment) -> Result<u64, Stop> {
    let mut done = 0;
    for job in jobs(door) {
        done += run(door, job, now)?;
    }
    Ok(done)
}

fn jobs(door: &Door) -> impl Iterator<Item = &'static Job> {
    door.house
        .capabilities
        .iter()
        .flat_map(|capability| capability.jobs)
}

fn is_due(door: &Door, job: &'static Job, now: Moment) -> bool {
    let mut ran = door.ran.lock().unwrap_or_else(PoisonError::into_inner);
    let before = ran.get(job.name).copied().unwrap_or(i64::MIN);
    // After a clock that was set back a job runs at once.
    let due = before > now.0 || now.0.saturating_sub(before) >= job.every_seconds;
    if due {
        ran.insert(job.name, now.0);
    }
    due
}

fn run(door: &Door, job: &Job, now: Moment) -> Result<u64, Stop> {
    let programmes = door.store.read("jobs", Programme::all)?;
    let language = door
        .house
        .languages
        .first()
        .copied()
        .unwrap_or(pergola_seal::Language::En);
    let mut done = 0;
    let mut failed = None;
    for programme in programmes {
        let ran = door.store.write(job.name, |tx| {
            tx.bind(programme.id.raw());
            let mut cx = Cx::new(&door.house, now, language);
            cx.programme = Some(programme.clone());
            (job.run)(&mut cx, tx)
        });
        // One programme's trouble does not keep the others' people waiting.
        match ran {
            Ok(some) => done += some,
            Err(stop) => failed = Some(stop),
        }
    }
    failed.map_or(Ok(done), Err)
}

const fn code(stop: &Stop) -> &'static str {
    match stop {
        Stop::Fault(fault) => fault.code,
        Stop::Busy => "busy",
        Stop::Missing => "missing",
        Stop::Refused(_) => "refused",
    }
}
