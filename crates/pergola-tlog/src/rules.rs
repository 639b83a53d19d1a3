//! What must hold of a journal, as data: each rule with the sentence that an
//! auditor reads, and the steps of a case with what must come before each.

use crate::kind::Kind;

/// The most noise that a year of figures may use, in thousandths of ε.
pub(crate) const BUDGET_MAX: u64 = 3000;
/// Hours after which a budget may be set anew: 365 days.
pub(crate) const BUDGET_HOURS: u32 = 365 * 24;
/// Hours without an entry that are told: a running house writes every six.
pub(crate) const SILENCE_HOURS: u32 = 12;
/// Hours that an entry may be older than one before it.
pub(crate) const LATE_HOURS: u32 = 12;
/// Hours for which an alias can still be written: a period of 30 days, and a
/// case that was opened on its last day.
pub(crate) const ALIAS_HOURS: u32 = 64 * 24;
/// The most cases and the most ended aliases that are followed at once.
pub(crate) const FOLLOWED_MAX: usize = 65_536;

/// One thing that must hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
    /// Entries are numbered without a gap.
    Sequence,
    /// The first entry, and only it, begins the journal.
    Origin,
    /// A new origin holds the last known checkpoint.
    LastKnown,
    /// After a checkpoint, and only there, stands the entry that records it.
    Recorded,
    /// A checkpoint is made at a multiple of 16 entries.
    Padded,
    /// A case is named in steps of a case and nowhere else.
    Case,
    /// The steps of a case are numbered without a gap.
    Steps,
    /// Each step comes after the one it needs.
    Order,
    /// A step comes in time.
    InTime,
    /// The minutes of a case fit its hours.
    Minutes,
    /// Two different people.
    TwoPeople,
    /// Nothing after the end of a person or a case.
    Ended,
    /// The noise of a year is at most 3, and is set once a year.
    BudgetSet,
    /// No more noise is spent than was set.
    BudgetSpent,
    /// More at once than this program follows.
    TooMany,
}

impl Rule {
    /// Every rule.
    pub const ALL: &'static [Self] = &[
        Self::Sequence,
        Self::Origin,
        Self::LastKnown,
        Self::Recorded,
        Self::Padded,
        Self::Case,
        Self::Steps,
        Self::Order,
        Self::InTime,
        Self::Minutes,
        Self::TwoPeople,
        Self::Ended,
        Self::BudgetSet,
        Self::BudgetSpent,
        Self::TooMany,
    ];

    /// The rule in an auditor's words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Sequence => "Entries are numbered 0, 1, 2 and so on, without a gap.",
            Self::Origin => {
                "The first entry of a journal, and no other, says that it begins and why."
            }
            Self::LastKnown => {
                "A journal that begins anew holds the last checkpoint of the one before."
            }
            Self::Recorded => {
                "The entry after a checkpoint, and no other, holds the hash of that checkpoint's file."
            }
            Self::Padded => "A checkpoint is made when the number of entries divides by 16.",
            Self::Case => "A case is named in the steps of a case, and in no other entry.",
            Self::Steps => "The steps of a case are numbered 1, 2, 3 and so on, without a gap.",
            Self::Order => "A step of a case comes after the step that must come before it.",
            Self::InTime => "A step of a case comes in time: a second yes within 60 minutes.",
            Self::Minutes => "The minutes between the steps of a case fit the hours they stand in.",
            Self::TwoPeople => "Who says the second yes is not who asked, and not who it is about.",
            Self::Ended => "Nobody who was erased, and no case that was closed, appears again.",
            Self::BudgetSet => "Noise for figures is set at most once in 365 days, to 3 at most.",
            Self::BudgetSpent => "Figures never use more noise than was set.",
            Self::TooMany => "There is no more going on at once than this program can follow.",
        }
    }
}

/// What a step of a case needs.
#[derive(Debug)]
pub struct Step {
    /// Which kind it is.
    pub kind: Kind,
    /// What must have come before, in the same case; none: it opens the case.
    pub after: Option<Kind>,
    /// At most so many minutes after that.
    pub minutes_max: Option<u32>,
    /// Done by somebody else than who did that, and not by who it is about.
    pub by_another: bool,
    /// At most once in a case.
    pub once: bool,
    /// Nothing comes after it.
    pub ends: bool,
}

/// Every step of every kind of case.
pub const STEPS: &[Step] = &[
    Step {
        kind: Kind::GlassOpened,
        after: None,
        minutes_max: None,
        by_another: false,
        once: true,
        ends: false,
    },
    Step {
        kind: Kind::GlassApproved,
        after: Some(Kind::GlassOpened),
        minutes_max: Some(60),
        by_another: true,
        once: true,
        ends: false,
    },
    Step {
        kind: Kind::GlassViewed,
        after: Some(Kind::GlassApproved),
        minutes_max: Some(72 * 60),
        by_another: false,
        once: false,
        ends: false,
    },
    Step {
        kind: Kind::GlassClosed,
        after: Some(Kind::GlassOpened),
        minutes_max: None,
        by_another: false,
        once: true,
        ends: true,
    },
];
