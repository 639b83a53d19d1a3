//! What ending costs in a large house: a tick of the clockwork while many rows
//! wait, erasing one person, writing the keys anew; and what the journal adds to a
//! write. Prints one line each, and nothing about anybody. Run by `cargo xtask bench ending`.

use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use pergola::CAPABILITIES;
use pergola::open::schema_parts;
use pergola_base::clockwork::{self, Clock, Job, Reading};
use pergola_base::facts::consents::{self, Consent};
use pergola_base::facts::{erasing, people};
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, House, Id, Moment, Person, Programme, Stop, trial};
use pergola_seal::Language;
use pergola_store::Tx;
use pergola_store::trial::Trial;

const START: Moment = Moment(1_772_528_400);
const IN_ONE: usize = 1_000;
const ROUNDS: usize = 40;
const SOON: usize = 1_000;
/// Writes of one round with the journal, and as many without.
const WRITES: usize = 50;
const WRITERS: u64 = 8;

struct World {
    trial: Trial,
    house: House,
    programme: Programme,
}

fn main() -> Result<(), Stop> {
    let mut words = std::env::args().skip(1);
    let people = words.next().and_then(|word| word.parse().ok());
    let server = words.next().is_some_and(|word| word == "server");
    let rows = words.next().and_then(|word| word.parse().ok());
    let (world, rows) = (World::new(server)?, rows.unwrap_or(1_000_000));
    let people = people.unwrap_or(10_000);
    say(&format!("{people} people"));
    let all = world.fill(people)?;
    let clock = Clock::default();
    world.tick(&clock, 0);
    world.wait(SOON, 1)?;
    let few = world.ticks(&clock);
    world.wait(rows - SOON, 1 + SOON)?;
    let many = world.ticks(&clock);
    let ratio = many / few;
    say(&format!(
        "a tick: {few:.0} us with {SOON} rows more, {many:.0} us with {rows}: {ratio:.2} times"
    ));
    let mut times: Vec<f64> = Vec::new();
    for person in all.iter().take(ROUNDS) {
        let begun = begin();
        world.erase(*person)?;
        times.push(took(begun));
    }
    times.sort_by(f64::total_cmp);
    let (middle, worst) = (times[ROUNDS / 2] / 1_000.0, times[ROUNDS - 1] / 1_000.0);
    say(&format!(
        "erasing one person: {middle:.1} ms, at worst {worst:.1} ms"
    ));
    let begun = begin();
    world.trial.rewrite_keys()?;
    say(&format!(
        "writing the keys anew: {:.0} ms",
        took(begun) / 1_000.0
    ));
    world.journal(&all[ROUNDS..])?;
    world.writers(&all[ROUNDS..])
}

impl World {
    fn new(server: bool) -> Result<Self, Stop> {
        let parts = schema_parts(CAPABILITIES);
        let trial = if server {
            Trial::postgres(&parts)
        } else {
            Trial::sqlite(&parts)
        };
        let house = trial::house(CAPABILITIES);
        let programme = trial::programme("House");
        trial.write("ending", |tx| programme.add(tx))?;
        Ok(Self {
            trial,
            house,
            programme,
        })
    }

    fn write<T>(&self, body: impl Fn(&mut Cx, &mut Tx) -> Result<T, Stop>) -> Result<T, Stop> {
        self.trial.write("ending", |tx| {
            tx.bind(self.programme.id.raw());
            let mut cx = Cx::new(&self.house, START, Language::En);
            cx.programme = Some(self.programme.clone());
            body(&mut cx, tx)
        })
    }

    /// People as structure: their row, their key, two things they said yes to.
    fn fill(&self, people: usize) -> Result<Vec<Id<Person>>, Stop> {
        let mut all = Vec::with_capacity(people);
        while all.len() < people {
            let some: Vec<_> = (0..IN_ONE.min(people - all.len()))
                .map(|_| Id::fresh())
                .collect();
            self.write(|cx, tx| {
                for person in &some {
                    people::add(cx, tx, *person, true, 10)?;
                    journal::person_key(cx, tx, *person)?;
                    consents::give(cx, tx, *person, Consent::TakingPart)?;
                    consents::give(cx, tx, *person, Consent::Attendance)?;
                }
                Ok(())
            })?;
            all.extend(some);
        }
        Ok(all)
    }

    /// So many more rows that wait for a day far away.
    fn wait(&self, rows: usize, first: usize) -> Result<(), Stop> {
        let job: &Job = &erasing::JOB;
        let (mut next, end) = (first, first + rows);
        while next < end {
            let some = next..end.min(next + 50_000);
            self.write(|cx, tx| {
                for number in some.clone() {
                    // In order, because a tree that is filled at random takes minutes.
                    let subject = (number as u128).to_be_bytes();
                    clockwork::fill(cx, tx, job, subject, START.plus(86_400 * 300))?;
                }
                Ok(())
            })?;
            next = some.end;
        }
        Ok(())
    }

    fn tick(&self, clock: &Clock, second: i64) {
        let reading = Reading {
            wall: START.plus(second),
            steady: second,
        };
        let ticked = clock.tick(&self.house, &self.trial, reading, &mut |_| {});
        ticked.expect("the clockwork runs");
    }

    /// A tick with nothing due, in microseconds: the tenth of many, because others
    /// use the machine too.
    fn ticks(&self, clock: &Clock) -> f64 {
        let mut times: Vec<f64> = (0..ROUNDS * 50)
            .map(|_| {
                let begun = begin();
                self.tick(clock, 1);
                took(begun)
            })
            .collect();
        times.sort_by(f64::total_cmp);
        times[times.len() / 10]
    }

    /// What the waiting entry adds to a write: turns of writes with it and without it. The write is that
    /// of a choice: who asks is read, a yes is noted, and the clockwork will end it.
    fn journal(&self, people: &[Id<Person>]) -> Result<(), Stop> {
        let (mut cores, mut clocks, mut entries) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            let mut spent = [(0.0, 0.0); 2];
            for turn in 0..2 {
                let with = (turn + round) % 2;
                let (begun, core) = (begin(), on_core());
                for number in 0..WRITES {
                    let person = people[(round * WRITES + number) % people.len()];
                    self.write(|cx, tx| {
                        people::find(tx, person)?;
                        people::roles(tx, person)?;
                        consents::give(cx, tx, person, Consent::Attendance)?;
                        if with == 1 {
                            journal::append(cx, tx, Entry::Agreed, Some(person), None)?;
                        }
                        Ok(())
                    })?;
                }
                spent[with] = (on_core() - core, took(begun));
            }
            cores.push(spent[1].0 / spent[0].0);
            clocks.push(spent[1].1 / spent[0].1);
            entries.push((spent[1].0 - spent[0].0) / WRITES as f64);
        }
        let (core, clock, entry) = (middle(cores), middle(clocks), middle(entries));
        say(&format!(
            "a write with its journal entry: {core:.3} times the CPU time of this program without it ({entry:.0} us more), {clock:.3} times by the clock"
        ));
        Ok(())
    }

    /// Eight at once, each writing entries: how many had to be run again.
    fn writers(&self, people: &[Id<Person>]) -> Result<(), Stop> {
        let (runs, person) = (AtomicU64::new(0), people[0]);
        let (each, begun) = (WRITES as u64 * 4, begin());
        let all = std::thread::scope(|scope| {
            let writes = || {
                for _ in 0..each {
                    self.write(|cx, tx| {
                        runs.fetch_add(1, Ordering::Relaxed);
                        journal::append(cx, tx, Entry::Joined, None, Some(person))
                    })?;
                }
                Ok::<_, Stop>(())
            };
            let all: Vec<_> = (0..WRITERS).map(|_| scope.spawn(writes)).collect();
            let ended = all.into_iter().map(|one| one.join());
            ended.flatten().collect::<Result<Vec<()>, Stop>>()
        });
        all?;
        let (wanted, seconds) = (WRITERS * each, took(begun) / 1_000_000.0);
        let again = runs.load(Ordering::Relaxed) - wanted;
        say(&format!(
            "{WRITERS} writers: {wanted} entries in {seconds:.1} s, {again} transactions refused and run again"
        ));
        Ok(())
    }

    fn erase(&self, person: Id<Person>) -> Result<(), Stop> {
        self.write(|cx, tx| erasing::erase(cx, tx, None, person).map(drop))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a measurement asks for time and nothing else does"
)]
fn begin() -> Instant {
    Instant::now()
}

/// Microseconds since then.
fn took(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1_000_000.0
}

/// Microseconds that the threads of this program have spent on a core.
fn on_core() -> f64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let spent = threads.flatten().filter_map(|thread| {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    });
    spent.sum::<f64>() / 1_000.0
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn say(line: &str) {
    // Nobody listens any more: nothing to measure for.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
