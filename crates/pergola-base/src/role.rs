//! The one role enum and the states a person can be in. The matrix in `acts`
//! has one column per role; nothing else decides by role.

use pergola_store::{FromValue, Value};

/// What somebody is here. One account may hold several, within the pairs that
/// the programme allows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[repr(u8)]
pub enum Role {
    /// Nobody is signed in.
    Anyone = 0,
    /// A member of the programme.
    Participant = 1,
    /// Done for now; keeps what they want.
    Alumni = 2,
    /// Learning to be a mentor.
    Trainee = 3,
    /// A peer mentor.
    Mentor = 4,
    /// Leads a circle's evenings; also welcomes.
    Facilitator = 5,
    /// Answers concerns.
    SafeguardingLead = 6,
    /// Organises circles and helpers.
    Coordinator = 7,
    /// Supervises helpers.
    Supervisor = 8,
    /// Reads pooled tables.
    Evaluator = 9,
    /// Checks the journal from outside.
    Auditor = 10,
    /// Reads the published report.
    Funder = 11,
    /// Receives single referrals.
    Partner = 12,
    /// Runs the server.
    Administrator = 13,
}

impl Role {
    /// How many roles there are, `Anyone` included.
    pub const COUNT: usize = 14;

    /// Every role, in column order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Anyone,
        Self::Participant,
        Self::Alumni,
        Self::Trainee,
        Self::Mentor,
        Self::Facilitator,
        Self::SafeguardingLead,
        Self::Coordinator,
        Self::Supervisor,
        Self::Evaluator,
        Self::Auditor,
        Self::Funder,
        Self::Partner,
        Self::Administrator,
    ];

    /// The word used in files and in `sign-ins.json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Participant => "participant",
            Self::Alumni => "alumni",
            Self::Trainee => "trainee",
            Self::Mentor => "mentor",
            Self::Facilitator => "facilitator",
            Self::SafeguardingLead => "safeguarding-lead",
            Self::Coordinator => "coordinator",
            Self::Supervisor => "supervisor",
            Self::Evaluator => "evaluator",
            Self::Auditor => "auditor",
            Self::Funder => "funder",
            Self::Partner => "partner",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// The role with this stored code.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        usize::try_from(code)
            .ok()
            .and_then(|index| Self::ALL.get(index).copied())
    }

    /// The stored code.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// Whether people in this role run evenings or the programme. Helpers must
    /// have a way back in, and their sessions idle for 20 minutes.
    #[must_use]
    pub const fn helps(self) -> bool {
        !matches!(self, Self::Anyone | Self::Participant | Self::Alumni)
    }
}

/// A set of roles.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Roles(u16);

impl Roles {
    /// The set with one role more.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u16)
    }

    /// Whether a role is in the set.
    #[must_use]
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u16) != 0
    }

    /// The roles in column order.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// Whether any of them helps.
    #[must_use]
    pub fn help(self) -> bool {
        self.iter().any(Role::helps)
    }
}

/// Where a person stands. None of the changes needs a reason or a yes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u8)]
pub enum State {
    /// Here.
    Active = 1,
    /// Taking a break without an end date; everything is kept.
    Paused = 2,
    /// Finished for now; keeps what they want.
    Done = 3,
    /// Left; one page opens until the date of erasing.
    Left = 4,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Active, Self::Paused, Self::Done, Self::Left];

    /// The stored code.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}
impl From<State> for Value {
    fn from(state: State) -> Self {
        Self::Int(state.code())
    }
}
impl FromValue for Role {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).and_then(Self::from_code)
    }
}
impl From<Role> for Value {
    fn from(role: Role) -> Self {
        Self::Int(role.code())
    }
}

#[cfg(test)]
mod tests {
    use super::{FromValue, Role, State, Value};

    #[test]
    fn what_is_stored_is_final_and_read_back() {
        for (state, code) in State::ALL.into_iter().zip(1..) {
            assert_eq!(Value::from(state), Value::Int(code));
            assert_eq!(State::from_value(Value::Int(code)), Some(state));
        }
        assert_eq!(State::from_value(Value::Int(5)), None);
        for role in Role::ALL {
            assert_eq!(Role::from_value(Value::from(role)), Some(role));
        }
    }
}
