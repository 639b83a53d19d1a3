//! Each rule of the journal: what keeps it and what breaks it.

use crate::audit::{Audit, Broken, Seen};
use crate::checkpoint::Checkpoint;
use crate::entry::{Alias, Fields};
use crate::kind::Kind;
use crate::rules::Rule;
use crate::tree::hash;

const A: Alias = [0xa; 16];
const B: Alias = [0xb; 16];
const SUBJECT: Alias = [0x5; 16];
const CASE: Alias = [0xc; 16];

fn at(hour: u32, kind: Kind) -> Fields {
    Fields::new(kind, hour)
}

fn begin() -> Fields {
    Fields {
        reason: 1,
        ..at(0, Kind::Origin)
    }
}

/// A step of the case: who, how many minutes after the one before.
fn step(step: u32, kind: Kind, actor: Alias, minutes: u16, hour: u32) -> Fields {
    Fields {
        step,
        minutes,
        actor,
        subject: SUBJECT,
        case: CASE,
        ..at(hour, kind)
    }
}

fn by(actor: Alias, subject: Alias, fields: Fields) -> Fields {
    Fields {
        actor,
        subject,
        ..fields
    }
}

fn number(number: u64, fields: Fields) -> Fields {
    let mut detail = [0; 32];
    detail[..8].copy_from_slice(&number.to_be_bytes());
    Fields { detail, ..fields }
}

/// Numbers the entries and takes them; what the first wrong one breaks.
fn audit(entries: &[Fields]) -> Result<Seen, Broken> {
    let mut audit = Audit::new();
    for (sequence, entry) in (0..).zip(entries) {
        let numbered = Fields { sequence, ..*entry };
        audit.take(&numbered)?;
    }
    Ok(audit.seen())
}

#[track_caller]
fn holds(entries: &[Fields]) -> Seen {
    audit(&[&[begin()], entries].concat()).unwrap()
}

/// The last of the entries breaks the rule.
#[track_caller]
fn breaks(rule: Rule, entries: &[Fields]) {
    let broken = audit(&[&[begin()], entries].concat()).unwrap_err();
    let sequence = entries.len() as u64;
    assert_eq!(broken, Broken { sequence, rule });
}

fn opened() -> Fields {
    step(1, Kind::GlassOpened, A, 0, 0)
}

fn approved() -> Fields {
    step(2, Kind::GlassApproved, B, 30, 0)
}

#[test]
fn a_request_for_two_is_opened_approved_viewed_closed() {
    let seen = holds(&[
        opened(),
        approved(),
        step(3, Kind::GlassViewed, A, 5, 0),
        step(4, Kind::GlassViewed, B, 60, 1),
        step(5, Kind::GlassClosed, A, 60, 2),
    ]);
    assert_eq!((seen.entries, seen.open_cases), (6, 0));
    assert_eq!(holds(&[opened(), approved()]).open_cases, 1);
    holds(&[opened(), step(2, Kind::GlassClosed, A, 5, 0)]);
}

#[test]
fn nothing_is_viewed_before_it_is_approved() {
    let viewed = step(2, Kind::GlassViewed, A, 5, 0);
    breaks(Rule::Order, &[opened(), viewed]);
    breaks(Rule::Order, &[step(1, Kind::GlassViewed, A, 0, 0)]);
    breaks(Rule::Order, &[step(1, Kind::GlassApproved, B, 0, 0)]);
}

#[test]
fn a_yes_after_60_minutes_comes_too_late() {
    let after = |minutes, hour| [opened(), step(2, Kind::GlassApproved, B, minutes, hour)];
    holds(&after(60, 1));
    breaks(Rule::InTime, &after(61, 1));
    breaks(Rule::InTime, &after(61, 0));
    breaks(Rule::InTime, &after(u16::MAX, 1200));
}

#[test]
fn nothing_is_viewed_after_72_hours() {
    let after = |minutes| {
        let hour = u32::from(minutes + 30) / 60;
        [
            opened(),
            approved(),
            step(3, Kind::GlassViewed, A, minutes, hour),
        ]
    };
    holds(&after(72 * 60));
    breaks(Rule::InTime, &after(72 * 60 + 1));
}

#[test]
fn nothing_happens_in_a_case_after_its_end() {
    let closed = [opened(), approved(), step(3, Kind::GlassClosed, A, 5, 0)];
    let viewed = step(4, Kind::GlassViewed, A, 5, 0);
    breaks(Rule::Ended, &[&closed[..], &[viewed]].concat());
    breaks(Rule::Ended, &[&closed[..], &[opened()]].concat());
}

#[test]
fn the_second_yes_is_of_another_person() {
    let yes = |actor| [opened(), step(2, Kind::GlassApproved, actor, 5, 0)];
    breaks(Rule::TwoPeople, &yes(A));
    breaks(Rule::TwoPeople, &yes(SUBJECT));
    breaks(Rule::Case, &yes([0; 16]));
}

#[test]
fn once_is_once() {
    let again = step(3, Kind::GlassApproved, B, 5, 0);
    breaks(Rule::Order, &[opened(), approved(), again]);
    breaks(
        Rule::Order,
        &[opened(), step(2, Kind::GlassOpened, A, 0, 0)],
    );
}

#[test]
fn steps_are_numbered_without_a_gap() {
    breaks(
        Rule::Steps,
        &[opened(), step(3, Kind::GlassApproved, B, 5, 0)],
    );
    breaks(
        Rule::Steps,
        &[opened(), step(1, Kind::GlassApproved, B, 5, 0)],
    );
    breaks(Rule::Steps, &[step(2, Kind::GlassOpened, A, 0, 0)]);
    breaks(Rule::Case, &[step(0, Kind::GlassOpened, A, 0, 0)]);
}

#[test]
fn minutes_fit_the_hours() {
    let after = |minutes, hour| [opened(), step(2, Kind::GlassClosed, B, minutes, hour)];
    holds(&after(1, 0));
    holds(&after(1, 1));
    breaks(Rule::Minutes, &after(1, 3));
    breaks(Rule::Minutes, &after(90, 0));
    breaks(Rule::Minutes, &[step(1, Kind::GlassOpened, A, 5, 0)]);
    let back = [
        step(1, Kind::GlassOpened, A, 0, 9),
        step(2, Kind::GlassClosed, B, 1, 8),
    ];
    breaks(Rule::Minutes, &back);
}

#[test]
fn a_case_stands_in_its_steps_alone() {
    let told = Fields {
        case: CASE,
        ..at(0, Kind::CircleTold)
    };
    breaks(Rule::Case, &[told]);
    let nowhere = Fields {
        case: [0; 16],
        ..opened()
    };
    breaks(Rule::Case, &[nowhere]);
}

#[test]
fn nobody_appears_after_they_were_erased() {
    let erased = by([0; 16], A, at(0, Kind::Erased));
    holds(&[
        by(A, B, at(0, Kind::Vouched)),
        erased,
        by(B, [0; 16], at(0, Kind::Left)),
    ]);
    breaks(Rule::Ended, &[erased, by(A, B, at(0, Kind::Vouched))]);
    breaks(Rule::Ended, &[erased, by(B, A, at(0, Kind::Admitted))]);
    let later = by(B, A, at(63 * 24, Kind::Admitted));
    breaks(Rule::Ended, &[erased, at(700, Kind::Heartbeat), later]);
}

#[test]
fn noise_is_never_overspent() {
    let set = number(3000, at(0, Kind::BudgetSet));
    let spend = |much, hour| number(much, at(hour, Kind::BudgetSpent));
    holds(&[set, spend(2999, 1), spend(1, 2)]);
    breaks(Rule::BudgetSpent, &[set, spend(2999, 1), spend(2, 2)]);
    breaks(Rule::BudgetSpent, &[spend(1, 1)]);
    breaks(Rule::BudgetSpent, &[set, spend(u64::MAX, 1)]);
    breaks(Rule::BudgetSet, &[number(3001, at(0, Kind::BudgetSet))]);
    let again = |hour| number(3000, at(hour, Kind::BudgetSet));
    breaks(Rule::BudgetSet, &[set, again(365 * 24 - 1)]);
    holds(&[set, spend(3000, 1), again(365 * 24), spend(3000, 9000)]);
    let mut more = set;
    more.detail[31] = 1;
    breaks(Rule::BudgetSet, &[more]);
}

#[test]
fn entries_are_numbered_without_a_gap() {
    for wrong in [0, 2, u64::MAX] {
        let mut audit = Audit::new();
        audit.take(&begin()).unwrap();
        let entry = Fields {
            sequence: wrong,
            ..at(0, Kind::Joined)
        };
        assert_eq!(audit.take(&entry).unwrap_err().rule, Rule::Sequence);
    }
}

#[test]
fn a_journal_begins_once() {
    assert_eq!(
        audit(&[at(0, Kind::Joined)]).unwrap_err().rule,
        Rule::Origin
    );
    breaks(Rule::Origin, &[begin()]);
    let unexplained = at(0, Kind::Origin);
    assert_eq!(audit(&[unexplained]).unwrap_err().rule, Rule::Origin);
    let restored = Fields {
        reason: 2,
        detail: [1; 32],
        ..at(0, Kind::Origin)
    };
    assert_eq!(audit(&[restored]).unwrap_err().rule, Rule::Origin);
}

fn checkpoint(size: u64) -> Checkpoint {
    Checkpoint {
        origin: "a".to_owned(),
        size,
        root: [3; 32],
    }
}

#[test]
fn a_checkpoint_is_recorded_by_the_next_entry() {
    let kept = b"a note";
    let filled = |entries| {
        let mut audit = Audit::new();
        audit.take(&begin()).unwrap();
        for sequence in 1..entries {
            let beat = at(0, Kind::Heartbeat);
            audit.take(&Fields { sequence, ..beat }).unwrap();
        }
        let outcome = audit.keep(kept);
        (audit, outcome)
    };
    let next = |kind, detail| Fields {
        sequence: 16,
        detail,
        ..at(0, kind)
    };
    let (mut audit, outcome) = filled(16);
    outcome.unwrap();
    audit.take(&next(Kind::Checkpoint, hash(kept))).unwrap();
    for wrong in [next(Kind::Checkpoint, [0; 32]), next(Kind::Joined, [0; 32])] {
        let broken = filled(16).0.take(&wrong).unwrap_err();
        assert_eq!(broken.rule, Rule::Recorded);
    }
    breaks(Rule::Recorded, &[at(0, Kind::Checkpoint)]);
    assert_eq!(filled(17).1.unwrap_err().rule, Rule::Padded);
}

/// A restored house: its journal begins anew in this hour, with this reason and detail.
fn anew(hour: u32, reason: u16, detail: [u8; 32]) -> (Audit, Result<(), Broken>) {
    let mut audit = Audit::new();
    let spent = number(2000, at(1, Kind::BudgetSpent));
    let before = [
        begin(),
        number(3000, at(0, Kind::BudgetSet)),
        spent,
        opened(),
    ];
    for (sequence, entry) in (0..).zip(before) {
        audit.take(&Fields { sequence, ..entry }).unwrap();
    }
    audit.begin_anew(&checkpoint(16), true);
    let first = Fields {
        reason,
        detail,
        ..at(hour, Kind::Origin)
    };
    let outcome = audit.take(&first);
    (audit, outcome)
}

#[test]
fn a_journal_that_begins_anew_holds_the_last_checkpoint() {
    let last = checkpoint(16).hash();
    let (mut audit, outcome) = anew(100, 2, last);
    outcome.unwrap();
    let gap = audit.seen().silences[0];
    assert_eq!((gap.from, gap.to, gap.restored), (Some(1), 100, true));
    let next = |entry| Fields {
        sequence: 1,
        ..entry
    };
    let spent = number(1001, at(100, Kind::BudgetSpent));
    assert_eq!(
        audit.take(&next(spent)).unwrap_err().rule,
        Rule::BudgetSpent
    );
    for (reason, detail) in [
        (2, [0; 32]),
        (2, checkpoint(32).hash()),
        (1, last),
        (0, last),
    ] {
        let outcome = anew(100, reason, detail).1;
        assert_eq!(outcome.unwrap_err().rule, Rule::LastKnown);
    }
}

#[test]
fn what_was_under_way_does_not_go_on_in_a_new_origin() {
    let (mut audit, outcome) = anew(1, 2, checkpoint(16).hash());
    outcome.unwrap();
    let yes = Fields {
        sequence: 1,
        ..approved()
    };
    assert_eq!(audit.take(&yes).unwrap_err().rule, Rule::Order);
}

#[test]
fn silence_and_a_clock_set_back_are_told() {
    let beat = |hour| at(hour, Kind::Heartbeat);
    let seen = holds(&[beat(6), beat(18), beat(31), beat(20), beat(18)]);
    assert_eq!(
        (seen.silences.len(), seen.silent, seen.set_back),
        (1, (1, 13), 1)
    );
    assert_eq!(seen.silences[0].from, Some(18));
    assert_eq!(seen.hours, Some((0, 31)));
}

#[test]
fn what_was_seen_is_counted() {
    let program = |byte| Fields {
        detail: [byte; 32],
        ..at(0, Kind::Program)
    };
    let seen = holds(&[program(1), program(2), program(1), at(0, Kind::Joined)]);
    assert_eq!(seen.programs, [[1; 32], [2; 32]]);
    let joined = Kind::ALL.iter().position(|kind| *kind == Kind::Joined);
    assert_eq!(seen.kinds[joined.unwrap()], 1);
    assert_eq!(seen.kinds.iter().sum::<u64>(), seen.entries);
}

#[test]
fn memory_has_a_limit() {
    let mut audit = Audit::new();
    audit.take(&begin()).unwrap();
    for sequence in 1..=65_536_u64 {
        let mut subject = A;
        subject[..8].copy_from_slice(&sequence.to_be_bytes());
        let entry = by([0; 16], subject, at(0, Kind::Erased));
        audit.take(&Fields { sequence, ..entry }).unwrap();
    }
    let one_more = by([0; 16], B, at(0, Kind::Erased));
    let one_more = Fields {
        sequence: 65_537,
        ..one_more
    };
    assert_eq!(audit.take(&one_more).unwrap_err().rule, Rule::TooMany);
}
