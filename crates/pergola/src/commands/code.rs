//! `pergola code`: a spoken code for a new person who organises, when nobody
//! does any more. Nobody who runs the machine can give a role beside others.

use std::io::Write;

use clap::Args;
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, House, Id, Moment, Person, Programme, Role, State, Stop, codes};
use pergola_seal::Language;
use pergola_store::Tx;

use super::{Failed, HouseArg};
use crate::clock::now;
use crate::open;

/// Make a spoken code for a new person who organises, when nobody does any more.
///
/// It is refused as long as somebody organises: only they invite others.
#[derive(Args)]
#[command(after_help = "Example: pergola code --dir /srv/house")]
pub struct Code {
    #[command(flatten)]
    house: HouseArg,
    /// The cover name of the programme, when the house has several.
    #[arg(long, value_name = "NAME")]
    programme: Option<String>,
}

impl Code {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        let door = open::door(&self.house.dir, &config, false)?;
        let all = door.store.read("code", Programme::all);
        let mut all = all.map_err(Failed::other)?;
        all.retain(|one| {
            self.programme
                .as_ref()
                .is_none_or(|name| *name == one.cover)
        });
        let [programme] = all.as_slice() else {
            return Err(Failed::Usage(
                "say which programme by its cover name: --programme NAME".to_owned(),
            ));
        };
        let made = door
            .store
            .write("code", |tx| make(&door.house, tx, programme, now()));
        match made {
            Ok(Some(words)) => {
                writeln!(
                    out,
                    "For the person who organises; once, within 14 days:\n\n    {words}"
                )?;
                Ok(())
            }
            Ok(None) => Err(Failed::Other(
                "somebody organises this programme already; only they invite others".to_owned(),
            )),
            Err(_) => Err(Failed::Other("the code could not be made".to_owned())),
        }
    }
}

/// The words of a new code for somebody who organises, with its entry in the journal: whoever runs the machine made
/// it, so the entry names nobody. `None` when somebody organises already.
///
/// # Errors
/// When the store does not answer.
pub fn make(
    house: &House,
    tx: &mut Tx,
    programme: &Programme,
    now: Moment,
) -> Result<Option<String>, Stop> {
    tx.bind(programme.id.raw());
    if organised(tx)? {
        return Ok(None);
    }
    let language = house.languages.first().copied().unwrap_or(Language::En);
    let mut cx = Cx::new(house, now, language);
    cx.programme = Some(programme.clone());
    let words = codes::make(&cx, tx, Role::Coordinator, None, None)?;
    journal::append(&cx, tx, Entry::CodeMade, None, None)?;
    Ok(Some(words.show().text().to_owned()))
}

/// Whether anybody who is here organises.
fn organised(tx: &mut Tx) -> Result<bool, Stop> {
    let holders: Vec<Id<Person>> = people::holders(tx, Role::Coordinator)?;
    for person in holders {
        if people::find(tx, person)?.is_some_and(|known| known.state != State::Left) {
            return Ok(true);
        }
    }
    Ok(false)
}
