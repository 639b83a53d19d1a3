//! What a coordinator could decide where no rota exists: one thing at a time,
//! tried out before it is offered, the gentlest first. Never that a rule which
//! keeps people safe gives way, and never whose absence it is: everybody who is
//! not available is tried alike, whatever lies behind it.

use pergola_base::Day;
use pergola_rota::{Audience, Clash, Mentor, Model, Outcome, Way, ways_out};

use super::model::{Asked, Facts, Moved};
use super::rules::WEEKLY_MAX;
use super::solving::{Look, Stopped, part, run};

/// More people than this are not asked for at once.
const MORE_MAX: usize = 2;
/// The most evenings of a question in which everything is tried out.
const TRIED_EVENINGS_MAX: usize = 200;
/// The most ways of one kind that are tried out.
const TRIED_MAX: usize = 12;

/// What would help.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Help {
    /// Somebody of this group who is not available has time after all.
    Back(usize),
    /// People go along more often in one week than they said.
    Weekly,
    /// More people go along with a group.
    More {
        /// So many.
        more: usize,
        /// With which group.
        group: usize,
        /// They speak its language.
        speaks: bool,
    },
    /// An evening is on another day of its week.
    Moves {
        /// Of which group.
        group: usize,
        /// Which of its evenings.
        at: usize,
        /// On which day.
        day: Day,
    },
    /// A group meets on another day of the week.
    Meets {
        /// Which.
        group: usize,
        /// Some day that falls on it.
        day: Day,
    },
}

/// What would help, tried out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Helps {
    /// What.
    pub help: Help,
    /// Whether a rota exists then.
    pub is_enough: bool,
}

/// What would help against a clash.
pub(super) fn helps(facts: &Facts, stopped: &Stopped, evenings: &[(usize, usize)]) -> Vec<Helps> {
    let mut all = Vec::new();
    let groups = &stopped.asked.groups;
    let size = groups
        .iter()
        .map(|group| facts.groups[*group].evenings.len());
    if size.sum::<usize>() <= TRIED_EVENINGS_MAX {
        let mut clashing: Vec<usize> = evenings.iter().map(|(group, _)| *group).collect();
        clashing.dedup();
        let tried = [
            back(facts, groups, evenings),
            weekly(facts, groups),
            moves(facts, groups, evenings).or_else(|| meets(facts, groups, &clashing)),
        ];
        all.extend(tried.into_iter().flatten().map(|help| Helps {
            help,
            is_enough: true,
        }));
    }
    if let Some(clash) = &stopped.clash {
        all.extend(more(&stopped.asked, clash));
    }
    // What is not enough says little beside what is.
    if all.iter().any(|one| one.is_enough) {
        all.retain(|one| one.is_enough);
    }
    all.sort_by_key(|one| one.help);
    all.dedup();
    all
}

/// Whether the groups have a rota.
fn solves(facts: &Facts, groups: &[usize]) -> bool {
    part(facts, groups, Look::FIRST).is_ok()
}

fn back(facts: &Facts, groups: &[usize], evenings: &[(usize, usize)]) -> Option<Help> {
    let shut = |(group, at): &(usize, usize)| {
        let shut = facts.groups[*group].shut[*at].iter();
        shut.map(|one| (*group, *one)).collect::<Vec<_>>()
    };
    let mut who: Vec<(usize, usize)> = evenings.iter().flat_map(shut).collect();
    who.sort_unstable();
    who.dedup();
    let helps = |(group, helper): &(usize, usize)| {
        let mut facts = facts.clone();
        for (_, at) in evenings.iter().filter(|(other, _)| other == group) {
            facts.groups[*group].shut[*at].retain(|one| one != helper);
        }
        solves(&facts, groups)
    };
    let found = who.into_iter().take(TRIED_MAX).find(helps);
    found.map(|(group, _)| Help::Back(group))
}

fn weekly(facts: &Facts, groups: &[usize]) -> Option<Help> {
    let mut pools = groups.iter().flat_map(|group| &facts.groups[*group].pool);
    if !pools.any(|one| facts.weekly(*one) < WEEKLY_MAX) {
        return None;
    }
    let mut facts = facts.clone();
    facts.freely = true;
    solves(&facts, groups).then_some(Help::Weekly)
}

fn moves(facts: &Facts, groups: &[usize], evenings: &[(usize, usize)]) -> Option<Help> {
    let day = |(group, at): &(usize, usize)| {
        let days = facts.groups[*group].moves[*at].iter();
        days.map(|moved| (*group, *at, moved)).collect::<Vec<_>>()
    };
    let mut days: Vec<(usize, usize, &Moved)> = evenings.iter().flat_map(day).collect();
    // Where most can be there, first.
    days.sort_by_key(|(group, at, moved)| (moved.shut.len(), *group, *at, moved.day));
    let helps = |(group, at, moved): &(usize, usize, &Moved)| {
        let mut facts = facts.clone();
        facts.groups[*group].evenings[*at].day = moved.day;
        facts.groups[*group].shut[*at].clone_from(&moved.shut);
        solves(&facts, groups)
    };
    let found = days.into_iter().take(TRIED_MAX).find(helps);
    found.map(|(group, at, moved)| Help::Moves {
        group,
        at,
        day: moved.day,
    })
}

/// All evenings of a group on another day of the week; those that cannot move stay.
fn meets(facts: &Facts, groups: &[usize], clashing: &[usize]) -> Option<Help> {
    let mut all = Vec::new();
    for group in clashing {
        for weekday in 0..7 {
            let moves = &facts.groups[*group].moves;
            let on =
                |all: &Vec<Moved>| all.iter().find(|one| one.day.weekday() == weekday).cloned();
            let days: Vec<Option<Moved>> = moves.iter().map(on).collect();
            let shut: usize = days.iter().flatten().map(|one| one.shut.len()).sum();
            if days.iter().any(Option::is_some) {
                all.push((shut, *group, weekday, days));
            }
        }
    }
    all.sort_by_key(|(shut, group, weekday, _)| (*shut, *group, *weekday));
    let helps = |(_, group, _, days): &(usize, usize, i64, Vec<Option<Moved>>)| {
        let mut facts = facts.clone();
        let known = &mut facts.groups[*group];
        for (at, moved) in days.iter().enumerate() {
            if let Some(moved) = moved {
                known.evenings[at].day = moved.day;
                known.shut[at].clone_from(&moved.shut);
            }
        }
        solves(&facts, groups)
    };
    let (_, group, _, days) = all.into_iter().take(TRIED_MAX).find(helps)?;
    let day = days.iter().flatten().next()?.day;
    Some(Help::Meets { group, day })
}

/// One person more; and where that is not enough, how many are.
fn more(asked: &Asked, clash: &Clash) -> Vec<Helps> {
    let mut all = Vec::new();
    if let Ok(model) = Model::new(asked.problem.clone()) {
        for out in ways_out(&model, clash, Audience::Page) {
            if let Way::OneMore {
                circle, language, ..
            } = out.way
            {
                all.push(found(
                    asked.groups[circle],
                    1,
                    language.is_some(),
                    out.is_enough,
                ));
            }
        }
    }
    let requirements = clash.requirements().iter();
    let mut circles: Vec<usize> = requirements.filter_map(|one| one.circle).collect();
    circles.sort_unstable();
    circles.dedup();
    for circle in circles {
        let group = asked.groups[circle];
        let known = |one: &Helps| {
            one.is_enough && matches!(one.help, Help::More { group: other, .. } if other == group)
        };
        if all.iter().any(known) {
            continue;
        }
        if let Some(more) = (1..=MORE_MAX).find(|more| enough(asked, circle, *more)) {
            all.push(found(group, more, true, true));
        }
    }
    all
}

const fn found(group: usize, more: usize, speaks: bool, is_enough: bool) -> Helps {
    let help = Help::More {
        more,
        group,
        speaks,
    };
    Helps { help, is_enough }
}

/// Whether a rota exists with so many more people in a group.
fn enough(asked: &Asked, circle: usize, more: usize) -> bool {
    let mut asked = asked.clone();
    let problem = &mut asked.problem;
    for _ in 0..more {
        problem.mentors.push(Mentor {
            languages: vec![problem.circles[circle].language],
            certified: true,
            available: vec![problem.circles[circle].slot],
            week_max: 1,
            load_max: u32::try_from(problem.weeks).unwrap_or(u32::MAX),
            ..Mentor::default()
        });
        problem.preference.push(vec![0; problem.circles.len()]);
    }
    matches!(run(&asked, Look::FIRST), Some(Outcome::Solved(_)))
}
