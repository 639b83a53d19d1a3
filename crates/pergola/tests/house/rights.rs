//! The operator's handbook says which rights the program wants in PostgreSQL. A house that was
//! prepared by those lines, and has no right beside them, lives its life.

use pergola::CAPABILITIES;
use pergola::open::schema_parts;
use pergola_store::trial::{Pair, Trial as Databases};
use pergola_store::{Engine, Store, StoreError};

use crate::journeys::people::{circle, leaves, leaves_line, member, takes_new_words};
use crate::rows::{shred_keys, sql};
use crate::trial::Trial;

const HANDBOOK: &str = include_str!("../../../../docs/handbook/operator.md");
/// What the handbook calls the role and its database.
const NAME: &str = "house_main";

/// The handbook's two blocks: for the cluster, and inside the new database, with more beside them.
fn prepared(more: &str) -> Pair {
    let blocks = HANDBOOK
        .split(
            "```sql
",
        )
        .skip(1);
    let mut blocks = blocks.filter_map(|part| part.split("```").next());
    let (outside, inside) = (blocks.next(), blocks.next());
    let both = outside.zip(inside).expect("the handbook holds both");
    Pair::prepared(NAME, both.0, &format!("{}{more}", both.1))
}

/// A number that the server tells about whoever asks.
fn told(store: &Store, what: &str) -> i64 {
    let sql = sql(format!("select cast({what} as bigint)"));
    let told = store.read("trial", |tx| {
        tx.one(&sql, &[])?.expect("a row").get::<i64>(0)
    });
    told.expect("the server answers")
}

#[test]
fn a_house_lives_with_the_rights_of_the_handbook_and_no_more() {
    let databases = Databases::standing_pair(prepared(""));
    databases
        .schema(&schema_parts(CAPABILITIES))
        .expect("it makes its own tables");
    let trial = Trial::with(databases);
    let (mut leader, path) = circle(&trial, "Wren", "Blue room");
    let mut heron = member(&trial, &mut leader, &path, "Heron");
    leaves_line(&mut heron, &path, "What I say");
    takes_new_words(&mut heron);
    leaves(&mut heron, false);
    let keys = shred_keys(&trial).len();
    trial.pass_days(31);
    trial.jobs();
    assert!(
        shred_keys(&trial).len() < keys,
        "what was to be erased is erased"
    );
    trial
        .door
        .store
        .rewrite_keys()
        .expect("the keys are written anew");
    leader.signs_in().browser.open(&path).at(&path, 200);

    let store = &trial.door.store;
    let count = |condition: &str| told(store, &format!("(select count(*) from {condition})"));
    assert_eq!(
        count(
            "pg_roles where rolname = current_user and (rolsuper or rolcreatedb or rolcreaterole              or rolreplication or rolbypassrls)"
        ),
        0
    );
    assert_eq!(
        count("pg_auth_members where member = current_user::regrole"),
        0
    );
    assert_eq!(count("pg_database where datdba = current_user::regrole"), 0);
    for right in ["create", "temporary"] {
        let has = format!("has_database_privilege(current_database(), '{right}')::int");
        assert_eq!(told(store, &has), 0, "{right}");
    }
    assert_eq!(
        told(store, "has_schema_privilege('public', 'create')::int"),
        0
    );
    let forbidden = sql("create role somebody_else login".to_owned());
    let tried = store.write("trial", |tx| tx.run(&forbidden, &[]));
    assert!(matches!(tried, Err(StoreError::Misuse(_))), "{tried:?}");
}

#[test]
fn a_server_without_a_connection_to_spare_is_busy_and_not_broken() {
    let pair = prepared(&format!("alter role {NAME} connection limit 0"));
    let opened = Store::open(Engine::Postgres {
        url: pair.url.clone(),
        keys_url: pair.keys_url.clone(),
    });
    assert!(matches!(opened, Err(StoreError::Busy)));
}
