//! The account seed has no Clone.

fn main() {
    let seed = pergola_seal::AccountSeed::fresh();
    let _copy: pergola_seal::AccountSeed = seed.clone();
}
