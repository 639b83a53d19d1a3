//! What an entry can say: a closed, append-only list. A code never changes its
//! meaning and is never used again. The sentence above each kind is what an
//! auditor reads, on the page of `pergola-verify` and in `docs/journal.md`.

/// Hours of a bucket of a helper's or the house's own act.
const ONE: u32 = 1;
/// Hours of a bucket of a participant's act.
const SIX: u32 = 6;

macro_rules! kinds {
    ($( #[doc = $words:literal] $name:ident = $code:literal, $hours:ident; )*) => {
        /// What happened.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u16)]
        pub enum Kind {
            $( #[doc = $words] $name = $code, )*
        }

        impl Kind {
            /// Every kind, by code.
            pub const ALL: &'static [Self] = &[$( Self::$name, )*];

            /// The kind of a code, if it is a known one.
            #[must_use]
            pub const fn from_code(code: u16) -> Option<Self> {
                match code {
                    $( $code => Some(Self::$name), )*
                    _ => None,
                }
            }

            /// Hours of a bucket: participants' acts are kept to six hours.
            #[must_use]
            pub const fn hours(self) -> u32 {
                match self {
                    $( Self::$name => $hours, )*
                }
            }

            /// What an auditor reads.
            #[must_use]
            pub fn words(self) -> &'static str {
                match self {
                    $( Self::$name => $words.trim_ascii(), )*
                }
            }
        }
    };
}

// A new kind of a capability takes the next code under 1000, at the end of the
// capabilities' part; the journal's own begin at 1001, break-glass at 1101.
kinds! {
    /// Somebody joined.
    Joined = 1, SIX;
    /// New words were taken.
    NewWords = 2, SIX;
    /// Another way back in was chosen.
    NewWay = 3, SIX;
    /// A break began.
    Paused = 4, SIX;
    /// Somebody is done.
    Done = 5, SIX;
    /// Somebody came back.
    Returned = 6, SIX;
    /// Somebody left.
    Left = 7, SIX;
    /// A leaving was taken back.
    TookBack = 8, SIX;
    /// Somebody was erased.
    Erased = 9, SIX;
    /// A circle was opened.
    CircleOpened = 10, ONE;
    /// Somebody was let in.
    Admitted = 11, ONE;
    /// Somebody without an account was entered.
    Entered = 12, ONE;
    /// A code was made.
    CodeMade = 13, ONE;
    /// An own copy was taken.
    CopyTaken = 14, SIX;
    /// Somebody said yes to something.
    Agreed = 15, SIX;
    /// A yes was taken back.
    AgreedNoMore = 16, SIX;
    /// A stand-in was named.
    StandIn = 17, ONE;
    /// The welcome was shared with another facilitator.
    WelcomeShared = 18, ONE;
    /// A circle got a new epoch because somebody had left.
    NewEpoch = 19, ONE;
    /// A circle's evenings were planned.
    EveningsPlanned = 20, ONE;
    /// A circle began: enough people, two helpers.
    CircleBegan = 21, ONE;
    /// Time, place or who leads of an evening changed, or it does not take place.
    EveningChanged = 22, ONE;
    /// An evening was held.
    EveningHeld = 23, ONE;
    /// A helper cannot be there, or is set for an evening.
    HelperChanged = 24, ONE;
    /// Newcomers were announced to a circle.
    NewcomersAnnounced = 25, ONE;
    /// Somebody was proposed for a role.
    RoleProposed = 26, ONE;
    /// Somebody vouched.
    Vouched = 27, ONE;
    /// A role was given.
    RoleGiven = 28, ONE;
    /// A role ended.
    RoleEnded = 29, ONE;
    /// Two people are kept apart, or no longer.
    KeptApart = 30, ONE;
    /// A calendar address was made.
    FeedMade = 31, SIX;
    /// A calendar address ended.
    FeedEnded = 32, SIX;
    /// Somebody asked a first time.
    FirstAsked = 33, SIX;
    /// A first question was answered.
    FirstAnswered = 34, ONE;
    /// A numbered slip was given, renewed or taken back.
    SlipChanged = 35, ONE;
    /// The desk's hours changed.
    DeskChanged = 36, ONE;
    /// A need of an evening was met, or is not.
    NeedAnswered = 37, ONE;
    /// A pair of roles that do not go together was waived for a while.
    PairWaived = 38, ONE;
    /// A word was written to a circle.
    CircleTold = 39, ONE;
    /// What is held about one account was counted.
    HeldCounted = 40, ONE;
    /// Somebody signed an order of preservation.
    OrderSigned = 41, ONE;
    /// An order of preservation is over.
    OrderOver = 42, ONE;
    /// A day that newcomers were announced for was taken back.
    NewcomersTakenBack = 43, ONE;
    /// Two people were asked to help somebody back in.
    TrustChosen = 50, SIX;
    /// They are asked no longer.
    TrustEnded = 51, SIX;
    /// A helper began a way back in for somebody.
    ClaimBegun = 52, ONE;
    /// The second helper confirmed it.
    ClaimConfirmed = 53, ONE;
    /// It ended: a sign-in, or a helper took it back.
    ClaimEnded = 54, SIX;
    /// Somebody came back in by two people.
    BackInside = 55, SIX;
    /// Somebody changed all their keys.
    KeysAnew = 56, SIX;
    /// Somebody without a way back in began anew: the account from before ends.
    BeganAnew = 57, ONE;
    /// The house came back from a backup without its list of what was erased.
    CameBack = 60, ONE;
    /// Whoever runs the machine changed what the help page says, the name on every page, or the level of danger.
    FactsChanged = 61, ONE;

    /// Nothing happened; the house was awake.
    Heartbeat = 1001, ONE;
    /// A checkpoint was signed over everything before this entry.
    Checkpoint = 1002, ONE;
    /// A journal begins: of a new house, or anew after a restore.
    Origin = 1003, ONE;
    /// A program was started to serve the house.
    Program = 1004, ONE;
    /// How much noise a year of figures may use was set.
    BudgetSet = 1005, ONE;
    /// A published figure used some of that noise.
    BudgetSpent = 1006, ONE;
    /// The journal of a programme of this house begins.
    Journal = 1007, ONE;

    /// Somebody asked to see what only two people together may open.
    GlassOpened = 1101, ONE;
    /// A second person agreed to that.
    GlassApproved = 1102, ONE;
    /// What was asked for was seen.
    GlassViewed = 1103, ONE;
    /// That request ended.
    GlassClosed = 1104, ONE;
}

impl Kind {
    /// Its code in an entry.
    #[must_use]
    pub const fn code(self) -> u16 {
        self as u16
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    /// Codes, names and hours as they stood in houses: append here, change nothing.
    const KEPT: &str = "1 Joined 6, 2 NewWords 6, 3 NewWay 6, 4 Paused 6, 5 Done 6, 6 Returned 6, \
        7 Left 6, 8 TookBack 6, 9 Erased 6, 10 CircleOpened 1, 11 Admitted 1, 12 Entered 1, \
        13 CodeMade 1, 14 CopyTaken 6, 15 Agreed 6, 16 AgreedNoMore 6, 17 StandIn 1, \
        18 WelcomeShared 1, 19 NewEpoch 1, 20 EveningsPlanned 1, 21 CircleBegan 1, \
        22 EveningChanged 1, 23 EveningHeld 1, 24 HelperChanged 1, 25 NewcomersAnnounced 1, \
        26 RoleProposed 1, 27 Vouched 1, 28 RoleGiven 1, 29 RoleEnded 1, 30 KeptApart 1, \
        31 FeedMade 6, 32 FeedEnded 6, 33 FirstAsked 6, 34 FirstAnswered 1, 35 SlipChanged 1, \
        36 DeskChanged 1, 37 NeedAnswered 1, 38 PairWaived 1, 39 CircleTold 1, \
        40 HeldCounted 1, 41 OrderSigned 1, 42 OrderOver 1, 43 NewcomersTakenBack 1, \
        50 TrustChosen 6, 51 TrustEnded 6, 52 ClaimBegun 1, 53 ClaimConfirmed 1, 54 ClaimEnded 6, \
        55 BackInside 6, 56 KeysAnew 6, 57 BeganAnew 1, 60 CameBack 1, 61 FactsChanged 1, \
        1001 Heartbeat 1, 1002 Checkpoint 1, 1003 Origin 1, 1004 Program 1, 1005 BudgetSet 1, \
        1006 BudgetSpent 1, 1007 Journal 1, 1101 GlassOpened 1, 1102 GlassApproved 1, 1103 GlassViewed 1, \
        1104 GlassClosed 1";

    #[test]
    fn what_a_code_meant_it_means() {
        let now: Vec<_> = Kind::ALL
            .iter()
            .map(|kind| format!("{} {kind:?} {}", kind.code(), kind.hours()))
            .collect();
        for kept in KEPT.split(", ") {
            assert!(now.iter().any(|line| line == kept), "{kept} changed");
        }
    }

    #[test]
    fn codes_rise_and_lead_back() {
        for pair in Kind::ALL.windows(2) {
            assert!(pair[0].code() < pair[1].code(), "{pair:?}");
        }
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(Kind::from_code(0), None);
        assert_eq!(Kind::from_code(u16::MAX), None);
    }
}
