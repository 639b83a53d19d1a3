//! `pergola doctor`: looks a house over and says what should be changed.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use clap::Args;

use super::{Failed, HouseArg, backups, serve};
use crate::clock::now;
use crate::config::Config;
use crate::open;
use crate::signatures::{self, Signatures};

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
        if config.house.demo {
            findings.push(change(serve::DEMO));
        }
        findings.extend(languages(dir, &config));
        findings.extend(web(&config));
        findings.push(database(dir, &config));
        findings.extend(backups::findings(dir, &config, now()));
        for finding in &findings {
            let mark = if finding.good { "good  " } else { "change" };
            writeln!(out, "{mark}  {}", finding.what)?;
        }
        let open = findings.iter().filter(|finding| !finding.good).count();
        match open {
            0 => Ok(()),
            1 => Err(Failed::Other("one thing should be changed".to_owned())),
            _ => Err(Failed::Other(format!("{open} things should be changed"))),
        }
    }
}

fn place(dir: &Path) -> Finding {
    let data = open::data_dir(dir);
    match fs::metadata(&data).map(|meta| meta.permissions().mode() & 0o077) {
        Ok(0) => good("only its owner can enter the data"),
        Ok(_) => change(format!("others can enter {}: chmod 700", data.display())),
        Err(error) => change(open::unseen(&data, &error)),
    }
}

/// Where the house listens, and the address that people type.
fn web(config: &Config) -> Vec<Finding> {
    let listen = match serve::bare(config.web.listen) {
        None => good("only this machine reaches the house; TLS is spoken in front of it"),
        Some(note) => change(format!("web.listen: {note}")),
    };
    let address = match &config.web.public_url {
        Some(url) => good(format!("people type {url}")),
        None => change(serve::ADDRESS),
    };
    vec![listen, address]
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
    if let Some(why) = signatures::trouble(dir) {
        return vec![change(why)];
    }
    let signed = Signatures::read(dir);
    let one = |code: &String| {
        let language = pergola_seal::Language::parse(code)?;
        Some(match signed.of(language) {
            Some(by) => good(format!("{code} was signed by {}", by.reader)),
            None => change(signed.told(language, dir)),
        })
    };
    config.house.languages.iter().filter_map(one).collect()
}

fn database(dir: &Path, config: &Config) -> Finding {
    match open::looked_over(dir, config) {
        Ok(true) => good("the databases open, fit this program, and are whole"),
        Ok(false) => change(open::DAMAGED),
        Err(refused) => change(refused.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::web;
    use crate::config::Config;

    #[track_caller]
    fn check(more: &str, good: [bool; 2], words: &str) {
        let text = format!(
            "[house]\nid = \"00112233445566778899aabbccddeeff\"\nlanguages = [\"en\"]\n\
             time_zone = \"UTC\"\nkey_file = \"k\"\n[web]\n{more}"
        );
        let found = web(&Config::parse(&text).expect("a configuration"));
        assert_eq!([found[0].good, found[1].good], good, "{more}");
        assert!(found.iter().any(|one| one.what.contains(words)), "{more}");
    }

    #[test]
    fn an_open_address_and_a_missing_one_are_said() {
        let address = "public_url = \"https://house.example.org\"";
        check("", [true, false], "web.public_url is missing");
        check(address, [true, true], "people type https");
        check("listen = \"[::1]:80\"", [true, false], "only this machine");
        for open in ["0.0.0.0:80", "192.0.2.7:443", "[::]:8080"] {
            let more = format!("listen = {open:?}\n{address}");
            check(&more, [false, true], "nothing here speaks TLS");
        }
    }
}
