//! A rule over a Plain cannot carry its text out.

fn main() {
    let note = pergola_seal::Plain::new(String::new());
    let mut out = String::new();
    let _ = note.holds(|text| {
        out.push_str(text);
        true
    });
}
