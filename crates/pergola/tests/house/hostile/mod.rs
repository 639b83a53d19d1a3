//! Hostile input (QUALITY 3, R9-R11, S2-S8): whoever is at the door, whatever
//! they send, the house answers calmly or not at all. What is refused, and by
//! which test, stands in `cases.txt`.

mod gone;
mod line;
mod malformed;
mod many;
mod outside;
mod refusals;
mod sessions;
mod settings;
mod slow;
mod table;
mod telling;
mod wire;

use std::io::Write as _;

/// One line of figures for the table of hard tests. Not `println`: that is captured.
pub fn hard(name: &str, figures: &str) {
    let _ = write!(std::io::stdout(), "\nhard {name} {figures}\n");
}

/// The most memory that a process ever held, in KiB.
pub fn memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"));
    let status = status.expect("the process is there");
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let figure = line.and_then(|line| line.split_whitespace().nth(1));
    figure.and_then(|text| text.parse().ok()).expect("a figure")
}
