//! The guides of a cycle by key (DOMAIN A3, Part B). Texts, rules and packs use
//! keys, never numbers; the codes below stand in the database and never change.

use pergola_base::facts::evenings::Gate;

/// What an evening is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Session {
    /// How evenings work; the agreement is drafted.
    Orientation = 1,
    /// What makes this hour safe enough.
    Arriving = 2,
    /// Sleep, anger, startle.
    Body = 3,
    /// Old contacts and pressure.
    Pressure = 4,
    /// Needs that were met.
    NeedsMet = 5,
    /// Doubts and first quiet noes.
    Turning = 6,
    /// Hooks in the feed.
    Feed = 7,
    /// Keep, change, stop.
    Midpoint = 8,
    /// People near me.
    Near = 9,
    /// Work and learning.
    Work = 10,
    /// Papers, money, rights.
    Papers = 11,
    /// Owning without shaming.
    Repair = 12,
    /// Who I am becoming.
    Becoming = 13,
    /// What I take, thanks, what next.
    Closing = 14,
    /// An evening without a guide.
    Open = 15,
    /// `needs-met` and `turning` in one.
    NeedsTurning = 16,
    /// `feed` and `midpoint` in one.
    FeedMidpoint = 17,
    /// Work, land, licences.
    WorkPapers = 18,
    /// A role in the village.
    RepairBecoming = 19,
}

/// The shape of a cycle.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Days from one evening to the next.
    pub every_days: i64,
    /// Minutes that an evening lasts.
    pub lasts: i64,
    /// Which guide follows which.
    pub sessions: &'static [Session],
    /// Whether newcomers may begin on any evening (open all year).
    pub open: bool,
}

use Session::{
    Arriving, Becoming, Body, Closing, Feed, FeedMidpoint, Midpoint, Near, NeedsMet, NeedsTurning,
    Orientation, Papers, Pressure, Repair, RepairBecoming, Turning, Work, WorkPapers,
};

/// Harbour: weekly, 90 minutes, orientation, twelve evenings, closing (DOMAIN A1, A3).
const HARBOUR: Shape = Shape {
    every_days: 7,
    lasts: 90,
    sessions: &[
        Orientation,
        Arriving,
        Body,
        Pressure,
        NeedsMet,
        Turning,
        Feed,
        Midpoint,
        Near,
        Work,
        Papers,
        Repair,
        Becoming,
        Closing,
    ],
    open: false,
};

/// Hill: every second week, 120 minutes with a meal, open all year (DOMAIN Part B).
const HILL: Shape = Shape {
    every_days: 14,
    lasts: 120,
    sessions: &[
        Orientation,
        Arriving,
        Body,
        Pressure,
        NeedsTurning,
        FeedMidpoint,
        Near,
        WorkPapers,
        RepairBecoming,
        Closing,
    ],
    open: true,
};

impl Session {
    /// Every guide, by its code.
    pub const ALL: [Self; 19] = [
        Orientation,
        Arriving,
        Body,
        Pressure,
        NeedsMet,
        Turning,
        Feed,
        Midpoint,
        Near,
        Work,
        Papers,
        Repair,
        Becoming,
        Closing,
        Self::Open,
        NeedsTurning,
        FeedMidpoint,
        WorkPapers,
        RepairBecoming,
    ];

    /// The guide with this code; one that a newer program wrote is an open evening.
    #[must_use]
    pub fn of(code: i64) -> Self {
        Self::ALL
            .into_iter()
            .find(|session| *session as i64 == code)
            .unwrap_or(Self::Open)
    }

    /// The text key of its title.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Orientation => "session-orientation",
            Self::Arriving => "session-arriving",
            Self::Body => "session-body",
            Self::Pressure => "session-pressure",
            Self::NeedsMet => "session-needs-met",
            Self::Turning => "session-turning",
            Self::Feed => "session-feed",
            Self::Midpoint => "session-midpoint",
            Self::Near => "session-near",
            Self::Work => "session-work",
            Self::Papers => "session-papers",
            Self::Repair => "session-repair",
            Self::Becoming => "session-becoming",
            Self::Closing => "session-closing",
            Self::Open => "session-open",
            Self::NeedsTurning => "session-needs-turning",
            Self::FeedMidpoint => "session-feed-midpoint",
            Self::WorkPapers => "session-work-papers",
            Self::RepairBecoming => "session-repair-becoming",
        }
    }

    /// Whether newcomers may begin with it (DOMAIN A1: before `arriving`, `body`,
    /// `pressure` and `midpoint`; the orientation is the first evening of all).
    #[must_use]
    pub const fn gate(self, open: bool) -> Gate {
        match self {
            Self::Orientation => Gate::First,
            Self::Midpoint | Self::FeedMidpoint => Gate::AfterTalks,
            Self::Arriving | Self::Body | Self::Pressure => Gate::Open,
            _ if open && !matches!(self, Self::Closing) => Gate::Open,
            _ => Gate::Closed,
        }
    }
}

impl Shape {
    /// The shape that a blueprint gives; an unknown one gives Harbour's.
    #[must_use]
    pub fn of(blueprint: &str) -> &'static Self {
        if blueprint == "hill" { &HILL } else { &HARBOUR }
    }

    /// The guides of a cycle of so many evenings: a shorter one leaves out what
    /// stands before the closing, a longer one adds open evenings there.
    #[must_use]
    pub fn guides(&self, evenings: usize) -> Vec<Session> {
        let body = self.sessions.len().saturating_sub(1);
        (0..evenings)
            .map(|at| {
                if at > 0 && at + 1 == evenings {
                    Closing
                } else if at < body {
                    self.sessions[at]
                } else {
                    Session::Open
                }
            })
            .collect()
    }
}
