//! `pergola held`: what the house holds about one account, and that the rest cannot
//! be read. For an order of a court, or a person who asks. It opens nothing.

use std::io::{BufRead, IsTerminal, Write};

use clap::Args;
use pergola_base::facts::{orders, people};
use pergola_base::{Cx, Id, Leaving, Moment, Person, Programme, Stop, held};
use pergola_home::people::handles;
use pergola_page::say_day;
use pergola_seal::{Language, Plain};
use pergola_store::{Table, Tx, Word, describe};
use zeroize::Zeroizing;

use super::{Failed, HouseArg};
use crate::clock::now;
use crate::door::Door;
use crate::{CAPABILITIES, open};

const EXAMPLE: &str = "Example: pergola held --dir /srv/house

It prints, for each table, how many rows are about this account, what the table is for, and how long such
rows are kept. It never prints what stands in a row: what people wrote is sealed, and neither this command
nor the key of the house opens it. That you counted is noted in the journal, without a name.

It then asks for the account, by a sign-in name, a card code, or an id of 26 letters and digits. A script gives it as
one line on standard input; it is no argument, so that no name stays in the history of a shell.";

/// Print what the house holds about one account, as counts.
///
/// For an order of a court, or for somebody who asks. Nothing is opened.
#[derive(Args)]
#[command(after_help = EXAMPLE)]
pub struct Held {
    #[command(flatten)]
    house: HouseArg,
}

/// One table's part of the answer.
struct Line {
    table: &'static str,
    rows: i64,
    sealed: i64,
    about: String,
    kept: &'static str,
}

impl Held {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        let door = open::door(&self.house.dir, &config, false)?;
        let name = ask("Sign-in name, card code or id of the account")?;
        print(&door, now(), &name, out)
    }
}

/// One line from standard input, trimmed; whoever types reads first what is wanted.
pub(super) fn ask(what: &str) -> Result<Plain, Failed> {
    if std::io::stdin().is_terminal() {
        // Not on the standard output, which may go into a file.
        let _ = write!(std::io::stderr().lock(), "{what}: ");
    }
    let mut line = Zeroizing::new(String::new());
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(Plain::new(line.trim().to_owned()))
}

/// Prints what is held about the account that is named.
///
/// # Errors
/// When nobody is known by this name, or the databases do not answer.
pub fn print(
    door: &Door,
    moment: Moment,
    name: &Plain,
    out: &mut impl Write,
) -> Result<(), Failed> {
    let Some((programme, person)) = find(door, moment, name).map_err(unread)? else {
        return Err(Failed::Other(
            "no account is known by this; what is not here may have been erased, and nothing tells"
                .to_owned(),
        ));
    };
    let counted: Result<_, Stop> = door.store.write("held", |tx| {
        tx.bind(programme.id.raw());
        let mut cx = Cx::new(&door.house, moment, Language::En);
        cx.programme = Some(programme.clone());
        held::note(&cx, tx, person)?;
        held::count(&cx, tx, person)
    });
    let counted = counted.map_err(unread)?;
    let schema = describe(&open::schema_parts(CAPABILITIES)).map_err(Failed::other)?;
    let mut lines = Vec::new();
    for (table, rows) in counted {
        let known = schema.tables.iter().find(|one| one.name == table);
        lines.push(Line {
            table,
            rows,
            sealed: rows * known.map_or(0, sealed),
            about: known.map_or_else(String::new, |one| first_sentence(&one.comment)),
            kept: kept(table),
        });
    }
    let today = door.house.zone.day(moment);
    write_all(out, &lines, &say_day(Language::En, today))
}

fn write_all(out: &mut impl Write, lines: &[Line], day: &str) -> Result<(), Failed> {
    writeln!(out, "What this house holds about one account, on {day}\n")?;
    for line in lines {
        let rows = if line.rows == 1 { "row" } else { "rows" };
        writeln!(out, "{}: {} {rows}. {}", line.table, line.rows, line.about)?;
        writeln!(out, "    kept: {}", line.kept)?;
        if line.sealed > 0 {
            writeln!(out, "    sealed, cannot be read here: {}", line.sealed)?;
        }
    }
    let sealed: i64 = lines.iter().map(|line| line.sealed).sum();
    writeln!(
        out,
        "\nOf this, {sealed} values are sealed. They open only while somebody to whom they belong is signed in,\n\
         with words that are stored nowhere. Whoever runs the house, and this command, cannot open them.\n\n\
         The rest is structure: random ids, days, states and counts.\n\n\
         Not held, because no field for it exists: a legal name, an address, a date of birth, a picture, what was\n\
         said or done, who sent somebody, network addresses, when somebody signed in.\n\n\
         The journal holds entries of fixed size without a name. Which of them are about this account can be told\n\
         only as long as the account's key exists."
    )?;
    Ok(())
}

/// The account behind a sign-in name, a card code or an id, with its programme.
pub(super) fn find(
    door: &Door,
    moment: Moment,
    name: &Plain,
) -> Result<Option<(Programme, Id<Person>)>, Stop> {
    let cx = Cx::new(&door.house, moment, Language::En);
    let by_handle = door.store.read("held", |tx| handles::find(&cx, tx, name))?;
    for programme in door.store.read("held", Programme::all)? {
        let person = door.store.read("held", |tx| {
            tx.bind(programme.id.raw());
            in_programme(tx, &programme, name, by_handle.as_ref())
        })?;
        if let Some(person) = person {
            return Ok(Some((programme, person)));
        }
    }
    Ok(None)
}

fn in_programme(
    tx: &mut Tx,
    programme: &Programme,
    name: &Plain,
    by_handle: Option<&handles::Handle>,
) -> Result<Option<Id<Person>>, Stop> {
    if let Some(found) = by_handle.filter(|found| found.programme == programme.id) {
        return Ok(Some(found.person));
    }
    let by_id = Id::parse(name.show().text());
    if let Some(person) = by_id
        && (people::find(tx, person)?.is_some() || orders::is_about(tx, person)?)
    {
        return Ok(Some(person));
    }
    Ok(people::by_card(tx, name)?)
}

pub(super) fn unread(stop: Stop) -> Failed {
    match stop {
        Stop::Fault(fault) => Failed::Other(fault.chain.to_string()),
        _ => Failed::Other("the databases do not answer".to_owned()),
    }
}

/// How many columns of a row are sealed or a key under another key.
fn sealed(table: &Table) -> i64 {
    let is = |word| matches!(word, Word::SealedPast | Word::SealedLiving | Word::Wrapped);
    table
        .columns
        .iter()
        .map(|one| i64::from(is(one.word)))
        .sum()
}

fn first_sentence(comment: &str) -> String {
    let end = comment.find(". ").map_or(comment.len(), |at| at + 1);
    comment[..end].to_owned()
}

fn kept(table: &str) -> &'static str {
    let all = CAPABILITIES.iter().flat_map(|one| one.leave);
    let rule: Option<&Leaving> = all.into_iter().find(|rule| rule.table == table);
    rule.map_or("", |rule| rule.kept)
}
