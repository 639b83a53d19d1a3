//! The evenings of the demo: planned some weeks ago, held since, with a number at
//! the door and a name only of who agreed to it.

use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::{Circle, Id, Programme, Stop, act};
use pergola_gather::cycles::{planning, rules as cycles};
use pergola_gather::meetings::holding::{self, Evening, Held};
use pergola_home::circles::store::Inside;
use pergola_home::circles::voices::LineKind;
use pergola_seal::Plain;

use super::plan::Plan;
use super::{Seeder, Someone};

/// Ticks about a calm evening that was held as announced.
const CALM: i64 = 3;

impl Seeder<'_> {
    /// Plans, begins and holds what lies behind; sets the next evening going.
    pub(super) fn rounds(
        &mut self,
        programme: &Programme,
        (leader, mentors, members): (&Someone, &[Someone], &[Someone]),
        circle: Id<Circle>,
        plan: &Plan,
    ) -> Result<(), Stop> {
        let today = self.door.house.zone.day(self.now);
        let first = today.plus(1 + (plan.weekday - today.weekday() - 1).rem_euclid(7));
        let chosen = cycles::Chosen {
            first,
            minute: plan.minute,
            evenings: if programme.blueprint == "hill" {
                10
            } else {
                14
            },
        };
        self.act(programme, leader, "demo.plan", |cx, tx| {
            let permit = cx.may_in(tx, act::RunEvenings, circle)?;
            let place = Plain::new(plan.place.to_owned());
            planning::plan(cx, tx, &permit, chosen, (&place, 63))?;
            match planning::begin(cx, tx, &permit) {
                // A small valley's circle has not begun by Harbour's numbers.
                Err(Stop::Refused(_)) => Ok(()),
                other => other,
            }
        })?;
        let slots = self.slots(programme, circle, first)?;
        let ends = |slot: &Slot, seeder: &Self| slot.ends(&seeder.door.house.zone);
        for slot in &slots {
            if ends(slot, self) < self.today {
                self.now = ends(slot, self);
                self.hold(programme, leader, slot)?;
            }
        }
        self.now = self.today;
        let next = slots.iter().find(|slot| ends(slot, self) >= self.today);
        if let Some(next) = next {
            self.coming(programme, (leader, mentors, members), next, plan)?;
        }
        Ok(())
    }

    fn slots(
        &self,
        programme: &Programme,
        circle: Id<Circle>,
        first: pergola_base::Day,
    ) -> Result<Vec<Slot>, Stop> {
        self.door.store.read("demo.evenings", |tx| {
            tx.bind(programme.id.raw());
            Ok(evenings::of_circle(tx, circle, first, first.plus(460))?)
        })
    }

    /// Most come; nobody is noted who did not say yes to it.
    fn hold(&mut self, programme: &Programme, leader: &Someone, slot: &Slot) -> Result<(), Stop> {
        let missing = usize::from(self.dice.below(3) == 0);
        self.act(programme, leader, "demo.hold", |cx, tx| {
            let came: Vec<_> = belongs::of_circle(tx, slot.circle)?
                .iter()
                .filter(|place| place.part == CirclePart::Member)
                .map(|place| place.person)
                .skip(missing)
                .collect();
            let held = Held {
                heads: i64::try_from(came.len()).unwrap_or(0),
                ticks: CALM,
                came: &came,
            };
            holding::hold(cx, tx, slot, &held)
        })
    }

    /// The next evening: it goes ahead, or a helper is missing.
    fn coming(
        &mut self,
        programme: &Programme,
        (leader, mentors, members): (&Someone, &[Someone], &[Someone]),
        slot: &Slot,
        plan: &Plan,
    ) -> Result<(), Stop> {
        self.act(programme, leader, "demo.word", |cx, tx| {
            let permit = cx.may_in(tx, act::LeadCircle, slot.circle)?;
            let inside = Inside::to_write(cx, tx, &permit)?;
            let word = Plain::new(plan.word.to_owned());
            inside.leave_line(cx, tx, LineKind::FromLead, &word)?;
            match Evening::read(tx, slot)?.goes_ahead(cx, tx, true) {
                Err(Stop::Refused(_)) => Ok(()),
                other => other,
            }
        })?;
        let away = if plan.lacks { mentors } else { &[] };
        for someone in away.iter().chain(members.iter().take(1)) {
            self.act(programme, someone, "demo.away", |cx, tx| {
                let now = evenings::find(tx, slot.circle, slot.id)?.ok_or(Stop::Missing)?;
                debug_assert!(now.state != Stands::Off);
                let me = cx.me()?;
                holding::cannot_come(cx, tx, &now, me)
            })?;
        }
        Ok(())
    }
}
