//! The auditor's program against journals that a house wrote, and against
//! everything that somebody could do to them.

mod auditor;
mod house;
mod mutated;
mod noise;
mod restored;
mod rewritten;
mod shell;
