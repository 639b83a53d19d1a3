//! An order of preservation: two people sign; deleting stops and nothing opens;
//! leaving still ends access; and when the order is over everything goes.

use pergola::commands::Failed;
use pergola::commands::held::print;
use pergola::commands::preserve::place as place_by_command;
use pergola_base::facts::orders::{self, Order};
use pergola_base::{Cx, Day, Id, Person, Role, Stop};
use pergola_seal::{Language, Plain};

use crate::coverage::person_of;
use crate::engines;
use crate::journeys::people::{circle, guest, leaves, leaves_line, member, someone, tries};
use crate::rows::{everything, holds, lines, shred_keys, sql};
use crate::trial::Trial;

fn place(
    trial: &Trial,
    signers: [Id<Person>; 2],
    person: Id<Person>,
    days: i64,
    told: bool,
) -> Result<(), Stop> {
    trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        let mut cx = Cx::new(&trial.door.house, trial.now(), Language::En);
        cx.programme = Some(trial.programme.clone());
        let until = Day(cx.today().0 + days);
        let order = Order {
            until,
            told,
            named: false,
        };
        orders::place(&cx, tx, signers, person, (order, &[]))
    })
}

/// An order that names records.
fn place_named(
    trial: &Trial,
    signers: [Id<Person>; 2],
    person: Id<Person>,
    days: i64,
    (names, told): (&[&str], bool),
) -> Result<(), Stop> {
    trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        let mut cx = Cx::new(&trial.door.house, trial.now(), Language::En);
        cx.programme = Some(trial.programme.clone());
        let until = Day(cx.today().0 + days);
        let order = Order {
            until,
            told,
            named: true,
        };
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        orders::place(&cx, tx, signers, person, (order, &names))
    })
}

/// Whether the order and what it names are all that the house still has of somebody.
fn only_named_stays(trial: &Trial, person: Id<Person>) {
    let of_orders = ["preserved.", "kept_row.", "clockwork."];
    for found in everything(trial) {
        if holds(&found.bytes, &person.raw()) {
            let place = found.place;
            assert!(
                of_orders.iter().any(|one| place.starts_with(one)),
                "{place}"
            );
        }
    }
}

/// Two people who may sign.
fn signers(trial: &Trial) -> [Id<Person>; 2] {
    let one = someone(trial, Role::Coordinator, "Stork");
    let two = someone(trial, Role::SafeguardingLead, "Ibis");
    [person_of(trial, &one), person_of(trial, &two)]
}

fn is_anywhere(trial: &Trial, person: Id<Person>) -> bool {
    everything(trial)
        .iter()
        .any(|found| holds(&found.bytes, &person.raw()))
}

engines! {
    rule_103_an_order_stops_deleting_and_opens_nothing => |trial| {
        let both = signers(trial);
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line of mine");
        let person = person_of(trial, &heron);
        place(trial, both, person, 60, true).expect("two people sign");
        heron.browser.open("/me").says("must stay until Saturday, 2 May 2026");
        heron.browser.open("/me/copy").says("Must stay, by an order, until");
        let keys = shred_keys(trial).len();
        leaves(&mut heron, false);
        leader.browser.open(&path).hides("Heron").hides("A line of mine");
        heron.signs_in().browser.at("/left", 200).says("must stay until Saturday, 2 May 2026");
        heron.browser.press("/left/erase").says("must stay until Saturday, 2 May 2026").hides("It is erased");
        assert!(heron.browser.cookies().is_empty());
        // Access has ended; what is kept is kept.
        tries(trial, &heron.handle, &heron.words).at("/in", 422);
        assert_eq!(shred_keys(trial).len(), keys);
        trial.pass_days(59);
        assert!(is_anywhere(trial, person), "the order stands");
        trial.pass_days(2);
        assert!(!is_anywhere(trial, person), "the order is over");
        assert!(lines(trial, "preserved").is_empty());
        assert_eq!(shred_keys(trial).len(), keys - 2, "their own key and their words' in the circle");
    }

    whoever_may_not_be_told_reads_nothing_of_it => |trial| {
        let both = signers(trial);
        let mut heron = someone(trial, Role::Participant, "Heron");
        let person = person_of(trial, &heron);
        place(trial, both, person, 60, false).expect("two people sign");
        heron.browser.open("/me").hides("must stay").open("/me/copy").hides("by an order");
        leaves(&mut heron, false);
        trial.pass_days(31);
        assert!(is_anywhere(trial, person));
        tries(trial, &heron.handle, &heron.words).at("/in", 422);
        trial.pass_days(31);
        assert!(!is_anywhere(trial, person));
    }

    an_order_wants_two_people_and_a_day => |trial| {
        let [one, two] = signers(trial);
        let heron = someone(trial, Role::Participant, "Heron");
        let finch = someone(trial, Role::Participant, "Finch");
        let (person, other) = (person_of(trial, &heron), person_of(trial, &finch));
        for (signers, about, days) in [
            ([one, one], person, 60),
            ([one, person], person, 60),
            ([one, other], person, 60),
            ([one, two], one, 60),
            ([one, two], person, -1),
            ([one, two], person, 367),
        ] {
            assert!(place(trial, signers, about, days, true).is_err(), "{days}");
        }
        assert!(lines(trial, "preserved").is_empty());
        place(trial, [one, two], person, 60, true).expect("two people sign");
        // Placed again with an earlier day it is over earlier, also for whoever has left.
        let mut heron = heron;
        leaves(&mut heron, false);
        heron.signs_in().browser.press("/left/erase");
        place(trial, [one, two], person, 3, true).expect("two people sign");
        trial.pass_days(3);
        assert!(is_anywhere(trial, person));
        trial.pass_days(1);
        assert!(!is_anywhere(trial, person));
    }

    the_command_takes_two_peoples_own_words => |trial| {
        let one = someone(trial, Role::Coordinator, "Stork");
        let two = someone(trial, Role::SafeguardingLead, "Ibis");
        let heron = someone(trial, Role::Participant, "Heron");
        let plain = |text: &str| Plain::new(text.to_owned());
        let today = trial.door.house.zone.day(trial.now());
        let order = Order { until: today.plus(9), told: true, named: true };
        let account = plain(&heron.handle);
        let sign_for = |words: [&str; 4], name: &str| {
            let [a, b, c, d] = words.map(plain);
            let what = (order, &[name.to_owned()][..]);
            place_by_command(&trial.door, trial.now(), &account, [(&a, &b), (&c, &d)], what)
        };
        let sign = |words| sign_for(words, "consent").is_ok();
        assert!(!sign([&one.handle, &one.words, &two.handle, &one.words]));
        assert!(!sign([&one.handle, &one.words, &one.handle, &one.words]));
        assert!(!sign([&one.handle, &one.words, "nobody here 00", &two.words]));
        assert!(lines(trial, "preserved").is_empty());
        // What opens only with the account, what is not there, and what nobody holds.
        for name in ["own_name", "session", "diary", "note"] {
            assert!(sign_for([&one.handle, &one.words, &two.handle, &two.words], name).is_err());
        }
        assert!(lines(trial, "preserved").is_empty() && lines(trial, "kept_row").is_empty());
        assert!(sign([&one.handle, &one.words, &two.handle, &two.words]));
        assert_eq!(lines(trial, "preserved").len(), 1);
        assert_eq!(lines(trial, "kept_row").len(), 1);
    }

    an_order_that_names_records_keeps_those_and_nothing_else => |trial| {
        let both = signers(trial);
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line of mine");
        let person = person_of(trial, &heron);
        let line = lines(trial, "note")[0].bytes("words");
        place_named(trial, both, person, 60, (&["note", "consent"], true)).expect("two people sign");
        let said = ["An order says that these must stay until", "Saturday, 2 May 2026",
            "Lines that you left in a group", "What you said yes to", "All the rest is erased"];
        for words in said {
            heron.browser.open("/me").says(words);
        }
        heron.browser.hides("Which groups").open("/me/copy")
            .says("Must stay, by the order").says("Lines that you left in a group");
        let keys = shred_keys(trial).len();
        leaves(&mut heron, false);
        leader.browser.open(&path).hides("Heron").hides("A line of mine");
        heron.signs_in();
        for words in said {
            heron.browser.open("/left").says(words);
        }
        heron.browser.press("/left/erase").says("except what an order keeps").says("Saturday, 2 May 2026")
            .says("Lines that you left in a group").hides("Everything of yours was erased");
        tries(trial, &heron.handle, &heron.words).at("/in", 422);
        only_named_stays(trial, person);
        assert!(lines(trial, "note").is_empty());
        // Their own key went; the line's stays, also when the house tidies up, and the line as it was.
        assert_eq!(shred_keys(trial).len(), keys - 1);
        trial.pass_days(59);
        assert_eq!(shred_keys(trial).len(), keys - 1);
        let kept = lines(trial, "kept_row");
        assert_eq!(kept.len(), 2, "a line and a yes");
        assert!(kept.iter().any(|row| holds(&row.bytes("stood"), &line)));
        only_named_stays(trial, person);
        trial.pass_days(2);
        assert!(!is_anywhere(trial, person), "the order is over");
        assert!(lines(trial, "kept_row").is_empty() && lines(trial, "preserved").is_empty());
        assert_eq!(shred_keys(trial).len(), keys - 2);
    }

    what_an_order_does_not_name_takes_its_key_along => |trial| {
        let both = signers(trial);
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line of mine");
        let person = person_of(trial, &heron);
        place_named(trial, both, person, 60, (&["belongs"], false)).expect("two people sign");
        heron.browser.open("/me").hides("must stay").open("/me/copy").hides("by the order");
        let keys = shred_keys(trial).len();
        leaves(&mut heron, false);
        // Whoever may not be told reads what is true of everybody.
        heron.signs_in().browser.open("/left").press("/left/erase").hides("order").hides("It is erased");
        only_named_stays(trial, person);
        assert_eq!(shred_keys(trial).len(), keys - 2);
        assert_eq!(lines(trial, "kept_row").len(), 1);
        // The day can still be an earlier one; nothing more can be named.
        place_named(trial, both, person, 3, (&["belongs"], false)).expect("two people sign");
        trial.pass_days(4);
        assert!(!is_anywhere(trial, person));
    }

    what_is_held_reads_well_while_an_order_stands_and_an_empty_name_is_named => |trial| {
        let both = [someone(trial, Role::Coordinator, "Stork"), someone(trial, Role::SafeguardingLead, "Ibis")];
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line of mine");
        let by_command = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            let plain = |text: &str| Plain::new(text.to_owned());
            let lines = both.each_ref().map(|who| (plain(&who.handle), plain(&who.words)));
            let signers = [(&lines[0].0, &lines[0].1), (&lines[1].0, &lines[1].1)];
            let order = Order { until: Day(trial.door.house.zone.day(trial.now()).0 + 9), told: true, named: true };
            match place_by_command(&trial.door, trial.now(), &plain(&heron.handle), signers, (order, &names)) {
                Ok(()) => String::new(),
                Err(Failed::Other(text)) => text,
                Err(_) => "another failure".to_owned(),
            }
        };
        let told = by_command(&["note", "vouched", "came"]);
        assert!(told.contains("nothing is held under vouched, came;"), "{told}");
        assert!(lines(trial, "preserved").is_empty() && lines(trial, "kept_row").is_empty());
        assert_eq!(by_command(&["note"]), "");
        let mut out = Vec::new();
        let name = Plain::new(heron.handle.clone());
        assert!(print(&trial.door, trial.now(), &name, &mut out).is_ok());
        let held = String::from_utf8(out).expect("text");
        assert!(held.contains("kept_row: 1 row. A record that an order names, as it stood"), "{held}");
        assert!(held.contains("preserved: 1 row. What is kept about somebody must stay"), "{held}");
    }

    a_named_line_that_is_taken_back_stays_until_the_order_is_over => |trial| {
        let both = signers(trial);
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line of mine");
        let person = person_of(trial, &heron);
        for _ in 0..2 {
            place_named(trial, both, person, 20, (&["note", "belongs"], true)).expect("two people sign");
        }
        assert_eq!(lines(trial, "kept_row").len(), 2, "signed twice, kept once");
        let back = heron.browser.open(&path).forms().into_iter()
            .find(|form| form.action.contains("/line/")).expect("a line can be taken back").action;
        heron.browser.press(&back).hides("A line of mine");
        assert_eq!(lines(trial, "kept_row").len(), 2);
        let keys = shred_keys(trial).len();
        trial.pass_days(22);
        assert!(lines(trial, "kept_row").is_empty());
        assert_eq!(shred_keys(trial).len(), keys, "they still speak there");
        leaves_line(heron.signs_in(), &path, "Another line");
    }

    an_order_of_an_older_program_keeps_the_whole_account => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        let person = person_of(trial, &heron);
        let until = trial.door.house.zone.day(trial.now()).plus(60);
        let older = sql("insert into preserved (programme, person, until, told, since) \
                         values ($1, $2, $3, $4, $5)".to_owned());
        trial.door.store.write("test", |tx| {
            let here = trial.programme.id.raw();
            tx.run(&older, &[here.into(), person.into(), until.into(), 1.into(), 1.into()])
        }).expect("a row of an older program");
        heron.browser.open("/me").says("what is kept about you must stay until Saturday, 2 May 2026");
        leaves(&mut heron, false);
        heron.signs_in().browser.press("/left/erase").hides("It is erased");
        trial.pass_days(40);
        assert!(!lines(trial, "own_name").is_empty());
    }

    of_a_person_without_an_account_too => |trial| {
        let both = signers(trial);
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        guest(&mut leader, &path, "Otter");
        let place = leader.browser.path.clone();
        let rows = lines(trial, "person");
        let person = rows.iter().find(|row| row.number("account") == 0).expect("entered").id("id");
        let person = Id::from_raw(person);
        place_named(trial, both, person, 60, (&["belongs"], true)).expect("two people sign");
        leader.browser.open(&place).press(&format!("{place}/leave"));
        leader.browser.open(&place).press(&format!("{place}/erase"))
            .says("these must stay until Saturday, 2 May 2026").says("Which groups");
        only_named_stays(trial, person);
        trial.pass_days(61);
        assert!(!is_anywhere(trial, person));
    }
}
