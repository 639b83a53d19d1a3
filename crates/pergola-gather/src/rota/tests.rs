//! What is asked of the solver and what comes of it, without any database.

use pergola_base::facts::evenings::{Gate, Slot, Stands};
use pergola_base::{Day, Id};

use super::model::{Facts, Group, Helper};
use super::rules::{self, Own};
use super::solving::{self, answer};
use crate::meetings::rules::Gap;

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
    }
}

fn facts(helpers: usize, groups: Vec<Group>) -> Facts {
    let helper = |_| Helper {
        person: Id::fresh(),
        language: 0,
        often: 4,
        days: Vec::new(),
    };
    Facts {
        groups,
        helpers: (0..helpers).map(helper).collect(),
    }
}

#[test]
fn every_evening_has_two_and_one_of_them_was_there_before() {
    let mut facts = facts(4, vec![group(1, 4, &[0, 1, 2, 3])]);
    facts.groups[0].last = vec![2, 3];
    let answered = answer(&facts, TODAY);
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
    assert_eq!(answered, answer(&facts, TODAY), "the same each time");
}

#[test]
fn groups_with_more_and_with_fewer_evenings_and_shared_people() {
    let facts = facts(5, vec![group(1, 4, &[0, 1, 2]), group(2, 2, &[2, 3, 4])]);
    let answered = answer(&facts, TODAY);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (6, 0));
    assert!(solving::holds(&facts, &answered.teams));
}

#[test]
fn rule_17_nobody_helps_more_than_four_times_in_four_weeks() {
    // Two groups of four evenings and only three people: eight evenings have
    // sixteen places, and three people have twelve.
    let scarce = facts(3, vec![group(1, 4, &[0, 1, 2]), group(2, 4, &[0, 1, 2])]);
    assert!(!answer(&scarce, TODAY).stuck.is_empty());
    let enough = facts(
        4,
        vec![group(1, 4, &[0, 1, 2, 3]), group(2, 4, &[0, 1, 2, 3])],
    );
    let answered = answer(&enough, TODAY);
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
    let answered = answer(&facts, TODAY);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (4, 0));
    assert!(solving::holds(&facts, &answered.teams));
}

#[test]
fn a_group_without_a_rota_leaves_the_others_theirs() {
    let mut facts = facts(4, vec![group(1, 4, &[0]), group(2, 4, &[1, 2, 3])]);
    let answered = answer(&facts, TODAY);
    assert_eq!((answered.teams.len(), answered.stuck.len()), (4, 1));
    let stuck = &answered.stuck[0];
    assert_eq!(
        (stuck.groups.as_slice(), stuck.helps[0].more),
        (&[0][..], 1)
    );
    facts.groups[0].shut = vec![vec![0]; 4];
    let answered = answer(&facts, TODAY);
    assert_eq!(
        answered.stuck[0].helps[0].more, 2,
        "who is not there does not count"
    );
}

#[test]
fn who_is_not_available_is_not_placed() {
    let mut facts = facts(3, vec![group(1, 4, &[0, 1, 2])]);
    facts.groups[0].shut[1] = vec![1];
    let answered = answer(&facts, TODAY);
    assert!(!answered.teams[1].people.contains(&1));
    facts.groups[0].shut[1] = vec![0, 1];
    assert!(!answer(&facts, TODAY).stuck.is_empty());
}

#[test]
fn the_language_of_a_group_is_spoken_by_one_of_the_two() {
    let mut facts = facts(3, vec![group(1, 3, &[0, 1, 2])]);
    facts.groups[0].language = 3;
    facts.helpers[2].language = 3;
    let answered = answer(&facts, TODAY);
    assert!(answered.teams.iter().all(|team| team.people.contains(&2)));
    facts.groups[0].shut[0] = vec![2];
    let stuck = &answer(&facts, TODAY).stuck[0];
    assert!(
        stuck
            .helps
            .iter()
            .any(|one| one.speaks && one.more == 1 && one.is_enough)
    );
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
