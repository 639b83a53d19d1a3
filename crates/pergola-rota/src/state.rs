//! A rota while it is being sought: who is where, and all counts that follow
//! from it, kept up to date with each change. Knows nothing of searching.

use crate::model::{Model, SENIOR, narrow, wide};
use crate::problem::{Cost, Rota};

/// Nobody stands here yet.
pub(crate) const NOBODY: u16 = u16::MAX;

/// Who is where, and what follows from it.
#[derive(Clone)]
pub(crate) struct State<'m> {
    pub model: &'m Model,
    /// By meeting: the lead and the second helper.
    pub team: Vec<[u16; 2]>,
    /// By mentor: meetings in the plan.
    pub load: Vec<i32>,
    /// By mentor and week: meetings.
    pub used: Vec<u8>,
    /// By mentor and week: hours taken, as bits.
    pub busy: Vec<u64>,
    /// By circle and mentor: meetings.
    pub held: Vec<u8>,
    /// By meeting: the trainee.
    pub shadow: Vec<u16>,
    /// By trainee: evenings given, never more than wanted.
    pub given: Vec<u32>,
    /// By trainee and week: whether the trainee is anywhere.
    pub taught: Vec<bool>,
}

impl<'m> State<'m> {
    /// Nobody anywhere.
    pub fn empty(model: &'m Model) -> Self {
        let meetings = model.circles * model.weeks;
        let trainees = model.problem.trainees.len();
        Self {
            model,
            team: vec![[NOBODY; 2]; meetings],
            load: vec![0; model.mentors],
            used: vec![0; model.mentors * model.weeks],
            busy: vec![0; model.mentors * model.weeks],
            held: vec![0; model.circles * model.mentors],
            shadow: vec![NOBODY; meetings],
            given: vec![0; trainees],
            taught: vec![false; trainees * model.weeks],
        }
    }

    /// A state in which these are in each meeting.
    pub fn of(model: &'m Model, team: &[[u16; 2]]) -> Self {
        let mut state = Self::empty(model);
        for (meeting, team) in team.iter().enumerate() {
            state.fill(meeting / model.weeks, meeting % model.weeks, *team);
        }
        state
    }

    #[inline]
    pub fn team_at(&self, circle: usize, week: usize) -> [u16; 2] {
        self.team[circle * self.model.weeks + week]
    }

    /// Whether the mentor has room for one more meeting at that hour.
    #[inline]
    pub fn has_room(&self, mentor: usize, week: usize, slot: usize) -> bool {
        let at = mentor * self.model.weeks + week;
        u32::from(self.used[at]) < self.model.week_max(mentor) && self.busy[at] >> slot & 1 == 0
    }

    /// Books a mentor into a meeting.
    #[inline]
    pub fn enter(&mut self, circle: usize, week: usize, mentor: u16) {
        let (who, at) = (
            usize::from(mentor),
            usize::from(mentor) * self.model.weeks + week,
        );
        self.load[who] += 1;
        self.used[at] += 1;
        self.busy[at] |= 1 << self.model.slot(circle);
        self.held[circle * self.model.mentors + who] += 1;
    }

    /// Takes a mentor out of a meeting.
    #[inline]
    pub fn exit(&mut self, circle: usize, week: usize, mentor: u16) {
        let (who, at) = (
            usize::from(mentor),
            usize::from(mentor) * self.model.weeks + week,
        );
        self.load[who] -= 1;
        self.used[at] -= 1;
        self.busy[at] &= !(1 << self.model.slot(circle));
        self.held[circle * self.model.mentors + who] -= 1;
    }

    /// Fills an empty meeting.
    pub fn fill(&mut self, circle: usize, week: usize, team: [u16; 2]) {
        self.team[circle * self.model.weeks + week] = team;
        team.into_iter()
            .for_each(|who| self.enter(circle, week, who));
    }

    /// Empties a meeting.
    pub fn clear(&mut self, circle: usize, week: usize) {
        let at = circle * self.model.weeks + week;
        let team = std::mem::replace(&mut self.team[at], [NOBODY; 2]);
        team.into_iter()
            .for_each(|who| self.exit(circle, week, who));
        self.unshadow(at);
    }

    /// Sends a meeting's trainee home.
    pub fn unshadow(&mut self, meeting: usize) {
        let trainee = std::mem::replace(&mut self.shadow[meeting], NOBODY);
        if trainee != NOBODY {
            let trainee = usize::from(trainee);
            self.given[trainee] -= 1;
            self.taught[trainee * self.model.weeks + meeting % self.model.weeks] = false;
        }
    }

    /// Whether a trainee may be there as things stand.
    pub fn can_shadow(&self, trainee: usize, circle: usize, week: usize) -> bool {
        let meeting = circle * self.model.weeks + week;
        self.shadow[meeting] == NOBODY
            && self.model.may_shadow[trainee * self.model.circles + circle]
            && !self.taught[trainee * self.model.weeks + week]
            && self.has_senior(circle, self.team[meeting])
    }

    pub fn has_senior(&self, circle: usize, team: [u16; 2]) -> bool {
        let senior = |who: u16| self.model.bring(circle, usize::from(who)) & SENIOR != 0;
        senior(team[0]) || senior(team[1])
    }

    /// Gives a trainee an evening.
    pub fn give(&mut self, trainee: usize, circle: usize, week: usize) {
        self.shadow[circle * self.model.weeks + week] = narrow(trainee);
        self.given[trainee] += 1;
        self.taught[trainee * self.model.weeks + week] = true;
    }

    /// Evenings wanted and not given.
    pub fn short(&self) -> u32 {
        let trainees = self.model.problem.trainees.iter().zip(&self.given);
        trainees.map(|(trainee, given)| trainee.need - given).sum()
    }

    /// Whether this lead would stand four weeks in a row, with `week` among them.
    pub fn leads_too_long(&self, circle: usize, week: usize, lead: u16) -> bool {
        let row = &self.team[circle * self.model.weeks..(circle + 1) * self.model.weeks];
        let same = |at: &&[u16; 2]| at[0] == lead;
        let before = row[..week].iter().rev().take_while(same).take(3).count();
        let after = row[week + 1..].iter().take_while(same).take(3).count();
        before + after >= 3
    }

    /// What an uneven load costs.
    #[inline]
    pub fn unfair(&self, mentor: usize, load: i32) -> i32 {
        unfair(self.model, mentor, load)
    }

    /// What the rota costs, counted anew.
    pub fn cost(&self) -> Cost {
        let model = self.model;
        let weights = model.problem.weights;
        let mut cost = Cost::default();
        for circle in 0..model.circles {
            for week in 0..model.weeks {
                let team = self.team_at(circle, week);
                for (place, who) in team.into_iter().enumerate() {
                    let who = usize::from(who);
                    let price = i64::from(model.price[circle * model.mentors + who]);
                    cost.preference += price;
                    cost.change += i64::from(model.place_cost(circle, week, place, who)) - price;
                }
                if week > 0 && !share(team, self.team_at(circle, week - 1)) {
                    cost.continuity += i64::from(weights.continuity);
                }
            }
        }
        let loads = self.load.iter().enumerate();
        cost.fair = loads
            .map(|(mentor, load)| i64::from(self.unfair(mentor, *load)))
            .sum();
        cost.shadow = i64::from(weights.shadow) * i64::from(self.short());
        cost
    }

    /// The rota as others want it.
    pub fn rota(&self) -> Rota {
        let model = self.model;
        let by_circle = |circle: usize| circle * model.weeks..(circle + 1) * model.weeks;
        let some = |who: &u16| (*who != NOBODY).then_some(usize::from(*who));
        let circles = 0..model.circles;
        Rota {
            team: circles
                .clone()
                .map(|circle| {
                    let row = &self.team[by_circle(circle)];
                    row.iter().map(|team| team.map(usize::from)).collect()
                })
                .collect(),
            shadow: circles
                .clone()
                .map(|circle| self.shadow[by_circle(circle)].iter().map(some).collect())
                .collect(),
            slots: circles.clone().map(|circle| model.slot(circle)).collect(),
            cover: circles
                .map(|circle| model.cover[by_circle(circle)].to_vec())
                .collect(),
        }
    }
}

/// What an uneven load costs.
#[inline]
pub(crate) fn unfair(model: &Model, mentor: usize, load: i32) -> i32 {
    let asked = &model.problem.mentors[mentor];
    let over = load - wide(asked.load_max);
    let under = wide(asked.load_min) - load;
    wide(model.problem.weights.fair) * (over.max(0) + under.max(0))
}

/// Whether somebody is in both teams.
#[inline]
pub(crate) fn share(one: [u16; 2], other: [u16; 2]) -> bool {
    one[0] == other[0] || one[0] == other[1] || one[1] == other[0] || one[1] == other[1]
}
