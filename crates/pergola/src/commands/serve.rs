//! `pergola serve`: answers until it is told to stop.

use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;

use clap::Args;

use super::{Failed, HouseArg};
use crate::config::Config;
use crate::open::{self, Refused};
use crate::serve::{self, Ended};
use crate::signatures::Signatures;

const AILS: &str = "the disk failed while the house was written, so the house closed: nothing was promised \
    that is not kept. Look at the disk, then start again";

/// Serve a house until it is stopped (Ctrl-C or SIGTERM).
///
/// Without its key the house stays locked: every page says so calmly, and
/// `/healthz` answers 503, until the key file is there. When the disk fails a
/// write, the house closes by itself with exit code 74.
#[derive(Args)]
#[command(after_help = "Example: pergola serve --dir /srv/house --listen 127.0.0.1:8080")]
pub struct Serve {
    #[command(flatten)]
    house: HouseArg,
    /// Where to listen, in place of the configured address.
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
}

impl Serve {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        let dir = self.house.dir.clone();
        let listen = self.listen.unwrap_or(config.web.listen);
        open::safe_place(&dir, &config)?;
        let mut told = None;
        // Everything but a missing key is said now, before anybody relies on it.
        open::stands(&dir, &config)?;
        match open::instance_key(&dir, &config) {
            Ok(_) => drop(open::furnished(&dir, &config)?),
            Err(Refused::Key(text)) => {
                writeln!(out, "{}", locked(&text))?;
                told = Some(text);
            }
            Err(other) => return Err(other.into()),
        }
        for note in notes(&dir, &config, listen)? {
            writeln!(out, "Note: {note}")?;
        }
        let opener = move || match open::to_serve(&dir, &config) {
            Ok(door) => Ok(Some(door)),
            Err(Refused::Key(text)) => {
                // Another reason than before: somebody is trying to open it, and waits.
                if told.as_ref() != Some(&text) {
                    let _ = writeln!(std::io::stdout(), "{}", locked(&text));
                    told = Some(text);
                }
                Ok(None)
            }
            Err(refused) => Err(refused),
        };
        let ended = serve::serve(listen, opener, |address| {
            let _ = writeln!(out, "Listening on http://{address}");
            let _ = out.flush();
        })
        .map_err(|error| {
            let what = "nothing can listen here; say another address by web.listen or --listen";
            Refused::Config(format!("{listen}: {what} ({error})"))
        })?;
        came_to(ended)
    }
}

fn locked(why: &str) -> String {
    format!("Locked: {why}. The house opens by itself as soon as its key is there.")
}

/// What whoever runs the machine should know before people come.
fn notes(dir: &Path, config: &Config, listen: SocketAddr) -> Result<Vec<String>, Refused> {
    let mut all: Vec<String> = bare(listen).into_iter().collect();
    if config.house.demo {
        all.push(DEMO.to_owned());
        return Ok(all);
    }
    if config.web.public_url.is_none() {
        all.push(ADDRESS.to_owned());
    }
    let signed = Signatures::read(dir);
    let (_, drafts) = open::languages(dir, config)?;
    all.extend(drafts.into_iter().map(|one| signed.told(one, dir)));
    Ok(all)
}

/// What is said of a house with make-believe people.
pub(super) const DEMO: &str = "house.demo is true: this house is for looking. The checks of a real house are off; no real person may be in it";
/// What is said when nobody wrote down the address that people type.
pub(super) const ADDRESS: &str = "web.public_url is missing: write the address that people type, as in \"https://house.example.org\"";

/// What is said when other machines reach the house without TLS.
pub(super) fn bare(listen: SocketAddr) -> Option<String> {
    let all = "is not this machine alone: whoever reaches it reads along, because nothing here speaks TLS";
    (!listen.ip().is_loopback()).then(|| {
        format!("{listen} {all}. Listen on 127.0.0.1, or let only the proxy reach this address")
    })
}

/// How the program ends when serving has ended.
pub(super) fn came_to(ended: Ended) -> Result<(), Failed> {
    match ended {
        Ended::Told => Ok(()),
        Ended::Ails => Err(Refused::Database(AILS.to_owned()).into()),
        Ended::Refused(refused) => Err(refused.into()),
    }
}
