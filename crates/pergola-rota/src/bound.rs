//! How cheap a rota can be at most: what binds circles together (a mentor's
//! week, hour and fair load, a trainee's evening) is given a price, so that each
//! circle can be planned alone and exactly. Whatever the prices, the sum is a
//! lower bound; step by step the prices are moved to where it is highest.

use crate::dice::Dice;
use crate::model::Model;
use crate::path::{Paths, Table, Work};
use crate::transport::{Transport, transport};

/// Prices, and the best bound that any of them gave.
pub(crate) struct Bound<'m> {
    model: &'m Model,
    paths: Vec<Paths>,
    work: Work,
    layout: Layout,
    prices: Vec<f64>,
    best_prices: Vec<f64>,
    slope: Vec<f64>,
    direction: Vec<f64>,
    best: f64,
    /// How far a step goes, as a share of what is still open.
    stride: f64,
    since_better: u32,
    dice: Dice,
}

/// A shade of chance on each price, so that of many equal ways not always the
/// first is taken: then the slope points somewhere. Subtracted again.
const SHADE: f64 = 1e-9;

/// Where each kind of price stands in the list of all prices.
struct Layout {
    weeks: usize,
    slots: usize,
    /// By mentor: where the hours of its weeks begin, if it may meet twice a week.
    hours: Vec<Option<usize>>,
    room: usize,
    senior: usize,
    seat: usize,
    end: usize,
}

impl Layout {
    fn new(model: &Model) -> Self {
        let (weeks, slots) = (model.weeks, model.problem.slots);
        let room = model.mentors;
        let mut at = room + model.mentors * weeks;
        let hours = (0..model.mentors).map(|mentor| {
            let begin = at;
            (model.week_max(mentor) > 1).then(|| {
                at += weeks * slots;
                begin
            })
        });
        let hours = hours.collect();
        let seat = at + model.circles * weeks;
        Self {
            weeks,
            slots,
            hours,
            room,
            senior: at,
            seat,
            end: seat + model.circles * weeks,
        }
    }

    fn room(&self, mentor: usize, week: usize) -> usize {
        self.room + mentor * self.weeks + week
    }

    fn hour(&self, mentor: usize, week: usize, slot: usize) -> Option<usize> {
        self.hours[mentor].map(|begin| begin + week * self.slots + slot)
    }
}

/// So many steps without a better bound, and the stride is halved.
const PATIENCE: u32 = 40;
/// The same where each step takes long.
const PATIENCE_LARGE: u32 = 10;
/// A step that looks at more states takes long.
const STATES_LARGE: u64 = 1_000_000;
/// Smaller strides lead nowhere.
const STRIDE_LEAST: f64 = 0.001;

impl<'m> Bound<'m> {
    pub fn new(model: &'m Model) -> Self {
        let layout = Layout::new(model);
        let paths = (0..model.circles).map(|circle| Paths::new(model, circle));
        let mut bound = Self {
            model,
            paths: paths.collect(),
            work: Work::default(),
            prices: vec![0.0; layout.end],
            best_prices: vec![0.0; layout.end],
            slope: vec![0.0; layout.end],
            direction: vec![0.0; layout.end],
            layout,
            best: 0.0,
            stride: 1.0,
            since_better: 0,
            dice: Dice::new(0, 0),
        };
        if let Some(known) = transport(model) {
            bound.begin(&known);
        }
        bound
    }

    /// Begins with the prices of the plan without weeks.
    fn begin(&mut self, known: &Transport) {
        let fair = f64::from(self.model.problem.weights.fair);
        #[expect(clippy::cast_precision_loss, reason = "prices and sums are bounded")]
        let number = |price: i64| price as f64;
        for (mentor, price) in known.mentor.iter().enumerate() {
            let price = number(*price);
            self.prices[mentor] = price.clamp(-fair, fair);
            for week in 0..self.model.weeks {
                self.prices[self.layout.room(mentor, week)] = (price - fair).max(0.0);
                for (slot, price) in &known.hour[mentor] {
                    if let Some(at) = self.layout.hour(mentor, week, *slot) {
                        self.prices[at] = number(*price);
                    }
                }
            }
        }
        self.best_prices.clone_from(&self.prices);
        self.best = number(known.bound);
    }

    /// The bound so far: no rota costs less.
    pub fn best(&self) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "a sum of bounded costs")]
        let whole = (self.best - 1e-6).ceil() as i64;
        whole.max(0)
    }

    /// It was shown by other means that no rota costs less.
    pub fn prove(&mut self, cost: i64) {
        #[expect(clippy::cast_precision_loss, reason = "a sum of bounded costs")]
        let cost = cost as f64;
        self.best = self.best.max(cost);
    }

    /// How many states of paths one step looks at.
    pub fn states(&self) -> u64 {
        let states = self.paths.iter().map(Paths::states).sum::<usize>();
        (states * self.model.weeks) as u64
    }

    /// How much more work is worth it: little once the bound hardly rises.
    pub fn eagerness(&self) -> f64 {
        if self.stride > STRIDE_LEAST { 1.0 } else { 0.1 }
    }

    /// The best bound, and for each circle what its pairs cost at those prices.
    pub fn tables(&mut self) -> Option<(f64, Vec<Table>)> {
        self.prices.clone_from(&self.best_prices);
        let total = self.value()?;
        let (layout, prices, model) = (&self.layout, &self.prices, self.model);
        let (paths, work) = (self.paths.iter().enumerate(), &mut self.work);
        let tables = paths.map(|(circle, paths)| {
            let slot = model.slot(circle);
            let price = |who: usize, week: usize| {
                let hour = layout.hour(who, week, slot);
                prices[who] + prices[layout.room(who, week)] + hour.map_or(0.0, |at| prices[at])
            };
            let senior = |week: usize| prices[layout.senior + circle * model.weeks + week];
            paths.table(work, model, price, senior)
        });
        Some((total, tables.collect::<Option<_>>()?))
    }

    /// One step towards higher bounds; `known` is what the best known rota costs.
    /// `false`: some circle alone cannot be planned, so there is no rota.
    pub fn step(&mut self, known: i64) -> bool {
        let Some(value) = self.value() else {
            return false;
        };
        if value > self.best + 1e-9 {
            self.best = value;
            self.best_prices.clone_from(&self.prices);
            self.since_better = 0;
            self.stride = (self.stride * 1.03).min(1.5);
        } else {
            self.since_better += 1;
            if self.since_better >= self.patience() {
                self.since_better = 0;
                self.stride = (self.stride * 0.5).max(STRIDE_LEAST);
                self.prices.clone_from(&self.best_prices);
                self.direction.fill(0.0);
                self.value();
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a sum of bounded costs")]
        let known = known as f64;
        // Early on the best known rota is far from the best there is.
        let aim = known.min(self.best * 1.1 + 10.0);
        let open = (aim - value).max(1.0);
        self.walk(open);
        true
    }

    fn patience(&self) -> u32 {
        if self.states() > STATES_LARGE {
            PATIENCE_LARGE
        } else {
            PATIENCE
        }
    }

    /// Moves the prices along the slope, smoothed by where they went before.
    fn walk(&mut self, open: f64) {
        let mut length = 0.0;
        for (direction, slope) in self.direction.iter_mut().zip(&self.slope) {
            *direction = 0.6 * *direction + slope;
            length += *direction * *direction;
        }
        if length < 1e-9 {
            return;
        }
        let step = self.stride * open / length;
        let fair = f64::from(self.model.problem.weights.fair);
        for (at, (price, direction)) in self.prices.iter_mut().zip(&self.direction).enumerate() {
            let moved = *price + step * direction;
            *price = if at < self.layout.room {
                moved.clamp(-fair, fair)
            } else {
                moved.max(0.0)
            };
        }
    }

    /// The bound at these prices, and the slope there.
    fn value(&mut self) -> Option<f64> {
        self.slope.fill(0.0);
        let mut value = self.circles()?;
        value += self.loads();
        value += self.trainees();
        for mentor in 0..self.model.mentors {
            for week in 0..self.model.weeks {
                value -= self.limit(self.layout.room(mentor, week), self.model.week_max(mentor));
                for slot in 0..self.layout.slots {
                    if let Some(at) = self.layout.hour(mentor, week, slot) {
                        value -= self.limit(at, 1);
                    }
                }
            }
        }
        for at in self.layout.seat..self.layout.end {
            value -= self.limit(at, 1);
        }
        Some(value)
    }

    /// A limit that has a price: it costs what is not used of it.
    fn limit(&mut self, at: usize, most: u32) -> f64 {
        if self.slope[at] == 0.0 && self.prices[at] == 0.0 {
            return 0.0;
        }
        self.slope[at] -= f64::from(most);
        if self.prices[at] == 0.0 && self.slope[at] < 0.0 {
            self.slope[at] = 0.0;
        }
        self.prices[at] * f64::from(most)
    }

    /// Each circle alone, at these prices.
    fn circles(&mut self) -> Option<f64> {
        let mut sum = 0.0;
        for circle in 0..self.model.circles {
            let (layout, prices, model) = (&self.layout, &self.prices, self.model);
            let dice = &mut self.dice;
            let senior = |week: usize| prices[layout.senior + circle * model.weeks + week];
            let slot = model.slot(circle);
            let price = |who: usize, week: usize| {
                let hour = layout.hour(who, week, slot);
                SHADE * dice.share()
                    + prices[who]
                    + prices[layout.room(who, week)]
                    + hour.map_or(0.0, |at| prices[at])
            };
            let way = self.paths[circle].cheapest(&mut self.work, model, price, senior)?;
            sum +=
                way.cost - SHADE * 2.0 * f64::from(u32::try_from(model.weeks).unwrap_or(u32::MAX));
            self.count(circle, slot, &way.team);
        }
        Some(sum)
    }

    /// What a circle's way uses.
    fn count(&mut self, circle: usize, slot: usize, team: &[[u16; 2]]) {
        for (week, team) in team.iter().enumerate() {
            for who in team.map(usize::from) {
                self.slope[who] += 1.0;
                self.slope[self.layout.room(who, week)] += 1.0;
                if let Some(at) = self.layout.hour(who, week, slot) {
                    self.slope[at] += 1.0;
                }
            }
            let senior =
                |who: &u16| self.model.bring(circle, usize::from(*who)) & crate::model::SENIOR != 0;
            if team.iter().any(senior) {
                self.slope[self.layout.senior + circle * self.model.weeks + week] -= 1.0;
            }
        }
    }

    /// Each mentor alone chooses the load that is cheapest at its price.
    fn loads(&mut self) -> f64 {
        let model = self.model;
        let mut sum = 0.0;
        for mentor in 0..model.mentors {
            let asked = &model.problem.mentors[mentor];
            let possible = f64::from(self.possible(mentor));
            let (least, most) = (f64::from(asked.load_min), f64::from(asked.load_max));
            let price = self.prices[mentor];
            let wanted = self.slope[mentor].clamp(least, most);
            let load = if price < 0.0 {
                least
            } else if price > 0.0 {
                most
            } else {
                wanted
            };
            let load = load.min(possible);
            let fair = f64::from(model.problem.weights.fair);
            sum += fair * ((least - load).max(0.0) + (load - most).max(0.0)) - price * load;
            self.slope[mentor] -= load;
        }
        sum
    }

    /// The most meetings that a mentor could have at all.
    fn possible(&self, mentor: usize) -> u32 {
        let model = self.model;
        let weeks = 0..model.weeks;
        let each = weeks.map(|week| {
            let mut hours = 0_u64;
            for circle in (0..model.circles).filter(|circle| model.is_open(*circle, week, mentor)) {
                hours |= 1 << model.slot(circle);
            }
            hours.count_ones().min(model.week_max(mentor))
        });
        each.sum()
    }

    /// Each trainee alone takes the evenings that are worth their price.
    fn trainees(&mut self) -> f64 {
        let model = self.model;
        let worth = f64::from(model.problem.weights.shadow);
        let mut sum = 0.0;
        for (trainee, asked) in model.problem.trainees.iter().enumerate() {
            sum += worth * f64::from(asked.need);
            let mut evenings: Vec<(f64, usize)> = (0..model.weeks)
                .filter_map(|week| self.evening(trainee, week))
                .filter(|(price, _)| *price < worth)
                .collect();
            evenings.sort_by(|one, other| one.0.total_cmp(&other.0));
            for (price, meeting) in evenings.into_iter().take(asked.need as usize) {
                sum += price - worth;
                self.slope[self.layout.senior + meeting] += 1.0;
                self.slope[self.layout.seat + meeting] += 1.0;
            }
        }
        sum
    }

    /// A trainee's cheapest meeting of a week.
    fn evening(&self, trainee: usize, week: usize) -> Option<(f64, usize)> {
        let model = self.model;
        let may = |circle: &usize| model.may_shadow[trainee * model.circles + circle];
        let price = |circle: usize| {
            let meeting = circle * model.weeks + week;
            let (senior, seat) = (self.layout.senior + meeting, self.layout.seat + meeting);
            (self.prices[senior] + self.prices[seat], meeting)
        };
        let circles = (0..model.circles).filter(may);
        circles
            .map(price)
            .min_by(|one, other| one.0.total_cmp(&other.0))
    }
}
