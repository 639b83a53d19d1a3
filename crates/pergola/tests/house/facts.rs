//! What anybody may read of a programme can be changed later: on every page at
//! once, with an entry in the journal, and nothing else with it.

use pergola::commands::programme::{Given, change};
use pergola_base::journal::close_all;
use pergola_base::{Id, Programme, ProgrammeTag, Stop};

use crate::engines;
use crate::rows::lines;
use crate::served::{house, run};
use crate::trial::Trial;

fn given(field: fn(&mut Given) -> &mut Option<String>, text: &str) -> Given {
    let mut given = Given::default();
    *field(&mut given) = Some(text.to_owned());
    given
}

fn changes(trial: &Trial, id: Id<ProgrammeTag>, given: &Given) -> Result<Programme, Stop> {
    change(&trial.door, trial.now(), id, given)
}

/// Entries of the journal so far.
fn entries(trial: &Trial) -> usize {
    lines(trial, "journal_waiting").len()
}

engines! {
    what_init_asked_is_changed_on_every_page_with_one_entry => |trial| {
        let here = trial.programme.id;
        close_all(&trial.door.house, &trial.door.store, trial.now()).expect("the sequencer runs");
        let before = entries(trial);
        assert!(changes(trial, here, &Given::default()).is_ok_and(|same| same == trial.programme));
        assert_eq!(entries(trial), before, "nothing given, nothing changed, nothing noted");
        let after = changes(trial, here, &given(|one| &mut one.telephone, "0199 7")).expect("it is changed");
        assert_eq!(Programme { telephone: trial.programme.telephone.clone(), ..after }, trial.programme);
        assert_eq!(entries(trial), before + 1);
        trial.browser().open("/help").says("0199 7").hides("0100 000 000");
        changes(trial, here, &given(|one| &mut one.emergency, "+49 110")).expect("it is changed");
        changes(trial, here, &given(|one| &mut one.cover, "Thursday House")).expect("it is changed");
        let high = changes(trial, here, &given(|one| &mut one.threat, "3")).expect("it is changed");
        assert_eq!(high.threat, 3);
        trial.browser().open("/help").says("+49 110").hides("Tuesday House");
    }

    a_name_of_another_programme_is_not_taken => |trial| {
        let other = trial.second_programme();
        let taken = given(|one| &mut one.cover, "Tuesday House");
        assert!(changes(trial, other.id, &taken).is_err());
        let all = trial.door.store.read("test", Programme::all).expect("the store answers");
        assert!(all.contains(&other) && all.contains(&trial.programme));
        assert!(changes(trial, Id::fresh(), &taken).is_err(), "no such programme");
    }
}

#[test]
fn the_command_shows_and_changes_one_programme() {
    let place = house();
    let told = |words: &[&str]| {
        let done = run(words, place.path());
        let text = [&done.stdout[..], &done.stderr[..]]
            .map(String::from_utf8_lossy)
            .concat();
        (done.status.code(), text)
    };
    let (code, text) = told(&["programme"]);
    assert!(code == Some(2) && text.contains("Hill Evenings"), "{text}");
    let (code, text) = told(&["programme", "--programme", "Hill Evenings"]);
    assert!(
        code == Some(0) && text.contains("7 days before") && !text.contains("Changed"),
        "{text}"
    );
    let words = [
        "programme",
        "--programme",
        "Hill Evenings",
        "--threat",
        "3",
        "--duty",
        "Daily",
    ];
    let (code, text) = told(&words);
    assert!(
        code == Some(0) && text.contains("3 hours before") && text.contains("Changed"),
        "{text}"
    );
    let (code, text) = told(&words);
    assert!(
        code == Some(0) && text.contains("Daily") && !text.contains("Changed"),
        "{text}"
    );
    let (code, text) = told(&[
        "programme",
        "--programme",
        "Hill Evenings",
        "--cover",
        "Tuesday House",
    ]);
    assert!(
        code == Some(1) && text.contains("another programme"),
        "{text}"
    );
}
