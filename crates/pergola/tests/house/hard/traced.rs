//! The real program under `strace`: which calls it makes, and calls that fail on
//! purpose. Its exit code and its end stay its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::ground::Ground;
use crate::served::{Ended, SERVE, Served};

/// Looks at the log of calls for its end, a tenth of a second each.
const LOOKS_MAX: usize = 600;

/// Where the calls are written down.
pub fn log(ground: &Ground) -> PathBuf {
    ground.path().join("calls")
}

/// Serves a house; `strace` is the program's child, so that the exit code is the program's own.
pub fn serve(ground: &Ground, options: &[&str]) -> Result<Served, Ended> {
    let mut command = Command::new("strace");
    command
        .args(["-D", "-f", "-q", "--seccomp-bpf", "-o"])
        .arg(log(ground));
    command
        .args(options)
        .arg("--")
        .arg(env!("CARGO_BIN_EXE_pergola"));
    command.args(SERVE).arg("--dir").arg(ground.path());
    Served::begins(command, ground.path())
}

/// The calls of a process that has ended, once all are written down.
pub fn calls(log: &Path) -> String {
    let whole = (0..LOOKS_MAX).find_map(|_| {
        let calls = std::fs::read_to_string(log).unwrap_or_default();
        let last = calls.lines().last().unwrap_or_default();
        if last.contains("+++ exited with") || last.contains("+++ killed by") {
            return Some(calls);
        }
        std::thread::park_timeout(Duration::from_millis(100));
        None
    });
    whole.expect("strace ends with the program")
}
