//! The draft of a rota: asked for, seen beside what is set, thrown away, and
//! published. The pages call it. Whatever a draft rests on is asked about once
//! more in the moment in which it is published.

use std::collections::BTreeMap;

use pergola_base::facts::evenings::Slot;
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, Day, Evening, Id, Permit, Person, Refusal, Stop, act};
use pergola_seal::Plain;
use pergola_store::Tx;

use super::model::{Facts, Team};
use super::store::{self, Kind, Line};
use super::{asks, facts, rules, solving, working};
use crate::meetings::store::{self as meetings, Change};

/// By evening, two people; the first one opens it.
pub type Drafted = BTreeMap<Id<Evening>, Vec<Id<Person>>>;

/// What publishing would change on one evening.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// In which group, counted among the facts.
    pub group: usize,
    /// On which of its evenings.
    pub at: usize,
    /// Who is new.
    pub comes: Vec<usize>,
    /// Who is no longer set.
    pub goes: Vec<usize>,
}

/// The draft among the lines.
#[must_use]
pub fn drafted(lines: &[Line]) -> Drafted {
    let mut drafted = Drafted::new();
    for kind in [Kind::DraftedFirst, Kind::Drafted] {
        for line in lines.iter().filter(|line| line.kind == kind) {
            drafted.entry(line.evening).or_default().push(line.person);
        }
    }
    drafted
}

/// The teams of a draft; `None` where somebody of it has gone since.
#[must_use]
pub fn teams(facts: &Facts, drafted: &Drafted) -> Option<Vec<Team>> {
    let mut teams = Vec::new();
    for (evening, people) in drafted {
        // What has begun, or was called off, is no longer planned.
        let Some((group, at)) = facts.evening(*evening) else {
            continue;
        };
        let known = people.iter().map(|one| {
            let helper = facts.helper(*one)?;
            facts.groups[group].pool.contains(&helper).then_some(helper)
        });
        let known: Option<Vec<usize>> = known.collect();
        let people = <[usize; 2]>::try_from(known?).ok()?;
        teams.push(Team { group, at, people });
    }
    Some(teams)
}

/// What publishing would change, evening by evening.
#[must_use]
pub fn changes(facts: &Facts, teams: &[Team]) -> Vec<Changes> {
    let mut all = Vec::new();
    for team in teams {
        let set = &facts.groups[team.group].set[team.at];
        let comes = team.people.iter().filter(|one| !set.contains(one));
        let goes = set.iter().filter(|one| !team.people.contains(one));
        let one = Changes {
            group: team.group,
            at: team.at,
            comes: comes.copied().collect(),
            goes: goes.copied().collect(),
        };
        if !one.comes.is_empty() || !one.goes.is_empty() {
            all.push(one);
        }
    }
    let day = |one: &Changes| facts.groups[one.group].evenings[one.at].day;
    all.sort_by_key(|one| (day(one), one.group));
    all
}

/// What publishing would change, as its form shows it.
#[must_use]
pub fn lines(facts: &Facts, changes: &[Changes]) -> Vec<Plain> {
    let mut lines = Vec::new();
    for one in changes {
        let evening = facts.groups[one.group].evenings[one.at].id;
        lines.push(evening.to_string());
        for people in [&one.comes, &one.goes] {
            lines.push(people.len().to_string());
            lines.extend(
                people
                    .iter()
                    .map(|one| facts.helpers[*one].person.to_string()),
            );
        }
    }
    lines.into_iter().map(Plain::new).collect()
}

/// Asks for a draft in place of the one that is there; `freely` lets people go
/// along more often in one week than they said. Asking twice is asking once.
///
/// # Errors
/// When the database does not answer.
pub fn ask(
    cx: &Cx,
    tx: &mut Tx,
    _permit: &Permit<act::Coordinate>,
    weeks: i64,
    freely: bool,
) -> Result<(), Stop> {
    let same =
        |ask: asks::Ask| (ask.weeks, ask.freely) == (weeks, freely) && ask.looks < rules::LOOKS;
    if !asks::find(tx)?.is_some_and(same) {
        store::moves_on(tx, weeks, cx.today())?;
        asks::ask(tx, weeks, freely, cx.today())?;
        working::begin(cx, tx)?;
    }
    Ok(())
}

/// Stops the looking; the best draft so far stays.
///
/// # Errors
/// When the database does not answer.
pub fn stop(cx: &Cx, tx: &mut Tx, permit: &Permit<act::Coordinate>) -> Result<(), Stop> {
    if asks::find(tx)?.is_some_and(|ask| ask.looks == 0) {
        return throw_away(cx, tx, permit);
    }
    Ok(asks::looked(tx, rules::LOOKS)?)
}

/// Throws the draft away; what is set stays as it is.
///
/// # Errors
/// When the database does not answer.
pub fn throw_away(cx: &Cx, tx: &mut Tx, _permit: &Permit<act::Coordinate>) -> Result<(), Stop> {
    asks::end(tx)?;
    if store::plan(tx)?.is_some_and(|plan| plan.weeks > 0) {
        store::moves_on(tx, 0, cx.today())?;
    }
    Ok(())
}

/// Publishes the draft that was seen; `still` says whether so were the changes that it makes now.
///
/// # Errors
/// When there is another one by now, or other people are set, or somebody of it is not available any more.
pub fn publish(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::Coordinate>,
    seen: Option<i64>,
    still: impl FnOnce(&[Plain]) -> Result<(), Refusal>,
) -> Result<(), Stop> {
    let plan = store::plan(tx)?.ok_or(rules::OTHER)?;
    rules::may_publish(seen, plan.revision, plan.weeks)?;
    let facts = facts::gather(cx, tx, permit, plan.weeks)?;
    let drafted = drafted(&store::lines(tx)?);
    let teams = teams(&facts, &drafted).ok_or(rules::STALE)?;
    if !solving::holds(&facts, &teams) {
        return Err(rules::STALE.into());
    }
    let changes = changes(&facts, &teams);
    still(&lines(&facts, &changes))?;
    asks::end(tx)?;
    store::moves_on(tx, 0, cx.today())?;
    for kind in [Kind::Comes, Kind::Goes] {
        store::drop_all(tx, kind)?;
    }
    for one in &changes {
        change(cx, tx, &facts, one)?;
    }
    for team in &teams {
        let slot = &facts.groups[team.group].evenings[team.at];
        store::opens(tx, slot, facts.helpers[team.people[0]].person)?;
    }
    Ok(())
}

fn change(cx: &Cx, tx: &mut Tx, facts: &Facts, one: &Changes) -> Result<(), Stop> {
    let slot = &facts.groups[one.group].evenings[one.at];
    let person = |helper: &usize| facts.helpers[*helper].person;
    for person in one.goes.iter().map(person) {
        meetings::unset(tx, slot.circle, slot.id, person)?;
        store::add(tx, Kind::Goes, slot, person)?;
        journal::append(cx, tx, Entry::HelperChanged, Some(cx.me()?), Some(person))?;
    }
    for person in one.comes.iter().map(person) {
        meetings::set(tx, slot, person)?;
        store::add(tx, Kind::Comes, slot, person)?;
        journal::append(cx, tx, Entry::HelperChanged, Some(cx.me()?), Some(person))?;
    }
    said(tx, slot, cx.today())
}

/// A change that people have already counted on is said to them.
///
/// # Errors
/// When the database does not answer.
pub fn said(tx: &mut Tx, slot: &Slot, today: Day) -> Result<(), Stop> {
    if facts::near(today, slot.day) {
        meetings::changed(tx, slot.circle, slot.id, Change::HELPER, today)?;
    }
    Ok(())
}
