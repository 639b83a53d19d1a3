//! Betters a whole rota by small changes, each of which keeps every hard rule.
//! The hotter, the more often a change for the worse is taken; it cools as the
//! run goes on. One step is one change that was looked at.

use crate::dice::Dice;
use crate::extras;
use crate::model::{Model, wide};
use crate::state::{NOBODY, State, share};

/// How hot a run begins, in points.
const HOT: f64 = 6.0;
/// How hot, if what was published should stand.
const WARM: f64 = 0.8;
/// How cold it ends, in points.
const COLD: f64 = 0.18;

/// One mentor takes another one's places in a circle, some weeks in a row.
#[derive(Clone, Copy)]
struct Block {
    circle: usize,
    first: usize,
    last: usize,
    old: u16,
    new: u16,
}

/// A rota under way, and the best one seen.
pub(crate) struct Anneal<'m> {
    state: State<'m>,
    cost: i64,
    /// Team and trainee of each meeting, as they were when it cost least.
    best: (Vec<[u16; 2]>, Vec<u16>),
    best_cost: i64,
    /// Whether the rota at hand is the best one and was not written down yet.
    unsaved: bool,
    dice: Dice,
    /// By circle: its candidates, those it likes best first. Made when it is
    /// first needed: the first rota does not wait for it.
    liked: Vec<Vec<u16>>,
    heat: f64,
}

impl<'m> Anneal<'m> {
    /// Begins with a whole rota.
    pub fn new(state: State<'m>, dice: Dice) -> Self {
        let cost = state.cost().total();
        Self {
            cost,
            best: (state.team.clone(), state.shadow.clone()),
            best_cost: cost,
            unsaved: false,
            liked: Vec::new(),
            heat: HOT,
            state,
            dice,
        }
    }

    /// The best rota so far.
    pub fn best(&self) -> State<'m> {
        let model = self.state.model;
        let mut best = State::of(model, &self.best.0);
        for (meeting, trainee) in self.best.1.iter().enumerate() {
            if *trainee != NOBODY {
                best.give(
                    usize::from(*trainee),
                    meeting / model.weeks,
                    meeting % model.weeks,
                );
            }
        }
        best
    }

    /// Takes over a rota that was found elsewhere, if it is better.
    pub fn adopt(&mut self, state: State<'m>, cost: i64) {
        if cost < self.best_cost {
            self.best = (state.team.clone(), state.shadow.clone());
            (self.cost, self.best_cost) = (cost, cost);
            self.state = state;
        }
    }

    /// Begins again with the best rota so far.
    pub fn restart(&mut self) {
        self.state = self.best();
        self.cost = self.best_cost;
    }

    /// What the best rota costs.
    pub fn best_cost(&self) -> i64 {
        self.best_cost
    }

    /// Looks at so many changes; `cooled` is the share of the run that is over.
    pub fn advance(&mut self, steps: u64, cooled: f64) {
        let model = self.state.model;
        if self.liked.is_empty() {
            self.liked = (0..model.circles)
                .map(|circle| liked(model, circle))
                .collect();
        }
        let keeps = model.problem.published.is_some();
        let hot = if keeps { WARM } else { HOT };
        self.heat = hot * (COLD / hot).powf(cooled.clamp(0.0, 1.0));
        for _ in 0..steps {
            self.step();
            if self.cost < self.best_cost {
                self.best_cost = self.cost;
                self.unsaved = true;
            }
        }
        self.save();
    }

    /// Writes the best rota down: only when it is about to be left, since on
    /// the way down nearly every rota is the best one.
    fn save(&mut self) {
        if std::mem::take(&mut self.unsaved) {
            self.best.0.clone_from(&self.state.team);
            self.best.1.clone_from(&self.state.shadow);
        }
    }

    fn step(&mut self) {
        let model = self.state.model;
        let circle = self.dice.below(model.circles);
        let week = self.dice.below(model.weeks);
        let place = self.dice.below(2);
        match self.dice.below(16) {
            0 => self.turn(circle, week),
            1 => self.teach(),
            2..=5 => self.exchange(circle, week, place),
            _ => self.replace(circle, week, place),
        }
    }

    /// Whether a change of this cost is taken.
    fn takes(&mut self, delta: i32) -> bool {
        delta <= 0 || self.dice.share() < (-f64::from(delta) / self.heat).exp()
    }

    /// The two helpers of a meeting change places.
    fn turn(&mut self, circle: usize, week: usize) {
        let model = self.state.model;
        let at = circle * model.weeks + week;
        let [lead, second] = self.state.team[at];
        let (one, other) = (usize::from(lead), usize::from(second));
        if !model.fits(circle, week, other, one) || self.state.leads_too_long(circle, week, second)
        {
            return;
        }
        let cost = |lead: usize, second: usize| {
            model.place_cost(circle, week, 0, lead) + model.place_cost(circle, week, 1, second)
        };
        let delta = cost(other, one) - cost(one, other);
        if self.takes(delta) {
            self.save();
            self.state.team[at] = [second, lead];
            self.cost += i64::from(delta);
        }
    }

    /// A trainee who wants more evenings gets one, if chance finds it.
    fn teach(&mut self) {
        let model = self.state.model;
        let trainees = model.problem.trainees.len();
        if trainees == 0 {
            return;
        }
        let trainee = self.dice.below(trainees);
        if self.state.given[trainee] >= model.problem.trainees[trainee].need {
            return;
        }
        let (circle, week) = (self.dice.below(model.circles), self.dice.below(model.weeks));
        if self.state.can_shadow(trainee, circle, week) {
            self.state.give(trainee, circle, week);
            self.cost -= i64::from(model.problem.weights.shadow);
        }
    }

    /// Somebody new for some weeks in a row.
    fn replace(&mut self, circle: usize, week: usize, place: usize) {
        let old = self.state.team_at(circle, week)[place];
        let new = self.somebody(circle, week);
        let slot = self.state.model.slot(circle);
        let fits = |state: &State, week: usize| {
            state.has_room(usize::from(new), week, slot) && admits(state, circle, week, old, new)
        };
        if new == old || !fits(&self.state, week) {
            return;
        }
        let (first, last) = self.weeks_around(week, |state, week| {
            holds(state.team_at(circle, week), old) && fits(state, week)
        });
        let block = Block {
            circle,
            first,
            last,
            old,
            new,
        };
        let delta = self.block_delta(&block) + self.load_delta(&block);
        if self.leads_fine(&block) && self.takes(delta) {
            self.apply(&[block], delta);
        }
    }

    /// Two mentors of two circles change places, some weeks in a row.
    fn exchange(&mut self, circle: usize, week: usize, place: usize) {
        let model = self.state.model;
        let other = self.dice.below(model.circles);
        let (old, new) = (
            self.state.team_at(circle, week)[place],
            self.state.team_at(other, week)[self.dice.below(2)],
        );
        if other == circle || old == new {
            return;
        }
        let (here, there) = (model.slot(circle), model.slot(other));
        let free = |state: &State, who: u16, week: usize, slot: usize| {
            here == there || state.busy[usize::from(who) * model.weeks + week] >> slot & 1 == 0
        };
        let fits = |state: &State, week: usize| {
            free(state, new, week, here)
                && free(state, old, week, there)
                && admits(state, circle, week, old, new)
                && admits(state, other, week, new, old)
        };
        if !fits(&self.state, week) {
            return;
        }
        let (first, last) = self.weeks_around(week, |state, week| {
            holds(state.team_at(circle, week), old)
                && holds(state.team_at(other, week), new)
                && fits(state, week)
        });
        let one = Block {
            circle,
            first,
            last,
            old,
            new,
        };
        let two = Block {
            circle: other,
            first,
            last,
            old: new,
            new: old,
        };
        let delta = self.block_delta(&one) + self.block_delta(&two);
        if self.leads_fine(&one) && self.leads_fine(&two) && self.takes(delta) {
            self.apply(&[one, two], delta);
        }
    }

    /// Somebody for a circle: a helper of a neighbouring week, or one that it likes.
    fn somebody(&mut self, circle: usize, week: usize) -> u16 {
        let weeks = self.state.model.weeks;
        let drawn = self.dice.below(8);
        if drawn < 3 && weeks > 1 {
            let near = match week {
                0 => 1,
                week if week + 1 == weeks || drawn == 0 => week - 1,
                week => week + 1,
            };
            return self.state.team_at(circle, near)[self.dice.below(2)];
        }
        let liked = &self.liked[circle];
        let share = self.dice.share();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of a short list"
        )]
        let at = (share * share * liked.len() as f64) as usize;
        liked[at.min(liked.len() - 1)]
    }

    /// A stretch of weeks around one, by chance shorter than it could be.
    fn weeks_around(
        &mut self,
        week: usize,
        fits: impl Fn(&State, usize) -> bool,
    ) -> (usize, usize) {
        let (mut first, mut last) = (week, week);
        let drawn = self.dice.below(8);
        if drawn & 1 == 0 {
            return (first, last);
        }
        let most = if drawn < 4 {
            1 + self.dice.below(4)
        } else {
            128
        };
        while first > 0 && week - first < most && fits(&self.state, first - 1) {
            first -= 1;
        }
        while last + 1 < self.state.model.weeks && last - week < most && fits(&self.state, last + 1)
        {
            last += 1;
        }
        (first, last)
    }

    /// What a block changes in preferences, continuity and evenings of trainees.
    fn block_delta(&self, block: &Block) -> i32 {
        let model = self.state.model;
        let weights = &model.problem.weights;
        let row = &self.state.team[block.circle * model.weeks..(block.circle + 1) * model.weeks];
        let (old, new) = (usize::from(block.old), usize::from(block.new));
        let mut delta = 0;
        let mut breaks = 0;
        let mut before = block.first.checked_sub(1).map(|at| (row[at], row[at]));
        let end = (block.last + 2).min(model.weeks);
        for (week, team) in row.iter().enumerate().take(end).skip(block.first) {
            let mut changed = *team;
            if week <= block.last {
                let place = usize::from(team[1] == block.old);
                changed[place] = block.new;
                delta += model.place_cost(block.circle, week, place, new)
                    - model.place_cost(block.circle, week, place, old);
                let meeting = block.circle * model.weeks + week;
                if self.state.shadow[meeting] != NOBODY
                    && !self.state.has_senior(block.circle, changed)
                {
                    delta += wide(weights.shadow);
                }
            }
            if let Some((was, is)) = before {
                breaks += i32::from(share(was, *team)) - i32::from(share(is, changed));
            }
            before = Some((*team, changed));
        }
        delta + breaks * wide(weights.continuity)
    }

    /// What a block changes in fairness.
    fn load_delta(&self, block: &Block) -> i32 {
        let count = i32::try_from(block.last - block.first + 1).unwrap_or(0);
        let change = |who: u16, by: i32| {
            let (who, load) = (usize::from(who), self.state.load[usize::from(who)]);
            self.state.unfair(who, load + by) - self.state.unfair(who, load)
        };
        change(block.old, -count) + change(block.new, count)
    }

    /// Whether nobody would lead four weeks in a row.
    fn leads_fine(&self, block: &Block) -> bool {
        let weeks = self.state.model.weeks;
        let row = &self.state.team[block.circle * weeks..(block.circle + 1) * weeks];
        let end = (block.last + 4).min(weeks);
        let mut in_a_row = 0;
        for (week, team) in row
            .iter()
            .enumerate()
            .take(end)
            .skip(block.first.saturating_sub(3))
        {
            let inside = (block.first..=block.last).contains(&week) && team[0] == block.old;
            let leads = inside || team[0] == block.new;
            in_a_row = if leads { in_a_row + 1 } else { 0 };
            if in_a_row > 3 {
                return false;
            }
        }
        true
    }

    /// Does what was decided, unless a rule that looks further forbids it.
    fn apply(&mut self, blocks: &[Block], delta: i32) {
        if delta > 0 {
            self.save();
        }
        self.shift(blocks);
        if self.state.model.has_extras && !blocks.iter().all(|block| self.extras_fine(block)) {
            let back = |block: &Block| Block {
                old: block.new,
                new: block.old,
                ..*block
            };
            match blocks {
                [one, two] => self.shift(&[back(one), back(two)]),
                _ => blocks.iter().for_each(|one| self.shift(&[back(one)])),
            }
            return;
        }
        for block in blocks {
            for week in block.first..=block.last {
                let meeting = block.circle * self.state.model.weeks + week;
                if self.state.shadow[meeting] != NOBODY
                    && !self
                        .state
                        .has_senior(block.circle, self.state.team[meeting])
                {
                    self.state.unshadow(meeting);
                }
            }
        }
        self.cost += i64::from(delta);
    }

    /// Everybody goes before anybody comes: two who change places at one hour
    /// would otherwise free the hour that was just taken.
    fn shift(&mut self, blocks: &[Block]) {
        for block in blocks {
            for week in block.first..=block.last {
                let team = &mut self.state.team[block.circle * self.state.model.weeks + week];
                let place = usize::from(team[1] == block.old);
                team[place] = block.new;
                self.state.exit(block.circle, week, block.old);
            }
        }
        for block in blocks {
            for week in block.first..=block.last {
                self.state.enter(block.circle, week, block.new);
            }
        }
    }

    fn extras_fine(&self, block: &Block) -> bool {
        (block.first..=block.last).all(|week| extras::fine(&self.state, block.circle, week))
    }
}

/// Whether one mentor can take another one's place as far as the meeting itself goes.
fn admits(state: &State, circle: usize, week: usize, old: u16, new: u16) -> bool {
    let team = state.team_at(circle, week);
    if !state.model.is_open(circle, week, usize::from(new)) || holds(team, new) {
        return false;
    }
    let changed = team.map(|who| usize::from(if who == old { new } else { who }));
    state.model.fits(circle, week, changed[0], changed[1])
}

fn holds(team: [u16; 2], who: u16) -> bool {
    team[0] == who || team[1] == who
}

fn liked(model: &Model, circle: usize) -> Vec<u16> {
    let mut liked = model.candidates[circle].clone();
    liked.sort_by_key(|who| model.price[circle * model.mentors + usize::from(*who)]);
    liked
}
