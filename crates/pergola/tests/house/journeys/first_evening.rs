//! From an empty house to a first evening: the first code of the house, a founding
//! helper, a group, five who join and one without an account, the printed kit, the
//! evening held. In English and in Arabic; the pages say what they say in each.

use std::io::Write as _;

use pergola_base::Role;

use super::people::{Someone, admit, joins_in, next_evening, plans, spoken};
use crate::both;
use crate::effort::{Effort, Reads};
use crate::rows::lines;
use crate::trial::Trial;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// Within which whoever knows the way comes from an empty house to a first evening.
const MINUTES: f64 = 15.0;
/// The same for whoever reads every sentence: pages that grow are noticed.
const READING: f64 = 30.0;

/// How far everybody is at one moment: who organises, who leads, who goes along, the slowest of the five.
#[derive(Clone, Copy)]
struct Moment([f64; 4]);

/// What each has had to do so far, in minutes.
fn so_far(reads: Reads, by: [&Effort; 3], five: &[Someone]) -> Moment {
    let minutes = |effort: &Effort| effort.seconds(reads) / 60.0;
    let slowest = five.iter().map(|one| minutes(&one.browser.effort));
    let [organises, leads, helps] = by.map(minutes);
    Moment([organises, leads, helps, slowest.fold(0.0, f64::max)])
}

/// From the first code to the printed paper, everybody at a screen of their own: who waits for nobody goes
/// on meanwhile.
fn by_hand([joined, helped, told, planned, ready]: [Moment; 5]) -> f64 {
    let longer = |from: Moment, to: Moment, who: &[usize]| {
        let each = who.iter().map(|at| to.0[*at] - from.0[*at]);
        each.fold(0.0, f64::max)
    };
    let nothing = Moment([0.0; 4]);
    // The first code, then those of the two who help; these two join at the same time.
    longer(nothing, joined, &[0])
        + longer(nothing, joined, &[1, 2])
        // The group is opened, and who goes along is let in.
        + longer(joined, helped, &[1])
        + longer(joined, helped, &[2])
        // Five are told their words, and join while the evenings are planned.
        + longer(helped, told, &[1])
        + longer(told, planned, &[1, 3])
        // It begins, the evening goes ahead, the paper is printed.
        + longer(planned, ready, &[1])
}

/// A code that somebody makes on a page, by a form that shows it once.
fn code(who: &mut Someone, page: &str, form: &str, fields: &[(&str, &str)]) -> String {
    who.browser.open(page);
    for (name, value) in fields {
        who.browser.fill(name, value);
    }
    who.browser.press(form);
    assert_eq!(who.browser.status, 200, "{}", who.browser.text());
    who.browser.listed("words").join(" ")
}

/// What is read when everything is, and when nothing is; words a minute as people read in this language
/// (IReST, Trauzettel-Klosinski and Dietz, 2012).
fn readers(language: &str) -> [Reads; 2] {
    let words_a_minute = if language == "ar" { 138.0 } else { 228.0 };
    [Reads::Everything { words_a_minute }, Reads::Nothing]
}

/// Prints how long it takes by hand; whoever knows the way needs no more than it may take.
fn in_time(language: &str, moments: &[[Moment; 2]]) {
    let minutes = [0, 1].map(|reader| {
        let of: Vec<_> = moments.iter().map(|both| both[reader]).collect();
        by_hand(of.try_into().unwrap_or_else(|_| panic!("five moments")))
    });
    let [everything, nothing] = minutes;
    let said = format!(
        "\nhand first-evening language={language} minutes_reading_everything={everything:.1} \
         minutes_knowing_the_way={nothing:.1}\n"
    );
    let _ = std::io::stdout().write_all(said.as_bytes());
    assert!(nothing < MINUTES, "{nothing:.1} minutes by hand");
    assert!(
        everything < READING,
        "{everything:.1} minutes with every sentence"
    );
}

#[expect(clippy::too_many_lines, reason = "one story, told in order")]
fn story(trial: &Trial, language: &str, names: [&str; 8]) {
    let [cora, wren, plover, group, ..] = names;
    let join = |code: &str, name: &str| joins_in(trial, language, code, name, true);
    // `init` prints the first code; whoever organises joins with it.
    let mut organises = join(&trial.code(Role::Coordinator), cora);
    let founding = [
        ("role", "facilitator"),
        ("outside_one", "yes"),
        ("outside_two", "yes"),
    ];
    let leads = code(&mut organises, "/c", "/c/code", &founding);
    let helps = code(&mut organises, "/c", "/c/code", &[("role", "mentor")]);
    let (mut leader, mut mentor) = (join(&leads, wren), join(&helps, plover));
    let mut moments = Vec::new();
    let mut note = |by: [&Someone; 3], five: &[Someone]| {
        let by = by.map(|one| &one.browser.effort);
        moments.push(readers(language).map(|reads| so_far(reads, by, five)));
    };
    note([&organises, &leader, &mentor], &[]);
    leader.browser.open("/g").fill("name", group).press("/g");
    let circle = leader.browser.path.trim_end_matches("/lead").to_owned();
    // Somebody who goes along, let in beforehand.
    let (lead, form) = (format!("{circle}/lead"), format!("{circle}/code"));
    let here = code(&mut leader, &lead, &form, &[("kind", "here")]);
    mentor
        .browser
        .open("/g/code")
        .fill("code", &here)
        .press("/g/code");
    admit(&mut leader, &circle);
    note([&organises, &leader, &mentor], &[]);
    // Five who say yes and wait for the first evening, and one without an account.
    let told: Vec<_> = (0..5).map(|_| spoken(&mut leader, &circle)).collect();
    note([&organises, &leader, &mentor], &[]);
    let numbered = told.iter().zip(1..);
    let mut five: Vec<_> = numbered
        .map(|(words, at)| join(words, &format!("{} {at}", names[4 + at % 3])))
        .collect();
    plans(trial, &mut leader, &circle, 7, 14);
    note([&organises, &leader, &mentor], &five);
    let begin = format!("{circle}/begin");
    leader.browser.open(&lead).press(&begin);
    assert_eq!(leader.browser.status, 200, "{}", leader.browser.text());
    let evening = next_evening(&mut leader, &circle);
    leader
        .browser
        .open(&evening)
        .press(&format!("{evening}/goes"))
        .at(&evening, 200);
    // The paper: every sheet opens and says nothing of the group.
    leader
        .browser
        .open("/kit/all")
        .at("/kit/all", 200)
        .hides(group)
        .hides(wren);
    assert!(
        leader
            .browser
            .html
            .contains(&format!("<html lang=\"{language}"))
    );
    note([&organises, &leader, &mentor], &five);
    in_time(language, &moments);
    // Before the evening a newcomer sees nobody.
    five[0].browser.open(&circle).at(&circle, 404);
    trial.pass(7 * DAY + 7 * HOUR);
    leader.signs_in();
    admit(&mut leader, &circle);
    let form = format!("{circle}/person");
    leader.browser.open(&form).fill("name", names[7]);
    leader
        .browser
        .fill("limits", "yes")
        .fill("adult", "yes")
        .press(&form);
    trial.pass(2 * HOUR);
    leader.signs_in().browser.open(&evening).fill("heads", "6");
    leader
        .browser
        .press(&format!("{evening}/held"))
        .at(&evening, 200);
    assert_eq!(lines(trial, "meeting")[0].number("heads"), 6);
    let newcomer = five[0].signs_in();
    newcomer
        .browser
        .open(&circle)
        .at(&circle, 200)
        .says(group)
        .says(wren)
        .says(names[7]);
}

both! {
    from_an_empty_house_to_a_first_evening_in_english => |trial| {
        story(trial, "en", ["Cora", "Wren", "Plover", "Blue room", "heron", "finch", "lark", "Dove"]);
    }

    from_an_empty_house_to_a_first_evening_in_arabic => |trial| {
        story(trial, "ar", ["نجمة", "واحة", "سنونو", "الغرفة الزرقاء", "حمامة", "قمر", "نسمة", "زيتونة"]);
    }
}
