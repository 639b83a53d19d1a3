//! Joining, signing in, and being let in.

use pergola_base::Role;

use super::people::{admit, circle, joins, member, someone, spoken};
use crate::both;

both! {
    join_by_code => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let code = spoken(&mut leader, &path);
        let mut newcomer = joins(trial, &code, "Heron", false);
        newcomer.browser.says("the group opens its door to you").hides("Blue room").hides("Wren");
    }

    sign_in_and_out => |trial| {
        let mut helper = someone(trial, Role::Facilitator, "Wren");
        helper.browser.press("/me/out").at("/", 200);
        helper.browser.open("/me").at("/me", 404);
        helper.signs_in();
        helper.browser.at("/me", 200).says("Wren");
    }

    be_admitted_and_see_names => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut first = member(trial, &mut leader, &path, "Heron");
        first.browser.open("/g").at(&path, 200).says("Blue room").says("Wren").says("Heron");
        let code = spoken(&mut leader, &path);
        let mut second = joins(trial, &code, "Finch", true);
        second.browser.open(&path).at(&path, 404).hides("Wren").hides("Heron");
        admit(&mut leader, &path);
        second.browser.open(&path).at(&path, 200).says("Wren").says("Heron").says("Finch");
    }
}
