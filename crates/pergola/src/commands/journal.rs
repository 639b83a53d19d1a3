//! `pergola journal`: what an auditor takes along.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, Subcommand};
use pergola_base::journal::{self as log, HOUSE_LOG};
use pergola_base::{House, Programme};
use pergola_seal::HouseKeys;
use pergola_store::Store;
use pergola_tlog::Checkpoint;

use super::{Failed, HouseArg, qr};
use crate::clock::now;
use crate::journal;
use crate::open;

/// Write the journal for an auditor, or print its newest checkpoint.
///
/// The journal says what was done in a house and in which hours, and names
/// nobody. Each programme has one, and the house has one of its own.
#[derive(Args)]
pub struct Journal {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Export(Export),
    Checkpoint(Newest),
}

/// Write one journal into a folder, also while the house is open.
///
/// Give the folder of the last export and only what is new is written. A folder
/// with anything else in it is refused. Then run `pergola-verify --log FOLDER`,
/// or give the folder to whoever checks it.
#[derive(Args)]
#[command(
    after_help = "Example: pergola journal export /mnt/stick/journal --dir /srv/house\n\n\
A house with several programmes: add --programme \"Tuesday House\". The house's own journal: --house, into another folder."
)]
struct Export {
    /// The folder; made when it is not there.
    #[arg(value_name = "FOLDER")]
    to: PathBuf,
    #[command(flatten)]
    which: Which,
}

/// Print the newest checkpoint: three lines that fit on paper.
///
/// Whoever keeps them can find out later that anything before them was changed
/// or left out: `pergola-verify --log FOLDER --since FILE`.
#[derive(Args)]
#[command(after_help = "Example: pergola journal checkpoint --dir /srv/house --qr")]
struct Newest {
    /// Also as a QR code, for paper: the ink is the dark part.
    #[arg(long)]
    qr: bool,
    #[command(flatten)]
    which: Which,
}

#[derive(Args)]
struct Which {
    #[command(flatten)]
    house: HouseArg,
    /// The programme, by the name on its pages; needed when there are several.
    #[arg(long, value_name = "NAME", conflicts_with = "own")]
    programme: Option<String>,
    /// The house's own journal.
    #[arg(long = "house")]
    own: bool,
}

impl Journal {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        match self.what {
            What::Export(export) => export.run(out),
            What::Checkpoint(newest) => newest.run(out),
        }
    }
}

impl Export {
    fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let (house, store) = self.which.open()?;
        let log = self.which.log(&store)?;
        log::close_all(&house, &store, now())
            .map_err(|stop| Failed::Other(journal::stopped(&stop)))?;
        let done = journal::export(&house, &store, log, &self.to).map_err(Failed::Other)?;
        let shown = self.to.display();
        writeln!(
            out,
            "{shown} holds the journal: {} entries, {} of them new.\nNext: pergola-verify --log {shown}",
            done.size, done.new
        )?;
        Ok(())
    }
}

impl Newest {
    fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let (house, store) = self.which.open()?;
        let log = self.which.log(&store)?;
        let newest = || {
            store.read("journal.newest", |tx| {
                let Some(origin) = log::newest(tx, log)? else {
                    return Ok(None);
                };
                match origin.kept.checked_sub(1) {
                    Some(number) => log::checkpoint(tx, log, origin.number, number),
                    None => Ok(None),
                }
            })
        };
        let mut found = newest().map_err(Failed::other)?;
        if found.is_none() {
            log::close_all(&house, &store, now())
                .map_err(|stop| Failed::Other(journal::stopped(&stop)))?;
            found = newest().map_err(Failed::other)?;
        }
        let note = found.map(|(_, note)| Checkpoint::read_unsigned(&note));
        match note {
            Some(Ok(checkpoint)) => {
                let text = checkpoint.text();
                write!(out, "{text}")?;
                let picture = qr::picture(&text).filter(|_| self.qr);
                write!(out, "{}", picture.unwrap_or_default())?;
            }
            _ => {
                return Err(Failed::Other(
                    "this journal has no checkpoint yet".to_owned(),
                ));
            }
        }
        Ok(())
    }
}

impl Which {
    fn open(&self) -> Result<(House, Store), Failed> {
        let config = self.house.config()?;
        let dir = &self.house.dir;
        open::safe_place(dir, &config)?;
        let keys = Arc::new(HouseKeys::from_instance(&open::instance_key(dir, &config)?));
        let store = open::store(dir, &config, &keys)?;
        open::fits(&store, &config)?;
        Ok((open::house(dir, &config, keys)?, store))
    }

    fn log(&self, store: &Store) -> Result<[u8; 16], Failed> {
        if self.own {
            return Ok(HOUSE_LOG);
        }
        let all = store
            .read("journal.log", Programme::all)
            .map_err(Failed::other)?;
        let names: Vec<&str> = all.iter().map(|one| one.cover.as_str()).collect();
        let named = |one: &&Programme| {
            self.programme
                .as_ref()
                .is_none_or(|name| one.cover == *name)
        };
        let mut found = all.iter().filter(named);
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one.id.raw()),
            _ => Err(Failed::Usage(format!(
                "say which programme: --programme with one of: {}",
                names.join(", ")
            ))),
        }
    }
}
