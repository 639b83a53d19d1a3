//! The journal of a house as an auditor gets it: exported on both engines,
//! checked by the auditor's own program; tampered with; put back from a backup.

use std::fs;
use std::path::Path;

use pergola::commands::code;
use pergola::jobs::tick;
use pergola::journal::{Exported, export};
use pergola_base::Role;
use pergola_base::clockwork::Reading;
use pergola_base::journal::{HOUSE_LOG, close_all};
use pergola_tlog::{Fields, Kind};
use pergola_verify::{Asked, Checked, EXIT_BROKEN, EXIT_GAPS, EXIT_HOLDS, Folder, check, verdict};
use sha2::{Digest, Sha256};

use crate::backups::Safe;
use crate::engines;
use crate::journeys::people::{circle, leaves_line, member, someone, takes_new_words};
use crate::rows::lines;
use crate::trial::{On, Trial};

fn writes(trial: &Trial, log: [u8; 16], to: &Path) -> Result<Exported, String> {
    close_all(&trial.door.house, &trial.door.store, trial.now()).expect("the sequencer runs");
    export(&trial.door.house, &trial.door.store, log, to)
}

fn checks(folder: &Path, asked: &Asked) -> Checked {
    check(&mut Folder::new(folder.to_owned()), asked, &mut ()).expect("files can be read")
}

fn kept(folder: &Path) -> Asked {
    let note = fs::read(folder.join("origin-001/checkpoint")).expect("a checkpoint");
    Asked {
        since: vec![("kept".to_owned(), note)],
        ..Asked::default()
    }
}

#[test]
fn its_commands_are_understood() {
    for line in [
        "pergola journal export /mnt/stick/journal --dir /srv/house",
        "pergola journal export /mnt/stick/own --dir /srv/house --house",
        "pergola journal checkpoint --dir /srv/house --programme Harbour",
    ] {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        assert_eq!(pergola::commands::understands(&words), Ok(()), "{line}");
    }
}

/// Some weeks with people in them.
fn lives(trial: &Trial) {
    let (mut leader, path) = circle(trial, "Wren", "Blue room");
    trial.jobs();
    let mut heron = member(trial, &mut leader, &path, "Heron");
    leaves_line(&mut heron, &path, "See you on Tuesday");
    for _ in 0..20 {
        trial.pass(6 * 3_600);
        trial.jobs();
    }
}

engines! {
    a_code_made_by_whoever_runs_the_machine_stands_in_it_too => |trial| {
        let made = |trial: &Trial| {
            let entries = lines(trial, "journal_waiting").into_iter().map(|row| row.bytes("entry"));
            let fields = entries.map(|entry| Fields::decode(&entry.try_into().expect("an entry")).expect("ours"));
            fields.filter(|one| one.kind == Kind::CodeMade && one.actor == [0; 16]).count()
        };
        let asks = || trial.door.store.write("trial", |tx| {
            code::make(&trial.door.house, tx, &trial.programme, trial.now())
        });
        let before = made(trial);
        assert!(asks().expect("the store answers").is_some());
        assert_eq!(made(trial), before + 1);
        someone(trial, Role::Coordinator, "Wren");
        assert!(asks().expect("the store answers").is_none(), "somebody organises");
        assert_eq!(made(trial), before + 1);
    }

    what_is_exported_holds_and_goes_on => |trial| {
        let place = tempfile::tempdir().expect("a directory");
        let (own, houses) = (place.path().join("own"), place.path().join("house"));
        let log = trial.programme.id.raw();
        lives(trial);
        let first = writes(trial, log, &own).expect("an export");
        assert!(first.new == first.size && first.size >= 16 * 20, "{first:?}");
        let found = checks(&own, &Asked::default());
        assert_eq!(verdict(&found), EXIT_HOLDS, "{:?}", found.found);
        let asked = kept(&own);
        circle(trial, "Robin", "Red room");
        trial.pass(7 * 3_600);
        trial.jobs();
        let second = writes(trial, log, &own).expect("more of it");
        assert_eq!(second.new, second.size - first.size);
        assert!(second.new > 0);
        let found = checks(&own, &asked);
        assert_eq!(verdict(&found), EXIT_HOLDS, "{:?}", found.found);
        assert_eq!(found.since.first().map(|one| one.2), Some(true));
        // Nothing new: nothing is written, and it still holds.
        assert_eq!(writes(trial, log, &own).map(|done| done.new), Ok(0));
        writes(trial, HOUSE_LOG, &houses).expect("the house's own");
        let found = checks(&houses, &Asked::default());
        assert_eq!(verdict(&found), EXIT_HOLDS, "{:?}", found.found);
        assert!(writes(trial, HOUSE_LOG, &own).is_err(), "a folder holds one journal");
        fs::create_dir(place.path().join("photos")).expect("a folder");
        fs::write(place.path().join("photos/one"), b"x").expect("a file");
        assert!(writes(trial, log, &place.path().join("photos")).is_err());
    }

    the_program_that_serves_stands_in_the_houses_own => |trial| {
        let place = tempfile::tempdir().expect("a directory");
        let houses = place.path().join("house");
        for steady in [0, 5] {
            tick(&trial.door, Reading { wall: trial.now(), steady });
        }
        tick(&trial.another_server(), Reading { wall: trial.now(), steady: 9 });
        writes(trial, HOUSE_LOG, &houses).expect("the house's own");
        let program = fs::read(std::env::current_exe().expect("this program")).expect("its bytes");
        let program = Sha256::digest(&program).into();
        let found = checks(&houses, &Asked { programs: Some(vec![program]), ..Asked::default() });
        assert_eq!(verdict(&found), EXIT_HOLDS, "{:?}", found.found);
        assert_eq!(found.seen.programs, [program]);
        let kinds = Kind::ALL.iter().zip(&found.seen.kinds);
        let starts = kinds.filter(|(kind, _)| **kind == Kind::Program).map(|(_, count)| *count);
        assert_eq!(starts.sum::<u64>(), 2, "once for each start");
        let found = checks(&houses, &Asked { programs: Some(vec![[7; 32]]), ..Asked::default() });
        assert_eq!(verdict(&found), EXIT_BROKEN, "it is on no list");
    }

    a_member_reads_who_changed_what_is_theirs => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        heron.signs_in().browser.open("/me/more").says("Who opened or changed what is yours");
        heron.browser.open("/me/seen").says("There is nothing here yet").says("shows in a few seconds");
        trial.jobs();
        heron.browser.open("/me/seen").says("You were let in").says("It was somebody else here");
        heron.browser.hides("Wren").hides("Blue room").says("Your own way in was made. It was done with your sign-in.");
        leader.signs_in().browser.open("/me/seen").hides("You were let in");
        for (language, words) in [("de", "Sie wurden hereingelassen"), ("fr", "On vous a fait entrer"), ("ar", "فُتح لكم الباب هنا")] {
            heron.browser.open(&format!("/me/seen?lang={language}")).says(words);
        }
    }

    what_somebody_did_with_my_ways_in_stands_in_my_list => |trial| {
        let mut heron = someone(trial, Role::Participant, "Heron");
        takes_new_words(&mut heron);
        heron.browser.says("This is kept now");
        heron.browser.open("/me/choices").fill("attendance", "yes").press("/me/choices");
        heron.browser.open("/me/choices").fill("attendance", "no").press("/me/choices");
        heron.browser.open("/me/pause").press("/me/pause");
        trial.jobs();
        heron.browser.open("/me/seen").says("A yes of yours was noted. It was done with your sign-in.");
        heron.browser.says("Something you said yes to ended. It was done with your sign-in.");
        heron.browser.open("/me/seen").says("Your five words were changed. It was done with your sign-in.");
        heron.browser.says("A break, an ending, a leaving or a return of yours was noted");
    }

    what_was_changed_is_found => |trial| {
        let place = tempfile::tempdir().expect("a directory");
        let own = place.path().join("own");
        lives(trial);
        writes(trial, trial.programme.id.raw(), &own).expect("an export");
        let bundle = own.join("origin-001/tile/entries/000");
        let mut bytes = fs::read(&bundle).expect("entries");
        bytes[3 * 258 + 40] ^= 1;
        fs::write(&bundle, &bytes).expect("a file");
        assert_eq!(verdict(&checks(&own, &Asked::default())), EXIT_BROKEN);
        bytes[3 * 258 + 40] ^= 1;
        fs::write(&bundle, &bytes).expect("a file");
        fs::remove_file(own.join("origin-001/checkpoints/004")).expect("it was there");
        assert_eq!(verdict(&checks(&own, &Asked::default())), EXIT_BROKEN);
    }

    a_house_that_was_put_back_says_so => |trial| {
        let safe = Safe::new();
        let log = trial.programme.id.raw();
        lives(trial);
        let (early, late) = (safe.at("early"), safe.at("late"));
        writes(trial, log, &early).expect("an export");
        let from = safe.artefacts(&safe.backs_up(trial), Some(&safe.list(trial, "list")));
        circle(trial, "Robin", "Red room");
        trial.pass(7 * 3_600);
        trial.jobs();
        writes(trial, log, &late).expect("an export");

        // Without its newest tiles it begins anew, and the gap is told.
        let (back, restored) = safe.restore(trial, &from, On::Sqlite).expect("a restored house");
        assert_eq!(restored.journals_anew, 2);
        let anew = safe.at("anew");
        writes(&back, log, &anew).expect("an export");
        let found = checks(&anew, &kept(&early));
        assert_eq!(verdict(&found), EXIT_GAPS, "{:?}", found.found);
        assert_eq!(found.origins.len(), 2);
        // A folder that holds more than the house knows is left alone.
        assert!(writes(&back, log, &late).is_err());

        // With them it goes on, and nothing is missing.
        let mut from = from;
        from.journals = vec![late.clone()];
        let (back, restored) = safe.restore(trial, &from, On::Sqlite).expect("a restored house");
        assert_eq!(restored.journals_anew, 1, "the house's own was not given");
        back.pass(7 * 3_600);
        back.jobs();
        let asked = kept(&late);
        writes(&back, log, &late).expect("more of it");
        let found = checks(&late, &asked);
        assert_eq!(verdict(&found), EXIT_HOLDS, "{:?}", found.found);
        from.journals = vec![safe.at("anew")];
        assert!(safe.restore(trial, &from, On::Sqlite).is_err(), "it is of another future");
    }
}
