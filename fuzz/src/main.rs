//! One program for every door by which bytes come in: `PERGOLA_DOOR` names
//! the one to feed. Built and run by `cargo xtask fuzz`, never shipped; what
//! it feeds is `crates/pergola/tests/house/bytes/targets.rs`.
#![no_main]

#[path = "../../crates/pergola/tests/house/bytes/targets.rs"]
mod targets;

use std::sync::OnceLock;

use targets::{Body, TARGETS};

fn body() -> Body {
    static BODY: OnceLock<Body> = OnceLock::new();
    *BODY.get_or_init(|| {
        let name = std::env::var("PERGOLA_DOOR").expect("PERGOLA_DOOR names a target");
        let found = TARGETS.iter().find(|(known, _)| *known == name);
        found.expect("a target of this name").1
    })
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    body()(bytes);
});
