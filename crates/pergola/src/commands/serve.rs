//! `pergola serve`: answers until it is told to stop.

use std::io::Write;
use std::net::SocketAddr;

use clap::Args;

use super::{Failed, HouseArg};
use crate::open::{self, Refused};
use crate::serve::{self, Ended};

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
        // Everything but a missing key is said now, before anybody relies on it.
        match open::instance_key(&dir, &config) {
            Ok(_) => drop(open::furnished(&dir, &config)?),
            Err(Refused::Key(text)) => writeln!(out, "Locked: {text}")?,
            Err(other) => return Err(other.into()),
        }
        if let Some(note) = bare(listen) {
            writeln!(out, "Note: {note}")?;
        }
        let opener = move || match open::furnished(&dir, &config) {
            Ok(door) => Ok(Some(door)),
            Err(Refused::Key(_)) => Ok(None),
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
