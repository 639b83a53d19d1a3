//! Pure decisions about roles: who may be proposed, who may vouch, which roles
//! do not go together, how long a waiver holds, and who founds.

use pergola_base::facts::standing::{FOUNDERS_MAX, VOUCHES, exempt};
use pergola_base::{Day, Id, Person, Refusal, Role, Roles};

/// Days that a waiver may hold at most (rule 69).
pub const WAIVER_DAYS_MAX: i64 = 90;
/// Days that a proposal waits for vouches (local decision: as long as a waiver).
pub const PROPOSAL_DAYS: i64 = 90;
/// The roles that are given on two vouches.
pub const VOUCHED: [Role; 2] = [Role::Facilitator, Role::Mentor];
/// The days that the form offers for a waiver.
pub const WAIVER_DAYS: [(&str, i64); 3] = [("30", 30), ("60", 60), ("90", WAIVER_DAYS_MAX)];

/// Pairs of roles that do not go together (DOMAIN A8, as far as roles exist).
/// The auditor and the funder go with no other role at all.
const PAIRS: [(Role, Role); 3] = [
    (Role::SafeguardingLead, Role::Coordinator),
    (Role::SafeguardingLead, Role::Mentor),
    (Role::Facilitator, Role::Supervisor),
];
const ALONE: [Role; 2] = [Role::Auditor, Role::Funder];

/// Why a pair is waived: a closed list, nothing to write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Reason {
    /// There are too few people.
    Few = 1,
    /// Somebody is away.
    Away = 2,
    /// One hands over to another.
    Handover = 3,
}

impl Reason {
    /// Every reason, with its word in the form and its text.
    pub const ALL: [(&'static str, Self, &'static str); 3] = [
        ("few", Self::Few, "vouches-reason-few"),
        ("away", Self::Away, "vouches-reason-away"),
        ("handover", Self::Handover, "vouches-reason-handover"),
    ];

    /// The text of a stored reason.
    #[must_use]
    pub fn text(code: i64) -> &'static str {
        let known = Self::ALL.iter().find(|known| known.1 as i64 == code);
        known.map_or(Self::ALL[0].2, |known| known.2)
    }
}

const UNFIT: Refusal = Refusal::field("role", "vouches-unfit", "vouches-unfit-next");
const HELD: Refusal = Refusal::field("role", "vouches-held", "vouches-held-next");
const CLASH: Refusal = Refusal::field("reason", "vouches-clash", "vouches-clash-next");
const OWN: Refusal = Refusal::form("vouches-own", "vouches-own-next");
const FULL: Refusal = Refusal::field("role", "vouches-founders", "vouches-founders-next");
const OVER: Refusal = Refusal::field("role", "vouches-over", "vouches-over-next");
const OUTSIDE_ONE: Refusal = Refusal::field(
    "outside_one",
    "vouches-outside-needed",
    "vouches-outside-needed-next",
);
const OUTSIDE_TWO: Refusal = Refusal::field(
    "outside_two",
    "vouches-outside-needed",
    "vouches-outside-needed-next",
);

/// Whether somebody may be proposed for a role: whoever helps already, for
/// leading evenings; whoever learns it, for going along with others.
///
/// # Errors
/// When the ladder does not lead there, or two people vouched already.
pub fn may_propose(roles: Roles, vouched: &[Role], role: Role) -> Result<(), Refusal> {
    if vouched.contains(&role) {
        return Err(HELD);
    }
    let fits = match role {
        Role::Facilitator => roles.help(),
        Role::Mentor => roles.has(Role::Trainee),
        _ => false,
    };
    if fits { Ok(()) } else { Err(UNFIT) }
}

/// Whether two roles cannot be held together.
#[must_use]
pub fn clash(one: Role, other: Role) -> bool {
    one != other
        && one != Role::Anyone
        && other != Role::Anyone
        && (ALONE.contains(&one)
            || ALONE.contains(&other)
            || PAIRS.contains(&(one, other))
            || PAIRS.contains(&(other, one)))
}

/// The roles of somebody with which a new one does not go together.
#[must_use]
pub fn clashes(roles: Roles, role: Role) -> Vec<Role> {
    roles.iter().filter(|held| clash(*held, role)).collect()
}

/// Whether a role may be given beside those that are held (rule 69): every pair
/// that does not go together is waived.
///
/// # Errors
/// When one is not.
pub fn together(roles: Roles, role: Role, waived: &[Role]) -> Result<(), Refusal> {
    if clashes(roles, role).iter().all(|one| waived.contains(one)) {
        Ok(())
    } else {
        Err(CLASH)
    }
}

/// Whether somebody may vouch: not for themself, and not who proposed it.
///
/// # Errors
/// When they may not.
pub fn may_vouch(
    voucher: Id<Person>,
    proposed: Id<Person>,
    proposer: Id<Person>,
) -> Result<(), Refusal> {
    if voucher == proposed || voucher == proposer {
        Err(OWN)
    } else {
        Ok(())
    }
}

/// Whether enough different people vouched.
#[must_use]
pub fn enough(vouchers: &[Id<Person>]) -> bool {
    let mut different = vouchers.to_vec();
    different.sort();
    different.dedup();
    different.len() >= VOUCHES
}

/// The two outside vouches that whoever makes a founding helper's code has seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outside {
    /// One, from another organisation.
    pub one: bool,
    /// A second, from yet another.
    pub two: bool,
}

/// Whether a code for one more founding helper may be made (rule 114): at most
/// four, codes that are still open counted, within a year from the first.
///
/// # Errors
/// When not, or an outside vouch was not seen.
pub fn may_found(
    began: Option<Day>,
    today: Day,
    founders: i64,
    outside: Outside,
) -> Result<(), Refusal> {
    if !exempt(began, today) {
        return Err(OVER);
    }
    if founders >= FOUNDERS_MAX {
        return Err(FULL.naming(FOUNDERS_MAX));
    }
    if !outside.one {
        return Err(OUTSIDE_ONE);
    }
    if outside.two {
        Ok(())
    } else {
        Err(OUTSIDE_TWO)
    }
}
