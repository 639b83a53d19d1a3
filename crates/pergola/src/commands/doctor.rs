//! `pergola doctor`: looks a house over and says what should be changed.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use clap::Args;

use super::{Failed, HouseArg, backups};
use crate::clock::now;
use crate::config::Config;
use crate::open;
use crate::signatures::Signatures;

/// Look a house over and say what should be changed.
///
/// It changes nothing. Exit code 1 when something should be changed.
#[derive(Args)]
#[command(after_help = "Example: pergola doctor --dir /srv/house")]
pub struct Doctor {
    #[command(flatten)]
    house: HouseArg,
}

/// One thing that was looked at.
pub(super) struct Finding {
    pub(super) good: bool,
    pub(super) what: String,
}

pub(super) fn good(what: impl Into<String>) -> Finding {
    Finding {
        good: true,
        what: what.into(),
    }
}

pub(super) fn change(what: impl Into<String>) -> Finding {
    Finding {
        good: false,
        what: what.into(),
    }
}

impl Doctor {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        let dir = &self.house.dir;
        let mut findings = vec![place(dir), key(dir, &config), swap(&config)];
        findings.extend(languages(dir, &config));
        findings.push(database(dir, &config));
        findings.extend(backups::findings(dir, &config, now()));
        for finding in &findings {
            let mark = if finding.good { "good  " } else { "change" };
            writeln!(out, "{mark}  {}", finding.what)?;
        }
        let open = findings.iter().filter(|finding| !finding.good).count();
        if open > 0 {
            return Err(Failed::Other(format!("{open} things should be changed")));
        }
        Ok(())
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).map_or(0o777, |meta| meta.permissions().mode() & 0o777)
}

fn place(dir: &Path) -> Finding {
    let data = open::data_dir(dir);
    match mode(&data) & 0o077 {
        0 => good("only its owner can enter the data"),
        _ => change(format!("others can enter {}: chmod 700", data.display())),
    }
}

/// The key must not lie beside the data: who takes one disk must not have both.
fn key(dir: &Path, config: &Config) -> Finding {
    let path = open::within(dir, &config.house.key_file);
    if let Err(refused) = open::instance_key(dir, config) {
        return change(refused.to_string());
    }
    let inside = fs::canonicalize(&path)
        .ok()
        .zip(fs::canonicalize(dir).ok())
        .is_some_and(|(key, dir)| key.starts_with(dir));
    if inside {
        return change("the key lies inside the house: who takes the house has the key");
    }
    if device(&path) == device(&open::data_dir(dir)) {
        return change("the key lies on the same disk as the data: put it on another one");
    }
    good("the key lies on another disk than the data")
}

/// Which disk something lies on.
pub(super) fn device(path: &Path) -> Option<u64> {
    fs::metadata(path).map(|meta| meta.dev()).ok()
}

fn swap(config: &Config) -> Finding {
    match (open::swaps(), config.house.allow_swap) {
        (false, _) => good("memory is not written to disk (no swap)"),
        (true, true) => good("swap is allowed by the configuration; it should be encrypted"),
        (true, false) => change("this machine has swap: memory may reach the disk"),
    }
}

fn languages(dir: &Path, config: &Config) -> Vec<Finding> {
    let signed = Signatures::read(dir);
    let one = |code: &String| {
        let language = pergola_seal::Language::parse(code)?;
        Some(match signed.of(language) {
            Some(by) => good(format!("{code} was signed by {}", by.reader)),
            None => change(format!(
                "{code} waits for a local reader: pergola texts sign {code}"
            )),
        })
    };
    config.house.languages.iter().filter_map(one).collect()
}

fn database(dir: &Path, config: &Config) -> Finding {
    match open::looked_over(dir, config) {
        Ok(true) => good("the databases open, fit this program, and are whole"),
        Ok(false) => change(
            "the databases are damaged: close the house, keep its files as they are, bring a backup back",
        ),
        Err(refused) => change(refused.to_string()),
    }
}
