//! When a session ends by itself.

use pergola_base::facts::people;
use pergola_base::{Role, Stop};

use super::people::someone;
use crate::both;

const MINUTE: i64 = 60;

both! {
    a_quiet_session_ends_after_ten_minutes => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        for _ in 0..3 {
            trial.pass(10 * MINUTE - 1);
            person.browser.open("/me").at("/me", 200);
        }
        trial.pass(11 * MINUTE);
        person.browser.open("/me").at("/me", 404).hides("Heron");
    }

    a_helpers_quiet_session_ends_after_twenty_minutes => |trial| {
        let mut helper = someone(trial, Role::Mentor, "Wren");
        trial.pass(20 * MINUTE - 1);
        helper.browser.open("/me").at("/me", 200);
        trial.pass(21 * MINUTE);
        helper.browser.open("/me").at("/me", 404);
    }

    the_time_of_a_quiet_session_goes_with_the_role => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        let mentor = |gives: bool| {
            let done: Result<(), Stop> = trial.door.store.write("test", |tx| {
                tx.bind(trial.programme.id.raw());
                let heron = people::holders(tx, Role::Participant)?[0];
                let change = if gives { people::give_role } else { people::drop_role };
                Ok(change(tx, heron, Role::Mentor)?)
            });
            done.expect("the role changes");
        };
        mentor(true);
        trial.pass(20 * MINUTE - 1);
        person.browser.open("/me/choices").at("/me/choices", 200).press("/me/choices");
        mentor(false);
        trial.pass(11 * MINUTE);
        person.browser.open("/me").at("/me", 404);
        let mut helper = someone(trial, Role::Mentor, "Wren");
        helper.browser.open("/me/choices").press("/me/choices");
        helper.browser.open("/me/done").press("/me/done").at("/me", 200);
        trial.pass(11 * MINUTE);
        helper.browser.open("/me").at("/me", 404);
    }

    a_participant_may_choose_twenty_minutes => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        person.browser.open("/me/choices").fill("idle", "20").press("/me/choices");
        person.browser.at("/me/choices", 200);
        trial.pass(20 * MINUTE - 1);
        person.browser.open("/me").at("/me", 200);
        person.browser.open("/me/choices").fill("idle", "10").press("/me/choices");
        trial.pass(11 * MINUTE);
        person.browser.open("/me").at("/me", 404);
    }

    every_session_ends_after_twelve_hours => |trial| {
        let mut helper = someone(trial, Role::Mentor, "Wren");
        for _ in 0..(12 * 4 - 1) {
            trial.pass(15 * MINUTE);
            helper.browser.open("/me").at("/me", 200);
        }
        trial.pass(15 * MINUTE);
        helper.browser.open("/me").at("/me", 404);
        helper.signs_in().browser.at("/me", 200);
    }

    a_clock_set_back_prolongs_nothing => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        trial.pass(5 * MINUTE);
        person.browser.open("/me").at("/me", 200);
        trial.pass(-3 * 3_600);
        person.browser.open("/me").at("/me", 404);
        trial.pass(3 * 3_600 + 11 * MINUTE);
        person.browser.open("/me").at("/me", 404);
    }

    a_server_whose_clock_is_a_little_late_knows_the_session => |trial| {
        let mut person = someone(trial, Role::Participant, "Heron");
        trial.pass(5 * MINUTE);
        person.browser.open("/me").at("/me", 200);
        // The next request is answered by a clock that shows a minute less.
        for late in [1, MINUTE] {
            trial.pass(-late);
            person.browser.open("/me").at("/me", 200);
            person.browser.open("/me/name").fill("name", "Osprey").press("/me/name");
            person.browser.at("/me/more", 200).says("Osprey");
            trial.pass(late);
        }
        let mut other = person.elsewhere(trial);
        trial.pass(-1);
        other.open("/me/more").says("How many others: 1");
        trial.pass(1);
        // It prolongs nothing: the quiet minutes count from the same moment.
        trial.pass(-MINUTE - 1);
        person.browser.open("/me").at("/me", 404);
        trial.pass(MINUTE + 1 + 11 * MINUTE);
        person.browser.open("/me").at("/me", 404);
    }

    a_cookie_of_somebody_elses_making_opens_nothing => |trial| {
        let person = someone(trial, Role::Participant, "Heron");
        let mut other = trial.browser();
        for (name, value) in person.browser.cookies() {
            let mut turned: Vec<char> = value.chars().collect();
            turned.reverse();
            other.with_cookies(vec![(name, turned.into_iter().collect())]);
            other.open("/me").at("/me", 404);
        }
    }
}
