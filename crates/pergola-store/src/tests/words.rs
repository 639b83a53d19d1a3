//! The schema language: what it reads, and what it refuses in words.

use proptest::prelude::*;

use super::*;
use crate::{Change, Schema, StepKind};

fn parse(text: &str) -> Result<Schema, String> {
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    Schema::parse(&[SchemaPart {
        name: "slice",
        text,
    }])
    .map_err(|error| match error {
        StoreError::Schema(words) => words,
        other => other.to_string(),
    })
}

fn check(text: &str, expected: &str) {
    match parse(text) {
        Err(words) => assert!(
            words.contains(expected),
            "{words:?} does not say {expected:?}"
        ),
        Ok(_) => panic!("accepted: {text}"),
    }
}

fn table(inside: &str) -> String {
    format!(
        "-- step 1 additive\n-- for a test\ncreate table thing (programme {{ref}}, {inside});\n"
    )
}

#[test]
fn a_description_says_everything() {
    let schema = parse(
        "-- step 1 additive\n\n-- What this is for.\ncreate table circle (\n  programme {ref},\n  id {id}, -- its id\n  \
         name {sealed living},\n  note {sealed past?}, -- may be\n  label {open} -- why\n  , primary key (programme, id),\n  \
         unique (programme, label)\n);\ncreate index circle_name on circle (programme, label);\n\
         -- step 2 additive\n-- about rows\nalter table circle add column due {day} default 7; -- when\n",
    )
    .unwrap();
    let circle = schema.table("circle").unwrap();
    assert_eq!(
        (circle.comment.as_str(), circle.part.as_str()),
        ("What this is for.", "slice")
    );
    let columns: Vec<_> = circle
        .columns
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.word.text(),
                one.optional,
                one.comment.as_str(),
            )
        })
        .collect();
    assert_eq!(
        columns,
        [
            ("programme", "ref", false, ""),
            ("id", "id", false, "its id"),
            ("name", "sealed living", false, ""),
            ("note", "sealed past", true, "may be"),
            ("label", "open", false, "why"),
            ("due", "day", false, "when"),
        ]
    );
    assert_eq!(
        (circle.key.join(" "), circle.unique[0].join(" ")),
        ("programme id".into(), "programme label".into())
    );
    assert_eq!(schema.indexes[0].columns, ["programme", "label"]);
    assert_eq!(
        schema
            .steps
            .iter()
            .map(|step| (step.number, step.kind))
            .collect::<Vec<_>>(),
        [(1, StepKind::Additive), (2, StepKind::Additive)]
    );
}

#[test]
fn rows_move_in_words_of_both_engines() {
    let text = format!(
        "{}-- step 2 additive\nupdate thing set id = id where id >= programme and id <> programme;\n",
        table("id {id}, primary key (programme, id)")
    );
    let schema = parse(&text).unwrap();
    assert_eq!(
        schema.steps[1].changes,
        [Change::Rows(
            "update thing set id = id where id >= programme and id <> programme".into()
        )]
    );
}

#[test]
fn refusals_name_slice_and_line() {
    check(
        "-- step 1 additive\n-- x\ncreate table Thing (programme {ref});",
        "slice line 3: schema text is lower case",
    );
    check(
        "create table thing (id {id});",
        "expected `-- step <number> additive`",
    );
    check("-- step 2 additive\n", "this must be step 1");
    check("-- step 1 additive\n", "the step changes nothing");
    check(
        "-- step 1 additive\ncreate table thing (programme {ref}, primary key (programme));",
        "say in a comment above it",
    );
    check(
        &table("id {uuid}, primary key (programme, id)"),
        "{uuid} is not a column word",
    );
    check(
        &table("id bytea, primary key (programme, id)"),
        "needs a column word",
    );
    check(
        &table("label {open}, primary key (programme, label)"),
        "is open to anybody: say in a comment why",
    );
    check(&table("id {id}"), "has no primary key");
    check(
        &table("id {id}, primary key (id)"),
        "every key of thing must begin with programme",
    );
    check(
        &table("id {id}, unique (id), primary key (programme, id)"),
        "every key of thing must begin with programme",
    );
    check(
        &table("id {id}, id {id}, primary key (programme, id)"),
        "the column id is there twice",
    );
    check(
        &table("id {id?}, primary key (programme, id)"),
        "is part of a key and may not be null",
    );
    check(
        &table("id {sealed past}, primary key (programme, id)"),
        "is sealed and cannot be a key",
    );
    check(
        &table("user {id}, primary key (programme, user)"),
        "user is a word of the engines",
    );
    check(
        &table("id {id} default 3, primary key (programme, id)"),
        "only numbers have a default",
    );
}

#[test]
fn refusals_of_later_steps_say_why() {
    let good = table("id {id}, primary key (programme, id)");
    check(
        &format!("{good}-- step 2 additive\nalter table thing add column more {{count}};\n"),
        "may be null or has a default",
    );
    check(
        &format!("{good}-- step 2 additive\nalter table other add column more {{count?}};\n"),
        "there is no table other",
    );
    check(
        &format!("{good}-- step 2 additive\ndrop table thing;\n"),
        "takes something away is breaking",
    );
    check(
        &format!("{good}-- step 2 breaking\nalter table thing drop column id;\n"),
        "is part of a key",
    );
    check(
        &format!("{good}-- step 2 additive\ncreate index one on thing (programme, other);\n"),
        "thing has no column other",
    );
    check(
        &format!("{good}-- step 2 additive\ncreate unique index one on thing (id);\n"),
        "must begin with programme",
    );
    check(
        &format!("{good}-- step 2 additive\nvacuum;\n"),
        "vacuum is not known in a schema",
    );
    check(
        &format!(
            "{good}-- step 2 additive\n-- again\n{}",
            good.split_once("test\n").unwrap().1
        ),
        "the table thing exists already",
    );
}

#[test]
fn house_tables_need_no_programme() {
    assert!(
        parse(
            "-- step 1 additive\n-- sessions\ncreate table session (id {lookup}, primary key (id));"
        )
        .is_ok()
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_fall(text in "[ -~\n{}()',;]{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn no_order_of_pieces_makes_the_parser_fall(
        pieces in proptest::collection::vec(
            prop::sample::select(vec![
                "-- step 1 additive\n", "-- step 2 breaking\n", "-- words\n", "create", "table", "thing", "(", ")", ",", ";",
                "{id}", "{ref}", "{open}", "{sealed past?}", "primary", "key", "unique", "index", "on", "alter", "add", "column",
                "drop", "default", "7", "'text'", "update", "set", "=", "<", ">", "programme", "\n",
            ]),
            0..60,
        )
    ) {
        let _ = parse(&pieces.join(" "));
    }

    #[test]
    fn what_was_described_is_what_is_read(
        names in proptest::collection::btree_set("c_[a-z0-9_]{1,12}", 1..12),
        words in proptest::collection::vec((0..Word::ALL.len(), any::<bool>()), 12),
    ) {
        let mut text = String::from("-- step 1 additive\n-- made up\ncreate table thing (\n  programme {ref},\n  id {id},\n");
        for (name, (word, optional)) in names.iter().zip(&words) {
            let mark = if *optional { "?" } else { "" };
            text.push_str(&format!("  {name} {{{}{mark}}}, -- about {name}\n", Word::ALL[*word].1));
        }
        text.push_str("  primary key (programme, id)\n);\n");
        let schema = parse(&text).unwrap();
        let found = &schema.table("thing").unwrap().columns[2..];
        prop_assert_eq!(found.len(), names.len());
        for ((column, name), (word, optional)) in found.iter().zip(&names).zip(&words) {
            prop_assert_eq!(&column.name, name);
            prop_assert_eq!(column.word, Word::ALL[*word].0);
            prop_assert_eq!(column.optional, *optional);
            prop_assert_eq!(&column.comment, &format!("about {name}"));
        }
        // Spacing and comments do not change a step; anything else does.
        let squeezed: String = text.lines().map(|line| line.split("-- about").next().unwrap_or("").trim()).collect::<Vec<_>>().join("\n ");
        if !words.iter().take(names.len()).any(|(word, _)| Word::ALL[*word].0 == Word::Open) {
            prop_assert_eq!(parse(&squeezed).unwrap().steps[0].hash, schema.steps[0].hash);
        }
        prop_assert_ne!(parse(&text.replace("id {id}", "id {lookup}")).unwrap().steps[0].hash, schema.steps[0].hash);
    }
}

#[test]
fn a_comment_behind_an_added_column_does_not_begin_the_next_table() {
    let text = "-- step 1 additive\n-- The first.\ncreate table one (programme {ref}, id {id}, primary key (programme, id));\n\
                -- step 2 additive\nalter table one add column named {flag} default 0; -- 1: it is\n\n\
                -- The second. It has two sentences.\ncreate table two (programme {ref}, id {id}, primary key (programme, id)); -- and its end\n\
                -- The third.\ncreate table three (programme {ref}, id {id}, primary key (programme, id));\n";
    let part = SchemaPart {
        name: "words",
        text,
    };
    let schema = Schema::parse(&[part]).expect("it is read");
    let comments: Vec<&str> = schema
        .tables
        .iter()
        .map(|one| one.comment.as_str())
        .collect();
    assert_eq!(
        comments,
        [
            "The first.",
            "The second. It has two sentences.",
            "The third."
        ]
    );
    let named = schema.tables[0]
        .columns
        .iter()
        .find(|one| one.name == "named");
    assert_eq!(named.map(|one| one.comment.as_str()), Some("1: it is"));
}
