//! A house on trial: one programme, a movable clock, either engine. Everything
//! goes through the door, as a browser's requests do.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use pergola::CAPABILITIES;
use pergola::door::{Door, Out, Raw, Routes, Scheme};
use pergola::open::schema_parts;
use pergola_base::clockwork::Reading;
pub use pergola_base::trial::INSTANCE;
use pergola_base::trial::{house, programme};
use pergola_base::{Cx, Day, House, Method, Moment, Programme, Role, Stop, codes};
use pergola_seal::Language;
use pergola_store::trial::Trial as Databases;

use crate::browser::Browser;
use crate::consequence::{changes, tells};
use crate::served;

/// Which engine a trial runs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum On {
    /// The embedded file.
    Sqlite,
    /// The server that `ci/postgres start` started.
    Postgres,
}

/// 2026-03-03T09:00Z, a Tuesday.
const START: Moment = Moment(1_772_528_400);

/// A house on trial.
pub struct Trial {
    /// Its door.
    pub door: Door,
    /// Its first programme.
    pub programme: Programme,
    /// Its databases, gone with the trial.
    pub databases: Databases,
    now: AtomicI64,
    /// Seconds that really went by: the steady clock.
    steady: AtomicI64,
    /// A process that answers in place of the door, and how many answers came from it.
    through: Mutex<Option<SocketAddr>>,
    answers: AtomicUsize,
    /// While somebody follows: the pages that left an entry, and those that changed something.
    acts: Mutex<Option<Acts>>,
}

/// Names of routes: those that left an entry in the journal, those that changed something.
pub type Acts = (BTreeSet<&'static str>, BTreeSet<&'static str>);

impl Trial {
    /// A fresh house.
    pub fn new(on: On) -> Self {
        let parts = schema_parts(CAPABILITIES);
        Self::with(match on {
            On::Sqlite => Databases::sqlite(&parts),
            On::Postgres => Databases::postgres(&parts),
        })
    }

    /// A fresh house on the embedded file without its encryption.
    pub fn unencrypted() -> Self {
        Self::with(Databases::sqlite_plain(&schema_parts(CAPABILITIES)))
    }

    /// A house that came back from a backup of this one.
    pub fn back(&self, databases: Databases) -> Self {
        let mut back = Self::over(databases);
        back.door.house.came_back = back
            .door
            .store
            .read("trial", |tx| House::last_came_back(tx, Day(0)))
            .expect("the store answers");
        back.programme = self.programme.clone();
        back.now.store(self.now().0, Ordering::SeqCst);
        back
    }

    /// A fresh house in these databases.
    pub fn with(databases: Databases) -> Self {
        let trial = Self::over(databases);
        trial
            .door
            .store
            .write("trial", |tx| trial.programme.add(tx))
            .expect("a programme is added");
        trial
    }

    /// A house that stands already, with its own programme.
    pub fn standing(databases: Databases) -> Self {
        let mut trial = Self::over(databases);
        let all = trial.door.store.read("trial", Programme::all);
        let first = all.expect("the store answers").into_iter().next();
        trial.programme = first.expect("the house has a programme");
        trial
    }

    fn over(databases: Databases) -> Self {
        let door = Door::new(
            house(CAPABILITIES),
            databases.store().clone(),
            Scheme::Secure,
        );
        Self {
            door,
            programme: programme("Tuesday House"),
            databases,
            now: AtomicI64::new(START.0),
            steady: AtomicI64::new(0),
            through: Mutex::new(None),
            answers: AtomicUsize::new(0),
            acts: Mutex::new(None),
        }
    }

    /// Another server of the same house; or the same one, started again.
    pub fn another_server(&self) -> Door {
        Door::new(
            house(CAPABILITIES),
            self.databases.store().clone(),
            Scheme::Secure,
        )
    }

    /// A second programme in the same house.
    pub fn second_programme(&self) -> Programme {
        let other = programme("Hill Evenings");
        self.door
            .store
            .write("trial", |tx| other.add(tx))
            .expect("a programme is added");
        other
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        Moment(self.now.load(Ordering::SeqCst))
    }

    /// Time goes by.
    pub fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
        self.steady.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Somebody sets the clock on the wall back.
    pub fn set_back(&self, seconds: i64) {
        self.now.fetch_sub(seconds, Ordering::SeqCst);
    }

    /// Days go by, and the jobs run each day.
    pub fn pass_days(&self, days: i64) {
        for _ in 0..days {
            self.pass(86_400);
            self.jobs();
        }
    }

    /// The clockwork does what is due.
    pub fn jobs(&self) {
        ticks(&self.door, self.now(), self.steady.load(Ordering::SeqCst));
    }

    /// From now on a process of this house answers, by its own clock.
    pub fn through(&self, address: SocketAddr) {
        *self.elsewhere() = Some(address);
        self.answers.store(0, Ordering::SeqCst);
    }

    /// The same, for a process that may die meanwhile: nothing when no whole answer came.
    pub fn tries(&self, raw: &Raw) -> Option<Out> {
        let address = (*self.elsewhere())?;
        let out = served::tries(address, raw);
        self.answers
            .fetch_add(usize::from(out.is_some()), Ordering::SeqCst);
        out
    }

    /// How many answers came from the process that answers now.
    pub fn answers(&self) -> usize {
        self.answers.load(Ordering::SeqCst)
    }

    /// From now on its own door answers again.
    pub fn directly(&self) {
        *self.elsewhere() = None;
    }

    /// Answers one request.
    pub fn answer(&self, raw: &Raw) -> Out {
        if self.elsewhere().is_some() {
            return self.tries(raw).expect("a whole answer");
        }
        let found = Routes::of(CAPABILITIES).find(Method::Post, &raw.path);
        let mut acts = self.noted();
        let (Some(acts), Some(found)) = (acts.as_mut(), found.filter(|_| raw.method == "POST"))
        else {
            return self.door.answer(self.now(), raw);
        };
        self.databases.watch();
        let out = self.door.answer(self.now(), raw);
        let ran = self.databases.watched();
        if out.status < 400 {
            let name = found.route.name;
            acts.0.extend(tells(&ran).then_some(name));
            acts.1.extend(changes(&ran).then_some(name));
        }
        out
    }

    /// From now on it is noted which pages change something and which leave an entry.
    pub fn follow(&self) {
        *self.noted() = Some(Acts::default());
    }

    /// What was noted.
    pub fn followed(&self) -> Acts {
        self.noted().take().unwrap_or_default()
    }

    fn noted(&self) -> MutexGuard<'_, Option<Acts>> {
        self.acts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn elsewhere(&self) -> MutexGuard<'_, Option<SocketAddr>> {
        self.through.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A browser without scripts, with nothing in it.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// A spoken code made by the house itself, as `init` does for the first one.
    pub fn code(&self, role: Role) -> String {
        self.code_in(&self.programme, role)
    }

    /// The same in another programme.
    pub fn code_in(&self, programme: &Programme, role: Role) -> String {
        let made: Result<String, Stop> = self.door.store.write("trial", |tx| {
            tx.bind(programme.id.raw());
            let mut cx = Cx::new(&self.door.house, self.now(), Language::En);
            cx.programme = Some(programme.clone());
            Ok(codes::make(&cx, tx, role, None, None)?
                .show()
                .text()
                .to_owned())
        });
        made.expect("a code is made")
    }
}

/// Makes one test per engine from a journey: `both! { name => |trial| { .. } }`.
#[macro_export]
macro_rules! both {
    ($($(#[$meta:meta])* $name:ident => |$trial:ident| $body:block)+) => {
        $($(#[$meta])* mod $name {
            use super::*;

            fn journey($trial: &$crate::trial::Trial) $body

            pergola_store::inventory::submit! { $crate::count::Named(module_path!()) }

            #[test]
            fn sqlite() {
                $crate::count::run($crate::trial::On::Sqlite, module_path!(), journey);
            }

            #[test]
            fn postgres() {
                $crate::count::run($crate::trial::On::Postgres, module_path!(), journey);
            }
        })+
    };
}

/// The clockwork of a server does what is due, by its clock on the wall and its steady one.
pub fn ticks(server: &Door, wall: Moment, steady: i64) {
    let mut failed = None;
    let ticked = server.tick(Reading { wall, steady }, &mut |told| {
        failed = failed.take().or(told.done.err());
    });
    ticked.expect("the clockwork runs");
    assert!(failed.is_none(), "{failed:?}");
}
