//! A house with make-believe people, made by the same functions that the pages
//! call: spoken codes, joining, letting in, evenings, breaks, leaving. The dice
//! decide names and languages; every key and every word comes from the operating
//! system, so two demos with one seed look alike and share no secret.

mod brings;
mod bulk;
mod details;
mod plan;
mod rounds;
mod sign_ins;
mod vouching;

use std::collections::HashSet;

use self::brings::{Brings, Opened};
use self::details::Gathered;
use self::plan::{HARBOUR, HELPERS, HILL, Plan, Plans};
pub use self::sign_ins::{SignIn, write_sign_ins};
use crate::door::Door;
use pergola_base::keeping::{self, Scope};
use pergola_base::{Circle, Cx, Id, Moment, Person, Programme, Role, State, Stop, act, codes};
use pergola_home::circles::voices::LineKind;
use pergola_home::circles::{admission, standing, store as circles};
use pergola_home::people::joining;
use pergola_home::people::{handles, leaving};
use pergola_seal::dice::Dice;
use pergola_seal::{Handle, Language, Passphrase, Plain, wordlist};
use pergola_store::Tx;

/// Somebody the seeder can act for.
#[derive(Clone)]
struct Someone {
    person: Id<Person>,
    line: usize,
}

/// What makes a demo.
pub struct Seeder<'d> {
    door: &'d Door,
    dice: Dice,
    /// The moment at which something happens: the demo begins some weeks ago.
    now: Moment,
    /// The moment at which the demo is opened.
    today: Moment,
    lines: Vec<SignIn>,
    /// Sign-in names given so far: among 100,000 people some come twice.
    handles: HashSet<String>,
    told: &'d mut dyn FnMut(u64),
}

/// Fills a fresh house: two programmes with some weeks behind them, then as many
/// more people as wanted. `told` hears after each group how many people there are.
///
/// # Errors
/// When the database does not answer.
pub fn fill(
    door: &Door,
    now: Moment,
    seed: u64,
    people: usize,
    told: &mut dyn FnMut(u64),
) -> Result<Vec<SignIn>, Stop> {
    let mut seeder = Seeder {
        door,
        dice: Dice::seeded(seed),
        now,
        today: now,
        lines: Vec::new(),
        handles: HashSet::new(),
        told,
    };
    let harbour = seeder.programme("Tuesday House", "harbour", 2)?;
    let hill = seeder.programme("Hill Evenings", "hill", 1)?;
    seeder.furnish(&harbour, &HARBOUR)?;
    seeder.furnish(&hill, &HILL)?;
    seeder.now = seeder.today;
    seeder.bulk(&harbour, people)?;
    Ok(seeder.lines)
}

const DAY_SECONDS: i64 = 86_400;

impl Seeder<'_> {
    fn programme(&mut self, cover: &str, blueprint: &str, threat: i64) -> Result<Programme, Stop> {
        let programme = Programme {
            id: Id::fresh(),
            cover: cover.to_owned(),
            emergency: "112".to_owned(),
            duty: "18:00-22:00".to_owned(),
            telephone: "0100 000 000".to_owned(),
            outside: "0100 000 001".to_owned(),
            threat,
            blueprint: blueprint.to_owned(),
        };
        self.door
            .store
            .write("demo.programme", |tx| programme.add(tx))?;
        Ok(programme)
    }

    /// Helpers, circles, some weeks of evenings, members in every state.
    fn furnish(&mut self, programme: &Programme, plans: &Plans) -> Result<(), Stop> {
        self.now = self.today.plus(-plans.days_ago * DAY_SECONDS);
        let first = self.code(programme, None, Role::Coordinator, None)?;
        let coordinator = self.join(programme, &first, Role::Coordinator, Language::En, None)?;
        for role in HELPERS {
            let code = self.code(programme, Some(&coordinator), role, None)?;
            self.join(programme, &code, role, Language::En, None)?;
        }
        let mut gathered = Vec::new();
        for plan in plans.circles {
            self.now = self.today.plus(-plans.days_ago * DAY_SECONDS);
            gathered.push(self.circle(programme, &coordinator, plan)?);
        }
        self.details(programme, &coordinator, &gathered)
    }

    /// A language that this house has; else its first.
    fn spoken(&self, language: Language) -> Language {
        let known = &self.door.house.languages;
        if known.contains(&language) {
            language
        } else {
            known.first().copied().unwrap_or(Language::En)
        }
    }

    fn circle(
        &mut self,
        programme: &Programme,
        coordinator: &Someone,
        plan: &Plan,
    ) -> Result<Gathered, Stop> {
        let language = self.spoken(plan.languages[0]);
        let (here, facilitator) = (Some(plan.name), Role::Facilitator);
        let code = self.code(programme, Some(coordinator), facilitator, None)?;
        let leader = self.join(programme, &code, facilitator, language, here)?;
        self.vouched(programme, &leader, Role::Facilitator)?;
        self.share_welcome(programme, std::slice::from_ref(&leader))?;
        let circle = self.open(programme, &leader, plan.name)?;
        let mut mentors = Vec::new();
        for _ in 0..plan.mentors {
            let code = self.code(programme, Some(coordinator), Role::Mentor, None)?;
            let mentor = self.join(programme, &code, Role::Mentor, language, here)?;
            self.vouched(programme, &mentor, Role::Mentor)?;
            self.wait(programme, &mentor, circle)?;
            mentors.push(mentor);
        }
        let mut members = Vec::new();
        for at in 0..plan.members {
            let code = self.code(programme, Some(&leader), Role::Participant, Some(circle))?;
            let spoken = self.spoken(plan.languages[at % plan.languages.len()]);
            members.push(self.join(programme, &code, Role::Participant, spoken, here)?);
        }
        self.admit(programme, &leader, circle)?;
        for _ in 0..plan.entered {
            self.without_account(programme, &leader, circle)?;
        }
        self.rounds(programme, (&leader, &mentors, &members), circle, plan)?;
        self.now = self.today;
        self.say_hello(programme, &leader, circle)?;
        if plan.spread {
            self.spread(programme, &members)?;
            let code = self.code(programme, Some(&leader), Role::Participant, Some(circle))?;
            let waits = self.join(programme, &code, Role::Participant, language, here)?;
            self.lines[waits.line].state = "waiting";
        }
        (self.told)(self.lines.len() as u64);
        Ok(Gathered {
            circle,
            leader,
            members,
        })
    }

    /// A break, done, left: one member each.
    fn spread(&mut self, programme: &Programme, members: &[Someone]) -> Result<(), Stop> {
        let states = [
            (State::Paused, "paused"),
            (State::Done, "done"),
            (State::Left, "left"),
        ];
        for (someone, (state, word)) in members.iter().rev().zip(states) {
            self.act(programme, someone, "demo.step", |cx, tx| {
                leaving::take(cx, tx, state, false)
            })?;
            self.lines[someone.line].state = word;
            if state == State::Done {
                self.lines[someone.line].role = Role::Alumni.word();
            }
        }
        Ok(())
    }

    /// A spoken code, as somebody makes it; the very first is made by the house.
    fn code(
        &mut self,
        programme: &Programme,
        by: Option<&Someone>,
        role: Role,
        circle: Option<Id<Circle>>,
    ) -> Result<String, Stop> {
        let make = |cx: &mut Cx, tx: &mut Tx| {
            codes::make(cx, tx, role, circle, None).map(|words| words.show().text().to_owned())
        };
        match by {
            Some(by) => self.act(programme, by, "demo.code", make),
            None => {
                let (door, now) = (self.door, self.now);
                door.store.write("demo.code", |tx| {
                    tx.bind(programme.id.raw());
                    let mut cx = Cx::new(&door.house, now, Language::En);
                    cx.programme = Some(programme.clone());
                    make(&mut cx, tx)
                })
            }
        }
    }

    fn join(
        &mut self,
        programme: &Programme,
        code: &str,
        role: Role,
        language: Language,
        circle: Option<&str>,
    ) -> Result<Someone, Stop> {
        let brings = self.brings(language);
        let (door, now) = (self.door, self.now);
        let person = door.store.write("demo.join", |tx| {
            let mut cx = Cx::new(&door.house, now, language);
            let words = Plain::new(code.to_owned());
            let code = codes::find(&cx, tx, &words)?.ok_or(joining::TAKEN)?;
            codes::use_up(&cx, tx, &words)?;
            tx.bind(code.programme.raw());
            cx.programme = Some(programme.clone());
            joining::settle(&mut cx, tx, &code, &brings.newcomer(door))
        })?;
        self.lines
            .push(brings.line(programme, role, language, circle));
        Ok(Someone {
            person,
            line: self.lines.len() - 1,
        })
    }

    /// What a newcomer brings: a name by the dice, words by the system.
    fn brings(&mut self, language: Language) -> Brings {
        let word = self.dice.pick(wordlist(language).as_slice());
        let mut letters = word.chars();
        let name = letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        });
        let text = |plain: &Plain| plain.show().text().to_owned();
        let mut handle = text(&Handle::fresh(language).to_plain());
        while !self.handles.insert(handle.clone()) {
            handle = text(&Handle::fresh(language).to_plain());
        }
        Brings {
            name,
            handle,
            words: text(&Passphrase::fresh(language).to_plain()),
            attendance: self.dice.below(3) > 0,
        }
    }

    /// Does something as somebody who has just signed in.
    fn act<T>(
        &mut self,
        programme: &Programme,
        someone: &Someone,
        name: &'static str,
        mut what: impl FnMut(&mut Cx, &mut Tx) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let opened = self.opened(someone);
        let (door, now) = (self.door, self.now);
        let language = Language::parse(self.lines[someone.line].language).unwrap_or(Language::En);
        door.store.write(name, |tx| {
            tx.bind(programme.id.raw());
            let mut cx = Cx::new(&door.house, now, language);
            cx.programme = Some(programme.clone());
            cx.sign(opened.signed(door, tx)?);
            keeping::take_wraps(&mut cx, tx)?;
            what(&mut cx, tx)
        })
    }

    fn opened(&self, someone: &Someone) -> Opened {
        let line = &self.lines[someone.line];
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Opened {
            person: someone.person,
            handle: text(&line.handle),
            words: text(&line.passphrase),
        }
    }

    fn open(
        &mut self,
        programme: &Programme,
        leader: &Someone,
        name: &str,
    ) -> Result<Id<Circle>, Stop> {
        self.act(programme, leader, "demo.open", |cx, tx| {
            let permit = cx.may_here(act::OpenCircle)?;
            let own = pergola_base::facts::names::own(cx, tx)?;
            let name = Plain::new(name.to_owned());
            Ok(circles::start(cx, tx, &permit, &name, &own)?.circle)
        })
    }

    fn wait(
        &mut self,
        programme: &Programme,
        who: &Someone,
        circle: Id<Circle>,
    ) -> Result<(), Stop> {
        self.act(programme, who, "demo.wait", |cx, tx| {
            let (me, own) = (cx.me()?, pergola_base::facts::names::own(cx, tx)?);
            keeping::wait(cx, tx, Scope::Circle(circle), me, &own)
        })
    }

    fn admit(
        &mut self,
        programme: &Programme,
        by: &Someone,
        circle: Id<Circle>,
    ) -> Result<(), Stop> {
        self.act(programme, by, "demo.admit", |cx, tx| {
            admit_all(cx, tx, circle)
        })
    }

    /// Later facilitators wait until the first one shares the welcome.
    fn share_welcome(&mut self, programme: &Programme, new: &[Someone]) -> Result<(), Stop> {
        let scope = Scope::Role(Role::Facilitator);
        let first = self.lines.iter().position(|line| {
            line.role == Role::Facilitator.word() && line.programme == programme.cover
        });
        let Some(first) = first.filter(|first| new.iter().all(|one| one.line != *first)) else {
            return Ok(());
        };
        let handle = self.lines[first].handle.clone().unwrap_or_default();
        let door = self.door;
        let person = door.store.read("demo.first", |tx| {
            let cx = Cx::new(&door.house, self.now, Language::En);
            let found = handles::find(&cx, tx, &Plain::new(handle.clone()))?;
            Ok::<_, Stop>(found.ok_or(Stop::Missing)?.person)
        })?;
        let by = Someone {
            person,
            line: first,
        };
        self.act(programme, &by, "demo.welcome", |cx, tx| {
            let permit = cx.may_here(act::ShareWelcome)?;
            let mut waiting = admission::newcomers(cx, tx, scope)?;
            waiting.retain(|one| new.iter().any(|known| known.person == one.person));
            admission::share_welcome(cx, tx, &permit, &waiting)
        })
    }

    fn without_account(
        &mut self,
        programme: &Programme,
        leader: &Someone,
        circle: Id<Circle>,
    ) -> Result<(), Stop> {
        let language = Language::parse(self.lines[leader.line].language).unwrap_or(Language::En);
        let brings = self.brings(language);
        self.act(programme, leader, "demo.enter", |cx, tx| {
            let permit = cx.may_in(tx, act::LeadCircle, circle)?;
            standing::enter(cx, tx, &permit, &Plain::new(brings.name.clone()))?;
            Ok(())
        })?;
        let circle = self.lines[leader.line].circle.clone();
        let mut line = brings.line(programme, Role::Participant, language, circle.as_deref());
        (line.handle, line.passphrase) = (None, None);
        self.lines.push(line);
        Ok(())
    }

    fn say_hello(
        &mut self,
        programme: &Programme,
        leader: &Someone,
        circle: Id<Circle>,
    ) -> Result<(), Stop> {
        let words = match Language::parse(self.lines[leader.line].language) {
            Some(Language::Ar) => "شكرا على المساء.",
            Some(Language::De) => "Danke für den Abend.",
            Some(Language::Fr) => "Merci pour la soirée.",
            Some(Language::En) | None => "Thank you for the evening.",
        };
        self.act(programme, leader, "demo.line", |cx, tx| {
            let permit = cx.may_in(tx, act::LeaveLine, circle)?;
            let inside = circles::Inside::to_write(cx, tx, &permit)?;
            let words = Plain::new(words.to_owned());
            inside.leave_line(cx, tx, LineKind::ForEachOther, &words)
        })
    }
}

/// Lets in everybody who waits for a circle.
fn admit_all(cx: &mut Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<(), Stop> {
    let newcomers = admission::newcomers(cx, tx, Scope::Circle(circle))?;
    let permit = cx.may_in(tx, act::LeadCircle, circle)?;
    admission::admit(cx, tx, &permit, &newcomers)
}
