//! `pergola preserve`: an order of preservation about one account, signed by two
//! people with their own words. It stops deleting and opens nothing.

use std::io::Write;

use clap::Args;
use pergola_base::facts::orders::{self, Order};
use pergola_base::{Cx, Day, Id, Moment, Person, Programme, Stop};
use pergola_home::people::handles;
use pergola_page::say_day;
use pergola_seal::{Folded, Hasher, Language, Plain};

use super::held::{ask, find, unread};
use super::{Failed, HouseArg};
use crate::clock::now;
use crate::door::Door;
use crate::open;

const EXAMPLE: &str = "Example: pergola preserve --dir /srv/house --until 2027-01-31

It asks for five lines: the account (a sign-in name, a card code or an id), then the sign-in name and the five words
of each of two people who organise or are there for worries. Both sit at this machine and type their own words, which
can be read on the screen. Neither of them may be the one it is about.

What is kept about the account then stays until the end of that day, whole, as it is: this stage of the program
knows no smaller record. Nothing is opened. Leaving still ends access at once, and what was to be erased is erased
when the order is over. The person reads the day in their own pages, unless the order forbids that: --barred.
To end an order earlier, place it again with an earlier day. Two entries in the journal say that it was signed.";

/// Keep what is held about one account until a day, as an order demands: two people sign.
#[derive(Args)]
#[command(after_help = EXAMPLE)]
pub struct Preserve {
    #[command(flatten)]
    house: HouseArg,
    /// The last day on which the order stands, at most a year from now.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    until: Day,
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
        };
        let signers = [(&one.0, &one.1), (&two.0, &two.1)];
        place(&door, now(), &account, signers, order)?;
        let until = say_day(Language::En, self.until);
        writeln!(
            out,
            "What is held about this account stays until {until}. Nothing was opened."
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
    order: Order,
) -> Result<(), Failed> {
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
    let placed: Result<(), Stop> = door.store.write("preserve", |tx| {
        tx.bind(programme.id.raw());
        let mut cx = Cx::new(&door.house, moment, Language::En);
        cx.programme = Some(programme.clone());
        orders::place(&cx, tx, [one, two], person, order)
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
