//! The journals of a house that comes back: each goes on from an export that
//! continues it, or begins anew after the last checkpoint in the backup.

use std::path::PathBuf;

use pergola_base::journal::{self, begin_anew, go_on, signing_key};
use pergola_base::{House, Moment, Stop};
use pergola_store::Store;

use super::Trouble;
use crate::journal::known;

/// Why a journal begins anew: the house was put back from a backup.
const RESTORED: u16 = 2;

/// Sees to every journal; how many begin anew.
pub(super) fn come_back(
    folders: &[PathBuf],
    house: &House,
    store: &Store,
    now: Moment,
) -> Result<u64, Trouble> {
    let failed = |_: Stop| Trouble::Other("a journal could not be taken up again".to_owned());
    let mut used = vec![false; folders.len()];
    let mut anew = 0;
    for log in store.read("restore", journal::logs)? {
        let Some(origin) = store.read("restore", |tx| journal::newest(tx, log))? else {
            continue;
        };
        let key = signing_key(house, &origin.name).map_err(failed)?;
        let mut came = false;
        for (folder, used) in folders.iter().zip(&mut used) {
            let found = known(folder, key.public(), origin.size).map_err(Trouble::Bad)?;
            let Some(found) = found else {
                continue;
            };
            let gone_on = store.write("restore", |tx| go_on(house, tx, log, &found));
            if let Err(why) = gone_on.map_err(failed)? {
                return Err(Trouble::Bad(format!("{}: {why}", folder.display())));
            }
            (*used, came) = (true, true);
        }
        if !came {
            let begun = store.write("restore", |tx| begin_anew(house, tx, log, now, RESTORED));
            begun.map_err(failed)?;
            anew += 1;
        }
    }
    match used.iter().position(|used| !used) {
        Some(at) => Err(Trouble::Bad(format!(
            "{}: it holds no journal of this house",
            folders[at].display()
        ))),
        None => Ok(anew),
    }
}
