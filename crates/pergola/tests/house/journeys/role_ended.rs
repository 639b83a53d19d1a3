//! A role that ends by itself takes along what it was given for: the place in the
//! circle, its next keys, the evenings ahead. Whoever held it is here all the same.

use pergola_base::facts::{belongs, people as facts};
use pergola_base::{Circle, Id, Person, Role};

use super::all_keys_anew::makes_all_anew;
use super::database::held;
use super::people::{Someone, circle, guest, helper, leaves, leaves_line, member, plans, someone};
use super::rota::{away, drafts};
use super::vouching::{comes_in, within};
use crate::both;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::Trial;

/// Days that the waivers here hold.
const DAYS: i64 = 30;

/// Somebody is given a role beside one that it does not go with, for thirty days.
fn waived<'t>(
    trial: &'t Trial,
    organiser: &mut Someone,
    (name, held, role): (&str, Role, Role),
) -> Someone<'t> {
    let mut who = someone(trial, held, name);
    let them = person_of(trial, &who);
    if role == Role::Mentor {
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Trainee)?));
    }
    organiser
        .signs_in()
        .browser
        .open("/c/roles")
        .fill("person", &them.to_string())
        .fill("role", role.word())
        .fill("reason", "few")
        .fill("days", &DAYS.to_string())
        .press("/c/roles")
        .at("/c/roles", 200);
    for name in ["Knot", "Dunlin"] {
        let mut vouches = someone(trial, Role::Mentor, name);
        vouches.browser.open("/v").press("/v");
    }
    who.signs_in();
    assert!(holds(trial, them, role), "two vouched");
    who
}

fn holds(trial: &Trial, person: Id<Person>, role: Role) -> bool {
    within(trial, |tx| Ok(facts::roles(tx, person)?.has(role)))
}

/// Opens a group, as whoever may lead one by now.
fn opens(who: &mut Someone, name: &str) -> String {
    who.browser.open("/g").press("/g/welcome");
    who.browser.open("/g").fill("name", name).press("/g");
    who.browser.path.trim_end_matches("/lead").to_owned()
}

fn circle_of(path: &str) -> Id<Circle> {
    Id::parse(path.trim_start_matches("/g/")).expect("a circle's path")
}

fn is_in(trial: &Trial, path: &str, person: Id<Person>) -> bool {
    let circle = circle_of(path);
    within(trial, |tx| Ok(belongs::part(tx, circle, person)?.is_some()))
}

/// How many evenings from today on somebody is set for.
fn ahead(trial: &Trial, person: Id<Person>) -> usize {
    let today = trial.door.house.zone.day(trial.now()).0;
    let all = lines(trial, "helps").into_iter();
    all.filter(|line| line.id("person") == person.raw() && line.number("day") >= today)
        .count()
}

/// Rows of a table that name somebody.
fn rows_of(trial: &Trial, table: &str, person: Id<Person>) -> usize {
    let all = lines(trial, table).into_iter();
    all.filter(|line| line.id("person") == person.raw()).count()
}

/// The newest epoch of a circle, and the newest that somebody holds or will hold.
fn epochs(trial: &Trial, path: &str, person: Id<Person>) -> (i64, Option<i64>) {
    let scope = circle_of(path).raw();
    let of = |table| {
        let all = lines(trial, table).into_iter();
        all.filter(move |line| line.id("scope") == scope)
    };
    let newest = of("scope").map(|line| line.number("epoch")).max();
    let keys = of("ring").chain(of("wrap"));
    let theirs = keys.filter(|line| line.id("person") == person.raw());
    let held = theirs.map(|line| line.number("epoch")).max();
    (newest.expect("the circle has an epoch"), held)
}

/// Every page that asks where somebody belongs opens for them.
fn goes_on(who: &mut Someone, name: &str) {
    who.signs_in();
    for page in ["/me", "/g", "/me/name", "/me/way/two", "/v", "/me/copy"] {
        assert_eq!(who.browser.open(page).status, 200, "{page}");
    }
    who.browser
        .open("/me/name")
        .fill("name", name)
        .press("/me/name");
    assert_eq!(who.browser.status, 200);
    makes_all_anew(who);
}

both! {
    a_mentor_whose_role_ends_is_in_the_group_no_longer => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let waiver = ("Ibis", Role::SafeguardingLead, Role::Mentor);
        let mut ibis = waived(trial, &mut organiser, waiver);
        let them = person_of(trial, &ibis);
        comes_in(leader.signs_in(), &path, &mut ibis);
        helper(trial, leader.signs_in(), &path, (Role::Mentor, "Plover"));
        let mut heron = member(trial, &mut leader, &path, "Heron");
        for name in ["Finch", "Dove", "Lark", "Swift"] {
            guest(&mut leader, &path, name);
        }
        plans(trial, &mut leader, &path, 7, 10);
        leader.browser.open(&format!("{path}/lead")).press(&format!("{path}/begin"));
        leaves_line(ibis.signs_in(), &path, "I was here");
        away(&mut ibis, "w9", true);
        for (page, field) in [("needs", "quiet"), ("times", "we2")] {
            let page = format!("{path}/{page}");
            ibis.browser.open(&page).fill(field, "yes").press(&page);
        }
        let said = ["rota_time", "need", "could_come"];
        assert_eq!(said.map(|table| rows_of(trial, table, them)), [1; 3]);
        trial.pass_days(DAYS - 1);
        drafts(trial, organiser.signs_in());
        assert!(ahead(trial, them) > 0 && rows_of(trial, "rota_line", them) > 0);
        trial.pass_days(2);
        assert!(!holds(trial, them, Role::Mentor), "it ended by itself");
        assert!(!is_in(trial, &path, them));
        assert_eq!(ahead(trial, them), 0);
        for table in said.into_iter().chain(["rota_line", "circle_name", "waiting"]) {
            assert_eq!(rows_of(trial, table, them), 0, "{table}");
        }
        leader.signs_in().browser.open(&path).hides("Ibis").hides("I was here");
        leaves_line(heron.signs_in(), &path, "After it");
        let (newest, theirs) = epochs(trial, &path, them);
        assert!(theirs.is_none_or(|held| held < newest), "{theirs:?} of {newest}");
        ibis.signs_in().browser.open(&path).at(&path, 404);
        ibis.browser.open("/me/copy").says("I was here").hides("After it");
        goes_on(&mut ibis, "Avocet");
    }

    a_group_whose_lead_lost_the_role_is_led_by_nobody => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut rail = waived(trial, &mut organiser, ("Rail", Role::Supervisor, Role::Facilitator));
        let path = opens(&mut rail, "Blue room");
        let them = person_of(trial, &rail);
        let mut heron = member(trial, &mut rail, &path, "Heron");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        comes_in(&mut rail, &path, &mut plover);
        plans(trial, &mut rail, &path, 7, 10);
        organiser.signs_in().browser.open("/c").says("With nobody who leads 0");
        trial.pass_days(DAYS + 1);
        assert!(!is_in(trial, &path, them));
        assert_eq!(ahead(trial, them), 0);
        organiser.signs_in().browser.open("/c").says("With nobody who leads 1");
        heron.signs_in().browser.open(&path).hides("Rail").says("Plover");
        leaves_line(&mut heron, &path, "Who leads now?");
        let (newest, theirs) = epochs(trial, &path, them);
        assert!(theirs.is_none_or(|held| held < newest), "{theirs:?} of {newest}");
        goes_on(&mut rail, "Crake");
        let successor = person_of(trial, &plover);
        within(trial, |tx| Ok(facts::give_role(tx, successor, Role::Facilitator)?));
        plover.signs_in().browser.open("/g").says("Nobody leads this group at the moment");
        plover.browser.press(&format!("{path}/take")).at(&format!("{path}/lead"), 200);
        organiser.browser.open("/c").says("With nobody who leads 0");
    }

    whoever_may_go_along_without_leading_stays_with_that => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut rail = waived(trial, &mut organiser, ("Rail", Role::Supervisor, Role::Facilitator));
        let path = opens(&mut rail, "Blue room");
        let them = person_of(trial, &rail);
        let mut heron = member(trial, &mut rail, &path, "Heron");
        plans(trial, &mut rail, &path, 7, 10);
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Mentor)?));
        heron.browser.open(&path).says("Rail").says("leads the evening");
        trial.pass_days(DAYS + 1);
        assert!(is_in(trial, &path, them));
        assert_eq!(ahead(trial, them), 0, "a lead of before leads no evening ahead");
        organiser.signs_in().browser.open("/c").says("With nobody who leads 1");
        heron.signs_in().browser.open(&path).says("Rail goes along");
        goes_on(&mut rail, "Crake");
        rail.browser.open(&path).at(&path, 200).says("Crake");
        rail.browser.open(&format!("{path}/lead")).at(&format!("{path}/lead"), 404);
    }

    whoever_lost_the_role_waits_at_no_door => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut rail = waived(trial, &mut organiser, ("Rail", Role::Supervisor, Role::Facilitator));
        let mut ibis = waived(trial, &mut organiser, ("Ibis", Role::SafeguardingLead, Role::Mentor));
        rail.browser.open("/g").press("/g/welcome").at("/g", 200);
        leader.signs_in().browser.open(&format!("{path}/lead")).fill("kind", "here");
        leader.browser.press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ");
        ibis.signs_in().browser.open("/g/code").fill("code", &code).press("/g/code").at("/g", 200);
        assert_eq!(held(trial, "waiting"), 2);
        trial.pass_days(DAYS + 1);
        assert_eq!(held(trial, "waiting"), 0);
        leader.signs_in().browser.open("/g").hides("Rail");
        leader.browser.open(&format!("{path}/lead")).hides("Ibis");
        ibis.signs_in().browser.open("/g").at("/g", 200);
    }

    nobody_shares_the_welcome_who_leads_evenings_no_longer => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let mut robin = someone(trial, Role::Mentor, "Robin");
        let them = person_of(trial, &robin);
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Facilitator)?));
        robin.signs_in().browser.open("/g").press("/g/welcome").at("/g", 200);
        within(trial, |tx| Ok(facts::drop_role(tx, them, Role::Facilitator)?));
        let form = format!("/g/welcome/{them}");
        leader.browser.open("/g").press(&form).at(&form, 404);
        assert_eq!(rows_of(trial, "waiting", them), 1, "nothing was given");
    }

    whoever_left_and_lost_the_role_meanwhile_comes_back_to_no_group => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut ibis = waived(trial, &mut organiser, ("Ibis", Role::SafeguardingLead, Role::Mentor));
        comes_in(leader.signs_in(), &path, &mut ibis);
        trial.pass_days(DAYS - 10);
        leaves(ibis.signs_in(), false);
        trial.pass_days(11);
        ibis.signs_in().browser.press("/left/back");
        ibis.signs_in().browser.open("/g").at("/g", 200).hides("The group still has to let you in");
        assert_eq!(held(trial, "waiting"), 0);
        leader.signs_in().browser.open(&format!("{path}/lead")).hides("Ibis");
    }
}
