//! From a problem to a rota: a first one at once, then better ones, for as long
//! as whoever asks wants to wait. Time is not known here: the asker says how much
//! of the waiting is over, and may stop at any moment.

use crate::anneal::Anneal;
use crate::bound::Bound;
use crate::conflict::Clash;
use crate::dice::Dice;
use crate::exact;
use crate::model::Model;
use crate::problem::{Cost, Rota};
use crate::start::{self, Start};
use crate::state::State;

/// The most threads.
pub const THREADS_MAX: usize = 64;
/// The first, short run looks at so many changes per meeting.
const QUICK_STEPS: u64 = 2_000;
/// A run that keeps to what was published looks at fewer.
const KEEP_STEPS: u64 = 300;
/// Short runs, each twice as long as the one before, may take this share of the whole.
const QUICK_SHARE: f64 = 0.1;
/// Of all work, so much goes into the bound while it rises.
const BOUND_SHARE: f64 = 0.25;
/// A look at one change costs as much as so many states of the bound's paths.
const STATES_PER_STEP: u64 = 10;

/// Paths with more states than this are not gone through one by one.
const EXACT_STATES_MAX: u64 = 200_000;
/// When few steps were taken, so many pairs are looked at nevertheless.
const EXACT_VISITS_MIN: u64 = 200_000;

/// How a search is made. The same settings and paces give the same rota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Chance follows this number.
    pub seed: u64,
    /// How many searches go side by side, 1 to 64; the best one counts.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            threads: 1,
        }
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Changes looked at, by each thread.
    pub steps: u64,
    /// What the best rota so far costs.
    pub objective: i64,
    /// No rota costs less.
    pub bound: i64,
}

/// What whoever asks says between two stretches of work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// Go on; this share of the waiting is over, from 0 to 1.
    On(f64),
    /// Stop and give back the best so far.
    Stop,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// A rota that keeps every hard rule.
    Solved(Box<Solved>),
    /// There is none, and this is why.
    Impossible(Clash),
    /// None was found, nor a proof that there is none.
    Undecided,
}

/// A rota, and how good it is.
#[derive(Clone, Debug)]
pub struct Solved {
    /// The problem, with each circle at the hour that was chosen.
    pub model: Model,
    /// The rota.
    pub rota: Rota,
    /// What it costs, by part.
    pub cost: Cost,
    /// No rota costs less (with these hours).
    pub bound: i64,
    /// Changes looked at, by each thread.
    pub steps: u64,
}

impl Solved {
    /// Whether nothing better exists.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        self.bound >= self.cost.total()
    }
}

/// Looks for a rota. `pace` is asked after the first one was found (with 0
/// steps), and then again and again.
pub fn solve(
    model: &Model,
    settings: Settings,
    pace: &mut dyn FnMut(&Progress) -> Pace,
) -> Outcome {
    match start::start(model, settings.seed) {
        Start::Rota(model, team) => {
            let state = State::of(&model, &team);
            let (rota, cost, bound, steps) = Search::new(state, settings).run(pace);
            Outcome::Solved(Box::new(Solved {
                rota,
                cost,
                bound,
                steps,
                model: model.into_owned(),
            }))
        }
        Start::Clash(clash) => Outcome::Impossible(clash),
        Start::Unknown => Outcome::Undecided,
    }
}

/// Searches side by side, and the bound.
struct Search<'m> {
    model: &'m Model,
    workers: Vec<Anneal<'m>>,
    bound: Option<Bound<'m>>,
    steps: u64,
    /// Work that the bound may still do.
    credit: f64,
}

impl<'m> Search<'m> {
    fn new(state: State<'m>, settings: Settings) -> Self {
        let worker = |thread: usize| {
            let dice = Dice::new(settings.seed, 1 + thread as u64);
            Anneal::new(state.clone(), dice)
        };
        Self {
            model: state.model,
            workers: (0..settings.threads.clamp(1, THREADS_MAX))
                .map(worker)
                .collect(),
            bound: None,
            steps: 0,
            credit: 0.0,
        }
    }

    fn run(mut self, pace: &mut dyn FnMut(&Progress) -> Pace) -> (Rota, Cost, i64, u64) {
        if let Pace::On(done) = pace(&self.progress()) {
            // Whoever needs cover at once does not wait for a bound.
            if self.model.problem.published.is_none() {
                self.bound = Some(Bound::new(self.model));
            }
            self.cycles(done, pace);
        }
        let mut best = self.best().best();
        best.share_evenings();
        let bound = self.bound();
        (best.rota(), best.cost(), bound, self.steps)
    }

    /// Short runs first, so that there is a good rota early; then one long run.
    fn cycles(&mut self, mut done: f64, pace: &mut dyn FnMut(&Progress) -> Pace) {
        let meetings = (self.model.circles * self.model.weeks) as u64;
        let keeps = self.model.problem.published.is_some();
        let mut length = meetings * if keeps { KEEP_STEPS } else { QUICK_STEPS };
        let stretch = (length / 20).clamp(2_000, 100_000);
        loop {
            let (begun, from) = (self.steps, done);
            while self.steps - begun < length {
                #[expect(clippy::cast_precision_loss, reason = "a share of a run")]
                let cooled = (self.steps - begun) as f64 / length as f64;
                match self.stretch(stretch, cooled, pace) {
                    Some(now) => done = now,
                    None => return,
                }
            }
            self.bound.get_or_insert_with(|| Bound::new(self.model));
            if self.finish(pace) {
                return;
            }
            if done + 2.0 * (done - from) > QUICK_SHARE {
                break;
            }
            length *= 2;
            self.workers.iter_mut().for_each(Anneal::restart);
        }
        self.workers.iter_mut().for_each(Anneal::restart);
        let from = done;
        while done < 1.0 {
            match self.stretch(stretch, (done - from) / (1.0 - from), pace) {
                Some(now) => done = now,
                None => return,
            }
        }
    }

    /// A stretch of work; `None`: it is time to stop, or nothing can get better.
    fn stretch(
        &mut self,
        steps: u64,
        cooled: f64,
        pace: &mut dyn FnMut(&Progress) -> Pace,
    ) -> Option<f64> {
        if let [only] = self.workers.as_mut_slice() {
            only.advance(steps, cooled);
        } else {
            std::thread::scope(|threads| {
                for worker in &mut self.workers {
                    threads.spawn(move || worker.advance(steps, cooled));
                }
            });
        }
        self.steps += steps;
        self.raise_bound(steps);
        let progress = self.progress();
        match pace(&progress) {
            Pace::On(done) if progress.bound < progress.objective => Some(done),
            _ => None,
        }
    }

    /// Spends the bound's share of the work.
    fn raise_bound(&mut self, steps: u64) {
        let known = self.best().best_cost();
        let Some(bound) = &mut self.bound else { return };
        #[expect(clippy::cast_precision_loss, reason = "an estimate of work")]
        let (steps, cost) = (steps as f64, (bound.states() / STATES_PER_STEP) as f64);
        self.credit += steps * BOUND_SHARE * bound.eagerness();
        while self.credit > cost && bound.best() < known {
            self.credit -= cost;
            bound.step(known);
        }
    }

    /// Tries to leave nothing open: goes through all rotas that could still be
    /// better, if they are few. `true`: the best one is known.
    fn finish(&mut self, pace: &mut dyn FnMut(&Progress) -> Pace) -> bool {
        let state = self.best().best();
        let Some(bound) = &mut self.bound else {
            return false;
        };
        if bound.states() > EXACT_STATES_MAX {
            return false;
        }
        let found = exact::better(bound, &state, self.steps.max(EXACT_VISITS_MIN));
        if let Some((team, cost)) = found.better {
            let mut state = State::of(self.model, &team);
            state.share_evenings();
            self.workers[0].adopt(state, cost);
        }
        if found.is_complete {
            let cost = self.best().best_cost();
            if let Some(bound) = &mut self.bound {
                bound.prove(cost);
            }
            pace(&self.progress());
        }
        found.is_complete
    }

    fn best(&self) -> &Anneal<'m> {
        let workers = self.workers.iter();
        workers
            .min_by_key(|worker| worker.best_cost())
            .expect("there is at least one worker")
    }

    fn bound(&self) -> i64 {
        self.bound.as_ref().map_or(0, Bound::best)
    }

    fn progress(&self) -> Progress {
        Progress {
            steps: self.steps,
            objective: self.best().best_cost(),
            bound: self.bound(),
        }
    }
}
