//! Property 24: a refusal for two people who are kept apart cannot be told from
//! one for an ordinary cause: the same bytes, and the same statements in the
//! same order.

use pergola::door::Out;
use pergola_base::facts::evenings::Gate;
use pergola_base::{Id, Role};
use pergola_home::circles::rules::HELPERS_MAX;

use crate::engines;
use crate::journeys::kept_apart::{card_of, keeps_apart};
use crate::journeys::newcomers::plans;
use crate::journeys::people::{Someone, circle, joins, member, someone, spoken};
use crate::trial::Trial;

/// An answer and the statements it cost.
type Seen = (Out, Vec<&'static str>);

fn sent(trial: &Trial, who: &Someone, path: &str, fields: &[(String, String)]) -> Seen {
    trial.databases.watch();
    let out = who.browser.send("POST", path, fields);
    (out, trial.databases.watched())
}

/// Tries to let in whoever waits; the form is opened again each time.
fn tries(trial: &Trial, leader: &mut Someone, path: &str) -> Seen {
    leader.browser.open(&format!("{path}/lead"));
    let links = leader.browser.links();
    let ask = links.iter().find(|link| link.contains("/in/"));
    let ask = ask.expect("somebody waits").clone();
    leader
        .browser
        .open(&ask)
        .fill("limits", "yes")
        .fill("adult", "yes");
    let fields = leader.browser.filled(&ask);
    sent(trial, leader, &ask, &fields)
}

/// Opens the page of codes and sends these words.
fn uses(trial: &Trial, who: &mut Someone, words: &str) -> Seen {
    who.browser.open("/g/code").fill("code", words);
    let fields = who.browser.filled("/g/code");
    sent(trial, who, "/g/code", &fields)
}

/// The bytes without the keys that are new on every page.
fn bare(out: &Out) -> String {
    let html = String::from_utf8(out.body.clone()).expect("pages are UTF-8");
    crate::browser::without_keys(&html)
}

#[track_caller]
fn same(one: &Seen, two: &Seen, what: &str) {
    assert_eq!(one.0.status, 422, "{what}: {}", bare(&one.0));
    assert_eq!(one.0.status, two.0.status, "{what}");
    assert_eq!(one.0.headers, two.0.headers, "{what}");
    assert_eq!(one.0.body.len(), two.0.body.len(), "{what}");
    assert_eq!(bare(&one.0), bare(&two.0), "{what}");
    assert_eq!(one.1, two.1, "{what}: other statements ran");
}

fn enters(leader: &mut Someone, path: &str, count: usize) {
    for number in 0..count {
        let form = format!("{path}/person");
        leader
            .browser
            .open(&form)
            .fill("name", &format!("guest {number}"));
        leader
            .browser
            .fill("limits", "yes")
            .fill("adult", "yes")
            .press(&form);
        assert_eq!(leader.browser.status, 200, "{}", leader.browser.text());
    }
}

/// Words for somebody who has an account.
fn here(leader: &mut Someone, path: &str) -> String {
    leader
        .browser
        .open(&format!("{path}/lead"))
        .fill("kind", "here");
    leader.browser.press(&format!("{path}/code"));
    leader.browser.listed("words").join(" ")
}

engines! {
    property_24_at_the_door_a_pair_looks_like_any_other_cause => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        let (one, other) = (card_of(trial, &finch), card_of(trial, &heron));

        keeps_apart(&mut leader, &one, &other);
        let pair = tries(trial, &mut leader, &path);
        leader.browser.open("/g/apart").press("/g/apart/back");

        finch.browser.open("/me/pause").press("/me/pause");
        same(&tries(trial, &mut leader, &path), &pair, "on a break");
        finch.signs_in().browser.press("/me/return");

        enters(&mut leader, &path, 9);
        same(&tries(trial, &mut leader, &path), &pair, "no place free");
        leader.browser.open(&format!("{path}/lead"));
        let links = leader.browser.links();
        let guest = links.iter().find(|link| link.contains("/p/")).expect("a guest");
        leader.browser.open(guest).press(&format!("{guest}/leave"));

        plans(trial, &path, 3, Gate::Closed);
        same(&tries(trial, &mut leader, &path), &pair, "no evening for newcomers");

        plans(trial, &path, 0, Gate::Open);
        same(&tries(trial, &mut leader, &path), &pair, "not announced");
        plans(trial, &path, 0, Gate::First);
        assert_eq!(tries(trial, &mut leader, &path).0.status, 303, "nothing else was wrong");
    }

    property_24_a_helper_at_the_door_cannot_tell_either => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let mut waits = someone(trial, Role::Mentor, "Plover");
        let words = here(&mut leader, &path);
        assert_eq!(uses(trial, &mut waits, &words).0.status, 303);
        let (one, other) = (card_of(trial, &waits), card_of(trial, &heron));
        keeps_apart(&mut leader, &one, &other);
        let pair = tries(trial, &mut leader, &path);
        leader.browser.open("/g/apart").press("/g/apart/back");
        for name in ["Dunlin", "Knot", "Teal", "Ruff", "Brant"] {
            let mut mentor = someone(trial, Role::Mentor, name);
            let words = here(&mut leader, &path);
            uses(trial, &mut mentor, &words);
            leader.browser.open(&format!("{path}/lead"));
            let them = crate::coverage::person_of(trial, &mentor);
            let ask = format!("{path}/in/{them}");
            leader.browser.open(&ask).fill("limits", "yes").fill("adult", "yes").press(&ask);
        }
        assert_eq!(HELPERS_MAX, 6, "the leader and five more");
        same(&tries(trial, &mut leader, &path), &pair, "as many helpers as there may be");
    }

    property_24_words_for_a_group_do_not_tell_either => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        let (one, other) = (card_of(trial, &plover), card_of(trial, &heron));
        keeps_apart(&mut leader, &one, &other);
        let words = here(&mut leader, &path);
        let pair = uses(trial, &mut plover, &words);
        leader.browser.open("/g/apart").press("/g/apart/back");
        plover.browser.open("/me/pause").press("/me/pause");
        plover.signs_in();
        same(&uses(trial, &mut plover, &words), &pair, "on a break");
        plover.browser.open("/me").press("/me/return");
        plover.signs_in();
        let mut knot = someone(trial, Role::Mentor, "Knot");
        let others = here(&mut leader, &path);
        assert_eq!(uses(trial, &mut knot, &others).0.status, 303, "somebody waits there");
        keeps_apart(&mut leader, &one, &card_of(trial, &knot));
        same(&uses(trial, &mut plover, &words), &pair, "with somebody who waits");
        leader.browser.open("/g/apart").press("/g/apart/back");
        assert_eq!(uses(trial, &mut plover, &words).0.status, 303, "the words still hold");
    }

    property_24_who_is_filtered_from_a_list_leaves_no_gap => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let helpers = ["Plover", "Knot"].map(|name| someone(trial, Role::Mentor, name));
        let ids = helpers.each_ref().map(|one| crate::coverage::person_of(trial, one));
        let id = path.strip_prefix("/g/").and_then(Id::parse).expect("a circle");
        let list = || {
            trial.databases.watch();
            let found: Result<_, pergola_base::Stop> = trial.door.store.read("test", |tx| {
                tx.bind(trial.programme.id.raw());
                let mut cx = pergola_base::Cx::new(
                    &trial.door.house, trial.now(), pergola_seal::Language::En);
                cx.programme = Some(trial.programme.clone());
                pergola_home::circles::fitting::fitting(&cx, tx, id, &ids)
            });
            (found.expect("a list"), trial.databases.watched())
        };
        let before = list();
        assert_eq!(before.0, ids);
        let (one, other) = (card_of(trial, &helpers[0]), card_of(trial, &heron));
        keeps_apart(&mut leader, &one, &other);
        let after = list();
        assert_eq!(after.0, [ids[1]]);
        assert_eq!(after.1, before.1, "the same questions");
    }
}
