//! R11: more requests than there is room for. They get the calm page with a time
//! to come back, never a fault; the last place is a helper's; then all is well.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::park_timeout;
use std::time::Duration;

use pergola::door::QUEUE_MAX;
use rustix::process::Signal;

use super::{hard, memory};
use crate::served::{Served, house, request, status};
use crate::trial::{On, Trial};

const BURST: usize = 1_200;
const SIGN_INS: usize = QUEUE_MAX + 60;

/// Sends all of them while the process stands still, so that they come at once.
fn sent(served: &Served, all: &[Vec<u8>]) -> Vec<TcpStream> {
    let mut streams: Vec<TcpStream> = all.iter().map(|_| served.connect()).collect();
    served.signal(Signal::STOP);
    for (stream, bytes) in streams.iter_mut().zip(all) {
        stream.write_all(bytes).expect("the kernel takes it");
    }
    served.signal(Signal::CONT);
    streams
}

/// What is answered to each.
fn answers(streams: Vec<TcpStream>) -> Vec<String> {
    let answer = |mut stream: TcpStream| {
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("an answer");
        text
    };
    streams.into_iter().map(answer).collect()
}

/// Waits until one of them is answered.
fn one_is_answered(streams: &[TcpStream]) {
    let answered = |stream: &TcpStream| {
        stream.set_nonblocking(true).expect("a socket");
        let there = stream.peek(&mut [0]).is_ok_and(|bytes| bytes > 0);
        stream.set_nonblocking(false).expect("a socket");
        there
    };
    for _ in 0..60_000 {
        if streams.iter().any(answered) {
            return;
        }
        park_timeout(Duration::from_millis(1));
    }
    panic!("nobody is answered");
}

/// How many were told to come back later; the others had this status.
fn busy(answers: &[String], wanted: &str) -> usize {
    let told = |answer: &&String| {
        let busy = answer.starts_with("HTTP/1.1 503");
        if busy {
            assert!(answer.contains("\r\nretry-after: 20\r\n"), "{answer:.300}");
            assert!(
                answer.contains("<html") && !answer.contains("Tuesday"),
                "calm, and no name"
            );
        } else {
            status(answer, wanted);
        }
        busy
    };
    answers.iter().filter(told).count()
}

#[test]
fn more_than_there_is_room_for_are_told_to_come_back() {
    let place = house();
    let served = Served::start(place.path());
    let page = b"GET /help HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_vec();
    let answers = answers(sent(&served, &vec![page; BURST]));
    let refused = busy(&answers, "200");
    assert!(refused > 0, "it took {BURST} at once");
    assert!(
        refused < BURST / 2 + BURST / 4,
        "few were served: {refused} were not"
    );
    for path in ["/", "/help", "/healthz"] {
        status(&served.get(path), "200");
    }
    let most = memory(served.id());
    let log = std::fs::read_to_string(place.path().join("log")).expect("the log");
    assert!(
        !log.contains("event=fault") && !log.contains("event=panic"),
        "{log}"
    );
    assert_eq!(served.told_to_stop(), Some(0));
    hard(
        "many",
        &format!("requests={BURST} busy={refused} faults=0 memory_kib={most}"),
    );
}

/// When everybody signs in at once, somebody on duty still gets in; the way out and
/// other pages are open meanwhile.
#[test]
fn the_last_place_to_sign_in_is_a_helpers() {
    let place = house();
    // Dear enough that nobody is through before all have come.
    let file = place.path().join("pergola.toml");
    let text = std::fs::read_to_string(&file).expect("a configuration");
    assert!(text.contains("cheap_hashing = true"), "{text}");
    std::fs::write(
        &file,
        text.replace("cheap_hashing = true", "cheap_hashing = false"),
    )
    .expect("it is written");
    let served = Served::start(place.path());
    let trial = Trial::new(On::Sqlite);
    trial.through(served.address);
    let sign_in = |handle: &str, words: &str| {
        let mut browser = trial.browser();
        browser
            .open("/")
            .fill("handle", handle)
            .fill("words", words);
        request(&browser.raw("POST", "/in", &browser.filled("/in")))
    };
    let list = std::fs::read_to_string(place.path().join("sign-ins.json")).expect("sign-ins");
    let list: Vec<serde_json::Value> = serde_json::from_str(&list).expect("a list");
    let helper = list
        .iter()
        .find(|one| one["role"] == "mentor")
        .expect("a helper");
    let text = |key: &str| helper[key].as_str().unwrap_or_default();
    let stranger = sign_in("nobody-at-all-11", "wrong words");
    let later = [
        sign_in(text("handle"), text("passphrase")),
        b"POST /out HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".to_vec(),
        b"GET /help HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_vec(),
    ];
    let mut streams = sent(&served, &vec![stranger; SIGN_INS]);
    // Whoever is answered first is told to come back: every place for all is taken.
    one_is_answered(&streams);
    for bytes in later {
        let mut stream = served.connect();
        stream.write_all(&bytes).expect("the kernel takes it");
        streams.push(stream);
    }
    let answers = answers(streams);
    let refused = busy(&answers[..SIGN_INS], "422");
    let most = SIGN_INS - QUEUE_MAX + 1;
    assert!(
        (1..=most).contains(&refused),
        "{refused} of {SIGN_INS} were told to come back"
    );
    status(&answers[SIGN_INS], "303");
    status(&answers[SIGN_INS + 1], "303");
    status(&answers[SIGN_INS + 2], "200");
    assert_eq!(served.told_to_stop(), Some(0));
    hard(
        "sign-ins",
        &format!("requests={SIGN_INS} busy={refused} helper=in"),
    );
}
