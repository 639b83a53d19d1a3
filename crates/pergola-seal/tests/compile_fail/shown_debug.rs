//! A Shown has no Debug.

fn main() {
    let note = pergola_seal::Plain::new(String::new());
    println!("{:?}", note.show());
}
