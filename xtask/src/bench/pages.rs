//! A circle's page (ten members, thirty evenings, names and the next place
//! opened) against a bare hello, in turns and in one run: the server on the
//! first core, whoever asks on the second.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use clap::Args;

use super::http::page;
use super::load::{Measured, WARM_SECONDS, load, median};
use super::served::{Served, build, make_house, program};
use super::table::Table;
use super::visitor::{Visitor, all};
use crate::chore::{Outcome, read, say};

/// People of the house that every figure but one kind is measured in: the hundred
/// of the plain demo, and a hundred in full circles.
const PEOPLE: usize = 200;
const CONNECTIONS: usize = 32;
const CONNECTIONS_MANY: usize = 128;
/// Readings of the memory while many ask.
const LOOKS: u32 = 10;
const KIB: f64 = 1_024.0;
const MIB: f64 = 1_024.0 * 1_024.0;

/// A circle's page against a bare hello; start, memory, sizes. Wants two cores.
#[derive(Args)]
pub struct Pages {
    /// Compare with a house of so many people, too.
    #[arg(long, default_value_t = PEOPLE)]
    people: usize,
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 2.0)]
    seconds: f64,
    /// Rounds of measurements; the middle one counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
}

/// One round: hello and page in turn.
struct Round {
    hello: Measured,
    page: Measured,
    hello_alone: Measured,
    page_alone: Measured,
    /// Microseconds of its core that one answer costs.
    hello_cpu: f64,
    page_cpu: f64,
}

impl Pages {
    /// Builds, measures and prints the table.
    pub fn run(&self) -> Outcome {
        build()?;
        let mut table = Table::default();
        let house = make_house(PEOPLE)?;
        let (hello, small) = (Served::hello()?, Served::house(&house)?);
        std::thread::sleep(Duration::from_secs(1));
        let idle = small.pss_mib()?;
        let visitors = all(&small.at, &house)?;
        let visitor = visitors.first().ok_or("the demo has no large part")?;
        say(&format!("load before: {}", load_average()?));
        self.speed(&mut table, (&hello, &small), visitor)?;
        if self.people > PEOPLE {
            self.many_people(&mut table, &small, visitor)?;
        }
        let starts = (0..self.rounds).map(|_| Served::house(&house).map(|one| one.started_in));
        let starts = starts.collect::<Result<Vec<_>, _>>()?;
        let first = median(starts) * 1_000.0;
        table.most("start to the first page", first, 100.0, " ms");
        table.most("memory when idle (PSS)", idle, 24.0, " MiB");
        let many = self.memory(&house, CONNECTIONS_MANY)?;
        let what = format!("memory at {CONNECTIONS_MANY} connections (PSS)");
        table.most(&what, many, 64.0, " MiB");
        sizes(&mut table, &small, visitor)?;
        say(&format!("load after: {}\n", load_average()?));
        table.tell()
    }

    fn speed(
        &self,
        table: &mut Table,
        (hello, house): (&Served, &Served),
        visitor: &Visitor,
    ) -> Outcome {
        let rounds = (0..self.rounds).map(|_| self.round(hello, house, visitor));
        let rounds = rounds.collect::<Result<Vec<_>, _>>()?;
        let middle = |figure: fn(&Round) -> f64| median(rounds.iter().map(figure));
        say(&format!(
            "hello {:.0}/s, alone p50 {:.0} us, p99 {:.0} us; page alone p50 {:.0} us, p99 {:.0} us",
            middle(|one| one.hello.per_second),
            middle(|one| one.hello_alone.p50_us),
            middle(|one| one.hello_alone.p99_us),
            middle(|one| one.page_alone.p50_us),
            middle(|one| one.page_alone.p99_us),
        ));
        // On a busy machine this counts: what others take is not in it.
        say(&format!(
            "CPU of an answer: hello {:.1} us, page {:.0} us, {:.1} %",
            middle(|one| one.hello_cpu),
            middle(|one| one.page_cpu),
            middle(|one| one.hello_cpu / one.page_cpu * 100.0),
        ));
        let part = middle(|one| one.page.per_second / one.hello.per_second * 100.0);
        let alone = middle(|one| one.page_alone.p99_us / one.hello_alone.p99_us);
        table.least("circle page, part of a bare hello", part, 6.0, " %");
        let rate = middle(|one| one.page.per_second);
        table.least("circle page on one core", rate, 5_000.0, "/s");
        let what = "p99 at one connection, against the hello's";
        table.most(what, alone, 3.0, " times");
        Ok(())
    }

    fn round(&self, hello: &Served, house: &Served, visitor: &Visitor) -> Result<Round, String> {
        let line = format!("{} {}\n", visitor.circle, visitor.cookie);
        let (told, hello_cpu) = self.costs(hello, "/\n")?;
        let (page, page_cpu) = self.costs(house, &line)?;
        Ok(Round {
            hello: told,
            page,
            hello_alone: load(&hello.at, 1, self.seconds, "/\n")?,
            page_alone: load(&house.at, 1, self.seconds, &line)?,
            hello_cpu,
            page_cpu,
        })
    }

    /// Many connections, and what one answer costs in microseconds of the core.
    fn costs(&self, served: &Served, lines: &str) -> Result<(Measured, f64), String> {
        let before = served.cpu_seconds()?;
        let told = load(&served.at, CONNECTIONS, self.seconds, lines)?;
        let used = served.cpu_seconds()? - before;
        let answers = told.per_second * (self.seconds + WARM_SECONDS);
        Ok((told, used / answers * 1e6))
    }

    /// The same person, and people at random, in a large house against a small one.
    fn many_people(&self, table: &mut Table, small: &Served, visitor: &Visitor) -> Outcome {
        let house = make_house(self.people)?;
        let large = Served::house(&house)?;
        let people = all(&large.at, &house)?;
        let line = |one: &Visitor| format!("{} {}\n", one.circle, one.cookie);
        let same = people.first().map(line).ok_or("nobody there")?;
        // A stride that shares no divisor with their number: an order of no order.
        let shuffled: String = (0..people.len())
            .map(|at| line(&people[(at * 7_919) % people.len()]))
            .collect();
        let (mut ones, mut others) = (Vec::new(), Vec::new());
        for _ in 0..self.rounds {
            let alone = |served: &Served, lines: &str| load(&served.at, 1, self.seconds, lines);
            let base = alone(small, &line(visitor))?.p50_us;
            ones.push(alone(&large, &same)?.p50_us / base);
            others.push(alone(&large, &shuffled)?.p50_us / base);
        }
        let among = format!("among {} people against {PEOPLE}", self.people);
        let what = format!("the same person's page {among}");
        table.most(&what, median(ones), 1.1, " times");
        let what = format!("random people's pages {among}");
        table.most(&what, median(others), 1.3, " times");
        Ok(())
    }

    /// The most memory that a fresh server holds while so many ask for the page.
    fn memory(&self, house: &std::path::Path, connections: usize) -> Result<f64, String> {
        let served = Served::house(house)?;
        let visitors = all(&served.at, house)?;
        let lines: String = visitors
            .iter()
            .map(|one| format!("{} {}\n", one.circle, one.cookie))
            .collect();
        let mut most = 0.0_f64;
        std::thread::scope(|scope| {
            let asking = scope.spawn(|| load(&served.at, connections, self.seconds, &lines));
            for _ in 0..LOOKS {
                std::thread::sleep(Duration::from_secs_f64(self.seconds / f64::from(LOOKS)));
                most = most.max(served.pss_mib()?);
            }
            asking.join().map_err(|_| "load ended early".to_owned())?
        })?;
        Ok(most)
    }
}

fn sizes(table: &mut Table, served: &Served, visitor: &Visitor) -> Outcome {
    let binary = std::fs::metadata(program()).map_err(|error| error.to_string())?;
    #[expect(clippy::cast_precision_loss, reason = "no file of ours is that long")]
    let mib = binary.len() as f64 / MIB;
    table.most("the program", mib, 30.0, " MiB");
    let first = page(&served.at, "/", "")?;
    let style = compressed(&page(&served.at, "/s.css", "")?)?;
    let what = "first page with its stylesheet, compressed";
    table.most(what, compressed(&first)? + style, 14.0, " KiB");
    let circle = page(&served.at, &visitor.circle, &visitor.cookie)?;
    table.most(
        "the circle page, compressed",
        compressed(&circle)?,
        10.0,
        " KiB",
    );
    let linked = first.matches("<link rel=").count() + first.matches(" src=").count();
    let requests = f64::from(u32::try_from(linked + 1).unwrap_or(u32::MAX));
    table.most("requests of the first page", requests, 3.0, "");
    Ok(())
}

/// KiB after gzip, as a proxy in front sends them.
fn compressed(text: &str) -> Result<f64, String> {
    let failed = |error: std::io::Error| format!("gzip: {error}");
    let mut child = Command::new("gzip")
        .arg("-c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(failed)?;
    }
    let given = child.wait_with_output().map_err(failed)?;
    let bytes = u32::try_from(given.stdout.len()).unwrap_or(u32::MAX);
    Ok(f64::from(bytes) / KIB)
}

/// How busy the machine was: a figure taken on a busy one counts for little.
fn load_average() -> Result<String, String> {
    let text = read(std::path::Path::new("/proc/loadavg"))?;
    Ok(text.split(' ').take(2).collect::<Vec<_>>().join(" "))
}
