//! What a rota is asked for: circles, weeks, mentors and what holds between
//! them. Plain values with public fields; `Model::new` decides whether they fit
//! together. People and circles are numbers here and never anything else.

/// Which mentor, counted from 0.
pub type MentorIndex = usize;
/// Which circle, counted from 0.
pub type CircleIndex = usize;
/// Which week of the plan, counted from 0.
pub type Week = usize;
/// Which hour of the week, counted from 0.
pub type Slot = usize;

/// Everything that a rota must and should keep to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// How many weeks are planned, 1 to 104.
    pub weeks: usize,
    /// How many hours a week has in which circles can meet, 1 to 64.
    pub slots: usize,
    /// The circles.
    pub circles: Vec<Circle>,
    /// The mentors.
    pub mentors: Vec<Mentor>,
    /// Those who learn by being there.
    pub trainees: Vec<Trainee>,
    /// Those who are constant in a circle, and cover for each other.
    pub facilitators: Vec<Facilitator>,
    /// Who must never be with which circle.
    pub no_contact: Vec<(MentorIndex, CircleIndex)>,
    /// Mentors who must never be in one circle.
    pub apart: Vec<(MentorIndex, MentorIndex)>,
    /// What an evening of this mentor (outer) in this circle (inner) costs, from the mentor's side.
    pub preference: Vec<Vec<u32>>,
    /// The same from the circle's side: circle (outer), mentor (inner). Empty: no wish.
    pub circle_preference: Vec<Vec<u32>>,
    /// What must stand.
    pub fixed: Vec<Fixed>,
    /// What must not be.
    pub forbidden: Vec<Forbidden>,
    /// The team of each circle and week that was already told to people. Each
    /// place that is filled by somebody else costs `weights.change`.
    pub published: Option<Vec<Vec<[MentorIndex; 2]>>>,
    /// Hard rules that a programme may switch on.
    pub limits: Limits,
    /// What each thing that should not be costs.
    pub weights: Weights,
}

/// A circle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    /// The language that one of the two helpers must speak.
    pub language: u32,
    /// How many people it has.
    pub size: u32,
    /// When it meets.
    pub slot: Slot,
    /// When it could meet, and how many of its people could come then.
    pub candidates: Vec<(Slot, u32)>,
    /// Who is constant in it, counted from 0 among the facilitators.
    pub facilitator: Option<usize>,
}

/// A mentor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentor {
    /// The languages this person speaks.
    pub languages: Vec<u32>,
    /// Whether this person may lead an evening.
    pub certified: bool,
    /// Whether a trainee may shadow with this person.
    pub senior: bool,
    /// The hours at which this person is free.
    pub available: Vec<Slot>,
    /// The weeks in which this person is away.
    pub away: Vec<Week>,
    /// The first week of this person's standing.
    pub from: Option<Week>,
    /// The last week of this person's standing.
    pub until: Option<Week>,
    /// The most meetings in one week.
    pub week_max: u32,
    /// The fair load over the whole plan: at least this many meetings.
    pub load_min: u32,
    /// The fair load over the whole plan: at most this many meetings.
    pub load_max: u32,
}

/// Somebody who learns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trainee {
    /// The hours at which this person is free.
    pub available: Vec<Slot>,
    /// How many evenings are wanted.
    pub need: u32,
    /// The circles that this person must never be with.
    pub no_contact: Vec<CircleIndex>,
}

/// Somebody who is constant in a circle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facilitator {
    /// The hours at which this person can cover for another one.
    pub available: Vec<Slot>,
    /// The weeks in which this person is away.
    pub away: Vec<Week>,
    /// The circles that this person must never be with.
    pub no_contact: Vec<CircleIndex>,
}

/// An assignment that must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Which circle.
    pub circle: CircleIndex,
    /// Which week.
    pub week: Week,
    /// Who.
    pub mentor: MentorIndex,
    /// Whether this person must lead; `None`: either place will do.
    pub lead: Option<bool>,
}

/// An assignment that must not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forbidden {
    /// Which circle.
    pub circle: CircleIndex,
    /// Which week; `None`: in none.
    pub week: Option<Week>,
    /// Who.
    pub mentor: MentorIndex,
}

/// Hard rules that a programme may switch on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The most meetings of one mentor in any four weeks in a row.
    pub month_max: Option<u32>,
    /// The most different mentors of one circle over the plan.
    pub pool_max: Option<u32>,
    /// Whether one of the two must have been there the week before.
    pub last_time: bool,
    /// Whether the hour of each circle is chosen among its candidates: so that
    /// most people can come, of all choices for which a rota exists.
    pub choose_slots: bool,
}

/// What each thing that should not be costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// A week in which neither helper was there the week before.
    pub continuity: u32,
    /// A meeting above or below a mentor's fair load.
    pub fair: u32,
    /// A wanted evening that a trainee does not get.
    pub shadow: u32,
    /// A place that is filled by somebody else than was published.
    pub change: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            continuity: 10,
            fair: 3,
            shadow: 15,
            change: 40,
        }
    }
}

/// A rota. Outer vectors count circles, inner ones weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rota {
    /// Who opens and who helps.
    pub team: Vec<Vec<[MentorIndex; 2]>>,
    /// The trainee who is there to learn.
    pub shadow: Vec<Vec<Option<usize>>>,
    /// The hour of each circle.
    pub slots: Vec<Slot>,
    /// Who covers for the circle's facilitator.
    pub cover: Vec<Vec<Option<usize>>>,
}

/// What a rota costs, by part. The objective is their sum; lower is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Preferences, in points.
    pub preference: i64,
    /// Breaks of continuity, in points.
    pub continuity: i64,
    /// Unfair loads, in points.
    pub fair: i64,
    /// Evenings that trainees do not get, in points.
    pub shadow: i64,
    /// Places that differ from what was published, in points.
    pub change: i64,
}

impl Cost {
    /// The objective.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.preference + self.continuity + self.fair + self.shadow + self.change
    }
}
