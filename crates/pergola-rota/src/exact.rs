//! Goes through every rota that could still be better than the best one known.
//! The prices of the bound tell how much each circle may stray from its cheapest
//! way, and the paths tell which ways stray no further; on small plans few do.

use crate::bound::Bound;
use crate::extras;
use crate::path::Table;
use crate::state::{State, share};

/// What was found.
pub(crate) struct Found {
    /// A better rota, and its cost.
    pub better: Option<(Teams, i64)>,
    /// Whether everything was gone through.
    pub is_complete: bool,
}

/// The teams of a rota.
type Teams = Vec<[u16; 2]>;

/// Goes through rotas that cost less than `known`, looking at no more than so
/// many pairs.
pub(crate) fn better(bound: &mut Bound, known: &State, visits_max: u64) -> Found {
    let cost = known.cost().total();
    let Some((least, tables)) = bound.tables() else {
        return Found {
            better: None,
            is_complete: false,
        };
    };
    let mut order: Vec<usize> = (0..tables.len()).collect();
    order.sort_by_key(|circle| tables[*circle].pairs.len());
    let mut walk = Walk {
        state: State::empty(known.model),
        tables: &tables,
        order,
        least,
        cost,
        better: None,
        visits: visits_max,
    };
    let is_complete = walk.circle(0, 0.0);
    Found {
        better: walk.better.map(|team| (team, walk.cost)),
        is_complete,
    }
}

struct Walk<'m, 't> {
    state: State<'m>,
    tables: &'t [Table],
    order: Vec<usize>,
    /// No rota costs less than this.
    least: f64,
    /// What the best rota costs.
    cost: i64,
    better: Option<Teams>,
    visits: u64,
}

impl Walk<'_, '_> {
    /// Plans the circles from the `at`-th on, those before having strayed so
    /// far. `false`: too many visits.
    fn circle(&mut self, at: usize, strayed: f64) -> bool {
        let Some(circle) = self.order.get(at).copied() else {
            self.take();
            return true;
        };
        self.week(at, circle, self.state.model.weeks, strayed, 0.0)
    }

    /// How far all circles together may stray.
    fn slack(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a sum of bounded costs")]
        let below = (self.cost - 1) as f64;
        below - self.least + 1e-6
    }

    /// Plans the weeks before `end`, last first; `rest` is what those from `end`
    /// on cost.
    fn week(&mut self, at: usize, circle: usize, end: usize, strayed: f64, rest: f64) -> bool {
        let table = &self.tables[circle];
        let Some(week) = end.checked_sub(1) else {
            return self.circle(at + 1, strayed + rest - table.whole);
        };
        let model = self.state.model;
        for (pair, team) in table.pairs.iter().enumerate() {
            if self.visits == 0 {
                return false;
            }
            self.visits -= 1;
            let place = week * table.pairs.len() + pair;
            let broken = end < model.weeks && !share(*team, self.state.team_at(circle, end));
            let breaks = f64::from(u8::from(broken)) * f64::from(model.problem.weights.continuity);
            let way = table.until[place] + breaks + rest - table.whole;
            if strayed + way > self.slack() || !self.enter(circle, week, *team) {
                continue;
            }
            let rest = rest + table.own[place] + breaks;
            let complete = self.week(at, circle, week, strayed, rest);
            self.state.clear(circle, week);
            if !complete {
                return false;
            }
        }
        true
    }

    /// Puts a team into a meeting if every hard rule allows it.
    fn enter(&mut self, circle: usize, week: usize, team: [u16; 2]) -> bool {
        let model = self.state.model;
        let slot = model.slot(circle);
        let [lead, second] = team.map(usize::from);
        let free = |who| model.is_open(circle, week, who) && self.state.has_room(who, week, slot);
        if !free(lead)
            || !free(second)
            || !model.fits(circle, week, lead, second)
            || self.state.leads_too_long(circle, week, team[0])
        {
            return false;
        }
        self.state.fill(circle, week, team);
        if model.has_extras && !extras::fine(&self.state, circle, week) {
            self.state.clear(circle, week);
            return false;
        }
        true
    }

    /// A whole rota: keeps it if it is better.
    fn take(&mut self) {
        let mut whole = self.state.clone();
        whole.share_evenings();
        let cost = whole.cost().total();
        if cost < self.cost {
            self.cost = cost;
            self.better = Some(whole.team);
        }
    }
}
