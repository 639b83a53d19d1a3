// error: E0308
fn main() {
    let words = String::from("what somebody wrote");
    let reference = pergola_seal::Reference::fresh();
    pergola::log::tell(pergola::log::Event::Fault { reference: &reference, code: "code", chain: &words });
}
