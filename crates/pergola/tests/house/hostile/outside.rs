//! S8 and S5: the program asks nobody outside, and leaves nothing outside of its
//! house. What it connects to and what it makes is written down by strace while
//! people use it: only the configured database and the house may be there.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use pergola::clock::now;
use pergola_base::Role;
use pergola_store::Engine;

use super::hard;
use super::malformed::signed_in;
use crate::journeys::people::{circle, leaves_line, member, someone};
use crate::served::{Served, house, pergola};
use crate::trial::{On, Trial};
use crate::two_servers;

/// Serves a house and writes down every connection that is asked for.
fn watched(dir: &Path) -> (Served, PathBuf) {
    let into = dir.join("connections");
    let program = pergola(&["serve", "--listen", "127.0.0.1:0"], dir);
    let mut command = Command::new("strace");
    command.args([
        "-D",
        "-f",
        "-q",
        "-e",
        "trace=connect,sendto,sendmsg,openat,creat,mkdirat,mkdir,rename",
        "-e",
        "signal=none",
        "-o",
    ]);
    command
        .arg(&into)
        .arg(program.get_program())
        .args(program.get_args());
    (Served::by(command, dir), into)
}

/// What was written down, when it has ended: whom it asked for anything, and what it made.
fn asked(served: Served, into: &Path) -> (Vec<String>, Vec<String>) {
    let process = served.id().to_string();
    assert_eq!(served.told_to_stop(), Some(0));
    let over = |text: &str| {
        let mut lines = text.lines().filter(|line| line.contains("+++ exited"));
        lines.any(|line| line.starts_with(&process))
    };
    let text = (0..600).find_map(|_| {
        let text = std::fs::read_to_string(into).ok().filter(|text| over(text));
        if text.is_none() {
            std::thread::park_timeout(Duration::from_millis(100));
        }
        text
    });
    let text = text.expect("what was written down is whole");
    let with = |signs: &[&str]| {
        let lines = text
            .lines()
            .filter(|line| signs.iter().any(|sign| line.contains(sign)));
        lines.map(str::to_owned).collect()
    };
    let makes = ["O_CREAT", "creat(", "mkdir", "rename(", "O_TMPFILE"];
    (with(&["sa_family="]), with(&makes))
}

#[test]
fn a_house_in_a_file_asks_nobody_and_leaves_nothing_elsewhere() {
    let place = house();
    let (served, into) = watched(place.path());
    let trial = Trial::new(On::Sqlite);
    trial.through(served.address);
    for mut browser in signed_in(&trial, place.path(), 0, 4) {
        for page in [
            "/me",
            "/me/more",
            "/g",
            "/me/seen",
            "/me/calendar",
            "/help",
            "/kit",
        ] {
            browser.open(page);
        }
        browser.open("/me/name").press("/me/name");
    }
    let (asked, made) = asked(served, &into);
    assert!(asked.is_empty(), "{asked:?}");
    let here = format!("\"{}/data/", place.path().display());
    let (ours, others): (Vec<_>, Vec<_>) = made.iter().partition(|line| line.contains(&here));
    assert!(!ours.is_empty(), "nothing was written down");
    assert!(others.is_empty(), "{others:?}");
    hard(
        "outside",
        &format!(
            "engine=sqlite connections=0 files={} elsewhere=0",
            ours.len()
        ),
    );
}

#[test]
fn a_house_on_a_server_asks_its_database_alone() {
    let trial = Trial::new(On::Postgres);
    trial.pass(now().0 - trial.now().0);
    let place = two_servers::house(&trial);
    let (served, into) = watched(place.path());
    trial.through(served.address);
    let (mut leader, path) = circle(&trial, "Wren", "Blue room");
    let mut heron = member(&trial, &mut leader, &path, "Heron");
    leaves_line(heron.signs_in(), &path, "Until Tuesday");
    let mut organiser = someone(&trial, Role::Coordinator, "Stork");
    organiser.browser.open("/c").at("/c", 200);
    let Engine::Postgres { url, .. } = trial.databases.engine() else {
        panic!("not PostgreSQL")
    };
    let (asked, _) = asked(served, &into);
    let (ours, others): (Vec<_>, Vec<_>) = asked.iter().partition(|line| is_database(line, &url));
    assert!(!ours.is_empty(), "nothing was written down: {asked:?}");
    assert!(others.is_empty(), "{others:?}");
    hard(
        "outside",
        &format!("engine=postgres connections={} elsewhere=0", ours.len()),
    );
}

/// Whether a connection leads where the configuration says: a socket's file, or a port here.
fn is_database(line: &str, url: &str) -> bool {
    if line.contains("sa_family=AF_UNIX") {
        return line.contains(".s.PGSQL.");
    }
    let port = url
        .rsplit(':')
        .next()
        .and_then(|rest| rest.split('/').next());
    let port = port.filter(|port| port.parse::<u16>().is_ok());
    line.contains("127.0.0.1") && port.is_some_and(|port| line.contains(&format!("htons({port})")))
}
