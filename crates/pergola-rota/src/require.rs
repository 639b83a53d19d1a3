//! What a rota has to keep, piece by piece, so that a clash can be told as the
//! pieces that make it. Each piece can be taken away alone.

use crate::model::{Model, present, standing};

/// A kind of requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The meeting takes place, with two different helpers.
    Helpers,
    /// Somebody who may lead leads the meeting.
    Lead,
    /// One of the two speaks the circle's language.
    Language,
    /// Without its facilitator and cover, a meeting needs a senior mentor.
    Senior,
    /// This person must be there.
    Fixed,
    /// The circle meets at its hour, and only people who are free then can help.
    Hour,
    /// Nobody leads a circle four weeks in a row.
    LeadRotation,
    /// One of the two was there the week before.
    LastTime,
    /// A circle has a pool of so many mentors.
    Pool,
    /// Two mentors never in one circle.
    Apart,
    /// So many meetings in four weeks.
    MonthMax,
    /// This person and this circle never meet.
    NoContact,
    /// This person is away.
    Away,
    /// This person does not stand on the rota then.
    Standing,
    /// This person must not be there.
    Forbidden,
    /// So many meetings in a week.
    WeekMax,
    /// Nobody is at two meetings at the same hour.
    OneAtATime,
}

impl Rule {
    /// The word that machines read.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Helpers => "two-helpers",
            Self::Lead => "lead",
            Self::Language => "language",
            Self::Senior => "senior",
            Self::Fixed => "fixed",
            Self::Hour => "hour",
            Self::LeadRotation => "lead-rotation",
            Self::LastTime => "last-time",
            Self::Pool => "pool",
            Self::Apart => "apart",
            Self::MonthMax => "month-max",
            Self::NoContact => "no-contact",
            Self::Away => "away",
            Self::Standing => "standing",
            Self::Forbidden => "forbidden",
            Self::WeekMax => "week-max",
            Self::OneAtATime => "one-at-a-time",
        }
    }
}

/// One requirement: a rule, and where it holds. What does not matter is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Requirement {
    /// Which rule.
    pub rule: Rule,
    /// In which circle.
    pub circle: Option<usize>,
    /// In which week; for rules over four weeks, the first of them.
    pub week: Option<usize>,
    /// For which mentor.
    pub mentor: Option<usize>,
    /// For which second mentor.
    pub other: Option<usize>,
}

impl Requirement {
    pub(crate) fn of_meeting(rule: Rule, circle: usize, week: usize) -> Self {
        let week = Some(week);
        Self {
            week,
            ..Self::of_circle(rule, circle)
        }
    }

    pub(crate) fn of_circle(rule: Rule, circle: usize) -> Self {
        Self {
            rule,
            circle: Some(circle),
            week: None,
            mentor: None,
            other: None,
        }
    }

    pub(crate) fn of_mentor(rule: Rule, mentor: usize, week: usize) -> Self {
        Self {
            rule,
            circle: None,
            week: Some(week),
            mentor: Some(mentor),
            other: None,
        }
    }

    pub(crate) fn fixed(circle: usize, week: usize, mentor: usize) -> Self {
        let mentor = Some(mentor);
        Self {
            mentor,
            ..Self::of_meeting(Rule::Fixed, circle, week)
        }
    }

    pub(crate) fn no_contact(mentor: usize, circle: usize) -> Self {
        let mentor = Some(mentor);
        Self {
            mentor,
            ..Self::of_circle(Rule::NoContact, circle)
        }
    }

    pub(crate) fn forbidden(circle: usize, week: usize, mentor: usize) -> Self {
        let mentor = Some(mentor);
        Self {
            mentor,
            ..Self::of_meeting(Rule::Forbidden, circle, week)
        }
    }

    pub(crate) fn apart(circle: usize, one: usize, other: usize) -> Self {
        let (one, other) = (one.min(other), one.max(other));
        let circle = Self::of_circle(Rule::Apart, circle);
        Self {
            mentor: Some(one),
            other: Some(other),
            ..circle
        }
    }
}

/// Requirements that are tried together before they are tried alone.
pub(crate) type Unit = Vec<Requirement>;

/// A part of the plan.
#[derive(Clone, Debug)]
pub(crate) struct Scope {
    pub circles: Vec<usize>,
    pub weeks: std::ops::Range<usize>,
}

impl Scope {
    pub fn whole(model: &Model) -> Self {
        Self {
            circles: (0..model.circles).collect(),
            weeks: 0..model.weeks,
        }
    }

    pub fn week(model: &Model, week: usize) -> Self {
        Self {
            weeks: week..week + 1,
            ..Self::whole(model)
        }
    }

    pub fn circle(model: &Model, circle: usize) -> Self {
        Self {
            circles: vec![circle],
            ..Self::whole(model)
        }
    }
}

/// Everything that holds in a part of the plan, in the order in which it is
/// tried to do without. What makes somebody not available is one unit per
/// mentor, whatever it is: a no-contact pair must not be treated otherwise than
/// an absence, or pages would tell them apart.
pub(crate) fn units(model: &Model, scope: &Scope) -> [Vec<Unit>; 4] {
    let mentors = 0..model.mentors;
    [
        scope
            .circles
            .iter()
            .map(|circle| circle_unit(model, scope, *circle))
            .collect(),
        scope
            .circles
            .iter()
            .map(|circle| far_unit(model, scope, *circle))
            .chain(
                mentors
                    .clone()
                    .map(|mentor| month_unit(model, scope, mentor)),
            )
            .collect(),
        mentors
            .clone()
            .map(|mentor| away_unit(model, scope, mentor))
            .collect(),
        mentors
            .map(|mentor| {
                let rules = [Rule::WeekMax, Rule::OneAtATime].into_iter();
                let of = |rule| {
                    scope
                        .weeks
                        .clone()
                        .map(move |week| Requirement::of_mentor(rule, mentor, week))
                };
                rules.flat_map(of).collect()
            })
            .collect(),
    ]
}

fn circle_unit(model: &Model, scope: &Scope, circle: usize) -> Unit {
    let mut unit = vec![Requirement::of_circle(Rule::Hour, circle)];
    for week in scope.weeks.clone() {
        for rule in [Rule::Helpers, Rule::Lead, Rule::Language] {
            unit.push(Requirement::of_meeting(rule, circle, week));
        }
        if model.needs_senior[circle] >> week & 1 == 1 {
            unit.push(Requirement::of_meeting(Rule::Senior, circle, week));
        }
        for (who, _) in &model.fixed[circle * model.weeks + week] {
            unit.push(Requirement::fixed(circle, week, usize::from(*who)));
        }
    }
    unit
}

fn far_unit(model: &Model, scope: &Scope, circle: usize) -> Unit {
    let limits = &model.problem.limits;
    let mut unit = Unit::new();
    for week in scope.weeks.clone() {
        if week + 4 <= scope.weeks.end {
            unit.push(Requirement::of_meeting(Rule::LeadRotation, circle, week));
        }
        if limits.last_time && week > scope.weeks.start {
            unit.push(Requirement::of_meeting(Rule::LastTime, circle, week));
        }
    }
    if limits.pool_max.is_some() {
        unit.push(Requirement::of_circle(Rule::Pool, circle));
    }
    for (one, other) in &model.problem.apart {
        unit.push(Requirement::apart(circle, *one, *other));
    }
    unit
}

fn month_unit(model: &Model, scope: &Scope, mentor: usize) -> Unit {
    if model.problem.limits.month_max.is_none() {
        return Unit::new();
    }
    let weeks = scope.weeks.clone();
    let last = weeks
        .end
        .saturating_sub(crate::extras::MONTH_WEEKS)
        .max(weeks.start);
    (weeks.start..=last)
        .map(|week| Requirement::of_mentor(Rule::MonthMax, mentor, week))
        .collect()
}

fn away_unit(model: &Model, scope: &Scope, mentor: usize) -> Unit {
    let problem = &model.problem;
    let mut unit = Unit::new();
    for circle in &scope.circles {
        if problem.no_contact.contains(&(mentor, *circle)) {
            unit.push(Requirement::no_contact(mentor, *circle));
        }
    }
    let (present, standing) = (present(problem, mentor), standing(problem, mentor));
    for week in scope.weeks.clone() {
        if present >> week & 1 == 0 {
            unit.push(Requirement::of_mentor(Rule::Away, mentor, week));
        }
        if standing >> week & 1 == 0 {
            unit.push(Requirement::of_mentor(Rule::Standing, mentor, week));
        }
        let here = |one: &&crate::Forbidden| {
            one.mentor == mentor && one.week.is_none_or(|forbidden| forbidden == week)
        };
        for one in problem.forbidden.iter().filter(here) {
            if scope.circles.contains(&one.circle) {
                unit.push(Requirement::forbidden(one.circle, week, mentor));
            }
        }
    }
    unit
}
