//! R1: the process is killed again and again while eight write. Whatever it had
//! acknowledged is there after the next start, and nothing is there by half.

use std::sync::mpsc::{Receiver, channel};

use pergola_tlog::Kind;

use super::ground::{Ground, today};
use super::ledger::{Came, WRITERS, What, Writer, desk, writers};
use super::{Dice, tells};
use crate::rows::lines;
use crate::served::Served;
use crate::trial::Trial;

/// Answers that come at most between a start and the kill.
const ANSWERS_MAX: u64 = 12;
/// Kills after which the journal is exported and checked.
const CHECKED_EVERY: usize = 10;

#[test]
fn nothing_acknowledged_is_lost_at_50_kills() {
    let (kills, kept) = kills(50, 1);
    tells(
        "kill-9",
        &format!("{kills} kills, 8 writers, {kept} acknowledged, 0 lost, 0 by half"),
    );
}

#[test]
#[ignore = "ten houses one after the other; cargo xtask long"]
fn nothing_acknowledged_is_lost_at_500_kills() {
    let all = (1..=10).map(|seed| kills(50, seed));
    let (kills, kept) = all.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    tells(
        "kill-9-long",
        &format!("{kills} kills, 8 writers, {kept} acknowledged, 0 lost, 0 by half"),
    );
}

/// So many kills of one house; how many there were, and how many changes were acknowledged.
fn kills(rounds: usize, seed: u64) -> (usize, usize) {
    let trial = today();
    let (mut leader, mut writing) = writers(&trial, &WRITERS);
    let before = yeses(&trial);
    let ground = Ground::of(&trial);
    let mut dice = Dice(seed);
    for round in 1..=rounds {
        let served = Served::start(ground.path());
        trial.through(served.address);
        writing.iter_mut().for_each(Writer::reads);
        assert_eq!(ground.whole(), Ok(()), "seed {seed}, kill {round}");
        if round % CHECKED_EVERY == 0 {
            ground.journal_holds();
        }
        let answers = 1 + dice.below(ANSWERS_MAX);
        killed_after(answers, served, &mut writing);
    }
    let served = Served::start(ground.path());
    trial.through(served.address);
    writing.iter_mut().for_each(Writer::reads);
    let receipts: usize = writing.iter_mut().map(Writer::all_receipts).sum();
    let unanswered: usize = strangers(&writing).map(|one| one.unanswered).sum();
    let waiting = desk(&mut leader);
    assert!(
        (receipts..=receipts + unanswered).contains(&waiting),
        "{waiting} of {receipts}"
    );
    assert_eq!(served.told_to_stop(), Some(0));
    ground.journal_holds();
    assert_eq!(ground.whole(), Ok(()));
    // Each yes that was given or taken back left one entry, in the same transaction.
    let told = yeses(&ground.opened(&trial)) - before;
    let (least, most) = (
        writing[4].acknowledged,
        writing[4].acknowledged + writing[4].unanswered,
    );
    assert!(
        writing[4].is(What::Yes) && (least..=most).contains(&told),
        "{told}"
    );
    (rounds, writing.iter().map(|one| one.acknowledged).sum())
}

/// All write; after so many answers the process is killed under them.
fn killed_after(answers: u64, served: Served, writing: &mut [Writer]) {
    let (tell, told): (_, Receiver<()>) = channel();
    std::thread::scope(|scope| {
        for one in writing.iter_mut() {
            let tell = tell.clone();
            scope.spawn(move || while one.writes() == Came::Kept && tell.send(()).is_ok() {});
        }
        drop(tell);
        told.iter()
            .take(usize::try_from(answers).expect("few"))
            .for_each(drop);
        served.killed();
    });
}

fn strangers<'w, 't>(writing: &'w [Writer<'t>]) -> impl Iterator<Item = &'w Writer<'t>> {
    writing.iter().filter(|one| one.is(What::Stranger))
}

/// Entries of a yes that was given or taken back.
fn yeses(trial: &Trial) -> usize {
    let kinds = [Kind::Agreed, Kind::AgreedNoMore].map(|kind| kind.code().to_be_bytes());
    let all = ["journal", "journal_waiting"].map(|table| {
        let all = lines(trial, table).into_iter();
        all.filter(|line| kinds.iter().any(|kind| line.bytes("entry")[1..3] == *kind))
            .count()
    });
    all.iter().sum()
}
