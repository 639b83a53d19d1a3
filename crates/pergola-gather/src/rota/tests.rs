//! What is asked of the solver and what comes of it, without any database.

use pergola_base::facts::evenings::{Gate, Slot, Stands};
use pergola_base::{Day, Id, Role, Roles, Zone};

use super::model::{Facts, Group, Helper, Moved};
use super::rules::{self, Own, WEEKLY_MAX};
use super::solving::{self, Draft, Look, Stuck};
use super::swapping::{self, Could};
use super::ways::{Help, Helps};
use crate::meetings::rules::{Gap, may_change};

const TODAY: Day = Day(20_515);

fn slot(day: Day) -> Slot {
    Slot {
        id: Id::fresh(),
        circle: Id::fresh(),
        day,
        minute: 1_110,
        lasts: 90,
        session: 1,
        gate: Gate::Closed,
        state: Stands::Planned,
    }
}

/// A group that meets every week, first so many days from today.
fn group(first: i64, evenings: i64, pool: &[usize]) -> Group {
    let count = usize::try_from(evenings).unwrap_or(0);
    Group {
        circle: Id::fresh(),
        number: 1,
        language: 0,
        evenings: (0..evenings)
            .map(|at| slot(TODAY.plus(first + 7 * at)))
            .collect(),
        pool: pool.to_vec(),
        last: Vec::new(),
        set: vec![Vec::new(); count],
        shut: vec![Vec::new(); count],
        moves: vec![Vec::new(); count],
    }
}

/// What comes of it.
#[derive(PartialEq, Debug)]
struct Answered {
    teams: Vec<super::model::Team>,
    stuck: Vec<Stuck>,
}

fn answer(facts: &Facts) -> Answered {
    let look = Look {
        seed: 20_515,
        steps: rules::steps(2),
    };
    let Draft { teams, .. } = solving::draft(facts, &facts.planned(), look);
    let stuck = solving::stuck(facts, &teams);
    Answered { teams, stuck }
}

/// So many more people would help.
fn more(helps: &[Helps]) -> Option<usize> {
    helps.iter().find_map(|one| match one.help {
        Help::More { more, .. } if one.is_enough => Some(more),
        _ => None,
    })
}

fn facts(helpers: usize, groups: Vec<Group>) -> Facts {
    let helper = |_| Helper {
        person: Id::fresh(),
        language: 0,
        often: 4,
        weekly: WEEKLY_MAX,
        days: Vec::new(),
    };
    Facts {
        groups,
        helpers: (0..helpers).map(helper).collect(),
        freely: false,
    }
}

#[test]
fn rule_16_one_of_the_two_was_there_before() {
    let mut facts = facts(4, vec![group(1, 4, &[0, 1, 2, 3])]);
    facts.groups[0].last = vec![2, 3];
    let answered = answer(&facts);
    assert!(answered.stuck.is_empty());
    let mut before = vec![2, 3];
    for team in &answered.teams {
        assert!(
            team.people.iter().any(|one| before.contains(one)),
            "rule 16"
        );
        before = team.people.to_vec();
    }
    assert_eq!(answered.teams.len(), 4);
    assert_eq!(answered, answer(&facts), "the same each time");
}

#[test]
fn groups_with_more_and_with_fewer_evenings_and_shared_people() {
    let facts = facts(5, vec![group(1, 4, &[0, 1, 2]), group(2, 2, &[2, 3, 4])]);
    let answered = answer(&facts);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (6, 0));
    assert!(solving::holds(&facts, &answered.teams));
}

#[test]
fn rule_17_nobody_helps_more_than_four_times_in_four_weeks() {
    // Two groups of four evenings and only three people: eight evenings have
    // sixteen places, and three people have twelve.
    let scarce = facts(3, vec![group(1, 4, &[0, 1, 2]), group(2, 4, &[0, 1, 2])]);
    assert!(!answer(&scarce).stuck.is_empty());
    let enough = facts(
        4,
        vec![group(1, 4, &[0, 1, 2, 3]), group(2, 4, &[0, 1, 2, 3])],
    );
    let answered = answer(&enough);
    assert!(answered.stuck.is_empty());
    for helper in 0..4 {
        let count = answered
            .teams
            .iter()
            .filter(|team| team.people.contains(&helper));
        assert!(count.count() <= 4);
    }
}

#[test]
fn nobody_is_at_two_evenings_of_one_day() {
    let facts = facts(
        4,
        vec![group(1, 2, &[0, 1, 2, 3]), group(1, 2, &[0, 1, 2, 3])],
    );
    let answered = answer(&facts);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (4, 0));
    assert!(solving::holds(&facts, &answered.teams));
}

#[test]
fn a_group_without_a_rota_leaves_the_others_theirs() {
    let mut facts = facts(4, vec![group(1, 4, &[0]), group(2, 4, &[1, 2, 3])]);
    let answered = answer(&facts);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (4, 1));
    let stuck = &answered.stuck[0];
    assert_eq!(
        (stuck.groups.as_slice(), more(&stuck.helps)),
        (&[0][..], Some(1))
    );
    facts.groups[0].shut = vec![vec![0]; 4];
    let answered = answer(&facts);
    assert_eq!(
        more(&answered.stuck[0].helps),
        Some(2),
        "who is not there does not count"
    );
}

#[test]
fn who_is_not_available_is_not_placed() {
    let mut facts = facts(3, vec![group(1, 4, &[0, 1, 2])]);
    facts.groups[0].shut[1] = vec![1];
    let answered = answer(&facts);
    assert!(!answered.teams[1].people.contains(&1));
    facts.groups[0].shut[1] = vec![0, 1];
    assert!(!answer(&facts).stuck.is_empty());
}

#[test]
fn rule_21_the_language_of_a_group_is_spoken_by_one_of_the_two() {
    let mut facts = facts(3, vec![group(1, 3, &[0, 1, 2])]);
    facts.groups[0].language = 3;
    facts.helpers[2].language = 3;
    let answered = answer(&facts);
    assert!(answered.teams.iter().all(|team| team.people.contains(&2)));
    facts.groups[0].shut[0] = vec![2];
    let stuck = &answer(&facts).stuck[0];
    let speaker = Help::More {
        more: 1,
        group: 0,
        speaks: true,
    };
    let known = |help| {
        stuck
            .helps
            .iter()
            .any(|one| one.help == help && one.is_enough)
    };
    assert!(known(speaker));
    assert!(known(Help::Back(0)), "or the one who speaks it comes");
}

#[test]
fn later_looks_are_never_worse_and_end() {
    let pools: [&[usize]; 3] = [&[0, 1, 2, 3, 4], &[3, 4, 5, 6], &[0, 6, 7]];
    let facts = facts(
        8,
        (1..)
            .zip(pools)
            .map(|(first, pool)| group(first, 8, pool))
            .collect(),
    );
    let mut kept = Vec::new();
    for looks in 0..rules::LOOKS {
        let look = Look {
            seed: looks.unsigned_abs(),
            steps: rules::steps(looks),
        };
        let found = solving::draft(&facts, &facts.planned(), look);
        assert!(solving::holds(&facts, &found.teams));
        let (before, now) = (
            solving::measure(&facts, &kept),
            solving::measure(&facts, &found.teams),
        );
        assert_eq!(
            now.0, 0,
            "every evening has its two, from the first look on"
        );
        if now < before {
            kept = found.teams;
        }
    }
    assert_eq!(
        rules::steps(rules::LOOKS + 7),
        rules::steps(rules::LOOKS - 1)
    );
}

#[test]
fn who_is_not_available_is_tried_alike_whatever_lies_behind_it() {
    let mut facts = facts(2, vec![group(1, 4, &[0, 1])]);
    facts.groups[0].shut[1] = vec![1];
    let stuck = &answer(&facts).stuck[0];
    assert_eq!(
        stuck.helps[0].help,
        Help::Back(0),
        "the gentlest stands first"
    );
    assert!(more(&stuck.helps) == Some(1));
}

#[test]
fn another_day_of_the_week_helps_where_there_is_time_then() {
    let mut facts = facts(2, vec![group(1, 2, &[0, 1])]);
    facts.groups[0].shut[1] = vec![1];
    let day = facts.groups[0].evenings[1].day.plus(1);
    let moved = |day: Day, shut: &[usize]| Moved {
        day,
        shut: shut.to_vec(),
    };
    facts.groups[0].moves[1] = vec![moved(day.plus(1), &[0, 1]), moved(day, &[])];
    let help = Help::Moves {
        group: 0,
        at: 1,
        day,
    };
    assert!(
        answer(&facts).stuck[0]
            .helps
            .iter()
            .any(|one| one.help == help)
    );
    facts.groups[0].moves[1] = vec![moved(day, &[1])];
    let none = |one: &Helps| !matches!(one.help, Help::Moves { .. });
    assert!(answer(&facts).stuck[0].helps.iter().all(none));
}

#[test]
fn another_day_of_every_week_helps_where_one_evening_is_not_enough() {
    let mut facts = facts(2, vec![group(1, 3, &[0, 1])]);
    facts.groups[0].shut = vec![vec![1]; 3];
    for at in 0..3 {
        let day = facts.groups[0].evenings[at].day;
        let moved = |by: i64, shut: &[usize]| Moved {
            day: day.plus(by),
            shut: shut.to_vec(),
        };
        facts.groups[0].moves[at] = vec![moved(1, &[1]), moved(2, &[])];
    }
    let day = facts.groups[0].evenings[0].day.plus(2);
    let help = Help::Meets { group: 0, day };
    let stuck = &answer(&facts).stuck[0];
    assert!(
        stuck.helps.iter().any(|one| one.help == help),
        "{:?}",
        stuck.helps
    );
}

#[test]
fn how_often_in_a_week_is_kept_and_can_be_decided_on() {
    // Two groups meet in each week, and the two people go along with both.
    let mut facts = facts(2, vec![group(6, 2, &[0, 1]), group(7, 2, &[0, 1])]);
    assert!(answer(&facts).stuck.is_empty());
    facts.helpers[0].weekly = 1;
    let answered = answer(&facts);
    assert!(!answered.stuck.is_empty());
    assert!(
        answered.stuck[0]
            .helps
            .iter()
            .any(|one| one.help == Help::Weekly)
    );
    facts.freely = true;
    let answered = answer(&facts);
    assert!(answered.stuck.is_empty() && solving::holds(&facts, &answered.teams));
    facts.freely = false;
    assert!(!solving::holds(&facts, &answered.teams), "checked again");
}

#[test]
fn a_week_is_a_week_of_the_calendar() {
    // The first evening has moved into the week of the second one.
    let mut facts = facts(2, vec![group(7, 3, &[0, 1])]);
    facts.groups[0].evenings[0].day = facts.groups[0].evenings[1].day.plus(-1);
    facts.helpers[0].weekly = 1;
    let stuck = answer(&facts).stuck;
    assert_eq!(stuck[0].helps[0].help, Help::Weekly);
}

#[test]
fn own_times() {
    let mut own = Own::default();
    let monday = rules::monday(TODAY);
    assert!(own.fits(TODAY, 600), "nothing said is any time");
    own.free[rules::part(monday, 1_110)] = true;
    assert!(own.fits(monday, 1_110) && !own.fits(monday, 600));
    own.away.insert(monday.plus(7));
    assert!(own.fits(monday.plus(14), 1_110) && !own.fits(monday.plus(7), 1_110));
}

#[test]
fn the_newest_draft_is_published() {
    assert!(rules::may_publish(Some(3), 3, 4).is_ok());
    assert!(rules::may_publish(Some(2), 3, 4).is_err());
    assert!(rules::may_publish(Some(3), 3, 0).is_err());
    assert!(rules::may_publish(None, 3, 4).is_err());
}

#[test]
fn when_somebody_is_needed() {
    assert!(rules::needs_somebody(1, Gap::None));
    assert!(rules::needs_somebody(2, Gap::One));
    assert!(!rules::needs_somebody(2, Gap::None));
    assert!(!rules::needs_somebody(2, Gap::NobodyFromLast));
}

/// Two people by turns, with a third one on each evening.
fn by_turns() -> Facts {
    let mut facts = facts(3, vec![group(1, 4, &[0, 1, 2])]);
    facts.groups[0].set = vec![vec![0, 2], vec![0, 2], vec![1, 2], vec![1, 2]];
    facts
}

const SWAP: Could = Could {
    me: 0,
    gives: 1,
    takes: 2,
    other: 1,
};

/// Whether a swap is possible after a change of what is known.
#[track_caller]
fn check(change: impl Fn(&mut Facts), possible: bool) {
    let mut facts = by_turns();
    change(&mut facts);
    assert_eq!(swapping::fits(&facts, SWAP), possible);
    assert_eq!(swapping::could(&facts, 0).contains(&SWAP), possible);
}

#[test]
fn a_swap_is_asked_about_by_every_rule() {
    check(|_| {}, true);
    check(|facts| facts.groups[0].shut[1] = vec![1], false);
    check(|facts| facts.groups[0].shut[2] = vec![0], false);
    check(|facts| facts.groups[0].shut[0] = vec![0, 1], true);
    // Elsewhere on that day, or often enough around it.
    check(|facts| facts.helpers[1].days = vec![TODAY.plus(8)], false);
    check(|facts| facts.helpers[0].days = vec![TODAY.plus(15)], false);
    check(|facts| facts.helpers[0].days = vec![TODAY.plus(10)], true);
    check(
        |facts| facts.helpers[0].days = [16, 18, 20].map(|day| TODAY.plus(day)).to_vec(),
        false,
    );
    // Not set there any more, or set already.
    check(|facts| facts.groups[0].set[1] = vec![2], false);
    check(|facts| facts.groups[0].set[2] = vec![2], false);
    check(|facts| facts.groups[0].set[2] = vec![0, 1, 2], false);
}

#[test]
fn rule_16_a_swap_leaves_each_evening_a_face_it_knows() {
    // Without the third one, whoever comes is known from nowhere.
    let alone = |facts: &mut Facts| {
        facts.groups[0].set = vec![vec![0], vec![0], vec![1, 0], vec![1]];
    };
    let mut facts = by_turns();
    alone(&mut facts);
    let swap = Could {
        me: 0,
        gives: 0,
        takes: 3,
        other: 1,
    };
    assert!(!swapping::fits(&facts, swap));
    assert_eq!(rules::strangers(&[1], &[vec![0], vec![0]]), 1);
    assert_eq!(rules::strangers(&[], &[vec![0], vec![], vec![1]]), 0);
}

#[test]
fn rule_21_a_swap_leaves_each_evening_its_language() {
    check(
        |facts| {
            facts.groups[0].language = 3;
            facts.helpers[0].language = 3;
        },
        true,
    );
    let mut facts = by_turns();
    facts.groups[0].language = 3;
    facts.helpers[0].language = 3;
    facts.groups[0].set[2] = vec![1, 0];
    let swap = Could {
        me: 0,
        gives: 1,
        takes: 3,
        other: 1,
    };
    assert!(
        swapping::fits(&facts, swap),
        "one evening has it instead of another"
    );
    assert_eq!(
        rules::silent(&[vec![1], vec![0, 1], vec![]], |one| *one == 0),
        1
    );
}

#[test]
fn nobody_opens_four_in_a_row_after_a_swap() {
    let opened = [Some(0), Some(0), Some(1), Some(0), Some(1)];
    assert_eq!(rules::opener(&opened, 2, 0, &[2]), 2);
    assert_eq!(rules::opener(&opened, 4, 0, &[2]), 0);
    assert_eq!(rules::opener(&opened, 2, 0, &[0]), 0, "somebody has to");
}

#[test]
fn many_questions_are_enough() {
    assert!(rules::may_ask(rules::SWAPS_MAX - 1).is_ok());
    assert!(rules::may_ask(rules::SWAPS_MAX).is_err());
}

#[test]
fn an_evening_in_the_gap_of_a_clock_change_is_planned_like_any_other() {
    // 2026-03-29, 02:30: clocks in Berlin go from 02:00 to 03:00.
    let zone = Zone::named("Europe/Berlin").expect("a known zone");
    let mut facts = facts(3, vec![group(26, 2, &[0, 1, 2])]);
    facts.groups[0].evenings[0].minute = 150;
    let slot = facts.groups[0].evenings[0];
    let begins = slot.begins(&zone);
    assert_eq!((zone.day(begins), zone.wall(begins)), (slot.day, 210));
    assert_eq!(slot.day.weekday(), 6);
    assert!(may_change(&slot, &zone, begins.plus(-1)).is_ok());
    assert!(may_change(&slot, &zone, begins).is_err(), "it begins once");
    let mut own = Own::default();
    own.free[rules::part(slot.day, slot.minute)] = true;
    assert!(
        own.fits(slot.day, slot.minute),
        "the hour on the wall counts"
    );
    let answered = answer(&facts);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (2, 0));
    assert!(solving::holds(&facts, &answered.teams));
}

#[test]
fn rule_15_each_evening_has_two_different_people() {
    let facts = facts(4, vec![group(1, 4, &[0, 1, 2, 3])]);
    let answered = answer(&facts);
    assert_eq!(answered.teams.len(), 4);
    let two = |team: &super::model::Team| team.people[0] != team.people[1];
    assert!(answered.teams.iter().all(two));
}

#[test]
fn who_goes_along_is_asked_for_their_time() {
    let along = |role| rules::goes_along(Roles::default().with(role));
    assert!(along(Role::Trainee) && along(Role::Mentor) && along(Role::Facilitator));
    assert!(!along(Role::Participant) && !along(Role::SafeguardingLead));
}
