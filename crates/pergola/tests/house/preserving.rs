//! An order of preservation: two people sign; deleting stops and nothing opens;
//! leaving still ends access; and when the order is over everything goes.

use pergola::commands::preserve::place as place_by_command;
use pergola_base::facts::orders::{self, Order};
use pergola_base::{Cx, Day, Id, Person, Role, Stop};
use pergola_seal::{Language, Plain};

use crate::coverage::person_of;
use crate::engines;
use crate::journeys::people::{circle, leaves, leaves_line, member, someone, tries};
use crate::rows::{everything, holds, lines, shred_keys};
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
        orders::place(&cx, tx, signers, person, Order { until, told })
    })
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
        let order = Order { until: today.plus(9), told: true };
        let account = plain(&heron.handle);
        let sign = |words: [&str; 4]| {
            let [a, b, c, d] = words.map(plain);
            place_by_command(&trial.door, trial.now(), &account, [(&a, &b), (&c, &d)], order).is_ok()
        };
        assert!(!sign([&one.handle, &one.words, &two.handle, &one.words]));
        assert!(!sign([&one.handle, &one.words, &one.handle, &one.words]));
        assert!(!sign([&one.handle, &one.words, "nobody here 00", &two.words]));
        assert!(lines(trial, "preserved").is_empty());
        assert!(sign([&one.handle, &one.words, &two.handle, &two.words]));
        assert_eq!(lines(trial, "preserved").len(), 1);
    }
}
