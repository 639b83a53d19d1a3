//! A page never tells that two must not meet: each explanation is made once with
//! the pair and once with an ordinary absence in its place, and has the same bytes.

use std::fmt::Write;

use pergola_rota::{
    Audience, Circle, Mentor, Model, Outcome, Pace, Problem, Rota, Settings, fold, solve, ways_out,
    why_not,
};

const PAGE: Audience = Audience::Page;

fn mentor(languages: &[u32]) -> Mentor {
    Mentor {
        languages: languages.to_vec(),
        certified: true,
        senior: true,
        available: vec![0, 1],
        week_max: 1,
        load_max: 8,
        ..Mentor::default()
    }
}

/// Two circles at one hour; mentors 0 and 1 speak the language of the first, and
/// `spare` mentors do not.
fn problem(spare: usize) -> Problem {
    let circle = |language| Circle {
        language,
        size: 8,
        slot: 0,
        candidates: vec![(0, 8), (1, 6)],
        facilitator: None,
    };
    let mut mentors = vec![mentor(&[1]), mentor(&[1])];
    mentors.extend((0..spare).map(|_| mentor(&[0])));
    Problem {
        weeks: 2,
        slots: 2,
        circles: vec![circle(1), circle(0)],
        preference: vec![vec![0, 0]; mentors.len()],
        mentors,
        ..Problem::default()
    }
}

/// Everything that a page could say of a problem, and of a rota of it.
fn page(problem: &Problem, rota: Option<&Rota>) -> String {
    let model = Model::new(problem.clone()).expect("fits");
    let mut said = String::new();
    if let Some(rota) = rota {
        for week in 0..problem.weeks {
            let why = why_not(&model, rota, 0, week, 0, PAGE);
            write!(said, "{why:?}").expect("a string grows");
        }
    } else if let Outcome::Impossible(clash) = found(&model) {
        write!(said, "{:?}", fold(&clash, PAGE)).expect("a string grows");
        write!(said, "{:?}", ways_out(&model, &clash, PAGE)).expect("a string grows");
    }
    said
}

fn found(model: &Model) -> Outcome {
    solve(model, Settings::default(), &mut |_| Pace::Stop)
}

fn absence(problem: &mut Problem) {
    problem.mentors[0].away = vec![0, 1];
}

/// Mentor 0 is out of circle 0 in every week, for two reasons in turn.
#[track_caller]
fn check(problem: &Problem, second: impl Fn(&mut Problem)) {
    let (mut pair, mut absent, mut both) = (problem.clone(), problem.clone(), problem.clone());
    second(&mut pair);
    second(&mut both);
    absence(&mut absent);
    absence(&mut both);
    let rota = match found(&Model::new(both).expect("fits")) {
        Outcome::Solved(solved) => Some(solved.rota),
        _ => None,
    };
    let (one, other) = (page(&pair, rota.as_ref()), page(&absent, rota.as_ref()));
    assert_eq!(one, other);
    assert!(!one.contains("NoContact") && !one.contains("Away"));
    assert!(one.contains("NotAvailable"), "{one}");
}

/// Mentor 0 is elsewhere at that hour: that is all there is to be told.
#[test]
fn who_is_elsewhere_is_just_that() {
    let mut pair = problem(6);
    pair.no_contact.push((0, 0));
    pair.preference
        .iter_mut()
        .skip(1)
        .for_each(|row| row[1] = 4);
    let Outcome::Solved(solved) = found(&Model::new(pair.clone()).expect("fits")) else {
        panic!("there is a rota");
    };
    assert!(solved.rota.team[1][0].contains(&0));
    let said = page(&pair, Some(&solved.rota));
    pair.no_contact.clear();
    assert_eq!(said, page(&pair, Some(&solved.rota)));
}

fn no_contact(problem: &mut Problem) {
    problem.no_contact.push((0, 0));
}

#[test]
fn a_clash_reads_the_same() {
    let mut without_a_speaker = problem(4);
    without_a_speaker.mentors[1].languages = vec![0];
    check(&without_a_speaker, no_contact);
    let mut without_a_lead = problem(4);
    for other in 1..6 {
        without_a_lead.mentors[other].certified = false;
    }
    without_a_lead.circles[1].slot = 1;
    without_a_lead.circles.truncate(1);
    without_a_lead
        .preference
        .iter_mut()
        .for_each(|row| row.truncate(1));
    check(&without_a_lead, no_contact);
}

#[test]
fn why_somebody_is_not_there_reads_the_same() {
    check(&problem(6), no_contact);
    check(&problem(6), |problem| {
        problem.forbidden.push(pergola_rota::Forbidden {
            circle: 0,
            week: None,
            mentor: 0,
        });
    });
    check(&problem(6), |problem| {
        problem.mentors[0].available = vec![1]
    });
    // Two who must not be in one circle: 1 is in it, because 0 would cost more.
    let mut dear = problem(6);
    dear.preference[0][0] = 4;
    check(&dear, |problem| problem.apart.push((0, 1)));
}

#[test]
fn a_file_names_the_pair() {
    let mut problem = problem(4);
    problem.mentors[1].languages = vec![0];
    no_contact(&mut problem);
    let model = Model::new(problem).expect("fits");
    let Outcome::Impossible(clash) = solve(&model, Settings::default(), &mut |_| Pace::Stop) else {
        panic!("nobody speaks the language");
    };
    let lines = fold(&clash, Audience::File);
    let said: Vec<String> = lines
        .iter()
        .map(|line| pergola_rota::words::sentence(&model, line))
        .collect();
    assert!(
        said.contains(&"No contact between mentor 0 and circle 0.".to_owned()),
        "{said:?}"
    );
    let ways = ways_out(&model, &clash, Audience::File);
    let said: Vec<String> = ways.iter().map(pergola_rota::words::way_out).collect();
    assert!(
        !said.is_empty() && said.iter().all(|way| !way.contains("contact")),
        "{said:?}"
    );
}
