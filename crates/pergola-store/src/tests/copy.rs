//! A copy goes from either engine into either engine, sees one moment, and is
//! taken whole or not at all.

use super::*;
use crate::trial::{Directory, Pair};
use crate::{CopyIn, CopyOut, Engine, Half, KeyHead, StepTaken};

/// A copy in memory.
#[derive(Default, Clone)]
struct Copy {
    steps: Vec<StepTaken>,
    tables: Vec<(String, Vec<String>)>,
    rows: Vec<(usize, Vec<Value>)>,
    at: (usize, usize),
}

impl CopyOut for Copy {
    fn steps(&mut self, steps: &[StepTaken]) -> Result<(), StoreError> {
        self.steps = steps.to_vec();
        Ok(())
    }

    fn table(&mut self, name: &str, columns: &[&str]) -> Result<(), StoreError> {
        let columns = columns.iter().map(|&column| column.to_owned()).collect();
        self.tables.push((name.to_owned(), columns));
        Ok(())
    }

    fn row(&mut self, values: &[Value]) -> Result<(), StoreError> {
        self.rows.push((self.tables.len(), values.to_vec()));
        Ok(())
    }
}

impl CopyIn for Copy {
    fn table(&mut self) -> Result<Option<(String, Vec<String>)>, StoreError> {
        let table = self.tables.get(self.at.0).cloned();
        self.at.0 += 1;
        Ok(table)
    }

    fn row(&mut self) -> Result<Option<Vec<Value>>, StoreError> {
        let row = self.rows.get(self.at.1).filter(|(of, _)| *of == self.at.0);
        let row = row.map(|(_, row)| row.clone());
        self.at.1 += usize::from(row.is_some());
        Ok(row)
    }
}

fn copy(trial: &Trial, half: Half) -> Copy {
    let mut copy = Copy::default();
    trial.copy(half, &PARTS, &mut copy).unwrap();
    copy
}

/// An empty pair of files, and an empty pair of databases.
fn empty() -> [(Engine, Option<Directory>, Option<Pair>); 2] {
    let (directory, pair) = (Directory::fresh(), Pair::empty());
    let files = Engine::Sqlite {
        path: directory.path().join("main.db"),
        key: Some([3; 32]),
        keys_path: directory.path().join("keys.db"),
        head: KeyHead::new(|key| key.to_vec(), |head| head.try_into().ok()),
    };
    let databases = Engine::Postgres {
        url: pair.url.clone(),
        keys_url: pair.keys_url.clone(),
    };
    [
        (files, Some(directory), None),
        (databases, None, Some(pair)),
    ]
}

fn fill_both(engine: &Engine, main: &Copy, keys: &Copy) {
    for (half, copy) in [(Half::Keys, keys), (Half::Main, main)] {
        assert_eq!(engine.is_new(half), Ok(true));
        engine
            .fill(half, &PARTS, &copy.steps, &mut copy.clone())
            .unwrap();
        assert_eq!(engine.is_new(half), Ok(false));
        // A second time it is refused.
        assert!(
            engine
                .fill(half, &PARTS, &copy.steps, &mut copy.clone())
                .is_err()
        );
    }
}

fn same(one: &Copy, other: &Copy) -> bool {
    one.steps == other.steps && one.tables == other.tables && one.rows == other.rows
}

#[test]
fn a_copy_goes_from_either_engine_into_either() {
    for trial in Trial::both(&PARTS) {
        for number in 1..=3 {
            here(&trial, |tx| {
                tx.shred_create(owner(number))?;
                add(tx, number, i64::MIN + i64::from(number))
            })
            .unwrap();
        }
        here(&trial, |tx| tx.shred_erase(owner(3))).unwrap();
        let (main, keys) = (copy(&trial, Half::Main), copy(&trial, Half::Keys));
        assert_eq!(keys.rows.len(), 2);
        assert!(main.tables.iter().all(|(name, _)| name != "schema_step"));
        for (engine, _directory, _pair) in empty() {
            fill_both(&engine, &main, &keys);
            let store = crate::Store::open(engine).unwrap();
            assert_eq!(store.schema(&PARTS), Ok(0));
            assert_eq!(store.erased(), trial.erased());
            for (half, before) in [(Half::Main, &main), (Half::Keys, &keys)] {
                let mut again = Copy::default();
                store.copy(half, &PARTS, &mut again).unwrap();
                assert!(same(before, &again), "{half:?}");
            }
            store.close();
        }
    }
}

/// A sink that lets somebody write in the middle.
struct Meanwhile<'a>(Copy, &'a Trial);

impl CopyOut for Meanwhile<'_> {
    fn steps(&mut self, steps: &[StepTaken]) -> Result<(), StoreError> {
        self.0.steps(steps)
    }

    fn table(&mut self, name: &str, columns: &[&str]) -> Result<(), StoreError> {
        if name == "thing" {
            std::thread::scope(|scope| {
                let write = || here(self.1, |tx| add(tx, 9, 9));
                scope.spawn(write).join().expect("the writer ends")
            })?;
        }
        CopyOut::table(&mut self.0, name, columns)
    }

    fn row(&mut self, values: &[Value]) -> Result<(), StoreError> {
        CopyOut::row(&mut self.0, values)
    }
}

#[test]
fn a_copy_sees_one_moment_while_others_write() {
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 1)).unwrap();
        let mut seen = Meanwhile(Copy::default(), &trial);
        trial.copy(Half::Main, &PARTS, &mut seen).unwrap();
        assert_eq!(seen.0.rows.len(), 1);
        assert_eq!(copy(&trial, Half::Main).rows.len(), 2);
    }
}

/// A sink that lets somebody be erased in the middle.
struct Leaving<'a>(Copy, &'a Trial);

impl CopyOut for Leaving<'_> {
    fn steps(&mut self, steps: &[StepTaken]) -> Result<(), StoreError> {
        self.0.steps(steps)
    }

    fn table(&mut self, name: &str, columns: &[&str]) -> Result<(), StoreError> {
        CopyOut::table(&mut self.0, name, columns)
    }

    fn row(&mut self, values: &[Value]) -> Result<(), StoreError> {
        if self.0.rows.is_empty() {
            std::thread::scope(|scope| {
                let erase = || here(self.1, |tx| tx.shred_erase(owner(1)));
                scope.spawn(erase).join().expect("the writer ends")
            })?;
        }
        CopyOut::row(&mut self.0, values)
    }
}

#[test]
fn somebody_is_erased_while_the_keys_are_copied() {
    for trial in Trial::both(&PARTS) {
        for number in [1, 2] {
            here(&trial, |tx| tx.shred_create(owner(number)).map(drop)).unwrap();
        }
        let mut seen = Leaving(Copy::default(), &trial);
        trial.copy(Half::Keys, &PARTS, &mut seen).unwrap();
        // The copy is of the moment before; what was erased since is in the list, and gone here.
        assert_eq!(seen.0.rows.len(), 2);
        trial.finish_erasures().unwrap();
        assert_eq!(trial.erased().unwrap().len(), 1);
        assert_eq!(copy(&trial, Half::Keys).rows.len(), 1);
    }
}

#[test]
fn a_copy_of_an_older_program_is_filled_as_it_was_and_brought_up_to_date() {
    let newer = [SchemaPart {
        name: "things",
        text: "
-- step 1 additive
-- things of a programme, for tests
create table thing (
  programme {ref},
  id {id},
  amount {count},
  label {open},           -- for tests: open on purpose
  note {sealed past?},
  primary key (programme, id)
);
create index thing_amount on thing (programme, amount);
-- the programmes of the house
create table programme (
  id {id},
  state {code},
  primary key (id)
);
-- step 2 additive
alter table thing add column colour {code} default 7;
update thing set amount = amount + 1;
",
    }];
    for trial in Trial::both(&PARTS) {
        here(&trial, |tx| add(tx, 1, 1)).unwrap();
        let main = copy(&trial, Half::Main);
        let keys = copy(&trial, Half::Keys);
        for (engine, _directory, _pair) in empty() {
            engine
                .fill(Half::Main, &newer, &main.steps, &mut main.clone())
                .unwrap();
            engine
                .fill(Half::Keys, &newer, &keys.steps, &mut keys.clone())
                .unwrap();
            let store = crate::Store::open(engine).unwrap();
            assert_eq!(store.schema(&newer), Ok(1));
            let mut now = Copy::default();
            store.copy(Half::Main, &newer, &mut now).unwrap();
            let row = &now.rows[0].1;
            assert!(row[2] == Value::Int(2) && row[5] == Value::Int(7));
            // This program no longer knows it whole.
            assert!(
                store
                    .copy(Half::Main, &PARTS, &mut Copy::default())
                    .is_err()
            );
            store.close();
        }
        // And what a newer program copied is not taken by an older one.
        let mut unknown = main.clone();
        unknown.steps[0].hash = [1; 32];
        for (engine, _directory, _pair) in empty() {
            let done = engine.fill(Half::Main, &PARTS, &unknown.steps, &mut unknown.clone());
            assert!(matches!(done, Err(StoreError::Schema(_))));
        }
    }
}

#[test]
fn what_does_not_fit_leaves_nothing_behind() {
    let trial = Trial::sqlite(&PARTS);
    here(&trial, |tx| add(tx, 1, 1)).unwrap();
    let good = copy(&trial, Half::Main);
    let broken = |change: fn(&mut Copy)| {
        let mut copy = good.clone();
        change(&mut copy);
        copy
    };
    let copies = [
        broken(|copy| copy.tables[0].0 = "thing; drop table thing".to_owned()),
        broken(|copy| copy.tables[0].1[0] = "other".to_owned()),
        broken(|copy| copy.tables.truncate(1)),
        broken(|copy| copy.rows[0].1.truncate(2)),
        broken(|copy| copy.rows[0].1[2] = Value::Text("one".to_owned())),
        broken(|copy| copy.rows[0].1[0] = Value::Null),
        broken(|copy| copy.rows.push(copy.rows[0].clone())),
    ];
    for (engine, _directory, _pair) in empty() {
        for (place, copy) in copies.iter().enumerate() {
            let done = engine.fill(Half::Main, &PARTS, &copy.steps, &mut copy.clone());
            assert!(done.is_err(), "{place}");
            assert_eq!(engine.is_new(Half::Main), Ok(true), "{place}");
        }
    }
}
