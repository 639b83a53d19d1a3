//! When no rota exists: a smallest clash, in the sense that without any one of
//! its requirements the rest could be kept. Never says more than it proved.

use crate::model::Model;
use crate::puzzle::{self, Answer, Kept};
use crate::require::{Requirement, Scope, Unit, units};
use crate::sat::Verdict;

/// What is known about whether a rota exists.
pub(crate) enum Existence {
    /// It does; here is who is where.
    Rota(Answer),
    /// It does not; these clash.
    Clash(Clash),
    /// Nobody could tell within the limits.
    Unknown,
}

/// Requirements that cannot be kept together; without any one of them, the rest
/// could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash(Vec<Requirement>);

impl Clash {
    /// The requirements, sorted.
    #[must_use]
    pub fn requirements(&self) -> &[Requirement] {
        &self.0
    }
}

/// Decides whether a rota exists. `suspects`: weeks in which a quick search left
/// gaps; they are looked at first.
pub(crate) fn decide(model: &Model, suspects: &[usize]) -> Existence {
    let weeks = suspects.iter().copied();
    let others = (0..model.weeks).filter(|week| !suspects.contains(week));
    let weeks = weeks.chain(others).map(|week| Scope::week(model, week));
    let circles = (0..model.circles).map(|circle| Scope::circle(model, circle));
    for scope in weeks.chain(circles) {
        if puzzle::clash(model, &all(&units(model, &scope))) {
            return Existence::Clash(smallest(model, &scope));
        }
    }
    let whole = Scope::whole(model);
    match puzzle::solve(model, &all(&units(model, &whole))) {
        (Verdict::Yes, answer) => Existence::Rota(answer),
        (Verdict::No, _) => Existence::Clash(smallest(model, &whole)),
        (Verdict::Unknown, _) => Existence::Unknown,
    }
}

fn all(kinds: &[Vec<Unit>]) -> Kept {
    kinds.iter().flatten().flatten().copied().collect()
}

/// Takes away what the clash does not need: whole units first, then one
/// requirement after the other.
fn smallest(model: &Model, scope: &Scope) -> Clash {
    let mut kinds = units(model, scope);
    for kind in 0..kinds.len() {
        let rest: Kept = kinds
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != kind)
            .flat_map(|(_, units)| units.iter().flatten().copied())
            .collect();
        let half = kinds[kind].len().next_power_of_two();
        shrink(&mut kinds[kind], half, |units| {
            let mut kept = rest.clone();
            kept.extend(units.iter().flatten());
            puzzle::clash(model, &kept)
        });
    }
    let mut alone: Vec<Unit> = kinds
        .into_iter()
        .rev()
        .flatten()
        .flatten()
        .map(|one| vec![one])
        .collect();
    shrink(&mut alone, 1, |units| {
        let kept = units.iter().flatten().copied().collect();
        puzzle::clash(model, &kept)
    });
    let mut left: Vec<Requirement> = alone.into_iter().flatten().collect();
    left.sort_unstable();
    Clash(left)
}

/// Takes away as many units as it can while they still clash: `length` of them
/// at a time, then half as many, at last each alone.
fn shrink(units: &mut Vec<Unit>, mut length: usize, clash: impl Fn(&[Unit]) -> bool) {
    while length > 0 {
        let mut at = 0;
        while at < units.len() {
            let end = (at + length).min(units.len());
            let mut fewer = units.clone();
            fewer.drain(at..end);
            let nothing_there = units[at..end].iter().all(Vec::is_empty);
            if nothing_there || clash(&fewer) {
                // Empty units keep their place, so that what makes somebody not
                // available has no say in what is tried together.
                units[at..end].iter_mut().for_each(Vec::clear);
            }
            at = end;
        }
        length /= 2;
    }
    units.retain(|unit| !unit.is_empty());
}
