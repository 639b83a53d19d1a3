//! Measures a running demo from outside: how long sign-in takes for a known
//! and for an unknown sign-in name. The medians must lie within 5 ms of each
//! other. Speaks plain HTTP to one address and prints no sign-in name.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

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
    let page = ask(at, "GET / HTTP/1.1", "")?;
    let form = page
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
    let answer = ask(at, "POST /in HTTP/1.1", &body)?;
    let took = started.elapsed();
    if answer.starts_with("HTTP/1.1 422") {
        Ok(took)
    } else {
        Err("wrong words were not answered with 422".to_owned())
    }
}

/// The value of a hidden field.
fn value<'a>(form: &'a str, name: &str) -> Result<&'a str, String> {
    form.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .ok_or_else(|| format!("the sign-in form has no field {name}"))
}

/// One request, one answer, one connection.
fn ask(at: &str, first_line: &str, body: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{at}: {error}");
    let mut stream = TcpStream::connect(at).map_err(failed)?;
    let head = format!(
        "{first_line}\r\nHost: {at}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).map_err(failed)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(failed)?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::{median, value};
    use std::time::Duration;

    #[test]
    fn the_middle_of_three() {
        assert!((median(&mut [3, 1, 2].map(Duration::from_millis)) - 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_hidden_field_is_found() {
        assert_eq!(
            value("<input name=\"_once\" value=\"abc\">", "_once"),
            Ok("abc")
        );
        assert!(value("<input>", "_once").is_err());
    }
}
