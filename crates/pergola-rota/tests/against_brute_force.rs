//! Thousands of fresh tiny problems, each solved and also tried out in full: the
//! same cost, the same answer to whether there is a rota, and clashes from which
//! nothing can be taken away.

mod tiny;

use pergola_rota::{Model, Outcome, Pace, Settings, Solved, solve};
use proptest::prelude::*;

/// Looks at so many changes at most.
const STEPS: u64 = 30_000;

fn outcome(seed: u64) -> (pergola_rota::Problem, Outcome) {
    let problem = tiny::problem(seed);
    let model = Model::new(problem.clone()).expect("tiny problems fit together");
    let outcome = solve(&model, Settings { seed, threads: 1 }, &mut |progress| {
        if progress.steps >= STEPS {
            return Pace::Stop;
        }
        Pace::On(f64::from(u32::try_from(progress.steps).expect("few")) / 30_000.0)
    });
    (problem, outcome)
}

fn check_solved(seed: u64, problem: &pergola_rota::Problem, solved: &Solved) {
    let best = tiny::best(problem);
    assert_eq!(best, Some(solved.cost.total()), "seed {seed}: {problem:?}");
    assert!(
        solved.bound <= solved.cost.total(),
        "seed {seed}: the bound is too high"
    );
}

fn check(seed: u64) {
    let (problem, outcome) = outcome(seed);
    match outcome {
        Outcome::Solved(solved) => check_solved(seed, &problem, &solved),
        Outcome::Impossible(clash) => {
            assert_eq!(tiny::best(&problem), None, "seed {seed}: there is a rota");
            let all = clash.requirements();
            assert!(
                !tiny::possible(&problem, all),
                "seed {seed}: no clash: {all:?}"
            );
            for left_out in all {
                let rest: Vec<_> = all.iter().filter(|one| *one != left_out).copied().collect();
                let possible = tiny::possible(&problem, &rest);
                assert!(
                    possible,
                    "seed {seed}: {left_out:?} is not needed in {all:?}"
                );
            }
        }
        Outcome::Undecided => panic!("seed {seed}: undecided"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]
    #[test]
    fn tiny_problems(seed in any::<u64>()) {
        check(seed);
    }
}

#[test]
#[ignore = "the long form: a minute"]
fn very_many_tiny_problems() {
    (0..20_000).for_each(check);
}

/// If nearly all were solvable, or nearly none, the above would say little.
#[test]
fn tiny_problems_are_of_both_kinds() {
    let solvable = (0..400).filter(|seed| tiny::best(&tiny::problem(*seed)).is_some());
    let solvable = solvable.count();
    assert!((100..300).contains(&solvable), "{solvable} of 400");
}
