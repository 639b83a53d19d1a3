//! Evenings in a circle's calendar, as the planning page would put them there.

use pergola_base::facts::evenings::{self, Gate, Slot, Stands};
use pergola_base::{Circle, Id, Stop};

use crate::trial::Trial;

/// The circle behind its path.
pub fn circle_at(path: &str) -> Id<Circle> {
    let id = path.strip_prefix("/g/").and_then(Id::parse);
    id.expect("a circle's path")
}

/// An evening from 18:30 to 20:30, so many days from now.
pub fn plan(trial: &Trial, circle: &str, days: i64) -> Slot {
    let slot = Slot {
        id: Id::fresh(),
        circle: circle_at(circle),
        day: trial.door.house.zone.day(trial.now()).plus(days),
        minute: 18 * 60 + 30,
        lasts: 120,
        session: 1,
        gate: Gate::Closed,
        state: Stands::Planned,
    };
    write(trial, |tx| Ok(evenings::add(tx, &slot)?));
    slot
}

/// Writes an evening anew.
pub fn change(trial: &Trial, slot: &Slot) {
    write(trial, |tx| Ok(evenings::set(tx, slot)?));
}

fn write(trial: &Trial, change: impl Fn(&mut pergola_store::Tx) -> Result<(), Stop>) {
    let done = trial.door.store.write("trial", |tx| {
        tx.bind(trial.programme.id.raw());
        change(tx)
    });
    done.expect("the calendar is written");
}
