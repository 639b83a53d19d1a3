//! A configuration that is wrong, a key that is none, a place that cannot be
//! written (QUALITY 3, configuration): one line that says what is expected, a
//! documented code, and never a secret.

use std::fs::{self, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

use super::refusals::{rewrite, told};
use crate::served::{SERVE, Served, house, pergola, run, status};

/// One line, this code, these words, and no key.
#[track_caller]
pub fn refuses(done: &Output, code: i32, says: &str, key: &str) {
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(code), "{told}");
    assert!(
        told.starts_with("pergola: ") && told.lines().count() == 1,
        "{told}"
    );
    assert!(told.contains(says), "{told} does not say {says}");
    let all = [&done.stdout[..], &done.stderr[..]].concat();
    let all = String::from_utf8_lossy(&all);
    assert!(key.is_empty() || !all.contains(key), "the key is shown");
}

#[track_caller]
fn up_to_date(done: &Output) {
    let told = String::from_utf8_lossy(&done.stdout);
    assert!(
        told.contains("up to date"),
        "{told} {}",
        String::from_utf8_lossy(&done.stderr)
    );
}

pub fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("a mode");
}

/// Under another id no sealed word opens, and what is written meanwhile would open nowhere later.
#[test]
fn databases_of_another_id_are_not_opened() {
    let place = house();
    rewrite(place.path(), |text| {
        let (before, rest) = text.split_once("id = \"").expect("an id");
        let (id, rest) = rest.split_at(32);
        let other = if id.ends_with('0') { "1" } else { "0" };
        format!("{before}id = \"{}{other}{rest}", &id[..31])
    });
    for words in [SERVE, &["code"], &["journal", "checkpoint"]] {
        refuses(&run(words, place.path()), 78, "another house's", "");
    }
    let doctor = told(&run(&["doctor"], place.path()));
    assert!(doctor.contains("another house's"), "{doctor}");
}

#[test]
fn each_wrong_line_is_told_and_nothing_starts() {
    let place = house();
    let file = place.path().join("pergola.toml");
    let right = fs::read_to_string(&file).expect("a configuration");
    let swapped = |from: &str, to: &str| {
        assert!(right.contains(from), "{from} stands in the file");
        right.replacen(from, to, 1)
    };
    let line = |name: &str| {
        let found = right.lines().find(|line| line.starts_with(name));
        found.expect("the key stands in the file").to_owned()
    };
    for (text, says) in [
        (String::new(), "missing field `house`"),
        (swapped("[house]", "[hause]"), "Did you mean `house`"),
        (swapped(&line("time_zone"), ""), "time_zone"),
        (
            swapped(&line("time_zone"), "time_zone = \"Mars/Olympus\""),
            "`Mars/Olympus` is not known",
        ),
        (swapped(&line("time_zone"), "time_zone = 7"), "line"),
        (
            swapped(&line("languages"), "languages = [\"xx\"]"),
            "is not shipped",
        ),
        (swapped(&line("languages"), "languages = \"en\""), "line"),
        (
            swapped(&line("languages"), "languages = []"),
            "at least one",
        ),
        (swapped(&line("key_file"), ""), "key_file"),
        (swapped(&line("id"), "id = \"zz\""), "32 hexadecimal digits"),
        (
            swapped(&line("listen"), "listen = \"127.0.0.1:99999\""),
            "line",
        ),
        (
            swapped(&line("listen"), "public_url = \"http://example.org\""),
            "plain http",
        ),
        (
            swapped(&line("listen"), "public_url = \"ftp://example.org\""),
            "begins with https",
        ),
        (
            swapped(&line("key_backup"), "key_backup = 99999999999999999999"),
            "line",
        ),
        (swapped(&line("key_backup"), "key_backup = -14"), "7 to 30"),
        (swapped(&line("key_backup"), "key_backup = nan"), "line"),
        (format!("{right}\n[house]\n"), "line"),
    ] {
        fs::write(&file, text).expect("it is written");
        refuses(
            &run(&["serve", "--listen", "127.0.0.1:0"], place.path()),
            78,
            says,
            "",
        );
    }
}

#[test]
fn a_value_of_another_kind_is_told_with_its_key_and_an_example() {
    let place = house();
    let file = place.path().join("pergola.toml");
    let right = fs::read_to_string(&file).expect("a configuration");
    for (key, line, says) in [
        (
            "listen",
            "listen = \"8080\"",
            "web.listen: an address and a port are expected, as in \"127.0.0.1:8080\"",
        ),
        (
            "allow_swap",
            "allow_swap = no",
            "house.allow_swap: true or false is expected",
        ),
        (
            "erase_after",
            "erase_after = \"30\"",
            "days.erase_after: a number is expected",
        ),
    ] {
        let stands = right.lines().find(|stands| stands.starts_with(key));
        let text = right.replacen(stands.expect("the key stands in the file"), line, 1);
        fs::write(&file, text).expect("it is written");
        refuses(&run(&["serve"], place.path()), 78, says, "");
    }
}

/// A secret that stands where its file, or its public half, belongs: what is said must not show it.
#[track_caller]
fn hides(place: &Path, text: &str, says: &str, hidden: &str) {
    fs::write(place.join("pergola.toml"), text).expect("it is written");
    for words in [SERVE, &["doctor"], &["backup"]] {
        refuses(&run(words, place), 78, says, hidden);
    }
}

#[test]
fn the_secret_half_of_an_identity_is_told_and_never_shown() {
    let place = house();
    let right = fs::read_to_string(place.path().join("pergola.toml")).expect("a configuration");
    let head = right.split("[backup]").next().expect("the rest");
    let (identity, _) = pergola::backup::sealed::fresh();
    let secret = identity.lines().nth(1).expect("a secret half");
    let check = |lines: &str, says: &str| {
        let text = format!("{head}[backup]\n{lines}\n");
        hides(place.path(), &text, says, secret);
    };
    check(
        &format!("recipients = [\"{secret}\"]"),
        "take it out of the file at once",
    );
    check(
        &format!("recipients = \"{secret}\""),
        "backup.recipients: a list",
    );
    check(&format!("recipients = [{secret}]"), "line");
    check(secret, "line");
    let text = format!("backup = {{ recipients = \"{secret}\" }}\n{head}");
    hides(place.path(), &text, "line", secret);
    let text = format!("{head}[backup]\nrecipients = [\"hunter2\"]\n");
    hides(place.path(), &text, "begins with age1", "hunter2");
}

#[test]
fn a_key_or_an_address_in_place_of_its_file_is_never_shown() {
    let place = house();
    let right = fs::read_to_string(place.path().join("pergola.toml")).expect("a configuration");
    let key = fs::read_to_string(place.path().join("key")).expect("a key");
    let key = key.trim();
    for value in [format!("\"{key}\""), format!("[\"{key}\"]")] {
        let text = right.replacen("key_file = \"key\"", &format!("key_file = {value}"), 1);
        hides(place.path(), &text, "house.key_file: the path", key);
    }
    let url = "postgres://house:hunter2@192.0.2.7/x";
    for (one, two, says) in [
        (url, "k", "database.url_file: the path"),
        ("k", url, "database.keys_url_file: the path"),
        (
            "k",
            "host=h password=hunter2",
            "database.keys_url_file: the path",
        ),
    ] {
        let right = right.replace("[database]\n", "");
        let text = format!("{right}\n[database]\nurl_file = {one:?}\nkeys_url_file = {two:?}\n");
        hides(place.path(), &text, says, "hunter2");
    }
}

/// Nor what is typed where a file's path belongs.
#[test]
fn a_secret_on_the_command_line_is_not_said_again() {
    let place = tempfile::tempdir().expect("a directory");
    let (identity, _) = pergola::backup::sealed::fresh();
    let secret = identity.lines().nth(1).expect("a secret half");
    let path = place.path().join("identity");
    pergola::open::write_private(&path, &identity).expect("a file");
    let key = "7".repeat(64);
    for (named, keyed, hidden) in [
        (Path::new(secret), "key", secret),
        (&path, &key, key.as_str()),
    ] {
        let mut command = pergola(&["restore", "--data", "d", "--keys", "k"], place.path());
        command.arg("--identity").arg(named).args(["--key", keyed]);
        let done = command.output().expect("it runs");
        refuses(&done, 77, "the path of a file is expected", hidden);
    }
}

#[test]
fn a_file_that_is_no_configuration_is_told() {
    let place = house();
    let file = place.path().join("pergola.toml");
    fs::write(&file, b"[house]\nid = \"\xff\"\n").expect("it is written");
    refuses(&run(&["serve"], place.path()), 78, "it is no text", "");
    // What is no configuration by its size is not read; this one has more bytes than any memory.
    let large = fs::File::create(&file).expect("a file");
    large.set_len(1 << 42).expect("a file with a hole");
    refuses(
        &run(&["serve"], place.path()),
        78,
        "larger than 256 KiB",
        "",
    );
    fs::remove_file(&file).expect("it goes");
    refuses(
        &run(&["serve"], place.path()),
        78,
        "it is gone, and the data beside it is still there",
        "",
    );
    fs::create_dir(&file).expect("a directory");
    refuses(&run(&["serve"], place.path()), 78, "it is a folder", "");
}

#[test]
fn what_is_unusual_and_right_is_read() {
    let place = house();
    let file = place.path().join("pergola.toml");
    let right = fs::read_to_string(&file).expect("a configuration");
    fs::write(&file, right.replace('\n', "\r\n")).expect("it is written");
    up_to_date(&run(&["migrate"], place.path()));
    let away = place.path().join("elsewhere.toml");
    fs::rename(&file, &away).expect("it moves");
    symlink(&away, &file).expect("a link");
    up_to_date(&run(&["migrate"], place.path()));
    // The key's path begins at the house, wherever the command was typed.
    assert!(right.contains("key_file = \"key\""), "{right}");
    for from in ["/", "/tmp"] {
        up_to_date(
            &pergola(&["migrate"], place.path())
                .current_dir(from)
                .output()
                .expect("it runs"),
        );
    }
    // And nothing comes from the environment.
    let mut command = pergola(&["migrate"], place.path());
    for (name, value) in [
        ("PERGOLA_KEY", "00"),
        ("KEY_FILE", "/nowhere"),
        ("DATABASE_URL", "postgres://evil.example/x"),
        ("TZ", "Mars/Olympus"),
        ("LANG", "xx_XX"),
        ("LC_ALL", "\u{ff}"),
        ("RUST_LOG", "trace"),
        ("RUST_BACKTRACE", "full"),
        ("PGHOST", "evil.example"),
    ] {
        command.env(name, value);
    }
    let with = command.output().expect("it runs");
    let without = pergola(&["migrate"], place.path())
        .env_clear()
        .output()
        .expect("it runs");
    assert_eq!(
        (&with.stdout, &with.stderr),
        (&without.stdout, &without.stderr)
    );
    up_to_date(&with);
}

#[test]
fn a_key_that_others_read_opens_nothing() {
    let place = house();
    let key = place.path().join("key");
    let right = fs::read_to_string(&key).expect("a key");
    for wide in [0o604, 0o640, 0o660, 0o644, 0o777] {
        mode(&key, wide);
        refuses(
            &run(&["migrate"], place.path()),
            77,
            "chmod 600",
            right.trim(),
        );
    }
    // A server stays locked, and says so where it was started.
    let served = Served::start(place.path());
    status(&served.get("/healthz"), "503");
    assert!(!served.get("/").contains("Tuesday"), "no name");
    drop(served);
    mode(&key, 0o600);
    up_to_date(&run(&["migrate"], place.path()));
}

#[test]
fn a_key_behind_a_link_and_a_key_that_is_none() {
    let place = house();
    let key = place.path().join("key");
    let right = fs::read_to_string(&key).expect("a key");
    // A link is as open as what it leads to.
    let away = place.path().join("away");
    fs::rename(&key, &away).expect("it moves");
    symlink(&away, &key).expect("a link");
    up_to_date(&run(&["migrate"], place.path()));
    mode(&away, 0o644);
    refuses(
        &run(&["migrate"], place.path()),
        77,
        "chmod 600",
        right.trim(),
    );
    mode(&away, 0o600);
    for none in [
        "",
        "0",
        &"0".repeat(64),
        &format!("  {}\r\n", "0".repeat(64)),
        &"f".repeat(63),
        &"f".repeat(65),
        &"g".repeat(64),
        &"é".repeat(32),
        &format!("{} {}", &right[..32], &right[32..63]),
        &right.repeat(2),
    ] {
        fs::write(&away, none).expect("it is written");
        refuses(
            &run(&["migrate"], place.path()),
            77,
            "64 hexadecimal digits",
            right.trim(),
        );
    }
    fs::write(&away, b"\xff\xfe").expect("it is written");
    refuses(
        &run(&["migrate"], place.path()),
        77,
        "cannot be read",
        right.trim(),
    );
    fs::write(&away, format!("{}\r\n", right.trim())).expect("it is written");
    up_to_date(&run(&["migrate"], place.path()));
    fs::remove_file(&key).expect("it goes");
    fs::create_dir(&key).expect("a directory");
    refuses(&run(&["migrate"], place.path()), 77, "key", right.trim());
}

#[test]
fn a_port_that_is_taken_is_told_in_one_line() {
    let place = house();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let done = run(&["serve", "--listen", &address], place.path());
    refuses(&done, 78, "nothing can listen here", "");
    assert!(String::from_utf8_lossy(&done.stderr).contains(&address));
    let first = Served::start(place.path());
    let done = run(
        &["serve", "--listen", &first.address.to_string()],
        place.path(),
    );
    refuses(&done, 78, "nothing can listen here", "");
    status(&first.get("/healthz"), "200");
}

/// The same command without the power of root to pass over a file's mode.
pub fn obeying(command: &Command) -> Command {
    let rooted = rustix::process::geteuid().is_root();
    let mut other = if rooted {
        let mut other = Command::new("setpriv");
        other
            .arg("--bounding-set=-dac_override,-dac_read_search")
            .arg(command.get_program());
        other
    } else {
        Command::new(command.get_program())
    };
    other.args(command.get_args());
    other
}

#[test]
fn where_nothing_can_be_written_nothing_starts() {
    let place = house();
    let data = place.path().join("data");
    let files: Vec<_> = fs::read_dir(&data)
        .expect("files")
        .map(|one| one.expect("a file").path())
        .collect();
    for file in &files {
        mode(file, 0o400);
    }
    mode(&data, 0o500);
    let done = obeying(&pergola(
        &["serve", "--listen", "127.0.0.1:0"],
        place.path(),
    ))
    .output()
    .expect("it runs");
    refuses(&done, 74, "the database does not open", "");
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(told.contains("/data: no rights: "), "which path: {told}");
    // Nor where it cannot be read at all; what was there is there afterwards.
    for file in &files {
        mode(file, 0o000);
    }
    let done = obeying(&pergola(
        &["serve", "--listen", "127.0.0.1:0"],
        place.path(),
    ))
    .output()
    .expect("it runs");
    refuses(&done, 74, "the database does not open", "");
    mode(&data, 0o700);
    for file in &files {
        mode(file, 0o600);
    }
    up_to_date(&run(&["migrate"], place.path()));
    // A file where the directory of the data should be.
    fs::rename(&data, place.path().join("away")).expect("it moves");
    fs::write(&data, "").expect("a file");
    refuses(
        &run(&["serve", "--listen", "127.0.0.1:0"], place.path()),
        74,
        "the database does not open",
        "",
    );
}
