//! The first rota: what was published as far as it still holds, the rest filled
//! at once; if that fails, a decision whether any rota exists at all. Where hours
//! may be chosen, the best ones for which there is a rota.

use std::borrow::Cow;
use std::collections::{BTreeSet, BinaryHeap};

use crate::conflict::{self, Clash, Existence};
use crate::dice::Dice;
use crate::extras;
use crate::first;
use crate::model::Model;
use crate::require::Rule;
use crate::state::{NOBODY, State};

/// Tries of the quick filling, beyond one for each meeting.
const EXTRA_TRIES: usize = 300;
/// Tries when a rota may exist but was not found quickly.
const LONG_TRIES: usize = 20_000;
/// The most choices of hours that are looked at.
const HOURS_MAX: usize = 300;

/// Where a search begins.
#[expect(
    clippy::large_enum_variant,
    reason = "made once for a search and taken apart at once"
)]
pub(crate) enum Start<'a> {
    /// With a whole rota.
    Rota(Cow<'a, Model>, Vec<[u16; 2]>),
    /// Nowhere: these clash.
    Clash(Clash),
    /// Nobody could tell.
    Unknown,
}

/// Finds the first rota.
pub(crate) fn start(model: &Model, seed: u64) -> Start<'_> {
    if model.problem.limits.choose_slots {
        return with_hours(model, seed);
    }
    match found(model, seed) {
        Ok(Some(team)) => Start::Rota(Cow::Borrowed(model), team),
        Ok(None) => Start::Unknown,
        Err(clash) => Start::Clash(clash),
    }
}

/// A whole rota at the hours at hand, or why there is none.
fn found(model: &Model, seed: u64) -> Result<Option<Vec<[u16; 2]>>, Clash> {
    let mut state = published(model);
    let tries = state.team.len() + EXTRA_TRIES;
    if first::fill(&mut state, Dice::new(seed, 0), tries) {
        return Ok(Some(state.team));
    }
    let gaps: BTreeSet<usize> = (0..state.team.len())
        .filter(|meeting| state.team[*meeting][0] == NOBODY)
        .map(|meeting| meeting % model.weeks)
        .collect();
    let gaps: Vec<usize> = gaps.into_iter().collect();
    match conflict::decide(model, &gaps) {
        Existence::Clash(clash) => Err(clash),
        Existence::Rota(answer) => {
            let mut state = State::empty(model);
            for (circle, week, team) in answer {
                state.fill(circle, week, team.map(crate::model::narrow));
            }
            Ok(Some(state.team))
        }
        Existence::Unknown => {
            let mut state = published(model);
            let whole = first::fill(&mut state, Dice::new(seed, 1), LONG_TRIES);
            Ok(whole.then_some(state.team))
        }
    }
}

/// What was published, as far as it still holds.
fn published(model: &Model) -> State<'_> {
    let mut state = State::empty(model);
    let Some(told) = &model.problem.published else {
        return state;
    };
    for (circle, weeks) in told.iter().enumerate() {
        for (week, team) in weeks.iter().enumerate() {
            let slot = model.slot(circle);
            let stands =
                |who: &usize| model.is_open(circle, week, *who) && state.has_room(*who, week, slot);
            let [lead, second] = *team;
            let narrow = team.map(crate::model::narrow);
            if !team.iter().all(stands)
                || !model.fits(circle, week, lead, second)
                || state.leads_too_long(circle, week, narrow[0])
            {
                continue;
            }
            state.fill(circle, week, narrow);
            if model.has_extras && !extras::fine(&state, circle, week) {
                state.clear(circle, week);
            }
        }
    }
    state
}

/// Hours by how many cannot come; the fewest come out first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Choice {
    cannot: std::cmp::Reverse<u32>,
    slots: std::cmp::Reverse<Vec<usize>>,
}

/// Tries hours in the order of how many can come. A clash tells which circles
/// would have to move; only those are moved, so that nothing is overlooked.
fn with_hours(model: &Model, seed: u64) -> Start<'_> {
    let problem = &model.problem;
    let cannot = |slots: &[usize]| -> u32 {
        let circles = problem.circles.iter().zip(slots);
        circles
            .map(|(circle, slot)| {
                let candidates = circle.candidates.iter().filter(|(known, _)| known == slot);
                circle.size - candidates.map(|(_, can)| *can).max().unwrap_or(0)
            })
            .sum()
    };
    let choice = |slots: Vec<usize>| Choice {
        cannot: std::cmp::Reverse(cannot(&slots)),
        slots: std::cmp::Reverse(slots),
    };
    let best = problem.circles.iter().map(|circle| {
        let most = circle.candidates.iter().rev().max_by_key(|(_, can)| *can);
        most.map_or(circle.slot, |(slot, _)| *slot)
    });
    let best: Vec<usize> = best.collect();
    let (mut waiting, mut seen) = (BinaryHeap::new(), BTreeSet::from([best.clone()]));
    waiting.push(choice(best));
    let (mut first_clash, mut unsure) = (None, false);
    for _ in 0..HOURS_MAX {
        let Some(next) = waiting.pop() else {
            return match first_clash {
                Some(clash) if !unsure => Start::Clash(clash),
                _ => Start::Unknown,
            };
        };
        let slots = next.slots.0;
        let there = model.with_slots(&slots);
        let clash = match found(&there, seed) {
            Ok(Some(team)) => return Start::Rota(Cow::Owned(there), team),
            Ok(None) => {
                unsure = true;
                continue;
            }
            Err(clash) => clash,
        };
        for one in clash.requirements() {
            let (Rule::Hour, Some(circle)) = (one.rule, one.circle) else {
                continue;
            };
            for (slot, _) in &problem.circles[circle].candidates {
                let mut moved = slots.clone();
                moved[circle] = *slot;
                if seen.insert(moved.clone()) {
                    waiting.push(choice(moved));
                }
            }
        }
        first_clash = first_clash.or(Some(clash));
    }
    Start::Unknown
}
