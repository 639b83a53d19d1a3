//! Roles on two vouches, founding helpers, roles that do not go together, and a
//! circle that nobody leads.

use pergola_base::facts::{people as facts, standing};
use pergola_base::{Id, Person, Role, Stop};
use pergola_store::Tx;

use super::database::held;
use super::people::{Someone, admit, circle, joins, leaves, member, someone, spoken};
use crate::both;
use crate::coverage::person_of;
use crate::trial::Trial;

/// Looks into the programme, or changes something that no page can.
pub fn within<T>(trial: &Trial, what: impl Fn(&mut Tx) -> Result<T, Stop>) -> T {
    let done = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        what(tx)
    });
    done.expect("the store answers")
}

fn may_lead(trial: &Trial, person: Id<Person>) -> bool {
    let today = trial.door.house.zone.day(trial.now());
    within(trial, |tx| Ok(standing::may_lead(tx, person, today)?))
}

/// A coordinator proposes somebody.
pub fn proposes(organiser: &mut Someone, person: Id<Person>, role: Role) {
    organiser
        .browser
        .open("/c/roles")
        .fill("person", &person.to_string())
        .fill("role", role.word())
        .press("/c/roles");
}

/// Somebody is let in to a circle by words for who has an account.
pub fn comes_in(leader: &mut Someone, path: &str, who: &mut Someone) {
    leader
        .browser
        .open(&format!("{path}/lead"))
        .fill("kind", "here");
    leader.browser.press(&format!("{path}/code"));
    let code = leader.browser.listed("words").join(" ");
    who.browser
        .open("/g/code")
        .fill("code", &code)
        .press("/g/code");
    admit(leader, path);
}

/// Makes a founding helper's code.
fn founds(organiser: &mut Someone, ticks: &[&str]) -> u16 {
    organiser.browser.open("/c").fill("role", "facilitator");
    for tick in ticks {
        organiser.browser.fill(tick, "yes");
    }
    organiser.browser.press("/c/code").status
}

const BOTH: [&str; 2] = ["outside_one", "outside_two"];

both! {
    a_facilitator_is_made_by_two_vouches => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        comes_in(&mut leader, &path, &mut plover);
        let mut knot = someone(trial, Role::Mentor, "Knot");
        let them = person_of(trial, &plover);
        leader.browser.open("/me").never_says("Somebody waits for people who vouch");
        proposes(&mut organiser, them, Role::Facilitator);
        organiser.browser.at("/c/roles", 200).says("Plover").says("0 of 2 vouched");
        plover.browser.open("/v").says("Nobody waits for a vouch of yours");
        leader.browser.open("/me").says("Somebody waits for people who vouch");
        leader.browser.open("/v").says("Plover").press("/v").at("/v", 200).says("You vouched for them");
        leader.browser.open("/v").says("You vouched for them");
        assert!(!may_lead(trial, them));
        organiser.browser.open("/c/roles").says("1 of 2 vouched");
        // Somebody from elsewhere knows the card code only.
        knot.browser.open("/v").hides("Plover").says("Somebody from another group");
        knot.browser.press("/v").says("Nobody waits for a vouch of yours");
        assert!(may_lead(trial, them));
        assert_eq!((held(trial, "vouch"), held(trial, "proposal")), (0, 0), "who vouched is not kept");
        plover.signs_in().browser.open("/g").says("You cannot read the names of people who wait yet");
        plover.browser.press("/g/welcome").at("/g", 200);
        leader.browser.open("/g").says("Plover").says("People who want to share the welcome");
        plover.browser.open("/me/copy").says("Two people vouched for you as");
        leaves(&mut plover, false);
        plover.signs_in().browser.press("/left/erase");
        assert_eq!(held(trial, "vouched"), 0);
    }

    nobody_vouches_twice_for_themself_or_for_whom_they_proposed => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        let mut knot = someone(trial, Role::Mentor, "Knot");
        let (them, coordinator) = (person_of(trial, &plover), person_of(trial, &organiser));
        within(trial, |tx| Ok(facts::give_role(tx, coordinator, Role::Mentor)?));
        proposes(&mut organiser, them, Role::Facilitator);
        knot.browser.open("/v");
        let fields = knot.browser.filled("/v");
        for _ in 0..3 {
            knot.browser.send("POST", "/v", &fields);
        }
        knot.browser.open("/v").says("You vouched for them").hides("I vouch for them");
        for other in [&mut plover, &mut organiser] {
            other.browser.open("/v").hides("I vouch for them");
            let mut fields = fields.clone();
            fields.retain(|(name, _)| !name.starts_with('_'));
            other.browser.go("POST", "/v", fields);
            assert_eq!(other.browser.status, 422);
        }
        assert!(!may_lead(trial, them));
        // Whoever vouched and goes counts no more.
        knot.browser.open("/me/done").press("/me/done");
        assert_eq!(held(trial, "vouch"), 0);
    }

    a_trainee_becomes_a_mentor_by_two_vouches => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut teal = someone(trial, Role::Trainee, "Teal");
        let them = person_of(trial, &teal);
        proposes(&mut organiser, them, Role::Mentor);
        for name in ["Knot", "Dunlin"] {
            someone(trial, Role::Mentor, name).browser.open("/v").press("/v");
        }
        let roles = within(trial, |tx| Ok(facts::roles(tx, them)?));
        assert!(roles.has(Role::Mentor) && !roles.has(Role::Trainee));
        teal.signs_in().browser.open("/me").says("You go along with others");
        proposes(&mut organiser, them, Role::Mentor);
        organiser.browser.at("/c/roles", 422).says("Two people vouched for them in this role already");
    }

    rule_69_roles_that_do_not_go_together_are_waived_for_ninety_days => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut lead = someone(trial, Role::SafeguardingLead, "Ibis");
        let them = person_of(trial, &lead);
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Trainee)?));
        proposes(&mut organiser, them, Role::Mentor);
        organiser.browser.at("/c/roles", 422).says("They hold a role that does not go with this one");
        assert_eq!((held(trial, "proposal"), held(trial, "waiver")), (0, 0));
        organiser.browser.open("/c/roles").fill("person", &them.to_string()).fill("role", "mentor");
        organiser.browser.fill("reason", "few").fill("days", "90").press("/c/roles").at("/c/roles", 200);
        organiser.browser.says("Roles held together for a while").says("1 June");
        for name in ["Knot", "Dunlin"] {
            someone(trial, Role::Mentor, name).browser.open("/v").press("/v");
        }
        let mentors = || within(trial, |tx| Ok(facts::roles(tx, them)?.has(Role::Mentor)));
        assert!(mentors());
        trial.pass_days(90);
        assert!(mentors(), "the last day");
        lead.signs_in().browser.open("/me/calendar").press("/me/calendar");
        assert_eq!(held(trial, "feed"), 1);
        trial.pass_days(1);
        assert!(!mentors(), "it ends by itself");
        assert_eq!(held(trial, "feed"), 0, "and with it what it was given for");
        assert_eq!((held(trial, "waiver"), held(trial, "vouched")), (0, 0));
        let roles = within(trial, |tx| Ok(facts::roles(tx, them)?));
        assert!(roles.has(Role::SafeguardingLead));
    }

    rule_114_founding_helpers_are_four_for_a_year => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        assert_eq!(founds(&mut organiser, &[]), 422);
        organiser.browser.says("A vouch from outside is not ticked");
        assert_eq!(founds(&mut organiser, &BOTH[..1]), 422);
        let mut first = None;
        for name in ["Wren", "Rook", "Robin"] {
            assert_eq!(founds(&mut organiser, &BOTH), 200);
            let code = organiser.browser.listed("words").join(" ");
            let founder = joins(trial, &code, name, true);
            first = first.or_else(|| Some(person_of(trial, &founder)));
        }
        assert_eq!(founds(&mut organiser, &BOTH), 200, "the fourth");
        assert_eq!(founds(&mut organiser, &BOTH), 422, "an open code counts");
        organiser.browser.says("There are 4 founding helpers, or codes for them");
        let first = first.expect("somebody founded");
        assert!(may_lead(trial, first));
        organiser.browser.open("/c/roles").says("Founding helpers may lead without two vouches");
        trial.pass_days(364);
        assert!(may_lead(trial, first));
        trial.pass_days(1);
        assert!(!may_lead(trial, first), "in month thirteen");
        organiser.signs_in().browser.open("/c/roles").says("The first year is over");
        organiser.browser.open("/c").says("The first year is over");
        assert!(!organiser.browser.html.contains("value=\"facilitator\""));
        // Vouched for by two people here, the same person may lead again.
        proposes(&mut organiser, first, Role::Facilitator);
        for name in ["Knot", "Dunlin"] {
            someone(trial, Role::Mentor, name).browser.open("/v").press("/v");
        }
        assert!(may_lead(trial, first));
    }

    rule_115_that_others_vouch_is_seen_inside_the_own_circle_only => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        comes_in(&mut leader, &path, &mut plover);
        let (them, today) = (person_of(trial, &plover), trial.door.house.zone.day(trial.now()));
        heron.browser.open(&path).says("Plover").never_says("vouch");
        within(trial, |tx| Ok(standing::vouch_done(tx, them, Role::Mentor, today)?));
        heron.browser.open(&path).says("goes along · two others vouch for them");
        let mut second = someone(trial, Role::Facilitator, "Robin");
        for page in ["/g", "/v", "/me", "/g/apart"] {
            second.browser.open(page).never_says("two others vouch");
        }
        for page in ["/c", "/c/roles"] {
            organiser.browser.open(page).says("Plover").never_says("two others vouch");
        }
    }

    rule_24_nobody_goes_along_with_former_companions_for_half_a_year => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        member(trial, &mut leader, &path, "Heron");
        let mut finch = member(trial, &mut leader, &path, "Finch");
        leader.browser.open("/g").fill("name", "Green room").press("/g");
        let green = leader.browser.path.trim_end_matches("/lead").to_owned();
        finch.browser.open("/me/done").press("/me/done");
        finch.signs_in().browser.press("/me/return");
        let them = person_of(trial, &finch);
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Mentor)?));
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422);
        leader.browser.says("They cannot be let in to this group now");
        // Among others there is nothing against it.
        member(trial, &mut leader, &green, "Dove");
        finch.signs_in();
        comes_in(&mut leader, &green, &mut finch);
        finch.browser.open(&green).at(&green, 200).says("goes along");
        trial.pass_days(182);
        leader.signs_in();
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422, "the day before");
        trial.pass_days(1);
        leader.signs_in();
        admit(&mut leader, &path);
        finch.signs_in().browser.open(&path).at(&path, 200).says("goes along");
    }

    the_last_one_of_a_role_reads_that_before_they_go => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut worries = someone(trial, Role::SafeguardingLead, "Rook");
        for page in ["/me/pause", "/me/done", "/me/leave"] {
            organiser.browser.open(page).says("Nobody else organises here").never_says("there for worries");
            worries.browser.open(page).says("Nobody else is there for worries").never_says("organises here");
        }
        let mut other = someone(trial, Role::Coordinator, "Crane");
        organiser.browser.open("/me/leave").never_says("Nobody else organises here");
        other.browser.open("/me/pause").press("/me/pause");
        organiser.browser.open("/me/leave").says("Nobody else organises here");
    }

    a_circle_that_nobody_leads_is_taken_over_from_inside => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        comes_in(&mut leader, &path, &mut plover);
        heron.browser.open("/me/leave").never_says("Nobody else leads").never_says("Nobody else organises");
        organiser.browser.open("/c").says("With nobody who leads 0");
        plover.browser.open("/g").at(&path, 200);
        for page in ["/me/pause", "/me/done", "/me/leave"] {
            leader.browser.open(page).says("Nobody else leads a group that you lead");
            leader.browser.says("You are free to go all the same");
        }
        leaves(&mut leader, false);
        organiser.browser.open("/c").says("With nobody who leads 1");
        let them = person_of(trial, &plover);
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Facilitator)?));
        heron.browser.open("/g").hides("Lead it from now on");
        plover.signs_in().browser.open("/g").says("Nobody leads this group at the moment");
        plover.browser.press(&format!("{path}/take")).at(&format!("{path}/lead"), 200);
        organiser.browser.open("/c").says("With nobody who leads 0");
        plover.browser.open("/g").never_says("Lead it from now on");
        let mut finch = joins(trial, &spoken(&mut plover, &path), "Finch", true);
        finch.browser.open("/g").says("The group still has to let you in");
        admit(&mut plover, &path);
        finch.signs_in().browser.open(&path).at(&path, 200).says("Heron");
    }

    a_waiver_of_a_role_that_was_not_given_ends_nothing => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut lead = someone(trial, Role::SafeguardingLead, "Ibis");
        let them = person_of(trial, &lead);
        within(trial, |tx| Ok(facts::give_role(tx, them, Role::Trainee)?));
        lead.signs_in().browser.open("/me/calendar").press("/me/calendar");
        let waives = |organiser: &mut Someone| {
            organiser.browser.open("/c/roles").fill("person", &them.to_string()).fill("role", "mentor");
            organiser.browser.fill("reason", "few").fill("days", "30").press("/c/roles").at("/c/roles", 200);
            organiser.browser.says("Roles held together for a while");
        };
        waives(&mut organiser);
        organiser.browser.press("/c/roles/back").at("/c/roles", 200);
        organiser.browser.never_says("Roles held together for a while");
        assert_eq!(held(trial, "waiver"), 0);
        waives(&mut organiser);
        trial.pass_days(31);
        assert_eq!((held(trial, "waiver"), held(trial, "proposal")), (0, 0));
        assert_eq!(held(trial, "feed"), 1, "nobody vouched, so nothing was given for it");
        lead.signs_in().browser.open("/me/seen").never_says("A task of yours ended");
    }

    with_whoever_proposed_somebody_the_vouches_for_it_go => |trial| {
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let lead = someone(trial, Role::SafeguardingLead, "Ibis");
        let plover = someone(trial, Role::Mentor, "Plover");
        let (them, waived) = (person_of(trial, &plover), person_of(trial, &lead));
        within(trial, |tx| Ok(facts::give_role(tx, waived, Role::Trainee)?));
        proposes(&mut organiser, them, Role::Facilitator);
        let mut knot = someone(trial, Role::Mentor, "Knot");
        knot.browser.open("/v").press("/v").at("/v", 200);
        organiser.browser.open("/c/roles").fill("person", &waived.to_string()).fill("role", "mentor");
        organiser.browser.fill("reason", "few").fill("days", "90").press("/c/roles").at("/c/roles", 200);
        assert_eq!((held(trial, "vouch"), held(trial, "waiver")), (1, 1));
        organiser.browser.open("/me/done").press("/me/done");
        for table in ["proposal", "vouch", "waiver"] {
            assert_eq!(held(trial, table), 0, "{table}");
        }
    }
}
