//! Who may do what: every act, and one readable table of role x act. A route
//! names its act, a permit is made for an act, and nothing else in the program
//! decides by role. Read the table down a column to see what one role can do.

use crate::id::{Circle, Person, ProgrammeTag};
use crate::role::{Role, State};

/// What a role may do with an act.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Never.
    Never,
    /// Always, inside the own programme.
    Always,
    /// On themself.
    Own,
    /// In a circle they belong to at present.
    Inside,
    /// In a circle they lead or stand in for.
    Leads,
}

/// An act as a type, so that a permit says which question was answered.
pub trait Act {
    /// The kind of thing it is done to.
    type On;
    /// Its row of the matrix.
    const CODE: ActCode;
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident on $target:ty: [$($cell:ident)*], left $left:ident;)*) => {
        /// The acts, one row of the matrix each.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        pub enum ActCode { $($(#[$doc])* $name,)* }

        impl ActCode {
            /// The act's name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }

        /// One marker type per act.
        pub mod act {
            use super::*;
            $($(#[$doc])* pub struct $name;
            impl Act for $name {
                type On = $target;
                const CODE: ActCode = ActCode::$name;
            })*
        }

        /// The table: act, a cell per role in the order of `Role::ALL`, and
        /// whether somebody who has left may still do it.
        pub const MATRIX: &[(ActCode, [Cell; Role::COUNT], bool)] = &[
            $((ActCode::$name, [$(cell!($cell)),*], left!($left)),)*
        ];
    };
}

macro_rules! cell {
    (__) => {
        Cell::Never
    };
    (Al) => {
        Cell::Always
    };
    (Me) => {
        Cell::Own
    };
    (In) => {
        Cell::Inside
    };
    (Le) => {
        Cell::Leads
    };
}

macro_rules! left {
    (yes) => {
        true
    };
    (no) => {
        false
    };
}

#[rustfmt::skip]
acts! {
    //                        any part alum trai ment faci lead coor supe eval audi fund prof admi
    /// Open the front page, help, safety, way out, and the join and sign-in forms.
    SeeFront on ProgrammeTag: [Al Al Al Al Al Al Al Al Al Al Al Al Al Al], left yes;
    /// Sign in.
    SignIn on ProgrammeTag:   [Al Al Al Al Al Al Al Al Al Al Al Al Al Al], left yes;
    /// Join with a spoken code. Whoever joins or signs in begins as nobody.
    Join on ProgrammeTag:     [Al Al Al Al Al Al Al Al Al Al Al Al Al Al], left yes;
    /// See the own first page and the own settings.
    SeeOwn on Person:         [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left no;
    /// Sign out.
    SignOut on Person:        [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left yes;
    /// Go by another name.
    ChangeName on Person:     [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left no;
    /// Take new words, or a new way back in.
    ChangeWords on Person:    [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left no;
    /// Say yes or no to something optional, choose a language or a time-out.
    ChangeChoices on Person:  [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left no;
    /// Take a break, be done, come back.
    Pause on Person:          [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left no;
    /// Leave.
    Leave on Person:          [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left no;
    /// Take the own copy.
    TakeCopy on Person:       [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left yes;
    /// See the one page that is open after leaving; take it back; erase now.
    AfterLeaving on Person:   [__ Me Me Me Me Me Me Me Me Me Me Me Me Me], left yes;
    /// Enter a code for a group while signed in.
    UseCode on Person:        [__ Me __ Me Me Me __ __ __ __ __ __ __ __], left no;
    /// See a circle: its name, its people's chosen names, its lines.
    SeeCircle on Circle:      [__ In __ In In In __ __ __ __ __ __ __ __], left no;
    /// Leave a line for the circle, or take an own line back.
    LeaveLine on Circle:      [__ In __ In In In __ __ __ __ __ __ __ __], left no;
    /// Open a circle.
    OpenCircle on ProgrammeTag: [__ __ __ __ __ Al __ __ __ __ __ __ __ __], left no;
    /// Lead a circle: let people in, enter people without an account, make codes.
    LeadCircle on Circle:     [__ __ __ __ __ Le __ __ __ __ __ __ __ __], left no;
    /// Let another facilitator share the welcome.
    ShareWelcome on ProgrammeTag: [__ __ __ __ __ Al __ __ __ __ __ __ __ __], left no;
    /// See the helpers and the circles as counts; make codes for helpers.
    Coordinate on ProgrammeTag: [__ __ __ __ __ __ __ Al __ __ __ __ __ __], left no;
    /// Say that one cannot come; say what one needs, and when one could come.
    AnswerEvening on Circle:  [__ In __ In In In __ __ __ __ __ __ __ __], left no;
    /// Plan a circle's evenings, set who helps, run one, write a word to the circle.
    RunEvenings on Circle:    [__ __ __ __ __ Le __ __ __ __ __ __ __ __], left no;
    /// See the sheets and cards of the first evening, to print them.
    SeeKit on ProgrammeTag:   [__ __ __ Al Al Al Al Al __ __ __ __ __ __], left no;
    /// Make an own calendar address, or end it.
    OwnFeed on Person:        [__ Me __ Me Me Me __ __ __ __ __ __ __ __], left no;
    /// Say when one has time to help, see the own evenings, take one that needs somebody.
    OwnRota on Person:        [__ __ __ Me Me Me __ __ __ __ __ __ __ __], left no;
    /// Read a calendar by its secret address.
    ReadFeed on ProgrammeTag: [Al Al Al Al Al Al Al Al Al Al Al Al Al Al], left no;
    /// Keep two people apart, or no longer: whoever welcomes people.
    KeepApart on ProgrammeTag: [__ __ __ __ __ Al __ __ __ __ __ __ __ __], left no;
    /// Vouch for somebody who is to take on a role.
    Vouch on ProgrammeTag:    [__ __ __ __ Al Al Al __ Al __ __ __ __ __], left no;
    /// Ask a first time without an account, and read the answer by its words.
    AskFirst on ProgrammeTag: [Al Al Al Al Al Al Al Al Al Al Al Al Al Al], left no;
    /// Keep the desk for first contacts: hours, numbered slips, answers.
    KeepDesk on ProgrammeTag: [__ __ __ __ __ Al __ Al __ __ __ __ __ __], left no;
    /// Lead a circle that nobody leads any more, from inside it.
    TakeLead on Circle:       [__ __ __ __ __ In __ __ __ __ __ __ __ __], left no;
    /// See by whom one is trusted, and help them back in: whoever helps.
    HoldTrust on Person:      [__ __ __ Me Me Me Me Me Me Me Me Me Me Me], left no;
}

/// The row of an act.
#[must_use]
pub fn rights_of(code: ActCode) -> &'static [Cell; Role::COUNT] {
    &MATRIX[code as usize].1
}

/// Whether somebody in this state may do the act at all.
#[must_use]
pub fn state_allows(code: ActCode, state: State) -> bool {
    state != State::Left || MATRIX[code as usize].2
}

#[cfg(test)]
mod tests {
    use super::{ActCode, Cell, MATRIX, rights_of, state_allows};
    use crate::role::{Role, State};

    #[test]
    fn rows_stand_in_the_order_of_the_codes() {
        for (index, (code, _, _)) in MATRIX.iter().enumerate() {
            assert_eq!(*code as usize, index, "{}", code.name());
        }
    }

    #[track_caller]
    fn check(code: ActCode, role: Role, cell: Cell) {
        assert_eq!(
            rights_of(code)[role as usize],
            cell,
            "{} x {}",
            code.name(),
            role.word()
        );
    }

    #[test]
    fn the_cells_that_must_never_change() {
        check(ActCode::SeeCircle, Role::Coordinator, Cell::Never);
        check(ActCode::SeeCircle, Role::Administrator, Cell::Never);
        check(ActCode::SeeCircle, Role::SafeguardingLead, Cell::Never);
        check(ActCode::SeeCircle, Role::Participant, Cell::Inside);
        check(ActCode::LeadCircle, Role::Mentor, Cell::Never);
        check(ActCode::LeadCircle, Role::Facilitator, Cell::Leads);
        check(ActCode::SeeOwn, Role::Anyone, Cell::Never);
        check(ActCode::Leave, Role::Funder, Cell::Own);
    }

    #[test]
    fn who_left_reaches_one_page() {
        let open: Vec<_> = MATRIX
            .iter()
            .filter(|row| state_allows(row.0, State::Left))
            .map(|row| row.0.name())
            .collect();
        assert_eq!(
            open,
            [
                "SeeFront",
                "SignIn",
                "Join",
                "SignOut",
                "TakeCopy",
                "AfterLeaving"
            ]
        );
    }
}
