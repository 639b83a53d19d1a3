//! The rules, one line a case.

use pergola_base::facts::belongs::{CirclePart, Former};
use pergola_base::facts::evenings::Gate;
use pergola_base::{ActCode, Cell, Day, Id, Role, Roles, State, rights_of};
use pergola_seal::Plain;
use proptest::prelude::*;

use super::rules::{
    Announced, Asked, Begins, Bounds, HARBOUR, HELPERS_MAX, LINES_EACH_MAX, NOT_NOW, Planned, Size,
    Ticks, Voice, begins, circle_name, comes_back, fits, has_room, line, may_begin, next_beginning,
    part_for, part_kept, shows, step, take_lead, ticked, word, word_stands,
};

/// A member for whom nothing stands in the way.
const WELCOME: Asked = Asked {
    part: CirclePart::Member,
    state: State::Active,
    size: Size {
        members: 5,
        helpers: 2,
    },
    bounds: HARBOUR,
    begins: Begins::Tonight,
    ahead: false,
    apart: false,
    mates: false,
};

/// Somebody without an account, before the first evening.
const EARLY: Asked = Asked {
    begins: Begins::NotToday,
    ahead: true,
    ..WELCOME
};

/// The same for somebody who goes along.
const HELPER: Asked = Asked {
    part: CirclePart::Mentor,
    ..WELCOME
};

#[track_caller]
fn check_ticks(limits: bool, adult: bool, talks: bool, begins: Begins, field: Option<&str>) {
    let ticks = Ticks {
        limits,
        adult,
        talks,
    };
    let asked = Asked { begins, ..WELCOME };
    let told = ticked(ticks, &asked)
        .err()
        .and_then(|refusal| refusal.field);
    assert_eq!(told, field, "{ticks:?} {begins:?}");
}

#[test]
fn nobody_is_let_in_without_the_ticks() {
    check_ticks(true, true, false, Begins::Tonight, None);
    check_ticks(false, true, true, Begins::Tonight, Some("limits"));
    check_ticks(true, false, true, Begins::Tonight, Some("adult"));
    check_ticks(false, false, false, Begins::Tonight, Some("limits"));
    check_ticks(true, true, true, Begins::AfterTalks, None);
    check_ticks(true, true, false, Begins::AfterTalks, Some("talks"));
    check_ticks(true, true, false, Begins::Anytime, None);
}

#[track_caller]
fn check_room(part: CirclePart, members: usize, helpers: usize, room: bool) {
    assert_eq!(
        has_room(part, Size { members, helpers }, HARBOUR),
        room,
        "{part:?} {members} {helpers}"
    );
}

#[test]
fn a_circle_has_room_for_ten_and_six() {
    check_room(CirclePart::Member, 0, 1, true);
    check_room(CirclePart::Member, 9, 4, true);
    check_room(CirclePart::Member, 10, 1, false);
    check_room(CirclePart::Member, 11, 1, false);
    check_room(CirclePart::Mentor, 10, 5, true);
    check_room(CirclePart::Mentor, 0, 6, false);
    check_room(CirclePart::StandIn, 0, 6, false);
    check_room(CirclePart::StandIn, 10, 1, true);
    assert_eq!((HARBOUR.most, HELPERS_MAX), (10, 6));
}

#[track_caller]
fn check_fits(asked: Asked, change: fn(&mut Asked), fit: bool) {
    let mut asked = asked;
    change(&mut asked);
    let wanted = if fit { Ok(()) } else { Err(NOT_NOW) };
    assert_eq!(fits(&asked), wanted, "{asked:?}");
}

#[test]
fn rule_11_every_cause_is_refused_in_the_same_words() {
    check_fits(WELCOME, |_| {}, true);
    check_fits(HELPER, |_| {}, true);
    check_fits(WELCOME, |one| one.apart = true, false);
    check_fits(HELPER, |one| one.apart = true, false);
    check_fits(WELCOME, |one| one.size.members = 10, false);
    check_fits(HELPER, |one| one.size.members = 10, true);
    check_fits(HELPER, |one| one.size.helpers = HELPERS_MAX, false);
    check_fits(WELCOME, |one| one.state = State::Paused, false);
    check_fits(WELCOME, |one| one.begins = Begins::NotToday, false);
    check_fits(HELPER, |one| one.begins = Begins::NotToday, true);
    check_fits(EARLY, |_| {}, true);
    check_fits(EARLY, |one| one.ahead = false, false);
    check_fits(EARLY, |one| one.apart = true, false);
    check_fits(WELCOME, |one| one.begins = Begins::Anytime, true);
    check_fits(WELCOME, |one| one.begins = Begins::AfterTalks, true);
    let names = (NOT_NOW.field, NOT_NOW.number);
    assert_eq!(names, (None, None), "it names nothing");
}

#[test]
fn rule_24_nobody_goes_along_with_those_they_were_a_member_with() {
    check_fits(HELPER, |one| one.mates = true, false);
    check_fits(WELCOME, |one| one.mates = true, true);
    let stands_in = Asked {
        part: CirclePart::StandIn,
        ..HELPER
    };
    check_fits(stands_in, |one| one.mates = true, false);
    check_fits(stands_in, |one| one.mates = false, true);
}

/// Evenings by day and gate, and announcements by day and the day they were
/// made; today is day 100.
#[track_caller]
fn check_begins(planned: &[(i64, Gate)], told: &[(i64, i64)], today: Begins, next: Option<i64>) {
    let planned: Vec<_> = planned
        .iter()
        .map(|(day, gate)| Planned {
            day: Day(*day),
            gate: *gate,
        })
        .collect();
    let told: Vec<_> = told
        .iter()
        .map(|(day, on)| Announced {
            day: Day(*day),
            on: Day(*on),
        })
        .collect();
    assert_eq!(begins(Day(100), &planned, &told), today, "{planned:?}");
    assert_eq!(next_beginning(Day(100), &planned, &told), next.map(Day));
}

#[test]
fn rule_20_newcomers_begin_at_gates_that_were_announced() {
    use Begins::{AfterTalks, Anytime, NotToday, Tonight};
    use Gate::{AfterTalks as Talks, Closed, First, Open};
    check_begins(&[], &[], Anytime, None);
    check_begins(&[(100, First)], &[], Tonight, Some(100));
    check_begins(&[(100, Closed)], &[(100, 50)], NotToday, None);
    check_begins(&[(100, Open)], &[], NotToday, None);
    check_begins(&[(100, Open)], &[(100, 94)], NotToday, None);
    check_begins(&[(100, Open)], &[(100, 93)], Tonight, Some(100));
    check_begins(&[(100, Talks)], &[(100, 93)], AfterTalks, Some(100));
    check_begins(&[(100, Talks)], &[(100, 94)], NotToday, None);
    check_begins(&[(107, Open)], &[(107, 100)], NotToday, Some(107));
    check_begins(&[(107, Open)], &[(114, 100)], NotToday, None);
    check_begins(&[(107, First)], &[], NotToday, Some(107));
    check_begins(&[(100, Closed), (107, First)], &[], NotToday, Some(107));
}

#[track_caller]
fn check_may_begin(confirmed: usize, helpers: &[CirclePart], told: Option<&str>) {
    let refused = may_begin(HARBOUR, confirmed, helpers).err();
    assert_eq!(refused.map(|refusal| refusal.what), told, "{confirmed}");
}

#[test]
fn rule_19_a_circle_begins_with_five_to_ten_and_two_who_help() {
    use CirclePart::{Facilitator, Mentor, StandIn};
    let two = [Facilitator, Mentor];
    check_may_begin(4, &two, Some("circles-few"));
    check_may_begin(5, &two, None);
    check_may_begin(10, &[StandIn, Mentor, Mentor], None);
    check_may_begin(11, &two, Some("circles-many"));
    check_may_begin(0, &two, Some("circles-few"));
    check_may_begin(7, &[Facilitator], Some("circles-alone"));
    check_may_begin(7, &[Mentor, Mentor], Some("circles-alone"));
    check_may_begin(7, &[], Some("circles-alone"));
    let hill = Bounds::of("hill");
    assert_eq!(may_begin(hill, 4, &two), Ok(()));
    assert!(may_begin(hill, 3, &two).is_err() && may_begin(hill, 7, &two).is_err());
    assert_eq!(Bounds::of("unknown"), HARBOUR);
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
fn check_take_lead(parts: &[CirclePart], told: Option<&str>) {
    let refused = take_lead(parts.iter().copied()).err();
    assert_eq!(refused.map(|refusal| refusal.what), told, "{parts:?}");
}

#[test]
fn only_a_circle_that_nobody_leads_can_be_taken_over() {
    use CirclePart::{Facilitator, Member, Mentor, StandIn};
    check_take_lead(&[Mentor, Member, Member], None);
    check_take_lead(&[Mentor, StandIn], Some("circles-led"));
    check_take_lead(&[Facilitator, Mentor], Some("circles-led"));
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
fn check_kept(part: CirclePart, roles: &[Role], kept: Option<CirclePart>) {
    let roles = roles
        .iter()
        .fold(Roles::default(), |all, role| all.with(*role));
    assert_eq!(part_kept(part, roles), kept, "{part:?} {roles:?}");
}

#[test]
fn a_place_is_kept_as_far_as_a_role_holds_it() {
    use CirclePart::{Facilitator, Member, Mentor, StandIn};
    check_kept(Facilitator, &[Role::Facilitator], Some(Facilitator));
    check_kept(StandIn, &[Role::Facilitator], Some(StandIn));
    check_kept(Mentor, &[Role::Facilitator], Some(Mentor));
    check_kept(Member, &[Role::Mentor], Some(Member));
    check_kept(Facilitator, &[Role::Mentor, Role::Supervisor], Some(Mentor));
    check_kept(StandIn, &[Role::Trainee], Some(Mentor));
    check_kept(Facilitator, &[Role::Participant], Some(Member));
    check_kept(
        Mentor,
        &[Role::Participant, Role::SafeguardingLead],
        Some(Member),
    );
    check_kept(Facilitator, &[Role::Supervisor], None);
    check_kept(Mentor, &[Role::SafeguardingLead], None);
    check_kept(Member, &[Role::Alumni], None);
    check_kept(Member, &[], None);
}

#[test]
fn a_place_is_kept_by_the_roles_that_may_see_a_circle() {
    for role in Role::ALL {
        let sees = rights_of(ActCode::SeeCircle)[role as usize] == Cell::Inside;
        let kept = part_kept(CirclePart::Member, Roles::default().with(role));
        assert_eq!(kept.is_some(), sees, "{}", role.word());
    }
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
    check_line(plain(10), LINES_EACH_MAX - 1, None);
    check_line(plain(10), LINES_EACH_MAX, Some("circles-lines-full"));
    check_line(plain(281), LINES_EACH_MAX, Some("circles-line-long"));
}

#[track_caller]
fn check_word(typed: Option<Plain>, told: Option<&str>) {
    assert_eq!(word(typed).err().map(|refusal| refusal.what), told);
}

#[test]
fn a_word_from_whoever_leads_is_short_and_gets_through() {
    check_word(None, Some("circles-line-empty"));
    check_word(plain(0), Some("circles-line-empty"));
    check_word(plain(1), None);
    check_word(plain(280), None);
    check_word(plain(281), Some("circles-line-long"));
}

#[track_caller]
fn check_stands(at: usize, days_ago: i64, stands: bool) {
    assert_eq!(word_stands(at, Day(100 - days_ago), Day(100)), stands);
}

#[test]
fn the_newest_words_stand_and_all_of_today() {
    check_stands(0, 60, true);
    check_stands(2, 1, true);
    check_stands(3, 1, false);
    check_stands(3, 0, true);
    check_stands(19, 0, true);
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
            prop_assert!(!taken.is_empty() && taken.chars() <= 280 && held < LINES_EACH_MAX);
        }
    }
}

#[test]
fn whoever_was_here_until_lately_comes_back_on_any_evening() {
    let (this, other, person) = (Id::fresh(), Id::fresh(), Id::fresh());
    let was = |circle, part, ended| Former {
        circle,
        person,
        voice: [0; 16],
        part,
        ended,
    };
    let today = Day(20_000);
    let member = Some(CirclePart::Member);
    let back = |places: &[Former]| comes_back(places, this, today);
    assert!(back(&[was(this, member, Some(today))]));
    assert!(back(&[was(this, member, Some(today.plus(-84)))]));
    assert!(!back(&[was(this, member, Some(today.plus(-85)))]));
    assert!(!back(&[was(other, member, Some(today))]));
    assert!(!back(&[was(this, Some(CirclePart::Mentor), Some(today))]));
    assert!(!back(&[was(this, member, None)]), "when is not known");
    assert!(!back(&[]));
    assert!(back(&[
        was(other, member, Some(today)),
        was(this, member, Some(today))
    ]));
}
