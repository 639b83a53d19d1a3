//! Two people change the same thing: the second one reads what the first one wrote before it is gone.

use pergola_base::Role;

use super::evenings::begun;
use super::people::{Someone, circle, helper, member, next_evening, someone};
use super::slots::plan;
use super::without_account::enters;
use crate::both;
use crate::browser::Browser;

const OVERTAKEN: &str =
    "Somebody else has changed this meanwhile. What is there now is shown here too.";

/// What a page says stands now.
fn stands(browser: &Browser) -> String {
    let part = browser
        .html
        .split("id=\"now\">")
        .nth(1)
        .expect("what stands now");
    part.split("</section>").next().expect("it ends").to_owned()
}

both! {
    the_hours_of_the_desk_are_not_written_over_unseen => |trial| {
        let (mut one, mut two) = (someone(trial, Role::Coordinator, "Stork"), someone(trial, Role::Coordinator, "Crane"));
        one.browser.open("/desk/hours").never_says("How it is now");
        two.browser.open("/desk/hours").fill("phone", "0100 555").fill("parts", "North").press("/desk/hours");
        two.browser.at("/desk", 200);
        one.browser.fill("walk", "Mill lane 4").press("/desk/hours").at("/desk/hours", 409).says(OVERTAKEN);
        let now = stands(&one.browser);
        assert!(now.contains("0100 555") && now.contains("North") && !now.contains("Mill lane"), "{now}");
        trial.browser().open("/talk").says("0100 555").hides("Mill lane");
        // What was typed is there, and what was not looked at is the old: it is looked at now.
        one.browser.fill("phone", "0100 555").press("/desk/hours").at("/desk", 200);
        trial.browser().open("/talk").says("0100 555").says("Mill lane 4");
    }

    a_form_that_was_refused_still_knows_what_it_was_opened_on => |trial| {
        let (mut one, mut two) = (someone(trial, Role::Coordinator, "Stork"), someone(trial, Role::Coordinator, "Crane"));
        one.browser.open("/desk/hours").fill("day1", "0").fill("from1", "660").fill("until1", "600");
        one.browser.press("/desk/hours").at("/desk/hours", 422).never_says("meanwhile");
        two.browser.open("/desk/hours").fill("phone", "0100 555").press("/desk/hours").at("/desk", 200);
        one.browser.fill("until1", "720").press("/desk/hours").at("/desk/hours", 409).says(OVERTAKEN);
        one.browser.fill("until1", "600").press("/desk/hours").at("/desk/hours", 422).never_says("meanwhile");
        one.browser.fill("until1", "720").press("/desk/hours").at("/desk", 200);
        // Also what is refused before anybody looks at what stands does not count as read.
        one.browser.open("/desk/hours");
        two.browser.open("/desk/hours").fill("phone", "0100 556").press("/desk/hours").at("/desk", 200);
        one.browser.fill("walk", &"x".repeat(201)).press("/desk/hours").at("/desk/hours", 422).says("too long");
        one.browser.fill("walk", "Mill lane 4").press("/desk/hours").at("/desk/hours", 409).says(OVERTAKEN);
    }

    an_evening_is_not_moved_or_placed_over_a_colleagues_change => |trial| {
        let (mut leader, path, _, _) = begun(trial);
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        let [change, time, place] = ["change", "time", "place"].map(|end| format!("{evening}/{end}"));
        leader.browser.open(&change);
        robin.browser.open(&change).fill("time", "1200").press(&time).at(&evening, 200);
        leader.browser.fill("time", "1170").press(&time).at(&time, 409).says(OVERTAKEN);
        assert!(stands(&leader.browser).contains("20:00"));
        leader.browser.fill("time", "1170").press(&time).at(&evening, 200).says("19:30");

        robin.browser.open(&change).fill("quiet", "yes").press(&place).at(&evening, 200);
        leader.browser.open(&change);
        robin.browser.open(&change).fill("place", "Boat shed").fill("quiet", "").fill("exits", "yes").press(&place);
        robin.browser.at(&evening, 200);
        // Another form of the page does not mind; the one about the place does.
        leader.browser.fill("place", "Mill").press(&place).at(&place, 409).says(OVERTAKEN);
        let now = stands(&leader.browser);
        assert!(now.contains("Boat shed") && now.contains("There are two ways out."), "{now}");
        let ticks = leader.browser.filled(&place).into_iter().filter(|(_, value)| value == "yes").map(|(name, _)| name);
        assert_eq!(ticks.collect::<Vec<_>>(), ["exits"], "those of the place that stands, not of the one before");
        leader.browser.press(&place).at(&place, 422).says("This is a different place from before.");
        leader.browser.press(&place).at(&evening, 200).says("Mill");
    }

    what_a_colleague_wrote_down_of_an_evening_is_read_first => |trial| {
        let (mut leader, path, _, mut person) = begun(trial);
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        person.browser.open("/me/choices").fill("attendance", "yes").press("/me/choices");
        trial.pass_days(8);
        let held = format!("{evening}/held");
        leader.signs_in().browser.open(&evening);
        robin.signs_in().browser.open(&evening).fill("heads", "5").fill("worry", "yes");
        let id = robin.browser.html.split("name=\"came1\" value=\"").nth(1).expect("a tick");
        let id = id.split('"').next().expect("an id").to_owned();
        robin.browser.fill("came1", &id).press(&held).at(&evening, 200);
        leader.browser.fill("heads", "4").press(&held).at(&held, 409).says(OVERTAKEN);
        let now = stands(&leader.browser);
        for part in [">5<", "Somebody said that they are worried.", "class=\"name\""] {
            assert!(now.contains(part), "{part}: {now}");
        }
        leader.browser.press(&held).at(&evening, 200);
        robin.browser.open(&evening);
        assert!(robin.browser.filled(&held).contains(&("heads".to_owned(), "4".to_owned())));
    }

    an_answer_to_a_need_is_not_taken_back_unseen => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        plan(trial, &path, 7);
        heron.signs_in().browser.open(&format!("{path}/needs")).fill("spoken", "yes").press(&format!("{path}/needs"));
        let (mut one, mut two) = (someone(trial, Role::Coordinator, "Stork"), someone(trial, Role::Coordinator, "Crane"));
        one.browser.open("/c/needs");
        let page = one.browser.links().into_iter().find(|link| link.starts_with("/c/needs/")).expect("an evening");
        one.browser.open(&page);
        two.browser.open(&page).fill("spoken", "met").press(&page).at("/c/needs", 200);
        one.browser.fill("spoken", "not").press(&page).at(&page, 409).says(OVERTAKEN);
        assert!(stands(&one.browser).contains("it is there"));
        heron.browser.open(&format!("{path}/needs")).says("it is there");
        one.browser.press(&page).at("/c/needs", 200);
        heron.browser.open(&format!("{path}/needs")).says("not possible this time");
    }

    what_was_looked_at_in_one_place_is_not_said_of_another => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        let (change, place) = (format!("{evening}/change"), format!("{evening}/place"));
        leader.browser.open(&change).fill("exits", "yes").fill("quiet", "yes").press(&place).at(&evening, 200);
        leader.browser.open(&change);
        let ticked = |browser: &Browser| {
            let fields = browser.filled(&place).into_iter().map(|(name, _)| name);
            fields.filter(|name| ["exits", "quiet", "camera"].contains(&name.as_str())).collect::<Vec<_>>()
        };
        assert_eq!(ticked(&leader.browser), ["exits", "quiet"]);
        leader.browser.fill("place", "Boat shed").press(&place).at(&place, 422);
        leader.browser.says("This is a different place from before.").says("so they are gone now");
        assert!(ticked(&leader.browser).is_empty());
        leader.browser.fill("camera", "yes").press(&place).at(&evening, 200).says("Boat shed");
        leader.browser.open(&change);
        assert_eq!(ticked(&leader.browser), ["camera"]);
        // The same place in other words is looked at as well; once that is said, the ticks count.
        leader.browser.fill("place", "The boat shed").press(&place).at(&place, 422);
        leader.browser.fill("camera", "yes").press(&place).at(&evening, 200).says("The boat shed");
        leader.browser.open(&change);
        assert_eq!(ticked(&leader.browser), ["camera"]);
    }

    the_ticks_of_one_form_stay_when_another_one_is_refused => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        let [change, time, place] = ["change", "time", "place"].map(|end| format!("{evening}/{end}"));
        leader.browser.open(&change).fill("exits", "yes").press(&place).at(&evening, 200).open(&change);
        let own = leader.browser.filled(&time).into_iter().find(|(name, _)| name == "day").expect("a day").1;
        let next = (own.parse::<i64>().expect("a day") + 7).to_string();
        leader.browser.fill("day", &next).press(&time).at(&time, 422);
        let fields = leader.browser.filled(&place);
        assert!(fields.contains(&("exits".to_owned(), "yes".to_owned())), "{fields:?}");
        leader.browser.press(&place).at(&evening, 200);
    }

    a_button_does_what_it_says_and_never_the_opposite => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        let off = |browser: &Browser| {
            let mut forms = browser.forms().into_iter().map(|form| form.action);
            forms.rfind(|action| action.ends_with("/off") && action.contains("/h/")).expect("somebody is set")
        };
        leader.browser.open(&evening);
        robin.browser.open(&evening);
        let takes_off = off(&leader.browser);
        assert_eq!(takes_off, off(&robin.browser));
        leader.browser.press(&takes_off).at(&evening, 200).says("One person more is needed");
        robin.browser.press(&takes_off).at(&evening, 200).says("One person more is needed");
        let sets = takes_off.trim_end_matches("/off");
        for browser in [&mut leader.browser, &mut robin.browser] {
            browser.insist(sets).at(&evening, 200).never_says("One person more is needed");
        }
    }

    all_evenings_are_moved_on_once => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        let [change, later] = ["change", "later"].map(|end| format!("{evening}/{end}"));
        leader.browser.open(&change);
        robin.browser.open(&change).press(&later).at(&evening, 200).says("17 March 2026");
        leader.browser.press(&later).at(&later, 409).says(OVERTAKEN).says("17 March 2026");
        leader.browser.open(&evening).says("17 March 2026");
    }

    another_day_or_place_is_asked_about_anew => |trial| {
        let (mut leader, path, _, mut heron) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        let [change, time, place] = ["change", "time", "place"].map(|end| format!("{evening}/{end}"));
        let mut crane = someone(trial, Role::Coordinator, "Crane");
        heron.browser.open(&format!("{path}/needs")).fill("spoken", "yes").press(&format!("{path}/needs"));
        let mut met = |heron: &mut Someone| {
            crane.signs_in().browser.open("/c/needs");
            let page = crane.browser.links().into_iter().find(|link| link.starts_with("/c/needs/")).expect("an evening");
            crane.browser.open(&page).fill("spoken", "met").press(&page).at("/c/needs", 200);
            heron.browser.open(&format!("{path}/needs")).says("it is there");
        };
        let goes = format!("{evening}/goes");
        let asks = |browser: &Browser| browser.forms().iter().any(|form| form.action == goes);
        leader.browser.open(&evening).press(&goes).at(&evening, 200);
        assert!(!asks(&leader.browser), "it goes ahead");
        met(&mut heron);
        leader.browser.open(&change).fill("time", "1200").press(&time).at(&evening, 200);
        assert!(asks(&leader.browser), "whether it goes ahead at that hour is asked anew");
        heron.browser.open(&format!("{path}/needs")).says("not answered yet");
        met(&mut heron);
        leader.browser.open(&change).fill("place", "Mill").fill("only", "yes").press(&place).at(&evening, 200);
        heron.browser.open(&format!("{path}/needs")).says("not answered yet");
        // The hour that is over is the trouble, and not the evening.
        let today = trial.door.house.zone.day(trial.now()).0.to_string();
        leader.browser.open(&change).fill("day", &today).fill("time", "480").press(&time).at(&time, 422);
        leader.browser.says("This hour is over already");
    }

    another_place_of_all_evenings_is_said_on_each => |trial| {
        let (mut leader, path, _, mut heron) = begun(trial);
        let next = next_evening(&mut leader, &path);
        let start = format!("{path}/e/");
        let links = leader.browser.links();
        let far = links.iter().rfind(|link| link.starts_with(&start) && **link != next).expect("a later one").clone();
        leader.browser.open(&format!("{far}/change")).says("Without this tick it is the place of every evening.");
        leader.browser.fill("place", "Boat shed").press(&format!("{far}/place")).at(&far, 200);
        heron.browser.open(&path).says("The place is a new one");
        leader.browser.open(&next).says("Boat shed");
    }

    the_place_of_all_evenings_is_not_written_over_from_one_with_its_own => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let evening = next_evening(&mut leader, &path);
        let (change, place) = (format!("{evening}/change"), format!("{evening}/place"));
        leader.browser.open(&change).fill("place", "Mill").fill("only", "yes").press(&place).at(&evening, 200);
        leader.browser.open(&change);
        let ticked = leader.browser.filled(&place).contains(&("only".to_owned(), "yes".to_owned()));
        assert!(ticked, "a place of its own stays one");
        let links = robin.browser.open(&path).links();
        let far = links.iter().rfind(|link| link.starts_with(&format!("{path}/e/")) && **link != evening).expect("one").clone();
        robin.browser.open(&format!("{far}/change")).fill("place", "Boat shed").press(&format!("{far}/place")).at(&far, 200);
        leader.browser.fill("only", "").press(&place).at(&place, 409).says(OVERTAKEN);
        leader.browser.open(&far).says("Boat shed");
    }

    a_day_to_ask_again_is_not_changed_twice => |trial| {
        let (mut one, mut two) = (someone(trial, Role::Coordinator, "Stork"), someone(trial, Role::Coordinator, "Crane"));
        one.browser.open("/desk").press("/desk/give");
        let slip = one.browser.path.clone();
        two.browser.open(&slip).fill("again", "four").press(&slip).at(&slip, 200);
        one.browser.fill("again", "one").press(&slip).at(&slip, 409).says(OVERTAKEN);
        let now = stands(&one.browser);
        assert!(now.contains("31"), "{now}");
        one.browser.fill("again", "one").press(&slip).at(&slip, 200).says("10 March 2026");
    }

    what_a_colleague_took_away_is_told_as_that => |trial| {
        let (mut one, mut two) = (someone(trial, Role::Coordinator, "Stork"), someone(trial, Role::Coordinator, "Crane"));
        one.browser.open("/desk").press("/desk/give");
        let slip = one.browser.path.clone();
        let back = format!("{slip}/back");
        two.browser.open(&slip).press(&back).at("/desk", 200);
        one.browser.press(&back).at(&back, 404).says("Perhaps somebody else was quicker").says("Nothing was changed.");
        one.browser.open(&slip).at(&slip, 404).says("Perhaps the address was mistyped").never_says("quicker");
    }

    what_is_written_for_somebody_without_an_account_is_not_written_over => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut robin = helper(trial, &mut leader, &path, (Role::Facilitator, "Robin"));
        let person = enters(&mut leader, &path, "Dove");
        for (page, one, two) in [("needs", "spoken", "aloud"), ("times", "mo0", "tu1")] {
            let page = format!("{person}/{page}");
            leader.browser.open(&page);
            robin.browser.open(&page).fill(one, "yes").press(&page).at(&page, 200);
            leader.browser.fill(two, "yes").press(&page).at(&page, 409).says(OVERTAKEN);
            assert!(stands(&leader.browser).contains("<li>"), "{}", leader.browser.html);
            leader.browser.fill(one, "yes").press(&page).at(&page, 200);
            robin.browser.open(&page);
            let ticked = robin.browser.filled(&page).into_iter().filter(|(_, value)| value == "yes");
            assert_eq!(ticked.count(), 2);
        }
    }

    where_an_evening_was_is_not_told_afterwards => |trial| {
        let (mut leader, path, ..) = begun(trial);
        let evening = next_evening(&mut leader, &path);
        leader.browser.open(&evening).says("Garden house");
        trial.pass_days(8);
        leader.signs_in().browser.open(&evening).says("How many people came").hides("Garden house");
    }
}
