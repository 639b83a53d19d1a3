// error: E0451
use pergola_base::{Id, Permit, act};

fn main() {
    let _: Permit<act::SeeCircle> =
        Permit { programme: Id::fresh(), on: Id::fresh(), act: std::marker::PhantomData };
}
