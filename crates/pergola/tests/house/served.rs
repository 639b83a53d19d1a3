//! The program itself, from outside: a process, a socket, signals and exit codes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::park_timeout;
use std::time::Duration;

use pergola::door::{Out, Raw, Told};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::leaks::Sought;

/// What a browser of the tests looks at.
const HEADERS: [&str; 4] = ["set-cookie", "location", "content-type", "retry-after"];
/// How long anything may take before it counts as hanging.
pub const PATIENCE: Duration = Duration::from_secs(60);
/// The longest that a command may take, also on a machine that does ten other things.
const RUN_MAX: Duration = Duration::from_secs(180);

/// How often something is looked at before the test gives up, and the pause in between.
const LOOKS: usize = 2_000;
const PAUSE: Duration = Duration::from_millis(200);

/// Waits for something that other programs do.
#[track_caller]
pub fn until(otherwise: &str, mut holds: impl FnMut() -> bool) {
    let held = (0..LOOKS).any(|_| {
        holds() || {
            park_timeout(PAUSE);
            false
        }
    });
    assert!(held, "{otherwise}");
}

/// The program with a command line and a house.
pub fn pergola(words: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
    command
        .args(words)
        .arg("--dir")
        .arg(dir)
        .stdin(Stdio::null());
    command
}

/// Runs a command to its end. One that should end and goes on is killed: then it has no exit code.
pub fn run(words: &[&str], dir: &Path) -> Output {
    let mut command = pergola(words, dir);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("the program runs");
    let pid = Pid::from_child(&child);
    let (ended, ends) = channel();
    std::thread::spawn(move || {
        if ends.recv_timeout(RUN_MAX) == Err(RecvTimeoutError::Timeout) {
            kill_process(pid, Signal::KILL).expect("it is there");
        }
    });
    let output = child.wait_with_output().expect("it ends");
    // Whoever waited for longer is gone; that is in the output.
    let _ = ended.send(());
    output
}

/// A house with make-believe people.
pub fn house() -> TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let made = run(&["demo", "--no-serve"], place.path());
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    place
}

/// The words with which it serves on any port.
pub const SERVE: &[&str] = &["serve", "--listen", "127.0.0.1:0"];

/// How a process ended that never listened.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code.
    pub code: Option<i32>,
    /// What it said on standard error.
    pub log: String,
}

/// A serving process, ended with the value.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Served {
    /// Starts one in a house.
    pub fn start(dir: &Path) -> Self {
        Self::by(pergola(SERVE, dir), dir)
    }

    /// Starts one by a command of its own; its log is the house's file `log`.
    pub fn by(command: Command, dir: &Path) -> Self {
        Self::begins(command, dir).unwrap_or_else(|ended| panic!("it ended: {ended:?}"))
    }

    /// Starts one by a command that becomes the program; how it ended, if it never listened.
    pub fn begins(mut command: Command, dir: &Path) -> Result<Self, Ended> {
        let errors = std::fs::File::create(dir.join("log")).expect("a file for the log");
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .expect("it starts");
        let out = BufReader::new(child.stdout.take().expect("its output"));
        let line = out
            .lines()
            .map_while(Result::ok)
            .find(|line| line.contains("http://"));
        let Some(line) = line else {
            let code = child.wait().expect("it ends").code();
            let log = std::fs::read_to_string(dir.join("log")).unwrap_or_default();
            return Err(Ended { code, log });
        };
        let address = line
            .rsplit("http://")
            .next()
            .and_then(|text| text.trim().parse().ok());
        Ok(Self {
            child,
            address: address.expect("an address"),
        })
    }

    /// A new connection.
    pub fn connect(&self) -> TcpStream {
        connect(self.address)
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends a request, lets something happen, and kills the process, whatever it came to.
    pub fn killed_after(mut self, raw: &Raw, meanwhile: impl FnOnce()) {
        let mut stream = self.connect();
        stream
            .write_all(&request(raw))
            .expect("the request is sent");
        meanwhile();
        self.signal(Signal::KILL);
        self.child.wait().expect("it ends");
    }

    /// Sends bytes and reads until the other side closes.
    pub fn tell(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // It may answer and close before everything is sent.
        let _ = stream.write_all(bytes);
        read(&mut stream)
    }

    /// Tells it to stop; the exit code.
    pub fn told_to_stop(mut self) -> Option<i32> {
        self.signal(Signal::TERM);
        self.child.wait().expect("it ends").code()
    }

    /// The process's number.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Kills it.
    pub fn killed(mut self) {
        self.signal(Signal::KILL);
        self.child.wait().expect("it ends");
    }

    /// Waits until it ends by itself; the exit code, and nothing when it goes on for a minute.
    pub fn ends(mut self) -> Option<i32> {
        let ended = (0..6_000).find_map(|_| {
            park_timeout(Duration::from_millis(10));
            self.child.try_wait().expect("it can be asked")
        });
        ended.and_then(|status| status.code())
    }

    /// The exit code of a process that may have ended by itself already; it is told to stop if not.
    pub fn ended(mut self) -> Option<i32> {
        if self.child.try_wait().expect("it can be asked").is_none() {
            self.signal(Signal::TERM);
        }
        self.child.wait().expect("it ends").code()
    }

    /// Opens a page as nobody.
    pub fn get(&self, path: &str) -> String {
        self.tell(format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes())
    }

    /// Sends it a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("a signal is sent");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new connection to a process.
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
    stream
}

/// A browser's request as it goes over the network.
pub fn request(raw: &Raw) -> Vec<u8> {
    let mut lines = vec![
        match raw.query.as_str() {
            "" => format!("{} {} HTTP/1.1", raw.method, raw.path),
            query => format!("{} {}?{query} HTTP/1.1", raw.method, raw.path),
        },
        format!("Host: {}", raw.host),
        "Connection: close".to_owned(),
        format!("Content-Type: {}", raw.content_type),
        format!("Content-Length: {}", raw.body.len()),
    ];
    lines.extend(raw.cookies.iter().map(|cookie| format!("Cookie: {cookie}")));
    lines.extend(raw.origin.iter().map(|origin| format!("Origin: {origin}")));
    let head = format!("{}\r\n\r\n", lines.join("\r\n"));
    [head.as_bytes(), &raw.body].concat()
}

/// What a process answers to a browser's request.
pub fn ask(address: SocketAddr, raw: &Raw) -> Out {
    tries(address, raw).expect("a whole answer")
}

/// The same of a process that may die meanwhile: nothing when no whole answer came.
pub fn tries(address: SocketAddr, raw: &Raw) -> Option<Out> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    // It may answer and close before everything is sent.
    let _ = stream.write_all(&request(raw));
    let answer = read(&mut stream);
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(": ")?;
        Some((name.to_owned(), value.to_owned()))
    };
    let headers: Vec<_> = head.lines().filter_map(header).collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let whole = length.is_none_or(|(_, length)| *length == body.len().to_string());
    let known = |(name, value): &(String, String)| {
        let known = HEADERS.iter().find(|one| one.eq_ignore_ascii_case(name))?;
        Some((*known, value.clone()))
    };
    whole.then(|| Out {
        status,
        headers: headers.iter().filter_map(known).collect(),
        body: body.as_bytes().to_vec(),
        told: Told::Nothing,
    })
}

/// Everything until the other side closes.
pub fn read(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Asserts an answer's status.
#[track_caller]
pub fn status(answer: &str, wanted: &str) {
    assert!(
        answer.starts_with(&format!("HTTP/1.1 {wanted}")),
        "{:.200}",
        answer
    );
}

#[test]
fn limits_and_the_end() {
    let place = house();
    let mut served = Served::start(place.path());
    status(&served.get("/healthz"), "200");
    let front = served.get("/");
    status(&front, "200");
    assert!(
        !front.to_lowercase().contains("\nserver:"),
        "it does not say what it is"
    );
    let head = "POST /in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    let large = format!(
        "{head}Content-Length: 10000000\r\n\r\n{}",
        "x".repeat(1_000_000)
    );
    status(&served.tell(large.as_bytes()), "413");
    let both = format!("{head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    let answer = served.tell(both.as_bytes());
    assert!(
        answer.matches("HTTP/1.1").count() <= 1,
        "one request, one answer"
    );
    status(
        &served.tell(b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n"),
        "400",
    );
    status(&served.tell(b"NONSENSE\r\n\r\n"), "400");
    // Whoever never ends their headers is not waited for.
    let mut slow = served.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-A: ")
        .expect("the beginning is sent");
    let answer = read(&mut slow);
    assert!(answer.is_empty() || !answer.contains("200 OK"), "{answer}");
    // What is in flight is finished after the signal.
    let mut flying = served.connect();
    let begun = format!(
        "{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\n\r\nhand"
    );
    flying
        .write_all(begun.as_bytes())
        .expect("the beginning is sent");
    status(&served.get("/help"), "200");
    served.signal(Signal::TERM);
    flying.write_all(b"le=x").expect("the rest is sent");
    status(&read(&mut flying), "422");
    let ended = served.child.wait().expect("it ends");
    assert_eq!(ended.code(), Some(0));
    assert!(
        TcpStream::connect(served.address).is_err(),
        "the door is closed"
    );
}

#[test]
fn killed_in_the_middle_it_leaves_no_words() {
    let place = house();
    let sign_ins = std::fs::read_to_string(place.path().join("sign-ins.json")).expect("sign-ins");
    let list: Vec<serde_json::Value> = serde_json::from_str(&sign_ins).expect("a list");
    let mut words = Vec::new();
    for key in ["handle", "passphrase", "pseudonym", "circle"] {
        words.extend(
            list.iter()
                .filter_map(|line| line[key].as_str().map(str::to_owned)),
        );
    }
    words.push("Plonkzarvy in a header".to_owned());
    let sought = Sought::new(&words);
    let served = Served::start(place.path());
    for line in list
        .iter()
        .filter(|line| line["handle"].is_string())
        .take(4)
    {
        let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("handle", text("handle")), ("words", text("passphrase"))])
            .finish();
        let sent = format!(
            "POST /in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nUser-Agent: Plonkzarvy in a header\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        status(&served.tell(sent.as_bytes()), "422");
        status(&served.get(&format!("/help?{body}")), "200");
    }
    served.signal(Signal::KILL);
    drop(served);
    sought.nowhere_below(&place.path().join("data"));
    let log = std::fs::read(place.path().join("log")).expect("the log");
    assert_eq!(sought.found(&log), None, "in the log");
}

#[test]
fn locked_until_its_key_is_there() {
    let place = house();
    let (key, away) = (place.path().join("key"), place.path().join("away"));
    std::fs::rename(&key, &away).expect("the key goes away");
    let served = Served::start(place.path());
    let health = served.get("/healthz");
    status(&health, "503");
    let page = served.get("/me");
    status(&page, "503");
    assert!(
        page.contains("text/html") && !page.contains("Tuesday House"),
        "calm, and no name"
    );
    std::fs::rename(&away, &key).expect("the key comes back");
    let opened = (0..600).any(|_| {
        park_timeout(Duration::from_millis(100));
        served.get("/healthz").starts_with("HTTP/1.1 200")
    });
    assert!(opened, "it opens when the key is there");
    assert!(served.get("/").contains("Tuesday House"));
}

#[test]
fn what_is_wrong_is_said_in_one_line() {
    let place = house();
    let file = place.path().join("pergola.toml");
    let right = std::fs::read_to_string(&file).expect("a configuration");
    std::fs::write(&file, right.replace("languages", "langauges")).expect("it is written");
    let refused = run(&["serve"], place.path());
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(
        (refused.status.code(), told.lines().count()),
        (Some(78), 1),
        "{told}"
    );
    assert!(told.contains("Did you mean `languages`"), "{told}");
    std::fs::write(&file, right).expect("it is written");
    // Another house's key.
    let key = place.path().join("key");
    std::fs::write(&key, "ab".repeat(32)).expect("it is written");
    let refused = run(&["serve"], place.path());
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(
        (refused.status.code(), told.lines().count()),
        (Some(77), 1),
        "{told}"
    );
    assert!(!told.contains("abab"), "the key is not shown");
    let nothing = run(&["serve"], &place.path().join("nowhere"));
    assert_eq!(nothing.status.code(), Some(78));
    assert_eq!(run(&["serv"], place.path()).status.code(), Some(2));
}
