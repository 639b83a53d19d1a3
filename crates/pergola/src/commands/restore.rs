//! `pergola restore`: a house comes back from its backups, without what was
//! erased since they were made.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::Failed;
use super::backup::{bytes, house_keys};
use crate::backup::ages::is_ahead;
use crate::backup::restore::{Artefacts, Checked, Place, restore};
use crate::backup::{sealed, told};
use crate::clock::now;
use crate::place::is_free;

/// Bring a house back from its backups, onto an empty directory.
///
/// Five things are needed: a backup of the data, a backup of the keys that is
/// not older, the newest erased.list of all directories to which backups go,
/// the identity that opens them, and the key of the house. Everything is read
/// to its end before anything is written. What the list names is erased again
/// before the house can be opened.
///
/// Without the list nothing is restored, unless you type that what was erased
/// since the backup may come back. Then everybody is told so for 30 days.
#[derive(Args)]
#[command(
    after_help = "Example: pergola restore --dir /srv/house --data /mnt/one/house/data-20261127T130501Z-3fa2.age \
--keys /mnt/two/house/keys-20261127T130502Z-81c0.age --erased /mnt/two/house/erased.list \
--identity /safe/identity.txt --key /safe/house.key\n\n\
With --url-file and --keys-url-file the house stands on PostgreSQL afterwards, wherever the backup came from; \
without them, in files. This is also how a house moves from one to the other.\n\n\
Exit codes: 65 a backup is damaged, cut off, too old or of another house; 77 the identity is another one, or a key \
cannot be read."
)]
pub struct Restore {
    /// The directory of the house; empty, or not there yet.
    #[arg(long, value_name = "HOUSE")]
    dir: PathBuf,
    /// The backup of the data.
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// A backup of the keys, made after that of the data.
    #[arg(long, value_name = "FILE")]
    keys: PathBuf,
    /// The newest erased.list of all directories to which backups go.
    #[arg(long, value_name = "FILE")]
    erased: Option<PathBuf>,
    /// A folder with an exported journal that is newer than the backup; may be given
    /// several times. Without it a journal begins anew after its last checkpoint.
    #[arg(long = "journal", value_name = "FOLDER")]
    journals: Vec<PathBuf>,
    /// The file with the identity that opens the backups.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    /// The file with the key of the house; it stays where it is.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// For PostgreSQL: a file that holds the address of an empty main database.
    #[arg(long, value_name = "FILE", requires = "keys_url_file")]
    url_file: Option<PathBuf>,
    /// For PostgreSQL: a file that holds the address of an empty database for the keys.
    #[arg(long, value_name = "FILE", requires = "url_file")]
    keys_url_file: Option<PathBuf>,
}

/// What is said before anything is written, when no journal goes on.
const ANEW: &str = "Each journal begins anew after its last checkpoint in the backup, and an auditor will see hours that \
    nobody can prove. If one was exported since, stop here and give its folder with --journal.";

/// What is said of dates that nobody can go by.
const AHEAD: &str = "One of these dates lies in the future, so a clock was wrong, and which backup is newer cannot be seen \
    from them. If there are others with right dates, stop here and take those.";

impl Restore {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let from = Artefacts {
            data: self.data,
            keys: self.keys,
            erased: self.erased,
            journals: self.journals,
            identities: sealed::identities(&self.identity)?,
            house: Arc::new(house_keys(&self.key)?),
        };
        let to = Place {
            dir: self.dir,
            key: self.key,
            urls: self.url_file.zip(self.keys_url_file),
        };
        // Before hours of reading, not after.
        is_free(&to.dir).map_err(Failed::Other)?;
        let bar = bytes(&from.data);
        let told_bytes = || -> Box<dyn FnMut(u64)> {
            let bar = bar.clone();
            Box::new(move |read| bar.set_position(read))
        };
        let checked = from.check(&told_bytes)?;
        let (data, keys) = checked.moments();
        writeln!(
            out,
            "The data is of {}, the keys of {}.",
            told(data),
            told(keys)
        )?;
        if is_ahead(data, now()) || is_ahead(keys, now()) {
            writeln!(out, "{AHEAD}")?;
        }
        match checked.list_words() {
            Some(words) => writeln!(
                out,
                "The list holds {words}. If any target has a newer one, stop here and take that."
            )?,
            None => typed(out, &checked, &to)?,
        }
        if from.journals.is_empty() {
            writeln!(out, "{ANEW}")?;
        }
        out.flush()?;
        let done = restore(&from, &checked, &to, now(), &told_bytes)?;
        bar.finish_and_clear();
        let shown = to.dir.display();
        writeln!(
            out,
            "The house stands in {shown} again: {} rows; {} keys and {} people stayed erased.\n\
             Everybody signs in anew. Next:\n  pergola doctor --dir {shown}\n  pergola serve --dir {shown}",
            done.rows, done.erased_keys, done.erased_people
        )?;
        if done.journals_anew > 0 {
            writeln!(
                out,
                "{} journals begin anew: an auditor will see hours that nobody can prove.",
                done.journals_anew
            )?;
        }
        Ok(())
    }
}

/// Without the list somebody must say what that means, in these words.
fn typed(out: &mut impl Write, checked: &Checked, to: &Place) -> Result<(), Failed> {
    if let Some(near) = checked.lists_nearby(&to.dir).first() {
        return Err(Failed::Other(format!(
            "there is a list of what was erased: give it with --erased {}",
            near.display()
        )));
    }
    let Some(words) = checked.words() else {
        return Ok(());
    };
    writeln!(
        out,
        "Without erased.list, people who asked to be erased may be there again. Look on every target first.\n\
         If there is really none, type this line, and everybody is told so for 30 days:\n\n    {words}\n"
    )?;
    write!(out, "> ")?;
    out.flush()?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    writeln!(out)?;
    if line.trim() == words {
        Ok(())
    } else {
        Err(Failed::Backup(
            "the list of what was erased is missing; nothing was restored".to_owned(),
        ))
    }
}
