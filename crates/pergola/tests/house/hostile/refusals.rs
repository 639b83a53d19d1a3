//! Refusals that say what to do: whose a folder is, which server does not answer,
//! what a new house lacks; and nothing is left half made.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use pergola_store::trial::Pair;

use super::settings::{mode, obeying, refuses};
use crate::served::{SERVE, house, pergola, run};

pub const ANSWERS: &str = "cover = \"Tuesday House\"\nlanguages = [\"en\"]\nplace = \"Europe/Berlin\"\nthreat = 2\n\
    emergency = \"112\"\nduty = \"Daily\"\ntelephone = \"0100\"\noutside = \"0101\"\n";

pub fn told(done: &Output) -> String {
    [&done.stdout[..], &done.stderr[..]]
        .map(String::from_utf8_lossy)
        .concat()
}

/// The names in a folder.
pub fn files(folder: &Path) -> Vec<String> {
    let inside = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = inside
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// Writes what stands in a house's configuration anew.
pub fn rewrite(dir: &Path, change: impl FnOnce(String) -> String) {
    let file = dir.join("pergola.toml");
    let text = fs::read_to_string(&file).expect("a configuration");
    fs::write(&file, change(text)).expect("it is written");
}

#[test]
fn a_lost_folder_and_a_closed_one_are_two_things() {
    let place = house();
    let data = place.path().join("data");
    fs::rename(&data, place.path().join("away")).expect("it moves");
    for words in [SERVE, &["migrate"]] {
        let done = run(words, place.path());
        refuses(&done, 78, "data: it is not there", "");
        assert!(!told(&done).contains("chmod"), "{}", told(&done));
    }
    let doctor = run(&["doctor"], place.path());
    assert!(
        told(&doctor).contains("data: it is not there"),
        "{}",
        told(&doctor)
    );
    fs::rename(place.path().join("away"), &data).expect("it comes back");
    let file = place.path().join("pergola.toml");
    mode(&file, 0o000);
    let done = obeying(&pergola(SERVE, place.path()))
        .output()
        .expect("it runs");
    refuses(&done, 78, "no rights: ", "");
    let said = told(&done);
    assert!(
        said.contains("belongs to") && said.contains("and this runs as"),
        "{said}"
    );
    assert!(!said.contains("Is this a house"), "{said}");
}

#[test]
fn a_server_that_does_not_answer_is_named_and_no_password() {
    let place = house();
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    for name in ["url", "keys-url"] {
        let url = format!("postgres://house:plonkzarvy@127.0.0.1:{port}/{name}");
        pergola::open::write_private(&place.path().join(name), &url).expect("a file");
    }
    rewrite(place.path(), |text| {
        text.replace("[database]\n", "")
            + "\n[database]\nurl_file = \"url\"\nkeys_url_file = \"keys-url\"\n"
    });
    for words in [SERVE, &["migrate"]] {
        let done = run(words, place.path());
        refuses(
            &done,
            74,
            &format!("127.0.0.1:{port}: nothing listens there"),
            "plonkzarvy",
        );
    }
}

/// A house whose databases were never furnished: `migrate` makes the tables, and nobody could join.
fn is_told_as_empty(dir: &Path) {
    let made = run(&["migrate"], dir);
    assert!(made.status.success(), "{}", told(&made));
    refuses(&run(SERVE, dir), 74, "there is no programme", "");
    let doctor = run(&["doctor"], dir);
    assert_eq!(doctor.status.code(), Some(1));
    let said = told(&doctor);
    assert!(
        said.contains("change  there is no programme") && said.contains("pergola init"),
        "{said}"
    );
}

#[test]
fn a_house_without_a_programme_is_told_on_a_server() {
    let place = house();
    let pair = Pair::empty();
    for (name, url) in [("url", &pair.url), ("keys-url", &pair.keys_url)] {
        pergola::open::write_private(&place.path().join(name), url).expect("a file");
    }
    rewrite(place.path(), |text| {
        text.replace("[database]\n", "")
            + "\n[database]\nurl_file = \"url\"\nkeys_url_file = \"keys-url\"\n"
    });
    is_told_as_empty(place.path());
}

/// `init` in a folder, with the answers and the key beside it.
fn init(place: &Path, dir: &str, key: &str) -> Command {
    let at = |name: &str| place.join(name).display().to_string();
    let words = ["init", "--key", &at(key), "--answers", &at("answers")];
    pergola(&words, &place.join(dir))
}

#[test]
fn the_sheet_of_a_new_house_names_what_restoring_needs() {
    let place = tempfile::tempdir().expect("a directory");
    fs::write(place.path().join("answers"), ANSWERS).expect("answers");
    if pergola::open::swaps() {
        return;
    }
    let made = init(place.path(), "new", "house.key")
        .output()
        .expect("it runs");
    assert!(made.status.success(), "{}", told(&made));
    for needed in [
        "erased.list",
        "The identity",
        "does not stand on this sheet",
    ] {
        assert!(told(&made).contains(needed), "{}", told(&made));
    }
}

#[test]
fn a_new_house_is_made_whole_or_not_at_all() {
    let place = tempfile::tempdir().expect("a directory");
    let at = |name: &str| place.path().join(name);
    fs::write(at("answers"), ANSWERS).expect("answers");
    let init = |dir: &str, key: &str| init(place.path(), dir, key);
    // A machine with swap makes no real house at all.
    if pergola::open::swaps() {
        return;
    }
    fs::write(at("old.key"), "something").expect("a file");
    let done = init("new", "old.key").output().expect("it runs");
    refuses(&done, 1, "there is a file already", "");
    let done = init("new", "nowhere/house.key").output().expect("it runs");
    refuses(&done, 1, "nowhere; make it with `mkdir -m 700", "");
    assert!(!at("new").exists(), "nothing is left");
    fs::create_dir(at("full")).expect("a directory");
    fs::write(at("full/letter"), "somebody's own").expect("a file");
    mode(&at("full"), 0o755);
    let done = init("full", "house.key").output().expect("it runs");
    refuses(&done, 1, "full: it is not empty; give a new directory", "");
    assert_eq!(files(&at("full")), ["letter"]);
    let rights = fs::metadata(at("full")).expect("a folder").permissions();
    assert_eq!(rights.mode() & 0o777, 0o755, "its rights are not ours");
    // No file may become larger than some pages: as on a disk that is full.
    let mut small = Command::new("sh");
    small.args(["-c", "trap '' XFSZ; ulimit -f 40; exec \"$@\"", "sh"]);
    let words = init("small", "house.key");
    small.arg(words.get_program()).args(words.get_args());
    let done = small.output().expect("it runs");
    assert_eq!(done.status.code(), Some(74), "{}", told(&done));
    assert!(
        !at("small").exists() && !at("house.key").exists(),
        "nothing is left"
    );
    fs::create_dir(at("closed")).expect("a directory");
    mode(&at("closed"), 0o500);
    let done = obeying(&init("closed/new", "house.key"))
        .output()
        .expect("it runs");
    refuses(&done, 1, "closed/new: no rights", "");
    assert!(!at("house.key").exists(), "no key is left");
    for (from, to, says) in [
        (
            "threat = 2",
            "threat = \"2\"",
            "threat: 1, 2 or 3 is expected, as in `threat = 2`",
        ),
        ("\"112\"", "112", "emergency: digits, spaces"),
        ("\"112\"", "\"one one two\"", "emergency: digits, spaces"),
        ("duty", "dutty", "Did you mean `duty`"),
    ] {
        fs::write(at("answers"), ANSWERS.replacen(from, to, 1)).expect("answers");
        refuses(
            &init("new", "house.key").output().expect("it runs"),
            78,
            says,
            "",
        );
    }
}

#[test]
fn backups_of_data_and_keys_never_go_into_one_place() {
    let place = house();
    let beside = tempfile::tempdir().expect("a directory");
    let at = |name: &str| beside.path().join(name).display().to_string();
    for name in ["one", "two"] {
        fs::create_dir(at(name)).expect("a directory");
    }
    let public = pergola::backup::sealed::fresh().1;
    let right = fs::read_to_string(place.path().join("pergola.toml")).expect("a configuration");
    let head = right.split("[backup]").next().expect("the rest").to_owned();
    let backs_up = |data: &str, keys: &str| {
        rewrite(place.path(), |_| {
            format!(
                "{head}[backup]\nrecipients = [{public:?}]\ndata = [{data:?}]\nkeys = [{keys:?}]\n"
            )
        });
        pergola(&["backup"], place.path())
    };
    let spelled = format!("{}/../one/", at("two"));
    for (data, keys, says) in [
        (at("one"), at("one"), "Keep them apart"),
        (at("one"), spelled, "Keep them apart"),
        (at("one"), at("one/later"), "Keep them apart"),
        (
            "kept".to_owned(),
            at("two"),
            "backup.data: kept lies in the folder of the house",
        ),
        (
            String::new(),
            at("two"),
            "backup.data: an empty text is no folder",
        ),
    ] {
        let done = backs_up(&data, &keys).output().expect("it runs");
        refuses(&done, 78, says, "");
    }
    assert_eq!(fs::read_dir(at("one")).expect("a directory").count(), 0);
    mode(Path::new(&at("two")), 0o500);
    let done = obeying(&backs_up(&at("one"), &at("two")))
        .output()
        .expect("it runs");
    assert_eq!(done.status.code(), Some(1));
    assert!(told(&done).contains("two: no rights: "), "{}", told(&done));
    mode(Path::new(&at("two")), 0o700);
    let done = backs_up(&at("one"), &at("two")).output().expect("it runs");
    assert!(done.status.success(), "{}", told(&done));
    // Swapped afterwards, what lies there already tells, and nothing is added to it.
    let lie = || [files(Path::new(&at("one"))), files(Path::new(&at("two")))];
    let before = lie();
    let done = backs_up(&at("two"), &at("one")).output().expect("it runs");
    refuses(
        &done,
        78,
        "this backup of the keys lies in a folder of backup.data",
        "",
    );
    assert_eq!(lie(), before);
}

#[test]
fn an_address_for_all_the_world_is_said_when_serving_and_looked_over() {
    let place = house();
    rewrite(place.path(), |text| {
        let line = text.lines().find(|line| line.starts_with("listen"));
        let line = line.expect("the key stands in the file").to_owned();
        text.replacen(&line, "listen = \"0.0.0.0:0\"", 1)
    });
    let doctor = run(&["doctor"], place.path());
    let said = told(&doctor);
    assert!(said.contains("change  web.listen: 0.0.0.0:0"), "{said}");
    assert!(said.contains("change  web.public_url is missing"), "{said}");
}
