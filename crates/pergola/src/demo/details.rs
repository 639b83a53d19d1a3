//! What makes the demo worth looking at: a desk with hours and numbers that wait, a
//! first question, needs, and four pairs of people who must not meet.

use pergola_base::facts::pairs;
use pergola_base::journal::{self, Entry};
use pergola_base::{Circle, Id, Programme, Stop, act};
use pergola_gather::contact::{questions, rules::Time, store as desk};
use pergola_gather::needs::{kinds, store as needs};
use pergola_seal::{InviteCode, Language, Plain};

use super::{Seeder, Someone};

/// Pairs of people who must not meet (DOMAIN Part E: four among 38).
const PAIRS: usize = 4;

/// A circle of the demo and its members with an account.
pub(super) struct Gathered {
    pub(super) circle: Id<Circle>,
    pub(super) leader: Someone,
    pub(super) members: Vec<Someone>,
}

impl Seeder<'_> {
    /// The details of one programme.
    pub(super) fn details(
        &mut self,
        programme: &Programme,
        coordinator: &Someone,
        gathered: &[Gathered],
    ) -> Result<(), Stop> {
        let Some(first) = gathered.first() else {
            return Ok(());
        };
        self.desk(programme, coordinator)?;
        for (at, other) in gathered.iter().skip(1).take(PAIRS).enumerate() {
            self.apart(
                programme,
                &first.leader,
                &first.members[at],
                &other.members[0],
            )?;
        }
        for one in gathered {
            self.needs(programme, one)?;
        }
        Ok(())
    }

    fn desk(&mut self, programme: &Programme, coordinator: &Someone) -> Result<(), Stop> {
        let receipt = InviteCode::fresh(Language::En).to_plain();
        self.act(programme, coordinator, "demo.desk", |cx, tx| {
            cx.may_here(act::KeepDesk)?;
            let before = desk::desk(tx)?;
            let line = |text: &str| text.to_owned();
            desk::write(
                tx,
                &desk::Desk {
                    hours: String::new(),
                    phone: line("0100 000 002"),
                    letter: line("PO box 12, Riverside"),
                    walk: line("Market lane 4, second door, ask for the tea room"),
                    young: line("0100 000 003"),
                    slips: before.slips,
                },
            )?;
            let at = |weekday| Time {
                weekday,
                begins: 16 * 60,
                ends: 19 * 60,
            };
            desk::write_desk_times(tx, &[at(0), at(3)])?;
            desk::write_parts(tx, &[(1, line("North bank")), (2, line("Old town"))])?;
            for (part, days) in [(1, 5), (2, 12), (0, 14)] {
                desk::give(
                    tx,
                    &desk::Slip {
                        number: 0,
                        language: 0,
                        part,
                        hours: 1,
                        again: cx.today().plus(days),
                    },
                )?;
            }
            let lines = Plain::new(line("Is there somebody I can talk to on a Thursday?"));
            questions::ask(cx, tx, &receipt, &lines)
        })
    }

    /// Whoever welcomes people keeps two of them apart.
    fn apart(
        &mut self,
        programme: &Programme,
        leader: &Someone,
        one: &Someone,
        other: &Someone,
    ) -> Result<(), Stop> {
        let (one, other) = (one.person, other.person);
        self.act(programme, leader, "demo.apart", |cx, tx| {
            cx.may_here(act::KeepApart)?;
            pairs::add(tx, one, other)?;
            journal::append(cx, tx, Entry::KeptApart, Some(cx.me()?), None)
        })
    }

    /// Two members of a circle say what they need.
    fn needs(&mut self, programme: &Programme, gathered: &Gathered) -> Result<(), Stop> {
        let all: Vec<&kinds::Kind> = kinds::all().collect();
        for (at, someone) in gathered.members.iter().take(2).enumerate() {
            let kind = *self.dice.pick(&all[at * 6..at * 6 + 6]);
            self.act(programme, someone, "demo.needs", |cx, tx| {
                let permit = cx.may_in(tx, act::AnswerEvening, gathered.circle)?;
                let me = cx.me()?;
                Ok(needs::set(tx, permit.on(), me, &[(kind, 1)])?)
            })?;
        }
        Ok(())
    }
}
