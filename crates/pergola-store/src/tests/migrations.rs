//! Steps are taken once, in order and whole; what cannot be right is refused.

use super::*;
use crate::engine::Dialect;
use crate::{Schema, Store, describe};

const ONE: &str = "-- step 1 additive\n-- a table\ncreate table note (programme {ref}, id {id}, primary key (programme, id));\n";
const TWO: &str = "-- step 2 additive\nalter table note add column day {day} default 3; -- the day\n\
    create index note_day on note (programme, day);\nupdate note set day = 4 where day = 3;\n";
const THREE: &str = "-- step 3 breaking\ndrop index note_day;\nalter table note drop column day;\n";

fn part(text: String) -> [SchemaPart; 1] {
    [SchemaPart {
        name: "notes",
        text: Box::leak(text.into_boxed_str()),
    }]
}

fn told(done: Result<usize, StoreError>) -> String {
    match done {
        Err(StoreError::Schema(words)) => words,
        other => format!("{other:?}"),
    }
}

#[test]
fn an_upgraded_house_equals_a_fresh_one() {
    let texts = [
        ONE.to_owned(),
        format!("{ONE}{TWO}"),
        format!("{ONE}{TWO}{THREE}"),
    ];
    for (mut fresh, mut old) in [
        (Trial::sqlite(&[]), Trial::sqlite(&[])),
        (Trial::postgres(&[]), Trial::postgres(&[])),
    ] {
        for text in &texts {
            assert_eq!(old.schema(&part(text.clone())), Ok(1));
            assert_eq!(old.schema(&part(text.clone())), Ok(0));
            assert_eq!(old.check_schema(&part(text.clone())), Ok(()));
        }
        assert_eq!(fresh.schema(&part(texts[2].clone())), Ok(3));
        assert_eq!(fresh.catalog().unwrap(), old.catalog().unwrap());
        fresh.reopen();
        old.reopen();
        assert_eq!(fresh.catalog().unwrap(), old.catalog().unwrap());
    }
}

#[test]
fn the_catalog_shows_columns_and_keys() {
    for trial in Trial::both(&part(format!("{ONE}{TWO}"))) {
        let lines = trial.catalog().unwrap();
        let int = Word::Day.column_type(trial.dialect());
        assert!(
            lines.contains(&format!("note.day {int} not null default 3")),
            "{lines:#?}"
        );
        assert!(
            lines.iter().any(|line| line.starts_with("note_day")),
            "{lines:#?}"
        );
    }
}

#[test]
fn a_changed_step_is_refused_and_a_better_comment_is_not() {
    for trial in Trial::both(&part(ONE.to_owned())) {
        assert_eq!(
            trial.schema(&part(
                ONE.replace("-- a table", "-- a table, said better\n")
            )),
            Ok(0)
        );
        let changed = part(ONE.replace("primary key", "more {count}, primary key"));
        assert_eq!(
            told(trial.schema(&changed)),
            "notes step 1 was changed after it was taken; a step never changes"
        );
    }
}

#[test]
fn an_old_program_lives_with_additive_steps_and_not_with_breaking_ones() {
    for trial in Trial::both(&part(ONE.to_owned())) {
        trial.schema(&part(format!("{ONE}{TWO}"))).unwrap();
        assert_eq!(trial.check_schema(&part(ONE.to_owned())), Ok(()));
        trial.schema(&part(format!("{ONE}{TWO}{THREE}"))).unwrap();
        let words = "a newer program has taken notes step 3; this program is too old for it";
        assert_eq!(
            told(trial.check_schema(&part(ONE.to_owned())).map(|()| 0)),
            words
        );
        assert_eq!(told(trial.schema(&part(ONE.to_owned()))), words);
    }
}

#[test]
fn a_missing_step_is_told() {
    for trial in Trial::both(&part(ONE.to_owned())) {
        let words = told(trial.check_schema(&part(format!("{ONE}{TWO}"))).map(|()| 0));
        assert_eq!(words, "notes step 2 is missing: run `pergola migrate`");
    }
}

#[test]
fn a_step_that_fails_leaves_nothing() {
    for trial in Trial::both(&part(ONE.to_owned())) {
        let before = trial.catalog().unwrap();
        let bad = "-- step 2 additive\nalter table note add column day {day?};\nupdate nothing set day = 4;\n";
        assert_eq!(
            told(trial.schema(&part(format!("{ONE}{bad}")))),
            "notes step 2 is refused by the database"
        );
        assert_eq!(trial.catalog().unwrap(), before);
        assert_eq!(trial.schema(&part(format!("{ONE}{TWO}"))), Ok(1));
    }
}

#[test]
fn two_programs_may_migrate_at_once() {
    for trial in Trial::both(&[]) {
        let other = Store::open(trial.engine()).unwrap();
        std::thread::scope(|scope| {
            for store in [trial.store(), &other] {
                scope.spawn(|| store.schema(&part(format!("{ONE}{TWO}"))).unwrap());
            }
        });
        assert_eq!(trial.check_schema(&part(format!("{ONE}{TWO}"))), Ok(()));
    }
}

#[test]
fn rendered_tables_speak_the_engine() {
    let schema = describe(&PARTS).unwrap();
    let text = |dialect| {
        let changes = schema
            .steps
            .iter()
            .find(|step| step.part == "things")
            .unwrap();
        changes.changes[0].render(dialect)
    };
    assert_eq!(
        text(Dialect::Sqlite),
        "create table thing (programme blob not null, id blob not null, amount integer not null, label text not null, \
         note blob, primary key (programme, id)) strict, without rowid"
    );
    assert_eq!(
        text(Dialect::Postgres),
        "create table thing (programme bytea not null, id bytea not null, amount bigint not null, label text not null, \
         note bytea, primary key (programme, id))"
    );
    assert!(Schema::parse(&PARTS).unwrap().table("erasing").is_none());
}

/// Everybody is of one programme: SQLite does not know that by itself.
#[test]
fn one_person_is_found_by_an_index_in_a_fresh_house_and_in_an_upgraded_one() {
    const PLACES: &str = "-- step 1 additive\n-- a table\ncreate table place (programme {ref}, circle {ref}, person {ref}, \
        part {code}, primary key (programme, circle, person));\n";
    const INDEX: &str =
        "-- step 2 additive\ncreate index place_person on place (programme, person);\n";
    let [older, newer] = [PLACES.to_owned(), format!("{PLACES}{INDEX}")].map(part);
    let (fresh, old) = (Trial::sqlite(&newer), Trial::sqlite(&older));
    assert_eq!(old.schema(&newer), Ok(1));
    for trial in [fresh, old] {
        let told = trial.main().describe(
            "select circle, part from place where programme = $1 and person = $2 order by circle",
        );
        let plan = told
            .expect("a statement that this schema knows")
            .plan
            .join("\n");
        assert!(
            plan.contains("place_person (programme=? AND person=?)"),
            "{plan}"
        );
    }
}
