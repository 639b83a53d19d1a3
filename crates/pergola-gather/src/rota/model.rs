//! From what is known to a question that `pergola-rota` answers, and back: facts
//! in, problems out, pure. Groups that share nobody are asked about one by one.
//! Whatever makes somebody unavailable is one bit here, before anything is solved.

use pergola_base::facts::evenings::Slot;
use pergola_base::{Circle, Day, Evening, Id, Person};
use pergola_rota::{
    Circle as Row, Fixed, Forbidden, Limits, Mentor, MentorIndex, Problem, Rota, Weights,
};

use super::rules;
use crate::meetings::rules::HELPS_MAX;

/// The most hours of a problem.
const SLOTS: usize = 64;
/// Evenings of four weeks, for a share of them.
const FOUR: usize = 4;

/// What counts against a rota, from the heaviest on: nobody from the last time,
/// somebody more or less often than is fair, another person than is set so far.
const WEIGHTS: Weights = Weights {
    continuity: 300,
    fair: 100,
    shadow: 0,
    change: 2,
};

/// A group and its coming evenings.
#[derive(Clone, Debug)]
pub struct Group {
    /// Which.
    pub circle: Id<Circle>,
    /// The number by which pages name it.
    pub number: i64,
    /// The code of its language.
    pub language: u32,
    /// Its coming evenings, in order.
    pub evenings: Vec<Slot>,
    /// Those who go along with it.
    pub pool: Vec<usize>,
    /// Those of them who were there the last time.
    pub last: Vec<usize>,
    /// By evening, who is set so far; whoever opens it stands first.
    pub set: Vec<Vec<usize>>,
    /// By evening, who is not available; nobody knows here why.
    pub shut: Vec<Vec<usize>>,
    /// By evening, the other days of its week, and who would not be available then.
    pub moves: Vec<Vec<Moved>>,
}

/// An evening, if it were on another day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// That day.
    pub day: Day,
    /// Who would not be available.
    pub shut: Vec<usize>,
}

/// Somebody who goes along.
#[derive(Clone, Debug)]
pub struct Helper {
    /// Who.
    pub person: Id<Person>,
    /// The code of their language.
    pub language: u32,
    /// At most so many evenings in four weeks, as they said it.
    pub often: u32,
    /// At most so many evenings in one week, as they said it.
    pub weekly: u32,
    /// Other days on which they help, near the plan.
    pub days: Vec<Day>,
}

/// Everything that a rota is made of.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Groups in the order of their ids.
    pub groups: Vec<Group>,
    /// Helpers in the order of their ids.
    pub helpers: Vec<Helper>,
    /// Whether somebody may be set more often in a week than they said.
    pub freely: bool,
}

/// Two people of one evening; the first one opens it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Team {
    /// In which group, counted among the facts.
    pub group: usize,
    /// On which of its evenings.
    pub at: usize,
    /// Who.
    pub people: [usize; 2],
}

/// One question: some groups, and how weeks and numbers of it belong to facts.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The groups, counted among the facts.
    pub groups: Vec<usize>,
    /// The helpers, counted among the facts; after them come those who stand
    /// where there is no evening, two for each group.
    pub helpers: Vec<usize>,
    /// What is asked.
    pub problem: Problem,
}

impl Facts {
    /// The evening, and the group it belongs to.
    #[must_use]
    pub fn evening(&self, evening: Id<Evening>) -> Option<(usize, usize)> {
        self.groups.iter().enumerate().find_map(|(group, one)| {
            let at = one.evenings.iter().position(|slot| slot.id == evening)?;
            Some((group, at))
        })
    }

    /// The helper behind a person.
    #[must_use]
    pub fn helper(&self, person: Id<Person>) -> Option<usize> {
        self.helpers.iter().position(|one| one.person == person)
    }

    /// The most evenings in one week of a helper.
    #[must_use]
    pub fn weekly(&self, helper: usize) -> u32 {
        if self.freely {
            rules::WEEKLY_MAX
        } else {
            self.helpers[helper].weekly
        }
    }

    /// Groups that have an evening to plan.
    #[must_use]
    pub fn planned(&self) -> Vec<usize> {
        let all = 0..self.groups.len();
        all.filter(|group| !self.groups[*group].evenings.is_empty())
            .collect()
    }

    /// Groups that share somebody, together; each of them in order.
    #[must_use]
    pub fn apart(&self, groups: &[usize]) -> Vec<Vec<usize>> {
        let mut parts: Vec<Vec<usize>> = Vec::new();
        for group in groups {
            let shares = |part: &Vec<usize>| {
                part.iter().any(|other| {
                    let pool = &self.groups[*other].pool;
                    self.groups[*group]
                        .pool
                        .iter()
                        .any(|one| pool.contains(one))
                })
            };
            let (mut with, without): (Vec<_>, Vec<_>) = parts.into_iter().partition(shares);
            with.push(vec![*group]);
            let mut together = with.concat();
            together.sort_unstable();
            parts = without;
            parts.push(together);
        }
        parts.sort();
        parts
    }
}

impl Asked {
    /// The question about these groups. `not` are places that a look at the days
    /// has ruled out: group, evening, helper.
    #[must_use]
    pub fn of(facts: &Facts, groups: &[usize], not: &[(usize, usize, usize)]) -> Self {
        let mut helpers: Vec<usize> = groups
            .iter()
            .flat_map(|group| facts.groups[*group].pool.iter().copied())
            .collect();
        helpers.sort_unstable();
        helpers.dedup();
        let most = groups
            .iter()
            .map(|group| facts.groups[*group].evenings.len());
        let weeks = 1 + most.max().unwrap_or(0);
        let mut asked = Self {
            groups: groups.to_vec(),
            problem: Problem {
                weeks,
                slots: groups.len().clamp(1, SLOTS),
                limits: Limits {
                    month_max: u32::try_from(HELPS_MAX).ok(),
                    ..Limits::default()
                },
                weights: WEIGHTS,
                ..Problem::default()
            },
            helpers,
        };
        asked.rows(facts);
        asked.people(facts);
        asked.before(facts);
        asked.ruled_out(facts, not);
        asked.told(facts);
        asked
    }

    /// The week of a group's evening: every group's last evening is in the last
    /// week, so that the week before its first one is what was last.
    #[must_use]
    pub fn week(&self, facts: &Facts, group: usize, at: usize) -> usize {
        let count = facts.groups[self.groups[group]].evenings.len();
        self.problem.weeks - count + at
    }

    /// The evening of a week; none where the group has none.
    #[must_use]
    pub fn evening(&self, facts: &Facts, group: usize, week: usize) -> Option<usize> {
        let count = facts.groups[self.groups[group]].evenings.len();
        (week + count).checked_sub(self.problem.weeks)
    }

    /// The one of the two who stand where there is no evening.
    fn nobody(&self, group: usize, place: usize) -> MentorIndex {
        self.helpers.len() + 2 * group + place
    }

    fn slot(&self, group: usize) -> usize {
        group % SLOTS
    }

    fn rows(&mut self, facts: &Facts) {
        for group in 0..self.groups.len() {
            let row = Row {
                language: facts.groups[self.groups[group]].language,
                size: 1,
                slot: self.slot(group),
                ..Row::default()
            };
            self.problem.circles.push(row);
        }
    }

    /// An hour of the problem stands for a group: who goes along with it is free
    /// then, and nobody else. Real hours are part of `shut`.
    fn people(&mut self, facts: &Facts) {
        for helper in &self.helpers {
            let known = &facts.helpers[*helper];
            let own = |group: &usize| facts.groups[self.groups[*group]].pool.contains(helper);
            let groups: Vec<usize> = (0..self.groups.len()).filter(own).collect();
            let (load_min, load_max) = self.fair(facts, *helper, known.often);
            self.problem.mentors.push(Mentor {
                languages: vec![known.language],
                certified: true,
                available: groups.iter().map(|group| self.slot(*group)).collect(),
                week_max: facts.weekly(*helper),
                load_min,
                load_max,
                ..Mentor::default()
            });
        }
        for group in 0..self.groups.len() {
            for _ in 0..2 {
                self.problem.mentors.push(Mentor {
                    languages: vec![self.problem.circles[group].language],
                    certified: true,
                    available: vec![self.slot(group)],
                    week_max: 1,
                    load_max: u32::try_from(self.problem.weeks).unwrap_or(u32::MAX),
                    ..Mentor::default()
                });
            }
        }
        let row = vec![0; self.groups.len()];
        self.problem.preference = vec![row; self.problem.mentors.len()];
    }

    /// The share of somebody's evenings, from and to: never above what they said.
    fn fair(&self, facts: &Facts, helper: usize, often: u32) -> (u32, u32) {
        let own = self.groups.iter().map(|group| &facts.groups[*group]);
        let (mut least, mut most, mut longest, mut before) = (0, 0, 0, 0);
        for group in own.filter(|group| group.pool.contains(&helper)) {
            let (places, people) = (2 * group.evenings.len(), group.pool.len());
            least += places / people;
            most += places.div_ceil(people);
            longest = longest.max(group.evenings.len());
            before += usize::from(group.last.contains(&helper));
        }
        let said = (often as usize * longest).div_ceil(FOUR);
        let count = |evenings: usize| u32::try_from(evenings.min(said) + before).unwrap_or(0);
        (count(least), count(most))
    }

    /// What was last stands fixed; where there was nothing, nobody stands.
    fn before(&mut self, facts: &Facts) {
        let mut fixed = Vec::new();
        for group in 0..self.groups.len() {
            let known = &facts.groups[self.groups[group]];
            let first = self.week(facts, group, 0);
            for week in 0..first {
                let was = known.last.iter().filter(|_| week + 1 == first);
                let was = was.filter_map(|one| self.helpers.iter().position(|own| own == one));
                let nobody = (0..2).map(|place| self.nobody(group, place));
                fixed.extend(was.chain(nobody).take(2).map(|mentor| Fixed {
                    circle: group,
                    week,
                    mentor,
                    lead: None,
                }));
            }
        }
        self.problem.fixed = fixed;
    }

    fn ruled_out(&mut self, facts: &Facts, not: &[(usize, usize, usize)]) {
        let mut forbidden = Vec::new();
        for group in 0..self.groups.len() {
            let which = self.groups[group];
            let known = &facts.groups[which];
            for at in 0..known.evenings.len() {
                let by_days = not.iter().filter(|one| (one.0, one.1) == (which, at));
                let shut = known.shut[at]
                    .iter()
                    .copied()
                    .chain(by_days.map(|one| one.2));
                let shut = shut.filter_map(|one| self.helpers.iter().position(|own| *own == one));
                let nobody = (0..2).map(|place| self.nobody(group, place));
                forbidden.extend(shut.chain(nobody).map(|mentor| Forbidden {
                    circle: group,
                    week: Some(self.week(facts, group, at)),
                    mentor,
                }));
            }
            let others = self.others(known, group);
            forbidden.extend(others.map(|mentor| Forbidden {
                circle: group,
                week: None,
                mentor,
            }));
        }
        self.problem.forbidden = forbidden;
    }

    /// Those of other groups who would stand at this group's hour, because with
    /// very many groups in one question two share one.
    fn others(&self, known: &Group, group: usize) -> impl Iterator<Item = MentorIndex> {
        let mentors = self.problem.mentors.iter().enumerate();
        mentors.filter_map(move |(mentor, asked)| {
            let own = match self.helpers.get(mentor) {
                Some(helper) => known.pool.contains(helper),
                None => (mentor - self.helpers.len()) / 2 == group,
            };
            (!own && asked.available.contains(&self.slot(group))).then_some(mentor)
        })
    }

    /// Who is set so far, so that nobody changes for nothing.
    fn told(&mut self, facts: &Facts) {
        let told = (0..self.groups.len())
            .map(|group| {
                let week = |week| match self.evening(facts, group, week) {
                    Some(at) => self.seats(group, &facts.groups[self.groups[group]].set[at]),
                    None => self.seats(group, &[]),
                };
                (0..self.problem.weeks).map(week).collect()
            })
            .collect();
        self.problem.published = Some(told);
    }

    /// Two places, filled up with nobody.
    fn seats(&self, group: usize, set: &[usize]) -> [MentorIndex; 2] {
        let known = set
            .iter()
            .filter_map(|one| self.helpers.iter().position(|own| own == one));
        let nobody = (0..2).map(|place| self.nobody(group, place));
        let mut all = known.take(2).chain(nobody);
        [all.next().unwrap_or(0), all.next().unwrap_or(0)]
    }

    /// The teams of a rota, in the words of the facts.
    #[must_use]
    pub fn teams(&self, facts: &Facts, rota: &Rota) -> Vec<Team> {
        let mut teams = Vec::new();
        for (group, weeks) in rota.team.iter().enumerate() {
            for (week, team) in weeks.iter().enumerate() {
                let Some(at) = self.evening(facts, group, week) else {
                    continue;
                };
                let one = |place: usize| self.helpers.get(team[place]).copied();
                if let (Some(first), Some(second)) = (one(0), one(1)) {
                    teams.push(Team {
                        group: self.groups[group],
                        at,
                        people: [first, second],
                    });
                }
            }
        }
        teams
    }

    /// A rota in which each evening is as `set` says it.
    #[must_use]
    pub fn rota(&self, facts: &Facts, set: impl Fn(usize, usize) -> Vec<usize>) -> Rota {
        let mut before: Vec<Vec<Option<MentorIndex>>> = vec![vec![]; self.groups.len()];
        for fixed in &self.problem.fixed {
            before[fixed.circle].push(Some(fixed.mentor));
        }
        let team = |group: usize, week: usize| match self.evening(facts, group, week) {
            Some(at) => self.seats(group, &set(self.groups[group], at)),
            None => {
                let place = |place: usize| before[group].get(2 * week + place).copied().flatten();
                [0, 1].map(|at| place(at).unwrap_or_else(|| self.nobody(group, at)))
            }
        };
        let (groups, weeks) = (self.groups.len(), self.problem.weeks);
        Rota {
            team: (0..groups)
                .map(|group| (0..weeks).map(|week| team(group, week)).collect())
                .collect(),
            shadow: vec![vec![None; weeks]; groups],
            slots: (0..groups).map(|group| self.slot(group)).collect(),
            cover: vec![vec![None; weeks]; groups],
        }
    }
}
