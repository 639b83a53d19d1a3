//! Whose key a backup of the keys lacks, before anything is restored from it. A
//! date in a file's head is what a clock said; how many erasures the head knows
//! only grows, so it tells the two reasons apart: erased, or not there yet.

use std::collections::HashSet;

use pergola_store::{ShredKind, Value};

/// The people of one backup, each by programme and id.
#[derive(Default)]
pub(super) struct People(HashSet<[u8; 32]>);

impl People {
    /// Takes note of a row, when it is somebody's: in the data the person, in the keys their own key.
    pub(super) fn see(&mut self, table: &str, columns: &[String], row: &[Value]) {
        let value = |name: &str| {
            let at = columns.iter().position(|column| column == name)?;
            row.get(at)
        };
        let id = match table {
            "person" => value("id"),
            "shred" if value("kind") == Some(&Value::Int(ShredKind::Person as i64)) => {
                value("first")
            }
            _ => return,
        };
        let both = value("programme")
            .and_then(Value::bytes)
            .zip(id.and_then(Value::bytes));
        if let Some((programme, id)) = both
            && let Ok(owner) = [programme, id].concat().try_into()
        {
            self.0.insert(owner);
        }
    }

    /// How many of these have no key there.
    pub(super) fn without(&self, keys: &Self) -> u64 {
        self.0.difference(&keys.0).count() as u64
    }
}

/// Of the people of the data whose key is missing, how many were surely not erased: the keys know of
/// `later` erasures, the data of `before`, and only one in between takes a key out of the keys and leaves
/// its person in the data. Keys that know no more than the data are no younger, whatever their date.
pub(super) fn lost(missing: u64, before: u64, later: u64) -> u64 {
    missing.saturating_sub(later.saturating_sub(before))
}

/// What is said of so many.
pub(super) fn told(lost: u64) -> String {
    let whose = match lost {
        1 => "the key of one person who is in the data and was not erased".to_owned(),
        _ => format!("the keys of {lost} people who are in the data and were not erased"),
    };
    format!(
        "it lacks {whose}, so its date is wrong: it was made before they joined. \
         Everything they wrote would be lost. Take another, newer backup of the keys, or an older one of the data"
    )
}

#[cfg(test)]
mod tests {
    use pergola_store::Value;

    use super::{People, lost};

    #[track_caller]
    fn check(missing: u64, before: u64, later: u64, wanted: u64) {
        assert_eq!(lost(missing, before, later), wanted);
    }

    #[test]
    fn only_erasures_between_the_two_backups_take_a_key() {
        check(0, 0, 0, 0);
        check(0, 3, 9, 0);
        check(1, 0, 0, 1);
        check(7, 4, 4, 7);
        check(1, 4, 5, 0);
        check(1, 4, 9, 0);
        check(3, 4, 5, 2);
        // Keys that know of fewer erasures are older.
        check(2, 9, 4, 2);
    }

    #[test]
    fn a_person_has_a_key_by_programme_and_id() {
        let columns = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let (people, shred): (Vec<String>, Vec<String>) = (
            columns(&["programme", "id"]),
            columns(&["programme", "kind", "first"]),
        );
        let id = |number: u8| Value::from([number; 16]);
        let mut data = People::default();
        for number in 1..=3 {
            data.see("person", &people, &[id(9), id(number)]);
        }
        data.see("other", &people, &[id(9), id(7)]);
        let key = |programme, kind, first| [id(programme), Value::Int(kind), id(first)];
        let mut keys = People::default();
        keys.see("shred", &shred, &key(9, 1, 1));
        // Another programme's, and a circle's.
        keys.see("shred", &shred, &key(8, 1, 2));
        keys.see("shred", &shred, &key(9, 3, 3));
        assert_eq!(data.without(&keys), 2);
        assert_eq!(data.without(&data), 0);
    }
}
