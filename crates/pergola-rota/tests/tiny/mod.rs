//! Tiny problems drawn from a number, and every rota of one tried in turn. Shares
//! the words of a problem with the crate, and no line of how it is solved.

use pergola_rota::{
    Circle, Fixed, Forbidden, Limits, Mentor, Problem, Requirement, Rule, Trainee, Weights,
};

/// Numbers that follow from a seed (xorshift).
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) | 1)
    }

    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 20) % count as u64).expect("small")
    }

    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn some(&mut self, count: usize, share: usize) -> Vec<usize> {
        (0..count).filter(|_| self.below(100) < share).collect()
    }

    fn small(&mut self, count: usize) -> u32 {
        u32::try_from(self.below(count)).expect("small")
    }
}

/// A tiny problem; every second one with rules that a programme may switch on.
pub fn problem(seed: u64) -> Problem {
    let mut draw = Draw::new(seed);
    let (circles, weeks) = [(1, 2), (1, 4), (1, 5), (2, 1), (2, 2), (3, 1)][draw.below(6)];
    let (mentors, slots, languages) = (3 + draw.below(3), 1 + draw.below(2), 1 + draw.below(2));
    let generous = 70 + draw.below(31);
    let mut problem = Problem {
        weeks,
        slots,
        weights: Weights::default(),
        ..Problem::default()
    };
    for _ in 0..circles {
        problem.circles.push(Circle {
            language: draw.small(languages),
            size: 6,
            slot: draw.below(slots),
            candidates: Vec::new(),
            facilitator: None,
        });
    }
    for _ in 0..mentors {
        let load_min = draw.small(weeks + 1);
        let languages = draw.some(languages, 75).into_iter();
        problem.mentors.push(Mentor {
            languages: languages
                .map(|one| u32::try_from(one).expect("small"))
                .collect(),
            certified: draw.below(100) < 75,
            senior: draw.one_in(2),
            available: draw.some(slots, generous),
            away: draw.some(weeks, 12),
            from: None,
            until: None,
            week_max: 1 + draw.small(2),
            load_min,
            load_max: load_min + draw.small(2),
        });
        problem
            .preference
            .push((0..circles).map(|_| draw.small(5)).collect());
    }
    for _ in 0..draw.below(3) {
        problem
            .no_contact
            .push((draw.below(mentors), draw.below(circles)));
    }
    if draw.one_in(2) {
        problem.trainees.push(Trainee {
            available: draw.some(slots, 70),
            need: 1 + draw.small(3),
            no_contact: Vec::new(),
        });
    }
    if draw.one_in(2) {
        extras(&mut draw, &mut problem);
    }
    problem
}

fn extras(draw: &mut Draw, problem: &mut Problem) {
    let (circles, mentors, weeks) = (problem.circles.len(), problem.mentors.len(), problem.weeks);
    problem.limits = Limits {
        month_max: draw.one_in(3).then(|| 1 + draw.small(4)),
        pool_max: draw.one_in(3).then(|| 2 + draw.small(2)),
        last_time: draw.one_in(2),
        choose_slots: false,
    };
    if draw.one_in(3) {
        problem.apart.push((0, 1 + draw.below(mentors - 1)));
    }
    if draw.one_in(3) {
        problem.circle_preference = (0..circles)
            .map(|_| (0..mentors).map(|_| draw.small(4)).collect())
            .collect();
    }
    if draw.one_in(3) {
        problem.mentors[0].from = Some(draw.below(weeks));
        problem.mentors[1].until = Some(draw.below(weeks));
    }
    if draw.one_in(3) {
        let lead = [None, Some(true), Some(false)][draw.below(3)];
        let (circle, week) = (draw.below(circles), draw.below(weeks));
        let mentor = draw.below(mentors);
        problem.fixed.push(Fixed {
            circle,
            week,
            mentor,
            lead,
        });
    }
    if draw.one_in(3) {
        let week = draw.one_in(2).then(|| draw.below(weeks));
        let (circle, mentor) = (draw.below(circles), draw.below(mentors));
        problem.forbidden.push(Forbidden {
            circle,
            week,
            mentor,
        });
    }
}

type Team = [usize; 2];

/// Tries every rota that keeps these requirements (all, if `None`).
pub struct Brute<'a> {
    problem: &'a Problem,
    kept: Option<&'a [Requirement]>,
    meetings: Vec<(usize, usize)>,
    teams: Vec<Team>,
    best: Option<i64>,
    /// One rota is enough.
    only_whether: bool,
}

/// The cost of the best rota, if there is any.
pub fn best(problem: &Problem) -> Option<i64> {
    run(problem, None, false)
}

/// Whether these requirements can be kept together.
pub fn possible(problem: &Problem, kept: &[Requirement]) -> bool {
    run(problem, Some(kept), true).is_some()
}

fn run(problem: &Problem, kept: Option<&[Requirement]>, only_whether: bool) -> Option<i64> {
    let mut brute = Brute {
        problem,
        kept,
        meetings: Vec::new(),
        teams: Vec::new(),
        best: None,
        only_whether,
    };
    for circle in 0..problem.circles.len() {
        for week in 0..problem.weeks {
            if brute.keeps(Rule::Helpers, Some(circle), Some(week), None) {
                brute.meetings.push((circle, week));
            }
        }
    }
    brute.next();
    brute.best
}

impl Brute<'_> {
    fn keeps(
        &self,
        rule: Rule,
        circle: Option<usize>,
        week: Option<usize>,
        mentor: Option<usize>,
    ) -> bool {
        self.kept.is_none_or(|kept| {
            kept.iter().any(|one| {
                one.rule == rule && one.circle == circle && one.week == week && one.mentor == mentor
            })
        })
    }

    fn next(&mut self) {
        if self.only_whether && self.best.is_some() {
            return;
        }
        let Some((circle, week)) = self.meetings.get(self.teams.len()).copied() else {
            let cost = if self.only_whether { 0 } else { self.cost() };
            self.best = Some(self.best.map_or(cost, |best| best.min(cost)));
            return;
        };
        let mentors = self.problem.mentors.len();
        for lead in 0..mentors {
            for second in (0..mentors).filter(|second| *second != lead) {
                if self.meeting_fine(circle, week, [lead, second]) {
                    self.teams.push([lead, second]);
                    if self.all_fine() {
                        self.next();
                    }
                    self.teams.pop();
                }
            }
        }
    }

    fn meeting_fine(&self, circle: usize, week: usize, team: Team) -> bool {
        let problem = self.problem;
        let asked = &problem.circles[circle];
        let speaks = |who: &usize| problem.mentors[*who].languages.contains(&asked.language);
        let (at, on) = (Some(circle), Some(week));
        if self.keeps(Rule::Lead, at, on, None) && !problem.mentors[team[0]].certified {
            return false;
        }
        if self.keeps(Rule::Language, at, on, None) && !team.iter().any(speaks) {
            return false;
        }
        let fixed = |one: &&Fixed| one.circle == circle && one.week == week;
        for one in problem.fixed.iter().filter(fixed) {
            let there = match one.lead {
                Some(true) => team[0] == one.mentor,
                Some(false) => team[1] == one.mentor,
                None => team.contains(&one.mentor),
            };
            if !there && self.keeps(Rule::Fixed, at, on, Some(one.mentor)) {
                return false;
            }
        }
        team.iter().all(|who| self.available(circle, week, *who))
    }

    fn available(&self, circle: usize, week: usize, who: usize) -> bool {
        let problem = self.problem;
        let mentor = &problem.mentors[who];
        let (at, on, person) = (Some(circle), Some(week), Some(who));
        let standing = mentor.from.is_none_or(|from| from <= week)
            && mentor.until.is_none_or(|until| week <= until);
        let forbidden = problem.forbidden.iter().any(|one| {
            one.circle == circle && one.mentor == who && one.week.is_none_or(|one| one == week)
        });
        let wrong = [
            (
                !mentor.available.contains(&problem.circles[circle].slot),
                Rule::Hour,
                at,
                None,
                None,
            ),
            (
                problem.no_contact.contains(&(who, circle)),
                Rule::NoContact,
                at,
                None,
                person,
            ),
            (mentor.away.contains(&week), Rule::Away, None, on, person),
            (!standing, Rule::Standing, None, on, person),
            (forbidden, Rule::Forbidden, at, on, person),
        ];
        !wrong.iter().any(|(wrong, rule, circle, week, who)| {
            *wrong && self.keeps(*rule, *circle, *week, *who)
        })
    }

    /// What binds meetings to each other, among those that have a team.
    fn all_fine(&self) -> bool {
        let there = || self.meetings.iter().zip(&self.teams);
        let problem = self.problem;
        for (who, mentor) in problem.mentors.iter().enumerate() {
            let mine: Vec<(usize, usize)> = there()
                .filter(|(_, team)| team.contains(&who))
                .map(|(meeting, _)| *meeting)
                .collect();
            for week in 0..problem.weeks {
                let on = Some(week);
                let here = || mine.iter().filter(|meeting| meeting.1 == week);
                if here().count() > mentor.week_max as usize
                    && self.keeps(Rule::WeekMax, None, on, Some(who))
                {
                    return false;
                }
                let clash = here().any(|one| {
                    here().any(|other| {
                        one.0 < other.0
                            && problem.circles[one.0].slot == problem.circles[other.0].slot
                            && [one.0, other.0]
                                .iter()
                                .all(|circle| self.keeps(Rule::Hour, Some(*circle), None, None))
                    })
                });
                if clash && self.keeps(Rule::OneAtATime, None, on, Some(who)) {
                    return false;
                }
                let month = mine
                    .iter()
                    .filter(|one| (week..week + 4).contains(&one.1))
                    .count();
                if problem
                    .limits
                    .month_max
                    .is_some_and(|most| month > most as usize)
                    && self.keeps(Rule::MonthMax, None, on, Some(who))
                {
                    return false;
                }
            }
        }
        (0..problem.circles.len()).all(|circle| self.circle_fine(circle))
    }

    fn circle_fine(&self, circle: usize) -> bool {
        let problem = self.problem;
        let team = |week: usize| {
            let at = self
                .meetings
                .iter()
                .position(|one| *one == (circle, week))?;
            self.teams.get(at)
        };
        let all: Vec<usize> = (0..problem.weeks)
            .filter_map(team)
            .flatten()
            .copied()
            .collect();
        let at = Some(circle);
        for (one, other) in &problem.apart {
            let kept = self.keeps(Rule::Apart, at, None, Some(*one.min(other)));
            if all.contains(one) && all.contains(other) && kept {
                return false;
            }
        }
        let mut pool = all;
        pool.sort_unstable();
        pool.dedup();
        if problem
            .limits
            .pool_max
            .is_some_and(|most| pool.len() > most as usize)
            && self.keeps(Rule::Pool, at, None, None)
        {
            return false;
        }
        (0..problem.weeks).all(|week| {
            let row: Option<Vec<&Team>> = (week..week + 4).map(team).collect();
            let tired = row.is_some_and(|row| row.iter().all(|one| one[0] == row[0][0]));
            let alone = week > 0
                && team(week - 1)
                    .zip(team(week))
                    .is_some_and(|(one, other)| !one.iter().any(|who| other.contains(who)));
            let on = Some(week);
            !(tired && self.keeps(Rule::LeadRotation, at, on, None)
                || alone && problem.limits.last_time && self.keeps(Rule::LastTime, at, on, None))
        })
    }

    fn cost(&self) -> i64 {
        let problem = self.problem;
        let weights = problem.weights;
        let mut cost = 0;
        let mut load = vec![0_i64; problem.mentors.len()];
        for (at, ((circle, week), team)) in self.meetings.iter().zip(&self.teams).enumerate() {
            for who in team {
                load[*who] += 1;
                cost += i64::from(problem.preference[*who][*circle]);
                let theirs = problem.circle_preference.get(*circle);
                cost += theirs.map_or(0, |row| i64::from(row[*who]));
            }
            if *week > 0 && !self.teams[at - 1].iter().any(|who| team.contains(who)) {
                cost += i64::from(weights.continuity);
            }
        }
        for (load, mentor) in load.iter().zip(&problem.mentors) {
            let over = load - i64::from(mentor.load_max);
            let under = i64::from(mentor.load_min) - load;
            cost += i64::from(weights.fair) * (over.max(0) + under.max(0));
        }
        cost + self.shadow_cost()
    }

    /// With one trainee at most: the weeks in which some meeting would do.
    fn shadow_cost(&self) -> i64 {
        let problem = self.problem;
        let Some(trainee) = problem.trainees.first() else {
            return 0;
        };
        let would_do = |week: &usize| {
            self.meetings
                .iter()
                .zip(&self.teams)
                .any(|((circle, on), team)| {
                    on == week
                        && trainee.available.contains(&problem.circles[*circle].slot)
                        && team.iter().any(|who| problem.mentors[*who].senior)
                })
        };
        let given = (0..problem.weeks).filter(would_do).count();
        let missing = (trainee.need as usize).saturating_sub(given);
        i64::from(problem.weights.shadow) * i64::try_from(missing).expect("small")
    }
}
