//! What happens without anybody asking: the clockwork's tick, with a line in the
//! log for what was done and for what will be tried again.

use std::sync::PoisonError;

use pergola_base::Stop;
use pergola_base::clockwork::{Reading, Told};

use crate::door::Door;
use crate::log::{self, Event};

/// Does what is due. Any number of servers may do it at once.
pub fn tick(door: &Door, reading: Reading) {
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
