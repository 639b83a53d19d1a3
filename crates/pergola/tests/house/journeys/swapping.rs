//! Two who go along swap an evening: asked by name, answered without a reason,
//! every rule asked again, and one answer for whatever stands against it.

use pergola_base::facts::evenings;
use pergola_base::{Id, Person, Stop};
use pergola_gather::meetings::answers;
use pergola_store::{FromValue, Value};

use super::at_once::at_once;
use super::people::{Someone, leaves};
use super::rota::{Group, apart, away, group_for};
use super::same::seen;
use crate::both;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::Trial;

pub const ASK: &str = "/me/rota/swap";
const YES: &str = "/me/rota/swap/yes";
pub const NO: &str = "/me/rota/swap/no";

/// An id as it stands in a path.
pub fn text(raw: [u8; 16]) -> String {
    Id::<Person>::from_value(Value::from(raw))
        .expect("an id")
        .to_string()
}

/// A group of four evenings for which Plover and Robin are set by turns with
/// Martin: on the first two evenings with Plover, then with Robin.
pub fn by_turns(trial: &Trial) -> Group<'_> {
    let mut group = group_for(trial, "Blue room", 3, 4);
    let mut evenings: Vec<(i64, String)> = Vec::new();
    for line in lines(trial, "evening") {
        evenings.push((line.number("day"), text(line.id("id"))));
    }
    evenings.sort();
    for (at, (_, evening)) in evenings.iter().enumerate() {
        for mentor in 0..3 {
            let wanted = mentor == 2 || (mentor == 0) == (at < 2);
            sets(trial, &mut group, evening, mentor, wanted);
        }
    }
    group
}

/// Whoever leads sets somebody for an evening, or takes them out.
fn sets(trial: &Trial, group: &mut Group, evening: &str, mentor: usize, wanted: bool) {
    let person = person_of(trial, &group.mentors[mentor]);
    let there = helps(trial, evening).contains(&person.raw());
    if there != wanted {
        let path = format!("{}/e/{evening}", group.path);
        let end = if wanted { "" } else { "/off" };
        group
            .leader
            .browser
            .open(&path)
            .press(&format!("{path}/h/{person}{end}"))
            .at(&path, 200);
    }
}

fn helps(trial: &Trial, evening: &str) -> Vec<[u8; 16]> {
    let all = lines(trial, "helps").into_iter();
    let there = all.filter(|line| text(line.id("evening")) == evening);
    there.map(|line| line.id("person")).collect()
}

/// The choices of a page: own evening, other evening, person.
fn choices(who: &mut Someone) -> Vec<String> {
    let html = &who.signs_in().browser.open(ASK).html;
    let parts = html.split("name=\"with\" value=\"").skip(1);
    parts
        .map(|part| part.split('"').next().expect("a value").to_owned())
        .collect()
}

/// Asks for the first swap there is with somebody.
pub fn asks(trial: &Trial, group: &mut Group, mentor: usize, other: usize) -> String {
    let other = person_of(trial, &group.mentors[other]).to_string();
    let all = choices(&mut group.mentors[mentor]);
    let value = all
        .into_iter()
        .find(|one| one.ends_with(&other))
        .expect("a swap is possible");
    group.mentors[mentor]
        .browser
        .fill("with", &value)
        .press(ASK)
        .at("/me/rota", 200);
    value
}

fn stands(trial: &Trial, group: &Group, swap: &str) -> bool {
    let parts: Vec<&str> = swap.split('.').collect();
    let asker = person_of(trial, &group.mentors[0]).raw();
    helps(trial, parts[0]).contains(&asker) && !helps(trial, parts[1]).contains(&asker)
}

/// Somebody said that they cannot come to the first evenings.
fn stays_away(trial: &Trial, person: Id<Person>, evenings: usize) {
    let said: Result<(), Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        let today = trial.door.house.zone.day(trial.now());
        for slot in evenings::between(tx, today, today.plus(60))?
            .iter()
            .take(evenings)
        {
            answers::stay_away(tx, slot, person)?;
        }
        Ok(())
    });
    said.expect("it is said");
}

both! {
    two_swap_an_evening_and_nobody_else_moves => |trial| {
        let mut group = by_turns(trial);
        let before = lines(trial, "helps").len();
        let swap = asks(trial, &mut group, 0, 1);
        group.mentors[0].browser.says("You have asked to swap").says("Robin").says("There is no answer yet");
        assert!(stands(trial, &group, &swap), "nothing changes before the yes");
        group.mentors[2].signs_in().browser.open("/me").hides("asks to swap");
        let robin = &mut group.mentors[1];
        robin.signs_in().browser.open("/me").says("Somebody asks to swap with you");
        robin.browser.open("/me/rota").says("Plover").says("You would come on").says("without a reason");
        robin.browser.press(YES).at("/me/rota", 200).hides("asks to swap");
        assert!(!stands(trial, &group, &swap));
        let parts: Vec<&str> = swap.split('.').collect();
        let (plover, robin) = (person_of(trial, &group.mentors[0]).raw(), person_of(trial, &group.mentors[1]).raw());
        assert!(helps(trial, parts[0]).contains(&robin) && helps(trial, parts[1]).contains(&plover));
        assert_eq!(lines(trial, "helps").len(), before);
        group.mentors[0].browser.open("/me/rota").hides("You have asked");
    }

    nobody_is_bound_to_a_day_that_they_never_asked_for => |trial| {
        let mut group = by_turns(trial);
        let swap = asks(trial, &mut group, 0, 1);
        let takes = format!("{}/e/{}", group.path, swap.split('.').nth(1).expect("the other evening"));
        group.mentors[1].signs_in().browser.open("/me/rota").says("You would come on");
        let (change, time) = (format!("{takes}/change"), format!("{takes}/time"));
        group.leader.signs_in().browser.open(&change).fill("time", "1200").press(&time).at(&takes, 200);
        group.mentors[1].browser.press(YES).at(YES, 422).says("This swap is no longer needed");
        assert!(stands(trial, &group, &swap));
        group.mentors[0].browser.open("/me/rota").hides("You have asked to swap");
    }

    a_question_stays_answered_when_the_evenings_are_swapped_back => |trial| {
        let mut group = by_turns(trial);
        let swap = asks(trial, &mut group, 0, 1);
        group.mentors[1].signs_in().browser.open("/me/rota").press(YES).at("/me/rota", 200);
        let parts: Vec<&str> = swap.split('.').collect();
        let back = format!("{}.{}.{}", parts[0], parts[1], person_of(trial, &group.mentors[0]));
        group.mentors[1].browser.open(ASK).fill("with", &back).press(ASK).at("/me/rota", 200);
        group.mentors[0].browser.open("/me/rota").press(YES).at("/me/rota", 200);
        assert!(stands(trial, &group, &swap), "as it was");
        for at in 0..2 {
            group.mentors[at].browser.open("/me/rota").hides("asks to swap").hides("You have asked");
        }
        asks(trial, &mut group, 0, 1);
        assert_eq!(lines(trial, "rota_swap").iter().filter(|line| line.number("over") == 0).count(), 1);
    }

    no_needs_no_reason_and_a_question_can_be_taken_back => |trial| {
        let mut group = by_turns(trial);
        let swap = asks(trial, &mut group, 0, 1);
        group.mentors[1].signs_in().browser.open("/me/rota").press(NO).at("/me/rota", 200).hides("asks to swap");
        group.mentors[0].browser.open("/me/rota").hides("You have asked");
        assert!(lines(trial, "rota_swap").is_empty() && stands(trial, &group, &swap));
        asks(trial, &mut group, 0, 1);
        group.mentors[0].browser.press(NO).at("/me/rota", 200);
        assert!(lines(trial, "rota_swap").is_empty());
        // Nobody answers for somebody else.
        asks(trial, &mut group, 0, 1);
        let id = text(lines(trial, "rota_swap")[0].id("id"));
        for path in [YES, NO] {
            let mut fields = group.mentors[2].signs_in().browser.open("/me/rota").filled("/me/rota");
            fields.retain(|(name, _)| name == "_once");
            fields.push(("swap".to_owned(), id.clone()));
            group.mentors[2].browser.go("POST", path, fields);
            assert_ne!(group.mentors[2].browser.status, 200);
        }
        assert_eq!(lines(trial, "rota_swap").len(), 1);
    }

    a_swap_that_breaks_a_rule_is_neither_offered_nor_done => |trial| {
        let mut group = by_turns(trial);
        let swap = asks(trial, &mut group, 0, 1);
        // Since then Robin has no time in the week of that evening.
        for week in 0..6 {
            away(&mut group.mentors[1], &format!("w{week}"), true);
        }
        group.mentors[1].browser.says("Somebody asks to swap with you").press(YES).at(YES, 422);
        group.mentors[1].browser.says("This swap is not possible at the moment");
        assert!(stands(trial, &group, &swap));
        let robin = person_of(trial, &group.mentors[1]).to_string();
        assert!(choices(&mut group.mentors[0]).iter().all(|one| !one.ends_with(&robin)));
    }

    property_24_a_swap_with_a_pair_looks_like_any_other_cause => |trial| {
        let mut group = by_turns(trial);
        let swap = asks(trial, &mut group, 0, 1);
        let (robin, heron) = (person_of(trial, &group.mentors[1]), person_of(trial, &group.person));
        group.mentors[1].signs_in();
        // A question made by hand, with the token of a page that still offered it.
        let mut by_hand = group.mentors[0].browser.open(ASK).filled(ASK);
        by_hand.retain(|(name, _)| name == "_token");
        by_hand.push(("with".to_owned(), swap.clone()));
        let told = |group: &mut Group| {
            let answers = &mut group.mentors[1].browser;
            let answer = seen(answers.open("/me/rota").press(YES), &[]);
            assert_eq!(answers.status, 422);
            let asks = &mut group.mentors[0].browser;
            let offered = seen(asks.open(ASK), &[]);
            asks.go("POST", ASK, by_hand.clone());
            assert_eq!(asks.status, 422);
            [answer, offered, seen(asks, &[])]
        };
        apart(trial, robin, heron, true);
        let pair = told(&mut group);
        apart(trial, robin, heron, false);
        stays_away(trial, robin, 2);
        let absence = told(&mut group);
        for (one, other) in pair.iter().zip(&absence) {
            assert!(one == other, "a pair is told apart from an absence");
        }
    }

    of_two_who_say_yes_to_swaps_of_one_evening_one_swaps_and_the_other_is_thanked => |trial| {
        let mut group = by_turns(trial);
        let first = asks(trial, &mut group, 0, 1);
        // The same evening of Robin's is asked for twice: by Plover, and of Plover's again.
        let all = choices(&mut group.mentors[0]);
        let same = all.iter().find(|one| **one != first && one.split('.').next() == first.split('.').next());
        let second = same.expect("another evening can be taken").clone();
        group.mentors[0].browser.open(ASK).fill("with", &second).press(ASK).at("/me/rota", 200);
        let robin = &mut group.mentors[1];
        robin.signs_in().browser.open("/me/rota");
        let forms: Vec<_> = robin.browser.forms().into_iter().filter(|form| form.action == YES).collect();
        assert_eq!(forms.len(), 2);
        let raws: Vec<_> = forms.iter().map(|form| robin.browser.raw("POST", YES, &form.fields)).collect();
        let mut statuses: Vec<u16> = at_once(trial, &raws).iter().map(|out| out.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "one swap, and one answer that it is over");
        assert!(!stands(trial, &group, &first));
        for line in lines(trial, "evening") {
            let evening = text(line.id("id"));
            let there = helps(trial, &evening);
            assert_eq!(there.len(), 3, "two who go along, and whoever leads");
        }
    }

    who_goes_is_asked_nothing_any_more => |trial| {
        let mut group = by_turns(trial);
        asks(trial, &mut group, 0, 1);
        group.mentors[1].signs_in().browser.open("/me/pause").press("/me/pause");
        assert!(lines(trial, "rota_swap").is_empty());
    }

    who_leaves_asks_nothing_any_more => |trial| {
        let mut group = by_turns(trial);
        asks(trial, &mut group, 0, 1);
        leaves(&mut group.mentors[0], false);
        assert!(lines(trial, "rota_swap").is_empty());
    }

    a_question_is_gone_when_the_evening_is_over => |trial| {
        let mut group = by_turns(trial);
        asks(trial, &mut group, 0, 1);
        trial.pass_days(30);
        assert!(lines(trial, "rota_swap").is_empty());
    }
}
