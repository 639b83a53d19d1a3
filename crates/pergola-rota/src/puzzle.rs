//! Whether some requirements can be kept together: first by counting hands,
//! which sees at once what a search would not, then by searching. Only those
//! meetings exist whose two helpers are asked for.

use std::collections::BTreeSet;

use crate::flow;
use crate::model::{CERTIFIED, Model, SENIOR, SPEAKS};
use crate::require::{Requirement, Rule};
use crate::sat::{Lit, Sat, Verdict};

/// Conflicts of one search, before it gives up.
const CONFLICTS_MAX: u64 = 30_000;

/// Requirements that are kept.
pub(crate) type Kept = BTreeSet<Requirement>;

/// A meeting, and who could be there.
pub(crate) struct Meeting {
    pub circle: usize,
    pub week: usize,
    pub who: Vec<usize>,
}

/// The meetings of a puzzle, with the choices for each.
struct Puzzle<'a> {
    model: &'a Model,
    kept: &'a Kept,
    meetings: Vec<Meeting>,
    /// By meeting and person: whether the person leads, and whether the person helps.
    lead: Vec<Vec<Lit>>,
    second: Vec<Vec<Lit>>,
    sat: Sat,
}

/// Who is in each meeting: circle, week, lead, second helper.
pub(crate) type Answer = Vec<(usize, usize, [usize; 2])>;

/// Whether these can be kept together, and how.
pub(crate) fn solve(model: &Model, kept: &Kept) -> (Verdict, Answer) {
    let meetings = meetings(model, kept);
    let Some(hint) = flow::enough_hands(model, kept, &meetings) else {
        return (Verdict::No, Answer::new());
    };
    if settles(model, kept, &meetings, &hint) {
        let answer = meetings.iter().zip(hint);
        let answer = answer.map(|(meeting, team)| (meeting.circle, meeting.week, team));
        return (Verdict::Yes, answer.collect());
    }
    let mut puzzle = Puzzle {
        model,
        kept,
        meetings,
        lead: Vec::new(),
        second: Vec::new(),
        sat: Sat::default(),
    };
    puzzle.meeting_rules();
    puzzle.capacity_rules();
    puzzle.circle_rules();
    puzzle.follow(&hint);
    let verdict = puzzle.sat.solve(CONFLICTS_MAX);
    let answer = if verdict == Verdict::Yes {
        puzzle.answer()
    } else {
        Answer::new()
    };
    (verdict, answer)
}

/// Whether what counting hands came to keeps everything already.
fn settles(model: &Model, kept: &Kept, meetings: &[Meeting], hint: &flow::Hint) -> bool {
    let counted = |one: &Requirement| {
        !matches!(
            one.rule,
            Rule::Fixed
                | Rule::LeadRotation
                | Rule::LastTime
                | Rule::Pool
                | Rule::Apart
                | Rule::MonthMax
        )
    };
    kept.iter().all(counted)
        && meetings.iter().zip(hint).all(|(meeting, team)| {
            let has = |bit| {
                team.iter()
                    .any(|who| model.bring(meeting.circle, *who) & bit != 0)
            };
            let asks =
                |rule| kept.contains(&Requirement::of_meeting(rule, meeting.circle, meeting.week));
            (has(SPEAKS) || !asks(Rule::Language)) && (has(SENIOR) || !asks(Rule::Senior))
        })
}

/// Whether these cannot be kept together, as far as can be told.
pub(crate) fn clash(model: &Model, kept: &Kept) -> bool {
    solve(model, kept).0 == Verdict::No
}

fn meetings(model: &Model, kept: &Kept) -> Vec<Meeting> {
    let asked = kept.iter().filter(|one| one.rule == Rule::Helpers);
    let meeting = |one: &Requirement| {
        let (circle, week) = (one.circle?, one.week?);
        let who = (0..model.mentors).filter(|who| may(model, kept, circle, week, *who));
        Some(Meeting {
            circle,
            week,
            who: who.collect(),
        })
    };
    asked.filter_map(meeting).collect()
}

/// Whether nothing that is kept makes the mentor unavailable there.
fn may(model: &Model, kept: &Kept, circle: usize, week: usize, mentor: usize) -> bool {
    if model.is_open(circle, week, mentor) {
        return true;
    }
    let asked = &model.problem.mentors[mentor];
    let free = asked.available.contains(&model.slot(circle));
    (free || !kept.contains(&Requirement::of_circle(Rule::Hour, circle)))
        && !kept.contains(&Requirement::no_contact(mentor, circle))
        && !kept.contains(&Requirement::of_mentor(Rule::Away, mentor, week))
        && !kept.contains(&Requirement::of_mentor(Rule::Standing, mentor, week))
        && !kept.contains(&Requirement::forbidden(circle, week, mentor))
}

impl Puzzle<'_> {
    fn keeps(&self, rule: Rule, meeting: &Meeting) -> bool {
        self.kept
            .contains(&Requirement::of_meeting(rule, meeting.circle, meeting.week))
    }

    /// What each meeting needs by itself.
    fn meeting_rules(&mut self) {
        for at in 0..self.meetings.len() {
            let count = self.meetings[at].who.len();
            let lead: Vec<Lit> = (0..count).map(|_| self.sat.choice()).collect();
            let second: Vec<Lit> = (0..count).map(|_| self.sat.choice()).collect();
            for place in [&lead, &second] {
                self.sat.clause(place);
                self.sat.at_most(1, place);
            }
            for (one, other) in lead.iter().zip(&second) {
                self.sat.clause(&[one.not(), other.not()]);
            }
            let meeting = &self.meetings[at];
            let bring = |who: usize| self.model.bring(meeting.circle, who);
            if self.keeps(Rule::Lead, meeting) {
                for (who, lit) in meeting.who.iter().zip(&lead) {
                    if bring(*who) & CERTIFIED == 0 {
                        self.sat.clause(&[lit.not()]);
                    }
                }
            }
            for (rule, bit) in [(Rule::Language, SPEAKS), (Rule::Senior, SENIOR)] {
                if self.keeps(rule, &self.meetings[at]) {
                    let who = &self.meetings[at].who;
                    let fits = |at: &usize| bring(who[*at]) & bit != 0;
                    let either = (0..count)
                        .filter(fits)
                        .flat_map(|at| [lead[at], second[at]]);
                    let either: Vec<Lit> = either.collect();
                    self.sat.clause(&either);
                }
            }
            self.lead.push(lead);
            self.second.push(second);
            self.fixed_rules(at);
        }
    }

    /// Tries first what counting hands came to.
    fn follow(&mut self, hint: &flow::Hint) {
        for (at, team) in hint.iter().enumerate() {
            for (who, lits) in team.iter().zip([&self.lead[at], &self.second[at]]) {
                if let Ok(found) = self.meetings[at].who.binary_search(who) {
                    self.sat.prefer(lits[found]);
                }
            }
        }
    }

    /// Who must be there.
    fn fixed_rules(&mut self, at: usize) {
        let meeting = &self.meetings[at];
        let (circle, week) = (meeting.circle, meeting.week);
        for (who, leads) in &self.model.fixed[circle * self.model.weeks + week] {
            let who = usize::from(*who);
            if !self.kept.contains(&Requirement::fixed(circle, week, who)) {
                continue;
            }
            let found = self.meetings[at].who.iter().position(|one| *one == who);
            let lits: Vec<Lit> = match (found, leads) {
                (None, _) => Vec::new(),
                (Some(place), Some(true)) => vec![self.lead[at][place]],
                (Some(place), Some(false)) => vec![self.second[at][place]],
                (Some(place), None) => vec![self.lead[at][place], self.second[at][place]],
            };
            self.sat.clause(&lits);
        }
    }

    /// The two choices of a person in each of the chosen meetings.
    fn places(&self, mentor: usize, wanted: impl Fn(&Meeting) -> bool) -> Vec<Lit> {
        let mut places = Vec::new();
        for (at, meeting) in self.meetings.iter().enumerate() {
            if wanted(meeting)
                && let Ok(found) = meeting.who.binary_search(&mentor)
            {
                places.extend([self.lead[at][found], self.second[at][found]]);
            }
        }
        places
    }

    /// What a person can do at most.
    fn capacity_rules(&mut self) {
        let (model, kept) = (self.model, self.kept);
        for one in kept {
            let (Some(mentor), Some(week)) = (one.mentor, one.week) else {
                continue;
            };
            match one.rule {
                Rule::OneAtATime => self.hours(mentor, week),
                Rule::WeekMax => {
                    let places = self.places(mentor, |meeting| meeting.week == week);
                    self.sat.at_most(model.week_max(mentor) as usize, &places);
                }
                Rule::MonthMax => {
                    let month = week..week + crate::extras::MONTH_WEEKS;
                    let places = self.places(mentor, |meeting| month.contains(&meeting.week));
                    let most = model.problem.limits.month_max.unwrap_or(u32::MAX);
                    self.sat.at_most(most as usize, &places);
                }
                _ => {}
            }
        }
    }

    /// One meeting at a time, where the hours of the meetings are kept.
    fn hours(&mut self, mentor: usize, week: usize) {
        for slot in &self.model.problem.mentors[mentor].available {
            let places = self.places(mentor, |meeting| {
                meeting.week == week
                    && self.model.slot(meeting.circle) == *slot
                    && self
                        .kept
                        .contains(&Requirement::of_circle(Rule::Hour, meeting.circle))
            });
            self.sat.at_most(1, &places);
        }
    }

    fn find(&self, circle: usize, week: usize) -> Option<usize> {
        self.meetings
            .binary_search_by_key(&(circle, week), |meeting| (meeting.circle, meeting.week))
            .ok()
    }

    /// What binds the weeks of a circle.
    fn circle_rules(&mut self) {
        for one in self.kept {
            let Some(circle) = one.circle else { continue };
            match (one.rule, one.week) {
                (Rule::LeadRotation, Some(week)) => self.rotation(circle, week),
                (Rule::LastTime, Some(week)) => self.last_time(circle, week),
                (Rule::Pool, _) => {
                    let mentors = 0..self.model.mentors;
                    let there: Vec<Lit> =
                        mentors.filter_map(|who| self.ever(circle, who)).collect();
                    let most = self.model.problem.limits.pool_max.unwrap_or(u32::MAX);
                    self.sat.at_most(most as usize, &there);
                }
                (Rule::Apart, _) => {
                    let both = [one.mentor, one.other].map(|who| self.ever(circle, who?));
                    if let [Some(one), Some(other)] = both {
                        self.sat.clause(&[one.not(), other.not()]);
                    }
                }
                _ => {}
            }
        }
    }

    /// A choice that must be "yes" if the person is ever in the circle.
    fn ever(&mut self, circle: usize, mentor: usize) -> Option<Lit> {
        let places = self.places(mentor, |meeting| meeting.circle == circle);
        if places.is_empty() {
            return None;
        }
        let ever = self.sat.choice();
        places
            .iter()
            .for_each(|place| self.sat.clause(&[place.not(), ever]));
        Some(ever)
    }

    fn rotation(&mut self, circle: usize, week: usize) {
        let weeks: Option<Vec<usize>> = (week..week + 4)
            .map(|week| self.find(circle, week))
            .collect();
        let Some(weeks) = weeks else { return };
        for (place, who) in self.meetings[weeks[0]].who.iter().enumerate() {
            let rest = weeks[1..].iter().map(|at| {
                let found = self.meetings[*at].who.binary_search(who).ok()?;
                Some(self.lead[*at][found].not())
            });
            let rest: Option<Vec<Lit>> = rest.collect();
            if let Some(mut lits) = rest {
                lits.push(self.lead[weeks[0]][place].not());
                self.sat.clause(&lits);
            }
        }
    }

    fn last_time(&mut self, circle: usize, week: usize) {
        let (Some(now), Some(before)) = (self.find(circle, week), self.find(circle, week - 1))
        else {
            return;
        };
        let mut shared = Vec::new();
        for (place, who) in self.meetings[now].who.iter().enumerate() {
            let Ok(found) = self.meetings[before].who.binary_search(who) else {
                continue;
            };
            let both = self.sat.choice();
            let there = [self.lead[now][place], self.second[now][place]];
            let then = [self.lead[before][found], self.second[before][found]];
            for [one, other] in [there, then] {
                self.sat.clause(&[both.not(), one, other]);
            }
            shared.push(both);
        }
        self.sat.clause(&shared);
    }

    fn answer(&self) -> Answer {
        let who = |meeting: &Meeting, lits: &[Lit]| {
            let chosen = lits.iter().position(|lit| self.sat.chosen(*lit));
            chosen.map_or(0, |at| meeting.who[at])
        };
        let meetings = self.meetings.iter().zip(self.lead.iter().zip(&self.second));
        meetings
            .map(|(meeting, (lead, second))| {
                let team = [who(meeting, lead), who(meeting, second)];
                (meeting.circle, meeting.week, team)
            })
            .collect()
    }
}
