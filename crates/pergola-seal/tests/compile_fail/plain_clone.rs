//! A Plain has no Clone.

fn main() {
    let note = pergola_seal::Plain::new(String::new());
    let _copy: pergola_seal::Plain = note.clone();
}
