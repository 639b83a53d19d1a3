//! The rota: drafted, compared, published; why somebody is not there, without
//! ever saying why; one's own time; an evening that needs somebody.

use pergola_base::facts::pairs;
use pergola_base::{Id, Person, Role, Stop};

use super::people::{Someone, circle, guest, helper, leaves, member, next_evening, plans, someone};
use super::slots;
use crate::both;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::Trial;

const DAY: i64 = 86_400;
const MENTORS: [&str; 4] = ["Plover", "Robin", "Martin", "Crane"];

/// A group with so many people who go along, whose evenings are planned.
pub struct Group<'t> {
    pub leader: Someone<'t>,
    pub path: String,
    pub mentors: Vec<Someone<'t>>,
    pub person: Someone<'t>,
}

pub fn group<'t>(trial: &'t Trial, name: &str, mentors: usize) -> Group<'t> {
    group_for(trial, name, mentors, 8)
}

/// The same with so many evenings.
pub fn group_for<'t>(trial: &'t Trial, name: &str, mentors: usize, evenings: i64) -> Group<'t> {
    let (mut leader, path) = circle(trial, "Wren", name);
    let mentors = MENTORS[..mentors]
        .iter()
        .map(|name| helper(trial, &mut leader, &path, (Role::Mentor, name)))
        .collect();
    let person = member(trial, &mut leader, &path, "Heron");
    for name in ["Finch", "Dove", "Lark", "Swift"] {
        guest(&mut leader, &path, name);
    }
    plans(trial, &mut leader, &path, 7, evenings);
    let begin = format!("{path}/begin");
    leader.browser.open(&format!("{path}/lead")).press(&begin);
    Group {
        leader,
        path,
        mentors,
        person,
    }
}

/// Asks for a draft, and looks when a server has had its turns.
pub fn drafts(trial: &Trial, who: &mut Someone) {
    who.browser
        .open("/c/rota")
        .press("/c/rota/draft")
        .at("/c/rota", 200);
    turns(trial, 6);
    who.browser.open("/c/rota");
}

/// So many turns of whoever looks for a rota.
pub fn turns(trial: &Trial, turns: usize) {
    for _ in 0..turns {
        trial.jobs();
        trial.pass(2);
    }
}

pub fn publishes(who: &mut Someone) {
    who.browser.press("/c/rota/publish").at("/c/rota", 200);
}

pub fn away(mentor: &mut Someone, week: &str, ticked: bool) {
    mentor.signs_in().browser.open("/me/rota");
    if ticked {
        mentor.browser.fill(week, "yes");
    }
    let fields = mentor.browser.filled("/me/rota").into_iter();
    let fields = fields.filter(|(name, _)| ticked || name != week).collect();
    mentor.browser.go("POST", "/me/rota", fields);
    mentor.browser.at("/me/rota", 200);
}

/// Which of those who go along are set for the first evening.
pub fn set(group: &mut Group) -> Vec<usize> {
    let all = 0..group.mentors.len();
    all.filter(|at| {
        let browser = &mut group.mentors[*at].browser;
        browser
            .open("/me/rota")
            .text()
            .contains("Tuesday, 10 March 2026")
    })
    .collect()
}

pub fn apart(trial: &Trial, one: Id<Person>, other: Id<Person>, stands: bool) {
    let done: Result<(), Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        if stands {
            pairs::add(tx, one, other)?;
        } else {
            pairs::drop(tx, one, other)?;
        }
        Ok(())
    });
    done.expect("a pair is noted");
}

/// How the page answers why somebody is not on the next evening.
fn why(organises: &mut Someone, evening: &str, person: Id<Person>) -> String {
    let evening = evening.rsplit('/').next().expect("an id");
    organises
        .browser
        .open(&format!("/c/rota/why/{evening}/{person}"));
    assert_eq!(organises.browser.status, 200);
    crate::browser::without_keys(&organises.browser.html)
}

both! {
    a_draft_changes_nothing_until_it_is_published => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        let ill = set(&mut group)[0];
        away(&mut group.mentors[ill], "w1", true);
        let before = lines(trial, "helps").len();
        drafts(trial, organises.signs_in());
        organises.browser.says("What would change").says("Comes:").hides("Blue room").hides("Heron");
        organises.browser.hides("Garden house");
        assert_eq!(lines(trial, "helps").len(), before, "a draft changes nothing");
        publishes(&mut organises);
        organises.browser.says("What the last publishing changed").says("Group 1");
        // Four weeks ahead hold three evenings, each with two and whoever leads.
        let first = lines(trial, "helps").iter().map(|line| line.number("day")).min();
        let of_first = lines(trial, "helps").iter().filter(|line| Some(line.number("day")) == first).count();
        assert_eq!(of_first, 3);
        let gone = person_of(trial, &group.mentors[ill]).raw();
        let there = |line: &crate::rows::Line| Some(line.number("day")) == first && line.id("person") == gone;
        assert!(!lines(trial, "helps").iter().any(there), "away that week");
        group.person.browser.open(&group.path).says("There is a change in who goes along");
        assert!(lines(trial, "rota_line").iter().any(|line| line.number("kind") == 3), "somebody opens");
    }

    a_number_stays_with_its_group => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let first = group(trial, "Blue room", 2);
        let number = |organises: &mut Someone| {
            let text = organises.signs_in().browser.open("/c/rota").text();
            let mut rows = text.split("Group ").skip(1);
            rows.find(|row| row.contains("Plover")).map(|row| row[..1].to_owned())
        };
        assert_eq!(number(&mut organises).as_deref(), Some("1"));
        trial.pass_days(1);
        for name in ["Green room", "Red room", "Grey room"] {
            let (_, path) = circle(trial, "Gull", name);
            slots::plan(trial, &path, 7);
        }
        assert_eq!(number(&mut organises).as_deref(), Some("1"));
        drop(first);
    }

    a_draft_can_be_thrown_away => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 3);
        drafts(trial, &mut organises);
        organises.browser.press("/c/rota/away").at("/c/rota", 200).says("Make a draft");
        assert!(lines(trial, "rota_line").is_empty());
        organises.browser.open("/c/month").says("The rota");
        let form = vec![("weeks".to_owned(), "5".to_owned())];
        organises.browser.go("POST", "/c/rota/draft", form);
        assert_eq!(organises.browser.status, 422);
    }

    of_two_who_publish_at_once_one_wins_and_the_other_sees_what_changed => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        let ill = set(&mut group)[0];
        away(&mut group.mentors[ill], "w1", true);
        drafts(trial, organises.signs_in());
        let mut too = organises.elsewhere(trial);
        too.open("/c/rota");
        publishes(&mut organises);
        let helps = lines(trial, "helps").len();
        too.press("/c/rota/publish").at("/c/rota/publish", 409);
        too.says("Somebody else has published a rota").says("What the last publishing changed").says("Comes:");
        assert_eq!(lines(trial, "helps").len(), helps);
    }

    what_was_set_by_hand_meanwhile_is_not_published_over_unseen => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        drafts(trial, organises.signs_in());
        let evening = next_evening(group.leader.signs_in(), &group.path);
        group.leader.browser.open(&evening);
        let forms = group.leader.browser.forms().into_iter().map(|form| form.action);
        let off: Vec<_> = forms.filter(|action| action.contains("/h/") && action.ends_with("/off")).collect();
        group.leader.browser.press(off.last().expect("somebody is set")).at(&evening, 200);
        let helps = lines(trial, "helps").len();
        organises.browser.press("/c/rota/publish").at("/c/rota/publish", 409);
        organises.browser.says("Somebody else has changed this meanwhile").says("What would change");
        assert_eq!(lines(trial, "helps").len(), helps);
        publishes(&mut organises);
    }

    a_draft_that_somebody_cannot_keep_any_more_is_not_published => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 2);
        drafts(trial, &mut organises);
        away(&mut group.mentors[1], "w1", true);
        organises.browser.press("/c/rota/publish").at("/c/rota/publish", 409);
        organises.browser.says("somebody in it is no longer available").says("Look for a new one");
        organises.browser.hides("Publish this draft");
    }

    rule_26_where_no_rota_exists_the_smallest_lack_is_told => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 1);
        drafts(trial, &mut organises);
        organises.browser.says("Here no rota is possible").says("Two different people are needed");
        organises.browser.says("If one more person with time then is found for group 1").says("Plover").hides("Heron");
        let evening = next_evening(&mut group.leader, &group.path);
        group.mentors[0].browser.open(&group.path).press(&format!("{evening}/away"));
        drafts(trial, organises.signs_in());
        organises.browser.says("Not available then: Plover").says("2 more people");
        organises.browser.says("Whoever leads the evening can choose another day");
        // Those who go along read nothing of it.
        group.mentors[0].browser.open("/me/rota").never_says("possible").hides("Blue room");
        assert_eq!(group.mentors[0].browser.open("/c/rota").status, 404);
    }

    rule_11_a_pair_and_an_absence_are_told_in_the_same_bytes => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 3);
        let evening = next_evening(&mut group.leader, &group.path);
        let (mentor, other) = (person_of(trial, &group.mentors[0]), person_of(trial, &group.person));
        let told = |organises: &mut Someone| {
            drafts(trial, organises.signs_in());
            let page = why(organises, &evening, mentor);
            organises.browser.open("/c/rota");
            let plan = organises.browser.text();
            organises.browser.press("/c/rota/away");
            (page, plan)
        };
        apart(trial, mentor, other, true);
        let pair = told(&mut organises);
        assert!(pair.0.contains("This person is not available for this evening"));
        apart(trial, mentor, other, false);
        let free = told(&mut organises);
        assert!(free != pair, "without a pair it is another answer");
        for week in 0..6 {
            away(&mut group.mentors[0], &format!("w{week}"), true);
        }
        let absence = told(&mut organises);
        assert!(pair == absence, "a pair is told apart from an absence");
    }

    rule_89_on_a_break_is_not_available_and_nothing_else => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 3);
        let evening = next_evening(&mut group.leader, &group.path);
        let mentor = person_of(trial, &group.mentors[0]);
        for week in 0..6 {
            away(&mut group.mentors[0], &format!("w{week}"), true);
        }
        drafts(trial, organises.signs_in());
        let absence = why(&mut organises, &evening, mentor);
        group.mentors[0].browser.open("/me/pause").press("/me/pause");
        assert!(why(&mut organises, &evening, mentor) == absence);
        organises.browser.never_says("break");
    }

    why_somebody_stands_there_and_somebody_else_does_not => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 4);
        drafts(trial, &mut organises);
        let ways = organises.browser.links();
        let ways: Vec<_> = ways.iter().filter(|link| link.starts_with("/c/rota/why/")).collect();
        assert_eq!(ways.len(), 3 * 4, "everybody of the group, on each evening");
        let (mut this, mut not) = (0, 0);
        for way in ways {
            organises.browser.open(way);
            assert_eq!(organises.browser.status, 200);
            let text = organises.browser.text();
            this += usize::from(text.contains("Why this person?"));
            not += usize::from(text.contains("Why not this person?") && text.contains("instead of"));
        }
        assert_eq!((this, not), (6, 6));
    }

    rule_25_the_own_rota_names_no_place_and_no_other_group => |trial| {
        let mut group = group(trial, "Blue room", 2);
        trial.pass(6 * DAY + 12 * 3_600);
        let mentor = &mut group.mentors[0];
        mentor.signs_in().browser.open(&group.path).says("Garden house");
        mentor.browser.open("/me/rota").says("Tuesday, 10 March 2026").hides("Garden house").hides("Blue room");
        mentor.browser.open("/me").says("My evenings and my time");
        let mut stranger = someone(trial, Role::Mentor, "Kite");
        stranger.browser.open("/me/rota").says("You are not set for any evening").hides("10 March");
        let path = format!("/me/rota/cover/{}", next_evening(group.leader.signs_in(), &group.path).rsplit('/').next().expect("an id"));
        stranger.browser.insist(&path).at(&path, 404);
        group.person.signs_in().browser.open("/me/rota");
        assert_eq!(group.person.browser.status, 404);
    }

    of_two_who_take_an_evening_one_is_set_and_the_other_is_thanked => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        away(&mut group.mentors[3], "w1", true);
        drafts(trial, organises.signs_in());
        publishes(&mut organises);
        let evening = next_evening(&mut group.leader, &group.path);
        let cover = format!("/me/rota/cover/{}", evening.rsplit('/').next().expect("an id"));
        let offered = |one: &mut Someone| one.signs_in().browser.open("/me").text().contains("An evening needs somebody");
        for one in &mut group.mentors {
            assert!(!offered(one), "two are set");
        }
        let ill = set(&mut group)[0];
        group.mentors[ill].browser.open(&group.path).press(&format!("{evening}/away"));
        let could: Vec<usize> = (0..4).filter(|at| offered(&mut group.mentors[*at])).collect();
        assert_eq!(could.len(), 1, "not who is away, ill or set: {could:?}");
        // The one who was away has time after all, and both press at once.
        away(&mut group.mentors[3], "w1", false);
        group.mentors[3].browser.open("/me").says("An evening needs somebody");
        let first = could[0];
        group.mentors[first].browser.open("/me").press(&cover).at("/me/rota", 200).says("Tuesday, 10 March 2026");
        group.mentors[3].browser.press(&cover).at(&cover, 422).says("Thank you for offering");
        group.person.signs_in().browser.open(&group.path).says("There is a change in who goes along");
        assert!(!offered(&mut group.mentors[3]));
    }

    own_times_come_back_and_go_with_the_person => |trial| {
        let mut mentor = someone(trial, Role::Mentor, "Plover");
        let form = "/me/rota";
        mentor.browser.open(form).fill("tu2", "yes").fill("w3", "yes").fill("often", "2").fill("weekly", "1").press(form).at(form, 200);
        assert_eq!(mentor.browser.html.matches(" checked").count(), 4);
        mentor.browser.open("/me/copy").says("You could come in the evening on Tuesday").says("in the week from Monday, 23 March 2026");
        mentor.browser.says("Most evenings in four weeks, as you said it 2").says("Most evenings in one week, as you said it 1");
        mentor.browser.open("/me/pause").press("/me/pause");
        assert_eq!(lines(trial, "rota_time").len(), 4, "a break keeps them");
        mentor.browser.open("/me").press("/me/return");
        trial.pass_days(28);
        assert_eq!(lines(trial, "rota_time").len(), 3, "a week that is over is forgotten");
        mentor.signs_in();
        leaves(&mut mentor, false);
        assert!(lines(trial, "rota_time").is_empty());
    }

    who_goes_stands_in_no_draft => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 2);
        drafts(trial, &mut organises);
        assert_eq!(lines(trial, "rota_line").len(), 6);
        group.mentors[0].browser.open("/me/pause").press("/me/pause");
        assert_eq!(lines(trial, "rota_line").len(), 3);
        organises.browser.press("/c/rota/publish").at("/c/rota/publish", 409);
        leaves(&mut group.mentors[1], false);
        assert!(lines(trial, "rota_line").is_empty());
        assert_eq!(lines(trial, "rota_plan").len(), 1, "a number, and nobody");
    }
}
