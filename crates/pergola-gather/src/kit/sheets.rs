//! What sheets there are, in the order in which an evening needs them, and the
//! shape of the evening in minutes (DOMAIN A2). Nothing here knows a page.

/// One sheet, or one set of cards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sheet {
    /// The evening by the clock.
    Clock,
    /// Crosses at the door.
    Door,
    /// What is read aloud before anything else: rights, how to go, what needs a yes.
    Aloud,
    /// What we agree, as a beginning.
    Agree,
    /// When we must tell somebody, with three examples.
    Limits,
    /// The cards of three colours.
    Colours,
    /// A card for a hard day.
    Hard,
    /// The safety card.
    Safety,
}

/// One part of the evening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// The minute at which it begins.
    pub from: i64,
    /// The minute at which it ends.
    pub to: i64,
    /// Text key of its name.
    pub name: &'static str,
    /// Text key of how it goes.
    pub how: &'static str,
}

impl Sheet {
    /// Every sheet, as they are printed for a first evening.
    pub const ALL: [Self; 8] = [
        Self::Clock,
        Self::Door,
        Self::Aloud,
        Self::Agree,
        Self::Limits,
        Self::Colours,
        Self::Hard,
        Self::Safety,
    ];

    /// Its address.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Clock => "/kit/clock",
            Self::Door => "/kit/door",
            Self::Aloud => "/kit/aloud",
            Self::Agree => "/kit/agree",
            Self::Limits => "/kit/limits",
            Self::Colours => "/kit/colours",
            Self::Hard => "/kit/hard",
            Self::Safety => "/kit/safety",
        }
    }

    /// Text key of its title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Clock => "kit-clock-title",
            Self::Door => "kit-door-title",
            Self::Aloud => "kit-aloud-title",
            Self::Agree => "kit-agree-title",
            Self::Limits => "front-limits-title",
            Self::Colours => "kit-colours-title",
            Self::Hard => "kit-hard-title",
            Self::Safety => "kit-safety-title",
        }
    }

    /// The sheet at an address.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.path() == path)
    }

    /// Whether it is cut into cards, which carry their own headings.
    #[must_use]
    pub const fn is_cut(self) -> bool {
        matches!(self, Self::Colours)
    }
}

/// The parts of an evening, one after the other.
pub const EVENING: [Part; 7] = [
    part(0, 5, "kit-clock-arrive", "kit-clock-arrive-how"),
    part(5, 25, "kit-clock-round", "kit-clock-round-how"),
    part(25, 33, "kit-clock-begin", "kit-clock-begin-how"),
    part(33, 65, "kit-clock-talk", "kit-clock-talk-how"),
    part(65, 78, "kit-clock-step", "kit-clock-step-how"),
    part(78, 88, "kit-clock-down", "kit-clock-down-how"),
    part(88, 90, "kit-clock-leave", "kit-clock-leave-how"),
];

const fn part(from: i64, to: i64, name: &'static str, how: &'static str) -> Part {
    Part {
        from,
        to,
        name,
        how,
    }
}
