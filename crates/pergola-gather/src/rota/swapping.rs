//! Two who go along with one group swap an evening: one asks the other by name,
//! the other says yes or no. Both are asked about by every rule, when it is offered
//! and again in the moment of the yes. Whatever stands against it, the answer is one
//! and the same, and nobody reads what it was.

use pergola_base::facts::belongs::{self, CirclePart};
use pergola_base::facts::evenings::Slot;
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::{Circle, Cx, Evening, Id, Permit, Person, Role, Stop, act};
use pergola_store::Tx;

use super::model::Facts;
use super::store::{self, Kind};
use super::swaps::{self, Swap};
use super::{facts, publishing, rules};
use crate::meetings::rules as meetings;
use crate::meetings::store as set;

/// A swap that is possible, in the words of one group's facts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Could {
    /// Who asks.
    pub me: usize,
    /// The evening that they give.
    pub gives: usize,
    /// The evening that they take.
    pub takes: usize,
    /// From whom.
    pub other: usize,
}

/// The evenings of a question, while both are still where it says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Open {
    /// The question.
    pub swap: Swap,
    /// The evening that is given.
    pub gives: Slot,
    /// The evening that is taken.
    pub takes: Slot,
}

/// Every swap that whoever asks could ask for in a group, the only one of the facts.
#[must_use]
pub fn could(facts: &Facts, me: usize) -> Vec<Could> {
    let mut all = Vec::new();
    for group in &facts.groups {
        let own = (0..group.set.len()).filter(|at| group.set[*at].contains(&me));
        for gives in own {
            for (takes, there) in group.set.iter().enumerate() {
                all.extend(there.iter().map(|other| Could {
                    me,
                    gives,
                    takes,
                    other: *other,
                }));
            }
        }
    }
    all.retain(|one| fits(facts, *one));
    all
}

/// Whether both could be where they would be, by every rule: free, below the most
/// evenings, nobody there whom they must not meet; and no evening loses the face it
/// knows or the language it speaks.
#[must_use]
pub fn fits(facts: &Facts, swap: Could) -> bool {
    let Some(group) = facts.groups.first() else {
        return false;
    };
    let (Some(here), Some(there)) = (group.set.get(swap.gives), group.set.get(swap.takes)) else {
        return false;
    };
    let stands = here.contains(&swap.me) && there.contains(&swap.other);
    let twice = here.contains(&swap.other) || there.contains(&swap.me);
    let shut =
        group.shut[swap.gives].contains(&swap.other) || group.shut[swap.takes].contains(&swap.me);
    let after = swapped(&group.set, swap);
    let often = |who: usize| {
        let mut days = facts.helpers[who].days.clone();
        let own = (0..after.len()).filter(|at| after[*at].contains(&who));
        let mut own: Vec<_> = own.map(|at| group.evenings[at].day).collect();
        own.sort_unstable();
        own.into_iter().all(|day| {
            let fits = meetings::available(day, &days, true, false, false).is_ok();
            days.push(day);
            fits
        })
    };
    let speaks = |who: &usize| facts.helpers[*who].language == group.language;
    let often = often(swap.me) && often(swap.other);
    let strangers =
        rules::strangers(&group.last, &after) > rules::strangers(&group.last, &group.set);
    let silent = rules::silent(&after, speaks) > rules::silent(&group.set, speaks);
    stands && !twice && !shut && often && !strangers && !silent
}

/// Who goes along, evening by evening, after a swap.
fn swapped(set: &[Vec<usize>], swap: Could) -> Vec<Vec<usize>> {
    let mut after = set.to_vec();
    for (at, goes, comes) in [
        (swap.gives, swap.me, swap.other),
        (swap.takes, swap.other, swap.me),
    ] {
        for one in after[at].iter_mut().filter(|one| **one == goes) {
            *one = comes;
        }
    }
    after
}

/// The groups with which somebody goes along, each with its own facts.
///
/// # Errors
/// When the database does not answer.
pub fn own(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Vec<Facts>, Stop> {
    let mut all = Vec::new();
    if people::roles(tx, person)?.has(Role::Mentor) {
        for place in belongs::of_person(tx, person)? {
            if place.part == CirclePart::Mentor {
                all.push(of(cx, tx, place.circle)?);
            }
        }
    }
    Ok(all)
}

fn of(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<Facts, Stop> {
    facts::within(cx, tx, rules::SWAP_WEEKS, Some(circle))
}

/// Asks somebody to swap. Asking twice is asking once.
///
/// # Errors
/// `Missing` when an evening is none of the own groups'; one refusal for whatever
/// else stands against it.
pub fn ask(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::OwnRota>,
    (gives, takes, other): (Id<Evening>, Id<Evening>, Id<Person>),
) -> Result<(), Stop> {
    let me = permit.on();
    let mut groups = own(cx, tx, me)?.into_iter();
    let facts = groups.find(|facts| facts.evening(gives).is_some());
    let facts = facts.ok_or(Stop::Missing)?;
    let (given, taken) = (facts.evening(gives), facts.evening(takes));
    let ((_, given), (_, taken)) = given.zip(taken).ok_or(Stop::Missing)?;
    let group = &facts.groups[0];
    let swap = Swap {
        id: Id::fresh(),
        circle: group.circle,
        gives,
        takes,
        person: me,
        other,
        day: group.evenings[given].day.min(group.evenings[taken].day),
        over: false,
    };
    let could = placed(&facts, &swap).ok_or(rules::NO_SWAP)?;
    if !fits(&facts, could) {
        return Err(rules::NO_SWAP.into());
    }
    let asked = swaps::by(tx, me)?;
    if asked.iter().any(|one| {
        Swap {
            id: swap.id,
            ..*one
        } == swap
    }) {
        return Ok(());
    }
    rules::may_ask(asked.len())?;
    Ok(swaps::add(tx, &swap)?)
}

/// A question in the words of the facts.
fn placed(facts: &Facts, swap: &Swap) -> Option<Could> {
    Some(Could {
        me: facts.helper(swap.person)?,
        gives: facts.evening(swap.gives)?.1,
        takes: facts.evening(swap.takes)?.1,
        other: facts.helper(swap.other)?,
    })
}

/// The question is answered with yes: both are set anew, if every rule still
/// holds. Saying it twice is saying it once.
///
/// # Errors
/// `Missing` when nobody asks them; told when it is over, or not possible.
pub fn accept(
    cx: &Cx,
    tx: &mut Tx,
    permit: &Permit<act::OwnRota>,
    id: Id<Swap>,
) -> Result<(), Stop> {
    let swap = swaps::find(tx, id)?.filter(|swap| swap.other == permit.on());
    let swap = swap.ok_or(Stop::Missing)?;
    let facts = of(cx, tx, swap.circle)?;
    let could = placed(&facts, &swap).ok_or(rules::SWAP_OVER)?;
    let group = &facts.groups[0];
    let there = |at: usize, who: usize| group.set[at].contains(&who);
    if there(could.takes, could.me) && there(could.gives, could.other) {
        return Ok(());
    }
    if swap.over || !there(could.gives, could.me) || !there(could.takes, could.other) {
        return Err(rules::SWAP_OVER.into());
    }
    if !fits(&facts, could) {
        return Err(rules::NO_SWAP.into());
    }
    let opened = openers(tx, &facts)?;
    for (at, goes, comes) in [
        (could.gives, could.me, could.other),
        (could.takes, could.other, could.me),
    ] {
        let slot = &group.evenings[at];
        let person = |helper: usize| facts.helpers[helper].person;
        swaps::over(tx, slot.circle, slot.id, person(goes))?;
        set::unset(tx, slot.circle, slot.id, person(goes))?;
        set::set(tx, slot, person(comes))?;
        publishing::said(tx, slot, cx.today())?;
        if opened[at] == Some(goes) {
            let team: Vec<usize> = group.set[at]
                .iter()
                .copied()
                .filter(|one| *one != goes)
                .collect();
            let next = rules::opener(&opened, at, comes, &team);
            store::opens(tx, slot, person(next))?;
        }
        journal::append(
            cx,
            tx,
            Entry::HelperChanged,
            Some(cx.me()?),
            Some(person(comes)),
        )?;
    }
    Ok(())
}

/// Who opens each evening of the only group.
fn openers(tx: &mut Tx, facts: &Facts) -> Result<Vec<Option<usize>>, Stop> {
    let mut opened = vec![None; facts.groups[0].evenings.len()];
    for line in store::lines(tx)? {
        if let (Kind::Opens, Some((_, at))) = (line.kind, facts.evening(line.evening)) {
            opened[at] = facts.helper(line.person);
        }
    }
    Ok(opened)
}

/// The question is answered with no, or taken back.
///
/// # Errors
/// `Missing` when it is neither asked by them nor of them.
pub fn end(tx: &mut Tx, permit: &Permit<act::OwnRota>, id: Id<Swap>) -> Result<(), Stop> {
    let me = permit.on();
    let swap = swaps::find(tx, id)?.filter(|swap| swap.other == me || swap.person == me);
    swap.ok_or(Stop::Missing)?;
    Ok(swaps::drop(tx, id)?)
}

/// Questions that are still open: those that somebody is asked, and those they ask.
///
/// # Errors
/// When the database does not answer.
pub fn open(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<(Vec<Open>, Vec<Open>), Stop> {
    let (to, by) = (swaps::to(tx, person)?, swaps::by(tx, person)?);
    Ok((still(cx, tx, to)?, still(cx, tx, by)?))
}

fn still(cx: &Cx, tx: &mut Tx, all: Vec<Swap>) -> Result<Vec<Open>, Stop> {
    let mut open = Vec::new();
    for swap in all {
        let gives = stands(cx, tx, &swap, swap.gives, swap.person)?;
        let takes = stands(cx, tx, &swap, swap.takes, swap.other)?;
        open.extend(
            gives
                .zip(takes)
                .map(|(gives, takes)| Open { swap, gives, takes }),
        );
    }
    Ok(open)
}

/// The evening, if it lies ahead and somebody is set for it.
fn stands(
    cx: &Cx,
    tx: &mut Tx,
    swap: &Swap,
    evening: Id<Evening>,
    person: Id<Person>,
) -> Result<Option<Slot>, Stop> {
    let slot = pergola_base::facts::evenings::find(tx, swap.circle, evening)?;
    let ahead = |slot: &Slot| meetings::may_change(slot, &cx.house.zone, cx.now).is_ok();
    let there = set::helpers(tx, swap.circle, evening)?.contains(&person);
    Ok(slot.filter(|slot| there && ahead(slot)))
}
