//! A Plain has no Serialize.

fn main() {
    let note = pergola_seal::Plain::new(String::new());
    let _text = serde_json::to_string(&note);
}
