//! The text of a Plain is not public.

fn main() {
    let note = pergola_seal::Plain::new(String::new());
    let _text: &str = note.text();
}
