//! The program: configuration, the door, the server, the commands.

pub mod backup;
pub mod clock;
pub mod commands;
pub mod config;
pub mod demo;
pub mod door;
pub mod jobs;
pub mod journal;
mod locked;
pub mod log;
pub mod open;
pub mod place;
pub mod reach;
pub mod serve;
pub mod signatures;

use pergola_base::Capability;

/// The program: everything it can do, wing after wing.
pub const CAPABILITIES: &[Capability] = &joined();

const COUNT: usize = pergola_home::CAPABILITIES.len() + pergola_gather::CAPABILITIES.len();

const fn joined() -> [Capability; COUNT] {
    let (home, gather) = (pergola_home::CAPABILITIES, pergola_gather::CAPABILITIES);
    let mut all = [home[0]; COUNT];
    let mut at = 0;
    while at < COUNT {
        all[at] = if at < home.len() {
            home[at]
        } else {
            gather[at - home.len()]
        };
        at += 1;
    }
    all
}
