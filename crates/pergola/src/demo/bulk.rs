//! Many more people than a demo needs to look at, for measuring.

use pergola_base::{Circle, Cx, Id, Programme, Role, Stop, act, codes};
use pergola_gather::cycles::planning;
use pergola_gather::cycles::rules::{Chosen, EVENINGS_MAX, HOURS, STEP_MINUTES};
use pergola_home::people::joining;
use pergola_seal::{Language, Plain};
use pergola_store::Tx;

use super::{Seeder, Someone, admit_all};

/// As many as a circle may have, so that its page is as long as it can be.
const MEMBERS_OF_BULK: usize = 10;
/// Circles that one person leads: more than anybody does, so that the helpers stay few.
const CIRCLES_OF_A_LEADER: usize = 40;
/// Leaders with whom the welcome is shared at once: each time makes a key for everybody who shares it.
const LEADERS_AT_ONCE: usize = 50;
/// Sign-ins of the many that are written down: a file of 100,000 helps nobody.
const SIGN_INS_OF_BULK: usize = 1_000;

impl Seeder<'_> {
    /// More people, in circles of ten with thirty evenings, each circle in one transaction.
    pub(super) fn bulk(&mut self, programme: &Programme, people: usize) -> Result<(), Stop> {
        let mut left = people.saturating_sub(self.lines.len());
        let leaders = left.div_ceil(MEMBERS_OF_BULK * CIRCLES_OF_A_LEADER);
        let leaders = self.bulk_leaders(programme, leaders)?;
        let first = self.lines.len();
        let (mut made, of_each) = (0, left.div_ceil(SIGN_INS_OF_BULK));
        for leader in &leaders {
            for _ in 0..CIRCLES_OF_A_LEADER {
                let members = left.min(MEMBERS_OF_BULK);
                if members == 0 {
                    break;
                }
                let circle = self.open(programme, leader, "Evening")?;
                let shown = self.lines.len();
                self.bulk_circle(programme, leader, circle, members)?;
                // Those that stay are spread evenly over all circles.
                let stay = (made..made + members).filter(|at| at % of_each == 0);
                self.lines.truncate(shown + stay.count());
                left -= members;
                made += members;
                (self.told)((first + made) as u64);
            }
        }
        Ok(())
    }

    fn bulk_leaders(&mut self, programme: &Programme, many: usize) -> Result<Vec<Someone>, Stop> {
        let mut leaders = Vec::with_capacity(many);
        while leaders.len() < many {
            let begun = leaders.len();
            for _ in begun..many.min(begun + LEADERS_AT_ONCE) {
                let code = self.code(programme, None, Role::Facilitator, None)?;
                leaders.push(self.join(programme, &code, Role::Facilitator, Language::En, None)?);
            }
            self.share_welcome(programme, &leaders[begun..])?;
        }
        Ok(leaders)
    }

    fn bulk_circle(
        &mut self,
        programme: &Programme,
        leader: &Someone,
        circle: Id<Circle>,
        members: usize,
    ) -> Result<(), Stop> {
        let language = Language::En;
        let plans: Vec<_> = (0..members).map(|_| self.brings(language)).collect();
        let door = self.door;
        let now = self.now;
        let signed = self.opened(leader);
        door.store.write("demo.bulk", |tx| {
            tx.bind(programme.id.raw());
            for brings in &plans {
                let mut cx = Cx::new(&door.house, now, language);
                cx.programme = Some(programme.clone());
                let code = codes::Code {
                    programme: programme.id,
                    role: Role::Participant,
                    circle: Some(circle),
                    person: None,
                    until: cx.today(),
                };
                joining::settle(&mut cx, tx, &code, &brings.newcomer(door))?;
            }
            let mut cx = Cx::new(&door.house, now, language);
            cx.programme = Some(programme.clone());
            cx.sign(signed.signed(door, tx)?);
            admit_all(&mut cx, tx, circle)?;
            plan_evenings(&mut cx, tx, circle)
        })?;
        for brings in plans {
            self.lines
                .push(brings.line(programme, Role::Participant, language, Some("Evening")));
        }
        Ok(())
    }
}

/// As many evenings as a cycle can have, at about this time of the day: the
/// first one is near enough for its place to show.
fn plan_evenings(cx: &mut Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<(), Stop> {
    let (today, wall) = (cx.today(), cx.house.zone.wall(cx.now));
    let minute = (wall - wall % STEP_MINUTES).clamp(HOURS.0, HOURS.1);
    let chosen = Chosen {
        first: if minute > wall { today } else { today.plus(1) },
        minute,
        evenings: EVENINGS_MAX,
    };
    let permit = cx.may_in(tx, act::RunEvenings, circle)?;
    let place = Plain::new("House by the mill, second floor".to_owned());
    planning::plan(cx, tx, &permit, chosen, (&place, 63))
}
