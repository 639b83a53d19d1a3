//! A page that changes something leaves an entry in the journal, in the same
//! transaction: every journey is followed. What leaves none is listed here, with
//! its reason.

use std::collections::BTreeSet;

use pergola::CAPABILITIES;
use pergola_store::statements;

use crate::trial::Trial;

/// Pages that change rows and leave no entry: a closed list.
const SILENT: &[(&str, &str)] = &[
    ("circles.code_use", "asks to be let in; letting in is told"),
    (
        "circles.leave_line",
        "a line of one's own: who wrote when is nobody's business",
    ),
    ("circles.take_back", "takes back a line of one's own"),
    (
        "circles.welcome_ask",
        "asks; that the welcome was shared is told",
    ),
    (
        "meetings.away",
        "whether one comes: a journal of it would be a timetable of people",
    ),
    (
        "meetings.away_for",
        "the same, said for somebody without an account",
    ),
    ("meetings.coming", "the same"),
    ("meetings.back_for", "the same"),
    (
        "needs.set_own",
        "what one needs is one's own; that it was answered is told",
    ),
    (
        "needs.set_person",
        "the same, said for somebody without an account",
    ),
    (
        "people.choose",
        "language and the like; a yes that is given or ended is told",
    ),
    ("people.copy_ask", "asks; that the copy was taken is told"),
    ("people.copy_delay", "a wish about one's own copy"),
    ("people.rename", "a name of one's own; nobody else acts"),
    (
        "people.signin",
        "a journal of it would be a timetable of people",
    ),
    (
        "rota.ask_swap",
        "asks; whoever takes the evening is told of",
    ),
    ("rota.draft", "a draft changes nobody's evenings"),
    (
        "rota.publish",
        "each helper who comes or goes is an entry; a rota that changes nobody leaves none",
    ),
    ("rota.set_own", "times of one's own"),
    ("rota.stop", "ends the search for a draft"),
    ("rota.swap_no", "nothing changes for anybody"),
    ("rota.throw_away", "a draft changes nobody's evenings"),
    ("times.set_own", "times of one's own"),
    (
        "times.set_person",
        "the same, said for somebody without an account",
    ),
    (
        "trusted.read",
        "puts away what was told; that the way back in ended is an entry",
    ),
    (
        "vouches.take_back",
        "nothing was given; that somebody was proposed, and who vouched, is told",
    ),
];

/// Tables that hold no act: what the door and the clockwork keep for themselves.
const OWN: &[&str] = &["session", "once", "clockwork", "meta", "erasing"];

/// Whether one of these statements changes a row that is somebody's.
pub fn changes(ran: &[&str]) -> bool {
    statements()
        .filter(|sql| ran.contains(&sql.name))
        .any(|sql| {
            let words: Vec<&str> = sql.text.split(' ').collect();
            let table = match words.first() {
                Some(&"insert" | &"delete") => words.get(2),
                Some(&"update") => words.get(1),
                _ => None,
            };
            table.is_some_and(|table| !OWN.contains(table))
        })
}

/// Whether one of these statements leaves an entry.
pub fn tells(ran: &[&str]) -> bool {
    ran.contains(&"pergola_base::journal::ADD")
}

/// Fails when a page changed something in this story and left no entry in all of it.
#[track_caller]
pub fn untold(trial: &Trial) {
    let (told, changed) = trial.followed();
    let listed = |name: &&&str| SILENT.iter().any(|one| one.0 == **name);
    let silent: Vec<_> = changed
        .difference(&told)
        .filter(|name| !listed(name))
        .collect();
    assert!(
        silent.is_empty(),
        "these left no entry in the journal: {silent:?}"
    );
}

#[test]
fn a_page_that_changes_something_is_seen_to() {
    let insert = "pergola_base::journal::ADD";
    assert!(tells(&[insert]) && !tells(&[]));
    assert!(changes(&[insert]) && !changes(&["pergola_base::house::ALL"]));
    let names: BTreeSet<&str> = SILENT.iter().map(|one| one.0).collect();
    let routes = CAPABILITIES.iter().flat_map(|one| one.routes);
    let routes: BTreeSet<&str> = routes.map(|one| one.name).collect();
    assert!(
        names.is_subset(&routes),
        "a page that is not there any more"
    );
}
