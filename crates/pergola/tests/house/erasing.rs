//! After somebody was erased, no table of either database holds their id or
//! the tag of their sign-in name. The journal's entries hold aliases, which
//! died with the person's key.

use pergola_base::{Cx, Id, Person, Role};
use pergola_home::people::handles;
use pergola_seal::{Language, Plain};

use crate::engines;
use crate::journeys::people::{Someone, admit, circle, member, someone, spoken};
use crate::journeys::trusted::{begins, chooses};
use crate::rows::{everything, holds};
use crate::trial::Trial;

/// The id and the tag behind a sign-in name.
fn known(trial: &Trial, someone: &Someone) -> (Id<Person>, [u8; 32]) {
    let cx = Cx::new(&trial.door.house, trial.now(), Language::En);
    let handle = Plain::new(someone.handle.clone());
    let found = trial
        .door
        .store
        .read("test", |tx| handles::find(&cx, tx, &handle));
    let found = found
        .expect("the store answers")
        .expect("the sign-in name is known");
    (found.person, handles::tag(&cx, &handle))
}

#[track_caller]
fn gone(trial: &Trial, part: &[u8], what: &str) {
    for found in everything(trial) {
        assert!(
            !holds(&found.bytes, part),
            "{} still holds {what}",
            found.place
        );
    }
}

engines! {
    nothing_of_a_trusted_helper_is_left => |trial| {
        let mut one = someone(trial, Role::Mentor, "Wren");
        let other = someone(trial, Role::Mentor, "Rook");
        let mut heron = someone(trial, Role::Participant, "Heron");
        chooses(trial, &mut heron, &one, &other);
        begins(&mut one);
        let (person, _) = known(trial, &one);
        one.browser.open("/me/leave").fill("words", "withdraw").press("/me/leave");
        one.signs_in();
        one.browser.at("/left", 200).press("/left/erase");
        gone(trial, &person.raw(), "the helper's id");
        heron.browser.open("/me").says("can no longer help you back in");
    }

    nothing_of_an_account_is_left => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        heron.browser.open(&path).fill("line", "See you on Tuesday").press(&format!("{path}/line"));
        for (page, field) in [(format!("{path}/needs"), "quiet"), (format!("{path}/times"), "tu2")] {
            heron.browser.open(&page).fill(field, "yes").press(&page).at(&page, 200);
        }
        crate::journeys::calendar::calendar(&mut heron);
        let (person, tag) = known(trial, &heron);
        assert!(everything(trial).iter().any(|found| holds(&found.bytes, &person.raw())));
        heron.browser.open("/me/leave").fill("words", "withdraw").press("/me/leave");
        heron.signs_in();
        heron.browser.at("/left", 200).press("/left/erase");
        gone(trial, &person.raw(), "the person's id");
        gone(trial, &tag, "the sign-in name's tag");
        trial.pass_days(2);
        gone(trial, person.to_string().as_bytes(), "the person's id as text");
        heron.signs_in();
        heron.browser.hides("Heron");
    }

    nothing_is_left_when_the_day_comes => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let code = spoken(&mut leader, &path);
        let mut heron = crate::journeys::people::joins(trial, &code, "Heron", true);
        let (person, tag) = known(trial, &heron);
        admit(&mut leader, &path);
        heron.browser.open("/me/leave").press("/me/leave");
        trial.pass_days(31);
        gone(trial, &person.raw(), "the person's id");
        gone(trial, &tag, "the sign-in name's tag");
    }

    nothing_of_somebody_without_an_account_is_left => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let person = entered(&mut leader, &path, "Finch");
        leader.browser.open(&format!("{path}/lead"));
        let page = format!("{path}/p/{person}");
        assert!(everything(trial).iter().any(|found| holds(&found.bytes, &person.raw())));
        leader.browser.open(&page).press(&format!("{page}/leave")).at(&page, 200);
        leader.browser.press(&format!("{page}/erase"));
        gone(trial, &person.raw(), "the person's id");
        trial.pass_days(2);
        gone(trial, person.to_string().as_bytes(), "the person's id as text");
    }

    a_helper_leaves_nothing_either => |trial| {
        let mut lead = someone(trial, Role::Coordinator, "Wren");
        let mut helper = someone(trial, Role::Mentor, "Heron");
        lead.browser.open("/c").at("/c", 200).says("Heron");
        let (person, tag) = known(trial, &helper);
        helper.browser.open("/me/leave").press("/me/leave");
        helper.signs_in();
        helper.browser.press("/left/erase");
        gone(trial, &person.raw(), "the person's id");
        gone(trial, &tag, "the sign-in name's tag");
        lead.browser.open("/c").hides("Heron");
    }
}

/// Enters somebody without an account, page by page.
pub fn entered(leader: &mut Someone, circle: &str, name: &str) -> Id<Person> {
    let page = format!("{circle}/person");
    leader
        .browser
        .open(&page)
        .fill("name", name)
        .fill("limits", "yes")
        .fill("adult", "yes");
    leader.browser.press(&page);
    if leader.browser.html.contains("name=\"sure\"") {
        leader
            .browser
            .fill("limits", "yes")
            .fill("adult", "yes")
            .press(&page);
    }
    leader.browser.open(&format!("{circle}/lead"));
    let links = leader.browser.links();
    let start = format!("{circle}/p/");
    let found = links
        .iter()
        .filter_map(|link| link.strip_prefix(&start))
        .next_back();
    found
        .and_then(Id::parse)
        .unwrap_or_else(|| panic!("nobody: {}", leader.browser.text()))
}
