//! Notices: what one capability tells the others, inside the same transaction.
//! One closed enum, ids only. A notice that nobody hears fails a test.

use crate::id::{Circle, Id, Person};

/// Something happened that another capability must act on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// A person takes a break.
    Paused(Id<Person>),
    /// A person is done: no longer here for the others.
    Done(Id<Person>),
    /// A person left: access ends, erasing has a date.
    Left(Id<Person>),
    /// A person came back from a break, from being done or from leaving.
    Returned(Id<Person>),
    /// A person is erased in this transaction.
    Erased(Id<Person>),
    /// A person goes by another name; who shows it must seal it anew.
    Renamed(Id<Person>),
    /// A circle has a new epoch; living values must be sealed anew.
    NewEpoch(Id<Circle>),
    /// A person no longer wants their attendance to be kept.
    AttendanceEnded(Id<Person>),
    /// A person has new words: what the old ones opened elsewhere ends.
    NewWords(Id<Person>),
    /// A role of a person ended by itself; what it was given for ends with it.
    RoleEnded(Id<Person>),
    /// A person does in a circle no longer what they did: they are out of it, or
    /// there with less. They are here all the same.
    PlaceEnded(Id<Circle>, Id<Person>),
    /// A person signed in.
    SignedIn(Id<Person>),
}

/// The kinds, for the generated list of who leaves and who hears.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoticeKind {
    /// See `Notice::Paused`.
    Paused,
    /// See `Notice::Done`.
    Done,
    /// See `Notice::Left`.
    Left,
    /// See `Notice::Returned`.
    Returned,
    /// See `Notice::Erased`.
    Erased,
    /// See `Notice::Renamed`.
    Renamed,
    /// See `Notice::NewEpoch`.
    NewEpoch,
    /// See `Notice::AttendanceEnded`.
    AttendanceEnded,
    /// See `Notice::NewWords`.
    NewWords,
    /// See `Notice::RoleEnded`.
    RoleEnded,
    /// See `Notice::PlaceEnded`.
    PlaceEnded,
    /// See `Notice::SignedIn`.
    SignedIn,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Paused,
        Self::Done,
        Self::Left,
        Self::Returned,
        Self::Erased,
        Self::Renamed,
        Self::NewEpoch,
        Self::AttendanceEnded,
        Self::NewWords,
        Self::RoleEnded,
        Self::PlaceEnded,
        Self::SignedIn,
    ];
}

impl Notice {
    /// The kind of this notice.
    #[must_use]
    pub const fn kind(self) -> NoticeKind {
        match self {
            Self::Paused(_) => NoticeKind::Paused,
            Self::Done(_) => NoticeKind::Done,
            Self::Left(_) => NoticeKind::Left,
            Self::Returned(_) => NoticeKind::Returned,
            Self::Erased(_) => NoticeKind::Erased,
            Self::Renamed(_) => NoticeKind::Renamed,
            Self::NewEpoch(_) => NoticeKind::NewEpoch,
            Self::AttendanceEnded(_) => NoticeKind::AttendanceEnded,
            Self::NewWords(_) => NoticeKind::NewWords,
            Self::RoleEnded(_) => NoticeKind::RoleEnded,
            Self::PlaceEnded(..) => NoticeKind::PlaceEnded,
            Self::SignedIn(_) => NoticeKind::SignedIn,
        }
    }
}
