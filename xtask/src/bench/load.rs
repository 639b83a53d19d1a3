//! Runs the load generator of `benches/` on the second core and reads what it
//! measured.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::chore::root;

/// What one run measured.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// Answers in a second.
    pub per_second: f64,
    /// Half of the answers took less, in microseconds.
    pub p50_us: f64,
    /// 99 of 100 answers took less.
    pub p99_us: f64,
}

/// Seconds before those that count: what the load generator does first.
pub const WARM_SECONDS: f64 = 0.3;
/// Where the tools of `benches/` are built.
pub const TOOLS: &str = "target/bench/tools";

/// Asks `lines` (a path and a cookie each) in turn for some seconds.
pub fn load(at: &str, connections: usize, seconds: f64, lines: &str) -> Result<Measured, String> {
    let failed = |error: std::io::Error| format!("load: {error}");
    let mut child = Command::new("taskset")
        .args(["-c", "1"])
        .arg(root().join(TOOLS).join("release/load"))
        .args([at, &connections.to_string(), &seconds.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(lines.as_bytes()).map_err(failed)?;
    }
    let given = child.wait_with_output().map_err(failed)?;
    if !given.status.success() {
        return Err("load: an answer was not what it should be".to_owned());
    }
    let told: serde_json::Value =
        serde_json::from_slice(&given.stdout).map_err(|error| error.to_string())?;
    let number = |name: &str| told[name].as_f64().ok_or(format!("load tells no {name}"));
    Ok(Measured {
        per_second: number("per_second")?,
        p50_us: number("p50_us")?,
        p99_us: number("p99_us")?,
    })
}

/// The middle of some numbers.
pub fn median(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut numbers: Vec<_> = numbers.into_iter().collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_middle_of_three() {
        assert!((median([3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
    }
}
