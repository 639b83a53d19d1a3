//! Hard ground (QUALITY 1): the real program, from outside, while the process is
//! killed, the disk fails or fills, bits flip and the clock jumps. Short forms are
//! ordinary tests; long ones are run by `cargo xtask long`. Each says its figures
//! in one line that begins with `hard`.

mod bits;
mod calls;
mod clocks;
mod disk;
mod failing;
mod full;
mod ground;
mod kills;
mod ledger;
mod power;
mod traced;

use std::io::Write as _;

/// One line of figures, for `./test`; not `println`, which is captured.
fn tells(name: &str, figures: &str) {
    let _ = write!(std::io::stdout(), "\nhard {name} {figures}\n");
}

/// Numbers that look random and are the same on each run.
struct Dice(u64);

impl Dice {
    /// A number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}
