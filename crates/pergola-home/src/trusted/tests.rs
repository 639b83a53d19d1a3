//! Who fits into a pair, who may begin and confirm a claim, and when it opens.

use pergola_base::{Id, Moment, Person, Role, Roles, State};

use super::rules::{self, Candidate, Stands};

const HOUR: i64 = 3_600;
const ME: [u8; 16] = [1; 16];
const HELPER: [u8; 16] = [2; 16];

fn helper() -> Candidate {
    Candidate {
        person: Some(Id::from_raw(HELPER)),
        state: Some(State::Active),
        roles: Roles::default().with(Role::Mentor),
        apart: false,
    }
}

#[track_caller]
fn check(change: fn(&mut Candidate), fits: bool) {
    let mut one = helper();
    change(&mut one);
    let told = rules::fits(one, Id::<Person>::from_raw(ME), "one");
    let refused = told.err().map(|refusal| (refusal.what, refusal.next));
    assert_eq!(refused, (!fits).then_some(rules::NOT_AVAILABLE));
}

#[test]
fn whoever_helps_and_is_here_can_be_asked() {
    check(|_| {}, true);
    check(
        |one| one.roles = Roles::default().with(Role::Facilitator),
        true,
    );
    check(
        |one| one.roles = Roles::default().with(Role::Coordinator),
        true,
    );
    check(
        |one| one.roles = Roles::default().with(Role::Participant),
        false,
    );
    check(|one| one.roles = Roles::default().with(Role::Alumni), false);
    check(|one| one.roles = Roles::default(), false);
    check(|one| one.person = None, false);
    check(|one| one.person = Some(Id::from_raw(ME)), false);
    check(|one| one.state = None, false);
    check(|one| one.state = Some(State::Paused), false);
    check(|one| one.state = Some(State::Done), false);
    check(|one| one.state = Some(State::Left), false);
    check(|one| one.apart = true, false);
}

#[test]
fn a_pair_is_two_people() {
    let [one, other] = [ME, HELPER].map(Id::<Person>::from_raw);
    assert_eq!(rules::pair(one, other), Ok([one, other]));
    assert!(rules::pair(one, one).is_err());
}

#[test]
fn a_helper_gives_up_the_pair_only_for_a_code() {
    assert!(rules::may_end(false, false).is_ok());
    assert!(rules::may_end(false, true).is_ok());
    assert!(rules::may_end(true, true).is_ok());
    assert!(rules::may_end(true, false).is_err());
}

#[track_caller]
fn begin(open: bool, mine: bool, other: bool, works: bool, may: bool) {
    let stands = Stands { open, mine, other };
    assert_eq!(rules::may_begin(stands, works).is_ok(), may, "{stands:?}");
}

#[test]
fn one_claim_at_a_time() {
    begin(false, false, false, true, true);
    begin(true, true, false, true, true);
    begin(true, false, true, true, false);
    begin(true, true, true, true, false);
    begin(false, false, false, false, false);
    begin(true, true, false, false, false);
    begin(false, true, true, true, true);
}

#[track_caller]
fn waits(after: i64, hours: Option<i64>) {
    let begun = rules::begins(Moment(1_000 * HOUR + 1));
    assert_eq!(begun, Moment(1_001 * HOUR), "rounded up");
    assert_eq!(
        rules::hours_left(begun, begun.plus(after)),
        hours,
        "{after}"
    );
}

#[test]
fn a_claim_opens_after_48_hours_and_not_before() {
    waits(0, Some(48));
    waits(-HOUR + 1, Some(49));
    waits(1, Some(48));
    waits(HOUR, Some(47));
    waits(48 * HOUR - 1, Some(1));
    waits(48 * HOUR, None);
    waits(49 * HOUR, None);
    assert_eq!(rules::begins(Moment(5 * HOUR)), Moment(5 * HOUR));
}

#[test]
fn a_claim_lapses_after_14_days() {
    let begun = Moment(0);
    assert!(!rules::lapsed(begun, Moment(14 * 24 * HOUR)));
    assert!(rules::lapsed(begun, Moment(14 * 24 * HOUR + 1)));
    assert!(!rules::lapsed(begun, Moment(-HOUR)), "a clock set back");
}

#[test]
fn a_code_that_leads_nowhere_is_one_refusal() {
    assert_eq!(rules::may_confirm(Some(7)), Ok(7));
    assert!(rules::may_confirm::<i64>(None).is_err());
}
