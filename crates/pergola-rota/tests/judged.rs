//! Rotas judged from outside, by a judge and on problems that the crate has no
//! part in: no hard rule broken, the objective as it was told, and the same rota
//! for the same seed.

#[path = "../../../xtask/src/rota/generate.rs"]
mod generate;
#[path = "../../../xtask/src/rota/judge.rs"]
mod judge;

use generate::{Kind, Size, generate};
use pergola_rota::{
    Model, Outcome, Pace, Rule, Settings, Solved, after_illness, changes, read, solve, write,
};
use serde_json::Value;

const MEDIUM: Size = Size {
    circles: 20,
    weeks: 12,
    mentors: 60,
};

fn steps(model: &Model, settings: Settings, most: u32) -> Outcome {
    solve(model, settings, &mut |progress| {
        let steps = u32::try_from(progress.steps).expect("few steps");
        if steps >= most {
            Pace::Stop
        } else {
            Pace::On(f64::from(steps) / f64::from(most))
        }
    })
}

fn model(problem: &Value) -> Model {
    read(problem.to_string().as_bytes()).expect("the file fits")
}

fn solved(problem: &Value, seed: u64, most: u32) -> Solved {
    match steps(&model(problem), Settings { seed, threads: 1 }, most) {
        Outcome::Solved(solved) => *solved,
        other => panic!("there is a rota: {other:?}"),
    }
}

#[track_caller]
fn check(problem: &Value, solved: &Solved) {
    let written: Value = serde_json::from_str(&write(&solved.model, &solved.rota)).expect("JSON");
    let verdict = judge::judge(problem, &written);
    assert_eq!(verdict.hard, Vec::<String>::new());
    assert_eq!(verdict.objective, solved.cost.total());
    assert!(solved.bound <= verdict.objective);
}

fn small(name: &str) -> Value {
    let text = match name {
        "small1" => include_str!("instances/small1.json"),
        "scarce" => include_str!("instances/small-scarce.json"),
        "conflict" => include_str!("instances/small-conflict.json"),
        _ => include_str!("instances/small-capacity.json"),
    };
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_small_one_is_solved_and_proved() {
    let problem = small("small1");
    let solved = solved(&problem, 1, 2_000_000);
    check(&problem, &solved);
    assert_eq!((solved.cost.total(), solved.bound), (235, 235));
}

#[test]
fn fresh_ones_keep_every_rule_at_any_moment() {
    for seed in 0..6 {
        let problem = generate(MEDIUM, seed, Kind::Plain);
        for most in [0, 1, 60_000] {
            check(&problem, &solved(&problem, seed, most));
        }
    }
}

#[test]
fn further_rules_are_kept() {
    for (seed, switch) in ["month_max", "pool", "last_time", "apart", "fixed"]
        .iter()
        .enumerate()
    {
        let mut problem = generate(MEDIUM, 40 + seed as u64, Kind::Plain);
        problem[switch] = match *switch {
            "last_time" => true.into(),
            "apart" => serde_json::json!([[0, 1], [2, 3], [4, 5]]),
            "fixed" => {
                let rota = solved(&problem, 1, 0).rota;
                let who = rota.team[3][4][0];
                serde_json::json!([{ "circle": 3, "week": 4, "mentor": who, "lead": true }])
            }
            "pool" => 8.into(),
            _ => 6.into(),
        };
        check(&problem, &solved(&problem, 1, 100_000));
    }
}

#[test]
fn the_same_seed_gives_the_same_rota() {
    let problem = generate(MEDIUM, 7, Kind::Plain);
    for threads in [1, 3] {
        let one = steps(&model(&problem), Settings { seed: 5, threads }, 50_000);
        let other = steps(&model(&problem), Settings { seed: 5, threads }, 50_000);
        let (Outcome::Solved(one), Outcome::Solved(other)) = (one, other) else {
            panic!("there is a rota");
        };
        assert_eq!(
            (one.rota, one.cost, one.bound),
            (other.rota, other.cost, other.bound)
        );
    }
}

#[track_caller]
fn check_clash(problem: &Value, wanted: &[Rule]) {
    match steps(&model(problem), Settings::default(), 0) {
        Outcome::Impossible(clash) => {
            let rules: Vec<Rule> = clash.requirements().iter().map(|one| one.rule).collect();
            for rule in wanted {
                assert!(rules.contains(rule), "{rule:?} is not in {rules:?}");
            }
        }
        other => panic!("there is no rota: {other:?}"),
    }
}

#[test]
fn planted_clashes_are_named() {
    check_clash(
        &small("scarce"),
        &[Rule::Helpers, Rule::Language, Rule::Away],
    );
    check_clash(&small("capacity"), &[Rule::Helpers, Rule::Hour]);
    check_clash(&small("conflict"), &[Rule::Helpers, Rule::Hour]);
    let large = Size {
        circles: 60,
        weeks: 8,
        mentors: 180,
    };
    check_clash(
        &generate(large, 1, Kind::Scarce),
        &[Rule::Language, Rule::Away],
    );
    check_clash(
        &generate(large, 2, Kind::Conflict),
        &[Rule::Lead, Rule::Hour, Rule::NoContact],
    );
    check_clash(
        &generate(large, 3, Kind::Capacity),
        &[Rule::Helpers, Rule::Hour],
    );
}

#[test]
fn an_illness_changes_little_else() {
    let problem = generate(MEDIUM, 9, Kind::Plain);
    let before = solved(&problem, 1, 200_000);
    let ill = before.rota.team[0][5][0];
    let model = after_illness(&before.model, &before.rota, ill, &[5, 6]).expect("fits");
    let Outcome::Solved(after) = steps(&model, Settings::default(), 200_000) else {
        panic!("there is cover");
    };
    let changed = changes(&before.rota, &after.rota);
    let there = |week: usize| {
        after
            .rota
            .team
            .iter()
            .any(|weeks| weeks[week].contains(&ill))
    };
    assert!(!there(5) && !there(6));
    let further = changed.iter().filter(|change| change.before != ill).count();
    assert!(further <= 4, "{changed:?}");
}

#[test]
fn an_illness_of_somebody_unknown_is_refused() {
    let before = solved(&generate(MEDIUM, 9, Kind::Plain), 1, 0);
    let refused = after_illness(&before.model, &before.rota, 60, &[5]).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "mentor: 60; expected a mentor, 0 to 59"
    );
}
