//! What somebody said yes to ends on its day: nothing renews itself, and what it
//! was for stops. The one yes that is needed can be given again at any time.

use pergola_base::facts::consents::{self, Consent, HOLDS_DAYS};
use pergola_base::{Role, Stop};
use pergola_tlog::Kind;

use super::people::{circle, member, someone};
use crate::both;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::Trial;

fn live(trial: &Trial, person: pergola_base::Id<pergola_base::Person>) -> Vec<Consent> {
    let today = trial.door.house.zone.day(trial.now());
    let found: Result<_, Stop> = trial.door.store.read("test", |tx| {
        tx.bind(trial.programme.id.raw());
        Ok(consents::live(tx, person, today)?)
    });
    let found = found.expect("the store answers");
    found.iter().map(|yes| yes.kind).collect()
}

/// How many entries say that somebody agreed.
fn agreed(trial: &Trial) -> usize {
    let kind = Kind::Agreed.code().to_be_bytes();
    let told = ["journal", "journal_waiting"].map(|table| {
        let all = lines(trial, table).into_iter();
        all.filter(|line| line.bytes("entry")[1..3] == kind).count()
    });
    told[0] + told[1]
}

/// Days go by at once, and the jobs run on the last of them.
fn days_pass(trial: &Trial, days: i64) {
    trial.pass((days - 1) * 86_400);
    trial.pass_days(1);
}

const REMINDED: &str = "Your yes to taking part";

both! {
    the_one_yes_that_is_needed_can_be_given_again => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        let person = person_of(trial, &heron);
        heron.browser.open("/me").never_says(REMINDED);
        heron.browser.open("/me/choices").says("It holds until Wednesday, 3 March");
        trial.pass_days(10);
        heron.signs_in();
        let mut other = heron.elsewhere(trial);
        heron.browser.open("/me/choices").press("/me/choices/part").at("/me/choices", 200);
        heron.browser.says("It holds until Saturday, 13 March");
        other.open("/me").at("/me", 404);
        assert_eq!(agreed(trial), 1);
        // Twice on one day is once.
        heron.browser.press("/me/choices/part").at("/me/choices", 200);
        assert_eq!(agreed(trial), 1);
        assert_eq!(live(trial, person), [Consent::TakingPart]);
    }

    who_stays_for_more_than_a_year_is_asked_calmly_and_never_put_out => |trial| {
        let (mut wren, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut wren, &path, "Heron");
        let person = person_of(trial, &heron);
        days_pass(trial, HOLDS_DAYS - 30);
        heron.signs_in().browser.open("/me").never_says(REMINDED);
        trial.pass_days(1);
        heron.signs_in().browser.open("/me").says("Your yes to taking part holds until");
        days_pass(trial, 29);
        heron.signs_in().browser.open("/me").says("Your yes to taking part holds until");
        trial.pass_days(1);
        assert_eq!(live(trial, person), [], "silence is no yes");
        heron.signs_in().browser.open("/me").says("lasted a year and has ended");
        heron.browser.open(&path).at(&path, 200).says("Wren");
        // Neither another choice nor coming back from a break is this yes.
        heron.browser.open("/me/choices").says("lasted a year and has ended");
        heron.browser.fill("attendance", "yes").press("/me/choices");
        heron.browser.open("/me/pause").press("/me/pause");
        heron.signs_in().browser.open("/me").never_says(REMINDED);
        heron.browser.press("/me/return");
        assert_eq!(live(trial, person), [Consent::Attendance]);
        let before = agreed(trial);
        heron.signs_in().browser.open("/me/choices").press("/me/choices/part");
        heron.browser.at("/me/choices", 200).says("It holds until").never_says(REMINDED);
        assert_eq!(live(trial, person), Consent::ALL);
        assert_eq!(agreed(trial), before + 1);
        heron.browser.open("/me").never_says(REMINDED);
        days_pass(trial, HOLDS_DAYS - 30);
        heron.signs_in().browser.open("/me").never_says(REMINDED);
    }

    rule_53_a_yes_ends_on_its_day => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        heron.browser.open("/me/choices").fill("attendance", "yes").press("/me/choices");
        let person = person_of(trial, &heron);
        let says = |heron: &mut crate::journeys::people::Someone| {
            heron.signs_in().browser.open("/me/choices");
            let on = heron.browser.html.contains("id=\"attendance-yes\" name=\"attendance\" value=\"yes\" checked");
            heron.browser.open("/me/copy");
            on
        };
        assert_eq!(live(trial, person), Consent::ALL);
        trial.pass_days(HOLDS_DAYS);
        assert_eq!(live(trial, person), Consent::ALL, "the last day");
        assert!(says(&mut heron));
        trial.pass_days(1);
        assert_eq!(live(trial, person), [], "silence is no yes");
        assert!(!says(&mut heron));
    }
}
