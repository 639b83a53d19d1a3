//! The rules that a programme may switch on, each by itself: hours that are
//! chosen, facilitators who are away, ways out, and why somebody is there or not.

use pergola_rota::{
    Audience, Circle, Facilitator, Mentor, Model, Outcome, Pace, Problem, Reason, Rule, Settings,
    Solved, Way, WhyNot, solve, ways_out, why_not, why_this,
};

fn mentor(available: &[usize]) -> Mentor {
    Mentor {
        languages: vec![0],
        certified: true,
        available: available.to_vec(),
        week_max: 1,
        load_max: 8,
        ..Mentor::default()
    }
}

/// One circle of eight for each list of hours, four mentors free at hours 0 and 1.
fn problem(hours: &[&[(usize, u32)]]) -> Problem {
    let circle = |hours: &&[(usize, u32)]| Circle {
        size: 8,
        slot: hours[0].0,
        candidates: hours.to_vec(),
        ..Circle::default()
    };
    Problem {
        weeks: 3,
        slots: 3,
        circles: hours.iter().map(circle).collect(),
        mentors: vec![mentor(&[0, 1]); 4],
        preference: vec![vec![0; hours.len()]; 4],
        ..Problem::default()
    }
}

fn outcome(problem: &Problem) -> Outcome {
    let model = Model::new(problem.clone()).expect("fits");
    solve(&model, Settings::default(), &mut |progress| {
        if progress.steps < 20_000 {
            Pace::On(0.5)
        } else {
            Pace::Stop
        }
    })
}

fn solved(problem: &Problem) -> Solved {
    match outcome(problem) {
        Outcome::Solved(solved) => *solved,
        other => panic!("there is a rota: {other:?}"),
    }
}

#[test]
fn the_hour_at_which_most_can_come() {
    let mut one = problem(&[&[(0, 3), (1, 7)]]);
    one.limits.choose_slots = true;
    assert_eq!(solved(&one).rota.slots, [1]);
    // Nobody is free at hour 2, although most could come then.
    let mut other = problem(&[&[(0, 3), (1, 5), (2, 8)]]);
    other.limits.choose_slots = true;
    assert_eq!(solved(&other).rota.slots, [1]);
    // Not enough hands for both at one hour: the one that loses least moves.
    let mut both = problem(&[&[(0, 8), (1, 3)], &[(0, 8), (1, 7)]]);
    both.limits.choose_slots = true;
    both.mentors[2].available = vec![1];
    both.mentors[3].available = vec![1];
    assert_eq!(solved(&both).rota.slots, [0, 1]);
    let mut never = problem(&[&[(2, 8)]]);
    never.limits.choose_slots = true;
    assert!(matches!(outcome(&never), Outcome::Impossible(_)));
}

fn with_facilitators(away: &[usize], others: usize) -> Problem {
    let mut problem = problem(&[&[(0, 8)]]);
    problem.circles[0].facilitator = Some(0);
    let one = Facilitator {
        available: vec![0],
        ..Facilitator::default()
    };
    problem.facilitators = vec![one; 1 + others];
    problem.facilitators[0].away = away.to_vec();
    problem
}

#[test]
fn a_facilitator_who_is_away_is_covered() {
    let solved = solved(&with_facilitators(&[1], 1));
    assert_eq!(solved.rota.cover, [vec![None, Some(1), None]]);
    let mut never = with_facilitators(&[1], 1);
    never.facilitators[1].no_contact = vec![0];
    let Outcome::Impossible(clash) = outcome(&never) else {
        panic!("nobody covers, and no mentor is senior");
    };
    assert!(
        clash
            .requirements()
            .iter()
            .any(|one| one.rule == Rule::Senior)
    );
}

#[test]
fn without_cover_a_senior_stands_in() {
    let mut problem = with_facilitators(&[1], 0);
    problem.mentors[3].senior = true;
    problem.preference[3][0] = 4;
    let rota = solved(&problem).rota;
    assert!(rota.team[0][1].contains(&3));
    assert!(!rota.team[0][0].contains(&3));
}

#[test]
fn ways_out_are_tried_and_never_touch_what_keeps_people_safe() {
    let mut scarce = problem(&[&[(0, 8), (1, 6)]]);
    for who in 0..3 {
        scarce.mentors[who].available = vec![1];
    }
    scarce.no_contact = vec![(3, 0)];
    let model = Model::new(scarce.clone()).expect("fits");
    let Outcome::Impossible(clash) = outcome(&scarce) else {
        panic!("nobody is free at hour 0");
    };
    let ways = ways_out(&model, &clash, Audience::File);
    let moved = Way::Moves {
        fewer: 2,
        circle: 0,
        slot: 1,
    };
    assert!(
        ways.iter().any(|out| out.way == moved && out.is_enough),
        "{ways:?}"
    );
}

#[test]
fn why_and_why_not() {
    let mut problem = problem(&[&[(0, 8)]]);
    problem.preference[2][0] = 3;
    problem.mentors[3].available = vec![1];
    let solved = solved(&problem);
    let why = |who| why_not(&solved.model, &solved.rota, 0, 1, who, Audience::File);
    assert_eq!(why(3), WhyNot::Cannot(vec![Reason::Rule(Rule::Hour)]));
    assert!(
        matches!(why(2), WhyNot::Dearer { by: 3, .. }),
        "{:?}",
        why(2)
    );
    assert_eq!(why(0), WhyNot::IsThere);
    let why = why_this(&solved.model, &solved.rota, 0, 1, 0).expect("is there");
    assert!(why.was_there);
    assert_eq!((why.load, why.others, why.cheapest_other), (3, 1, Some(3)));
    assert!(why_this(&solved.model, &solved.rota, 0, 1, 2).is_none());
}
