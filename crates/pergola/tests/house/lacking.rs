//! PostgreSQL has no disk, no memory or no connection to spare. Whoever sends something reads that
//! nothing was kept, and it is so; the house goes on by itself.

use crate::journeys::people::{Someone, circle, leaves_line, member};
use crate::rows::{main_but, sql};
use crate::trial::{On, Trial};

/// Every new line of a group fails with this code of the server, at once or only at the commit.
fn lacks(trial: &Trial, code: &str, at_commit: bool) {
    let function = format!(
        "create function lacks() returns trigger language plpgsql as \
         $body$ begin raise exception using errcode = '{code}'; end $body$"
    );
    let trigger = if at_commit {
        "create constraint trigger lacks after insert on note deferrable initially deferred \
         for each row execute function lacks()"
    } else {
        "create trigger lacks before insert on note for each row execute function lacks()"
    };
    does(trial, &[&function, trigger]);
}

/// There is room again.
fn has_again(trial: &Trial) {
    does(
        trial,
        &["drop trigger lacks on note", "drop function lacks()"],
    );
}

fn does(trial: &Trial, statements: &[&str]) {
    let done = trial.door.store.write("trial", |tx| {
        for one in statements {
            tx.run(&sql((*one).to_owned()), &[])?;
        }
        Ok::<_, pergola_store::StoreError>(())
    });
    done.expect("the trial server does it");
}

/// What a line sent now is told, and nothing of it is kept; then there is room again.
fn told(trial: &Trial, leader: &mut Someone, path: &str, (code, at_commit): (&str, bool)) -> u16 {
    lacks(trial, code, at_commit);
    let form = format!("{path}/line");
    let before = main_but(trial, &["session", "clockwork"]);
    leader
        .browser
        .open(path)
        .fill("line", "Sent in vain")
        .press(&form);
    let status = leader.browser.status;
    leader.browser.says("Nothing was changed");
    assert!(
        main_but(trial, &["session", "clockwork"]) == before,
        "{code}: nothing was kept"
    );
    has_again(trial);
    leaves_line(leader, path, &format!("After {code} {at_commit}"));
    status
}

#[test]
fn a_server_without_room_keeps_nothing_and_says_so() {
    let trial = Trial::new(On::Postgres);
    let (mut leader, path) = circle(&trial, "Wren", "Blue room");
    let mut heron = member(&trial, &mut leader, &path, "Heron");
    for at_commit in [false, true] {
        let mut tells = |code| told(&trial, &mut leader, &path, (code, at_commit));
        assert_eq!(tells("53100"), 507, "the disk is full");
        assert_eq!(tells("53200"), 503, "no memory");
        assert_eq!(tells("53400"), 503, "a limit of the server");
    }
    heron.signs_in().browser.open(&path);
    heron
        .browser
        .says("After 53100 true")
        .never_says("Sent in vain");
}
