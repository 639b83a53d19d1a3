// error: E0308
use pergola_base::{Permit, act};

fn twice(permit: &Permit<act::SeeCircle>) -> Permit<act::SeeCircle> {
    permit.clone()
}

fn main() {}
