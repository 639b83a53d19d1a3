//! Why this mentor is here, and why that one is not. Works on any rota that keeps
//! the hard rules; for a page, whoever is not available is just that.

use crate::explain::{Audience, Reason};
use crate::extras;
use crate::model::{CERTIFIED, Model, SENIOR, SPEAKS, narrow, present, standing};
use crate::problem::{Cost, Rota};
use crate::require::Rule;
use crate::state::{State, share};

/// Why somebody is not in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The person is there.
    IsThere,
    /// Hard rules stand against it.
    Cannot(Vec<Reason>),
    /// The person could, in place of this one; the rota would cost so much more.
    /// Below 0: a better rota was not found yet.
    Dearer {
        /// Who would go.
        instead_of: usize,
        /// What it would cost more, in points.
        by: i64,
    },
}

/// Why somebody is in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyThis {
    /// Whether the person was there the week before.
    pub was_there: bool,
    /// What the person's evening in this circle costs, from both sides, in points.
    pub preference: i64,
    /// The person's meetings in the plan.
    pub load: u32,
    /// The fair load, from and to.
    pub fair: (u32, u32),
    /// How many others could be there instead.
    pub others: usize,
    /// What the cheapest of them would cost more, in points.
    pub cheapest_other: Option<i64>,
}

/// What a rota costs, by part.
#[must_use]
pub fn cost(model: &Model, rota: &Rota) -> Cost {
    state_of(model, rota).cost()
}

/// Why a mentor is not in a meeting.
#[must_use]
pub fn why_not(
    model: &Model,
    rota: &Rota,
    circle: usize,
    week: usize,
    mentor: usize,
    audience: Audience,
) -> WhyNot {
    let mut state = state_of(model, rota);
    let team = state.team_at(circle, week);
    if team.contains(&narrow(mentor)) {
        return WhyNot::IsThere;
    }
    let before = state.cost().total();
    let mut least: Option<Vec<Rule>> = None;
    let mut best: Option<(i64, usize)> = None;
    for gone in team {
        let stays = if gone == team[0] { team[1] } else { team[0] };
        for changed in [[narrow(mentor), stays], [stays, narrow(mentor)]] {
            put(&mut state, circle, week, changed);
            let against = against(&state, circle, week, mentor);
            if against.is_empty() {
                let by = state.cost().total() - before;
                let other = (by, usize::from(gone));
                best = Some(best.map_or(other, |best| best.min(other)));
            }
            if least
                .as_ref()
                .is_none_or(|least| against.len() < least.len())
            {
                least = Some(against);
            }
            put(&mut state, circle, week, team);
        }
    }
    match best {
        Some((by, instead_of)) => WhyNot::Dearer { instead_of, by },
        None => {
            let rules = least.unwrap_or_default().into_iter();
            let mut reasons: Vec<Reason> = rules
                .map(|rule| page_hour(Reason::told(rule, audience), audience))
                .collect();
            reasons.sort_unstable();
            reasons.dedup();
            // Whoever is elsewhere at that hour is there for all to see: "not
            // available" beside it would tell that there is something more.
            if reasons.len() > 1 {
                reasons.retain(|reason| *reason != Reason::NotAvailable);
            }
            WhyNot::Cannot(reasons)
        }
    }
}

/// On a page, an hour that does not suit is no other reason than any other.
fn page_hour(reason: Reason, audience: Audience) -> Reason {
    match (reason, audience) {
        (Reason::Rule(Rule::Hour), Audience::Page) => Reason::NotAvailable,
        _ => reason,
    }
}

/// Why a mentor is in a meeting; `None`: the mentor is not.
#[must_use]
pub fn why_this(
    model: &Model,
    rota: &Rota,
    circle: usize,
    week: usize,
    mentor: usize,
) -> Option<WhyThis> {
    let mut state = state_of(model, rota);
    let team = state.team_at(circle, week);
    let place = team.iter().position(|who| *who == narrow(mentor))?;
    let before = state.cost().total();
    let was_there = week > 0 && state.team_at(circle, week - 1).contains(&narrow(mentor));
    let mut costs = Vec::new();
    for other in (0..model.mentors).filter(|other| !team.contains(&narrow(*other))) {
        let mut changed = team;
        changed[place] = narrow(other);
        put(&mut state, circle, week, changed);
        if against(&state, circle, week, other).is_empty() {
            costs.push(state.cost().total() - before);
        }
        put(&mut state, circle, week, team);
    }
    let asked = &model.problem.mentors[mentor];
    Some(WhyThis {
        was_there,
        preference: i64::from(model.price[circle * model.mentors + mentor]),
        load: u32::try_from(state.load[mentor]).unwrap_or(0),
        fair: (asked.load_min, asked.load_max),
        others: costs.len(),
        cheapest_other: costs.into_iter().min(),
    })
}

/// A rota as a state; trainees stay where they may.
fn state_of<'m>(model: &'m Model, rota: &Rota) -> State<'m> {
    let team: Vec<[u16; 2]> = rota
        .team
        .iter()
        .flatten()
        .map(|team| team.map(narrow))
        .collect();
    let mut state = State::of(model, &team);
    state.share_evenings();
    state
}

/// Puts a team into a meeting; a trainee goes only if no senior is left.
fn put(state: &mut State, circle: usize, week: usize, team: [u16; 2]) {
    let meeting = circle * state.model.weeks + week;
    let shadow = state.shadow[meeting];
    state.clear(circle, week);
    state.fill(circle, week, team);
    if shadow != crate::state::NOBODY && state.can_shadow(usize::from(shadow), circle, week) {
        state.give(usize::from(shadow), circle, week);
    }
}

/// The hard rules that stand against a mentor in the team at hand.
fn against(state: &State, circle: usize, week: usize, mentor: usize) -> Vec<Rule> {
    let mut rules = unavailable(state, circle, week, mentor);
    let model = state.model;
    let team = state.team_at(circle, week);
    let [lead, second] = team.map(usize::from);
    let both = model.bring(circle, lead) | model.bring(circle, second);
    let at = mentor * model.weeks + week;
    let slot = model.slot(circle);
    let same_hour = (0..model.circles).filter(|other| {
        model.slot(*other) == slot && state.team_at(*other, week).contains(&narrow(mentor))
    });
    let limits = &model.problem.limits;
    let row = |week: usize| state.team_at(circle, week);
    let alone = (week > 0 && !share(row(week - 1), team))
        || (week + 1 < model.weeks && !share(row(week + 1), team));
    let over = |most: Option<u32>, count: u32| most.is_some_and(|most| count > most);
    let needs_senior = model.needs_senior[circle] >> week & 1 == 1;
    let pool = u32::try_from(extras::pool(state, circle)).unwrap_or(u32::MAX);
    let checks = [
        (model.bring(circle, lead) & CERTIFIED == 0, Rule::Lead),
        (both & SPEAKS == 0, Rule::Language),
        (needs_senior && both & SENIOR == 0, Rule::Senior),
        (!model.keeps_fixed(circle, week, lead, second), Rule::Fixed),
        (
            u32::from(state.used[at]) > model.week_max(mentor),
            Rule::WeekMax,
        ),
        (same_hour.count() > 1, Rule::OneAtATime),
        (
            state.leads_too_long(circle, week, team[0]),
            Rule::LeadRotation,
        ),
        (
            over(limits.month_max, extras::month(state, mentor, week)),
            Rule::MonthMax,
        ),
        (over(limits.pool_max, pool), Rule::Pool),
        (limits.last_time && alone, Rule::LastTime),
    ];
    rules.extend(
        checks
            .iter()
            .filter(|(wrong, _)| *wrong)
            .map(|(_, rule)| *rule),
    );
    rules
}

/// What makes a mentor unavailable there, whoever else is.
fn unavailable(state: &State, circle: usize, week: usize, mentor: usize) -> Vec<Rule> {
    let (model, problem) = (state.model, &state.model.problem);
    let forbidden = problem.forbidden.iter().any(|one| {
        one.circle == circle && one.mentor == mentor && one.week.is_none_or(|on| on == week)
    });
    let free = problem.mentors[mentor]
        .available
        .contains(&model.slot(circle));
    let checks = [
        (!free, Rule::Hour),
        (
            problem.no_contact.contains(&(mentor, circle)),
            Rule::NoContact,
        ),
        (
            extras::meets_apart(state, circle, narrow(mentor)),
            Rule::Apart,
        ),
        (present(problem, mentor) >> week & 1 == 0, Rule::Away),
        (standing(problem, mentor) >> week & 1 == 0, Rule::Standing),
        (forbidden, Rule::Forbidden),
    ];
    let wrong = checks.iter().filter(|(wrong, _)| *wrong);
    wrong.map(|(_, rule)| *rule).collect()
}
