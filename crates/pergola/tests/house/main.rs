//! The one integration binary: a trial house on either engine, a browser
//! without scripts inside the process, and what a person would notice.

mod backups;
mod bad_input;
mod browser;
mod bytes;
mod clockwork;
mod compile_fail;
mod consequence;
mod count;
mod coverage;
mod declarations;
mod effort;
mod erasing;
mod facts;
mod hard;
mod hard_failover;
mod held;
mod hostile;
mod journal;
mod journeys;
mod lacking;
mod leaks;
mod preserving;
mod properties;
mod rights;
mod rows;
mod served;
mod statements;
mod trial;
mod two_servers;
mod upgrade;
