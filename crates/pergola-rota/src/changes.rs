//! Two rotas side by side, and what a mentor's illness asks of one that was
//! published: cover for some weeks, everything else as it was told.

use crate::model::Model;
use crate::problem::{Problem, Rota};
use crate::refuse::{Refused, refused};

/// A place that somebody else takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// In which circle.
    pub circle: usize,
    /// In which week.
    pub week: usize,
    /// 0: who opens the evening; 1: the second helper.
    pub place: usize,
    /// Who was to come.
    pub before: usize,
    /// Who comes.
    pub after: usize,
}

/// What differs between two rotas of one problem.
#[must_use]
pub fn changes(before: &Rota, after: &Rota) -> Vec<Change> {
    let mut changes = Vec::new();
    for (circle, weeks) in before.team.iter().zip(&after.team).enumerate() {
        for (week, (one, other)) in weeks.0.iter().zip(weeks.1).enumerate() {
            for place in (0..2).filter(|place| one[*place] != other[*place]) {
                let (before, after) = (one[place], other[place]);
                changes.push(Change {
                    circle,
                    week,
                    place,
                    before,
                    after,
                });
            }
        }
    }
    changes
}

/// The problem after a mentor fell ill: away in these weeks, and every other
/// place should stay as it was published. Solve it like any other.
///
/// # Errors
/// When the mentor or a week is unknown, or the rota is of another problem.
pub fn after_illness(
    model: &Model,
    published: &Rota,
    mentor: usize,
    weeks: &[usize],
) -> Result<Model, Refused> {
    let mut problem: Problem = model.problem.clone();
    let count = problem.mentors.len();
    let Some(ill) = problem.mentors.get_mut(mentor) else {
        let expected = format!("a mentor, 0 to {}", count - 1);
        return Err(refused("mentor", mentor.to_string(), expected));
    };
    ill.away.extend(weeks);
    ill.away.sort_unstable();
    ill.away.dedup();
    problem.published = Some(published.team.clone());
    problem.limits.choose_slots = false;
    Model::new(problem)
}
