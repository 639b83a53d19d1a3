//! A key has no Debug.

fn main() {
    println!("{:?}", pergola_seal::ShredKey::fresh());
}
