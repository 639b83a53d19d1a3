//! The rules, one line a case.

use pergola_base::{Day, Id, Role, Roles};

use super::rules::{
    Outside, WAIVER_DAYS, WAIVER_DAYS_MAX, clash, enough, may_found, may_propose, may_vouch,
    together,
};

fn roles(list: &[Role]) -> Roles {
    let none = Roles::default();
    list.iter().fold(none, |roles, role| roles.with(*role))
}

#[track_caller]
fn check_propose(held: &[Role], vouched: &[Role], role: Role, told: Option<&str>) {
    let refused = may_propose(roles(held), vouched, role).err();
    assert_eq!(refused.map(|refusal| refusal.what), told, "{held:?}");
}

#[test]
fn whoever_helps_already_may_be_proposed() {
    check_propose(&[Role::Mentor], &[], Role::Facilitator, None);
    check_propose(&[Role::Facilitator], &[], Role::Facilitator, None);
    check_propose(
        &[Role::Participant],
        &[],
        Role::Facilitator,
        Some("vouches-unfit"),
    );
    check_propose(&[Role::Trainee], &[], Role::Mentor, None);
    check_propose(
        &[Role::Supervisor],
        &[],
        Role::Mentor,
        Some("vouches-unfit"),
    );
    check_propose(
        &[Role::Mentor],
        &[],
        Role::Coordinator,
        Some("vouches-unfit"),
    );
    let held = [Role::Facilitator];
    check_propose(&held, &held, Role::Facilitator, Some("vouches-held"));
}

#[track_caller]
fn check_clash(one: Role, other: Role, wanted: bool) {
    assert_eq!(clash(one, other), wanted, "{one:?} {other:?}");
    assert_eq!(clash(other, one), wanted, "{other:?} {one:?}");
}

#[test]
fn rule_69_which_roles_do_not_go_together() {
    check_clash(Role::SafeguardingLead, Role::Coordinator, true);
    check_clash(Role::SafeguardingLead, Role::Mentor, true);
    check_clash(Role::Facilitator, Role::Supervisor, true);
    check_clash(Role::Auditor, Role::Participant, true);
    check_clash(Role::Auditor, Role::Funder, true);
    check_clash(Role::Funder, Role::Mentor, true);
    check_clash(Role::Facilitator, Role::Mentor, false);
    check_clash(Role::Coordinator, Role::Facilitator, false);
    check_clash(Role::Auditor, Role::Auditor, false);
    check_clash(Role::Auditor, Role::Anyone, false);
}

#[track_caller]
fn check_together(held: &[Role], role: Role, waived: &[Role], fit: bool) {
    assert_eq!(together(roles(held), role, waived).is_ok(), fit, "{held:?}");
}

#[test]
fn rule_69_only_a_waiver_lets_them_be_held_together() {
    let (lead, mentor) = (Role::SafeguardingLead, Role::Mentor);
    check_together(&[Role::Trainee], mentor, &[], true);
    check_together(&[Role::Trainee, lead], mentor, &[], false);
    check_together(&[Role::Trainee, lead], mentor, &[lead], true);
    check_together(
        &[Role::Trainee, lead, Role::Auditor],
        mentor,
        &[lead],
        false,
    );
    assert!(WAIVER_DAYS.iter().all(|(_, days)| *days <= WAIVER_DAYS_MAX));
    assert_eq!(WAIVER_DAYS_MAX, 90);
}

#[track_caller]
fn check_vouch(voucher: u8, proposed: u8, proposer: u8, may: bool) {
    let id = |byte: u8| Id::from_raw([byte; 16]);
    assert_eq!(
        may_vouch(id(voucher), id(proposed), id(proposer)).is_ok(),
        may
    );
}

#[test]
fn nobody_vouches_for_themself_or_for_whom_they_proposed() {
    check_vouch(1, 2, 3, true);
    check_vouch(2, 2, 3, false);
    check_vouch(3, 2, 3, false);
}

#[test]
fn two_different_people_vouch() {
    let id = |byte: u8| Id::from_raw([byte; 16]);
    assert!(!enough(&[]));
    assert!(!enough(&[id(1)]));
    assert!(!enough(&[id(1), id(1)]));
    assert!(enough(&[id(1), id(2)]));
}

#[track_caller]
fn check_found(began: Option<i64>, founders: i64, outside: (bool, bool), told: Option<&str>) {
    let outside = Outside {
        one: outside.0,
        two: outside.1,
    };
    let refused = may_found(began.map(Day), Day(400), founders, outside).err();
    assert_eq!(refused.map(|refusal| refusal.what), told);
}

#[test]
fn rule_114_four_founding_helpers_with_two_outside_vouches_in_the_first_year() {
    let both = (true, true);
    check_found(None, 0, both, None);
    check_found(Some(100), 3, both, None);
    check_found(Some(100), 4, both, Some("vouches-founders"));
    check_found(Some(35), 1, both, Some("vouches-over"));
    check_found(Some(36), 1, both, None);
    check_found(None, 0, (true, false), Some("vouches-outside-needed"));
    check_found(None, 0, (false, true), Some("vouches-outside-needed"));
}
