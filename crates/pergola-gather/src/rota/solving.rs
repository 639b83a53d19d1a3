//! Asks for a rota and reads the answer: teams where there is one, and where
//! there is none what clashes and what would help. Pure and the same each time:
//! the seed is the day, the steps are counted.

use pergola_base::Day;
use pergola_rota::{
    Audience, Clash, Line, Mentor, Model, Outcome, Pace, Settings, Way, fold, solve, ways_out,
};

use super::model::{Asked, Facts, Team};
use crate::meetings::rules;

/// Changes looked at for each evening.
const STEPS: u64 = 400;
/// How often a look at the days may rule out a place.
const ROUNDS: usize = 40;
/// More people than this are not asked for at once.
const MORE_MAX: usize = 2;

/// Where no rota exists, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stuck {
    /// The groups that clash.
    pub groups: Vec<usize>,
    /// The evenings that clash, by group and number.
    pub evenings: Vec<(usize, usize)>,
    /// What clashes, one reason in each line, told as on a page.
    pub lines: Vec<Why>,
    /// What would help, the gentlest first.
    pub helps: Vec<Helps>,
}

/// One reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Why {
    /// Which.
    pub line: Line,
    /// The helpers it is about.
    pub helpers: Vec<usize>,
}

/// What would help.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Helps {
    /// In which group.
    pub group: usize,
    /// So many more people who go along with it.
    pub more: usize,
    /// They speak its language.
    pub speaks: bool,
    /// Whether a rota exists then.
    pub is_enough: bool,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answered {
    /// Who is where.
    pub teams: Vec<Team>,
    /// Where nobody knows.
    pub stuck: Vec<Stuck>,
}

/// Looks for a rota over all groups. A group that has none does not keep the
/// others from theirs.
#[must_use]
pub fn answer(facts: &Facts, day: Day) -> Answered {
    let mut answered = Answered::default();
    let all: Vec<usize> = (0..facts.groups.len())
        .filter(|group| !facts.groups[*group].evenings.is_empty())
        .collect();
    let mut waiting = facts.apart(&all);
    while let Some(groups) = waiting.pop() {
        match part(facts, &groups, day) {
            Ok(teams) => answered.teams.extend(teams),
            Err(stuck) => {
                let left: Vec<usize> = groups
                    .into_iter()
                    .filter(|group| !stuck.groups.contains(group))
                    .collect();
                waiting.extend(facts.apart(&left));
                answered.stuck.push(stuck);
            }
        }
    }
    answered.teams.sort_by_key(|team| (team.group, team.at));
    answered
        .stuck
        .sort_by(|one, other| one.evenings.cmp(&other.evenings));
    answered
}

/// Groups that belong together.
fn part(facts: &Facts, groups: &[usize], day: Day) -> Result<Vec<Team>, Stuck> {
    let mut not = Vec::new();
    for _ in 0..ROUNDS {
        let asked = Asked::of(facts, groups, &not);
        match run(&asked, day) {
            Some(Outcome::Solved(solved)) => {
                let teams = asked.teams(facts, &solved.rota);
                let over = too_much(facts, &teams);
                if over.is_empty() {
                    return Ok(teams);
                }
                not.extend(over);
            }
            Some(Outcome::Impossible(clash)) => return Err(stuck(facts, &asked, &clash, day)),
            Some(Outcome::Undecided) | None => break,
        }
    }
    Err(Stuck {
        groups: groups.to_vec(),
        evenings: groups.iter().map(|group| (*group, 0)).collect(),
        lines: Vec::new(),
        helps: Vec::new(),
    })
}

fn run(asked: &Asked, day: Day) -> Option<Outcome> {
    let model = Model::new(asked.problem.clone()).ok()?;
    let settings = Settings {
        seed: day.0.unsigned_abs(),
        threads: 1,
    };
    let all = STEPS * (model.circles() * model.weeks()) as u64;
    let mut pace = |progress: &pergola_rota::Progress| {
        if progress.steps >= all {
            return Pace::Stop;
        }
        #[expect(clippy::cast_precision_loss, reason = "a share of a run")]
        let share = progress.steps as f64 / all as f64;
        Pace::On(share)
    };
    Some(solve(&model, settings, &mut pace))
}

/// Places that cannot be by the days: somebody at two evenings of one day, or
/// more than four times in four weeks. The later place goes.
fn too_much(facts: &Facts, teams: &[Team]) -> Vec<(usize, usize, usize)> {
    let mut over = Vec::new();
    for (helper, known) in facts.helpers.iter().enumerate() {
        let mut own: Vec<_> = teams
            .iter()
            .filter(|team| team.people.contains(&helper))
            .map(|team| (facts.groups[team.group].evenings[team.at].day, team))
            .collect();
        own.sort_by_key(|(day, team)| (*day, team.group));
        let mut days = known.days.clone();
        for (day, team) in own {
            if rules::available(day, &days, true, false, false).is_err() {
                over.push((team.group, team.at, helper));
            } else {
                days.push(day);
            }
        }
    }
    over
}

/// A clash in the words of the facts.
fn stuck(facts: &Facts, asked: &Asked, clash: &Clash, day: Day) -> Stuck {
    let mut evenings: Vec<(usize, usize)> = Vec::new();
    for one in clash.requirements() {
        let at = one.week.zip(one.circle);
        let at = at.and_then(|(week, group)| Some((group, asked.evening(facts, group, week)?)));
        evenings.extend(at.map(|(group, at)| (asked.groups[group], at)));
    }
    evenings.sort_unstable();
    evenings.dedup();
    let mut groups: Vec<usize> = clash
        .requirements()
        .iter()
        .filter_map(|one| one.circle.map(|group| asked.groups[group]))
        .collect();
    groups.sort_unstable();
    groups.dedup();
    if groups.is_empty() {
        groups.clone_from(&asked.groups);
    }
    let why = |line: Line| Why {
        helpers: line
            .mentors
            .iter()
            .filter_map(|mentor| asked.helpers.get(*mentor).copied())
            .collect(),
        line,
    };
    Stuck {
        helps: helps(asked, clash, day),
        lines: fold(clash, Audience::Page).into_iter().map(why).collect(),
        groups,
        evenings,
    }
}

/// What a coordinator could do: one thing, tried out; and where one person more
/// is not enough, how many are.
fn helps(asked: &Asked, clash: &Clash, day: Day) -> Vec<Helps> {
    let mut all = Vec::new();
    if let Ok(model) = Model::new(asked.problem.clone()) {
        for out in ways_out(&model, clash, Audience::Page) {
            if let Way::OneMore {
                circle, language, ..
            } = out.way
            {
                all.push(Helps {
                    group: asked.groups[circle],
                    more: 1,
                    speaks: language.is_some(),
                    is_enough: out.is_enough,
                });
            }
        }
    }
    let mut circles: Vec<usize> = clash
        .requirements()
        .iter()
        .filter_map(|one| one.circle)
        .collect();
    circles.sort_unstable();
    circles.dedup();
    for circle in circles {
        let group = asked.groups[circle];
        if all
            .iter()
            .any(|one: &Helps| one.group == group && one.is_enough)
        {
            continue;
        }
        if let Some(more) = (1..=MORE_MAX).find(|more| enough(asked, circle, *more, day)) {
            all.push(Helps {
                group,
                more,
                speaks: true,
                is_enough: true,
            });
        }
    }
    // What is not enough says little beside what is.
    let enough: Vec<usize> = all
        .iter()
        .filter(|one| one.is_enough)
        .map(|one| one.group)
        .collect();
    all.retain(|one| one.is_enough || !enough.contains(&one.group));
    all.sort_by_key(|one| (!one.is_enough, one.more, one.group));
    all.dedup();
    all
}

/// Whether a rota exists with so many more people in a group.
fn enough(asked: &Asked, circle: usize, more: usize, day: Day) -> bool {
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
    matches!(run(&asked, day), Some(Outcome::Solved(_)))
}

/// Whether everybody of these teams can still be where they are set.
#[must_use]
pub fn holds(facts: &Facts, teams: &[Team]) -> bool {
    let open = |team: &Team| {
        let shut = &facts.groups[team.group].shut[team.at];
        team.people.iter().all(|one| !shut.contains(one))
    };
    teams.iter().all(open) && too_much(facts, teams).is_empty()
}
