//! What is gone or not there yet: files that were lost are never begun anew, sentences that changed
//! are told, and whoever brings the key is told when it is another one.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rustix::process::Signal;

use super::refusals::{files, rewrite, told};
use super::settings::{mode, refuses};
use crate::served::{SERVE, Served, house, pergola, run, until};

/// As when the disk of the data is not in its place: nothing is written there, whatever is asked for.
#[test]
fn files_that_were_lost_are_never_begun_anew() {
    for (lost, names) in [
        (&["main.db", "keys.db", "keys.head"][..], "main.db is gone"),
        (&["main.db"], "main.db is gone"),
        (&["keys.db", "keys.head"], "keys.head is gone"),
        (&["keys.db"], "the file of its keys is gone"),
    ] {
        let place = house();
        let data = place.path().join("data");
        for name in lost {
            for end in ["", "-wal", "-shm"] {
                let _ = fs::remove_file(data.join(format!("{name}{end}")));
            }
        }
        let left = files(&data);
        for words in [SERVE, &["migrate"], &["code"], &["journal", "checkpoint"]] {
            refuses(&run(words, place.path()), 74, names, "");
        }
        let doctor = run(&["doctor"], place.path());
        assert!(told(&doctor).contains(names), "{}", told(&doctor));
        assert_eq!(files(&data), left, "nothing is begun");
    }
}

/// An empty file is no house either.
#[test]
fn an_emptied_file_is_as_lost_as_one_that_is_gone() {
    let place = house();
    let data = place.path().join("data/main.db");
    File::create(&data).expect("it is emptied");
    refuses(&run(&["migrate"], place.path()), 74, "main.db is gone", "");
    assert_eq!(fs::metadata(&data).expect("a file").len(), 0);
}

/// Gives a house two folders for its backups, `data` and `keys`, and puts the `identity` beside them.
pub fn targets(place: &Path, beside: &Path) {
    let (identity, public) = pergola::backup::sealed::fresh();
    pergola::open::write_private(&beside.join("identity"), &identity).expect("an identity");
    let at = |name: &str| {
        let folder = beside.join(name);
        fs::create_dir_all(&folder).expect("a directory");
        folder
    };
    let (data, keys) = (at("data"), at("keys"));
    rewrite(place, |text| {
        let head = text.split("[backup]").next().expect("the rest");
        format!(
            "{head}\n[backup]\nrecipients = [{public:?}]\ndata = [{data:?}]\nkeys = [{keys:?}]\n"
        )
    });
}

/// A blank house must not become the newest backup of the one that was there.
#[test]
fn a_house_without_a_programme_is_not_backed_up() {
    let place = house();
    let beside = tempfile::tempdir().expect("a directory");
    let pair = pergola_store::trial::Pair::empty();
    for (name, url) in [("url", &pair.url), ("keys-url", &pair.keys_url)] {
        pergola::open::write_private(&place.path().join(name), url).expect("a file");
    }
    targets(place.path(), beside.path());
    rewrite(place.path(), |text| {
        text.replace("[database]\n", "")
            + "\n[database]\nurl_file = \"url\"\nkeys_url_file = \"keys-url\"\n"
    });
    let made = run(&["migrate"], place.path());
    assert!(made.status.success(), "{}", told(&made));
    refuses(
        &run(&["backup"], place.path()),
        74,
        "there is no programme",
        "",
    );
    assert!(files(&beside.path().join("data")).is_empty());
}

/// As a restore leaves it that was killed: nothing of it is a house, and nothing of it was.
#[test]
fn a_restore_that_was_broken_off_is_told_and_never_answered_with_init() {
    let place = tempfile::tempdir().expect("a directory");
    let dir = place.path().join("house");
    fs::create_dir_all(dir.join("data.new")).expect("a folder");
    let says = "a restore was broken off here";
    for words in [SERVE, &["doctor"], &["backup"], &["texts"]] {
        let done = run(words, &dir);
        refuses(&done, 78, says, "");
        assert!(!told(&done).contains("init"), "{}", told(&done));
    }
    let at = |name: &str| place.path().join(name).display().to_string();
    let (identity, _) = pergola::backup::sealed::fresh();
    for (name, text) in [("identity", &*identity), ("key", &"7".repeat(64))] {
        pergola::open::write_private(at(name).as_ref(), text).expect("a file");
    }
    let words = [
        "restore",
        "--data",
        "d",
        "--keys",
        "k",
        "--identity",
        &at("identity"),
        "--key",
        &at("key"),
    ];
    refuses(&run(&words, &dir), 1, says, "");
    refuses(&run(&["init", "--key", &at("new")], &dir), 1, says, "");
    assert_eq!(files(&dir), ["data.new"]);
}

/// That journals begin anew is said while it can still be helped.
#[test]
fn a_restore_says_that_journals_begin_anew_before_it_writes() {
    let place = house();
    let beside = tempfile::tempdir().expect("a directory");
    targets(place.path(), beside.path());
    let made = run(&["backup"], place.path());
    assert!(made.status.success(), "{}", told(&made));
    let newest = |sort: &str| {
        let now = pergola_base::Moment(i64::MAX);
        let newest = pergola::backup::ages::newest(&beside.path().join(sort), sort, now);
        newest.expect("a backup").1.display().to_string()
    };
    let at = |path: &Path, name: &str| path.join(name).display().to_string();
    let words = [
        "restore",
        "--data",
        &newest("data"),
        "--keys",
        &newest("keys"),
        "--erased",
        &at(beside.path(), "keys/erased.list"),
        "--identity",
        &at(beside.path(), "identity"),
        "--key",
        &at(place.path(), "key"),
    ];
    let done = run(&words, &beside.path().join("back"));
    let said = told(&done);
    assert!(done.status.success(), "{said}");
    let before = said
        .split("The house stands")
        .next()
        .expect("what it says first");
    assert!(
        before.contains("--journal") && before.contains("stop here"),
        "{said}"
    );
}

/// A new house in its place would be a blank one; the file stands in every backup of the data.
#[test]
fn a_lost_configuration_beside_its_data_is_not_answered_with_init() {
    let place = house();
    fs::remove_file(place.path().join("pergola.toml")).expect("it goes");
    for words in [SERVE, &["doctor"], &["texts"]] {
        refuses(
            &run(words, place.path()),
            78,
            "do not run `pergola init`",
            "",
        );
    }
}

/// Where no house is, nobody can have signed or not signed.
#[test]
fn the_state_of_the_texts_is_not_told_of_no_house() {
    let place = tempfile::tempdir().expect("a directory");
    let away = place.path().join("away");
    for words in [&["texts"][..], &["texts", "sign", "en", "--yes"]] {
        let done = run(words, &away);
        refuses(&done, 78, "Is this a house, and its disk in its place?", "");
        assert!(done.stdout.is_empty(), "{}", told(&done));
    }
}

/// What cannot be read is not copied by half, and whoever looks after the backups is told to keep the old ones.
#[test]
fn a_damaged_house_is_told_when_it_is_backed_up() {
    let place = house();
    let beside = tempfile::tempdir().expect("a directory");
    targets(place.path(), beside.path());
    let main = place.path().join("data/main.db");
    let mut bytes = fs::read(&main).expect("a file");
    let from = bytes.len() - bytes.len() / 8;
    bytes[from..].iter_mut().for_each(|byte| *byte ^= 0x55);
    fs::write(&main, &bytes).expect("it is damaged");
    let done = run(&["backup"], place.path());
    refuses(&done, 74, "the databases are damaged", "");
    assert!(
        told(&done).contains("keep the older ones"),
        "{}",
        told(&done)
    );
    assert_eq!(files(&beside.path().join("data")), ["house.id"]);
}

/// Keys that must not be kept do not stay because the folder of the data does not take its file.
#[test]
fn old_keys_go_also_when_a_backup_fails() {
    let place = house();
    let beside = tempfile::tempdir().expect("a directory");
    targets(place.path(), beside.path());
    let (data, keys) = (beside.path().join("data"), beside.path().join("keys"));
    let made = run(&["backup"], place.path());
    assert!(made.status.success(), "{}", told(&made));
    let [old, wrong, half] = [
        "keys-20200101T000000Z-0000.age",
        "keys-29990101T000000Z-0000.age",
        "data-20200101T000000Z-0000.age.00112233.part",
    ];
    for (folder, name) in [(&keys, old), (&keys, wrong), (&data, half)] {
        fs::write(folder.join(name), "").expect("a file");
    }
    fs::rename(&data, beside.path().join("away")).expect("it goes");
    let done = run(&["backup"], place.path());
    assert_eq!(done.status.code(), Some(1), "{}", told(&done));
    assert!(
        told(&done).contains("keys: 1 old ones deleted"),
        "{}",
        told(&done)
    );
    let lies = |name: &str| keys.join(name).exists();
    // One from the future may be all there is, until a newer one stands.
    assert!(!lies(old) && lies(wrong));
    fs::rename(beside.path().join("away"), &data).expect("it is back");
    let done = run(&["backup"], place.path());
    assert!(done.status.success(), "{}", told(&done));
    assert!(!lies(wrong) && !data.join(half).exists());
}

/// Somebody signed, and then a new version said something else: who may read is told, and what needs no
/// page goes on.
#[test]
fn sentences_that_changed_are_told_and_close_only_the_pages() {
    let place = house();
    rewrite(place.path(), |text| {
        text.replace("demo = true", "demo = false")
            .replace("cheap_hashing = true", "cheap_hashing = false")
    });
    let changed = "[[signature]]\nlanguage = \"en\"\nreader = \"W. R.\"\nday = 20000\nsentences = \"others\"\n";
    for (signatures, says) in [
        ("", "en is not signed yet"),
        (changed, "en was signed by W. R. for other sentences"),
    ] {
        fs::write(place.path().join("signatures.toml"), signatures).expect("signatures");
        let served = run(SERVE, place.path());
        assert_eq!(served.status.code(), Some(78), "{}", told(&served));
        assert!(told(&served).contains(says), "{}", told(&served));
        let migrated = run(&["migrate"], place.path());
        assert!(
            migrated.status.success() && told(&migrated).contains(says),
            "{}",
            told(&migrated)
        );
        let doctor = told(&run(&["doctor"], place.path()));
        assert!(
            doctor.contains(says) && doctor.contains("--dir"),
            "{doctor}"
        );
        let code = run(&["programme", "--programme", "Hill Evenings"], place.path());
        assert!(code.status.success(), "{}", told(&code));
        let checkpoint = ["journal", "checkpoint", "--programme", "Hill Evenings"];
        let checkpoint = run(&checkpoint, place.path());
        assert!(checkpoint.status.success(), "{}", told(&checkpoint));
    }
}

/// Waits until a file says something.
#[track_caller]
fn says(file: &Path, words: &str) {
    until(words, || {
        fs::read_to_string(file).is_ok_and(|text| text.contains(words))
    });
}

struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn whoever_brings_another_key_is_told_while_the_house_is_locked() {
    let place = house();
    let key = place.path().join("key");
    let right = fs::read_to_string(&key).expect("a key");
    fs::remove_file(&key).expect("it goes");
    let said = place.path().join("said");
    let mut command: Command = pergola(SERVE, place.path());
    command
        .stdout(File::create(&said).expect("a file"))
        .stderr(File::create(place.path().join("log")).expect("a file"))
        .stdin(Stdio::null());
    let served = Ends(command.spawn().expect("it starts"));
    says(&said, "The house opens by itself");
    pergola::open::write_private(&key, &"7".repeat(64)).expect("a key");
    says(&said, "the key is not the key of this house");
    fs::write(&key, &right).expect("a key");
    mode(&key, 0o644);
    says(&said, "others on this machine can read the key");
    mode(&key, 0o600);
    says(&place.path().join("log"), "event=unlocked");
    drop(served);
}

/// What closing the window of a shell sends; whoever started it by `nohup` wants it to go on.
#[test]
fn a_closed_terminal_ends_the_house_as_a_stop_does() {
    let place = house();
    let by = |how: &str| {
        let program = pergola(SERVE, place.path());
        let mut command = Command::new("env");
        // Whoever started the tests may have wanted them to outlive a terminal.
        command
            .arg(how)
            .arg(program.get_program())
            .args(program.get_args());
        Served::by(command, place.path())
    };
    let served = by("--default-signal=HUP");
    served.signal(Signal::HUP);
    assert_eq!(served.ends(), Some(0));
    let log = fs::read_to_string(place.path().join("log")).expect("a log");
    assert!(log.contains("event=stopped"), "{log}");
    let served = by("--ignore-signal=HUP");
    served.signal(Signal::HUP);
    assert!(served.get("/healthz").starts_with("HTTP/1.1 200"));
    assert_eq!(served.told_to_stop(), Some(0));
}
