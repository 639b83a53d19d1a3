//! Pure decisions about what coordinators see: circles as counts in bands, and
//! the roles for which they may make a code.

use pergola_base::Role;

/// The roles that a coordinator's code may give, in the order of the form.
pub const CODES: [Role; 11] = [
    Role::Mentor,
    Role::Trainee,
    Role::Facilitator,
    Role::SafeguardingLead,
    Role::Coordinator,
    Role::Supervisor,
    Role::Evaluator,
    Role::Auditor,
    Role::Funder,
    Role::Partner,
    Role::Administrator,
];

/// How many circles have how many people, without saying which circle.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Bands {
    /// All circles.
    pub all: i64,
    /// With up to 4 people.
    pub small: i64,
    /// With 5 to 8 people.
    pub middle: i64,
    /// With 9 people or more.
    pub large: i64,
}

/// Sorts the sizes of circles into bands.
#[must_use]
pub fn bands(sizes: &[i64]) -> Bands {
    let within = |least: i64, most: i64| {
        let count = sizes
            .iter()
            .filter(|size| (least..=most).contains(size))
            .count();
        i64::try_from(count).unwrap_or(i64::MAX)
    };
    Bands {
        all: within(1, i64::MAX),
        small: within(1, 4),
        middle: within(5, 8),
        large: within(9, i64::MAX),
    }
}
