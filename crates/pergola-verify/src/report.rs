//! The page that the auditor reads: one verdict, what does not hold, what is
//! shown, what nobody can prove, what this run could not show, what to keep.
//! Plain words; says no more than was checked.

use std::fmt::{self, Write};

use pergola_tlog::{Checkpoint, Kind, Silence};

use crate::check::{Checked, hex};
use crate::hour::{hour, number};

/// Everything that was checked holds.
pub const EXIT_HOLDS: u8 = 0;
/// Something does not hold.
pub const EXIT_BROKEN: u8 = 1;
/// What is here holds, and there are hours that nobody can prove.
pub const EXIT_GAPS: u8 = 3;
/// A file could not be read.
pub const EXIT_UNREADABLE: u8 = 74;

/// How many hours without an entry are listed.
const SILENCES_TOLD_MAX: usize = 12;

/// The exit code of what was checked.
#[must_use]
pub fn verdict(checked: &Checked) -> u8 {
    let lost = checked.origins.iter().any(|origin| origin.lost);
    let behind = checked.since.iter().any(|(_, _, compared)| !compared);
    let gaps = checked.seen.silent.0 > 0 || checked.seen.set_back > 0;
    if !checked.found.is_empty() {
        EXIT_BROKEN
    } else if lost || behind || gaps {
        EXIT_GAPS
    } else {
        EXIT_HOLDS
    }
}

/// The page. `counts`: also how many entries of each kind.
#[must_use]
pub fn page(checked: &Checked, counts: bool) -> String {
    let mut page = String::new();
    // Writing into a String cannot fail.
    let _ = write(&mut page, checked, counts);
    page
}

fn write(page: &mut String, checked: &Checked, counts: bool) -> fmt::Result {
    writeln!(page, "{}\n", headline(verdict(checked)))?;
    read(page, checked)?;
    if checked.found.is_empty() {
        shown(page, checked)?;
        gaps(page, checked)?;
        missing(page, checked)?;
    } else {
        broken(page, checked)?;
    }
    if counts {
        count(page, checked)?;
    }
    match checked.origins.last() {
        Some(origin) if checked.found.is_empty() => keep(page, &origin.folder, &origin.newest),
        _ => Ok(()),
    }
}

const fn headline(verdict: u8) -> &'static str {
    match verdict {
        EXIT_HOLDS => "RESULT: THIS JOURNAL HOLDS. Everything that was checked is as it must be.",
        EXIT_GAPS => {
            "RESULT: WHAT IS HERE HOLDS, but there are hours or entries that nobody can prove."
        }
        _ => "RESULT: THIS JOURNAL DOES NOT HOLD. Do not rely on it; keep this copy as it is.",
    }
}

fn read(page: &mut String, checked: &Checked) -> fmt::Result {
    let seen = &checked.seen;
    writeln!(page, "What was read")?;
    write!(page, "  {} entries", number(seen.entries))?;
    if let Some((first, last)) = seen.hours {
        write!(page, ", from {} to {} (UTC)", hour(first), hour(last))?;
    }
    writeln!(page)?;
    for origin in &checked.origins {
        let (name, size) = (&origin.newest.origin, number(origin.newest.size));
        let what = if origin.lost {
            "only its last checkpoint is here".to_owned()
        } else {
            format!("{} checkpoints", number(origin.kept))
        };
        writeln!(
            page,
            "  {}: {name:?}, {size} entries, {what}",
            origin.folder
        )?;
    }
    writeln!(page)
}

fn broken(page: &mut String, checked: &Checked) -> fmt::Result {
    writeln!(page, "What does not hold")?;
    for (at, found) in (1..).zip(&checked.found) {
        writeln!(page, "  {at}. {found}")?;
    }
    if checked.more > 0 {
        writeln!(
            page,
            "  and {} more entries break a rule.",
            number(checked.more)
        )?;
    }
    if let Some((_, last)) = checked.seen.hours.filter(|_| checked.stopped) {
        writeln!(
            page,
            "  Checking stopped at the first of these: {} entries before it fitted, the last of {}.\n  \
            What comes after is not known.",
            number(checked.seen.entries),
            hour(last)
        )?;
    }
    writeln!(
        page,
        "\n  A damaged stick can look like this, too: copy the folder again and repeat. If it stays,\n  \
        ask for the reason in writing, and compare with a copy that somebody else kept.\n"
    )
}

fn shown(page: &mut String, checked: &Checked) -> fmt::Result {
    writeln!(
        page,
        "What is shown\n  \
        - Between the first entry and the newest checkpoint nothing was taken out, changed, put in\n    \
        between or put into another order.\n  \
        - Every checkpoint that was kept fits, and every file and every byte here was checked.\n  \
        - Every rule was kept by every entry: second yes within the hour and by somebody else,\n    \
        nothing seen before it, nobody named after being erased, no noise overspent.\n    \
        All rules: pergola-verify --kinds"
    )?;
    for (path, size, _) in checked.since.iter().filter(|(_, _, compared)| *compared) {
        let size = number(*size);
        writeln!(
            page,
            "  - It goes on from the checkpoint you kept ({path}): those {size} entries are the same."
        )?;
    }
    if checked.origins.iter().all(|origin| origin.known) {
        writeln!(page, "  - It was signed with the key you brought along.")?;
    }
    if checked.brought.1 && !checked.seen.programs.is_empty() {
        writeln!(
            page,
            "  - Every program that is recorded here is on the list you gave."
        )?;
    }
    writeln!(page)
}

/// Hours and entries that are not here, for whatever reason.
fn gaps(page: &mut String, checked: &Checked) -> fmt::Result {
    if verdict(checked) != EXIT_GAPS {
        return Ok(());
    }
    let seen = &checked.seen;
    writeln!(page, "What nobody can prove")?;
    for origin in checked.origins.iter().filter(|origin| origin.lost) {
        writeln!(
            page,
            "  - The {} entries of {}: the journal began anew and only its last checkpoint is left.",
            number(origin.newest.size),
            origin.folder
        )?;
    }
    for (path, size, _) in checked.since.iter().filter(|(_, _, compared)| !compared) {
        writeln!(
            page,
            "  - Whether the {} entries of the checkpoint you kept ({path}) are the same: they are not here.",
            number(*size)
        )?;
    }
    for silence in seen.silences.iter().take(SILENCES_TOLD_MAX) {
        writeln!(page, "  - {}", silent(silence))?;
    }
    let (times, hours) = (seen.silent.0, number(seen.silent.1));
    if times > 1 {
        writeln!(page, "  - Together: {times} such times, {hours} hours.")?;
    }
    if seen.set_back > 0 {
        writeln!(
            page,
            "  - The exact hours: {} times an entry is much older than one before it. A clock was set back.",
            number(seen.set_back)
        )?;
    }
    writeln!(
        page,
        "    A running house writes at least every six hours. Ask what happened, and whether it was\n    \
        written down at the time.\n"
    )
}

fn silent(silence: &Silence) -> String {
    let to = hour(silence.to);
    let why = if silence.restored {
        "the house was put back from a copy and its journal began anew"
    } else {
        "no entry"
    };
    match silence.from {
        None => format!("Everything before {to}: {why}."),
        Some(from) => {
            let hours = number(silence.to.saturating_sub(from).into());
            let from = hour(from);
            format!("{hours} hours, from {from} to {to}: {why}.")
        }
    }
}

fn missing(page: &mut String, checked: &Checked) -> fmt::Result {
    writeln!(page, "What this run could not show")?;
    let unknown = checked.origins.iter().filter(|origin| !origin.known);
    for origin in unknown {
        writeln!(
            page,
            "  - Who wrote {}. You gave no key for it (--key), so this proves order only, not who.",
            origin.folder
        )?;
    }
    if checked.since.is_empty() {
        writeln!(
            page,
            "  - That nothing was taken away at the end, or written anew from the start. For that you\n    \
            need a checkpoint from an earlier visit (--since)."
        )?;
    }
    if checked.seen.programs.is_empty() {
        writeln!(
            page,
            "  - Which programs served the house. None is recorded here."
        )?;
    } else if !checked.brought.1 {
        writeln!(
            page,
            "  - Whether these programs are published ones (--programs):"
        )?;
        for program in &checked.seen.programs {
            writeln!(page, "      {}", hex(program))?;
        }
        if checked.seen.more_programs {
            writeln!(page, "      and more")?;
        }
    }
    if checked.seen.open_cases > 0 {
        writeln!(
            page,
            "  - How {} requests for two end: they are still open.",
            checked.seen.open_cases
        )?;
    }
    writeln!(
        page,
        "  - That what people did was entered at all. The journal shows what was written into it.\n"
    )
}

fn count(page: &mut String, checked: &Checked) -> fmt::Result {
    writeln!(page, "How many of each kind")?;
    for (kind, count) in Kind::ALL.iter().zip(&checked.seen.kinds) {
        if *count > 0 {
            writeln!(page, "  {:>12}  {}", number(*count), kind.words())?;
        }
    }
    writeln!(page)
}

fn keep(page: &mut String, folder: &str, newest: &Checkpoint) -> fmt::Result {
    writeln!(
        page,
        "Keep this for your next visit: the file {folder}/checkpoint, or these three lines on paper"
    )?;
    for line in newest.text().lines() {
        writeln!(page, "  {line}")?;
    }
    Ok(())
}
