//! R2: the power goes. A run of the real program is written down call by call; then
//! the disk is built as it may be at some moment, with what was not synced lost, kept
//! in part or torn, and the real program opens it. Whatever it had acknowledged
//! before that moment is there, and nothing is damaged.

use age::x25519::Identity;
use pergola::backup::erased;
use pergola_base::Role;

use super::calls::{self, Call};
use super::disk::{Disk, Lost};
use super::ground::{Ground, after_a_night, files};
use super::ledger::{Came, What, Writer, writers};
use super::{Dice, tells, traced};
use crate::journeys::people::{Someone, someone, tries};
use crate::served::Served;
use crate::trial::Trial;

/// What writes, in turns.
const WRITING: [What; 5] = [
    What::Times,
    What::Stranger,
    What::Line,
    What::Yes,
    What::Name,
];
const TURNS: usize = 3;
/// Calls that are written down.
const CALLS: &str =
    "trace=openat,close,write,writev,sendto,pwrite64,fsync,fdatasync,ftruncate,rename,unlink";
#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes_at_40_moments() {
    let kept = cuts(40, 1);
    tells(
        "power-cut",
        &format!("40 cuts, {kept} acknowledged changes looked for, 0 lost, 0 damaged"),
    );
}

#[test]
#[ignore = "three hundred starts; cargo xtask long"]
fn nothing_acknowledged_is_lost_when_the_power_goes_at_300_moments() {
    let kept = cuts(300, 2);
    tells(
        "power-cut-long",
        &format!("300 cuts, {kept} acknowledged changes looked for, 0 lost, 0 damaged"),
    );
}

/// What was acknowledged with which answer.
struct Kept {
    answer: usize,
    writer: usize,
    state: String,
}

/// A run that was written down.
struct Run {
    disk: Disk,
    /// The line at which each answer went out.
    answers: Vec<usize>,
    kept: Vec<Kept>,
    /// The answer that said that somebody is erased.
    erased: usize,
    lines: usize,
    syncs: Vec<usize>,
}

/// Cuts the power so often; how many acknowledged changes were looked for.
fn cuts(count: usize, seed: u64) -> usize {
    let trial = after_a_night();
    let (_leader, mut writing) = writers(&trial, &WRITING);
    let mut gone = someone(&trial, Role::Participant, "Osprey");
    gone.browser
        .open("/me/leave")
        .fill("words", "withdraw")
        .press("/me/leave");
    let (ground, identity) = (Ground::of(&trial), Identity::generate());
    ground.keeps_lists(&identity.to_public().to_string());
    let run = written_down(&ground, &trial, &mut writing, &mut gone);
    let mut dice = Dice(seed);
    let mut looked = 0;
    for (number, cut) in (0..count).zip(moments(&run, count, &mut dice)) {
        let lost = Lost::ALL[number % Lost::ALL.len()];
        ground.put(&run.disk.at(cut, lost, &mut dice));
        let over = |answer: usize| run.answers[answer] < cut;
        if over(run.erased) {
            let list = erased::load(
                &ground.data().join("erased.list"),
                std::slice::from_ref(&identity),
            );
            assert!(
                !list.expect("a whole list").entries.is_empty(),
                "cut {number}: {lost:?} at {cut}"
            );
        }
        let served = Served::begins(
            crate::served::pergola(crate::served::SERVE, ground.path()),
            ground.path(),
        );
        let served =
            served.unwrap_or_else(|ended| panic!("cut {number}: {lost:?} at {cut}: {ended:?}"));
        trial.through(served.address);
        for (at, one) in writing.iter_mut().enumerate() {
            let of = || run.kept.iter().filter(|kept| kept.writer == at);
            let before = of().filter(|kept| over(kept.answer));
            let next = of().find(|kept| !over(kept.answer));
            one.was(
                &before.map(|kept| kept.state.as_str()).collect::<Vec<_>>(),
                next.map(|kept| kept.state.clone()),
            );
            one.signs_in();
            one.reads();
            looked += one.all_receipts();
        }
        looked += run.kept.iter().filter(|kept| over(kept.answer)).count();
        if over(run.erased) {
            assert_eq!(
                tries(&trial, &gone.handle, &gone.words).status,
                422,
                "cut {number}: {lost:?} at {cut}"
            );
        }
        assert_eq!(served.told_to_stop(), Some(0));
        assert_eq!(ground.whole(), Ok(()), "cut {number}: {lost:?} at {cut}");
    }
    ground.journal_holds();
    looked
}

/// Where to cut: when somebody was just told that they are erased, and of the last change; then just
/// after any such answer, just before or after a sync, anywhere.
fn moments(run: &Run, count: usize, dice: &mut Dice) -> Vec<usize> {
    let told: Vec<usize> = run
        .kept
        .iter()
        .map(|kept| kept.answer)
        .chain([run.erased])
        .collect();
    let mut any = |end: usize| usize::try_from(dice.below(end as u64)).expect("small");
    let modes = Lost::ALL.len();
    let one = |number: usize| match number {
        _ if number < 2 * modes => run.answers[told[told.len() - 1 - number / modes]] + 1,
        _ if number.is_multiple_of(3) => run.answers[told[any(told.len())]] + 1,
        _ if number % 3 == 1 => run.syncs[any(run.syncs.len())] + number % 2,
        _ => any(run.lines),
    };
    (0..count).map(one).collect()
}

/// The program serves while people write, somebody is erased, and the keys are written anew.
fn written_down(ground: &Ground, trial: &Trial, writing: &mut [Writer], gone: &mut Someone) -> Run {
    let before = files(&ground.data());
    let served = traced::serve(ground, &["-xx", "-s", "70000", "-e", CALLS]).expect("it listens");
    trial.through(served.address);
    let mut kept: Vec<Kept> = Vec::new();
    for turn in 0..TURNS {
        for (writer, one) in writing.iter_mut().enumerate() {
            assert_eq!(one.writes(), Came::Kept);
            let (answer, state) = (trial.answers() - 1, one.state().to_owned());
            kept.push(Kept {
                answer,
                writer,
                state,
            });
        }
        if turn == 0 {
            ground.night_is_over();
        }
    }
    gone.signs_in().browser.at("/left", 200);
    let fields = gone.browser.filled("/left/erase");
    assert!(gone.browser.sends("/left/erase", &fields));
    assert_eq!(gone.browser.status, 200, "{}", gone.browser.text());
    let erased = trial.answers() - 1;
    assert_eq!(served.told_to_stop(), Some(0));
    let log = traced::calls(&traced::log(ground));
    let calls = calls::read(&log);
    let http = |call: &&Call| {
        matches!(call.name, "writev" | "sendto" | "write") && call.text(0).starts_with(b"HTTP/1.1 ")
    };
    let answers: Vec<usize> = calls.iter().filter(http).map(|call| call.begun).collect();
    assert_eq!(
        answers.len(),
        trial.answers(),
        "each answer was written down"
    );
    let sync = |call: &&Call| matches!(call.name, "fsync" | "fdatasync");
    Run {
        disk: Disk::of(&ground.data(), before, &calls),
        syncs: calls.iter().filter(sync).map(|call| call.ended).collect(),
        lines: log.lines().count(),
        answers,
        kept,
        erased,
    }
}
