//! What the house says it holds about one account is what lies in its tables: the
//! same count that a thief who reads every row would come to.

use std::collections::BTreeMap;

use pergola_base::{Cx, Id, Person, Stop, held};
use pergola_seal::{Language, Plain};

use crate::coverage::person_of;
use crate::engines;
use crate::journeys::people::{circle, leaves_line, member};
use crate::rows::{lines, schema};
use crate::trial::Trial;

fn counted(trial: &Trial, person: Id<Person>) -> BTreeMap<String, i64> {
    let found: Result<_, Stop> = trial.door.store.read("test", |tx| {
        tx.bind(trial.programme.id.raw());
        let mut cx = Cx::new(&trial.door.house, trial.now(), Language::En);
        cx.programme = Some(trial.programme.clone());
        held::count(&cx, tx, person)
    });
    let found = found.expect("the store answers").into_iter();
    found
        .map(|(table, rows)| (table.to_owned(), rows))
        .collect()
}

/// Reads every row of every table and counts those in which the id stands; lines
/// are found by the voice that belongs to the person.
fn read(trial: &Trial, person: Id<Person>) -> BTreeMap<String, i64> {
    let voices: Vec<_> = ["belongs", "former"]
        .into_iter()
        .flat_map(|table| lines(trial, table))
        .filter(|row| row.id("person") == person.raw())
        .map(|row| row.id("voice"))
        .collect();
    let mut found = BTreeMap::new();
    for table in schema().tables {
        let rows = lines(trial, &table.name);
        let about = rows.iter().filter(|row| {
            table.columns.iter().any(|column| {
                let bytes = row.bytes(&column.name);
                let voice = table.name == "note" && voices.iter().any(|one| *one == bytes[..]);
                bytes == person.raw() || voice
            })
        });
        let rows = i64::try_from(about.count()).expect("few rows");
        if rows > 0 {
            found.insert(table.name, rows);
        }
    }
    found
}

/// What the command prints about an account; nothing for one that is not known.
fn printed(trial: &Trial, name: &str) -> String {
    let mut out = Vec::new();
    let name = Plain::new(name.to_owned());
    let done = pergola::commands::held::print(&trial.door, trial.now(), &name, &mut out);
    assert_eq!(done.is_ok(), !out.is_empty());
    String::from_utf8(out).expect("text")
}

engines! {
    what_is_counted_is_what_is_there => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "A line of mine");
        leaves_line(&mut heron, &path, "And another one");
        for (page, field) in [(format!("{path}/needs"), "quiet"), (format!("{path}/times"), "tu2")] {
            heron.browser.open(&page).fill(field, "yes").press(&page).at(&page, 200);
        }
        let (one, two) = (person_of(trial, &heron), person_of(trial, &leader));
        assert!(read(trial, one).len() > 8 && read(trial, one)["note"] == 2);
        for person in [one, two] {
            assert_eq!(counted(trial, person), read(trial, person));
        }
        let told = printed(trial, &heron.handle);
        for words in ["note: 2 rows", "sealed, cannot be read here: 2", "Not held", "person: 1 row."] {
            assert!(told.contains(words), "{words}: {told}");
        }
        for words in ["Heron", "A line of mine", "Blue room", heron.handle.as_str()] {
            assert!(!told.contains(words), "{words}: {told}");
        }
        assert_eq!(told, printed(trial, &one.to_string()));
        assert!(printed(trial, "nobody here 00").is_empty());
        heron.browser.open("/me/leave").press("/me/leave");
        assert_eq!(counted(trial, one), read(trial, one));
        heron.signs_in().browser.press("/left/erase");
        assert_eq!((counted(trial, one), read(trial, one)), (BTreeMap::new(), BTreeMap::new()));
    }
}
