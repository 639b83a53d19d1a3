//! The clockwork on both engines, with a slice that only notes what fired: late,
//! twice, by two servers, after a killed one, with a clock that goes back.

use pergola_seal::Language;
use pergola_store::trial::Trial;
use pergola_store::{Reach, SchemaPart, Sql, Store, sql};

use super::rows::{self, Found};
use super::{Clock, Due, Job, Next, Reading, Work, clear, fill, set, set_back};
use crate::capability::Capability;
use crate::cx::Cx;
use crate::facts;
use crate::house::{House, Programme};
use crate::id::Id;
use crate::moment::Moment;
use crate::stop::Stop;
use crate::trial;
use pergola_store::Tx;

const START: i64 = 1_772_528_400;
const RUNG: Job = Job {
    code: 900,
    name: "test.rung",
    work: Work::Step {
        run: fire,
        fill: lacking,
    },
};
const STUCK: Job = Job {
    code: 901,
    name: "test.stuck",
    work: Work::Step {
        run: stop,
        fill: nothing,
    },
};
const SWEEP: Job = Job::sweep(902, "test.sweep", 3_600, sweep);
const OLDER: [u8; 16] = [99; 16];

// A second firing of a step has no place here: the test would stop at it.
sql! {
    FIRED = "insert into fired (programme, subject, rung, at) values ($1, $2, $3, $4)";
    ALL = "select subject, rung, at from fired where programme = $1 order by at, subject, rung";
    TIMES = "select count(*) from fired where programme = $1 and subject = $2";
}

const SCHEMA: &str = "-- step 1 additive
-- what fired, for tests
create table fired (
  programme {ref},
  subject {ref},
  rung {count},
  at {when},
  primary key (programme, subject, rung)
);
";

static CAPABILITIES: [Capability; 3] = [super::CAPABILITY, facts::CAPABILITY, TEST];
const TEST: Capability = Capability {
    name: "test",
    schema: SCHEMA,
    routes: &[],
    jobs: &[RUNG, STUCK, SWEEP],
    owns: &[],
    held: &[],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[],
    carry: &[],
};

/// Three steps, a minute from one to the next.
fn fire(cx: &mut Cx, tx: &mut Tx, due: &Due) -> Result<Next, Stop> {
    tx.run(
        &FIRED,
        &[due.subject.into(), due.rung.into(), cx.now.into()],
    )?;
    if due.rung == 2 || due.subject[0] == 0xff {
        return Ok(Next::Over);
    }
    Ok(Next::At(cx.now.plus(60), due.rung + 1))
}

fn lacking(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    fill(cx, tx, &RUNG, OLDER, Moment(START + 50_000))
}

fn stop(_cx: &mut Cx, _tx: &mut Tx, _due: &Due) -> Result<Next, Stop> {
    Err(Stop::fault("test", "it never works"))
}

fn nothing(_cx: &mut Cx, _tx: &mut Tx) -> Result<(), Stop> {
    Ok(())
}

fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let times: i64 = tx
        .one(&TIMES, &[[7; 16].into()])?
        .map_or(Ok(0), |row| row.get(0))?;
    tx.run(&FIRED, &[[7; 16].into(), times.into(), cx.now.into()])?;
    Ok(1)
}

struct World {
    trial: Trial,
    house: House,
    programme: Programme,
}

impl World {
    fn both() -> [Self; 2] {
        let parts: Vec<SchemaPart> = CAPABILITIES
            .iter()
            .map(|one| SchemaPart {
                name: one.name,
                text: one.schema,
            })
            .collect();
        Trial::both(&parts).map(Self::new)
    }

    fn new(trial: Trial) -> Self {
        let house = House {
            languages: vec![Language::En],
            ..trial::house(&CAPABILITIES)
        };
        let programme = Programme {
            id: Id::from_raw([3; 16]),
            ..trial::programme("House")
        };
        trial
            .write("test", |tx| programme.add(tx))
            .expect("a programme is added");
        Self {
            trial,
            house,
            programme,
        }
    }

    fn write<T>(&self, now: i64, body: impl Fn(&Cx, &mut Tx) -> Result<T, Stop>) -> T {
        let done = self.trial.write("test", |tx| {
            tx.bind(self.programme.id.raw());
            let mut cx = Cx::new(&self.house, Moment(START + now), Language::En);
            cx.programme = Some(self.programme.clone());
            body(&cx, tx)
        });
        done.expect("a write succeeds")
    }

    fn set(&self, now: i64, job: &Job, subject: [u8; 16], due: i64) {
        self.write(now, |cx, tx| {
            set(cx, tx, job, subject, Moment(START + due), 0)
        });
    }

    /// A tick with both clocks at this second; how many steps were done, how many stopped.
    fn tick(&self, clock: &Clock, wall: i64, steady: i64) -> (u64, u64) {
        tick(&self.house, &self.trial, clock, wall, steady)
    }

    /// What fired: subject, rung, second. The sweep's are left out.
    fn fired(&self) -> Vec<(u8, i64, i64)> {
        let rows = self.trial.look(Some(self.programme.id.raw()), &ALL, &[]);
        let rows = rows.expect("the rows can be read").into_iter().map(|row| {
            let (subject, at): ([u8; 16], i64) = (row.get(0).unwrap(), row.get(2).unwrap());
            (subject[0], row.get(1).unwrap(), at - START)
        });
        rows.filter(|one| one.0 != 7).collect()
    }

    fn swept(&self) -> i64 {
        self.write(0, |_, tx| {
            Ok(tx
                .one(&TIMES, &[[7; 16].into()])?
                .map_or(Ok(0), |row| row.get(0))?)
        })
    }

    fn is_told(&self, now: i64) -> bool {
        self.write(now, |cx, tx| Ok(set_back(tx, cx.now)?))
    }
}

fn tick(house: &House, store: &Store, clock: &Clock, wall: i64, steady: i64) -> (u64, u64) {
    let reading = Reading {
        wall: Moment(START + wall),
        steady,
    };
    let mut stopped = 0;
    let done = clock.tick(house, store, reading, &mut |told| {
        stopped += u64::from(told.done.is_err());
    });
    (done.expect("the database answers"), stopped)
}

#[test]
fn a_late_rung_fires_once_and_the_oldest_goes_first() {
    for world in World::both() {
        let clock = Clock::default();
        world.tick(&clock, 0, 0);
        world.set(0, &RUNG, [2; 16], 600);
        world.set(0, &RUNG, [1; 16], 900);
        world.set(0, &RUNG, [3; 16], 300);
        world.tick(&clock, 299, 299);
        assert!(world.fired().is_empty());
        // Ten days without power; the first step of each is done once, in the order of their times.
        let back = 10 * 86_400;
        let reading = Reading {
            wall: Moment(START + back),
            steady: back,
        };
        let mut seen = Vec::new();
        let ticked = clock.tick(&world.house, &world.trial, reading, &mut |told| {
            if told.name == RUNG.name {
                seen.extend(world.fired().iter().map(|one| one.0));
                seen.dedup();
            }
        });
        assert!(ticked.is_ok());
        // OLDER comes from `fill`: a house of an older program lacked it.
        let mut order: Vec<u8> = Vec::new();
        for one in seen {
            if !order.contains(&one) {
                order.push(one);
            }
        }
        assert_eq!(order, [3, 2, 1, 99]);
        let first: Vec<_> = world.fired();
        assert_eq!(
            first,
            [(1, 0, back), (2, 0, back), (3, 0, back), (99, 0, back)]
        );
        world.tick(&clock, back + 59, back + 59);
        assert_eq!(world.fired().len(), 4);
        world.tick(&clock, back + 3_600, back + 3_600);
        assert_eq!(world.fired().len(), 8, "the second step, and no third yet");
        world.tick(&clock, back + 7_200, back + 7_200);
        world.tick(&clock, back + 9_999, back + 9_999);
        assert_eq!(world.fired().len(), 12);
    }
}

#[test]
fn a_sweep_comes_again_and_a_gap_counts_as_one() {
    for world in World::both() {
        let clock = Clock::default();
        for (second, times) in [
            (0, 1),
            (3_599, 1),
            (3_600, 2),
            (90_000, 3),
            (90_001, 3),
            (93_600, 4),
        ] {
            world.tick(&clock, second, second);
            assert_eq!(world.swept(), times, "{second}");
        }
        // A new start of the program changes nothing.
        let again = Clock::default();
        world.tick(&again, 93_601, 0);
        assert_eq!(world.swept(), 4);
    }
}

#[test]
fn what_is_cleared_or_set_anew_does_not_fire_as_before() {
    for world in World::both() {
        let clock = Clock::default();
        world.set(0, &RUNG, [1; 16], 10);
        world.set(0, &RUNG, [1; 16], 100);
        world.set(0, &RUNG, [2; 16], 10);
        world.write(0, |cx, tx| clear(cx, tx, &RUNG, [2; 16]));
        world.tick(&clock, 50, 50);
        assert!(world.fired().is_empty());
        world.tick(&clock, 100, 100);
        assert_eq!(world.fired(), [(1, 0, 100)]);
    }
}

#[test]
fn a_killed_servers_step_is_taken_over_when_its_lease_runs_out() {
    for world in World::both() {
        let clock = Clock::default();
        world.tick(&clock, 0, 0);
        world.set(0, &RUNG, [0xff; 16], 10);
        // Another server takes the step and dies.
        let taken = world.write(10, |cx, tx| {
            let found: Found = rows::oldest(tx, cx.now)?.expect("a row is due");
            Ok(found.lease(tx, [5; 16], cx.now, cx.now.plus(60))?)
        });
        assert!(taken);
        world.tick(&clock, 69, 69);
        assert!(world.fired().is_empty(), "the lease still holds");
        world.tick(&clock, 70, 70);
        assert_eq!(world.fired(), [(0xff, 0, 70)]);
    }
}

#[test]
fn whoever_lost_a_step_does_not_do_it_a_second_time() {
    for world in World::both() {
        let clock = Clock::default();
        world.tick(&clock, 0, 0);
        world.set(0, &RUNG, [0xff; 16], 10);
        let slow = world.write(10, |cx, tx| {
            let found = rows::oldest(tx, cx.now)?.expect("a row is due");
            assert!(found.lease(tx, [5; 16], cx.now, cx.now.plus(60))?);
            Ok(found)
        });
        world.tick(&clock, 80, 80);
        assert_eq!(world.fired().len(), 1);
        // The slow server wakes up and wants to begin.
        assert!(!world.write(81, |_, tx| Ok(slow.hold(tx, [5; 16])?)));
    }
}

#[test]
fn what_fails_rests_and_holds_nothing_up() {
    for world in World::both() {
        let clock = Clock::default();
        world.tick(&clock, 0, 0);
        for subject in 1..=3 {
            world.set(0, &STUCK, [subject; 16], 10);
        }
        world.set(0, &RUNG, [4; 16], 20);
        assert_eq!(world.tick(&clock, 30, 30), (1, 3));
        assert_eq!(world.fired(), [(4, 0, 30)]);
        assert_eq!(world.tick(&clock, 40, 40), (0, 0));
        assert_eq!(world.tick(&clock, 89, 89), (0, 0));
        assert_eq!(world.tick(&clock, 90, 90), (1, 3), "tried again");
    }
}

#[test]
fn a_kind_of_a_newer_program_waits_for_it() {
    for world in World::both() {
        let clock = Clock::default();
        world.tick(&clock, 0, 0);
        let newer = Job { code: 999, ..RUNG };
        world.set(0, &newer, [1; 16], 10);
        world.set(0, &RUNG, [0xff; 16], 20);
        world.tick(&clock, 30, 30);
        assert_eq!(world.fired(), [(0xff, 0, 30)]);
    }
}

#[test]
fn two_servers_at_once_do_each_step_once() {
    const STEPS: u8 = 60;
    for world in World::both() {
        world.tick(&Clock::default(), 0, 0);
        for subject in 100..100 + STEPS {
            let mut id = [subject; 16];
            id[0] = 0xff;
            world.set(0, &RUNG, id, 10);
        }
        let done: u64 = std::thread::scope(|scope| {
            let server = || {
                // A store of its own, as another process has.
                let store = match world.trial.directory() {
                    Some(_) => world.trial.store().clone(),
                    None => Store::open(world.trial.engine()).expect("a second store opens"),
                };
                tick(&world.house, &store, &Clock::default(), 20, 20).0
            };
            let all: Vec<_> = (0..3).map(|_| scope.spawn(server)).collect();
            all.into_iter()
                .map(|one| one.join().expect("a server ends well"))
                .sum()
        });
        assert_eq!((done, world.fired().len()), (STEPS.into(), STEPS.into()));
    }
}

#[test]
fn a_clock_set_back_prolongs_nothing_shortens_nothing_and_is_told() {
    for world in World::both() {
        let clock = Clock::default();
        world.tick(&clock, 7_000, 0);
        world.set(7_000, &RUNG, [0xff; 16], 7_300);
        assert!(!world.is_told(7_000));
        // An hour back; the steady clock goes on.
        world.tick(&clock, 3_430, 30);
        assert!(world.is_told(3_430) && world.is_told(90_000) && !world.is_told(300_000));
        // What is set now has its own five minutes.
        world.set(3_430, &RUNG, [0xfe; 16], 3_730);
        world.tick(&clock, 3_699, 299);
        assert!(world.fired().is_empty());
        world.tick(&clock, 3_700, 300);
        assert_eq!(world.fired(), [(0xff, 0, 3_700)], "five minutes are over");
        world.tick(&clock, 3_729, 329);
        assert_eq!(world.fired().len(), 1);
        world.tick(&clock, 3_730, 330);
        assert_eq!(world.fired().len(), 2);
        // Steps that follow keep their minute, before and after the wall has caught up.
        world.tick(&clock, 3_789, 389);
        assert_eq!(world.fired().len(), 2);
        world.tick(&clock, 3_790, 390);
        assert_eq!(world.fired().len(), 3);
        world.tick(&clock, 20_000, 16_600);
        assert_eq!(world.fired().len(), 4);
    }
}

#[test]
fn what_is_due_is_a_range_of_an_index() {
    for world in World::both() {
        world.write(0, |cx, tx| {
            for number in 0..3_000_u32 {
                let mut id = [8; 16];
                id[..4].copy_from_slice(&number.to_be_bytes());
                fill(cx, tx, &RUNG, id, Moment(START + 86_400))?;
            }
            Ok(())
        });
        let explain = if world.trial.directory().is_some() {
            "explain query plan "
        } else {
            "explain "
        };
        let text: &'static str = Box::leak(format!("{explain}{}", rows::DUE.text).into_boxed_str());
        let sql = Sql {
            name: "test",
            text,
            reach: Reach::House,
            place: (file!(), line!()),
        };
        let plan = world
            .trial
            .look(None, &sql, &[START.into(), START.into()])
            .expect("a plan");
        let lines: Vec<String> = plan
            .iter()
            .map(|row| {
                row.get(3)
                    .or_else(|_| row.get(0))
                    .expect("a line of the plan")
            })
            .collect();
        let plan = lines.join("\n");
        assert!(plan.contains("clockwork_due"), "{plan}");
        assert!(
            plan.contains("due<?") || plan.contains("Index Cond: (due <="),
            "{plan}"
        );
        assert!(
            !plan.contains("TEMP B-TREE") && !plan.contains("Sort"),
            "{plan}"
        );
    }
}
