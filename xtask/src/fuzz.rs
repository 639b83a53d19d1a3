//! `cargo xtask fuzz`: builds the fuzz targets in their own workspace, with
//! coverage and AddressSanitizer on the stable toolchain, gives each its
//! seconds, and prints a line for each. What it finds lies under
//! `target/fuzz/found/`; it becomes a seed in `fuzz/seeds/` once it is mended.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::chore::{Outcome, read, root, say, shared};

/// Where the names of the targets stand.
const LIST: &str = "crates/pergola/tests/house/bytes/targets.rs";
/// libFuzzer wants a platform that AddressSanitizer knows.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";
/// What the compiler must do so that libFuzzer sees where an input led.
const FLAGS: &[&str] = &[
    "--cfg poly1305_backend=\"soft\"",
    "--cfg fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "-Zsanitizer=address",
];
/// One allocation of more than this is a find (QUALITY S9).
const ALLOCATION_MIB: u32 = 256;
/// An input that takes longer is a find.
const INPUT_SECONDS: u32 = 10;

/// Every target, or one, for so many seconds each.
pub fn run(seconds: u64, only: Option<&str>) -> Outcome {
    let mut targets = names(&read(&root().join(LIST))?);
    if let Some(only) = only {
        targets.retain(|name| name == only);
    }
    if targets.is_empty() {
        return Err(format!("no such target; {LIST} has the list"));
    }
    build()?;
    let found = Mutex::new(Vec::new());
    // One core each.
    shared(targets, &[(), ()], |(), target: String| {
        let (line, held) = one(&target, seconds).unwrap_or_else(|why| (why, false));
        say(&line);
        if !held {
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.push(target);
        }
    });
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "something was found in {}; see target/fuzz/",
            found.join(", ")
        ))
    }
}

/// The names in the list of targets.
fn names(source: &str) -> Vec<String> {
    source
        .lines()
        .skip_while(|line| !line.contains("TARGETS: &["))
        .skip(1)
        .take_while(|line| !line.starts_with("];"))
        .filter_map(|line| Some(line.split('"').nth(1)?.to_owned()))
        .collect()
}

fn build() -> Outcome {
    if Command::new("g++")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_err()
    {
        return Err("libFuzzer is C++: install it with `apt-get install g++`".to_owned());
    }
    let mut command = Command::new("cargo");
    command
        .args([
            "build",
            "--release",
            "--locked",
            "--quiet",
            "--target",
            PLATFORM,
        ])
        .current_dir(root().join("fuzz"))
        .env("CARGO_TARGET_DIR", root().join("target/fuzz"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", FLAGS.join(" "));
    // Where the system has OpenSSL's headers, ours is not built once more.
    if Path::new("/usr/include/openssl/ssl.h").exists() {
        command.env("OPENSSL_NO_VENDOR", "1");
    }
    crate::chore::run(&mut command)
}

/// Feeds one target; its line, and whether nothing was found.
fn one(target: &str, seconds: u64) -> Result<(String, bool), String> {
    let place = root().join("target/fuzz");
    let corpus = place.join("corpus").join(target);
    let found = place.join("found");
    for folder in [&corpus, &found] {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let log = place.join(format!("{target}.log"));
    let written = std::fs::File::create(&log).map_err(|error| error.to_string())?;
    let program: PathBuf = place.join(PLATFORM).join("release/pergola-fuzz");
    let status = Command::new(&program)
        .arg(&corpus)
        .arg(root().join("fuzz/seeds").join(target))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-malloc_limit_mb={ALLOCATION_MIB}"))
        .arg("-rss_limit_mb=2048")
        .arg(format!("-timeout={INPUT_SECONDS}"))
        .arg("-max_len=8192")
        .arg("-print_final_stats=1")
        .arg(format!("-artifact_prefix={}/{target}-", found.display()))
        .env("PERGOLA_DOOR", target)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(written)
        .status()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let said = read(&log)?;
    let (executions, covered) = (executions(&said), covered(&said));
    let held = status.success() && executions > 0;
    let word = if held { "ok" } else { "FOUND" };
    Ok((
        format!(
            "hard S9 {target} executions {executions} covered {covered} seconds {seconds} {word}"
        ),
        held,
    ))
}

/// How many inputs were tried, as libFuzzer says at its end, or in its last line.
fn executions(said: &str) -> u64 {
    let end = "stat::number_of_executed_units:";
    let told = said.lines().find_map(|line| line.strip_prefix(end));
    let last = || said.lines().rev().find_map(|line| line.strip_prefix('#'));
    let number = told
        .or_else(last)
        .and_then(|rest| rest.split_whitespace().next());
    number.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// How many places of the program were reached.
fn covered(said: &str) -> u64 {
    let lines = said.lines().rev();
    let number = lines.filter_map(|line| line.split("cov: ").nth(1)).next();
    let number = number.and_then(|rest| rest.split_whitespace().next());
    number.and_then(|text| text.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{LIST, covered, executions, names};
    use crate::chore::{read, root};

    #[test]
    fn every_target_of_the_list_has_seeds() {
        let targets = names(&read(&root().join(LIST)).expect("the list"));
        assert!(targets.len() >= 10, "{targets:?}");
        for target in targets {
            let seeds = root().join("fuzz/seeds").join(&target);
            assert!(seeds.is_dir(), "{target} has no seeds");
        }
    }

    #[test]
    fn what_libfuzzer_says() {
        let said = "#2\tINITED cov: 12 ft: 13\n#4096\tpulse  cov: 30 ft: 9\n";
        assert_eq!((executions(said), covered(said)), (4_096, 30));
        let ended = format!("{said}stat::number_of_executed_units: 5000\n");
        assert_eq!(executions(&ended), 5_000);
        assert_eq!((executions("panicked"), covered("panicked")), (0, 0));
    }
}
