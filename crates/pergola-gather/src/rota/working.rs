//! Looks for a rota while nobody waits: turn by turn, each one short, in a
//! transaction of its own. The first turn brings a draft at once, later ones better
//! ones. Nothing but what stands in the database is carried from turn to turn, so
//! any server goes on where another one stopped. Opens nothing, publishes nothing.

use pergola_base::clockwork::{self, Due, Job, Next, Work};
use pergola_base::{Cx, Stop};
use pergola_store::Tx;

use super::asks::{self, Ask};
use super::model::{Facts, Team};
use super::solving::{self, Look};
use super::{facts, publishing, rules, store};

/// The turns of one programme's rota: the clockwork sees to it that of two servers
/// one makes a turn, and that a killed one's turn is made again.
pub const JOB: Job = Job {
    code: 71,
    name: "rota.turn",
    work: Work::Step { run: turn, fill },
};
/// A programme looks for one rota at a time.
const SUBJECT: [u8; 16] = [0; 16];

/// The first turn is due now.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn begin(cx: &Cx, tx: &mut Tx) -> Result<(), Stop> {
    clockwork::set(cx, tx, &JOB, SUBJECT, cx.now, 0)
}

fn fill(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    if asks::find(tx)?.is_some_and(|ask| ask.looks < rules::LOOKS) {
        clockwork::fill(cx, tx, &JOB, SUBJECT, cx.now)?;
    }
    Ok(())
}

/// One turn, and when the next one is due.
fn turn(cx: &mut Cx, tx: &mut Tx, due: &Due) -> Result<Next, Stop> {
    let wanted = asks::find(tx)?.filter(|ask| ask.looks < rules::LOOKS);
    let Some(ask) = wanted else {
        return Ok(Next::Over);
    };
    let looks = look(cx, tx, ask)?;
    asks::looked(tx, looks)?;
    Ok(if looks < rules::LOOKS {
        Next::At(cx.now.plus(rules::TURN_SECONDS), due.rung)
    } else {
        Next::Over
    })
}

/// Looks once more; how many turns are done then.
fn look(cx: &Cx, tx: &mut Tx, ask: Ask) -> Result<i64, Stop> {
    let facts = facts::known(cx, tx, ask.weeks)?;
    let drafted = publishing::drafted(&store::lines(tx)?);
    let kept = publishing::teams(&facts, &drafted);
    // Somebody was removed, or has no time any more: it begins anew.
    let kept = kept.filter(|teams| solving::holds(&facts, teams));
    let (looks, before) = match kept {
        Some(teams) => (ask.looks, teams),
        None => (0, Vec::new()),
    };
    let look = Look {
        seed: (ask.seed + looks).unsigned_abs(),
        steps: rules::steps(looks),
    };
    let draft = solving::draft(&facts, &groups(&facts, &before), look);
    let worse = solving::measure(&facts, &before) <= solving::measure(&facts, &draft.teams);
    if looks == 0 || !worse {
        keep(cx, tx, (&facts, ask), &draft.teams)?;
    }
    Ok(if draft.open { looks + 1 } else { rules::LOOKS })
}

/// Groups for which it is looked: all in the first turn, and then those that have
/// a rota; what clashes is known by then.
fn groups(facts: &Facts, before: &[Team]) -> Vec<usize> {
    let mut groups = facts.planned();
    if !before.is_empty() {
        groups.retain(|group| before.iter().any(|team| team.group == *group));
    }
    groups
}

/// This is the draft now.
fn keep(cx: &Cx, tx: &mut Tx, (facts, ask): (&Facts, Ask), teams: &[Team]) -> Result<(), Stop> {
    store::moves_on(tx, ask.weeks, cx.today())?;
    for team in teams {
        let slot = &facts.groups[team.group].evenings[team.at];
        let kinds = [store::Kind::DraftedFirst, store::Kind::Drafted];
        for (kind, helper) in kinds.into_iter().zip(team.people) {
            store::add(tx, kind, slot, facts.helpers[helper].person)?;
        }
    }
    Ok(())
}
