//! From one release to the next: a house of each release comes up under this program with everything it
//! held; a migration that is killed is whole or was never there; an older program refuses politely, or goes
//! on beside a newer one.

pub mod fixture;
mod killed;
mod next;
mod older;
mod release;
mod rolling;
