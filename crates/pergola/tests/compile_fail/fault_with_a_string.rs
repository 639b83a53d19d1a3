// error: E0308
fn main() {
    let words = String::from("what somebody wrote");
    let _ = pergola_base::Stop::fault("code", words);
}
