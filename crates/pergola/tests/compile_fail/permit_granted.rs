// error: E0624
use pergola_base::{Id, Permit, act};

fn main() {
    let _ = Permit::<act::LeadCircle>::granted(Id::fresh(), Id::fresh());
}
