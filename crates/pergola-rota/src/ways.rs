//! What a coordinator could decide so that a rota exists: one thing at a time,
//! tried out before it is offered. Never that a no-contact pair, a standing or
//! any other rule that keeps people safe gives way.

use crate::conflict::Clash;
use crate::dice::Dice;
use crate::explain::Audience;
use crate::first;
use crate::model::Model;
use crate::problem::{Mentor, Problem};
use crate::puzzle::{self, Kept};
use crate::require::{Requirement, Rule};
use crate::sat::Verdict;
use crate::state::State;

/// The most ways that are tried out.
const TRIED_MAX: usize = 24;
/// The most ways that are offered.
const OFFERED_MAX: usize = 8;

/// One thing that could be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A mentor who is away comes nevertheless.
    Comes {
        /// Who.
        mentor: usize,
        /// In which week.
        week: usize,
    },
    /// A mentor takes more meetings a week.
    TakesMore {
        /// Who.
        mentor: usize,
        /// At most so many, instead of one fewer.
        week_max: u32,
    },
    /// One more mentor is found.
    OneMore {
        /// For which circle.
        circle: usize,
        /// Free at this hour.
        slot: usize,
        /// Speaks this language.
        language: Option<u32>,
        /// May lead.
        certified: bool,
    },
    /// A circle meets at another hour.
    Moves {
        /// So many fewer people can come (negative: more).
        fewer: i64,
        /// Which circle.
        circle: usize,
        /// At which hour.
        slot: usize,
    },
}

/// A way out, tried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// What would be decided.
    pub way: Way,
    /// Whether there is a rota then; otherwise this clash goes, and another may be left.
    pub is_enough: bool,
}

/// Ways out of a clash, the gentlest first. On a page nobody is asked to come
/// back from an absence: it would tell absences from what must not be told.
#[must_use]
pub fn ways_out(model: &Model, clash: &Clash, audience: Audience) -> Vec<WayOut> {
    let mut ways: Vec<Way> = clash
        .requirements()
        .iter()
        .flat_map(|one| ways_of(model, one))
        .filter(|way| audience == Audience::File || !matches!(way, Way::Comes { .. }))
        .collect();
    ways.sort_unstable();
    ways.dedup();
    let tried = ways.into_iter().take(TRIED_MAX);
    let mut out: Vec<WayOut> = tried.filter_map(|way| try_out(model, clash, way)).collect();
    out.sort_by_key(|one| !one.is_enough);
    out.truncate(OFFERED_MAX);
    out
}

/// What could be decided about one requirement.
fn ways_of(model: &Model, one: &Requirement) -> Vec<Way> {
    let problem = &model.problem;
    match (one.rule, one.circle, one.week, one.mentor) {
        (Rule::Away, _, Some(week), Some(mentor)) => vec![Way::Comes { mentor, week }],
        (Rule::WeekMax, _, _, Some(mentor)) => {
            let week_max = problem.mentors[mentor].week_max + 1;
            vec![Way::TakesMore { mentor, week_max }]
        }
        (Rule::Language | Rule::Lead | Rule::Helpers, Some(circle), _, _) => {
            let asked = &problem.circles[circle];
            vec![Way::OneMore {
                circle,
                slot: asked.slot,
                language: (one.rule == Rule::Language).then_some(asked.language),
                certified: one.rule == Rule::Lead,
            }]
        }
        (Rule::Hour, Some(circle), _, _) => moves(problem, circle),
        _ => Vec::new(),
    }
}

fn moves(problem: &Problem, circle: usize) -> Vec<Way> {
    let asked = &problem.circles[circle];
    let can = |slot: usize| {
        let found = asked.candidates.iter().find(|(known, _)| *known == slot);
        found.map_or(i64::from(asked.size), |(_, can)| i64::from(*can))
    };
    let others = asked
        .candidates
        .iter()
        .filter(|(slot, _)| *slot != asked.slot);
    others
        .map(|(slot, there)| {
            let fewer = can(asked.slot) - i64::from(*there);
            Way::Moves {
                fewer,
                circle,
                slot: *slot,
            }
        })
        .collect()
}

/// The problem after the decision.
fn decided(problem: &Problem, way: Way) -> Problem {
    let mut problem = problem.clone();
    match way {
        Way::Comes { mentor, week } => problem.mentors[mentor].away.retain(|away| *away != week),
        Way::TakesMore { mentor, week_max } => problem.mentors[mentor].week_max = week_max,
        Way::OneMore {
            slot,
            language,
            certified,
            ..
        } => {
            problem.mentors.push(Mentor {
                languages: language.into_iter().collect(),
                certified,
                available: vec![slot],
                week_max: 1,
                ..Mentor::default()
            });
            problem.preference.push(vec![0; problem.circles.len()]);
            for row in &mut problem.circle_preference {
                row.push(0);
            }
        }
        Way::Moves { circle, slot, .. } => problem.circles[circle].slot = slot,
    }
    problem
}

/// Whether the clash is gone after the decision, and whether that is enough.
fn try_out(model: &Model, clash: &Clash, way: Way) -> Option<WayOut> {
    let after = Model::new(decided(&model.problem, way)).ok()?;
    let mut kept: Kept = clash.requirements().iter().copied().collect();
    if let Way::Comes { mentor, week } = way {
        kept.remove(&Requirement::of_mentor(Rule::Away, mentor, week));
    }
    if puzzle::solve(&after, &kept).0 != Verdict::Yes {
        return None;
    }
    let mut state = State::empty(&after);
    let tries = state.team.len() * 2;
    let is_enough = first::fill(&mut state, Dice::new(1, 0), tries);
    Some(WayOut { way, is_enough })
}
