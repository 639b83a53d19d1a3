//! The recovery code as tired people type it: every single wrong character and every swap of two
//! neighbours is named by its group, every way of writing the right code is accepted.

use crate::spelled::ALPHABET;
use crate::{AccountSeed, Plain, RecoveryCode, WrongGroup};

fn parse(text: &str) -> Result<RecoveryCode, WrongGroup> {
    RecoveryCode::parse(&Plain::new(text.to_owned()))
}

fn same(text: &str, wanted: &RecoveryCode) -> bool {
    parse(text).is_ok_and(|code| code.groups() == wanted.groups())
}

#[test]
fn seven_groups_of_five() {
    let code = RecoveryCode::fresh();
    let groups = code.groups();
    assert_eq!(groups.len(), 7);
    for group in &groups {
        assert_eq!(group.len(), 5);
        assert!(group.bytes().all(|letter| ALPHABET.contains(&letter)));
    }
    assert_ne!(RecoveryCode::fresh().groups(), groups);
}

#[test]
fn typed_in_any_fashion() {
    let code = RecoveryCode::fresh();
    let groups = code.groups();
    let eastern = |zero: u32| {
        let turn = |letter: char| match letter.to_digit(10) {
            Some(digit) => char::from_u32(zero + digit).unwrap(),
            None => letter,
        };
        groups.join(" ").chars().map(turn).collect::<String>()
    };
    assert!(same(&groups.concat(), &code));
    assert!(same(&groups.join(" ").to_lowercase(), &code));
    assert!(same(&groups.join(" - "), &code));
    assert!(same(
        &format!("\u{200f} {}\n", groups.join("\u{2013}")),
        &code
    ));
    assert!(same(
        &groups.concat().replace('0', "O").replace('1', "I"),
        &code
    ));
    assert!(same(
        &groups.concat().replace('0', "o").replace('1', "l"),
        &code
    ));
    assert!(same(&eastern(0x660), &code), "Arabic-Indic digits");
    assert!(same(&eastern(0x6f0), &code), "Persian digits");
    assert!(same(&eastern(0xff10), &code), "full-width digits");
    let spread: String = groups
        .concat()
        .chars()
        .flat_map(|letter| [letter, ' '])
        .collect();
    assert!(same(&spread, &code));
}

#[test]
fn every_wrong_character_names_its_group() {
    let typed = RecoveryCode::fresh().groups().concat();
    for at in 0..typed.len() {
        for letter in ALPHABET {
            let mut wrong = typed.clone().into_bytes();
            if wrong[at] == *letter {
                continue;
            }
            wrong[at] = *letter;
            let group = u8::try_from(at / 5 + 1).unwrap();
            let read = parse(std::str::from_utf8(&wrong).unwrap());
            assert_eq!(read.err(), Some(WrongGroup(group)), "character {at}");
        }
        let mut other = typed.clone();
        other.replace_range(at..=at, "ü");
        assert_eq!(parse(&other).err(), Some(WrongGroup((at / 5 + 1) as u8)));
    }
}

#[test]
fn swapped_neighbours_and_groups_are_noticed() {
    for _ in 0..50 {
        let groups = RecoveryCode::fresh().groups();
        let typed = groups.concat().into_bytes();
        for at in 0..typed.len() - 1 {
            let mut swapped = typed.clone();
            swapped.swap(at, at + 1);
            let read = parse(std::str::from_utf8(&swapped).unwrap());
            assert!(
                swapped == typed || read.is_err(),
                "characters {at} and the next"
            );
        }
        for at in 0..6 {
            let mut swapped = groups.clone();
            swapped.swap(at, at + 1);
            let wanted = WrongGroup(u8::try_from(at + 1).unwrap());
            assert_eq!(parse(&swapped.concat()).err(), Some(wanted));
        }
    }
}

#[test]
fn too_short_or_too_long() {
    let typed = RecoveryCode::fresh().groups().concat();
    assert_eq!(parse("").err(), Some(WrongGroup(1)));
    for len in 0..35 {
        let group = u8::try_from(len / 5 + 1).unwrap();
        assert_eq!(
            parse(&typed[..len]).err(),
            Some(WrongGroup(group)),
            "{len} characters"
        );
    }
    assert_eq!(parse(&format!("{typed}A")).err(), Some(WrongGroup(7)));
}

#[test]
fn only_the_right_code_for_the_right_handle_opens() {
    let (code, seed, tag) = (RecoveryCode::fresh(), AccountSeed::fresh(), [1; 32]);
    let wrapped = code.wrap(&seed, &tag);
    let typed = parse(&code.groups().join("-")).unwrap();
    assert!(typed.unwrap(&wrapped, &tag).unwrap().same(&seed));
    assert!(typed.unwrap(&wrapped, &[2; 32]).is_none());
    assert!(typed.unwrap(&wrapped[1..], &tag).is_none());
    assert!(RecoveryCode::fresh().unwrap(&wrapped, &tag).is_none());
}
