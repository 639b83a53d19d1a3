//! The cheapest way of one circle through its weeks when every mentor has a
//! price per week, by dynamic programming over pairs and over how long the lead
//! has led; where there are very many pairs, nobody counts how long, which can
//! only make it cheaper. Knows nothing of other circles.

use crate::model::{CERTIFIED, Model, SENIOR, SPEAKS};

/// No state.
const NONE: u32 = u32::MAX;
/// How many weeks somebody may lead in a row.
const RUN_MAX: usize = 3;

/// With more pairs than this, leading for too long is not looked at.
const PAIRS_EXACT_MAX: usize = 1_200;

/// A way through the weeks: what it costs, and who is in each meeting.
pub(crate) struct Way {
    pub cost: f64,
    pub team: Vec<[u16; 2]>,
}

/// What each pair of each week costs, and the cheapest way up to and with it.
#[derive(Default)]
pub(crate) struct Table {
    pub pairs: Vec<[u16; 2]>,
    /// By week and pair.
    pub own: Vec<f64>,
    /// By week and pair.
    pub until: Vec<f64>,
    /// The cheapest whole way.
    pub whole: f64,
}

/// A circle's possible pairs.
pub(crate) struct Paths {
    circle: usize,
    /// Who could be there, and in which weeks.
    who: Vec<(u16, u128)>,
    /// Pairs by position in `who`: lead, second, and whether one is senior.
    pairs: Vec<(u16, u16, bool)>,
    /// How many states a pair has: one for each week that its lead has led, or one.
    runs: usize,
}

/// Room to work in, lent from circle to circle.
#[derive(Default)]
pub(crate) struct Work {
    now: Vec<f64>,
    next: Vec<f64>,
    /// By week and state: the state of the week before.
    back: Vec<u32>,
    /// By place and person.
    costs: [Vec<f64>; 2],
    tops: Tops,
    kept: Option<Table>,
}

/// A circle on its way through the weeks.
struct Walk<'a> {
    paths: &'a Paths,
    work: &'a mut Work,
}

/// A value and where it stands.
type Best = (f64, u32);

const WORST: Best = (f64::INFINITY, NONE);

/// The best of the week before, by what the next pair may have in common with it.
#[derive(Default)]
struct Tops {
    /// By lead and length of the run.
    run: Vec<[Best; RUN_MAX]>,
    /// By lead.
    lead: Vec<Best>,
    /// By second helper: the best two with different leads.
    second: Vec<[(Best, u16); 2]>,
    /// Over all: the best two with different leads.
    all: [(Best, u16); 2],
}

impl Tops {
    fn clear(&mut self, count: usize) {
        self.run.clear();
        self.run.resize(count, [WORST; RUN_MAX]);
        self.lead.clear();
        self.lead.resize(count, WORST);
        self.second.clear();
        self.second.resize(count, [(WORST, u16::MAX); 2]);
        self.all = [(WORST, u16::MAX); 2];
    }

    fn take(&mut self, lead: u16, second: u16, run: usize, best: Best) {
        let at = usize::from(lead);
        lower(&mut self.run[at][run], best);
        lower(&mut self.lead[at], best);
        lower_two(&mut self.second[usize::from(second)], lead, best);
        lower_two(&mut self.all, lead, best);
    }

    fn take_plain(&mut self, lead: u16, second: u16, best: Best) {
        lower(&mut self.lead[usize::from(lead)], best);
        lower(&mut self.lead[usize::from(second)], best);
        lower(&mut self.all[0].0, best);
    }

    /// The cheapest week before a pair, whoever led then.
    fn plain(&self, lead: u16, second: u16, break_cost: f64) -> Best {
        let mut best = self.all[0].0;
        best.0 += break_cost;
        lower(&mut best, self.lead[usize::from(lead)]);
        lower(&mut best, self.lead[usize::from(second)]);
        best
    }

    /// The cheapest week before a pair whose lead did not lead then.
    fn fresh(&self, lead: u16, second: u16, break_cost: f64) -> Best {
        let other = |two: &[(Best, u16); 2]| if two[0].1 == lead { two[1].0 } else { two[0].0 };
        let mut best = other(&self.all);
        best.0 += break_cost;
        lower(&mut best, self.second[usize::from(lead)][0].0);
        lower(&mut best, self.lead[usize::from(second)]);
        lower(&mut best, other(&self.second[usize::from(second)]));
        best
    }
}

#[inline]
fn lower(best: &mut Best, other: Best) {
    if other.0 < best.0 {
        *best = other;
    }
}

/// Keeps the best of two different leads.
#[inline]
fn lower_two(two: &mut [(Best, u16); 2], lead: u16, best: Best) {
    if best.0 >= two[1].0.0 {
        return;
    }
    if two[0].1 == lead {
        lower(&mut two[0].0, best);
    } else if best.0 < two[0].0.0 {
        two[1] = two[0];
        two[0] = (best, lead);
    } else {
        two[1] = (best, lead);
    }
}

impl Paths {
    pub fn new(model: &Model, circle: usize) -> Self {
        let who: Vec<(u16, u128)> = model.candidates[circle]
            .iter()
            .map(|who| (*who, model.open[circle * model.mentors + usize::from(*who)]))
            .collect();
        let bring = |at: usize| model.bring(circle, usize::from(who[at].0));
        let mut pairs = Vec::new();
        for lead in (0..who.len()).filter(|at| bring(*at) & CERTIFIED != 0) {
            for second in (0..who.len()).filter(|at| *at != lead) {
                let both = bring(lead) | bring(second);
                if both & SPEAKS != 0 && who[lead].1 & who[second].1 != 0 {
                    let (lead, second) = (crate::model::narrow(lead), crate::model::narrow(second));
                    pairs.push((lead, second, both & SENIOR != 0));
                }
            }
        }
        let runs = if pairs.len() > PAIRS_EXACT_MAX {
            1
        } else {
            RUN_MAX
        };
        Self {
            circle,
            who,
            pairs,
            runs,
        }
    }

    /// How many states a week has.
    pub fn states(&self) -> usize {
        self.pairs.len() * self.runs
    }

    /// The cheapest way, if there is any. `price` is what a mentor costs in a
    /// week beside the model's own prices, `senior` what a senior is worth then.
    pub fn cheapest(
        &self,
        work: &mut Work,
        model: &Model,
        price: impl FnMut(usize, usize) -> f64,
        senior: impl Fn(usize) -> f64,
    ) -> Option<Way> {
        Walk { paths: self, work }.go(model, price, senior)
    }

    /// The cheapest way, with what every pair costs on the way.
    pub fn table(
        &self,
        work: &mut Work,
        model: &Model,
        price: impl FnMut(usize, usize) -> f64,
        senior: impl Fn(usize) -> f64,
    ) -> Option<Table> {
        work.kept = Some(Table::default());
        let way = self.cheapest(work, model, price, senior);
        let mut table = work.kept.take()?;
        table.whole = way?.cost;
        let there = |at: &u16| self.who[usize::from(*at)].0;
        let pairs = self.pairs.iter();
        table.pairs = pairs
            .map(|(lead, second, _)| [there(lead), there(second)])
            .collect();
        Some(table)
    }
}

impl Walk<'_> {
    fn go(
        mut self,
        model: &Model,
        mut price: impl FnMut(usize, usize) -> f64,
        senior: impl Fn(usize) -> f64,
    ) -> Option<Way> {
        let states = self.paths.states();
        self.work.now.resize(states, 0.0);
        self.work.next.resize(states, 0.0);
        self.work.back.clear();
        self.work.back.resize(states * model.weeks, NONE);
        for costs in &mut self.work.costs {
            costs.resize(self.paths.who.len(), 0.0);
        }
        for week in 0..model.weeks {
            for place in 0..2 {
                for (at, (who, _)) in self.paths.who.iter().enumerate() {
                    let who = usize::from(*who);
                    let own = model.place_cost(self.paths.circle, week, place, who);
                    self.work.costs[place][at] = f64::from(own) + price(who, week);
                }
            }
            if week > 0 {
                self.rank();
            }
            self.enter(model, week, senior(week));
            self.keep(senior(week));
            std::mem::swap(&mut self.work.now, &mut self.work.next);
        }
        self.trace(model.weeks)
    }

    /// Ranks the week before by lead and second helper.
    fn rank(&mut self) {
        self.work.tops.clear(self.paths.who.len());
        let values = self.work.now.iter().zip(0_u32..);
        if self.paths.runs == 1 {
            for ((lead, second, _), (value, id)) in self.paths.pairs.iter().zip(values) {
                self.work.tops.take_plain(*lead, *second, (*value, id));
            }
            return;
        }
        for (at, (value, id)) in values.enumerate() {
            if value.is_finite() {
                let (lead, second, _) = self.paths.pairs[at / RUN_MAX];
                self.work
                    .tops
                    .take(lead, second, at % RUN_MAX, (*value, id));
            }
        }
    }

    /// Fills in what each pair of a week costs at best.
    fn enter(&mut self, model: &Model, week: usize, senior: f64) {
        let break_cost = f64::from(model.problem.weights.continuity);
        let needs_senior = model.needs_senior[self.paths.circle] >> week & 1 == 1;
        let free = model.fixed[self.paths.circle * model.weeks + week].is_empty();
        let offset = week * self.work.now.len();
        for (at, (lead, second, has_senior)) in self.paths.pairs.iter().enumerate() {
            let (one, other) = (usize::from(*lead), usize::from(*second));
            let values = &mut self.work.next[at * self.paths.runs..][..self.paths.runs];
            values.fill(f64::INFINITY);
            let open = (self.paths.who[one].1 & self.paths.who[other].1) >> week & 1 == 1;
            let there = |at: usize| usize::from(self.paths.who[at].0);
            if !open
                || (needs_senior && !has_senior)
                || !(free || model.keeps_fixed(self.paths.circle, week, there(one), there(other)))
            {
                continue;
            }
            let worth = if *has_senior { senior } else { 0.0 };
            let own = self.work.costs[0][one] + self.work.costs[1][other] - worth;
            if week == 0 {
                values[0] = own;
                continue;
            }
            let back = &mut self.work.back[offset + at * self.paths.runs..][..self.paths.runs];
            if self.paths.runs == 1 {
                let (value, id) = self.work.tops.plain(*lead, *second, break_cost);
                (values[0], back[0]) = (own + value, id);
                continue;
            }
            let fresh = self.work.tops.fresh(*lead, *second, break_cost);
            let runs = [
                fresh,
                self.work.tops.run[one][0],
                self.work.tops.run[one][1],
            ];
            for (run, (value, id)) in runs.into_iter().enumerate() {
                values[run] = own + value;
                back[run] = id;
            }
        }
    }

    /// Keeps what a week's pairs cost.
    fn keep(&mut self, senior: f64) {
        let Some(table) = &mut self.work.kept else {
            return;
        };
        for (at, (lead, second, has_senior)) in self.paths.pairs.iter().enumerate() {
            let (one, other) = (usize::from(*lead), usize::from(*second));
            let worth = if *has_senior { senior } else { 0.0 };
            table
                .own
                .push(self.work.costs[0][one] + self.work.costs[1][other] - worth);
            let values = &self.work.next[at * self.paths.runs..][..self.paths.runs];
            table
                .until
                .push(values.iter().copied().fold(f64::INFINITY, f64::min));
        }
    }

    /// Follows the cheapest way back from the last week.
    fn trace(&self, weeks: usize) -> Option<Way> {
        let (mut at, cost) = self
            .work
            .now
            .iter()
            .enumerate()
            .filter(|(_, value)| value.is_finite())
            .min_by(|one, other| one.1.total_cmp(other.1))?;
        let mut team = vec![[0; 2]; weeks];
        for week in (0..weeks).rev() {
            let (lead, second, _) = self.paths.pairs[at / self.paths.runs];
            team[week] = [
                self.paths.who[usize::from(lead)].0,
                self.paths.who[usize::from(second)].0,
            ];
            at = self.work.back[week * self.work.now.len() + at] as usize;
        }
        Some(Way { cost: *cost, team })
    }
}
