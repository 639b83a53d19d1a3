// compiles: proves that the others fail for their own reason.
use pergola_base::{Permit, Stop, act};

fn programme(permit: &Permit<act::SeeCircle>) -> [u8; 16] {
    permit.programme().raw()
}

fn fault() -> Stop {
    pergola::log::tell(pergola::log::Event::Panic);
    Stop::fault("code", "fixed words")
}

fn main() {
    let _ = (programme as fn(&Permit<act::SeeCircle>) -> [u8; 16], fault as fn() -> Stop);
}
