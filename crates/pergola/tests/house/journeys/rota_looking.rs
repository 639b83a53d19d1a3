//! A rota is looked for while nobody waits: turn by turn, by one server, again
//! after a restart, and never with somebody who is gone.

use pergola_base::{Role, Stop};
use pergola_gather::rota::asks;

use super::people::{next_evening, someone};
use super::rota::{away, drafts, group, group_for, publishes, turns};
use crate::both;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::{Trial, ticks};

fn looks(trial: &Trial) -> Option<i64> {
    lines(trial, "rota_ask")
        .first()
        .map(|line| line.number("looks"))
}

fn revision(trial: &Trial) -> i64 {
    lines(trial, "rota_plan")[0].number("revision")
}

both! {
    a_rota_is_looked_for_while_nobody_waits => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft").at("/c/rota", 200);
        organises.browser.says("A rota is being looked for").says("Part 0 of 6").hides("Publish this draft");
        assert!(lines(trial, "rota_line").is_empty(), "the page itself looks for nothing");
        organises.browser.open("/c/rota").says("A rota is being looked for");
        turns(trial, 1);
        organises.browser.open("/c/rota").says("Publish this draft").says("The evenings in this draft");
        assert!(!lines(trial, "rota_line").is_empty(), "the first turn brings a draft");
        turns(trial, 6);
        organises.browser.open("/c/rota").says("Publish this draft").hides("looked for");
        assert_eq!(looks(trial), Some(6));
        publishes(&mut organises);
        assert!(lines(trial, "rota_ask").is_empty());
    }

    looking_can_be_stopped => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft");
        organises.browser.press("/c/rota/stop").at("/c/rota", 200).says("Make a draft");
        assert!(lines(trial, "rota_ask").is_empty());
        turns(trial, 1);
        organises.browser.open("/c/rota").says("Make a draft");
        organises.browser.press("/c/rota/draft");
        let stop = organises.browser.filled("/c/rota/stop");
        turns(trial, 1);
        organises.browser.go("POST", "/c/rota/stop", stop);
        organises.browser.at("/c/rota", 200).says("Publish this draft").hides("looked for");
    }

    looking_goes_on_after_a_restart => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft");
        ticks(&trial.another_server(), trial.now(), 0);
        assert!(looks(trial) > Some(0));
        assert_eq!(lines(trial, "rota_line").len(), 6);
        for _ in 0..6 {
            trial.pass(2);
            ticks(&trial.another_server(), trial.now(), 0);
        }
        assert_eq!(looks(trial), Some(6));
        organises.browser.open("/c/rota");
        publishes(&mut organises);
    }

    of_two_servers_one_looks => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft");
        let before = revision(trial);
        let (now, servers) = (trial.now(), [trial.another_server(), trial.another_server()]);
        std::thread::scope(|scope| {
            for server in &servers {
                scope.spawn(move || ticks(server, now, 0));
            }
        });
        assert_eq!(revision(trial), before + 1, "one draft was made");
        assert_eq!(lines(trial, "rota_line").len(), 6);
        // There would be more to do, but no turn is due before its moment.
        let more: Result<(), Stop> = trial.door.store.write("test", |tx| {
            tx.bind(trial.programme.id.raw());
            Ok(asks::looked(tx, 1)?)
        });
        more.expect("written");
        ticks(&servers[0], now, 0);
        assert_eq!(looks(trial), Some(1), "the next turn is not due yet");
        ticks(&servers[1], now.plus(2), 2);
        assert!(looks(trial) > Some(1), "another server goes on");
    }

    who_is_gone_while_it_is_looked_stands_in_no_draft => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft");
        turns(trial, 1);
        let there = |trial: &Trial, one: [u8; 16]| lines(trial, "rota_line").iter().any(|line| line.id("person") == one);
        let (gone, left) = (person_of(trial, &group.mentors[0]).raw(), person_of(trial, &group.mentors[1]).raw());
        assert!(there(trial, gone) && there(trial, left));
        let old = organises.browser.open("/c/rota").filled("/c/rota/publish");
        group.mentors[0].signs_in().browser.open("/me/pause").press("/me/pause");
        assert!(!there(trial, gone));
        organises.browser.open("/c/rota").says("it cannot be published").hides("Publish this draft");
        organises.browser.go("POST", "/c/rota/publish", old);
        organises.browser.at("/c/rota/publish", 409);
        let fields = organises.browser.open("/c/rota").filled("/c/rota/draft");
        organises.browser.go("POST", "/c/rota/draft", fields);
        turns(trial, 6);
        organises.browser.open("/c/rota");
        publishes(&mut organises);
        assert!(!there(trial, gone) && there(trial, left));
        assert!(lines(trial, "helps").iter().all(|line| line.id("person") != gone));
    }

    a_draft_is_made_anew_when_somebody_has_no_time_any_more => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft");
        away(&mut group.mentors[0], "w1", true);
        away(&mut group.mentors[1], "w1", true);
        turns(trial, 6);
        organises.browser.open("/c/rota");
        publishes(&mut organises);
        let first = lines(trial, "helps").iter().map(|line| line.number("day")).min();
        for mentor in &group.mentors[..2] {
            let person = person_of(trial, mentor).raw();
            let there = |line: &crate::rows::Line| line.id("person") == person && Some(line.number("day")) == first;
            assert!(!lines(trial, "helps").iter().any(there));
        }
    }

    rule_26_who_has_no_time_is_asked_by_nobody_and_named_by_nothing => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 2);
        away(&mut group.mentors[0], "w1", true);
        drafts(trial, organises.signs_in());
        organises.browser.says("Here no rota is possible");
        organises.browser.says("If somebody of group 1 who is not available then has time after all, there is a rota");
        organises.browser.says("If one more person").hides("Heron").hides("Blue room");
    }

    rule_26_another_day_of_the_week_is_told_where_there_is_time_then => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group_for(trial, "Blue room", 2, 4);
        let mentor = &mut group.mentors[0];
        mentor.signs_in().browser.open("/me/rota").fill("we2", "yes").press("/me/rota").at("/me/rota", 200);
        drafts(trial, organises.signs_in());
        organises.browser.says("Here no rota is possible").says("If group 1 meets on Wednesday instead, there is a rota");
    }

    rule_26_how_often_in_a_week_is_for_whoever_organises_to_decide => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group_for(trial, "Blue room", 2, 4);
        group.mentors[0].signs_in().browser.open("/me/rota").fill("weekly", "1").press("/me/rota").at("/me/rota", 200);
        drafts(trial, organises.signs_in());
        organises.browser.hides("Here no rota is possible");
        // The first evening moves into the week of the second one.
        let evening = next_evening(group.leader.signs_in(), &group.path);
        let time = format!("{evening}/time");
        group.leader.browser.open(&format!("{evening}/change")).fill("day", "20528").press(&time).at(&evening, 200);
        drafts(trial, organises.signs_in());
        organises.browser.says("Here no rota is possible").says("If people go along more often in one week than they said");
        let freely = ("freely".to_owned(), "yes".to_owned());
        let decides = organises.browser.forms().into_iter().find(|form| form.fields.contains(&freely));
        organises.browser.go("POST", "/c/rota/draft", decides.expect("a button to decide").fields);
        turns(trial, 6);
        organises.browser.open("/c/rota").says("Ask them first").hides("Here no rota is possible");
        publishes(&mut organises);
    }
}
