//! R10: visitors who are slow on purpose: with their head, with their body,
//! with reading. The house ends them by itself and serves everybody meanwhile.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::process::Command;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{hard, memory};
use crate::served::{Served, house, pergola, status};

const SHORT: usize = 200;
const LONG: usize = 1_000;
/// Who reads nothing: each one holds some megabytes of the kernel's.
const READERS: usize = 10;
/// Requests of each of these: more than any buffer takes the answers to.
const UNREAD: usize = 2_000;
/// Pages that a normal visitor opens meanwhile.
const PAGES: usize = 60;

/// Bytes of a form that is as long as it may be.
const LARGE: usize = 128 * 1024;
const LARGE_FORMS: usize = 240;
/// For how many of them there is room: 16 MiB, of each what is beyond 16 KiB.
const LARGE_ROOM: usize = 146;

/// Every connection needs a handle here, too.
fn handles() {
    let given = getrlimit(Resource::Nofile);
    let most = Rlimit {
        current: given.maximum,
        maximum: given.maximum,
    };
    setrlimit(Resource::Nofile, most).expect("as many handles as there may be");
}

fn begun(served: &Served, text: &str) -> TcpStream {
    let mut stream = served.connect();
    stream
        .write_all(text.as_bytes())
        .expect("the beginning is sent");
    stream
}

fn run(count: usize) {
    handles();
    let place = house();
    let served = Served::start(place.path());
    let body = "POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhandle=";
    let slow = |text: &str| -> Vec<_> { (0..count / 3).map(|_| begun(&served, text)).collect() };
    let heads = slow("GET / HTTP/1.1\r\nHost: x\r\nX-A: ");
    let silent = slow("");
    let bodies = slow(body);
    // Whoever never reads is answered until every buffer is full; then the house has to wait.
    let asked = "GET /s.css HTTP/1.1\r\nHost: x\r\n\r\n".repeat(UNREAD);
    let unread: Vec<_> = (0..READERS).map(|_| begun(&served, &asked)).collect();
    for number in 0..PAGES {
        status(&served.get(["/", "/help", "/weather"][number % 3]), "200");
    }
    for mut stream in heads.into_iter().chain(silent) {
        let answer = ended(&mut stream);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{answer:.200}"
        );
    }
    for mut stream in bodies {
        status(&ended(&mut stream), "408");
    }
    // A body that never comes had more time than an answer that nobody takes.
    let mut whole = 0;
    for mut stream in unread {
        whole += answers(&mut stream);
    }
    assert!(
        whole < READERS * UNREAD,
        "whoever never reads is answered for ever"
    );
    status(&served.get("/help"), "200");
    let most = memory(served.id());
    assert!(most < 256 * 1024, "it held {most} KiB");
    assert_eq!(served.told_to_stop(), Some(0));
    let slow = count / 3 * 3 + READERS;
    hard(
        "slow",
        &format!("connections={slow} pages={PAGES} unread={whole} memory_kib={most}"),
    );
}

/// What was said until the house ended it; that it does not is a failure.
fn ended(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    if let Err(error) = stream.read_to_string(&mut text) {
        assert_eq!(
            error.kind(),
            ErrorKind::ConnectionReset,
            "it is never ended"
        );
    }
    text
}

/// How many answers lie there, whole or not.
fn answers(stream: &mut TcpStream) -> usize {
    let mut bytes = Vec::new();
    let mut part = [0; 65_536];
    // The other side is gone: an error at the end is what is expected.
    while let Ok(more @ 1..) = stream.read(&mut part) {
        bytes.extend_from_slice(&part[..more]);
    }
    let head = b"HTTP/1.1 200";
    bytes
        .windows(head.len())
        .filter(|part| part == head)
        .count()
}

#[test]
fn slow_visitors_are_ended_and_nobody_waits_for_them() {
    run(SHORT);
}

#[test]
#[ignore = "a thousand connections; cargo xtask long"]
fn a_thousand_slow_visitors_are_ended_and_nobody_waits_for_them() {
    run(LONG);
}

/// Large forms that do not end: together they have their bounds, and no ordinary form waits for them.
#[test]
fn large_forms_that_do_not_end_leave_room_for_everybody() {
    handles();
    let place = house();
    let served = Served::start(place.path());
    let head = format!("POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: {LARGE}\r\n\r\n");
    let begun_form = format!("{head}{}", "a".repeat(LARGE - 1));
    let mut held: Vec<_> = (0..LARGE_FORMS)
        .map(|_| begun(&served, &begun_form))
        .collect();
    let mut refused = Vec::new();
    while refused.len() < LARGE_FORMS - LARGE_ROOM {
        let (over, still): (Vec<_>, Vec<_>) = held.into_iter().partition(is_answered);
        refused.extend(over);
        held = still;
    }
    let small =
        "POST /in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\nhandle=ab";
    status(&ended(&mut begun(&served, small)), "422");
    status(&served.get("/help"), "200");
    let most = memory(served.id());
    let mut busy = 0;
    for mut stream in refused {
        let answer = ended(&mut stream);
        let small = answer.to_ascii_lowercase();
        // What was sent and not read can cost the answer on its way; on a slow machine its time can be over.
        let known = answer.is_empty() || small.starts_with("http/1.1 408");
        let told = small.starts_with("http/1.1 503") && small.contains("retry-after");
        assert!(known || told, "{answer:.200}");
        busy += usize::from(told);
    }
    assert!(busy > 0, "nobody is told that there is no room");
    // Some more may have been refused since; whoever had room is answered as soon as the form is whole.
    let finished = held.iter_mut().filter_map(finishes).count();
    assert!(finished > LARGE_ROOM / 2, "{finished} had room");
    drop(held);
    let whole = format!("{begun_form}a").replacen("Host", "Connection: close\r\nHost", 1);
    status(&ended(&mut begun(&served, &whole)), "422");
    hard("large", &format!("forms={LARGE_FORMS} memory_kib={most}"));
}

/// Sends the last byte of a form; nothing when it was refused meanwhile.
fn finishes(stream: &mut TcpStream) -> Option<()> {
    let mut start = [0; 12];
    stream.write_all(b"a").ok()?;
    stream.read_exact(&mut start).ok()?;
    (&start == b"HTTP/1.1 422").then_some(())
}

/// Whether something came back, or the connection was ended.
fn is_answered(stream: &TcpStream) -> bool {
    stream.set_nonblocking(true).expect("a connection");
    let answered =
        !matches!(stream.peek(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock);
    stream.set_nonblocking(false).expect("a connection");
    answered
}

/// More who hold their connection open than there are file handles: the databases keep theirs,
/// whoever was there before is served, whoever comes after them, too, and the end is not missed.
#[test]
fn open_connections_never_take_the_handles_of_the_databases() {
    let place = house();
    let program = pergola(&["serve", "--listen", "127.0.0.1:0"], place.path());
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 224 && exec \"$@\"", "sh"]);
    command.arg(program.get_program()).args(program.get_args());
    let served = Served::by(command, place.path());
    let visitors: Vec<_> = (0..8).map(|_| served.connect()).collect();
    // More than handles, and fewer than the kernel lets wait.
    let silent: Vec<_> = (0..200).map(|_| served.connect()).collect();
    settled(served.id());
    let page = b"GET /help HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    for mut stream in &visitors {
        stream.write_all(page).expect("the request is sent");
    }
    for mut stream in visitors {
        status(&ended(&mut stream), "200");
    }
    // These wait in the kernel until the silent ones were ended.
    for path in ["/", "/help", "/healthz", "/talk"] {
        status(&served.get(path), "200");
    }
    drop(silent);
    let log = std::fs::read_to_string(place.path().join("log")).expect("the log");
    let well = !log.contains("event=fault") && !log.contains("event=job-failed");
    assert!(well, "{log}");
    let full: Vec<_> = (0..100).map(|_| served.connect()).collect();
    assert_eq!(served.told_to_stop(), Some(0));
    drop(full);
}

/// Waits until a process has taken as many connections as it will.
fn settled(process: u32) {
    let count = || {
        let open = std::fs::read_dir(format!("/proc/{process}/fd"));
        open.expect("the process is there").count()
    };
    let (mut last, mut same) = (0, 0);
    while same < 200 {
        let now = count();
        same = if now == last { same + 1 } else { 0 };
        last = now;
    }
}
