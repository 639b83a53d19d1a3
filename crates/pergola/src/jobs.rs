//! What happens without anybody asking: the clockwork's tick, with a line in the
//! log for what was done and for what will be tried again.

use pergola_base::Stop;
use pergola_base::clockwork::{Reading, Told};

use crate::door::Door;
use crate::log::{self, Event};

/// Does what is due. Any number of servers may do it at once.
pub fn tick(door: &Door, reading: Reading) {
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

fn failed(name: &'static str, stop: &Stop) {
    let code = match stop {
        Stop::Fault(fault) => fault.code,
        Stop::Busy => "busy",
        Stop::Missing => "missing",
        Stop::Refused(_) => "refused",
    };
    log::tell(Event::JobFailed { name, code });
}
