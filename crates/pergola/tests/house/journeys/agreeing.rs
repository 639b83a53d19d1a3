//! What somebody said yes to ends on its day: nothing is asked, nothing renews
//! itself, and what it was for stops.

use pergola_base::facts::consents::{self, Consent, HOLDS_DAYS};
use pergola_base::{Role, Stop};

use super::people::someone;
use crate::both;
use crate::coverage::person_of;
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

both! {
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
