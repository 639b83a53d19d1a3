//! Two press at the same moment, on two threads: one wins, and the other is told.

use pergola::door::{Out, Raw};
use pergola_base::Role;

use super::people::{Someone, next_evening, someone};
use super::rota::{away, drafts, group, publishes, set};
use super::swapping::text;
use crate::both;
use crate::browser::Browser;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::{Trial, ticks};

/// Answers several requests at once; their answers in the same order.
pub fn at_once(trial: &Trial, raws: &[Raw]) -> Vec<Out> {
    let (door, now) = (&trial.door, trial.now());
    let start = std::sync::Barrier::new(raws.len());
    std::thread::scope(|scope| {
        let running: Vec<_> = raws
            .iter()
            .map(|raw| {
                scope.spawn(|| {
                    start.wait();
                    door.answer(now, raw)
                })
            })
            .collect();
        let answers = running.into_iter();
        answers.map(|one| one.join().expect("an answer")).collect()
    })
}

/// The one that won, and what the other one read.
fn won_and_told(outs: &[Out], refused: u16) -> (usize, String) {
    let won = outs.iter().position(|out| out.status == 303);
    let won = won.expect("one of the two wins");
    let other = &outs[1 - won];
    assert_eq!(other.status, refused, "the other one does not");
    (won, String::from_utf8_lossy(&other.body).into_owned())
}

pub fn post(browser: &Browser, path: &str) -> Raw {
    browser.raw("POST", path, &browser.filled(path))
}

/// Who helps where, in an order of its own.
fn helps(trial: &Trial) -> Vec<([u8; 16], [u8; 16])> {
    let all = lines(trial, "helps").into_iter();
    let mut all: Vec<_> = all
        .map(|line| (line.id("evening"), line.id("person")))
        .collect();
    all.sort_unstable();
    all
}

/// Somebody of the group is away, and a draft without them is there.
fn drafted(trial: &Trial, organises: &mut Someone) {
    let mut group = group(trial, "Blue room", 4);
    let ill = set(&mut group)[0];
    away(&mut group.mentors[ill], "w1", true);
    drafts(trial, organises.signs_in());
}

both! {
    two_publish_at_once_and_one_sees_what_the_other_changed => |trial| {
        let mut one = someone(trial, Role::Coordinator, "Cora");
        let mut other = someone(trial, Role::Coordinator, "Tess");
        drafted(trial, &mut one);
        other.signs_in().browser.open("/c/rota");
        let raws = [&one, &other].map(|who| post(&who.browser, "/c/rota/publish"));
        let (_, told) = won_and_told(&at_once(trial, &raws), 409);
        assert!(told.contains("Somebody else has published a rota") && told.contains("What the last publishing changed"));
        let after = helps(trial);
        let mut twice = after.clone();
        twice.dedup();
        assert_eq!(twice, after, "nobody is set twice");
        let changes = lines(trial, "rota_line").iter().filter(|line| line.number("kind") == 4).count();
        assert!(changes > 0 && lines(trial, "rota_ask").is_empty());
    }

    publishing_while_it_is_looked_publishes_what_was_seen_or_nothing => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        group(trial, "Blue room", 4);
        organises.signs_in().browser.open("/c/rota").press("/c/rota/draft");
        trial.jobs();
        organises.browser.open("/c/rota");
        let raw = post(&organises.browser, "/c/rota/publish");
        let (again, now) = (trial.another_server(), trial.now().plus(2));
        let before = helps(trial);
        let out = std::thread::scope(|scope| {
            let looks = scope.spawn(|| ticks(&again, now, 0));
            let out = trial.answer(&raw);
            looks.join().expect("a turn");
            out
        });
        assert!(matches!(out.status, 303 | 409), "{}", out.status);
        if out.status == 409 {
            assert_eq!(helps(trial), before);
        } else {
            assert!(lines(trial, "rota_ask").is_empty() && lines(trial, "rota_plan")[0].number("weeks") == 0);
        }
    }

    two_say_yes_to_one_evening_at_once_and_one_is_set => |trial| {
        let mut organises = someone(trial, Role::Coordinator, "Cora");
        let mut group = group(trial, "Blue room", 4);
        drafts(trial, organises.signs_in());
        publishes(&mut organises);
        let evening = next_evening(group.leader.signs_in(), &group.path);
        let cover = format!("/me/rota/cover/{}", evening.rsplit('/').next().expect("an id"));
        let ill = set(&mut group)[0];
        group.mentors[ill].browser.open(&group.path).press(&format!("{evening}/away"));
        let mut raws = Vec::new();
        for mentor in &mut group.mentors {
            if mentor.signs_in().browser.open("/me").html.contains(&cover) {
                raws.push((person_of(trial, mentor).raw(), post(&mentor.browser, &cover)));
            }
        }
        assert_eq!(raws.len(), 2, "two could come");
        let (persons, raws): (Vec<_>, Vec<_>) = raws.into_iter().unzip();
        let before = helps(trial).len();
        let (won, told) = won_and_told(&at_once(trial, &raws), 422);
        assert!(told.contains("Thank you for offering"));
        assert_eq!(helps(trial).len(), before + 1);
        let there = |at: usize| helps(trial).iter().any(|(on, who)| *who == persons[at] && cover.ends_with(&text(*on)));
        assert!(there(won) && !there(1 - won));
    }
}
