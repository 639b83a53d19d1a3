//! Asks for a rota and reads the answer: teams where there is one, and where
//! there is none, what clashes. Pure and the same each time: the seed is given,
//! the steps are counted.

use pergola_rota::{
    Audience, Clash, Line, Model, Outcome, Pace, Settings, Solved, cost, fold, solve,
};

use super::model::{Asked, Facts, Team};
use super::rules::monday;
use super::ways::{self, Helps};
use crate::meetings::rules;

/// Changes looked at in one look at most, whatever the number of evenings.
const STEPS_MAX: u64 = 400_000;
/// How often a look at the days may rule out a place.
const ROUNDS: usize = 40;

/// How it is looked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Where chance begins.
    pub seed: u64,
    /// Changes looked at for each evening; 0: the first rota will do.
    pub steps: u64,
}

impl Look {
    /// Only whether there is one.
    pub const FIRST: Self = Self { seed: 1, steps: 0 };
}

/// A draft.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draft {
    /// Who is where.
    pub teams: Vec<Team>,
    /// Whether a better one is still thinkable.
    pub open: bool,
}

/// Where no rota exists, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stuck {
    /// The groups that clash.
    pub groups: Vec<usize>,
    /// The evenings that clash, by group and number.
    pub evenings: Vec<(usize, usize)>,
    /// What clashes, one reason in each line, told as on a page.
    pub lines: Vec<Why>,
    /// Whether a look at the days of people has ruled something out.
    pub days: bool,
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

/// A question without a rota, and the clash, if it was found.
pub(super) struct Stopped {
    pub asked: Asked,
    pub clash: Option<Clash>,
    pub days: bool,
}

/// Looks for a rota over some groups. A group that has none does not keep the
/// others from theirs.
#[must_use]
pub fn draft(facts: &Facts, groups: &[usize], look: Look) -> Draft {
    over(facts, groups, look).0
}

/// Why groups have no rota that have no team in a draft.
#[must_use]
pub fn stuck(facts: &Facts, teams: &[Team]) -> Vec<Stuck> {
    let has = |group: &usize| teams.iter().any(|team| team.group == *group);
    let parts = facts.apart(&facts.planned());
    let without = parts.iter().filter(|part| !part.iter().all(has));
    let stopped = without.flat_map(|part| over(facts, part, Look::FIRST).1);
    let mut stuck: Vec<Stuck> = stopped.map(|one| told(facts, &one)).collect();
    stuck.sort_by(|one, other| one.evenings.cmp(&other.evenings));
    stuck
}

fn over(facts: &Facts, groups: &[usize], look: Look) -> (Draft, Vec<Stopped>) {
    let (mut draft, mut stopped) = (Draft::default(), Vec::new());
    let mut waiting = facts.apart(groups);
    while let Some(groups) = waiting.pop() {
        match part(facts, &groups, look) {
            Ok((teams, open)) => {
                draft.teams.extend(teams);
                draft.open |= open;
            }
            Err(one) => {
                let clashing = one.groups();
                let left: Vec<usize> = groups
                    .into_iter()
                    .filter(|group| !clashing.contains(group))
                    .collect();
                waiting.extend(facts.apart(&left));
                stopped.push(*one);
            }
        }
    }
    draft.teams.sort_by_key(|team| (team.group, team.at));
    (draft, stopped)
}

/// Groups that belong together: their teams, and whether better ones are thinkable.
pub(super) fn part(
    facts: &Facts,
    groups: &[usize],
    look: Look,
) -> Result<(Vec<Team>, bool), Box<Stopped>> {
    let mut not = Vec::new();
    for _ in 0..ROUNDS {
        let asked = Asked::of(facts, groups, &not);
        match run(&asked, look) {
            Some(Outcome::Solved(solved)) => {
                let teams = asked.teams(facts, &solved.rota);
                let over = too_much(facts, &teams);
                if over.is_empty() {
                    return Ok((teams, !Solved::is_proved(&solved)));
                }
                not.extend(over);
            }
            Some(Outcome::Impossible(clash)) => {
                let (clash, days) = (Some(clash), !not.is_empty());
                return Err(Box::new(Stopped { asked, clash, days }));
            }
            Some(Outcome::Undecided) | None => break,
        }
    }
    Err(Box::new(Stopped {
        asked: Asked::of(facts, groups, &not),
        clash: None,
        days: !not.is_empty(),
    }))
}

pub(super) fn run(asked: &Asked, look: Look) -> Option<Outcome> {
    let model = Model::new(asked.problem.clone()).ok()?;
    let settings = Settings {
        seed: look.seed,
        threads: 1,
    };
    let all = look.steps * (model.circles() * model.weeks()) as u64;
    let all = all.min(STEPS_MAX);
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

/// What a draft leaves open and costs, the better the lower: evenings without a
/// team, then points.
#[must_use]
pub fn measure(facts: &Facts, teams: &[Team]) -> (usize, i64) {
    let mut points = 0;
    for part in facts.apart(&facts.planned()) {
        let asked = Asked::of(facts, &part, &[]);
        let Ok(model) = Model::new(asked.problem.clone()) else {
            continue;
        };
        let rota = asked.rota(facts, |group, at| {
            let own = teams
                .iter()
                .find(|team| (team.group, team.at) == (group, at));
            own.map_or_else(Vec::new, |team| team.people.to_vec())
        });
        points += cost(&model, &rota).total();
    }
    let all: usize = facts.groups.iter().map(|group| group.evenings.len()).sum();
    (all - teams.len().min(all), points)
}

/// Places that cannot be by the days: somebody at two evenings of one day, more
/// than four times in four weeks, or more often in one week than they said. The
/// later place goes.
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
        let weekly = facts.weekly(helper) as usize;
        for (day, team) in own {
            let week = days.iter().filter(|one| monday(**one) == monday(day));
            if week.count() >= weekly || rules::available(day, &days, true, false, false).is_err() {
                over.push((team.group, team.at, helper));
            } else {
                days.push(day);
            }
        }
    }
    over
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

impl Stopped {
    /// The groups that clash; all, where nobody knows which.
    fn groups(&self) -> Vec<usize> {
        let requirements = self.clash.iter().flat_map(|clash| clash.requirements());
        let mut groups: Vec<usize> = requirements
            .filter_map(|one| one.circle.map(|group| self.asked.groups[group]))
            .collect();
        groups.sort_unstable();
        groups.dedup();
        if groups.is_empty() {
            groups.clone_from(&self.asked.groups);
        }
        groups
    }

    /// The evenings that clash.
    fn evenings(&self, facts: &Facts) -> Vec<(usize, usize)> {
        let Some(clash) = &self.clash else {
            return self.groups().into_iter().map(|group| (group, 0)).collect();
        };
        let mut evenings: Vec<(usize, usize)> = Vec::new();
        for one in clash.requirements() {
            let at = one.week.zip(one.circle);
            let at =
                at.and_then(|(week, group)| Some((group, self.asked.evening(facts, group, week)?)));
            evenings.extend(at.map(|(group, at)| (self.asked.groups[group], at)));
        }
        evenings.sort_unstable();
        evenings.dedup();
        evenings
    }
}

/// A clash in the words of the facts.
fn told(facts: &Facts, stopped: &Stopped) -> Stuck {
    let evenings = stopped.evenings(facts);
    let why = |line: Line| {
        let known = line.mentors.iter();
        let helpers = known.filter_map(|mentor| stopped.asked.helpers.get(*mentor));
        Why {
            helpers: helpers.copied().collect(),
            line,
        }
    };
    let lines = stopped
        .clash
        .iter()
        .flat_map(|clash| fold(clash, Audience::Page));
    Stuck {
        helps: ways::helps(facts, stopped, &evenings),
        lines: lines.map(why).collect(),
        days: stopped.days,
        groups: stopped.groups(),
        evenings,
    }
}
