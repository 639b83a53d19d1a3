//! Property 5: after leaving, what is stored for the leaver opens nothing that
//! was written later; what is stored for a newcomer opens nothing older. Shown
//! with everything that is at rest and with their own words.

use pergola_base::Cx;
use pergola_home::people::handles;
use pergola_seal::{
    AccountSheet, At, CircleScope, EpochKey, Folded, Language, Place, Plain, Purpose, ScopeKind,
    Sealed, ShredKey, login_key,
};

use crate::engines;
use crate::journeys::people::{Someone, circle, member};
use crate::rows::{lines, shred_keys};
use crate::trial::Trial;

/// The circle keys that somebody can get out of what is stored.
fn held(trial: &Trial, someone: &Someone) -> Vec<EpochKey> {
    let house = &trial.door.house;
    let cx = Cx::new(house, trial.now(), Language::En);
    let name = Plain::new(someone.handle.clone());
    let found = trial
        .door
        .store
        .read("test", |tx| handles::find(&cx, tx, &name));
    let handle = found
        .expect("the store answers")
        .expect("the sign-in name is known");
    let words = Folded::from_plain(&Plain::new(someone.words.clone()));
    let key = login_key(&words, &handle.salt, handle.cost, &house.keys);
    let seed = handle.open(&key).expect("the words open the slot");
    let (person, here) = (handle.person.raw(), handle.programme.raw());
    let mine = |table: &'static str| {
        lines(trial, table)
            .into_iter()
            .filter(move |line| line.id("person") == person)
    };
    let account = mine("account").next().expect("an account");
    let sheet = AccountSheet::open(&account.bytes("sheet"), &seed, &house.id, &here, &person);
    let Ok(sheet) = sheet else {
        panic!("the seed does not open the sheet")
    };
    let mut keys = Vec::new();
    for (table, wrapped) in [("ring", false), ("wrap", true)] {
        for line in mine(table) {
            let epoch = u32::try_from(line.number("epoch")).expect("an epoch");
            let kind = if line.number("kind") == 2 {
                ScopeKind::Circle
            } else {
                ScopeKind::Role
            };
            let (scope, bytes) = (line.id("scope"), line.bytes("held"));
            let key = if wrapped {
                let purpose = Purpose::from_code(line.number("purpose")).expect("a purpose");
                EpochKey::unwrap(&bytes, &sheet, purpose, &here, &person, kind, scope, epoch)
            } else {
                EpochKey::from_ring(
                    &bytes, &sheet, &house.id, &here, &person, kind, scope, epoch,
                )
            };
            keys.extend(key);
        }
    }
    keys
}

/// How many values open with these keys and every shred key there is: the lines,
/// the names, and what the circle calls itself.
fn opened(trial: &Trial, keys: &[EpochKey]) -> Vec<&'static str> {
    let shreds: Vec<_> = shred_keys(trial)
        .into_iter()
        .map(ShredKey::from_bytes)
        .collect();
    let here = trial.programme.id.raw();
    let mut values = Vec::new();
    for line in lines(trial, "note") {
        let at = (Place::CIRCLE_NOTICE, (line.id("circle"), line.id("id")), 1);
        values.push(("line", line.bytes("words"), at));
    }
    for line in lines(trial, "circle_name") {
        let row = (line.id("circle"), line.id("person"));
        let at = (Place::PSEUDONYM_IN_CIRCLE, row, line.number("revision"));
        values.push(("name", line.bytes("name"), at));
    }
    for line in lines(trial, "circle") {
        let at = (
            Place::CIRCLE_NAME,
            (line.id("id"), [0; 16]),
            line.number("revision"),
        );
        values.push(("circle", line.bytes("name"), at));
    }
    let opens = |bytes: &Vec<u8>, (place, row, revision): (Place, _, i64)| {
        let Ok(sealed) = Sealed::<CircleScope>::from_bytes(bytes.clone()) else {
            return false;
        };
        let (house, revision) = (trial.door.house.id, revision.unsigned_abs());
        let at = At {
            house,
            programme: here,
            place,
            row,
            revision,
        };
        let circle_keys = keys.iter().filter_map(EpochKey::scope_key::<CircleScope>);
        circle_keys.into_iter().any(|key| {
            shreds
                .iter()
                .any(|shred| key.value_key(shred).open(&sealed, &at).is_ok())
        })
    };
    values
        .into_iter()
        .filter(|(_, bytes, at)| opens(bytes, *at))
        .map(|(what, ..)| what)
        .collect()
}

fn writes(someone: &mut Someone, circle: &str, words: &str) {
    someone.signs_in();
    someone
        .browser
        .open(circle)
        .fill("line", words)
        .press(&format!("{circle}/line"));
    someone.browser.at(circle, 200).says(words);
}

engines! {
    who_left_opens_nothing_written_later => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut stays = member(trial, &mut leader, &path, "Heron");
        let mut leaves = member(trial, &mut leader, &path, "Finch");
        writes(&mut leaves, &path, "before");
        assert_eq!(count(&opened(trial, &held(trial, &leaves)), "line"), 1);
        leaves.browser.open("/me/leave").fill("words", "keep").press("/me/leave");
        writes(&mut stays, &path, "after one");
        writes(&mut leader, &path, "after two");
        let found = opened(trial, &held(trial, &leaves));
        // The line from before is theirs to know; nothing that lives on is.
        assert_eq!(found, ["line"], "the leaver's keys open what was written later");
        assert_eq!(count(&opened(trial, &held(trial, &stays)), "line"), 3);
    }

    a_newcomer_opens_nothing_older => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        writes(&mut leader, &path, "before one");
        let mut first = member(trial, &mut leader, &path, "Heron");
        writes(&mut first, &path, "before two");
        let mut newcomer = member(trial, &mut leader, &path, "Finch");
        assert_eq!(count(&opened(trial, &held(trial, &newcomer)), "line"), 0);
        writes(&mut newcomer, &path, "after");
        let found = opened(trial, &held(trial, &newcomer));
        assert_eq!(count(&found, "line"), 1, "the newcomer's keys open what is older");
        assert_eq!((count(&found, "name"), count(&found, "circle")), (3, 1));
        assert_eq!(count(&opened(trial, &held(trial, &leader)), "line"), 3);
    }
}

fn count(found: &[&str], what: &str) -> usize {
    found.iter().filter(|one| **one == what).count()
}
