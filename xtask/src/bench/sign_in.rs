//! Measures a running demo from outside: how long sign-in takes for a known
//! and for an unknown sign-in name. The medians must lie within 5 ms of each
//! other. Speaks plain HTTP to one address and prints no sign-in name.

use std::path::Path;
use std::time::{Duration, Instant};

use super::http::{ask, page, value};
use crate::chore::{Outcome, read, say};

/// The most milliseconds between the two medians.
const APART_MS_MAX: f64 = 5.0;

/// Tries both kinds in turn and prints the medians.
pub fn run(at: &str, sign_ins: &Path, tries: usize) -> Outcome {
    let list: serde_json::Value =
        serde_json::from_str(&read(sign_ins)?).map_err(|error| error.to_string())?;
    let known = list
        .as_array()
        .and_then(|people| people.iter().find_map(|person| person["handle"].as_str()))
        .ok_or("sign-ins.json names nobody with a handle")?;
    let (mut with_known, mut with_unknown) = (Vec::new(), Vec::new());
    for _ in 0..tries {
        with_known.push(sign_in(at, known)?);
        with_unknown.push(sign_in(at, "nobody-at-all-00")?);
    }
    let (one, other) = (median(&mut with_known), median(&mut with_unknown));
    say(&format!(
        "sign-in, {tries} tries each: known {one:.2} ms, unknown {other:.2} ms"
    ));
    if (one - other).abs() > APART_MS_MAX {
        return Err(format!("the medians are more than {APART_MS_MAX} ms apart"));
    }
    Ok(())
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort();
    times
        .get(times.len() / 2)
        .map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

/// One sign-in with wrong words; the form's token is fetched before the clock starts.
#[expect(
    clippy::disallowed_methods,
    reason = "a bench measures; nothing it measures decides anything"
)]
fn sign_in(at: &str, handle: &str) -> Result<Duration, String> {
    let door = page(at, "/", "")?;
    let form = door
        .split("action=\"/in\"")
        .nth(1)
        .ok_or("no sign-in form on the first page")?;
    let body = format!(
        "_token={}&_once={}&handle={}&words=wrong+words+on+purpose+here",
        value(form, "_token")?,
        value(form, "_once")?,
        handle.replace(' ', "+"),
    );
    let started = Instant::now();
    let answer = ask(at, "POST /in", "", &body)?;
    let took = started.elapsed();
    if answer.starts_with("HTTP/1.1 422") {
        Ok(took)
    } else {
        Err("wrong words were not answered with 422".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::median;
    use std::time::Duration;

    #[test]
    fn the_middle_of_three() {
        assert!((median(&mut [3, 1, 2].map(Duration::from_millis)) - 2.0).abs() < 1e-9);
    }
}
