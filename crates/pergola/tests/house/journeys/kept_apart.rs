//! People who are kept apart: asked on both sides, set by whoever welcomes,
//! never seen by anybody else, gone with the person.

use pergola_base::{Role, card};

use super::database::held;
use super::people::{Someone, admit, circle, joins, leaves, member, someone, spoken};
use crate::both;
use crate::coverage::person_of;
use crate::trial::Trial;

/// What stands on a person's own page as their card code.
pub fn code_of(who: &mut Someone) -> String {
    let text = who.browser.open("/me/more").text();
    let after = text.split("Your card code ").nth(1).expect("a card code");
    after.chars().take(7).collect()
}

/// Keeps two people apart by their card codes.
pub fn keeps_apart(leader: &mut Someone, one: &str, other: &str) {
    leader
        .browser
        .open("/g/apart")
        .fill("one_code", one)
        .fill("other_code", other)
        .fill("asked", "yes")
        .press("/g/apart");
}

/// The card code of somebody, as their person's id gives it.
pub fn card_of(trial: &Trial, who: &Someone) -> String {
    card(person_of(trial, who))
}

both! {
    two_people_are_kept_apart_by_name_and_by_code => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut second = someone(trial, Role::Facilitator, "Robin");
        second.browser.open("/g").fill("name", "Green room").press("/g");
        let green = second.browser.path.trim_end_matches("/lead").to_owned();
        let second_shares = leader_of(&mut leader, &mut second);
        let mut finch = joins(trial, &spoken(second_shares, &green), "Finch", true);
        admit(&mut second, &green);
        let code = code_of(&mut finch);
        assert_eq!(code, card_of(trial, &finch));
        second.browser.open(&format!("{green}/lead")).says(&code);
        leader.browser.open("/g/apart").says("Heron").hides("Finch");
        let heron_id = person_of(trial, &heron).to_string();
        leader.browser.fill("one", &heron_id).fill("other_code", &code.to_uppercase());
        leader.browser.press("/g/apart").at("/g/apart", 422).says("It is not ticked that both sides");
        leader.browser.fill("asked", "yes").press("/g/apart").at("/g/apart", 200);
        leader.browser.says(&code).says("No longer keep them apart").hides("Finch");
        second.browser.open("/g/apart").says("Finch").says(&card_of(trial, &heron)).hides("Heron");
        assert_eq!(held(trial, "apart"), 1);
        for who in [&mut heron, &mut finch] {
            who.browser.open("/g/apart").at("/g/apart", 404);
        }
        second.browser.open("/g/apart").press("/g/apart/back").at("/g/apart", 200);
        second.browser.says("Nobody whom you know by name");
        assert_eq!(held(trial, "apart"), 0);
    }

    if_the_other_is_not_here_nothing_is_kept => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let code = card_of(trial, &heron);
        let nobody = if code.starts_with("bcd") { "fgh jkm" } else { "bcd fgh" };
        keeps_apart(&mut leader, &code, nobody);
        leader.browser.at("/g/apart", 422).says("Nobody here has this card code");
        keeps_apart(&mut leader, &code, &code);
        leader.browser.at("/g/apart", 422).says("Both sides are the same person");
        leader.browser.open("/g/apart").fill("asked", "yes").press("/g/apart");
        leader.browser.at("/g/apart", 422).says("It is not said who is meant");
        assert_eq!(held(trial, "apart"), 0);
    }

    only_whoever_shares_the_welcome_keeps_people_apart => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let finch = member(trial, &mut leader, &path, "Finch");
        let mut second = someone(trial, Role::Facilitator, "Robin");
        second.browser.open("/g/apart").says("You cannot read the names of people who wait yet");
        second.browser.hides("Heron").hides("apart-one");
        leader.browser.open("/g/apart");
        let mut fields = leader.browser.filled("/g/apart");
        fields.retain(|(name, _)| !name.starts_with('_') && !name.contains("one") && !name.contains("other"));
        fields.extend([("one_code".into(), card_of(trial, &heron)), ("asked".into(), "yes".into())]);
        fields.push(("other_code".into(), card_of(trial, &finch)));
        second.browser.open("/g");
        second.browser.go("POST", "/g/apart", fields);
        assert_eq!((second.browser.status, held(trial, "apart")), (422, 0));
    }

    a_pair_stays_through_a_break_and_ends_with_the_person => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let finch = member(trial, &mut leader, &path, "Finch");
        let (one, other) = (card_of(trial, &heron), card_of(trial, &finch));
        keeps_apart(&mut leader, &one, &other);
        keeps_apart(&mut leader, &other, &one);
        assert_eq!(held(trial, "apart"), 1, "twice is once");
        heron.browser.open("/me/pause").press("/me/pause");
        assert_eq!(held(trial, "apart"), 1);
        heron.browser.open("/me/done").press("/me/done");
        assert_eq!(held(trial, "apart"), 1);
        leaves(&mut heron, false);
        assert_eq!(held(trial, "apart"), 1, "they may take it back");
        heron.signs_in().browser.at("/left", 200).press("/left/erase");
        assert_eq!(held(trial, "apart"), 0);
    }

    rule_11_two_people_kept_apart_are_never_let_in_together => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let mut finch = joins(trial, &spoken(&mut leader, &path), "Finch", true);
        let (one, other) = (card_of(trial, &finch), card_of(trial, &heron));
        // In either direction.
        for (first, second) in [(&one, &other), (&other, &one)] {
            keeps_apart(&mut leader, first, second);
            admit(&mut leader, &path);
            assert_eq!(leader.browser.status, 422);
            leader.browser.says("They cannot be let in to this group now").hides("kept apart"); // "apart" alone may be one of the four words.
            finch.browser.open(&path).at(&path, 404);
            leader.browser.open("/g/apart").press("/g/apart/back");
        }
        admit(&mut leader, &path);
        finch.browser.open(&path).at(&path, 200);
    }

    rule_12_the_pair_is_looked_at_again_when_a_code_is_used_and_at_the_door => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let mut plover = someone(trial, Role::Mentor, "Plover");
        let code = |leader: &mut Someone| {
            leader.browser.open(&format!("{path}/lead")).fill("kind", "here");
            leader.browser.press(&format!("{path}/code"));
            leader.browser.listed("words").join(" ")
        };
        let (one, other) = (card_of(trial, &heron), card_of(trial, &plover));
        let words = code(&mut leader);
        keeps_apart(&mut leader, &one, &other);
        plover.browser.open("/g/code").fill("code", &words).press("/g/code");
        plover.browser.at("/g/code", 422).says("You cannot wait for this group now");
        leader.browser.open("/g/apart").press("/g/apart/back");
        plover.browser.open("/g/code").fill("code", &words).press("/g/code").at("/g", 200);
        keeps_apart(&mut leader, &one, &other);
        leader.browser.open(&format!("{path}/lead")).says("cannot be let in here at present");
        admit(&mut leader, &path);
        assert_eq!(leader.browser.status, 422, "set after they began to wait");
    }

    rule_12_coming_back_without_an_account_asks_again => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let finch = crate::erasing::entered(&mut leader, &path, "Finch");
        let page = format!("{path}/p/{finch}");
        leader.browser.open(&page).says(&card(finch)).press(&format!("{page}/leave"));
        let other = card_of(trial, &heron);
        keeps_apart(&mut leader, &card(finch), &other);
        leader.browser.open(&page).press(&format!("{page}/back")).at(&page, 200);
        leader.browser.says("They are here again, and not in the group yet");
        heron.browser.open(&path).hides("Finch");
        leader.browser.open(&page).press(&format!("{page}/back"));
        assert_eq!(leader.browser.status, 422);
        leader.browser.says("They cannot be let in to this group now");
        leader.browser.open("/g/apart").press("/g/apart/back");
        leader.browser.open(&page).press(&format!("{page}/back")).at(&page, 200);
        heron.browser.open(&path).says("Finch");
    }

    nobody_reads_or_ends_a_pair_that_is_about_themself => |trial| {
        let (mut wren, _) = circle(trial, "Wren", "Blue room");
        let mut robin = someone(trial, Role::Facilitator, "Robin");
        robin.browser.open("/g").fill("name", "Green room").press("/g");
        let green = robin.browser.path.trim_end_matches("/lead").to_owned();
        let robin_shares = leader_of(&mut wren, &mut robin);
        let finch = joins(trial, &spoken(robin_shares, &green), "Finch", true);
        keeps_apart(&mut robin, &card_of(trial, &finch), &card_of(trial, &wren));
        robin.browser.at("/g/apart", 200).says("Finch").says("No longer keep them apart");
        let fields = robin.browser.filled("/g/apart/back");
        wren.browser.open("/g/apart").says("Nobody whom you know by name");
        wren.browser.never_says("No longer keep them apart");
        let mut own = fields;
        own.retain(|(name, _)| !name.starts_with('_'));
        own.push(wren.browser.token("/g/apart/back"));
        wren.browser.go("POST", "/g/apart/back", own);
        wren.browser.at("/g/apart", 200);
        assert_eq!(held(trial, "apart"), 1, "somebody else who welcomes ends it");
        robin.browser.open("/g/apart").press("/g/apart/back").at("/g/apart", 200);
        assert_eq!(held(trial, "apart"), 0);
    }

    by_both_card_codes_a_pair_is_ended_that_nobody_reads => |trial| {
        let (mut wren, blue) = circle(trial, "Wren", "Blue room");
        let mut robin = someone(trial, Role::Facilitator, "Robin");
        robin.browser.open("/g").fill("name", "Green room").press("/g");
        let robin = leader_of(&mut wren, &mut robin);
        // Finch is only in Wren's group, and Wren leads it alone.
        let finch = card_of(trial, &member(trial, &mut wren, &blue, "Finch"));
        let wrens = card_of(trial, &wren);
        keeps_apart(robin, &finch, &wrens);
        let ends = |who: &mut Someone, one: &str, other: &str| {
            who.browser.open("/g/apart").never_says("No longer keep them apart");
            who.browser.fill("first_code", one).fill("second_code", other).press("/g/apart/back").at("/g/apart", 200);
            who.browser.says("This is kept now.");
        };
        ends(&mut wren, &wrens, &finch);
        assert_eq!(held(trial, "apart"), 1, "whoever it is about ends nothing, and reads the same");
        let heron = card_of(trial, &someone(trial, Role::Mentor, "Heron"));
        ends(robin, &finch, &heron);
        ends(robin, &finch, &wrens);
        assert_eq!(held(trial, "apart"), 0);
        robin.browser.fill("first_code", "zzz zzz").fill("second_code", &finch).press("/g/apart/back");
        robin.browser.at("/g/apart/back", 422).says("Nobody here has this card code");
    }

    rule_11_two_people_kept_apart_do_not_wait_at_one_door => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let code = |leader: &mut Someone| {
            leader.browser.open(&format!("{path}/lead")).fill("kind", "here");
            leader.browser.press(&format!("{path}/code"));
            leader.browser.listed("words").join(" ")
        };
        let (first, second) = (code(&mut leader), code(&mut leader));
        let mut heron = someone(trial, Role::Participant, "Heron");
        let mut finch = someone(trial, Role::Participant, "Finch");
        keeps_apart(&mut leader, &card_of(trial, &heron), &card_of(trial, &finch));
        heron.browser.open("/g/code").fill("code", &first).press("/g/code").at("/g", 200);
        finch.browser.open("/g/code").fill("code", &second).press("/g/code");
        finch.browser.at("/g/code", 422).says("You cannot wait for this group now");
        // Whoever waits there already is let in all the same, and only then counts as inside.
        admit(&mut leader, &path);
        heron.signs_in().browser.open(&path).at(&path, 200);
        finch.browser.open("/g/code").fill("code", &second).press("/g/code").at("/g/code", 422);
        finch.browser.says("You cannot wait for this group now");
        leader.browser.open("/g/apart").press("/g/apart/back");
        finch.browser.open("/g/code").fill("code", &second).press("/g/code").at("/g", 200);
    }

    a_card_code_is_typed_in_the_digits_and_with_the_marks_of_any_keyboard => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &path, "Heron");
        let finch = member(trial, &mut leader, &path, "Finch");
        let typed = |who: &Someone, zero: char| {
            let code = card_of(trial, who).replace(' ', "\u{a0}");
            let digit = |sign: char| sign.to_digit(10).and_then(|value| {
                char::from_u32(u32::from(zero) + value)
            });
            let signs: String = code.chars().map(|sign| digit(sign).unwrap_or(sign)).collect();
            format!("\u{200f}{signs}")
        };
        keeps_apart(&mut leader, &typed(&heron, '\u{660}'), &typed(&finch, '\u{6f0}'));
        leader.browser.at("/g/apart", 200).says("Heron").says("Finch");
        assert_eq!(held(trial, "apart"), 1);
    }

    rule_54_the_names_to_choose_from_are_those_of_one_group => |trial| {
        let (mut leader, blue) = circle(trial, "Wren", "Blue room");
        let heron = member(trial, &mut leader, &blue, "Heron");
        leader.browser.open("/g/apart").says("Heron").hides("Choose a group");
        leader.browser.open("/g").fill("name", "Green room").press("/g");
        let green = leader.browser.path.trim_end_matches("/lead").to_owned();
        let finch = member(trial, &mut leader, &green, "Finch");
        joins(trial, &spoken(&mut leader, &green), "Teal", true);
        let mut robin = someone(trial, Role::Facilitator, "Robin");
        robin.browser.open("/g").fill("name", "Red room").press("/g");
        let red = robin.browser.path.trim_end_matches("/lead").to_owned();
        joins(trial, &spoken(leader_of(&mut leader, &mut robin), &red), "Dove", true);
        let [of_blue, of_green] = [&blue, &green].map(|path| format!("{path}/apart"));
        leader.browser.open("/g/apart").says("Blue room").says("Green room");
        assert!([&of_blue, &of_green].iter().all(|path| leader.browser.links().contains(path)));
        for (page, shown, hidden) in [
            ("/g/apart", &[][..], &["Heron", "Finch", "Teal", "Dove"][..]),
            (&of_blue, &["Heron"], &["Finch", "Teal", "Dove"]),
            (&of_green, &["Finch", "Teal"], &["Heron", "Dove"]),
        ] {
            leader.browser.open(page);
            for name in shown {
                leader.browser.says(name);
            }
            for name in hidden {
                leader.browser.hides(name);
            }
        }
        let (one, other) = (person_of(trial, &heron).to_string(), person_of(trial, &finch).to_string());
        leader.browser.fill("one", &one).fill("other", &other).fill("asked", "yes").press(&of_green);
        leader.browser.at(&of_green, 422).says("It is not said who is meant").hides("Heron");
        leader.browser.fill("one_code", &card_of(trial, &heron)).press(&of_green).at(&of_green, 200);
        leader.browser.says("No longer keep them apart").hides("Heron");
        robin.browser.open(&of_blue).at(&of_blue, 404);
        leader.browser.open(&of_blue).says(&card_of(trial, &finch)).hides("Finch");
        leader.browser.press(&format!("{of_blue}/back")).at(&of_blue, 200);
        assert_eq!(held(trial, "apart"), 0);
    }
}

/// Lets the first share the welcome with the second, who then lets people in.
fn leader_of<'a, 't>(leader: &mut Someone<'t>, second: &'a mut Someone<'t>) -> &'a mut Someone<'t> {
    leader.browser.open("/g");
    let forms = leader.browser.forms().into_iter().map(|form| form.action);
    let share = forms
        .into_iter()
        .find(|action| action.contains("/welcome/"));
    leader
        .browser
        .press(&share.expect("somebody waits to share the welcome"));
    second
}
