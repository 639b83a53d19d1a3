//! Calendar addresses at rest: a keyed hash and whose it is. A person has at
//! most one; a new one ends the one before.

use pergola_base::facts::{belongs, evenings};
use pergola_base::journal::{self, Entry};
use pergola_base::{CopyLine, CopyValue, Cx, Day, Id, Permit, Person, ProgrammeTag, Stop, act};
use pergola_seal::FeedAddress;
use pergola_store::{StoreError, Tx, house_sql};

use super::calendar::Event;
use super::rules;

/// What an address leads to.
#[derive(Clone, Copy)]
pub struct Feed {
    /// In which programme.
    pub programme: Id<ProgrammeTag>,
    /// Whose evenings.
    pub person: Id<Person>,
    /// Whether it was made after the warning.
    pub warned: bool,
}

house_sql!(
    ADD = "insert into feed (tag, programme, person, warned, made) values ($1, $2, $3, $4, $5)"
);
house_sql!(FIND = "select programme, person, warned from feed where tag = $1");
house_sql!(MADE = "select made from feed where programme = $1 and person = $2");
house_sql!(pub(super) HELD = "select count(*) from feed where programme = $1 and person = $2");
house_sql!(END = "delete from feed where programme = $1 and person = $2");

/// Makes an address; the one before ends. It is shown once and stored nowhere.
///
/// # Errors
/// When the database does not answer.
pub fn make(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::OwnFeed>,
    warned: bool,
) -> Result<FeedAddress, Stop> {
    let (here, person) = (cx.here()?, permit.on());
    tx.run(&END, &[here.into(), person.into()])?;
    let address = FeedAddress::fresh();
    let tag = cx.house.keys.feed_tag(&address);
    let with = [
        (&tag).into(),
        here.into(),
        person.into(),
        i64::from(warned).into(),
        cx.today().into(),
    ];
    tx.run(&ADD, &with)?;
    journal::own(cx, tx, Entry::FeedMade, person)?;
    Ok(address)
}

/// What an address leads to, if it is one that holds.
///
/// # Errors
/// When the database does not answer.
pub fn find(cx: &Cx, tx: &mut Tx, address: &FeedAddress) -> Result<Option<Feed>, StoreError> {
    let tag = cx.house.keys.feed_tag(address);
    let Some(row) = tx.one(&FIND, &[(&tag).into()])? else {
        return Ok(None);
    };
    Ok(Some(Feed {
        programme: row.get(0)?,
        person: row.get(1)?,
        warned: row.get(2)?,
    }))
}

/// The day on which somebody's address was made, if they have one.
///
/// # Errors
/// When the database does not answer.
pub fn made(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Option<Day>, Stop> {
    let row = tx.one(&MADE, &[cx.here()?.into(), person.into()])?;
    Ok(row.map(|row| row.get(0)).transpose()?)
}

/// Ends somebody's address, whoever makes it end.
///
/// # Errors
/// When the database does not answer.
pub fn end(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(), Stop> {
    if tx.run(&END, &[cx.here()?.into(), person.into()])? > 0 {
        journal::append(cx, tx, Entry::FeedEnded, cx.me().ok(), Some(person))?;
    }
    Ok(())
}

/// The coming evenings of somebody's circles, as events of this calendar.
///
/// # Errors
/// When the database does not answer.
pub fn events(
    cx: &Cx,
    tx: &mut Tx,
    address: &FeedAddress,
    person: Id<Person>,
) -> Result<Vec<Event>, Stop> {
    let (zone, today) = (&cx.house.zone, cx.today());
    let mut events = Vec::new();
    for place in belongs::of_person(tx, person)? {
        let until = today.plus(rules::AHEAD_DAYS);
        for slot in evenings::of_circle(tx, place.circle, today, until)? {
            if slot.ahead(zone, cx.now) {
                events.push(Event {
                    uid: address.uid(slot.id.raw()),
                    begins: slot.begins(zone),
                    ends: slot.ends(zone),
                });
            }
        }
    }
    events.sort_by_key(|event| event.begins);
    Ok(events)
}

/// The own copy: that there is an address, and since when; not the address.
///
/// # Errors
/// When the database does not answer.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let permit = cx.may_own(act::TakeCopy)?;
    let line = |day| CopyLine {
        label: "copy-feed",
        value: CopyValue::Day(day),
    };
    Ok(made(cx, tx, permit.on())?.map(line).into_iter().collect())
}
