//! Lines that people leave for their group.

use pergola_store::{Reach, Sql};

use super::database::held;
use super::people::{Someone, circle, leaves, leaves_line, member};
use crate::both;
use crate::rows::lines;
use crate::trial::Trial;

const MORE: Sql = Sql {
    name: "more",
    text: "insert into note (programme, circle, id, voice, words, left_on, kind) \
           values ($1, $2, $3, $4, $5, $6, 1)",
    reach: Reach::Programme,
    place: (file!(), line!()),
};

/// So many lines more in the only circle, newer than the one that stands there, and each
/// of somebody else: as many people could never be in one.
fn many_more(trial: &Trial, count: u8) {
    let before = lines(trial, "note").into_iter().next().expect("a line");
    let (circle, words) = (before.id("circle"), before.bytes("words"));
    let day = before.number("left_on") + 1;
    let done: Result<(), pergola_base::Stop> = trial.door.store.write("test", |tx| {
        tx.bind(trial.programme.id.raw());
        for at in 0..count {
            let raw = [at; 16];
            let with = [
                circle.into(),
                raw.into(),
                raw.into(),
                words.clone().into(),
                day.into(),
            ];
            tx.run(&MORE, &with)?;
        }
        Ok(())
    });
    done.expect("the lines stand");
}

both! {
    however_much_is_typed_one_limit_is_told => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let line = format!("{path}/line");
        for letters in [281, 401, 2_000] {
            leader.browser.open(&path).fill("line", &"x".repeat(letters)).press(&line).at(&line, 422).says("280");
        }
        for letters in [41, 121, 2_000] {
            leader.browser.open("/me/name").fill("name", &"x".repeat(letters)).press("/me/name").at("/me/name", 422).says("40");
        }
    }

    a_newcomer_cannot_open_what_was_sealed_before => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut first = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut first, &path, "Before you came");
        let mut second = member(trial, &mut leader, &path, "Finch");
        second.browser.open(&path).at(&path, 200).hides("Before you came");
        leaves_line(&mut first, &path, "Good that you are here");
        second.browser.open(&path).says("Good that you are here").hides("Before you came");
        first.browser.open(&path).says("Before you came").says("Good that you are here");
        leader.browser.open(&path).says("Before you came");
    }

    an_own_line_is_taken_back_and_no_other => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "I take this back");
        let actions = person.browser.forms().into_iter().map(|form| form.action);
        let mut own = actions.filter(|action| action.starts_with(&format!("{path}/line/")));
        let back = own.next().expect("an own line has a button");
        leader.browser.open(&path).says("I take this back");
        assert!(!leader.browser.html.contains(&back));
        let token = leader.browser.filled(&format!("{path}/line"));
        leader.browser.go("POST", &back, token);
        leader.browser.open(&path).says("I take this back");
        person.browser.open(&path).press(&back).at(&path, 200).hides("I take this back");
        leader.browser.open(&path).hides("I take this back");
    }

    words_go_with_whoever_leaves => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "These go with me");
        leaves(&mut person, false);
        leader.browser.open(&path).hides("These go with me").hides("Heron");
        trial.pass_days(31);
        leader.signs_in().browser.open(&path).at(&path, 200).hides("These go with me");
    }

    words_stay_without_a_name_when_somebody_wishes_it => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut person = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut person, &path, "These may stay");
        leaves(&mut person, true);
        leader.browser.open(&path).says("These may stay").hides("Heron");
        leader.browser.says("Somebody from the group");
        trial.pass_days(31);
        leader.signs_in().browser.open(&path).says("These may stay").hides("Heron");
        trial.pass_days(180);
        leader.signs_in().browser.open(&path).hides("These may stay");
    }

    a_line_that_is_empty_or_too_long_is_not_left => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let form = format!("{path}/line");
        leader.browser.open(&path).fill("line", " ").press(&form).at(&form, 422);
        let long = "word ".repeat(60);
        leader.browser.open(&path).fill("line", &long).press(&form).at(&form, 422);
        assert!(leader.browser.html.contains(long.trim()), "what was typed stays");
        leader.browser.open(&path).says("There are no lines here that you can read yet");
    }

    what_is_refused_stands_at_the_top_of_a_long_page => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        leader.browser.open(&path).fill("line", " ").press(&format!("{path}/line"));
        leader.browser.says("There is nothing in the line yet");
        let html = leader.browser.html.clone();
        let told = html.find("id=\"refused\"").expect("it is told");
        assert!(told < html.find("<h2>").expect("the rest of the page"));
    }

    nobody_keeps_others_from_leaving_lines => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut finch = member(trial, &mut leader, &path, "Finch");
        for at in 1..=20 {
            leaves_line(&mut heron, &path, &format!("Line {at} of mine"));
        }
        let form = format!("{path}/line");
        heron.browser.open(&path).fill("line", "One more").press(&form).at(&form, 422);
        heron.browser.says("You have left as many lines as one person can: 20");
        assert!(heron.browser.html.contains("One more"), "what was typed stays");
        leaves_line(&mut finch, &path, "Mine is one");
        heron.browser.open(&path);
        let own = heron.browser.forms().into_iter().map(|form| form.action);
        let mut own = own.filter(|action| action.starts_with(&format!("{form}/")));
        let back = own.next().expect("an own line has a button");
        heron.browser.press(&back).at(&path, 200);
        leaves_line(&mut heron, &path, "One more");
    }

    whoever_leads_is_read_however_much_others_write => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        leaves_line(&mut heron, &path, "An old line of mine");
        many_more(trial, 200);
        let word = format!("{path}/word");
        let lead = format!("{path}/lead");
        leader.browser.open(&lead).fill("word", "Do not come tonight").press(&word).at(&path, 200);
        heron.browser.open(&path).says("Do not come tonight").says("An old line of mine");
        leaves_line(&mut leader, &path, "I am here");
    }

    whoever_lets_lines_stay_reads_so_to_the_end => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let told = "The lines that you let stay are still with your group";
        for (name, keeps) in [("Heron", true), ("Finch", false)] {
            let mut who = member(trial, &mut leader, &path, name);
            leaves_line(&mut who, &path, "A line of mine");
            let reads = |who: &mut Someone| {
                assert_eq!(who.browser.text().contains(told), keeps, "{}", who.browser.text());
            };
            leaves(&mut who, keeps);
            reads(&mut who);
            who.signs_in().browser.at("/left", 200);
            reads(&mut who);
            who.browser.press("/left/erase").says("It is erased");
            reads(&mut who);
        }
    }

    a_word_of_today_is_read_and_never_refused => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let (word, lead) = (format!("{path}/word"), format!("{path}/lead"));
        for at in 1..=19 {
            let words = format!("Word {at} of before");
            leader.browser.open(&lead).fill("word", &words).press(&word).at(&path, 200);
        }
        trial.pass_days(1);
        leader.signs_in();
        for words in ["The door is locked", "Come to the back", "Bring a cup", "Do not come tonight"] {
            leader.browser.open(&lead).fill("word", words).press(&word).at(&path, 200).says(words);
        }
        assert_eq!(held(trial, "note"), 20, "the oldest went");
        heron.signs_in().browser.open(&path).says("The door is locked").says("Come to the back");
        heron.browser.says("Bring a cup").says("Do not come tonight").hides("of before");
    }
}
