//! A server on the first core, from its start to its end: how soon it answers,
//! what memory it holds, what its answers cost.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::http::page;
use super::load::TOOLS;
use crate::chore::{Outcome, read, root, run};

const START_SECONDS_MAX: u64 = 20;
/// Of the kernel's clock, as Linux shows it to programs.
const TICKS_A_SECOND: f64 = 100.0;

/// A server that runs until it is dropped.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub at: String,
    /// Seconds from its start to its first page.
    pub started_in: f64,
}

/// Builds the program as a real house runs it, and the tools.
pub fn build() -> Outcome {
    let program = [
        "build",
        "--profile",
        "dist",
        "--locked",
        "--package",
        "pergola",
    ];
    crate::chore::cargo(&program)?;
    let tools = ["build", "--release", "--locked", "--manifest-path"];
    crate::chore::cargo(&[&tools[..], &["benches/Cargo.toml", "--target-dir", TOOLS]].concat())
}

/// The program.
pub fn program() -> PathBuf {
    root().join("target/dist/pergola")
}

/// Where the house of a demo with so many people stands.
pub fn house_of(people: usize) -> PathBuf {
    root().join(format!("target/bench/people-{people}"))
}

/// Makes the house of a demo anew: its first evening lies within a day.
pub fn make_house(people: usize) -> Result<PathBuf, String> {
    let house = house_of(people);
    if house.exists() {
        std::fs::remove_dir_all(&house).map_err(|error| error.to_string())?;
    }
    run(Command::new(program())
        .args(["demo", "--no-serve", "--people", &people.to_string()])
        .arg("--dir")
        .arg(&house)
        .stdout(Stdio::null()))?;
    Ok(house)
}

impl Served {
    /// The bare hello.
    pub fn hello() -> Result<Self, String> {
        Self::start(&root().join(TOOLS).join("release/hello"), |command, at| {
            command.arg(at);
        })
    }

    /// A house.
    pub fn house(house: &Path) -> Result<Self, String> {
        Self::start(&program(), |command, at| {
            command.args(["serve", "--listen", at, "--dir"]).arg(house);
        })
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a bench measures; nothing it measures decides anything"
    )]
    fn start(program: &Path, with: impl FnOnce(&mut Command, &str)) -> Result<Self, String> {
        let at = free_address()?;
        let mut command = Command::new("taskset");
        command.args(["-c", "0"]).arg(program);
        with(&mut command, &at);
        command.stdout(Stdio::null());
        let started = Instant::now();
        let child = command
            .spawn()
            .map_err(|error| format!("taskset did not start: {error}"))?;
        let mut served = Self {
            child,
            at,
            started_in: 0.0,
        };
        while page(&served.at, "/", "").is_err() {
            if started.elapsed() > Duration::from_secs(START_SECONDS_MAX) {
                return Err("a server does not answer".to_owned());
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        served.started_in = started.elapsed().as_secs_f64();
        Ok(served)
    }

    /// The memory that is its own, shared pages counted in part, in MiB.
    pub fn pss_mib(&self) -> Result<f64, String> {
        let text = read(Path::new(&format!(
            "/proc/{}/smaps_rollup",
            self.child.id()
        )))?;
        text.lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| rest.trim().strip_suffix("kB")?.trim().parse::<f64>().ok())
            .map(|kib| kib / 1_024.0)
            .ok_or_else(|| "the kernel tells no Pss".to_owned())
    }

    /// Microseconds that its threads have spent on a core.
    pub fn on_core_us(&self) -> Result<f64, String> {
        let threads = format!("/proc/{}/task", self.child.id());
        let threads = std::fs::read_dir(threads).map_err(|error| error.to_string())?;
        let spent = threads.flatten().filter_map(|thread| {
            let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<f64>().ok()
        });
        Ok(spent.sum::<f64>() / 1_000.0)
    }

    /// Seconds of its core that it has used, the kernel's work for it included.
    pub fn cpu_seconds(&self) -> Result<f64, String> {
        let text = read(Path::new(&format!("/proc/{}/stat", self.child.id())))?;
        // Behind the name in brackets; user and system time are the 14th and 15th field.
        let fields: Vec<_> = text.rsplit(')').next().unwrap_or("").split(' ').collect();
        let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok());
        match (ticks(12), ticks(13)) {
            (Some(user), Some(system)) => Ok((user + system) / TICKS_A_SECOND),
            _ => Err("the kernel tells no CPU time".to_owned()),
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Best effort: the bench is over.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address of this machine that is free just now.
fn free_address() -> Result<String, String> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.to_string())
        .map_err(|error| error.to_string())
}
