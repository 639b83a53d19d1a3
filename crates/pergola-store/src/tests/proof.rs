//! The proof itself: good statements pass, and each kind of bad one is named.

use super::*;
use crate::proof;
use crate::{Reach, Schema, Sql, describe};

struct Bench {
    sqlite: Trial,
    postgres: Trial,
    schema: Schema,
}

const MORE: SchemaPart = SchemaPart {
    name: "more",
    text: "-- step 1 additive\n-- parts of things\ncreate table part (programme {ref}, thing {ref}, id {id}, size {count}, \
           primary key (programme, thing, id));\n-- sessions\ncreate table session (id {lookup}, until {when}, primary key (id));\n",
};

fn bench() -> Bench {
    let parts = [PARTS[0], MORE];
    let [sqlite, postgres] = Trial::both(&parts);
    Bench {
        sqlite,
        postgres,
        schema: describe(&parts).unwrap(),
    }
}

impl Bench {
    fn faults(&self, reach: Reach, text: &'static str) -> Vec<String> {
        let sql = Sql {
            name: "test",
            text,
            reach,
            place: ("here", 1),
        };
        let checked = proof::check_one(&self.sqlite, &self.postgres, &self.schema, &sql);
        let scan = checked.scan.map(|line| format!("whole table: {line}"));
        checked.faults.into_iter().chain(scan).collect()
    }

    fn good(&self, text: &'static str) {
        assert_eq!(self.faults(Reach::Programme, text), [""; 0], "{text}");
    }

    fn bad(&self, reach: Reach, text: &'static str, expected: &str) {
        let faults = self.faults(reach, text);
        assert!(
            faults.iter().any(|fault| fault.contains(expected)),
            "{text}: {faults:?} does not say {expected:?}"
        );
    }
}

#[test]
fn all_registered_statements_hold() {
    let bench = bench();
    let scans = [
        "pergola_store::migrate::STEPS_TAKEN",
        "pergola_store::store::erasing::ERASING_ALL",
    ];
    let wide = ["pergola_store::tests::ALL", "pergola_store::tests::SUM"];
    assert_eq!(
        proof::check(&bench.sqlite, &bench.postgres, &bench.schema, &scans, &wide),
        [""; 0]
    );
    let told = proof::check(
        &bench.sqlite,
        &bench.postgres,
        &bench.schema,
        &["nobody", scans[0]],
        &["nobody either", wide[0]],
    )
    .join("\n");
    assert!(
        told.contains("store::erasing::ERASING_ALL") && told.contains("reads a whole table"),
        "{told}"
    );
    assert!(
        told.contains("nobody is allowed to read a whole table and does not"),
        "{told}"
    );
    assert!(
        told.contains("tests::SUM") && told.contains("reads all of a programme"),
        "{told}"
    );
    assert!(
        told.contains("nobody either is allowed to read all of a programme and does not"),
        "{told}"
    );
    let fewer = proof::check(
        &bench.sqlite,
        &bench.postgres,
        &describe(&[MORE]).unwrap(),
        &scans,
        &[],
    )
    .join("\n");
    assert!(
        fewer.contains("a column that no word describes: thing.amount"),
        "{fewer}"
    );
}

#[test]
fn the_statements_over_keys_hold_too() {
    let bench = bench();
    let schema = Schema::parse(&[crate::keys::KEYS_PART]).unwrap();
    for text in crate::keys::STATEMENTS {
        let lite = bench
            .sqlite
            .keys()
            .live
            .get()
            .unwrap()
            .database
            .describe(text)
            .unwrap();
        let server = bench
            .postgres
            .keys()
            .live
            .get()
            .unwrap()
            .database
            .describe(text)
            .unwrap();
        assert_eq!(
            (lite.params.len(), lite.columns.len()),
            (server.params.len(), server.columns.len())
        );
        assert!(
            !server.params.contains(&Some(crate::engine::Kind::Other)),
            "{text}"
        );
        let sweep = text.contains("born = 0 where") || text.contains("where born");
        assert!(
            sweep || !lite.plan.iter().any(|line| line.starts_with("SCAN")),
            "{text}: {:?}",
            lite.plan
        );
    }
    assert!(schema.table("shred").is_some());
}

#[test]
fn good_statements_pass() {
    let bench = bench();
    bench.good("select amount, label from thing where programme = $1 and id = $2");
    bench.good("select amount from thing where (amount = $2 or amount > $3) and programme = $1 and id = $4");
    bench.good("select t.amount, p.size from thing t join part p on p.programme = t.programme and p.thing = t.id where t.programme = $1 and t.id = $2");
    bench.good("select t.amount, p.size from thing as t left join part as p on p.programme = t.programme and p.thing = t.id where t.programme = $1");
    bench.good("select t.amount, p.size from thing t, part p where t.programme = $1 and p.programme = $1 and p.thing = t.id");
    bench.good("select count(*) from thing where programme = $1 and exists (select 1 from part where part.programme = thing.programme and part.thing = thing.id)");
    bench.good("select id, amount from thing where programme = $1 and id = $2 union all select id, size from part where programme = $1 and thing = $2");
    bench.good("with big as (select id, amount from thing where programme = $1 and amount > $2) select id from big order by id limit $3");
    bench.good("insert into part (programme, thing, id, size) values ($1, $2, $3, $4) on conflict (programme, thing, id) do update set size = excluded.size");
    bench.good("insert into part (programme, thing, id, size) select $1, id, id, amount from thing where programme = $1 and id = $2");
    bench.good(
        "update thing set amount = amount * 2 + $2, label = $3 where programme = $1 and id = $4",
    );
    bench.good("delete from part where programme = $1 and thing in (select id from thing where programme = $1 and amount < $2)");
    bench.good("select cast(coalesce(sum(amount), 0) as bigint) from thing where programme = $1 group by label");
}

#[test]
fn statements_that_leave_the_programme_are_named() {
    let bench = bench();
    let bad = |text, expected| bench.bad(Reach::Programme, text, expected);
    bad(
        "select amount from thing where id = $1",
        "thing is not tied to its programme",
    );
    bad(
        "select amount from thing where not programme = $1",
        "not tied",
    );
    bad(
        "select amount from thing where programme = $1 or id = $2",
        "put `or` into brackets",
    );
    bad(
        "select amount from thing where (programme = $1 or id = $2)",
        "not tied",
    );
    bad(
        "select amount from thing where programme = $2 and id = $1",
        "not tied",
    );
    bad("select amount from thing where programme > $1", "not tied");
    bad(
        "select t.amount, p.size from thing t join part p on p.thing = t.id where t.programme = $1",
        "part is not tied",
    );
    bad(
        "select t.amount, p.size from thing t, part p where t.programme = $1 and p.thing = t.id",
        "part is not tied",
    );
    bad(
        "select t.amount from thing t left join part p on t.programme = $1 and p.programme = $1",
        "thing is not tied",
    );
    bad(
        "select amount from thing where programme = $1 union all select size from part where thing = $2",
        "part is not tied",
    );
    bad(
        "select amount from thing where programme = $1 and id in (select thing from part where size > $2)",
        "part is not tied",
    );
    bad(
        "select case when programme = $1 then amount else amount end from thing",
        "not tied",
    );
}

#[test]
fn changes_that_leave_the_programme_are_named() {
    let bench = bench();
    let bad = |text, expected| bench.bad(Reach::Programme, text, expected);
    bad("delete from thing where id = $1", "not tied");
    bad("update thing set amount = $1 where id = $2", "not tied");
    bad(
        "update thing set programme = $2 where programme = $1 and id = $3",
        "moves rows to another programme",
    );
    bad(
        "insert into part (thing, programme, id, size) values ($1, $2, $3, $4)",
        "first column is programme",
    );
    bad(
        "insert into part (programme, thing, id, size) values ($2, $1, $3, $4)",
        "first column is programme",
    );
    bad(
        "insert into part (programme, thing, id, size) values ($1, $2, $3, $4), ($5, $2, $3, $4)",
        "one row at a time",
    );
    bad(
        "insert into part (programme, thing, id, size) select $1, id, id, amount from thing where id = $2",
        "thing is not tied",
    );
    bad(
        "select until from session where id = $1",
        "session is a table of the house",
    );
    bench.bad(
        Reach::House,
        "select amount from thing where programme = $1 and id = $2",
        "thing is a table of a programme",
    );
    bench.bad(
        Reach::House,
        "select 1 from nothing",
        "nothing is not in the schema",
    );
}

#[test]
fn statements_that_depend_on_an_engine_are_named() {
    let bench = bench();
    let bad = |text, expected| bench.bad(Reach::Programme, text, expected);
    bad("select * from thing where programme = $1", "list them");
    bad(
        "select thing.* from thing where programme = $1",
        "list them",
    );
    bad(
        "SELECT amount from thing where programme = $1",
        "not lower case",
    );
    bad(
        "select amount from thing where programme = $1 and id = $3",
        "$2 is not used",
    );
    bad(
        "select amount from thing where programme = $1 and amount < strftime('s')",
        "`strftime` speaks one engine only",
    );
    bad(
        "select now() from thing where programme = $1",
        "`now` asks the engine for the time",
    );
    bad(
        "select hex(id) from thing where programme = $1",
        "`hex` is not a function that both engines share",
    );
    bad(
        "select amount from thing where programme = $1 for update",
        "`for` locks rows in one engine only",
    );
    bad(
        "select amount from thing where programme = $1 and label like $2",
        "`like` searches words",
    );
    bad(
        "select sum(amount) from thing where programme = $1",
        "number 1 of its columns is neither",
    );
    bad(
        "select amount from thing where programme = $1; delete from thing",
        "has no place in a statement",
    );
    bad(
        "select missing from thing where programme = $1",
        "SQLite refuses it",
    );
    bad(
        "select amount from thing where programme = $1 and amount = $2 -- why",
        "a comment belongs beside",
    );
    bench.bad(
        Reach::House,
        "select until from session where until < $1",
        "whole table: SCAN session",
    );
}
