//! Evenings: planned once, the next one first, the place late, "I can't come"
//! without a reason, two helpers or none, a number at the door.

use pergola_base::Role;

use super::people::{
    Someone, circle, guest, helper, joins, leaves, member, next_evening, plans, someone, spoken,
};
use crate::both;
use crate::rows::lines;
use crate::trial::Trial;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// A group of six with a mentor, whose evenings are planned and which has begun.
pub fn begun(trial: &Trial) -> (Someone<'_>, String, Someone<'_>, Someone<'_>) {
    let (mut leader, path) = circle(trial, "Wren", "Blue room");
    let mentor = helper(trial, &mut leader, &path, (Role::Mentor, "Plover"));
    let person = member(trial, &mut leader, &path, "Heron");
    for name in ["Finch", "Dove", "Lark", "Swift"] {
        guest(&mut leader, &path, name);
    }
    plans(trial, &mut leader, &path, 7, 14);
    leader
        .browser
        .open(&format!("{path}/lead"))
        .press(&format!("{path}/begin"));
    leader.browser.says("Blue room");
    (leader, path, mentor, person)
}

/// Writes down that an evening was held; whether whoever agreed to it came.
pub fn hold(leader: &mut Someone, evening: &str, came: bool) {
    leader.signs_in().browser.open(evening);
    let id = leader.browser.html.split("name=\"came1\" value=\"").nth(1);
    let id = id
        .and_then(|rest| rest.split('"').next())
        .expect("a tick")
        .to_owned();
    leader.browser.fill("heads", "5");
    if came {
        leader.browser.fill("came1", &id);
    }
    leader
        .browser
        .press(&format!("{evening}/held"))
        .at(evening, 200);
}

/// Somebody who can lead writes a word, and leaves.
fn word_after_leaving(trial: &Trial, keeps: bool) {
    let (mut leader, path) = circle(trial, "Wren", "Blue room");
    let mut other = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
    let word = format!("{path}/word");
    other
        .browser
        .open(&format!("{path}/lead"))
        .fill("word", "Bring a cup")
        .press(&word)
        .at(&path, 200);
    leader
        .browser
        .open(&path)
        .says("From the person who leads")
        .says("Bring a cup")
        .says("Robin");
    leaves(&mut other, keeps);
    leader.browser.open(&path).hides("Robin");
    assert_eq!(leader.browser.text().contains("Bring a cup"), keeps);
    trial.pass_days(31);
    leader.signs_in().browser.open(&path);
    assert_eq!(leader.browser.text().contains("Bring a cup"), keeps);
}

both! {
    the_next_evening_stands_first_and_its_place_shows_late => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        person.browser.open(&path).says("Tuesday, 10 March 2026").says("at 18:30").says("Until 20:00");
        person.browser.says("Getting to know the evenings").says("Wren").says("Plover");
        person.browser.says("The place stands here from Monday, 9 March 2026, 18:30");
        person.browser.hides("Garden house");
        person.browser.open("/me").says("Tuesday, 10 March 2026");
        // 18:29 on the day before: not yet. 18:30: now.
        trial.pass(6 * DAY + 8 * HOUR + 29 * 60);
        person.signs_in().browser.open(&path).hides("Garden house");
        trial.pass(60);
        person.browser.open(&path).says("Garden house, back door");
        person.browser.press(&format!("{}/away", next_evening(leader.signs_in(), &path)));
        person.browser.says("You said that you can't come").hides("Garden house");
        trial.pass(DAY + 90 * 60);
        person.signs_in().browser.open(&path).says("Tuesday, 17 March 2026").hides("Garden house");
    }

    nobody_is_asked_why_they_cannot_come => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        person.browser.open(&path).press(&format!("{evening}/away")).at(&path, 200);
        person.browser.open("/me").says("You said that you can't come");
        person.browser.open(&path);
        assert!(!person.browser.html.contains("reason\""), "no field asks");
        leader.browser.open(&evening).says("One person so far");
        person.browser.press(&format!("{evening}/coming")).says("Say that I can't come");
        leader.browser.open(&evening).says("Nobody so far");
        assert!(lines(trial, "stays_away").is_empty(), "it leaves no trace");
        person.browser.press(&format!("{evening}/away"));
        trial.pass_days(9);
        assert!(lines(trial, "stays_away").is_empty(), "it is gone the day after");
    }

    what_was_said_on_paper_counts_the_same => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening);
        let forms = leader.browser.forms().into_iter().map(|form| form.action);
        let away: Vec<_> = forms.filter(|action| action.starts_with(&format!("{evening}/away/"))).collect();
        assert_eq!(away.len(), 5, "every member, with or without an account");
        leader.browser.press(&away[1]).at(&evening, 200).says("One person so far");
        // Pressed once more on an older page it is what was said, and not the opposite.
        leader.browser.insist(&away[1]).at(&evening, 200).says("One person so far");
        let back = format!("{}/back", away[1]);
        leader.browser.press(&back).at(&evening, 200).says("Nobody so far");
        leader.browser.insist(&back).at(&evening, 200).says("Nobody so far");
    }

    rule_19_a_group_begins_with_five_people_and_two_helpers => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        for name in ["Finch", "Dove", "Lark", "Swift"] {
            guest(&mut leader, &path, name);
        }
        plans(trial, &mut leader, &path, 7, 14);
        let (lead, begin) = (format!("{path}/lead"), format!("{path}/begin"));
        leader.browser.open(&lead).press(&begin).at(&begin, 422).says("A second person who helps is missing");
        helper(trial, &mut leader, &path, (Role::Mentor, "Plover"));
        leader.browser.open(&lead).press(&begin).at(&begin, 422).says("Fewer than 5 people");
        // Who waits has said yes, and begins on the first evening.
        joins(trial, &spoken(&mut leader, &path), "Heron", true);
        leader.browser.open(&lead).press(&begin);
        assert_eq!(leader.browser.status, 200);
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening).says("One person more is needed to help");
    }

    an_evening_does_not_go_ahead_with_one_helper => |trial| {
        let (mut leader, path, mut mentor, _) = begun(trial);
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let evening = next_evening(&mut leader, &path);
        let goes = format!("{evening}/goes");
        leader.browser.open(&evening).press(&goes).at(&evening, 200).says("The evening goes ahead.");
        organises.browser.open("/c").says("Nobody is missing");
        mentor.browser.open(&path).press(&format!("{evening}/away"));
        leader.browser.open(&evening).says("One person more is needed to help").hides("goes ahead.");
        leader.browser.press(&goes).at(&goes, 422).says("goes ahead with two people who help");
        organises.browser.open("/c").says("One evening in the next two weeks lacks somebody");
        organises.browser.open("/c/month").says("One person more is needed").hides("Heron").hides("Blue room");
        organises.browser.hides("Garden house");
    }

    rule_94_a_number_at_the_door_and_a_name_only_of_who_agreed => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening).press(&format!("{evening}/goes"));
        trial.pass(7 * DAY + 8 * HOUR + 31 * 60);
        let held = format!("{evening}/held");
        leader.signs_in().browser.open(&evening).fill("heads", "41").press(&held).at(&held, 422);
        leader.browser.hides("came1");
        leader.browser.open(&evening).fill("heads", "٤").press(&held).at(&evening, 200).says("A small round");
        assert!(lines(trial, "came").is_empty(), "nobody agreed to it");
        person.signs_in().browser.open("/me/choices").fill("attendance", "yes").press("/me/choices");
        leader.browser.open(&evening);
        let own = leader.browser.filled(&held);
        assert!(own.iter().all(|(name, _)| name != "came2"), "one of five agreed");
        let id = leader.browser.html.split("name=\"came1\" value=\"").nth(1).expect("a tick");
        let id = id.split('"').next().expect("an id").to_owned();
        leader.browser.fill("heads", "4").fill("came1", &id).press(&held).at(&evening, 200);
        assert_eq!(lines(trial, "came").len(), 1);
        person.browser.open("/me/copy").says("You came to an evening");
        person.browser.open("/me/choices").fill("attendance", "no").press("/me/choices");
        assert!(lines(trial, "came").is_empty(), "the yes was taken back");
    }

    an_evening_that_is_over_is_found_until_it_was_written_down => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening).press(&format!("{evening}/goes"));
        person.browser.open("/me/choices").fill("attendance", "yes").press("/me/choices");
        trial.pass(8 * DAY);
        for page in ["/me", path.as_str()] {
            leader.signs_in().browser.open(page).says("To write down afterwards");
            assert!(leader.browser.links().contains(&evening), "{page}");
        }
        person.signs_in().browser.open(&path).never_says("To write down afterwards");
        let held = format!("{evening}/held");
        leader.signs_in().browser.open(&evening).fill("heads", "six");
        let id = leader.browser.html.split("name=\"came1\" value=\"").nth(1).expect("a tick");
        let id = id.split('"').next().expect("an id").to_owned();
        leader.browser.fill("came1", &id).press(&held).at(&held, 422);
        let typed = leader.browser.filled(&held);
        assert!(typed.contains(&("heads".into(), "six".into())), "what was typed stays");
        assert!(typed.contains(&("came1".into(), id)), "and who was ticked");
        leader.browser.fill("heads", "6").press(&held).at(&evening, 200).says("Written down");
        leader.browser.open("/me").never_says("To write down afterwards");
        leader.browser.open(&path).says("Written down");
        assert!(leader.browser.links().contains(&evening), "a number that was wrong can be mended");
        trial.pass(8 * DAY);
        leader.signs_in().browser.open(&path);
        assert!(!leader.browser.links().contains(&evening), "a week later it is as it is");
    }

    a_first_evening_is_not_planned_for_an_hour_that_is_over => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/plan");
        let (zone, now) = (&trial.door.house.zone, trial.now());
        let (today, hour) = (zone.day(now).0.to_string(), zone.wall(now) / 60 * 60);
        leader.browser.open(&form).fill("first", &today).fill("time", &hour.to_string());
        leader.browser.fill("place", "Garden house").press(&form).at(&form, 422);
        leader.browser.says("This hour is over already").says("Choose a later hour");
        assert!(lines(trial, "evening").is_empty());
    }

    a_change_is_said_inside_before_the_evening => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        let time = format!("{evening}/time");
        leader.browser.open(&format!("{evening}/change")).fill("time", "1200").press(&time).at(&evening, 200);
        person.browser.open(&path).says("at 20:00").says("The day or the hour is a new one");
        person.browser.says("Said on Tuesday, 3 March 2026").says("without saying why");
        let place = format!("{evening}/place");
        leader.browser.open(&format!("{evening}/change")).fill("place", "Boat shed").fill("only", "yes").press(&place);
        leader.browser.at(&evening, 200).says("Boat shed");
        person.browser.open(&path).says("The place is a new one").hides("Boat shed");
        leader.browser.open(&format!("{evening}/change")).press(&format!("{evening}/later"));
        person.browser.open(&path).says("Tuesday, 17 March 2026");
        leader.browser.open(&format!("{evening}/change")).press(&format!("{evening}/off"));
        person.browser.open(&path).says("This evening does not take place").hides("Say that I can't come");
        trial.pass(30 * DAY);
        leader.signs_in().browser.open(&path);
        leader.browser.open(&format!("{evening}/change")).says("It is too late for this").hides("takes place after all");
        leader.browser.insist(&time).at(&time, 422).says("This evening is not one that can be changed");
    }

    what_was_called_off_takes_place_after_all => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        let change = format!("{evening}/change");
        leader.browser.open(&change).hides("takes place after all").press(&format!("{evening}/off")).at(&evening, 200);
        leader.browser.open(&change).hides("Move all evenings on").hides("Move the evening");
        leader.browser.press(&format!("{evening}/on")).at(&evening, 200).never_says("does not take place");
        person.browser.open(&path).says("This evening takes place after all").says("Say that I can't come");
        let on = format!("{evening}/on");
        leader.browser.insist(&on).at(&on, 422).says("This evening is not called off");
        leader.browser.open(&change).press(&format!("{evening}/off"));
        person.browser.open(&path).says("does not take place").never_says("after all");
    }

    what_was_said_of_a_day_ends_when_the_evening_has_another => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        person.browser.open(&path).press(&format!("{evening}/away")).says("You said that you can't come");
        let (change, time) = (format!("{evening}/change"), format!("{evening}/time"));
        leader.browser.open(&change).fill("time", "1200").press(&time).at(&evening, 200);
        person.browser.open(&path).says("You said that you can't come");
        let day = trial.door.house.zone.day(trial.now()).plus(9).0.to_string();
        leader.browser.open(&change).fill("day", &day).press(&time).at(&evening, 200);
        person.browser.open(&path).hides("You said that you can't come").says("Say that I can't come");
        assert!(lines(trial, "stays_away").is_empty());
    }

    whoever_is_away_in_a_week_is_told_that_they_are_still_set => |trial| {
        let (mut leader, path, mut mentor, _) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        mentor.browser.open("/me/rota").never_says("still set for this evening").fill("w1", "yes").press("/me/rota");
        mentor.browser.says("You said that you are away in that week. You are still set for this evening.");
        mentor.browser.press(&format!("{evening}/away")).at(&path, 200);
        mentor.browser.open("/me/rota").never_says("still set for this evening");
        leader.browser.open(&evening).says("One person more is needed").hides("Could help too");
        // Also whoever has not answered for the evening itself is not offered in such a week.
        mentor.browser.open(&path).press(&format!("{evening}/coming"));
        leader.browser.open(&evening).hides("Could help too");
        mentor.browser.open("/me/rota").fill("w1", "").press("/me/rota");
        leader.browser.open(&evening).says("Could help too");
        // When they can usually come is for what is planned; the leader may have asked them.
        mentor.browser.open("/me/rota").fill("mo0", "yes").press("/me/rota");
        leader.browser.open(&evening).says("Could help too");
    }

    a_group_has_one_evening_at_a_time => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        let time = format!("{evening}/time");
        leader.browser.open(&format!("{evening}/change"));
        let own = leader.browser.filled(&time).into_iter().find(|(name, _)| name == "day").expect("a day").1;
        let next = (own.parse::<i64>().expect("a day") + 7).to_string();
        leader.browser.fill("day", &next).press(&time).at(&time, 422);
        leader.browser.says("another evening at that time").says("Choose another day or hour");
        leader.browser.fill("day", &next).fill("time", "600").press(&time).at(&evening, 200);
    }

    the_wall_time_stays_when_the_clocks_change => |trial| {
        let (_, path, _, mut person) = begun(trial);
        // The last Sunday of March lies between the third and the fourth evening.
        trial.pass(22 * DAY);
        person.signs_in().browser.open(&path).says("Tuesday, 31 March 2026").says("at 18:30");
        trial.pass(6 * DAY + 7 * HOUR + 29 * 60);
        person.signs_in().browser.open(&path).says("Tuesday, 31 March 2026").says("Garden house");
    }

    somebody_who_stands_in_leads_the_evening => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let mut other = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening);
        let forms = leader.browser.forms().into_iter().map(|form| form.action);
        let leads: Vec<_> = forms.filter(|action| action.starts_with(&format!("{evening}/leads/"))).collect();
        assert_eq!(leads.len(), 1, "the one who leads already is not offered");
        leader.browser.press(&leads[0]).at(&evening, 200);
        person.browser.open(&path).says("Somebody else leads this evening").says("Leads the evening: Robin");
        other.browser.open(&evening).at(&evening, 200).press(&format!("{evening}/goes")).says("The evening goes ahead");
    }

    a_break_takes_a_helper_from_every_coming_evening => |trial| {
        let (mut leader, path, mut mentor, _) = begun(trial);
        assert!(lines(trial, "helps").len() > 20);
        mentor.browser.open("/me/pause").press("/me/pause");
        assert_eq!(lines(trial, "helps").len(), 14, "only who leads is set");
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening).says("One person more is needed").hides("Set for this evening");
        mentor.browser.open("/me").press("/me/return");
        leader.browser.open(&evening).says("Set for this evening");
    }

    a_word_of_mine_goes_when_i_leave => |trial| {
        word_after_leaving(trial, false);
    }

    a_word_of_mine_stays_without_a_name_when_i_wish_it => |trial| {
        word_after_leaving(trial, true);
    }

    the_place_opens_under_each_new_key => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        let mut gone = member(trial, &mut leader, &path, "Teal");
        plans(trial, &mut leader, &path, 7, 14);
        leaves(&mut gone, false);
        person.browser.open(&path).fill("line", "Until then").press(&format!("{path}/line"));
        trial.pass(7 * DAY);
        person.signs_in().browser.open(&path).says("Garden house, back door");
        assert!(lines(trial, "place")[0].number("revision") > 1, "it was sealed anew");
    }

    rule_1_and_2_a_break_is_never_absence_and_is_not_counted => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        person.browser.open("/me/choices").fill("attendance", "yes").press("/me/choices");
        // The first evening: they come.
        let first = next_evening(&mut leader, &path);
        trial.pass(7 * DAY + 9 * HOUR);
        hold(&mut leader, &first, true);
        // The second one is held during a break, the third without them.
        person.signs_in().browser.open("/me/pause").press("/me/pause");
        trial.pass(DAY);
        let second = next_evening(leader.signs_in(), &path);
        trial.pass(6 * DAY);
        hold(&mut leader, &second, false);
        leader.browser.never_says("absent").never_says("missed");
        assert_eq!(lines(trial, "came").len(), 1, "nothing is noted of a break");
        person.signs_in().browser.open(&path).hides("Garden house");
        person.browser.open("/me").press("/me/return");
        leader.browser.open(&path).says("Heron");
        trial.pass(DAY);
        let third = next_evening(leader.signs_in(), &path);
        trial.pass(6 * DAY);
        hold(&mut leader, &third, false);
        person.signs_in().browser.open("/me/copy").says("Evenings you came to 1");
        person.browser.says("Evenings held while you were here, breaks left out 2");
    }

    rule_25_nobody_sees_where_another_group_meets => |trial| {
        let (mut leader, _, mut mentor, mut person) = begun(trial);
        let leader = &mut leader;
        leader.browser.open("/g").fill("name", "Green room").press("/g");
        let other = leader.browser.path.trim_end_matches("/lead").to_owned();
        let form = format!("{other}/plan");
        let first = trial.door.house.zone.day(trial.now()).plus(1).0.to_string();
        leader.browser.open(&form).fill("first", &first).fill("time", "1110");
        leader.browser.fill("place", "Boat shed").press(&form).at(&other, 200);
        let evening = next_evening(leader, &other);
        trial.pass(HOUR);
        for who in [&mut mentor, &mut person] {
            who.signs_in();
            for path in [&other, &evening, &format!("{evening}/change"), &format!("{other}/plan")] {
                who.browser.open(path).at(path, 404).hides("Boat shed");
            }
            for path in ["/me", "/g", "/me/more", "/me/calendar"] {
                who.browser.open(path).hides("Boat shed").hides("Green room");
            }
        }
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        organises.browser.open("/c/month").hides("Boat shed").hides("Green room");
    }
}
