//! Three PostgreSQL servers under Patroni, with etcd, all on loopback: one leads, one answers for it before
//! a write counts, one waits. And the way to whoever leads: a port that follows the leader, because the
//! program itself knows one address.

use std::fs;
use std::io::{Read, Write};
use std::iter::once;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rustix::process::{Pid, Signal, geteuid, kill_process, kill_process_group};
use tempfile::TempDir;

use super::ways::Way;
use crate::served::until;

/// How many servers.
const NODES: usize = 3;
/// How often in a row all must be there: longer than a Patroni takes to look at its server.
const STEADY: usize = 25;
/// Within which a Patroni answers, or counts as gone.
const ANSWERS: Duration = Duration::from_secs(2);

/// What runs; everything ends with the value.
pub struct Cluster {
    place: TempDir,
    patroni: PathBuf,
    etcd: Child,
    nodes: Vec<Node>,
}

/// How a machine goes away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// At once; it starts again when it comes back.
    Killed,
    /// Its connections stand and nothing answers; it goes on where it was.
    Frozen,
    /// It runs, believes that it leads, and reaches nobody.
    CutOff,
    /// All three run, and the place where they agree who leads answers nobody: none may lead.
    NoEtcd,
}

/// What went away.
pub struct Away {
    /// The machine; none when etcd did.
    pub at: Option<usize>,
    frozen: Vec<Pid>,
}

struct Node {
    name: String,
    rest: u16,
    data: PathBuf,
    process: Option<Child>,
    /// How it reaches etcd, and how others reach its server and its Patroni.
    ways: [Way; 3],
    cut_off: Arc<AtomicBool>,
}

/// A machine as others see it.
struct Seen {
    rest: u16,
    port: u16,
    cut_off: Arc<AtomicBool>,
}

impl Node {
    fn seen(&self) -> Seen {
        Seen {
            rest: self.rest,
            port: self.ways[1].port(),
            cut_off: Arc::clone(&self.cut_off),
        }
    }

    /// Pulls its cable, or puts it back.
    fn is_cut_off(&self, cut_off: bool) {
        self.cut_off.store(cut_off, Ordering::Release);
        self.ways.iter().for_each(|way| way.is_silent(cut_off));
    }
}

impl Seen {
    fn leads(&self) -> bool {
        !self.cut_off.load(Ordering::Acquire) && says(self.rest, "/primary")
    }
}

impl Cluster {
    /// Starts everything and waits until one leads and one answers for it.
    pub fn start() -> Self {
        let tools = Command::new(root().join("tests/hard/tools")).output();
        let tools = tools.expect("a shell");
        let wrong = String::from_utf8_lossy(&tools.stderr).into_owned();
        assert!(tools.status.success(), "no Patroni here: {wrong}");
        let said = String::from_utf8_lossy(&tools.stdout).into_owned();
        let mut lines = said.lines().map(PathBuf::from);
        let (Some(patroni), Some(etcd)) = (lines.next(), lines.next()) else {
            panic!("two programs are expected: {said}");
        };
        let place = TempDir::new().expect("a directory");
        give(place.path());
        let ports = free_ports(2 + 2 * NODES);
        let (client, peer) = (ports[0], ports[1]);
        let etcd = etcd_at(&etcd, place.path(), client, peer);
        let nodes = ports[2..].chunks(2).enumerate();
        let nodes = nodes.map(|(at, ports)| node(place.path(), at, ports, client));
        let mut cluster = Self {
            nodes: nodes.collect(),
            place,
            patroni,
            etcd,
        };
        for at in 0..NODES {
            cluster.wakes(at);
        }
        until("nobody leads", || cluster.leader().is_some());
        cluster.is_complete();
        cluster
    }

    fn wakes(&mut self, at: usize) {
        let node = &mut self.nodes[at];
        let file = self.place.path().join(format!("{}.yml", node.name));
        let log = self.place.path().join(format!("{}.log", node.name));
        let mut command = as_owner(&self.patroni);
        command.arg(file).stdin(Stdio::null());
        let out = fs::OpenOptions::new().create(true).append(true).open(log);
        let out = out.expect("a log");
        command.stdout(out.try_clone().expect("a log")).stderr(out);
        node.process = Some(command.process_group(0).spawn().expect("Patroni starts"));
    }

    /// Which one leads.
    pub fn leader(&self) -> Option<usize> {
        (0..NODES).find(|at| self.nodes[*at].seen().leads())
    }

    /// Waits until all are there and stay, and one of them answers for the leader. Who led before is there
    /// for a moment, before it finds that its past is another one and is set back: the next leader must not
    /// go away meanwhile, because then nobody is left who could answer for the one after.
    pub fn is_complete(&self) {
        let mut looks = 0;
        until("not all are there", || {
            let with = |path| {
                self.nodes
                    .iter()
                    .filter(|node| says(node.rest, path))
                    .count()
            };
            let complete = with("/readiness") == NODES && with("/sync") == 1;
            looks = if complete { looks + 1 } else { 0 };
            looks == STEADY
        });
    }

    /// The machine of whoever leads goes away: its server and its Patroni, at once. Or etcd does, until
    /// nobody leads.
    pub fn leader_goes(&mut self, how: How) -> Away {
        let at = self.leader().expect("somebody leads");
        let frozen = match how {
            How::Killed | How::Frozen => self.machine_goes(at, how),
            How::CutOff => {
                self.nodes[at].is_cut_off(true);
                Vec::new()
            }
            How::NoEtcd => {
                let etcd = Pid::from_child(&self.etcd);
                kill_process_group(etcd, Signal::STOP).expect("a signal");
                until("somebody leads without etcd", || self.leader().is_none());
                kill_process_group(etcd, Signal::CONT).expect("a signal");
                Vec::new()
            }
        };
        let at = (how != How::NoEtcd).then_some(at);
        Away { at, frozen }
    }

    fn machine_goes(&mut self, at: usize, how: How) -> Vec<Pid> {
        let node = &mut self.nodes[at];
        let file = fs::read_to_string(node.data.join("postmaster.pid")).expect("it runs");
        let server = file
            .lines()
            .next()
            .and_then(|line| line.trim().parse().ok());
        let server = server.and_then(Pid::from_raw).expect("its number");
        let patroni = node.process.as_mut().expect("it runs");
        let group = Pid::from_child(patroni);
        if how == How::Killed {
            kill_process_group(group, Signal::KILL).expect("a signal");
            // It may have ended with the group.
            let _ = kill_process(server, Signal::KILL);
            patroni.wait().expect("it ends");
            node.process = None;
            return Vec::new();
        }
        kill_process_group(group, Signal::STOP).expect("a signal");
        let frozen: Vec<_> = once(server).chain(children(server)).collect();
        for process in &frozen {
            // One that answered a client may have ended meanwhile.
            let _ = kill_process(*process, Signal::STOP);
        }
        frozen
    }

    /// The machine comes back.
    pub fn comes_back(&mut self, away: &Away) {
        if let Some(at) = away.at {
            self.nodes[at].is_cut_off(false);
            match &self.nodes[at].process {
                None => self.wakes(at),
                Some(patroni) => {
                    for process in &away.frozen {
                        let _ = kill_process(*process, Signal::CONT);
                    }
                    kill_process_group(Pid::from_child(patroni), Signal::CONT).expect("a signal");
                }
            }
        }
        self.is_complete();
    }

    /// Makes an empty database.
    pub fn database(&self, through: SocketAddr, name: &str) -> String {
        let url = |name: &str| {
            let port = through.port();
            format!("host=127.0.0.1 port={port} user=postgres dbname={name}")
        };
        let make = format!("create database {name} template template0");
        let mut psql = Command::new("psql");
        psql.args(["-X", "-q", "-d", &url("postgres"), "-c", &make]);
        let made = psql.stdin(Stdio::null()).output().expect("psql runs");
        let wrong = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "{wrong}");
        url(name)
    }

    /// A port that leads to whoever leads, asked for each connection.
    pub fn followed(&self) -> SocketAddr {
        let nodes: Vec<_> = self.nodes.iter().map(Node::seen).collect();
        let leads = move || {
            let node = nodes.iter().find(|node| node.leads())?;
            TcpStream::connect(("127.0.0.1", node.port)).ok()
        };
        Way::to(leads).address
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        for node in &mut self.nodes {
            if let Some(mut process) = node.process.take() {
                // Told to stop, it stops its server, too.
                let _ = kill_process_group(Pid::from_child(&process), Signal::TERM);
                let _ = process.wait();
            }
        }
        let _ = kill_process_group(Pid::from_child(&self.etcd), Signal::KILL);
        let _ = self.etcd.wait();
    }
}

/// The processes that another one started.
fn children(of: Pid) -> Vec<Pid> {
    let number = of.as_raw_nonzero();
    let listed = fs::read_to_string(format!("/proc/{number}/task/{number}/children"));
    let listed = listed.unwrap_or_default();
    let all = listed
        .split_whitespace()
        .filter_map(|word| word.parse().ok());
    all.filter_map(Pid::from_raw).collect()
}

/// Whether a Patroni says yes to a question.
fn says(rest: u16, path: &str) -> bool {
    let asked = || -> std::io::Result<Vec<u8>> {
        // One that is frozen takes no more connections once a few wait.
        let place = SocketAddr::from(([127, 0, 0, 1], rest));
        let mut stream = TcpStream::connect_timeout(&place, ANSWERS)?;
        stream.set_read_timeout(Some(ANSWERS))?;
        write!(stream, "GET {path} HTTP/1.0\r\nHost: x\r\n\r\n")?;
        let mut answer = vec![0; 12];
        stream.read_exact(&mut answer)?;
        Ok(answer)
    };
    asked().is_ok_and(|answer| answer.ends_with(b" 200"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Ports that nobody listens on, and below those that the kernel gives to others meanwhile.
fn free_ports(count: usize) -> Vec<u16> {
    const ALL: std::ops::Range<u16> = 20_000..32_000;
    let first = u16::try_from(std::process::id() % u32::from(ALL.end - ALL.start)).unwrap_or(0);
    let ports = ALL.cycle().skip(usize::from(first));
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    ports.filter(free).take(count).collect()
}

/// PostgreSQL refuses to run as root; then everything runs as its own user.
fn as_owner(program: &Path) -> Command {
    if !geteuid().is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}

fn give(place: &Path) {
    if geteuid().is_root() {
        let done = Command::new("chown").arg("postgres").arg(place).status();
        assert!(
            done.is_ok_and(|done| done.success()),
            "a directory is given away"
        );
    }
}

fn etcd_at(program: &Path, place: &Path, client: u16, peer: u16) -> Child {
    let url = |port: u16| format!("http://127.0.0.1:{port}");
    let log = fs::File::create(place.join("etcd.log")).expect("a log");
    let mut command = as_owner(program);
    command
        .args(["--name", "one", "--data-dir"])
        .arg(place.join("etcd"));
    command.args([
        "--listen-client-urls",
        &url(client),
        "--advertise-client-urls",
        &url(client),
    ]);
    command.args([
        "--listen-peer-urls",
        &url(peer),
        "--initial-advertise-peer-urls",
        &url(peer),
    ]);
    command.args(["--initial-cluster", &format!("one={}", url(peer))]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log);
    command.process_group(0).spawn().expect("etcd starts")
}

/// One server: its configuration is written, nothing is started.
fn node(place: &Path, at: usize, ports: &[u16], etcd: u16) -> Node {
    let (name, rest, port) = (format!("node{at}"), ports[0], ports[1]);
    let data = place.join(&name);
    let bin = Command::new("sh")
        .args([
            "-c",
            "ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1",
        ])
        .output()
        .expect("a shell");
    let bin = String::from_utf8_lossy(&bin.stdout).trim().to_owned();
    let ways =
        [etcd, port, rest].map(|to| Way::to(move || TcpStream::connect(("127.0.0.1", to)).ok()));
    let config = include_str!("patroni.yml")
        .replace("NAME", &name)
        .replace("REST_WAY", &ways[2].port().to_string())
        .replace("REST", &rest.to_string())
        .replace("PORT_WAY", &ways[1].port().to_string())
        .replace("PORT", &port.to_string())
        .replace("ETCD", &ways[0].port().to_string())
        .replace("DATA", &data.to_string_lossy())
        .replace("RUN", &place.to_string_lossy())
        .replace("BIN", &bin);
    fs::write(place.join(format!("{name}.yml")), config).expect("a configuration");
    Node {
        name,
        rest,
        data,
        process: None,
        ways,
        cut_off: Arc::default(),
    }
}
