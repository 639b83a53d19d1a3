//! Asking one other person to swap an evening, and answering. Only the own groups,
//! only what is possible, and never why something is not.

use std::collections::BTreeMap;

use askama::Template;
use pergola_base::facts::evenings::Slot;
use pergola_base::{Answer, Circle, Cx, Evening, Id, Person, Request, Stop, act};
use pergola_home::circles::store::Inside;
use pergola_page::{Arg, Shell, page, say, say_day};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::when;
use crate::rota::model::Facts;
use crate::rota::rules;
use crate::rota::swapping::{self, Could, Open};
use crate::rota::swaps::Swap;

/// An evening that could be taken, and from whom.
struct Choice {
    value: String,
    when: String,
    name: Option<Shown>,
}

/// An own evening, and what could be taken for it.
struct Given {
    when: String,
    choices: Vec<Choice>,
}

/// A question that is open.
pub struct Asked {
    /// Its id.
    pub id: String,
    /// What would change for whoever looks.
    pub told: String,
    /// The other one.
    pub name: Option<Shown>,
}

#[derive(Template)]
#[template(path = "rota/swap.html")]
struct SwapPage<'a> {
    s: Shell<'a>,
    given: Vec<Given>,
}

/// What people of a circle go by, for somebody inside it; nothing where it does
/// not open.
fn names(
    cx: &mut Cx,
    tx: &mut Tx,
    circle: Id<Circle>,
) -> Result<BTreeMap<Id<Person>, Plain>, Stop> {
    let entered = match cx.may_in(tx, act::SeeCircle, circle) {
        Ok(permit) => Inside::enter(cx, tx, &permit),
        Err(stop) => Err(stop),
    };
    let people = match entered {
        Ok(inside) => inside.people(cx, tx)?,
        Err(Stop::Missing) => Vec::new(),
        Err(stop) => return Err(stop),
    };
    Ok(people
        .into_iter()
        .map(|one| (one.person, one.name))
        .collect())
}

/// GET /me/rota/swap
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    let mut given = Vec::new();
    for facts in swapping::own(cx, tx, permit.on())? {
        if let (Some(group), Some(me)) = (facts.groups.first(), facts.helper(permit.on())) {
            let names = names(cx, tx, group.circle)?;
            given.extend(givens(cx, &facts, me, &names));
        }
    }
    let s = Shell::new(cx, request);
    Ok(page(&SwapPage { s, given }))
}

fn givens(cx: &Cx, facts: &Facts, me: usize, names: &BTreeMap<Id<Person>, Plain>) -> Vec<Given> {
    let group = &facts.groups[0];
    let could = swapping::could(facts, me);
    let choice = |one: &Could| {
        let (slot, person) = (&group.evenings[one.takes], facts.helpers[one.other].person);
        Choice {
            value: format!("{}.{}.{person}", group.evenings[one.gives].id, slot.id),
            when: when(cx, slot),
            name: names.get(&person).map(Plain::show),
        }
    };
    let given = |at: usize| Given {
        when: when(cx, &group.evenings[at]),
        choices: could
            .iter()
            .filter(|one| one.gives == at)
            .map(choice)
            .collect(),
    };
    let all = (0..group.evenings.len()).map(given);
    all.filter(|one| !one.choices.is_empty()).collect()
}

/// The open questions as a page tells them: those that are asked of whoever looks,
/// and their own.
///
/// # Errors
/// When the database does not answer.
pub fn open(cx: &mut Cx, tx: &mut Tx, person: Id<Person>) -> Result<[Vec<Asked>; 2], Stop> {
    let (to, by) = swapping::open(cx, tx, person)?;
    let mut told = [Vec::new(), Vec::new()];
    for open in to {
        let (comes, goes) = (open.gives, open.takes);
        told[0].push(asked(
            cx,
            tx,
            &open,
            open.swap.person,
            "rota-asked",
            [comes, goes],
        )?);
    }
    for open in by {
        let (comes, goes) = (open.takes, open.gives);
        told[1].push(asked(
            cx,
            tx,
            &open,
            open.swap.other,
            "rota-asking",
            [comes, goes],
        )?);
    }
    Ok(told)
}

fn asked(
    cx: &mut Cx,
    tx: &mut Tx,
    open: &Open,
    who: Id<Person>,
    key: &str,
    [comes, goes]: [Slot; 2],
) -> Result<Asked, Stop> {
    let name = names(cx, tx, open.swap.circle)?.get(&who).map(Plain::show);
    let (comes, goes) = (
        say_day(cx.language, comes.day),
        say_day(cx.language, goes.day),
    );
    let with = [("day", Arg::Word(&comes)), ("word", Arg::Word(&goes))];
    Ok(Asked {
        id: open.swap.id.to_string(),
        told: say(cx.language, key, &with),
        name,
    })
}

/// What was chosen: the own evening, the other one, and whom to ask.
fn chosen(request: &Request) -> Option<(Id<Evening>, Id<Evening>, Id<Person>)> {
    let typed = request.field("with")?.show();
    let mut parts = typed.text().split('.');
    let (gives, takes) = (parts.next()?, parts.next()?);
    let other = parts.next()?;
    Some((Id::parse(gives)?, Id::parse(takes)?, Id::parse(other)?))
}

fn swap(request: &Request) -> Result<Id<Swap>, Stop> {
    let typed = request.field("swap").ok_or(Stop::Missing)?.show();
    Id::parse(typed.text()).ok_or(Stop::Missing)
}

/// POST /me/rota/swap: asks.
pub fn ask(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    let chosen = chosen(request).ok_or(rules::SWAP_UNKNOWN)?;
    swapping::ask(cx, tx, &permit, chosen)?;
    Ok(Answer::see("/me/rota"))
}

/// POST /me/rota/swap/yes
pub fn yes(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    swapping::accept(cx, tx, &permit, swap(request)?)?;
    Ok(Answer::see("/me/rota"))
}

/// POST /me/rota/swap/no: says no, or takes it back.
pub fn no(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::OwnRota)?;
    swapping::end(tx, &permit, swap(request)?)?;
    Ok(Answer::see("/me/rota"))
}
