//! A house of a release, as it lies in `tests/fixtures/`: made by that release's own pages and never
//! changed afterwards. It comes up on either engine, in the schema that it had then. The last test makes
//! such a house of this program, under `target/fixtures/`, for the day of the next release.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use age::x25519::Identity;
use pergola::CAPABILITIES;
use pergola::backup::check::{self, Opened};
use pergola::backup::sealed;
use pergola::open::{files, schema_parts, write_private};
use pergola_base::Role;
use pergola_seal::{HouseKeys, InstanceKey};
use pergola_store::trial::{Pair, Trial as Databases};
use pergola_store::{Engine, Half, Store};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::backups::{Safe, quiet};
use crate::journeys::people::{Someone, circle, leaves_line, member, plans, someone, tries};
use crate::rows::sql;
use crate::trial::{On, Trial};

/// Every release that has a fixture. A release adds one line and one folder.
pub const RELEASES: [&str; 1] = ["0.1.0"];
/// What the circle of the fixture calls itself, and what somebody wrote in it.
pub const CIRCLE: &str = "Blue room";
pub const LINE: &str = "The kettle is new";

/// The configuration of the house that is made here.
const CONFIG: &str = "[house]\nid = \"01010101010101010101010101010101\"\ndemo = true\n\
    languages = [\"en\", \"de\", \"fr\", \"ar\"]\ntime_zone = \"Europe/Berlin\"\nkey_file = \"key\"\n\
    allow_swap = true\ncheap_hashing = true\n";

/// A file of a fixture.
pub fn at(release: &str, name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    root.join(release).join(name)
}

fn text(release: &str, name: &str) -> String {
    let path = at(release, name);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// Who can open the backups in it. Nobody else was ever given anything under this identity.
pub fn identities(release: &str) -> Vec<Identity> {
    let place = tempfile::tempdir().expect("a directory");
    let file = private_copy(release, "identity", place.path());
    sealed::identities(&file).expect("an identity")
}

/// A file that only its owner may read, as the program wants it and git does not keep it.
pub fn private_copy(release: &str, name: &str, to: &Path) -> PathBuf {
    let file = to.join(name);
    write_private(&file, &text(release, name)).expect("a file");
    file
}

/// The house in the schema that it had, on an engine; nothing was migrated.
pub fn unpacked(release: &str, on: On) -> Trial {
    let key = InstanceKey::from_hex(text(release, "key").trim()).expect("a key");
    let keys = Arc::new(HouseKeys::from_instance(&key));
    let (place, pair) = match on {
        On::Sqlite => (Some(TempDir::new().expect("a directory").keep()), None),
        On::Postgres => (None, Some(Pair::empty())),
    };
    let engine = || match (&place, &pair) {
        (Some(place), _) => files(place, &keys),
        (None, Some(pair)) => Engine::Postgres {
            url: pair.url.clone(),
            keys_url: pair.keys_url.clone(),
        },
        (None, None) => unreachable!("one of both was made"),
    };
    for (half, name) in [(Half::Keys, "keys.age"), (Half::Main, "data.age")] {
        fills(&engine(), half, release, name);
    }
    Trial::standing(match (&place, pair) {
        (_, Some(pair)) => Databases::standing_pair(pair),
        (Some(place), None) => Databases::standing_files(place),
        (None, None) => unreachable!("one of both was made"),
    })
}

/// The same in this program's schema.
pub fn current(release: &str, on: On) -> Trial {
    let trial = unpacked(release, on);
    let taken = trial.door.store.schema(&schema_parts(CAPABILITIES));
    taken.expect("the missing steps are taken");
    trial
}

fn fills(engine: &Engine, half: Half, release: &str, name: &str) {
    let opened = check::open(&at(release, name), &identities(release), quiet());
    let Ok(Opened::Copy(mut reader)) = opened else {
        panic!("{name}: a copy is expected");
    };
    assert!(engine.is_new(half).expect("the engine answers"));
    let steps = reader.head.steps.clone();
    let done = engine.fill(half, &schema_parts(CAPABILITIES), &steps, reader.as_mut());
    done.unwrap_or_else(|why| panic!("{name}: {why}"));
}

/// How many rows each table of the release held.
pub fn counts_then(release: &str) -> BTreeMap<String, i64> {
    let line = |line: &str| {
        let (table, rows) = line.split_once(' ').expect("a table and its rows");
        (table.to_owned(), rows.parse().expect("a number"))
    };
    text(release, "counts.txt").lines().map(line).collect()
}

/// How many rows these tables hold now.
pub fn counts_now<'a>(
    store: &Store,
    tables: impl Iterator<Item = &'a String>,
) -> BTreeMap<String, i64> {
    let one = |table: &String| {
        let text = format!("select count(*) from {table}");
        let rows = store
            .look(None, &sql(text), &[])
            .expect("the store answers");
        (table.clone(), rows[0].get(0).expect("a number"))
    };
    tables.map(one).collect()
}

/// The columns, keys and indexes that the release had in its files.
pub fn catalog_then(release: &str) -> Vec<String> {
    text(release, "catalog.txt")
        .lines()
        .map(str::to_owned)
        .collect()
}

/// Everybody signs in with what they wrote down then; the last one leaves a line.
pub fn all_sign_in(release: &str, trial: &Trial, line: &str) {
    let people: Value = serde_json::from_str(&text(release, "people.json")).expect("a list");
    let people = people.as_array().expect("a list");
    assert!(people.len() >= 2);
    for one in people {
        let word = |key: &str| one[key].as_str().expect("a word");
        let path = word("circle");
        let mut browser = tries(trial, word("handle"), word("words"));
        browser.at("/me", 200).says(word("name"));
        browser.open(path).at(path, 200).says(CIRCLE);
        browser.fill("line", line).press(&format!("{path}/line"));
        browser.at(path, 200).says(line);
    }
}

/// The first of them, signed in, and the path of their circle.
pub fn leader<'t>(release: &str, trial: &'t Trial) -> (Someone<'t>, String) {
    let people: Value = serde_json::from_str(&text(release, "people.json")).expect("a list");
    let word = |key: &str| people[0][key].as_str().expect("a word").to_owned();
    let browser = tries(trial, &word("handle"), &word("words"));
    let someone = Someone {
        browser,
        handle: word("handle"),
        words: word("words"),
        code: None,
    };
    (someone, word("circle"))
}

/// The trial's house as a directory that the program can serve. The trial may go on beside it.
pub fn directory(release: &str, trial: &Trial) -> TempDir {
    let place = TempDir::new().expect("a directory");
    let private = |name: &str, text: &str| {
        write_private(&place.path().join(name), text).expect("a file");
    };
    private("key", &text(release, "key"));
    let mut config = text(release, "pergola.toml");
    match trial.databases.engine() {
        Engine::Sqlite { .. } => {
            let from = trial.databases.directory().expect("files");
            copied(from, &place.path().join("data"));
        }
        Engine::Postgres { url, keys_url } => {
            private("url", &url);
            private("keys_url", &keys_url);
            config.push_str("\n[database]\nurl_file = \"url\"\nkeys_url_file = \"keys_url\"\n");
        }
    }
    private("pergola.toml", &config);
    place
}

/// Copies a house's files, as they lie there.
pub fn copied(from: &Path, to: &Path) {
    pergola::open::make_private_dir(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
    }
}

/// The few people of a fixture: whoever leads, a member who wrote a line, and whoever organises.
fn few(trial: &Trial) -> Value {
    someone(trial, Role::Coordinator, "Rook");
    let (mut wren, path) = circle(trial, "Wren", CIRCLE);
    let mut heron = member(trial, &mut wren, &path, "Heron");
    plans(trial, &mut wren, &path, 6, 4);
    heron.signs_in();
    leaves_line(&mut heron, &path, LINE);
    let line = |name: &str, one: &Someone| json!({ "name": name, "handle": one.handle, "words": one.words, "circle": path });
    json!([line("Wren", &wren), line("Heron", &heron)])
}

#[test]
#[ignore = "only for the day of a release, and in cargo xtask long: makes its house under target/fixtures"]
fn a_house_of_this_program_is_made() {
    let to = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../target/fixtures")
        .join(env!("CARGO_PKG_VERSION"));
    // Best effort: most often there is none yet.
    let _ = fs::remove_dir_all(&to);
    fs::create_dir_all(&to).expect("a directory");
    let (trial, safe) = (Trial::new(On::Sqlite), Safe::new());
    let people = few(&trial);
    let put = |name: &str, bytes: &[u8]| fs::write(to.join(name), bytes).expect("a file");
    put("people.json", format!("{people:#}\n").as_bytes());
    put("pergola.toml", CONFIG.as_bytes());
    fs::write(safe.at("house").join("pergola.toml"), CONFIG).expect("a file");
    let backups = safe.backs_up(&trial);
    for (name, from) in ["data.age", "keys.age"].iter().zip(&backups) {
        put(name, &fs::read(from).expect("a backup"));
    }
    let list = safe.list(&trial, "erased.list");
    put("erased.list", &fs::read(list).expect("a list"));
    for name in ["identity", "key"] {
        put(name, &fs::read(safe.at(name)).expect("a file"));
    }
    let tables = crate::rows::schema().tables;
    let mut names: Vec<String> = tables.into_iter().map(|table| table.name).collect();
    // Nobody is signed in to a copy, and the steps are what changes.
    names.retain(|name| !["session", "once", "schema_step"].contains(&name.as_str()));
    let counts = counts_now(&trial.door.store, names.iter());
    let counts: String = counts
        .iter()
        .map(|(table, rows)| format!("{table} {rows}\n"))
        .collect();
    put("counts.txt", counts.as_bytes());
    let catalog = trial.door.store.catalog().expect("the store answers");
    put(
        "catalog.txt",
        format!("{}\n", catalog.join("\n")).as_bytes(),
    );
    let files = trial.databases.directory().expect("files").to_owned();
    trial.databases.close();
    fs::create_dir_all(to.join("files")).expect("a directory");
    for entry in fs::read_dir(files).expect("a directory") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("keys") {
            put(
                &format!("files/{name}"),
                &fs::read(entry.path()).expect("a file"),
            );
        }
    }
}
