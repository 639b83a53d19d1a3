//! `pergola migrate`: brings the databases up to date.

use std::io::Write;
use std::sync::Arc;

use crate::CAPABILITIES;
use clap::Args;
use pergola_seal::HouseKeys;

use super::{Failed, HouseArg};
use crate::open;
use crate::signatures::Signatures;

/// Bring a house's databases up to date with this program.
///
/// Each step runs whole or not at all. Make a backup first; a program that is
/// older than a breaking step no longer opens the house: exit code 74.
#[derive(Args)]
#[command(after_help = "Example: pergola migrate --dir /srv/house")]
pub struct Migrate {
    #[command(flatten)]
    house: HouseArg,
}

impl Migrate {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        open::safe_place(&self.house.dir, &config)?;
        let instance = open::instance_key(&self.house.dir, &config)?;
        let keys = Arc::new(HouseKeys::from_instance(&instance));
        let store = open::store(&self.house.dir, &config, &keys)?;
        let steps = store
            .schema(&open::schema_parts(CAPABILITIES))
            .map_err(|error| open::database(&error))?;
        match steps {
            0 => writeln!(out, "Nothing to do: the house is up to date.")?,
            done => writeln!(out, "Done: {done} steps.")?,
        }
        let (_, drafts) = open::languages(&self.house.dir, &config)?;
        let signed = Signatures::read(&self.house.dir);
        for language in drafts {
            writeln!(out, "Note: {}", signed.told(language, &self.house.dir))?;
        }
        Ok(())
    }
}
