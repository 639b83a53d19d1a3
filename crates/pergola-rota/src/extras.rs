//! The rules that look beyond one meeting: four weeks, pools, last time, pairs
//! of mentors. Asked of a state in which the meeting is already filled.

use crate::state::{NOBODY, State, share};

/// Weeks that `month_max` counts together.
pub(crate) const MONTH_WEEKS: usize = 4;

/// Whether the team of a meeting keeps the rules that look further.
pub(crate) fn fine(state: &State, circle: usize, week: usize) -> bool {
    let limits = &state.model.problem.limits;
    let team = state.team_at(circle, week);
    team.iter().all(|who| {
        limits
            .month_max
            .is_none_or(|most| month(state, usize::from(*who), week) <= most)
            && !meets_apart(state, circle, *who)
    }) && limits
        .pool_max
        .is_none_or(|most| pool(state, circle) <= most as usize)
        && (!limits.last_time || keeps_company(state, circle, week))
}

/// The most meetings of a mentor in any four weeks that hold this one.
pub(crate) fn month(state: &State, mentor: usize, week: usize) -> u32 {
    let weeks = state.model.weeks;
    let used = &state.used[mentor * weeks..(mentor + 1) * weeks];
    let first = week.saturating_sub(MONTH_WEEKS - 1);
    (first..=week)
        .map(|from| {
            let until = (from + MONTH_WEEKS).min(weeks);
            used[from..until]
                .iter()
                .map(|count| u32::from(*count))
                .sum()
        })
        .max()
        .unwrap_or(0)
}

/// How many different mentors a circle has.
pub(crate) fn pool(state: &State, circle: usize) -> usize {
    let mentors = state.model.mentors;
    let held = &state.held[circle * mentors..(circle + 1) * mentors];
    held.iter().filter(|count| **count > 0).count()
}

/// Whether somebody who must never meet this mentor is in the circle.
pub(crate) fn meets_apart(state: &State, circle: usize, mentor: u16) -> bool {
    let held = |other: &u16| state.held[circle * state.model.mentors + usize::from(*other)] > 0;
    state.model.apart[usize::from(mentor)].iter().any(held)
}

/// Whether this week and its neighbours share somebody, where both are filled.
fn keeps_company(state: &State, circle: usize, week: usize) -> bool {
    let team = state.team_at(circle, week);
    let shares = |other: usize| {
        let near = state.team_at(circle, other);
        near[0] == NOBODY || share(near, team)
    };
    (week == 0 || shares(week - 1)) && (week + 1 == state.model.weeks || shares(week + 1))
}
