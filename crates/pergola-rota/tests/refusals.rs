//! What does not fit is refused with its place and with what is expected there.

use pergola_rota::{BYTES_MAX, read, too_long};

const GOOD: &str = r#"{ "name": "t", "C": 2, "W": 3, "M": 3, "S": 4,
  "circles": [
    { "lang": 0, "size": 6, "slot": 1, "cand": [1, 2], "can": [5, 4] },
    { "lang": 0, "size": 7, "slot": 1, "cand": [1, 3], "can": [5, 6] }
  ],
  "mentors": [
    { "langs": [0], "cert": true, "senior": true, "avail": [1], "away": [2], "maxw": 2, "lo": 1, "hi": 3 },
    { "langs": [0], "cert": true, "senior": false, "avail": [1, 2], "away": [], "maxw": 2, "lo": 1, "hi": 3 },
    { "langs": [1], "cert": false, "senior": false, "avail": [1], "away": [], "maxw": 1, "lo": 0, "hi": 3 }
  ],
  "noc": [[2, 1]],
  "pref": [[0, 1], [2, 4], [0, 0]],
  "trainees": [{ "avail": [1], "need": 2, "noc": [] }],
  "wt": { "cont": 10, "fair": 3, "shadow": 15 }
}"#;

/// One piece of a good file replaced.
#[track_caller]
fn check(piece: &str, by: &str, expected: &str) {
    assert!(GOOD.contains(piece), "{piece} is not in the file");
    check_text(&GOOD.replacen(piece, by, 1), expected);
}

#[track_caller]
fn check_text(text: &str, expected: &str) {
    let said = read(text.as_bytes()).map_or_else(|refused| refused.to_string(), |_| String::new());
    assert_eq!(said, expected);
}

/// The good file with one more rule.
#[track_caller]
fn check_more(more: &str, expected: &str) {
    check(
        "\"noc\": [[2, 1]],",
        &format!("\"noc\": [[2, 1]], {more},"),
        expected,
    );
}

#[test]
fn a_good_file_is_read() {
    check_text(GOOD, "");
    check_more(
        "\"apart\": [[0, 2]], \"month_max\": 4, \"pool\": 4, \"last_time\": true",
        "",
    );
}

#[test]
fn people_and_circles_are_known() {
    check(
        "[[2, 1]]",
        "[[3, 1]]",
        "noc[0][0]: 3; expected a mentor, 0 to 2",
    );
    check(
        "[[2, 1]]",
        "[[2, 2]]",
        "noc[0][1]: 2; expected a circle, 0 to 1",
    );
    check_more(
        "\"apart\": [[0, 9]]",
        "apart[0][1]: 9; expected a mentor, 0 to 2",
    );
    check_more(
        "\"apart\": [[1, 1]]",
        "apart[0]: 1 twice; expected two different mentors",
    );
    let fixed = "\"fixed\": [{ \"circle\": 0, \"week\": 0, \"mentor\": 5 }]";
    check_more(fixed, "fixed[0].mentor: 5; expected a mentor, 0 to 2");
    let forbidden = "\"forbidden\": [{ \"circle\": 7, \"mentor\": 0 }]";
    check_more(
        forbidden,
        "forbidden[0].circle: 7; expected a circle, 0 to 1",
    );
    check(
        "\"need\": 2, \"noc\": []",
        "\"need\": 2, \"noc\": [4]",
        "trainees[0].noc[0]: 4; expected a circle, 0 to 1",
    );
}

#[test]
fn weeks_and_hours_are_of_the_plan() {
    check(
        "\"away\": [2]",
        "\"away\": [-1]",
        "mentors[0].away[0]: -1; expected 0 or more",
    );
    check(
        "\"away\": [2]",
        "\"away\": [3]",
        "mentors[0].away[0]: 3; expected a week, 0 to 2",
    );
    check("\"W\": 3", "\"W\": -3", "W: -3; expected 0 or more");
    check("\"W\": 3", "\"W\": 0", "W: 0; expected 1 to 104");
    check("\"W\": 3", "\"W\": 5000", "W: 5000; expected 1 to 104");
    check(
        "\"slot\": 1",
        "\"slot\": 4",
        "circles[0].slot: 4; expected a weekly slot, 0 to 3",
    );
    check(
        "\"avail\": [1, 2]",
        "\"avail\": [1, 200]",
        "mentors[1].avail[1]: 200; expected a weekly slot, 0 to 3",
    );
    let fixed = "\"fixed\": [{ \"circle\": 0, \"week\": -2, \"mentor\": 1 }]";
    check_more(fixed, "fixed[0].week: -2; expected 0 or more");
}

#[test]
fn circles_have_people() {
    check(
        "\"size\": 7",
        "\"size\": 0",
        "circles[1].size: 0; expected at least one person in a circle",
    );
    check("[5, 6]", "[5, 8]", "circles[1].can[1]: 8; expected 0 to 7");
    check(
        "[5, 6]",
        "[5]",
        "circles[1].can: 1 numbers; expected 2, one for each of cand",
    );
    let nothing = r#"{ "C": 0, "W": 3, "M": 0, "S": 4, "circles": [], "mentors": [], "pref": [], "wt": { "cont": 1, "fair": 1, "shadow": 1 } }"#;
    check_text(nothing, "circles: 0; expected 1 to 2000");
}

#[test]
fn counts_and_tables_fit() {
    check(
        "\"C\": 2",
        "\"C\": 3",
        "C: 3; expected 2, as many as there are circles",
    );
    check("[2, 4], [0, 0]", "[2, 4]", "pref: 2 rows; expected 3 rows");
    check("[2, 4]", "[2]", "pref[1]: 1 numbers; expected 2 numbers");
    check(
        "\"lo\": 0, \"hi\": 3",
        "\"lo\": 5, \"hi\": 3",
        "mentors[2].lo: 5; expected 0 to 3",
    );
    let published =
        "\"published\": { \"team\": [[[0, 1], [0, 1], [0, 9]], [[0, 1], [0, 1], [0, 1]]] }";
    check_more(
        published,
        "published.team[0][2][1]: 9; expected a mentor, 0 to 2",
    );
    check_more(
        "\"published\": { \"team\": [] }",
        "published.team: 0 circles; expected 2 circles",
    );
}

#[test]
fn no_weight_overflows() {
    check(
        "\"cont\": 10",
        "\"cont\": 10001",
        "wt.cont: 10001; expected 0 to 10000",
    );
    check(
        "\"fair\": 3",
        "\"fair\": 4294967296",
        "wt.fair: 4294967296; expected a smaller number",
    );
    check(
        "[2, 4]",
        "[2, 99999]",
        "pref[1][1]: 99999; expected 0 to 10000",
    );
    check(
        "\"fair\": 3",
        "\"fair\": -3",
        "wt.fair: -3; expected 0 or more",
    );
    check(
        "\"fair\": 3",
        "\"fair\": 99999999999999999999",
        "line 14, column 50: invalid type: floating point `1e+20`; expected a whole number",
    );
}

#[test]
fn fixed_assignments_do_not_overlap() {
    let two = |one: &str, other: &str| {
        format!("\"fixed\": [{{ \"circle\": 0, \"week\": 1, {one} }}, {{ \"week\": 1, {other} }}]")
    };
    check_more(
        &two("\"mentor\": 1", "\"circle\": 1, \"mentor\": 1"),
        "fixed[1]: overlaps fixed[0] (mentor 1); expected a person at one meeting at a time",
    );
    check_more(
        &two(
            "\"mentor\": 1, \"lead\": true",
            "\"circle\": 0, \"mentor\": 0, \"lead\": true",
        ),
        "fixed[1]: overlaps fixed[0] (mentor 1); expected one person in each place",
    );
    check_more(
        &two("\"mentor\": 1", "\"circle\": 0, \"mentor\": 1"),
        "fixed[1]: overlaps fixed[0] (mentor 1); expected each person once in a meeting",
    );
    check_more(&two("\"mentor\": 1", "\"circle\": 1, \"mentor\": 0"), "");
}

#[test]
fn what_is_no_json_of_this_shape() {
    check_text(
        "",
        "line 1, column 0: the file ends here; expected the rest of it",
    );
    let half = &GOOD[..GOOD.len() / 2];
    let said = read(half.as_bytes()).unwrap_err().to_string();
    assert!(
        said.starts_with("line 8, column ") && said.contains("the file ends here"),
        "{said}"
    );
    check(
        "\"slot\": 1",
        "\"slot\": \"one\"",
        "line 3, column 41: invalid type: string \"one\"; expected a whole number",
    );
    check(
        "\"lang\": 0",
        "\"language\": 0",
        "line 3, column 16: unknown field `language`; expected one of `lang`, `size`, `slot`, `cand`, `can`, `facilitator`",
    );
    check_text(
        "[1, 2",
        "line 1, column 2: invalid type: integer `1`; expected a string",
    );
    let said = read(b"\xff\xfe\x00").unwrap_err().to_string();
    assert!(said.starts_with("line 1, column 1: "), "{said}");
}

#[test]
fn a_file_that_is_too_long_is_not_read() {
    let long = vec![b' '; BYTES_MAX + 1];
    let said = read(&long).unwrap_err().to_string();
    assert_eq!(said, "the file: 16777217 bytes; expected at most 16 MiB");
    assert_eq!(
        too_long(100 << 20).to_string(),
        "the file: 104857600 bytes; expected at most 16 MiB"
    );
}
