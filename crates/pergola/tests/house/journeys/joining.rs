//! Joining with four spoken words.

use std::collections::BTreeSet;

use pergola_base::Role;

use super::database::{everything, held};
use super::people::{circle, joins, someone, spoken, types_code};
use super::same::seen;
use crate::both;

both! {
    join_by_code => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let code = spoken(&mut leader, &path);
        let mut newcomer = joins(trial, &code, "Heron", false);
        newcomer.browser.says("the group opens its door to you").hides("Blue room").hides("Wren");
        newcomer.browser.open("/me").says("Your four words");
        newcomer.browser.open("/g").says("The group still has to let you in");
        newcomer.browser.hides("Blue room").hides("Wren");
    }

    a_code_typed_in_another_way_still_opens => |trial| {
        let code = trial.code(Role::Participant);
        let wide = format!("  {}  ", code.replace(' ', "   "));
        for typed in [code.to_uppercase(), wide, code.replace(' ', "-"), format!("{code}.")] {
            types_code(trial, &typed).at("/j", 200).says("Before you tell us anything");
        }
        joins(trial, &code.to_uppercase().replace(' ', "  "), "Heron", false);
    }

    used_old_and_unknown_codes_get_one_answer => |trial| {
        let used = trial.code(Role::Participant);
        let old = trial.code(Role::Participant);
        let unknown = "amber amber amber amber";
        joins(trial, &used, "Heron", false);
        trial.pass(14 * 86_400);
        types_code(trial, &old).at("/j", 200);
        trial.pass(86_400);
        types_code(trial, "  ").at("/j", 422).says("No words were typed").hides("do not work");
        let mut told = types_code(trial, unknown);
        told.at("/j", 422).says("These words do not work");
        let told = seen(&told, &[unknown]);
        assert_eq!(seen(&types_code(trial, &used), &[&used]), told, "used");
        assert_eq!(seen(&types_code(trial, &old), &[&old]), told, "old, not yet swept");
        trial.jobs();
        assert_eq!(seen(&types_code(trial, &old), &[&old]), told, "old and swept");
        assert_eq!(held(trial, "invite"), 0);
    }

    a_code_for_a_group_opens_nothing_on_the_first_page => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        leader.browser.open(&format!("{path}/lead")).fill("kind", "here");
        leader.browser.press(&format!("{path}/code"));
        let code = leader.browser.listed("words").join(" ");
        let unknown = "amber amber amber amber";
        let told = seen(&types_code(trial, unknown), &[unknown]);
        assert_eq!(seen(&types_code(trial, &code), &[&code]), told);
    }

    stopping_before_the_last_step_leaves_no_trace => |trial| {
        let code = trial.code(Role::Participant);
        let before = everything(trial);
        let mut browser = types_code(trial, &code);
        browser.press("/j/name").fill("name", "Heron").press("/j/choices");
        browser.fill("way", "code").press("/j/words").press("/j/way");
        let groups = browser.listed("groups").join(" ");
        browser.fill("typed", &groups).press("/j/last").says("Type your five words");
        browser.fill("words", "five wrong words").press("/j/in").at("/j/in", 422);
        assert_eq!(everything(trial), before, "nothing is stored before the last step");
        joins(trial, &code, "Finch", false);
        assert_ne!(everything(trial), before);
    }

    the_words_stay_the_same_however_often_a_page_is_loaded => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        browser.press("/j/name").fill("name", "Heron").press("/j/choices").fill("way", "code");
        let form = browser.filled("/j/words");
        browser.press("/j/words");
        let words = browser.listed("words");
        browser.go("POST", "/j/words", form);
        assert_eq!(browser.listed("words"), words, "loaded again");
        browser.press("/j/way");
        let groups = browser.listed("groups");
        browser.fill("typed", &groups.join(" ")).press("/j/last").press("/j/show").at("/j/show", 200);
        assert_eq!(browser.listed("words"), words, "shown again");
        browser.press("/j/way");
        assert_eq!(browser.listed("groups"), groups);
        browser.fill("typed", &groups.join(" ")).press("/j/last");
        browser.fill("words", &words.join(" ")).press("/j/in").at("/me", 200);
    }

    nothing_is_asked_but_a_name_and_the_words_again => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        let mut asked = BTreeSet::new();
        let mut look = |page: &str| {
            let inputs = page.split('<').filter(|tag| {
                let field = tag.starts_with("input") || tag.starts_with("textarea");
                (field || tag.starts_with("select")) && !tag.contains("type=\"hidden\"")
            });
            for input in inputs.filter_map(|tag| tag.split("name=\"").nth(1)) {
                asked.insert(input.split('"').next().unwrap_or_default().to_owned());
            }
        };
        look(&browser.html);
        browser.press("/j/name");
        look(&browser.html);
        browser.fill("name", "Heron").press("/j/choices");
        look(&browser.html);
        // Nothing is ticked or chosen by the person: what stands there is enough.
        browser.press("/j/words");
        look(&browser.html);
        let words = browser.listed("words").join(" ");
        browser.press("/j/way");
        look(&browser.html);
        let groups = browser.listed("groups").join(" ");
        browser.fill("typed", &groups).press("/j/last");
        look(&browser.html);
        browser.fill("words", &words).press("/j/in").at("/me", 200);
        let known = ["attendance", "name", "typed", "way", "words"];
        assert_eq!(asked, known.map(str::to_owned).into());
    }

    joining_without_a_way_back_in_is_refused_for_a_helper => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Mentor));
        browser.press("/j/name").fill("name", "Wren").press("/j/choices");
        browser.hides("value=\"none\"").fill("attendance", "yes");
        // It is not offered; whoever sends it all the same is told.
        let mut sent = browser.filled("/j/words");
        sent.retain(|(name, _)| name != "way");
        sent.push(("way".to_owned(), "none".to_owned()));
        browser.go("POST", "/j/words", sent);
        browser.at("/j/words", 422).says("People who help here need a way back in.");
        let fields = browser.filled("/j/words");
        assert!(fields.contains(&("attendance".to_owned(), "yes".to_owned())), "{fields:?}");
        browser.fill("way", "code").press("/j/words").at("/j/words", 200);
        assert_eq!(browser.listed("words").len(), 5);
    }

    a_typing_error_names_its_part_of_the_code => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        browser.press("/j/name").fill("name", "Heron").press("/j/choices");
        browser.fill("way", "code").press("/j/words").press("/j/way");
        let right = browser.listed("groups");
        let mut typed = right.clone();
        typed[2] = typed[2].chars().map(|one| if one == '7' { '8' } else { '7' }).collect();
        browser.fill("typed", &typed.join(" ")).press("/j/last").at("/j/last", 422);
        browser.says("part 3 of the code");
        assert_eq!(browser.listed("groups"), right, "the same code is shown again");
        browser.fill("typed", &right.join("-").to_lowercase()).press("/j/last").at("/j/last", 200);
    }

    of_two_with_one_code_only_one_comes_in => |trial| {
        let code = trial.code(Role::Participant);
        let mut late = types_code(trial, &code);
        late.press("/j/name").fill("name", "Finch").press("/j/choices");
        late.fill("way", "none").press("/j/words");
        let words = late.listed("words").join(" ");
        late.press("/j/way");
        joins(trial, &code, "Heron", false);
        late.fill("words", &words).press("/j/in").at("/j/in", 422).says("These words do not work");
        assert_eq!(held(trial, "person"), 1);
    }

    a_name_that_looks_real_is_warned_about_and_may_be_kept => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        browser.press("/j/name").fill("name", "Anna Schmidt").press("/j/choices");
        browser.at("/j/choices", 422).says("This looks like a full real name.");
        browser.press("/j/choices").at("/j/choices", 422);
        browser.fill("sure", "yes").press("/j/choices").says("What you say yes to");
    }

    a_joined_person_reads_nothing_of_a_second_programme => |trial| {
        let other = trial.second_programme();
        let mut here = someone(trial, Role::Facilitator, "Wren");
        let there = trial.code_in(&other, Role::Facilitator);
        let mut there = joins(trial, &there, "Crane", true);
        there.browser.open("/g").fill("name", "Hill room").press("/g");
        let path = there.browser.path.clone();
        here.browser.open(&path).at(&path, 404).hides("Hill room").hides("Crane");
        here.browser.open("/g").hides("Crane");
    }

    joining_where_somebody_else_is_signed_in_signs_them_out => |trial| {
        let mut left_open = someone(trial, Role::Participant, "Heron");
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        browser.with_cookies(left_open.browser.cookies());
        browser.press("/j/name").fill("name", "Finch").press("/j/choices");
        browser.fill("way", "none").press("/j/words");
        let words = browser.listed("words").join(" ");
        browser.press("/j/way").fill("words", &words).press("/j/in").at("/me", 200);
        browser.says("Finch").hides("Heron");
        left_open.browser.open("/me").at("/me", 404);
    }

    joining_that_takes_longer_than_an_hour_begins_again => |trial| {
        let code = trial.code(Role::Participant);
        let mut browser = types_code(trial, &code);
        browser.press("/j/name").fill("name", "Heron").press("/j/choices");
        trial.pass(3_600 + 1);
        browser.press("/j/words").at("/", 200);
        joins(trial, &code, "Heron", false);
    }

    somebody_without_a_way_back_in_sees_no_code => |trial| {
        let mut browser = types_code(trial, &trial.code(Role::Participant));
        browser.press("/j/name").fill("name", "Heron").press("/j/choices");
        browser.fill("way", "none").press("/j/words").press("/j/way").at("/j/way", 200);
        browser.says("Type your five words").hides("class=\"groups\"");
    }
}
