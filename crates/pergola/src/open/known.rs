//! What must hold of databases that opened: they fit this program, they are this house's, and somebody
//! could join.

use std::path::Path;
use std::sync::Arc;

use pergola_base::{House, Programme};
use pergola_seal::HouseKeys;
use pergola_store::Store;

use super::{Refused, database, instance_key, schema_parts};
use crate::CAPABILITIES;
use crate::config::Config;

/// What is said when `house.id` is not the one with which the house was made.
const ANOTHERS: &str = "house.id: these databases are another house's. Under another id nothing in them opens, and what is \
     written would be lost. Put the id back; each folder of its backups has it in the file `house.id`";

/// Makes the databases of a new house.
pub(super) fn furnish(store: &Store, config: &Config) -> Result<(), Refused> {
    store
        .schema(&schema_parts(CAPABILITIES))
        .and_then(|_| store.quick("open", |tx| House::note_own(tx, config.house_id())))
        .map_err(|error| database(&error))
}

/// Whether databases fit this program and are this house's.
///
/// # Errors
/// When they do not fit, or are another house's.
pub fn fits(store: &Store, config: &Config) -> Result<(), Refused> {
    let own = store
        .check_schema(&schema_parts(CAPABILITIES))
        .and_then(|()| store.read("open", |tx| House::owns(tx, config.house_id())));
    if own.map_err(|error| database(&error))? {
        Ok(())
    } else {
        Err(Refused::Config(ANOTHERS.to_owned()))
    }
}

/// What is said of databases that are not whole.
pub const DAMAGED: &str =
    "the databases are damaged: close the house, keep its files as they are, bring a backup back";

/// What is said of a house in which nobody could join.
pub const EMPTY: &str = "there is no programme in its databases, so nobody can join. Where a file was lost, bring a backup back. A new house is made in \
     files by `pergola init`, and moves to PostgreSQL by `pergola backup` and `pergola restore --url-file ... --keys-url-file ...`";

/// Whether anybody could join: a house without a programme is a blank one.
///
/// # Errors
/// When there is none.
pub fn has_programme(store: &Store) -> Result<(), Refused> {
    let front = store.read("open", Programme::front);
    match front.map_err(|error| database(&error))? {
        Some(_) => Ok(()),
        None => Err(Refused::Database(EMPTY.to_owned())),
    }
}

/// Whether the databases open and fit this program, and then whether every page
/// of them is whole; changes nothing.
///
/// # Errors
/// When they do not open or do not fit.
pub fn looked_over(dir: &Path, config: &Config) -> Result<bool, Refused> {
    let instance = instance_key(dir, config)?;
    let keys = Arc::new(HouseKeys::from_instance(&instance));
    let store = super::store(dir, config, &keys)?;
    fits(&store, config)?;
    has_programme(&store)?;
    // A page that cannot be read at all is as damaged as one that reads wrongly.
    Ok(store.is_sound().unwrap_or(false))
}
