//! Two processes of one house on one PostgreSQL, one of which is killed in the
//! middle of something: the other one goes on, nothing is lost, nothing is done twice.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use pergola::clock::now;
use pergola_base::{Role, journal};
use pergola_store::Engine;
use pergola_tlog::Kind;
use tempfile::TempDir;

use crate::coverage::person_of;
use crate::journeys::at_once::post;
use crate::journeys::people::{leaves, someone};
use crate::journeys::trusted::{begins, chooses};
use crate::rows::lines;
use crate::served::{Served, ask};
use crate::trial::{INSTANCE, On, Trial};

/// Rounds; in each one the process lives a little longer before it is killed.
const ROUNDS: usize = 10;
/// Pages that somebody opens at most while the other process goes on; seconds at least.
const PAGES_MAX: usize = 20_000;

fn private(path: &Path, text: &str) {
    std::fs::write(path, text).expect("a file is written");
    let mode = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(path, mode).expect("only its owner reads it");
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The trial's house, as a directory that the program can serve.
pub fn house(trial: &Trial) -> TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let Engine::Postgres { url, keys_url } = trial.databases.engine() else {
        panic!("a house of two servers stands on PostgreSQL");
    };
    let at = |name: &str| place.path().join(name);
    private(&at("url"), &url);
    private(&at("keys_url"), &keys_url);
    private(&at("key"), &hex(&INSTANCE));
    let config = format!(
        "[house]\nid = \"{}\"\ndemo = true\nlanguages = [\"en\", \"de\", \"fr\", \"ar\"]\n\
         time_zone = \"Europe/Berlin\"\nkey_file = \"key\"\nallow_swap = true\ncheap_hashing = true\n\
         [database]\nurl_file = \"url\"\nkeys_url_file = \"keys_url\"\n",
        hex(&trial.door.house.id)
    );
    private(&at("pergola.toml"), &config);
    place
}

#[test]
fn what_a_killed_process_was_erasing_is_erased_or_untouched() {
    let trial = Trial::new(On::Postgres);
    trial.pass(now().0 - trial.now().0);
    let place = house(&trial);
    let second = Served::start(place.path());
    for round in 0..ROUNDS {
        let first = Served::start(place.path());
        trial.through(first.address);
        let mut heron = someone(&trial, Role::Participant, "Heron");
        let person = person_of(&trial, &heron);
        let leaves = heron.browser.open("/me/leave").fill("words", "withdraw");
        leaves.press("/me/leave");
        heron.signs_in().browser.at("/left", 200);
        let erase = post(&heron.browser, "/left/erase");
        first.killed_after(&erase, || {
            (0..round).for_each(|_| drop(second.get("/help")))
        });

        trial.through(second.address);
        let open = || !lines(&trial, "erasing").is_empty();
        let pages = (0..PAGES_MAX)
            .take_while(|_| open())
            .map(|_| second.get("/help"));
        assert!(
            pages.count() < PAGES_MAX,
            "round {round}: nobody finished it"
        );
        let (row, key) = stands(&trial, person.raw());
        assert_eq!(row, key, "round {round}: half of it");
        if row {
            heron
                .signs_in()
                .browser
                .at("/left", 200)
                .press("/left/erase");
        }
        assert_eq!(
            stands(&trial, person.raw()),
            (false, false),
            "round {round}"
        );
    }
    assert_eq!(second.told_to_stop(), Some(0));
}

#[test]
fn what_a_killed_process_was_confirming_is_confirmed_once() {
    let trial = Trial::new(On::Postgres);
    trial.pass(now().0 - trial.now().0);
    let place = house(&trial);
    let second = Served::start(place.path());
    trial.through(second.address);
    let mut one = someone(&trial, Role::Mentor, "Wren");
    let mut other = someone(&trial, Role::Mentor, "Rook");
    for round in 0..ROUNDS {
        let first = Served::start(place.path());
        let mut heron = someone(&trial, Role::Participant, "Heron");
        chooses(&trial, &mut heron, &one, &other);
        let code = begins(one.signs_in());
        let them = person_of(&trial, &heron).raw();
        let page = other.signs_in().browser.open("/me/trust");
        let confirm = post(page.fill("typed", &code), "/me/trust/confirm");
        first.killed_after(&confirm, || {
            (0..round).for_each(|_| drop(second.get("/help")))
        });

        // Whether it came through or not: to press once more does no harm.
        let again = other.browser.open("/me/trust").fill("typed", &code);
        again.press("/me/trust/confirm");
        let claims = lines(&trial, "claim");
        let claim = claims.iter().find(|line| line.id("person") == them);
        let claim = claim.expect("a claim");
        let whole = !claim.bytes("one").is_empty() && !claim.bytes("two").is_empty();
        assert!(whole, "round {round}");
        assert_eq!(claims.len(), round + 1);
    }
}

#[test]
#[ignore = "waits a minute for what a killed server had taken; cargo xtask long"]
fn what_a_killed_process_was_doing_on_time_is_done_once() {
    let trial = Trial::new(On::Postgres);
    // Whoever leaves now is erased a month later, and that is yesterday.
    trial.pass(now().0 - trial.now().0 - 32 * 86_400);
    let place = house(&trial);
    let mut due = Vec::new();
    for round in 0..ROUNDS {
        for name in ["Heron", "Wren"] {
            let mut gone = someone(&trial, Role::Participant, name);
            due.push(person_of(&trial, &gone).raw());
            leaves(&mut gone, false);
        }
        // Its first tick begins as soon as it listens.
        let first = Served::start(place.path());
        let (address, help) = (first.address, trial.browser().raw("GET", "/help", &[]));
        first.killed_after(&help, || {
            (0..4 * round).for_each(|_| drop(ask(address, &help)))
        });
    }
    let second = Served::start(place.path());
    let left = || {
        let people = lines(&trial, "person");
        !lines(&trial, "erasing").is_empty()
            || people.iter().any(|line| due.contains(&line.id("id")))
    };
    let pages = (0..PAGES_MAX).take_while(|_| left());
    let pages = pages.map(|_| second.get("/help"));
    assert!(pages.count() < PAGES_MAX, "nobody finished it");
    for person in &due {
        assert_eq!(stands(&trial, *person), (false, false));
    }
    assert_eq!(second.told_to_stop(), Some(0));
    let kind = Kind::Erased.code().to_be_bytes();
    let entries = ["journal", "journal_waiting"].map(|table| {
        let all = lines(&trial, table).into_iter();
        all.filter(|line| line.bytes("entry")[1..3] == kind).count()
    });
    assert_eq!(entries[0] + entries[1], due.len(), "each is erased once");
}

/// Whether somebody's row is there, and their key.
fn stands(trial: &Trial, person: [u8; 16]) -> (bool, bool) {
    let row = lines(trial, "person")
        .iter()
        .any(|line| line.id("id") == person);
    let programme = trial.programme.id;
    let owner = journal::person_owner(programme.raw(), pergola_base::Id::from_raw(person));
    let key = trial.door.store.read("test", |tx| {
        tx.bind(programme.raw());
        tx.shred_read(owner)
    });
    (row, key.expect("the keys answer").is_some())
}
