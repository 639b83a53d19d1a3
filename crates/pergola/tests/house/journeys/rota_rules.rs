//! The rules of DOMAIN C that concern who goes along, through the pages: asked
//! when a rota is made, and again in each moment in which somebody is set.

use pergola_base::facts::people;
use pergola_base::{Id, Person, Role, Stop};

use super::people::{circle, helper, next_evening, plans, someone};
use super::rota::{apart, away, drafts, group, publishes, set, turns};
use super::swapping::{ASK, NO, asks, by_turns};
use crate::both;
use crate::coverage::person_of;
use crate::rows::{lines, main_but};
use crate::trial::Trial;

fn drafted(trial: &Trial, person: Id<Person>) -> bool {
    let all = lines(trial, "rota_line");
    all.iter()
        .any(|line| line.number("kind") < 3 && line.id("person") == person.raw())
}

fn no_longer_mentor(trial: &Trial, person: Id<Person>) {
    let done: Result<(), Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        Ok(people::drop_role(tx, person, Role::Mentor)?)
    });
    done.expect("the role ends");
}

both! {
    rule_12_who_must_not_meet_is_asked_about_again_when_a_draft_is_published => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let group = group(trial, "Blue room", 3);
        drafts(trial, organises.signs_in());
        let mentors: Vec<_> = group.mentors.iter().map(|one| person_of(trial, one)).collect();
        assert!(mentors.iter().all(|one| drafted(trial, *one)));
        let before = lines(trial, "helps").len();
        apart(trial, mentors[0], person_of(trial, &group.person), true);
        organises.browser.press("/c/rota/publish").at("/c/rota/publish", 409);
        assert_eq!(lines(trial, "helps").len(), before);
    }

    rule_12_who_must_not_meet_is_asked_about_again_when_somebody_says_yes => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 3);
        drafts(trial, organises.signs_in());
        publishes(&mut organises);
        let evening = next_evening(group.leader.signs_in(), &group.path);
        let cover = format!("/me/rota/cover/{}", evening.rsplit('/').next().expect("an id"));
        let there = set(&mut group);
        let free = (0..3).find(|at| !there.contains(at)).expect("one is not set");
        group.mentors[there[0]].browser.open(&group.path).press(&format!("{evening}/away"));
        group.mentors[free].signs_in().browser.open("/me").says("An evening needs somebody");
        let before = lines(trial, "helps").len();
        apart(trial, person_of(trial, &group.mentors[free]), person_of(trial, &group.person), true);
        group.mentors[free].browser.press(&cover).at(&cover, 422).never_says("meet");
        assert_eq!(lines(trial, "helps").len(), before);
        group.mentors[free].browser.open("/me").hides("An evening needs somebody");
    }

    rule_14_where_a_pair_stands_nobody_goes_along => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let group = group(trial, "Blue room", 3);
        let mentor = person_of(trial, &group.mentors[0]);
        apart(trial, person_of(trial, &group.person), mentor, true);
        drafts(trial, organises.signs_in());
        assert!(!drafted(trial, mentor), "in either direction");
        assert!(drafted(trial, person_of(trial, &group.mentors[1])));
    }

    rule_18_whoever_goes_along_no_longer_stands_on_no_rota => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let group = group(trial, "Blue room", 4);
        drafts(trial, organises.signs_in());
        let mentor = person_of(trial, &group.mentors[0]);
        no_longer_mentor(trial, mentor);
        organises.browser.press("/c/rota/publish").at("/c/rota/publish", 409).hides("Publish this draft");
        drafts(trial, organises.signs_in());
        assert!(!drafted(trial, mentor));
        publishes(&mut organises);
    }

    rule_19_an_evening_of_a_group_that_has_not_begun_is_offered_to_nobody => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Green room");
        let mut mentors: Vec<_> = ["Plover", "Robin", "Martin"].into_iter()
            .map(|name| helper(trial, &mut leader, &path, (Role::Mentor, name))).collect();
        plans(trial, &mut leader, &path, 7, 4);
        for mentor in &mut mentors {
            mentor.signs_in().browser.open("/me").hides("An evening needs somebody");
        }
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening);
        let set = |action: &String| action.contains("/h/") && action.ends_with("/off");
        while let Some(off) = leader.browser.forms().into_iter().map(|form| form.action).find(set) {
            leader.browser.press(&off).at(&evening, 200);
        }
        for mentor in &mut mentors {
            mentor.browser.open("/me").hides("An evening needs somebody");
        }
    }

    rule_22_and_23_saying_no_to_a_swap_leaves_nothing_behind => |trial| {
        let mut group = by_turns(trial);
        let but = ["session", "once"];
        group.mentors[1].signs_in();
        group.mentors[0].signs_in();
        let before = main_but(trial, &but);
        asks(trial, &mut group, 0, 1);
        group.mentors[0].browser.open(ASK);
        assert!(main_but(trial, &but) != before);
        group.mentors[1].signs_in().browser.open("/me/rota").press(NO).at("/me/rota", 200);
        assert!(main_but(trial, &but) == before, "a no is written down nowhere");
    }

    rule_17_and_own_times_hold_for_what_is_looked_for => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 3);
        for week in 0..6 {
            away(&mut group.mentors[2], &format!("w{week}"), true);
        }
        organises.signs_in().browser.open("/c/rota").fill("weeks", "8").press("/c/rota/draft");
        turns(trial, 6);
        let mut days: std::collections::HashMap<[u8; 16], Vec<i64>> = std::collections::HashMap::new();
        for line in lines(trial, "rota_line") {
            days.entry(line.id("person")).or_default().push(line.number("day"));
        }
        for own in days.values() {
            let most = own.iter().map(|day| own.iter().filter(|one| (*day..day + 28).contains(*one)).count()).max();
            assert!(most <= Some(4), "rule 17");
        }
        let away = person_of(trial, &group.mentors[2]).raw();
        let monday = trial.door.house.zone.day(trial.now()).plus(-1).0;
        assert!(days.get(&away).is_none_or(|own| own.iter().all(|day| *day >= monday + 42)));
    }
}
