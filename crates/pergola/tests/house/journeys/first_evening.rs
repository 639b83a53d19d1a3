//! From an empty house to a first evening: the first code of the house, a founding
//! helper, a group, five who join and one without an account, the printed kit, the
//! evening held. In English and in Arabic; the pages say what they say in each.

use pergola_base::Role;

use super::people::{Someone, admit, joins_in, next_evening, plans, spoken};
use crate::both;
use crate::rows::lines;
use crate::trial::Trial;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

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
    let invited = code(&mut organises, "/c", "/c/code", &founding);
    let mut leader = join(&invited, wren);
    leader.browser.open("/g").fill("name", group).press("/g");
    let circle = leader.browser.path.trim_end_matches("/lead").to_owned();
    // Somebody who goes along, let in beforehand.
    let invited = code(&mut organises, "/c", "/c/code", &[("role", "mentor")]);
    let mut mentor = join(&invited, plover);
    let (lead, form) = (format!("{circle}/lead"), format!("{circle}/code"));
    let here = code(&mut leader, &lead, &form, &[("kind", "here")]);
    mentor
        .browser
        .open("/g/code")
        .fill("code", &here)
        .press("/g/code");
    admit(&mut leader, &circle);
    // Five who say yes and wait for the first evening, and one without an account.
    let mut five: Vec<_> = (0..5)
        .map(|at| {
            let words = spoken(&mut leader, &circle);
            join(&words, &format!("{} {}", names[4 + at % 3], at + 1))
        })
        .collect();
    plans(trial, &mut leader, &circle, 7, 14);
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
