//! Facilitators are constant in their circles. When one is away, another covers;
//! where nobody can, one of the two mentors must be senior. Never moves a
//! facilitator who is there.

use crate::problem::Problem;

/// Who covers, and where a senior must stand in.
pub(crate) struct Covers {
    /// By circle and week: who covers.
    pub who: Vec<Option<usize>>,
    /// By circle: the weeks in which nobody can, as bits.
    pub needs_senior: Vec<u128>,
}

/// Plans the cover of each week and hour: as many as can be covered are.
pub(crate) fn plan(problem: &Problem) -> Covers {
    let weeks = problem.weeks;
    let mut covers = Covers {
        who: vec![None; problem.circles.len() * weeks],
        needs_senior: vec![0; problem.circles.len()],
    };
    let away = |circle: usize, week: usize| {
        let facilitator = problem.circles[circle].facilitator;
        facilitator.is_some_and(|one| problem.facilitators[one].away.contains(&week))
    };
    for week in 0..weeks {
        let gaps: Vec<usize> = (0..problem.circles.len())
            .filter(|circle| away(*circle, week))
            .collect();
        let mut taken = vec![None; problem.facilitators.len() * problem.slots];
        for gap in &gaps {
            let mut seen = vec![false; problem.facilitators.len()];
            place(problem, week, *gap, &mut taken, &mut seen);
        }
        for (at, circle) in taken.iter().enumerate() {
            if let Some(circle) = circle {
                covers.who[circle * weeks + week] = Some(at / problem.slots);
            }
        }
        for gap in gaps {
            if covers.who[gap * weeks + week].is_none() {
                covers.needs_senior[gap] |= 1 << week;
            }
        }
    }
    covers
}

/// Whether this person could cover there at all.
pub(crate) fn can(problem: &Problem, week: usize, circle: usize, who: usize) -> bool {
    let (one, slot) = (&problem.facilitators[who], problem.circles[circle].slot);
    let busy = problem
        .circles
        .iter()
        .any(|own| own.facilitator == Some(who) && own.slot == slot);
    one.available.contains(&slot)
        && !one.away.contains(&week)
        && !one.no_contact.contains(&circle)
        && !busy
}

/// Finds cover for a circle, moving others along (an augmenting path).
fn place(
    problem: &Problem,
    week: usize,
    circle: usize,
    taken: &mut [Option<usize>],
    seen: &mut [bool],
) -> bool {
    let slot = problem.circles[circle].slot;
    for who in 0..problem.facilitators.len() {
        if seen[who] || !can(problem, week, circle, who) {
            continue;
        }
        seen[who] = true;
        let at = who * problem.slots + slot;
        let free = match taken[at] {
            None => true,
            Some(other) => place(problem, week, other, taken, seen),
        };
        if free {
            taken[at] = Some(circle);
            return true;
        }
    }
    false
}
