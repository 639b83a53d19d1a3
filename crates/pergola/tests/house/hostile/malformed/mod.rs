//! R9: malformed requests from a seed, over raw sockets, against the program
//! itself: no fault, no panic, no hang, bounded memory, no secret in the log.

mod made;
mod real;

pub use self::real::signed_in;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use pergola_seal::dice::Dice;

use self::made::Sent;
use self::real::Real;
use super::{hard, memory};
use crate::leaks::Sought;
use crate::served::{Served, ask, connect, house, status};
use crate::trial::{On, Trial};

const SEED: u64 = 0x9e37_2026;
const SOCKETS: usize = 4;
const SHORT: usize = 20_000;
const LONG: usize = 100_000;
/// What the process may hold at most, in KiB.
const MEMORY_MAX: u64 = 256 * 1024;

#[derive(Default)]
struct Counts {
    answered: AtomicUsize,
    refused: AtomicUsize,
    busy: AtomicUsize,
    unanswered: AtomicUsize,
}

impl Counts {
    /// Notes an answer's status; a fault ends the run with the request that led to it.
    fn note(&self, told: Option<u16>, number: usize, bytes: &[u8]) {
        let which = match told {
            None => &self.unanswered,
            Some(503) => &self.busy,
            Some(400..=499) => &self.refused,
            Some(100..=399) => &self.answered,
            Some(other) => panic!(
                "request {number} of seed {SEED}: {other}\n{}",
                bytes.escape_ascii()
            ),
        };
        which.fetch_add(1, Ordering::Relaxed);
    }
}

/// One answer from a connection that stays open; the status, and whether it does stay open.
fn answer(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<(u16, bool)>> {
    let mut line = String::new();
    let (mut told, mut length, mut stays) = (None, 0, true);
    loop {
        line.clear();
        if stream.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let small = line.trim_end().to_ascii_lowercase();
        if told.is_none() {
            told = small.split(' ').nth(1).and_then(|code| code.parse().ok());
        } else if let Some(text) = small.strip_prefix("content-length: ") {
            length = text.parse().unwrap_or(0);
        } else if small == "connection: close" {
            stays = false;
        } else if small.is_empty() {
            if told.is_some_and(|code| code < 200) {
                told = None;
                continue;
            }
            std::io::copy(&mut stream.take(length), &mut std::io::sink())?;
            return Ok(told.map(|code| (code, stays)));
        }
    }
}

/// Whether an error says that nothing came for longer than anything may take.
fn hangs(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
    )
}

/// Every status that comes back until the other side closes.
fn alone(address: SocketAddr, bytes: &[u8]) -> std::io::Result<Vec<u16>> {
    let mut stream = connect(address);
    // It may answer and close before everything is sent.
    if stream.write_all(bytes).is_ok() {
        let _ = stream.shutdown(Shutdown::Write);
    }
    let mut stream = BufReader::new(stream);
    let mut all = Vec::new();
    while let Some((told, stays)) = answer(&mut stream)? {
        all.push(told);
        if !stays {
            break;
        }
    }
    Ok(all)
}

/// One visitor who sends so many requests, some on one connection, some on a new one each.
fn visitor(address: SocketAddr, real: &Real, which: usize, count: usize, counts: &Counts) {
    let mut dice = Dice::seeded(SEED + which as u64);
    let mut kept: Option<BufReader<TcpStream>> = None;
    for number in 0..count {
        let done = match made::request(&mut dice, real) {
            Sent::Whole(bytes) => {
                let stream = kept.get_or_insert_with(|| BufReader::new(connect(address)));
                let sent = stream.get_mut().write_all(&bytes);
                let told = sent.and_then(|()| answer(stream));
                if !matches!(told, Ok(Some((_, true)))) {
                    kept = None;
                }
                told.map(|told| counts.note(told.map(|(code, _)| code), number, &bytes))
            }
            Sent::Alone(bytes) => alone(address, &bytes).map(|all| match all.as_slice() {
                [] => counts.note(None, number, &bytes),
                all => all
                    .iter()
                    .for_each(|code| counts.note(Some(*code), number, &bytes)),
            }),
        };
        if let Err(error) = done {
            assert!(
                !hangs(&error),
                "visitor {which}, request {number} of seed {SEED}: it hangs"
            );
            // The other side closed in the middle of what it was sent: that is an answer, too.
            counts.note(None, number, &[]);
        }
    }
}

fn run(count: usize) {
    let place = house();
    let trial = Trial::new(On::Sqlite);
    let served = Served::start(place.path());
    trial.through(served.address);
    let real = Real::of(&trial, place.path());
    let counts = Counts::default();
    std::thread::scope(|scope| {
        for which in 0..SOCKETS {
            let (real, counts, address) = (&real, &counts, served.address);
            scope.spawn(move || visitor(address, real, which, count / SOCKETS, counts));
        }
    });
    status(&served.get("/healthz"), "200");
    status(&served.get("/help"), "200");
    // Whoever was signed in still is, so that it was not only strangers who sent all this.
    let open = real
        .own
        .iter()
        .filter(|own| ask(served.address, own).status == 200)
        .count();
    assert!(
        open > real.own.len() / 2,
        "{open} of {} are still signed in",
        real.own.len()
    );
    let most = memory(served.id());
    assert!(most < MEMORY_MAX, "it held {most} KiB");
    assert_eq!(served.told_to_stop(), Some(0));
    quiet(&real, place.path());
    let figure = |one: &AtomicUsize| one.load(Ordering::Relaxed);
    let (answered, refused) = (figure(&counts.answered), figure(&counts.refused));
    let (busy, unanswered) = (figure(&counts.busy), figure(&counts.unanswered));
    assert!(
        answered > count / 50 && refused > count / 5,
        "{answered} {refused}: it tried nothing"
    );
    hard(
        "malformed",
        &format!(
            "requests={count} real={} signed_in={open} answered={answered} refused={refused} busy={busy} unanswered={unanswered} \
             faults=0 memory_kib={most}",
            real.count()
        ),
    );
}

/// The log tells of no fault, and of nothing that was sent.
fn quiet(real: &Real, place: &Path) {
    let log = std::fs::read(place.join("log")).expect("the log");
    let text = String::from_utf8_lossy(&log);
    for event in ["event=panic", "event=fault", "event=job-failed", "panicked"] {
        assert!(!text.contains(event), "{event}: {text:.2000}");
    }
    assert_eq!(Sought::new(&real.secrets).found(&log), None, "in the log");
}

#[test]
fn twenty_thousand_requests_are_answered_or_refused() {
    run(SHORT);
}

#[test]
#[ignore = "several minutes; cargo xtask long"]
fn a_hundred_thousand_requests_are_answered_or_refused() {
    run(LONG);
}
