//! `pergola programme`: what anybody may read of a programme, shown and changed.
//! It is what `init` asked, with the same checks; it opens nothing and knows nobody.

use std::io::Write;

use clap::Args;
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, Id, Moment, Programme, ProgrammeTag, Stop};
use pergola_seal::Language;

use super::held::unread;
use super::{Failed, HouseArg, facts};
use crate::clock::now;
use crate::door::Door;
use crate::open;

/// Show what the help page and every page say of a programme, or change it.
///
/// Without an option it only shows. Everything else about the house, and what
/// people wrote, stays as it is. Each change leaves an entry in the journal.
#[derive(Args)]
#[command(
    after_help = "Example: pergola programme --dir /srv/house --telephone \"0100 000 000\"\n\n\
The danger level decides when the place of an evening shows: 1 low, 7 days before; 2 raised, 24 hours; 3 high, 3 hours.\n\
Paper that was printed keeps the old name and numbers: print it anew."
)]
pub struct Show {
    #[command(flatten)]
    house: HouseArg,
    /// The cover name of the programme, when the house has several.
    #[arg(long, value_name = "NAME")]
    programme: Option<String>,
    #[command(flatten)]
    given: Given,
}

/// What is to be changed.
#[derive(Args, Default)]
pub struct Given {
    /// Another name on every page.
    #[arg(long, value_name = "NAME", value_parser = |text: &str| facts::checked("cover", text))]
    pub cover: Option<String>,
    /// The emergency number in every footer.
    #[arg(long, value_name = "NUMBER", value_parser = |text: &str| facts::checked("emergency", text))]
    pub emergency: Option<String>,
    /// Who is on duty, and when.
    #[arg(long, value_name = "TEXT", value_parser = |text: &str| facts::checked("duty", text))]
    pub duty: Option<String>,
    /// Their telephone.
    #[arg(long, value_name = "NUMBER", value_parser = |text: &str| facts::checked("telephone", text))]
    pub telephone: Option<String>,
    /// Where somebody can complain outside of the house.
    #[arg(long, value_name = "TEXT", value_parser = |text: &str| facts::checked("outside", text))]
    pub outside: Option<String>,
    /// How dangerous it is to be seen: 1 low, 2 raised, 3 high.
    #[arg(long, value_name = "LEVEL", value_parser = |text: &str| facts::checked("threat", text))]
    pub threat: Option<String>,
}

impl Show {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let config = self.house.config()?;
        let door = open::furnished(&self.house.dir, &config)?;
        let all = door.store.read("programme", Programme::all);
        let all = all.map_err(Failed::other)?;
        let wanted = |one: &&Programme| {
            let name = self.programme.as_ref();
            name.is_none_or(|name| *name == one.cover)
        };
        let found: Vec<&Programme> = all.iter().filter(wanted).collect();
        let [before] = found.as_slice() else {
            let names: Vec<&str> = all.iter().map(|one| one.cover.as_str()).collect();
            return Err(Failed::Usage(format!(
                "say which programme: --programme with one of: {}",
                names.join(", ")
            )));
        };
        let after = change(&door, now(), before.id, &self.given).map_err(unread)?;
        print(out, &after)?;
        if after != **before {
            writeln!(
                out,
                "\nChanged. It stands on every page from now on; print paper anew."
            )?;
        }
        Ok(())
    }
}

/// Changes what is given, in one transaction with its entry in the journal; what stands there then.
/// Whoever runs the machine did it, so the entry names nobody.
///
/// # Errors
/// When another programme has that name, or the store does not answer.
pub fn change(
    door: &Door,
    moment: Moment,
    id: Id<ProgrammeTag>,
    given: &Given,
) -> Result<Programme, Stop> {
    door.store.write("programme", |tx| {
        tx.bind(id.raw());
        let before = Programme::find(tx, id)?.ok_or(Stop::Missing)?;
        let after = given.over(&before);
        if after == before {
            return Ok(before);
        }
        let mut all = Programme::all(tx)?.into_iter();
        if all.any(|other| other.id != id && other.cover == after.cover) {
            return Err(Stop::fault(
                "programme-taken",
                "another programme of this house has that name",
            ));
        }
        after.change(tx)?;
        let mut cx = Cx::new(&door.house, moment, Language::En);
        cx.programme = Some(after.clone());
        journal::append(&cx, tx, Entry::FactsChanged, None, None)?;
        Ok(after)
    })
}

impl Given {
    /// What a programme says then.
    fn over(&self, before: &Programme) -> Programme {
        let text =
            |given: &Option<String>, before: &String| given.as_ref().unwrap_or(before).clone();
        let threat = self.threat.as_ref().and_then(|level| level.parse().ok());
        Programme {
            id: before.id,
            cover: text(&self.cover, &before.cover),
            emergency: text(&self.emergency, &before.emergency),
            duty: text(&self.duty, &before.duty),
            telephone: text(&self.telephone, &before.telephone),
            outside: text(&self.outside, &before.outside),
            threat: threat.unwrap_or(before.threat),
            blueprint: before.blueprint.clone(),
        }
    }
}

fn print(out: &mut impl Write, one: &Programme) -> Result<(), Failed> {
    let danger = match one.threat {
        1 => "1 (low: the place of an evening shows 7 days before)",
        2 => "2 (raised: the place of an evening shows 24 hours before)",
        _ => "3 (high: the place of an evening shows 3 hours before)",
    };
    for (key, value) in [
        ("cover", one.cover.as_str()),
        ("emergency", one.emergency.as_str()),
        ("duty", one.duty.as_str()),
        ("telephone", one.telephone.as_str()),
        ("outside", one.outside.as_str()),
        ("threat", danger),
    ] {
        writeln!(out, "{key:10} {value}")?;
    }
    Ok(())
}
