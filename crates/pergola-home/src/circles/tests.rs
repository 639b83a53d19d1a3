//! The rules, one line a case.

use pergola_base::facts::belongs::CirclePart;
use pergola_base::{Role, Roles, State};
use pergola_seal::Plain;
use proptest::prelude::*;

use super::rules::{
    HELPERS_MAX, LINES_MAX, MEMBERS_MAX, Size, Ticks, Voice, circle_name, has_room, line, part_for,
    shows, step, ticked,
};

#[track_caller]
fn check_ticks(limits: bool, adult: bool, field: Option<&str>) {
    let told = ticked(Ticks { limits, adult })
        .err()
        .and_then(|refusal| refusal.field);
    assert_eq!(told, field, "limits {limits}, adult {adult}");
}

#[test]
fn nobody_is_let_in_without_both_ticks() {
    check_ticks(true, true, None);
    check_ticks(false, true, Some("limits"));
    check_ticks(true, false, Some("adult"));
    check_ticks(false, false, Some("limits"));
}

#[track_caller]
fn check_room(part: CirclePart, members: usize, helpers: usize, told: Option<&str>) {
    let refused = has_room(part, Size { members, helpers }).err();
    assert_eq!(
        refused.map(|refusal| refusal.what),
        told,
        "{part:?} {members} {helpers}"
    );
}

#[test]
fn a_circle_has_room_for_ten_and_six() {
    check_room(CirclePart::Member, 0, 1, None);
    check_room(CirclePart::Member, 9, 4, None);
    check_room(CirclePart::Member, 10, 1, Some("circles-full"));
    check_room(CirclePart::Member, 11, 1, Some("circles-full"));
    check_room(CirclePart::Mentor, 10, 5, None);
    check_room(CirclePart::Mentor, 0, 6, Some("circles-helped"));
    check_room(CirclePart::StandIn, 0, 6, Some("circles-helped"));
    check_room(CirclePart::StandIn, 10, 1, None);
    assert_eq!((MEMBERS_MAX, HELPERS_MAX), (10, 6));
}

#[test]
fn a_refusal_names_its_number() {
    let refused = has_room(
        CirclePart::Member,
        Size {
            members: 10,
            helpers: 0,
        },
    );
    assert_eq!(refused.err().and_then(|refusal| refusal.number), Some(10));
}

#[test]
fn size_counts_who_helps_apart() {
    use CirclePart::{Facilitator, Member, Mentor, StandIn};
    let parts = [Facilitator, StandIn, Mentor, Member, Member];
    assert_eq!(
        Size::of(parts.into_iter()),
        Size {
            members: 2,
            helpers: 3
        }
    );
    assert_eq!(Size::of(std::iter::empty()), Size::default());
}

#[track_caller]
fn check_part(roles: &[Role], part: CirclePart) {
    let roles = roles
        .iter()
        .fold(Roles::default(), |roles, role| roles.with(*role));
    assert_eq!(part_for(roles), part);
}

#[test]
fn whoever_joins_does_what_their_roles_say() {
    check_part(&[Role::Participant], CirclePart::Member);
    check_part(&[Role::Alumni], CirclePart::Member);
    check_part(&[], CirclePart::Member);
    check_part(&[Role::Trainee], CirclePart::Mentor);
    check_part(&[Role::Mentor], CirclePart::Mentor);
    check_part(&[Role::Participant, Role::Mentor], CirclePart::Mentor);
    check_part(&[Role::Facilitator], CirclePart::StandIn);
    check_part(&[Role::Mentor, Role::Facilitator], CirclePart::StandIn);
}

fn plain(length: usize) -> Option<Plain> {
    Some(Plain::new("ß".repeat(length)))
}

#[track_caller]
fn check_line(typed: Option<Plain>, held: usize, told: Option<&str>) {
    assert_eq!(line(typed, held).err().map(|refusal| refusal.what), told);
}

#[test]
fn a_line_is_short() {
    check_line(None, 0, Some("circles-line-empty"));
    check_line(plain(0), 0, Some("circles-line-empty"));
    check_line(plain(1), 0, None);
    check_line(plain(280), 0, None);
    check_line(plain(281), 0, Some("circles-line-long"));
    check_line(plain(10), LINES_MAX - 1, None);
    check_line(plain(10), LINES_MAX, Some("circles-lines-full"));
}

#[track_caller]
fn check_name(typed: Option<Plain>, told: Option<&str>) {
    assert_eq!(circle_name(typed).err().map(|refusal| refusal.what), told);
}

#[test]
fn a_circles_name_is_short() {
    check_name(None, Some("circles-name-empty"));
    check_name(plain(0), Some("circles-name-empty"));
    check_name(plain(60), None);
    check_name(plain(61), Some("circles-name-long"));
}

#[test]
fn lines_of_who_is_gone_are_hidden_at_once() {
    assert!(shows(Voice::Here));
    assert!(shows(Voice::Stays));
    assert!(!shows(Voice::Gone));
}

#[track_caller]
fn check_step(from: State, to: State, may: bool) {
    assert_eq!(step(from, to).is_ok(), may, "{from:?} to {to:?}");
}

#[test]
fn without_an_account_everybody_is_free_to_go_too() {
    check_step(State::Active, State::Left, true);
    check_step(State::Paused, State::Left, true);
    check_step(State::Done, State::Left, true);
    check_step(State::Left, State::Left, false);
    check_step(State::Active, State::Paused, true);
    check_step(State::Done, State::Paused, false);
    check_step(State::Left, State::Paused, false);
    check_step(State::Active, State::Done, true);
    check_step(State::Paused, State::Done, true);
    check_step(State::Left, State::Done, false);
    check_step(State::Paused, State::Active, true);
    check_step(State::Done, State::Active, true);
    check_step(State::Left, State::Active, true);
    check_step(State::Active, State::Active, false);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_taken_or_refused(typed in "\\PC{0,300}", held in 0_usize..400) {
        if let Ok(taken) = line(Some(Plain::new(typed)), held) {
            prop_assert!(!taken.is_empty() && taken.chars() <= 280 && held < LINES_MAX);
        }
    }
}
