// error: E0308
use pergola_base::{Permit, act};

fn lead(permit: Permit<act::SeeCircle>) -> Permit<act::LeadCircle> {
    permit
}

fn main() {}
