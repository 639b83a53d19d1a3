//! The program: configuration, the door, the server, the commands.

pub mod commands;
pub mod config;
pub mod demo;
pub mod door;
pub mod jobs;
mod locked;
pub mod log;
pub mod open;
pub mod serve;
pub mod signatures;
