//! Finds a first whole rota at once: the scarcest meetings first, each with the
//! cheapest pair; where nobody is free, others are asked to make room. What makes
//! room often becomes dearer to move, so that it ends or finds a way out.

use std::collections::VecDeque;

use crate::dice::Dice;
use crate::extras;
use crate::model::{CERTIFIED, Model, SPEAKS, narrow, wide};
use crate::state::{NOBODY, State, share};

/// Fills gaps, and remembers what it had to empty for that.
pub(crate) struct Filler<'s, 'm> {
    state: &'s mut State<'m>,
    waiting: VecDeque<usize>,
    /// By meeting: how often it was emptied again, plus one.
    weight: Vec<u32>,
    /// By mentor and week: the circles where the mentor is.
    there: Vec<Vec<u16>>,
    dice: Dice,
}

/// So many who are free are asked before everybody is.
const ASKED_FIRST: usize = 32;

/// Somebody for a meeting: what has to go for it, and what it costs.
type Asked = (u16, (u32, i32));

/// A pair for a meeting, and what has to go for it.
struct Offer {
    team: [u16; 2],
    price: (u32, i32),
}

/// Fills every empty meeting of a state. `false`: not within so many tries.
pub(crate) fn fill(state: &mut State, dice: Dice, tries: usize) -> bool {
    let model = state.model;
    let mut waiting: Vec<usize> = (0..state.team.len())
        .filter(|meeting| state.team[*meeting][0] == NOBODY)
        .collect();
    // Week by week, so that continuity has something to go by; scarce circles first.
    let scarce: Vec<usize> = (0..model.circles)
        .map(|circle| choice(model, circle))
        .collect();
    waiting.sort_by_key(|meeting| {
        (
            meeting % model.weeks,
            scarce[meeting / model.weeks],
            *meeting,
        )
    });
    let weight = vec![1; state.team.len()];
    let waiting = waiting.into();
    let there = vec![Vec::new(); model.mentors * model.weeks];
    let mut filler = Filler {
        state,
        waiting,
        weight,
        there,
        dice,
    };
    for meeting in 0..filler.state.team.len() {
        filler.note(meeting);
    }
    filler.run(tries)
}

/// How much choice a circle has.
fn choice(model: &Model, circle: usize) -> usize {
    let has = |bit: u8| {
        let has = |who: &&u16| model.bring(circle, usize::from(**who)) & bit != 0;
        model.candidates[circle].iter().filter(has).count()
    };
    has(SPEAKS).min(has(CERTIFIED))
}

impl Filler<'_, '_> {
    fn run(mut self, tries: usize) -> bool {
        for _ in 0..tries {
            let Some(meeting) = self.waiting.pop_front() else {
                return true;
            };
            let weeks = self.state.model.weeks;
            let (circle, week) = (meeting / weeks, meeting % weeks);
            let Some(offer) = self.best_offer(circle, week) else {
                return false;
            };
            self.make_room(circle, week, offer.team);
            self.state.fill(circle, week, offer.team);
            self.note(meeting);
            if self.state.model.has_extras {
                self.settle_extras(circle, week);
            }
        }
        self.waiting.is_empty()
    }

    /// Notes where the helpers of a meeting are.
    fn note(&mut self, meeting: usize) {
        let weeks = self.state.model.weeks;
        let team = self.state.team[meeting];
        for who in team.into_iter().filter(|who| *who != NOBODY) {
            let circle = narrow(meeting / weeks);
            self.there[usize::from(who) * weeks + meeting % weeks].push(circle);
        }
    }

    /// The pair that disturbs least, then costs least. A few who are free are
    /// asked first, so that the time does not grow with how many there are; if
    /// none of them will do without somebody else moving, everybody is asked.
    fn best_offer(&mut self, circle: usize, week: usize) -> Option<Offer> {
        let model = self.state.model;
        let candidates = &model.candidates[circle];
        if candidates.len() > ASKED_FIRST {
            let near = self.near(circle, week);
            let from = self.dice.below(candidates.len());
            let slot = model.slot(circle);
            let around = || candidates[from..].iter().chain(&candidates[..from]);
            let has_room = |who: &&u16| self.state.has_room(usize::from(**who), week, slot);
            let can = |who: &&u16, bit| model.bring(circle, usize::from(**who)) & bit != 0;
            let mut asked: Vec<u16> = around()
                .filter(has_room)
                .take(ASKED_FIRST)
                .copied()
                .collect();
            for bit in [SPEAKS, CERTIFIED] {
                let fit = around().filter(|who| can(who, bit) && has_room(who));
                asked.extend(fit.take(ASKED_FIRST / 4));
            }
            asked.extend(near.iter().flatten());
            asked.sort_unstable();
            asked.dedup();
            let offer = self.offer_among(circle, week, &asked);
            if offer.as_ref().is_some_and(|offer| offer.price.0 == 0) {
                return offer;
            }
        }
        self.offer_among(circle, week, candidates)
    }

    /// The best pair among these. Pairs with somebody from a week beside this one
    /// are looked at first; of the others, each costs a break, and most are known
    /// to be too dear without being looked at.
    fn offer_among(&mut self, circle: usize, week: usize, candidates: &[u16]) -> Option<Offer> {
        let model = self.state.model;
        let mut asked: Vec<Asked> = candidates
            .iter()
            .filter(|who| model.is_open(circle, week, usize::from(**who)))
            .map(|who| (*who, self.price_of(circle, week, *who)))
            .collect();
        for at in (1..asked.len()).rev() {
            asked.swap(at, self.dice.below(at + 1));
        }
        asked.sort_by_key(|one| one.1);
        let certified = |one: &Asked| model.bring(circle, usize::from(one.0)) & CERTIFIED != 0;
        let mut leads: Vec<Asked> = asked.iter().filter(|one| certified(one)).copied().collect();
        for lead in &mut leads {
            lead.1.0 += self.price_of_run(circle, week, lead.0);
        }
        leads.sort_by_key(|one| one.1);
        let near = self.near(circle, week);
        let is_near = |one: &&Asked| near.iter().any(|team| team.contains(&one.0));
        let pick =
            |list: &[Asked]| -> Vec<Asked> { list.iter().filter(is_near).copied().collect() };
        let breaks = i32::try_from(near.len()).unwrap_or(0);
        let break_cost = breaks * wide(model.problem.weights.continuity);
        let mut best = None;
        self.cheapest(circle, week, [&pick(&leads), &asked], 0, &mut best);
        self.cheapest(circle, week, [&leads, &pick(&asked)], 0, &mut best);
        self.cheapest(circle, week, [&leads, &asked], break_cost, &mut best);
        best
    }

    /// The teams of the weeks beside this one, where there are any.
    fn near(&self, circle: usize, week: usize) -> Vec<[u16; 2]> {
        let weeks = [week.wrapping_sub(1), week + 1].into_iter();
        weeks
            .filter(|week| *week < self.state.model.weeks)
            .map(|week| self.state.team_at(circle, week))
            .filter(|team| team[0] != NOBODY)
            .collect()
    }

    /// The cheapest pair of these leads and seconds (sorted), each pair costing
    /// `more` at least; only if it is cheaper than `best`.
    fn cheapest(
        &self,
        circle: usize,
        week: usize,
        [leads, seconds]: [&[Asked]; 2],
        more: i32,
        best: &mut Option<Offer>,
    ) {
        let is_dear = |best: &Option<Offer>, one: &Asked, other: &Asked| {
            let least = (one.1.0 + other.1.0, one.1.1 + other.1.1 + more);
            best.as_ref().is_some_and(|best| least >= best.price)
        };
        for lead in leads {
            if seconds
                .first()
                .is_none_or(|second| is_dear(best, lead, second))
            {
                return;
            }
            for second in seconds {
                if is_dear(best, lead, second) {
                    break;
                }
                let team = [lead.0, second.0];
                let [one, other] = team.map(usize::from);
                if !self.state.model.fits(circle, week, one, other) {
                    continue;
                }
                let price = (
                    lead.1.0 + second.1.0 + self.price_of_extras(circle, week, team),
                    lead.1.1 + second.1.1 + self.price_of_pair(circle, week, team),
                );
                if best.as_ref().is_none_or(|best| price < best.price) {
                    *best = Some(Offer { team, price });
                }
            }
        }
    }

    /// What has to go for one person, and what the person costs.
    fn price_of(&self, circle: usize, week: usize, who: u16) -> (u32, i32) {
        let model = self.state.model;
        let mentor = usize::from(who);
        let room = self
            .in_the_way(circle, week, who)
            .map_or(0, |meeting| self.weight[meeting]);
        let load = self.state.load[mentor];
        let fair = self.state.unfair(mentor, load + 1) - self.state.unfair(mentor, load);
        (room, model.price[circle * model.mentors + mentor] + fair)
    }

    /// The meeting that a mentor would have to leave.
    fn in_the_way(&self, circle: usize, week: usize, who: u16) -> Option<usize> {
        let model = self.state.model;
        let slot = model.slot(circle);
        if self.state.has_room(usize::from(who), week, slot) {
            return None;
        }
        let clash = self.state.busy[usize::from(who) * model.weeks + week] >> slot & 1 == 1;
        let at = usize::from(who) * model.weeks + week;
        let there = self.there[at].iter().map(|other| usize::from(*other));
        there
            .filter(|other| !clash || model.slot(*other) == slot)
            .map(|other| other * model.weeks + week)
            .min_by_key(|meeting| self.weight[*meeting])
    }

    /// Leading a fourth week in a row: the week beside this one has to go.
    fn price_of_run(&self, circle: usize, week: usize, lead: u16) -> u32 {
        if !self.state.leads_too_long(circle, week, lead) {
            return 0;
        }
        self.weight[circle * self.state.model.weeks + self.beside(circle, week, lead)]
    }

    fn beside(&self, circle: usize, week: usize, lead: u16) -> usize {
        let leads = |week: &usize| self.state.team_at(circle, *week)[0] == lead;
        let near = [week.wrapping_sub(1), week + 1];
        let inside = near
            .into_iter()
            .filter(|week| *week < self.state.model.weeks);
        inside.into_iter().find(leads).unwrap_or(week)
    }

    /// What the pair costs beside its members: continuity, on both sides.
    fn price_of_pair(&self, circle: usize, week: usize, team: [u16; 2]) -> i32 {
        let model = self.state.model;
        let near = self.near(circle, week);
        let breaks = near.iter().filter(|near| !share(**near, team)).count();
        let told = match &model.problem.published {
            Some(told) => (0..2)
                .filter(|place| told[circle][week][*place] != usize::from(team[*place]))
                .count(),
            None => 0,
        };
        i32::try_from(breaks).unwrap_or(0) * wide(model.problem.weights.continuity)
            + i32::try_from(told).unwrap_or(0) * wide(model.problem.weights.change)
    }

    /// What the further rules would make go: a guess that guides.
    fn price_of_extras(&self, circle: usize, week: usize, team: [u16; 2]) -> u32 {
        let model = self.state.model;
        if !model.has_extras {
            return 0;
        }
        let limits = &model.problem.limits;
        let mut price = 0;
        if limits.last_time && self.price_of_pair(circle, week, team) > 0 {
            let around = week.saturating_sub(1)..(week + 2).min(model.weeks);
            let meeting = |week: usize| circle * model.weeks + week;
            price += around
                .map(|week| self.weight[meeting(week)])
                .max()
                .unwrap_or(0);
        }
        for who in team {
            let mentor = usize::from(who);
            let full = |most| extras::month(self.state, mentor, week) >= most;
            if limits.month_max.is_some_and(full) {
                price += 2;
            }
            if extras::meets_apart(self.state, circle, who) {
                price += 3;
            }
            let held = self.state.held[circle * model.mentors + mentor];
            if held == 0 {
                let pool = extras::pool(self.state, circle);
                price += limits
                    .pool_max
                    .map_or(0, |most| u32::from(pool >= most as usize) * 3);
            }
        }
        price
    }

    /// Empties what stands in the way.
    fn make_room(&mut self, circle: usize, week: usize, team: [u16; 2]) {
        for who in team {
            while let Some(meeting) = self.in_the_way(circle, week, who) {
                self.empty(meeting);
            }
        }
        while self.state.leads_too_long(circle, week, team[0]) {
            let beside = self.beside(circle, week, team[0]);
            self.empty(circle * self.state.model.weeks + beside);
        }
    }

    fn empty(&mut self, meeting: usize) {
        let weeks = self.state.model.weeks;
        for who in self.state.team[meeting] {
            let there = &mut self.there[usize::from(who) * weeks + meeting % weeks];
            there.retain(|circle| usize::from(*circle) != meeting / weeks);
        }
        self.state.clear(meeting / weeks, meeting % weeks);
        self.weight[meeting] += 1;
        self.waiting.push_back(meeting);
    }

    /// Empties meetings until the further rules hold again.
    fn settle_extras(&mut self, circle: usize, week: usize) {
        let model = self.state.model;
        while !extras::fine(self.state, circle, week) {
            let own = circle * model.weeks + week;
            let team = self.state.team[own];
            let mine = (0..self.state.team.len()).filter(|meeting| {
                let near = meeting / model.weeks == circle
                    || (meeting % model.weeks).abs_diff(week) < extras::MONTH_WEEKS;
                let there = self.state.team[*meeting];
                let involved =
                    meeting / model.weeks == circle || team.iter().any(|who| there.contains(who));
                *meeting != own && there[0] != NOBODY && near && involved
            });
            let chosen: Vec<usize> = mine.filter(|meeting| self.helps(own, *meeting)).collect();
            if chosen.is_empty() {
                self.empty(own);
                return;
            }
            let least = chosen.iter().map(|meeting| self.weight[*meeting]).min();
            let least: Vec<usize> = chosen
                .into_iter()
                .filter(|meeting| Some(self.weight[*meeting]) == least)
                .collect();
            let drawn = self.dice.below(least.len());
            self.empty(least[drawn]);
        }
    }

    /// Whether emptying the other meeting brings the rules of this one nearer.
    fn helps(&self, own: usize, other: usize) -> bool {
        let model = self.state.model;
        let limits = &model.problem.limits;
        let (circle, week) = (own / model.weeks, own % model.weeks);
        let (team, there) = (self.state.team[own], self.state.team[other]);
        let same_circle = other / model.weeks == circle;
        let beside = same_circle && (other % model.weeks).abs_diff(week) == 1;
        let over = |who: &u16| {
            there.contains(who)
                && limits
                    .month_max
                    .is_some_and(|most| extras::month(self.state, usize::from(*who), week) > most)
        };
        let hates = |who: &u16| {
            there
                .iter()
                .any(|one| model.apart[usize::from(*who)].contains(one))
        };
        let crowded = limits
            .pool_max
            .is_some_and(|most| extras::pool(self.state, circle) > most as usize);
        (limits.last_time && beside && !share(team, there))
            || team.iter().any(over)
            || (same_circle && team.iter().any(hates))
            || (same_circle && crowded && there.iter().any(|who| !team.contains(who)))
    }
}
