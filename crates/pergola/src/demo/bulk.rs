//! Many more people than a demo needs to look at, for measuring.

use pergola_base::{Circle, Cx, Id, Programme, Role, Stop, codes};
use pergola_home::people::joining;
use pergola_seal::Language;

use super::{Seeder, Someone, admit_all};

const MEMBERS_OF_BULK: usize = 8;

impl Seeder<'_> {
    /// More people, in circles of eight, each circle in one transaction.
    pub(super) fn bulk(&mut self, programme: &Programme, people: usize) -> Result<(), Stop> {
        let mut left = people.saturating_sub(self.lines.len());
        let code = self.code(programme, None, Role::Facilitator, None)?;
        if left == 0 {
            return Ok(());
        }
        let language = Language::En;
        let leader = self.join(programme, &code, Role::Facilitator, language, None)?;
        self.share_welcome(programme, &leader)?;
        let first = self.lines.len();
        let mut made = 0;
        while left > 0 {
            let members = left.min(MEMBERS_OF_BULK);
            let circle = self.open(programme, &leader, "Evening")?;
            self.bulk_circle(programme, &leader, circle, members)?;
            left -= members;
            made += members;
            // A file of 100,000 sign-ins helps nobody: the first hundred stay.
            self.lines.truncate(first + 100);
            (self.told)((first + made) as u64);
        }
        Ok(())
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
            admit_all(&mut cx, tx, circle)
        })?;
        for brings in plans {
            self.lines
                .push(brings.line(programme, Role::Participant, language, Some("Evening")));
        }
        Ok(())
    }
}
