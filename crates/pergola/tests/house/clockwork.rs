//! The clockwork in a house: keys that nobody owns go and no other, a clock that
//! was set back is told, and leaving twice at once is leaving once.

use std::sync::Barrier;

use pergola::door::Raw;
use pergola_base::Role;
use pergola_store::trial::Moment;
use pergola_store::{ShredKind, ShredOwner};

use crate::engines;
use crate::erasing::entered;
use crate::journeys::people::{circle, joins, leaves_line, member, someone, spoken};
use crate::rows::{lines, shred_keys};
use crate::trial::Trial;

/// A key that no row knows, as a program that died in between leaves it.
fn orphan(trial: &Trial, kind: ShredKind) {
    let owner = ShredOwner {
        programme: trial.programme.id.raw(),
        kind,
        first: [0xaa; 16],
        second: [0xab; 16],
    };
    let made = trial.door.store.write("test", |tx| {
        tx.bind(owner.programme);
        tx.shred_create(owner).map(drop)
    });
    made.expect("a key is made");
}

engines! {
    what_a_killed_server_left_to_erase_is_finished_by_another => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        heron.browser.open("/me/leave").fill("words", "withdraw").press("/me/leave");
        let keys = shred_keys(trial).len();
        heron.signs_in().browser.at("/left", 200);
        trial.databases.die_at(|moment| moment == Moment::Committed);
        heron.browser.press("/left/erase");
        trial.databases.die_at(|_| false);
        assert_eq!((lines(trial, "erasing").len(), shred_keys(trial).len()), (1, keys));
        trial.jobs();
        assert_eq!((lines(trial, "erasing").len(), shred_keys(trial).len()), (0, keys - 1));
    }

    keys_that_nobody_owns_go_and_no_other => |trial| {
        let _coordinator = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line that stays");
        let mut finch = member(trial, &mut leader, &path, "Finch");
        leaves_line(&mut finch, &path, "Another line that stays");
        entered(&mut leader, &path, "Dove");
        joins(trial, &spoken(&mut leader, &path), "Osprey", true);
        let mut asks = trial.browser();
        asks.open("/talk/write").fill("lines", "When could I come?").press("/talk/write").at("/talk/write", 200);
        // One has left and may come back; one is erased, and what they wrote stays by their wish.
        finch.browser.open("/me/leave").fill("words", "keep").press("/me/leave");
        finch.signs_in().browser.press("/left/erase");
        heron.browser.open("/me/leave").fill("words", "keep").press("/me/leave");
        let before = shred_keys(trial);
        for kind in [ShredKind::Person, ShredKind::InCircle, ShredKind::Circle, ShredKind::Contact] {
            orphan(trial, kind);
        }
        // No capability of this program claims such keys yet: they are left alone.
        orphan(trial, ShredKind::Case);
        assert_eq!(shred_keys(trial).len(), before.len() + 5);
        trial.pass_days(5);
        let after = shred_keys(trial);
        assert!(before.iter().all(|key| after.contains(key)), "a key in use is gone");
        assert_eq!(after.len(), before.len() + 1);
        leader.signs_in().browser.open(&path).says("Another line that stays");
    }

    lines_that_stayed_take_their_key_along_when_their_time_is_over => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let before = shred_keys(trial).len();
        let mut finch = member(trial, &mut leader, &path, "Finch");
        leaves_line(&mut finch, &path, "A line that stays");
        finch.browser.open("/me/leave").fill("words", "keep").press("/me/leave");
        finch.signs_in().browser.press("/left/erase");
        assert_eq!(shred_keys(trial).len(), before + 1, "the key of the line");
        for _ in 0..2 {
            trial.pass(91 * 86_400);
            trial.jobs();
        }
        assert_eq!(shred_keys(trial).len(), before);
    }

    a_clock_that_was_set_back_is_told_to_who_organises => |trial| {
        let mut stork = someone(trial, Role::Coordinator, "Stork");
        trial.jobs();
        stork.browser.open("/c").hides("was set back");
        trial.set_back(7_200);
        trial.jobs();
        stork.signs_in().browser.open("/c").says("The clock of this machine was set back");
        trial.pass_days(4);
        stork.signs_in().browser.open("/c").hides("was set back");
    }

    leaving_twice_at_once_is_leaving_once => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        let mut other = heron.elsewhere(trial);
        heron.browser.open("/me/leave");
        other.open("/me/leave");
        let twice = [
            heron.browser.raw("POST", "/me/leave", &heron.browser.filled("/me/leave")),
            other.raw("POST", "/me/leave", &other.filled("/me/leave")),
        ];
        let came = at_once(trial, &twice);
        assert!(came.contains(&200), "{came:?}");
        assert!(came.iter().all(|status| *status < 500), "{came:?}");
        let waiting = lines(trial, "clockwork").into_iter().filter(|row| row.number("kind") == 10);
        let waiting = waiting.filter(|row| row.id("subject") != [0; 16]).count();
        assert_eq!(waiting, 1, "one day of erasing");
        assert!(lines(trial, "session").is_empty(), "no session is left");
        trial.pass_days(31);
        assert!(lines(trial, "person").is_empty());
    }

    erasing_twice_at_once_is_erasing_once => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        heron.browser.open("/me/leave").press("/me/leave");
        heron.signs_in();
        let other = heron.elsewhere(trial);
        let twice = [&heron.browser, &other].map(|one| one.raw("POST", "/left/erase", &one.filled("/left/erase")));
        let came = at_once(trial, &twice);
        assert!(came.contains(&200) && came.iter().all(|status| *status < 500), "{came:?}");
        assert!(lines(trial, "person").is_empty() && shred_keys(trial).is_empty());
        assert!(lines(trial, "erasing").is_empty());
    }
}

/// The answers to requests that come at the same moment.
fn at_once(trial: &Trial, requests: &[Raw; 2]) -> Vec<u16> {
    let (door, now, start) = (&trial.door, trial.now(), Barrier::new(2));
    std::thread::scope(|scope| {
        let all = requests.each_ref().map(|raw| {
            let start = &start;
            scope.spawn(move || {
                start.wait();
                door.answer(now, raw).status
            })
        });
        all.map(|one| one.join().expect("an answer")).into()
    })
}
