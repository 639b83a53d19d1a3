//! First contact: lines without a sender, the answer by four words, numbers
//! that wait, the desk's hours, and another way for somebody under 18.

use pergola_base::Role;

use super::at_once::{at_once, post};
use super::database::held;
use super::people::{Someone, circle, joins, member, someone, spoken};
use super::same::seen;
use crate::both;
use crate::browser::Browser;
use crate::rows::{lines, main_but, schema};
use crate::trial::Trial;

const LINES: &str = "I would like to know\nwhether one can only listen";
const DAY: i64 = 86_400;

/// A stranger writes lines; the four words of the receipt.
fn asks(trial: &Trial, text: &str) -> String {
    let mut stranger = trial.browser();
    stranger
        .open("/talk/write")
        .fill("lines", text)
        .press("/talk/write");
    stranger
        .at("/talk/write", 200)
        .says("Your lines have arrived");
    stranger.listed("words").join(" ")
}

/// Types words of a receipt.
fn types<'t>(trial: &'t Trial, words: &str) -> Browser<'t> {
    let mut stranger = trial.browser();
    stranger
        .open("/talk/answer")
        .fill("words", words)
        .press("/talk/answer");
    stranger
}

/// The lines that wait at somebody's desk.
fn waiting(keeper: &mut Someone) -> Vec<String> {
    keeper.signs_in().browser.open("/desk").at("/desk", 200);
    let links = keeper.browser.links().into_iter();
    links
        .filter(|link| link.starts_with("/desk/lines/"))
        .collect()
}

fn answers(keeper: &mut Someone, words: &str) {
    let path = waiting(keeper).remove(0);
    keeper
        .browser
        .open(&path)
        .fill("lines", words)
        .press(&path)
        .at("/desk", 200);
}

/// Gives a number; the path of its page.
fn gives(keeper: &mut Someone, again: &str, way: &str) -> String {
    keeper
        .browser
        .open("/desk")
        .fill("language", "ar")
        .fill("part", "0");
    keeper
        .browser
        .fill("when", "evening")
        .fill("again", again)
        .fill("way", way);
    keeper.browser.press("/desk/give");
    keeper.browser.path.clone()
}

both! {
    a_stranger_asks_and_reads_the_answer_by_four_words => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let mut stranger = trial.browser();
        stranger.open("/");
        assert!(stranger.links().contains(&"/talk".to_owned()));
        stranger.open("/talk").at("/talk", 200).says("You need not say who you are");
        let words = asks(trial, LINES);
        types(trial, &words).at("/talk/answer", 200).says("No answer yet It is here by Tuesday, 10 March 2026");
        let path = waiting(&mut leader).remove(0);
        leader.browser.open(&path).says("I would like to know whether one can only listen");
        let mut elsewhere = leader.elsewhere(trial);
        elsewhere.open(&path);
        answers(&mut leader, "Yes, one can.\nCome on Monday.");
        assert!(waiting(&mut leader).is_empty());
        leader.browser.open(&path).at(&path, 200).says("These lines are answered").hides("can only listen");
        // Somebody else of the desk had the form open, and is told that theirs went nowhere.
        elsewhere.fill("lines", "No.").press(&path).at(&path, 422).says("Somebody else answered first. Your answer was not sent.");
        let sloppy = format!("  {} ", words.to_uppercase().replace(' ', "  - "));
        for typed in [&words, &sloppy] {
            let mut reader = types(trial, typed);
            reader.at("/talk/answer", 200).says("Yes, one can. Come on Monday.");
            reader.says("It can be read until Thursday, 2 April 2026");
        }
    }

    words_that_are_over_and_words_that_never_were_look_the_same => |trial| {
        circle(trial, "Wren", "Blue room");
        let words = asks(trial, LINES);
        trial.pass_days(61);
        let over = types(trial, &words);
        let never = "amber otter moon river";
        let wrong = types(trial, never);
        assert_eq!(over.status, 422);
        assert_eq!(seen(&over, &[&words]), seen(&wrong, &[never]));
    }

    a_form_sent_twice_is_the_same_lines_and_the_same_words => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let mut stranger = trial.browser();
        stranger.open("/talk/write").fill("lines", LINES).fill("way", "paper");
        let fields = stranger.filled("/talk/write");
        let words: Vec<_> = (0..2).map(|_| {
            stranger.go("POST", "/talk/write", fields.clone());
            stranger.at("/talk/write", 200).listed("words")
        }).collect();
        assert_eq!(words[0], words[1]);
        assert_eq!(waiting(&mut leader).len(), 1);
        assert_eq!(lines(trial, "way_in")[0].number("times"), 1);
    }

    two_sendings_at_once_are_the_same_lines => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let mut stranger = trial.browser();
        for round in 1..=3 {
            stranger.open("/talk/write").fill("lines", LINES);
            let raw = post(&stranger, "/talk/write");
            let outs = at_once(trial, &[raw.clone(), raw.clone(), raw]);
            assert!(outs.iter().all(|out| out.status == 200), "{:?}", outs.iter().map(|out| out.status).collect::<Vec<_>>());
            assert_eq!(waiting(&mut leader).len(), round);
        }
    }

    other_lines_on_the_same_page_are_not_lost => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let mut stranger = trial.browser();
        stranger.open("/talk/write").fill("lines", LINES);
        let mut fields = stranger.filled("/talk/write");
        stranger.press("/talk/write").at("/talk/write", 200);
        let words = stranger.listed("words");
        fields.retain(|(name, _)| name != "lines");
        fields.push(("lines".to_owned(), "Something else".to_owned()));
        stranger.go("POST", "/talk/write", fields);
        stranger.at("/talk/write", 422).says("Other lines from this page have arrived already.").says("Something else");
        stranger.press("/talk/write").at("/talk/write", 200);
        assert_ne!(stranger.listed("words"), words);
        assert_eq!(waiting(&mut leader).len(), 2);
    }

    the_words_of_the_receipt_are_in_the_language_of_the_page => |trial| {
        circle(trial, "Wren", "Blue room");
        let mut stranger = trial.browser();
        stranger.open("/talk/write?lang=de").fill("lines", LINES).turn("ar");
        stranger.press("/talk/write").at("/talk/write", 200);
        let words = stranger.listed("words").concat();
        assert!(words.chars().all(|letter| !letter.is_ascii_alphabetic()), "{words}");
    }

    what_was_typed_stays_when_it_is_not_taken => |trial| {
        let mut stranger = trial.browser();
        stranger.open("/talk/write").fill("lines", LINES).press("/talk/write");
        stranger.at("/talk/write", 422).says("Nobody here can read your lines yet").says("whether one can only listen");
        circle(trial, "Wren", "Blue room");
        stranger.press("/talk/write").at("/talk/write", 200);
        stranger.open("/talk/write").fill("lines", " \n ").press("/talk/write");
        stranger.at("/talk/write", 422).says("Nothing stands here yet");
    }

    lines_and_answer_are_deleted_after_their_days => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let words = asks(trial, LINES);
        trial.pass_days(6);
        answers(&mut leader, "Come on Monday.");
        trial.pass_days(30);
        types(trial, &words).says("Come on Monday.");
        trial.pass_days(1);
        types(trial, &words).at("/talk/answer", 422);
        assert!(lines(trial, "question").is_empty() && lines(trial, "answer").is_empty());
        asks(trial, LINES);
        trial.pass_days(60);
        assert_eq!(lines(trial, "question").len(), 1);
        trial.pass_days(1);
        assert!(lines(trial, "question").is_empty());
    }

    only_who_shares_the_welcome_reads_the_lines => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let mut second = someone(trial, Role::Facilitator, "Robin");
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        let mut mentor = someone(trial, Role::Mentor, "Plover");
        asks(trial, LINES);
        let path = waiting(&mut leader).remove(0);
        for keeper in [&mut second, &mut organiser] {
            assert_eq!(waiting(keeper), std::slice::from_ref(&path));
            keeper.browser.open(&path).at(&path, 200).says("These lines do not open for you");
            keeper.browser.hides("only listen").hides("<textarea");
        }
        mentor.browser.open("/desk").at("/desk", 404);
        mentor.browser.open(&path).at(&path, 404);
    }

    lines_are_taken_while_each_can_be_answered => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        leader.browser.open("/desk/hours").fill("hours", "Mondays 17 to 19").press("/desk/hours");
        for _ in 0..200 {
            asks(trial, "May I come");
        }
        let mut stranger = trial.browser();
        stranger.open("/talk/write").fill("lines", LINES).press("/talk/write");
        stranger.at("/talk/write", 422).says("There is no room for more today");
        stranger.says("Mondays 17 to 19").says("whether one can only listen");
        answers(&mut leader, "Yes.");
        stranger.press("/talk/write").at("/talk/write", 200);
    }

    the_hours_of_the_desk_stand_where_a_stranger_looks => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut organiser = someone(trial, Role::Coordinator, "Stork");
        trial.browser().open("/talk").says("Nobody has written the hours here yet");
        organiser.browser.open("/desk/hours").fill("hours", "Mondays <17> to 19").fill("phone", "0100 555");
        organiser.browser.fill("young", "Youth line, 0800 1").fill("parts", "North\nSouth");
        organiser.browser.press("/desk/hours").at("/desk", 200);
        trial.browser().open("/talk").says("Mondays <17> to 19").says("0100 555");
        trial.browser().open("/young").says("Youth line, 0800 1");
        for paper in ["/kit/card", "/kit/poster", "/kit/tell"] {
            leader.browser.open(paper).at(paper, 200).says("0100 555");
        }
        organiser.browser.open("/desk/hours");
        assert!(organiser.browser.html.contains("value=\"Mondays &lt;17&gt; to 19\""));
        assert!(organiser.browser.html.contains("North\nSouth</textarea>"));
        for path in ["/desk", "/desk/hours", "/kit", "/kit/card"] {
            heron.browser.open(path).at(path, 404);
        }
    }

    a_part_of_town_that_was_taken_out_does_not_become_another => |trial| {
        let mut desk = someone(trial, Role::Coordinator, "Stork").browser;
        let parts = |desk: &mut Browser, parts: &str| {
            desk.open("/desk/hours").fill("parts", parts).press("/desk/hours").at("/desk", 200);
        };
        parts(&mut desk, "North\nSouth");
        desk.fill("part", "2").press("/desk/give").says("South");
        let slip = desk.path.clone();
        parts(&mut desk, "North");
        parts(&mut desk, "North\nEast");
        desk.open(&slip).at(&slip, 200).never_says("East");
        parts(&mut desk, "North\nEast\nSouth");
        desk.open("/desk").fill("part", "3").press("/desk/give").says("East");
    }

    the_times_of_the_desk_are_written_by_each_page_in_its_language => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let desk = &mut leader.browser;
        desk.open("/desk/hours").fill("day2", "0").fill("day3", "5").fill("from3", "600").fill("until3", "570");
        desk.fill("hours", "not on holidays").press("/desk/hours").at("/desk/hours", 422);
        desk.says("This time ends too early.").fill("until3", "750").press("/desk/hours");
        desk.at("/desk", 200).says("This is kept now.");
        let mut stranger = trial.browser();
        stranger.open("/talk").says("Monday, 17:00 to 19:00 Saturday, 10:00 to 12:30 not on holidays");
        stranger.open("/talk?lang=fr").says("le lundi de 17 h à 19 h le samedi de 10 h à 12 h 30");
        stranger.open("/talk?lang=de").says("Montag, 17:00 bis 19:00 Uhr");
        stranger.open("/talk?lang=ar").says("السبت، من ١٠:٠٠ إلى ١٢:٣٠ الاثنين، من ١٧:٠٠ إلى ١٩:٠٠");
        for paper in ["/kit/card", "/kit/poster", "/kit/tell"] {
            desk.open(paper).at(paper, 200).says("Monday, 17:00 to 19:00");
        }
        desk.open("/desk/hours").fill("day1", "").fill("day2", "").fill("hours", "").press("/desk/hours");
        stranger.open("/talk?lang=en").says("Nobody has written the hours here yet");
        assert_eq!(held(trial, "desk_time"), 0);
    }

    a_number_waits_is_asked_again_and_talked_with => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        let path = gives(&mut leader, "two", "open");
        assert_eq!(path, "/desk/slip/1");
        leader.browser.says("Your number 1 Ask again on Tuesday, 17 March 2026").says("العربية").says("Evenings");
        trial.pass_days(14);
        leader.signs_in().browser.open("/desk").fill("number", " ١ ").press("/desk/find").at(&path, 200);
        leader.browser.fill("again", "one").press(&path).at(&path, 200).says("Tuesday, 24 March 2026");
        let next = gives(&mut leader, "one", "open");
        assert_eq!(next, "/desk/slip/2");
        let talked = format!("{path}/talked");
        leader.browser.open(&path).fill("adult", "yes").press(&talked).at("/desk/talked", 200);
        leader.browser.says("Make four words on the page of a group");
        leader.browser.open(&path).at(&path, 404);
        leader.browser.open(&next).press(&format!("{next}/back")).at("/desk", 200).says("No number waits");
        leader.browser.fill("number", "2").press("/desk/find").at("/desk/find", 422);
        leader.browser.says("Nothing waits under this number");
        assert_eq!(gives(&mut leader, "one", "open"), "/desk/slip/3");
    }

    rule_111_nobody_under_18_goes_on_and_another_way_is_shown => |trial| {
        let (mut leader, group) = circle(trial, "Wren", "Blue room");
        let path = gives(&mut leader, "two", "open");
        let talked = format!("{path}/talked");
        leader.browser.open(&path).press(&talked).at(&talked, 422).says("Nobody under 18 goes on to a group of adults");
        assert!(leader.browser.links().contains(&"/young".to_owned()));
        leader.browser.open(&path).at(&path, 200);
        let code = spoken(&mut leader, &group);
        let before = main_but(trial, &["session"]);
        let mut young = trial.browser();
        young.open("/").fill("code", &code).press("/j");
        assert!(young.links().contains(&"/young".to_owned()));
        young.open("/talk");
        assert!(young.links().contains(&"/young".to_owned()));
        young.open("/young").at("/young", 200).says("The groups here are for adults").says("no account is made");
        assert!(young.forms().iter().all(|form| form.action == "/out"));
        assert!(main_but(trial, &["session"]) == before, "the visit left something behind");
        joins(trial, &code, "Heron", true);
    }

    rule_112_a_stolen_list_holds_numbers_and_hours_only => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        for _ in 0..4 {
            gives(&mut leader, "two", "office");
        }
        leader.browser.open("/desk").never_says("A doctor, a school or an office 5");
        let before = leader.browser.text();
        assert!(!before.contains("A doctor, a school or an office 4"), "{before}");
        gives(&mut leader, "two", "office");
        leader.browser.open("/desk").says("A doctor, a school or an office 5");
        let columns = |name: &str| -> Vec<String> {
            let mut tables = schema().tables.into_iter();
            let table = tables.find(|table| table.name == name).expect("a table");
            table.columns.into_iter().map(|column| column.name).collect()
        };
        assert_eq!(columns("slip"), ["programme", "number", "language", "part", "hours", "again"]);
        assert_eq!(columns("way_in"), ["programme", "way", "times"]);
        assert_eq!(columns("question"), ["programme", "id", "tag", "receipt", "words", "asked", "waits", "until"]);
        assert_eq!(lines(trial, "slip").len(), 5);
    }

    numbers_that_nobody_came_back_with_are_deleted => |trial| {
        let (mut leader, _) = circle(trial, "Wren", "Blue room");
        gives(&mut leader, "two", "open");
        trial.pass_days(14 + 60);
        assert_eq!(lines(trial, "slip").len(), 1);
        trial.pass(DAY);
        trial.jobs();
        assert!(lines(trial, "slip").is_empty());
    }
}
