//! The next release, made up: this program with one more step in the schema of its circles. `migrates` is
//! that program's `migrate`: other tests start it as a process of its own, in the directory of a house.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use pergola::CAPABILITIES;
use pergola::config::{Config, FILE};
use pergola::open::{engine, instance_key, schema_parts};
use pergola_seal::HouseKeys;
use pergola_store::{SchemaPart, Store, StoreError, describe};

use crate::rows::sql;

/// The slice that has one more step, and the table that the step makes.
const SLICE: &str = "circles";
const TABLE: &str = "circle_next";

/// What the step does: a table filled from another, a column, an index, and every row changed.
const CHANGES: &str = "-- Made up for a test.\n\
    create table circle_next (programme {ref}, circle {ref}, person {ref}, primary key (programme, circle, person));\n\
    insert into circle_next (programme, circle, person) select programme, circle, person from circle_name;\n\
    alter table circle_name add column shown {count} default 3;\n\
    create index circle_name_shown on circle_name (programme, shown);\n\
    update circle_name set shown = 4;\n";

/// The schema of the next release; `kind` is additive or breaking.
pub fn parts(kind: &str) -> Vec<SchemaPart> {
    let mut parts = schema_parts(CAPABILITIES);
    let taken = describe(&parts).expect("the schema is right").steps;
    let number = taken.iter().filter(|step| step.part == SLICE).count() + 1;
    let slice = parts.iter_mut().find(|part| part.name == SLICE);
    let slice = slice.expect("there are circles");
    let text = format!("{}\n-- step {number} {kind}\n{CHANGES}", slice.text);
    slice.text = Box::leak(text.into_boxed_str());
    parts
}

/// Whether the step was taken: whole, or not at all. Anything else fails the test.
pub fn is_taken(store: &Store, before: &[String]) -> bool {
    let catalog = store.catalog().expect("the store answers");
    let taken = match store.check_schema(&parts("additive")) {
        Ok(()) => true,
        Err(StoreError::Schema(words)) => {
            assert!(words.contains("is missing"), "{words}");
            false
        }
        Err(other) => panic!("{other}"),
    };
    assert_eq!(taken, catalog != before, "a part of a step: {catalog:#?}");
    if taken {
        let ask = |text: &str| -> i64 {
            let rows = store.look(None, &sql(text.to_owned()), &[]);
            rows.expect("the store answers")[0]
                .get(0)
                .expect("a number")
        };
        let all = ask("select count(*) from circle_name");
        assert_eq!(ask("select count(*) from circle_name where shown = 4"), all);
        assert_eq!(ask(&format!("select count(*) from {TABLE}")), all);
    }
    taken
}

/// The process of the next release's `migrate` in a house.
pub fn migrating(dir: &Path) -> Command {
    started(Command::new(this()), dir)
}

/// The same, killed at one of its calls to the system: the `when`th that writes.
pub fn migrating_killed(dir: &Path, call: &str, when: usize) -> Command {
    let mut strace = Command::new("strace");
    let inject = format!("inject={call}:signal=KILL:when={when}");
    strace.args(["-f", "-qqq", "-o", "/dev/null", "-e"]);
    strace.arg(format!("trace={call}")).args(["-e", &inject]);
    strace.arg(this());
    started(strace, dir)
}

/// How often it makes a call to the system in the thread that makes most of them.
pub fn calls(dir: &Path, call: &str) -> usize {
    let mut strace = Command::new("strace");
    let told = dir.join("calls");
    strace.args(["-f", "-qqq", "-e", &format!("trace={call}"), "-o"]);
    strace.arg(&told).arg(this());
    let done = started(strace, dir).status().expect("strace runs");
    assert!(done.success());
    let text = std::fs::read_to_string(told).expect("what strace told");
    let mut threads = std::collections::BTreeMap::new();
    for line in text.lines().filter(|line| line.contains(call)) {
        let thread = line.split(' ').next().unwrap_or_default().to_owned();
        *threads.entry(thread).or_insert(0) += 1;
    }
    threads.into_values().max().unwrap_or(0)
}

fn this() -> PathBuf {
    std::env::current_exe().expect("a test knows its own file")
}

fn started(mut command: Command, dir: &Path) -> Command {
    let name = module_path!().split_once("::").expect("a module").1;
    command
        .args(["--exact", &format!("{name}::migrates"), "--include-ignored"])
        .args(["--test-threads", "1", "--quiet"])
        .current_dir(dir)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    command
}

#[test]
#[ignore = "the next release's program: other tests start it in the directory of a house"]
fn migrates() {
    let dir = Path::new(".");
    if !dir.join(FILE).is_file() {
        return;
    }
    let config = Config::read(dir).expect("a configuration");
    let key = instance_key(dir, &config).expect("a key");
    let keys = Arc::new(HouseKeys::from_instance(&key));
    let engine = engine(dir, &config, &keys).expect("an engine");
    let store = Store::open(engine).expect("the databases open");
    store
        .schema(&parts("additive"))
        .expect("the steps are taken");
}
