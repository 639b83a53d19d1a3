//! A Plain has no Display.

fn main() {
    let note = pergola_seal::Plain::new(String::new());
    println!("{note}");
}
