//! The journal's waiting room: every act of consequence leaves one fixed-size
//! entry here, in its own transaction. No name, no handle, no text, no time
//! finer than its bucket. The tree that orders the entries comes later; the
//! entry's format is final (tests below hold its vector).

use pergola_seal::ShredKey;
use pergola_store::{ShredKind, ShredOwner, Tx, house_sql};

use crate::capability::{Capability, Carry, Fate, Leaving, Part};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::moment::Moment;
use crate::stop::Stop;

/// Bytes of an entry.
pub const ENTRY_BYTES: usize = 256;
const HOURS_PARTICIPANT: i64 = 6;
const ALIAS_DAYS: i64 = 30;
const DAY_SECONDS: i64 = 86_400;

/// What happened: a closed, append-only list; codes never change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub enum Entry {
    /// Somebody joined.
    Joined = 1,
    /// New words were taken.
    NewWords = 2,
    /// Another way back in was chosen.
    NewWay = 3,
    /// A break began.
    Paused = 4,
    /// Somebody is done.
    Done = 5,
    /// Somebody came back.
    Returned = 6,
    /// Somebody left.
    Left = 7,
    /// A leaving was taken back.
    TookBack = 8,
    /// Somebody was erased.
    Erased = 9,
    /// A circle was opened.
    CircleOpened = 10,
    /// Somebody was let in.
    Admitted = 11,
    /// Somebody without an account was entered.
    Entered = 12,
    /// A code was made.
    CodeMade = 13,
    /// An own copy was taken.
    CopyTaken = 14,
    /// Somebody said yes to something.
    Agreed = 15,
    /// A yes was taken back.
    AgreedNoMore = 16,
    /// A stand-in was named.
    StandIn = 17,
    /// The welcome was shared with another facilitator.
    WelcomeShared = 18,
    /// A circle got a new epoch because somebody had left.
    NewEpoch = 19,
    /// A circle's evenings were planned.
    EveningsPlanned = 20,
    /// A circle began: enough people, two helpers.
    CircleBegan = 21,
    /// Time, place or who leads of an evening changed, or it does not take place.
    EveningChanged = 22,
    /// An evening was held.
    EveningHeld = 23,
    /// A helper cannot be there, or is set for an evening.
    HelperChanged = 24,
    /// Newcomers were announced to a circle.
    NewcomersAnnounced = 25,
    /// Somebody was proposed for a role.
    RoleProposed = 26,
    /// Somebody vouched.
    Vouched = 27,
    /// A role was given.
    RoleGiven = 28,
    /// A role ended.
    RoleEnded = 29,
    /// Two people are kept apart, or no longer.
    KeptApart = 30,
    /// A calendar address was made.
    FeedMade = 31,
    /// A calendar address ended.
    FeedEnded = 32,
    /// Somebody asked a first time.
    FirstAsked = 33,
    /// A first question was answered.
    FirstAnswered = 34,
    /// A numbered slip was given, renewed or taken back.
    SlipChanged = 35,
    /// The desk's hours changed.
    DeskChanged = 36,
    /// A need of an evening was met, or is not.
    NeedAnswered = 37,
    /// A pair of roles that do not go together was waived for a while.
    PairWaived = 38,
    /// A word was written to a circle.
    CircleTold = 39,
    /// Two people were asked to help somebody back in.
    TrustChosen = 40,
    /// They are asked no longer.
    TrustEnded = 41,
    /// A helper began a way back in for somebody.
    ClaimBegun = 42,
    /// The second helper confirmed it.
    ClaimConfirmed = 43,
    /// It ended: a sign-in, or a helper took it back.
    ClaimEnded = 44,
    /// Somebody came back in by two people.
    CameBack = 45,
    /// Somebody changed all their keys.
    KeysAnew = 46,
    /// Somebody without a way back in began anew: the account from before ends.
    BeganAnew = 47,
}

impl Entry {
    /// Hours of a bucket: participants' acts are kept to six hours.
    const fn bucket_hours(self) -> i64 {
        match self {
            Self::CircleOpened
            | Self::Admitted
            | Self::Entered
            | Self::CodeMade
            | Self::StandIn
            | Self::WelcomeShared
            | Self::NewEpoch
            | Self::EveningsPlanned
            | Self::CircleBegan
            | Self::EveningChanged
            | Self::EveningHeld
            | Self::HelperChanged
            | Self::NewcomersAnnounced
            | Self::RoleProposed
            | Self::Vouched
            | Self::RoleGiven
            | Self::RoleEnded
            | Self::KeptApart
            | Self::FirstAnswered
            | Self::SlipChanged
            | Self::DeskChanged
            | Self::NeedAnswered
            | Self::PairWaived
            | Self::CircleTold
            | Self::ClaimBegun
            | Self::ClaimConfirmed
            | Self::BeganAnew => 1,
            _ => HOURS_PARTICIPANT,
        }
    }
}

/// The journal's own schema slice.
pub const SCHEMA: &str = include_str!("journal.sql");

/// The journal's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "journal",
    schema: SCHEMA,
    routes: &[],
    jobs: &[],
    hears: None,
    pieces: &[],
    leave: &[Leaving {
        table: "journal_waiting",
        kept: "for good; an alias dies with the person's key",
        pausing: Fate::NotPersonal,
        done: Fate::NotPersonal,
        leaving: Fate::NotPersonal,
        erasing: Fate::NotPersonal,
    }],
    carry: &[Carry {
        table: "journal_waiting",
        part: Part::Nothing("an entry names nobody and means nothing by itself"),
    }],
};

house_sql!(ADD = "insert into journal_waiting (id, programme, entry) values ($1, $2, $3)");

/// Leaves an entry: who did it, and to whom, as aliases that die with their keys.
///
/// # Errors
/// When the database does not answer.
pub fn append(
    cx: &Cx,
    tx: &mut Tx,
    kind: Entry,
    actor: Option<Id<Person>>,
    subject: Option<Id<Person>>,
) -> Result<(), Stop> {
    let here = cx.here()?.raw();
    let period = period(cx.now);
    let mut aliases = [[0; 16]; 2];
    for (alias, person) in aliases.iter_mut().zip([actor, subject]) {
        if let Some(person) = person {
            let owner = person_owner(here, person);
            if let Some(key) = tx.shred_read(owner)? {
                *alias = key.alias(period);
            }
        }
    }
    let entry = encode(kind, cx.now, aliases[0], aliases[1]);
    let id = pergola_seal::fresh_id();
    tx.run(&ADD, &[id.into(), here.into(), entry.to_vec().into()])?;
    Ok(())
}

/// The owner of a person's own shred key.
#[must_use]
pub const fn person_owner(programme: [u8; 16], person: Id<Person>) -> ShredOwner {
    ShredOwner {
        programme,
        kind: ShredKind::Person,
        first: person.raw(),
        second: [0; 16],
    }
}

/// The 30-day period of a moment.
fn period(now: Moment) -> u32 {
    u32::try_from(now.0.div_euclid(DAY_SECONDS * ALIAS_DAYS)).unwrap_or(0)
}

/// version 1 ‖ kind 2 ‖ sequence 8 ‖ bucket 4 ‖ minutes 2 ‖ case counter 4 ‖
/// actor 16 ‖ subject 16 ‖ case 16 ‖ reason 2 ‖ policy 2 ‖ detail 32 ‖
/// commit 32 ‖ zeros, all big-endian.
fn encode(kind: Entry, now: Moment, actor: [u8; 16], subject: [u8; 16]) -> [u8; ENTRY_BYTES] {
    let mut entry = [0; ENTRY_BYTES];
    let hours = kind.bucket_hours();
    let bucket = u32::try_from(now.hour().div_euclid(hours) * hours).unwrap_or(0);
    entry[0] = 1;
    entry[1..3].copy_from_slice(&(kind as u16).to_be_bytes());
    entry[11..15].copy_from_slice(&bucket.to_be_bytes());
    entry[21..37].copy_from_slice(&actor);
    entry[37..53].copy_from_slice(&subject);
    entry
}

/// Makes the shred key of a person.
///
/// # Errors
/// When the database does not answer.
pub fn person_key(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<ShredKey, Stop> {
    Ok(tx.shred_create(person_owner(cx.here()?.raw(), person))?)
}

#[cfg(test)]
mod tests {
    use super::{ENTRY_BYTES, Entry, encode};
    use crate::moment::Moment;

    #[test]
    fn the_format_is_final() {
        let entry = encode(
            Entry::Admitted,
            Moment(1_700_003_600),
            [0xaa; 16],
            [0xbb; 16],
        );
        let mut wanted = vec![1, 0, 11];
        wanted.extend([0; 8]);
        wanted.extend((1_700_003_600_u32 / 3600).to_be_bytes());
        wanted.extend([0; 6]);
        wanted.extend([0xaa; 16]);
        wanted.extend([0xbb; 16]);
        wanted.resize(ENTRY_BYTES, 0);
        assert_eq!(entry.as_slice(), wanted);
    }

    #[test]
    fn a_participants_act_is_kept_to_six_hours() {
        let early = encode(Entry::Left, Moment(6 * 3600), [0; 16], [0; 16]);
        let late = encode(Entry::Left, Moment(12 * 3600 - 1), [0; 16], [0; 16]);
        assert_eq!(early, late);
    }
}
