//! What happens without anybody asking: the clockwork's tick, with a line in the
//! log for what was done and for what will be tried again.

use std::fs::File;
use std::io::Read;
use std::sync::PoisonError;

use pergola_base::clockwork::{Reading, Told};
use pergola_base::{Stop, journal};
use sha2::{Digest, Sha256};

use crate::door::Door;
use crate::log::{self, Event};

/// The program that runs, also after another one was put in its place.
const PROGRAM: &str = "/proc/self/exe";

/// Does what is due. Any number of servers may do it at once.
pub fn tick(door: &Door, reading: Reading) {
    record_program(door, reading);
    keep_list(door, reading);
    door.store.rest();
    let told = door.tick(reading, &mut |told: Told| match told.done {
        Ok(0) => {}
        Ok(done) => log::tell(Event::Job {
            name: told.name,
            done,
        }),
        Err(stop) => failed(told.name, &stop),
    });
    if let Err(stop) = told {
        failed("clockwork", &stop);
    }
}

/// The house's own journal learns which program serves it, once for each start; tried again until it stands there.
fn record_program(door: &Door, reading: Reading) {
    let mut recorded = door.recorded.lock().unwrap_or_else(PoisonError::into_inner);
    if *recorded {
        return;
    }
    let Ok(program) = sha256(PROGRAM) else {
        // It will not be read the next time either: said once.
        *recorded = true;
        return failed("journal.program", &Stop::fault("program", "cannot be read"));
    };
    let entered = door.store.quick("journal.program", |tx| {
        journal::program(tx, reading.wall, program)
    });
    match entered.map_err(Stop::from) {
        Ok(()) => *recorded = true,
        Err(stop) => failed("journal.program", &stop),
    }
}

fn sha256(path: &str) -> std::io::Result<[u8; 32]> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut part = vec![0; 64 * 1024];
    loop {
        match file.read(&mut part)? {
            0 => return Ok(hash.finalize().into()),
            bytes => hash.update(&part[..bytes]),
        }
    }
}

/// A backup target that was away gets the list of what was erased meanwhile; asked once a minute.
/// One that stays away is told of once an hour.
fn keep_list(door: &Door, reading: Reading) {
    const TRIED_SECONDS: i64 = 60;
    const TOLD_SECONDS: i64 = 3_600;
    let mut listed = door.listed.lock().unwrap_or_else(PoisonError::into_inner);
    let past =
        |since: Option<i64>, seconds| since.is_none_or(|one| reading.steady - one >= seconds);
    if !past(listed.tried, TRIED_SECONDS) {
        return;
    }
    listed.tried = Some(reading.steady);
    if !matches!(door.store.catch_up(), Ok(true)) && past(listed.told, TOLD_SECONDS) {
        listed.told = Some(reading.steady);
        log::tell(Event::JobFailed {
            name: "erased.list",
            code: "a backup target is away",
        });
    }
}

fn failed(name: &'static str, stop: &Stop) {
    let code = match stop {
        Stop::Fault(fault) => fault.code,
        Stop::Busy => "busy",
        Stop::Missing => "missing",
        Stop::Refused(_) => "refused",
    };
    log::tell(Event::JobFailed { name, code });
}
