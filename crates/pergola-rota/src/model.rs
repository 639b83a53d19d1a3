//! A problem that was looked over, in the shape that searching wants: tables by
//! circle and mentor, weeks as bits. Nothing in it changes while a rota is sought.

use crate::cover;
use crate::problem::{CircleIndex, MentorIndex, Problem, Slot, Week};
use crate::refuse::{self, Refused};

/// Speaks the language of the circle.
pub(crate) const SPEAKS: u8 = 1;
/// May lead.
pub(crate) const CERTIFIED: u8 = 2;
/// A trainee may shadow with this person.
pub(crate) const SENIOR: u8 = 4;

/// A problem that fits together. Make it once; it is read by everything else.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) problem: Problem,
    pub(crate) circles: usize,
    pub(crate) weeks: usize,
    pub(crate) mentors: usize,
    /// By circle and mentor: the weeks in which the mentor could be there, as bits.
    pub(crate) open: Vec<u128>,
    /// By circle and mentor: what the mentor brings, as bits.
    pub(crate) brings: Vec<u8>,
    /// By circle and mentor: what one evening costs.
    pub(crate) price: Vec<i32>,
    /// By circle: who could be there in some week.
    pub(crate) candidates: Vec<Vec<u16>>,
    /// By circle: the weeks in which one of the two must be senior, as bits.
    pub(crate) needs_senior: Vec<u128>,
    /// By circle and week: who covers for the facilitator.
    pub(crate) cover: Vec<Option<usize>>,
    /// By trainee and circle: whether they may meet.
    pub(crate) may_shadow: Vec<bool>,
    /// By mentor: those who must not be in the same circle.
    pub(crate) apart: Vec<Vec<u16>>,
    /// By meeting: who must be there, and whether as the lead.
    pub(crate) fixed: Vec<Vec<(u16, Option<bool>)>>,
    /// Whether any rule looks beyond one meeting and its neighbours.
    pub(crate) has_extras: bool,
}

impl Model {
    /// Looks a problem over.
    ///
    /// # Errors
    /// The first thing that does not fit, with its place and what is expected.
    pub fn new(problem: Problem) -> Result<Self, Refused> {
        refuse::check(&problem)?;
        Ok(Self::built(problem))
    }

    /// The same problem with each circle at another hour.
    pub(crate) fn with_slots(&self, slots: &[Slot]) -> Self {
        let mut problem = self.problem.clone();
        for (circle, slot) in problem.circles.iter_mut().zip(slots) {
            circle.slot = *slot;
        }
        Self::built(problem)
    }

    fn built(problem: Problem) -> Self {
        let (circles, mentors, weeks) =
            (problem.circles.len(), problem.mentors.len(), problem.weeks);
        let open = open(&problem);
        let covers = cover::plan(&problem);
        let candidates = (0..circles)
            .map(|circle| {
                let could = |mentor: &usize| open[circle * mentors + mentor] != 0;
                (0..mentors).filter(could).map(narrow).collect()
            })
            .collect();
        let mut apart = vec![Vec::new(); mentors];
        for (one, other) in &problem.apart {
            apart[*one].push(narrow(*other));
            apart[*other].push(narrow(*one));
        }
        let mut fixed = vec![Vec::new(); circles * weeks];
        for one in &problem.fixed {
            fixed[one.circle * weeks + one.week].push((narrow(one.mentor), one.lead));
        }
        let limits = problem.limits;
        Self {
            circles,
            weeks,
            mentors,
            brings: brings(&problem),
            price: price(&problem),
            candidates,
            needs_senior: covers.needs_senior,
            cover: covers.who,
            may_shadow: may_shadow(&problem),
            has_extras: limits.month_max.is_some()
                || limits.pool_max.is_some()
                || limits.last_time
                || !problem.apart.is_empty(),
            apart,
            fixed,
            open,
            problem,
        }
    }

    /// The problem itself.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// How many circles there are.
    #[must_use]
    pub fn circles(&self) -> usize {
        self.circles
    }

    /// How many weeks there are.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// How many mentors there are.
    #[must_use]
    pub fn mentors(&self) -> usize {
        self.mentors
    }

    pub(crate) fn slot(&self, circle: CircleIndex) -> Slot {
        self.problem.circles[circle].slot
    }

    pub(crate) fn is_open(&self, circle: CircleIndex, week: Week, mentor: MentorIndex) -> bool {
        self.open[circle * self.mentors + mentor] >> week & 1 == 1
    }

    pub(crate) fn bring(&self, circle: CircleIndex, mentor: MentorIndex) -> u8 {
        self.brings[circle * self.mentors + mentor]
    }

    pub(crate) fn week_max(&self, mentor: MentorIndex) -> u32 {
        self.problem.mentors[mentor].week_max
    }

    /// Whether the two, the first of them leading, have what the meeting needs.
    pub(crate) fn fits(&self, circle: CircleIndex, week: Week, lead: usize, second: usize) -> bool {
        let (one, other) = (self.bring(circle, lead), self.bring(circle, second));
        lead != second
            && one & CERTIFIED != 0
            && (one | other) & SPEAKS != 0
            && (self.needs_senior[circle] >> week & 1 == 0 || (one | other) & SENIOR != 0)
            && self.keeps_fixed(circle, week, lead, second)
    }

    /// Whether everybody who must be there is.
    pub(crate) fn keeps_fixed(
        &self,
        circle: usize,
        week: Week,
        lead: usize,
        second: usize,
    ) -> bool {
        self.fixed[circle * self.weeks + week]
            .iter()
            .all(|(who, leads)| {
                let who = usize::from(*who);
                match leads {
                    Some(true) => who == lead,
                    Some(false) => who == second,
                    None => who == lead || who == second,
                }
            })
    }

    /// What it costs that this person is in this place, but for fairness and continuity.
    pub(crate) fn place_cost(&self, circle: usize, week: Week, place: usize, who: usize) -> i32 {
        let price = self.price[circle * self.mentors + who];
        match &self.problem.published {
            Some(told) if told[circle][week][place] != who => {
                price + wide(self.problem.weights.change)
            }
            _ => price,
        }
    }
}

/// Counts are bounded by `refuse`, so that 16 bits hold every index.
pub(crate) fn narrow(index: usize) -> u16 {
    u16::try_from(index).expect("refuse::check bounds every count")
}

/// Weights are bounded by `refuse`.
pub(crate) fn wide(weight: u32) -> i32 {
    i32::try_from(weight).expect("refuse::check bounds every weight")
}

/// The weeks in which a mentor stands on the rota at all.
pub(crate) fn standing(problem: &Problem, mentor: MentorIndex) -> u128 {
    let asked = &problem.mentors[mentor];
    let (first, last) = (
        asked.from.unwrap_or(0),
        asked.until.unwrap_or(problem.weeks - 1),
    );
    (first..=last).fold(0, |weeks, week| weeks | 1 << week)
}

/// The weeks in which a mentor is not away.
pub(crate) fn present(problem: &Problem, mentor: MentorIndex) -> u128 {
    let away = &problem.mentors[mentor].away;
    away.iter()
        .fold(u128::MAX, |weeks, week| weeks & !(1 << week))
}

fn open(problem: &Problem) -> Vec<u128> {
    let mentors = problem.mentors.len();
    let mut open = vec![0; problem.circles.len() * mentors];
    for (mentor, asked) in problem.mentors.iter().enumerate() {
        let weeks = standing(problem, mentor) & present(problem, mentor);
        for (at, circle) in problem.circles.iter().enumerate() {
            if asked.available.contains(&circle.slot) && asked.week_max > 0 {
                open[at * mentors + mentor] = weeks;
            }
        }
    }
    for (mentor, circle) in &problem.no_contact {
        open[circle * mentors + mentor] = 0;
    }
    for one in &problem.forbidden {
        let weeks = one.week.map_or(u128::MAX, |week| 1 << week);
        open[one.circle * mentors + one.mentor] &= !weeks;
    }
    open
}

fn brings(problem: &Problem) -> Vec<u8> {
    let all = problem.circles.iter().flat_map(|circle| {
        problem.mentors.iter().map(|mentor| {
            let speaks = mentor.languages.contains(&circle.language);
            [
                (speaks, SPEAKS),
                (mentor.certified, CERTIFIED),
                (mentor.senior, SENIOR),
            ]
            .into_iter()
            .filter(|(has, _)| *has)
            .fold(0, |bits, (_, bit)| bits | bit)
        })
    });
    all.collect()
}

fn price(problem: &Problem) -> Vec<i32> {
    let mentors = problem.mentors.len();
    let both = |circle: usize, mentor: usize| {
        let theirs = problem.circle_preference.get(circle);
        problem.preference[mentor][circle] + theirs.map_or(0, |row| row[mentor])
    };
    (0..problem.circles.len() * mentors)
        .map(|at| wide(both(at / mentors, at % mentors)))
        .collect()
}

fn may_shadow(problem: &Problem) -> Vec<bool> {
    let circles = problem.circles.iter().enumerate();
    let all = problem.trainees.iter().flat_map(|trainee| {
        circles.clone().map(|(at, circle)| {
            trainee.available.contains(&circle.slot) && !trainee.no_contact.contains(&at)
        })
    });
    all.collect()
}
