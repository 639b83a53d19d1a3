//! The own calendar: a secret address, times only, ended at once by everything
//! that ends an access.

use pergola::door::Out;
use pergola_base::Role;
use pergola_base::facts::evenings::Stands;

use super::database::{everything, held};
use super::people::{Someone, circle, joins, leaves, member, someone, takes_new, takes_new_words};
use super::slots::{change, plan};
use crate::both;
use crate::trial::Trial;

/// Makes a calendar address and returns its path.
pub fn calendar(who: &mut Someone) -> String {
    who.browser.open("/me/calendar");
    if who.browser.html.contains("name=\"warned\"") {
        who.browser.fill("warned", "yes");
    }
    who.browser.press("/me/calendar").at("/me/calendar", 200);
    let links = who.browser.links();
    let path = links.iter().find(|link| link.starts_with("/t/"));
    path.expect("an address").clone()
}

/// What a calendar program reads: no cookie, no session.
fn reads(trial: &Trial, path: &str) -> Out {
    trial.browser().send("GET", path, &[])
}

#[track_caller]
fn events(trial: &Trial, path: &str) -> (usize, String) {
    let out = reads(trial, path);
    assert_eq!(out.status, 200);
    let text = String::from_utf8(out.body).expect("a calendar is UTF-8");
    (text.matches("BEGIN:VEVENT").count(), text)
}

#[track_caller]
fn gone(trial: &Trial, path: &str) {
    let (out, missing) = (reads(trial, path), reads(trial, "/no/thing"));
    assert_eq!(out.status, 404);
    assert!(
        out.body == missing.body && out.headers == missing.headers,
        "other bytes than nothing"
    );
}

both! {
    rule_97_times_only_and_nothing_that_names => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let slot = plan(trial, &path, 7);
        // On the other side of the clock change: the same hour on the wall.
        plan(trial, &path, 28);
        plan(trial, &path, 121);
        let mut off = plan(trial, &path, 14);
        off.state = Stands::Off;
        change(trial, &off);
        let address = calendar(&mut leader);
        let out = reads(trial, &address);
        let kind = out.headers.iter().find(|(name, _)| *name == "content-type");
        assert_eq!(kind.map(|(_, value)| value.as_str()), Some("text/calendar; charset=utf-8"));
        let (count, text) = events(trial, &address);
        assert_eq!(count, 2, "{text}");
        assert!(text.contains("DTSTART:20260310T173000Z\r\n") && text.contains("DTEND:20260310T193000Z\r\n"), "{text}");
        assert!(text.contains("DTSTART:20260331T163000Z\r\n"), "{text}");
        assert!(text.contains("SUMMARY:Appointment\r\n"), "{text}");
        let id = path.trim_start_matches("/g/");
        let evening = slot.id.to_string();
        for word in ["LOCATION", "ATTENDEE", "ORGANIZER", "DESCRIPTION", "VALARM", "URL", "Blue", "Wren", "Tuesday House", id, &evening] {
            assert!(!text.contains(word), "holds {word}");
        }
        let secret = address.trim_start_matches("/t/");
        assert!(!format!("{:?}", everything(trial)).contains(secret), "the address stands nowhere");
    }

    rule_97_a_participant_reads_the_warning_first => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        heron.signs_in().browser.open("/me/more").says("Evenings in your calendar");
        heron.browser.open("/me/calendar").says("a pattern, such as every Tuesday evening");
        heron.browser.press("/me/calendar").at("/me/calendar", 422).says("read about the pattern");
        assert_eq!(held(trial, "feed"), 0);
        plan(trial, &path, 7);
        let address = calendar(&mut heron);
        assert_eq!(events(trial, &address).0, 1);
        leader.browser.open("/me/calendar").never_says("a pattern");
    }

    a_calendar_speaks_the_language_of_its_owner => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        plan(trial, &path, 7);
        leader.browser.open("/me/choices").fill("language", "ar").press("/me/choices");
        let address = calendar(&mut leader);
        assert!(events(trial, &address).1.contains("SUMMARY:موعد\r\n"));
    }

    two_calendars_of_one_group_share_no_name => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        plan(trial, &path, 7);
        let uid = |path: &str| {
            let text = events(trial, path).1;
            let line = text.lines().find(|line| line.starts_with("UID:")).expect("a name");
            line.to_owned()
        };
        let one = uid(&calendar(&mut leader));
        heron.signs_in();
        let address = calendar(&mut heron);
        assert_ne!(one, uid(&address));
        assert_eq!(uid(&address), uid(&address));
    }

    a_new_address_ends_the_one_before_and_ending_ends_it => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let first = calendar(&mut leader);
        let second = calendar(&mut leader);
        assert_ne!(first, second);
        gone(trial, &first);
        assert_eq!((events(trial, &second).0, held(trial, "feed")), (0, 1));
        leader.browser.open("/me/calendar").says("It still works").hides(second.trim_start_matches("/t/"));
        leader.browser.press("/me/calendar/end").at("/me/calendar", 200).never_says("It still works");
        gone(trial, &second);
        gone(trial, "/t/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        gone(trial, "/t/x");
    }

    rule_92_a_break_done_and_leaving_end_it_at_once => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        for way in ["pause", "done", "leave"] {
            leader.signs_in();
            let mut heron = member(trial, &mut leader, &path, "Heron");
            heron.signs_in();
            let address = calendar(&mut heron);
            heron.browser.open("/me/copy").says("A calendar address, made on");
            assert_eq!(reads(trial, &address).status, 200);
            let before = heron.browser.open("/me/calendar").fill("warned", "yes").filled("/me/calendar");
            if way == "leave" {
                leaves(&mut heron, false);
            } else {
                heron.browser.open(&format!("/me/{way}")).press(&format!("/me/{way}"));
            }
            gone(trial, &address);
            if way == "pause" {
                // A form that was opened before the break makes nothing in it.
                let made = heron.browser.send("POST", "/me/calendar", &before);
                assert_eq!(made.status, 422);
                heron.browser.open("/me/calendar").says("You are on a break").never_says("Make an address");
                heron.browser.open("/me").press("/me/return");
                gone(trial, &address);
            }
        }
        assert_eq!(held(trial, "feed"), 0);
    }

    new_words_end_it => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let address = calendar(&mut leader);
        takes_new_words(&mut leader);
        gone(trial, &address);
        let address = calendar(&mut leader);
        let code = leader.code.clone().expect("a code");
        let mut back = trial.browser();
        back.open("/back").fill("handle", &leader.handle).fill("typed", &code).press("/back");
        takes_new(&mut back);
        gone(trial, &address);
    }

    a_calendar_opens_in_every_programme_of_the_house => |trial| {
        let second = trial.second_programme();
        let mut ode = joins(trial, &trial.code_in(&second, Role::Facilitator), "Ode", true);
        let address = calendar(&mut ode);
        assert_eq!(events(trial, &address).0, 0);
        // Somebody of the first programme learns nothing of the second one.
        let heron = someone(trial, Role::Facilitator, "Heron");
        assert_eq!(heron.browser.send("GET", &address, &[]).status, 404);
        assert_eq!(reads(trial, &address).status, 200);
    }
}
