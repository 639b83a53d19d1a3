//! Planning and moving evenings: nobody is set who could not be set by hand, who begins is counted, and a day that
//! was told stays with its evening.

use pergola_base::Role;

use super::evenings::begun;
use super::newcomers::announces;
use super::people::{Someone, circle, guest, helper, joins, next_evening, plans, someone, spoken};
use crate::both;

/// Who stands under "who helps" on an evening's page.
fn helps(leader: &mut Someone, evening: &str) -> String {
    let html = &leader.browser.open(evening).at(evening, 200).html;
    let set = html.split("Who helps").nth(1).expect("who helps");
    set.split("<h").next().expect("it ends").to_owned()
}

both! {
    nobody_on_a_break_or_away_is_planned_for => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut plover = helper(trial, &mut leader, &path, (Role::Mentor, "Plover"));
        let mut robin = helper(trial, &mut leader, &path, (Role::Mentor, "Robin"));
        helper(trial, &mut leader, &path, (Role::Mentor, "Stork"));
        helper(trial, &mut leader, &path, (Role::Trainee, "Crane"));
        plover.browser.open("/me/pause").press("/me/pause");
        robin.browser.open("/me/rota");
        let weeks = robin.browser.html.split("name=\"").filter_map(|part| part.split('"').next());
        let weeks = weeks.filter(|name| name.starts_with('w') && name[1..].parse::<u8>().is_ok()).map(str::to_owned);
        let next = weeks.collect::<Vec<_>>()[1].clone();
        robin.browser.fill(&next, "yes").press("/me/rota").at("/me/rota", 200);
        plans(trial, &mut leader, &path, 7, 14);
        let evening = next_evening(&mut leader, &path);
        let set = helps(&mut leader, &evening);
        assert!(set.contains("Wren") && set.contains("Stork"), "{set}");
        for one in ["Plover", "Robin", "Crane"] {
            assert!(!set.contains(one), "{one}: {set}");
        }
        // In the week after, two of the three who can help do.
        let links = leader.browser.open(&path).links();
        let later = links.iter().filter(|link| link.starts_with(&format!("{path}/e/")) && **link != evening);
        let later = later.cloned().collect::<Vec<_>>();
        let set = helps(&mut leader, &later[0]);
        assert!(set.contains("Robin") && set.contains("Stork") && !set.contains("Plover"), "{set}");
    }

    whoever_leads_and_is_on_a_break_is_not_planned_for => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        leader.browser.open("/me/pause").press("/me/pause");
        plans(trial, &mut robin, &path, 7, 14);
        let evening = next_evening(&mut robin, &path);
        let set = helps(&mut robin, &evening);
        assert!(!set.contains("Wren"), "{set}");
        robin.browser.open(&path).says("Who leads the evening is not settled yet.");
    }

    who_waits_to_help_is_not_counted_among_those_who_begin => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        for name in ["Finch", "Dove", "Lark", "Swift"] {
            guest(&mut leader, &path, name);
        }
        helper(trial, &mut leader, &path, (Role::Mentor, "Plover"));
        plans(trial, &mut leader, &path, 7, 14);
        let (lead, begin) = (format!("{path}/lead"), format!("{path}/begin"));
        let mut robin = someone(trial, Role::Mentor, "Robin");
        leader.browser.open(&lead).fill("kind", "here").press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ");
        robin.browser.open("/g/code").fill("code", &code).press("/g/code");
        leader.browser.open(&lead).press(&begin).at(&begin, 422).says("Fewer than 5 people");
        let mut cora = someone(trial, Role::Coordinator, "Cora");
        cora.browser.open("/c/month").never_says("People who wait");
        let mut heron = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        cora.browser.open("/c/month").says("People who wait");
        heron.browser.open("/me/pause").press("/me/pause");
        leader.browser.open(&lead).press(&begin).at(&begin, 422).says("Fewer than 5 people");
        heron.browser.open("/me").press("/me/return");
        leader.browser.open(&lead).press(&begin);
        assert_eq!(leader.browser.status, 200);
    }

    an_evening_that_is_moved_binds_nobody_who_helps_elsewhere => |trial| {
        let (mut leader, ..) = begun(trial);
        let leader = &mut leader;
        leader.browser.open("/g").fill("name", "Green room").press("/g");
        let other = leader.browser.path.trim_end_matches("/lead").to_owned();
        helper(trial, leader, &other, (Role::Mentor, "Stork"));
        plans(trial, leader, &other, 8, 14);
        let evening = next_evening(leader, &other);
        let set = helps(leader, &evening);
        assert!(set.contains("Wren") && set.contains("Stork"), "{set}");
        let day = trial.door.house.zone.day(trial.now()).plus(7).0.to_string();
        let time = format!("{evening}/time");
        leader.browser.open(&format!("{evening}/change")).fill("day", &day).press(&time).at(&evening, 200);
        let set = helps(leader, &evening);
        assert!(!set.contains("Wren") && set.contains("Stork"), "{set}");
        leader.browser.says("One person more is needed");
    }

    all_evenings_that_move_on_leave_no_told_day_to_another => |trial| {
        let (mut leader, path, _, mut heron) = begun(trial);
        let third = trial.door.house.zone.day(trial.now()).plus(21);
        announces(&mut leader, &path, third);
        let begins = |heron: &mut Someone, day: &str| {
            let page = heron.browser.open(&path).says(&format!("Somebody new begins on {day}")).text();
            assert_eq!(page.matches("Somebody new begins on").count(), 1, "{page}");
        };
        begins(&mut heron, "Tuesday, 24 March 2026");
        let links = leader.browser.open(&path).links();
        let mut evenings = links.iter().filter(|link| link.starts_with(&format!("{path}/e/")));
        let first = evenings.next().expect("the next one");
        let second = evenings.find(|link| *link != first).expect("the one after it");
        leader.browser.open(&format!("{second}/change")).press(&format!("{second}/later")).at(second, 200);
        begins(&mut heron, "Tuesday, 31 March 2026");
    }
}
