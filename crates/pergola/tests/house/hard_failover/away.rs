//! The short form, in `./test`: the database goes away under a serving house, or falls silent, and comes back.
//! Meanwhile every page that needs it is calm, the ones that do not need it are there, and afterwards nothing is
//! missing.

use std::os::unix::net::UnixStream;

use pergola::clock::now;
use tempfile::TempDir;

use super::ways::Way;
use super::{RELEASE, calm, writes};
use crate::journeys::people::leaves_line;
use crate::served::Served;
use crate::trial::{On, Trial};
use crate::upgrade::fixture::{current, directory, leader};

/// A house on the trial server that reaches both its databases by such a way.
fn house_behind(trial: &Trial) -> (TempDir, Way) {
    trial.pass(now().0 - trial.now().0);
    let house = directory(RELEASE, trial);
    let mut way = None;
    for name in ["url", "keys_url"] {
        let file = house.path().join(name);
        let url = std::fs::read_to_string(&file).expect("an address");
        let (place, rest) = url.split_once(" user=").expect("a user");
        let mut words = place.split(['\'', '=']).map(str::trim);
        let (place, port) = (words.nth(2).expect("a place"), words.next_back());
        let socket = format!("{place}/.s.PGSQL.{}", port.expect("a port"));
        let way = way.get_or_insert_with(|| Way::to(move || UnixStream::connect(&socket).ok()));
        let near = format!("host=127.0.0.1 port={} user={rest}", way.port());
        std::fs::write(&file, near).expect("an address");
    }
    (house, way.expect("two addresses"))
}

#[test]
fn the_house_is_calm_while_its_database_is_away() {
    let trial = current(RELEASE, On::Postgres);
    let (house, way) = house_behind(&trial);
    let served = Served::start(house.path());
    trial.through(served.address);
    let (mut wren, path) = leader(RELEASE, &trial);
    leaves_line(&mut wren, &path, "Before it went away");
    for round in 0..3 {
        wren.browser.open(&path).fill("line", "While it was away");
        let form = format!("{path}/line");
        let fields = wren.browser.filled(&form);
        way.ends();
        let sent = wren.browser.send("POST", &form, &fields);
        calm(sent.status, &String::from_utf8_lossy(&sent.body));
        assert_eq!(sent.status, 503, "round {round}");
        for page in [path.as_str(), "/me", "/"] {
            wren.browser.open(page);
            calm(wren.browser.status, &wren.browser.html);
            assert_eq!(wren.browser.status, 503, "{page}");
        }
        assert!(served.get("/weather").starts_with("HTTP/1.1 200"));
        way.leads_again();
        // At the first try, by itself, with the same session.
        let line = format!("Back again {round}");
        assert_eq!(writes(&mut wren.browser, &path, &line), 303);
    }
    wren.browser.open(&path).at(&path, 200);
    wren.browser
        .says("Before it went away")
        .says("Back again 0")
        .says("Back again 2");
    wren.browser.hides("While it was away");
    let log = std::fs::read_to_string(house.path().join("log")).expect("a log");
    assert!(!log.contains("panicked") && !log.contains("away"), "{log}");
    assert_eq!(served.told_to_stop(), Some(0));
}

#[test]
fn the_house_is_calm_while_its_database_is_silent() {
    let trial = current(RELEASE, On::Postgres);
    let (house, way) = house_behind(&trial);
    let served = Served::start(house.path());
    trial.through(served.address);
    let (mut wren, path) = leader(RELEASE, &trial);
    leaves_line(&mut wren, &path, "Before it fell silent");
    wren.browser.open(&path).fill("line", "While it was silent");
    let form = format!("{path}/line");
    let fields = wren.browser.filled(&form);
    way.is_silent(true);
    // On a connection that stands, and then on new ones.
    let sent = wren.browser.send("POST", &form, &fields);
    calm(sent.status, &String::from_utf8_lossy(&sent.body));
    assert_eq!(sent.status, 503);
    wren.browser.open("/me");
    calm(wren.browser.status, &wren.browser.html);
    assert_eq!(wren.browser.status, 503);
    assert!(served.get("/weather").starts_with("HTTP/1.1 200"));
    way.is_silent(false);
    assert_eq!(writes(&mut wren.browser, &path, "It speaks again"), 303);
    wren.browser.open(&path).at(&path, 200);
    wren.browser
        .says("Before it fell silent")
        .says("It speaks again")
        .hides("While it was silent");
    let log = std::fs::read_to_string(house.path().join("log")).expect("a log");
    assert!(
        !log.contains("panicked") && !log.contains("silent"),
        "{log}"
    );
    assert_eq!(served.told_to_stop(), Some(0));
}
