//! `pergola preserve`: an order of preservation about records of one account, signed
//! by two people with their own words. It stops deleting and opens nothing.

use std::io::Write;

use clap::Args;
use pergola_base::facts::orders::{self, Order};
use pergola_base::facts::{people, records};
use pergola_base::{Cx, Day, Id, Moment, Person, Programme, Stop};
use pergola_home::people::handles;
use pergola_page::say_day;
use pergola_seal::{Folded, Hasher, Language, Plain};

use super::held::{ask, find, unread};
use super::{Failed, HouseArg};
use crate::clock::now;
use crate::door::Door;
use crate::open;

const EXAMPLE: &str = "Example: pergola preserve --dir /srv/house --until 2027-01-31 --record note --record consent

It asks for five lines: the account (a sign-in name, a card code or an id), then the sign-in name and the five words
of each of two people who organise or are there for worries. Both sit at this machine and type their own words, which
can be read on the screen. Neither of them may be the one it is about.

--record takes a name as `pergola held` prints it: consent, belongs and former (which groups), holds_role, founding and
vouched (what somebody did here), note (lines for a group), came (evenings). The rows of this name are kept as they stand
now, until the end of that day; all the rest of the account is erased when its day comes. Nothing is opened: what is
sealed stays sealed. A name or a sign-in opens only with the account, so it cannot be kept by itself; where an order
demands the account itself, say --everything. Leaving still ends access at once. The person reads in their own pages
what stays and until when, unless the order forbids that: --barred.
To name more records, or to end an order earlier, place it again; for somebody who was erased meanwhile, give the id and
the same names. Two entries in the journal say that it was signed.";

/// Keep records of one account until a day, as an order demands: two people sign.
#[derive(Args)]
#[command(after_help = EXAMPLE)]
pub struct Preserve {
    #[command(flatten)]
    house: HouseArg,
    /// The last day on which the order stands, at most a year from now.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    until: Day,
    /// A record that the order names, as `pergola held` prints it; may be given several times.
    #[arg(long, value_name = "NAME", required_unless_present = "everything")]
    record: Vec<String>,
    /// The order demands the whole account.
    #[arg(long, conflicts_with = "record")]
    everything: bool,
    /// The order forbids to tell the person.
    #[arg(long)]
    barred: bool,
}

fn day(text: &str) -> Result<Day, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return Err("a day is written like 2027-01-31".to_owned());
    };
    let read = (year.parse(), month.parse(), day.parse());
    match read {
        (Ok(year), Ok(month), Ok(day)) => Day::of(year, month, day),
        _ => None,
    }
    .ok_or_else(|| "there is no such day".to_owned())
}

impl Preserve {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        let door = open::door(&self.house.dir, &config, false)?;
        let account = ask("Sign-in name, card code or id of the account")?;
        let one = (
            ask("Sign-in name of the first who signs")?,
            ask("Their five words")?,
        );
        let two = (
            ask("Sign-in name of the second who signs")?,
            ask("Their five words")?,
        );
        let order = Order {
            until: self.until,
            told: !self.barred,
            named: !self.everything,
        };
        let signers = [(&one.0, &one.1), (&two.0, &two.1)];
        place(&door, now(), &account, signers, (order, &self.record))?;
        let until = say_day(Language::En, self.until);
        writeln!(
            out,
            "What the order names stays until {until}. Nothing was opened."
        )?;
        Ok(())
    }
}

/// Places an order that two people sign with their own sign-in names and words.
///
/// # Errors
/// In words for whoever runs the command; which of the signers' lines was wrong is not told.
pub fn place(
    door: &Door,
    moment: Moment,
    account: &Plain,
    signers: [(&Plain, &Plain); 2],
    (order, names): (Order, &[String]),
) -> Result<(), Failed> {
    let all = records::names(&door.house);
    if let Some(name) = names.iter().find(|name| !all.contains(&name.as_str())) {
        return Err(Failed::Other(format!(
            "{name}: no record that can be kept by itself; these can: {}",
            all.join(", ")
        )));
    }
    let unknown = || Failed::Other("no account is known by this".to_owned());
    let (programme, person) = find(door, moment, account)
        .map_err(unread)?
        .ok_or_else(unknown)?;
    let mut known = Vec::new();
    for (name, words) in signers {
        known.push(signer(door, moment, &programme, name, words).map_err(unread)?);
    }
    let (Some(one), Some(two)) = (known[0], known[1]) else {
        return Err(Failed::Other(
            "a sign-in name and its words do not belong together".to_owned(),
        ));
    };
    let empty: Result<Vec<&str>, Stop> = door.store.read("preserve", |tx| {
        tx.bind(programme.id.raw());
        match people::find(tx, person)? {
            Some(_) => Ok(records::without(&door.house, tx, person, names)?),
            None => Ok(Vec::new()),
        }
    });
    let empty = empty.map_err(unread)?;
    if !empty.is_empty() {
        return Err(Failed::Other(format!(
            "nothing was kept: about this account nothing is held under {}; leave it out (see `pergola held`)",
            empty.join(", ")
        )));
    }
    let placed: Result<(), Stop> = door.store.write("preserve", |tx| {
        tx.bind(programme.id.raw());
        let mut cx = Cx::new(&door.house, moment, Language::En);
        cx.programme = Some(programme.clone());
        orders::place(&cx, tx, [one, two], person, (order, names))
    });
    placed.map_err(unread)
}

/// The person whose words these are.
fn signer(
    door: &Door,
    moment: Moment,
    programme: &Programme,
    name: &Plain,
    words: &Plain,
) -> Result<Option<Id<Person>>, Stop> {
    let cx = Cx::new(&door.house, moment, Language::En);
    let found = door
        .store
        .read("preserve", |tx| handles::find(&cx, tx, name))?;
    let Some(handle) = found.filter(|handle| handle.programme == programme.id) else {
        return Ok(None);
    };
    let words = Folded::from_plain(words);
    let key = Hasher::default().login_key(&words, &handle.salt, handle.cost, &door.house.keys);
    Ok(handle.open(&key).map(|_| handle.person))
}
