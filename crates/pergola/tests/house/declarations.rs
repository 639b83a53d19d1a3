//! What the program must say about itself: a fate and a part of the own copy
//! for every table, an ear for every notice, an act and a way back for every
//! route. A new table or route that says nothing fails here.

use std::collections::BTreeSet;

use pergola::CAPABILITIES;
use pergola_base::{Fate, MATRIX, Method, Mode, NoticeKind, Part, Slow, Work};
use pergola_store::STORE_PART;

use crate::rows::schema;

/// Notices that nobody hears, each with its reason.
const UNHEARD: &[(&str, &str)] = &[];

/// The routes before which a passphrase is hashed: a closed list.
const SLOW: &[(&str, Slow)] = &[
    ("people.signin", Slow::Known),
    ("people.join", Slow::New),
    ("people.words_new", Slow::Present),
    ("people.new_words", Slow::New),
    ("people.anew_new", Slow::Present),
    ("people.keys_anew", Slow::New),
    ("people.way_new", Slow::Present),
    ("people.no_way", Slow::Present),
    ("people.back_in", Slow::New),
    ("trusted.choose", Slow::Present),
    ("trusted.end", Slow::Present),
];

/// The routes that need no database, session or token: a closed list. `/out`
/// and `/healthz` are the door's own.
const OWN: &[&str] = &[
    "front.weather",
    "front.stylesheet",
    "front.icon",
    "front.robots",
];

/// What happens later, by its stored code: a row that waits in a house must mean
/// the same to every later program, so this list only grows.
const JOBS: &[(u16, &str)] = &[
    (1, "clockwork.orphans"),
    (2, "clockwork.keys"),
    (3, "journal.sequence"),
    (10, "facts.erase"),
    (11, "people.sessions"),
    (12, "people.once"),
    (13, "facts.consent"),
    (14, "facts.order"),
    (20, "codes.sweep"),
    (30, "circles.lines"),
    (31, "circles.announced"),
    (40, "vouches.sweep"),
    (41, "trusted.lapse"),
    (50, "meetings.sweep"),
    (60, "times.sweep"),
    (70, "rota.sweep"),
    (71, "rota.turn"),
    (80, "contact.sweep"),
    (90, "needs.answers"),
];

#[test]
fn what_happens_later_is_a_list_that_only_grows() {
    let mut jobs: Vec<_> = CAPABILITIES.iter().flat_map(|one| one.jobs).collect();
    jobs.sort_by_key(|job| job.code);
    let named: Vec<_> = jobs.iter().map(|job| (job.code, job.name)).collect();
    assert_eq!(named, JOBS);
    for job in jobs {
        if let Work::Sweep { every_seconds, .. } = job.work {
            assert!((60..=86_400).contains(&every_seconds), "{}", job.name);
        }
    }
}

/// The records that an order of preservation can name, by their stored code: rows lie in
/// houses under it, so this list only grows.
const RECORDS: &[(u16, &str)] = &[
    (1, "consent"),
    (2, "belongs"),
    (3, "former"),
    (4, "holds_role"),
    (5, "founding"),
    (6, "vouched"),
    (20, "note"),
    (30, "came"),
];

#[test]
fn what_an_order_can_name_is_a_list_that_only_grows() {
    let mut named = Vec::new();
    for capability in CAPABILITIES {
        for record in capability.records {
            let counted = |held: &&pergola_base::Held| held.table == record.table;
            assert!(
                capability.held.iter().any(|one| counted(&one)),
                "{}",
                record.table
            );
            named.push((record.code, record.table));
        }
    }
    named.sort_unstable();
    named.dedup();
    assert_eq!(named, RECORDS);
}

#[test]
fn every_table_has_one_fate_and_one_part_of_the_own_copy() {
    for table in schema()
        .tables
        .iter()
        .filter(|table| table.part != STORE_PART.name)
    {
        let name = table.name.as_str();
        let owner = CAPABILITIES
            .iter()
            .find(|capability| capability.name == table.part);
        let owner = owner.unwrap_or_else(|| panic!("{name} belongs to no capability"));
        let leave = |one: &pergola_base::Capability| {
            one.leave.iter().filter(|line| line.table == name).count()
        };
        let carry = |one: &pergola_base::Capability| {
            one.carry.iter().filter(|line| line.table == name).count()
        };
        assert_eq!(
            (leave(owner), carry(owner)),
            (1, 1),
            "{name} in {}",
            owner.name
        );
        let all: (usize, usize) = CAPABILITIES
            .iter()
            .map(|one| (leave(one), carry(one)))
            .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        assert_eq!(all, (1, 1), "{name} is named by another capability too");
    }
}

#[test]
fn no_line_speaks_of_a_table_that_is_not_there() {
    let tables: BTreeSet<_> = schema()
        .tables
        .into_iter()
        .map(|table| table.name)
        .collect();
    for capability in CAPABILITIES {
        for line in capability.leave {
            assert!(tables.contains(line.table), "{}", line.table);
            assert!(!line.kept.is_empty(), "{} says not how long", line.table);
        }
        for line in capability.carry {
            assert!(tables.contains(line.table), "{}", line.table);
            match line.part {
                Part::With(other) => {
                    let shows = |known: &&pergola_base::Carry| {
                        known.table == other && matches!(known.part, Part::Shown(_))
                    };
                    assert!(
                        capability.carry.iter().any(|one| shows(&one)),
                        "{}",
                        line.table
                    );
                }
                Part::Nothing(why) => assert!(!why.is_empty(), "{}", line.table),
                Part::Shown(_) => {}
            }
        }
    }
}

#[test]
fn every_notice_is_heard_or_says_why_not() {
    for kind in NoticeKind::ALL {
        let heard = CAPABILITIES
            .iter()
            .filter_map(|capability| capability.hears)
            .any(|hears| hears.kinds.contains(&kind));
        let name = format!("{kind:?}");
        let excused = UNHEARD
            .iter()
            .any(|(known, why)| *known == name && !why.is_empty());
        assert_ne!(heard, excused, "{name}: heard {heard}, excused {excused}");
    }
}

#[test]
fn every_route_has_its_act_its_way_back_and_its_fields() {
    let mut names = BTreeSet::new();
    let mut paths = BTreeSet::new();
    let (mut slow, mut own) = (Vec::new(), Vec::new());
    for route in CAPABILITIES.iter().flat_map(|capability| capability.routes) {
        let name = route.name;
        assert!(names.insert(name), "{name} is there twice");
        assert!(
            paths.insert((route.method == Method::Post, route.path)),
            "{}",
            route.path
        );
        assert!(
            route.path.starts_with('/') && route.path.is_ascii(),
            "{name}: {}",
            route.path
        );
        assert!(
            MATRIX.iter().any(|row| row.0 == route.act),
            "{name} has no act"
        );
        let post = route.method == Method::Post;
        assert_eq!(
            post,
            route.back.is_some(),
            "{name}: only a form has a way back"
        );
        assert!(
            post || route.fields.is_empty(),
            "{name}: a page takes no fields"
        );
        let mut fields = BTreeSet::new();
        for field in route.fields {
            assert!(fields.insert(field.name), "{name}: {} twice", field.name);
            assert!(!field.name.starts_with('_'), "{name}: {}", field.name);
            assert!(
                (1..=65_536).contains(&field.chars_max),
                "{name}: {}",
                field.name
            );
        }
        match route.mode {
            Mode::Slow(which) => slow.push((name, which)),
            Mode::Own => own.push(name),
            Mode::Step => assert!(post, "{name}: a step is a form"),
            Mode::Plain => {}
        }
    }
    assert_eq!(slow, SLOW, "the slow routes are a closed list");
    assert_eq!(own, OWN, "the routes without a session are a closed list");
}

/// Tables about persons that say nothing of whom: counted for nobody.
const NOT_COUNTED: &[(&str, &str)] = &[];

#[test]
fn every_table_about_a_person_is_counted_for_them() {
    for line in CAPABILITIES.iter().flat_map(|one| one.leave) {
        let personal = line.erasing != Fate::NotPersonal;
        let counted = CAPABILITIES
            .iter()
            .flat_map(|one| one.held)
            .any(|held| held.table == line.table);
        let excused = NOT_COUNTED.iter().any(|(table, _)| *table == line.table);
        assert!(!personal || counted != excused, "{}", line.table);
    }
}
