//! A house comes back, on the engine it came from and on the other one, and
//! nobody comes back who was erased (PRIVACY 14, properties 6 and 7).

use pergola_base::{Cx, Id, Person};
use pergola_home::people::handles;
use pergola_seal::{Language, Plain};
use pergola_store::Half;

use super::{Safe, other};
use crate::engines;
use crate::journeys::people::{Someone, circle, leaves_line, member, tries};
use crate::rows::{everything, holds, lines, schema, shred_keys};
use crate::trial::{On, Trial};

/// Who stands behind a sign-in name.
fn person(trial: &Trial, someone: &Someone) -> Id<Person> {
    let cx = Cx::new(&trial.door.house, trial.now(), Language::En);
    let handle = Plain::new(someone.handle.clone());
    let found = trial
        .door
        .store
        .read("test", |tx| handles::find(&cx, tx, &handle));
    found.expect("the store answers").expect("known").person
}

fn erases(trial: &Trial, who: &mut Someone) {
    who.browser
        .open("/me/leave")
        .fill("words", "withdraw")
        .press("/me/leave");
    who.signs_in();
    who.browser.at("/left", 200).press("/left/erase");
    trial.pass(60);
}

engines! {
    everything_comes_back_on_either_engine => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "See you on Tuesday");
        let safe = Safe::new();
        let made = safe.backs_up(trial);
        let list = safe.list(trial, "list");
        let from = safe.artefacts(&made, Some(&list));
        for on in [On::Sqlite, On::Postgres] {
            let (back, restored) = safe.restore(trial, &from, on).expect("a restored house");
            assert_eq!((restored.erased_keys, restored.erased_people), (0, 0));
            for table in schema().tables {
                let rows = lines(trial, &table.name).len();
                let wanted = if matches!(table.name.as_str(), "session" | "once") { 0 } else { rows };
                assert_eq!(lines(&back, &table.name).len(), wanted, "{}", table.name);
            }
            let mut again = tries(&back, &heron.handle, &heron.words);
            again.at("/me", 200).open(&path).says("See you on Tuesday").says("Wren");
            // It can be backed up in its turn, and a page can be written to.
            safe.backs_up(&back);
            let mut leads = tries(&back, &leader.handle, &leader.words);
            leads.open(&path).fill("line", "We are back").press(&format!("{path}/line"));
            again.open(&path).says("We are back");
            assert!(!again.html.contains("safety copy"));
        }
    }

    nobody_who_was_erased_comes_back => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut robin = member(trial, &mut leader, &path, "Robin");
        leaves_line(&mut heron, &path, "See you on Tuesday");
        leaves_line(&mut robin, &path, "Bring the kettle");
        let safe = Safe::new();
        let before = safe.backs_up(trial);
        let gone = person(trial, &heron);
        erases(trial, &mut heron);
        let list = safe.list(trial, "list");
        let from = safe.artefacts(&before, Some(&list));
        let (back, restored) = safe.restore(trial, &from, other(trial)).expect("a restored house");
        assert!(restored.erased_keys >= 2, "{}", restored.erased_keys);
        assert_eq!(restored.erased_people, 1);
        for found in everything(&back) {
            assert!(!holds(&found.bytes, &gone.raw()), "{}", found.place);
        }
        tries(&back, &heron.handle, &heron.words).hides("Heron").hides("Blue room");
        let mut others = tries(&back, &robin.handle, &robin.words);
        others.open(&path).says("Bring the kettle").hides("See you on Tuesday").hides("Heron");
        tries(&back, &leader.handle, &leader.words).open(&path).says("Robin").hides("Heron");
        // What the house knows of erasures goes on where it was.
        assert_eq!(back.door.store.erased(), trial.door.store.erased());
    }

    after_the_days_of_the_keys_no_list_is_needed => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let safe = Safe::new();
        let [data, _] = safe.backs_up(trial);
        let gone = person(trial, &heron);
        erases(trial, &mut heron);
        let keys = safe.one(trial, Half::Keys, crate::backups::clock);
        let from = safe.artefacts(&[data, keys], None);
        let (back, restored) = safe.restore(trial, &from, other(trial)).expect("a restored house");
        assert_eq!(restored.erased_people, 1);
        for found in everything(&back) {
            assert!(!holds(&found.bytes, &gone.raw()), "{}", found.place);
        }
        tries(&back, &heron.handle, &heron.words).hides("Heron").hides("Blue room");
    }

    whoever_reads_a_backup_reads_no_words => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "See you on Tuesday");
        let safe = Safe::new();
        let [data, keys] = safe.backs_up(trial);
        let inside = [safe.inside(&data), safe.inside(&keys)];
        // No short word: noise holds it by chance, and a single one may be the name of a column.
        for private in ["See you on Tuesday", "Heron", "Blue room", &heron.handle, &heron.words] {
            for bytes in &inside {
                assert!(!holds(bytes, private.as_bytes()), "a backup holds {private:?}");
            }
        }
        // A key of what people wrote stands in the backup of the keys, and never in that of the data.
        for key in shred_keys(trial) {
            assert!(holds(&inside[1], &key) && !holds(&inside[0], &key));
        }
    }

    without_the_list_everybody_is_told => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let safe = Safe::new();
        let before = safe.backs_up(trial);
        erases(trial, &mut heron);
        let from = safe.artefacts(&before, None);
        let checked = from.check(&crate::backups::quiet).expect("whole artefacts");
        assert_eq!(checked.words().as_deref(), Some("erasures since 2026-03-03 may come back"));
        let (back, _) = safe.restore(trial, &from, other(trial)).expect("a restored house");
        let told = "What was erased after";
        let is_told = |back: &Trial| back.browser().open("/").html.contains(told);
        assert!(is_told(&back));
        assert!(tries(&back, &leader.handle, &leader.words).at("/me", 200).html.contains(told));
        let entries = lines(&back, "journal_waiting");
        assert!(entries.iter().any(|line| line.bytes("entry")[1..3] == [0, 60]));
        back.pass(30 * 86_400);
        assert!(is_told(&back));
        back.pass(86_400);
        assert!(!is_told(&back));
    }

    an_erasure_that_was_open_is_finished_when_it_comes_back => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let gone = person(trial, &heron);
        trial.databases.die_at(|now| now == pergola_store::trial::Moment::Numbered);
        erases(trial, &mut heron);
        let safe = Safe::new();
        let made = safe.backs_up(trial);
        trial.databases.die_at(|_| false);
        let list = safe.list(trial, "list");
        let (back, _) = safe.restore(trial, &safe.artefacts(&made, Some(&list)), other(trial)).expect("a house");
        for found in everything(&back) {
            assert!(!holds(&found.bytes, &gone.raw()), "{}", found.place);
        }
    }
}
