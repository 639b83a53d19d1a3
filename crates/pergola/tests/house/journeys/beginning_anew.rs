//! No way back in: somebody who lost their words begins anew in their group,
//! and the account from before ends after thirty days, unless its words come back.

use pergola_base::Role;

use super::kept_apart::{card_of, keeps_apart};
use super::people::{Someone, circle, joins, leaves_line, member, someone, spoken, tries};
use crate::both;
use crate::coverage::person_of;
use crate::trial::Trial;

/// Somebody waits, and the leader lets them in as one who was here before.
fn comes_anew<'t>(
    trial: &'t Trial,
    leader: &mut Someone<'t>,
    path: &str,
    (before, name): (&Someone, &str),
) -> Someone<'t> {
    let anew = joins(trial, &spoken(leader, path), name, true);
    let form = format!("{path}/in/{}", person_of(trial, &anew));
    let old = card_of(trial, before);
    leader.browser.open(&form).says("lost their words");
    leader
        .browser
        .fill("limits", "yes")
        .fill("adult", "yes")
        .fill("before", &old);
    leader.browser.press(&form).at(&format!("{path}/lead"), 200);
    anew
}

both! {
    the_account_from_before_ends_after_thirty_days => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let finch = card_of(trial, &someone(trial, Role::Participant, "Finch"));
        heron.signs_in();
        leaves_line(&mut heron, &path, "From before");
        keeps_apart(&mut leader, &card_of(trial, &heron), &finch);
        let mut anew = comes_anew(trial, &mut leader, &path, (&heron, "Egret"));
        anew.signs_in().browser.open(&path).at(&path, 200).says("Egret").hides("Heron");
        anew.browser.hides("From before");
        heron.browser.open("/me").at("/me", 404);
        leader.browser.open("/g/apart").says("Egret").says(&finch);
        tries(trial, &heron.handle, &heron.words).at("/left", 200);
        trial.pass_days(30);
        tries(trial, &heron.handle, &heron.words).at("/in", 422);
        anew.signs_in().browser.open(&path).at(&path, 200);
        leader.signs_in().browser.open("/g/apart").says("Egret").says(&finch);
    }

    words_that_are_found_again_take_it_back => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let _anew = comes_anew(trial, &mut leader, &path, (&heron, "Egret"));
        trial.pass_days(20);
        heron.signs_in().browser.at("/left", 200).press("/left/back").at("/me", 200);
        trial.pass_days(20);
        heron.signs_in().browser.at("/me", 200).says("Heron");
    }

    nobody_who_helps_is_ended_like_this => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = joins(trial, &spoken(&mut leader, &path), "Heron", true);
        let form = format!("{path}/in/{}", person_of(trial, &heron));
        let stranger = card_of(trial, &someone(trial, Role::Participant, "Finch"));
        for code in [card_of(trial, &leader), stranger, "222 222".to_owned()] {
            leader.browser.open(&form).fill("limits", "yes").fill("adult", "yes");
            leader.browser.fill("before", &code).press(&form).at(&form, 422);
            leader.browser.says("This card code belongs to nobody in the group");
        }
        leader.browser.open("/me").at("/me", 200).says("Wren");
    }
}
